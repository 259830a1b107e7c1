import { expect, it } from "vitest";

import { chunkDetails } from "../../src/views/card";
import type { Chunk } from "../../src/run/state";

it("says of a chunk that no requirement has checked where it stands, and has no list of verdicts", () => {
  const chunk = { index: 0, start: 3, end: 9, lead: "", text: "Tea is", cut: true, at: 1.5 } as Chunk;
  const details = chunkDetails({ index: 0, chunk, check: undefined, before: 0.5 });
  expect(details.map(({ textContent }) => textContent)).toEqual([
    "Chunk 1 characters 3–9 · cut off at the limit · after 1.5 s · written in 1.0 s",
  ]);
});
