/** Numbers and words for people. */

import type { Answer, Outcome } from "../run/protocol";
import type { RunState } from "../run/state";

/** A duration: `<1 ms`, `340 ms`, `3.2 s`, `1 min 05 s`. */
export function duration(seconds: number): string {
  if (seconds < 0.001) return "<1 ms";
  if (seconds < 1) return `${Math.floor(seconds * 1000 + 1e-6)} ms`;
  return clock(seconds);
}

/** A ticking time: always in tenths of a second, so that its width does not jump. */
export function clock(seconds: number): string {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const whole = Math.floor(tenths / 10);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

export function number(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** A count with its noun: `1 chunk`, `1,024 chunks`. */
export function count(value: number, noun: string): string {
  return `${value.toLocaleString("en")} ${noun}${value === 1 ? "" : "s"}`;
}

/** The word for every one of two or more: `Both`, `All 3`. */
export function allOf(number: number): string {
  return number === 2 ? "Both" : `All ${number.toLocaleString("en")}`;
}

/** A score of a validator, which may be on any scale. */
export function score(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}

/** The word for an outcome. */
export const OUTCOME: Readonly<Record<Outcome, string>> = {
  running: "Streaming",
  passed: "Passed",
  failed_validation: "Failed validation",
  rejected: "Rejected",
  cut_off: "Cut off",
  stopped: "Stopped",
  error: "Error",
};

/** The type of error of a requirement that answered, but not with a verdict. */
export const NO_VERDICT = "BadVerdict";

/** The word for a run that ended well without any requirement. */
export const FINISHED = "Finished";

/** The word for how a run ended, or stands. Nothing passes where nothing was asked. */
export function outcomeWord(state: RunState): string {
  return isUnasked(state) ? FINISHED : OUTCOME[state.outcome];
}

/** Whether a run ended well without any requirement. */
export function isUnasked({ outcome, requirements, attempts }: RunState): boolean {
  return outcome === "passed" && !requirements.length && !attempts.at(-1)?.final?.verdicts.length;
}

/** Return what a reason says besides its requirement's label; nothing if it only repeats the label. */
export function ownReason(label: string, reason: string | null): string {
  const said = (reason ?? "").trim();
  const rest = said.startsWith(`${label}: `) ? said.slice(label.length + 2).trim() : said;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s_.!]+/g, " ")
      .trim();
  return plain(rest) === plain(label) ? "" : rest;
}

export const VERDICT: Readonly<Record<Answer, string>> = {
  pass: "pass",
  fine: "fine so far",
  unknown: "unknown",
  fail: "fail",
};

/** The back-end and the chunking: `local (SmolLM2-360M-Instruct) · by sentence`. */
export function source({ backend, chunking }: RunState): string {
  return chunking ? `${backend} · by ${chunking}` : backend;
}

/** The first line of a text that says something, short enough for a heading. */
export function firstLine(text: string): string {
  const line = text.trim().split("\n", 1)[0]!;
  const letters = [...line.slice(0, 240)];
  return letters.length > 120 ? `${letters.slice(0, 120).join("")}…` : line;
}
