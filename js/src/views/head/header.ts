/**
 * The first line: the run's status, time and size, and the buttons; and the status for a screen reader. Stop is at a
 * fixed distance from the edge: no button to the right of it comes, goes or changes its width, in live and in saved
 * views alike.
 */

import { inWords } from "../../figures/characters";
import { clock, count, duration, isUnasked, OUTCOME, outcomeWord } from "../../figures/format";
import { marksOf } from "../../figures/marks";
import { button, h, setAttribute, setShown, setText, setWords } from "../dom";
import { icon, setIcon, type IconName } from "../icons";
import type { Actions, Part, Scene } from "../scene";
import { StopSlot } from "./stop";

export class Header implements Part {
  readonly element: HTMLElement;
  readonly #icon = icon("running");
  readonly #word = h("span", { class: "word" });
  readonly #outcome = h(
    "div",
    { class: "outcome", role: "heading", "aria-level": "3" },
    this.#icon,
    this.#word,
  );
  readonly #marks = h("span", { class: "badges" });
  readonly #title = h("bdi", { class: "title" });
  readonly #stop: StopSlot;
  readonly #again: HTMLButtonElement;

  constructor(
    readonly actions: Actions,
    tools: HTMLElement,
  ) {
    this.#stop = new StopSlot("Stop", () => actions.stop());
    this.#again = button("quiet-button again", "Run again", () => actions.again?.(), icon("again"));
    this.#again.title = "Run again";
    const buttons = [this.#again, this.#stop.element, tools];
    this.element = h("header", { class: "head" }, this.#outcome, this.#marks, this.#title, ...buttons);
  }

  update(scene: Scene): void {
    const { state, store } = scene;
    const [kind, word] = standing(scene);
    setIcon(this.#icon, kind);
    setWords(this.#word, word);
    setText(this.#title, scene.title);
    setAttribute(this.#title, "title", inWords(scene.title));
    this.#mark(scene);
    const isOver = store.state.outcome !== "running" || store.connection === "none";
    this.#stop.update(!isOver && !scene.past, isOver);
    setShown(this.#again, state.outcome !== "running" && !scene.past && this.actions.again !== undefined);
    this.#stop.button.disabled = store.stopAsked || state.stopping !== null || !store.reachable;
  }

  dispose(): void {
    this.#stop.dispose();
  }

  /** Leave no place for a Stop that was never there. */
  readFromStart(): void {
    this.#stop.close();
  }

  /** Mark what changes how far the text can be trusted. */
  #mark({ state }: Scene): void {
    const marks = marksOf(state);
    while (this.#marks.children.length < marks.length) this.#marks.append(h("span", { class: "badge" }));
    while (this.#marks.children.length > marks.length) this.#marks.lastElementChild!.remove();
    marks.forEach(({ word, meaning }, place) => {
      const badge = this.#marks.children[place]!;
      setWords(badge, word);
      setAttribute(badge, "title", meaning);
    });
  }
}

/** How long the run has taken, and how much text there is; beside the status. */
export class Facts implements Part {
  readonly #time = h("span", { class: "time" });
  readonly #chunks = h("span");
  readonly #chars = h("span", { class: "wide-only" });
  readonly element = h("div", { class: "facts" }, this.#time, this.#chunks, this.#chars);

  update(scene: Scene): void {
    const { state } = scene;
    const settled = state.outcome !== "running" && !scene.past;
    const begun = state.seq >= 0;
    setWords(this.#time, begun ? (settled ? duration : clock)(scene.elapsed) : "");
    setWords(this.#chunks, begun ? chunksOf(scene) : "");
    setWords(this.#chars, begun ? count(sizeOf(scene), "character") : "");
  }
}

/** Return how many chunks there are. What a resumed attempt kept is in none of its own. */
function chunksOf({ attempt }: Scene): string {
  return count(attempt?.chunks.length ?? 0, attempt?.kept ? "new chunk" : "chunk");
}

/** Return how many characters are shown. */
function sizeOf({ metrics: { kept, chars, tail } }: Scene): number {
  return kept + chars + tail;
}

/** Tells a screen reader the run's status when it changes, never the text as it streams. */
export class Announcer implements Part {
  readonly element = h("div", { class: "sr-only", role: "status" });
  #said = "";

  update(scene: Scene): void {
    const [, word] = standing(scene);
    const over = scene.state.outcome !== "running";
    const said = over ? `${word}, ${count(scene.attempt?.chunks.length ?? 0, "chunk")}` : word;
    const attempts = scene.state.attempts.length;
    this.#say(attempts > 1 ? `Attempt ${attempts}: ${said}` : said);
  }

  #say(words: string): void {
    if (words === this.#said) return;
    this.#said = words;
    this.element.textContent = words;
  }
}

/** Return the symbol and the word for the run's status. */
function standing({ state, store, past }: Scene): [IconName, string] {
  if (past) return ["waiting", "Earlier"];
  if (isUnasked(state)) return ["finished", outcomeWord(state)];
  if (state.outcome !== "running") return [state.outcome, OUTCOME[state.outcome]];
  if (store.loaded !== null) return ["waiting", "Opening"];
  if (store.lost) return ["lost", "Kernel restarted"];
  if (store.connection === "silent") return ["waiting", "No answer"];
  if (store.connection === "none") return ["waiting", "Unfinished"];
  if (store.stopAsked || state.stopping !== null) return ["stopped", "Stopping"];
  const attempt = state.attempts.at(-1);
  if (!attempt) return ["waiting", "Starting"];
  if (attempt.validating || attempt.final) return ["running", "Validating"];
  return ["running", OUTCOME.running];
}
