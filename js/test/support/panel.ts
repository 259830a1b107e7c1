import { vi } from "vitest";

import panel from "../../src/entries/panel";
import type { Settings } from "../../src/panel/protocol";
import { goldenLog } from "./logs";
import { FakeModel } from "./model";

export const SETTINGS: Settings = {
  prompt: "Tell me of tea.",
  chunking: "sentence",
  requirements: [true, true],
  seconds: null,
  characters: null,
  tokens: null,
};
const OFFER = {
  backend: "Scripted",
  requirements: ["calm", "<b>no_prices\u202e"],
  chunkings: ["sentence", "word"],
  limits: { seconds: null, characters: 1_000_000, tokens: null },
  settings: SETTINGS,
};

/** The kernel's end of a panel. */
export class PanelModel extends FakeModel<{ view_id: string; title: string; form: string }> {
  constructor(traits: Partial<PanelModel["traits"]> = {}) {
    super({ view_id: "p", title: "", form: JSON.stringify(OFFER), ...traits });
  }

  /** List runs with these numbers. */
  list(numbers: readonly number[], newest = Math.max(...numbers), outcome = "running"): void {
    const runs = numbers.map((number) => ({
      number,
      run: `r${number}`,
      outcome,
      settings: { ...SETTINGS, prompt: `Prompt ${number}` },
    }));
    this.say({ type: "runs", newest, runs });
  }

  events(run: string, name: string, from = 0, to?: number): void {
    const events = goldenLog(name).events.slice(from, to);
    this.say({ type: "events", run, first: from, lines: JSON.stringify(events) });
  }

  ordered(type: string): Record<string, unknown>[] {
    return this.sent.filter((order) => order["type"] === type);
  }
}

export const settle = () => vi.advanceTimersByTime(50);

/** A panel that is shown in a page. */
export function opened(model = new PanelModel()) {
  const forget = panel.initialize({ model });
  const el = document.body.appendChild(document.createElement("div"));
  const clean = panel.render({ model, el });
  settle();
  return { model, el, clean, forget };
}

export const one = <T extends HTMLElement>(el: Element, selector: string) => el.querySelector<T>(selector)!;

export function press(el: Element, selector: string): void {
  one(el, selector).click();
  settle();
}

export function fill(el: Element, selector: string, value: string): void {
  const field = one<HTMLInputElement>(el, selector);
  field.value = value;
  field.dispatchEvent(new Event("input"));
  settle();
}
