import { expect, it, vi } from "vitest";

import widget from "../../src/entries/evaluation";
import { readSavedEvaluation } from "../../src/evaluation/protocol";
import { openSavedEvaluation } from "../../src/views/evaluation/saved";
import { isShown, text, texts } from "../support/elements";
import { goldenLog } from "../support/logs";
import { message } from "../support/kernel";
import { freshPage } from "../support/page";

freshPage();

const SHARES = { recall: [0.5, 0.2, 0.8], false_positive_rate: [null, 0, 1] };
const ROW = { requirement: "", groups: {}, shares: SHARES, curve: [], varied: false };
const TABLE = {
  columns: [
    ["requirement", "what is measured"],
    ["FN", "bad and passed"],
    ["AUC", "area"],
  ],
  rows: [
    { ...ROW, name: "no <b>beer</b>", cells: ["no <b>beer</b>", "2", "0.9"], keys: ["no", 2, 0.9] },
    { ...ROW, name: "short", cells: ["short", "10", "–"], keys: ["short", 10, null] },
    { ...ROW, name: "(all)", cells: ["(all)", "1", "0.8"], keys: ["(all)", 1, 0.8] },
  ].map((row, n) => ({
    ...row,
    groups: n
      ? {}
      : {
          FN: [
            [1, 0],
            [0, 14],
          ],
        },
    curve: n
      ? []
      : [
          [0, 0],
          [1, 1],
        ],
  })),
  answers: ["runs/a.jsonl", "row 3"],
  failures: [["runs/c.jsonl", "BadRecording: torn"]],
};

function opened(table: unknown = TABLE) {
  const sent: unknown[] = [];
  let take = (_: unknown) => undefined as unknown;
  const traits: Record<string, unknown> = { view_id: "e", title: "Rules", table: JSON.stringify(table) };
  const model = {
    get: (name: string) => traits[name],
    on: (_: string, taker: typeof take) => void (take = taker),
    off: () => undefined,
    send: (request: unknown) => sent.push(request),
  } as never;
  const end = widget.initialize({ model } as never) as () => void;
  const el = document.body.appendChild(document.createElement("div"));
  widget.render({ model, el } as never);
  const settle = () => vi.advanceTimersByTime(20);
  settle();
  return { sent, el, end, settle, say: (said: unknown) => (take(said), settle()) };
}

const names = (el: Element) => texts(el, "tbody th");

it("shows a row for each requirement, plots, and what could not be measured", () => {
  const { el } = opened();
  expect(names(el)).toEqual(["no <b>beer</b>", "short", "(all)"]);
  expect(texts(el, "figcaption")).toEqual(["Recall", "False-positive rate", "Recall over false positives"]);
  expect(text(el, ".failure")).toBe("not measured: runs/c.jsonl: BadRecording: torn");
  expect(text(el, ".grid-title")).toBe("Rules");
});

it("the dots of a trade-off are numbered as their names are; settings at one place share a dot", () => {
  const row = (name: string, recall: number) => ({
    ...TABLE.rows[1]!,
    ...{ name, varied: true, shares: { recall: [recall, 0, 1], false_positive_rate: [0.25, 0, 1] } },
  });
  const { el } = opened({ ...TABLE, rows: [row("a · word", 0.5), row("a · <i>", 1), row("b · word", 0.5)] });
  const plot = [...el.querySelectorAll(".plot")].at(-1)!;
  expect(texts(plot, "g")).toEqual(["a · word\nb · word1", "a · <i>2"]);
  expect(texts(plot, ".key")).toEqual(["1a · word", "1b · word", "2a · <i>"]);
  expect(texts(plot, "polyline")).toEqual([]);
});

it("a click on a head sorts by it, a second one the other way; what is not known comes last", () => {
  const { el } = opened();
  const press = (place: number) => el.querySelectorAll<HTMLElement>("th .sort")[place]!.click();
  press(1);
  expect(names(el)).toEqual(["short", "no <b>beer</b>", "(all)"]);
  press(1);
  expect(names(el)).toEqual(["(all)", "no <b>beer</b>", "short"]);
  expect(el.querySelectorAll("th")[1]!.getAttribute("aria-sort")).toBe("ascending");
  press(2);
  expect(names(el)).toEqual(["no <b>beer</b>", "(all)", "short"]);
  press(2);
  expect(names(el)).toEqual(["(all)", "no <b>beer</b>", "short"]);
});

it("a click on a figure lists its answers, and one on an answer opens it at its place", () => {
  const { el, sent, say } = opened();
  el.querySelector<HTMLElement>("td .figure")!.click();
  expect(text(el, ".evaluation-answers .heading")).toBe("no <b>beer</b>: bad and passed (2)");
  expect(texts(el, ".answer")).toEqual(["row 3", "runs/a.jsonl"]);
  el.querySelectorAll<HTMLElement>(".answer")[1]!.click();
  expect(sent).toEqual([{ type: "open", answer: 0 }]);
  say({ type: "opened", of: "1", answer: 0, prompt: "Tea?" });
  const events = goldenLog("passed").events as {
    kind: string;
    chunk_index?: number;
    start: number;
    end: number;
  }[];
  say({ ...message(events, 0), run: "1" });
  expect(text(el, ".panel-run .title")).toBe("runs/a.jsonl");
  const chunk = events.find(({ kind, start, end }) => kind === "chunk" && start <= 14 && 14 < end)!;
  expect(el.querySelector(".chunk.selected, .chunk[aria-current]")?.getAttribute("data-index")).toBe(
    String(chunk.chunk_index),
  );
  el.querySelector(".panel-run")!.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
  );
  vi.advanceTimersByTime(20);
  expect(isShown(el, ".panel-run")).toBe(false);
});

it("says why an answer cannot be opened", () => {
  const { el, say } = opened();
  say({ type: "refused", why: "row 3 is in no recording" });
  expect(text(el, ".trouble")).toBe("row 3 is in no recording");
});

it("a kept evaluation lists answers and opens none; what is malformed is not taken for one", () => {
  const table = readSavedEvaluation({ version: 1, evaluation: TABLE })!;
  const { element } = openSavedEvaluation(table);
  element.querySelector<HTMLElement>("td .figure")!.click();
  expect(texts(element, ".answers > *")).toEqual(["row 3", "runs/a.jsonl"]);
  expect(element.querySelector(".answer")).toBeNull();
  for (const wrong of [
    {},
    { ...TABLE, rows: [{}] },
    { ...TABLE, answers: [1] },
    { ...TABLE, columns: [["a"]] },
  ])
    expect(readSavedEvaluation({ version: 1, evaluation: wrong })).toBeNull();
  expect(readSavedEvaluation({ version: 2, evaluation: TABLE })).toBeNull();
  expect(() => opened({})).toThrow("the evaluation cannot be read");
});
