import { h } from "./dom";

/** Give the page in which an element stands, or its shadow, the views' style sheet, once. */
export function addStyle(css: string, element: Node): void {
  const root = element.getRootNode();
  const place = root instanceof ShadowRoot ? root : document.head;
  const there = [...place.querySelectorAll("style.mst-v1-style")].some((style) => style.textContent === css);
  if (!there) place.append(h("style", { class: "mst-v1-style" }, css));
}
