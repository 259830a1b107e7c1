import { beforeEach, expect, it, vi } from "vitest";

import { freshPage } from "../support/page";

freshPage();

/** Views that are looked at, in the order of `observe`; a frame reports the size of all that are in the page. */
const watched = new Set<Element>();
let observers = 0;
let report: (views: readonly { readonly target: Element }[]) => void;
const frame = () => report([...watched].map((target) => ({ target })));
let markGround: typeof import("../../src/lab/ground").markGround;

beforeEach(async () => {
  watched.clear();
  observers = 0;
  class Observer {
    constructor(given: typeof report) {
      observers++;
      report = given;
    }
    observe = (element: Element) => void watched.add(element);
    unobserve = (element: Element) => void watched.delete(element);
  }
  vi.stubGlobal("ResizeObserver", Observer);
  vi.resetModules();
  ({ markGround } = await import("../../src/lab/ground"));
});

/** A view on grounds, the nearest last. */
function viewOn(...grounds: readonly string[]): HTMLElement {
  let around: HTMLElement = document.body;
  for (const ground of grounds) {
    around = around.appendChild(document.createElement("div"));
    around.style.backgroundColor = ground;
  }
  const view = around.appendChild(document.createElement("article"));
  markGround(view);
  return view;
}

function marked(...views: readonly HTMLElement[]) {
  frame();
  return views.map((view) => view.dataset["ground"]);
}

it("takes the nearest ground that nothing shines through", () => {
  const views = [
    viewOn("rgb(255, 255, 255)"),
    viewOn("rgb(255, 255, 255)", "rgb(24, 24, 27)"),
    viewOn("rgb(24, 24, 27)", "rgba(0, 0, 0, 0)"),
    viewOn("rgb(24, 24, 27)", "rgba(255, 255, 255, 0.05)"),
    viewOn("rgb(0 0 0)", "rgb(250 250 250 / 0.9)"),
  ];
  expect(marked(...views)).toEqual(["light", "dark", "dark", "dark", "light"]);
});

it("leaves the choice to the page where there is no ground, and a colour that cannot be read counts as none", () => {
  const views = [viewOn(), viewOn("rgba(0, 0, 0, 0)"), viewOn("color(srgb 0 0 0)")];
  expect(marked(...views)).toEqual([undefined, undefined, undefined]);
});

it("looks out of the shadow in which a view stands", () => {
  const host = document.body.appendChild(document.createElement("div"));
  host.style.backgroundColor = "rgb(24, 24, 27)";
  const view = document.createElement("article");
  host.attachShadow({ mode: "open" }).append(view);
  markGround(view);
  expect(marked(view)).toEqual(["dark"]);
});

it("looks once the view has got into the page, and no longer when it is told to stop", () => {
  const view = document.createElement("article");
  const stop = markGround(view);
  const before = marked(view);
  const ground = document.body.appendChild(document.createElement("div"));
  ground.style.backgroundColor = "rgb(0, 0, 0)";
  ground.append(view);
  expect([before, marked(view)]).toEqual([[undefined], ["dark"]]);
  stop();
  expect(watched.size).toBe(0);
});

it("reads the grounds of all views of a frame before it marks the first one, so that the page is laid out once", () => {
  const views = [viewOn("rgb(0, 0, 0)"), viewOn("rgb(0, 0, 0)"), viewOn("rgb(0, 0, 0)")];
  const read = getComputedStyle;
  const seen: number[] = [];
  vi.stubGlobal("getComputedStyle", (element: Element) => {
    seen.push(document.querySelectorAll("[data-ground]").length);
    return read(element);
  });
  expect(marked(...views)).toEqual(["dark", "dark", "dark"]);
  expect([observers, seen]).toEqual([1, [0, 0, 0]]);
});
