import { afterEach, beforeEach, expect, it } from "vitest";

import grid from "../../src/entries/grid";
import { KEEP } from "../../src/lab/keep";
import { FakeModel } from "../support/model";
import { freshPage } from "../support/page";
import { opened } from "../support/panel";
import { settle, shown } from "../support/widget";

freshPage();

const BUNDLE = { "text/plain": "Tea." };
const take = (event: Event) => event.preventDefault();
beforeEach(() => document.addEventListener(KEEP, take));
afterEach(() => document.removeEventListener(KEEP, take));

function gridModel(): FakeModel<{ view_id: string; title: string; table: string }> {
  const table = JSON.stringify({ variants: ["free"], rows: 1, repeats: 1 });
  const model = new FakeModel({ view_id: "g", title: "", table });
  grid.initialize({ model });
  grid.render({ model, el: document.body.appendChild(document.createElement("div")) });
  return model;
}

const MODELS: Record<string, () => FakeModel<never> | { say(message: unknown): void; sent: unknown[] }> = {
  widget: () => shown("passed").model,
  panel: () => opened().model,
  grid: gridModel,
};

it.each(Object.entries(MODELS))(
  "tells the kernel once that the page has taken what is to be kept: %s",
  (_, make) => {
    const model = make();
    settle();
    expect(model.sent).not.toContainEqual({ type: "taken" });
    for (let times = 0; times < 2; times++) {
      model.say({ type: "kept", bundle: BUNDLE });
      settle();
      settle();
    }
    const taken = model.sent.filter((said) => (said as { type: string }).type === "taken");
    expect(taken).toEqual([{ type: "taken" }]);
  },
);
