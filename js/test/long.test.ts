import { expect, it } from "vitest";

import { draw } from "../src/entries/markdown";
import { markdown } from "../src/figures/export";
import { longest } from "../src/figures/metrics";
import { lanes, validation } from "../src/figures/timeline";
import { apply } from "../src/run/fold";
import { empty, type AttemptState, type FinalVerdict } from "../src/run/state";
import { detailsAt } from "../src/views/card";
import { setText, textNodes } from "../src/views/dom";
import { readAll, withTail } from "./support/logs";
import { freshPage } from "./support/page";

freshPage();

/** More than an engine takes as arguments of one call. */
const MANY = 200_000;

const verdict: FinalVerdict = {
  requirement: "calm",
  passed: true,
  reason: null,
  score: null,
  duration: 0.5,
  error: null,
};

/** An attempt with very many verdicts on its whole text, and very many chunks under check. */
function wide(): AttemptState {
  const state = empty();
  for (const event of readAll(withTail(""))) apply(state, event);
  const attempt = state.attempts[0]!;
  const checking = { index: 0, start: 0, end: 1, waiting: [], verdicts: [], since: 1 };
  attempt.final = { passed: true, verdicts: Array<FinalVerdict>(MANY).fill(verdict), at: 2 };
  attempt.checking = Array<typeof checking>(MANY).fill(checking);
  return attempt;
}

it("verdicts on the whole text may be very many", () => {
  const attempt = wide();
  expect(validation(attempt, 3)).toEqual({ from: 1.5, to: 2 });
  expect(longest(attempt.final!.verdicts)).toBe(0.5);
  expect(lanes([attempt], ["calm"], { from: 0, to: 3 }, 3).byLabel.get("calm")!.paths.size).toBe(1);
  const [head] = detailsAt(2, attempt)!;
  expect(head!.textContent).toBe("Whole text validated in 500 ms");
});

it("a text may have very many hidden characters, and none of them is taken for nothing", () => {
  const text = "a\u200b".repeat(MANY);
  const nodes = textNodes(text);
  const left = (MANY - 10_000) * 2 - 1;
  const note = ` … ${left.toLocaleString("en")} more characters are not shown: too many of them are hidden`;
  expect(nodes.textContent).toBe(`${"aU+200B".repeat(10_000)}a${note}`);
  expect(nodes.childNodes).toHaveLength(1);
  expect(textNodes("a\u200b".repeat(400)).childNodes).toHaveLength(800);
  const element = document.createElement("bdi");
  setText(element, text);
  expect(element.textContent).toBe(nodes.textContent);
});

it("a text may have very many fences", () => {
  const state = empty();
  for (const event of readAll(withTail(" ~".repeat(5 * MANY)))) apply(state, event);
  expect(markdown(state, state.attempts[0], [])).toContain("~~~text");
});

it("a link may hold very many words", () => {
  const words = "*a* ".repeat(1_000);
  const drawn = draw(`[${words}](javascript:alert)`);
  expect([drawn.querySelectorAll("a").length, drawn.textContent.length > 1_000]).toEqual([0, true]);
});
