import { afterEach, expect, it, vi } from "vitest";

import { addStyle, saveFile } from "../../src/views/dom";

afterEach(() => document.head.replaceChildren());

const styles = (place: ParentNode) => [...place.querySelectorAll("style")].map((style) => style.textContent);

it("adds a style sheet to a page once, and another one beside it", () => {
  const el = document.createElement("div");
  for (const css of ["a {}", "b {}", "a {}"]) addStyle(css, el);
  document.body.append(el);
  addStyle("b {}", el);
  expect(styles(document)).toEqual(["a {}", "b {}"]);
});

it("adds it inside of the shadow in which a view stands", () => {
  const shadow = document.createElement("div").attachShadow({ mode: "open" });
  const el = shadow.appendChild(document.createElement("div"));
  addStyle("a {}", el);
  expect([styles(shadow), styles(document)]).toEqual([["a {}"], []]);
});

it("saves a file through a link in the page, whose address stays good for a while", () => {
  vi.useFakeTimers();
  const revoke = vi.spyOn(URL, "revokeObjectURL");
  const clicked: unknown[] = [];
  document.body.addEventListener("click", (event) => {
    const link = event.target as HTMLAnchorElement;
    clicked.push([link.download, link.isConnected, revoke.mock.calls.length]);
  });
  saveFile("run.txt", "text/plain", "Tea");
  expect(clicked).toEqual([["run.txt", true, 0]]);
  expect(document.body.querySelectorAll("a").length).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(revoke).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
