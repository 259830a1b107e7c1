/** What follows the last chunk: text that is in no chunk, the place of a rejected chunk, unchecked text, the caret, withheld text. */

import { ownReason } from "../../figures/format";
import type { Check } from "../../run/state";
import { button, h, setAttribute, setShown, setText, setWords, untrusted } from "../dom";
import { icon } from "../icons";
import { rejection, type Actions, type Scene } from "../scene";

/** Longest struck placeholder, in characters; a longer chunk is shown as long as this. */
const LONGEST_GAP = 280;
/** Milliseconds after which the view says that the kernel does not answer a request for the text. */
const REVEAL_WAIT = 4_000;

export class Tail {
  readonly element = h("span", { class: "tail" });
  readonly #rest = h("bdi", { class: "rest", title: "In no chunk" });
  readonly #preview = h("span", { class: "preview" });
  readonly #caret = h("span", { class: "caret", "aria-hidden": "true" });
  readonly #withheld = h("bdi", { class: "withheld" });
  readonly #reveal: HTMLButtonElement;
  readonly #asked = h("span", { class: "quiet" });
  #rejected: HTMLElement | null = null;
  #deadline: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly actions: Actions) {
    this.#reveal = button("link reveal", "Show the text", () => this.#ask());
    this.#preview.title = "Not checked yet";
    this.element.append(this.#rest, this.#preview, this.#caret, this.#reveal, this.#asked, this.#withheld);
  }

  /** `drawn` says that the text behind the last chunk is drawn with the chunks, as Markdown. */
  update(scene: Scene, drawn: boolean): void {
    const { store, state, attempt, running } = scene;
    const rest = drawn ? "" : (attempt?.tail ?? "");
    setText(this.#rest, rest);
    setShown(this.#rest, rest !== "");
    setText(this.#preview, attempt?.preview ?? "");
    setShown(this.#preview, Boolean(attempt?.preview));
    setShown(this.#caret, running && !attempt?.done && (store.reachable || scene.past));
    this.#placeRejection(rejection(attempt));
    this.#updateReveal(scene, state.attempts.at(-1) === attempt);
  }

  /** The place of the rejected chunk, if there is one. */
  get rejected(): HTMLElement | null {
    return this.#rejected;
  }

  /** Mark the rejected chunk if it is the selected one. */
  mark(index: number | null): void {
    const marked = index !== null && this.#rejected?.dataset["index"] === String(index);
    if (this.#rejected) setAttribute(this.#rejected, "aria-current", marked ? "true" : null);
  }

  dispose(): void {
    if (this.#deadline) clearTimeout(this.#deadline);
  }

  #placeRejection(check: Check | null): void {
    if (!check) {
      this.#rejected?.remove();
      this.#rejected = null;
    } else if (this.#rejected?.dataset["index"] !== String(check.index)) {
      this.#rejected?.remove();
      this.#rejected = rejectedPlace(check);
      this.element.prepend(this.#rejected);
    }
  }

  #updateReveal({ store, state, past }: Scene, last: boolean): void {
    const { outcome } = state;
    const held = last && !past && outcome !== "running" && outcome !== "passed";
    const complete = outcome === "failed_validation" || outcome === "cut_off";
    const offered = held && !complete && store.withheld === null;
    setShown(this.#reveal, offered && store.reachable);
    setWords(
      this.#reveal.lastElementChild!,
      state.outcome === "rejected" ? "Show the text" : "Show what was held back",
    );
    setShown(this.#withheld, held && Boolean(store.withheld));
    setText(this.#withheld, store.withheld ?? "");
    if (store.withheld !== null) setWords(this.#asked, store.withheld ? "" : "Nothing was held back.");
    setShown(this.#asked, held && this.#asked.textContent !== "");
    setAttribute(this.element, "data-revealed", store.withheld ? "" : null);
  }

  #ask(): void {
    this.actions.reveal();
    setWords(this.#asked, "");
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      if (this.#withheld.textContent || this.#asked.textContent) return;
      setWords(this.#asked, "The kernel does not answer.");
      setShown(this.#asked, true);
    }, REVEAL_WAIT);
  }
}

function rejectedPlace(check: Check): HTMLElement {
  const failed = check.verdicts.filter(({ success }) => success === "fail");
  const gap = h("span", { class: "gap", "aria-hidden": "true" }, placeholder(check.end - check.start));
  const whys = failed.flatMap(({ requirement, reason }, place) => [
    ...(place ? [document.createTextNode("; ")] : []),
    untrusted("who", requirement),
    ...because(ownReason(requirement, reason)),
  ]);
  const tag = h("span", { class: "tag" }, icon("fail"), `Chunk ${check.index + 1} rejected by `, ...whys);
  const place = h("span", { class: "rejected", tabindex: "-1" }, gap, " ", tag);
  place.dataset["index"] = String(check.index);
  return place;
}

function because(reason: string): Node[] {
  return reason ? [document.createTextNode(": "), untrusted("why", reason)] : [];
}

/** Return blanks in the rhythm of words, as many as the hidden text has characters. */
function placeholder(characters: number): string {
  const room = Math.min(Math.max(characters, 12), LONGEST_GAP);
  let words = "";
  for (let n = 0; words.length < room; n++) words += `${"\u00a0".repeat(3 + ((n * 5) % 7))} `;
  return words.slice(0, room);
}
