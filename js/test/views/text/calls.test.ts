import { describe, expect, it } from "vitest";

import { isShown, text } from "../../support/elements";
import { freshPage } from "../../support/page";
import { frame, shown } from "../../support/widget";

freshPage();

const cards = (el: Element) => [...el.querySelectorAll<HTMLElement>(".call")];

describe("tool calls", () => {
  it("take no room in a run without them", () => {
    expect(isShown(shown("passed").el, ".calls")).toBe(false);
  });

  it("have a card each, with arguments as text and the verdicts on it", () => {
    const { el } = shown("tool_calls");
    const [tea, weather] = cards(el);
    expect(text(tea!, ".call-head")).toBe("Asks for order_tea, not executed");
    expect([...tea!.querySelectorAll(".argument")].map((one) => one.textContent)).toEqual([
      "kind: gr\u00fcn \ud83c\udf43",
      "cups: 2",
      'to: {\n  "street": "<b>Main</b>",\n  "notes": [\n    1.25,\n    null,\n    true\n  ]\n}',
    ]);
    expect(tea!.querySelector("b")).toBeNull();
    expect([...tea!.querySelectorAll(".who")].map((one) => one.textContent)).toEqual([
      "calls order_tea with arguments that fit the schema",
      "no secrets on tool calls",
    ]);
    expect(text(weather!, ".call-head")).toBe("Asks for get_weather, not executed");
  });

  it("show of a rejected one only that it was, each attempt its own", () => {
    const { el } = shown("tool_call_rejected");
    const heads = () => cards(el).map((card) => text(card, ".call-head"));
    expect(heads()).toEqual(["Asks for order_tea, not executed", "Tool call 2 withheld"]);
    expect(text(el, ".status")).toContain("Tool call 2 was rejected by calls order_tea");
    el.querySelector<HTMLElement>(".tabs .tab")!.click();
    frame();
    expect(heads()).toEqual(["Asks for get_weather, not executed"]);
  });

  it("grow with the run", () => {
    const { model, el, events } = shown("tool_calls", 5);
    expect(cards(el)).toHaveLength(1);
    model.sayEvents(events.slice(5), 5);
    frame();
    expect(cards(el)).toHaveLength(2);
  });
});
