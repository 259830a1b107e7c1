/**
 * What a saved run may cost a page. A short line can stand for a large event, because it repeats what the last one of
 * its kind said, so everything that a file can multiply is counted while its events are read.
 */

import type { JsonObject, StreamEvent, Unread } from "./protocol";

/** More than any run needs, and no more than a page can draw. */
const MOST = {
  "characters in its file": 40_000_000,
  events: 200_000,
  attempts: 1_000,
  "ends of an attempt": 1_000,
  "tool calls": 1_000,
  chunks: 100_000,
  checks: 100_000,
  "chunks under check at once": 1_000,
  requirements: 1_000,
  verdicts: 1_000_000,
  "characters of text": 20_000_000,
  "characters in one piece of text": 2_000_000,
  "characters in one label or reason": 100_000,
  "levels in its settings": 100,
} as const;
type Item = keyof typeof MOST;

/** Says what a run has too much of. */
export class TooLarge extends Error {
  constructor(item: Item) {
    const most = MOST[item].toLocaleString("en");
    super(`This stream is too large to be drawn here: it has more than ${most} ${item}.`);
  }
}

/** Throw a `TooLarge` if `amount` is more than a page can draw. */
export function limit(item: Item, amount: number): void {
  if (amount > MOST[item]) throw new TooLarge(item);
}

/** Pass on the events of a run. Throw a `TooLarge` at the first one that is too much. */
export function* affordable(events: Iterable<StreamEvent | Unread>): Generator<StreamEvent | Unread, void> {
  const budget = new Budget();
  for (const event of events) {
    if (event.kind !== "unread") budget.charge(event);
    yield event;
  }
}

class Budget {
  readonly #spent = new Map<Item, number>();
  readonly #labels = new Set<string>();
  /** How often each chunk is under check: a file can say so again and again. */
  readonly #checking = new Map<number, number>();
  #attempt: number | null = null;
  #settings: JsonObject | null = null;
  #arguments: JsonObject | null = null;
  /** Characters of the arguments of the last tool call. */
  #asked = 0;
  /** Characters of the attempt so far, which a resumed one repeats. */
  #written = 0;
  /** Characters of the preview that no chunk has replaced yet. */
  #preview = 0;

  charge(event: StreamEvent): void {
    if ("attempt" in event) this.#turnTo(event.attempt);
    if ("requirements" in event) this.#list(event.requirements);
    for (const words of wordsIn(event)) limit("characters in one label or reason", words.length);
    this.#chargeKind(event);
  }

  #chargeKind(event: StreamEvent): void {
    switch (event.kind) {
      case "start":
        this.#begin(1, 0);
        return this.#set(event.settings);
      case "retry":
        return this.#begin(event.attempt, event.kept ? this.#written : 0);
      case "chunk":
        this.#add("chunks", 1);
        this.#preview = 0;
        return this.#write(event.lead.length + event.text.length);
      case "preview":
        this.#preview += event.text.length;
        limit("characters in one piece of text", this.#preview);
        return this.#add("characters of text", event.text.length);
      case "checking":
        this.#checking.set(event.chunk_index, (this.#checking.get(event.chunk_index) ?? 0) + 1);
        return this.#add("chunks under check at once", 1);
      case "quick_check":
        this.#add("chunks under check at once", -(this.#checking.get(event.chunk_index) ?? 0));
        this.#checking.delete(event.chunk_index);
        return this.#add("checks", 1);
      case "reasoning_check":
      case "tool_check":
        return this.#add("checks", 1);
      case "reasoning":
        limit("characters in one piece of text", event.text.length);
        return this.#add("characters of text", event.text.length);
      case "tool_call":
        this.#add("tool calls", 1);
        return this.#ask(event.arguments);
      case "verdict":
        return this.#add("verdicts", 1);
      case "streaming_done":
        limit("characters in one piece of text", event.full_text.length - this.#written);
        this.#add("characters of text", event.full_text.length);
        return this.#add("ends of an attempt", 1);
      case "pending":
        return;
      default:
        return this.#add("ends of an attempt", 1);
    }
  }

  #add(item: Item, amount: number): void {
    const spent = (this.#spent.get(item) ?? 0) + amount;
    this.#spent.set(item, spent);
    limit(item, spent);
  }

  /** An event of another attempt than the last one begins that attempt. */
  #turnTo(attempt: number): void {
    if (attempt !== this.#attempt) this.#begin(attempt, 0);
  }

  #begin(attempt: number, kept: number): void {
    this.#attempt = attempt;
    this.#written = this.#preview = 0;
    this.#add("attempts", 1);
    this.#write(kept);
  }

  #write(characters: number): void {
    limit("characters in one piece of text", characters);
    this.#written += characters;
    this.#add("characters of text", characters);
  }

  #ask(given: JsonObject): void {
    if (given !== this.#arguments) this.#asked = JSON.stringify(given).length;
    this.#arguments = given;
    limit("characters in one piece of text", this.#asked);
    this.#add("characters of text", this.#asked);
  }

  #list(labels: readonly string[]): void {
    limit("requirements", labels.length);
    this.#add("verdicts", labels.length);
    for (const label of labels) this.#labels.add(label);
    limit("requirements", this.#labels.size);
  }

  #set(settings: JsonObject): void {
    if (settings !== this.#settings && isDeeper(settings, MOST["levels in its settings"]))
      throw new TooLarge("levels in its settings");
    this.#settings = settings;
  }
}

/** Return what a view shows of an event besides the model's text. */
function wordsIn(event: StreamEvent): readonly string[] {
  switch (event.kind) {
    case "start": {
      const said = event.settings["rechecked"];
      return [...event.requirements, event.chunking, event.backend, typeof said === "string" ? said : ""];
    }
    case "quick_check":
    case "reasoning_check":
    case "tool_check":
      return [...event.requirements, ...event.results.map(({ reason }) => reason ?? "")];
    case "full_validation":
      return [
        ...event.requirements,
        ...event.results.map(({ reason, error }) => `${reason ?? ""}${error ?? ""}`),
      ];
    case "checking":
    case "validating":
      return event.requirements;
    case "tool_call":
      return [event.name];
    case "verdict":
      return [event.requirement, event.reason ?? ""];
    case "error":
      return [event.exception_type, event.detail];
    case "retry":
    case "stop":
      return [event.reason];
    case "completed":
      return [event.reason ?? ""];
    default:
      return [];
  }
}

/** Whether a value has more levels than this. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
