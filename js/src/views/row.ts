/** One requirement: its latest verdict or the chosen chunk's, its strip, counts, time, reason, final verdict. */

import type { Verdict } from "../state";
import { duration, VERDICT } from "../format";
import type { Answers } from "../tally";
import type { Card } from "./card";
import { verdictLine } from "./details";
import { h, list, setAttribute, setShown, setText, setWords, stranger } from "./dom";
import { icon, setIcon, type IconName } from "./icons";
import type { Scene } from "./scene";
import { cellWords, StripView } from "./stripview";

export interface RowActions {
  /** Go to this chunk in the text. */
  goTo(chunk: number): void;
}

export class Row {
  readonly element: HTMLElement;
  readonly #icon = icon("none");
  readonly #verdict = h("span", { class: "sr-only" });
  readonly #final = h("span", { class: "final-mark", role: "cell" });
  readonly #finalIcon = icon("none");
  readonly #time = h("span", { class: "time", role: "cell" });
  readonly #counts = h("span", { class: "counts", role: "cell" });
  readonly #where = h("span", { class: "quiet" });
  readonly #why = h("bdi");
  readonly #reason = h("span", { class: "reason", role: "cell" }, this.#where, this.#why);
  readonly #strip: StripView;
  readonly #answers: Answers;

  constructor(
    answers: Answers,
    readonly card: Card,
    actions: RowActions,
    readonly verdictOn: (chunk: number) => Verdict | undefined,
  ) {
    this.#answers = answers;
    this.#strip = new StripView(answers.label, {
      point: (cell, at) => this.#point(cell, at),
      pick: (cell) => actions.goTo(this.#answers.strip.chunkOf(cell)),
    });
    const name = h(
      "span",
      { class: "name", role: "rowheader" },
      this.#icon,
      stranger("label", answers.label),
      this.#verdict,
    );
    const strip = h("span", { class: "strip-cell", role: "cell" }, this.#strip.element);
    this.#final.append(this.#finalIcon, "final");
    this.element = h(
      "div",
      { class: "row", role: "row" },
      name,
      this.#final,
      this.#time,
      strip,
      this.#counts,
      this.#reason,
    );
  }

  update(scene: Scene): void {
    const answers = this.#answers;
    const { chunk } = scene.choices;
    const waited = chunk === null ? isWaitedFor(answers.label, scene) : false;
    const verdict = chunk === null ? answers.latest : (scene.tally.verdictOf(answers.label, chunk) ?? null);
    const kind: IconName = waited ? "waiting" : (verdict?.success ?? "none");
    setIcon(this.#icon, kind);
    setAttribute(this.element, "data-verdict", kind);
    setWords(
      this.#verdict,
      waited ? " is being asked" : verdict ? ` ${VERDICT[verdict.success]}` : " not asked",
    );
    setWords(this.#time, verdict ? duration(verdict.duration) : "");
    const { seconds, slowest, counts } = answers;
    const asked = counts.pass + counts.fail + counts.unknown;
    const times = asked ? `mean ${duration(seconds / asked)}, slowest ${duration(slowest)}` : null;
    setAttribute(this.#time, "title", times);
    setWords(this.#counts, countWords(answers));
    setAttribute(
      this.#counts,
      "title",
      `${counts.pass} passed, ${counts.fail} failed, ${counts.unknown} unknown`,
    );
    this.#explain(verdict, chunk);
    this.#strip.update(answers.strip, asked, chunk);
    this.#updateFinal(scene);
  }

  /** The verdict's own reason, or the last one given, with the chunk that it was about. */
  #explain(verdict: Verdict | null, chunk: number | null): void {
    const earlier = chunk === null && !verdict?.reason ? this.#answers.explained : null;
    const reason = verdict?.reason ?? earlier?.verdict.reason ?? "";
    setWords(this.#where, earlier ? `chunk ${earlier.index + 1}: ` : "");
    setText(this.#why, reason);
    setShown(this.#reason, reason !== "");
  }

  #updateFinal({ attempt }: Scene): void {
    const final = attempt?.final?.verdicts.find(({ requirement }) => requirement === this.#answers.label);
    setShown(this.#final, final !== undefined);
    if (!final) return;
    setIcon(this.#finalIcon, final.passed ? "pass" : "fail");
    setAttribute(this.#final, "data-verdict", final.passed ? "pass" : "fail");
    setAttribute(this.#final, "title", `Final validation: ${final.passed ? "pass" : "fail"}`);
  }

  #point(cell: number | null, at: DOMRect): void {
    if (cell === null) return this.card.hide();
    const { strip } = this.#answers;
    const head = h("div", { class: "card-head" }, cellWords(strip, cell));
    const verdict = strip.size === 1 ? this.verdictOn(strip.chunkOf(cell)) : undefined;
    const lines = verdict ? [list("card-list", verdictLine(verdict))] : [];
    this.card.show(this.#strip.element, [head, ...lines], at);
  }
}

function isWaitedFor(label: string, { attempt }: Scene): boolean {
  const underWay = [...(attempt?.checking ?? []), ...(attempt?.validating ? [attempt.validating] : [])];
  return underWay.some(({ waiting }) => waiting.includes(label));
}

function countWords({ counts }: Answers): string {
  const words = [
    [counts.pass, "✓"],
    [counts.unknown, "?"],
    [counts.fail, "✕"],
  ] as const;
  return words
    .flatMap(([value, sign]) => (value ? [`${value.toLocaleString("en")} ${sign}`] : []))
    .join("  ");
}
