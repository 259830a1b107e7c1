/**
 * The one file that knows JupyterLab's renderers: draws a run that a notebook has kept, without a kernel.
 * It does so in notebooks that nobody trusts as well, so that all it is given is a stranger's data.
 */

import type { Renderer } from "./cells";
import { loadMarkdown } from "./loader";
import { MIME, readSaved, TooLarge } from "./saved";
import { RunStore } from "./store";
import { button, h, saveFile } from "./views/dom";
import { icon } from "./views/icons";
import { RunView } from "./views/run";
import type { Actions } from "./views/scene";

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
const STYLE = "mst-v1-style";
const JUST_NOW = 10;
/** There is no kernel that could stop the run or tell what it withheld. */
const NOBODY = { stop: () => undefined, reveal: () => undefined };
const NOWHERE: Page = { again: () => undefined, revive: () => Promise.resolve(null) };

/** Loads the module that draws Markdown. */
export type Load = Parameters<typeof loadMarkdown>[0];

/** Make what JupyterLab registers, of its own panel class, the views' style sheet, and what loads the Markdown view. */
export function extension(Panel: new () => Host, css: string, load: Load, page = NOWHERE) {
  class Output extends Panel {
    #data: unknown;
    #model: MimeModel | null = null;
    #widget: Renderer | null = null;
    #store: RunStore | null = null;
    #view: RunView | null = null;

    constructor(readonly mimeType: string) {
      super();
      this.node.classList.add("mst-v1-output");
    }

    /** Draw the model's data; called again whenever the output was updated. */
    renderModel(model: MimeModel): Promise<void> {
      const data = model.data[this.mimeType];
      if (this.node.hasChildNodes() && data === this.#data) return Promise.resolve();
      this.#data = data;
      this.#model = model;
      addStyle(css);
      this.#clear();
      this.node.replaceChildren(this.#draw(data));
      return Promise.resolve();
    }

    /** Only now can the view's cell be found. */
    override onAfterAttach(message: unknown): void {
      super.onAfterAttach(message);
      this.#store?.changed();
      const model = this.#model;
      if (model?.trusted && !this.#widget)
        void page.revive(this.node, model).then((one) => this.#revive(one, model));
    }

    /** Put a widget that has turned out to live in the place of what was drawn of its data. */
    #revive(widget: Renderer | null, model: MimeModel): void {
      if (!widget) return;
      if (this.isDisposed || this.#widget || this.#model !== model) return widget.dispose();
      this.#clear();
      this.node.replaceChildren();
      this.#widget = widget;
      this.addWidget(widget);
    }

    override dispose(): void {
      this.#clear();
      super.dispose();
    }

    #draw(data: unknown): HTMLElement {
      try {
        const saved = readSaved(data);
        if ("problem" in saved) return note(saved.problem, data);
        const store = (this.#store = new RunStore());
        store.connection = "none";
        let given = false;
        store.load(saved.events, saved.count, (error) => {
          if (!given) throw error;
          this.#clear();
          this.node.replaceChildren(problem(error, data));
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
      this.#widget?.dispose();
      this.#store = this.#view = this.#widget = null;
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

function addStyle(css: string): void {
  if (!document.getElementById(STYLE)) document.head.append(h("style", { id: STYLE }, css));
}
