/**
 * Text that did not come out: hatching in its place with a button to see it, or, once it is seen, the rejected chunk
 * with the failing words marked, and in grey what was merely not finished.
 */

import { ownReason } from "../../figures/format";
import type { Held } from "../../figures/held";
import type { Check } from "../../run/state";
import { h, setShown, setText, setWords, textNodes, untrusted } from "../dom";
import { icon } from "../icons";
import { pieceNodes } from "./faults";

/** Longest hatching, in characters; a longer chunk is shown as long as this. */
const LONGEST_GAP = 280;

const NOTES = {
  private: "Held back; shown here only, and not stored",
  recorded: "Held back; the recording has it",
  public: "",
} as const;

interface How {
  /** Whether the text can be asked for. */
  readonly offered: boolean;
  readonly source: keyof typeof NOTES;
}

export class HeldText {
  readonly #place = h("span", { class: "place-held" });
  readonly #unfinished = h("bdi", {
    class: "unfinished",
    title: "Not finished when the run ended, so not checked",
  });
  readonly #note = h("span", { class: "quiet held-note" });
  readonly element: HTMLElement;
  #rejected: HTMLElement | null = null;
  #drawn: { check: Check | null; text: string | null } = { check: null, text: null };

  /** `reveal` is the button that asks for the text. */
  constructor(readonly reveal: HTMLButtonElement) {
    this.element = h("span", { class: "held" }, this.#place, this.reveal, this.#unfinished, this.#note);
  }

  /** The place of the rejected chunk, if there is one. */
  get rejected(): HTMLElement | null {
    return this.#rejected;
  }

  /** Whether the text is shown. */
  get isShown(): boolean {
    return this.#drawn.text !== null;
  }

  update(check: Check | null, held: Held | null, { offered, source }: How): void {
    const text = held && JSON.stringify(held);
    if (check !== this.#drawn.check || text !== this.#drawn.text) {
      this.#drawn = { check, text };
      this.#rejected = check && rejectedPlace(check, held);
      const lead = held ? [textNodes(held.lead)] : [];
      this.#place.replaceChildren(...lead, ...(this.#rejected ? [this.#rejected] : []));
    }
    setText(this.#unfinished, held?.unfinished ?? "");
    setShown(this.#unfinished, Boolean(held?.unfinished));
    setWords(this.reveal.lastElementChild!, check ? "Show the text" : "Show what was held back");
    // In the hatching, not behind the sentence about it.
    const gap = this.#rejected?.querySelector(".gap");
    if (gap && gap.nextElementSibling !== this.reveal) gap.after(this.reveal);
    else if (!gap && this.reveal.parentElement !== this.element) this.#place.after(this.reveal);
    setShown(this.reveal, offered);
    setWords(this.#note, held ? NOTES[source] : "");
    setShown(this.#note, this.#note.textContent !== "");
  }
}

function rejectedPlace(check: Check, held: Held | null): HTMLElement {
  const failed = check.verdicts.filter(({ success }) => success === "fail");
  const whys = failed.flatMap(({ requirement, reason }, place) => [
    ...(place ? [document.createTextNode("; ")] : []),
    untrusted("who", requirement),
    ...because(ownReason(requirement, reason)),
  ]);
  const tag = h("span", { class: "tag" }, icon("fail"), `Chunk ${check.index + 1} rejected by `, ...whys);
  const text = held?.rejected.length
    ? h("bdi", { class: "shown-held" }, ...pieceNodes(held.rejected))
    : h("span", { class: "gap", "aria-hidden": "true" }, placeholder(check.end - check.start));
  const place = h("span", { class: "rejected", tabindex: "-1" }, text, " ", tag);
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
