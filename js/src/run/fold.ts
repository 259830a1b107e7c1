/**
 * One fold turns encoded events into what a view shows. Its twin is `mellea_stream_widget/log/fold.py`;
 * both must fold the golden logs in `tests/fixtures/logs` to the same states.
 */

import type { Answer, EventOf, StreamEvent, Success, Unread } from "./protocol";
import type { AttemptState, Check, ReasoningState, RunState, Span, Verdict } from "./state";

/** Apply one event to `state`, in place. Throw a `RangeError` if it does not follow the last one. */
export function apply(state: RunState, event: StreamEvent | Unread): void {
  if (event.seq !== state.seq + 1) {
    throw new RangeError(`event ${event.seq} does not follow event ${state.seq}`);
  }
  if (event.kind !== "unread") {
    change(state, event);
    state.elapsed = event.elapsed;
  }
  state.seq = event.seq;
}

function change(state: RunState, event: StreamEvent): void {
  switch (event.kind) {
    case "start":
      return start(state, event);
    case "retry":
      return retry(state, event);
    case "stop":
      state.stopping = event.reason;
      return;
    case "error":
      state.error = {
        type: event.exception_type,
        detail: event.detail,
        requirement: event.requirement ?? null,
        chunk_index: event.chunk_index ?? null,
        frame: event.frame ?? null,
        traceback: event.traceback ?? "",
      };
      return;
    case "completed":
      settle(state);
      state.outcome = event.outcome;
      state.reason = event.reason;
      state.usage = event.usage ?? null;
      state.finish_reason = event.finish_reason ?? null;
      return;
    default:
      return changeAttempt(attemptOf(state, event), event);
  }
}

type AttemptEvent = Exclude<StreamEvent, EventOf<"start" | "retry" | "stop" | "error" | "completed">>;

function changeAttempt(attempt: AttemptState, event: AttemptEvent): void {
  switch (event.kind) {
    case "chunk":
      return chunk(attempt, event);
    case "quick_check":
      return quickCheck(attempt, event);
    case "tool_check":
      return toolCheck(attempt, event);
    case "tool_call":
      return toolCall(attempt, event);
    case "pending":
      attempt.pending = event.chars;
      return;
    case "reasoning":
      return reasoning(attempt, event);
    case "reasoning_check":
      knownReasoning(attempt, event).checks.push(checkOf(event.reasoning_index, event));
      return;
    case "checking":
      return checking(attempt, event);
    case "verdict":
      return verdict(attempt, event);
    case "preview":
      if (!attempt.preview) attempt.preview_start = event.start;
      attempt.preview += event.text;
      return;
    case "streaming_done":
      attempt.done = true;
      attempt.tail = tailOf(attempt, event.full_text);
      attempt.pending = 0;
      attempt.preview = "";
      return;
    case "validating":
      attempt.validating = { waiting: [...event.requirements], verdicts: [], since: event.elapsed };
      return;
    case "full_validation":
      return fullValidation(attempt, event);
    default:
      assertNever(event);
  }
}

/** A new kind of event fails the type check here, instead of the view. */
function assertNever(value: never): never {
  throw new TypeError(`unexpected ${JSON.stringify(value)}`);
}

function attemptOf(state: RunState, event: AttemptEvent): AttemptState {
  const last = state.attempts.at(-1);
  if (last?.attempt === event.attempt) return last;
  const fresh = newAttempt(event.attempt, null, event.elapsed);
  state.attempts.push(fresh);
  return fresh;
}

function newAttempt(
  attempt: number,
  reason: string | null,
  began: number,
  kept = "",
  candidate = 0,
): AttemptState {
  return {
    attempt,
    reason,
    kept,
    candidate,
    began,
    chunks: [],
    tail: "",
    checks: [],
    calls: [],
    call_checks: [],
    pending: 0,
    reasoning: null,
    checking: [],
    preview: "",
    preview_start: 0,
    done: false,
    validating: null,
    final: null,
  };
}

function retry(state: RunState, event: EventOf<"retry">): void {
  settle(state);
  const text = validatedText(state.attempts.at(-1));
  const kept = text.slice(0, unitsOf(text, event.kept ?? 0));
  state.attempts.push(newAttempt(event.attempt, event.reason, event.elapsed, kept, event.candidate ?? 0));
}

/** Return the emitted chunks of an attempt as text, including what it continued from. */
function validatedText(attempt: AttemptState | undefined): string {
  return attempt ? attempt.kept + attempt.chunks.map(({ lead, text }) => lead + text).join("") : "";
}

/** Return all of an attempt's text that a view may show, including what follows the last chunk. */
export function textOf(attempt: AttemptState | undefined): string {
  return validatedText(attempt) + (attempt?.tail ?? "");
}

/** Return what of `full` follows the last chunk; nothing if the chunks are not its beginning. */
function tailOf({ kept, chunks }: AttemptState, full: string): string {
  let end = 0;
  const follows = (text: string) => full.startsWith(text, end) && (end += text.length) >= 0;
  const isBeginning = follows(kept) && chunks.every(({ lead, text }) => follows(lead) && follows(text));
  return isBeginning ? full.slice(end) : "";
}

function start(state: RunState, event: EventOf<"start">): void {
  state.started = event.timestamp;
  state.requirements = [...event.requirements];
  state.chunking = event.chunking;
  state.backend = event.backend;
  state.settings = event.settings;
  state.attempts.push(newAttempt(1, null, event.elapsed));
}

/** End what was under way in the last attempt, and withdraw unchecked text. */
function settle(state: RunState): void {
  const attempt = state.attempts.at(-1);
  if (!attempt) return;
  attempt.pending = 0;
  attempt.preview = "";
  attempt.checking = [];
  attempt.validating = null;
}

function chunk(attempt: AttemptState, event: EventOf<"chunk">): void {
  attempt.chunks.push({
    index: event.chunk_index,
    lead: event.lead,
    text: event.text,
    start: event.start,
    end: event.end,
    cut: event.cut,
    at: event.elapsed,
  });
  attempt.pending = 0;
  const confirmed = event.end - attempt.preview_start;
  if (event.end < 0) {
    attempt.preview = ""; // rewritten: nobody knows how much of the preview it takes the place of
  } else if (attempt.preview && confirmed > 0) {
    attempt.preview = attempt.preview.slice(unitsOf(attempt.preview, confirmed));
    attempt.preview_start = event.end;
  }
}

/**
 * Return how many UTF-16 units the first `count` code points of a text are. Offsets count code points, as in Python; a
 * JavaScript string counts units.
 */
function unitsOf(text: string, count: number): number {
  let unit = 0;
  for (let n = 0; n < count && unit < text.length; n++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  return unit;
}

function quickCheck(attempt: AttemptState, event: EventOf<"quick_check">): void {
  attempt.checks.push(checkOf(event.chunk_index, event));
  attempt.checking = attempt.checking.filter((other) => other.index !== event.chunk_index);
}

function toolCheck(attempt: AttemptState, event: EventOf<"tool_check">): void {
  const { call_index: index, passed, elapsed: at } = event;
  attempt.call_checks.push({ index, passed, verdicts: verdictsOf(event), at });
}

function toolCall(attempt: AttemptState, event: EventOf<"tool_call">): void {
  const { call_index: index, name, arguments: given, call_id: id, elapsed: at } = event;
  attempt.calls.push({ index, name, arguments: given, id, at });
}

function checkOf(index: number, event: EventOf<"quick_check" | "reasoning_check">): Check {
  return {
    index,
    passed: event.passed,
    start: event.start,
    end: event.end,
    verdicts: verdictsOf(event),
    at: event.elapsed,
  };
}

function verdictsOf(event: EventOf<"quick_check" | "reasoning_check" | "tool_check">): Verdict[] {
  return event.results.map(({ reason, score, ...said }, place) => ({
    requirement: event.requirements[place]!,
    success: answerOf(said),
    reason,
    score,
    duration: event.durations[place]!,
    ...detailsOf(said),
  }));
}

function reasoning(attempt: AttemptState, event: EventOf<"reasoning">): void {
  const known = knownReasoning(attempt, event);
  known.chars = event.chars;
  known.text += event.text;
  known.checked = event.checked ?? false;
  if (event.done) known.ended ??= event.elapsed;
}

function knownReasoning(attempt: AttemptState, { elapsed }: { readonly elapsed: number }): ReasoningState {
  attempt.reasoning ??= { chars: 0, text: "", began: elapsed, ended: null, checked: false, checks: [] };
  return attempt.reasoning;
}

function checking(attempt: AttemptState, event: EventOf<"checking">): void {
  attempt.checking.push({
    index: event.chunk_index,
    start: event.start,
    end: event.end,
    waiting: [...event.requirements],
    verdicts: [],
    since: event.elapsed,
  });
}

function verdict(attempt: AttemptState, event: EventOf<"verdict">): void {
  const underWay =
    event.chunk_index === null
      ? attempt.validating
      : attempt.checking.find((other) => other.index === event.chunk_index);
  if (!underWay) return;
  const { requirement, reason, score, duration } = event;
  underWay.waiting = underWay.waiting.filter((label) => label !== requirement);
  underWay.verdicts.push({ requirement, success: answerOf(event), reason, score, duration });
}

function answerOf({
  success,
  fine,
}: {
  readonly success: Success;
  readonly fine?: boolean | undefined;
}): Answer {
  return success === "unknown" && fine ? "fine" : success;
}

interface Said {
  readonly span?: Span | null | undefined;
  readonly advice?: string | null | undefined;
}

function detailsOf({ span, advice }: Said): { span?: Span; advice?: string } {
  return { ...(span ? { span } : {}), ...(advice ? { advice } : {}) };
}

function fullValidation(attempt: AttemptState, event: EventOf<"full_validation">): void {
  attempt.final = {
    passed: event.passed,
    verdicts: event.results.map(({ passed, reason, score, error, ...said }, place) => ({
      requirement: event.requirements[place]!,
      passed,
      reason,
      score,
      duration: event.durations[place]!,
      error: error ?? null,
      ...detailsOf(said),
    })),
    at: event.elapsed,
  };
  attempt.validating = null;
}
