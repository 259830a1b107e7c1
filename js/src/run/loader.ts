/** Loads the bundle that draws Markdown, once in a page. */

/** Draws a text as a document of safe nodes. */
export type Draw = (text: string) => Node;

let loaded: Promise<Draw> | null = null;

/** Give what draws Markdown; `load` is only called where that is not in this page yet. */
export function loadMarkdown(load: () => Promise<{ readonly draw: Draw }>): Promise<Draw> {
  loaded ??= load().then(({ draw }) => draw);
  loaded.catch(() => (loaded = null));
  return loaded;
}
