/**
 * The one file that knows JupyterLab's renderers: draws a run that a notebook has kept, without a kernel.
 * It does so in notebooks that nobody trusts as well, so that all it is given is a stranger's data.
 */

import { WIDGET, type Renderer } from "./cells";
import { loadMarkdown } from "../run/modules";
import { MIME, readSaved, TooLarge } from "../run/saved";
import { RunStore } from "../run/store";
import { addStyle } from "../views/dom";
import { button, h, saveFile } from "../views/dom";
import { icon } from "../views/icons";
import { RunView } from "../views/run";
import type { Actions } from "../views/scene";

/** What is used of Lumino's `Panel`. */
export interface Host {
  readonly node: HTMLElement;
  readonly isDisposed: boolean;
  addWidget(widget: Renderer): void;
  dispose(): void;
  onAfterAttach(message: unknown): void;
}

/** What is used of JupyterLab's `IRenderMime.IMimeModel`. */
export interface MimeModel {
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the person has run this notebook, or said that it can be trusted. */
  readonly trusted?: boolean;
}

/** What the page does for outputs in its notebooks; see `Cells`. */
export interface Page {
  again(element: HTMLElement): (() => void) | undefined;
  revive(element: HTMLElement, model: MimeModel): Promise<Renderer | null>;
}

const FILE = { name: "mellea-stream", displayName: "Mellea stream", extensions: [".stream.jsonl"] };
const JUST_NOW = 10;
/** How often, and after how many milliseconds, a widget that has drawn no view is made anew. */
const TRIES = 20;
const PATIENCE = 500;
const UNOPENED = "A panel for checked streams. Run this cell to open it.";
/** There is no kernel that could stop the run or tell what it withheld. */
const NOBODY = { stop: () => undefined, reveal: () => undefined };
const NOWHERE: Page = { again: () => undefined, revive: () => Promise.resolve(null) };

/** Loads the module that draws Markdown. */
export type Load = Parameters<typeof loadMarkdown>[0];

/** Make what JupyterLab registers, of its own panel class, the views' style sheet, and what loads the Markdown view. */
export function extension(Panel: new () => Host, css: string, load: Load, page = NOWHERE) {
  class Output extends Panel {
    #model: MimeModel | null = null;
    #store: RunStore | null = null;
    #view: RunView | null = null;
    /** The widget beside the data, shown in the place of `#still` once it has drawn something. */
    #widget: Renderer | null = null;
    #retry: ReturnType<typeof setTimeout> | undefined;
    readonly #still = h("div");
    readonly #watch = new MutationObserver(() => this.#turnToWidget());

    constructor(readonly mimeType: string) {
      super();
      this.node.classList.add("mst-v1-output");
      this.node.append(this.#still);
    }

    /** Draw the model's data; called again whenever the output was updated. A widget that is shown stays. */
    renderModel(model: MimeModel): Promise<void> {
      const before = this.#model;
      const data = model.data[this.mimeType];
      this.#model = model;
      if (before && widgetOf(before) !== widgetOf(model)) this.#dropWidget();
      const drawn = data === before?.data[this.mimeType] && this.#still.hasChildNodes();
      if (drawn || this.#still.hidden) return Promise.resolve();
      addStyle(css, this.node);
      this.#clear();
      this.#still.replaceChildren(this.#draw(data));
      return Promise.resolve();
    }

    /** Only now can the view's cell be found. */
    override onAfterAttach(message: unknown): void {
      super.onAfterAttach(message);
      this.#store?.changed();
      if (!this.#widget) this.#revive(TRIES);
    }

    override dispose(): void {
      this.#clear();
      this.#dropWidget();
      super.dispose();
    }

    /** Whether a widget lives is seen by what it draws: one whose kernel is gone never draws a view. */
    #revive(tries: number): void {
      const model = this.#model;
      if (!tries || !model?.trusted || !widgetOf(model)) return;
      void page.revive(this.node, model).then((widget) => {
        if (!widget) return;
        if (this.isDisposed || this.#widget) return widget.dispose();
        this.#widget = widget;
        widget.node.style.display = "none";
        this.addWidget(widget);
        this.#watch.observe(widget.node, { childList: true, subtree: true });
        this.#turnToWidget();
        this.#retry = setTimeout(() => this.#reviveAnew(tries - 1), PATIENCE);
      });
    }

    /** What was made before the page had its widgets back from the kernel says "not found", or waits for ever. */
    #reviveAnew(tries: number): void {
      if (this.#still.hidden) return;
      this.#dropWidget();
      this.#revive(tries);
    }

    #turnToWidget(): void {
      if (!this.#widget?.node.querySelector(".mst-v1")) return;
      this.#watch.disconnect();
      this.#clear();
      this.#still.replaceChildren();
      this.#still.hidden = true;
      this.#widget.node.style.display = "";
    }

    #dropWidget(): void {
      clearTimeout(this.#retry);
      this.#watch.disconnect();
      this.#widget?.dispose();
      this.#widget = null;
      this.#still.hidden = false;
    }

    #draw(data: unknown): HTMLElement {
      try {
        if (isPanel(data)) return h("article", { class: "mst-v1 undrawn late" }, UNOPENED);
        const saved = readSaved(data);
        if ("problem" in saved) return note(saved.problem, data);
        const store = (this.#store = new RunStore());
        store.connection = "none";
        let given = false;
        store.load(saved.events, saved.count, (error) => {
          if (!given) throw error;
          this.#clear();
          this.#still.replaceChildren(problem(error, data));
        });
        given = true;
        this.#view = new RunView(store, this.#actions(), saved.title);
        if (!hasJustEnded(saved.ended)) this.#view.readFromStart();
        return this.#view.element;
      } catch (error) {
        return problem(error, data);
      }
    }

    /** A notebook that nobody trusts may hide its cell's source, and must not get a button that runs it. */
    #actions(): Actions {
      const find = () => (this.#model?.trusted ? page.again(this.node) : undefined);
      return {
        ...NOBODY,
        markdown: () => loadMarkdown(load),
        get again() {
          return find();
        },
      };
    }

    #clear(): void {
      this.#store?.close();
      this.#view?.dispose();
      this.#store = this.#view = null;
    }
  }

  return {
    id: "mellea-stream-widget:saved",
    rendererFactory: {
      safe: true,
      mimeTypes: [MIME],
      // Without a rank, `text/html` beside the data would be shown instead.
      defaultRank: 0,
      createRenderer: ({ mimeType }: { readonly mimeType: string }) => new Output(mimeType),
    },
    dataType: "string",
    fileTypes: [{ ...FILE, mimeTypes: [MIME], fileFormat: "text" }],
    documentWidgetFactoryOptions: {
      name: FILE.displayName,
      primaryFileType: FILE.name,
      fileTypes: [FILE.name],
      defaultFor: [FILE.name],
    },
  } as const;
}

/** What tells a widget from others; undefined where there is none beside the data. */
function widgetOf({ data }: MimeModel): unknown {
  return (data[WIDGET] as { readonly model_id?: unknown } | undefined)?.model_id;
}

/** Whether this is the data of a panel in which nothing has run. */
function isPanel(data: unknown): boolean {
  return (data as { readonly panel?: unknown } | null)?.panel === true;
}

/** Whether this takes the place of the live view, in which somebody may be reading the end. */
function hasJustEnded(ended: number | null): boolean {
  return ended !== null && Math.abs(Date.now() / 1000 - ended) < JUST_NOW;
}

function problem(error: unknown, data: unknown): HTMLElement {
  return note(error instanceof TooLarge ? error.message : "This stream cannot be drawn.", data);
}

/** In the place of a run that cannot be drawn: why, and its data to take away. */
function note(words: string, data: unknown): HTMLElement {
  const content = () => (typeof data === "string" ? data : JSON.stringify(data, null, 1));
  const save = () => saveFile("stream.json", "application/json", content());
  const keep = button("quiet-button", "Save the data", save, icon("download"));
  return h("article", { class: "mst-v1 undrawn" }, icon("error"), h("span", {}, words), keep);
}
