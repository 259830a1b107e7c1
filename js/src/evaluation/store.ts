/** What this page knows of an evaluation, and of the answer that was opened. */

import { Observable } from "../run/observable";
import type { RunStore } from "../run/store";
import type { Opened, Table } from "./protocol";

export class EvaluationStore extends Observable {
  /** The answer that is open, and where to look at it. */
  opened: { readonly about: Opened; readonly store: RunStore; readonly place: number } | null = null;
  /** Why an answer could not be opened; empty if it could. */
  trouble = "";
  /** Whether answers can be opened: there is a kernel. */
  canOpen = true;
  /** Messages that could not be read. */
  unread = 0;

  constructor(readonly table: Table) {
    super();
  }
}
