import type { AnyModel } from "@anywidget/types";

type Listener = Parameters<AnyModel["on"]>[1];

/** The kernel's end of a widget: what the tests need of anywidget's model. */
export class FakeModel<Traits extends object> {
  readonly sent: Record<string, unknown>[] = [];
  readonly #listeners = new Set<Listener>();

  constructor(readonly traits: Traits) {}

  /** Another object for the same model, as anywidget gives to `render`. */
  twin() {
    const nothing = () => undefined;
    return {
      get: <K extends keyof Traits>(name: K) => this.get(name),
      on: nothing,
      off: nothing,
      send: nothing,
    };
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  get<K extends keyof Traits>(name: K): Traits[K] {
    return this.traits[name];
  }

  on(_event: string, listener: Listener): void {
    this.#listeners.add(listener);
  }

  off(_event?: string | null, listener?: Listener | null): void {
    if (listener) this.#listeners.delete(listener);
  }

  send(message: unknown): void {
    this.sent.push(message as Record<string, unknown>);
  }

  /** Say something to the page. */
  say(message: unknown): void {
    for (const listener of [...this.#listeners]) listener(message);
  }
}
