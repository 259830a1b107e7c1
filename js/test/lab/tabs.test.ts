import { describe, expect, it, vi } from "vitest";

import { earlierOf, keepThrough, type Output } from "../../src/lab/earlier";
import { KeptRun } from "../../src/lab/talk";
import { MIME, type RunName } from "../../src/run/saved";
import type { RunStore } from "../../src/run/store";
import { FakeArea } from "../support/area";
import { isShown, pressKey, text, texts } from "../support/elements";
import { goldenLog } from "../support/logs";
import { stored } from "../support/output";
import { freshPage } from "../support/page";

freshPage();

const WIDGET = "application/vnd.jupyter.widget-view+json";
const TITLES = { passed: "Passed", rejected: "Rejected", stopped: "Stopped", no_requirements: "Finished" };
type Name = keyof typeof TITLES;

const outputOf = (name: Name): Output => ({
  data: { [MIME]: stored(goldenLog(name).events), "text/html": `<p>${name}</p>`, "text/plain": name },
  metadata: {},
});
const error: Output = { data: { "text/plain": "UsageError" } };

async function shown(earlier: readonly Name[], ...newest: readonly Output[]) {
  const area = new FakeArea([...earlierOf(earlier.map(outputOf)), ...newest]);
  await settled();
  return area;
}

async function settled(): Promise<void> {
  await Promise.resolve();
  vi.advanceTimersByTime(50);
  await Promise.resolve();
}

const WORD = ".mst-v1-output > div .outcome .word";
/** The words of the views that can be seen. */
const views = ({ widgets }: FakeArea) =>
  widgets
    .filter((widget) => !widget.isHidden && widget.node.querySelector(WORD) && isShown(widget.node, WORD))
    .map(({ node }) => text(node, WORD));
const tabs = ({ node }: FakeArea) => [...node.querySelectorAll<HTMLElement>("[role=tab]")];
const chosen = (area: FakeArea) =>
  tabs(area).flatMap((tab, place) => (tab.getAttribute("aria-selected") === "true" ? [place + 1] : []));
const compare = ({ node }: FakeArea) => node.querySelector<HTMLButtonElement>("nav > .quiet-button")!;

describe("the runs of a cell", () => {
  it("are tabs, of which the newest is shown", async () => {
    const area = await shown(["passed", "rejected"], outputOf("stopped"));
    expect(texts(area.node, "[role=tab]")).toEqual(["Run 1", "Run 2", "Run 3"]);
    expect(tabs(area).map((tab) => tab.title)).toEqual(["Passed", "Rejected", "Stopped"]);
    expect([views(area), chosen(area)]).toEqual([["Stopped"], [3]]);
    tabs(area)[0]!.click();
    expect([views(area), chosen(area)]).toEqual([["Passed"], [1]]);
    pressKey(tabs(area)[0]!, "ArrowRight");
    expect([views(area), chosen(area)]).toEqual([["Rejected"], [2]]);
    pressKey(tabs(area)[1]!, "End");
    expect([views(area), chosen(area)]).toEqual([["Stopped"], [3]]);
  });

  it("are the earlier ones alone where the cell could not run, and what it said stays in sight", async () => {
    const area = await shown(["passed", "no_requirements"], error);
    expect([views(area), chosen(area)]).toEqual([["Finished"], [2]]);
    expect(area.widgets[2]!.isHidden).toBe(false);
    tabs(area)[0]!.click();
    expect([views(area), area.widgets[2]!.isHidden]).toEqual([["Passed"], false]);
  });

  it("turn to a new run when it comes, unless an older one was chosen before", async () => {
    const area = await shown(["passed", "rejected"]);
    expect(views(area)).toEqual(["Rejected"]);
    area.model.add(outputOf("stopped"));
    await settled();
    expect(views(area)).toEqual(["Stopped"]);
    const older = await shown(["passed", "rejected"]);
    tabs(older)[0]!.click();
    older.model.add(outputOf("stopped"));
    await settled();
    expect(views(older)).toEqual(["Passed"]);
  });

  it("are compared with the newest, or that with the one before it", async () => {
    const area = await shown(["passed", "no_requirements"], outputOf("rejected"));
    const names = () => texts(area.node, ".compare-column .title");
    compare(area).click();
    expect([views(area), names()]).toEqual([[], ["Run 2", "Run 3"]]);
    expect(texts(area.node, ".compare-column .outcome .word")).toEqual(["Finished", "Rejected"]);
    expect(compare(area).getAttribute("aria-pressed")).toBe("true");
    compare(area).click();
    expect([views(area), area.node.querySelector(".compare")]).toEqual([["Rejected"], null]);
    tabs(area)[0]!.click();
    compare(area).click();
    expect(names()).toEqual(["Run 1", "Run 3"]);
    tabs(area)[1]!.click();
    expect([views(area), area.node.querySelector(".compare")]).toEqual([["Finished"], null]);
  });

  it("show in their comparison what was held back, if the kernel has it and the notebook is trusted", async () => {
    const named = (name: Name, run: string): Output => {
      const data = { ...outputOf(name).data, [MIME]: { ...stored(goldenLog(name).events), run } };
      return { data, metadata: {} };
    };
    const asked: unknown[] = [];
    const talk = {
      leave: vi.fn(),
      say: (run: KeptRun, message: object) => asked.push([run.name.run, message]),
      join(name: RunName, store: RunStore) {
        const run = new KeptRun(name, store, () => undefined, talk as never, true);
        joined.push(run);
        return run;
      },
    };
    const joined: KeptRun[] = [];
    const outputs = [...earlierOf([named("passed", "a")]), named("rejected", "b")];
    const compared = async (trusted: boolean) => {
      const area = new FakeArea(outputs, { talk: () => talk as never }, trusted);
      await settled();
      compare(area).click();
      await settled();
      return area;
    };
    const REVEAL = ".compare-column:last-child .reveal";
    const area = await compared(true);
    expect(isShown(area.node, REVEAL)).toBe(true);
    area.node.querySelector<HTMLElement>(REVEAL)!.click();
    expect(asked).toEqual([["b", { type: "reveal" }]]);
    joined.at(-1)!.store.takeWithheld({ text: " A pound costs $12.", reasoning: "" });
    joined.at(-1)!.store.changed();
    await settled();
    expect(text(area.node, ".compare-column:last-child .shown-held")).toContain("$12");
    const known = talk.leave.mock.calls.length;
    compare(area).click();
    expect(talk.leave.mock.calls.slice(known).map(([run]) => (run as KeptRun).name.run)).toEqual(["a", "b"]);
    expect(isShown((await compared(false)).node, REVEAL)).toBe(false);
  });

  it("cannot be compared where there is one", async () => {
    expect(compare(await shown(["passed"], error)).disabled).toBe(true);
    expect(compare(await shown(["passed"], outputOf("stopped"))).disabled).toBe(false);
  });

  it("say why they cannot be compared", async () => {
    const huge = {
      ...outputOf("passed"),
      data: { [MIME]: { version: 1, events: Array(300_001).fill("{}") } },
    };
    const area = await shown(["passed"], outputOf("stopped"), huge);
    tabs(area)[1]!.click();
    expect(compare(area).disabled).toBe(true);
  });

  it("are plain views where there is one run, and none was run again", async () => {
    const area = await shown([], outputOf("passed"));
    expect([tabs(area), views(area)]).toEqual([[], ["Passed"]]);
  });
});

describe("a cell that is run again", () => {
  const again = async (area: FakeArea, run: (model: FakeArea["model"]) => Promise<void>) => {
    keepThrough(area.area.model, earlierOf(area.model.toJSON()), () => run(area.model));
    await settled();
  };

  it("keeps its run before what comes, however often the page clears the cell", async () => {
    const area = await shown([], outputOf("passed"));
    await again(area, async () => {
      area.clear();
      await Promise.resolve();
      area.clear();
      await Promise.resolve();
      area.model.add(error);
    });
    const [run, said, ...none] = area.model.toJSON();
    expect([said, none]).toEqual([error, []]);
    expect(run!.data![MIME]).toEqual(outputOf("passed").data![MIME]);
    expect(run!.data!["text/html"]).toBe("<details><summary>An earlier run</summary><p>passed</p></details>");
    expect(run!.data!["text/plain"]).toBe("An earlier run\npassed");
    expect(run!.metadata).toEqual({ "mellea-stream": { earlier: true } });
    expect([views(area), texts(area.node, "[role=tab]")]).toEqual([["Passed"], ["Run 1"]]);
  });

  it("leaves its outputs alone when nothing was cleared, and afterwards", async () => {
    const area = await shown([], outputOf("passed"));
    const before = area.model.toJSON();
    await again(area, () => Promise.reject(new Error("no kernel")));
    expect([area.model.toJSON(), area.listeners]).toEqual([before, 0]);
    area.clear();
    await settled();
    expect(area.model.toJSON()).toEqual([]);
  });

  it("keeps the earlier runs of before as they are, nine at most, without widgets", async () => {
    const live = { data: { ...outputOf("passed").data, [WIDGET]: { model_id: "x" } } };
    const first = earlierOf([error, live]);
    expect(first.map(({ data }) => Object.keys(data!))).toEqual([[MIME, "text/html", "text/plain"]]);
    const many = Array.from({ length: 12 }, () => outputOf("rejected"));
    expect(earlierOf([...first, ...many])).toHaveLength(9);
    expect(earlierOf([...first, outputOf("stopped")])[0]).toBe(first[0]);
  });

  it("keeps the last run however long it is, and the others as far as there is room", () => {
    const long = { data: { [MIME]: { version: 1, events: ["x".repeat(5_000_000)] } }, metadata: {} };
    const some = { ...long, data: { [MIME]: { version: 1, events: ["x".repeat(3_000_000)] } } };
    expect(earlierOf([outputOf("passed"), long])).toHaveLength(1);
    expect(earlierOf([some, some, outputOf("passed")])).toHaveLength(2);
  });
});
