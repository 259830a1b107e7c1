/**
 * What the page of JupyterLab or Notebook loads: a container as its module federation wants one, that hands
 * the renderer over. The page's own Lumino has to be used, since a widget of another copy has no place in it.
 */

import { extension, type Host } from "./mime";

declare const NAME: string;
declare const CSS: string;

interface Lumino {
  readonly Widget: new () => Host;
}
/** The modules that the page shares, by name and version. */
type Shared = Readonly<Record<string, Readonly<Record<string, Offer>>>>;
interface Offer {
  readonly loaded?: unknown;
  get(): Promise<() => Lumino> | (() => Lumino);
}
interface Container {
  init(shared: Shared): void;
  get(module: string): Promise<() => unknown>;
}

let shared: Shared = {};

async function lumino(): Promise<Lumino> {
  const offers = Object.values(shared["@lumino/widgets"] ?? {});
  const offer = offers.find(({ loaded }) => loaded) ?? offers[0];
  if (!offer) throw new Error("the page shares no @lumino/widgets");
  return (await offer.get())();
}

const container: Container = {
  init: (scope) => void (shared = scope),
  async get(module) {
    if (module !== "./mimeExtension") throw new Error(`${NAME} has no module ${module}`);
    const { Widget } = await lumino();
    const exports = { __esModule: true, default: extension(Widget, CSS) };
    return () => exports;
  },
};

const page = globalThis as { _JUPYTERLAB?: Record<string, Container> };
(page._JUPYTERLAB ??= {})[NAME] = container;
