import { expect, it } from "vitest";

import { disagrees, labelWords } from "../../src/figures/labels";
import { pointsBefore, textNodes } from "../../src/views/dom";
import { NO_KERNEL } from "../../src/views/saved";
import type { Mark } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";
import { RunView } from "../../src/views/run";
import { isShown, pressKey, text, texts } from "../support/elements";
import { goldenLog, readAll } from "../support/logs";
import { freshPage } from "../support/page";
import { RunModel, settle, shown, view } from "../support/widget";
import widget from "../../src/entries/widget";

freshPage();

const ANSWER = { type: "labelled", file: "runs/a.jsonl", folder: "runs", rater: "ana" };
const BLANK = { start: null, end: null, requirement: null, note: null, attempt: null };
const mark = (said: Partial<Mark>): Mark => ({
  ...{ label: null, rater: undefined, start: undefined, end: undefined },
  ...{ requirement: undefined, note: undefined, attempt: undefined },
  ...said,
});
const saidOf = (model: RunModel) => model.sent.filter(({ type }) => type === "label");
const scroller = (el: Element) => el.querySelector(".scroller")!;

function select(node: Node, from: number, to: number) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(range);
  document.dispatchEvent(new Event("selectionchange"));
}

it("g and b label a settled answer, and the note that was written goes along", () => {
  const { model, el } = shown("passed");
  pressKey(scroller(el), "g");
  el.querySelector<HTMLInputElement>(".note-field")!.value = "too dear";
  pressKey(scroller(el), "b");
  expect(saidOf(model)).toEqual([
    { type: "label", label: "good", ...BLANK },
    { type: "label", label: "bad", ...BLANK, note: "too dear" },
  ]);
});

it("Enter adds a note to what was said last, and Take back takes it back", () => {
  const { model, el } = shown("passed");
  pressKey(scroller(el), "b");
  const field = el.querySelector<HTMLInputElement>(".note-field")!;
  field.value = "dear";
  pressKey(field, "Enter");
  settle();
  const back = [...el.querySelectorAll<HTMLElement>(".labels button")].at(-1)!;
  back.click();
  expect(saidOf(model).slice(1)).toEqual([
    { type: "label", label: "bad", ...BLANK, note: "dear" },
    { type: "label", label: null, ...BLANK },
  ]);
});

it("keys do nothing in a text field, with a modifier, or while the run goes on", () => {
  const { model, el } = shown("passed");
  pressKey(el.querySelector(".note-field")!, "g");
  const saved = new KeyboardEvent("keydown", { key: "b", ctrlKey: true, bubbles: true });
  scroller(el).dispatchEvent(saved);
  const running = shown("passed", 4);
  pressKey(scroller(running.el), "g");
  expect([...saidOf(model), ...saidOf(running.model)]).toEqual([]);
  expect(isShown(running.el, ".labels")).toBe(false);
});

it("selected text is bad from its first character, for the requirement that is chosen", () => {
  const { model, el } = shown("passed");
  const chunk = el.querySelector('.chunk[data-index="1"]')!;
  const events = goldenLog("passed").events as { kind: string; chunk_index?: number; start: number }[];
  const event = events.find(({ kind, chunk_index }) => kind === "chunk" && chunk_index === 1)!;
  select(chunk.firstChild!, 2, 4);
  expect(isShown(el, ".here")).toBe(true);
  const about = el.querySelector<HTMLSelectElement>(".here select")!;
  pressKey(scroller(el), "b");
  about.value = "0";
  el.querySelector<HTMLElement>(".here button")!.click();
  const start = event.start + 2;
  expect(saidOf(model)).toEqual([
    { type: "label", label: "bad", ...BLANK, start },
    { type: "label", label: "bad", ...BLANK, start, requirement: about.options[1]!.textContent },
  ]);
});

it("the key after a selection may come before the browser has told of it", () => {
  const { model, el } = shown("passed");
  const chunk = el.querySelector('.chunk[data-index="0"]')!;
  const late = (event: Event) => event.stopImmediatePropagation();
  document.addEventListener("selectionchange", late, true);
  getSelection()!.setBaseAndExtent(chunk.firstChild!, 3, chunk.firstChild!, 5);
  pressKey(scroller(el), "b");
  document.removeEventListener("selectionchange", late, true);
  expect(saidOf(model)).toEqual([{ type: "label", label: "bad", ...BLANK, start: 3 }]);
});

it("a selection that begins out of sight, where chunks have no elements, says no place", () => {
  const { el } = shown("passed");
  const far = document.createElement("span");
  far.className = "passage";
  far.append("Out of sight. ");
  scroller(el).querySelector(".passage")!.before(far);
  const chunk = el.querySelector('.chunk[data-index="1"]')!;
  getSelection()!.setBaseAndExtent(far.firstChild!, 3, chunk.firstChild!, 2);
  document.dispatchEvent(new Event("selectionchange"));
  expect(isShown(el, ".here")).toBe(false);
});

it("counts places in code points, with what is hidden shown as marks", () => {
  const box = document.body.appendChild(document.createElement("span"));
  box.append(textNodes("a😀\u202e\u200bb𝒳c"));
  const [before, mark, after] = [...box.childNodes];
  expect(pointsBefore(box, before!, 3)).toBe(2);
  expect(pointsBefore(box, mark!.firstChild!, 5)).toBe(2);
  expect(pointsBefore(box, after!, 0)).toBe(4);
  expect(pointsBefore(box, after!, 3)).toBe(6);
  expect(pointsBefore(box, box, 2)).toBe(4);
});

it("shows what each rater says, and why a label was not written", () => {
  const { model, el } = shown("passed");
  const labels = [
    { kind: "label", label: "bad", rater: "ana", start: 3, time: 1.5 },
    { kind: "label", label: "good", rater: "<b>bo" },
  ];
  model.say({ ...ANSWER, labels });
  settle();
  expect(texts(el, ".said > *")).toEqual(["ana bad from character 3", "<b>bo good"]);
  model.say({ type: "unlabelled", why: "disk full" });
  settle();
  expect(text(el, ".labels .trouble")).toBe("Not written: disk full");
  expect(texts(el, ".said > *")).toHaveLength(2);
});

it("n leads to the next view without a label, d to the next that disagrees", () => {
  const open = ["one", "two", "three"].map((view_id) => {
    const model = new RunModel({ view_id });
    widget.initialize({ model });
    const { el } = view(model);
    model.sayEvents(goldenLog("passed").events);
    settle();
    return { model, el };
  });
  const [one, two, three] = open as [(typeof open)[0], (typeof open)[0], (typeof open)[0]];
  for (const { el } of open) scroller(el).scrollIntoView = () => undefined;
  for (const { el } of open) el.querySelector(".mst-v1")!.scrollIntoView = () => undefined;
  two.model.say({ ...ANSWER, labels: [{ label: "bad", rater: "ana" }] });
  settle();
  pressKey(scroller(one.el), "n");
  expect(document.activeElement).toBe(scroller(three.el));
  pressKey(scroller(three.el), "d");
  expect(document.activeElement).toBe(scroller(two.el));
});

it("a saved view offers no labels", () => {
  const store = new RunStore();
  store.connection = "none";
  store.receive(readAll(goldenLog("passed").events));
  const made = new RunView(store, NO_KERNEL);
  document.body.append(made.element);
  expect(isShown(made.element, ".labels")).toBe(false);
});

it("says labels in words, and knows where they disagree with the outcome", () => {
  expect(labelWords(mark({ label: "bad", start: 3, end: 9, requirement: "no price", note: "dear" }))).toBe(
    "bad from character 3 to 9 (no price): dear",
  );
  expect(labelWords(mark({ note: "dear" }))).toBe("dear");
  const [bad, good] = [mark({ label: "bad" }), mark({ label: "good" })];
  expect(["passed", "rejected", "stopped"].map((outcome) => disagrees(outcome as "passed", [bad]))).toEqual([
    true,
    false,
    false,
  ]);
  expect(disagrees("failed_validation", [good])).toBe(true);
});

it("an answer that another rater has labelled is still without one of this rater", () => {
  const { model, el } = shown("passed");
  const labelled = () => el.querySelector("article")!.getAttribute("data-labelled");
  model.say({ ...ANSWER, labels: [{ label: "bad", rater: "bo" }] });
  settle();
  expect(labelled()).toBe("no");
  model.say({ ...ANSWER, labels: [{ label: "bad", rater: "ana" }] });
  settle();
  expect(labelled()).toBe("yes");
});

it("labels are asked for when a view opens, and shown before the run has one of this page", () => {
  const { model, el } = shown("passed");
  expect(model.sent.filter(({ type }) => type === "labels")).toHaveLength(1);
  model.say({ ...ANSWER, labels: [mark({ label: "bad", rater: "bo", attempt: 1, requirement: "tone" })] });
  settle();
  expect(texts(el, ".said > *")).toEqual(["bo bad (tone, attempt 1)"]);
});
