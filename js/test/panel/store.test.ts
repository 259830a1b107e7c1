import { expect, it } from "vitest";

import { outcomeOf, type PanelRun } from "../../src/panel/store";
import { readEvent, type JsonObject } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";
import { goldenLog } from "../support/logs";

it("takes the outcome of a run from its events as soon as there is one, and from the list before", () => {
  const store = new RunStore();
  const run = { store, listed: "passed" } as unknown as PanelRun;
  expect(outcomeOf(run)).toBe("passed");
  store.receive([readEvent(goldenLog("rejected").events[0] as JsonObject, 0)]);
  expect(outcomeOf(run)).toBe("running");
});
