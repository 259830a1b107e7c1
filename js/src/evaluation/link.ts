/** Connects an evaluation to its kernel: asks for answers, and passes the opened one's messages to its link. */

import { Link } from "../run/link";
import { RunStore } from "../run/store";
import { readEvaluationMessage, type Opened, type Request } from "./protocol";
import type { EvaluationStore } from "./store";

const GONE = "The kernel cannot be reached.";

export class EvaluationLink {
  #link: Link | null = null;
  #place = 0;
  readonly #send: (request: Request) => void;

  constructor(
    readonly store: EvaluationStore,
    send: (request: Request) => void,
  ) {
    this.#send = send;
  }

  /** The link of the opened run. */
  get run(): Link | null {
    return this.#link;
  }

  /** Ask for an answer, to look at a place of it. */
  look(answer: number, place: number): void {
    this.store.trouble = "";
    this.#place = place;
    try {
      this.#send({ type: "open", answer });
    } catch {
      this.store.trouble = GONE;
    }
    this.store.changed();
  }

  leave(): void {
    this.#link?.close();
    this.#link = null;
    this.store.opened = null;
    this.store.changed();
  }

  /** The kernel is gone, or the page: nothing can be opened any more. */
  close(): void {
    this.#link?.close();
    this.store.canOpen = false;
    this.store.changed();
  }

  /** Receive a message from the kernel. What cannot be read is counted and ignored. */
  take(raw: unknown): void {
    const message = readEvaluationMessage(raw);
    const { store } = this;
    if (!message) store.unread++;
    else if (message.type === "opened") this.#show(message.opened);
    else if (message.type === "refused") store.trouble = message.why;
    else if (message.run === store.opened?.about.of) this.#link?.take(message.message);
    store.changed();
  }

  #show(about: Opened): void {
    this.leave();
    const store = new RunStore();
    this.store.opened = { about, store, place: this.#place };
    this.#link = new Link(
      store,
      (message) => message.type !== "hello" && this.#send({ ...message, run: about.of }),
    );
    this.#link.open();
  }
}
