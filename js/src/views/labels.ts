/** What people think of the answer: few controls at the foot of a settled view, their keys, and what was said. */

import { disagrees, labelWords } from "../figures/labels";
import type { Label, Mark } from "../run/protocol";
import type { Chunk } from "../run/state";
import { button, h, list, pointsBefore, setAttribute, setShown, setText, untrusted } from "./dom";
import type { Actions, Part, Scene } from "./scene";

const BLANK: Label = { label: null, start: null, end: null, requirement: null, note: null, attempt: null };
/** The views that can be labelled, and those among them that a key leads to. */
const NEXT: Readonly<Record<string, string>> = { n: '[data-labelled="no"]', d: "[data-disagrees]" };

export class Labels implements Part {
  readonly element = h("section", { class: "labels", "aria-label": "Labels" });
  readonly #controls: readonly HTMLElement[];
  readonly #here: HTMLElement;
  readonly #about = h("select", { "aria-label": "Which requirement should have failed here" });
  readonly #note = h("input", { class: "note-field", placeholder: "Note", "aria-label": "Note" });
  readonly #undo: HTMLButtonElement;
  readonly #said = list("said");
  readonly #where = h("bdi", { class: "where", role: "status" });
  readonly #trouble = h("bdi", { class: "trouble", role: "alert" });
  readonly #select = () => this.#readSelection();
  #scene: Scene | null = null;
  /** First bad character, where text is selected. */
  #start: number | null = null;
  /** What was said last in this view. */
  #last = BLANK;
  #drawn: readonly unknown[] | null = null;
  /** Whether somebody wanted to label where that cannot be done. */
  #refused = false;

  constructor(
    readonly view: HTMLElement,
    readonly actions: Actions,
  ) {
    const good = this.#button("Good", "g", () => this.#say({ label: "good" }));
    const bad = this.#button("Bad", "b", () => this.#say({ label: "bad" }));
    const here = this.#button("Bad from here", "b", () => this.#sayHere());
    this.#here = h("span", { class: "here" }, here, this.#about);
    this.#undo = this.#button("Take back", "", () => this.#takeBack());
    this.#controls = [good, bad, this.#here, this.#note, this.#undo];
    this.element.append(...this.#controls, this.#said, this.#where, this.#trouble);
    this.#note.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" && this.#note.value.trim()) this.#say(this.#last);
    });
    view.addEventListener("keydown", (event) => this.#press(event));
    document.addEventListener("selectionchange", this.#select);
  }

  update(scene: Scene): void {
    this.#scene = scene;
    const { store, state } = scene;
    const can = this.#canLabel(scene);
    const labels = store.labels ?? [];
    const { file, folder, rater } = store.labelled ?? { file: null, folder: "", rater: null };
    const isMine = (mark: Mark) => rater === null || (mark.rater ?? "") === rater;
    const why = this.#refused && !can ? (this.actions.unlabelled ?? "") : "";
    setShown(this.element, can || labels.length > 0 || why !== "");
    for (const control of this.#controls) setShown(control, can);
    setAttribute(this.view, "data-labelled", can ? (labels.some(isMine) ? "yes" : "no") : null);
    setAttribute(this.view, "data-disagrees", can && disagrees(state.outcome, labels) ? "" : null);
    setShown(this.#here, can && this.#start !== null);
    setShown(this.#undo, can && this.#last.label !== null);
    const unrecorded = can && folder && !file ? `The first label records this run in ${folder}/.` : "";
    setAttribute(this.#where, "data-ahead", unrecorded && !why ? "" : null);
    setText(this.#where, why || (file && labels.length ? `In ${file}` : unrecorded));
    setText(this.#trouble, store.labelTrouble && `Not written: ${store.labelTrouble}`);
    setAttribute(this.element, "aria-busy", String(store.labelling));
    this.#offer(state.requirements);
    if (store.labels === this.#drawn) return;
    this.#drawn = store.labels;
    const items = labels.map((mark) => {
      const words = untrusted("", labelWords(mark));
      return h("div", { role: "listitem" }, untrusted("quiet", mark.rater ?? ""), " ", words);
    });
    this.#said.replaceChildren(...items);
  }

  dispose(): void {
    document.removeEventListener("selectionchange", this.#select);
  }

  #canLabel(scene: Scene): boolean {
    return isSettled(scene) && this.actions.label !== undefined;
  }

  #button(words: string, key: string, press: () => void): HTMLButtonElement {
    const made = button("quiet-button", words, press);
    if (key) setAttribute(made, "aria-keyshortcuts", key);
    if (key) setAttribute(made, "title", `${words} (key ${key})`);
    // The press keeps the selection and leaves the focus to the text, so that keys go on.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    return made;
  }

  #offer(requirements: readonly string[]): void {
    if (this.#about.options.length === requirements.length + 1) return;
    const options = requirements.map((name, place) =>
      h("option", { value: String(place) }, untrusted("", name)),
    );
    this.#about.replaceChildren(h("option", { value: "" }, "for all requirements"), ...options);
  }

  #say(change: Partial<Label>): void {
    const scene = this.#scene;
    if (!scene || !this.#canLabel(scene)) return;
    const { attempt, state } = scene;
    const number = attempt === state.attempts.at(-1) ? null : attempt!.attempt;
    const note = this.#note.value.trim() || null;
    this.#last = { ...BLANK, attempt: number, ...change, note };
    this.#note.value = "";
    this.actions.label?.(this.#last);
  }

  #sayHere(): void {
    const place = this.#about.value;
    const requirement = place === "" ? null : (this.#scene?.state.requirements[Number(place)] ?? null);
    this.#say({ label: "bad", start: this.#start, requirement });
  }

  #takeBack(): void {
    const { attempt, requirement } = this.#last;
    this.#note.value = "";
    this.#say({ attempt, requirement });
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || (target as Element).matches("input, textarea, select")) return;
    if (!this.#scene || !isSettled(this.#scene)) return;
    if (!this.#canLabel(this.#scene)) return void ((key === "g" || key === "b") && this.#refuse(this.#scene));
    // The key may come before the browser has told of the selection.
    this.#readSelection();
    if (key === "g") this.#say({ label: "good" });
    else if (key === "b") this.#start === null ? this.#say({ label: "bad" }) : this.#sayHere();
    else if (NEXT[key]) this.#leadTo(NEXT[key]);
    else return;
    event.preventDefault();
  }

  /** Say why the answer cannot be labelled here, once somebody wants to. */
  #refuse(scene: Scene): void {
    this.#refused = true;
    this.update(scene);
  }

  /** Go to the next view of this kind in the page; behind the last one comes the first. */
  #leadTo(kind: string): void {
    const views = [...document.querySelectorAll<HTMLElement>(`.mst-v1${kind}`)];
    const isBehind = (one: Element) =>
      Boolean(this.view.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const goal = views.find(isBehind) ?? views.find((one) => one !== this.view);
    goal?.scrollIntoView({ block: "nearest" });
    goal?.querySelector<HTMLElement>(".scroller")?.focus({ preventScroll: true });
  }

  /** A selection in the text names a place. One elsewhere in the page, as in the note, leaves it as it is. */
  #readSelection(): void {
    const selection = getSelection();
    const text = this.view.querySelector(".scroller");
    if (!this.#scene || !selection?.rangeCount || !text?.contains(selection.anchorNode)) return;
    const chunks = this.#scene.attempt?.chunks ?? [];
    const start = selection.isCollapsed ? null : startOf(selection.getRangeAt(0), text, chunks);
    if (start === this.#start) return;
    this.#start = start;
    this.update(this.#scene);
  }
}

function isSettled({ state, past, attempt }: Scene): boolean {
  return state.outcome !== "running" && !past && attempt !== undefined;
}

/**
 * Return the offset of the first selected character in the raw text; null if no chunk is selected, or if the
 * selection begins far out of sight, where chunks have no elements.
 */
export function startOf(range: Range, text: Element, chunks: readonly Chunk[]): number | null {
  const { startContainer } = range;
  const begin = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (begin?.matches(".passage") && !begin.querySelector(".chunk")) return null;
  const spans = [...text.querySelectorAll<HTMLElement>(".chunk[data-index]")];
  const span = spans.find((one) => range.intersectsNode(one));
  const chunk = chunks[Number(span?.dataset["index"])];
  if (!span || !chunk || chunk.start < 0) return null;
  const inside = span.contains(range.startContainer);
  return chunk.start + (inside ? pointsBefore(span, range.startContainer, range.startOffset) : 0);
}
