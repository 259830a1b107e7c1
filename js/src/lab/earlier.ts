/**
 * The earlier runs of a cell. When a person runs a cell again from its view, what the cell shows is put back before
 * the new run: as outputs of their own, which are marked, so that the notebook and all its readers keep them.
 */

import type { CodeCell } from "@jupyterlab/cells";

import { MIME } from "../run/saved";
import { WIDGET } from "./bundle";

type OutputModel = CodeCell["outputArea"]["model"];

/** An output as a notebook holds it. */
export interface Output {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly metadata?: unknown;
}

/** What marks an output as an earlier run, in its metadata. */
const MARK = "mellea-stream";
/** Earlier runs that a cell keeps, and characters in all of them; the last one is kept however long it is. */
const MOST = 9;
const MOST_CHARACTERS = 4_000_000;

/** Whether an output with this metadata is an earlier run. */
export function isEarlier(metadata: unknown): boolean {
  const mark = (metadata as Readonly<Record<string, { readonly earlier?: unknown }>> | null)?.[MARK];
  return mark?.earlier === true;
}

/** Whether an output holds a run, finished or not. */
export function isRun({ data }: Output): boolean {
  const kept = data?.[MIME] as { readonly events?: unknown } | undefined;
  return Array.isArray(kept?.events);
}

/** Return the runs among a cell's outputs as earlier ones, the oldest first. */
export function earlierOf(outputs: readonly Output[]): Output[] {
  let left = MOST_CHARACTERS;
  const runs = outputs.filter(isRun).slice(-MOST).reverse();
  const kept = runs.filter((run, place) => {
    left -= JSON.stringify(run).length;
    return !place || left >= 0;
  });
  return kept.reverse().map((run) => (isEarlier(run.metadata) ? run : marked(run)));
}

/** While `run` goes on, put outputs back whenever the others of their cell are cleared away. */
export function keepThrough(
  model: OutputModel,
  outputs: readonly Output[],
  run: () => Promise<unknown>,
): void {
  const putBack = () => {
    if (model.isDisposed || (model.toJSON() as Output[]).some(({ metadata }) => isEarlier(metadata))) return;
    for (const output of outputs) model.add(output as never);
  };
  // Not at once: the page is still drawing that the others are gone.
  const look = (_: unknown, { type }: { readonly type: string }) => {
    if (type !== "add" && type !== "set") queueMicrotask(putBack);
  };
  model.changed.connect(look);
  const stop = () => void model.changed.disconnect(look);
  run().then(stop, stop);
}

/** Return a run as an earlier one: without its widget, and folded for readers that know nothing of runs. */
function marked({ data = {}, metadata }: Output): Output {
  const { [WIDGET]: _widget, ...rest } = data;
  const html = `<details><summary>An earlier run</summary>${joined(data["text/html"])}</details>`;
  const text = `An earlier run\n${joined(data["text/plain"])}`;
  const known = typeof metadata === "object" ? metadata : {};
  return {
    ...{ output_type: "display_data", metadata: { ...known, [MARK]: { earlier: true } } },
    data: { ...rest, "text/html": html, "text/plain": text },
  };
}

/** Return a text that a notebook holds as one string, or as one for each line. */
function joined(text: unknown): string {
  return Array.isArray(text) ? text.join("") : typeof text === "string" ? text : "";
}
