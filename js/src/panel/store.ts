/** What this page knows about one panel: the values in its form, its runs, and which of them is shown. */

import { Observable } from "../run/observable";
import type { Outcome } from "../run/protocol";
import { RunStore } from "../run/store";
import type { ListedRun, Offer, Settings } from "./protocol";

export interface PanelRun {
  readonly number: number;
  readonly id: string;
  readonly settings: Settings;
  readonly store: RunStore;
  /** Its outcome when the kernel listed it, until its events are here. */
  readonly listed: Outcome;
}

export class PanelStore extends Observable {
  /** The values in the form. */
  draft: Settings;
  /** The known runs, oldest first. */
  runs: readonly PanelRun[] = [];
  /** Whether a run was asked for and the kernel has not answered yet. */
  asking = false;
  /** Why the last request for a run failed; empty if it did not. */
  trouble = "";
  /** What the notebook is to keep of the panel, until the page has taken it. */
  kept: Readonly<Record<string, unknown>> | null = null;
  /** Messages that could not be read. */
  unread = 0;

  /** Number of the run that is shown; null follows the newest. */
  #chosen: number | null = null;

  constructor(readonly offer: Offer) {
    super();
    this.draft = offer.settings;
  }

  get newest(): PanelRun | undefined {
    return this.runs.at(-1);
  }

  /** The run that is shown; undefined before the first one. */
  get chosen(): PanelRun | undefined {
    return this.runs.find(({ number }) => number === this.#chosen) ?? this.newest;
  }

  /** Whether a run is under way. */
  get running(): boolean {
    return this.newest !== undefined && outcomeOf(this.newest) === "running";
  }

  edit(change: Partial<Settings>): void {
    this.draft = { ...this.draft, ...change };
    this.changed();
  }

  look(number: number | null): void {
    this.#chosen = number === this.newest?.number ? null : number;
    this.changed();
  }

  /** Receive runs from the kernel's list, in any order, some of them again. */
  receive(listed: readonly ListedRun[]): void {
    if (!this.runs.length && listed.length) this.#takeUp(listed);
    const known = new Set(this.runs.map(({ number }) => number));
    const fresh = listed.filter(({ number }) => !known.has(number)).map((one) => this.#make(one));
    this.runs = [...this.runs, ...fresh].sort((a, b) => a.number - b.number);
    this.changed();
  }

  #make({ number, run, settings, outcome }: ListedRun): PanelRun {
    const store = new RunStore();
    store.subscribe(() => this.changed());
    return { number, id: run, settings, store, listed: outcome };
  }

  /** A reloaded page starts with the last settings, if nothing has been changed in the form. */
  #takeUp(listed: readonly ListedRun[]): void {
    const last = listed.reduce((a, b) => (a.number > b.number ? a : b));
    if (this.draft === this.offer.settings) this.draft = last.settings;
  }
}

/** Return the outcome of a run, as far as this page knows it. */
export function outcomeOf({ store, listed }: PanelRun): Outcome {
  return store.state.seq >= 0 ? store.state.outcome : listed;
}
