/**
 * A saved run: in a notebook's output, as the kernel writes it, or in a file of one event per
 * line. Both are untrusted.
 */

import { readEvent, type StreamEvent, type Unread } from "./protocol";

export const MIME = "application/vnd.mellea-stream.v1+json";
/** The version of recordings, and of what a notebook keeps. */
export const VERSION = 1;
/** Lines of a recording that are not events. */
const BESIDE = new Set<unknown>(["header", "delta", "withheld", "label"]);

/** More than any run needs, and no more than a page can draw; `labels` counts different requirements. */
const MOST = { characters: 40_000_000, events: 200_000, labels: 1_000, weight: 64_000_000 };
/** In seconds: thirty years. A time so large that adding one does not change it would make the page count endlessly. */
const LATEST = 1e9;
const LONGEST_TITLE = 200;
const TOO_LARGE = "This stream is too large to be drawn here.";
const UNREADABLE = "This output holds no stream that can be read.";

/** A saved run. Reading its events throws `TooLarge` if they are more than a page can draw. */
export interface SavedRun {
  readonly events: Iterable<StreamEvent | Unread>;
  readonly count: number;
  /** When the last event was made, in Unix seconds. */
  readonly ended: number | null;
  /** Often empty. */
  readonly title: string;
}

/** A sentence that says why a run cannot be read. */
interface Problem {
  readonly problem: string;
}

export class TooLarge extends Error {
  override readonly message = TOO_LARGE;
}

/** Read a run: an output's data, or the text of a file. */
export function readSaved(data: unknown): SavedRun | Problem {
  const lines = typeof data === "string" ? recordedLines(data) : storedLines(data);
  if (typeof lines === "string") return { problem: lines };
  if (lines.length > MOST.events || lines.reduce((sum, line) => sum + line.length, 0) > MOST.characters)
    return { problem: TOO_LARGE };
  if (readLines(lines).next().value?.kind !== "start") return { problem: UNREADABLE };
  const ended = parse(lines.at(-1)!)["timestamp"];
  return {
    events: drawable(readLines(lines)),
    count: lines.length,
    ended: typeof ended === "number" ? ended : null,
    title: titleOf(data),
  };
}

function titleOf(data: unknown): string {
  const { title } = Object(data) as { title?: unknown };
  return typeof title === "string" ? title.slice(0, LONGEST_TITLE) : "";
}

/** Return the lines of a recording (`docs/recordings.md`), or why there are none. */
function recordedLines(text: string): readonly string[] | string {
  if (text.length > MOST.characters) return TOO_LARGE;
  const lines = text.split("\n");
  const { kind, version } = parse(lines[0] ?? "");
  if (kind !== "header") return UNREADABLE;
  if (version !== VERSION) return unknownVersion(version);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Return the lines of an output's data, or why there are none. */
function storedLines(data: unknown): readonly string[] | string {
  const { version, events } = (data ?? {}) as { version?: unknown; events?: unknown };
  if (version !== VERSION) return unknownVersion(version);
  const isLines = Array.isArray(events) && events.every((line) => typeof line === "string");
  return isLines ? events : UNREADABLE;
}

function unknownVersion(version: unknown): string {
  const which = Number.isSafeInteger(version)
    ? `in version ${String(version)} of its format`
    : "in no known format";
  return `This stream was saved ${which}; this page reads version ${VERSION}.`;
}

/** Read events. A field that a line leaves out has the value of the last event of its kind. */
function* readLines(lines: readonly string[]): Generator<StreamEvent | Unread, void> {
  const last = new Map<unknown, object>();
  let seq = 0;
  for (const line of lines) {
    const news = parse(line);
    if (BESIDE.has(news["kind"])) continue;
    const event = { ...last.get(news["kind"]), ...news };
    last.set(news["kind"], event);
    const read = readEvent(event, seq);
    const inTime = read.kind === "unread" || (read.elapsed >= 0 && read.elapsed <= LATEST);
    yield inTime ? read : { kind: "unread", seq };
    seq++;
  }
}

function parse(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Check the size of the events: a line can be short and stand for a large event. */
function* drawable(events: Iterable<StreamEvent | Unread>): Generator<StreamEvent | Unread, void> {
  const labels = new Set<string>();
  let weight = 0;
  for (const event of events) {
    if ("requirements" in event) for (const label of event.requirements) labels.add(label);
    weight += weightOf(event);
    if (weight > MOST.weight || labels.size > MOST.labels) throw new TooLarge();
    yield event;
  }
}

/** Return what an event costs a page, in characters. */
function weightOf(event: StreamEvent | Unread): number {
  switch (event.kind) {
    case "chunk":
      return event.lead.length + event.text.length;
    case "preview":
      return event.text.length;
    case "quick_check":
    case "full_validation":
      return event.results.length * 40;
    case "checking":
    case "validating":
      return event.requirements.length * 40;
    case "start":
    case "retry":
      return 100_000;
    default:
      return 0;
  }
}
