/**
 * Talks with kernels about runs that notebooks keep: their labels, and the text that they held back, which no notebook
 * has. Such a run is data and has no widget: a kernel that has loaded our extension has one comm for all of them, which
 * a page asks for, and each message names its run.
 */

import type { INotebookTracker, NotebookActions, NotebookPanel } from "@jupyterlab/notebook";

import { isObject, readMessage, type Label } from "../run/protocol";
import type { RunName } from "../run/saved";
import type { RunStore } from "../run/store";

const TARGET = "mellea-stream-labels";
const GONE = "The kernel cannot be reached.";

type Kernel = NonNullable<NonNullable<NotebookPanel["sessionContext"]["session"]>["kernel"]>;
type Comm = ReturnType<Kernel["createComm"]>;
type Executed = Pick<typeof NotebookActions, "executed">;

/** A view of a kept run, in a notebook that may have a kernel. */
export class KeptRun {
  /** `known` tells whether the kernel knows the run. */
  constructor(
    readonly name: RunName,
    readonly store: RunStore,
    readonly told: () => void,
    readonly talk: Talk,
    public known: boolean,
  ) {
    store.canTell = known;
  }

  /** Ask for the text that was held back. It stays in this page. */
  reveal(): void {
    this.talk.say(this, { type: "reveal" });
  }

  label(said: Label): void {
    this.store.labelling = true;
    this.store.labelTrouble = "";
    this.store.changed();
    this.talk.say(this, { type: "label", ...said });
  }

  leave(): void {
    this.talk.leave(this);
  }
}

/** The talk of one notebook with its kernel. */
export class Talk {
  readonly #runs = new Set<KeptRun>();
  #comm: Comm | null = null;
  #connecting = false;

  constructor(readonly panel: Pick<NotebookPanel, "sessionContext">) {
    const { sessionContext } = panel;
    sessionContext.kernelChanged.connect(() => {
      this.#lose();
      void this.connect();
    });
    sessionContext.statusChanged.connect((_, status) => {
      if (/restarting|terminating|dead/.test(status)) this.#lose();
    });
  }

  /** A run of which `known` is true is taken to be known, before the kernel has been asked. */
  join(name: RunName, store: RunStore, told: () => void, known = false): KeptRun {
    const run = new KeptRun(name, store, told, this, known);
    this.#runs.add(run);
    if (this.#comm) this.say(run, { type: "labels" });
    else void this.connect();
    return run;
  }

  leave(run: KeptRun): void {
    this.#runs.delete(run);
  }

  /** Find the kernel's comm and ask about all runs. A kernel without our extension has none, and is sent nothing. */
  async connect(): Promise<void> {
    if (this.#comm || this.#connecting || !this.#runs.size) return;
    this.#connecting = true;
    try {
      this.#comm = await this.#open();
      if (this.#comm) for (const run of this.#runs) this.say(run, { type: "labels" });
      else this.#lose();
    } catch {
      this.#lose(); // The kernel went away meanwhile. The next one is asked when it is there.
    } finally {
      this.#connecting = false;
    }
  }

  say(run: KeptRun, message: object): void {
    try {
      if (!this.#comm) throw new Error(GONE);
      this.#comm.send({ ...run.name, ...message } as never).done.catch(() => undefined);
    } catch {
      run.store.takeLabels({ type: "unlabelled", why: GONE });
      run.store.changed();
    }
  }

  async #open(): Promise<Comm | null> {
    await this.panel.sessionContext.ready;
    const kernel = this.panel.sessionContext.session?.kernel;
    const info = await kernel?.requestCommInfo({ target_name: TARGET });
    const comms = info?.content.status === "ok" ? Object.keys(info.content.comms) : [];
    const id = comms.at(-1);
    if (!kernel || id === undefined || kernel.hasComm(id)) return null;
    const comm = kernel.createComm(TARGET, id);
    comm.onMsg = ({ content }) => this.#take(content.data);
    comm.onClose = () => this.#lose();
    return comm;
  }

  /** What the kernel says of a run is for all its views. */
  #take(data: unknown): void {
    const name = isObject(data) ? data["run"] : undefined;
    const message = readMessage(data);
    for (const run of this.#runs) {
      if (run.name.run !== name) continue;
      run.known = message !== null;
      if (!message) run.store.canTell = false;
      if (message?.type === "labelled") run.store.canTell = message.withheld === true;
      if (message?.type === "withheld") run.store.takeWithheld(message);
      if (message?.type === "labelled" || message?.type === "unlabelled") run.store.takeLabels(message);
      if (message?.type === "labelled") run.told();
      run.store.changed();
    }
  }

  #lose(): void {
    this.#comm = null;
    for (const run of this.#runs) {
      run.known = run.store.labelling = run.store.canTell = false;
      run.store.changed();
    }
  }
}

/** The talks of all notebooks of a page. */
export class Talks {
  readonly #talks = new Map<NotebookPanel, Talk>();

  constructor(
    readonly notebooks: INotebookTracker,
    actions: Executed,
  ) {
    // The cell may have loaded our extension.
    actions.executed.connect((_, { notebook }) => {
      for (const [panel, talk] of this.#talks) if (panel.content === notebook) void talk.connect();
    });
  }

  /** Return the talk of the notebook that an element is in; null if it is in none. */
  of(element: HTMLElement): Talk | null {
    const panel = this.notebooks.find(({ node }) => node.contains(element));
    if (!panel) return null;
    const talk = this.#talks.get(panel) ?? new Talk(panel);
    if (!this.#talks.has(panel)) panel.disposed.connect(() => this.#talks.delete(panel));
    this.#talks.set(panel, talk);
    return talk;
  }
}
