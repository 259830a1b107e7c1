/** Short ways to look at what a view shows. */

import { vi } from "vitest";

export const text = (el: ParentNode, selector: string) => el.querySelector(selector)?.textContent ?? null;
export const texts = (el: ParentNode, selector: string) =>
  [...el.querySelectorAll(selector)].map((one) => one.textContent);
export const isShown = (el: ParentNode, selector: string) =>
  el.querySelector(selector)?.closest("[hidden]") === null;

/** The labels of the requirements, as they stand. */
export const labels = (el: ParentNode) => texts(el, ".row .label");

export const pressKey = (el: Element, key: string) =>
  el.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

/** Click at this part of an element's width, as if it were laid out. */
export function clickAt(el: Element, share: number) {
  vi.spyOn(el, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 1_000, 20));
  el.dispatchEvent(new MouseEvent("click", { clientX: share * 1_000, bubbles: true }));
}

/** Change a control as a person does. */
export function change(
  el: Element,
  selector: string,
  set: (control: HTMLInputElement) => void,
  event: string,
) {
  const control = el.querySelector<HTMLInputElement>(selector)!;
  set(control);
  control.dispatchEvent(new Event(event, { bubbles: true }));
}
