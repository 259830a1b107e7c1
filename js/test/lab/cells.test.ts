import { afterEach, describe, expect, it, vi } from "vitest";

import { Cells } from "../../src/lab/cells";
import { heedLoss, KEEP, listen, tellOfLosses } from "../../src/lab/keep";
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
    const kept: object[] = [
      { output_type: "display_data", metadata: {}, data: { [WIDGET]: {}, "text/plain": "" } },
    ];
    const models = new Map<object, object>();
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
          get length() {
            return kept.length;
          },
          get: (place: number) => {
            const json = kept[place]!;
            if (!models.has(json)) models.set(json, { toJSON: () => json });
            return models.get(json);
          },
          set: (place: number, one: object) => void (kept[place] = one),
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
  const awareness = { clientID: 7, getStates: () => new Map([1, 7, 30].map((id) => [id, {}])) };
  const context = { model: { collaborative: false, sharedModel: { awareness } } };
  return { node, content, cells, sessionContext, drawn, factories, context };
}

type Panel = ReturnType<typeof notebook>;

function page(...panels: ReturnType<typeof notebook>[]) {
  const ran: unknown[] = [];
  const ends: (() => void)[] = [];
  const run = (content: { activeCellIndex: number }, context: unknown) => {
    ran.push([content, content.activeCellIndex, context]);
    return new Promise<void>((end) => ends.push(end));
  };
  const widgetAdded = {
    connect: (slot: (sender: null, panel: Panel) => void) => panels.forEach((one) => slot(null, one)),
  };
  const find = (wanted: (panel: Panel) => boolean) => panels.find((one) => wanted(one));
  return { ran, ends, cells: new Cells({ widgetAdded, find } as never, { run } as never) };
}

describe("the cell of a view", () => {
  it("is run again, alone, in the notebook where it stands", () => {
    const [first, second] = [notebook("1"), notebook("2", "%%stream\nTea?")];
    const { cells, ran } = page(first, second);
    cells.again(second.cells[1]!.view)!();
    expect(ran).toEqual([[second.content, 1, second.sessionContext]]);
    expect(second.content.deselected).toBe(1);
  });

  it("is not run again while it runs, since the run under way would go on unseen", async () => {
    const one = notebook("%%stream\nTea?", "%%stream\nBeer?");
    const { cells, ran, ends } = page(one);
    const [tea, beer] = one.cells.map(({ view }) => cells.again(view)!);
    for (const click of [tea!, tea!, beer!, tea!]) click();
    const places = () => ran.map((call) => (call as unknown[])[1]);
    expect(places()).toEqual([0, 1]);
    ends[0]!();
    await Promise.resolve();
    for (const click of [beer!, tea!]) click();
    expect(places()).toEqual([0, 1, 0]);
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

  it("keeps labels with the data and behind the texts, in place of those that stand there", () => {
    const one = notebook("%%stream\nTea?");
    const { cells } = page(one);
    const { view, kept } = one.cells[0]!;
    const put = (data: object) => (kept[0] = { output_type: "display_data", metadata: {}, data });
    const html = (...said: string[]) =>
      `<p>Labels</p><ul>${said.map((one) => `<li>${one}</li>`).join("")}</ul>`;
    put({ tea: { run: "r" }, "text/html": "<p>Tea</p>", "text/plain": "Tea.\n✓ passed" });
    const data = () => (kept[0] as { data: Record<string, unknown> }).data;
    const say = (words: string[]) =>
      cells.keepLabels(view, "tea", words, {
        html: words.length ? html(...words) : "",
        text: words.map((one) => `\nlabel: ${one}`).join(""),
      });
    expect(say(["ana: good", "bo: bad $&"])).toBe(true);
    expect(data()).toEqual({
      tea: { run: "r", labels: ["ana: good", "bo: bad $&"] },
      "text/html": `<p>Tea</p>${html("ana: good", "bo: bad $&")}`,
      "text/plain": "Tea.\n✓ passed\nlabel: ana: good\nlabel: bo: bad $&",
    });
    say(["ana: bad"]);
    expect(data()["text/html"]).toBe(`<p>Tea</p>${html("ana: bad")}`);
    expect(data()["text/plain"]).toBe("Tea.\n✓ passed\nlabel: ana: bad");
    cells.keepLabels(view, "tea", ["one"]);
    expect(data()["text/plain"]).toBe("Tea.\n✓ passed\nlabel: ana: bad");
    say([]);
    expect(data()).toEqual({ tea: { run: "r" }, "text/html": "<p>Tea</p>", "text/plain": "Tea.\n✓ passed" });
  });

  it("is replaced in its turn, and once, where several windows have the notebook open", () => {
    vi.useFakeTimers();
    const one = notebook("%%stream\nTea?");
    one.context.model.collaborative = true;
    const { cells } = page(one);
    const { view, kept } = one.cells[0]!;
    const widget = kept[0];
    const bundle = { "text/plain": "Tea." };
    expect(cells.keep(view, bundle)).toBe(true);
    vi.advanceTimersByTime(1999); // the second of three windows
    expect(kept).toEqual([widget]);
    vi.advanceTimersByTime(1);
    expect(kept).toEqual([{ output_type: "display_data", metadata: {}, data: bundle }]);

    kept[0] = { ...widget };
    expect(cells.keep(view, bundle)).toBe(true);
    kept[0] = { output_type: "display_data", metadata: {}, data: { "text/plain": "The kernel's." } };
    vi.advanceTimersByTime(9999);
    expect(kept).toEqual([
      { output_type: "display_data", metadata: {}, data: { "text/plain": "The kernel's." } },
    ]);
    vi.useRealTimers();
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

it("the views of a notebook are told when its kernel has forgotten everything, and only then", () => {
  const one = notebook("%%stream\nTea?");
  const tell: ((sender: null, status: string) => void)[] = [];
  Object.assign(one.sessionContext, { statusChanged: { connect: (slot: never) => void tell.push(slot) } });
  const { view } = one.cells[0]!;
  view.classList.add("mst-v1");
  let told = 0;
  heedLoss(view, () => void told++);
  const connect = (slot: (sender: null, panel: Panel) => void) => slot(null, one);
  tellOfLosses({ widgetAdded: { connect } } as never);
  for (const status of ["busy", "idle", "starting", "connected", "unknown"]) tell[0]!(null, status);
  expect(told).toBe(0);
  for (const status of ["restarting", "autorestarting", "dead", "terminating"]) tell[0]!(null, status);
  expect(told).toBe(4);
});
