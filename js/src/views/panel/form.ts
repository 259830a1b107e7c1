/** The form of a panel: the prompt, the requirements and the limits. */

import type { Limits, Settings } from "../../panel/protocol";
import type { PanelStore } from "../../panel/store";
import { button, h, setAttribute, setShown, setText, setWords, untrusted } from "../dom";
import { icon } from "../icons";

interface FormActions {
  run(settings: Settings): void;
  stop(): void;
}

const LIMITS = [
  { name: "seconds", unit: "s", words: "Most seconds", whole: false },
  { name: "tokens", unit: "tokens", words: "Most tokens", whole: true },
  { name: "characters", unit: "characters", words: "Most characters", whole: true },
] as const;

const COMPACT = new Intl.NumberFormat("en", { notation: "compact" });

export class Form {
  readonly element: HTMLElement;
  readonly #prompt = h("textarea", { class: "prompt", rows: "3", "aria-label": "Prompt", dir: "auto" });
  readonly #switches: readonly HTMLInputElement[];
  readonly #chunking: HTMLSelectElement;
  readonly #limits: readonly HTMLInputElement[];
  readonly #run: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #trouble = h("bdi", { class: "trouble", role: "status" });

  constructor(
    readonly store: PanelStore,
    readonly actions: FormActions,
    title: string,
  ) {
    const { offer } = store;
    this.#prompt.placeholder = "What is the model to do?";
    this.#prompt.addEventListener("input", () => store.edit({ prompt: this.#prompt.value }));
    this.#prompt.addEventListener("keydown", (event) => this.#press(event));
    this.#switches = offer.requirements.map((_, place) => this.#switch(place));
    this.#chunking = h("select", {}, ...offer.chunkings.map((name) => h("option", { value: name }, name)));
    this.#chunking.addEventListener("change", () => store.edit({ chunking: this.#chunking.value }));
    this.#limits = LIMITS.map(({ name, words, whole }) => this.#limit(name, words, whole));
    this.#run = button("run", "Run", () => this.#start(), icon("play"));
    this.#run.title = "Ctrl+Enter in the prompt runs it as well";
    this.#stop = button("stop", "Stop", () => actions.stop(), icon("stopped"));
    this.element = h("form", { class: "form" }, ...this.#parts(title));
    this.element.addEventListener("submit", (event) => event.preventDefault());
  }

  update(): void {
    const { draft, running, asking, trouble } = this.store;
    setValue(this.#prompt, draft.prompt);
    setValue(this.#chunking, draft.chunking);
    this.#switches.forEach((one, place) => (one.checked = draft.requirements[place] ?? false));
    LIMITS.forEach(({ name }, place) => {
      const field = this.#limits[place]!;
      // An invalid number stays visible, so that it can be corrected, but is not used.
      if (draft[name] !== null || field.checkValidity()) setValue(field, String(draft[name] ?? ""));
    });
    setAttribute(this.#run, "aria-disabled", String(!this.#ready));
    setWords(this.#run.lastElementChild!, asking ? "Starting" : "Run");
    setShown(this.#stop, running);
    const wrong = this.#limits.some((one) => !one.checkValidity());
    const words = wrong ? "A limit is a number above 0, or empty." : trouble;
    setText(this.#trouble, words);
    setShown(this.#trouble, words !== "");
  }

  /** A button that is not ready keeps the focus, so it is not `disabled`. */
  get #ready(): boolean {
    const { draft, running, asking } = this.store;
    return (
      !running && !asking && draft.prompt.trim() !== "" && this.#limits.every((one) => one.checkValidity())
    );
  }

  #start(): void {
    if (this.#ready) this.actions.run(this.store.draft);
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#start();
  }

  #parts(title: string): HTMLElement[] {
    const { offer } = this.store;
    const name = untrusted("panel-title", title || offer.backend);
    const head = h("div", { class: "panel-head" }, name);
    if (title) head.append(untrusted("quiet", offer.backend));
    const chips = this.#switches.map((one, place) =>
      h("label", { class: "chip" }, one, untrusted("", offer.requirements[place]!)),
    );
    const checks = h("div", { class: "chips", role: "group", "aria-label": "Requirements" }, ...chips);
    setShown(checks, chips.length > 0);
    const limits = LIMITS.map(({ unit }, place) =>
      h("label", { class: "limit" }, this.#limits[place]!, unit),
    );
    const choices = h(
      "div",
      { class: "choices" },
      h("label", { class: "limit" }, "Check each", this.#chunking),
      h("div", { class: "limits", role: "group", "aria-label": "Limits" }, "At most", ...limits),
    );
    const buttons = h("div", { class: "panel-buttons" }, this.#stop, this.#run);
    return [head, this.#prompt, checks, h("div", { class: "bar" }, choices, buttons), this.#trouble];
  }

  #switch(place: number): HTMLInputElement {
    const box = h("input", { type: "checkbox" });
    box.addEventListener("change", () => {
      const requirements = this.store.draft.requirements.map((on, at) => (at === place ? box.checked : on));
      this.store.edit({ requirements });
    });
    return box;
  }

  #limit(name: keyof Limits, words: string, whole: boolean): HTMLInputElement {
    const usual = this.store.offer.limits[name];
    const input = h("input", {
      type: "number",
      inputmode: "decimal",
      "aria-label": words,
      placeholder: usual === null ? "any" : COMPACT.format(usual),
      min: whole ? "1" : "0.001",
      step: whole ? "1" : "any",
    });
    input.addEventListener("input", () => {
      const given = input.value !== "" && input.checkValidity();
      this.store.edit({ [name]: given ? input.valueAsNumber : null });
    });
    return input;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Set the value of a field, unless it has the focus. */
function setValue(field: Field, value: string): void {
  if (field.value !== value && (field.getRootNode() as Document | ShadowRoot).activeElement !== field)
    field.value = value;
}
