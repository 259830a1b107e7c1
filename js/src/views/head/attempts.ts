/** The attempts as tabs, if there is more than one. An older one says why it was given up. */

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

  constructor(readonly choose: Choose) {}

  update({ state, attempt }: Scene): void {
    const { attempts } = state;
    setShown(this.element, attempts.length > 1);
    if (attempts.length < 2) return;
    while (this.#icons.length < attempts.length) this.#addTab(this.#icons.length);
    attempts.forEach((one, place) => {
      const tab = this.#tabs.children[place] as HTMLElement;
      setIcon(this.#icons[place]!, endOf(state, place));
      setWords(tab.lastElementChild!, `Attempt ${one.attempt}`);
      setChosen(tab, one === attempt);
    });
    const next = attempt ? attempts[attempts.indexOf(attempt) + 1] : undefined;
    setShown(this.#note, next !== undefined);
    setWords(this.#fate, next?.kept ? "The next attempt goes on from here:" : "This attempt was given up:");
    setText(this.#why, next?.reason ?? "");
  }

  #addTab(place: number): void {
    const drawing = icon("running");
    const tab = h("button", { type: "button", role: "tab", class: "tab" }, drawing, h("span"));
    tab.addEventListener("click", () => this.#turnTo(place));
    this.#icons.push(drawing);
    this.#tabs.append(tab);
  }

  /** Null follows the newest attempt, so that the next one replaces it. */
  #turnTo(place: number): void {
    const newest = place === this.#icons.length - 1;
    this.choose({ attempt: newest ? null : place, chunk: null });
  }
}

function endOf(state: RunState, place: number): IconName {
  const { attempts, outcome } = state;
  const attempt = attempts[place]!;
  if (place === attempts.length - 1) return isUnasked(state) ? "finished" : outcome;
  if (attempt.final && !attempt.final.passed) return "failed_validation";
  return attempt.checks.at(-1)?.passed === false ? "rejected" : "error";
}
