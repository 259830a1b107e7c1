// @vitest-environment node
import { describe, expect, it } from "vitest";

import { STREAM, magicLine, optionLinesBelow, pieces } from "../../src/lab/highlight";
import { random } from "../support/random";

describe("a cell's option line", () => {
  it.each([
    [["%%stream -r x", "Tea?"], 0],
    [["", "  ", "%%stream"], 2],
    [["%%time", "%%stream", "Tea?"], 1],
    [["x = 1", "%%stream"], -1],
    [["%%time", "%%stream_many -p rows", "Tea?"], 1],
    [["%%streams"], -1],
    [["%%stream_manys"], -1],
    [["%%stream_config"], -1],
    [[" %%stream"], -1],
    [["%%time", "x = 1"], -1],
    [[], -1],
  ])("is found in %j", (lines, place) => {
    expect(magicLine(lines)).toBe(place);
  });

  it.each([
    [["%%stream", "Tea?", "-r x"], 0],
    [["%%stream -r x", "  -b local", "--limits=10", "Tea?"], 2],
    [["%%stream -r \\", "no_prices", "Tea?"], 1],
    [["%%stream -r x --", "-r is an option"], 0],
    [["%%stream", "- a list", "-word", "--- a rule"], 0],
    [["%%stream \\"], 0],
  ])("goes on below it in %j", (lines, count) => {
    expect(optionLinesBelow(lines)).toBe(count);
  });

  it("has no magic in its pieces below the first", () => {
    expect(pieces('-r "x"', false)).toEqual([
      { kind: "option", start: 0, end: 2 },
      { kind: "text", start: 3, end: 6 },
    ]);
  });

  it("is cut into the magic, options and quoted text", () => {
    const line = `%%stream --require "No -r \\" here." -r it's --out tea-x a--b`;
    const words = pieces(line).map(({ kind, start, end }) => [kind, line.slice(start, end)]);
    expect(words).toEqual([
      ["magic", "%%stream"],
      ["option", "--require"],
      ["text", '"No -r \\" here."'],
      ["option", "-r"],
      ["option", "--out"],
    ]);
  });

  it("is the whole word of a magic of many runs", () => {
    const line = "%%stream_many -p rows";
    const words = pieces(line).map(({ kind, start, end }) => [kind, line.slice(start, end)]);
    expect(words).toEqual([
      ["magic", "%%stream_many"],
      ["option", "-p"],
    ]);
    expect(magicLine([line], STREAM)).toBe(-1);
    expect(magicLine(["%%stream"], STREAM)).toBe(0);
  });

  it("is cut as a regular expression would cut it, however it is quoted", () => {
    const oracle =
      /(?<text>(?<!\w)(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))|(?<option>(?<!\S)--?[A-Za-z][\w-]*)/g;
    const dice = random(3);
    const letters = [...`""''\\\\  -a-`];
    for (let round = 0; round < 3_000; round++) {
      const line = Array.from({ length: 14 }, () => letters[Math.floor(dice() * letters.length)]).join("");
      const expected = [...line.matchAll(oracle)].map(({ index, 0: word }) => [index, index + word.length]);
      expect([line, pieces(line, false).map(({ start, end }) => [start, end])]).toEqual([line, expected]);
    }
  });

  it.each([`\\"`, `\\'`, `"`, `'"`, `-`, ` -a`, ` "`, `"'\\`])(
    "of 100 kB of %j does not keep the page busy",
    (part) => {
      const line = `%%stream "${part.repeat(100_000 / part.length)}`;
      expect(pieces(line).at(-1)!.end).toBeLessThanOrEqual(10_000);
    },
  );
});
