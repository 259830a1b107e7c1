/**
 * The lanes below the band: what the run was waiting for, on the same axis. Keys, the wheel, a drag and buttons zoom
 * them; the band above shows which part they show.
 */

import { beginnings } from "../../figures/branches";
import { firstAfter, lanes, validation, type BarKind, type Lane, type Window } from "../../figures/timeline";
import { longestOf } from "../../figures/shown";
import { select } from "../../figures/verdicts";
import { Zoom } from "../../figures/zoom";
import { detailsAt, type Card } from "../card";
import { button, h, setAttribute, setShown, setWords } from "../dom";
import type { Choose, GoTo, Part, Scene } from "../scene";
import { Axis } from "./axis";
import type { Band } from "./band";
import { LaneView } from "./lane";
import { Legend } from "./legend";

const MOST_LANES = 12;
/** Drawing a long run is costly, so there are at least this many milliseconds between drawings. */
const REDRAW = 250;
/** Moving the pressed pointer by more pixels than this selects a stretch and is not a click. */
const DRAG = 4;
const SUMMED = "Bars too close to be told apart are as high as their share of the time.";

export class Timeline implements Part {
  readonly #legend = new Legend();
  readonly #axis = new Axis();
  readonly #lanes = h("div", { class: "lanes", tabindex: "0", role: "group" });
  readonly #notes = h("div", { class: "quiet notes" });
  readonly #zoomOut = button("quiet-button square", "−", () => this.#zoomBy(2));
  readonly #all = button("quiet-button", "Whole run", () => this.#showAll());
  readonly element: HTMLElement;
  readonly #drawn: LaneView[] = [];
  #zoom = new Zoom();
  #scene: Scene | null = null;
  #last = -Infinity;
  /** Where the pointer was pressed, on the axis and in pixels, and whether it has moved since. */
  #press: { place: number; x: number; moved: boolean } | null = null;

  constructor(
    readonly card: Card,
    readonly goTo: GoTo,
    readonly choose: Choose,
    readonly band: Band,
  ) {
    const zoomIn = button("quiet-button square", "+", () => this.#zoomBy(0.5));
    setAttribute(this.#zoomOut, "aria-label", "Zoom out");
    setAttribute(zoomIn, "aria-label", "Zoom in");
    const zoom = h("div", { class: "zoom" }, this.#all, this.#zoomOut, zoomIn);
    setAttribute(this.#lanes, "aria-label", "Timeline; plus and minus zoom, arrows move");
    const head = h("div", { class: "section-head" }, this.#legend.element, zoom);
    const chart = h("div", { class: "chart" }, this.#axis.element, this.#lanes);
    this.element = h("section", { class: "timeline", "aria-label": "Timeline" });
    this.element.append(chart, head, this.#notes);
    this.#listen();
  }

  update(scene: Scene): void {
    const isOver = scene.store.state.outcome !== "running";
    this.#scene = scene;
    const end = scene.store.elapsed;
    this.#zoom.update({ from: 0, to: end });
    setShown(this.element, scene.choices.timeline && scene.attempt !== undefined);
    this.band.frame(this.element.hidden ? null : this.#zoom.part, end);
    if (this.element.hidden || (!isOver && performance.now() - this.#last < REDRAW)) return;
    this.#draw();
  }

  dispose(): void {
    this.#axis.dispose();
  }

  #draw(): void {
    const { attempt, verdicts, choices, store } = this.#scene!;
    if (!attempt) return;
    const { attempts } = store.state;
    this.#last = performance.now();
    const shown = select(verdicts.requirements, attempt, choices, (one) => longestOf(one, attempt));
    const labels = shown.slice(0, MOST_LANES).map(({ label }) => label);
    const { window, whole, part } = this.#zoom;
    const { model, byLabel } = lanes(attempts, labels, window, whole.to);
    const phase = validation(attempts.at(-1)!, whole.to);
    const span = window.to - window.from;
    this.#laneAt(0).update("Model", model, span);
    labels.forEach((label, place) => this.#laneAt(place + 1).update(label, byLabel.get(label)!, span));
    while (this.#drawn.length > labels.length + 1) this.#drawn.pop()!.remove();
    this.#axis.update(window, phase, beginnings(attempts));
    this.#axis.place(choices.moment);
    this.band.frame(part, whole.to);
    setShown(this.#all, part !== null);
    this.#zoomOut.disabled = part === null;
    const drawn = [model, ...byLabel.values()];
    this.#legend.update(kindsOf(drawn, phase));
    const hidden = shown.length - labels.length;
    const notes = [
      ...(hidden > 0 ? [`${hidden} more requirements are not drawn.`] : []),
      ...(drawn.some(({ joined }) => joined) ? [SUMMED] : []),
    ];
    setWords(this.#notes, notes.join(" "));
  }

  #laneAt(place: number): LaneView {
    let lane = this.#drawn[place];
    if (!lane) {
      lane = new LaneView();
      this.#drawn.push(lane);
      this.#lanes.append(...lane.elements);
    }
    return lane;
  }

  /** Zoom or move, and draw the result. */
  #show(change: () => void): void {
    change();
    if (this.#scene?.attempt) this.#draw();
  }

  #showAll(): void {
    this.#show(() => this.#zoom.showAll());
  }

  #zoomBy(factor: number, place = 0.5): void {
    this.#show(() => this.#zoom.by(factor, place));
  }

  #listen(): void {
    const lanes = this.#lanes;
    lanes.addEventListener("keydown", (event) => this.#key(event));
    lanes.addEventListener("pointerdown", (event) => this.#down(event));
    lanes.addEventListener("pointermove", (event) => this.#move(event));
    lanes.addEventListener("pointerup", (event) => this.#up(event));
    lanes.addEventListener("pointercancel", () => this.#letGo());
    lanes.addEventListener("pointerleave", () => {
      this.card.hide();
      this.#axis.point(null);
    });
    // Without a modifier key the wheel scrolls the page.
    lanes.addEventListener(
      "wheel",
      (event) => {
        const across = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
        const isAcross = Math.abs(across) > Math.abs(event.deltaX === across ? event.deltaY : 0);
        if (this.#zoom.part && across && isAcross) {
          event.preventDefault();
          return this.#show(() => this.#zoom.moveBy(across / 500));
        }
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#zoomBy(event.deltaY > 0 ? 1.25 : 0.8, this.#placeOf(event) ?? undefined);
      },
      { passive: false },
    );
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowRight: 0.2, ArrowLeft: -0.2 }[event.key];
    if (event.key === "+" || event.key === "=") this.#zoomBy(0.5);
    else if (event.key === "-") this.#zoomBy(2);
    else if (event.key === "Home" || event.key === "Escape") this.#showAll();
    else if (step !== undefined && this.#zoom.part) this.#show(() => this.#zoom.moveBy(step));
    else return;
    event.preventDefault();
  }

  /** A finger scrolls the page; a mouse or a pen selects a stretch. */
  #down(event: PointerEvent): void {
    const place = this.#placeOf(event);
    if (place === null || event.button !== 0) return;
    this.#press = { place, x: event.clientX, moved: false };
    if (event.pointerType !== "touch") this.#lanes.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const place = this.#placeOf(event);
    this.#axis.point(place);
    const press = this.#press;
    if (!press || event.pointerType === "touch") return this.#tell(event);
    press.moved ||= Math.abs(event.clientX - press.x) > DRAG;
    if (!press.moved) return;
    this.card.hide();
    this.#axis.choose(this.#chosen(press.place, event));
  }

  #up(event: PointerEvent): void {
    const press = this.#press;
    this.#letGo();
    if (!press) return;
    const { from, to } = this.#chosen(press.place, event);
    if (press.moved) return this.#show(() => this.#zoom.moveTo(from, to - from));
    this.#pick(press.place);
  }

  #letGo(): void {
    this.#press = null;
    this.#axis.choose(null);
  }

  /** The stretch from where the pointer was pressed to where it is. */
  #chosen(place: number, event: PointerEvent): Window {
    const times = [place, this.#placeOf(event, true) ?? place].map((one) => this.#zoom.timeAt(one));
    return { from: Math.min(...times), to: Math.max(...times) };
  }

  /** Where the pointer is on the axis, from 0 to 1. Outside it is null, or the nearer end if `held`. */
  #placeOf(event: MouseEvent, held = false): number | null {
    const box = this.#drawn[0]?.plot.getBoundingClientRect();
    if (!box?.width) return null;
    const place = (event.clientX - box.left) / box.width;
    return held ? Math.min(1, Math.max(0, place)) : place >= 0 && place <= 1 ? place : null;
  }

  /** The attempt that was under way at a time. */
  #attemptAt(time: number) {
    const attempts = this.#scene?.store.state.attempts ?? [];
    return attempts.findLast(({ began }) => began <= time) ?? attempts[0];
  }

  /** Show the chunk that was being checked, or would be next, at a place. */
  #pick(place: number): void {
    const time = this.#zoom.timeAt(place);
    const attempt = this.#attemptAt(time);
    const check = attempt?.checks[firstAfter(attempt.checks, time)];
    if (!attempt || !check) return;
    const attempts = this.#scene!.store.state.attempts;
    const newest = attempt === attempts.at(-1);
    this.choose({ attempt: newest ? null : attempts.indexOf(attempt), moment: null });
    this.goTo(check.index);
  }

  /** Show what the run was waiting for at the pointer. */
  #tell(event: PointerEvent): void {
    const place = this.#placeOf(event);
    if (place === null || !this.#scene) return this.card.hide();
    const box = this.#lanes.parentElement!.getBoundingClientRect();
    const at = new DOMRect(event.clientX - 12, box.top, 0, box.height);
    const time = this.#zoom.timeAt(place);
    const attempt = this.#attemptAt(time);
    const content = attempt && detailsAt(time, attempt);
    if (content) this.card.show(this.#lanes, content, at);
    else this.card.hide();
  }
}

function kindsOf(drawn: readonly Lane[], phase: Window | null): Set<BarKind | "phase"> {
  const kinds = new Set<BarKind | "phase">(drawn.flatMap(({ paths }) => [...paths.keys()]));
  if (phase) kinds.add("phase");
  return kinds;
}
