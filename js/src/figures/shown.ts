/** What is shown of a requirement: its worst verdict, or the one on a chosen chunk. */

import type { AttemptState, FinalVerdict, RunState, Verdict } from "../run/state";
import type { Answer } from "../run/protocol";
import { NO_VERDICT, ownReason, VERDICT } from "./format";
import type { Requirement, Verdicts } from "./verdicts";

/** Also what a check is that was not asked, is under way, or could not answer. */
export type ShownKind = Answer | "none" | "waiting" | "error";

export interface Shown {
  readonly kind: ShownKind;
  readonly words: string;
  /** The longest that one of its checks took, or the chosen check; null if there was none. */
  readonly seconds: number | null;
  readonly score: number | null;
  readonly reason: string;
  /** What to write instead, if the verdict says it. */
  readonly advice: string;
  /** The chunk of the verdict, if it is not clear which one it is. */
  readonly chunk: number | null;
}

const NOT_ASKED: Shown = {
  kind: "none",
  words: "not asked",
  seconds: null,
  score: null,
  reason: "",
  advice: "",
  chunk: null,
};
const WAITING = { kind: "waiting", words: "is being asked" } as const;

/** The verdict on `chunk`, or if that is null the worst one. */
export function shownOf(
  requirement: Requirement,
  attempt: AttemptState | undefined,
  error: RunState["error"],
  verdicts: Verdicts,
  chunk: number | null,
): Shown {
  const { label } = requirement;
  const raised = error?.requirement === label;
  if (chunk !== null) {
    const verdict = verdicts.verdictOf(label, chunk);
    if (raised && error.chunk_index === chunk) return ofError(error, requirement);
    return verdict ? ofVerdict(verdict) : NOT_ASKED;
  }
  const shown = raised ? ofError(error, requirement) : worst(requirement, attempt);
  return { ...shown, seconds: longestOf(requirement, attempt) };
}

function ofError(error: NonNullable<RunState["error"]>, { label }: Requirement): Shown {
  const said = error.type === NO_VERDICT ? [error.detail] : [error.type, error.detail];
  const reason = ownReason(label, said.filter(Boolean).join(": "));
  const words = error.type === NO_VERDICT ? "gave no verdict" : "raised";
  return { ...NOT_ASKED, kind: "error", words, reason, chunk: error.chunk_index };
}

/** Return the longest time that one of a requirement's checks took; null if it was never asked. */
export function longestOf(requirement: Requirement, attempt: AttemptState | undefined): number | null {
  const final = attempt?.final?.verdicts.find((one) => one.requirement === requirement.label);
  const longest = Math.max(requirement.latest ? requirement.slowest : -1, final?.duration ?? -1);
  return longest < 0 ? null : longest;
}

/**
 * A failure stays one, whatever came after it. Then the final verdict comes before verdicts on chunks, and a pending
 * check before the last verdict.
 */
function worst(
  { label, latest, failed, watchesReasoning }: Requirement,
  attempt: AttemptState | undefined,
): Shown {
  const isOurs = ({ requirement }: { requirement: string }) => requirement === label;
  const final = attempt?.final?.verdicts.find(isOurs);
  if (final && !final.passed) return ofFinal(final);
  if (failed) return { ...ofVerdict(failed.verdict), chunk: watchesReasoning ? null : failed.index };
  if (final) return ofFinal(final);
  const validating = attempt?.validating;
  if (validating?.waiting.includes(label)) return { ...NOT_ASKED, ...WAITING };
  const said = validating?.verdicts.find(isOurs);
  if (said) return ofVerdict(said);
  const shown = latest ? ofVerdict(latest) : NOT_ASKED;
  const asked = attempt?.checking.some(({ waiting }) => waiting.includes(label));
  return asked ? { ...shown, ...WAITING } : shown;
}

function ofVerdict({ success, duration: seconds, score, reason, advice = "", requirement }: Verdict): Shown {
  const why = ownReason(requirement, reason);
  return { kind: success, words: VERDICT[success], seconds, score, reason: why, advice, chunk: null };
}

function ofFinal({
  passed,
  error,
  duration: seconds,
  score,
  reason: said,
  advice = "",
  requirement,
}: FinalVerdict): Shown {
  const kind = error ? "error" : passed ? "pass" : "fail";
  const words = error ? "gave no answer" : kind;
  const reason = [ownReason(requirement, said), error].filter(Boolean).join(" — ");
  return { kind, words, seconds, score, reason, advice, chunk: null };
}
