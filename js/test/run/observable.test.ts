import { expect, it, vi } from "vitest";

import { Observable } from "../../src/run/observable";
import { freshPage } from "../support/page";

freshPage();

/** Make things that change, whose listeners take so many milliseconds each; give the names of those that were called. */
function changing(...milliseconds: readonly number[]) {
  const called: number[] = [];
  const all = milliseconds.map((time, place) => {
    const one = new Observable();
    one.subscribe(() => {
      called.push(place);
      vi.spyOn(performance, "now").mockReturnValue(performance.now() + time);
    });
    return one;
  });
  const frame = () => {
    called.length = 0;
    vi.advanceTimersToNextFrame();
    return [...called];
  };
  return { all, frame };
}

it("calls each listener once in a frame, however often something has changed", () => {
  const { all, frame } = changing(0, 0, 0);
  for (const one of [...all, ...all]) one.changed();
  expect([frame(), frame()]).toEqual([[0, 1, 2], []]);
});

it("leaves what is too much for one frame for the next ones, and those who wait are first there", () => {
  const { all, frame } = changing(1, 1, 1, 10);
  for (const one of all) one.changed();
  const first = frame();
  all[0]!.changed();
  expect([first, frame(), frame(), frame()]).toEqual([[0, 1], [2, 3], [0], []]);
});

it("does not call those who have gone while they waited", () => {
  const { all, frame } = changing(9, 9);
  for (const one of all) one.changed();
  const first = frame();
  all[1]!.close();
  expect([first, frame()]).toEqual([[0], []]);
});
