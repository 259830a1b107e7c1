/**
 * The messages between kernel and page. Every message is data from outside: what is malformed or unknown
 * is reported as such and never thrown.
 */

export type Check<T> = (value: unknown) => value is T;
type Shape = Readonly<Record<string, Check<unknown>>>;
type Of<S extends Shape> = { readonly [K in keyof S]: S[K] extends Check<infer T> ? T : never };

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isText: Check<string> = (value): value is string => typeof value === "string";
export const isNumber: Check<number> = (value): value is number => typeof value === "number";
export const isFlag: Check<boolean> = (value): value is boolean => typeof value === "boolean";
export const isCount: Check<number> = (value): value is number => Number.isSafeInteger(value);
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isJsonObject: Check<JsonObject> = (value): value is JsonObject => isObject(value);

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

export function orAbsent<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => check(item));
}

function oneOf<const T extends string>(...choices: readonly T[]): Check<T> {
  return (value): value is T => (choices as readonly unknown[]).includes(value);
}

export function objectOf<S extends Shape>(shape: S): Check<Of<S>> {
  const fields = Object.entries(shape);
  return (value): value is Of<S> => isObject(value) && fields.every(([name, check]) => check(value[name]));
}

/** Read a trait that holds JSON; null if it is malformed. */
export function readTrait<T>(text: unknown, check: Check<T>): T | null {
  try {
    const value: unknown = isText(text) ? JSON.parse(text) : null;
    return check(value) ? value : null;
  } catch {
    return null;
  }
}

const isSuccess = oneOf("pass", "fail", "unknown");
export const isOutcome = oneOf(
  "running",
  "passed",
  "failed_validation",
  "rejected",
  "cut_off",
  "stopped",
  "error",
);
const isSpan: Check<readonly [number, number]> = (value): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((place) => isCount(place) && place >= 0);
/** Of a verdict that says no: where the fault stands in the raw text, and what to write instead. */
const details = { span: orAbsent(orNull(isSpan)), advice: orAbsent(orNull(isText)) };
/** Absent unless it is true: an "unknown" that has found nothing wrong so far. */
const fine = orAbsent(isFlag);
const isPartial = objectOf({
  success: isSuccess,
  reason: orNull(isText),
  score: orNull(isNumber),
  fine,
  ...details,
});
const isFinal = objectOf({
  passed: isFlag,
  reason: orNull(isText),
  score: orNull(isNumber),
  error: orAbsent(isText),
  ...details,
});
const isFrame = objectOf({ file: isText, line: isCount, function: isText, code: isText, first: isCount });
const span = { start: isCount, end: isCount };
const call = { call_index: isCount, attempt: isCount };
const place = { chunk_index: isCount, attempt: isCount };
/** How long something took, in seconds: thirty years at most. */
const isDuration: Check<number> = (value): value is number => isNumber(value) && value >= 0 && value <= 1e9;
const asked = { requirements: listOf(isText), durations: listOf(isDuration) };
const isUsage = objectOf({
  prompt_tokens: orAbsent(isCount),
  completion_tokens: orAbsent(isCount),
  total_tokens: orAbsent(isCount),
  reasoning_tokens: orAbsent(isCount),
  estimated: orAbsent(isFlag),
  checks: orAbsent(objectOf({ questions: isCount, cached: isCount, tokens: isCount, seconds: isDuration })),
});

/** The fields of each event, without those that all events have. */
const SHAPES = {
  start: { requirements: listOf(isText), chunking: isText, backend: isText, settings: isJsonObject },
  chunk: { ...place, ...span, text: isText, lead: isText, cut: isFlag },
  quick_check: { ...place, ...span, ...asked, passed: isFlag, results: listOf(isPartial) },
  pending: { attempt: isCount, chars: isCount },
  reasoning: { attempt: isCount, chars: isCount, text: isText, done: isFlag, checked: orAbsent(isFlag) },
  reasoning_check: {
    ...asked,
    ...span,
    reasoning_index: isCount,
    attempt: isCount,
    passed: isFlag,
    results: listOf(isPartial),
  },
  tool_check: { ...call, ...asked, passed: isFlag, results: listOf(isPartial) },
  tool_call: { ...call, name: isText, arguments: isJsonObject, call_id: orNull(isText) },
  checking: { ...place, ...span, requirements: listOf(isText) },
  verdict: {
    chunk_index: orNull(isCount),
    attempt: isCount,
    requirement: isText,
    success: isSuccess,
    reason: orNull(isText),
    score: orNull(isNumber),
    duration: isDuration,
    fine,
  },
  preview: { ...span, attempt: isCount, text: isText },
  streaming_done: { attempt: isCount, full_text: isText },
  validating: { attempt: isCount, requirements: listOf(isText) },
  full_validation: { ...asked, attempt: isCount, passed: isFlag, results: listOf(isFinal) },
  // The last two are absent in what older versions have saved.
  retry: {
    attempt: isCount,
    reason: isText,
    outcome: orAbsent(isOutcome),
    kept: orAbsent(isCount),
    candidate: orAbsent(isCount),
  },
  stop: { reason: isText },
  // Only the first two are always there.
  error: {
    exception_type: isText,
    detail: isText,
    requirement: orAbsent(orNull(isText)),
    chunk_index: orAbsent(orNull(isCount)),
    frame: orAbsent(orNull(isFrame)),
    traceback: orAbsent(isText),
  },
  completed: {
    success: isFlag,
    full_text: isText,
    attempts_used: isCount,
    outcome: isOutcome,
    reason: orNull(isText),
    // Absent in what older versions have saved.
    usage: orAbsent(orNull(isUsage)),
    finish_reason: orAbsent(orNull(isText)),
  },
} as const satisfies Readonly<Record<string, Shape>>;

const COMMON = { seq: isCount, elapsed: isNumber, timestamp: isNumber } as const;

type Kind = keyof typeof SHAPES;
export type EventOf<K extends Kind> = { readonly kind: K } & Of<typeof COMMON> & Of<(typeof SHAPES)[K]>;
/** Any event of a run, as the kernel encodes it; its `kind` says which. */
export type StreamEvent = { [K in Kind]: EventOf<K> }[Kind];
export type Success = "pass" | "fail" | "unknown";
/** A verdict as it is shown: "fine" for an "unknown" that has found nothing wrong so far. */
export type Answer = Success | "fine";
export type Usage = NonNullable<EventOf<"completed">["usage"]>;
export type Outcome = EventOf<"completed">["outcome"];

/** A place in the log whose event this page cannot read: it is damaged, or from a newer kernel. */
export interface Unread {
  readonly kind: "unread";
  readonly seq: number;
}

const isCommon = objectOf(COMMON);
const CHECKS = new Map<unknown, Check<unknown>>(
  Object.entries(SHAPES).map(([kind, shape]) => [kind, objectOf(shape)]),
);

const FIELDS = new Map<unknown, readonly string[]>(
  Object.entries(SHAPES).map(([kind, shape]) => [
    kind,
    ["kind", ...Object.keys(COMMON), ...Object.keys(shape)],
  ]),
);

/** Return the names of the fields that an event of this kind can have. There are none of an unknown kind. */
export function fieldsOf(kind: unknown): readonly string[] {
  return FIELDS.get(kind) ?? [];
}

/** Read the value at place `seq` of the log. */
export function readEvent(value: unknown, seq: number): StreamEvent | Unread {
  const unread: Unread = { kind: "unread", seq };
  if (!isObject(value) || value["seq"] !== seq || !isCommon(value)) return unread;
  const { kind } = value as Record<string, unknown>;
  const known = CHECKS.get(kind)?.(value) === true && listsAgree(value);
  return known ? (value as unknown as StreamEvent) : unread;
}

/** Whether the lists of a check have the same length, so that each verdict has its requirement and time. */
function listsAgree(value: Record<string, unknown>): boolean {
  const { results, requirements, durations } = value;
  if (!Array.isArray(results)) return true;
  const lengths = [requirements, durations].map((list) => (Array.isArray(list) ? list.length : -1));
  return lengths.every((length) => length === results.length);
}

const isMark = objectOf({
  label: orNull(oneOf("good", "bad")),
  rater: orAbsent(isText),
  start: orAbsent(isCount),
  end: orAbsent(isCount),
  requirement: orAbsent(isText),
  note: orAbsent(isText),
  attempt: orAbsent(isCount),
});
/** What a rater thinks of the answer. Offsets are code points of the raw text. */
export type Mark = typeof isMark extends Check<infer T> ? T : never;
const isLabelled = objectOf({
  labels: listOf(isMark),
  file: orNull(isText),
  folder: isText,
  rater: isText,
  html: orAbsent(isText),
  text: orAbsent(isText),
  withheld: orAbsent(isFlag),
});

/** Read the labels that something saved has; what cannot be read is left out. */
export function readMarks(values: unknown): readonly Mark[] {
  return Array.isArray(values) ? values.filter((value): value is Mark => isMark(value)) : [];
}

/** What a person says of the answer; null where nothing is said. */
export interface Label {
  readonly label: "good" | "bad" | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly requirement: string | null;
  readonly note: string | null;
  readonly attempt: number | null;
}

/**
 * The last words of all raters. `file` has the run; null if none does, and then the first label records it in `folder`.
 * `rater` is who labels here. `html` and `text` are the labels as they stand behind a kept run.
 */
export interface Labelled {
  readonly type: "labelled";
  readonly labels: readonly Mark[];
  readonly file: string | null;
  readonly folder: string;
  readonly rater: string;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  /** Of a run that a notebook keeps: whether the kernel has text of it that was held back. */
  readonly withheld?: boolean | undefined;
}

/** Messages from the kernel. */
type KernelMessage =
  | { readonly type: "events"; readonly events: readonly (StreamEvent | Unread)[] }
  /** The text and the reasoning that never came out. */
  | { readonly type: "withheld"; readonly text: string; readonly reasoning: string }
  | { readonly type: "code"; readonly text: string }
  /** After a label was written, or asked for; or why it was not written. */
  | Labelled
  | { readonly type: "unlabelled"; readonly why: string }
  /** What the notebook keeps of the run, for a page that was reloaded and did not get it. */
  | { readonly type: "kept"; readonly bundle: Readonly<Record<string, unknown>> };

/** Messages to the kernel. `have` is the number of applied events, and so the next `seq` that is needed. */
export type PageMessage =
  | { readonly type: "hello" }
  | { readonly type: "sync"; readonly have: number }
  | { readonly type: "stop" }
  | { readonly type: "reveal" }
  | { readonly type: "markdown" }
  /** The page itself keeps what it was offered. */
  | { readonly type: "taken" }
  | ({ readonly type: "label" } & Label)
  /** Which labels are there? */
  | { readonly type: "labels" }
  /** The run is over and this page no longer shows it live. */
  | { readonly type: "left" };

/** Read a message from the kernel; null if it is malformed or unknown. */
export function readMessage(message: unknown): KernelMessage | null {
  if (!isObject(message)) return null;
  const { type, text } = message;
  if (type === "code") return isText(text) ? { type, text } : null;
  if (type === "labelled") return isLabelled(message) ? { ...message, type } : null;
  if (type === "unlabelled") return isText(message["why"]) ? { type, why: message["why"] } : null;
  if (type === "withheld") {
    const { reasoning = "" } = message;
    return isText(text) && isText(reasoning) ? { type, text, reasoning } : null;
  }
  if (type === "kept") return isObject(message["bundle"]) ? { type, bundle: message["bundle"] } : null;
  if (message["type"] !== "events" || !isCount(message["first"]) || message["first"] < 0) return null;
  const events = readLines(message["lines"], message["first"]);
  return events && { type: "events", events };
}

/**
 * Read a whole log, which is a JSON list with an event per line. It is read line by line on demand. What cannot
 * be read as JSON ends it.
 */
export function readLog(list: string): { count: number; events: Iterable<StreamEvent | Unread> } {
  const lines = list.slice(1, -1).split(",\n");
  return { count: lines.length, events: readLogLines(lines) };
}

function* readLogLines(lines: readonly string[]): Generator<StreamEvent | Unread, void> {
  let seq = 0;
  for (const line of lines) {
    const events = readLines(`[${line}]`, seq);
    if (!events) return;
    yield* events;
    seq += events.length;
  }
}

/** Read a JSON list of encoded events, of which the first has the place `first`; null if it is malformed. */
export function readLines(lines: unknown, first: number): (StreamEvent | Unread)[] | null {
  if (!isText(lines)) return null;
  let values: unknown;
  try {
    values = JSON.parse(lines);
  } catch {
    return null;
  }
  return Array.isArray(values) ? values.map((value, offset) => readEvent(value, first + offset)) : null;
}
