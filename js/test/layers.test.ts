// @vitest-environment node
/// <reference types="node" />
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = resolve(dirname(fileURLToPath(import.meta.url)), "../src");

/**
 * The rooms, from the bottom to the top: folders, and files that are a room of their own. A file imports from its
 * own room and from those of lower layers, and not from a room beside its own.
 */
const LAYERS = [
  ["run"],
  ["grid", "compare", "evaluation"],
  ["figures", "panel"],
  ["views"],
  ["views/head", "views/text", "views/table", "views/timeline"],
  ["views/run"],
  ["views/compare"],
  ["views/panel", "views/saved", "views/grid", "views/evaluation"],
  ["lab"],
  ["entries"],
];

type Imports = ReadonlyMap<string, readonly string[]>;

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
}

/** What each file imports of ours, types included. */
function readImports(): Imports {
  return new Map(
    sourceFiles().map((file) => {
      const text = readFileSync(join(src, file), "utf8");
      const paths = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path]) => path!);
      return [file.slice(0, -3), paths.map((path) => relative(src, resolve(src, dirname(file), path)))];
    }),
  );
}

/** The narrowest room that a file is in, and the place of its layer; -1 for none. */
function roomOf(file: string): { room: string; layer: number } {
  const holds = (room: string) => file === room || file.startsWith(`${room}/`);
  const rooms = LAYERS.flat().filter(holds);
  const room = rooms.reduce((a, b) => (b.length > a.length ? b : a), "");
  return { room, layer: LAYERS.findIndex((layer) => layer.includes(room)) };
}

function isAllowed(from: string, to: string): boolean {
  const [above, below] = [roomOf(from), roomOf(to)];
  // A view asks its actions, and says nothing to the kernel by itself.
  if (/^(?:views|figures)\//.test(from) && to.endsWith("/link")) return false;
  return above.room === below.room || above.layer > below.layer;
}

/** Return a chain of imports that leads back to its beginning; empty if no chain does. */
function circle(imports: Imports): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const found = walk(next, [...way, file]);
      if (found.length) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const found = walk(file, []);
    if (found.length) return found;
  }
  return [];
}

const imports = readImports();

it("what the page brings along is imported as types only", () => {
  const ofThePage = /^import (?!type ).*from "@(?:anywidget|codemirror|jupyter|jupyterlab|lumino)\b.*$/gm;
  const found = sourceFiles().flatMap((file) => readFileSync(join(src, file), "utf8").match(ofThePage) ?? []);
  expect(found).toEqual([]);
});

it("every file is in a room, and every import is of a file", () => {
  expect([...imports.keys()].filter((file) => roomOf(file).layer < 0)).toEqual([]);
  expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
});

it("imports look down, never up or into the room beside", () => {
  const all = [...imports].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
  const wrong = all.filter(([from, to]) => !isAllowed(from, to)).map(([from, to]) => `${from} imports ${to}`);
  expect(wrong).toEqual([]);
});

it("no import leads back to where it began", () => {
  expect(circle(imports)).toEqual([]);
  const bent = new Map([...imports, ["run/fold", ["run/store"]]]);
  expect(circle(bent).slice(0, 2).sort()).toEqual(["run/fold", "run/store"]);
});
