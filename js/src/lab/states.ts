/**
 * Keeps the saved widget states of a stranger's notebook away from ipywidgets, which makes a model of each as soon as
 * there is a kernel, also where the notebook is not trusted and shows no widget. An anywidget's state holds code.
 */

import type { INotebookTracker, NotebookPanel } from "@jupyterlab/notebook";

const STATES = "widgets";

/** In each notebook that is opened, hide the saved widget states if the notebook came untrusted. A saved file keeps them. */
export function withholdStates(notebooks: INotebookTracker): void {
  notebooks.widgetAdded.connect((_, { context }) => {
    const { model } = context;
    const read = model.getMetadata.bind(model);
    let trusted: boolean | null = null;
    void context.ready.then(() => (trusted ??= isTrusted(model)));
    model.getMetadata = (key?: string) =>
      key === STATES && !(trusted ??= isTrusted(model)) ? undefined : read(key as string);
  });
}

/** A trusted notebook has trusted code. One without any code needs no widget. */
function isTrusted({ cells }: NotebookPanel["context"]["model"]): boolean {
  const code = [...cells].filter(({ type }) => type === "code");
  return code.length > 0 && code.every(({ trusted }) => trusted);
}
