// @vitest-environment node
import { describe, expect, it } from "vitest";

import { magicLine, pieces } from "../../src/lab/highlight";

describe("a cell's option line", () => {
  it.each([
    [["%%stream -r x", "Tea?"], 0],
    [["", "  ", "%%stream"], 2],
    [["%%time", "%%stream", "Tea?"], 1],
    [["x = 1", "%%stream"], -1],
    [["%%streams"], -1],
    [[" %%stream"], -1],
    [["%%time", "x = 1"], -1],
    [[], -1],
  ])("is found in %j", (lines, place) => {
    expect(magicLine(lines)).toBe(place);
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
});
