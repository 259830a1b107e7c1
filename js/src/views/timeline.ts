/** The timeline: what was waited for, on one axis per attempt. Zooms with the keys, the wheel and two buttons. */

import { firstAfter, lanes, ticks, WIDTH, type BarKind, type Lane, type Window } from "../lanes";
import { beginOf } from "../measures";
import type { Card } from "./card";
import { chunkDetails } from "./details";
import { button, h, heading, setAttribute, setShown, setText, setWords, svg } from "./dom";
import type { RowActions } from "./row";
import type { Part, Scene } from "./scene";

const MOST_LANES = 12;
/** A picture of a long run is costly, so it is drawn anew this often in milliseconds, at most. */
const REDRAW = 250;
const NARROWEST = 0.02;
const KINDS: readonly BarKind[] = ["model", "pass", "unknown", "fail", "waiting"];

export class Timeline implements Part {
  readonly #axis = h("div", { class: "axis", "aria-hidden": "true" });
  readonly #lanes = h("div", { class: "lanes", tabindex: "0", role: "group" });
  readonly #more = h("div", { class: "quiet" });
  readonly element: HTMLElement;
  readonly #drawn: LaneView[] = [];
  #zoom: Window | null = null;
  #scene: Scene | null = null;
  #last = -Infinity;

  constructor(
    readonly card: Card,
    readonly actions: RowActions,
  ) {
    const zoom = h("div", { class: "zoom" });
    zoom.append(
      button("quiet-button square", "−", () => this.#zoomBy(2, 0.5)),
      button("quiet-button square", "+", () => this.#zoomBy(0.5, 0.5)),
      button("quiet-button", "Whole run", () => this.#set(null)),
    );
    zoom.children[0]!.setAttribute("aria-label", "Zoom out");
    zoom.children[1]!.setAttribute("aria-label", "Zoom in");
    setAttribute(this.#lanes, "aria-label", "Timeline; plus and minus zoom, arrows move");
    const head = h("div", { class: "section-head" }, heading("Timeline"), zoom);
    this.element = h("section", { class: "timeline" }, head, this.#lanes, this.#axis, this.#more);
    this.#listen();
  }

  update(scene: Scene): void {
    if (scene.attempt !== this.#scene?.attempt) this.#zoom = null;
    const settled = !scene.running;
    this.#scene = scene;
    setShown(this.element, scene.choices.timeline && scene.attempt !== undefined);
    if (this.element.hidden || (!settled && performance.now() - this.#last < REDRAW)) return;
    this.#draw();
  }

  #draw(): void {
    const { attempt, tally, elapsed } = this.#scene!;
    if (!attempt) return;
    this.#last = performance.now();
    const labels = tally.answers.slice(0, MOST_LANES).map(({ label }) => label);
    const window = this.#window();
    const { model, byLabel } = lanes(attempt, labels, window, elapsed);
    this.#laneAt(0).update("Model", model);
    labels.forEach((label, place) => this.#laneAt(place + 1).update(label, byLabel.get(label)!));
    while (this.#drawn.length > labels.length + 1) this.#drawn.pop()!.remove();
    const hidden = tally.answers.length - labels.length;
    setWords(this.#more, hidden > 0 ? `${hidden} more requirements are not drawn.` : "");
    this.#drawAxis(window);
  }

  #drawAxis(window: Window): void {
    const times = ticks(window);
    while (this.#axis.children.length < times.length) this.#axis.append(h("span"));
    while (this.#axis.children.length > times.length) this.#axis.lastElementChild!.remove();
    const digits = times.length > 1 ? Math.max(0, -Math.floor(Math.log10(times[1]! - times[0]!))) : 1;
    times.forEach((time, place) => {
      const tick = this.#axis.children[place] as HTMLElement;
      const left = (time - window.from) / (window.to - window.from);
      tick.style.left = `${left * 100}%`;
      // A label that would hang out over the edge is left out; its line stays.
      setWords(tick, left > 0.94 ? "" : `${time.toFixed(Math.min(3, digits))} s`);
    });
  }

  #laneAt(place: number): LaneView {
    let lane = this.#drawn[place];
    if (!lane) {
      lane = new LaneView();
      this.#drawn.push(lane);
      this.#lanes.append(lane.label, lane.plot);
    }
    return lane;
  }

  /** The whole attempt: from its beginning to the next one's, or to now. */
  #whole(): Window {
    const { attempt, state, elapsed } = this.#scene!;
    const next = attempt && state.attempts[state.attempts.indexOf(attempt) + 1];
    const from = attempt?.began ?? 0;
    return { from, to: Math.max(next?.began ?? elapsed, from + NARROWEST) };
  }

  #window(): Window {
    return this.#zoom ?? this.#whole();
  }

  #set(window: Window | null): void {
    this.#zoom = window;
    if (this.#scene?.attempt) this.#draw();
  }

  /** Zoom so that the time at `place` (0 to 1 of the axis) stays where it is. */
  #zoomBy(factor: number, place: number): void {
    const { from, to } = this.#window();
    const whole = this.#whole();
    const span = Math.max(NARROWEST, (to - from) * factor);
    if (span >= whole.to - whole.from) return this.#set(null);
    this.#moveTo(from + (to - from) * place - span * place, span);
  }

  #moveTo(from: number, span: number): void {
    const whole = this.#whole();
    const start = Math.min(Math.max(from, whole.from), Math.max(whole.from, whole.to - span));
    this.#set({ from: start, to: start + span });
  }

  #listen(): void {
    this.#lanes.addEventListener("keydown", (event) => this.#press(event));
    this.#lanes.addEventListener("pointermove", (event) => this.#point(event));
    this.#lanes.addEventListener("pointerleave", () => this.card.hide());
    this.#lanes.addEventListener("click", (event) => {
      const check = this.#checkAt(event);
      if (check) this.actions.goTo(check.index);
    });
    // Without a modifier the wheel belongs to the page.
    this.#lanes.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#zoomBy(event.deltaY > 0 ? 1.25 : 0.8, this.#placeOf(event) ?? 0.5);
      },
      { passive: false },
    );
  }

  #press(event: KeyboardEvent): void {
    const { from, to } = this.#window();
    const step = { ArrowRight: 0.2, ArrowLeft: -0.2 }[event.key];
    if (event.key === "+" || event.key === "=") this.#zoomBy(0.5, 0.5);
    else if (event.key === "-") this.#zoomBy(2, 0.5);
    else if (event.key === "Home" || event.key === "Escape") this.#set(null);
    else if (step !== undefined && this.#zoom) this.#moveTo(from + (to - from) * step, to - from);
    else return;
    event.preventDefault();
  }

  #placeOf(event: MouseEvent): number | null {
    const box = this.#drawn[0]?.plot.getBoundingClientRect();
    if (!box || !box.width || event.clientX < box.left || event.clientX > box.right) return null;
    return (event.clientX - box.left) / box.width;
  }

  #checkAt(event: MouseEvent) {
    const place = this.#placeOf(event);
    const checks = this.#scene?.attempt?.checks;
    if (place === null || !checks) return undefined;
    const { from, to } = this.#window();
    return checks[firstAfter(checks, from + (to - from) * place)];
  }

  #point(event: PointerEvent): void {
    const check = this.#checkAt(event);
    const { attempt, tally } = this.#scene ?? {};
    if (!check || !attempt || !tally) return this.card.hide();
    const previous = tally.checkOf(check.index - 1);
    const before = previous ? beginOf(previous) : attempt.began;
    const chunk = attempt.chunks[check.index];
    const box = this.#lanes.getBoundingClientRect();
    const at = new DOMRect(event.clientX - 12, box.top, 0, box.height);
    this.card.show(this.#lanes, chunkDetails({ index: check.index, chunk, check, before }), at);
  }
}

/** One lane: its name, and a path for each kind of bar. */
class LaneView {
  readonly label = h("bdi", { class: "lane-label" });
  readonly plot = h("div", { class: "lane" });
  readonly #paths = new Map(KINDS.map((kind) => [kind, svg("path", { class: kind })]));

  constructor() {
    const drawing = { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", "aria-hidden": "true" };
    this.plot.append(svg("svg", drawing, ...this.#paths.values()));
  }

  update(label: string, lane: Lane): void {
    setText(this.label, label);
    for (const [kind, path] of this.#paths) setAttribute(path, "d", lane.get(kind) ?? "");
  }

  remove(): void {
    this.label.remove();
    this.plot.remove();
  }
}
