import { describe, expect, it } from "vitest";

import widget from "../../src/entries/widget";
import { goldenLog } from "../support/logs";
import { freshPage } from "../support/page";
import { RunModel, settle, shown, view } from "../support/widget";

freshPage();

describe("the line at the foot", () => {
  it("tells the tokens as the back-end counted them, and what an early end spared against the limit", () => {
    const figures = (el: Element) =>
      Object.fromEntries(
        [...el.querySelectorAll(".figure:not([hidden])")].map((one) =>
          [...one.children].map((part) => part.textContent),
        ),
      ) as Record<string, string>;
    expect(figures(shown("passed").el)["Tokens"]).toBe("52 in, 61 out");
    const { events } = goldenLog("rejected");
    const told = (settings: object) => {
      const model = new RunModel({ view_id: JSON.stringify(settings) });
      widget.initialize({ model });
      const { el } = view(model);
      model.sayEvents([{ ...(events[0] as object), settings }, ...events.slice(1)]);
      settle();
      return figures(el)["Not written"];
    };
    expect(told({})).toBeUndefined();
    expect(told({ limits: { text_chars: 1_000_000 } })).toBeUndefined();
    expect(told({ max_tokens: 20 })).toBeUndefined();
    expect([told({ max_tokens: 500 }), told({ max_tokens: 9e9, limits: { text_chars: 2_000 } })]).toEqual([
      "at most 1,800 characters",
      "at most 1,800 characters",
    ]);
    expect(figures(shown("passed").el)["Not written"]).toBeUndefined();
    expect(figures(shown("passed").el)["Unreadable messages"]).toBeUndefined();
  });
});
