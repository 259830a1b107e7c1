/** One requirement: its worst verdict or the chosen chunk's, its strip, counts, score, time and reason. */

import { duration, ownReason, score, VERDICT } from "../../figures/format";
import type { Requirement } from "../../figures/verdicts";
import type { FinalVerdict, Verdict } from "../../run/state";
import { verdictLine, type Card } from "../card";
import { h, list, setAttribute, setShown, setText, setWords, untrusted } from "../dom";
import { icon, setIcon, type IconName } from "../icons";
import type { GoTo, Scene } from "../scene";
import { cellWords, StripView } from "./strip";

/** What a row shows: the verdict on a chunk, or on the whole text once it is validated. */
interface Shown {
  readonly kind: IconName;
  readonly words: string;
  readonly seconds: number | null;
  readonly score: number | null;
  /** The chunk of the reason, if it is another one than that of the verdict. */
  readonly where: string;
  readonly reason: string;
}

export class Row {
  readonly element: HTMLElement;
  readonly #icon = icon("none");
  readonly #verdict = h("span", { class: "sr-only" });
  readonly #score = h("span", { class: "score", role: "cell" });
  readonly #time = h("span", { class: "time", role: "cell" });
  readonly #counts = h("span", { class: "counts", role: "cell" });
  readonly #where = h("span", { class: "quiet" });
  readonly #why = h("bdi");
  readonly #reason = h("span", { class: "reason", role: "cell" }, this.#where, this.#why);
  readonly #strip: StripView;
  readonly #requirement: Requirement;

  constructor(
    requirement: Requirement,
    readonly card: Card,
    goTo: GoTo,
    readonly verdictOn: (chunk: number) => Verdict | undefined,
  ) {
    this.#requirement = requirement;
    this.#strip = new StripView(requirement.label, {
      point: (cell, at) => this.#point(cell, at),
      pick: (cell) => goTo(this.#requirement.strip.chunkOf(cell)),
    });
    const name = h(
      "span",
      { class: "name", role: "rowheader" },
      this.#icon,
      untrusted("label", requirement.label),
      this.#verdict,
    );
    const strip = h("span", { class: "strip-cell", role: "cell" }, this.#strip.element);
    const line = h("span", { class: "line", role: "presentation" }, name, this.#score, this.#time);
    this.element = h("div", { class: "row", role: "row" }, line, strip, this.#counts, this.#reason);
  }

  update(scene: Scene): void {
    const requirement = this.#requirement;
    const { chunk } = scene.choices;
    const shown =
      chunk === null
        ? worst(requirement, scene)
        : ofVerdict(scene.verdicts.verdictOf(requirement.label, chunk));
    setIcon(this.#icon, shown.kind);
    setAttribute(this.element, "data-verdict", shown.kind);
    setWords(this.#verdict, ` ${shown.words}`);
    setWords(this.#score, shown.score === null ? "" : score(shown.score));
    setAttribute(this.#score, "title", shown.score === null ? null : "score");
    setWords(this.#time, shown.seconds === null ? "" : duration(shown.seconds));
    const { seconds, slowest, counts } = requirement;
    const asked = counts.pass + counts.fine + counts.unknown + counts.fail;
    const times = asked ? `by chunk: mean ${duration(seconds / asked)}, slowest ${duration(slowest)}` : null;
    setAttribute(this.#time, "title", times);
    setWords(this.#counts, countWords(requirement));
    setAttribute(
      this.#counts,
      "title",
      `${counts.pass} passed, ${counts.fine} fine so far, ${counts.fail} failed, ${counts.unknown} unknown`,
    );
    setWords(this.#where, shown.where);
    setText(this.#why, shown.reason);
    setShown(this.#reason, shown.reason !== "" || shown.where !== "");
    this.#strip.update(requirement.strip, asked, chunk);
  }

  #point(cell: number | null, at: DOMRect): void {
    if (cell === null) return this.card.hide();
    const { strip } = this.#requirement;
    const words = cellWords(strip, cell);
    const place = h("span", { class: "place" }, words.charAt(0).toUpperCase() + words.slice(1));
    const verdict = strip.size === 1 ? this.verdictOn(strip.chunkOf(cell)) : undefined;
    const lines = verdict ? [list("card-list", verdictLine(verdict))] : [];
    this.card.show(this.#strip.element, [h("div", { class: "card-head" }, place), ...lines], at);
  }
}

/**
 * The worst verdict comes first: a failure stays one, whatever came after it. Then the final verdict comes before
 * verdicts on chunks, and a pending check before the last verdict.
 */
function worst(requirement: Requirement, { attempt }: Scene): Shown {
  const { label, latest, explained, failed } = requirement;
  const isOurs = ({ requirement }: { requirement: string }) => requirement === label;
  const final = attempt?.final?.verdicts.find(isOurs);
  if (final && !final.passed) return ofFinal(final);
  if (failed) {
    const shown = ofVerdict(failed.verdict);
    return { ...shown, where: `chunk ${failed.index + 1}${shown.reason ? ": " : ""}` };
  }
  if (final) return ofFinal(final);
  const validating = attempt?.validating;
  if (validating?.waiting.includes(label)) return { ...ofVerdict(undefined), ...WAITING };
  const said = validating?.verdicts.find(isOurs);
  if (said) return ofVerdict(said);
  const shown = ofVerdict(latest ?? undefined);
  const earlier = latest?.reason ? null : explained;
  const reasoned = earlier
    ? { ...shown, where: `chunk ${earlier.index + 1}: `, reason: ownReason(label, earlier.verdict.reason) }
    : shown;
  return attempt?.checking.some(({ waiting }) => waiting.includes(label))
    ? { ...reasoned, ...WAITING }
    : reasoned;
}

const WAITING = { kind: "waiting", words: "is being asked" } as const;

function ofVerdict(verdict: Verdict | undefined): Shown {
  if (!verdict)
    return { kind: "none", words: "not asked", seconds: null, score: null, where: "", reason: "" };
  const { success, duration: seconds, score: points, reason, requirement } = verdict;
  const words = VERDICT[success];
  return { kind: success, words, seconds, score: points, where: "", reason: ownReason(requirement, reason) };
}

function ofFinal({ passed, error, duration: seconds, score: points, ...said }: FinalVerdict): Shown {
  const kind = error ? "error" : passed ? "pass" : "fail";
  const reason = ownReason(said.requirement, said.reason);
  const why = [reason, error].filter(Boolean).join(" — ");
  return { kind, words: kind, seconds, score: points, where: "", reason: why };
}

/** How many verdicts of each kind: `1,951 ✓  49 ?`, `12 fine so far`. */
export function countWords({ counts }: Requirement): string {
  const words = [
    [counts.pass, "✓"],
    [counts.fine, VERDICT.fine],
    [counts.unknown, "?"],
    [counts.fail, "✕"],
  ] as const;
  return words
    .flatMap(([value, sign]) => (value ? [`${value.toLocaleString("en")} ${sign}`] : []))
    .join("  ");
}
