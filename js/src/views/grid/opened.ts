/** What is shown below a table of runs: the opened run, or what is known of a cell, and the way to the next ones. */

import { firstLine } from "../../figures/format";
import { cellWord } from "../../figures/grid";
import type { Cell, Place } from "../../grid/protocol";
import type { OpenRun } from "../../grid/store";
import { button, h, setShown, setText, untrusted } from "../dom";
import { RunView } from "../run";
import type { Actions } from "../scene";

export class Opened {
  readonly element: HTMLElement;
  /** The cell that is shown; null if none is. */
  cell: Place | null = null;
  #view: RunView | null = null;
  readonly #content = h("div");
  readonly #where = h("span", { class: "quiet" });
  readonly #before: HTMLButtonElement;
  readonly #behind: HTMLButtonElement;

  /** `step` moves by a number of rows. */
  constructor(
    readonly actions: Actions,
    step: (by: number) => void,
    close: () => void,
  ) {
    this.#before = button("quiet-button", "Previous", () => step(-1));
    this.#behind = button("quiet-button", "Next", () => step(1));
    const back = button("quiet-button", "Close", close);
    back.title = "Close (key Escape)";
    const parts = [this.#where, this.#before, this.#behind, back];
    // It stays in the page, and so keeps the focus, whatever is shown.
    const steps = h("nav", { class: "grid-steps", "aria-label": "Opened run" }, ...parts);
    this.element = h("div", { class: "panel-run", hidden: "" }, steps, this.#content);
  }

  /** Show a run. Its title needs no `variant` where there is only one. */
  show({ store, about }: OpenRun, isOneVariant: boolean): RunView {
    this.clear();
    const title = [isOneVariant ? "" : about.variant, firstLine(about.prompt)].filter(Boolean).join(" · ");
    const view = new RunView(store, this.actions, { title: title || about.variant, prompt: about.prompt });
    this.#fill(about, view.element);
    this.#view = view;
    return view;
  }

  /** Show what is known of a cell where its run cannot be asked for. */
  peek(cell: Cell): void {
    const text = (words: string) => h("div", { class: "grid-text" }, untrusted("words", words));
    const why = [cellWord(cell.outcome), cell.reason ?? ""].filter(Boolean).join(": ");
    this.clear();
    this.#fill(cell, text(cell.prompt), text(why), text(cell.answer));
  }

  /** Say where the cell stands: in line `at`, counted from 0, of `all`. */
  place(at: number, all: number): void {
    setText(this.#where, `${(at + 1).toLocaleString("en")} of ${all.toLocaleString("en")}`);
    this.#before.disabled = at <= 0;
    this.#behind.disabled = at >= all - 1;
  }

  /** Stop listening. The element stays as it is. */
  dispose(): void {
    this.#view?.dispose();
  }

  clear(): void {
    this.#view?.dispose();
    this.#view = this.cell = null;
    this.#content.replaceChildren();
    setShown(this.element, false);
  }

  #fill(cell: Place, ...shown: HTMLElement[]): void {
    this.cell = cell;
    this.#content.replaceChildren(...shown);
    setShown(this.element, true);
  }
}
