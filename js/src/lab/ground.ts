/** Finds out whether a view stands on a light or a dark ground, for pages that do not say so in a way that is known. */

import { setAttribute } from "../views/dom";

/** Below this luminance, of black 0 and white 1, a ground counts as dark. */
const DARK = 0.4;

/** One for all views: those that come in one frame are all looked at before the first is marked. */
let shared: ResizeObserver | null = null;

/**
 * Mark a view with the ground that is behind it, from when it is in the page: the size of an element is reported when
 * it gets there, and before it is painted. Return how to stop.
 */
export function markGround(view: HTMLElement): () => void {
  const observer = (shared ??= new ResizeObserver(mark));
  observer.observe(view);
  return () => observer.unobserve(view);
}

function mark(views: readonly ResizeObserverEntry[]): void {
  const seen = views.map(({ target }) => ({ target, ground: target.isConnected ? groundOf(target) : null }));
  for (const { target, ground } of seen) if (ground) setAttribute(target, "data-ground", ground);
}

/** Return the ground behind an element: that of the nearest ancestor with an opaque background; null without one. */
function groundOf(element: Element): "light" | "dark" | null {
  for (let behind = parentOf(element); behind; behind = parentOf(behind)) {
    const luminance = luminanceOf(getComputedStyle(behind).backgroundColor);
    if (luminance !== null) return luminance < DARK ? "dark" : "light";
  }
  return null;
}

/** Return the element around another one, also out of a shadow. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Return the luminance of a computed colour; null of one that lets through what is behind it, or cannot be read. */
function luminanceOf(colour: string): number | null {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? "")
    .split(/[\s,/]+/)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
