import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Panel, Widget } from "@lumino/widgets";
import { vi } from "vitest";

import { extension, type Page } from "../../src/lab/renderer";
import { MIME, RECORDED } from "../../src/run/saved";

/** What loads the Markdown view. */
export const load = vi.fn(async () => ({
  draw: (text: string) => document.createTextNode(`drawn: ${text}`),
}));
export const NO_CELLS: Page = {
  again: () => undefined,
  areaOf: () => undefined,
  revive: () => Promise.resolve(null),
  knows: () => Promise.resolve(false),
  keepLabels: () => false,
  talk: () => null,
};

/** What JupyterLab registers, made of Lumino's own panel. */
export function registered(page = NO_CELLS) {
  return extension(Panel, ".mst-v1 {}", load, page);
}

export function output(page = NO_CELLS) {
  const options = { mimeType: MIME } as IRenderMime.IRendererOptions;
  return registered(page).rendererFactory.createRenderer(options);
}

/** An output's data, by MIME type, in a notebook that is trusted or not. */
export function model(data: object, trusted = false): IRenderMime.IMimeModel {
  const known = { trusted, metadata: {}, setData: () => undefined };
  return { ...known, data: data as IRenderMime.IMimeModel["data"] };
}

/** Put an output into the page, as a notebook does. */
export function attach(made: Widget): void {
  Widget.attach(made, document.body);
}

/** An output that has drawn this. */
export function drawn(data: unknown) {
  const made = output();
  void made.renderModel(model({ [MIME]: data }));
  attach(made);
  vi.advanceTimersByTime(20);
  return made;
}

const PASSING = ["pending", "checking", "verdict", "preview", "validating"];

/** Whether an event only says how far reasoning has come that has begun before. */
function countsOn(event: Fields, events: readonly Fields[]): boolean {
  if (event["kind"] !== "reasoning" || event["done"] || event["text"]) return false;
  return event !== events.find((one) => one["kind"] === "reasoning" && one["attempt"] === event["attempt"]);
}

export type Fields = Record<string, unknown>;

/** What the kernel keeps of a log in a notebook; that the two agree is seen in the browser's tests. */
export function stored(events: readonly unknown[]): { version: 1; events: string[] } {
  const last = new Map<unknown, Fields>();
  const all = events as Fields[];
  const kept = all.filter((event) => !PASSING.includes(event["kind"] as string) && !countsOn(event, all));
  const lines = kept.map((one, seq) => {
    const event: Fields = { ...one, seq };
    const before = last.get(one["kind"]) ?? {};
    last.set(one["kind"], event);
    const isNews = ([name, value]: [string, unknown]) =>
      name === "kind" || !(name in before) || JSON.stringify(before[name]) !== JSON.stringify(value);
    return JSON.stringify(Object.fromEntries(Object.entries(event).filter(isNews)));
  });
  return { version: 1, events: lines };
}

export const HEADER = JSON.stringify({ kind: "header", format: "mellea-stream", version: RECORDED });

/** A recording of these events. */
export function recorded(events: readonly unknown[]): string {
  return [HEADER, ...events.map((event) => JSON.stringify(event))].map((line) => `${line}\n`).join("");
}
