/** The settings of a run, in words. */

import { isObject } from "../run/protocol";
import type { RunState } from "../run/state";

const NAMES: Readonly<Record<string, string>> = {
  emit: "Emit",
  overlap: "Overlap",
  lookahead: "Look-ahead",
  fail_fast: "Fail fast",
  max_tokens: "Most tokens",
  attempts: "Attempts",
  reasoning: "Reasoning",
  project: "From pyproject.toml",
};
/** Settings that the view tells in other places. */
const ELSEWHERE = new Set(["rechecked", "recorded_end", "public_text", "asks_model"]);

/** Return names and values: first the back-end and the chunking, then what was set. */
export function known({
  backend,
  chunking,
  settings,
}: Pick<RunState, "backend" | "chunking" | "settings">): [name: string, value: string][] {
  return [
    ["Back-end", backend],
    ["Chunking", chunking],
    ...Object.entries(settings).flatMap(([name, value]): [string, string][] => {
      const words = valueWords(value);
      return ELSEWHERE.has(name) || words === "" ? [] : [[NAMES[name] ?? nameWords(name), words]];
    }),
  ];
}

/** `text_chars` as `Text chars`. */
function nameWords(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Return a JSON value as a person reads it; nothing for what is not set. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value === true || value === false) return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en");
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  if (!isObject(value)) return "";
  return Object.entries(value)
    .flatMap(([name, one]) => (valueWords(one) ? [`${name.replaceAll("_", " ")} ${valueWords(one)}`] : []))
    .join(" · ");
}
