/** What this page knows of one run, however its events arrived: late, twice, out of order, or in part. */

import { apply } from "./fold";
import { Observable } from "./observable";
import type { StreamEvent, Unread } from "./protocol";
import { empty, type RunState } from "./state";

type Item = StreamEvent | Unread;

/** More early events than this are dropped: the answer to the gap's request brings them again. */
const MOST_EARLY = 50_000;
/** So long, in milliseconds, may a slice keep the page waiting. */
const SLICE = 10;
/** So many steps are done at once however long they take: what is short is there as a whole, or not at all. */
const AT_ONCE = 200;

/** Whether the kernel answers: not known yet, yes, no longer; or there is none, for a run that was saved. */
type Connection = "unknown" | "live" | "silent" | "none";

export class RunStore extends Observable {
  /** Everything up to event `state.seq`, without a gap. Changed in place; for reading only. */
  readonly state: RunState = empty();
  /** The events that were applied, as they came, for saving them. */
  readonly log: StreamEvent[] = [];
  /** Text that never left the run, once somebody asked for it. Kept in this page only. */
  withheld: string | null = null;
  /** What the notebook is to keep of the run in this view's place, where it does not do so by itself. */
  kept: Readonly<Record<string, unknown>> | null = null;
  connection: Connection = "unknown";
  /** Whether Stop was asked for in this page. */
  stopAsked = false;
  /** Messages and events that could not be read. */
  unread = 0;

  /** Where the log ends that is being loaded. */
  #loading: number | null = null;
  #giveUp: (() => void) | null = null;
  readonly #early = new Map<number, Item>();
  #heard = 0;

  /** The place of the next event that is needed. */
  get next(): number {
    return this.#loading ?? this.#applied;
  }

  /** Whether later events are here than the one that is needed next. */
  get hasGap(): boolean {
    return this.#loading === null && this.#early.size > 0;
  }

  /** While a whole log is being loaded: how much of it is done, from 0 to 1. */
  get loaded(): number | null {
    return this.#loading && this.#applied / this.#loading;
  }

  get #applied(): number {
    return this.state.seq + 1;
  }

  /**
   * Take in a whole log of `count` items, in slices: a short one at once, a long one while the page is being drawn.
   * What `items` throws ends it, and is told to `failed`.
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

  /** Load no more, and tell nobody anything any more. */
  override close(): void {
    this.#giveUp?.();
    super.close();
  }

  /** Load one item; false when there is none left. */
  #loadNext(left: Iterator<Item>): boolean {
    const { value, done } = left.next();
    if (done) this.#loading = null;
    else this.#apply(value as Item);
    this.changed();
    return !done;
  }

  /** Seconds since the run began, guessed on between events while it runs. */
  get elapsed(): number {
    const { outcome, elapsed, seq } = this.state;
    if (outcome !== "running" || seq < 0 || !this.reachable) return elapsed;
    return elapsed + (performance.now() - this.#heard) / 1000;
  }

  /** Whether somebody may answer and go on telling. */
  get reachable(): boolean {
    return this.connection === "live" || this.connection === "unknown";
  }

  /** Take in events in any order, any of them twice; apply those that follow. */
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
 * Call `step` until it says that nothing is left: as often as fits into a slice at once, the rest later.
 * Returns how to give up what is left.
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
