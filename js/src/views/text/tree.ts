/** A structured answer as a tree beside its text: it fills field by field, with the verdicts at the fields. */

import { isMeant, treeOf, type Field } from "../../figures/tree";
import { textOf } from "../../run/fold";
import type { Answer } from "../../run/protocol";
import type { AttemptState } from "../../run/state";
import { h, list, setShown, untrusted } from "../dom";
import { icon } from "../icons";
import type { Part, Scene } from "../scene";

/** The label of a requirement on a field begins like this. */
const LABEL = /^field (\S+): /;

export class ObjectTree implements Part {
  readonly element = h("div", { class: "object-tree", role: "region", "aria-label": "Object" });
  #drawn = "";

  update({ attempt, state }: Scene): void {
    const text = typeof state.settings["format"] === "string" ? textOf(attempt) : "";
    const key = `${attempt?.attempt} ${attempt?.checks.length} ${text}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    const root = attempt && text ? treeOf(text.trimStart()) : null;
    const container = root?.kind === "object" || root?.kind === "array";
    setShown(this.element, container);
    this.element.replaceChildren(
      ...(root && container ? [fieldList(root.fields, verdictsAt(attempt!))] : []),
    );
  }
}

type VerdictAt = (field: Field) => Answer | null;

/** A fail ends the run: what is closed and was asked about has passed, and what is open may have failed. */
function verdictsAt({ checks }: AttemptState): VerdictAt {
  const asked = new Map<string, boolean>();
  for (const { verdicts } of checks) {
    for (const { requirement, success } of verdicts) {
      const path = LABEL.exec(requirement)?.[1];
      if (path !== undefined) asked.set(path, asked.get(path) === true || success === "fail");
    }
  }
  return ({ path, closed }) => {
    const failed = [...asked].filter(([pattern]) => isMeant(pattern, path)).map(([, fail]) => fail);
    if (!failed.length) return null;
    if (closed) return "pass";
    return failed.some(Boolean) ? "fail" : null;
  };
}

function fieldList(fields: readonly Field[], verdictAt: VerdictAt): HTMLElement {
  return list("fields", ...fields.map((field) => fieldLine(field, verdictAt)));
}

function fieldLine(field: Field, verdictAt: VerdictAt): HTMLElement {
  const { key, kind, value, closed, fields } = field;
  const verdict = verdictAt(field);
  const line = h("div", { class: "field", role: "listitem", "data-closed": String(closed) });
  line.append(untrusted("key", key));
  if (kind === "object" || kind === "array") line.append(fieldList(fields, verdictAt));
  else line.append(": ", untrusted("value", value), ...(closed ? [] : ["…"]));
  if (verdict) {
    const said = h("span", { class: "sr-only" }, verdict);
    const mark = h("span", { class: "field-verdict", "data-verdict": verdict }, icon(verdict), said);
    if (fields.length) line.firstElementChild!.after(mark);
    else line.append(mark);
  }
  return line;
}
