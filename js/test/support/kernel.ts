import { Link } from "../../src/run/link";
import type { PageMessage } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";

/** A message with these events, the first of them event `first` of the run. */
export const message = (events: readonly unknown[], first: number) => ({
  type: "events",
  first,
  lines: JSON.stringify(events),
});

/** A kernel that has all of `events` and answers `sync`. */
export function joined(events: readonly unknown[], answers = true) {
  const store = new RunStore();
  const sent: PageMessage[] = [];
  const link: Link = new Link(store, (said) => {
    sent.push(said);
    if (answers && said.type === "sync") {
      setTimeout(() => link.take(message(events.slice(said.have), said.have)), 5);
    }
  });
  return { store, link, sent };
}
