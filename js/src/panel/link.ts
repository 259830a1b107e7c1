/** Connects a panel to its kernel: asks for runs, and passes each run's messages to a link of its own. */

import { Link } from "../run/link";
import { readPanelMessage, type PanelRequest, type Settings } from "./protocol";
import type { PanelRun, PanelStore } from "./store";

/** A kernel that does not answer a request for these milliseconds is busy, or gone. */
const SILENT = 4_500;
/** Milliseconds between two requests for an unlisted run. */
const ASK_AGAIN = 1_000;
const SILENCE = "The kernel does not answer. It may be busy with a cell, or gone.";

type Timer = ReturnType<typeof setTimeout>;

export class PanelLink {
  readonly #links = new Map<string, Link>();
  #waiting: Timer | null = null;
  #askedAt = -ASK_AGAIN;

  readonly #send: (request: PanelRequest) => void;

  constructor(
    readonly store: PanelStore,
    send: (request: PanelRequest) => void,
  ) {
    this.#send = send;
  }

  /** Ask the kernel for its runs. */
  open(): void {
    this.#send({ type: "hello" });
  }

  close(): void {
    this.#answered();
    for (const link of this.#links.values()) link.close();
  }

  /** Receive a message from the kernel. What cannot be read is counted and ignored. */
  take(raw: unknown): void {
    const message = readPanelMessage(raw);
    switch (message?.type) {
      case "runs":
        this.#answered();
        this.store.trouble = "";
        this.store.receive(message.runs);
        if (this.store.runs.length < message.newest) this.#askForRuns();
        if (this.store.chosen) this.linkOf(this.store.chosen);
        if (this.store.newest) this.linkOf(this.store.newest);
        break;
      case "refused":
        this.#answered();
        this.store.trouble = message.why;
        break;
      case "kept":
        this.store.kept = message.bundle;
        break;
      case "of-run":
        this.#hand(message.run, message.message);
        break;
      default:
        this.store.unread++;
    }
    this.store.changed();
  }

  /** Ask for a run, and show it. */
  run(settings: Settings): void {
    this.#answered();
    this.store.trouble = "";
    this.store.look(null);
    try {
      this.#send({ type: "run", settings });
      this.store.asking = true;
      this.#waiting = setTimeout(() => this.#giveUp(), SILENT);
    } catch {
      this.#giveUp();
    }
  }

  /** Tell the kernel that the page itself keeps what it was offered. */
  taken(): void {
    this.#send({ type: "taken" });
  }

  /** Stop the run that is under way. */
  stop(): void {
    if (this.store.newest) this.linkOf(this.store.newest).stop();
  }

  /** Show a run; null shows the newest. */
  look(number: number | null): void {
    this.store.look(number);
    if (this.store.chosen) this.linkOf(this.store.chosen);
  }

  /** Return the link of a run, which asks for all missing events. */
  linkOf({ id, store }: PanelRun): Link {
    let link = this.#links.get(id);
    if (!link) {
      link = new Link(store, (message) => message.type !== "hello" && this.#send({ ...message, run: id }));
      this.#links.set(id, link);
      link.open();
    }
    return link;
  }

  #hand(id: string, message: unknown): void {
    const run = this.store.runs.find((one) => one.id === id);
    if (!run) return this.#askForRuns();
    const link = this.#links.get(id);
    link?.take(message);
    if (run.store.state.outcome !== "running") link?.close();
  }

  #askForRuns(): void {
    const now = performance.now();
    if (now - this.#askedAt < ASK_AGAIN) return;
    this.#askedAt = now;
    this.#send({ type: "hello" });
  }

  #giveUp(): void {
    this.#answered();
    this.store.trouble = SILENCE;
    this.store.changed();
  }

  #answered(): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.store.asking = false;
  }
}
