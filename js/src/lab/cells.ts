/** What the page's notebooks can do for a view in a cell's output. */

import type { Cell, CodeCell } from "@jupyterlab/cells";
import type { INotebookTracker, NotebookActions, NotebookPanel } from "@jupyterlab/notebook";
import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";

import { isObject } from "../run/protocol";
import { earlierOf, keepThrough, WIDGET, type Output } from "./earlier";
import { magicLine } from "./highlight";

/** A MIME bundle that a notebook keeps as an output. */
export type Bundle = Readonly<Record<string, unknown>>;

/** One before ipywidgets', which shows "model not found" and nothing else if the kernel is gone. */
const BEFORE_WIDGETS = -11;

export class Cells {
  constructor(
    readonly notebooks: INotebookTracker,
    readonly actions: Pick<typeof NotebookActions, "run">,
  ) {}

  /** Return a function that runs the `%%stream` cell of an element again; undefined if there is no such cell. */
  again(element: HTMLElement): (() => void) | undefined {
    const found = this.#cellOf(element);
    if (!found) return undefined;
    if (magicLine(found.cell.model.sharedModel.getSource().split("\n")) < 0) return undefined;
    return () => this.#run(element);
  }

  /** Return the output area that an element is in; undefined if that is in no notebook. */
  areaOf(element: HTMLElement): CodeCell["outputArea"] | undefined {
    return this.#cellOf(element)?.cell.outputArea;
  }

  /** Make a renderer draw its outputs in all notebooks, even if there is a widget beside the data. */
  prefer(factory: IRenderMime.IRendererFactory): void {
    this.notebooks.widgetAdded.connect((_, { content }) =>
      content.rendermime.addFactory(factory, BEFORE_WIDGETS),
    );
  }

  /**
   * Return the renderer of an output's widget, once the notebook has a kernel; null if there is no widget. It draws
   * later, by itself, if the kernel still has the widget.
   */
  async revive(element: HTMLElement, model: IRenderMime.IMimeModel): Promise<IRenderMime.IRenderer | null> {
    const panel = this.#cellOf(element)?.panel;
    if (!panel || !(WIDGET in model.data)) return null;
    await panel.sessionContext.ready;
    const renderer = panel.content.rendermime.createRenderer(WIDGET);
    void renderer.renderModel(model);
    return renderer;
  }

  /** Replace the widget that an element belongs to with `bundle`. Return false if there is none. */
  keep(element: HTMLElement, bundle: Bundle): boolean {
    return this.#change(element, (data) => (WIDGET in data ? bundle : null));
  }

  /** Keep what raters say of a run with the data that the element is drawn from. */
  keepLabels(element: HTMLElement, mime: string, labels: readonly unknown[]): boolean {
    return this.#change(element, (data) => {
      if (!isObject(data[mime])) return null;
      const { labels: _, ...rest } = data[mime];
      return { ...data, [mime]: labels.length ? { ...rest, labels } : rest };
    });
  }

  /** Replace the data of the output that an element is in. Return false if `change` gives none. */
  #change(element: HTMLElement, change: (data: Bundle) => Bundle | null): boolean {
    const area = this.areaOf(element);
    const place = area?.widgets.findIndex(({ node }) => node.contains(element)) ?? -1;
    if (!area || place < 0) return false;
    const output = area.model.get(place).toJSON() as { readonly [name: string]: unknown };
    const data = isObject(output["data"]) ? output["data"] : {};
    const changed = change(data);
    if (!changed) return false;
    if (JSON.stringify(data) !== JSON.stringify(changed))
      area.model.set(place, { ...output, data: changed } as never);
    return true;
  }

  /** Run a cell. The runs that it shows stay, as earlier ones, whether or not it can run. */
  #run(element: HTMLElement): void {
    const found = this.#cellOf(element);
    if (!found) return;
    const { content, sessionContext } = found.panel;
    content.deselectAll();
    content.activeCellIndex = content.widgets.indexOf(found.cell);
    const run = () => this.actions.run(content, sessionContext);
    const model = found.cell.outputArea?.model;
    if (!model) return void run();
    keepThrough(model, earlierOf(model.toJSON() as Output[]), run);
  }

  #cellOf(
    element: HTMLElement,
  ): { panel: NotebookPanel; cell: Cell & Partial<Pick<CodeCell, "outputArea">> } | null {
    const panel = this.notebooks.find(({ node }) => node.contains(element));
    const cell = panel?.content.widgets.find(({ node }) => node.contains(element));
    return panel && cell ? { panel, cell } : null;
  }
}
