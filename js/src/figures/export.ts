/** A run as text to save or copy. */

import { textOf } from "../run/fold";
import type { StreamEvent } from "../run/protocol";
import { RECORDED } from "../run/saved";
import type { AttemptState, RunState } from "../run/state";
import { clock, count, duration, outcomeWord } from "./format";
import type { Requirement } from "./verdicts";

/**
 * A recording, as `docs/recordings.md` describes it: a header, then one event a line, in ASCII. Text that was only
 * previewed is left out, since it was not checked.
 */
export function recording(log: readonly StreamEvent[]): string {
  const events = log.map((event) => (event.kind === "preview" ? { ...event, text: "" } : event));
  return [headerOf(log[0]), ...events].map((line) => `${ascii(JSON.stringify(line))}\n`).join("");
}

const LONGEST_NAME = 48;

/** Return a file's name for a run with this title: letters and digits, with hyphens between them; empty without any. */
export function fileName(title: string): string {
  const words = title.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join("-")].slice(0, LONGEST_NAME).join("").replace(/-$/, "");
}

function headerOf(start: StreamEvent | undefined): object {
  const about =
    start?.kind === "start"
      ? {
          created: start.timestamp,
          requirements: start.requirements,
          chunking: start.chunking,
          backend: start.backend,
          settings: start.settings,
        }
      : { created: 0, requirements: [], chunking: "", backend: "", settings: {} };
  const rest = { run_id: "", packages: {}, prompt: null, withheld: false };
  return { kind: "header", format: "mellea-stream", version: RECORDED, ...about, ...rest };
}

function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The text, how the run ended, and a table of the requirements. Nothing in it acts as markup. */
export function markdown(
  state: RunState,
  attempt: AttemptState | undefined,
  requirements: readonly Requirement[],
): string {
  const text = textOf(attempt);
  const reason = state.reason ? `: ${inline(state.reason)}` : "";
  const facts = [clock(state.elapsed), count(attempt?.chunks.length ?? 0, "chunk"), inline(state.backend)];
  const head = `**${outcomeWord(state)}**${reason}\n\n${facts.join(" · ")}\n`;
  const fence = fenceFor(text);
  return [
    head,
    `${fence}text\n${text}\n${fence}\n`,
    ...(requirements.length ? [table(requirements, attempt)] : []),
  ].join("\n");
}

function table(requirements: readonly Requirement[], attempt: AttemptState | undefined): string {
  const rows = requirements.map(({ label, counts, slowest }) => {
    const final = attempt?.final?.verdicts.find(({ requirement }) => requirement === label);
    const last = final
      ? `${final.passed ? "pass" : "fail"}${final.reason ? `: ${inline(final.reason)}` : ""}`
      : "";
    return `| ${inline(label)} | ${counts.pass} | ${counts.fine} | ${counts.unknown} | ${counts.fail} | ${duration(slowest)} | ${last} |`;
  });
  const head = [
    "| Requirement | Pass | Fine so far | Unknown | Fail | Slowest | Final |",
    "|---|---|---|---|---|---|---|",
  ];
  return [...head, ...rows, ""].join("\n");
}

/** A fence longer than any run of the same character in the text. */
function fenceFor(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/~+/g)) longest = Math.max(longest, run.length);
  return "~".repeat(longest + 1);
}

/** What could act as markup within a line; an underscore only at the edge of a word, a colon only in an address. */
const ACTS = /[\\`*[\]<>|~&$@#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=www)\./giu;

function inline(text: string): string {
  return text.replace(/\s+/gu, " ").replace(ACTS, "\\$&");
}
