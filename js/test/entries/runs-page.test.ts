import { deflateSync } from "node:zlib";

import { afterEach, expect, it, vi } from "vitest";

import { draw } from "../../src/entries/runs-page";
import { HEAD } from "../support/grid";
import { packedLogs } from "../support/packed";

const EVIL = "<img src=x onerror=alert(1)>";
const TABLE = { variants: ["free"], rows: 4, repeats: 1, heads: [HEAD], running: false, note: "" };

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function cell(row: number, outcome: string, of: number | null) {
  const told = { row, repeat: 0, variant: "free", prompt: `${EVIL} ${row}`, outcome, reason: null };
  return { ...told, objected: [], strip: "+", seconds: 1, answer: "Tea", changed: 1, of };
}

const pack = (text: string) => deflateSync(text).toString("base64");

/** Draw a page of three runs: one that passed, one that was rejected, one of which the data is no run. */
async function page() {
  const logs = packedLogs();
  const rows = [cell(0, "passed", 0), cell(1, "rejected", 1), cell(2, "passed", 2)];
  const cells = [rows, [cell(3, "open", null)]];
  const blocks: Readonly<Record<string, string>> = {
    view: "for readers without scripts",
    table: JSON.stringify(TABLE),
    cells: pack(cells.map((some) => JSON.stringify(some)).join("\n")),
    "run-0": pack(JSON.stringify({ ...logs["passed"], prompt: EVIL })),
    "run-1": pack(JSON.stringify(logs["rejected"])),
    "run-2": pack("{}"),
  };
  for (const [id, text] of Object.entries(blocks)) {
    const element = document.body.appendChild(document.createElement("div"));
    element.id = id;
    element.textContent = text;
  }
  document.getElementById("view")!.dataset["title"] = EVIL;
  await draw(document);
  const view = document.getElementById("view")!;
  const grid = () => view.querySelector(".grid-rows")!;
  await vi.waitFor(() => expect(grid().children).toHaveLength(4));
  const press = (row: number) =>
    grid().querySelector<HTMLElement>(`[data-line="${row}"] .grid-cell`)!.click();
  return { view, press, status: () => view.querySelector(".grid-status")!.textContent };
}

const opened = (view: Element) => view.querySelector(".panel-run article")?.getAttribute("data-outcome");

it("draws the grid in place of what stands there for readers without scripts", async () => {
  const { view, status } = await page();
  expect(view.textContent).not.toContain("for readers without scripts");
  expect(status()).toBe("4 rows of 4");
  expect(view.querySelector(".grid-share")!.textContent.replace(/\s/g, " ")).toBe("50 % passed (10 to 90 %)");
  expect(view.querySelector(".runs-grid")!.classList.contains("of-page")).toBe(true);
  expect(view.querySelector(".grid-title")!.textContent).toBe(EVIL);
  expect(view.querySelector("img")).toBeNull();
  expect(view.textContent).toContain(EVIL);
});

it("opens one run after the other, and closes it", async () => {
  const { view, press } = await page();
  press(0);
  await vi.waitFor(() => expect(opened(view)).toBe("passed"));
  expect(view.querySelectorAll(".panel-run article")).toHaveLength(1);
  press(1);
  await vi.waitFor(() => expect(opened(view)).toBe("rejected"));
  const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  view.querySelector('.grid-rows [tabindex="0"]')!.dispatchEvent(escape);
  await vi.waitFor(() => expect(opened(view)).toBeUndefined());
});

it("shows the run that was asked for last, whichever is unpacked first", async () => {
  const { view, press } = await page();
  let finish = (_: string): void => undefined;
  const slow = new Promise<string>((resolve) => (finish = resolve));
  vi.spyOn(Response.prototype, "text").mockReturnValueOnce(slow);
  press(0);
  press(1);
  await vi.waitFor(() => expect(opened(view)).toBe("rejected"));
  finish(JSON.stringify(packedLogs()["passed"]));
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  expect(opened(view)).toBe("rejected");
});

it("says what cannot be opened", async () => {
  const { view, press, status } = await page();
  press(3);
  await vi.waitFor(() => expect(status()).toContain("it was not made, or it is too long"));
  press(2);
  await vi.waitFor(() => expect(status()).toContain("This stream was saved in no known format"));
  expect(opened(view)).toBeUndefined();
});
