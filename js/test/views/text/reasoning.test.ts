import { describe, expect, it } from "vitest";

import { isShown, text, texts } from "../../support/elements";
import { goldenLog } from "../../support/logs";
import { freshPage } from "../../support/page";
import { frame, shown } from "../../support/widget";

freshPage();

describe("reasoning", () => {
  it("takes no room in a run without it", () => {
    expect(isShown(shown("passed").el, ".reasoning")).toBe(false);
  });

  it("is counted while the model reasons, and the status says so", () => {
    const { el } = shown("reasoning_hidden", 3);
    expect(text(el, ".counted")).toMatch(/^The model reasons: 0\.\d s · 61 characters, not shown/);
    expect(text(el, ".status")).toMatch(/^The model reasons: 61 characters \(0\.\d s\)$/);
    expect(isShown(el, ".reveal-reasoning")).toBe(false);
  });

  it("is counted when it is over, and comes only on request", () => {
    const { model, el } = shown("reasoning_hidden");
    expect(text(el, ".counted")).toBe("Reasoned for 150 ms · 70 characters, not shown Show it");
    expect(isShown(el, ".reasoning details")).toBe(false);
    el.querySelector<HTMLButtonElement>(".reveal-reasoning")!.click();
    expect(model.sent.at(-1)).toEqual({ type: "reveal" });
    model.say({ type: "withheld", text: "", reasoning: "It is <b>tea</b>." });
    frame();
    expect(isShown(el, ".counted")).toBe(false);
    expect(text(el, ".reasoning summary")).toBe("Reasoned for 150 ms · 70 characters, not checked");
    expect(text(el, ".thoughts")).toBe("It is <b>tea</b>.");
    expect(el.querySelector<HTMLDetailsElement>(".reasoning details")!.open).toBe(true);
  });

  it("is marked as checked where requirements watch it, also where it is not shown", () => {
    const { el } = shown("reasoning_checked");
    expect(text(el, ".reasoning summary")).toBe("Reasoned for 300 ms · 14 characters, checked");
    expect(text(el, ".thoughts")).toBe("Tea? Of leaves.");
    expect(text(shown("reasoning_rejected").el, ".counted")).toContain("22 characters, checked, not shown");
  });

  it("that was rejected has the only button for what was held back: there is no text", () => {
    const { model, el } = shown("reasoning_rejected");
    expect([isShown(el, ".reveal-reasoning"), isShown(el, ".tail .reveal")]).toEqual([true, false]);
    el.querySelector<HTMLButtonElement>(".reveal-reasoning")!.click();
    model.say({ type: "withheld", text: "", reasoning: "The key is 7." });
    frame();
    expect(text(el, ".thoughts")).toBe("The key is 7.");
    expect([isShown(el, ".tail .reveal"), isShown(el, ".tail > .quiet")]).toEqual([false, false]);
  });

  it("has the marks of its checks in the row of the requirement that watches it", () => {
    const { el } = shown("reasoning_checked");
    expect(texts(el, ".row .counts")).toEqual(["1 ✓", "1 ✓  1 fine"]);
    const rejected = shown("reasoning_rejected").el;
    const [, watcher] = rejected.querySelectorAll<HTMLElement>(".row");
    expect(watcher!.dataset["verdict"]).toBe("fail");
    expect([text(watcher!, ".counts"), text(watcher!, ".reason"), isShown(watcher!, ".where")]).toEqual([
      "1 ✓  1 ✕",
      "a key",
      false,
    ]);
  });

  it("is unfolded where the run shows it, each attempt's own, and then as the person leaves it", () => {
    const { model, el } = shown("reasoning_shown");
    const { attempts } = goldenLog("reasoning_shown").state;
    const details = el.querySelector<HTMLDetailsElement>(".reasoning details")!;
    expect([details.open, isShown(el, ".reasoning details"), isShown(el, ".counted")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(text(el, ".thoughts")).toBe(attempts[1]!.reasoning!.text);
    details.open = false;
    model.say({ type: "labels" });
    frame();
    expect(details.open).toBe(false);
    el.querySelector<HTMLElement>(".tabs .tab")!.click();
    frame();
    expect(text(el, ".thoughts")).toBe(attempts[0]!.reasoning!.text);
  });
});

describe("an ending", () => {
  it("says what has cut the answer off, and shows the final verdicts", () => {
    const { el } = shown("cut_off");
    expect(el.querySelector("[data-outcome]")!.getAttribute("data-outcome")).toBe("cut_off");
    expect(text(el, ".outcome .word")).toBe("Cut off");
    expect(text(el, ".status")).toBe(
      "Cut off at 12 tokens (max_tokens); names_oolong: the text has no 'oolong'",
    );
    expect(isShown(el, ".tail .reveal")).toBe(false);
  });

  it.each([
    ["no_requirements", "The model wrote nothing."],
    ["passed", "The model wrote nothing. All 3 requirements hold for the whole text."],
  ])("says what is unusual about an answer that passed (%s)", (name, words) => {
    const { events } = goldenLog(name);
    const { model, el } = shown(name, events.length - 1);
    const last = { ...(events.at(-1) as object), reason: "the model wrote nothing" };
    model.sayEvents([last], events.length - 1);
    frame();
    expect(text(el, ".status")).toBe(words);
  });
});
