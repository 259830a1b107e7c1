/** The model's reasoning above the text: its length, and where it was shown or asked for, the whole of it. */

import { clock, count, duration } from "../../figures/format";
import type { ReasoningState } from "../../run/state";
import { button, h, setShown, setText, setWords } from "../dom";
import { icon } from "../icons";
import type { Actions, Part, Scene } from "../scene";

export class ReasoningText implements Part {
  readonly #said = h("span");
  readonly #summary = h("summary", {}, icon("chevron"), this.#said);
  readonly #text = h("bdi", { class: "thoughts", dir: "auto" });
  readonly #details = h("details", {}, this.#summary, this.#text);
  readonly #counted = h("span");
  readonly #reveal: HTMLButtonElement;
  readonly #line: HTMLElement;
  readonly element: HTMLElement;
  /** The attempt whose reasoning was unfolded last. */
  #opened = 0;

  constructor(actions: Actions) {
    this.#reveal = button("link reveal-reasoning", "Show it", () => actions.reveal());
    this.#line = h("div", { class: "counted" }, this.#counted, " ", this.#reveal);
    this.element = h("div", { class: "reasoning" }, this.#line, this.#details);
  }

  update({ attempt, state, store, past, elapsed }: Scene): void {
    const known = attempt?.reasoning ?? null;
    setShown(this.element, known !== null);
    if (known === null) return;
    const settled = state.outcome !== "running" && attempt === state.attempts.at(-1) && !past;
    const text = known.text || (settled ? store.withheldReasoning : "");
    const words = sayHowMuch(known, elapsed, fateOf(known, text));
    setShown(this.#line, text === "");
    setWords(this.#counted, words);
    setShown(this.#reveal, settled && (store.reachable || store.canTell) && store.withheld === null);
    setShown(this.#details, text !== "");
    // Whoever asks for it wants to read it. From then on it is as the person leaves it.
    if (text !== "" && attempt!.attempt !== this.#opened) {
      this.#opened = attempt!.attempt;
      this.#details.open = true;
    }
    setWords(this.#said, words);
    setText(this.#text, text);
  }
}

/** Say whether the reasoning was shown and checked; what a person asked for afterwards may be any of it. */
function fateOf({ checked, text: shown }: ReasoningState, text: string): string {
  if (text === "") return checked ? "checked, not shown" : "not shown";
  return checked && shown !== "" ? "checked" : "not checked";
}

function sayHowMuch({ chars, began, ended }: ReasoningState, elapsed: number, fate: string): string {
  const size = `${count(chars, "character")}, ${fate}`;
  if (ended === null) return `The model reasons: ${clock(elapsed - began)} · ${size}`;
  return `Reasoned for ${duration(ended - began)} · ${size}`;
}
