/**
 * Unpacks the events of a run that a notebook keeps, as `views/packing.py` has packed them: most of an event is told
 * from the events before it. All of it is untrusted; what comes out has yet to be read as events.
 */

import { fieldsOf, isObject } from "./protocol";

export type Fields = Readonly<Record<string, unknown>>;

/** Times are whole ticks: so many are a second. */
const TICKS = 10_000;
/** A chunk that a check has passed as it has the last one; or one that nothing has checked. */
const CHECKED = "+";
const UNCHECKED = "=";

/** Read a line as an object. What is none has no fields. */
export function parse(line: string): Fields {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Return the fields of an event that are known: those of its line, and the others of the event before. */
export function joined(before: Fields, news: Fields): Record<string, unknown> {
  const event: Record<string, unknown> = {};
  for (const name of fieldsOf(news["kind"])) {
    const said = Object.hasOwn(news, name) ? news : before;
    if (name in said) event[name] = said[name];
  }
  return event;
}

/** Unpack events from their lines and from the times of all of them; `began` is when the run began, in Unix seconds. */
export function* unpack(lines: readonly string[], times: string, began: number): Generator<Fields, void> {
  const last = new Map<unknown, Fields>();
  const clock = new Clock(groupsOf(times, lines), began);
  let text = "";
  for (const line of lines) {
    for (const news of saidIn(line, last.get("chunk"))) {
      const { kind } = news;
      const event = joined(before(news, last.get(kind)), news);
      if (kind === "chunk") text += textOf(event["lead"]) + textOf(event["text"]);
      else if (kind === "retry") text = "";
      else if (kind === "streaming_done" || kind === "completed") {
        text = typeof news["full_text"] === "string" ? news["full_text"] : text + textOf(news["tail"]);
        event["full_text"] = text;
      }
      clock.date(event);
      last.set(kind, event);
      yield event;
    }
  }
}

/** Return the times of each event. A line is one event or two, whatever else the times say. */
function groupsOf(times: string, lines: readonly string[]): readonly string[] {
  return times.split(" ", 2 * lines.length);
}

/** Return how many events packed lines are. */
export function countOf(lines: readonly string[]): number {
  return lines.reduce((count, line) => count + (line.startsWith(CHECKED) ? 2 : 1), 0);
}

/** Return how many seconds after its beginning a packed run ended. */
export function lengthOf(times: string, lines: readonly string[]): number {
  return groupsOf(times, lines).reduce((ticks, group) => ticks + parseInt(group, 10), 0) / TICKS;
}

/** Return what an event has in common with the last one of its kind. The number of a chunk, and of a check, goes on. */
function before({ kind, new: isNew }: Fields, last: Fields | undefined): Fields {
  if (!last || isNew) return {};
  const { timestamp: _, ...common } = last;
  const counts = kind === "chunk" || kind === "quick_check";
  return counts ? { ...common, chunk_index: Number(last["chunk_index"]) + 1 } : common;
}

/** Return the events of a line, each without what is told from the events before. */
function saidIn(line: string, chunk: Fields | undefined): readonly Fields[] {
  const mark = line[0];
  if (mark !== CHECKED && mark !== UNCHECKED) return [parse(line)];
  const lead = /^[ \t\r\n]*/.exec(line.slice(1))![0];
  const text = line.slice(1 + lead.length);
  const start = Number(chunk?.["end"]) + lead.length;
  const place = { start, end: start + points(text) };
  const said = { kind: "chunk", lead, text, ...place };
  return mark === CHECKED ? [{ kind: "quick_check", ...place }, said] : [said];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Return how many code points a text has. */
function points(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Gives events their numbers and times. */
class Clock {
  #place = 0;
  #tick = 0;

  constructor(
    readonly times: readonly string[],
    readonly began: number,
  ) {}

  /** Set the number and the times of the next event. */
  date(event: Record<string, unknown>): void {
    const [delta, ...durations] = (this.times[this.#place] ?? "").split(",").map(Number);
    this.#tick += delta!;
    const elapsed = this.#tick / TICKS;
    event["seq"] = this.#place++;
    event["elapsed"] = elapsed;
    event["timestamp"] ??= this.began + elapsed;
    if (Array.isArray(event["results"])) event["durations"] = durations.map((ticks) => ticks / TICKS);
  }
}
