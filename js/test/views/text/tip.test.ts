import { expect, it, vi } from "vitest";

import { freshPage } from "../../support/page";
import { shown } from "../../support/widget";

freshPage();

/** Point at the first line of a chunk of this height; return where its tip begins. */
function tipBelow(height: number): number {
  const { el } = shown("passed");
  const chunk = el.querySelector<HTMLElement>('.chunk[data-index="1"]')!;
  chunk.getBoundingClientRect = () => new DOMRect(10, 100, 300, height);
  chunk.getClientRects = () =>
    [new DOMRect(10, 100, 300, 27), new DOMRect(10, 127, 300, height - 27)] as never;
  chunk.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, clientX: 50, clientY: 110 }));
  vi.advanceTimersByTime(200);
  return parseFloat(el.querySelector<HTMLElement>(".card")!.style.top);
}

it("a tip stands below all lines of its chunk, or of a long one below the line under the pointer", () => {
  expect([tipBelow(54), tipBelow(400)]).toEqual([100 + 54 + 8, 100 + 27 + 8]);
});
