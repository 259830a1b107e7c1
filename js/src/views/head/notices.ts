/** Notices below the status: what was raised, and what a re-check has found. */

import { NO_VERDICT } from "../../figures/format";
import type { Frame } from "../../run/state";
import { h, setShown, setText } from "../dom";
import { icon } from "../icons";
import type { GoTo, Part, Scene } from "../scene";

/** What was raised: by whom, at which chunk, in which line of the user's own code. */
export class ErrorNotice implements Part {
  readonly #who = h("bdi", { class: "own" });
  readonly #raised = h("span");
  readonly #type = h("bdi", { class: "type" });
  readonly #detail = h("bdi", { class: "detail" });
  readonly #place = h("bdi", { class: "place" });
  readonly #code = h("div", { class: "code", role: "group", "aria-label": "The code that raised it" });
  readonly #trace = h("bdi", { class: "trace" });
  readonly #folded = h("details", {}, h("summary", { class: "quiet" }, "Traceback"), this.#trace);
  readonly element: HTMLElement;
  #drawn: Frame | null = null;

  constructor(readonly goTo: GoTo) {
    const line = h("div", { class: "line" }, this.#who, this.#raised, this.#type);
    this.element = h("div", { class: "error-box" }, icon("error"), line);
    this.element.append(this.#detail, this.#place, this.#code, this.#folded);
    this.#raised.addEventListener("click", (event) => this.#click(event));
  }

  update({ state: { error } }: Scene): void {
    setShown(this.element, error !== null);
    if (!error) return;
    const { requirement, chunk_index: chunk, frame, traceback } = error;
    setText(this.#who, requirement ?? "");
    setShown(this.#who, requirement !== null);
    setShown(this.#raised, requirement !== null);
    const isAnswer = error.type === NO_VERDICT;
    this.#sayWhere(isAnswer ? " gave no verdict" : " raised", chunk, isAnswer ? "" : ": ");
    setShown(this.#type, !isAnswer);
    setText(this.#type, error.type);
    setText(this.#detail, error.detail);
    setShown(this.#detail, error.detail !== "");
    setText(this.#place, frame ? `${frame.file}, line ${frame.line}, in ${frame.function}` : "");
    setShown(this.#place, frame !== null);
    this.#drawCode(frame);
    setText(this.#trace, traceback);
    setShown(this.#folded, traceback !== "");
  }

  #sayWhere(words: string, chunk: number | null, end: string): void {
    if (this.#raised.dataset["said"] === `${words} ${chunk}`) return;
    this.#raised.dataset["said"] = `${words} ${chunk}`;
    this.#raised.replaceChildren(`${words} at `);
    if (chunk === null) this.#raised.append(`the whole text${end}`);
    else {
      const link = h("button", { type: "button", class: "link", "data-chunk": String(chunk) });
      link.append(`chunk ${chunk + 1}`);
      this.#raised.append(link, end);
    }
  }

  #click({ target }: Event): void {
    const chunk = (target as HTMLElement).closest<HTMLElement>("[data-chunk]")?.dataset["chunk"];
    if (chunk !== undefined) this.goTo(Number(chunk));
  }

  #drawCode(frame: Frame | null): void {
    setShown(this.#code, Boolean(frame?.code));
    if (frame === this.#drawn) return;
    this.#drawn = frame;
    const lines = (frame?.code ?? "").split("\n").map((code, place) => {
      const number = (frame?.first ?? 1) + place;
      const here = number === frame?.line;
      const line = h("div", here ? { "aria-current": "true" } : {});
      const text = h("bdi");
      setText(text, code);
      line.append(h("span", { class: "quiet" }, String(number)), text);
      return line;
    });
    this.#code.replaceChildren(...lines);
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
