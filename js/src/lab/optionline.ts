/** Where a `%%stream` cell begins, and what its option line is made of. The words are cut as the kernel cuts them. */

/** A piece of an option line, from `start` up to `end`. */
export interface Piece {
  readonly kind: "magic" | "option" | "text";
  readonly start: number;
  readonly end: number;
}

const PIECE = /(?<text>(?<!\w)(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))|(?<option>(?<!\S)--?[A-Za-z][\w-]*)/g;
const MAGIC = /^%%stream(?!\S)/;

/** Give the place of the `%%stream` line among a cell's lines, counted from 0; -1 if there is none. */
export function magicLine(lines: Iterable<string>): number {
  let place = 0;
  for (const line of lines) {
    if (MAGIC.test(line)) return place;
    // Other magics may stand above it (`%%time`), and empty lines.
    if (line.trim() !== "" && !line.startsWith("%%")) return -1;
    place++;
  }
  return -1;
}

/** Give the pieces of an option line that are worth telling apart. */
export function pieces(line: string): Piece[] {
  const options = [...line.matchAll(PIECE)].map(({ index, 0: word, groups }): Piece => {
    const kind = groups?.["option"] ? "option" : "text";
    return { kind, start: index, end: index + word.length };
  });
  return [{ kind: "magic", start: 0, end: "%%stream".length }, ...options];
}
