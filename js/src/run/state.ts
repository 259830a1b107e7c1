/** What a view shows of a run: the state that the fold makes of its events. */

import type { Answer, JsonObject, Outcome, Usage } from "./protocol";

/** Where a fault begins and ends in the attempt's raw text, in code points. */
export type Span = readonly [from: number, to: number];

/** What a verdict that says no may say beside its reason. */
interface Details {
  span?: Span;
  /** What to write instead. */
  advice?: string;
}

export interface Verdict extends Details {
  requirement: string;
  success: Answer;
  reason: string | null;
  score: number | null;
  duration: number;
}

export interface FinalVerdict extends Details {
  requirement: string;
  passed: boolean;
  reason: string | null;
  score: number | null;
  duration: number;
  error: string | null;
}

/** A chunk that was emitted `at` seconds after the run began; `lead` is the whitespace before it. */
export interface Chunk {
  index: number;
  lead: string;
  text: string;
  start: number;
  end: number;
  cut: boolean;
  at: number;
}

/** All verdicts on one chunk, complete `at` seconds after the run began. */
export interface Check {
  index: number;
  passed: boolean;
  start: number;
  end: number;
  verdicts: Verdict[];
  at: number;
}

/** A tool call that was let out `at` seconds after the run began. Nothing has executed it. */
export interface Call {
  index: number;
  name: string;
  arguments: JsonObject;
  id: string | null;
  at: number;
}

/** All verdicts on one tool call, complete `at` seconds after the run began. */
export interface CallCheck {
  index: number;
  passed: boolean;
  verdicts: Verdict[];
  at: number;
}

/** A chunk that is being checked: its verdicts so far, the pending requirements, and since when. */
interface Checking {
  index: number;
  start: number;
  end: number;
  waiting: string[];
  verdicts: Verdict[];
  since: number;
}

export interface Validating {
  waiting: string[];
  verdicts: Verdict[];
  since: number;
}

export interface Final {
  passed: boolean;
  verdicts: FinalVerdict[];
  at: number;
}

/** What is known of a model's reasoning: `ended` is when its answer began, `checked` whether the text was checked. */
export interface ReasoningState {
  chars: number;
  text: string;
  began: number;
  ended: number | null;
  checked: boolean;
  checks: Check[];
}

export interface AttemptState {
  attempt: number;
  reason: string | null;
  /** The validated text that it continues from. */
  kept: string;
  /** Which further try at the same chunk it is, from 1; 0 for none. */
  candidate: number;
  began: number;
  chunks: Chunk[];
  /** What the model wrote after the last chunk, if the chunking strategy left it there. */
  tail: string;
  checks: Check[];
  calls: Call[];
  call_checks: CallCheck[];
  pending: number;
  reasoning: ReasoningState | null;
  checking: Checking[];
  preview: string;
  preview_start: number;
  done: boolean;
  validating: Validating | null;
  final: Final | null;
}

/** What was raised, and where; `requirement` and `chunk_index` say by whose check, if it was one. */
export interface Fault {
  type: string;
  detail: string;
  requirement: string | null;
  chunk_index: number | null;
  /** The user's own code that raised: its file or cell, the line, and the lines around it. */
  frame: Frame | null;
  traceback: string;
}

export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  /** Some lines of code, of which the first is line `first` of the file. */
  readonly code: string;
  readonly first: number;
}

/** All that a view shows of a run after its event number `seq`. */
export interface RunState {
  seq: number;
  outcome: Outcome;
  reason: string | null;
  stopping: string | null;
  started: number | null;
  elapsed: number;
  requirements: string[];
  chunking: string;
  backend: string;
  settings: JsonObject;
  error: Fault | null;
  /** Tokens, if the back-end counted them. */
  usage: Usage | null;
  /** Why the model ended, as the back-end said, if it did. */
  finish_reason: string | null;
  attempts: AttemptState[];
}

/** Return the state of a run before its first event. */
export function empty(): RunState {
  return {
    seq: -1,
    outcome: "running",
    reason: null,
    stopping: null,
    started: null,
    elapsed: 0,
    requirements: [],
    chunking: "",
    backend: "",
    settings: {},
    error: null,
    usage: null,
    finish_reason: null,
    attempts: [],
  };
}
