import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { hundred, long } from "../../dev/made";
import { readEvent } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";
import { RunView } from "../../src/views/run";

const NOBODY = { stop: () => undefined, reveal: () => undefined };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function shown(events: readonly unknown[]) {
  const store = new RunStore();
  const { element } = new RunView(store, NOBODY);
  document.body.append(element);
  store.receive(events.map((event, seq) => readEvent(event, seq)));
  vi.advanceTimersByTime(20);
  return element;
}

const labels = (element: Element) =>
  [...element.querySelectorAll(".row .label")].map((one) => one.textContent);
const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

function change(element: Element, selector: string, set: (control: HTMLInputElement) => void, event: string) {
  const control = element.querySelector<HTMLInputElement>(selector)!;
  set(control);
  control.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Take the place of the browser's notices of what has come into sight and what has left it. */
function stubSight() {
  const observers: [IntersectionObserverCallback, Set<Element>][] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly targets = new Set<Element>();
      constructor(tell: IntersectionObserverCallback) {
        observers.push([tell, this.targets]);
      }
      observe(target: Element) {
        this.targets.add(target);
      }
      disconnect() {
        this.targets.clear();
      }
    },
  );
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  return (elements: readonly Element[], isIntersecting: boolean) => {
    for (const [tell, targets] of observers) {
      const seen = elements.filter((element) => targets.has(element));
      tell(seen.map((target) => ({ target, isIntersecting })) as never, undefined as never);
    }
  };
}

describe("a hundred requirements", () => {
  it("draws the rows in sight at once and the others bit by bit", () => {
    const sight = stubSight();
    const made = long(4, 100);
    const store = new RunStore();
    const { element } = new RunView(store, NOBODY);
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

  it("puts those that failed first, or keeps the given order, and filters", () => {
    const element = shown(hundred());
    expect(labels(element).slice(0, 3)).toEqual(["requirement_42", "requirement_1", "requirement_2"]);
    change(element, "select", (control) => (control.value = "given"), "change");
    expect(labels(element).slice(0, 2)).toEqual(["requirement_1", "requirement_2"]);
    change(element, 'input[type="search"]', (control) => (control.value = "_9"), "input");
    expect(labels(element)).toHaveLength(11);
    change(element, 'input[type="checkbox"]', (control) => (control.checked = true), "change");
    expect(labels(element)).toEqual([]);
    expect(element.querySelector(".empty")!.textContent).toBe("No requirement fits the filter.");
    change(element, 'input[type="search"]', (control) => (control.value = ""), "input");
    expect(labels(element)).toEqual(["requirement_42"]);
  });
});

describe("a long run", () => {
  it("needs no more nodes in the table and the timeline for more chunks", () => {
    const sizes = [100, 2_000].map((chunks) => {
      const element = shown(long(chunks, 20));
      element.querySelector<HTMLElement>(".foot button")!.click();
      return [".side *", ".lanes *"].map((selector) => element.querySelectorAll(selector).length);
    });
    expect(sizes[1]).toEqual(sizes[0]);
  });

  it("lays its text out in blocks that begin where the text begins a line, and loses nothing of it", () => {
    const events = long(300, 1);
    const element = shown(events);
    const blocks = [...element.querySelectorAll(".block")];
    expect(blocks.length).toBeGreaterThan(3);
    element.querySelector(".tail")!.remove();
    const chunks = events.filter(({ kind }) => kind === "chunk") as unknown as {
      lead: string;
      text: string;
    }[];
    const text = chunks.map(({ lead, text }) => lead + text).join("");
    expect(blocks.map((block) => block.textContent).join("\n")).toBe(text);
  });

  it("has an element for each chunk in sight, and for no others; all of it reads the same", () => {
    const sight = stubSight();
    const element = shown(long(1_000, 1));
    const passages = [...element.querySelectorAll(".passage")];
    const text = element.querySelector(".text")!.textContent;
    const indices = () =>
      [...element.querySelectorAll<HTMLElement>(".chunk")].map((one) => Number(one.dataset["index"]));
    const last = indices();
    expect([last.length <= 100, last.at(-1)]).toEqual([true, 999]);
    sight(passages.slice(0, 2), true);
    const begin = Array.from(
      passages
        .slice(0, 2)
        .flatMap((one) => [...one.children])
        .keys(),
    );
    expect(indices()).toEqual([...begin, ...last]);
    expect(element.querySelector(".text")!.textContent).toBe(text);
    sight(passages, false);
    expect(indices()).toEqual(last);
    expect(element.querySelector(".text")!.textContent).toBe(text);
  });

  it("shows hidden characters by the same words in sight and out of sight", () => {
    const sight = stubSight();
    const made = long(300, 1);
    made.find(({ kind }) => kind === "chunk")!["text"] = "a\u202eb\u200b\u200b\u200b\u200b.";
    const element = shown(made);
    const [first] = element.querySelectorAll(".passage");
    const read = () => first!.textContent.slice(0, 18);
    expect([read(), first!.childElementCount]).toEqual(["aU+202Eb4 hidden. ", 0]);
    sight([first!], true);
    expect([read(), first!.querySelectorAll(".mark").length]).toEqual(["aU+202Eb4 hidden. ", 2]);
  });

  it("leaves a passage alone in which somebody selects text, or is with the keyboard", () => {
    const sight = stubSight();
    const element = shown(long(400, 1));
    const passages = [...element.querySelectorAll(".passage")];
    sight(passages.slice(0, 2), true);
    const [selected, focused] = passages as HTMLElement[];
    const selection = getSelection()!;
    selection.setBaseAndExtent(
      selected!.firstElementChild!.firstChild!,
      0,
      selected!.children[2]!.firstChild!,
      3,
    );
    focused!.querySelector<HTMLElement>(".chunk")!.focus();
    const before = String(selection);
    sight(passages, false);
    expect([selected!.childElementCount > 2, focused!.childElementCount > 2]).toEqual([true, true]);
    expect([String(selection), before.length > 3]).toEqual([before, true]);
  });

  it("goes to a chunk far out of sight, and marks it again whenever it comes into sight", () => {
    const sight = stubSight();
    const element = shown(long(1_000, 2));
    const strip = element.querySelector<HTMLElement>(".strip")!;
    press(strip, "Home");
    const marked = () =>
      element.querySelector('.chunk[aria-current="true"]')?.getAttribute("data-index") ?? null;
    expect(marked()).not.toBeNull();
    const [first] = element.querySelectorAll(".passage");
    const chunk = marked();
    sight([first!], false);
    expect(marked()).toBeNull();
    sight([first!], true);
    expect(marked()).toBe(chunk);
  });

  it("is walked through by keyboard", () => {
    const element = shown(long(5, 2));
    const region = element.querySelector<HTMLElement>(".scroller")!;
    const focused = () => document.activeElement?.getAttribute("data-index") ?? null;
    region.focus();
    const walk = ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home"].map((key) => {
      press(document.activeElement!, key);
      return focused();
    });
    expect(document.activeElement!.hasAttribute("data-lm-suppress-shortcuts")).toBe(true);
    expect(element.querySelectorAll("[data-lm-suppress-shortcuts]")).toHaveLength(1);
    expect(walk).toEqual(["0", "1", "0", "4", "4", "0"]);
    press(document.activeElement!, "Enter");
    expect(element.querySelector(".which")!.textContent).toBe("on chunk 1");
    press(document.activeElement!, "Escape");
    expect(element.querySelector(".which")!.textContent).toBe("");
    expect(document.activeElement).toBe(region);
  });
});
