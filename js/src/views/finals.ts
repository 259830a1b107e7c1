/** The final validations: who is still asked, and what each said of the whole text. */

import type { FinalVerdict, Validating, Verdict } from "../state";
import { clock, duration, score } from "../format";
import { h, heading, list, setAttribute, setShown, setText, setWords } from "./dom";
import { icon, setIcon, type IconName } from "./icons";
import type { Part, Scene } from "./scene";

interface Line {
  readonly label: string;
  readonly kind: IconName;
  readonly time: string;
  readonly score: number | null;
  readonly reason: string;
}

export class Finals implements Part {
  readonly #list = list("lines");
  readonly #lines = new Map<string, FinalLine>();
  readonly element = h("section", { class: "finals" }, heading("Final validation"), this.#list);

  update({ attempt, elapsed }: Scene): void {
    const lines = attempt?.final
      ? attempt.final.verdicts.map(answered)
      : attempt?.validating
        ? underWay(attempt.validating, elapsed)
        : [];
    setShown(this.element, lines.length > 0);
    const shown = new Set(lines.map(({ label }) => label));
    for (const [label, line] of this.#lines) if (!shown.has(label)) this.#drop(label, line);
    for (const line of lines) this.#lineOf(line.label).update(line);
  }

  #lineOf(label: string): FinalLine {
    let line = this.#lines.get(label);
    if (!line) {
      line = new FinalLine();
      this.#lines.set(label, line);
      this.#list.append(line.element);
    }
    return line;
  }

  #drop(label: string, line: FinalLine): void {
    line.element.remove();
    this.#lines.delete(label);
  }
}

function answered({ requirement, passed, error, reason, duration: took, score }: FinalVerdict): Line {
  const kind = error ? "error" : passed ? "pass" : "fail";
  const why = [reason, error].filter((text) => text !== null).join(" — ");
  return { label: requirement, kind, time: duration(took), score, reason: why };
}

function underWay({ waiting, verdicts, since }: Validating, elapsed: number): Line[] {
  const done = verdicts.map(({ requirement, success, reason, duration: took, score }: Verdict): Line => {
    return { label: requirement, kind: success, time: duration(took), score, reason: reason ?? "" };
  });
  const time = clock(elapsed - since);
  return [
    ...done,
    ...waiting.map((label): Line => ({ label, kind: "waiting", time, score: null, reason: "" })),
  ];
}

class FinalLine {
  readonly #icon = icon("waiting");
  readonly #label = h("bdi", { class: "label" });
  readonly #score = h("span", { class: "score" });
  readonly #time = h("span", { class: "time" });
  readonly #reason = h("bdi", { class: "reason" });
  readonly element = h(
    "div",
    { class: "line", role: "listitem" },
    this.#icon,
    this.#label,
    this.#score,
    this.#time,
    this.#reason,
  );

  update(line: Line): void {
    setIcon(this.#icon, line.kind);
    setAttribute(this.element, "data-verdict", line.kind);
    setText(this.#label, line.label);
    setWords(this.#score, line.score === null ? "" : score(line.score));
    setWords(this.#time, line.time);
    setText(this.#reason, line.reason);
    setShown(this.#reason, line.reason !== "");
  }
}
