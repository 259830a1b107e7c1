/** A page that holds a table of runs: draws its grid, and the run of a cell, without a kernel or a network. */

import { readGridMessage, readPlaces, readTable, type Place, type Table } from "../grid/protocol";
import { GridStore } from "../grid/store";
import { readSaved } from "../run/saved";
import { TooLarge } from "../run/budget";
import { GridView } from "../views/grid/grid";
import { loadSaved, NO_KERNEL } from "../views/saved";

const MISSING = "This page does not have that run: it was not made, or it is too long.";
const UNREADABLE = "That run cannot be drawn.";

/** The runs of a page, packed, and the store of its grid. */
class PageRuns {
  readonly store: GridStore;
  /** The name of the block of each run, by its place. */
  readonly #blocks = new Map<string, string>();
  /** The run that was asked for last. */
  #wanted = "";

  constructor(
    readonly page: Document,
    table: Table,
  ) {
    this.store = new GridStore(table);
  }

  /** Take the cells in, some at a time, so that a large table does not hold up the page. */
  async read(): Promise<void> {
    const lines = await unpack(textOf(this.page, "cells"));
    for (const line of lines.split("\n")) {
      const cells: unknown = JSON.parse(line);
      const message = readGridMessage({ type: "cells", cells });
      if (message?.type === "cells") this.store.receive(message.cells);
      for (const place of readPlaces(cells)) this.#blocks.set(keyOf(place), `run-${place.of}`);
      this.store.changed();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Open a run, unless another one is asked for before it is unpacked. */
  async look(place: Place): Promise<void> {
    const key = (this.#wanted = keyOf(place));
    const packed = textOf(this.page, this.#blocks.get(key) ?? "");
    const text = packed && (await unpack(packed));
    if (key !== this.#wanted) return;
    this.store.trouble = text ? this.#open(place, JSON.parse(text)) : MISSING;
    this.store.changed();
  }

  leave(): void {
    this.#wanted = "";
    this.store.opened?.store.close();
    this.store.opened = null;
    this.store.changed();
  }

  /** Open a run, or return why it cannot be drawn. */
  #open({ row, variant, repeat }: Place, data: unknown): string {
    try {
      const saved = readSaved(data);
      if ("problem" in saved) return saved.problem;
      const { store } = loadSaved(saved, NO_KERNEL, (error) => this.#fail(error));
      this.leave();
      this.store.opened = { about: { of: "", row, variant, repeat, prompt: saved.prompt }, store };
      return "";
    } catch (error) {
      return wordsOf(error);
    }
  }

  #fail(error: unknown): void {
    this.store.trouble = wordsOf(error);
    this.store.changed();
  }
}

/** Draw the table of the page into `#view`. It replaces what is there for readers without scripts. */
export async function draw(page: Document): Promise<void> {
  const told = textOf(page, "table");
  const table = readTable(told);
  if (!table) return;
  const runs = new PageRuns(page, table);
  const nothing = () => undefined;
  const place = page.getElementById("view")!;
  const look = (wanted: Place) => void runs.look(wanted);
  const actions = { look, leave: () => runs.leave(), stop: nothing, run: NO_KERNEL };
  const view = new GridView(runs.store, actions, place.dataset["title"]);
  const progress = readGridMessage({ ...Object(JSON.parse(told)), type: "progress" });
  if (progress?.type === "progress") runs.store.progress = progress.progress;
  view.element.classList.add("of-page");
  place.replaceChildren(view.element);
  await runs.read();
}

/** Return what was packed with deflate and written in base 64. */
async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

function textOf(page: Document, id: string): string {
  return page.getElementById(id)?.textContent ?? "";
}

function keyOf({ row, variant, repeat }: Place): string {
  return JSON.stringify([row, variant, repeat]);
}

function wordsOf(error: unknown): string {
  if (error instanceof TooLarge) return error.message;
  console.error(error);
  return UNREADABLE;
}

if (document.getElementById("table")) void draw(document);
