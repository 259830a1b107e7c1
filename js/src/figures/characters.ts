/** Characters of a text: how many there are, and which of them are hidden, so that a view can mark them. */

/** A part of a text: visible, hidden, or left out with so many characters. */
export type Piece =
  { readonly text: string } | { readonly marks: readonly string[] } | { readonly left: number };

/** Scripts whose spelling needs the zero-width joiner and non-joiner. */
const JOINING = [
  ...["Arabic", "Syriac", "Mongolian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil"],
  ...["Telugu", "Kannada", "Malayalam", "Sinhala", "Myanmar", "Khmer"],
]
  .map((script) => `\\p{Script=${script}}`)
  .join("");

/** Hidden characters that belong to the text around them: line ends, emoji, spelling, Arabic number signs. */
const HARMLESS = [
  "[\\t\\n]",
  "\\r(?=\\n)",
  "(?<=[\\p{Extended_Pictographic}])[\\ufe0e\\ufe0f]",
  "(?<=[0-9#*])\\ufe0f(?=\\u20e3)",
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})",
  `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
  "[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]",
].join("|");

const HIDDEN = new RegExp(
  `(?!${HARMLESS})[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]`,
  "gu",
);

/** After so many hidden characters the rest of a text is left out: naming each would keep the page busy. */
const MOST_HIDDEN = 10_000;

/** Split `text` into visible text and runs of hidden characters, which are named: `U+202E`. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let shown = 0;
  let run: string[] = [];
  let hidden = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (++hidden > MOST_HIDDEN) {
      if (match.index > shown) found.push({ text: text.slice(shown, match.index) });
      return [...found, { left: text.length - match.index }];
    }
    if (match.index > shown || run.length === 0) {
      run = [];
      if (match.index > shown) found.push({ text: text.slice(shown, match.index) });
      found.push({ marks: run });
    }
    run.push(codeName(match[0].codePointAt(0)!));
    shown = match.index + match[0].length;
  }
  if (shown < text.length) found.push({ text: text.slice(shown) });
  return found;
}

/** More hidden characters in a row than this are only counted. */
const MOST_NAMES = 3;

/** A run of hidden characters as a person reads it. */
function markWords(marks: readonly string[]): string {
  return marks.length > MOST_NAMES ? `${marks.length} hidden` : marks.join(" ");
}

/** What is shown of a piece. */
export function pieceWords(piece: Piece): string {
  if ("text" in piece) return piece.text;
  if ("marks" in piece) return markWords(piece.marks);
  return ` … ${piece.left.toLocaleString("en")} more characters are not shown: too many of them are hidden`;
}

/** All of `text` as a person reads it. */
export function inWords(text: string): string {
  return pieces(text).map(pieceWords).join("");
}

function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Return the length in code points, as the run's offsets count. */
export function length(text: string): number {
  let units = text.length;
  for (let place = 0; place < text.length - 1; place++) {
    if (text.codePointAt(place)! > 0xffff) {
      units--;
      place++;
    }
  }
  return units;
}
