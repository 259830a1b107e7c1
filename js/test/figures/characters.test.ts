// @vitest-environment node
import { describe, expect, it } from "vitest";

import { length, pieces, pieceWords } from "../../src/figures/characters";

const flat = (text: string) =>
  pieces(text)
    .map((p) => ("marks" in p ? `[${p.marks.join(" ")}]` : pieceWords(p)))
    .join("");

describe("characters", () => {
  it.each([
    ["plain text, tabs\tand\nlines", "plain text, tabs\tand\nlines"],
    ["a line\r\nend", "a line\r\nend"],
    ["over\rwritten", "over[U+000D]written"],
    ["\x1b[31mred\x07\b\0", "[U+001B][31mred[U+0007 U+0008 U+0000]"],
    ["abc\u202edef\u202c", "abc[U+202E]def[U+202C]"],
    ["zero\u200bwidth\ufeff", "zero[U+200B]width[U+FEFF]"],
    ["tag \u{e0041}\u{e007f}", "tag [U+E0041 U+E007F]"],
    ["lone \ud800 surrogate", "lone [U+D800] surrogate"],
    ["next\u0085line\u2028and\u2029par", "next[U+0085]line[U+2028]and[U+2029]par"],
    ["smuggled a\u{e0100}b\ufe01", "smuggled a[U+E0100]b[U+FE01]"],
    ["hangul \u3164 filler", "hangul [U+3164] filler"],
  ])("shows %j as %j", (text, shown) => expect(flat(text)).toBe(shown));

  it.each(["👩‍👩‍👧 ❤️ 1️⃣ 👍🏽", "می‌خواهم", "क्‍ष", "日本語、ไทย עברית", "naïve café", "🏳️‍🌈"])(
    "leaves %s as it is",
    (text) => expect(pieces(text)).toEqual([{ text }]),
  );

  it("gives nothing for nothing", () => expect(pieces("")).toEqual([]));

  it("counts code points as Python does", () => {
    for (const text of ["", "abc", "🍵", "a🍵b\ud800", "\ud83c\udf75\udf75"])
      expect(length(text)).toBe([...text].length);
  });
});
