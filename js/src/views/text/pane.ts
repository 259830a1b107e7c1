/** The chunk pane: the text as it was emitted, a card for each chunk, and the way back to the end. */

import { branchesOf } from "../../figures/branches";
import { beginOf } from "../../figures/metrics";
import { isCount } from "../../run/protocol";
import type { AttemptState } from "../../run/state";
import { chunkDetails, type Card } from "../card";
import { button, h, setAttribute, setShown } from "../dom";
import { icon } from "../icons";
import type { Actions, Choose, Part, Scene } from "../scene";
import { ToolCalls } from "./calls";
import { MarkdownText } from "./markdown";
import { ReasoningText } from "./reasoning";
import { Tail } from "./tail";
import { RunningText } from "./text";
import { ObjectTree } from "./tree";

/** A position this near to the end, in pixels, counts as the end. */
const NEAR = 28;
/** A chunk that is higher than this, in pixels, is long. */
const MOST_HEIGHT = 120;

export class Pane implements Part {
  readonly element: HTMLElement;
  readonly #scroller = h("div", { class: "scroller", role: "region", "aria-label": "Text", tabindex: "0" });
  readonly #tail: Tail;
  readonly #reasoning: ReasoningText;
  readonly #calls = new ToolCalls();
  readonly #tree = new ObjectTree();
  readonly #toEnd: HTMLButtonElement;
  #text: RunningText;
  #document: MarkdownText | null = null;
  #attempt: AttemptState | undefined;
  #scene: Scene | null = null;
  #complete = true;
  #follows = true;
  #atEnd = true;
  #top = 0;
  /** The text grows with new chunks, and when blocks with an estimated height come into sight. */
  readonly #growth = new ResizeObserver(() => this.#keepAtEnd());

  constructor(
    readonly actions: Actions,
    readonly choose: Choose,
    readonly card: Card,
  ) {
    this.#tail = new Tail(actions);
    this.#reasoning = new ReasoningText(actions);
    this.#text = new RunningText(this.#scroller, "", []);
    this.#toEnd = button("to-end", "Follow", () => this.#follow(), icon("down"));
    setShown(this.#toEnd, false);
    const parts = [
      this.#reasoning.element,
      this.#scroller,
      this.#tree.element,
      this.#calls.element,
      this.#toEnd,
    ];
    this.element = h("div", { class: "pane" }, ...parts);
    this.#show(this.#text.element);
    this.#listen();
  }

  /** Whether all of the text is drawn. */
  get isComplete(): boolean {
    return this.#complete;
  }

  update(scene: Scene): void {
    this.#scene = scene;
    const { attempt, verdicts, choices } = scene;
    if (attempt !== this.#attempt) this.#turnTo(attempt);
    if (Boolean(this.#document) !== choices.markdown) this.#turnToDocument(choices.markdown);
    if (this.#document) this.#document.update(scene, this.#tail.element);
    else this.#complete = !attempt || this.#text.update(attempt, verdicts, this.#tail.element);
    this.#tail.update(scene, this.#document !== null);
    this.#reasoning.update(scene);
    this.#calls.update(scene);
    this.#tree.update(scene);
    setAttribute(this.element, "data-superseded", scene.state.attempts.at(-1) === scene.attempt ? null : "");
    this.#text.mark(scene.choices.chunk);
    this.#tail.mark(scene.choices.chunk);
    this.#offerEnd();
  }

  /** Scroll to a chunk. */
  goTo(index: number): void {
    const place = this.#placeOf(index);
    if (!place) return;
    this.#stay(false);
    place.scrollIntoView({ block: "nearest" });
  }

  /** Start at the beginning of the text, as in a document, not at its end, as in a live run. */
  readFromStart(): void {
    this.#follows = false;
    this.#stay(false);
    this.#scroller.scrollTop = 0;
  }

  dispose(): void {
    this.#growth.disconnect();
    this.#text.dispose();
    this.#document?.dispose();
    this.#tail.dispose();
  }

  #turnTo(attempt: AttemptState | undefined): void {
    this.#attempt = attempt;
    this.#text.dispose();
    const recorded = this.#scene?.state.settings["recorded_end"];
    const attempts = this.#scene?.state.attempts ?? [];
    const branches = attempt ? branchesOf(attempts, attempts.indexOf(attempt)) : [];
    const end = isCount(recorded) ? recorded : null;
    this.#text = new RunningText(this.#scroller, attempt?.kept ?? "", branches, end);
    this.#show(this.#document?.element ?? this.#text.element);
    this.#stay(this.#follows);
  }

  #turnToDocument(wanted: boolean): void {
    this.#document?.dispose();
    const load = wanted && this.actions.markdown?.bind(this.actions);
    this.#document = load ? new MarkdownText(load) : null;
    this.#complete = true;
    this.#show(this.#document?.element ?? this.#text.element);
    if (!this.#follows) this.#scroller.scrollTop = 0;
  }

  #show(text: HTMLElement): void {
    this.#growth.disconnect();
    this.#scroller.replaceChildren(text);
    this.#growth.observe(text);
  }

  #keepAtEnd(): void {
    if (this.#atEnd) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #placeOf(index: number): HTMLElement | null {
    const rejected = this.#tail.rejected;
    return this.#text.span(index) ?? (rejected?.dataset["index"] === String(index) ? rejected : null);
  }

  /** Stay at the end as the text grows, or at the current position. */
  #stay(atEnd: boolean): void {
    this.#atEnd = atEnd;
    setAttribute(this.#scroller, "data-at-end", atEnd ? "" : null);
  }

  #offerEnd(): void {
    const scene = this.#scene;
    setShown(this.#toEnd, !this.#atEnd && Boolean(scene?.running) && !scene?.past);
  }

  #follow(): void {
    this.#stay(true);
    this.#keepAtEnd();
    this.#offerEnd();
  }

  /** Only scrolling up leaves the end: growing text also moves the end away, but that is not scrolling. */
  #scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#stay(true);
    else if (scrollTop < this.#top) this.#stay(false);
    this.#top = scrollTop;
    this.#offerEnd();
    this.card.hide();
  }

  #listen(): void {
    const scroller = this.#scroller;
    scroller.addEventListener("scroll", () => this.#scrolled());
    scroller.addEventListener("pointerover", (event) => this.#point(event.target, event));
    scroller.addEventListener("pointerleave", () => this.card.hide());
    scroller.addEventListener("focusin", (event) => this.#point(event.target));
    scroller.addEventListener("focusout", () => this.card.hide());
    scroller.addEventListener("click", (event) => this.#pick(event.target));
    scroller.addEventListener("keydown", (event) => this.#press(event));
    scroller.addEventListener("animationend", (event) => (event.target as Element).classList.remove("fresh"));
  }

  #point(target: EventTarget | null, pointer?: PointerEvent): void {
    if (target instanceof Element) this.#text.touch(target);
    const place = chunkAt(target);
    if (!place || !this.#scene?.attempt) return this.card.hide();
    const index = Number(place.dataset["index"]);
    const { attempt, verdicts } = this.#scene;
    const chunk = attempt.chunks[index]?.index === index ? attempt.chunks[index] : undefined;
    const previous = verdicts.checkOf(index - 1);
    const before = previous ? beginOf(previous) : (attempt.chunks[index - 1]?.at ?? attempt.began);
    const content = chunkDetails({ index, chunk, check: verdicts.checkOf(index), before });
    this.card.show(place, content, lineBox(place, pointer), !pointer);
  }

  #pick(target: EventTarget | null): void {
    // A click that ends a selection of text does not select the chunk under it.
    if (getSelection()?.isCollapsed === false || (target as Element).closest("button")) return;
    const place = chunkAt(target);
    const index = place ? Number(place.dataset["index"]) : null;
    this.choose({ chunk: index === this.#scene?.choices.chunk ? null : index });
  }

  #press(event: KeyboardEvent): void {
    if (this.#document) return;
    const current = Number(chunkAt(event.target)?.dataset["index"] ?? -1);
    const last = (this.#scene?.verdicts.checked || (this.#scene?.attempt?.chunks.length ?? 0)) - 1;
    const goal = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (goal !== undefined) {
      this.#placeOf(Math.min(Math.max(goal, 0), last))?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      if (current < 0) return;
      this.choose({ chunk: current === this.#scene?.choices.chunk ? null : current });
    } else if (event.key === "Escape") {
      this.card.hide();
      this.choose({ chunk: null });
      this.#scroller.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  }
}

function chunkAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
}

/** The box beside which a tip stands: the whole chunk, or of a long one only the line under the pointer. */
function lineBox(place: Element, pointer?: PointerEvent): DOMRect {
  const whole = place.getBoundingClientRect();
  if (pointer && whole.height <= MOST_HEIGHT) {
    return new DOMRect(pointer.clientX - 12, whole.top, 0, whole.height);
  }
  const boxes = [...place.getClientRects()];
  const under =
    pointer && boxes.find(({ top, bottom }) => pointer.clientY >= top && pointer.clientY <= bottom);
  const box = under ?? boxes[0] ?? whole;
  return pointer ? new DOMRect(pointer.clientX - 12, box.top, 0, box.height) : box;
}
