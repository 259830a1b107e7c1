/**
 * JupyterLab's renderer of saved runs: draws them without a kernel. It also draws in notebooks that are not
 * trusted, so all of its input is untrusted.
 */

import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { Message } from "@lumino/messaging";
import type { Panel } from "@lumino/widgets";

import { readSavedRuns, type SavedRuns } from "../compare/protocol";
import { readSavedEvaluation } from "../evaluation/protocol";
import { readSavedGrid } from "../grid/protocol";
import { loadMarkdown, type LoadBundle } from "../run/modules";
import { TooLarge } from "../run/budget";
import { isObject, type Label } from "../run/protocol";
import { MIME, readSaved, type SavedRun } from "../run/saved";
import { addStyle, button, h, saveFile } from "../views/dom";
import { icon } from "../views/icons";
import type { CompareView } from "../views/compare/compare";
import { openSavedEvaluation } from "../views/evaluation/saved";
import { openSavedGrid } from "../views/grid/saved";
import type { RunStore } from "../run/store";
import type { RunView } from "../views/run";
import { NO_KERNEL, openSaved, openSavedRuns } from "../views/saved";
import type { Actions } from "../views/scene";
import type { Cells } from "./cells";
import { isEarlier, type Output as Kept } from "./earlier";
import { LiveWidget, widgetOf } from "./live";
import { RunTabs } from "./tabs";
import type { KeptRun, Talk } from "./talk";

/** What the page does for outputs in its notebooks. */
export interface Page extends Pick<Cells, "again" | "revive" | "knows" | "keepLabels" | "areaOf"> {
  /** The talk with the kernel of the notebook that an element is in. */
  talk(element: HTMLElement): Talk | null;
}

const FILE = { name: "mellea-stream", displayName: "Mellea stream", extensions: [".stream.jsonl"] };
/** Seconds within which a finished run replaces its live view. */
const JUST_NOW = 10;
const NO_LABELS =
  "Labels need the notebook's kernel: run %load_ext mellea_stream_widget. If it does not know this run, run the cell again.";
const UNTRUSTED = "Labels need a notebook that you trust.";
const UNOPENED = "A panel for checked streams. Run this cell to open it.";

/** Return what JupyterLab registers, based on its own panel class. */
export function extension(PagePanel: typeof Panel, css: string, load: LoadBundle, page: Page) {
  class Output extends PagePanel implements IRenderMime.IRenderer {
    #model: IRenderMime.IMimeModel | null = null;
    #view: RunView | CompareView | null = null;
    /** The runs that are drawn, and what their kernel knows of them, from when the view is in a notebook. */
    #runs: readonly { readonly saved: SavedRun; readonly store: RunStore }[] = [];
    #kept: readonly (KeptRun | null)[] = [];
    /** Whether the kernel is sure to know the run, which has just ended: its controls are in the view from the first frame. */
    #isFresh = false;
    readonly #still = h("div");
    #tabs: RunTabs | null = null;
    readonly #live = new LiveWidget(this, page, () => this.#replace());

    constructor(readonly mimeType: string) {
      super();
      this.node.classList.add("mst-v1-output");
      this.node.append(this.#still);
    }

    /** Draw the model's data. It is called again for each update of the output. A widget that is shown stays. */
    renderModel(model: IRenderMime.IMimeModel): Promise<void> {
      const before = this.#model;
      const data = model.data[this.mimeType];
      this.#model = model;
      if (before && widgetOf(before) !== widgetOf(model)) this.#live.dispose();
      const drawn = isSame(data, before?.data[this.mimeType]) && this.#still.hasChildNodes();
      if (drawn || this.#live.isShown) return Promise.resolve();
      addStyle(css, this.node);
      this.#clear();
      this.#still.replaceChildren(this.#draw(data));
      this.#still.hidden = false;
      if (this.isAttached) this.#join();
      return Promise.resolve();
    }

    /** Only now can the view's cell be found. */
    protected override onAfterAttach(message: Message): void {
      super.onAfterAttach(message);
      this.#view?.refresh();
      this.#live.revive(this.#model);
      this.#addTabs();
      this.#join();
    }

    /** Ask the kernel for the labels of the run, and whether it has what was held back. */
    #join(): void {
      const talk = this.#kept.length ? null : this.#talk();
      if (!talk || !this.#runs.some(({ saved }) => saved.name)) return;
      const isOne = this.#runs.length === 1;
      this.#kept = this.#runs.map(({ saved, store }) => {
        const keep = () => {
          if (isOne) void page.keepLabels(this.node, this.mimeType, store.labels ?? [], store.labelled);
        };
        return saved.name && talk.join(saved.name, store, keep, this.#isFresh);
      });
      this.#isFresh = false;
      for (const { store } of this.#runs) store.changed();
    }

    /** A notebook that is not trusted talks with no kernel. */
    #talk(): Talk | null {
      return this.#model?.trusted ? page.talk(this.node) : null;
    }

    /** The tabs of a cell's runs stand in the output of the earliest one. */
    #addTabs(): void {
      if (this.#tabs || !isEarlier(this.#model?.metadata)) return;
      const area = page.areaOf(this.node);
      const outputs = (area?.model.toJSON() ?? []) as Kept[];
      const earliest = outputs.findIndex(({ metadata }) => isEarlier(metadata));
      if (!area?.widgets[earliest]?.node.contains(this.node)) return;
      const { markdown } = this.#actions(false);
      this.#tabs = new RunTabs(area, this.#still, {
        ...(markdown && { markdown }),
        join: (name, store) => this.#talk()?.join(name, store, () => undefined) ?? null,
      });
      this.node.prepend(this.#tabs.element);
    }

    override dispose(): void {
      this.#clear();
      this.#live.dispose();
      this.#tabs?.dispose();
      super.dispose();
    }

    #draw(data: unknown): HTMLElement {
      try {
        if (isPanel(data)) return h("article", { class: "mst-v1 undrawn late" }, UNOPENED);
        const grid = readSavedGrid(data);
        if (grid) return openSavedGrid(grid).element;
        const evaluation = readSavedEvaluation(data);
        if (evaluation) return openSavedEvaluation(evaluation).element;
        const runs = readSavedRuns(data);
        if (runs) return this.#drawRuns(runs, data);
        const saved = readSaved(data);
        if ("problem" in saved) return note(saved.problem, data);
        this.#isFresh = Boolean(this.#model?.trusted && saved.name) && hasJustEnded(saved.ended);
        const view = openSaved(saved, this.#actions(), (error) => this.#replace(problem(error, data)));
        this.#view = view;
        this.#runs = [{ saved, store: view.store }];
        if (!hasJustEnded(saved.ended)) view.readFromStart();
        return view.element;
      } catch (error) {
        return problem(error, data);
      }
    }

    #drawRuns(runs: SavedRuns, data: unknown): HTMLElement {
      const failed = (error: unknown) => this.#replace(problem(error, data));
      const view = openSavedRuns(runs, this.#actions(false), failed, (place) => this.#kept[place]?.reveal());
      this.#runs = runs.columns.map(({ run }, place) => ({ saved: run, store: view.stores[place]! }));
      const areFresh = runs.columns.some(({ run }) => hasJustEnded(run.ended));
      this.#isFresh = areFresh && Boolean(this.#model?.trusted);
      if (!areFresh) view.readFromStart();
      this.#view = view;
      return view.element;
    }

    /** Replace the view with a note, or with nothing. */
    #replace(...elements: HTMLElement[]): void {
      this.#clear();
      this.#still.hidden = !elements.length;
      this.#still.replaceChildren(...elements);
    }

    #clear(): void {
      for (const kept of this.#kept) kept?.leave();
      this.#kept = this.#runs = [];
      this.#view?.end();
      this.#view = null;
    }

    /** An untrusted notebook may hide the source of its cell, so it gets no button that runs it. */
    #actions(isOne = true): Actions {
      const find = () => (this.#model?.trusted ? page.again(this.node) : undefined);
      const canLabel = () => isOne && (this.#kept[0]?.known ?? this.#isFresh);
      const label = (said: Label) => this.#kept[0]?.label(said);
      const why = () => (this.#model?.trusted ? NO_LABELS : UNTRUSTED);
      const isInNotebook = () => page.talk(this.node) !== null;
      return {
        ...NO_KERNEL,
        reveal: () => this.#kept[0]?.reveal(),
        markdown: () => loadMarkdown(load),
        get again() {
          return find();
        },
        get label() {
          return canLabel() ? label : undefined;
        },
        get unlabelled() {
          return isInNotebook() ? why() : undefined;
        },
      };
    }
  }

  return {
    id: "mellea-stream-widget:saved",
    rendererFactory: {
      safe: true,
      mimeTypes: [MIME],
      // Without a rank, `text/html` beside the data would be shown instead.
      defaultRank: 0,
      createRenderer: ({ mimeType }) => new Output(mimeType),
    },
    dataType: "string",
    fileTypes: [{ ...FILE, mimeTypes: [MIME], fileFormat: "text" }],
    documentWidgetFactoryOptions: {
      name: FILE.displayName,
      primaryFileType: FILE.name,
      fileTypes: [FILE.name],
      defaultFor: [FILE.name],
    },
  } satisfies IRenderMime.IExtension;
}

/** Whether this is the data of a panel in which nothing has run. */
function isPanel(data: unknown): boolean {
  return (data as { readonly panel?: unknown } | null)?.panel === true;
}

/** Whether two outputs keep the same run, also if one of them has more labels. */
function isSame(data: unknown, before: unknown): boolean {
  if (data === before || !isObject(data) || !isObject(before)) return data === before;
  const [events, old] = [data["events"], before["events"]];
  if (!Array.isArray(events) || !Array.isArray(old) || typeof data["run"] !== "string") return false;
  return data["run"] === before["run"] && events.length === old.length && events.at(-1) === old.at(-1);
}

/** Whether this replaces the live view, in which a person may be reading the end. */
function hasJustEnded(ended: number | null): boolean {
  return ended !== null && Math.abs(Date.now() / 1000 - ended) < JUST_NOW;
}

function problem(error: unknown, data: unknown): HTMLElement {
  return note(error instanceof TooLarge ? error.message : "This stream cannot be drawn.", data);
}

/** Return a note for a run that cannot be drawn: the reason, and a button to save its data. */
function note(words: string, data: unknown): HTMLElement {
  const content = () => (typeof data === "string" ? data : JSON.stringify(data, null, 1));
  const save = () => saveFile("stream.json", "application/json", content());
  const keep = button("quiet-button", "Save the data", save, icon("download"));
  return h("article", { class: "mst-v1 undrawn" }, icon("error"), h("span", {}, words), keep);
}
