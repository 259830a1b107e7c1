/** The widget of an evaluation: joins anywidget's model, the store and the view. */

import type { AnyModel, AnyWidget } from "@anywidget/types";

import { EvaluationLink } from "../evaluation/link";
import { readEvaluation } from "../evaluation/protocol";
import { EvaluationStore } from "../evaluation/store";
import { markGround } from "../lab/ground";
import type { Label } from "../run/protocol";
import { addStyle } from "../views/dom";
import { EvaluationView } from "../views/evaluation/evaluation";

declare const PANEL_CSS: string;

interface Traits {
  readonly view_id: string;
  readonly title: string;
  readonly table: string;
}

/** What is used of anywidget's model. */
export type EvaluationModel = Pick<AnyModel<Traits>, "get" | "on" | "off" | "send">;

/** `render` and `initialize` get different model objects: the id joins them. */
const links = new Map<string, EvaluationLink>();

function initialize({ model }: { model: EvaluationModel }): () => void {
  const id = model.get("view_id");
  const table = readEvaluation(model.get("table"));
  if (!table) throw new Error("the evaluation cannot be read");
  const link = new EvaluationLink(new EvaluationStore(table), (request) => model.send(request));
  const take = (message: unknown) => link.take(message);
  model.on("msg:custom", take);
  links.set(id, link);
  return () => {
    link.close();
    model.off("msg:custom", take);
    if (links.get(id) === link) links.delete(id);
  };
}

function render({ model, el }: { model: EvaluationModel; el: HTMLElement }): () => void {
  const link = links.get(model.get("view_id"));
  if (!link) throw new Error(`no evaluation ${model.get("view_id")} was initialised in this page`);
  const actions = {
    look: link.look.bind(link),
    leave: link.leave.bind(link),
    run: {
      stop: () => link.run?.stop(),
      reveal: () => link.run?.reveal(),
      label: (said: Label) => link.run?.label(said),
      markdown: () => link.run?.markdown() ?? Promise.reject(new Error("no answer is open")),
    },
  };
  const view = new EvaluationView(link.store, actions, model.get("title"));
  addStyle(PANEL_CSS, el);
  el.append(view.element);
  const unmark = markGround(view.element);
  return () => {
    unmark();
    view.dispose();
    view.element.remove();
  };
}

export default { initialize, render } satisfies AnyWidget<Traits>;
