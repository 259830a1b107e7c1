/** Opens an evaluation that a notebook has kept. It needs no kernel: answers are listed, and cannot be opened. */

import { EvaluationStore } from "../../evaluation/store";
import type { Table } from "../../evaluation/protocol";
import { EvaluationView } from "./evaluation";

export function openSavedEvaluation(table: Table): EvaluationView {
  const store = new EvaluationStore(table);
  const nothing = () => undefined;
  store.canOpen = false;
  return new EvaluationView(store, {
    look: nothing,
    leave: nothing,
    run: { stop: nothing, reveal: nothing },
  });
}
