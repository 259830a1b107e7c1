import { expect, it } from "vitest";

import { Differences, inAll, within, type Stretch } from "../../src/figures/differences";
import { random } from "../support/random";

const WORDS = ["tea", "is", "old", "hot", "green", "leaves", "of", "東", "京", "été"];

/** A text of so many words, which may be a changed copy of another one. */
function texts(next: () => number, length: number): [string, string] {
  const pick = () => WORDS[Math.floor(next() * WORDS.length)]!;
  const first = Array.from({ length }, pick);
  const second = first.flatMap((word) => {
    const chance = next();
    return chance < 0.05 ? [] : chance < 0.1 ? [word, pick()] : chance < 0.15 ? [pick()] : [word];
  });
  return [first.join(" "), second.join(" ")];
}

const cut = (text: string, stretches: readonly Stretch[]) =>
  stretches.map(([from, to]) => text.slice(from, to));

/** The text without what differs, and without spaces. */
function common(text: string, stretches: readonly Stretch[]): string {
  let before = 0;
  const kept = stretches.map(([from, to]) => {
    const piece = text.slice(before, from);
    before = to;
    return piece;
  });
  return [...kept, text.slice(before)].join("").replace(/\s+/g, "");
}

it("names the words that differ, without the spaces around them", () => {
  const found = new Differences();
  const [first, second] = ["Tea is old. It costs $3.", "Tea is very old."];
  expect(found.update(first, second, true)).toBe(true);
  expect([cut(first, found.first), cut(second, found.second)]).toEqual([["It costs $3."], ["very"]]);
});

it("words that differ one after the other are one stretch", () => {
  const found = new Differences();
  const [first, second] = ["They are picked by hand. Enjoy it.", "They are picked with care. Enjoy it."];
  found.update(first, second, true);
  expect([cut(first, found.first), cut(second, found.second)]).toEqual([["by hand"], ["with care"]]);
});

it("what is the same is the same text in both, however the texts have grown", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed);
    const [first, second] = texts(next, Math.floor(next() * 900));
    const found = new Differences();
    for (let share = 0; share < 1; share += next() / 3)
      found.update(first.slice(0, share * first.length), second.slice(0, share * second.length), false);
    expect(found.update(first, second, true)).toBe(true);
    expect(common(first, found.first)).toBe(common(second, found.second));
    const inOrder = [found.first, found.second].every((list) =>
      list.every(([from, to], place) => from < to && (place === 0 || list[place - 1]![1] <= from)),
    );
    expect(inOrder).toBe(true);
  }
});

it("marks nothing at the end of a text that still grows: it may come in the other one", () => {
  const found = new Differences();
  found.update("Tea is old. It is", "Tea is very old.", false);
  expect([found.first, found.second]).toEqual([[], [[7, 11]]]);
  found.update("Tea is old. It is hot.", "Tea is very old.", true);
  expect(found.first).toEqual([[12, 22]]);
});

it("long texts are compared in slices, whose sum is what one look finds", () => {
  const next = random(7);
  const [first, second] = texts(next, 5_000);
  const whole = new Differences();
  whole.update(first, second, true);
  const sliced = new Differences();
  let calls = 1;
  while (!sliced.update(first, second, true, () => false)) calls++;
  expect(calls).toBeGreaterThan(20);
  expect([sliced.first, sliced.second]).toEqual([whole.first, whole.second]);
  const version = sliced.version;
  expect(sliced.update(first, second, true)).toBe(true);
  expect(sliced.version).toBe(version);
});

it("two long texts that have nothing in common differ as a whole", () => {
  const [first, second] = ["tea ".repeat(3_000).trim(), "rain ".repeat(2_000).trim()];
  const found = new Differences();
  found.update(first, second, true);
  expect(common(first, found.first)).toBe("");
  expect(common(second, found.second)).toBe("");
});

it("finds what is in all lists, and what is within a part", () => {
  expect(
    inAll([
      [
        [0, 5],
        [8, 12],
      ],
      [[3, 10]],
      [[0, 9]],
    ]),
  ).toEqual([
    [3, 5],
    [8, 9],
  ]);
  expect(inAll([])).toEqual([]);
  const list: Stretch[] = [
    [0, 2],
    [4, 6],
    [8, 10],
  ];
  expect(within(list, 2, 8)).toEqual([[4, 6]]);
  expect(within(list, 1, 9)).toEqual(list);
});
