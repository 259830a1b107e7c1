import { describe, expect, it, vi } from "vitest";

import { hundred, long } from "../../../dev/runs";
import widget from "../../../src/entries/widget";
import { readEvent } from "../../../src/run/protocol";
import { RunStore } from "../../../src/run/store";
import { RunView } from "../../../src/views/run";
import { NO_KERNEL } from "../../../src/views/saved";
import { labels, change, clickAt, isShown, text, texts } from "../../support/elements";
import { goldenLog } from "../../support/logs";
import { freshPage } from "../../support/page";
import { drawnRun, stubSight } from "../../support/sight";
import { RunModel, settle, shown, view } from "../../support/widget";

freshPage();

/** What of an element is shown. */
function shownText(el: Element): string {
  if ((el as HTMLElement).hidden) return "";
  return [...el.childNodes]
    .map((one) => (one instanceof Element ? shownText(one) : (one.textContent ?? "")))
    .join("");
}

describe("the requirements", () => {
  it("says what to write instead, in the row and in the card, as text", () => {
    const advice = "Name <b>no</b> price.";
    const events = goldenLog("rejected").events.map((event) => {
      const results = (event as { results?: { success: string }[] }).results;
      const said = results?.map((one) => (one.success === "fail" ? { ...one, advice } : one));
      return { ...(event as object), ...(said && { results: said }) };
    });
    const store = new RunStore();
    store.load(
      events.map((event, seq) => readEvent(event, seq)),
      events.length,
    );
    const { element } = new RunView(store, NO_KERNEL);
    document.body.append(element);
    settle();
    expect(texts(element, ".row .advice").filter((_, place) => place === 1)).toEqual([`Instead: ${advice}`]);
    expect(isShown(element, '.row[data-verdict="pass"] .advice')).toBe(false);
    const rejected = element.querySelector<HTMLElement>('[data-index="3"]')!;
    rejected.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    expect(texts(element, ".card .advice")).toEqual([`Instead: ${advice}`]);
    expect(element.querySelector(".advice b")).toBeNull();
  });

  it("shows each final validation with its reason, score and time, and a check that could not run as such", () => {
    const { el } = shown("failed_check");
    expect(text(el, ".which")).toBe("on the whole text");
    expect(texts(el, ".row .label")).toEqual(["The text is about tea.", "no_prices", "friendly_tone"]);
    const verdicts = () => [...el.querySelectorAll(".row")].map((one) => one.getAttribute("data-verdict"));
    expect(verdicts()).toEqual(["pass", "pass", "error"]);
    const last = () => shownText(el.querySelector(".row:last-child")!);
    expect(last()).toBe(
      "friendly_tone gave no answer1 ✓30.0 sthe check did not answer in 30 s — TimeoutError: 30 s",
    );
    el.querySelector<HTMLElement>('.chunk[data-index="0"]')!.click();
    expect([text(el, ".which"), verdicts()]).toEqual(["on chunk 1", ["pass", "pass", "pass"]]);
    expect(last()).toBe("friendly_tone pass1 ✓11 ms");
    expect(text(el, ".section-head .link")).toBe("whole text");
  });

  it("says of a requirement that has found nothing that it is fine so far, and of no other", () => {
    const { el } = shown("fine");
    const rows = [...el.querySelectorAll(".row")];
    expect(rows.map((one) => one.getAttribute("data-verdict"))).toEqual(["fine", "waiting", "pass"]);
    expect(texts(el, ".row .name .sr-only")).toEqual([" fine so far", " is being asked", " pass"]);
    expect(texts(el, ".row .counts")).toEqual(["2 fine", "2 fine", "1 ✓  1 ?"]);
    expect(rows[0]!.querySelector(".counts")!.getAttribute("title")).toBe("2 fine so far");
    const drawn = (kind: string) =>
      rows.map((one) => one.querySelector(`.strip .${kind}`)!.getAttribute("d"));
    expect(
      ["pass", "fine", "unknown"].map((kind) => drawn(kind).map((d) => d!.split("M").length - 1)),
    ).toEqual([
      [0, 0, 1],
      [2, 2, 0],
      [0, 0, 2],
    ]);
    el.querySelector<HTMLElement>('.chunk[data-index="0"]')!.click();
    expect(texts(el, ".row .name .sr-only")).toEqual([" fine so far", " fine so far", " unknown"]);
    const shapes = texts(el, ".row .name .icon path").length;
    const paths = rows.map((one) => one.querySelector(".name .icon path")!.getAttribute("d"));
    expect([shapes, new Set(paths).size]).toEqual([3, 2]);
  });

  it("puts what failed for the whole text first, and folds what passed into one line", () => {
    const labels = ["a", "b", "c", "d", "e"];
    const model = new RunModel({ view_id: "finals" });
    widget.initialize({ model });
    const { el } = view(model);
    const place = { attempt: 1, start: 0, end: 4 };
    const results = labels.map((label) => {
      return { passed: label !== "d", reason: null, score: label === "d" ? 0.25 : null };
    });
    const durations = labels.map(() => 0.5);
    const told = { full_text: "Tea.", attempts_used: 1 };
    const events = [
      { kind: "start", requirements: labels, chunking: "line", backend: "made", settings: {} },
      { kind: "chunk", chunk_index: 0, ...place, text: "Tea.", lead: "", cut: false },
      { kind: "full_validation", attempt: 1, passed: false, requirements: labels, results, durations },
      { kind: "completed", success: true, outcome: "failed_validation", reason: null, ...told },
    ];
    model.sayEvents(events.map((event, seq) => ({ ...event, seq, elapsed: seq / 4, timestamp: 1 })));
    settle();
    expect(texts(el, ".row .label")).toEqual(["d"]);
    expect([text(el, ".folded"), text(el, ".detail .facts-line")]).toEqual(["4 passed", ""]);
    el.querySelector<HTMLElement>(".row .name")!.click();
    expect(text(el, ".detail .facts-line")).toBe("score 0.25");
    expect([text(el, ".facts .time"), text(el, ".title")]).toEqual(["750 ms", "made · by line"]);
    el.querySelector<HTMLElement>(".folded .name")!.click();
    settle();
    expect(texts(el, ".row .label")).toEqual(["d", "a", "b", "c", "e"]);
    expect(el.querySelector(".folded .name")!.getAttribute("aria-expanded")).toBe("true");
  });

  it("says the score with the reason of what failed", () => {
    const { events } = goldenLog("failed_check");
    const said = { success: "fail", passed: false, reason: "cold", score: 0.25 };
    const changed = (events as { kind: string; results: object[] }[]).map((event) =>
      event.kind === "full_validation"
        ? { ...event, results: event.results.map((one, place) => (place ? one : { ...one, ...said })) }
        : event,
    );
    const model = new RunModel({ view_id: "scored" });
    widget.initialize({ model });
    const { el } = view(model);
    model.sayEvents(changed);
    settle();
    const row = el.querySelector(".row")!;
    expect(text(row, ".facts-line")).toBe("score 0.25");
    expect(text(row, ".detail")).toContain("cold");
  });

  it("looks at the chunk that is clicked, and at the newest again", () => {
    const { el } = shown("rejected");
    const row = () => [...el.querySelectorAll(".row")].map((one) => one.getAttribute("data-verdict"));
    expect(row()).toEqual(["unknown", "fail", "unknown"]);
    el.querySelector<HTMLElement>('.chunk[data-index="1"]')!.click();
    expect(row()).toEqual(["pass", "pass", "pass"]);
    expect(text(el, ".which")).toBe("on chunk 2");
    el.querySelector<HTMLElement>(".section-head .link")!.click();
    expect(row()).toEqual(["unknown", "fail", "unknown"]);
  });

  it("goes from a strip's cell to its chunk, and from a failed row to where it failed", () => {
    const { el } = shown("rejected");
    const strip = el.querySelectorAll<HTMLElement>(".strip")[1]!;
    const name = () => strip.getAttribute("aria-label");
    expect([strip.getAttribute("role"), name()]).toEqual([
      "img",
      "Verdicts by chunk, the first fail at chunk 4",
    ]);
    clickAt(strip, 0.01);
    expect(name()).toBe("Verdicts by chunk, chunk 1: pass");
    expect(el.querySelector('[aria-current="true"]')!.getAttribute("data-index")).toBe("0");
    el.querySelector<HTMLElement>(".section-head .link")!.click();
    el.querySelector<HTMLElement>(".detail:not([hidden]) .where")!.click();
    expect(el.querySelector('[aria-current="true"]')!.getAttribute("data-index")).toBe("3");
  });

  it("says of a row that is opened all that is known of it, and which of them ask a model", () => {
    const { events } = goldenLog("passed");
    const [start, ...rest] = events as Record<string, unknown>[];
    const settings = { asks_model: ["friendly_tone"] };
    const el = drawnRun([{ ...start, settings }, ...rest]);
    const row = [...el.querySelectorAll<HTMLElement>(".row")].at(-1)!;
    expect(isShown(row, ".detail")).toBe(false);
    row.querySelector<HTMLElement>(".name")!.click();
    expect(text(row, ".reason")).toBe("warm and plain");
    expect(text(row, ".facts-line")).toMatch(
      /^score 0.81 · asks a model · 4 unknown · mean \d+ ms a chunk, slowest \d+ ms$/,
    );
    row.querySelector<HTMLElement>(".name")!.click();
    expect(isShown(row, ".detail")).toBe(false);
  });

  it("sorts by the time that it shows", () => {
    const el = drawnRun(hundred());
    el.querySelector<HTMLElement>(".folded .name")!.click();
    change(el, "select", (control) => (control.value = "slowest"), "change");
    vi.advanceTimersByTime(400);
    const times = texts(el, ".row .time").map((words) => Number.parseFloat(words));
    const passed = times.slice(2);
    expect(passed).toEqual([...passed].sort((a, b) => b - a));
  });
});

describe("a hundred requirements", () => {
  it("draws the rows in sight at once and the others bit by bit", () => {
    const sight = stubSight();
    const made = long(4, 100);
    const store = new RunStore();
    const { element } = new RunView(store, NO_KERNEL);
    document.body.append(element);
    const say = (from: number, to: number) =>
      store.receive(made.slice(from, to).map((event) => readEvent(event, event.seq)));
    say(0, 3);
    vi.advanceTimersToNextFrame();
    const rows = [...element.querySelectorAll(".row")];
    sight(rows.slice(5), false);
    say(3, 7);
    const drawn = () =>
      rows.filter((row) => /[23] [✓?]/.test(row.querySelector(".counts")!.textContent)).length;
    vi.advanceTimersToNextFrame();
    expect(drawn()).toBe(13);
    vi.advanceTimersToNextFrame();
    expect(drawn()).toBe(21);
    vi.advanceTimersByTime(400);
    expect(drawn()).toBe(100);
  });

  it("puts those that failed first, folds those that passed, and filters", () => {
    const element = drawnRun(hundred());
    expect(labels(element)).toEqual(["requirement_42", "requirement_82"]);
    expect(text(element, ".folded")).toBe("98 passed");
    element.querySelector<HTMLElement>(".folded .name")!.click();
    expect(labels(element).slice(0, 4)).toEqual([
      ...["requirement_42", "requirement_82", "requirement_1", "requirement_2"],
    ]);
    change(element, 'input[type="search"]', (control) => (control.value = "_9"), "input");
    expect(labels(element)).toHaveLength(11);
    change(element, 'input[type="search"]', (control) => (control.value = "nobody"), "input");
    expect(labels(element)).toEqual([]);
    expect(element.querySelector(".empty")!.textContent).toBe("No requirement fits the filter.");
  });
});

describe("a long run", () => {
  it("needs no more nodes in the table and the timeline for more chunks", () => {
    const sizes = [100, 2_000].map((chunks) => {
      const element = drawnRun(long(chunks, 20));
      element.querySelector<HTMLElement>(".lanes-switch")!.click();
      return [".side *", ".lanes *"].map((selector) => element.querySelectorAll(selector).length);
    });
    expect(sizes[1]).toEqual(sizes[0]);
  });
});
