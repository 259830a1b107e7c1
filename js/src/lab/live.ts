/** The live widget beside the saved data of an output: requested from the page, and shown once it draws a view. */

import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { Panel } from "@lumino/widgets";

import { WIDGET } from "./bundle";
import type { Cells } from "./cells";

/** How often, and after how many milliseconds, a widget that has drawn no view is created again. */
const TRIES = 20;
const PATIENCE = 500;
/** Milliseconds for which the kernel is waited for to say whether it has the widget; one that is busy says it later. */
const ANSWER = 1000;

/** Return the id of the widget's model; undefined where there is no widget beside the data. */
export function widgetOf({ data }: IRenderMime.IMimeModel): unknown {
  return (data[WIDGET] as { readonly model_id?: unknown } | undefined)?.model_id;
}

/** Whether a widget is alive shows in what it draws: without its kernel it never draws a view. */
export class LiveWidget {
  #widget: IRenderMime.IRenderer | null = null;
  #shown = false;
  /** Whether the kernel has said that it has no such widget. */
  #gone = false;
  /** Set from when the kernel is asked for the widget until the widget is created. */
  #asking: symbol | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #watch = new MutationObserver(() => this.#look());

  /** `onDrawn` is called when the widget in `panel` has drawn its view. */
  constructor(
    readonly panel: Panel,
    readonly page: Pick<Cells, "revive" | "knows">,
    readonly onDrawn: () => void,
  ) {}

  /** Whether the widget has drawn its view. */
  get isShown(): boolean {
    return this.#shown;
  }

  /**
   * Ask for the widget of a model, if the person trusts the notebook. The page reports an error for a widget that the
   * kernel does not have, so the kernel is asked first.
   */
  revive(model: IRenderMime.IMimeModel | null): void {
    const widget = model?.trusted ? widgetOf(model) : undefined;
    if (this.#widget || this.#asking || widget === undefined) return;
    this.#gone = false;
    const asking = (this.#asking = Symbol());
    const begin = () => {
      if (this.#asking !== asking) return;
      this.#asking = null;
      clearTimeout(this.#retry);
      this.#try(model!, TRIES);
    };
    this.#retry = setTimeout(begin, ANSWER);
    void this.page.knows(this.panel.node, widget).then((isThere) => {
      if (isThere) return begin();
      if (this.#shown) return;
      this.dispose();
      this.#gone = true;
    });
  }

  #try(model: IRenderMime.IMimeModel, tries: number): void {
    if (this.#widget || this.#gone || !tries) return;
    void this.page.revive(this.panel.node, model).then((widget) => {
      if (!widget) return;
      if (this.panel.isDisposed || this.#widget || this.#gone) return widget.dispose();
      this.#widget = widget;
      widget.node.style.display = "none";
      this.panel.addWidget(widget);
      this.#watch.observe(widget.node, { childList: true, subtree: true });
      this.#look();
      this.#retry = setTimeout(() => this.#reviveAgain(model, tries - 1), PATIENCE);
    });
  }

  dispose(): void {
    clearTimeout(this.#retry);
    this.#asking = null;
    this.#watch.disconnect();
    this.#widget?.dispose();
    this.#widget = null;
    this.#shown = false;
  }

  /** A widget that was created before the page has restored its models says "not found", or never draws. */
  #reviveAgain(model: IRenderMime.IMimeModel, tries: number): void {
    if (this.#shown) return;
    this.dispose();
    this.#try(model, tries);
  }

  #look(): void {
    if (!this.#widget?.node.querySelector(".mst-v1")) return;
    this.#watch.disconnect();
    this.#shown = true;
    this.onDrawn();
    this.#widget.node.style.display = "";
  }
}
