/** Connects a store to its kernel: repairs gaps, notices silence, sends what the person asks for. */

import { evaluate, loadMarkdown, type DrawMarkdown } from "./modules";
import { readMessage, type Label, type PageMessage } from "./protocol";
import type { RunStore } from "./store";

/** A gap is requested at once, and again after these milliseconds, doubled each time up to the most. */
const ASK_AGAIN = { first: 1_000, most: 16_000 };
/**
 * A running kernel that was silent between two pulses is asked for a sign of life. Pulses are counted, not
 * milliseconds, so that a page that was asleep does not report a lost kernel. The fourth comes within 4.5 s.
 */
const PULSE = 900;
const SILENT = 4;
/** How long the answer to a request may take, in milliseconds. */
const PATIENCE = 4_500;

type Timer = ReturnType<typeof setTimeout>;

export class Link {
  #asking: Timer | null = null;
  #askAgain = ASK_AGAIN.first;
  #pulse: Timer | null = null;
  /** Pulses without a message from the kernel; -1 if there was one since the last pulse. */
  #quiet = 0;
  /** Receives the code that was asked for. Unrequested code is not run. */
  #loading: ((code: string) => void) | null = null;

  readonly #send: (message: PageMessage) => void;

  constructor(
    readonly store: RunStore,
    send: (message: PageMessage) => void,
  ) {
    this.#send = send;
  }

  /** Send a message to the kernel. If that fails, the kernel is gone. */
  say(message: PageMessage): void {
    try {
      this.#send(message);
    } catch {
      this.#lose();
    }
  }

  /** Greet the kernel, and ask for the events since the snapshot and for the labels. */
  open(): void {
    this.say({ type: "hello" });
    this.say({ type: "sync", have: this.store.next });
    this.say({ type: "labels" });
    this.#pulse = setInterval(() => this.#listen(), PULSE);
  }

  /**
   * Stop asking. The page closes the link when the kernel is gone, and leaves the views where they are. Of a run under
   * way the notebook then keeps what has arrived: nothing else has it.
   */
  close(): void {
    const { store } = this;
    if (store.state.outcome === "running" && store.state.seq >= 0) store.lost = true;
    this.#lose();
    if (this.#asking) clearTimeout(this.#asking);
    if (this.#pulse) clearInterval(this.#pulse);
    this.#asking = this.#pulse = null;
  }

  /** Receive a message from the kernel. What cannot be read is counted and ignored. */
  take(raw: unknown): void {
    this.#quiet = -1;
    this.store.connection = "live";
    const message = readMessage(raw);
    if (!message) {
      this.store.unread++;
    } else if (message.type === "withheld") {
      this.store.takeWithheld(message);
    } else if (message.type === "kept") {
      this.store.kept = message.bundle;
    } else if (message.type === "labelled" || message.type === "unlabelled") {
      this.store.takeLabels(message);
    } else if (message.type === "code") {
      this.#loading?.(message.text);
    } else {
      this.store.receive(message.events);
    }
    this.store.changed();
    this.#repair();
  }

  stop(): void {
    this.store.stopAsked = true;
    this.store.changed();
    this.say({ type: "stop" });
  }

  /** Load the Markdown renderer from the kernel, as the widget itself. */
  markdown(): Promise<DrawMarkdown> {
    return loadMarkdown(() => {
      this.say({ type: "markdown" });
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          this.#loading = null;
          reject(new Error("The kernel does not answer."));
        }, PATIENCE);
        this.#loading = (code) => {
          clearTimeout(timer);
          this.#loading = null;
          resolve(evaluate(code));
        };
      });
    });
  }

  /** Have the kernel write a label into the recording. */
  label(said: Label): void {
    this.store.labelling = true;
    this.store.labelTrouble = "";
    this.store.changed();
    this.say({ type: "label", ...said });
  }

  reveal(): void {
    this.say({ type: "reveal" });
  }

  #repair(): void {
    if (!this.store.hasGap) {
      if (this.#asking) clearTimeout(this.#asking);
      this.#asking = null;
      this.#askAgain = ASK_AGAIN.first;
    } else if (!this.#asking) {
      this.say({ type: "sync", have: this.store.next });
      this.#asking = setTimeout(() => {
        this.#asking = null;
        this.#askAgain = Math.min(2 * this.#askAgain, ASK_AGAIN.most);
        this.#repair();
      }, this.#askAgain);
    }
  }

  /** If the last message is lost there is no gap, so a quiet run is asked for news as well. */
  #listen(): void {
    if (this.store.state.outcome !== "running") return;
    this.#quiet++;
    if (this.#quiet > 0) this.say({ type: "sync", have: this.store.next });
    if (this.#quiet >= SILENT) this.#lose();
  }

  #lose(): void {
    if (this.store.state.outcome !== "running" || this.store.connection === "silent") return;
    this.store.connection = "silent";
    this.store.changed();
  }
}
