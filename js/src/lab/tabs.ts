/** The runs of one cell as tabs: the earlier ones and the newest, of which one is shown, or two side by side. */

import type { CodeCell } from "@jupyterlab/cells";

import { OUTCOME } from "../figures/format";
import type { Outcome } from "../run/protocol";
import { readSavedRuns } from "../compare/protocol";
import { MIME, VERSION, type RunName } from "../run/saved";
import type { RunStore } from "../run/store";
import type { CompareView } from "../views/compare/compare";
import { NO_KERNEL, openSavedRuns } from "../views/saved";
import type { Actions } from "../views/scene";
import { button, h, setAttribute, setChosen, setShown, setWords, tabList } from "../views/dom";
import { icon, setIcon, type IconName } from "../views/icons";
import { keepKeys } from "../views/keys";
import { isEarlier, isRun, type Output } from "./earlier";
import type { KeptRun } from "./talk";

export type Area = Pick<CodeCell["outputArea"], "model" | "node" | "widgets">;

/** One run: where its output is, and how it stands. */
interface Run {
  readonly place: number;
  readonly earlier: boolean;
  readonly data: unknown;
  readonly outcome: string;
  readonly sign: IconName;
}

/** What the page does for the runs that are compared. */
export interface Beside extends Pick<Actions, "markdown"> {
  /** Join the talk with the kernel about a run; null where there is none. */
  join(name: RunName, store: RunStore): KeptRun | null;
}

/** A run's view, which says how the run stands. */
const VIEW = ".mst-v1[data-outcome]";

export class RunTabs {
  readonly element = h("article", { class: "mst-v1 runs-of-cell", "aria-label": "Runs of this cell" });
  readonly #tabs = tabList("runs", "Runs of this cell, newest last");
  readonly #beside = h("div", { class: "beside", hidden: "" });
  readonly #compare: HTMLButtonElement;
  readonly #watch = new MutationObserver((changes) => changes.some(isOfView) && this.#update());
  readonly #change = () => queueMicrotask(() => this.#update());
  /** Place of the run that is shown; null follows the newest. */
  #chosen: number | null = null;
  #comparing = false;
  #drawn = "";
  #view: CompareView | null = null;
  /** What the kernel knows of the runs that are compared. */
  #kept: readonly (KeptRun | null)[] = [];

  /** `own` is the view of the earliest run, in whose output the tabs stand. */
  constructor(
    readonly area: Area,
    readonly own: HTMLElement,
    readonly page: Beside,
  ) {
    this.#compare = button("quiet-button", "Compare", () => this.#turn());
    const bar = h("nav", { class: "history" }, this.#tabs, this.#compare);
    this.element.append(bar, this.#beside);
    keepKeys(this.element);
    area.model.changed.connect(this.#change);
    const attributeFilter = ["data-outcome", "data-unasked"];
    this.#watch.observe(area.node, { subtree: true, childList: true, attributes: true, attributeFilter });
    this.#update();
  }

  dispose(): void {
    this.#clear();
    this.#watch.disconnect();
    this.area.model.changed.disconnect(this.#change);
  }

  #update(): void {
    if (this.area.model.isDisposed) return;
    const runs = this.#runs();
    const shown = runs.find(({ place }) => place === this.#chosen) ?? runs.at(-1);
    while (this.#tabs.children.length > runs.length) this.#tabs.lastElementChild!.remove();
    runs.forEach((run, at) => this.#drawTab(run, at, run === shown));
    const [before, after] = pair(runs, shown);
    this.#compare.disabled = !before || !after;
    if (!before || !after) this.#comparing = false;
    setAttribute(this.#compare, "aria-pressed", String(this.#comparing));
    setShown(this.#beside, this.#comparing);
    if (this.#comparing) this.#draw(runs, before!, after!);
    else this.#clear();
    for (const run of runs) this.#show(run, run === shown && !this.#comparing);
  }

  #runs(): Run[] {
    const outputs = this.area.model.toJSON() as Output[];
    return outputs.flatMap((output, place): Run[] => {
      if (!isRun(output)) return [];
      const node = this.area.widgets[place]?.node;
      const view = (node?.contains(this.own) ? this.own : node)?.querySelector<HTMLElement>(VIEW);
      const outcome = view?.dataset["outcome"] ?? "";
      const sign = signOf(outcome, view?.dataset["unasked"] !== undefined);
      return [{ place, earlier: isEarlier(output.metadata), data: output.data?.[MIME], outcome, sign }];
    });
  }

  #drawTab({ place, outcome, sign }: Run, at: number, chosen: boolean): void {
    let tab = this.#tabs.children[at];
    if (!tab) {
      tab = h("button", { type: "button", role: "tab", class: "tab" }, icon("waiting"), h("span"));
      tab.addEventListener("click", ({ currentTarget }) => {
        this.#choose(Number((currentTarget as HTMLElement).dataset["place"]));
      });
      this.#tabs.append(tab);
    }
    setIcon(tab.firstElementChild as SVGSVGElement, sign);
    setWords(tab.lastElementChild!, `Run ${at + 1}`);
    setAttribute(tab, "data-place", String(place));
    setAttribute(tab, "data-outcome", sign === "finished" ? null : outcome);
    setAttribute(tab, "title", sign === "finished" ? "Finished" : (OUTCOME[outcome as Outcome] ?? ""));
    setChosen(tab, chosen);
  }

  #choose(place: number): void {
    this.#comparing = false;
    this.#chosen = place === this.#runs().at(-1)?.place ? null : place;
    this.#update();
  }

  #turn(): void {
    this.#comparing = !this.#comparing;
    this.#update();
  }

  #show({ place }: Run, shown: boolean): void {
    const widget = this.area.widgets[place];
    if (widget?.node.contains(this.own)) setShown(this.own, shown);
    else widget?.setHidden(!shown);
  }

  #draw(runs: readonly Run[], before: Run, after: Run): void {
    const drawn = `${before.place} ${after.place} ${after.outcome}`;
    if (drawn === this.#drawn) return;
    this.#clear();
    this.#drawn = drawn;
    const named = [before, after].map(({ data, ...run }) => {
      return { ...(data as object), name: `Run ${runs.findIndex(({ place }) => place === run.place) + 1}` };
    });
    const saved = readSavedRuns({ version: VERSION, runs: named });
    if (!saved) return;
    const { markdown } = this.page;
    const actions = markdown ? { ...NO_KERNEL, markdown } : NO_KERNEL;
    const reveal = (place: number) => this.#kept[place]?.reveal();
    const view = openSavedRuns(saved, actions, (error) => this.#say(error), reveal);
    this.#view = view;
    this.#kept = saved.columns.map(
      ({ run: { name } }, place) => name && this.page.join(name, view.stores[place]!),
    );
    this.#view.readFromStart();
    this.#beside.replaceChildren(this.#view.element);
  }

  #say(error: unknown): void {
    const words = error instanceof Error ? error.message : "These runs cannot be drawn.";
    this.#beside.replaceChildren(h("div", { class: "quiet" }, words));
  }

  #clear(): void {
    for (const kept of this.#kept) kept?.leave();
    this.#kept = [];
    this.#view?.end();
    this.#view = null;
    this.#drawn = "";
    this.#beside.replaceChildren();
  }
}

/** Return the two runs to compare: the one that is shown and the newest, or the newest and the one before it. */
function pair(runs: readonly Run[], shown: Run | undefined): (Run | undefined)[] {
  const newest = runs.at(-1);
  const pair = [shown === newest ? runs.at(-2) : shown, newest];
  return pair.every((one) => one && SETTLED.has(one.outcome)) ? pair : [];
}

const SETTLED = new Set([
  "passed",
  "failed_validation",
  "rejected",
  "cut_off",
  "stopped",
  "error",
  "unfinished",
]);

function signOf(outcome: string, unasked: boolean): IconName {
  if (unasked) return "finished";
  if (outcome === "unfinished") return "lost";
  return outcome in OUTCOME ? (outcome as Outcome) : "waiting";
}

/** Whether a change in the page is of how a run stands, or brings a view. */
function isOfView({ type, addedNodes }: MutationRecord): boolean {
  const hasView = (node: Node) => node instanceof Element && (node.matches(VIEW) || node.querySelector(VIEW));
  return type === "attributes" || [...addedNodes].some(hasView);
}
