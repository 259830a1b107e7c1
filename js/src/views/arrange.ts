/** Which requirements are shown, and in what order: the same in the table and in the timeline. */

import type { Answers } from "../figures/verdicts";
import type { Scene } from "./scene";

/** With fewer requirements than this, sorting and filtering would be more to read than the table. */
export const FEW = 5;

/** Sort and filter `all` requirements as the person has chosen. */
export function arrange(all: readonly Answers[], { attempt, choices }: Scene): Answers[] {
  const { order, failedOnly, search } = choices;
  const wanted = search.trim().toLowerCase();
  const finals = attempt?.final?.verdicts.filter(({ passed }) => !passed) ?? [];
  const fallen = new Set(finals.map(({ requirement }) => requirement));
  /** What failed for the whole text comes before what failed for a chunk. */
  const failures = ({ label, counts }: Answers) => (fallen.has(label) ? Number.MAX_VALUE : counts.fail);
  const shown = all.filter(
    (one) => (!failedOnly || failures(one) > 0) && one.label.toLowerCase().includes(wanted),
  );
  if (all.length < FEW) return shown;
  if (order === "failures") shown.sort((a, b) => failures(b) - failures(a) || a.place - b.place);
  if (order === "slowest") shown.sort((a, b) => b.slowest - a.slowest || a.place - b.place);
  return shown;
}
