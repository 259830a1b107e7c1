// @vitest-environment node
/// <reference types="node" />
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = resolve(dirname(fileURLToPath(import.meta.url)), "../src");

/** From the bottom to the top; a file imports only from its own layer's helpers or from below. */
const LAYERS = [
  ["protocol", "marks", "optionline", "slices", "loader", "changing", "evaluate"],
  ["state", "format"],
  ["fold", "measures", "strip"],
  ["store", "past", "lanes", "tally", "orders"],
  ["link", "exports", "saved", "panelstore", "cells"],
  ["panellink"],
  ["views"],
  ["shared", "widget", "panel", "mime", "page", "highlight", "markdown"],
  ["labextension"],
];

const layerOf = (name: string) =>
  LAYERS.findIndex((layer) => layer.includes(name.split("/")[0]!.replace(".ts", "")));

it("imports look down, never up", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join(src, file), "utf8");
    const imports = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, path]) =>
      relative(src, resolve(src, dirname(file), path!)),
    );
    const inside = file.startsWith("views");
    return imports
      .filter((name) => layerOf(name) > layerOf(file) || (layerOf(name) === layerOf(file) && !inside))
      .concat(inside ? imports.filter((name) => name.endsWith("link")) : [])
      .map((name) => `${file} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});
