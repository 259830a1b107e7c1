import { describe, expect, it } from "vitest";

import { isMeant, treeOf, type Field } from "../../src/figures/tree";

const TEXT = '{"number": 7, "items": [{"name": "gr\\u00fcn \\"tea\\"", "price": 4.5}], "total": null}';

/** A tree as plain values; what is not closed has a mark behind it. */
function plain({ kind, value, closed, fields }: Field): unknown {
  if (kind === "object") return Object.fromEntries(fields.map((field) => [field.key, plain(field)]));
  if (kind === "array") return fields.map(plain);
  return closed ? value : `${value}…`;
}

describe("the tree of an answer", () => {
  it("ends where a key is no string, and nothing around that place is closed", () => {
    const tree = treeOf('{"tea": {"a": 1, b: 2}, "c": 3}')!;
    expect(plain(tree)).toEqual({ tea: { a: "1" } });
    expect([tree.closed, tree.fields[0]!.closed]).toEqual([false, false]);
  });

  it("is the whole of it at the end", () => {
    const tree = treeOf(TEXT)!;
    expect(plain(tree)).toEqual({
      number: "7",
      items: [{ name: 'gr\u00fcn "tea"', price: "4.5" }],
      total: "null",
    });
    expect([tree.closed, tree.fields[1]!.fields[0]!.fields[1]!.path]).toEqual([
      true,
      ["items", "0", "price"],
    ]);
  });

  it("grows with the text, and closes a field once", () => {
    const closed = new Set<string>();
    for (let size = 1; size <= TEXT.length; size++) {
      const seen = new Set<string>();
      const walk = (field: Field) => {
        if (field.closed) seen.add(field.path.join("."));
        field.fields.forEach(walk);
      };
      walk(treeOf(TEXT.slice(0, size))!);
      for (const path of closed) expect(seen.has(path)).toBe(true);
      seen.forEach((path) => closed.add(path));
    }
    expect([...closed].sort()).toEqual([
      "",
      "items",
      "items.0",
      "items.0.name",
      "items.0.price",
      "number",
      "total",
    ]);
  });

  it.each([
    ['{"a": "half of', { a: "half of…" }],
    ['{"a": "half\\', { a: "half…" }],
    ['{"a": "half\\u00f', { a: "half…" }],
    ['{"a": 1, "b', { a: "1" }],
    ['{"a": 1, "b":', { a: "1", b: "…" }],
    ['{"a": [1, 2', { a: ["1", "2…"] }],
    ['{"__proto__x": 1, no', { __proto__x: "1" }],
  ])("shows what is there of %s", (text, expected) => {
    expect(plain(treeOf(text)!)).toEqual(expected);
  });

  it.each(["", "}", '"'.repeat(0), "\u2028", "{".repeat(100_000)])(
    "is none of what is no JSON, or too long",
    (text) => {
      expect(treeOf(text)).toBeNull();
    },
  );

  it("bears deep nesting", () => {
    expect(treeOf("[".repeat(5_000))?.kind).toBe("array");
  });
});

describe("the path of a requirement", () => {
  it("means a field by its keys, and any key by a star", () => {
    expect(isMeant("items.*.price", ["items", "3", "price"])).toBe(true);
    expect(isMeant("items.0.price", ["items", "3", "price"])).toBe(false);
    expect(isMeant("items", ["items", "3"])).toBe(false);
  });
});
