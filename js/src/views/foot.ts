/** The line at the foot: figures of the attempt. */

import { count, duration, number } from "../figures/format";
import { longest, spared } from "../figures/metrics";
import { h, list, setChildren, setText } from "./dom";
import type { Part, Scene } from "./scene";

/** A value of more characters than this gets its own line in a narrow view. */
const LONG = 12;

type Figure = readonly [name: string, value: string];

export class MetricsLine implements Part {
  readonly element = list("metrics");
  readonly #figures = new Map<string, { box: HTMLElement; value: HTMLElement }>();

  update(scene: Scene): void {
    const boxes = figures(scene).map(([name, words]) => {
      const { box, value } = this.#figureOf(name);
      setText(value, words);
      box.classList.toggle("long", words.length > LONG);
      return box;
    });
    setChildren(this.element, boxes);
  }

  #figureOf(name: string): { box: HTMLElement; value: HTMLElement } {
    let figure = this.#figures.get(name);
    if (!figure) {
      const value = h("bdi", { class: "value" });
      const box = h(
        "div",
        { class: "figure", role: "listitem" },
        h("span", { class: "quiet" }, name),
        " ",
        value,
      );
      figure = { box, value };
      this.#figures.set(name, figure);
    }
    return figure;
  }
}

function figures({ attempt, state, elapsed, metrics, store }: Scene): Figure[] {
  if (!attempt) return [];
  const found: Figure[] = [];
  const first = attempt.chunks[0];
  const last = attempt.chunks.at(-1);
  // No model writes the text of a re-check: how fast it comes says nothing.
  const isWritten = !("rechecked" in state.settings);
  if (first && isWritten) found.push(["First chunk", duration(first.at - attempt.began)]);
  if (last && isWritten && attempt.chunks.length > 1) {
    // The rates are over the time up to the last chunk: nothing is written during the final validations.
    const seconds = Math.max(last.at - attempt.began, 1e-3);
    found.push(["Chunks/s", number(attempt.chunks.length / seconds)]);
    found.push(["Characters/s", number(metrics.chars / seconds)]);
  }
  const next = state.attempts[state.attempts.indexOf(attempt) + 1];
  const lasted = (next ? next.began : elapsed) - attempt.began;
  if (attempt.checks.length && lasted > 0) {
    const validating = longest(attempt.final?.verdicts ?? []);
    const share = (metrics.checking + validating) / lasted;
    found.push(["In checks", `${Math.min(100, Math.round(share * 100))} %`]);
  }
  const { usage } = state;
  if (usage?.completion_tokens !== undefined) {
    const asked = usage.prompt_tokens === undefined ? "" : `${number(usage.prompt_tokens)} in, `;
    const thought = usage.reasoning_tokens ? ` (${number(usage.reasoning_tokens)} of reasoning)` : "";
    const about = usage.estimated ? "about " : "";
    found.push(["Tokens", `${about}${asked}${number(usage.completion_tokens)} out${thought}`]);
  }
  const judges = next ? undefined : usage?.checks;
  if (judges) {
    const tokens = judges.tokens ? `, ${number(judges.tokens)} tokens` : "";
    const known = judges.cached ? ` (${number(judges.cached)} known)` : "";
    found.push([
      "Judges",
      `${count(judges.questions, "question")}${known}${tokens}, ${duration(judges.seconds)}`,
    ]);
  }
  const less = next ? null : spared(state, attempt);
  if (less) found.push(["Not written", `at most ${round(less)} characters`]);
  if (store.unread) found.push(["Unreadable messages", String(store.unread)]);
  return found;
}

/** Return an estimate with two significant digits. */
function round(value: number): string {
  return number(Number(value.toPrecision(2)));
}
