// @vitest-environment node
import { expect, it } from "vitest";

import { Zoom } from "../../src/figures/zoom";

function zoomed(factor: number, place: number): Zoom {
  const zoom = new Zoom();
  zoom.update({ from: 2, to: 10 });
  zoom.by(factor, place);
  return zoom;
}

it("keeps the time under the pointer where it is", () => {
  const zoom = zoomed(0.5, 0.25);
  expect([zoom.part, zoom.timeAt(0.25)]).toEqual([{ from: 3, to: 7 }, 4]);
});

it("shows all again when the part is as long as the whole", () => {
  const zoom = zoomed(0.5, 0.5);
  zoom.by(2, 0.5);
  expect([zoom.part, zoom.window]).toEqual([null, { from: 2, to: 10 }]);
});

it("moves no further than the ends, and nothing that is whole", () => {
  const zoom = zoomed(0.5, 0.5);
  zoom.moveBy(-9);
  expect(zoom.window).toEqual({ from: 2, to: 6 });
  zoom.moveBy(9);
  expect(zoom.window).toEqual({ from: 6, to: 10 });
  zoom.showAll();
  zoom.moveBy(0.2);
  expect(zoom.part).toBeNull();
});

it("never shows a part or a whole of no length", () => {
  const zoom = zoomed(1e-9, 1);
  expect(zoom.part).toEqual({ from: expect.closeTo(9.98), to: 10 });
  zoom.update({ from: 3, to: 3 });
  expect(zoom.whole).toEqual({ from: 3, to: expect.closeTo(3.02) });
});
