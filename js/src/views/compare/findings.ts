/** What there is to say of runs side by side: who was stopped first and where, and whose verdicts differ. */

import {
  disagreements,
  endedWithErrors,
  stoppedFirst,
  type Disagreement,
  type Said,
  type Side,
} from "../../figures/compare";
import { VERDICT } from "../../figures/format";
import { button, h, list, setShown, untrusted } from "../dom";

/** More requirements than this are counted, not listed. */
const MOST = 12;

export class Findings {
  readonly element = h("div", { class: "compare-findings", hidden: "" });
  #shown = "";

  /** `goTo` shows a chunk of the run in that place. */
  constructor(readonly goTo: (place: number, chunk: number) => void) {}

  update(sides: readonly Side[]): void {
    const first = stoppedFirst(sides);
    const broken = endedWithErrors(sides);
    const differ = disagreements(sides);
    const key = JSON.stringify([first, broken, differ]);
    if (key === this.#shown) return;
    this.#shown = key;
    const names = sides.map(({ name }) => name);
    const lines = differ.slice(0, MOST).map((one) => this.#line(one, names));
    const more = differ.length - MOST;
    this.element.replaceChildren(
      ...status("Stopped first: ", first),
      ...status("Ended with an error: ", broken),
      list("compare-verdicts", ...lines),
      ...(more > 0 ? [h("div", { class: "quiet" }, `and ${more} more`)] : []),
    );
    setShown(this.element, Boolean(first || broken) || differ.length > 0);
  }

  #line({ requirement, said }: Disagreement, names: readonly string[]): HTMLElement {
    const verdicts = said.map((one, place) => this.#verdict(names[place]!, one, place));
    return h("div", { role: "listitem" }, untrusted("label", requirement), ...verdicts);
  }

  #verdict(name: string, said: Said | null, place: number): HTMLElement {
    const words = said ? [VERDICT[said.success], said.where].filter(Boolean).join(" ") : "not asked";
    const element = h("span", { class: "compare-verdict", "data-success": said?.success ?? "unasked" });
    const { chunk } = said ?? { chunk: null };
    const where =
      chunk === null
        ? h("span", { class: "words" }, words)
        : button("link", words, () => this.goTo(place, chunk));
    element.append(untrusted("name", name), " ", where);
    return element;
  }
}

/** Return a line that says something of runs; none where there is nothing to say. */
function status(what: string, runs: string): HTMLElement[] {
  return runs ? [h("div", { role: "status" }, what, untrusted("words", runs))] : [];
}
