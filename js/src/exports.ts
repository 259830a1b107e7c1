/** A run as text to take away. */

import { validatedText } from "./fold";
import type { AttemptState, RunState } from "./state";
import { clock, count, duration, OUTCOME } from "./format";
import type { StreamEvent } from "./protocol";
import type { Answers } from "./tally";

/** One event a line, as the kernel encodes them. */
export function jsonLines(log: readonly StreamEvent[]): string {
  return log.map((event) => `${JSON.stringify(event)}\n`).join("");
}

/** The text, how the run ended, and a table of the requirements. Nothing in it acts as markup. */
export function markdown(
  state: RunState,
  attempt: AttemptState | undefined,
  answers: readonly Answers[],
): string {
  const text = validatedText(attempt);
  const reason = state.reason ? `: ${inline(state.reason)}` : "";
  const facts = [clock(state.elapsed), count(attempt?.chunks.length ?? 0, "chunk"), inline(state.backend)];
  const head = `**${OUTCOME[state.outcome]}**${reason}\n\n${facts.join(" · ")}\n`;
  const fence = fenceFor(text);
  return [
    head,
    `${fence}text\n${text}\n${fence}\n`,
    ...(answers.length ? [table(answers, attempt)] : []),
  ].join("\n");
}

function table(answers: readonly Answers[], attempt: AttemptState | undefined): string {
  const rows = answers.map(({ label, counts, slowest }) => {
    const final = attempt?.final?.verdicts.find(({ requirement }) => requirement === label);
    const last = final
      ? `${final.passed ? "pass" : "fail"}${final.reason ? `: ${inline(final.reason)}` : ""}`
      : "";
    return `| ${inline(label)} | ${counts.pass} | ${counts.unknown} | ${counts.fail} | ${duration(slowest)} | ${last} |`;
  });
  const head = ["| Requirement | Pass | Unknown | Fail | Slowest | Final |", "|---|---|---|---|---|---|"];
  return [...head, ...rows, ""].join("\n");
}

/** A fence longer than any run of the same character in the text. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/~+/g)].map(([run]) => run.length));
  return "~".repeat(longest + 1);
}

function inline(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>()#+\-.!|~&:$@/]/gu, "\\$&");
}
