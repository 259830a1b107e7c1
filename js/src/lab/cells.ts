/** What the page's notebooks can do for a view in a cell's output. */

import type { Cell, CodeCell } from "@jupyterlab/cells";
import type { INotebookTracker, NotebookActions, NotebookPanel } from "@jupyterlab/notebook";
import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";

import { isObject, isText, type Labelled } from "../run/protocol";
import { WIDGET, type Bundle } from "./bundle";
import { widgetsIn } from "./dead";
import { earlierOf, keepThrough, type Output } from "./earlier";
import { STREAM, magicLine } from "./highlight";

type Outputs = CodeCell["outputArea"]["model"];
type OutputModel = ReturnType<Outputs["get"]>;
/** What becomes of an output's data; null if it is left alone. */
type Change = (data: Bundle) => Bundle | null;

/** One before ipywidgets', which shows "model not found" and nothing else if the kernel is gone. */
const BEFORE_WIDGETS = -11;
/** Milliseconds after which one window on a shared notebook sees what another one has changed. */
const TURN = 1000;

/** The labels behind a kept run, as the kernel writes them. */
const LABELS_HTML = /(?:<p>Labels<\/p><ul>(?:<li>[^<]*<\/li>)*<\/ul>)?$/;
const LABELS_TEXT = /(?:\nlabel: [^\n]*)*$/;

export class Cells {
  /** The cells that are being run again. */
  readonly #running = new WeakSet<Cell>();

  constructor(
    readonly notebooks: INotebookTracker,
    readonly actions: Pick<typeof NotebookActions, "run">,
  ) {}

  /** Return a function that runs the `%%stream` cell of an element again; undefined if there is no such cell. */
  again(element: HTMLElement): (() => void) | undefined {
    const found = this.#cellOf(element);
    if (!found) return undefined;
    if (magicLine(found.cell.model.sharedModel.getSource().split("\n"), STREAM) < 0) return undefined;
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

  /** Return whether the kernel of the notebook of an element has a widget, as soon as the kernel answers. */
  async knows(element: HTMLElement, widget: unknown): Promise<boolean> {
    const panel = this.#cellOf(element)?.panel;
    return panel !== undefined && (await widgetsIn(panel)).has(widget);
  }

  /**
   * Replace the widget that an element belongs to with `bundle`. Return false if there is none.
   *
   * Where several windows have one notebook open, each waits for its turn: two that replaced the output at once would
   * leave it there twice.
   */
  keep(element: HTMLElement, bundle: Bundle): boolean {
    return this.#change(element, (data) => (WIDGET in data ? bundle : null), inTurn);
  }

  /** Keep what raters say of a run with the data that the element is drawn from, and in the texts beside it. */
  keepLabels(
    element: HTMLElement,
    mime: string,
    labels: readonly unknown[],
    beside: Pick<Labelled, "html" | "text"> | null = null,
  ): boolean {
    const change = (data: Bundle): Bundle | null => {
      if (!isObject(data[mime])) return null;
      const { labels: _, ...rest } = data[mime];
      const kept = { ...data, [mime]: labels.length ? { ...rest, labels } : rest };
      putBehind(kept, "text/html", LABELS_HTML, beside?.html);
      putBehind(kept, "text/plain", LABELS_TEXT, beside?.text);
      return kept;
    };
    return this.#change(element, change, atOnce);
  }

  /** Replace the data of the output that an element is in. Return false if `change` gives none. */
  #change(element: HTMLElement, change: Change, when: typeof inTurn): boolean {
    const found = this.#cellOf(element);
    const area = found?.cell.outputArea;
    const place = area?.widgets.findIndex(({ node }) => node.contains(element)) ?? -1;
    if (!found || !area || place < 0) return false;
    const output = area.model.get(place);
    if (!change(dataOf(output))) return false;
    when(found.panel, () => replace(area.model, output, change));
    return true;
  }

  /**
   * Run a cell. The runs that it shows stay, as earlier ones, whether or not it can run. While it runs nothing more is
   * done: another run would take the place of this one, which would go on unseen.
   */
  #run(element: HTMLElement): void {
    const found = this.#cellOf(element);
    if (!found || this.#running.has(found.cell)) return;
    const { content, sessionContext } = found.panel;
    content.deselectAll();
    content.activeCellIndex = content.widgets.indexOf(found.cell);
    const end = () => void this.#running.delete(found.cell);
    const run = () => {
      this.#running.add(found.cell);
      const ended = this.actions.run(content, sessionContext);
      ended.then(end, end);
      return ended;
    };
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

/** Do something in the turn of this window, if several have the notebook open. */
function inTurn({ context: { model } }: NotebookPanel, work: () => void): void {
  if (!model.collaborative) return work();
  const { awareness } = model.sharedModel;
  const windows = [...awareness.getStates().keys()].sort((one, other) => one - other);
  setTimeout(work, TURN * (1 + Math.max(0, windows.indexOf(awareness.clientID))));
}

/** Put labels behind a text, in place of those that stand there. */
function putBehind(data: Record<string, unknown>, mime: string, before: RegExp, labels?: string): void {
  const text = data[mime];
  if (labels !== undefined && isText(text)) data[mime] = text.replace(before, () => labels);
}

function atOnce(_: NotebookPanel, work: () => void): void {
  work();
}

function dataOf(output: OutputModel): Bundle {
  const { data } = output.toJSON() as { readonly data?: unknown };
  return isObject(data) ? data : {};
}

/** Replace the data of an output, unless the kernel or another window has done so. */
function replace(model: Outputs, output: OutputModel, change: Change): void {
  const data = dataOf(output);
  const changed = change(data);
  if (!changed || JSON.stringify(data) === JSON.stringify(changed)) return;
  for (let place = 0; place < model.length; place++) {
    if (model.get(place) === output) return model.set(place, { ...output.toJSON(), data: changed } as never);
  }
}
