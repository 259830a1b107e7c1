/** Modules that a page loads while it runs: the views' code, and what draws Markdown. */

/** Return a text as a document of safe nodes. */
export type DrawMarkdown = (text: string) => Node;
/** Loads the bundle that draws Markdown. */
export type LoadBundle = () => Promise<{ readonly draw: DrawMarkdown }>;

/** Run the text of a module. This makes no request, since a blob belongs to the page. */
export async function evaluate<Module>(code: string): Promise<Module> {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    return (await import(url)) as Module;
  } finally {
    URL.revokeObjectURL(url);
  }
}

let loaded: Promise<DrawMarkdown> | null = null;

/** Return the Markdown renderer. `load` is called only if this page does not have it yet. */
export function loadMarkdown(load: LoadBundle): Promise<DrawMarkdown> {
  loaded ??= load().then(({ draw }) => draw);
  loaded.catch(() => (loaded = null));
  return loaded;
}
