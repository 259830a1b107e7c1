/** What there is to say of runs side by side: who was stopped first and where, and whose verdicts differ. */

import type { Success } from "../run/protocol";
import type { AttemptState, RunState } from "../run/state";
import { allOf, duration, isUnasked } from "./format";

/** The verdict that counts of a requirement: its first "fail", or else its last. */
export interface Said {
  readonly success: Success;
  /** Where it failed, in words; empty if it did not. */
  readonly where: string;
  /** The chunk of the text that failed; null if something else did. */
  readonly chunk: number | null;
}

/** The verdicts of one attempt, as it grows. */
export class Tally {
  readonly said = new Map<string, Said>();
  #attempt: AttemptState | undefined;
  #read = { checks: 0, call_checks: 0, reasoning: 0 };
  #isFinal = false;

  update(attempt: AttemptState | undefined): void {
    if (attempt !== this.#attempt) {
      this.#attempt = attempt;
      this.said.clear();
      this.#read = { checks: 0, call_checks: 0, reasoning: 0 };
      this.#isFinal = false;
    }
    if (!attempt) return;
    const { checks, call_checks, reasoning, final } = attempt;
    const thoughts = reasoning?.checks ?? [];
    for (; this.#read.reasoning < thoughts.length; this.#read.reasoning++) {
      const { index, verdicts } = thoughts[this.#read.reasoning]!;
      for (const one of verdicts)
        this.#add(one.requirement, one.success, `in chunk ${index + 1} of the reasoning`);
    }
    for (; this.#read.checks < checks.length; this.#read.checks++) {
      const { index, verdicts } = checks[this.#read.checks]!;
      for (const one of verdicts) this.#add(one.requirement, one.success, `in chunk ${index + 1}`, index);
    }
    for (; this.#read.call_checks < call_checks.length; this.#read.call_checks++) {
      const { index, verdicts } = call_checks[this.#read.call_checks]!;
      for (const one of verdicts) this.#add(one.requirement, one.success, `in tool call ${index + 1}`);
    }
    if (!final || this.#isFinal) return;
    this.#isFinal = true;
    for (const { requirement, passed } of final.verdicts)
      this.#add(requirement, passed ? "pass" : "fail", "at the end");
  }

  /** The first requirement that failed. */
  get objection(): (Said & { readonly requirement: string }) | null {
    for (const [requirement, said] of this.said) if (said.success === "fail") return { ...said, requirement };
    return null;
  }

  #add(requirement: string, success: Success | "fine", where: string, chunk: number | null = null): void {
    if (this.said.get(requirement)?.success === "fail") return;
    const isFail = success === "fail";
    this.said.set(requirement, {
      success: success === "fine" ? "unknown" : success,
      where: isFail ? where : "",
      chunk: isFail ? chunk : null,
    });
  }
}

/** One of the runs that are compared. */
export interface Side {
  readonly name: string;
  readonly state: RunState;
  readonly tally: Tally;
}

/** A requirement whose verdicts differ; one verdict for each run, null for a run that did not ask it. */
export interface Disagreement {
  readonly requirement: string;
  readonly said: readonly (Said | null)[];
}

const isHeldBack = ({ state }: Side) => state.outcome === "rejected" || state.outcome === "failed_validation";

/** Say which run a requirement stopped after the shortest time; nothing if none was, or another in the same time. */
export function stoppedFirst(sides: readonly Side[]): string {
  const stopped = sides.filter(isHeldBack).sort((a, b) => a.state.elapsed - b.state.elapsed);
  const first = stopped[0];
  const took = ({ state }: Side) => duration(state.elapsed);
  if (!first || (stopped[1] && took(stopped[1]) === took(first))) return "";
  const { objection } = first.tally;
  const place = objection ? `${objection.where} by ${objection.requirement}` : "at its end";
  return `${first.name}, ${place}, after ${took(first)}`;
}

/** Say which runs ended with an error, and after what time: where they would have been stopped is not known. */
export function endedWithErrors(sides: readonly Side[]): string {
  const broken = sides.filter(({ state }) => state.outcome === "error");
  return broken.map(({ name, state }) => `${name}, after ${duration(state.elapsed)}`).join("; ");
}

/**
 * Return the requirements whose verdicts differ, those that failed first. Until all runs are over only a "fail" makes a
 * difference.
 */
export function disagreements(sides: readonly Side[]): Disagreement[] {
  const isOver = sides.every(({ state }) => state.outcome !== "running");
  const labels = new Set(sides.flatMap(({ tally }) => [...tally.said.keys()]));
  const found = [...labels].flatMap((requirement) => {
    const said = sides.map(({ tally }) => tally.said.get(requirement) ?? null);
    const words = new Set(said.map((one) => (one ? `${one.success} ${one.where}` : "")));
    const isKnown = isOver || said.some((one) => one?.success === "fail");
    return words.size > 1 && isKnown ? [{ requirement, said }] : [];
  });
  const failed = ({ said }: Disagreement) => said.some((one) => one?.success === "fail");
  return [...found.filter(failed), ...found.filter((one) => !failed(one))];
}

/**
 * Say how the runs stand: `2 of 3 running`, `1 of 2 passed`; of runs without requirements only that they finished. `isLost` says that the kernel was restarted before all
 * had ended.
 */
export function standingOf(states: readonly RunState[], isLost = false): string {
  const running = states.filter(({ outcome }) => outcome === "running").length;
  if (isLost) return `Kernel restarted: ${states.length - running} of ${states.length} ended`;
  if (running) return `${running} of ${states.length} running`;
  const asked = states.filter((state) => !isUnasked(state));
  const passed = asked.filter(({ outcome }) => outcome === "passed").length;
  const unasked = states.length - asked.length;
  if (!asked.length) return `${allOf(unasked)} finished`;
  if (passed === states.length) return `${allOf(passed)} passed`;
  return `${passed} of ${asked.length} passed${unasked ? `, ${unasked} not checked` : ""}`;
}

/** The validated text of a run's last attempt, and where in it each chunk begins. */
export class GrowingText {
  text = "";
  readonly starts = new Map<number, number>();
  attempt: AttemptState | undefined;
  #read = 0;

  /** Add what is new. Return false if another attempt has begun, and so another text. */
  update(attempt: AttemptState | undefined): boolean {
    const isSame = attempt === this.attempt;
    if (!isSame) {
      this.attempt = attempt;
      this.text = attempt?.kept ?? "";
      this.starts.clear();
      this.#read = 0;
    }
    const chunks = attempt?.chunks ?? [];
    const parts = [this.text];
    let length = this.text.length;
    for (; this.#read < chunks.length; this.#read++) {
      const { index, lead, text } = chunks[this.#read]!;
      this.starts.set(index, length + lead.length);
      parts.push(lead, text);
      length += lead.length + text.length;
    }
    if (parts.length > 1) this.text = parts.join("");
    return isSame;
  }
}
