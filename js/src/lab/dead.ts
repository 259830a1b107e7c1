/** Finds out which widgets a notebook's kernel still has, and shows the text beside one that is gone in mid-run. */

import type { Cell, CodeCell } from "@jupyterlab/cells";
import type { INotebookTracker, NotebookPanel } from "@jupyterlab/notebook";

import { UNFINISHED } from "../figures/lost";
import { MIME } from "../run/saved";
import { WIDGET, type Bundle } from "./bundle";

/** The parts of a notebook panel that say what its kernel has. */
export type WithKernel = Pick<NotebookPanel, "sessionContext">;
type SomeCell = Cell & Partial<Pick<CodeCell, "outputArea">>;

/** Return the ids of the widgets that a notebook's kernel has, as soon as the kernel answers. */
export async function widgetsIn({ sessionContext }: WithKernel): Promise<ReadonlySet<unknown>> {
  await sessionContext.ready;
  const reply = await sessionContext.session?.kernel?.requestCommInfo({ target_name: "jupyter.widget" });
  return new Set(reply?.content.status === "ok" ? Object.keys(reply.content.comms) : []);
}

/** In each notebook that is opened, take dead widgets of runs under way out of their outputs. */
export function dropDead(notebooks: INotebookTracker): void {
  notebooks.widgetAdded.connect((_, panel) => void drop(panel));
}

async function drop(panel: NotebookPanel): Promise<void> {
  await panel.context.ready;
  if (!unfinished(panel).length) return;
  const alive = await widgetsIn(panel);
  for (const { area, place, id } of unfinished(panel)) {
    if (alive.has(id)) continue;
    const { data, ...output } = area.get(place).toJSON() as { readonly data: Bundle };
    const { [WIDGET]: _, ...rest } = data;
    area.set(place, { ...output, data: rest } as never);
  }
}

/** Return the outputs in which a widget shows a run that had not settled when the notebook was saved. */
function unfinished({ content }: NotebookPanel) {
  return content.widgets.flatMap(({ outputArea }: SomeCell) => {
    const area = outputArea?.model;
    if (!area) return [];
    return Array.from({ length: area.length }, (_, place) => {
      const data = (area.get(place).toJSON()["data"] ?? {}) as Bundle;
      const widget = data[WIDGET] as { readonly model_id?: unknown } | undefined;
      const text = [data["text/plain"]].flat().join("").trimEnd();
      return { area, place, id: widget?.model_id, isOurs: !(MIME in data) && text.endsWith(UNFINISHED) };
    }).filter(({ id, isOurs }) => isOurs && id !== undefined);
  });
}
