import { describe, expect, it, vi } from "vitest";

import { Axis } from "../../../src/views/timeline/axis";
import { freshPage } from "../../support/page";

freshPage();

/** Make an axis of this many pixels, as the page tells them. */
function axisOf(width: number): Axis {
  let tell: ((entries: object[]) => void) | undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(told: typeof tell) {
        tell = told;
      }
      observe() {}
      disconnect() {}
    },
  );
  const axis = new Axis();
  const asked = vi.spyOn(axis.element, "clientWidth", "get");
  axis.update({ from: 0, to: 10 }, null, []);
  tell!([{ contentRect: { width } }]);
  expect(asked).not.toHaveBeenCalled();
  return axis;
}

/** The names of attempts on an axis of this many pixels. */
function named(width: number, ...ats: readonly number[]): string[] {
  const axis = axisOf(width);
  const breaks = ats.map((at, place) => ({ at, words: `attempt ${place + 2}` }));
  axis.update({ from: 0, to: 10 }, null, breaks);
  const lines = [...axis.element.querySelectorAll<HTMLElement>(".breaks > span")];
  expect(lines.map((line) => line.style.left)).toEqual(ats.map((at) => `${at * 10}%`));
  axis.dispose();
  return lines.map((line) => (line.querySelector<HTMLElement>("span")!.hidden ? "" : line.textContent));
}

describe("the names of attempts on the axis", () => {
  it("stand behind their lines where there is room", () => {
    expect(named(1_000, 2, 4, 9)).toEqual(["attempt 2", "attempt 3", "attempt 4"]);
  });

  it("are left out where they would reach into the next line, or over the edge", () => {
    expect(named(200, 2, 4, 6)).toEqual(["", "", "attempt 4"]);
    expect(named(200, 2, 6.8)).toEqual(["attempt 2", ""]);
  });
});

it("has a line at each round time, in its place, with the time where there is room for it", () => {
  const axis = axisOf(300);
  const ticks = [...axis.element.querySelectorAll<HTMLElement>(".grid > span")];
  axis.dispose();
  expect(ticks.map((tick) => [tick.style.left, tick.textContent])).toEqual([
    ["0%", "0 s"],
    ["20%", "2 s"],
    ["40%", "4 s"],
    ["60%", "6 s"],
    ["80%", "8 s"],
    ["100%", ""],
  ]);
});
