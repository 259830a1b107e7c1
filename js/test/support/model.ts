import type { Model } from "../../src/entries/widget";

type Listener = (message: unknown) => void;

/** What the tests need of anywidget's model: a kernel's end of the wire. */
export class FakeModel implements Model {
  readonly sent: unknown[] = [];
  readonly #listeners = new Set<Listener>();
  readonly #traits: { view_id: string; title: string; snapshot: string };

  constructor(traits: Partial<{ view_id: string; title: string; snapshot: string }> = {}) {
    this.#traits = { view_id: "widget", title: "", snapshot: "", ...traits };
  }

  /** Another object for the same model, as anywidget gives to `render`. */
  twin(): Model {
    return {
      get: (name) => this.get(name),
      on: () => undefined,
      off: () => undefined,
      send: () => undefined,
    };
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  get<K extends "view_id" | "title" | "snapshot">(name: K) {
    return this.#traits[name];
  }

  on(_event: "msg:custom", listener: Listener): void {
    this.#listeners.add(listener);
  }

  off(_event: "msg:custom", listener: Listener): void {
    this.#listeners.delete(listener);
  }

  send(message: unknown): void {
    this.sent.push(message);
  }

  /** Say something to the page. */
  say(message: unknown): void {
    for (const listener of [...this.#listeners]) listener(message);
  }

  sayEvents(events: readonly unknown[], first = 0): void {
    this.say({ type: "events", first, lines: JSON.stringify(events) });
  }
}
