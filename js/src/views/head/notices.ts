/** Notices below the status: what was raised, and what a re-check has found. */

import { h, setShown, setText } from "../dom";
import { icon } from "../icons";
import type { Part, Scene } from "../scene";

/** The exception that ended the run: its type and its message. */
export class ErrorNotice implements Part {
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

/** For a re-check: what has changed, in the kernel's words. */
export class RecheckNotice implements Part {
  readonly #words = h("bdi");
  readonly element = h("div", { class: "rechecked" }, icon("again"), this.#words);

  update({ state }: Scene): void {
    const said = state.settings["rechecked"];
    setShown(this.element, typeof said === "string");
    if (typeof said === "string") setText(this.#words, said);
  }
}
