/** What follows the last chunk: text that is in no chunk, text that was held back, unchecked text, the caret. */

import { heldBack } from "../../figures/held";
import { isText } from "../../run/protocol";
import { button, h, setAttribute, setShown, setText, setWords } from "../dom";
import { rejection, type Actions, type Scene } from "../scene";
import { HeldText } from "./held";

/** Milliseconds after which the view says that the kernel does not answer a request for the text. */
const REVEAL_WAIT = 4_000;

export class Tail {
  readonly element = h("span", { class: "tail" });
  readonly #rest = h("bdi", { class: "rest", title: "In no chunk" });
  readonly #preview = h("span", { class: "preview" });
  readonly #caret = h("span", { class: "caret", "aria-hidden": "true" });
  readonly #held: HeldText;
  readonly #asked = h("span", { class: "quiet" });
  #deadline: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly actions: Actions) {
    const reveal = button("link reveal", "Show the text", () => this.#ask());
    this.#held = new HeldText(reveal);
    this.#preview.title = "Not checked yet";
    this.element.append(this.#rest, this.#preview, this.#caret, this.#held.element, this.#asked);
  }

  /** `drawn` says that the text behind the last chunk is drawn with the chunks, as Markdown. */
  update(scene: Scene, drawn: boolean): void {
    const { store, attempt, running } = scene;
    const rest = drawn ? "" : (attempt?.tail ?? "");
    setText(this.#rest, rest);
    setShown(this.#rest, rest !== "");
    setText(this.#preview, attempt?.preview ?? "");
    setShown(this.#preview, Boolean(attempt?.preview));
    setShown(this.#caret, running && !attempt?.done && (store.reachable || scene.past));
    this.#updateHeld(scene);
  }

  /** The place of the rejected chunk, if there is one. */
  get rejected(): HTMLElement | null {
    return this.#held.rejected;
  }

  /** Mark the rejected chunk if it is the selected one. */
  mark(index: number | null): void {
    const { rejected } = this.#held;
    const marked = index !== null && rejected?.dataset["index"] === String(index);
    if (rejected) setAttribute(rejected, "aria-current", marked ? "true" : null);
  }

  dispose(): void {
    if (this.#deadline) clearTimeout(this.#deadline);
  }

  #updateHeld({ store, state, past, attempt }: Scene): void {
    const { outcome, settings } = state;
    const last = attempt === state.attempts.at(-1);
    const check = rejection(attempt);
    const settled = last && !past && outcome !== "running" && attempt !== undefined;
    const shared = settings["public_text"];
    const isPublic = last && isText(shared) && shared !== "";
    const text = isPublic ? shared : settled ? store.withheld : null;
    const isUnusual = outcome === "rejected" || outcome === "stopped" || outcome === "error";
    // A run whose reasoning was rejected has no text; the reasoning has a button of its own.
    const mayHold = isUnusual && attempt?.reasoning?.checks.at(-1)?.passed !== false;
    const canTell = store.reachable || store.canTell || store.recorded !== null;
    const offered = settled && mayHold && text === null && canTell;
    const source = isPublic ? "public" : store.recorded !== null ? "recorded" : "private";
    const held = text && attempt ? heldBack(text, attempt, check) : null;
    this.#held.update(check, held, { offered, source });
    const empty = settled && mayHold && store.withheld === "" && !isPublic && !check;
    if (store.withheld !== null) setWords(this.#asked, empty ? "Nothing was held back." : "");
    setShown(this.#asked, settled && this.#asked.textContent !== "");
    setAttribute(this.element, "data-revealed", held ? "" : null);
  }

  #ask(): void {
    this.actions.reveal();
    setWords(this.#asked, "");
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      if (this.#held.isShown || this.#asked.textContent) return;
      setWords(this.#asked, "The kernel does not answer.");
      setShown(this.#asked, true);
    }, REVEAL_WAIT);
  }
}
