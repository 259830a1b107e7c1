/** Connects runs side by side to their kernel: a link for each, over one widget. */

import { Link } from "../run/link";
import { Observable } from "../run/observable";
import { isObject } from "../run/protocol";
import { RunStore } from "../run/store";
import type { CompareRequest } from "./protocol";

export class CompareLink extends Observable {
  readonly links: readonly Link[];
  /** What the notebook is to keep, until the page has taken it. */
  kept: Readonly<Record<string, unknown>> | null = null;
  /** Messages that could not be read. */
  unread = 0;
  readonly #send: (request: CompareRequest) => void;

  constructor(count: number, send: (request: CompareRequest) => void) {
    super();
    this.#send = send;
    this.links = Array.from({ length: count }, (_, place) => {
      const say = (message: object & { readonly type: string }) => {
        if (message.type !== "hello") send({ ...message, run: String(place) } as CompareRequest);
      };
      return new Link(new RunStore(), say);
    });
  }

  get stores(): readonly RunStore[] {
    return this.links.map(({ store }) => store);
  }

  /** Whether all runs are over, as far as this page knows. */
  get isOver(): boolean {
    return this.stores.every(({ state }) => state.outcome !== "running");
  }

  /** Whether the kernel was gone before one of the runs had ended. */
  get isLost(): boolean {
    return this.stores.some(({ lost }) => lost);
  }

  /** Greet the kernel, and ask for all events. */
  open(): void {
    this.say({ type: "hello" });
    for (const link of this.links) link.open();
  }

  /** The kernel is gone, or the page: ask for nothing more. The views stay where they are. */
  end(): void {
    for (const link of this.links) link.close();
  }

  /** Receive a message from the kernel. What cannot be read is counted and ignored. */
  take(raw: unknown): void {
    const message = isObject(raw) ? raw : {};
    const { run, type, bundle } = message;
    const link = typeof run === "string" ? this.links[Number(run)] : undefined;
    if (link) link.take(raw);
    else if (type === "kept" && isObject(bundle)) this.kept = bundle;
    else this.unread++;
    this.changed();
  }

  stop(): void {
    for (const { store } of this.links) {
      store.stopAsked = store.state.outcome === "running";
      store.changed();
    }
    this.say({ type: "stop" });
  }

  /** Send a message. If that fails, the kernel is gone: each run notices by itself. */
  say(request: CompareRequest): void {
    try {
      this.#send(request);
    } catch {
      this.unread++;
    }
  }
}
