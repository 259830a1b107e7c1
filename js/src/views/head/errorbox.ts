/** What raised, with its type and its words, when the run ended with an error. */

import { h, setShown, setText } from "../dom";
import { icon } from "../icons";
import type { Part, Scene } from "../scene";

export class ErrorBox implements Part {
  readonly #type = h("bdi", { class: "type" });
  readonly #detail = h("bdi", { class: "detail" });
  readonly element = h("div", { class: "error-box" }, icon("error"), this.#type, this.#detail);

  update({ state }: Scene): void {
    setShown(this.element, state.error !== null);
    setText(this.#type, state.error?.type ?? "");
    setText(this.#detail, state.error?.detail ?? "");
    setShown(this.#detail, Boolean(state.error?.detail));
  }
}
