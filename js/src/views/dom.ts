/** The few ways in which views touch the page. Text gets in as text nodes only. */

import { markWords, pieces } from "../figures/characters";

type Attributes = Readonly<Record<string, string>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Node[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function button(
  className: string,
  words: string,
  press: () => void,
  ...icons: Node[]
): HTMLButtonElement {
  const element = h(
    "button",
    { type: "button", class: className },
    ...icons,
    h("span", { class: "words" }, words),
  );
  element.addEventListener("click", press);
  return element;
}

/**
 * A heading, a list and its items are made of `div`s with a role: the page's own style sheets (JupyterLab's
 * for rendered HTML, for one) speak of `h3`, `ul` and `p`, and would win over ours or not by their order.
 */
export function heading(words: string): HTMLElement {
  return h("div", { class: "heading", role: "heading", "aria-level": "3" }, words);
}

export function list(className: string, ...items: Node[]): HTMLElement {
  return h("div", { class: className, role: "list" }, ...items);
}

/** Let the person save `content` as a file. */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  h("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/** Set an attribute, or take it away; untouched when it is so already. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Show or hide; untouched when it is so already. */
export function setShown(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown;
}

/** Set words of our own, such as a count; untouched when they are so already. */
export function setWords(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

const shownTexts = new WeakMap<Element, string>();

/** Set a stranger's text, hidden characters shown as marks; untouched when it is so already. */
export function setText(element: Element, text: string): void {
  if (shownTexts.get(element) === text) return;
  shownTexts.set(element, text);
  element.replaceChildren(...textNodes(text));
}

/** A stranger's text as nodes: text, and a small box for what would hide, reorder or command. */
export function textNodes(text: string): Node[] {
  return pieces(text).map((piece) =>
    "text" in piece ? document.createTextNode(piece.text) : markNode(piece.marks),
  );
}

function markNode(marks: readonly string[]): HTMLElement {
  const listed = marks.slice(0, 12).join(" ") + (marks.length > 12 ? " …" : "");
  return h("span", { class: "mark", title: `hidden characters: ${listed}` }, markWords(marks));
}

/** A stranger's text in an element of its own, isolated from the text around it. */
export function stranger(className: string, text: string): HTMLElement {
  const element = h("bdi", { class: className });
  setText(element, text);
  return element;
}

/** Make `parent` hold exactly these children in this order, moving only those that stand elsewhere. */
export function setChildren(parent: Element, children: readonly Element[]): void {
  children.forEach((child, place) => {
    if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild!.remove();
}

/** Give the page in which an element stands, or its shadow, the views' style sheet, once. */
export function addStyle(css: string, element: Node): void {
  const root = element.getRootNode();
  const place = root instanceof ShadowRoot ? root : document.head;
  const there = [...place.querySelectorAll("style.mst-v1-style")].some((style) => style.textContent === css);
  if (!there) place.append(h("style", { class: "mst-v1-style" }, css));
}
