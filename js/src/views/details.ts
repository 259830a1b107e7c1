/** What is known of one chunk, for the card: its place, its verdicts, its times. */

import { firstAfter, validation } from "../figures/timeline";
import type { AttemptState, Check, Chunk, Final, Verdict } from "../run/state";
import { clock, count, duration, score, VERDICT } from "../figures/format";
import { beginOf } from "../figures/metrics";
import type { Tally } from "../figures/verdicts";
import { h, list, stranger } from "./dom";
import { icon } from "./icons";

const MOST = 12;

export interface ChunkFacts {
  readonly index: number;
  readonly chunk: Chunk | undefined;
  readonly check: Check | undefined;
  /** When the chunk before it was complete. */
  readonly before: number;
}

export function chunkDetails({ index, chunk, check, before }: ChunkFacts): Node[] {
  const span = check ?? chunk;
  const facts: string[] = [];
  if (span && span.start >= 0) facts.push(`characters ${span.start}–${span.end}`);
  if (chunk?.cut) facts.push("cut off at the limit");
  const complete = check ? beginOf(check) : chunk?.at;
  if (complete !== undefined)
    facts.push(`after ${clock(complete)}`, `written in ${duration(complete - before)}`);
  const head = h(
    "div",
    { class: "card-head" },
    h("span", { class: "place" }, `Chunk ${index + 1}`),
    ` ${facts.join(" · ")}`,
  );
  const verdicts = check?.verdicts ?? [];
  return verdicts.length ? [head, verdictList(verdicts)] : [head];
}

/** What was being waited for at this time; null if nothing is known of it. */
export function detailsAt(time: number, attempt: AttemptState, tally: Tally): Node[] | null {
  const { checks, chunks, final, began } = attempt;
  const check = checks[firstAfter(checks, time)];
  if (!check) return final && time >= validation(attempt, final.at)!.from ? finalDetails(final) : null;
  const { index } = check;
  const previous = tally.checkOf(index - 1);
  const before = previous ? beginOf(previous) : began;
  return chunkDetails({ index, chunk: chunks[index], check, before });
}

/** What the validation of the whole text said. */
function finalDetails({ verdicts }: Final): Node[] {
  const longest = Math.max(0, ...verdicts.map(({ duration: took }) => took));
  const place = h("span", { class: "place" }, "Whole text");
  const failedFirst = [...verdicts].sort((a, b) => Number(a.passed) - Number(b.passed));
  const said = failedFirst.map(({ passed, reason, error, ...one }): Verdict => {
    return { ...one, success: passed ? "pass" : "fail", reason: reason ?? error };
  });
  return [h("div", { class: "card-head" }, place, ` validated in ${duration(longest)}`), verdictList(said)];
}

/** As many lines as a card has room for. */
function verdictList(verdicts: readonly Verdict[]): HTMLElement {
  const shown = list("card-list", ...verdicts.slice(0, MOST).map(verdictLine));
  if (verdicts.length > MOST)
    shown.append(
      h("div", { class: "quiet", role: "listitem" }, `and ${count(verdicts.length - MOST, "verdict")} more`),
    );
  return shown;
}

export function verdictLine(verdict: Verdict): HTMLElement {
  const { success, requirement, reason } = verdict;
  const line = h(
    "div",
    { class: "line", role: "listitem", "data-verdict": success },
    icon(success),
    stranger("who", requirement),
  );
  line.append(h("span", { class: "time" }, duration(verdict.duration)));
  line.append(h("span", { class: "sr-only" }, VERDICT[success]));
  if (success === "pass" && !reason && verdict.score === null) return line;
  const words = [VERDICT[success], ...(verdict.score === null ? [] : [`score ${score(verdict.score)}`])];
  const why = h("span", { class: "why" }, words.join(", "));
  if (reason) why.append(": ", stranger("", reason));
  line.append(why);
  return line;
}
