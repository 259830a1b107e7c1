import { describe, expect, it } from "vitest";

import { isShown } from "../../support/elements";
import { freshPage } from "../../support/page";
import { frame, shown } from "../../support/widget";

freshPage();

const fields = (el: Element) =>
  [...el.querySelectorAll<HTMLElement>(".object-tree .field")].map((field) => {
    const own = (name: string) => field.querySelector(`:scope > .${name}`)?.textContent ?? "";
    return [own("key"), own("value"), field.dataset["closed"], own("field-verdict")];
  });

describe("the object of a structured answer", () => {
  it("takes no room in a run without a form", () => {
    expect(isShown(shown("passed").el, ".object-tree")).toBe(false);
  });

  it("fills field by field, and the verdict stands at its field", () => {
    const { model, el, events } = shown("structured", 7);
    expect(fields(el)).toEqual([["name", "<b>tea</b>", "true", ""]]);
    model.sayEvents(events.slice(7), 7);
    frame();
    expect(fields(el)).toEqual([
      ["name", "<b>tea</b>", "true", ""],
      ["items", "", "true", ""],
      ["0", "", "true", ""],
      ["price", "4.5", "true", ""],
      ["total", "", "false", "fail"],
    ]);
    expect(el.querySelector(".object-tree b")).toBeNull();
  });
});
