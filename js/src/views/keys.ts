/** Which keys a view keeps from the page around it, and which it leaves to it. */

import { setAttribute } from "./dom";

/** JupyterLab takes no keys from elements with this attribute. */
const MARK = "data-lm-suppress-shortcuts";
/** Keys that edit a text when they are pressed with Ctrl, Cmd or Alt. */
const EDITING = /^(?:[acvxyz]|Arrow\w+|Home|End|PageUp|PageDown|Backspace|Delete|Enter)$/i;

/**
 * Keep plain keys in the view, and leave shortcuts such as Ctrl+S to the page. JupyterLab takes keys before any
 * listener in the view does: `d d` over a focused button deletes the cell. It leaves out elements with the mark, but
 * looks for it on the focused element first and on its parents too late.
 */
export function keepKeys(element: HTMLElement): void {
  const pass = (event: KeyboardEvent) => {
    if (!element.isConnected) return window.removeEventListener("keydown", pass, true);
    if (element.contains(event.target as Node) && isShortcut(event)) unmarkFor(event.target as Element);
  };
  element.addEventListener("focusin", ({ target }) => {
    setAttribute(target as Element, MARK, "true");
    // Before JupyterLab's listener, which is the document's.
    window.addEventListener("keydown", pass, true);
  });
  element.addEventListener("focusout", ({ target }) => {
    setAttribute(target as Element, MARK, null);
    window.removeEventListener("keydown", pass, true);
  });
}

/** Whether a key is for the page: pressed with a modifier, and not to edit or to copy text. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (!ctrlKey && !metaKey && !altKey) return false;
  if ((target as Element).matches("input, textarea, select")) return !EDITING.test(key);
  return !/^c$/i.test(key) || getSelection()?.isCollapsed !== false;
}

/** Take the mark away while the page's listeners look at this key. */
function unmarkFor(target: Element): void {
  setAttribute(target, MARK, null);
  setTimeout(() => {
    if (target.matches(":focus")) setAttribute(target, MARK, "true");
  });
}
