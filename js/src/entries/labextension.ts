/**
 * The extension of JupyterLab and Notebook: a container for their module federation, which provides
 * the renderer of saved runs, and plugins for cells. It must use the page's own modules: a widget of another
 * copy of Lumino does not fit into the page, and services are found by the page's own tokens.
 */

import type * as CodeMirror from "@codemirror/view";
import type * as LabCodeMirror from "@jupyterlab/codemirror";
import type * as LabNotebook from "@jupyterlab/notebook";
import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { IPlugin } from "@lumino/coreutils";
import type * as Lumino from "@lumino/widgets";

import { Cells } from "../lab/cells";
import { dropDead } from "../lab/dead";
import { highlighting } from "../lab/highlight";
import { listen, tellOfLosses } from "../lab/keep";
import { extension } from "../lab/renderer";
import { completeSaves } from "../lab/saving";
import { withholdStates } from "../lab/states";
import { Talks } from "../lab/talk";
import { keepUnsaved } from "../lab/unsaved";

declare const NAME: string;
declare const WIDGET_CSS: string;
declare const MARKDOWN: string;

/** The modules that the page shares, by name and version. */
type Shared = Readonly<Record<string, Readonly<Record<string, Offer>>>>;
interface Offer {
  readonly loaded?: unknown;
  get(): Promise<() => unknown> | (() => unknown);
}
interface Container {
  init(shared: Shared): void;
  get(module: string): Promise<() => unknown>;
}
let shared: Shared = {};
/** The page's notebooks, once they are known, and what draws in them. */
const page: { cells?: Cells; talks?: Talks; factory?: IRenderMime.IRendererFactory } = {};
/** The Markdown renderer is a file beside this script, which is not loaded with it. */
const markdown = new URL(MARKDOWN, (document.currentScript as HTMLScriptElement).src).href;

async function take<T>(name: string): Promise<T> {
  const offers = Object.values(shared[name] ?? {});
  const offer = offers.find(({ loaded }) => loaded) ?? offers[0];
  if (!offer) throw new Error(`the page shares no ${name}`);
  return (await offer.get())() as T;
}

async function renderer(): Promise<IRenderMime.IExtension> {
  const { Panel } = await take<typeof Lumino>("@lumino/widgets");
  const load = () => import(markdown);
  const made = extension(Panel, WIDGET_CSS, load, {
    again: (element) => page.cells?.again(element),
    areaOf: (element) => page.cells?.areaOf(element),
    revive: (element, model) => page.cells?.revive(element, model) ?? Promise.resolve(null),
    knows: (element, widget) => page.cells?.knows(element, widget) ?? Promise.resolve(false),
    keepLabels: (...said) => page.cells?.keepLabels(...said) ?? false,
    talk: (element) => page.talks?.of(element) ?? null,
  });
  page.factory = made.rendererFactory;
  return made;
}

async function plugins(): Promise<Plugin[]> {
  const { INotebookTracker, NotebookActions } = await take<typeof LabNotebook>("@jupyterlab/notebook");
  const found = [cells(INotebookTracker, NotebookActions)];
  // Voilà has notebooks, and no editors.
  if (!shared["@jupyterlab/codemirror"] || !shared["@codemirror/view"]) return found;
  const { IEditorExtensionRegistry } = await take<typeof LabCodeMirror>("@jupyterlab/codemirror");
  const codeMirror = await take<typeof CodeMirror>("@codemirror/view");
  return [...found, highlight(IEditorExtensionRegistry, codeMirror)];
}

type Plugin = IPlugin<unknown, void>;

function cells(
  tracker: typeof LabNotebook.INotebookTracker,
  actions: typeof LabNotebook.NotebookActions,
): Plugin {
  return {
    id: `${NAME}:cells`,
    description:
      "Runs a kept run's cell again, labels it, and keeps runs whose page is reloaded while they go on.",
    autoStart: true,
    optional: [tracker],
    activate(_app: unknown, notebooks: LabNotebook.INotebookTracker | null) {
      if (!notebooks) return;
      withholdStates(notebooks);
      page.cells = new Cells(notebooks, actions);
      page.talks = new Talks(notebooks, actions);
      listen(page.cells);
      tellOfLosses(notebooks);
      keepUnsaved(notebooks);
      completeSaves(notebooks);
      dropDead(notebooks);
      if (page.factory) page.cells.prefer(page.factory);
    },
  };
}

function highlight(
  editors: typeof LabCodeMirror.IEditorExtensionRegistry,
  codeMirror: typeof CodeMirror,
): Plugin {
  return {
    id: `${NAME}:highlight`,
    description: "Shows the option lines of a %%stream cell as code and its prompt as prose.",
    autoStart: true,
    optional: [editors],
    activate(_app: unknown, registry: LabCodeMirror.IEditorExtensionRegistry | null) {
      const instance = highlighting(codeMirror);
      const factory = () => ({ instance: () => instance, reconfigure: () => null });
      registry?.addExtension({ name: `${NAME}:cell`, factory });
    },
  };
}

const MODULES: Readonly<Record<string, () => Promise<unknown>>> = {
  "./mimeExtension": renderer,
  "./extension": plugins,
};

const container: Container = {
  init: (scope) => void (shared = scope),
  async get(module) {
    const make = MODULES[module];
    if (!make) throw new Error(`${NAME} has no module ${module}`);
    const exports = { __esModule: true, default: await make() };
    return () => exports;
  },
};

const known = globalThis as { _JUPYTERLAB?: Record<string, Container> };
(known._JUPYTERLAB ??= {})[NAME] = container;
