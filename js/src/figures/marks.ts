/** What changes how far the text of a run can be trusted, in a word each. */

import type { RunState } from "../run/state";

interface Mark {
  readonly word: string;
  readonly meaning: string;
}

const EMIT: Readonly<Record<string, Mark>> = {
  preview: { word: "Preview", meaning: "Text is shown before it is checked; what fails is taken back." },
  audit: { word: "Audit", meaning: "Nothing is held back: text that fails is shown and marked." },
};

export function marksOf({ settings, attempts }: RunState): Mark[] {
  const found: Mark[] = [];
  const { emit } = settings;
  if (typeof emit === "string" && Object.hasOwn(EMIT, emit)) found.push(EMIT[emit]!);
  if (attempts.at(-1)?.chunks.some(({ cut }) => cut))
    found.push({
      word: "Forced cuts",
      meaning: "A chunk was cut at the limit of characters, not at its end.",
    });
  return found;
}
