/** Helpers for the page's elements. Text is inserted as text nodes only. */

import { length, pieceWords, pieces, type Piece } from "../figures/characters";

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

/** Return a drawing of this size in its own units, which is stretched to the space it gets. */
export function drawing(width: number, height: number, ...shapes: Node[]): SVGSVGElement {
  const viewBox = `0 0 ${width} ${height}`;
  return svg("svg", { viewBox, preserveAspectRatio: "none", "aria-hidden": "true" }, ...shapes);
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

/** Return a list of tabs. The arrow keys, Home and End move through it. */
export function tabList(className: string, label: string): HTMLElement {
  const tabs = h("div", { class: className, role: "tablist", "aria-label": label });
  tabs.addEventListener("keydown", (event) => {
    const all = [...tabs.children] as HTMLElement[];
    const now = all.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    const last = all.length - 1;
    const goal = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: last }[event.key];
    const tab = all[goal ?? -1];
    if (!tab) return;
    event.preventDefault();
    tab.click();
    tab.focus();
  });
  return tabs;
}

/** Mark a tab as selected, or as not selected. */
export function setChosen(tab: Element, chosen: boolean): void {
  setAttribute(tab, "aria-selected", String(chosen));
  setAttribute(tab, "tabindex", chosen ? "0" : "-1");
}

/** Milliseconds for which a saved file's address stays good. */
const KEEP_FILE = 10_000;

/** Let the person save `content` as a file. */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = h("a", { href: url, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  // Some pages catch the click and read the address later.
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FILE);
}

/** Set an attribute, or remove it. An unchanged element is left alone. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Show or hide an element. An unchanged element is left alone. */
export function setShown(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown;
}

/** Set our own text, such as a count. An unchanged element is left alone. */
export function setWords(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

const shownTexts = new WeakMap<Element, string>();

/** Set untrusted text, with hidden characters shown as marks. An unchanged element is left alone. */
export function setText(element: Element, text: string): void {
  if (shownTexts.get(element) === text) return;
  shownTexts.set(element, text);
  element.replaceChildren(textNodes(text));
}

/** In a text of more pieces than this no hidden character gets a box. */
const MOST_BOXES = 1_000;

/**
 * Return untrusted text as nodes: text, and a small box for each run of hidden characters. It is a fragment, because a
 * long list cannot be passed as arguments.
 */
export function textNodes(text: string): DocumentFragment {
  const all = pieces(text);
  const nodes = document.createDocumentFragment();
  if (all.length > MOST_BOXES) nodes.append(all.map(pieceWords).join(""));
  else for (const piece of all) nodes.append("text" in piece ? piece.text : markNode(piece));
  return nodes;
}

const hiddenIn = new WeakMap<Node, number>();

/** Return how many code points of untrusted text an element shows before a place in it. */
export function pointsBefore(element: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
  let found = 0;
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    if (!range.intersectsNode(next)) break;
    const hidden = hiddenIn.get(next.parentNode!);
    if (hidden !== undefined) found += next === node ? 0 : hidden;
    else if (next instanceof Text) found += length(next === node ? next.data.slice(0, offset) : next.data);
  }
  return found;
}

function markNode(piece: Piece): HTMLElement {
  const marks = "marks" in piece ? piece.marks : [];
  const listed = marks.slice(0, 12).join(" ") + (marks.length > 12 ? " …" : "");
  const title: Attributes = listed ? { title: `hidden characters: ${listed}` } : {};
  const mark = h("span", { class: "mark", ...title }, pieceWords(piece));
  hiddenIn.set(mark, "left" in piece ? piece.left : marks.length);
  return mark;
}

/** Return untrusted text in an element of its own, isolated from the text around it. */
export function untrusted(className: string, text: string): HTMLElement {
  const element = h("bdi", { class: className });
  setText(element, text);
  return element;
}

/** Make these the children of `parent`, in this order. Only those in another place are moved. */
export function setChildren(parent: Element, children: readonly Element[]): void {
  children.forEach((child, place) => {
    if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild!.remove();
}

/** Add the views' style sheet to the document or shadow root of an element, once. */
export function addStyle(css: string, element: Node): void {
  const root = element.getRootNode();
  const place = root instanceof ShadowRoot ? root : document.head;
  const there = [...place.querySelectorAll("style.mst-v1-style")].some((style) => style.textContent === css);
  if (!there) place.append(h("style", { class: "mst-v1-style" }, css));
}
