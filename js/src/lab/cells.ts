/** What the page's notebooks can do for a view that stands in a cell's output: run the cell again, keep a run. */

import { magicLine } from "./highlight";

interface Output {
  readonly data?: Readonly<Record<string, unknown>>;
}
interface OutputArea {
  readonly widgets: readonly { readonly node: HTMLElement }[];
  readonly model: {
    get(place: number): { toJSON(): Output };
    set(place: number, output: unknown): void;
  };
}
interface Cell {
  readonly node: HTMLElement;
  readonly outputArea?: OutputArea;
  readonly model: { readonly sharedModel: { getSource(): string } };
}
interface Notebook {
  readonly widgets: readonly Cell[];
  readonly rendermime: {
    createRenderer(mimeType: string): Renderer;
    addFactory(factory: unknown, rank: number): void;
  };
  activeCellIndex: number;
  deselectAll(): void;
}
interface SessionContext {
  readonly ready: Promise<unknown>;
}
interface NotebookPanel {
  readonly node: HTMLElement;
  readonly content: Notebook;
  readonly sessionContext: SessionContext;
}

/** What is used of JupyterLab's `IRenderMime.IRenderer`. */
export interface Renderer {
  readonly node: HTMLElement;
  renderModel(model: unknown): Promise<void>;
  dispose(): void;
}

/** What is used of JupyterLab's `INotebookTracker`. */
export interface Notebooks {
  readonly widgetAdded: { connect(slot: (sender: unknown, panel: NotebookPanel) => void): void };
  find(wanted: (panel: NotebookPanel) => boolean): NotebookPanel | undefined;
}

/** What is used of JupyterLab's `NotebookActions`. */
export interface NotebookActions {
  run(notebook: Notebook, sessionContext: SessionContext): Promise<unknown>;
}

/** What the live view of a run asks the page for by an event, whose `detail` is the MIME bundle to keep. */
export const KEEP = "mellea-stream-keep";
export const WIDGET = "application/vnd.jupyter.widget-view+json";
/** One before ipywidgets': it says "model not found" of a widget whose kernel is gone, and shows nothing else. */
const BEFORE_WIDGETS = -11;

export class Cells {
  constructor(
    readonly notebooks: Notebooks,
    readonly actions: NotebookActions,
  ) {}

  /** Give what runs the `%%stream` cell again in whose output an element stands; undefined elsewhere. */
  again(element: HTMLElement): (() => void) | undefined {
    const found = this.#cellOf(element);
    if (!found) return undefined;
    if (magicLine(found.cell.model.sharedModel.getSource().split("\n")) < 0) return undefined;
    return () => this.#run(element);
  }

  /** Have a renderer draw its outputs in all notebooks, also where a widget stands beside the data. */
  prefer(factory: unknown): void {
    this.notebooks.widgetAdded.connect((_, { content }) =>
      content.rendermime.addFactory(factory, BEFORE_WIDGETS),
    );
  }

  /**
   * Give what draws the widget of an output, once the notebook has a kernel; null where there is no widget. It draws
   * by itself, at some time, if the kernel still has the widget.
   */
  async revive(element: HTMLElement, model: { readonly data: object }): Promise<Renderer | null> {
    const panel = this.#cellOf(element)?.panel;
    if (!panel || !(WIDGET in model.data)) return null;
    await panel.sessionContext.ready;
    const renderer = panel.content.rendermime.createRenderer(WIDGET);
    void renderer.renderModel(model);
    return renderer;
  }

  /** Make what is to be kept the output of the widget that an element belongs to; false where there is none. */
  keep(element: HTMLElement, bundle: Readonly<Record<string, unknown>>): boolean {
    const area = this.#cellOf(element)?.cell.outputArea;
    const place = area?.widgets.findIndex(({ node }) => node.contains(element)) ?? -1;
    if (!area || place < 0) return false;
    const output = area.model.get(place).toJSON();
    if (!output.data || !(WIDGET in output.data)) return false;
    if (JSON.stringify(output.data) === JSON.stringify(bundle)) return true;
    area.model.set(place, { ...output, data: bundle });
    return true;
  }

  #run(element: HTMLElement): void {
    const found = this.#cellOf(element);
    if (!found) return;
    const { content, sessionContext } = found.panel;
    content.deselectAll();
    content.activeCellIndex = content.widgets.indexOf(found.cell);
    void this.actions.run(content, sessionContext);
  }

  #cellOf(element: HTMLElement): { panel: NotebookPanel; cell: Cell } | null {
    const panel = this.notebooks.find(({ node }) => node.contains(element));
    const cell = panel?.content.widgets.find(({ node }) => node.contains(element));
    return panel && cell ? { panel, cell } : null;
  }
}

/** Something that may be told what the notebook is to keep in the place of its views. */
export interface Keeper {
  readonly kept: Readonly<Record<string, unknown>> | null;
  subscribe(listener: () => void): () => void;
}

/**
 * Offer the page what is to be kept, until it has taken it, as soon as the view has its place: the size of an
 * element is told when it gets into the page. Returns how to stop.
 */
export function offerToKeep(keeper: Keeper, element: HTMLElement): () => void {
  let taken: unknown = null;
  const offer = () => {
    const { kept } = keeper;
    if (kept === taken || !element.isConnected) return;
    const event = new CustomEvent(KEEP, { detail: kept, bubbles: true, cancelable: true });
    if (!element.dispatchEvent(event)) taken = kept;
  };
  const observer = new ResizeObserver(offer);
  observer.observe(element);
  const leave = keeper.subscribe(offer);
  return () => {
    observer.disconnect();
    leave();
  };
}

/** Listen for views that ask for their run to be kept. */
export function listen(cells: Cells): void {
  document.addEventListener(KEEP, (event) => {
    const { target, detail } = event as CustomEvent<unknown>;
    const isBundle = typeof detail === "object" && detail !== null;
    if (isBundle && cells.keep(target as HTMLElement, detail as Record<string, unknown>))
      event.preventDefault();
  });
}
