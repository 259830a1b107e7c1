/** What raters say of an answer, in words, and whether it fits with how the run ended. */

import type { Mark, Outcome } from "../run/protocol";

const REFUSED: ReadonlySet<string> = new Set(["rejected", "failed_validation"]);

/** Return a label as a person reads it. */
export function labelWords({ label, start, end, requirement, note, attempt }: Mark): string {
  const from = start === undefined ? "" : ` from character ${start}`;
  const to = end === undefined ? "" : ` to ${end}`;
  const named = [requirement, attempt === undefined ? undefined : `attempt ${attempt}`];
  const facts = named.filter((fact) => fact !== undefined);
  const about = facts.length ? ` (${facts.join(", ")})` : "";
  const said = label === null ? "" : `${label}${from}${to}`;
  const noted = note === undefined ? "" : `${said || about ? ": " : ""}${note}`;
  return `${said}${about}${noted}`.trim();
}

/** Whether somebody calls an answer bad that passed, or good that was refused. */
export function disagrees(outcome: Outcome | "running", marks: readonly Mark[]): boolean {
  return marks.some(
    ({ label, requirement }) =>
      (label === "bad" && outcome === "passed") ||
      (label === "good" && requirement === undefined && REFUSED.has(outcome)),
  );
}
