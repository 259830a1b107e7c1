import { vi } from "vitest";

import widget from "../../src/entries/widget";
import { goldenLog } from "./logs";
import { FakeModel } from "./model";

/** The kernel's end of the widget of one run. */
export class RunModel extends FakeModel<{
  view_id: string;
  title: string;
  prompt: string;
  snapshot: string;
}> {
  constructor(traits: Partial<RunModel["traits"]> = {}) {
    super({ view_id: "widget", title: "", prompt: "", snapshot: "", ...traits });
  }

  sayEvents(events: readonly unknown[], first = 0): void {
    this.say({ type: "events", first, lines: JSON.stringify(events) });
  }
}

export const frame = () => vi.advanceTimersByTime(20);
export const settle = () => vi.advanceTimersByTime(200);

/** One more view of a model. */
export function view(model: RunModel) {
  const el = document.body.appendChild(document.createElement("div"));
  const clean = widget.render({ model: model.twin(), el });
  return { el, clean };
}

/** A widget that shows a golden log, up to an event of it. */
export function shown(name: string, at?: number) {
  const { events } = goldenLog(name);
  const model = new RunModel();
  const forget = widget.initialize({ model });
  const { el, clean } = view(model);
  model.sayEvents(events.slice(0, at));
  settle();
  return { model, el, events, clean, forget };
}
