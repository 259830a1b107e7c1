/** The text as Markdown. Loads the renderer on request, and draws again while the text grows. */

import { textOf } from "../../run/fold";
import { h, setAttribute, setWords } from "../dom";
import type { Actions, Scene } from "../scene";

/** More characters than this would keep the page busy. */
const MOST = 300_000;
/** A growing text is drawn again after the time of this many drawings, and not before `LEAST` milliseconds. */
const SHARE = 10;
const LEAST = 150;

type Load = NonNullable<Actions["markdown"]>;
type Draw = Awaited<ReturnType<Load>>;

export class MarkdownText {
  readonly element = h("div", { class: "document" });
  readonly #drawn = h("div", { class: "drawn" });
  readonly #note = h("div", { class: "quiet" }, "Loading …");
  #draw: Draw | null = null;
  #text = "";
  #shown: string | null = null;
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(load: Load) {
    this.element.append(this.#drawn, this.#note);
    load().then(
      (draw) => {
        this.#draw = draw;
        this.#show();
      },
      (error: unknown) => this.#say(error instanceof Error ? error.message : "The view cannot be loaded."),
    );
  }

  /** Show the scene's text, followed by `tail`. */
  update({ attempt }: Scene, tail: HTMLElement): void {
    this.#text = textOf(attempt);
    if (tail.parentElement !== this.element) this.element.append(tail);
    const wait = this.#next - performance.now();
    if (wait <= 0) this.#show();
    else this.#timer ??= setTimeout(() => this.#show(), wait);
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #show(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#draw || this.#text === this.#shown) return;
    const began = performance.now();
    const isLong = this.#text.length > MOST;
    this.#shown = this.#text;
    this.#say(isLong ? "This text is too long to be shown as Markdown." : "");
    this.#drawn.replaceChildren(...(isLong ? [] : [this.#draw(this.#text)]));
    const now = performance.now();
    this.#next = now + Math.max(LEAST, SHARE * (now - began));
  }

  #say(words: string): void {
    setWords(this.#note, words);
    setAttribute(this.#note, "hidden", words ? null : "");
  }
}
