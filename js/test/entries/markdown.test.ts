import { expect, it } from "vitest";

import { draw } from "../../src/entries/markdown";

/** The text that a document shows. */
function shown(text: string): string {
  const holder = document.createElement("div");
  holder.append(draw(text));
  return holder.textContent.trim();
}

it("shows the host of each link, and the address of a mail", () => {
  expect([
    shown("[tea](https://tea.example/a%20b?c#d)"),
    shown("[tea](http://tea.example:8080/)"),
    shown("[tea](mailto:tea%40example.org)"),
  ]).toEqual(["tea (tea.example)", "tea (tea.example:8080)", "tea (tea@example.org)"]);
});

it("makes text of a link that leads elsewhere, and shows markup as text", () => {
  expect([shown("[tea](ftp://tea.example/)"), shown("<b>tea</b>")]).toEqual(["tea", "<b>tea</b>"]);
});
