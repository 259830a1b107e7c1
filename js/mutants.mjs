// Prints, as JSON, every small change that `scripts/random_mutants.py` may make in a TypeScript file: where, and to what.
import { readFileSync } from "node:fs";
import { parsers } from "prettier/plugins/typescript";

const OPERATORS = {
  ...{ "===": "!==", "!==": "===", "<": "<=", "<=": "<", ">": ">=", ">=": ">" },
  ...{ "+": "-", "-": "+", "*": "/", "/": "*", "&&": "||", "||": "&&", "??": "&&" },
};
const TYPES = /^TS(?!AsExpression|NonNullExpression|SatisfiesExpression|ParameterProperty)/;

/** Return the changes in a file's text, each as [start, end, what comes there, what it is called]. */
function* changes(text) {
  for (const node of nodes(parsers.typescript.parse(text, { filepath: "file.ts" }))) {
    const [start, end] = node.range;
    const own = text.slice(start, end);
    if (OPERATORS[node.operator] && node.right) {
      const between = text.slice(node.left.range[1], node.right.range[0]);
      const at = node.left.range[1] + between.indexOf(node.operator);
      yield [at, at + node.operator.length, OPERATORS[node.operator], "operator"];
    }
    if (node.test && node.type !== "SwitchCase") {
      for (const value of ["true", "false"]) yield [...node.test.range, value, "condition"];
    }
    if (node.type === "UnaryExpression" && node.operator === "!")
      yield [start, end, text.slice(...node.argument.range), "not"];
    if (node.type === "Literal" && typeof node.value === "number")
      yield [start, end, String(node.value + 1), "number"];
    if (node.type === "Literal" && typeof node.value === "boolean")
      yield [start, end, String(!node.value), "boolean"];
    if (node.type === "ExpressionStatement" && !node.directive) yield [start, end, ";", "statement"];
    if (node.type === "ReturnStatement" && node.argument && own !== "return undefined;")
      yield [...node.argument.range, "undefined as never", "return"];
  }
}

/** Return all nodes that are code: no types. */
function* nodes(node) {
  if (TYPES.test(node.type) || node.type === "ImportDeclaration") return;
  if (node.range) yield node;
  for (const [name, value] of Object.entries(node)) {
    if (name === "comments" || name === "tokens" || name === "loc") continue;
    for (const one of [value].flat()) if (one && typeof one.type === "string") yield* nodes(one);
  }
}

const found = process.argv.slice(2).flatMap((file) => {
  const text = readFileSync(file, "utf8");
  return [...changes(text)].map(([start, end, put, what]) => ({ file, start, end, put, what }));
});
process.stdout.write(JSON.stringify(found));
