/** Short ways to look at what a view shows. */

export const text = (el: ParentNode, selector: string) => el.querySelector(selector)?.textContent ?? null;
export const texts = (el: ParentNode, selector: string) =>
  [...el.querySelectorAll(selector)].map((one) => one.textContent);
export const isShown = (el: ParentNode, selector: string) =>
  el.querySelector(selector)?.closest("[hidden]") === null;

/** The labels of the requirements, as they stand. */
export const labels = (el: ParentNode) => texts(el, ".row .label");

export const pressKey = (el: Element, key: string) =>
  el.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

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
