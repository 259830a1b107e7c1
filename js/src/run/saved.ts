/**
 * A saved run: in a notebook's output, as the kernel writes it, or in a file of one event per
 * line. Both are untrusted.
 */

import { affordable, limit } from "./budget";
import { readEvent, readMarks, type Mark, type StreamEvent, type Unread } from "./protocol";
import { countOf, joined, lengthOf, parse, unpack, type Fields } from "./unpacking";

export const MIME = "application/vnd.mellea-stream.v1+json";
/** The version of what a notebook keeps whose lines each say what has changed since the last event of their kind. */
export const VERSION = 1;
/** The version that is packed. */
const PACKED = 2;
/** The version of recordings, written and read. */
export const RECORDED = 2;
/** Lines of a recording that are not events. */
const BESIDE = new Set<unknown>(["header", "delta", "withheld", "label"]);

/** In seconds: thirty years. A time so large that adding one does not change it would make the page count endlessly. */
const LATEST = 1e9;
const LONGEST_TITLE = 200;
const LONGEST_PROMPT = 20_000;
const UNREADABLE = "This output holds no stream that can be read.";

/** A saved run. Reading it, or its events, throws `TooLarge` if they are more than a page can draw. */
export interface SavedRun {
  readonly events: Iterable<StreamEvent | Unread>;
  readonly count: number;
  /** When the last event was made, in Unix seconds. */
  readonly ended: number | null;
  /** Often empty. */
  readonly title: string;
  /** What the model was asked, if it was kept. */
  readonly prompt: string;
  /** Whether the kernel was gone before the run had ended. */
  readonly lost: boolean;
  /** The text that the last attempt withheld, if it was recorded. */
  readonly withheld: string | null;
  /** What raters said of it by then. */
  readonly labels: readonly Mark[];
  /** What a kernel needs to find the run; null if the run has no name. */
  readonly name: RunName | null;
}

/** The run of a kept output: its name, and its recording if that is near the notebook. */
export interface RunName {
  readonly run: string;
  readonly file: string | null;
}

/** A sentence that says why a run cannot be read. */
interface Problem {
  readonly problem: string;
}

/** Read a run: an output's data, or the text of a file. Throw a `TooLarge` if it is more than a page can draw. */
export function readSaved(data: unknown): SavedRun | Problem {
  const lines = typeof data === "string" ? recordedLines(data) : storedLines(data);
  if (typeof lines === "string") return { problem: lines };
  limit("events", lines.length);
  limit(
    "characters in its file",
    lines.reduce((sum, line) => sum + line.length, 0),
  );
  const read = () => readFields(fieldsIn(data, lines));
  if (read().next().value?.kind !== "start") return { problem: UNREADABLE };
  return {
    events: affordable(read()),
    count: isPacked(data) ? countOf(lines) : lines.length,
    ended: endOf(data, lines),
    ...besides(typeof data === "string" ? parse(lines[0]!) : data),
    withheld: typeof data === "string" ? withheldIn(lines) : null,
    labels: [...readMarks(Object(data)["labels"]), ...labelsIn(lines)],
    name: typeof data === "string" ? null : nameIn(data),
  };
}

/** Return the last word of each rater on each requirement and attempt; a word may take an earlier one back. */
function labelsIn(lines: readonly string[]): readonly Mark[] {
  const isLabel = (line: string) => /^\{"kind": ?"label"/.test(line);
  const last = new Map<string, Mark>();
  for (const mark of readMarks(lines.filter(isLabel).map(parse))) {
    const key = JSON.stringify([mark.rater, mark.requirement, mark.attempt]);
    last.delete(key);
    if (mark.label !== null || mark.note !== undefined) last.set(key, mark);
  }
  return [...last.values()];
}

function nameIn(data: unknown): RunName | null {
  const { run, file } = Object(data) as Record<string, unknown>;
  if (typeof run !== "string") return null;
  return { run, file: typeof file === "string" ? file : null };
}

/** Return the text that the last attempt of a recorded run withheld, if that is in the recording. */
function withheldIn(lines: readonly string[]): string | null {
  const isOfUse = (line: string) => /"(?:withheld|retry)"/.test(line.slice(0, 40));
  const found = lines.map((line) => (isOfUse(line) ? parse(line) : {}));
  const attempt = found.reduce(
    (most, one) => (one["kind"] === "retry" ? one["attempt"] : most),
    1 as unknown,
  );
  const own = found.findLast((one) => one["kind"] === "withheld" && one["attempt"] === attempt);
  return typeof own?.["text"] === "string" ? own["text"] : null;
}

/** Return what an output's data, or the header of a recording, says beside the events. */
function besides(data: unknown): Pick<SavedRun, "title" | "prompt" | "lost"> {
  const { title, prompt, lost } = Object(data) as Record<string, unknown>;
  const text = (value: unknown, most: number) => (typeof value === "string" ? value.slice(0, most) : "");
  return { title: text(title, LONGEST_TITLE), prompt: text(prompt, LONGEST_PROMPT), lost: lost === true };
}

/** Return the lines of a recording (`docs/recordings.md`), or why there are none. */
function recordedLines(text: string): readonly string[] | string {
  limit("characters in its file", text.length);
  const lines = text.split("\n");
  const { kind, version } = parse(lines[0] ?? "");
  if (kind !== "header") return UNREADABLE;
  if (version !== RECORDED) return unknownVersion(version, `${RECORDED}`);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Return the lines of an output's data, or why there are none. */
function storedLines(data: unknown): readonly string[] | string {
  const { version, events } = (data ?? {}) as Fields;
  if (version !== VERSION && version !== PACKED) return unknownVersion(version, `${VERSION} and ${PACKED}`);
  if (!isListOfLines(events)) return UNREADABLE;
  if (version === VERSION) return events;
  if (!isPacked(data)) return UNREADABLE;
  limit("characters in its file", data.times.length);
  return events;
}

function isPacked(data: unknown): data is { readonly times: string; readonly began: number } {
  const { version, times, began } = Object(data) as Fields;
  return version === PACKED && typeof times === "string" && typeof began === "number";
}

function isListOfLines(events: unknown): events is readonly string[] {
  return Array.isArray(events) && events.every((line) => typeof line === "string");
}

function unknownVersion(version: unknown, known: string): string {
  const which = Number.isSafeInteger(version)
    ? `in version ${String(version)} of its format`
    : "in no known format";
  return `This stream was saved ${which}; this page reads version ${known}.`;
}

/** Return the fields of each event: a recording's lines are whole, and a notebook has left out of them what it can. */
function fieldsIn(data: unknown, lines: readonly string[]): Iterable<Fields> {
  return isPacked(data) ? unpack(lines, data.times, data.began) : linesOf(lines, typeof data !== "string");
}

/** Read lines. If `brief`, a field that a line leaves out has the value of the last event of its kind. */
function* linesOf(lines: readonly string[], brief: boolean): Generator<Fields, void> {
  const last = new Map<unknown, Fields>();
  for (const line of lines) {
    const news = parse(line);
    if (BESIDE.has(news["kind"])) continue;
    const event = joined((brief && last.get(news["kind"])) || {}, news);
    last.set(news["kind"], event);
    yield event;
  }
}

function* readFields(found: Iterable<Fields>): Generator<StreamEvent | Unread, void> {
  let seq = 0;
  for (const fields of found) {
    const read = readEvent(fields, seq);
    const inTime = read.kind === "unread" || (read.elapsed >= 0 && read.elapsed <= LATEST);
    yield inTime ? read : { kind: "unread", seq };
    seq++;
  }
}

/** Return when the last event was made, in Unix seconds; null if that is not known. */
function endOf(data: unknown, lines: readonly string[]): number | null {
  const { timestamp } = parse(lines.at(-1)!);
  if (typeof timestamp === "number") return timestamp;
  return isPacked(data) ? data.began + lengthOf(data.times, lines) : null;
}
