import { Panel } from "@lumino/widgets";

import type { Output } from "../../src/lab/earlier";
import type { Page } from "../../src/lab/renderer";
import type { Area } from "../../src/lab/tabs";
import { NO_CELLS, output } from "./output";
import { MIME } from "../../src/run/saved";

type Slot = (sender: null, change: { readonly type: string }) => void;

/** The output area of a cell, as much of it as the extension uses: it draws each output with the extension's renderer. */
export class FakeArea {
  readonly node = document.body.appendChild(document.createElement("section"));
  readonly widgets: Panel[] = [];
  readonly #outputs: Output[] = [];
  readonly #slots = new Set<Slot>();
  readonly model = {
    isDisposed: false,
    changed: {
      connect: (slot: Slot) => void this.#slots.add(slot),
      disconnect: (slot: Slot) => void this.#slots.delete(slot),
    },
    toJSON: () => [...this.#outputs],
    add: (one: Output) => this.#add(one),
  };

  /** An area with outputs from the beginning attaches them once it has them all. */
  constructor(
    outputs: readonly Output[],
    readonly page: Partial<Page> = {},
    readonly trusted = false,
  ) {
    outputs.forEach((one) => this.#draw(one));
    this.widgets.forEach((one) => Panel.attach(one, this.node));
  }

  /** Itself, with the page's type. */
  get area(): Area {
    return this as unknown as Area;
  }

  get listeners(): number {
    return this.#slots.size;
  }

  clear(): void {
    this.#outputs.length = 0;
    this.widgets.splice(0).forEach((widget) => widget.dispose());
    this.#tell("clear");
  }

  #add(one: Output): number {
    Panel.attach(this.#draw(one), this.node);
    this.#tell("add");
    return this.#outputs.length;
  }

  #draw(one: Output): Panel {
    const page = { ...NO_CELLS, ...this.page, areaOf: () => this as never };
    const panel = new Panel();
    this.#outputs.push(one);
    this.widgets.push(panel);
    if (one.data && MIME in one.data) {
      const made = output(page);
      void made.renderModel({ data: one.data, metadata: one.metadata, trusted: this.trusted } as never);
      panel.addWidget(made);
    }
    return panel;
  }

  #tell(type: string): void {
    for (const slot of this.#slots) slot(null, { type });
  }
}
