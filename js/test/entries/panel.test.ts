import { expect, it, vi } from "vitest";

import panel from "../../src/entries/panel";
import { isShown, text, texts } from "../support/elements";
import { freshPage } from "../support/page";
import { fill, one, opened, PanelModel, press, SETTINGS, settle } from "../support/panel";

freshPage();

it("asks for what the form says", () => {
  const { model, el } = opened();
  fill(el, ".prompt", "How is tea made?");
  press(el, ".chip:nth-child(2) input");
  fill(el, '[aria-label="Most seconds"]', "2.5");
  fill(el, '[aria-label="Most tokens"]', "80");
  press(el, ".run");
  expect(model.ordered("run")).toEqual([
    {
      type: "run",
      settings: {
        ...SETTINGS,
        prompt: "How is tea made?",
        requirements: [true, false],
        seconds: 2.5,
        tokens: 80,
      },
    },
  ]);
});

it("runs by keyboard from the prompt, and only with a prompt", () => {
  const { model, el } = opened();
  const ctrlEnter = () =>
    one(el, ".prompt").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true }));
  fill(el, ".prompt", "  ");
  ctrlEnter();
  press(el, ".run");
  expect(model.ordered("run")).toEqual([]);
  expect(one(el, ".run").getAttribute("aria-disabled")).toBe("true");
  fill(el, ".prompt", "Tea?");
  ctrlEnter();
  expect(model.ordered("run")).toHaveLength(1);
});

it("asks for no run with a limit that is none, and says what one is", () => {
  const { model, el } = opened();
  fill(el, '[aria-label="Most seconds"]', "-3");
  press(el, ".run");
  expect(model.ordered("run")).toEqual([]);
  expect(text(el, ".trouble")).toBe("A limit is a number above 0, or empty.");
});

it("shows the run that it asked for, with Stop while it goes on and the next one afterwards", () => {
  const { model, el } = opened();
  press(el, ".run");
  expect(text(el, ".run")).toBe("Starting");
  press(el, ".run");
  expect(model.ordered("run")).toHaveLength(1);
  model.list([1]);
  model.events("r1", "passed", 0, 6);
  settle();
  expect(text(el, ".outcome .word")).toBe("Streaming");
  expect([isShown(el, ".panel-buttons .stop"), one(el, ".run").getAttribute("aria-disabled")]).toEqual([
    true,
    "true",
  ]);
  press(el, ".panel-buttons .stop");
  expect(model.ordered("stop")).toEqual([{ type: "stop", run: "r1" }]);
  model.events("r1", "passed", 6);
  settle();
  expect(text(el, ".outcome .word")).toBe("Passed");
  expect([isShown(el, ".panel-buttons .stop"), text(el, ".run")]).toEqual([false, "Run"]);
});

it("goes back to an earlier run, asks for its events, and forward again", () => {
  const { model, el } = opened();
  model.list([1, 2, 3], 3, "passed");
  settle();
  expect(texts(el, ".history .number")).toEqual(["3", "2", "1"]);
  expect(model.ordered("sync")).toEqual([{ type: "sync", have: 0, run: "r3" }]);
  press(el, ".history .tab:nth-child(3)");
  expect(model.ordered("sync").at(-1)).toEqual({ type: "sync", have: 0, run: "r1" });
  model.events("r1", "rejected");
  model.events("r3", "passed");
  settle();
  expect([text(el, ".outcome .word"), text(el, ".head .title")]).toEqual(["Rejected", "Prompt 1"]);
  one(el, ".runs").dispatchEvent(new KeyboardEvent("keydown", { key: "Home" }));
  settle();
  expect([text(el, ".outcome .word"), text(el, ".head .title")]).toEqual(["Passed", "Prompt 3"]);
});

it("takes the settings of a run over into the form", () => {
  const { model, el } = opened();
  fill(el, ".prompt", "Mine");
  model.list([1, 2], 2, "passed");
  settle();
  expect(one<HTMLTextAreaElement>(el, ".prompt").value).toBe("Mine");
  press(el, ".history .tab:nth-child(2)");
  press(el, ".history .link");
  expect(one<HTMLTextAreaElement>(el, ".prompt").value).toBe("Prompt 1");
  expect(isShown(el, ".history .link")).toBe(false);
});

it("runs a settled run again with its own settings, not with the form's", () => {
  const { model, el } = opened();
  model.list([1]);
  model.events("r1", "passed", 0, 6);
  settle();
  expect(isShown(el, ".again")).toBe(false);
  model.events("r1", "passed", 6);
  fill(el, ".prompt", "Mine");
  press(el, ".again");
  expect(model.ordered("run")).toEqual([{ type: "run", settings: { ...SETTINGS, prompt: "Prompt 1" } }]);
});

it("says why a run was refused, and that the kernel does not answer, within five seconds", () => {
  const { model, el } = opened();
  press(el, ".run");
  model.say({ type: "refused", why: "a run is under way" });
  settle();
  expect([text(el, ".trouble"), text(el, ".run")]).toEqual(["a run is under way", "Run"]);
  press(el, ".run");
  expect(isShown(el, ".trouble")).toBe(false);
  vi.advanceTimersByTime(4_900);
  expect(text(el, ".trouble")).toBe("The kernel does not answer. It may be busy with a cell, or gone.");
  model.list([1]);
  settle();
  expect(isShown(el, ".trouble")).toBe(false);
});

it("says so when the kernel was restarted, in the run and at the next wish", () => {
  const { model, el, forget } = opened();
  model.list([1]);
  model.events("r1", "passed", 0, 6);
  forget();
  settle();
  expect(text(el, ".outcome .word")).toBe("Kernel restarted");
});

it("says so at once when a wish cannot even be sent", () => {
  const { model, el } = opened();
  model.send = () => {
    throw new Error("Cannot send");
  };
  press(el, ".run");
  expect(text(el, ".trouble")).toBe("The kernel does not answer. It may be busy with a cell, or gone.");
});

it("asks for the list when a run is missing from it, and not at every message", () => {
  const { model } = opened();
  const hellos = () => model.ordered("hello").length;
  expect(hellos()).toBe(1);
  for (let times = 0; times < 5; times++) model.events("r7", "passed", 0, 2);
  expect(hellos()).toBe(2);
  vi.advanceTimersByTime(1_500);
  model.list([2], 2);
  expect(hellos()).toBe(3);
});

it("keeps two panels, and two views of one, apart and alike", () => {
  const first = opened(new PanelModel({ view_id: "a", title: "A" }));
  const second = opened(new PanelModel({ view_id: "b", title: "B" }));
  const again = document.body.appendChild(document.createElement("div"));
  panel.render({ model: first.model, el: again });
  first.model.list([1]);
  first.model.events("r1", "stopped");
  settle();
  expect([first.el, again, second.el].map((el) => text(el, ".outcome .word"))).toEqual([
    "Stopped",
    "Stopped",
    null,
  ]);
  fill(first.el, ".prompt", "Both");
  expect([again, second.el].map((el) => one<HTMLTextAreaElement>(el, ".prompt").value)).toEqual([
    "Both",
    SETTINGS.prompt,
  ]);
});

it("counts garbage, shows hostile labels as text, and leaves nothing behind", () => {
  const { model, el, clean, forget } = opened();
  for (const garbage of [null, 7, "x", {}, { type: "runs", runs: [{}], newest: 1 }, { type: "refused" }])
    model.say(garbage);
  model.list([1]);
  settle();
  expect(el.querySelector("b")).toBeNull();
  expect(texts(el, ".chip")).toEqual(["calm", "<b>no_pricesU+202E"]);
  press(el, ".run");
  clean();
  forget();
  expect([model.listeners, el.childElementCount]).toEqual([0, 0]);
  settle();
  expect(vi.getTimerCount()).toBe(0);
});

it("opens no panel of a form that cannot be read", () => {
  const model = new PanelModel({ view_id: "x", title: "", form: "]" });
  expect(() => panel.initialize({ model })).toThrow("the panel's form cannot be read");
});

it("asks for the list of runs again only where a newer run is missing in it", () => {
  const { model } = opened();
  const asked = () => model.ordered("hello").length;
  const before = asked();
  vi.advanceTimersByTime(60_000);
  model.list([1, 2]);
  expect(asked()).toBe(before);
  model.list([1, 2], 3);
  expect(asked()).toBe(before + 1);
});
