/** The wire between a panel and its kernel: asks for runs, and gives each run's messages to a link of its own. */

import { Link } from "../run/link";
import { readNews, type PanelOrder, type Settings } from "./protocol";
import type { PanelRun, PanelStore } from "./store";

/** A kernel that has not answered a wish for these milliseconds is busy, or gone. */
const SILENT = 4_500;
/** A run that nobody has listed is asked for no more often than this. */
const ASK_AGAIN = 1_000;
const SILENCE = "The kernel does not answer. It may be busy with a cell, or gone.";

type Timer = ReturnType<typeof setTimeout>;

export class PanelLink {
  readonly #links = new Map<string, Link>();
  #waiting: Timer | null = null;
  #askedAt = -ASK_AGAIN;

  readonly #send: (order: PanelOrder) => void;

  constructor(
    readonly store: PanelStore,
    send: (order: PanelOrder) => void,
  ) {
    this.#send = send;
  }

  /** Greet the kernel, which answers with its runs. */
  open(): void {
    this.#send({ type: "hello" });
  }

  close(): void {
    this.#answered();
    for (const link of this.#links.values()) link.close();
  }

  /** Take a message of the kernel; what cannot be read is counted and ignored. */
  take(raw: unknown): void {
    const news = readNews(raw);
    switch (news?.type) {
      case "runs":
        this.#answered();
        this.store.trouble = "";
        this.store.receive(news.runs);
        if (this.store.runs.length < news.newest) this.#askForRuns();
        if (this.store.chosen) this.linkOf(this.store.chosen);
        if (this.store.newest) this.linkOf(this.store.newest);
        break;
      case "refused":
        this.#answered();
        this.store.trouble = news.why;
        break;
      case "kept":
        this.store.kept = news.bundle;
        break;
      case "of-run":
        this.#hand(news.run, news.message);
        break;
      default:
        this.store.unread++;
    }
    this.store.changed();
  }

  /** Ask for a run, which will be looked at. */
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

  /** Stop the run that is under way. */
  stop(): void {
    if (this.store.newest) this.linkOf(this.store.newest).stop();
  }

  /** Look at a run; null looks at the newest. */
  look(number: number | null): void {
    this.store.look(number);
    if (this.store.chosen) this.linkOf(this.store.chosen);
  }

  /** Give the link of a run, which asks for all events that are not here. */
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
