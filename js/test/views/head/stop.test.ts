import { expect, it, vi } from "vitest";

import { StopSlot } from "../../../src/views/head/stop";
import { freshPage } from "../../support/page";

freshPage();

/** The place of Stop in a run that is over, under the pointer or not. */
function over(isPointed: boolean): StopSlot {
  const slot = new StopSlot("Stop", () => undefined);
  document.body.append(slot.element);
  vi.spyOn(slot.element, "matches").mockReturnValue(isPointed);
  slot.update(true, false);
  vi.advanceTimersByTime(5_000);
  expect([slot.element.hidden, slot.button.hidden]).toEqual([false, false]);
  slot.update(false, true);
  return slot;
}

it("stays for a second when the run is over, so that a second click on Stop lands on nothing", () => {
  const slot = over(false);
  const seen = [0, 999, 1].map((time) => {
    vi.advanceTimersByTime(time);
    slot.update(false, true);
    return [slot.element.hidden, slot.button.hidden];
  });
  expect(seen).toEqual([
    [false, true],
    [false, true],
    [true, true],
  ]);
});

it("stays as long as the pointer is on it", () => {
  const { element } = over(true);
  vi.advanceTimersByTime(60_000);
  expect(element.hidden).toBe(false);
  element.dispatchEvent(new Event("pointerleave"));
  expect(element.hidden).toBe(true);
});

it("is given up at once in a view that nobody has watched, and leaves no timer behind", () => {
  const slot = over(false);
  slot.close();
  slot.update(false, true);
  expect([slot.element.hidden, vi.getTimerCount()]).toEqual([true, 0]);
});
