/** What is known of one chunk, for the card: its place, its verdicts, its times. */

import type { Check, Chunk, Verdict } from "../state";
import { clock, count, duration, score, VERDICT } from "../format";
import { beginOf } from "../measures";
import { h, list, stranger } from "./dom";
import { icon } from "./icons";

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
  const lines = list("card-list", ...verdicts.slice(0, 12).map(verdictLine));
  if (verdicts.length > 12)
    lines.append(
      h("div", { class: "quiet", role: "listitem" }, `and ${count(verdicts.length - 12, "verdict")} more`),
    );
  return verdicts.length ? [head, lines] : [head];
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
