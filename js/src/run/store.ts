/** What this page knows about one run, whether its events arrive late, twice, out of order or in part. */

import { apply } from "./fold";
import { Observable } from "./observable";
import type { Labelled, Mark, StreamEvent, Unread } from "./protocol";
import { empty, type RunState } from "./state";

type Item = StreamEvent | Unread;

/** More early events than this are dropped: the request that fills the gap brings them again. */
const MOST_EARLY = 50_000;
/** Milliseconds for which a slice may block the page. */
const SLICE = 10;
/** Steps that are done at once however long they take: a short log is shown as a whole. */
const AT_ONCE = 200;

/** Whether the kernel answers: not known yet, yes, no longer; or none, for a saved run. */
type Connection = "unknown" | "live" | "silent" | "none";

export class RunStore extends Observable {
  /** Everything up to event `state.seq`, without a gap. It is changed in place; only read it. */
  readonly state: RunState = empty();
  /** The applied events, as they arrived. */
  readonly log: StreamEvent[] = [];
  /** The withheld text, once it was asked for. It stays in this page. */
  withheld: string | null = null;
  /** The withheld text that a recording has; null if it has none. */
  recorded: string | null = null;
  /** Whether the kernel of a kept run has said that it has such text. */
  canTell = false;
  /** The withheld reasoning, once it was asked for. It stays in this page. */
  withheldReasoning = "";
  /** What the notebook is to keep in place of this view, if it does not do so by itself. */
  kept: Readonly<Record<string, unknown>> | null = null;
  /** What raters say of the answer, as far as this page was told; null until it was. */
  labels: readonly Mark[] | null = null;
  /** The file that has the run, and the folder where else a label records it; null if that is not known. */
  labelled: Omit<Labelled, "type" | "labels"> | null = null;
  /** Why the last label was not written; empty if it was. */
  labelTrouble = "";
  /** Whether a label is on its way. */
  labelling = false;
  connection: Connection = "unknown";
  /** Whether the kernel was restarted or shut down before the run had ended. */
  lost = false;
  /** Whether Stop was asked for in this page. */
  stopAsked = false;
  /** Messages and events that could not be read. */
  unread = 0;

  /** The length of the log that is being loaded. */
  #loading: number | null = null;
  #giveUp: (() => void) | null = null;
  readonly #early = new Map<number, Item>();
  #heard = 0;

  /** The `seq` of the next event that is needed. */
  get next(): number {
    return this.#loading ?? this.#applied;
  }

  /** Whether later events have arrived than the next one that is needed. */
  get hasGap(): boolean {
    return this.#loading === null && this.#early.size > 0;
  }

  /** How much of a whole log is loaded, from 0 to 1; null if none is being loaded. */
  get loaded(): number | null {
    return this.#loading && this.#applied / this.#loading;
  }

  get #applied(): number {
    return this.state.seq + 1;
  }

  /**
   * Load a whole log of `count` items, in slices: a short one at once, a long one while the page is being drawn.
   * What `items` throws ends it, and is passed to `failed`.
   */
  load(items: Iterable<Item>, count: number, failed?: (error: unknown) => void): void {
    const left = items[Symbol.iterator]();
    this.#loading = count;
    this.#giveUp = inSlices(() => {
      try {
        return this.#loadNext(left);
      } catch (error) {
        this.#loading = null;
        failed?.(error);
        return false;
      }
    });
  }

  /** Stop loading, and remove all listeners. */
  override close(): void {
    this.#giveUp?.();
    super.close();
  }

  /** Load one item. Return false if there was none left. */
  #loadNext(left: Iterator<Item>): boolean {
    const { value, done } = left.next();
    if (done) this.#loading = null;
    else this.#apply(value as Item);
    this.changed();
    return !done;
  }

  /** Seconds since the run began, extrapolated between events while it runs. */
  get elapsed(): number {
    const { outcome, elapsed, seq } = this.state;
    if (outcome !== "running" || seq < 0 || !this.reachable) return elapsed;
    return elapsed + (performance.now() - this.#heard) / 1000;
  }

  /** Take what the kernel says of labels. */
  takeLabels(said: Labelled | { readonly type: "unlabelled"; readonly why: string }): void {
    this.labelling = false;
    this.labelTrouble = said.type === "unlabelled" ? said.why : "";
    if (said.type === "unlabelled") return;
    this.labels = said.labels;
    this.labelled = said;
  }

  /** Take what was held back, of a person who asked for it. */
  takeWithheld({ text, reasoning }: { readonly text: string; readonly reasoning: string }): void {
    this.withheld = text;
    this.withheldReasoning = reasoning;
  }

  /** Whether a kernel may still answer. */
  get reachable(): boolean {
    return this.connection === "live" || this.connection === "unknown";
  }

  /** Receive events in any order, some of them again, and apply those that follow. */
  receive(items: readonly Item[]): void {
    for (const item of items) {
      if (item.seq < this.next) continue;
      if (this.#loading !== null || item.seq > this.next) this.#keep(item);
      else this.#apply(item);
    }
    this.changed();
  }

  #keep(item: Item): void {
    if (this.#early.size < MOST_EARLY) this.#early.set(item.seq, item);
  }

  #apply(item: Item): void {
    for (let next: Item | undefined = item; next; next = this.#early.get(this.#applied)) {
      this.#early.delete(next.seq);
      if (next.kind === "unread") this.unread++;
      else this.log.push(next);
      apply(this.state, next);
    }
    this.#heard = performance.now();
  }
}

/**
 * Call `step` until it says that nothing is left: as often as fits into a slice now, the rest later.
 * Return how to cancel the rest.
 */
function inSlices(step: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let steps = 0;
  const slice = () => {
    const until = performance.now() + SLICE;
    timer = null;
    while (step()) {
      if (++steps < AT_ONCE || performance.now() < until) continue;
      timer = setTimeout(slice, 0);
      return;
    }
  };
  slice();
  return () => {
    if (timer) clearTimeout(timer);
  };
}
