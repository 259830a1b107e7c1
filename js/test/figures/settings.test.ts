import { expect, test } from "vitest";

import { known } from "../../src/figures/settings";

test("the settings are told in words, with the options that a project has set", () => {
  const settings = {
    emit: "audit",
    max_tokens: null,
    fail_fast: false,
    project: ["backend", "require"],
    asks_model: ["x"],
  };
  expect(known({ backend: "local", chunking: "prose", settings })).toEqual([
    ["Back-end", "local"],
    ["Chunking", "prose"],
    ["Emit", "audit"],
    ["Fail fast", "no"],
    ["From pyproject.toml", "backend, require"],
  ]);
});
