/** Connects a grid to its kernel: takes cells, asks for runs, and passes the opened run's messages to its link. */

import { Link } from "../run/link";
import { RunStore } from "../run/store";
import { readGridMessage, type GridRequest, type Opened, type Place } from "./protocol";
import type { GridStore } from "./store";

const GONE = "The kernel cannot be reached.";

export class GridLink {
  #link: Link | null = null;
  readonly #send: (request: GridRequest) => void;

  constructor(
    readonly store: GridStore,
    send: (request: GridRequest) => void,
  ) {
    this.#send = send;
  }

  /** Ask for all cells. */
  open(): void {
    this.#say({ type: "hello" });
  }

  /** The kernel is gone, or the page: no run can be opened any more. */
  close(): void {
    this.#link?.close();
    this.store.lose();
    this.store.changed();
  }

  /** Tell the kernel that the page itself keeps what it was offered. */
  taken(): void {
    this.#say({ type: "taken" });
  }

  /** The link of the opened run. */
  get run(): Link | null {
    return this.#link;
  }

  /** Ask for a run. */
  look({ row, variant, repeat }: Place): void {
    this.store.trouble = "";
    this.#say({ type: "open", row, variant, repeat });
  }

  /** Leave the opened run. */
  leave(): void {
    this.#link?.close();
    this.#link = null;
    this.store.opened = null;
    this.store.changed();
  }

  stop(): void {
    this.store.stopAsked = true;
    this.#say({ type: "stop" });
  }

  /** Receive a message from the kernel. What cannot be read is counted and ignored. */
  take(raw: unknown): void {
    const message = readGridMessage(raw);
    const { store } = this;
    if (!message) store.unread++;
    else if (message.type === "cells") store.receive(message.cells);
    else if (message.type === "progress") store.progress = message.progress;
    else if (message.type === "opened") this.#show(message.opened);
    else if (message.type === "refused") store.trouble = message.why;
    else if (message.type === "kept") store.kept = message.bundle;
    else if (message.run === store.opened?.about.of) this.#link?.take(message.message);
    store.changed();
  }

  #show(about: Opened): void {
    this.leave();
    const store = new RunStore();
    this.store.opened = { about, store };
    this.#link = new Link(
      store,
      (message) => message.type !== "hello" && this.#send({ ...message, run: about.of }),
    );
    this.#link.open();
  }

  #say(request: GridRequest): void {
    try {
      this.#send(request);
    } catch {
      this.store.trouble = GONE;
    }
    this.store.changed();
  }
}
