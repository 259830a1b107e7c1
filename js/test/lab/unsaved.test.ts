import { afterEach, beforeEach, expect, it } from "vitest";

import { keepUnsaved } from "../../src/lab/unsaved";

afterEach(() => document.body.replaceChildren());
beforeEach(() => sessionStorage.clear());

interface Given {
  readonly id: string;
  readonly outcome?: string;
  readonly outputs?: readonly unknown[];
}

function notebook(path: string, ...given: Given[]) {
  const widgets = given.map(({ id, outcome, outputs = [] }) => {
    const node = document.body.appendChild(document.createElement("div"));
    if (outcome) node.innerHTML = `<article class="mst-v1" data-outcome="${outcome}"></article>`;
    const area: unknown[] = [...outputs];
    const model = {
      toJSON: () => area,
      add: (output: unknown) => area.push(output),
      get length() {
        return area.length;
      },
    };
    return { node, area, model: { id, trusted: false }, outputArea: { model } };
  });
  return { context: { path, ready: Promise.resolve() }, content: { widgets } };
}

type Panel = ReturnType<typeof notebook>;

/** A page in which this notebook is opened. */
function open(panel: Panel) {
  const tracker = {
    forEach: (see: (panel: Panel) => void) => see(panel),
    widgetAdded: { connect: (slot: (sender: null, panel: Panel) => void) => slot(null, panel) },
  };
  keepUnsaved(tracker as never);
  return new Promise((later) => setTimeout(later, 0));
}

const OUTPUT = { output_type: "display_data", data: { "text/plain": "Tea." } };
const leave = () => dispatchEvent(new Event("pagehide"));

it("puts the output of a run under way back into its cell after a reload, once", async () => {
  await open(
    notebook(
      "a.ipynb",
      { id: "1", outcome: "running", outputs: [OUTPUT] },
      { id: "2", outcome: "passed", outputs: [OUTPUT] },
      { id: "3", outcome: "running", outputs: [OUTPUT] },
    ),
  );
  leave();
  const saved = { output_type: "stream", text: "saved" };
  const again = notebook("a.ipynb", { id: "1" }, { id: "2" }, { id: "3", outputs: [saved] }, { id: "4" });
  await open(again);
  const { widgets } = again.content;
  expect(widgets.map(({ area }) => area)).toEqual([[OUTPUT], [], [saved], []]);
  expect(widgets.map(({ model }) => model.trusted)).toEqual([true, false, false, false]);
  const third = notebook("a.ipynb", { id: "1" });
  await open(third);
  expect(third.content.widgets[0]!.area).toEqual([]);
});

it("leaves other notebooks as they are", async () => {
  await open(notebook("a.ipynb", { id: "1", outcome: "running", outputs: [OUTPUT] }));
  leave();
  const other = notebook("b.ipynb", { id: "1" });
  await open(other);
  expect(other.content.widgets[0]!.area).toEqual([]);
});
