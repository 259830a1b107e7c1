/**
 * The module that anywidget makes for every widget. A page keeps each module for good, so this one is small: the
 * views' code comes as the trait `bundle`, and all widgets of a page with the same bundle share its module.
 */

import { evaluate } from "../run/modules";

interface Given {
  readonly model: { get(name: "bundle"): string };
}
interface Widget {
  initialize(given: Given): unknown;
  render(given: Given): unknown;
}
interface Module {
  readonly default: Widget;
}

const KEY = Symbol.for("mellea-stream-widget");
const page = globalThis as { [KEY]?: Map<string, Promise<Module>> };

async function widgetOf({ model }: Given): Promise<Widget> {
  const modules = (page[KEY] ??= new Map<string, Promise<Module>>());
  const code = model.get("bundle");
  const module = modules.get(code) ?? evaluate<Module>(code);
  modules.set(code, module);
  module.catch(() => modules.delete(code));
  return (await module).default;
}

export default {
  initialize: async (given: Given) => (await widgetOf(given)).initialize(given),
  render: async (given: Given) => (await widgetOf(given)).render(given),
};
