import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { hundred, long } from "../dev/made";
import { readEvent } from "../src/protocol";
import { RunStore } from "../src/store";
import { RunView } from "../src/views/run";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

function shown(events: readonly unknown[]) {
  const store = new RunStore();
  const { element } = new RunView(store, { stop: () => undefined, reveal: () => undefined });
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

describe("a hundred requirements", () => {
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
