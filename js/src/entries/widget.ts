/** The widget of one run: joins anywidget's model, the store and the view. */

import type { AnyModel, AnyWidget } from "@anywidget/types";

import { markGround } from "../lab/ground";
import { heedLoss, offerToKeep } from "../lab/keep";
import { answerSaves } from "../lab/saving";
import { Link } from "../run/link";
import { keptOf, soFarOf } from "../figures/lost";
import { readLog } from "../run/protocol";
import { RunStore } from "../run/store";
import { addStyle } from "../views/dom";
import { RunView } from "../views/run";

declare const WIDGET_CSS: string;

/** The synced traits. `snapshot` is filled only in the full state, which a new page requests. */
type Traits = {
  readonly view_id: string;
  readonly title: string;
  readonly prompt: string;
  readonly snapshot: string;
};

/** What is used of anywidget's model. */
export type Model = Pick<AnyModel<Traits>, "get" | "on" | "off" | "send">;

interface Run {
  readonly store: RunStore;
  readonly link: Link;
  /** Number of views that show it, and whether there was one since the last `left` message. */
  views: number;
  seen: boolean;
}

/** `render` and `initialize` get different model objects: the id joins them. */
const runs = new Map<string, Run>();

function initialize({ model }: { model: Model }): () => void {
  const id = model.get("view_id");
  const store = new RunStore();
  const link = new Link(store, (message) => model.send(message));
  const { events, count } = readLog(model.get("snapshot"));
  store.load(events, count);
  const take = (message: unknown) => link.take(message);
  model.on("msg:custom", take);
  const run = { store, link, views: 0, seen: false };
  runs.set(id, run);
  store.subscribe(() => sayIfLeft(run));
  link.open();
  return () => {
    lose(run, model);
    if (!run.views) store.close();
    model.off("msg:custom", take);
    if (runs.get(id) === run) runs.delete(id);
  };
}

/** Take the kernel for gone. Of a run under way, offer the page what has arrived: nothing else has it. */
function lose({ link, store }: Run, model: Model): void {
  link.close();
  if (!store.lost || store.kept) return;
  store.kept = keptOf(store, { title: model.get("title"), prompt: model.get("prompt") });
  store.changed();
}

function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const run = runs.get(model.get("view_id"));
  if (!run) throw new Error(`no widget ${model.get("view_id")} was initialised in this page`);
  const view = new RunView(run.store, run.link, { title: model.get("title"), prompt: model.get("prompt") });
  addStyle(WIDGET_CSS, el);
  el.append(view.element);
  run.views++;
  run.seen = true;
  const unmark = markGround(view.element);
  const forget = offerToKeep(run.store, view.element, () => run.link.say({ type: "taken" }));
  heedLoss(view.element, () => lose(run, model));
  answerSaves(view.element, () => soFarOf(run.store));
  return () => {
    forget();
    unmark();
    view.dispose();
    view.element.remove();
    run.views--;
    sayIfLeft(run);
  };
}

/** Tell the kernel that this page no longer shows the settled run, so that it can close the widget. */
function sayIfLeft(run: Run): void {
  if (run.seen && !run.views && run.store.state.outcome !== "running") {
    run.seen = false;
    run.link.say({ type: "left" });
  }
}

export default { initialize, render } satisfies AnyWidget<Traits>;
