import { expect, it, vi } from "vitest";

import { markGround } from "../../src/lab/ground";
import { freshPage } from "../support/page";

freshPage();

/** The marks of a view on grounds, the nearest last. */
function marked(...grounds: readonly string[]): string | undefined {
  let around: HTMLElement = document.body;
  for (const ground of grounds) {
    around = around.appendChild(document.createElement("div"));
    around.style.backgroundColor = ground;
  }
  const view = around.appendChild(document.createElement("article"));
  markGround(view);
  return view.dataset["ground"];
}

it("takes the nearest ground that nothing shines through", () => {
  const found = [
    marked("rgb(255, 255, 255)"),
    marked("rgb(255, 255, 255)", "rgb(24, 24, 27)"),
    marked("rgb(24, 24, 27)", "rgba(0, 0, 0, 0)"),
    marked("rgb(24, 24, 27)", "rgba(255, 255, 255, 0.05)"),
    marked("rgb(0 0 0)", "rgb(250 250 250 / 0.9)"),
  ];
  expect(found).toEqual(["light", "dark", "dark", "dark", "light"]);
});

it("leaves the choice to the page where there is no ground, and a colour that cannot be read counts as none", () => {
  expect([marked(), marked("rgba(0, 0, 0, 0)"), marked("color(srgb 0 0 0)")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("looks out of the shadow in which a view stands", () => {
  const host = document.body.appendChild(document.createElement("div"));
  host.style.backgroundColor = "rgb(24, 24, 27)";
  const view = document.createElement("article");
  host.attachShadow({ mode: "open" }).append(view);
  markGround(view);
  expect(view.dataset["ground"]).toBe("dark");
});

it("looks once the view has got into the page, and no longer when it is told to stop", () => {
  const reports: (() => void)[] = [];
  const stopped: string[] = [];
  class Observer {
    constructor(report: () => void) {
      reports.push(report);
    }
    observe() {}
    disconnect() {
      stopped.push("stopped");
    }
  }
  vi.stubGlobal("ResizeObserver", Observer);
  const view = document.createElement("article");
  const stop = markGround(view);
  const before = view.dataset["ground"];
  const ground = document.body.appendChild(document.createElement("div"));
  ground.style.backgroundColor = "rgb(0, 0, 0)";
  ground.append(view);
  reports[0]!();
  stop();
  expect([before, view.dataset["ground"], stopped]).toEqual([undefined, "dark", ["stopped"]]);
});
