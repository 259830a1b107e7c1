import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import widget from "../../src/entries/widget";
import { text } from "../support/elements";
import { goldenLogs } from "../support/logs";
import { frame, RunModel, settle, shown, view } from "../support/widget";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("a view", () => {
  it("keeps hostile strings text, with what hides shown as marks", () => {
    const { el } = shown("hostile");
    el.querySelector<HTMLElement>('.chunk[data-index="0"]')!.click();
    for (const tag of ["img", "script", "a", "b", "i"]) expect(el.querySelector(tag)).toBeNull();
    const known = new Set([
      "class",
      "data-index",
      "data-verdict",
      "dir",
      "tabindex",
      "type",
      "title",
      "aria-hidden",
      "aria-current",
      "hidden",
    ]);
    for (const one of el.querySelectorAll(".text *")) {
      for (const { name } of [...one.attributes]) expect(known).toContain(name);
    }
    expect(text(el, ".text")).toContain(
      "<img src=x onerror=alert(1)>U+202E U+D800 U+E0041 U+001B[31mU+200B U+0000",
    );
    expect(text(el, ".error-box .type")).toBe("ValU+202EueError");
    expect(text(el, ".row .label")).toBe("<b>boldU+202E</b>");
  });

  it.each(goldenLogs())(
    "draws $name the same whether it comes at once or event by event",
    ({ name, events }) => {
      const atOnce = shown(name);
      const model = new RunModel({ view_id: "slowly" });
      widget.initialize({ model });
      const { el } = view(model);
      events.forEach((event, seq) => {
        model.sayEvents([event], seq);
        frame();
      });
      settle();
      const calm = (one: Element) => one.querySelector(".body")!.textContent!.replace(/\d+\.\d s/g, "");
      expect(calm(el)).toBe(calm(atOnce.el));
    },
  );
});
