/** One requirement in one line: its sign, name, strip, counts and time. What else there is to say unfolds below. */

import { inWords } from "../../figures/characters";
import { duration, score, VERDICT } from "../../figures/format";
import type { Shown } from "../../figures/shown";
import type { Requirement } from "../../figures/verdicts";
import type { Verdict } from "../../run/state";
import { Advice, verdictLine, type Card } from "../card";
import { button, h, list, setAttribute, setShown, setText, setWords, untrusted } from "../dom";
import { icon, setIcon } from "../icons";
import type { GoTo } from "../scene";
import { cellWords, StripView } from "./strip";

export class Row {
  readonly element: HTMLElement;
  readonly #icon = icon("none");
  readonly #verdict = h("span", { class: "sr-only" });
  readonly #switch: HTMLButtonElement;
  readonly #time = h("span", { class: "time", role: "cell" });
  readonly #counts = h("span", { class: "counts", role: "cell" });
  readonly #where: HTMLButtonElement;
  readonly #why = h("bdi", { class: "reason" });
  readonly #advice = new Advice();
  readonly #facts = h("span", { class: "facts-line" });
  readonly #detail: HTMLElement;
  readonly #strip: StripView;
  /** Whether the person wants to see the details; null follows the verdict. */
  #open: boolean | null = null;
  #shown: Shown | null = null;
  #asksModel = false;

  constructor(
    readonly requirement: Requirement,
    readonly card: Card,
    goTo: GoTo,
    readonly verdictOn: (chunk: number) => Verdict | undefined,
  ) {
    this.#strip = new StripView({
      point: (cell, at) => this.#point(cell, at),
      pick: (cell) => {
        if (!requirement.watchesReasoning) goTo(requirement.strip.chunkOf(cell));
      },
    });
    this.#switch = h(
      "button",
      { type: "button", class: "name" },
      this.#icon,
      untrusted("label", requirement.label),
      this.#verdict,
    );
    setAttribute(this.#switch, "title", inWords(requirement.label));
    this.#switch.addEventListener("click", () => this.#toggle());
    this.#where = button("link where", "", () => goTo(this.#shown?.chunk ?? 0));
    this.#detail = h("div", { class: "detail", role: "cell" }, this.#where, this.#why);
    this.#detail.append(this.#facts, this.#advice.element);
    const name = h("span", { class: "name-cell", role: "rowheader" }, this.#switch);
    const strip = h("span", { class: "strip-cell", role: "cell" }, this.#strip.element);
    this.element = h(
      "div",
      { class: "row", role: "row" },
      name,
      strip,
      this.#counts,
      this.#time,
      this.#detail,
    );
  }

  /** Show this verdict; `chunk` is the chosen chunk. */
  update(shown: Shown, chunk: number | null, asksModel: boolean): void {
    this.#shown = shown;
    this.#asksModel = asksModel;
    const { requirement } = this;
    setIcon(this.#icon, shown.kind);
    setAttribute(this.element, "data-verdict", shown.kind);
    setWords(this.#verdict, ` ${shown.words}`);
    setWords(this.#time, shown.seconds === null ? "" : duration(shown.seconds));
    setAttribute(this.#time, "title", chunk === null && shown.seconds !== null ? "slowest check" : null);
    setWords(this.#counts, countWords(requirement));
    setAttribute(this.#counts, "title", countSentence(requirement));
    this.#strip.update(requirement, chunk);
    this.#drawDetail();
  }

  #drawDetail(): void {
    const { kind, reason, advice, chunk } = this.#shown!;
    const isBad = kind === "fail" || kind === "error";
    const open = this.#open ?? (isBad && (reason !== "" || chunk !== null));
    setAttribute(this.#switch, "aria-expanded", String(open));
    setShown(this.#detail, open);
    if (!open) return;
    setShown(this.#where, chunk !== null);
    if (chunk !== null) setWords(this.#where.lastElementChild!, `chunk ${chunk + 1}`);
    setAttribute(this.#where, "data-more", reason ? "" : null);
    setText(this.#why, reason);
    this.#advice.update(advice);
    setShown(this.#why, reason !== "");
    setWords(this.#facts, this.#sayFacts());
    setShown(this.#facts, this.#facts.textContent !== "");
  }

  /** Its score by name; and what is known besides, if the person has asked for it. */
  #sayFacts(): string {
    const { requirement } = this;
    const { score: points } = this.#shown!;
    const scored = points === null ? [] : [`score ${score(points)}`];
    if (!this.#open) return scored.join("");
    const { seconds, slowest } = requirement;
    const asked = askedOf(requirement);
    const by = asked ? [`mean ${duration(seconds / asked)} a chunk, slowest ${duration(slowest)}`] : [];
    const counts = asked ? [countSentence(requirement)] : [];
    return [...scored, ...(this.#asksModel ? ["asks a model"] : []), ...counts, ...by].join(" · ");
  }

  #toggle(): void {
    this.#open = Boolean(this.#detail.hidden);
    this.#drawDetail();
  }

  #point(cell: number | null, at: DOMRect): void {
    if (cell === null) return this.card.hide();
    const { strip } = this.requirement;
    const words = cellWords(strip, cell);
    const place = h("span", { class: "place" }, words.charAt(0).toUpperCase() + words.slice(1));
    const verdict = strip.size === 1 ? this.verdictOn(strip.chunkOf(cell)) : undefined;
    const lines = verdict ? [list("card-list", verdictLine(verdict))] : [];
    this.card.show(this.#strip.element, [h("div", { class: "card-head" }, place), ...lines], at);
  }
}

/** How many chunks a requirement was asked about. */
export function askedOf({ counts }: Requirement): number {
  return counts.pass + counts.fine + counts.unknown + counts.fail;
}

/** How many verdicts of each kind: `1,951 ✓  49 ?`, `12 fine`. */
export function countWords({ counts }: Requirement): string {
  const words = [
    [counts.pass, "✓"],
    [counts.fine, "fine"],
    [counts.unknown, "?"],
    [counts.fail, "✕"],
  ] as const;
  return words
    .flatMap(([value, sign]) => (value ? [`${value.toLocaleString("en")} ${sign}`] : []))
    .join("  ");
}

/** The same in words: `3 pass, 1 fail`. */
export function countSentence({ counts }: Requirement): string {
  const kinds = ["pass", "fine", "unknown", "fail"] as const;
  const said = kinds.flatMap((kind) =>
    counts[kind] ? [`${counts[kind].toLocaleString("en")} ${VERDICT[kind]}`] : [],
  );
  return said.join(", ") || "not asked";
}
