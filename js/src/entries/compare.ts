/** The widget of runs side by side: joins anywidget's model, the stores and the view. */

import type { AnyModel, AnyWidget } from "@anywidget/types";

import { CompareLink } from "../compare/link";
import { readNames } from "../compare/protocol";
import { keptOfAll, soFarOfAll } from "../figures/lost";
import { markGround } from "../lab/ground";
import { heedLoss, offerToKeep } from "../lab/keep";
import { answerSaves } from "../lab/saving";
import { addStyle } from "../views/dom";
import { CompareView } from "../views/compare/compare";

declare const WIDGET_CSS: string;

interface Traits {
  readonly view_id: string;
  readonly title: string;
  readonly prompt: string;
  readonly names: string;
}

/** What is used of anywidget's model. */
export type CompareModel = Pick<AnyModel<Traits>, "get" | "on" | "off" | "send">;

interface Shown {
  readonly link: CompareLink;
  readonly names: readonly string[];
  /** Number of views that show it, and whether there was one since the last `left` message. */
  views: number;
  seen: boolean;
}

/** `render` and `initialize` get different model objects: the id joins them. */
const all = new Map<string, Shown>();

function initialize({ model }: { model: CompareModel }): () => void {
  const id = model.get("view_id");
  const names = readNames(model.get("names"));
  if (!names) throw new Error("the names of the runs cannot be read");
  const link = new CompareLink(names.length, (request) => model.send(request));
  const shown = { link, names, views: 0, seen: false };
  const take = (message: unknown) => link.take(message);
  model.on("msg:custom", take);
  all.set(id, shown);
  for (const store of link.stores) store.subscribe(() => sayIfLeft(shown));
  link.open();
  return () => {
    lose(shown, model);
    if (!shown.views) for (const store of link.stores) store.close();
    model.off("msg:custom", take);
    if (all.get(id) === shown) all.delete(id);
  };
}

/** Take the kernel for gone. Of runs under way, offer the page what has arrived: nothing else has it. */
function lose({ link, names }: Shown, model: CompareModel): void {
  link.end();
  if (!link.isLost || link.kept) return;
  link.kept = keptOfAll(link.stores, names, { title: model.get("title"), prompt: model.get("prompt") });
  link.changed();
}

function render({ model, el }: { model: CompareModel; el: HTMLElement }): () => void {
  const shown = all.get(model.get("view_id"));
  if (!shown) throw new Error(`no runs ${model.get("view_id")} were initialised in this page`);
  const { link, names } = shown;
  const columns = link.links.map((one, place) => ({ name: names[place]!, store: one.store, actions: one }));
  const about = { title: model.get("title"), prompt: model.get("prompt") };
  const view = new CompareView(columns, link, about);
  addStyle(WIDGET_CSS, el);
  el.append(view.element);
  shown.views++;
  shown.seen = true;
  const unmark = markGround(view.element);
  const forget = offerToKeep(link, view.element, () => link.say({ type: "taken" }));
  heedLoss(view.element, () => lose(shown, model));
  answerSaves(view.element, () => soFarOfAll(link.stores, names));
  return () => {
    forget();
    unmark();
    view.dispose();
    view.element.remove();
    shown.views--;
    sayIfLeft(shown);
  };
}

/** Tell the kernel that this page no longer shows the settled runs, so that it can close the widget. */
function sayIfLeft(shown: Shown): void {
  if (shown.seen && !shown.views && shown.link.isOver) {
    shown.seen = false;
    shown.link.say({ type: "left" });
  }
}

export default { initialize, render } satisfies AnyWidget<Traits>;
