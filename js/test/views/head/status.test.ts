import { describe, expect, it } from "vitest";

import { isShown, labels as labels_, text, texts } from "../../support/elements";
import { goldenLog, judged, withTail } from "../../support/logs";
import { freshPage } from "../../support/page";
import { drawnRun } from "../../support/sight";
import { settle } from "../../support/widget";

freshPage();

const labels = ["calm", "no_refund", "friendly", "short", "english"];
const shownWords = (el: Element) =>
  [...el.children].flatMap((one) => ((one as HTMLElement).hidden ? [] : [one.textContent])).join(" ");
const verdicts = (el: Element) =>
  [...el.querySelectorAll(".row")].map((row) => [
    text(row, ".label"),
    row.getAttribute("data-verdict"),
    row.querySelector(".detail") && isShown(row, ".detail") ? shownWords(row.querySelector(".detail")!) : "",
  ]);

describe("a requirement that failed for a chunk of an audited run", () => {
  const events = judged({
    labels,
    chunks: [{}, { no_refund: "names a refund" }, {}, { no_refund: "again", short: null }],
    whole: { friendly: "sounds cold" },
    outcome: "failed_validation",
    reason: "no_refund: names a refund",
  });

  it("is shown as failed, whatever the verdict on the whole text was", () => {
    const el = drawnRun(events);
    expect(verdicts(el)).toEqual([
      ["friendly", "fail", "sounds cold"],
      ["no_refund", "fail", "chunk 2 names a refund"],
      ["short", "fail", "chunk 4"],
      [null, "pass", ""],
    ]);
    expect(text(el, ".folded")).toBe("2 passed");
    el.querySelector<HTMLElement>(".folded .name")!.click();
    settle();
    expect(labels_(el).slice(3)).toEqual(["calm", "english"]);
  });

  it("is named in the head, with the others, and leads to its chunk", () => {
    const el = drawnRun(events);
    expect(text(el, ".status")).toBe(
      "3 of 5 requirements failed: no_refund at chunk 2, short at chunk 4, friendly for the whole text",
    );
    const links = [...el.querySelectorAll<HTMLElement>(".status button")];
    links[1]!.click();
    expect(text(el, ".which")).toBe("on chunk 4");
    links[0]!.click();
    expect(text(el, ".which")).toBe("on chunk 2");
    expect(el.querySelector('[aria-current="true"]')!.getAttribute("data-index")).toBe("1");
  });

  it("is not said to hold when the run passed nevertheless", () => {
    const el = drawnRun(judged({ labels, chunks: [{ calm: "shouts" }], whole: {}, outcome: "passed" }));
    expect(text(el, ".status")).toBe("1 of 5 requirements failed: calm at chunk 1: shouts");
  });
});

it.each([
  [["a"], "The requirement failed: a at chunk 1", "The requirement holds for the whole text."],
  [
    ["a", "b"],
    "Both requirements failed: a at chunk 1, b at chunk 1",
    "Both requirements hold for the whole text.",
  ],
  [
    ["a", "b", "c"],
    "All 3 requirements failed: a at chunk 1, b at chunk 1, c at chunk 1",
    "All 3 requirements hold for the whole text.",
  ],
])("counts %j as a person would", (all, failed, passed) => {
  const said = (objects: boolean) => {
    const chunk = Object.fromEntries(objects ? all.map((one) => [one, one]) : []);
    const outcome = objects ? "failed_validation" : "passed";
    return text(drawnRun(judged({ labels: all, chunks: [chunk], whole: {}, outcome })), ".status");
  };
  expect([said(true), said(false)]).toEqual([failed, passed]);
});

it("names every requirement that rejected a chunk", () => {
  const el = drawnRun(
    judged({
      labels,
      chunks: [{}, { calm: "shouts", no_refund: "no refund", short: "short: 9 words" }],
      rejects: true,
      outcome: "rejected",
    }),
  );
  const said = "rejected by calm: shouts; no_refund; short: 9 words";
  expect([text(el, ".status"), text(el, ".tag")]).toEqual([`Chunk 2 was ${said}`, `Chunk 2 ${said}`]);
  expect(texts(el, ".status button")).toEqual(["calm", "no_refund", "short"]);
});

describe("the words of an ending", () => {
  it("say that nothing was checked where nothing was asked", () => {
    const el = drawnRun(withTail(""));
    expect([text(el, ".outcome .word"), el.hasAttribute("data-unasked")]).toEqual(["Finished", true]);
    expect(text(el, ".status")).toBe("No requirements were given, so nothing was checked.");
    expect(text(el, '.sr-only[role="status"]')).toBe("Finished, 5 chunks");
    const asked = drawnRun(goldenLog("passed").events);
    expect([text(asked, ".outcome .word"), asked.hasAttribute("data-unasked")]).toEqual(["Passed", false]);
  });

  it("do not say that a text was checked which is not there, or was not", () => {
    const stop = { outcome: "stopped", reason: "stopped by the user" };
    const said = (log: Parameters<typeof judged>[0]) => text(drawnRun(judged(log)), ".status");
    expect([
      said({ ...stop, labels, chunks: [] }),
      said({ ...stop, labels, chunks: [{}] }),
      said({ ...stop, labels: [], chunks: [{}] }),
    ]).toEqual([
      "Stopped by the user. No text was released before that.",
      "Stopped by the user. The text so far was checked.",
      "Stopped by the user. No requirements were given, so the text so far was not checked.",
    ]);
  });

  it("do not claim that the text is complete, and leave names as they are", () => {
    const said = (log: Parameters<typeof judged>[0]) => text(drawnRun(judged(log)), ".status");
    expect(said({ labels, chunks: [{}], outcome: "passed" })).toBe("No requirement failed.");
    const reason = "no_price_promise: promises a price";
    expect(said({ labels, chunks: [], outcome: "rejected", reason })).toBe(reason);
  });
});

it("says which chunking would show a list that is held back to its end", () => {
  const said = (chunking: string, chars: number) => {
    const [start] = judged({ labels, chunks: [], outcome: "passed" });
    const pending = { kind: "pending", seq: 1, elapsed: 0.2, timestamp: 1, attempt: 1, chars };
    return text(drawnRun([{ ...start, chunking }, pending]), ".status");
  };
  const hint = " (“prose” or “line” would show a list as it comes)";
  expect(said("sentence", 299)).toBe("299 characters wait for the chunk to end");
  expect(said("sentence", 300)).toBe(`300 characters wait for the chunk to end${hint}`);
  expect(said("prose", 300)).toBe("300 characters wait for the chunk to end");
});
