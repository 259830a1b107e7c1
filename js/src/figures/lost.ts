/** What a notebook keeps of a run that has not ended: all that had arrived in the page. */

import { inWords } from "./characters";
import { textOf } from "../run/fold";
import type { StreamEvent } from "../run/protocol";
import { MIME, VERSION } from "../run/saved";
import type { RunStore } from "../run/store";

const LOST = "Kernel restarted before the run ended. This is the text that had arrived.";

/** How the plain text of a run under way ends, as `views/saved.py` writes it. */
export const UNFINISHED = "still running when this was written";
const RUNNING = `… ${UNFINISHED}`;
const UNDER_WAY = "Still running when this was written. This is the text that had arrived.";

type Texts = Readonly<Record<"text/html" | "text/plain", string>>;

/**
 * Return a MIME bundle of a run whose kernel is gone: the events, without text that nobody had checked, and for other
 * readers the text. Of runs side by side one may have ended before.
 */
export function keptOf(store: RunStore, about: { title: string; prompt: string }): Record<string, unknown> {
  const events = store.log.filter(({ kind }) => kind !== "preview").map(lineOf);
  const lost = store.state.outcome === "running";
  const plain = `${lost ? `${LOST}\n` : ""}${letOut(store)}`;
  const data = { version: VERSION, ...about, lost, events };
  return { [MIME]: data, "text/html": htmlOf(store, lost ? LOST : ""), "text/plain": plain };
}

/** Return a MIME bundle of runs side by side, likewise. */
export function keptOfAll(
  stores: readonly RunStore[],
  names: readonly string[],
  about: { title: string; prompt: string },
): Record<string, unknown> {
  const kept = stores.map((store) => keptOf(store, { title: "", prompt: about.prompt }));
  const runs = kept.map((one, place) => ({ ...(one[MIME] as object), name: names[place] ?? "" }));
  const data = { version: VERSION, title: about.title, runs };
  return { [MIME]: data, ...joined(kept as unknown as readonly Texts[], names) };
}

/** Return the text of a run under way; null if it has ended, or is kept because its kernel is gone. */
export function soFarOf(store: RunStore): Texts | null {
  if (store.state.outcome !== "running" || store.lost) return null;
  return { "text/html": htmlOf(store, UNDER_WAY), "text/plain": `${letOut(store)}\n${RUNNING}`.trimStart() };
}

/** Return the texts of runs side by side, likewise, while one of them is under way. */
export function soFarOfAll(stores: readonly RunStore[], names: readonly string[]): Texts | null {
  const all = stores.map((store) => soFarOf(store));
  if (all.every((one) => !one)) return null;
  const ended = (store: RunStore) => ({ "text/html": htmlOf(store, ""), "text/plain": letOut(store) });
  const { "text/plain": plain, ...rest } = joined(
    all.map((one, place) => one ?? ended(stores[place]!)),
    names,
  );
  return { ...rest, "text/plain": plain.endsWith(RUNNING) ? plain : `${plain}\n${RUNNING}` };
}

function joined(all: readonly Texts[], names: readonly string[]): Texts {
  const join = (kind: keyof Texts, frame: (name: string) => string) =>
    all.map((one, place) => `${frame(inWords(names[place] ?? ""))}${one[kind]}`).join("\n");
  return {
    "text/html": join("text/html", (name) => `<p><strong>${escaped(name)}</strong></p>`),
    "text/plain": join("text/plain", (name) => `--- ${name}\n`),
  };
}

function htmlOf(store: RunStore, said: string): string {
  const quoted = `<blockquote style="white-space: pre-wrap">${escaped(letOut(store))}</blockquote>`;
  return said ? `<p><em>${said}</em></p>${quoted}` : quoted;
}

/** Return the text that the last attempt let out, its hidden characters as visible marks. */
function letOut(store: RunStore): string {
  return inWords(textOf(store.state.attempts.at(-1)));
}

function lineOf(event: StreamEvent, seq: number): string {
  return JSON.stringify({ ...event, seq });
}

function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (one) => names[one]!);
}
