import { describe, expect, it, vi } from "vitest";

import widget from "../../src/entries/widget";
import { RunStore } from "../../src/run/store";
import { Header } from "../../src/views/head/header";
import { RunView } from "../../src/views/run";
import { NO_KERNEL } from "../../src/views/saved";
import { Pane } from "../../src/views/text/pane";
import { isShown, text } from "../support/elements";
import { goldenLog, goldenLogs, readAll } from "../support/logs";
import { freshPage } from "../support/page";
import { frame, RunModel, settle, shown, view } from "../support/widget";

freshPage();

describe("a view", () => {
  it("says that it may be incomplete when one of its parts cannot be drawn", () => {
    vi.spyOn(Pane.prototype, "update").mockImplementation(() => {
      throw new RangeError("Invalid string length");
    });
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { el } = shown("passed");
    expect(isShown(el, ".broken")).toBe(true);
    expect([text(el, ".outcome .word"), said.mock.calls.length > 0]).toEqual(["Passed", true]);
    el.remove();
    expect(isShown(shown("error").el, ".broken")).toBe(true);
    document.body.replaceChildren();
  });

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

  it("ticks only while nothing else is drawn", () => {
    const drawn = vi.spyOn(Header.prototype, "update");
    const store = new RunStore();
    const made = new RunView(store, NO_KERNEL);
    document.body.append(made.element);
    store.connection = "live";
    const events = readAll(goldenLog("passed").events);
    const calls: number[] = [];
    for (const event of events.slice(0, 8)) {
      store.receive([event]);
      drawn.mockClear();
      vi.advanceTimersByTime(60);
      calls.push(drawn.mock.calls.length);
    }
    drawn.mockClear();
    vi.advanceTimersByTime(1_000);
    expect([calls, drawn.mock.calls.length]).toEqual([Array(8).fill(1), 9]);
    made.dispose();
  });

  it("watches nothing and ticks no more once it was disposed of, whatever it had drawn", () => {
    const watching = new Set<object>();
    class Observer {
      observe() {
        watching.add(this);
      }
      disconnect() {
        watching.delete(this);
      }
    }
    for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"])
      vi.stubGlobal(name, Observer);
    const store = new RunStore();
    const made = new RunView(store, NO_KERNEL);
    document.body.append(made.element);
    store.receive(readAll(goldenLog("slow_checks").events));
    settle();
    made.element.querySelector<HTMLElement>(".lanes-switch")!.click();
    expect([watching.size > 0, vi.getTimerCount()]).toEqual([true, 1]);
    made.dispose();
    expect([watching.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
