import { expect, it } from "vitest";

import { withholdStates } from "../../src/lab/states";

interface Cell {
  readonly type: string;
  trusted: boolean;
}
const code = (trusted: boolean): Cell => ({ type: "code", trusted });
const prose: Cell = { type: "markdown", trusted: true };

async function opened(...cells: Cell[]) {
  const metadata: Record<string, unknown> = { widgets: { state: 1 }, kernelspec: { name: "python3" } };
  const model = {
    cells,
    metadata,
    getMetadata: (key?: string) => (key === undefined ? metadata : metadata[key]),
  };
  const panel = { context: { model, ready: Promise.resolve() } };
  withholdStates({
    widgetAdded: { connect: (slot: (sender: null, one: unknown) => void) => slot(null, panel) },
  } as never);
  await panel.context.ready;
  return model;
}

it.each([
  ["all code is trusted", [prose, code(true), code(true)], { state: 1 }],
  ["one cell is not", [code(true), code(false)], undefined],
  ["no cell is", [code(false)], undefined],
  ["there is no code", [prose], undefined],
  ["there is no cell", [], undefined],
])("gives saved widget states to the page only of a trusted notebook: %s", async (_, cells, given) => {
  const model = await opened(...(cells as Cell[]));
  expect(model.getMetadata("widgets")).toEqual(given);
  expect([model.getMetadata("kernelspec"), model.getMetadata()]).toEqual([
    { name: "python3" },
    model.metadata,
  ]);
});

it("does not change its mind when the person runs or adds a cell", async () => {
  const cell = code(false);
  const model = await opened(cell);
  cell.trusted = true;
  expect(model.getMetadata("widgets")).toBeUndefined();
});
