/** The tool calls under the text: a card for each, with its arguments and the verdicts on it. Nothing executes one. */

import type { AttemptState, Call, CallCheck } from "../../run/state";
import { verdictList } from "../card";
import { h, list, setShown, untrusted } from "../dom";
import type { Part, Scene } from "../scene";

/** Cards that are drawn; a model that asks for more is not read any further. */
const MOST = 100;

export class ToolCalls implements Part {
  readonly element = list("calls");
  #attempt: AttemptState | undefined;
  #drawn = "";

  update({ attempt }: Scene): void {
    const calls = attempt?.calls ?? [];
    const checks = attempt?.call_checks ?? [];
    const sizes = `${calls.length} ${checks.length}`;
    setShown(this.element, calls.length + checks.length > 0);
    if (attempt === this.#attempt && sizes === this.#drawn) return;
    this.#attempt = attempt;
    this.#drawn = sizes;
    const of = new Map(checks.map((check) => [check.index, check]));
    const out = new Set(calls.map(({ index }) => index));
    const withheld = [...of.values()].filter(({ index, passed }) => !passed && !out.has(index));
    const cards = calls.slice(0, MOST).map((call) => callCard(call, of.get(call.index)));
    if (calls.length > MOST) cards.push(h("div", { class: "call quiet", role: "listitem" }, "More calls"));
    this.element.replaceChildren(...cards, ...withheld.map(withheldCard));
  }
}

function callCard({ name, arguments: given }: Call, check: CallCheck | undefined): HTMLElement {
  const head = h("div", { class: "call-head" }, "Asks for ", untrusted("call-name", name), ", not executed");
  const rows = Object.entries(given).map(([key, value]) =>
    h(
      "div",
      { class: "argument" },
      untrusted("key", key),
      ": ",
      untrusted("value", typeof value === "string" ? value : JSON.stringify(value, null, 2)),
    ),
  );
  const verdicts = check?.verdicts.length ? [verdictList(check.verdicts)] : [];
  return h("div", { class: "call", role: "listitem" }, head, ...rows, ...verdicts);
}

/** What a requirement has failed is not here: only that there was a call, and what was said of it. */
function withheldCard({ index, verdicts }: CallCheck): HTMLElement {
  const head = h("div", { class: "call-head" }, `Tool call ${index + 1} withheld`);
  return h("div", { class: "call", role: "listitem", "data-withheld": "" }, head, verdictList(verdicts));
}
