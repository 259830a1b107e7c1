/** What a notebook keeps of a run whose kernel was gone before it had ended: all that had arrived in the page. */

import { inWords } from "./characters";
import { textOf } from "../run/fold";
import type { StreamEvent } from "../run/protocol";
import { MIME, VERSION } from "../run/saved";
import type { RunStore } from "../run/store";

const SAID = "Kernel restarted before the run ended. This is the text that had arrived.";

/** Return a MIME bundle: the events, without text that nobody had checked, and for other readers the text. */
export function keptOf(store: RunStore, about: { title: string; prompt: string }): Record<string, unknown> {
  const events = store.log.filter(({ kind }) => kind !== "preview").map(lineOf);
  const text = textOf(store.state.attempts.at(-1));
  const data = { version: VERSION, ...about, lost: true, events };
  const html = `<p><em>${SAID}</em></p><blockquote style="white-space: pre-wrap">${escaped(inWords(text))}</blockquote>`;
  return { [MIME]: data, "text/html": html, "text/plain": `${SAID}\n${text}` };
}

function lineOf(event: StreamEvent, seq: number): string {
  return JSON.stringify({ ...event, seq });
}

function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (one) => names[one]!);
}
