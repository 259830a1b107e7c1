/** The second line: what a run is waiting for, or in one sentence how it ended. */

import { clock, count } from "../../figures/format";
import type { AttemptState, FinalVerdict } from "../../run/state";
import { h, setAttribute, setText, setWords } from "../dom";
import { rejection, type Part, type Scene } from "../scene";

/** Checks under way that are named. */
const MOST_CHECKS = 3;

/** Our own text, or untrusted text in `own`. */
type Word = string | { readonly own: string };

export class Status implements Part {
  readonly element = h("div", { class: "status" });

  update(scene: Scene): void {
    const words = scene.state.outcome === "running" ? underWay(scene) : ending(scene);
    setAttribute(this.element, "data-tone", tone(scene));
    words.forEach((word, place) => this.#set(place, word));
    while (this.element.children.length > words.length) this.element.lastElementChild!.remove();
  }

  /** Each word has its own element, so that a ticking time does not touch the others. */
  #set(place: number, word: Word): void {
    const tag = typeof word === "string" ? "SPAN" : "BDI";
    let element = this.element.children[place];
    if (element?.tagName !== tag) {
      const fresh = h(tag === "BDI" ? "bdi" : "span", tag === "BDI" ? { class: "own" } : {});
      if (element) element.replaceWith(fresh);
      else this.element.append(fresh);
      element = fresh;
    }
    if (typeof word === "string") setWords(element, word);
    else setText(element, word.own);
  }
}

function tone({ state, store, past }: Scene): string | null {
  if (state.outcome !== "running") return state.outcome;
  return store.reachable || past ? null : "silent";
}

function underWay(scene: Scene): Word[] {
  return (scene.past ? null : outOfReach(scene)) ?? waitedFor(scene);
}

/** Return why this page waits for nothing, or null. */
function outOfReach({ state, store }: Scene): Word[] | null {
  if (store.loaded !== null) return [`${Math.floor(store.loaded * 100)} % of the run`];
  if (store.connection === "silent") {
    return ["The kernel does not answer. This is what has arrived from it."];
  }
  if (store.connection === "none") return ["What was kept of this run ends before the run did."];
  return store.stopAsked || state.stopping !== null ? ["Stopping …"] : null;
}

function waitedFor({ state, elapsed }: Scene): Word[] {
  const attempt = state.attempts.at(-1);
  if (!attempt) return ["Waiting for the run to begin"];
  if (attempt.validating) {
    const { waiting, since } = attempt.validating;
    return ["Validating the whole text: ", ...names(waiting), ` ${clock(elapsed - since)}`];
  }
  const words: Word[] = [];
  if (attempt.pending > 0) {
    const verb = attempt.pending === 1 ? "waits" : "wait";
    words.push(`${count(attempt.pending, "character")} ${verb} for the chunk to end`);
  }
  const asked = attempt.checking.filter(({ waiting }) => waiting.length);
  for (const { index, waiting, since } of asked.slice(0, MOST_CHECKS)) {
    words.push(`${words.length ? " · c" : "C"}hecking chunk ${index + 1}: `, ...names(waiting));
    words.push(` ${clock(elapsed - since)}`);
  }
  if (asked.length > MOST_CHECKS) words.push(` · and ${count(asked.length - MOST_CHECKS, "more chunk")}`);
  if (words.length) return words;
  return [attempt.chunks.length ? "Waiting for the next words" : "Waiting for the model’s first words"];
}

function names(labels: readonly string[]): Word[] {
  const shown = labels.slice(0, 3).flatMap((own, place): Word[] => (place ? [", ", { own }] : [{ own }]));
  return labels.length > 3 ? [...shown, ` and ${labels.length - 3} more`] : shown;
}

function ending(scene: Scene): Word[] {
  const { state } = scene;
  const attempt = state.attempts.at(-1);
  switch (state.outcome) {
    case "rejected":
      return rejected(attempt, state.reason);
    case "failed_validation":
      return failedValidation(attempt?.final?.verdicts ?? [], state.reason);
    case "error":
      return ["The run broke off. The text so far was checked; nothing after it was given out."];
    case "stopped":
      return [...sentence(state.reason ?? "stopped"), ". The text so far was checked."];
    default:
      return passed(state.requirements.length, attempt);
  }
}

function rejected(attempt: AttemptState | undefined, reason: string | null): Word[] {
  const check = rejection(attempt);
  const failed = check?.verdicts.find(({ success }) => success === "fail");
  if (!check || !failed) return sentence(reason ?? "A chunk was rejected");
  const why: Word[] = failed.reason ? [": ", { own: failed.reason }] : [];
  return [`Chunk ${check.index + 1} was rejected by `, { own: failed.requirement }, ...why];
}

function failedValidation(verdicts: readonly FinalVerdict[], reason: string | null): Word[] {
  const failed = verdicts.filter((verdict) => !verdict.passed);
  const [first] = failed;
  if (!first) return sentence(reason ?? "The final validation failed");
  if (failed.length > 1) {
    const labels = names(failed.map(({ requirement }) => requirement));
    return [`${failed.length} of ${verdicts.length} do not hold for the whole text: `, ...labels];
  }
  const why: Word[] = first.reason ? [": ", { own: first.reason }] : [];
  return [{ own: first.requirement }, " does not hold for the whole text", ...why];
}

function passed(requirements: number, attempt: AttemptState | undefined): Word[] {
  const retried = attempt && attempt.attempt > 1 ? ` in attempt ${attempt.attempt}` : "";
  if (!requirements) return [`The text is complete${retried}. No requirement was asked.`];
  const all = requirements === 1 ? "The requirement holds" : `All ${requirements} requirements hold`;
  return [attempt?.final ? `${all} for the whole text${retried}.` : `The text is complete${retried}.`];
}

/** Return untrusted text with a capital letter, to begin a sentence. */
function sentence(own: string): Word[] {
  return [{ own: own.charAt(0).toUpperCase() + own.slice(1) }];
}
