// @vitest-environment node
import { describe, expect, it } from "vitest";

import { cellWords } from "../../src/views/table/strip";
import { Strip } from "../../src/figures/strip";
import { random } from "../support/random";

describe("strip", () => {
  it("has a cell per chunk while they fit", () => {
    const strip = new Strip();
    const all = ["pass", "fine", "unknown", "fail"] as const;
    all.forEach((success, index) => strip.add(index, success));
    expect([strip.size, strip.slots, strip.length]).toEqual([1, 12, 4]);
    expect([0, 1, 2, 3, 4].map((cell) => strip.kind(cell))).toEqual([...all, "none"]);
  });

  it("never has more than 64 cells, each with the worst of its chunks and the first one that was so bad", () => {
    const dice = random(3);
    for (const chunks of [64, 65, 129, 1_000, 10_000]) {
      const strip = new Strip();
      const all = Array.from({ length: chunks }, () =>
        dice() < 0.01 ? "fail" : dice() < 0.05 ? "unknown" : dice() < 0.3 ? "fine" : "pass",
      );
      all.forEach((success, index) => strip.add(index, success));
      expect(strip.length).toBeLessThanOrEqual(64);
      for (let cell = 0; cell < strip.length; cell++) {
        const inside = all.slice(cell * strip.size, (cell + 1) * strip.size);
        const worst = ["fail", "unknown", "fine", "pass"].find((kind) => inside.includes(kind as "fail"))!;
        expect(strip.kind(cell)).toBe(worst);
        expect(strip.chunkOf(cell)).toBe(cell * strip.size + inside.indexOf(worst as "fail"));
      }
    }
  });

  it("knows how many chunks there are, however many its last cell could stand for", () => {
    const strip = new Strip();
    for (let index = 0; index < 130; index++) strip.add(index, "pass");
    expect([strip.size, strip.length, strip.chunks]).toEqual([4, 33, 130]);
    expect([0, 31, 32].map((cell) => cellWords(strip, cell))).toEqual([
      "chunks 1 to 4, worst: pass",
      "chunks 125 to 128, worst: pass",
      "chunks 129 to 130, worst: pass",
    ]);
    strip.add(132, "fail");
    expect(cellWords(strip, 33)).toBe("chunk 133: fail");
  });

  it("leaves cells empty for chunks that were not asked about", () => {
    const strip = new Strip();
    strip.add(3, "pass");
    expect([0, 1, 2, 3].map((cell) => strip.kind(cell))).toEqual(["none", "none", "none", "pass"]);
    expect(strip.chunkOf(1)).toBe(1);
  });
});
