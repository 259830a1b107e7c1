/** What a view shows of a run: the state that the fold makes of its events. */

import type { JsonObject, Outcome, Success, Usage } from "./protocol";

export interface Verdict {
  requirement: string;
  success: Success;
  reason: string | null;
  score: number | null;
  duration: number;
}

export interface FinalVerdict {
  requirement: string;
  passed: boolean;
  reason: string | null;
  score: number | null;
  duration: number;
  error: string | null;
}

/** A chunk that was given out, `at` seconds after the run began; `lead` is the whitespace before it. */
export interface Chunk {
  index: number;
  lead: string;
  text: string;
  start: number;
  end: number;
  cut: boolean;
  at: number;
}

/** All answers to one chunk, complete `at` seconds after the run began. */
export interface Check {
  index: number;
  passed: boolean;
  start: number;
  end: number;
  verdicts: Verdict[];
  at: number;
}

/** A chunk under check: who has answered so far, who is still waited for, since when. */
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

export interface AttemptState {
  attempt: number;
  reason: string | null;
  /** The validated text that it goes on from. */
  kept: string;
  began: number;
  chunks: Chunk[];
  checks: Check[];
  pending: number;
  checking: Checking[];
  preview: string;
  preview_start: number;
  done: boolean;
  validating: Validating | null;
  final: Final | null;
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
  error: { type: string; detail: string } | null;
  /** Tokens as the back-end counted them, if it did. */
  usage: Usage | null;
  attempts: AttemptState[];
}

/** Make the state of a run of which no event is known yet. */
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
    attempts: [],
  };
}
