// @vitest-environment node
import { describe, expect, it } from "vitest";

import { recording, markdown } from "../../src/figures/export";
import { validatedText } from "../../src/run/fold";
import { clock, count, duration, number } from "../../src/figures/format";
import type { StreamEvent } from "../../src/run/protocol";
import { Tally } from "../../src/figures/verdicts";
import { goldenLog, goldenLogs, readAll } from "../support/logs";

describe("exports", () => {
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
      expect(header).toEqual({ kind: "header", format: "mellea-stream", version: 1, ...about, ...rest });
    },
  );

  it("gives the validated text as the run counts it", () => {
    for (const { events, state } of goldenLogs()) {
      const last = events.at(-1) as Record<string, unknown>;
      if (last["kind"] === "completed") expect(validatedText(state.attempts.at(-1))).toBe(last["full_text"]);
    }
  });

  it("writes Markdown in which nothing of the text or the labels acts", () => {
    const { state } = goldenLog("hostile");
    const attempt = structuredClone(state.attempts[0]!);
    attempt.chunks[0]!.text = "~~~\n# not a heading\n~~~~";
    const tally = new Tally();
    tally.update(["a | b", "[link](javascript:x)", "![i](http://h)"], attempt);
    const written = markdown(state, attempt, tally.answers);
    expect(written).toContain("~~~~~text\n~~~\n# not a heading\n~~~~");
    expect(written).toContain("| a \\| b | 0 | 0 | 0 |");
    expect(written).toContain("\\!\\[i\\]\\(http\\:\\/\\/h\\)");
    expect(written).toContain("**Error**: \\<i\\>why\\<\\/i\\>");
  });
});

describe("format", () => {
  it.each([
    [0, "<1 ms"],
    [0.0004, "<1 ms"],
    [0.012, "12 ms"],
    [1, "1.0 s"],
    [0.99, "990 ms"],
    [1.26, "1.2 s"],
    [59.99, "59.9 s"],
    [60, "1 min 00 s"],
    [3725.4, "62 min 05 s"],
  ])("says %d seconds as %s", (seconds, words) => expect(duration(seconds)).toBe(words));

  it("lets a clock run forwards only from nought", () =>
    expect([clock(-1), clock(0.3)]).toEqual(["0.0 s", "0.3 s"]));

  it("counts with nouns", () => {
    expect([count(0, "chunk"), count(1, "chunk"), count(1024, "chunk")]).toEqual([
      "0 chunks",
      "1 chunk",
      "1,024 chunks",
    ]);
    expect([number(3.14), number(31.4)]).toEqual(["3.1", "31"]);
  });
});
