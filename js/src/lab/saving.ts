/**
 * What a notebook is saved with while a run goes on: beside the live view, the text that has arrived. The kernel does
 * not bring the output up to date meanwhile, because the page would draw the view again each time.
 */

import type { Cell, CodeCell } from "@jupyterlab/cells";
import type { INotebookTracker } from "@jupyterlab/notebook";

import { isObject } from "../run/protocol";
import { WIDGET, type Bundle } from "./bundle";

/** The event by which the page asks a live view for what it has, and whose `detail` takes the answer. */
export const SAVE = "mellea-stream-save";

interface Output {
  readonly data?: unknown;
}
type SomeCell = Cell & Partial<Pick<CodeCell, "outputArea">>;

/** Answer for a view, whenever the page saves the notebook; `soFar` returns null if the view's run has settled. */
export function answerSaves(element: HTMLElement, soFar: () => Bundle | null): void {
  element.addEventListener(SAVE, (event) => {
    const bundle = soFar();
    if (bundle) (event as CustomEvent<Bundle[]>).detail.push(bundle);
  });
}

/** Save each notebook that is opened with the texts of its runs under way. */
export function completeSaves(notebooks: INotebookTracker): void {
  notebooks.widgetAdded.connect((_, { context: { model }, content }) => {
    const write = model.toJSON.bind(model);
    model.toJSON = () => {
      const file = write() as unknown as { readonly cells: readonly object[] };
      const cells = file.cells.map((cell, place) => completed(cell, content.widgets[place]));
      return { ...file, cells } as never;
    };
  });
}

function completed(cell: { readonly outputs?: unknown }, { outputArea }: SomeCell = {} as never): object {
  if (!outputArea || !Array.isArray(cell.outputs)) return cell;
  const outputs = cell.outputs.map((output: Output, place) => {
    if (!isObject(output.data) || !(WIDGET in output.data)) return output;
    return { ...output, data: { ...output.data, ...ask(outputArea.widgets[place]?.node) } };
  });
  return { ...cell, outputs };
}

function ask(node: HTMLElement | undefined): Bundle | undefined {
  const detail: Bundle[] = [];
  for (const view of node?.querySelectorAll(".mst-v1") ?? [])
    view.dispatchEvent(new CustomEvent(SAVE, { detail }));
  return detail[0];
}
