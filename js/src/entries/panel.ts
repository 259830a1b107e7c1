/** The widget of a panel: joins anywidget's model, the store and the view. */

import type { AnyModel, AnyWidget } from "@anywidget/types";

import { markGround } from "../lab/ground";
import { heedLoss, offerToKeep } from "../lab/keep";
import { PanelLink } from "../panel/link";
import { readOffer } from "../panel/protocol";
import { PanelStore } from "../panel/store";
import { addStyle } from "../views/dom";
import { PanelView } from "../views/panel/panel";

declare const PANEL_CSS: string;

interface Traits {
  readonly view_id: string;
  readonly title: string;
  readonly form: string;
}

/** What is used of anywidget's model. */
export type PanelModel = Pick<AnyModel<Traits>, "get" | "on" | "off" | "send">;

/** `render` and `initialize` get different model objects: the id joins them. */
const panels = new Map<string, PanelLink>();

function initialize({ model }: { model: PanelModel }): () => void {
  const id = model.get("view_id");
  const offer = readOffer(model.get("form"));
  if (!offer) throw new Error("the panel's form cannot be read");
  const link = new PanelLink(new PanelStore(offer), (request) => model.send(request));
  const take = (message: unknown) => link.take(message);
  model.on("msg:custom", take);
  panels.set(id, link);
  link.open();
  return () => {
    link.close();
    model.off("msg:custom", take);
    if (panels.get(id) === link) panels.delete(id);
  };
}

function render({ model, el }: { model: PanelModel; el: HTMLElement }): () => void {
  const link = panels.get(model.get("view_id"));
  if (!link) throw new Error(`no panel ${model.get("view_id")} was initialised in this page`);
  const view = new PanelView(
    link.store,
    {
      run: (settings) => link.run(settings),
      stop: () => link.stop(),
      look: (number) => link.look(number),
      of: (run) => ({
        stop: () => link.linkOf(run).stop(),
        reveal: () => link.linkOf(run).reveal(),
        label: (said) => link.linkOf(run).label(said),
        again: () => link.run(run.settings),
        markdown: () => link.linkOf(run).markdown(),
      }),
    },
    model.get("title"),
  );
  addStyle(PANEL_CSS, el);
  el.append(view.element);
  const unmark = markGround(view.element);
  const forget = offerToKeep(link.store, view.element, () => link.taken());
  heedLoss(view.element, () => link.close());
  return () => {
    forget();
    unmark();
    view.dispose();
    view.element.remove();
  };
}

export default { initialize, render } satisfies AnyWidget<Traits>;
