/** For a recorded answer that was put to other requirements: what has changed, as the kernel says it. */

import { h, setShown, setText } from "../dom";
import { icon } from "../icons";
import type { Part, Scene } from "../scene";

export class Rechecked implements Part {
  readonly #words = h("bdi");
  readonly element = h("div", { class: "rechecked" }, icon("again"), this.#words);

  update({ state }: Scene): void {
    const said = state.settings["rechecked"];
    setShown(this.element, typeof said === "string");
    if (typeof said === "string") setText(this.#words, said);
  }
}
