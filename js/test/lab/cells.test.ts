import { afterEach, describe, expect, it } from "vitest";

import { Cells } from "../../src/lab/cells";
import { KEEP, listen } from "../../src/lab/keep";
import { model } from "../support/output";

const WIDGET = "application/vnd.jupyter.widget-view+json";

afterEach(() => document.body.replaceChildren());

/** A notebook of cells with one output each, whose node holds a view. */
function notebook(...sources: string[]) {
  const node = document.body.appendChild(document.createElement("div"));
  const cells = sources.map((source) => {
    const cell = node.appendChild(document.createElement("div"));
    const output = cell.appendChild(document.createElement("div"));
    const view = output.appendChild(document.createElement("article"));
    const kept: unknown[] = [
      { output_type: "display_data", metadata: {}, data: { [WIDGET]: {}, "text/plain": "" } },
    ];
    return {
      node: cell,
      view,
      kept,
      model: { sharedModel: { getSource: () => source } },
      outputArea: {
        widgets: [{ node: output }],
        model: {
          changed: { connect: () => undefined, disconnect: () => undefined },
          toJSON: () => kept,
          get: (place: number) => ({ toJSON: () => kept[place] as object }),
          set: (place: number, one: unknown) => void (kept[place] = one),
        },
      },
    };
  });
  const drawn: unknown[] = [];
  const factories: unknown[] = [];
  const rendermime = {
    createRenderer: (mimeType: string) => ({
      node: document.createElement("aside"),
      renderModel: (model: unknown) => Promise.resolve(void drawn.push([mimeType, model])),
      dispose: () => undefined,
    }),
    addFactory: (factory: unknown, rank: number) => void factories.push([factory, rank]),
  };
  const content = {
    widgets: cells,
    rendermime,
    activeCellIndex: -1,
    deselected: 0,
    deselectAll: () => void content.deselected++,
  };
  const sessionContext = { ready: Promise.resolve() };
  return { node, content, cells, sessionContext, drawn, factories };
}

type Panel = ReturnType<typeof notebook>;

function page(...panels: ReturnType<typeof notebook>[]) {
  const ran: unknown[] = [];
  const run = (content: { activeCellIndex: number }, context: unknown) => {
    ran.push([content, content.activeCellIndex, context]);
    return Promise.resolve();
  };
  const widgetAdded = {
    connect: (slot: (sender: null, panel: Panel) => void) => panels.forEach((one) => slot(null, one)),
  };
  const find = (wanted: (panel: Panel) => boolean) => panels.find((one) => wanted(one));
  return { ran, cells: new Cells({ widgetAdded, find } as never, { run } as never) };
}

describe("the cell of a view", () => {
  it("is run again, alone, in the notebook where it stands", () => {
    const [first, second] = [notebook("1"), notebook("2", "%%stream\nTea?")];
    const { cells, ran } = page(first, second);
    cells.again(second.cells[1]!.view)!();
    expect(ran).toEqual([[second.content, 1, second.sessionContext]]);
    expect(second.content.deselected).toBe(1);
  });

  it("is run again only if it is a stream", () => {
    const one = notebook("_stream.show()", "%%stream\nTea?");
    const { cells } = page(one);
    expect(cells.again(one.cells[0]!.view)).toBeUndefined();
    expect(cells.again(document.body)).toBeUndefined();
  });

  it("keeps a bundle in the place of its widget, and of nothing else", () => {
    const one = notebook("%%stream\nTea?");
    const { cells } = page(one);
    listen(cells);
    const { view, kept } = one.cells[0]!;
    const offer = (detail: unknown) =>
      view.dispatchEvent(new CustomEvent(KEEP, { detail, bubbles: true, cancelable: true }));
    expect([offer(null), offer("x"), kept]).toEqual([true, true, [{ ...(kept[0] as object) }]]);
    expect(offer({ "text/plain": "Tea." })).toBe(false);
    expect(kept).toEqual([{ output_type: "display_data", metadata: {}, data: { "text/plain": "Tea." } }]);
    expect(offer({ "text/plain": "Again." })).toBe(true);
    expect(kept).toEqual([{ output_type: "display_data", metadata: {}, data: { "text/plain": "Tea." } }]);
  });
});

describe("a widget beside kept data", () => {
  it("is drawn once the notebook has a kernel", async () => {
    const one = notebook("_stream.show()");
    const { cells } = page(one);
    const { view } = one.cells[0]!;
    const given = model({ [WIDGET]: { model_id: "x" }, "text/plain": "" });
    expect((await cells.revive(view, given))!.node.tagName).toBe("ASIDE");
    expect(one.drawn).toEqual([[WIDGET, given]]);
    expect(await cells.revive(view, model({}))).toBeNull();
    expect(await cells.revive(document.body, given)).toBeNull();
  });

  it("comes after the data in every notebook", () => {
    const [one, two] = [notebook("1"), notebook("2")];
    page(one, two).cells.prefer("factory" as never);
    expect([one.factories, two.factories]).toEqual([[["factory", -11]], [["factory", -11]]]);
  });
});
