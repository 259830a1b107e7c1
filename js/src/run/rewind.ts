/** The state of a run at an earlier moment: the same fold over the first events of its log. */

import { apply } from "./fold";
import type { StreamEvent } from "./protocol";
import { empty, type RunState } from "./state";

export class Rewind {
  #state: RunState = empty();
  #applied = 0;

  constructor(readonly log: readonly StreamEvent[]) {}

  /** Return the state after the last event that was not later than `seconds`. Later calls may change it. */
  at(seconds: number): RunState {
    const last = this.log[this.#applied - 1];
    if (last && last.elapsed > seconds) {
      this.#state = empty();
      this.#applied = 0;
    }
    for (
      let next = this.log[this.#applied];
      next && next.elapsed <= seconds;
      next = this.log[this.#applied]
    ) {
      // Unread events leave gaps in the log.
      while (this.#state.seq + 1 < next.seq) apply(this.#state, { kind: "unread", seq: this.#state.seq + 1 });
      apply(this.#state, next);
      this.#applied++;
    }
    return this.#state;
  }

  /** Return the time of the next event after (or before) a moment that changes what is shown; null if there is none. */
  next(seconds: number, forwards: boolean): number | null {
    const times = this.log.filter(({ kind }) => kind !== "pending").map(({ elapsed }) => elapsed);
    const found = forwards
      ? times.find((time) => time > seconds + 1e-6)
      : times.findLast((time) => time < seconds - 1e-6);
    return found ?? null;
  }
}
