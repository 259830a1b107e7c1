/** The answers as tabs, if there is more than one. An older one says why it was given up. Candidates have no tabs. */

import { answerEnds } from "../../figures/branches";
import { isUnasked } from "../../figures/format";
import type { RunState } from "../../run/state";
import { h, setChosen, setShown, setText, setWords, tabList } from "../dom";
import { icon, setIcon, type IconName } from "../icons";
import type { Choose, Part, Scene } from "../scene";

export class Attempts implements Part {
  readonly #tabs = tabList("tabs", "Attempts");
  readonly #why = h("bdi");
  readonly #fate = h("span");
  readonly #note = h("div", { class: "note" }, this.#fate, " ", this.#why);
  readonly element = h("nav", { class: "attempts" }, this.#tabs, this.#note);
  readonly #icons: SVGSVGElement[] = [];
  #ends: readonly number[] = [];

  constructor(readonly choose: Choose) {}

  update({ state, attempt }: Scene): void {
    const { attempts } = state;
    const ends = answerEnds(attempts);
    this.#ends = ends;
    setShown(this.element, ends.length > 1);
    if (ends.length < 2) return;
    while (this.#icons.length < ends.length) this.#addTab(this.#icons.length);
    const place = attempt ? attempts.indexOf(attempt) : -1;
    const shown = ends.findIndex((end) => place <= end);
    ends.forEach((end, answer) => {
      const tab = this.#tabs.children[answer] as HTMLElement;
      setIcon(this.#icons[answer]!, endOf(state, end));
      setWords(tab.lastElementChild!, `Attempt ${answer + 1}`);
      setChosen(tab, answer === shown);
    });
    const next = attempts[place + 1];
    setShown(this.#note, next !== undefined);
    setWords(this.#fate, next?.kept ? "The next attempt goes on from here:" : "This attempt was given up:");
    setText(this.#why, next?.reason ?? "");
  }

  #addTab(answer: number): void {
    const drawing = icon("running");
    const tab = h("button", { type: "button", role: "tab", class: "tab" }, drawing, h("span"));
    tab.addEventListener("click", () => this.#turnTo(answer));
    this.#icons.push(drawing);
    this.#tabs.append(tab);
  }

  /** Null follows the newest attempt, so that the next one replaces it. */
  #turnTo(answer: number): void {
    const newest = answer === this.#ends.length - 1;
    this.choose({ attempt: newest ? null : this.#ends[answer]!, chunk: null });
  }
}

function endOf(state: RunState, place: number): IconName {
  const { attempts, outcome } = state;
  const attempt = attempts[place]!;
  if (place === attempts.length - 1) return isUnasked(state) ? "finished" : outcome;
  if (attempt.final && !attempt.final.passed) return "failed_validation";
  return attempt.checks.at(-1)?.passed === false ? "rejected" : "error";
}
