import { afterEach, expect, it } from "vitest";

import { addStyle } from "../../src/views/dom";

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
