import { expect, it, vi } from "vitest";

import { RunStore } from "../../../src/run/store";
import { RunView } from "../../../src/views/run";
import { NO_KERNEL } from "../../../src/views/saved";
import { Axis } from "../../../src/views/timeline/axis";
import { goldenLog, readAll } from "../../support/logs";
import { freshPage } from "../../support/page";

freshPage();

it("draws a run under way now and then, also while an earlier attempt is shown", () => {
  const events = readAll(goldenLog("retry").events);
  const second = events.findIndex((event) => event.kind === "retry");
  const store = new RunStore();
  store.connection = "live";
  const { element } = new RunView(store, NO_KERNEL);
  document.body.append(element);
  store.receive(events.slice(0, second + 2));
  vi.advanceTimersByTime(20);
  element.querySelector<HTMLElement>(".lanes-switch")!.click();
  element.querySelector<HTMLElement>(".attempts [role=tab]")!.click();
  const drawn = vi.spyOn(Axis.prototype, "update");
  vi.advanceTimersByTime(1_000);
  const idle = drawn.mock.calls.length;
  for (const event of events.slice(second + 2, second + 6)) {
    store.receive([event]);
    vi.advanceTimersByTime(20);
  }
  expect([idle, drawn.mock.calls.length - idle]).toEqual([3, 0]);
  store.receive(events.slice(second + 6));
  vi.advanceTimersByTime(20);
  expect(drawn.mock.calls.length - idle).toBeGreaterThan(0);
});
