/** The chunk pane: the text as it was given out, what is known of each chunk, and where to read on. */

import type { AttemptState } from "../state";
import { beginOf } from "../measures";
import type { Card } from "./card";
import { chunkDetails } from "./details";
import { button, h, setAttribute, setShown } from "./dom";
import { icon } from "./icons";
import type { Actions, Choose, Part, Scene } from "./scene";
import { Tail } from "./tail";
import { RunningText } from "./text";

/** So near to the end, in pixels, counts as being at the end. */
const NEAR = 28;

export class Pane implements Part {
  readonly element: HTMLElement;
  readonly #scroller = h("div", { class: "scroller", role: "region", "aria-label": "Text", tabindex: "0" });
  readonly #tail: Tail;
  readonly #toEnd: HTMLButtonElement;
  #text = new RunningText();
  #attempt: AttemptState | undefined;
  #scene: Scene | null = null;
  #atEnd = true;
  #top = 0;
  /** The text grows with new chunks, and when blocks that were only estimated come into sight. */
  readonly #growth = new ResizeObserver(() => this.#keepAtEnd());
  #marked: HTMLElement | null = null;

  constructor(
    actions: Actions,
    readonly choose: Choose,
    readonly card: Card,
  ) {
    this.#tail = new Tail(actions);
    this.#toEnd = button("to-end", "Follow", () => this.#follow(), icon("down"));
    setShown(this.#toEnd, false);
    this.element = h("div", { class: "pane" }, this.#scroller, this.#toEnd);
    this.#show(this.#text.element);
    this.#listen();
  }

  update(scene: Scene): void {
    this.#scene = scene;
    if (scene.attempt !== this.#attempt) this.#turnTo(scene.attempt);
    if (scene.attempt) this.#text.update(scene.attempt, scene.tally, this.#tail.element);
    this.#tail.update(scene);
    setAttribute(this.element, "data-superseded", scene.state.attempts.at(-1) === scene.attempt ? null : "");
    this.#mark(scene.choices.chunk);
    setShown(this.#toEnd, !this.#atEnd && scene.running);
  }

  /** Bring a chunk into sight. */
  goTo(index: number): void {
    const place = this.#placeOf(index);
    if (!place) return;
    this.#atEnd = false;
    place.scrollIntoView({ block: "nearest" });
  }

  /** Show the text's beginning, as one opens a document, and not its end, as one follows a run. */
  readFromStart(): void {
    this.#atEnd = false;
    this.#scroller.scrollTop = 0;
  }

  dispose(): void {
    this.#growth.disconnect();
    this.#tail.dispose();
  }

  #turnTo(attempt: AttemptState | undefined): void {
    this.#attempt = attempt;
    this.#text = new RunningText();
    this.#show(this.#text.element);
    this.#marked = null;
    this.#atEnd = true;
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

  #mark(index: number | null): void {
    const place = index === null ? null : this.#placeOf(index);
    if (place === this.#marked) return;
    if (this.#marked) setAttribute(this.#marked, "aria-current", null);
    if (place) setAttribute(place, "aria-current", "true");
    this.#marked = place;
  }

  #follow(): void {
    this.#atEnd = true;
    this.#keepAtEnd();
    setShown(this.#toEnd, false);
  }

  /** Only who scrolls up leaves the end: text that grows moves the end away, but nobody has scrolled. */
  #scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#atEnd = true;
    else if (scrollTop < this.#top) this.#atEnd = false;
    this.#top = scrollTop;
    setShown(this.#toEnd, !this.#atEnd && Boolean(this.#scene?.running));
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
    const place = chunkAt(target);
    if (!place || !this.#scene?.attempt) return this.card.hide();
    const index = Number(place.dataset["index"]);
    const { attempt, tally } = this.#scene;
    const chunk = attempt.chunks[index]?.index === index ? attempt.chunks[index] : undefined;
    const previous = tally.checkOf(index - 1);
    const before = previous ? beginOf(previous) : (attempt.chunks[index - 1]?.at ?? attempt.began);
    const content = chunkDetails({ index, chunk, check: tally.checkOf(index), before });
    this.card.show(place, content, lineBox(place, pointer), !pointer);
  }

  #pick(target: EventTarget | null): void {
    // A click that ends a selection of text is not meant for the chunk under it.
    if (getSelection()?.isCollapsed === false || (target as Element).closest("button")) return;
    const place = chunkAt(target);
    const index = place ? Number(place.dataset["index"]) : null;
    this.choose({ chunk: index === this.#scene?.choices.chunk ? null : index });
  }

  #press(event: KeyboardEvent): void {
    const current = Number(chunkAt(event.target)?.dataset["index"] ?? -1);
    const last = (this.#scene?.tally.checked || (this.#scene?.attempt?.chunks.length ?? 0)) - 1;
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

/** The box of the line under the pointer: a chunk may run over several lines. */
function lineBox(place: Element, pointer?: PointerEvent): DOMRect {
  const boxes = [...place.getClientRects()];
  const under =
    pointer && boxes.find(({ top, bottom }) => pointer.clientY >= top && pointer.clientY <= bottom);
  const box = under ?? boxes[0] ?? place.getBoundingClientRect();
  return pointer ? new DOMRect(pointer.clientX - 12, box.top, 0, box.height) : box;
}
