/** The part of the time axis that the timeline shows. */

import type { Window } from "./timeline";

/** The narrowest part, in seconds. */
const NARROWEST = 0.02;

export class Zoom {
  /** The whole attempt. */
  whole: Window = { from: 0, to: NARROWEST };
  /** The part that is shown; null if all is. */
  part: Window | null = null;

  /** Set the times of the whole attempt. */
  update({ from, to }: Window): void {
    this.whole = { from, to: Math.max(to, from + NARROWEST) };
  }

  get window(): Window {
    return this.part ?? this.whole;
  }

  showAll(): void {
    this.part = null;
  }

  /** Zoom so that the time at `place` (0 to 1 of what is shown) stays where it is. */
  by(factor: number, place: number): void {
    const { from, to } = this.window;
    const span = (to - from) * factor;
    this.moveTo(this.timeAt(place) - span * place, span);
  }

  /** Move by this share of what is shown. */
  moveBy(share: number): void {
    const { from, to } = this.window;
    if (this.part) this.moveTo(from + (to - from) * share, to - from);
  }

  /** Show `span` seconds from this time, within the attempt. */
  moveTo(from: number, span: number): void {
    const { whole } = this;
    const shown = Math.max(NARROWEST, span);
    if (shown >= whole.to - whole.from) return this.showAll();
    const start = Math.min(Math.max(from, whole.from), whole.to - shown);
    this.part = { from: start, to: start + shown };
  }

  /** The time at a place, from 0 to 1 of what is shown. */
  timeAt(place: number): number {
    const { from, to } = this.window;
    return from + (to - from) * place;
  }
}
