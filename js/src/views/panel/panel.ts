/** The whole view of a panel: its form, its history, and the selected run. */

import type { Settings } from "../../panel/protocol";
import type { PanelRun, PanelStore } from "../../panel/store";
import { h, setShown } from "../dom";
import { keepKeys } from "../keys";
import { RunView } from "../run";
import type { Actions } from "../scene";
import { Form } from "./form";
import { History } from "./history";

/** What a person can ask for. */
interface PanelActions {
  run(settings: Settings): void;
  stop(): void;
  look(number: number): void;
  of(run: PanelRun): Actions;
}

export class PanelView {
  readonly element = h("section", { class: "mst-v1 panel", "aria-label": "Stream panel" });
  readonly #form: Form;
  readonly #history: History;
  readonly #place = h("div", { class: "panel-run" });
  readonly #leave: () => void;
  #shown: PanelRun | null = null;
  #view: RunView | null = null;

  constructor(
    readonly store: PanelStore,
    readonly actions: PanelActions,
    title = "",
  ) {
    this.#form = new Form(store, actions, title);
    this.#history = new History(store, (number) => actions.look(number));
    this.element.append(this.#form.element, this.#history.element, this.#place);
    keepKeys(this.element);
    this.#leave = store.subscribe(() => this.#update());
    this.#update();
  }

  /** Stop listening. The element stays as it is. */
  dispose(): void {
    this.#leave();
    this.#view?.dispose();
  }

  #update(): void {
    this.#form.update();
    this.#history.update();
    this.#show(this.store.chosen);
  }

  #show(run: PanelRun | undefined): void {
    setShown(this.#place, run !== undefined);
    if (!run || run === this.#shown) return;
    this.#shown = run;
    this.#view?.dispose();
    this.#view = new RunView(run.store, this.actions.of(run), { title: "", prompt: run.settings.prompt });
    this.#place.replaceChildren(this.#view.element);
  }
}
