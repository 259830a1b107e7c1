/** Finds out whether a view stands on a light or a dark ground, for pages that do not say so in a way that is known. */

/** Below this luminance, of black 0 and white 1, a ground counts as dark. */
const DARK = 0.4;

/**
 * Mark a view with the ground that is behind it, from when it is in the page: the size of an element is reported when
 * it gets there. Return how to stop.
 */
export function markGround(view: HTMLElement): () => void {
  const mark = () => {
    if (!view.isConnected) return;
    const ground = groundOf(view);
    if (ground) view.dataset["ground"] = ground;
  };
  const observer = new ResizeObserver(mark);
  observer.observe(view);
  mark();
  return () => observer.disconnect();
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
