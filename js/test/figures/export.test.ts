// @vitest-environment node
import { describe, expect, it } from "vitest";

import { fileName, markdown, recording } from "../../src/figures/export";
import { Verdicts } from "../../src/figures/verdicts";
import { textOf } from "../../src/run/fold";
import type { StreamEvent } from "../../src/run/protocol";
import { goldenLog, goldenLogs, readAll, recordedVersion } from "../support/logs";

/** The version of recordings that the kernel reads. */
const version = recordedVersion();

describe("exports", () => {
  it.each([
    ["Tea: how is it made?", "Tea-how-is-it-made"],
    ["../../etc/passwd", "etc-passwd"],
    ["Wie schmeckt Grüntee\u202e?", "Wie-schmeckt-Grüntee"],
    ["  ***  ", ""],
    ["long ".repeat(40), `${"long-".repeat(9)}lon`],
  ])("names the file of %j with letters, digits and hyphens", (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it.each(goldenLogs())(
    "writes $name as a recording in ASCII, without what was only previewed",
    ({ events }) => {
      const written = recording(readAll(events) as StreamEvent[]);
      expect(written).toMatch(/^[\n\x20-\x7e]*$/);
      const [header, ...lines] = written
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as object);
      const checked = (events as { kind: string }[]).map((event) =>
        event.kind === "preview" ? { ...event, text: "" } : event,
      );
      expect(lines).toEqual(checked);
      const { requirements, chunking, backend, settings, timestamp } = events[0] as Record<string, unknown>;
      const about = { requirements, chunking, backend, settings, created: timestamp };
      const rest = { run_id: "", packages: {}, prompt: null, withheld: false };
      expect(header).toEqual({ kind: "header", format: "mellea-stream", version, ...about, ...rest });
    },
  );

  it("gives the validated text as the run counts it", () => {
    for (const { events, state } of goldenLogs()) {
      const last = events.at(-1) as Record<string, unknown>;
      if (last["kind"] === "completed") expect(textOf(state.attempts.at(-1))).toBe(last["full_text"]);
    }
  });

  it("writes Markdown in which nothing of the text or the labels acts", () => {
    const { state } = goldenLog("hostile");
    const attempt = structuredClone(state.attempts[0]!);
    attempt.chunks[0]!.text = "~~~\n# not a heading\n~~~~";
    const verdicts = new Verdicts();
    verdicts.update(["a | b", "[link](javascript:x)", "![i](http://h)"], attempt);
    const written = markdown(state, attempt, verdicts.requirements);
    expect(written).toContain("~~~~~text\n~~~\n# not a heading\n~~~~");
    expect(written).toContain("| a \\| b | 0 | 0 | 0 | 0 |");
    expect(written).toContain("!\\[i\\](http\\://h)");
    expect(written).toContain("**Error**: \\<i\\>why\\</i\\>");
  });

  it("counts what was fine so far apart from what nobody knows", () => {
    const { state } = goldenLog("fine");
    const verdicts = new Verdicts();
    verdicts.update(state.requirements, state.attempts[0]!);
    expect(markdown(state, state.attempts[0], verdicts.requirements).split("\n").slice(-6)).toEqual([
      "| Requirement | Pass | Fine so far | Unknown | Fail | Slowest | Final |",
      "|---|---|---|---|---|---|---|",
      "| forbid('beer') | 0 | 2 | 0 | 0 | <1 ms |  |",
      "| max_words(80) | 0 | 2 | 0 | 0 | <1 ms |  |",
      "| friendly_tone | 1 | 0 | 1 | 0 | 11 ms |  |",
      "",
    ]);
  });
});
