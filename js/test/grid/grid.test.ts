import { expect, it, vi } from "vitest";

import grid from "../../src/entries/grid";
import { ALL, disagrees, marksOf, wanted, windowOf } from "../../src/figures/grid";
import { readSavedGrid, type Cell } from "../../src/grid/protocol";
import { GridStore } from "../../src/grid/store";
import { KEEP, LOST } from "../../src/lab/keep";
import { MIME } from "../../src/run/saved";
import { openSavedGrid } from "../../src/views/grid/saved";
import { isShown, text } from "../support/elements";
import { HEAD } from "../support/grid";
import { goldenLog } from "../support/logs";
import { FakeModel } from "../support/model";
import { freshPage } from "../support/page";
import { press, settle } from "../support/panel";

freshPage();

const TABLE = { variants: ["free", "strict"], rows: 3, repeats: 1 };

function cell(row: number, variant: string, about: Partial<Cell> = {}): Cell {
  const settled = { outcome: "passed", reason: null, objected: [], strip: "+x|+", seconds: row };
  return {
    row,
    repeat: 0,
    variant,
    prompt: `Prompt ${row}`,
    answer: "Tea",
    changed: 1,
    ...settled,
    ...about,
  };
}

const CELLS = [
  cell(2, "free", { outcome: "open", seconds: null, changed: 0 }),
  cell(0, "free"),
  cell(0, "strict", { answer: "<b>Leaves" }),
  cell(1, "free"),
  cell(1, "strict", { outcome: "rejected", objected: ["no_prices"] }),
];
const STRICT = { ...HEAD, variant: "strict", objects_most: "no_prices (1)" };

/** The lines of a store that has got these cells. */
function lines() {
  const store = new GridStore(TABLE);
  store.receive(CELLS);
  return store.lines;
}

const rows = (query: object) => wanted(lines(), { ...ALL, ...query }).map(({ row }) => row);

it("filters and sorts rows", () => {
  expect(rows({})).toEqual([0, 1, 2]);
  expect(rows({ outcome: "rejected" })).toEqual([1]);
  expect(rows({ outcome: "passed", requirement: "no_prices" })).toEqual([]);
  expect(rows({ requirement: "no_prices" })).toEqual([1]);
  expect(rows({ disagree: true })).toEqual([1]);
  expect(rows({ text: " LEAVES" })).toEqual([0]);
  expect(rows({ text: "prompt 2" })).toEqual([2]);
  expect(rows({ descending: true })).toEqual([2, 1, 0]);
  expect(rows({ order: "seconds" })).toEqual([2, 0, 1]);
  expect(rows({ order: "objections", descending: true })).toEqual([1, 0, 2]);
  expect(lines().map(disagrees)).toEqual([false, true, false]);
});

it("draws the rows in sight, and some around them", () => {
  expect(windowOf(0, 100, 10, 1000, 2)).toEqual({ first: 0, end: 12 });
  expect(windowOf(500, 100, 10, 1000, 2)).toEqual({ first: 48, end: 62 });
  expect(windowOf(99_999, 100, 10, 5, 2)).toEqual({ first: 5, end: 5 });
  expect(marksOf("…+x?.|+", 6)).toEqual(["pass", "fail", "unknown", "unasked", "gap", "pass"]);
});

function opened(cells: readonly Cell[] = CELLS, table = TABLE) {
  const model = new FakeModel({ view_id: "g", title: "", table: JSON.stringify(table) });
  grid.initialize({ model });
  const el = document.body.appendChild(document.createElement("div"));
  grid.render({ model, el });
  model.say({ type: "cells", cells });
  model.say({ type: "progress", heads: [STRICT], running: true, note: "" });
  settle();
  return { model, el };
}

const shown = (el: Element) => [...el.querySelectorAll(".grid-rows .number")].map((one) => one.textContent);

it("shows heads, rows as text, and filters them", () => {
  const { model, el } = opened();
  expect(model.sent).toEqual([{ type: "hello" }]);
  expect(shown(el)).toEqual(["0", "1", "2"]);
  expect(el.querySelector(".grid-share")!.textContent).toBe(
    "50\u00a0%\u00a0passed (10\u00a0to\u00a090\u00a0%)",
  );
  const facts = [...el.querySelectorAll(".grid-facts")].map((one) => one.textContent);
  expect(facts.at(-1)).toBe("objects most: no_prices (1)");
  expect(el.querySelector("b")).toBeNull();
  expect(el.textContent).toContain("<b>Leaves");
  const text = el.querySelector<HTMLInputElement>('[type="search"]')!;
  text.value = "leaves";
  text.dispatchEvent(new Event("input", { bubbles: true }));
  settle();
  expect(shown(el)).toEqual(["0"]);
  expect(el.querySelector(".grid-status")!.textContent).toBe("1 row of 3 · 2 of 6 runs made");
});

it("stops, opens by keyboard and by a click, shows the run and closes it", () => {
  const { model, el } = opened();
  press(el, ".stop");
  expect(model.sent.at(-1)).toEqual({ type: "stop" });
  const key = (name: string) => {
    el.querySelector('.grid-rows [tabindex="0"]')!.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
    );
    settle();
  };
  ["ArrowDown", "ArrowRight", "ArrowRight", "Enter"].forEach(key);
  expect(model.sent.at(-1)).toEqual({ type: "open", row: 1, variant: "strict", repeat: 0 });
  model.say({ type: "opened", of: "1", row: 1, variant: "strict", repeat: 0, prompt: "Prompt 1" });
  model.say({ type: "events", run: "1", first: 0, lines: JSON.stringify(goldenLog("passed").events) });
  settle();
  expect(el.querySelector(".panel-run article")!.getAttribute("data-outcome")).toBe("passed");
  key("Escape");
  expect(el.querySelector(".panel-run article")).toBeNull();
  press(el, '[data-line="0"] .grid-cell');
  expect(model.sent.at(-1)).toEqual({ type: "open", row: 0, variant: "free", repeat: 0 });
});

it("marks the opened cell, names its run by its prompt, and leads to the next one in the order of the rows", () => {
  const { model, el } = opened();
  const look = () => model.sent.at(-1);
  const show = (row: number) => {
    model.say({ type: "opened", of: `${row}`, row, variant: "strict", repeat: 0, prompt: `Prompt ${row}` });
    settle();
  };
  press(el, '[data-line="1"] .grid-cell:nth-child(3)');
  show(1);
  const marked = () =>
    [...el.querySelectorAll('[aria-selected="true"]')].map((one) => one.parentElement!.dataset["line"]);
  const steps = () =>
    [...el.querySelectorAll<HTMLButtonElement>(".grid-steps button")].map(({ disabled }) => disabled);
  expect(el.querySelector(".panel-run .title")!.textContent).toBe("strict · Prompt 1");
  expect([marked(), steps()]).toEqual([["1"], [false, false, false]]);
  expect(el.querySelector(".grid-steps .quiet")!.textContent).toBe("2 of 3");
  el.querySelector<HTMLElement>(".grid-steps button:nth-of-type(1)")!.focus();
  press(el, ".grid-steps button:nth-of-type(2)");
  expect(look()).toEqual({ type: "open", row: 2, variant: "strict", repeat: 0 });
  show(2);
  expect([marked(), steps()]).toEqual([["2"], [false, true, false]]);
  expect(document.activeElement?.textContent).toBe("Previous");
  press(el, ".grid-steps button:nth-of-type(1)");
  expect(look()).toEqual({ type: "open", row: 1, variant: "strict", repeat: 0 });
  press(el, ".grid-steps button:nth-of-type(3)");
  expect([marked(), el.querySelector(".panel-run article")]).toEqual([[], null]);
});

it("says that the kernel restarted, has nothing to stop then, and keeps the cells that had come", () => {
  const { model, el } = opened();
  const kept: Record<string, unknown>[] = [];
  el.addEventListener(KEEP, (event) => kept.push((event as CustomEvent).detail));
  model.say({ type: "opened", of: "1", row: 1, variant: "strict", repeat: 0, prompt: "Prompt 1" });
  model.say({
    type: "events",
    run: "1",
    first: 0,
    lines: JSON.stringify(goldenLog("passed").events.slice(0, 9)),
  });
  settle();
  el.querySelector(".runs-grid")!.dispatchEvent(new CustomEvent(LOST));
  settle();
  const status = "Kernel restarted · 3 rows of 3 · 2 of 6 runs made";
  expect(el.querySelector(".grid-status")!.textContent).toBe(status);
  expect(el.querySelector<HTMLElement>(".grid-head .stop")!.hidden).toBe(true);
  expect(el.querySelector(".panel-run .outcome .word")!.textContent).toBe("Kernel restarted");
  press(el, '[data-line="0"] .grid-cell');
  expect(model.sent.filter(({ type }) => type === "open")).toEqual([]);
  const said = "Kernel restarted before all runs were made: 2 of 6.";
  expect(kept.at(-1)!["text/plain"]).toBe(said);
  const saved = readSavedGrid(kept.at(-1)![MIME])!;
  expect(saved.cells).toHaveLength(CELLS.length);
  expect(openSavedGrid(saved).element.querySelector(".grid-status")!.textContent).toBe(
    "3 rows of 3 · Kernel restarted before all runs were made",
  );
});

it("a grid whose runs were all made loses nothing with its kernel", () => {
  const { model, el } = opened();
  model.say({ type: "progress", heads: [STRICT], running: false, note: "" });
  settle();
  el.querySelector(".runs-grid")!.dispatchEvent(new CustomEvent(LOST));
  settle();
  expect(el.querySelector(".grid-status")!.textContent).toBe("3 rows of 3");
});

it("keeps few nodes for many cells, and takes the newest state of each", () => {
  const many = Array.from({ length: 5000 }, (_, n) => cell(n >> 1, n % 2 ? "free" : "strict"));
  const { model, el } = opened(many, { ...TABLE, rows: 2500 });
  expect(el.querySelectorAll(".grid-rows .grid-row").length).toBe(16);
  model.say({ type: "cells", cells: [cell(0, "free", { outcome: "error", changed: 0 })] });
  model.say({ type: "cells", cells: [cell(1, "free", { outcome: "error", changed: 2 })] });
  settle();
  const outcomes = [0, 1].map((n) =>
    el.querySelector(`[data-line="${n}"] .grid-cell`)!.getAttribute("data-outcome"),
  );
  expect(outcomes).toEqual(["passed", "error"]);
});

it("shows a kept grid without a kernel, with the text of a cell", () => {
  const saved = { ...TABLE, heads: [STRICT], running: false, note: "", cells: CELLS };
  const data = readSavedGrid({ version: 1, grid: saved })!;
  const { element } = openSavedGrid(data);
  document.body.append(element);
  press(element, '[data-line="0"] .grid-cell:nth-child(3)');
  expect(element.querySelector(".panel-run")!.textContent).toMatch(/^1 of 3.*Prompt 0Passed<b>Leaves$/);
  expect(readSavedGrid({ version: 2, grid: saved })).toBeNull();
  expect(readSavedGrid({ version: 1, grid: { ...saved, cells: [{}] } })).toBeNull();
});

it("a row stays the same while its cells are new, with its focus; only what is new is drawn", () => {
  const { model, el } = opened();
  press(el, '[data-line="1"] .grid-cell');
  const row = el.querySelector('[data-line="1"]')!;
  const [first, second] = [...row.querySelectorAll<HTMLElement>(".grid-cell")] as [HTMLElement, HTMLElement];
  first.focus();
  const untouched = second.firstElementChild;
  model.say({ type: "cells", cells: [cell(1, "free", { outcome: "error", changed: 9, answer: "Broken." })] });
  settle();
  expect(el.querySelector('[data-line="1"]')).toBe(row);
  expect(first.getAttribute("data-outcome")).toBe("error");
  expect(first.textContent).toContain("Broken.");
  expect(second.firstElementChild).toBe(untouched);
  expect(document.activeElement).toBe(first);
});

it("offers only what there is to filter by, as cells change", () => {
  const { model, el } = opened([cell(0, "free", { outcome: "open" })]);
  const offered = () =>
    [...el.querySelectorAll<HTMLOptionElement>("[aria-label=Outcome] option")].map(({ value }) => value);
  expect(offered()).toEqual(["", "open"]);
  model.say({
    type: "cells",
    cells: [cell(0, "free", { outcome: "rejected", objected: ["no_prices"], changed: 9 })],
  });
  settle();
  expect(offered()).toEqual(["", "rejected"]);
});

it("has no bar above a column of which no run is made", () => {
  const { model, el } = opened();
  model.say({
    type: "progress",
    heads: [{ ...STRICT, runs: 0, passed: 0, share: null }],
    running: true,
    note: "",
  });
  settle();
  expect(el.querySelector(".grid-share")!.textContent).toBe("no runs yet");
  expect(el.querySelector(".interval")).toBeNull();
});

it("says above a column which runs came to no end of their own", () => {
  const { model, el } = opened();
  const said = (head: object) => {
    model.say({ type: "progress", heads: [{ ...STRICT, ...head }], running: true, note: "" });
    settle();
    return el.textContent;
  };
  expect(said({ runs: 0, passed: 0, share: null, unfinished: "4 errors" })).toContain("4 errors");
  expect(said({ unfinished: "4 errors" })).toContain("1\u00a0of\u00a02\u00a0· 4\u00a0errors");
});

it("gives every outcome a sign and a word of its own", () => {
  const outcomes = ["passed", "rejected", "failed_validation", "error", "stopped", "cut_off", "open", "new"];
  const { el } = opened(
    outcomes.map((outcome, row) => cell(row, "free", { outcome, objected: row === 1 ? ["no_prices"] : [] })),
    { ...TABLE, rows: outcomes.length },
  );
  const cells = [...el.querySelectorAll<HTMLElement>(".grid-cell:nth-child(2)")];
  const words = cells.map(({ title }) => title);
  expect(words).toEqual([
    "Passed",
    "Rejected, no_prices",
    "Failed validation",
    "Error",
    "Stopped",
    "Cut off",
    "Not run",
    "new",
  ]);
  expect(cells.map((one) => one.getAttribute("aria-label"))).toEqual(words);
  const signs = cells.map((one) => one.querySelector(".icon path")!.getAttribute("d"));
  expect(new Set(signs).size).toBe(outcomes.length);
});

it("says that no row fits the filters, and shows all again when asked to", () => {
  const { el } = opened();
  const said = () => text(el, ".grid-empty");
  const find = el.querySelector<HTMLInputElement>('[type="search"]')!;
  const disagree = el.querySelector<HTMLInputElement>('[type="checkbox"]')!;
  expect(isShown(el, ".grid-empty")).toBe(false);
  find.value = "coffee";
  disagree.checked = true;
  find.dispatchEvent(new Event("input", { bubbles: true }));
  settle();
  expect([isShown(el, ".grid-empty"), said(), shown(el)]).toEqual([
    true,
    "No row fits the filters. Show all rows",
    [],
  ]);
  press(el, ".grid-empty button");
  expect([isShown(el, ".grid-empty"), find.value, disagree.checked, shown(el)]).toEqual([
    false,
    "",
    false,
    ["0", "1", "2"],
  ]);
});

it("says that a table has no rows, of which none can be filtered, and says nothing while rows are awaited", () => {
  const none = opened([], { ...TABLE, rows: 0 }).el;
  const words = "This table has no rows.";
  expect([isShown(none, ".grid-empty"), none.querySelector(".grid-empty > span")!.textContent]).toEqual([
    true,
    words,
  ]);
  expect([isShown(none, ".grid-empty button"), isShown(none, ".grid-filters")]).toEqual([false, false]);
  const awaited = opened([]).el;
  expect([isShown(awaited, ".grid-empty"), isShown(awaited, ".grid-filters")]).toEqual([false, true]);
});

it("offers no filter for columns that disagree where there is one", () => {
  const one = opened([cell(0, "free")], { ...TABLE, variants: ["free"] }).el;
  expect([
    text(one, ".grid-filters")!.includes("disagree"),
    text(opened().el, ".grid-filters")!.includes("disagree"),
  ]).toEqual([false, true]);
});

it("tells a screen reader how many rows and columns there are, and which one a cell is in", () => {
  const { el } = opened();
  const table = el.querySelector('[role="grid"]')!;
  const counts = () => ["aria-rowcount", "aria-colcount"].map((name) => table.getAttribute(name));
  const places = (selector: string) =>
    [...el.querySelectorAll(`${selector} > *`)].map((one) => one.getAttribute("aria-colindex"));
  expect([counts(), places(".grid-heads"), places('[data-line="0"]')]).toEqual([
    ["4", "3"],
    ["1", "2", "3"],
    ["1", "2", "3"],
  ]);
});

it("draws the rows of a table that has become higher", () => {
  const reports: (() => void)[] = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(report: () => void) {
        reports.push(report);
      }
      observe() {}
      disconnect() {}
    },
  );
  const many = Array.from({ length: 100 }, (_, row) => cell(row, "free"));
  const { el } = opened(many, { ...TABLE, rows: 100 });
  vi.unstubAllGlobals();
  Object.defineProperty(el.querySelector(".grid-scroller")!, "clientHeight", { value: 48 * 40 });
  const before = shown(el).length;
  for (const report of reports) report();
  expect([before, shown(el).length]).toEqual([16, 48]);
});

it("does not say of answers without requirements that they passed, and why there are no tokens", () => {
  const { model, el } = opened();
  const said = (head: object) => {
    model.say({ type: "progress", heads: [{ ...STRICT, ...head }], running: true, note: "" });
    settle();
    const words = (place: string) => el.querySelector(place)!.textContent.replaceAll("\u00a0", "_");
    return [words(".grid-share"), words(".grid-facts")];
  };
  expect(said({ checked: true, why_no_tokens: "" })).toEqual([
    "50_%_passed (10_to_90_%)",
    expect.any(String),
  ]);
  const [share, facts] = said({ checked: false, median_seconds: null, why_no_tokens: "not counted" });
  expect([share, facts]).toEqual(["not checked", "2_answers_· tokens_per_passed: not_counted"]);
  expect(said({ checked: false, tokens_per_passed: 31 })[1]).toContain("31_tokens_per_answer");
  expect(el.querySelector(".interval")).toBeNull();
});

it("says of a cell without requirements that it finished, not that it passed", () => {
  const { el } = opened([cell(0, "free", { outcome: "finished", strip: "" }), cell(0, "strict")]);
  const [free, strict] = [...el.querySelectorAll(".grid-cell")];
  expect([free, strict].map((one) => one!.getAttribute("aria-label"))).toEqual(["Finished", "Passed"]);
  const signs = [free, strict].map((one) => one!.querySelector("path")!.getAttribute("d"));
  expect(signs[0]).not.toBe(signs[1]);
  const offered = [...el.querySelectorAll<HTMLOptionElement>('[aria-label="Outcome"] option')];
  expect(offered.map(({ label, text }) => label || text)).toEqual(["Any outcome", "Finished", "Passed"]);
});
