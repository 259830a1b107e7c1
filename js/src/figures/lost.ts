/** What a notebook keeps of a run whose kernel was gone before it had ended: all that had arrived in the page. */

import { inWords } from "./characters";
import { textOf } from "../run/fold";
import type { StreamEvent } from "../run/protocol";
import { MIME, VERSION } from "../run/saved";
import type { RunStore } from "../run/store";

const SAID = "Kernel restarted before the run ended. This is the text that had arrived.";

/**
 * Return a MIME bundle: the events, without text that nobody had checked, and for other readers the text. Of runs side
 * by side one may have ended before.
 */
export function keptOf(store: RunStore, about: { title: string; prompt: string }): Record<string, unknown> {
  const events = store.log.filter(({ kind }) => kind !== "preview").map(lineOf);
  const text = textOf(store.state.attempts.at(-1));
  const lost = store.state.outcome === "running";
  const data = { version: VERSION, ...about, lost, events };
  const quoted = `<blockquote style="white-space: pre-wrap">${escaped(inWords(text))}</blockquote>`;
  const said = lost ? `<p><em>${SAID}</em></p>` : "";
  return { [MIME]: data, "text/html": said + quoted, "text/plain": `${lost ? `${SAID}\n` : ""}${text}` };
}

/** Return a MIME bundle of runs side by side, likewise. */
export function keptOfAll(
  stores: readonly RunStore[],
  names: readonly string[],
  about: { title: string; prompt: string },
): Record<string, unknown> {
  const kept = stores.map((store) => keptOf(store, { title: "", prompt: about.prompt }));
  const runs = kept.map((one, place) => ({ ...(one[MIME] as object), name: names[place] ?? "" }));
  const named = (kind: "text/html" | "text/plain", frame: (name: string) => string) =>
    kept.map((one, place) => `${frame(inWords(names[place] ?? ""))}${String(one[kind])}`).join("\n");
  return {
    [MIME]: { version: VERSION, title: about.title, runs },
    "text/html": named("text/html", (name) => `<p><strong>${escaped(name)}</strong></p>`),
    "text/plain": named("text/plain", (name) => `--- ${name}\n`),
  };
}

function lineOf(event: StreamEvent, seq: number): string {
  return JSON.stringify({ ...event, seq });
}

function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (one) => names[one]!);
}
