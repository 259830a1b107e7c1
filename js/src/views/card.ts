/** A card beside what has the pointer or the focus: a chunk, a cell of a strip, a bar of the timeline. */

import { clock, count, duration, ownReason, score, VERDICT } from "../figures/format";
import { beginOf, longest } from "../figures/metrics";
import { firstAfter, validation } from "../figures/timeline";
import type { AttemptState, Check, Chunk, Final, Verdict } from "../run/state";
import { h, list, setShown, setText, untrusted } from "./dom";
import { icon } from "./icons";

const DELAY = 120;
const MARGIN = 8;
/** The least height of a card, in pixels, where there is hardly room for one. */
const LEAST = 60;
/** Verdicts shown in a card. */
const MOST = 12;

export class Card {
  readonly element = h("div", { class: "card", role: "tooltip", hidden: "" });
  #anchor: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Show `content` beside `anchor`, `at` these viewport coordinates, after a moment or at once. */
  show(anchor: Element, content: Node[], at: DOMRect, atOnce = false): void {
    this.#cancel();
    const open = () => {
      this.#anchor = anchor;
      this.element.replaceChildren(...content);
      this.#open();
      this.#place(at);
    };
    if (atOnce || this.#anchor) open();
    else this.#timer = setTimeout(open, DELAY);
  }

  hide(): void {
    this.#cancel();
    this.#anchor = null;
    if (this.element.hidden) return;
    if (this.element.isConnected && this.element.popover) this.element.hidePopover();
    setShown(this.element, false);
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A popover is above everything and never clipped. Without it the card is part of the view. */
  #open(): void {
    setShown(this.element, true);
    if (!("showPopover" in this.element)) return;
    this.element.popover = "manual";
    if (!this.element.matches(":popover-open")) this.element.showPopover();
  }

  /** Place the card below its anchor or above it, where there is more room, and never over it. */
  #place(at: DOMRect): void {
    const { style } = this.element;
    style.maxHeight = "";
    const own = this.element.getBoundingClientRect();
    const left = Math.min(Math.max(at.left, MARGIN), innerWidth - own.width - MARGIN);
    const room = { below: innerHeight - at.bottom - 2 * MARGIN, above: at.top - 2 * MARGIN };
    const isBelow = own.height <= room.below || room.below >= room.above;
    const height = Math.min(own.height, Math.max(LEAST, isBelow ? room.below : room.above));
    style.maxHeight = `${height}px`;
    style.left = `${Math.max(MARGIN, left)}px`;
    style.top = `${isBelow ? at.bottom + MARGIN : at.top - MARGIN - height}px`;
  }
}

interface ChunkFacts {
  readonly index: number;
  readonly chunk: Chunk | undefined;
  readonly check: Check | undefined;
  /** When the chunk before it was complete. */
  readonly before: number;
}

export function chunkDetails({ index, chunk, check, before }: ChunkFacts): Node[] {
  const span = check ?? chunk;
  const facts: string[] = [];
  if (span && span.start >= 0) facts.push(`characters ${span.start}–${span.end}`);
  if (chunk?.cut) facts.push("cut off at the limit");
  const complete = check ? beginOf(check) : chunk?.at;
  if (complete !== undefined)
    facts.push(`after ${clock(complete)}`, `written in ${duration(complete - before)}`);
  const head = h(
    "div",
    { class: "card-head" },
    h("span", { class: "place" }, `Chunk ${index + 1}`),
    ` ${facts.join(" · ")}`,
  );
  const verdicts = check?.verdicts ?? [];
  return verdicts.length ? [head, verdictList(verdicts)] : [head];
}

/** Return what the run was waiting for at this time; null if that is not known. */
export function detailsAt(time: number, attempt: AttemptState): Node[] | null {
  const { checks, chunks, final, began } = attempt;
  const place = firstAfter(checks, time);
  const check = checks[place];
  if (!check) return final && time >= validation(attempt, final.at)!.from ? finalDetails(final) : null;
  const { index } = check;
  const previous = checks[place - 1];
  const before = previous ? beginOf(previous) : began;
  return chunkDetails({ index, chunk: chunks[index], check, before });
}

/** Return the verdicts on the whole text. */
function finalDetails({ verdicts }: Final): Node[] {
  const place = h("span", { class: "place" }, "Whole text");
  const failedFirst = [...verdicts].sort((a, b) => Number(a.passed) - Number(b.passed));
  const said = failedFirst.map(({ passed, reason, error, ...one }): Verdict => {
    return { ...one, success: passed ? "pass" : "fail", reason: reason ?? error };
  });
  return [
    h("div", { class: "card-head" }, place, ` validated in ${duration(longest(verdicts))}`),
    verdictList(said),
  ];
}

/** Return as many lines as a card can show. */
export function verdictList(verdicts: readonly Verdict[]): HTMLElement {
  const shown = list("card-list", ...verdicts.slice(0, MOST).map(verdictLine));
  if (verdicts.length > MOST)
    shown.append(
      h("div", { class: "quiet", role: "listitem" }, `and ${count(verdicts.length - MOST, "verdict")} more`),
    );
  return shown;
}

export function verdictLine(verdict: Verdict): HTMLElement {
  const { success, requirement } = verdict;
  const reason = ownReason(requirement, verdict.reason);
  const line = h(
    "div",
    { class: "line", role: "listitem", "data-verdict": success },
    icon(success),
    untrusted("who", requirement),
  );
  line.append(h("span", { class: "time" }, duration(verdict.duration)));
  line.append(h("span", { class: "sr-only" }, VERDICT[success]));
  const { advice } = verdict;
  if (success === "pass" && !reason && !advice && verdict.score === null) return line;
  const words = [VERDICT[success], ...(verdict.score === null ? [] : [`score ${score(verdict.score)}`])];
  const why = h("span", { class: "why" }, words.join(", "));
  if (reason) why.append(": ", untrusted("", reason));
  line.append(why);
  if (advice) line.append(new Advice(advice).element);
  return line;
}

/** What a verdict says to write instead. */
export class Advice {
  readonly #own = untrusted("", "");
  readonly element = h("span", { class: "advice" }, "Instead: ", this.#own);

  constructor(advice = "") {
    this.update(advice);
  }

  update(advice: string): void {
    setText(this.#own, advice);
    setShown(this.element, advice !== "");
  }
}
