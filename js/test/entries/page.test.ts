import { expect, it, vi } from "vitest";

import { draw } from "../../src/entries/page";
import { isShown, pressKey } from "../support/elements";
import { goldenLog, goldenLogs } from "../support/logs";
import { freshPage } from "../support/page";

freshPage();

function page(recording: string): HTMLElement {
  const view = document.body.appendChild(document.createElement("main"));
  view.id = "view";
  view.append("for readers without scripts");
  const data = document.body.appendChild(document.createElement("div"));
  data.id = "recording";
  data.textContent = recording;
  draw(document);
  vi.advanceTimersByTime(20);
  return view;
}

const lines = (events: readonly unknown[]) => events.map((event) => JSON.stringify(event)).join("\n");

it.each(goldenLogs().filter(({ state }) => state.outcome !== "running"))(
  "draws $name",
  ({ events, state }) => {
    const view = page(lines(events));
    expect(view.firstElementChild!.getAttribute("data-outcome")).toBe(state.outcome);
    expect(view.querySelectorAll(".chunk")).toHaveLength(state.attempts.at(-1)!.chunks.length);
    expect(view.textContent).not.toContain("for readers without scripts");
  },
);

it("leaves what stands there where there is nothing that it can draw", () => {
  expect(page("{}").textContent).toBe("for readers without scripts");
  document.body.replaceChildren();
  const [start] = goldenLog("passed").events as Record<string, unknown>[];
  const many = Array.from({ length: 2_000 }, (_, n) => `requirement ${n}`);
  expect(page(lines([{ ...start, requirements: many }])).textContent).toBe("for readers without scripts");
});

it("shows the labels that there were, and takes none", () => {
  const events = lines(goldenLog("passed").events);
  const view = page(`${events}\n${JSON.stringify({ kind: "label", label: "bad", rater: "ana", start: 3 })}`);
  expect(view.querySelector(".labels .said")!.textContent).toBe("ana bad from character 3");
  pressKey(view.querySelector(".scroller")!, "g");
  expect(isShown(view, ".labels .note-field")).toBe(false);
  expect(view.querySelector(".labels .trouble")!.textContent).toBe("");
});
