/// <reference types="node" />
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What a notebook keeps of a run, as today's kernel packs it. */
export interface PackedRun {
  readonly version: number;
  readonly began: number;
  readonly events: readonly string[];
  readonly times: string;
}

const file = resolve(fileURLToPath(import.meta.url), "../../../../tests/fixtures/packed.json");

/** The golden logs as a notebook keeps them, by their names; `tests/views/test_packing.py` writes them. */
export function packedLogs(): Readonly<Record<string, PackedRun>> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, PackedRun>;
}
