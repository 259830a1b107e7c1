import { describe, expect, it, vi } from "vitest";

import widget from "../../src/entries/widget";
import { KEEP, LOST } from "../../src/lab/keep";
import { MIME, readSaved } from "../../src/run/saved";
import { NO_KERNEL, openSaved } from "../../src/views/saved";
import { isShown, text, texts } from "../support/elements";
import { goldenLog, longLog } from "../support/logs";
import { freshPage } from "../support/page";
import { frame, RunModel, settle, shown, view } from "../support/widget";

freshPage();

describe("widget", () => {
  it("greets once per model, however many views there are", () => {
    const { model } = shown("passed");
    view(model);
    expect(model.sent.filter((said) => (said as { type: string }).type === "hello")).toHaveLength(1);
  });

  it("shows a snapshot at once, before any message", () => {
    const { events } = goldenLog("passed");
    const model = new RunModel({ snapshot: JSON.stringify(events) });
    widget.initialize({ model });
    const { el } = view(model);
    expect(texts(el, ".chunk")).toHaveLength(4);
    expect(model.sent[1]).toEqual({ type: "sync", have: events.length });
  });

  it("says that it is opening a long run while it does, and how far it is", () => {
    const events = longLog("passed");
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 4));
    const snapshot = `[${events.map((event) => JSON.stringify(event)).join(",\n")}]`;
    const model = new RunModel({ snapshot });
    widget.initialize({ model });
    const { el } = view(model);
    expect(text(el, ".outcome .word")).toBe("Opening");
    expect(text(el, ".status")).toMatch(/^\d+ % of the run$/);
    clock.mockRestore();
    settle();
    expect(text(el, ".outcome .word")).toBe("Passed");
  });

  it("offers a settled run's withheld text also when nothing came but the snapshot", () => {
    const model = new RunModel({ snapshot: JSON.stringify(goldenLog("rejected").events) });
    widget.initialize({ model });
    expect(isShown(view(model).el, ".reveal")).toBe(true);
  });

  it("survives a snapshot that is garbage and asks for everything", () => {
    const model = new RunModel({ snapshot: "]" });
    widget.initialize({ model });
    const { el } = view(model);
    expect(model.sent[1]).toEqual({ type: "sync", have: 0 });
    model.sayEvents(goldenLog("stopped").events);
    frame();
    expect(text(el, ".outcome .word")).toBe("Stopped");
  });

  it("shows the same in two views of one model, one of them opened late", () => {
    const { model, el, events } = shown("retry", 9);
    const late = view(model).el;
    model.sayEvents(events.slice(9), 9);
    settle();
    expect(late.textContent).toBe(el.textContent);
    expect(texts(late, ".chunk")).toHaveLength(3);
  });

  it("keeps two runs apart", () => {
    const models = ["one", "two"].map((view_id) => new RunModel({ view_id }));
    const views = models.map((model) => {
      widget.initialize({ model });
      return view(model).el;
    });
    models[0]!.sayEvents(goldenLog("passed").events);
    models[1]!.sayEvents(goldenLog("error").events);
    frame();
    expect(views.map((el) => text(el, ".outcome .word"))).toEqual(["Passed", "Error"]);
  });

  it("leaves no listener, timer or element behind", () => {
    const { model, el, clean, forget } = shown("slow_checks");
    clean();
    forget();
    expect([model.listeners, el.childElementCount]).toEqual([0, 0]);
    settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says once that it was left, when its last view is gone and the run is over", () => {
    const left = (model: RunModel) =>
      model.sent.filter((said) => (said as { type: string }).type === "left").length;
    const over = shown("passed");
    const second = view(over.model);
    over.clean();
    expect(left(over.model)).toBe(0);
    second.clean();
    expect(left(over.model)).toBe(1);

    const { events } = goldenLog("passed");
    const cleared = shown("passed", 4);
    cleared.clean();
    expect(left(cleared.model)).toBe(0);
    cleared.model.sayEvents(events.slice(4), 4);
    settle();
    expect(left(cleared.model)).toBe(1);
  });

  it("offers the page to keep what had arrived when the kernel was restarted in mid-run", () => {
    const kept: Record<string, unknown>[] = [];
    const keep = (event: Event) => void kept.push((event as CustomEvent).detail as Record<string, unknown>);
    document.addEventListener(KEEP, keep);
    const { el, forget } = shown("slow_checks");
    forget();
    settle();
    document.removeEventListener(KEEP, keep);
    const bundle = kept.at(-1)!;
    expect(bundle["text/plain"]).toContain(texts(el, ".chunk")[0]);
    const saved = readSaved(bundle[MIME]);
    if ("problem" in saved) throw new Error(saved.problem);
    const again = openSaved(saved, NO_KERNEL, () => undefined).element;
    expect(text(again, ".outcome .word")).toBe("Kernel restarted");
    expect(texts(again, ".chunk")).toEqual(texts(el, ".chunk"));
    expect(isShown(again, ".stop")).toBe(false);
    const over = kept.length;
    shown("passed").forget();
    settle();
    expect(kept).toHaveLength(over);
  });

  it("does so as soon as the page says that the kernel is gone, which says nothing itself", () => {
    const kept: unknown[] = [];
    const keep = (event: Event) => void kept.push((event as CustomEvent).detail);
    document.addEventListener(KEEP, keep);
    const { el, forget } = shown("slow_checks");
    el.firstElementChild!.dispatchEvent(new CustomEvent(LOST));
    settle();
    expect(text(el, ".outcome .word")).toBe("Kernel restarted");
    forget();
    settle();
    document.removeEventListener(KEEP, keep);
    expect(new Set(kept).size).toBe(1);
  });

  it("offers the page what is to be kept in its place, until the page has taken it", () => {
    const { model, el, clean } = shown("passed");
    const bundle = { "text/plain": "Tea." };
    const offers: unknown[] = [];
    document.body.addEventListener("mellea-stream-keep", (event) => {
      offers.push([(event as CustomEvent).detail, event.target === el.firstElementChild]);
    });
    model.say({ type: "kept", bundle });
    settle();
    expect(offers).toEqual([[bundle, true]]);
    clean();
    model.say({ type: "kept", bundle });
    settle();
    expect(offers).toHaveLength(1);
    expect(model.sent).not.toContainEqual({ type: "taken" });
  });

  it("does not draw any more in a view that was taken away", () => {
    const { events } = goldenLog("passed");
    const { model, el, clean } = shown("passed", 4);
    const element = el.firstElementChild!;
    clean();
    const before = element.textContent;
    model.sayEvents(events.slice(4), 4);
    settle();
    expect(element.textContent).toBe(before);
  });

  it("says nothing of the speed of a re-check, whose text no model writes", () => {
    const { events } = goldenLog("passed");
    const figures = (settings: object) => {
      const [start, ...rest] = events as { settings: object }[];
      const told = [{ ...start, settings: { ...start!.settings, ...settings } }, ...rest];
      const model = new RunModel({ snapshot: JSON.stringify(told) });
      widget.initialize({ model });
      return texts(view(model).el, ".metrics .figure > .quiet");
    };
    const speed = ["First chunk", "Chunks/s", "Characters/s"];
    expect(figures({}).slice(0, 3)).toEqual(speed);
    expect(figures({ rechecked: "no" })).toEqual(figures({}).slice(3));
  });

  it("ignores garbage from the kernel and says how much of it there was", () => {
    const { model, el } = shown("passed");
    for (const garbage of [null, 7, "x", [], { type: "dance" }]) model.say(garbage);
    frame();
    expect(text(el, ".outcome .word")).toBe("Passed");
    expect(el.querySelector(".metrics")!.textContent).toContain("Unreadable messages 5");
  });
});
