/** The widget of a grid of runs: joins anywidget's model, the store and the view. */

import type { AnyModel, AnyWidget } from "@anywidget/types";

import { GridLink } from "../grid/link";
import { readTable } from "../grid/protocol";
import type { Label } from "../run/protocol";
import { GridStore } from "../grid/store";
import { heedLoss, offerToKeep } from "../lab/keep";
import { addStyle } from "../views/dom";
import { GridView } from "../views/grid/grid";

declare const PANEL_CSS: string;

interface Traits {
  readonly view_id: string;
  readonly title: string;
  readonly table: string;
}

/** What is used of anywidget's model. */
export type GridModel = Pick<AnyModel<Traits>, "get" | "on" | "off" | "send">;

/** `render` and `initialize` get different model objects: the id joins them. */
const grids = new Map<string, GridLink>();

function initialize({ model }: { model: GridModel }): () => void {
  const id = model.get("view_id");
  const table = readTable(model.get("table"));
  if (!table) throw new Error("the table of runs cannot be read");
  const link = new GridLink(new GridStore(table), (request) => model.send(request));
  const take = (message: unknown) => link.take(message);
  model.on("msg:custom", take);
  grids.set(id, link);
  link.open();
  return () => {
    link.close();
    model.off("msg:custom", take);
    if (grids.get(id) === link) grids.delete(id);
  };
}

function render({ model, el }: { model: GridModel; el: HTMLElement }): () => void {
  const link = grids.get(model.get("view_id"));
  if (!link) throw new Error(`no grid ${model.get("view_id")} was initialised in this page`);
  const actions = {
    look: link.look.bind(link),
    leave: link.leave.bind(link),
    stop: link.stop.bind(link),
    run: {
      stop: () => link.run?.stop(),
      reveal: () => link.run?.reveal(),
      label: (said: Label) => link.run?.label(said),
      markdown: () => link.run?.markdown() ?? Promise.reject(new Error("no run is open")),
    },
  };
  const view = new GridView(link.store, actions, model.get("title"));
  addStyle(PANEL_CSS, el);
  el.append(view.element);
  const forget = offerToKeep(link.store, view.element, () => link.taken());
  heedLoss(view.element, () => link.close());
  return () => {
    forget();
    view.dispose();
    view.element.remove();
  };
}

export default { initialize, render } satisfies AnyWidget<Traits>;
