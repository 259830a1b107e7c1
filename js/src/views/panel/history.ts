/** The runs of a panel, newest first: to look at again, and to reuse their settings. */

import { FINISHED, firstLine, OUTCOME } from "../../figures/format";
import { outcomeOf, type PanelRun, type PanelStore } from "../../panel/store";
import { button, h, setAttribute, setChosen, setShown, untrusted, tabList } from "../dom";
import { icon, setIcon } from "../icons";

export class History {
  readonly element: HTMLElement;
  readonly #list = tabList("runs", "Runs, newest first");
  readonly #take: HTMLButtonElement;
  readonly #tabs = new Map<PanelRun, HTMLElement>();

  constructor(
    readonly store: PanelStore,
    readonly look: (number: number) => void,
  ) {
    this.#take = button("link", "Use these settings", () => this.#takeOver());
    this.element = h("nav", { class: "history" }, this.#list, this.#take);
  }

  update(): void {
    const { runs, chosen, draft } = this.store;
    setShown(this.element, runs.length > 0);
    runs.filter((run) => !this.#tabs.has(run)).forEach((run) => this.#add(run));
    for (const [run, tab] of this.#tabs) {
      const outcome = outcomeOf(run);
      const unasked = outcome === "passed" && !run.settings.requirements.includes(true);
      setIcon(tab.firstElementChild as SVGSVGElement, unasked ? "finished" : outcome);
      setAttribute(tab, "data-outcome", unasked ? null : outcome);
      setAttribute(tab, "title", `Run ${run.number}: ${unasked ? FINISHED : OUTCOME[outcome]}`);
      setChosen(tab, run === chosen);
    }
    setShown(this.#take, chosen !== undefined && !same(chosen.settings, draft));
  }

  #add(run: PanelRun): void {
    const tab = h(
      "button",
      { type: "button", role: "tab", class: "tab" },
      icon("running"),
      h("span", { class: "number" }, String(run.number)),
      untrusted("words", firstLine(run.settings.prompt)),
    );
    tab.addEventListener("click", () => this.look(run.number));
    this.#tabs.set(run, tab);
    const older = [...this.#tabs.keys()].filter(({ number }) => number < run.number);
    const next = older.reduce<PanelRun | null>((a, b) => (a && a.number > b.number ? a : b), null);
    this.#list.insertBefore(tab, next && this.#tabs.get(next)!);
    this.#list.scrollTo?.({ left: 0 });
  }

  #takeOver(): void {
    if (this.store.chosen) this.store.edit(this.store.chosen.settings);
  }
}

function same(a: object, b: object): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
