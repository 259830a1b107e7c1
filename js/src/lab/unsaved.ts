/**
 * Keeps the outputs of runs under way over a reload of the page: a notebook that was not saved has lost them, and a
 * kernel never sends them again. They are in the tab's own storage, for the one reload.
 */

import type { Cell, CodeCell } from "@jupyterlab/cells";
import type { INotebookTracker, NotebookPanel } from "@jupyterlab/notebook";

const PREFIX = "mellea-stream-unsaved:";
/** A view whose run goes on. */
const UNDER_WAY = '.mst-v1[data-outcome="running"]';

/** The outputs of a notebook's cells, by the cells' ids. */
type Kept = Readonly<Record<string, readonly unknown[]>>;
type SomeCell = Cell & Partial<Pick<CodeCell, "outputArea">>;

/** Note the outputs of runs under way when the page goes, and put them back when it has come again. */
export function keepUnsaved(notebooks: INotebookTracker, storage: Storage = sessionStorage): void {
  addEventListener("pagehide", () => notebooks.forEach((panel) => note(panel, storage)));
  notebooks.widgetAdded.connect((_, panel) => void putBack(panel, storage));
}

function note({ context, content }: NotebookPanel, storage: Storage): void {
  const running = content.widgets.filter(({ node }: SomeCell) => node.querySelector(UNDER_WAY));
  const kept = running.flatMap(({ model, outputArea }: SomeCell) =>
    outputArea ? [[model.id, outputArea.model.toJSON()]] : [],
  );
  try {
    if (kept.length) storage.setItem(PREFIX + context.path, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // The storage is full or forbidden: then the outputs are as the notebook was saved.
  }
}

/** Outputs that the notebook was saved with stay. A cell whose outputs are put back was run in this very tab. */
async function putBack({ context, content }: NotebookPanel, storage: Storage): Promise<void> {
  await context.ready;
  const key = PREFIX + context.path;
  const kept = JSON.parse(storage.getItem(key) ?? "{}") as Kept;
  storage.removeItem(key);
  for (const cell of content.widgets as readonly SomeCell[]) {
    const outputs = kept[cell.model.id];
    if (!outputs || !cell.outputArea || cell.outputArea.model.length) continue;
    cell.model.trusted = true;
    for (const output of outputs) cell.outputArea.model.add(output as never);
  }
}
