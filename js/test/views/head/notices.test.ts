import { expect, it } from "vitest";

import { isShown, text } from "../../support/elements";
import { freshPage } from "../../support/page";
import { drawnRun } from "../../support/sight";

freshPage();

function raised(exception_type: string, chunk_index: number | null) {
  const events = [
    { kind: "start", requirements: ["polite"], chunking: "prose", backend: "made", settings: {} },
    { kind: "error", exception_type, detail: "polite() went wrong", requirement: "polite", chunk_index },
    { kind: "completed", success: false, full_text: "", attempts_used: 1, outcome: "error", reason: null },
  ];
  return drawnRun(events.map((event, seq) => ({ ...event, seq, elapsed: seq / 10, timestamp: 1 })));
}

it("names the type of what was raised, and none where a requirement has only given no verdict", () => {
  const said = (type: string, chunk: number | null) => {
    const el = raised(type, chunk);
    return [text(el, ".error-box .line > span")?.trim(), isShown(el, ".error-box .type")];
  };
  expect(said("KeyError", 1)).toEqual(["raised at chunk 2:", true]);
  expect(said("KeyError", null)).toEqual(["raised at the whole text:", true]);
  expect(said("BadVerdict", 1)).toEqual(["gave no verdict at chunk 2", false]);
  expect(said("BadVerdict", null)).toEqual(["gave no verdict at the whole text", false]);
});
