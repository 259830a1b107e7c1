// @vitest-environment node
import { expect, it } from "vitest";

import { apply } from "../../src/run/fold";
import type { StreamEvent } from "../../src/run/protocol";
import { Rewind } from "../../src/run/rewind";
import { empty } from "../../src/run/state";
import { goldenLogs, readAll } from "../support/logs";

/** The state after the first events, as a live view would have had it then. */
function then(events: readonly StreamEvent[], seconds: number) {
  const state = empty();
  for (const event of events) if (event.elapsed <= seconds) apply(state, event);
  return state;
}

it.each(goldenLogs())("gives $name as it was at any moment, in whatever order one looks", ({ events }) => {
  const log = readAll(events) as StreamEvent[];
  const rewind = new Rewind(log);
  const times = [...new Set(log.flatMap(({ elapsed }) => [elapsed - 1e-4, elapsed]))];
  for (const time of [...times, ...times.toReversed(), ...times.filter((_, at) => at % 3 === 1)]) {
    expect(rewind.at(time)).toEqual(then(log, time));
  }
});

it.each(goldenLogs())("steps through $name from event to event, both ways", ({ events }) => {
  const log = readAll(events) as StreamEvent[];
  const rewind = new Rewind(log);
  const walk = (from: number, forwards: boolean) => {
    const seen: number[] = [];
    for (let at = rewind.next(from, forwards); at !== null; at = rewind.next(at, forwards)) seen.push(at);
    return seen;
  };
  const times = [...new Set(log.filter(({ kind }) => kind !== "pending").map(({ elapsed }) => elapsed))];
  expect(walk(-1, true)).toEqual(times);
  expect(walk(1e9, false)).toEqual(times.toReversed());
});

it("bears a log with gaps, where events could not be read", () => {
  const [log] = goldenLogs().map(({ events }) => readAll(events) as StreamEvent[]);
  const gappy = log!.filter((_, at) => at !== 2);
  expect(new Rewind(gappy).at(1e9).seq).toBe(log!.at(-1)!.seq);
});
