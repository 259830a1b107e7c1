import { expect, it } from "vitest";

import { WIDGET } from "../../src/lab/bundle";
import { completeSaves } from "../../src/lab/saving";
import { freshPage } from "../support/page";
import { settle, shown } from "../support/widget";

freshPage();

const LIVE = { [WIDGET]: { model_id: "a" }, "text/html": "old", "text/plain": "old" };
const STREAM = { output_type: "stream", text: "printed" };
const TEXT = "Tea begins with the leaves of a single plant, Camellia sinensis.";
const SAID = "Still running when this was written. This is the text that had arrived.";

/** Return the outputs that a notebook with one code cell is saved with, each drawn in an element. */
function saved(outputs: readonly unknown[], drawn: readonly HTMLElement[]) {
  const file = {
    metadata: {},
    cells: [{ cell_type: "markdown", source: "Tea" }, { cell_type: "code", outputs }, {}],
  };
  const model = { toJSON: () => file };
  const widgets = [{}, { outputArea: { widgets: drawn.map((node) => ({ node })) } }];
  const panel = { context: { model }, content: { widgets } };
  completeSaves({
    widgetAdded: { connect: (slot: (sender: null, one: unknown) => void) => slot(null, panel) },
  } as never);
  const { cells, ...rest } = model.toJSON();
  expect(rest).toEqual({ metadata: {} });
  expect([cells[0], cells[2]]).toEqual([file.cells[0], file.cells[2]]);
  return cells[1]!.outputs!;
}

it("saves the text of a run under way beside its live view, and leaves all other outputs", () => {
  const { el } = shown("passed", 6);
  const other = document.createElement("div");
  const unseen = { output_type: "display_data", metadata: {}, data: LIVE };
  const kept = { ...unseen, data: { "text/plain": "Tea." } };
  const outputs = [{ ...unseen, metadata: { ours: 1 } }, STREAM, unseen, kept];
  const [live, ...rest] = saved(outputs, [el, other, other, el]);
  expect(rest).toEqual([STREAM, unseen, kept]);
  expect(live).toEqual({
    output_type: "display_data",
    metadata: { ours: 1 },
    data: {
      [WIDGET]: { model_id: "a" },
      "text/html": `<p><em>${SAID}</em></p><blockquote style="white-space: pre-wrap">${TEXT}</blockquote>`,
      "text/plain": `${TEXT}\n… still running when this was written`,
    },
  });
});

it("saves nothing else than before of a run that has settled, and of one whose kernel is gone", () => {
  const output = { output_type: "display_data", data: LIVE };
  const lost = shown("slow_checks");
  lost.forget();
  settle();
  expect(saved([output, output], [shown("passed").el, lost.el])).toEqual([output, output]);
});

it("shows hidden characters as marks, also in plain text", () => {
  const { model, el } = shown("passed", 1);
  const chunk = { attempt: 1, chunk_index: 0, lead: "", text: "a\u001b]8;;b", cut: false, start: 0, end: 6 };
  model.sayEvents([{ kind: "chunk", seq: 1, elapsed: 0, timestamp: 1, ...chunk }], 1);
  settle();
  const [live] = saved([{ data: LIVE }], [el]) as [{ data: Record<string, string> }];
  expect(live.data["text/plain"]).toBe("aU+001B]8;;b\n… still running when this was written");
});

it("says that a run goes on of which no text has come", () => {
  const [live] = saved([{ data: LIVE }], [shown("passed", 1).el]) as [{ data: Record<string, string> }];
  expect(live.data["text/plain"]).toBe("… still running when this was written");
});
