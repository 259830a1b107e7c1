/// <reference types="node" />
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { apply } from "../../src/run/fold";
import { readEvent, type StreamEvent, type Unread } from "../../src/run/protocol";
import { empty, type RunState } from "../../src/run/state";

export interface GoldenLog {
  name: string;
  events: unknown[];
  state: RunState;
}

const folder = resolve(fileURLToPath(import.meta.url), "../../../../tests/fixtures/logs");

/** Return the version of recordings that the kernel writes and reads, as their schema has it. */
export function recordedVersion(): number {
  const file = resolve(folder, "../../../docs/recordings.schema.json");
  const { $defs } = JSON.parse(readFileSync(file, "utf8")) as {
    $defs: { header: { properties: { version: { const: number } } } };
  };
  return $defs.header.properties.version.const;
}

export function goldenLogs(): GoldenLog[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  return files.map((file) => {
    const log = JSON.parse(readFileSync(resolve(folder, file), "ascii")) as Omit<GoldenLog, "name">;
    return { name: file.slice(0, -".json".length), ...log };
  });
}

export function goldenLog(name: string): GoldenLog {
  const log = goldenLogs().find((other) => other.name === name);
  if (!log) throw new Error(`no golden log ${name}`);
  return log;
}

/** A golden log that tells five hundred times how much text waits, and so is long. */
export function longLog(name: string): unknown[] {
  const events = goldenLog(name).events as { readonly kind: string }[];
  const at = events.findIndex(({ kind }) => kind === "pending");
  const waiting = Array.from({ length: 500 }, () => events[at]!);
  return [...events.slice(0, at), ...waiting, ...events.slice(at)].map((event, seq) => ({ ...event, seq }));
}

/** The golden log of a run without requirements, whose chunking left `tail` behind the last chunk. */
export function withTail(tail: string): Record<string, unknown>[] {
  const { events } = goldenLog("no_requirements");
  return (events as Record<string, unknown>[]).map((event) =>
    event["kind"] === "streaming_done" || event["kind"] === "completed"
      ? { ...event, full_text: `${String(event["full_text"])}${tail}` }
      : event,
  );
}

interface Judged {
  readonly labels: readonly string[];
  /** For each chunk, the labels of those that failed and why. */
  readonly chunks: readonly Readonly<Record<string, string | null>>[];
  /** Whether the last chunk was rejected. */
  readonly rejects?: boolean;
  /** For the whole text, the labels of those that failed and why; undefined if it was not validated. */
  readonly whole?: Readonly<Record<string, string | null>>;
  readonly outcome: string;
  readonly reason?: string;
}

/** The events of a run with these verdicts. */
export function judged({ labels, chunks, rejects = false, whole, outcome, reason }: Judged): object[] {
  const asked = { requirements: labels, durations: labels.map(() => 0.01) };
  const events: object[] = [
    { kind: "start", requirements: labels, chunking: "sentence", backend: "made", settings: {} },
  ];
  chunks.forEach((failed, index) => {
    const place = { chunk_index: index, attempt: 1, start: index * 5, end: index * 5 + 4 };
    const results = labels.map((label) => ({
      success: label in failed ? "fail" : "pass",
      reason: failed[label] ?? null,
      score: null,
    }));
    const isRejected = rejects && index === chunks.length - 1;
    events.push({ kind: "quick_check", ...place, ...asked, passed: !isRejected, results });
    if (!isRejected)
      events.push({ kind: "chunk", ...place, text: "Tea.", lead: index ? " " : "", cut: false });
  });
  if (whole) {
    const results = labels.map((label) => ({
      passed: !(label in whole),
      reason: whole[label] ?? null,
      score: null,
    }));
    events.push({
      kind: "full_validation",
      attempt: 1,
      passed: !Object.keys(whole).length,
      results,
      ...asked,
    });
  }
  const success = outcome === "passed";
  events.push({
    kind: "completed",
    success,
    full_text: "",
    attempts_used: 1,
    outcome,
    reason: reason ?? null,
  });
  return events.map((event, seq) => ({ ...event, seq, elapsed: seq / 10, timestamp: 1 }));
}

export function readAll(events: readonly unknown[]): (StreamEvent | Unread)[] {
  return events.map((event, seq) => readEvent(event, seq));
}

export function replay(events: readonly unknown[]): RunState {
  const state = empty();
  for (const event of readAll(events)) apply(state, event);
  return state;
}
