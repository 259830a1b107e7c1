import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { keepKeys } from "../../src/views/keys";
import { freshPage } from "../support/page";

freshPage();

/** What the page takes of the keys, as JupyterLab does: none from an element with its mark, before the view hears them. */
const taken: string[] = [];
const listen = ({ key, target }: KeyboardEvent) => {
  if (!(target as Element).hasAttribute("data-lm-suppress-shortcuts")) taken.push(key);
};
beforeEach(() => {
  taken.length = 0;
  document.addEventListener("keydown", listen, true);
});
afterEach(() => document.removeEventListener("keydown", listen, true));

function focused(tag: "button" | "input"): HTMLElement {
  const view = document.createElement("div");
  const control = view.appendChild(document.createElement(tag));
  keepKeys(view);
  document.body.append(view);
  control.focus();
  return control;
}

function press(control: Element, keys: readonly string[], modifiers: KeyboardEventInit): string[] {
  taken.length = 0;
  for (const key of keys)
    control.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...modifiers }));
  return [...taken];
}

it("plain keys stay in the view, and shortcuts go to the page", () => {
  const control = focused("button");
  const keys = ["d", "s", "z", "Enter", "ArrowDown", "F5"];
  expect(press(control, keys, {})).toEqual([]);
  for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
    expect(press(control, keys, { [modifier]: true })).toEqual(keys);
    vi.advanceTimersByTime(1);
    expect(press(control, keys, {})).toEqual([]);
  }
});

it("what edits a text stays in its field", () => {
  const control = focused("input");
  const editing = ["a", "c", "v", "X", "z", "y", "ArrowLeft", "Home", "Backspace", "Enter"];
  expect(press(control, [...editing, "s", "b"], { ctrlKey: true })).toEqual(["s", "b"]);
});

it("selected text is copied by the browser", () => {
  const control = focused("button");
  control.textContent = "Tea";
  getSelection()!.selectAllChildren(control);
  expect(press(control, ["c"], { ctrlKey: true })).toEqual([]);
  getSelection()!.removeAllRanges();
  expect(press(control, ["c"], { ctrlKey: true })).toEqual(["c"]);
});

it("a view without the focus takes part in nothing, and leaves no listener behind", () => {
  const added = vi.spyOn(window, "addEventListener");
  const removed = vi.spyOn(window, "removeEventListener");
  const calls = (spy: { mock: { calls: unknown[][] } }) =>
    spy.mock.calls.filter(([type]) => type === "keydown").map(([, listener]) => listener);
  const control = focused("button");
  control.blur();
  expect(calls(removed)).toEqual(calls(added));
  expect(control.hasAttribute("data-lm-suppress-shortcuts")).toBe(false);
  control.focus();
  control.parentElement!.remove();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "s" }));
  expect(calls(removed).length).toBeGreaterThan(1);
});
