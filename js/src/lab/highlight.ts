/**
 * Highlights `%%stream` and `%%stream_many` cells: the option line as code, the prompt below it as prose. The words of the
 * line are split as the kernel splits them. An editor does not accept extensions of another copy of its modules,
 * so it passes in its own.
 */

import type { Extension, Line, Text } from "@codemirror/state";
import type * as View from "@codemirror/view";

/** What is used of `@codemirror/view`. */
export type CodeMirror = Pick<typeof View, "Decoration" | "EditorView" | "ViewPlugin">;

/** Colours of the editor's theme; `*` as well, for what the cell's own language has coloured inside. */
const THEME = {
  ".mst-magic, .mst-magic *": { color: "var(--jp-mirror-editor-keyword-color)", fontWeight: "bold" },
  ".mst-option, .mst-option *": { color: "var(--jp-mirror-editor-builtin-color)", fontWeight: "normal" },
  ".mst-text, .mst-text *": { color: "var(--jp-mirror-editor-string-color)", fontWeight: "normal" },
  ".mst-prose, .mst-prose *": {
    color: "var(--jp-content-font-color1)",
    fontFamily: "var(--jp-content-font-family)",
    fontWeight: "normal",
    fontStyle: "normal",
    textDecoration: "none",
  },
};

/** Return the editor's extension; it changes what a cell looks like and nothing else. */
export function highlighting({ Decoration, EditorView, ViewPlugin }: CodeMirror): Extension {
  const marks = {
    magic: Decoration.mark({ class: "mst-magic" }),
    option: Decoration.mark({ class: "mst-option" }),
    text: Decoration.mark({ class: "mst-text" }),
  };
  const prose = Decoration.line({ class: "mst-prose" });

  function decorate({ state: { doc }, visibleRanges }: View.EditorView): View.DecorationSet {
    const magic = magicOf(doc);
    if (!magic) return Decoration.none;
    const last = magic.number + optionLinesBelow(linesOf(doc, magic.number));
    const options = [...linesOf(doc, magic.number, last)].flatMap((text, place) => {
      const { from } = doc.line(magic.number + place);
      return pieces(text, place === 0).map(({ kind, start, end }) =>
        marks[kind].range(from + start, from + end),
      );
    });
    return Decoration.set([...options, ...below(last, doc, visibleRanges)], true);
  }

  function* below(options: number, doc: Text, ranges: View.EditorView["visibleRanges"]) {
    for (const { from, to } of ranges) {
      const first = Math.max(doc.lineAt(from).number, options + 1);
      const last = doc.lineAt(to).number;
      for (let number = first; number <= last; number++) yield prose.range(doc.line(number).from);
    }
  }

  class Plugin {
    decorations: View.DecorationSet;

    constructor(view: View.EditorView) {
      this.decorations = decorate(view);
    }

    update({ docChanged, viewportChanged, view }: View.ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = decorate(view);
    }
  }

  const important = Object.entries(THEME).map(([selector, style]) => [selector, allImportant(style)]);
  return [
    ViewPlugin.fromClass(Plugin, { decorations: (plugin) => plugin.decorations }),
    EditorView.baseTheme(Object.fromEntries(important) as Record<string, Record<string, string>>),
    // Prose is written in long lines.
    EditorView.contentAttributes.of(({ state }) =>
      magicOf(state.doc) ? { class: "cm-lineWrapping" } : null,
    ),
  ];
}

function magicOf(doc: Text): Line | null {
  const place = magicLine(linesOf(doc));
  return place < 0 ? null : doc.line(place + 1);
}

function* linesOf(doc: Text, first = 1, last = doc.lines): Iterable<string> {
  for (let number = first; number <= last; number++) yield doc.line(number).text;
}

function allImportant(style: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(style).map(([name, value]) => [name, `${value} !important`]));
}

/** A piece of an option line, from `start` up to `end`. */
interface Piece {
  readonly kind: "magic" | "option" | "text";
  readonly start: number;
  readonly end: number;
}

/** Only so much of a line is highlighted. */
const LONGEST = 10_000;
const OPTION = /--?[A-Za-z][\w-]*/y;
const MAGIC = /^%%stream(?:_many)?(?!\S)/;

/** Begins the line of the magic whose cells are run again from their output. */
export const STREAM = /^%%stream(?!\S)/;
const BEGINS_WITH_OPTION = /^\s*(?:--[a-z][\w-]*|-[a-z])(?=[\s=]|$)/i;

/** Return the index of the line of a magic of ours among a cell's lines; -1 if there is no such line. */
export function magicLine(lines: Iterable<string>, magic = MAGIC): number {
  let place = 0;
  for (const line of lines) {
    if (magic.test(line)) return place;
    // Other magics (`%%time`) and empty lines may come before it.
    if (line.trim() !== "" && !line.startsWith("%%")) return -1;
    place++;
  }
  return -1;
}

/** Return how many lines below the first one, the magic's own, belong to it: its options go on there. */
export function optionLinesBelow(lines: Iterable<string>): number {
  let above: string | null = null;
  let count = -1;
  for (const line of lines) {
    if (above !== null && !goesOn(above, line)) break;
    above = line.trimEnd();
    count++;
  }
  return count;
}

function goesOn(above: string, line: string): boolean {
  return above.endsWith("\\") || (!above.endsWith(" --") && BEGINS_WITH_OPTION.test(line));
}

/** Return the pieces of an option line, the magic's own or one below it, that are highlighted. The time that it takes grows with the line's length only. */
export function pieces(line: string, isFirst = true): Piece[] {
  const magic = isFirst ? MAGIC.exec(line) : null;
  const found: Piece[] = magic ? [{ kind: "magic", start: 0, end: magic[0].length }] : [];
  const closings = new Closings(line.slice(0, LONGEST));
  const { text } = closings;
  for (let start = 0; start < text.length; start++) {
    const end = closings.after(start) ?? optionEnd(text, start);
    if (end === null) continue;
    found.push({ kind: text[start] === "-" ? "option" : "text", start, end });
    start = end - 1;
  }
  return found;
}

/** Return the end of an option that begins a word here; null if there is none. */
function optionEnd(text: string, start: number): number | null {
  if (text[start] !== "-" || /\S/.test(text[start - 1] ?? " ")) return null;
  OPTION.lastIndex = start;
  return OPTION.test(text) ? OPTION.lastIndex : null;
}

/** Finds the ends of quoted texts. */
class Closings {
  /**
   * Quotes that no later one of their kind closes. A search that fails has seen all of the line, and a later one
   * would see the same escapes.
   */
  readonly #open = new Set<string>();

  constructor(readonly text: string) {}

  /** Return the end of the quoted text that begins here; null if there is none. */
  after(start: number): number | null {
    const { text } = this;
    const quote = text[start]!;
    const begins = (quote === '"' || quote === "'") && !/\w/.test(text[start - 1] ?? "");
    if (!begins || this.#open.has(quote)) return null;
    for (let place = start + 1; place < text.length; place++) {
      if (text[place] === quote) return place + 1;
      if (text[place] === "\\") place++;
    }
    this.#open.add(quote);
    return null;
  }
}
