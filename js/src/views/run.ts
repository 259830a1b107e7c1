/** The whole view of one run: creates its parts, updates them with every new scene, disposes of them. */

import { firstLine, isUnasked, source } from "../figures/format";
import { inWords } from "../figures/characters";
import { Metrics } from "../figures/metrics";
import { Verdicts } from "../figures/verdicts";
import type { AttemptState } from "../run/state";
import type { RunStore } from "../run/store";
import { Card } from "./card";
import { h, setAttribute, setShown } from "./dom";
import { MetricsLine } from "./foot";
import { Attempts } from "./head/attempts";
import { Announcer, Facts, Header } from "./head/header";
import { ErrorNotice, RecheckNotice } from "./head/notices";
import { Status } from "./head/status";
import { Tools } from "./head/tools";
import { keepKeys } from "./keys";
import { Labels } from "./labels";
import { FIRST_CHOICES, type About, type Actions, type Choices, type Part, type Scene } from "./scene";
import { SettingsList, SettingsSwitch } from "./settings";
import { RequirementTable } from "./table/table";
import { Pane } from "./text/pane";
import { Scrubber } from "./timeline/scrubber";
import { Timeline } from "./timeline/timeline";

const BROKEN =
  "A part of this view could not be drawn, so the view may be incomplete. “Save” has all of the run.";
/** How often what ticks is drawn while a run goes on, in milliseconds. */
const TICK = 100;

export class RunView {
  readonly element = h("article", { class: "mst-v1" });
  readonly #card = new Card();
  readonly #parts: readonly Part[];
  readonly #ticking: readonly Part[];
  /** What collapsing hides. Its parts show and hide themselves, so the box around them is hidden. */
  readonly #folding: HTMLElement;
  /** Says that something is missing, if a part could not be drawn. */
  readonly #broken = h("div", { class: "broken", role: "alert", hidden: "" }, BROKEN);
  readonly #header: Header;
  readonly #pane: Pane;
  readonly #scrubber: Scrubber;
  readonly #leave: () => void;
  #choices: Choices = FIRST_CHOICES;
  #attempt: AttemptState | undefined;
  #verdicts = new Verdicts();
  #metrics = new Metrics();
  #timer: ReturnType<typeof setInterval> | null = null;
  /** When all of it was drawn last. */
  #drawn = -Infinity;

  constructor(
    readonly store: RunStore,
    actions: Actions,
    readonly about: About = { title: "", prompt: "" },
  ) {
    const choose = (change: Partial<Choices>) => this.#choose(change);
    const goTo = (chunk: number) => this.#goTo(chunk);
    const tools = new Tools(choose, actions);
    const header = (this.#header = new Header(actions, tools.element));
    const status = new Status((chunk) => this.#goToLast(chunk));
    const recheck = new RecheckNotice();
    const attempts = new Attempts(choose);
    const error = new ErrorNotice((chunk) => this.#goToLast(chunk));
    const pane = (this.#pane = new Pane(actions, choose, this.#card));
    const table = new RequirementTable(this.#card, goTo, choose);
    const metrics = new MetricsLine();
    const facts = new Facts();
    const settings = new SettingsList();
    const toggle = new SettingsSwitch(choose);
    const scrubber = (this.#scrubber = new Scrubber(store, choose));
    const timeline = new Timeline(this.#card, goTo, choose, scrubber.band);
    const labels = new Labels(this.element, actions);
    const announcer = new Announcer();
    this.#ticking = [header, status, facts, metrics, scrubber, timeline];
    this.#parts = [
      ...this.#ticking,
      tools,
      recheck,
      attempts,
      error,
      pane,
      table,
      toggle,
      settings,
      labels,
      announcer,
    ];
    const side = h("div", { class: "side" }, table.element);
    const body = h("div", { class: "body" }, pane.element, side);
    const foot = h("footer", { class: "foot" }, metrics.element, toggle.element);
    const time = [scrubber.element, timeline.element];
    const folding = [attempts.element, error.element, body, ...time, foot, settings.element, labels.element];
    this.#folding = h("div", {}, ...folding);
    const told = h("div", { class: "told" }, status.element, facts.element);
    const head = [header.element, told, this.#broken, recheck.element];
    this.element.append(...head, this.#folding, announcer.element, this.#card.element);
    keepKeys(this.element);
    this.#leave = store.subscribe(() => this.#update());
    this.#update();
  }

  /** Show the place of the last attempt's raw text with this offset. Return whether there is text. */
  goToPlace(offset: number): boolean {
    const chunks = this.store.state.attempts.at(-1)?.chunks ?? [];
    const chunk = chunks.findLast(({ start }) => start <= offset) ?? chunks[0];
    if (chunk) this.#goToLast(chunk.index);
    return chunk !== undefined;
  }

  /** Start at the beginning of the text, not at its end: nobody has watched this run in this view. */
  readFromStart(): void {
    this.#header.readFromStart();
    this.#pane.readFromStart();
  }

  /** Draw all again, in the next frame. */
  refresh(): void {
    this.store.changed();
  }

  /** Stop listening, ticking and loading: nothing else shows this run. */
  end(): void {
    this.store.close();
    this.dispose();
  }

  /** Show the run as it was at a moment; null, or a moment behind its end, shows it as it is now. */
  showMoment(moment: number | null): void {
    const isPast = moment !== null && moment < this.store.state.elapsed;
    this.#choose({ moment: isPast ? Math.max(0, moment) : null, chunk: null, attempt: null });
  }

  /** Go to a chunk of the last attempt. */
  goTo(chunk: number): void {
    this.#goToLast(chunk);
  }

  /** Stop listening and ticking. The element stays as it is. */
  dispose(): void {
    this.#leave();
    this.#tick(false);
    this.#card.hide();
    for (const part of this.#parts) part.dispose?.();
  }

  #choose(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    this.#update();
  }

  #goTo(chunk: number): void {
    this.#choose({ chunk, markdown: false });
    this.#pane.goTo(chunk);
  }

  /** Go to a chunk of the last attempt, of which the status speaks. */
  #goToLast(chunk: number): void {
    this.#choose({ attempt: null });
    this.#goTo(chunk);
  }

  #update(): void {
    this.#drawn = performance.now();
    const scene = this.#readScene();
    this.#draw(this.#parts, scene);
    // What is too much for one frame continues in the next.
    const isComplete = this.#parts.every((part) => part.isComplete ?? true);
    const goesOn = !isComplete || !scene.verdicts.isComplete;
    if (goesOn && this.#broken.hidden) this.store.changed();
    setShown(this.#folding, !scene.choices.collapsed);
    setAttribute(this.element, "aria-label", scene.title ? `Run: ${inWords(scene.title)}` : "Run");
    const standing = standingOf(scene);
    setAttribute(this.element, "data-unasked", !scene.past && isUnasked(scene.state) ? "" : null);
    setAttribute(this.element, "data-outcome", standing);
    setAttribute(
      this.element,
      "data-single",
      scene.verdicts.requirements.length || scene.state.seq < 0 ? null : "",
    );
    this.#tick(standing === "running");
  }

  /** Draw parts. One that fails does not keep the others from being drawn, and the view says that it is missing. */
  #draw(parts: readonly Part[], scene: Scene): void {
    for (const part of parts) {
      try {
        part.update(scene);
      } catch (error) {
        console.error(error);
        setShown(this.#broken, true);
      }
    }
  }

  #readScene(): Scene {
    const { store } = this;
    const { moment } = this.#choices;
    const state = this.#scrubber.stateAt(moment) ?? store.state;
    const last = state.attempts.at(-1);
    const chosen = this.#choices.attempt === null ? undefined : state.attempts[this.#choices.attempt];
    const attempt = chosen ?? last;
    if (attempt !== this.#attempt) {
      this.#attempt = attempt;
      this.#verdicts = new Verdicts();
      this.#metrics = new Metrics();
    }
    if (attempt) {
      this.#verdicts.update(state.requirements, attempt);
      this.#metrics.update(attempt);
    }
    return {
      store,
      state,
      about: this.about,
      title: this.about.title || firstLine(this.about.prompt) || source(state),
      elapsed: moment ?? store.elapsed,
      attempt,
      past: moment !== null,
      running:
        state.outcome === "running" && (moment !== null || store.connection !== "none") && attempt === last,
      verdicts: this.#verdicts,
      metrics: this.#metrics,
      choices: this.#choices,
    };
  }

  #tick(going: boolean): void {
    if (going === (this.#timer !== null)) return;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = going ? setInterval(() => this.#drawTicking(), TICK) : null;
  }

  #drawTicking(): void {
    if (!this.element.isConnected || document.hidden || performance.now() - this.#drawn < TICK) return;
    this.#draw(this.#ticking, this.#readScene());
  }
}

/** Return how a run stands, which gives the view its colour. */
function standingOf({ past, state, store }: Scene): string {
  if (past) return "past";
  const isCut = state.outcome === "running" && store.connection === "none" && store.loaded === null;
  return isCut ? "unfinished" : state.outcome;
}
