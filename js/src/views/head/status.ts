/** The second line: what a run is waiting for, or in one sentence how it ended. */

import { failuresOf } from "../../figures/failures";
import { allOf, clock, count, ownReason } from "../../figures/format";
import { textOf } from "../../run/fold";
import type { AttemptState, RunState, Verdict } from "../../run/state";
import { h, setAttribute, setText, setWords } from "../dom";
import { rejection, type GoTo, type Part, type Scene } from "../scene";

/** Requirements that failed and are named. */
const MOST_FAILURES = 20;
/** Characters after which a chunk that does not end is most likely a list, which has no full stops. */
const LONG_WAIT = 300;
const LONG_CHUNKS = new Set(["sentence", "paragraph"]);
const SHORTER = " (“prose” or “line” would show a list as it comes)";
/** Checks under way that are named. */
const MOST_CHECKS = 3;

/** Our own text, or untrusted text in `own`, which may lead to a chunk. */
type Word = string | { readonly own: string; readonly chunk?: number };

export class Status implements Part {
  readonly element = h("div", { class: "status" });

  constructor(readonly goTo: GoTo) {}

  update(scene: Scene): void {
    const words = scene.state.outcome === "running" ? underWay(scene) : ending(scene);
    setAttribute(this.element, "data-tone", tone(scene));
    words.forEach((word, place) => this.#set(place, word));
    while (this.element.children.length > words.length) this.element.lastElementChild!.remove();
  }

  /** Each word has its own element, so that a ticking time does not touch the others. */
  #set(place: number, word: Word): void {
    const kind = typeof word === "string" ? "span" : word.chunk === undefined ? "bdi" : "button";
    let element = this.element.children[place];
    if (element?.tagName !== kind.toUpperCase()) {
      const fresh = kind === "button" ? this.#link() : h(kind, kind === "bdi" ? { class: "own" } : {});
      if (element) element.replaceWith(fresh);
      else this.element.append(fresh);
      element = fresh;
    }
    if (typeof word === "string") return setWords(element, word);
    setText(element, word.own);
    if (word.chunk === undefined) return;
    setAttribute(element, "data-chunk", String(word.chunk));
    setAttribute(element, "title", `Go to chunk ${word.chunk + 1}`);
  }

  #link(): HTMLElement {
    const link = h("button", { type: "button", class: "own link" });
    link.addEventListener("click", () => this.goTo(Number(link.dataset["chunk"])));
    return link;
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
  if (store.lost) {
    return ["The kernel was restarted or shut down before the run ended. This is what had arrived."];
  }
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
    return ["Validating the whole text: ", ...names(waiting), ` (${clock(elapsed - since)})`];
  }
  const words: Word[] = [];
  const { reasoning } = attempt;
  if (reasoning && reasoning.ended === null) {
    return [
      `The model reasons: ${count(reasoning.chars, "character")}`,
      ` (${clock(elapsed - reasoning.began)})`,
    ];
  }
  if (attempt.pending > 0) {
    const verb = attempt.pending === 1 ? "waits" : "wait";
    words.push(`${count(attempt.pending, "character")} ${verb} for the chunk to end`);
    if (attempt.pending >= LONG_WAIT && LONG_CHUNKS.has(state.chunking)) words.push(SHORTER);
  }
  const asked = attempt.checking.filter(({ waiting }) => waiting.length);
  for (const { index, waiting, since } of asked.slice(0, MOST_CHECKS)) {
    words.push(`${words.length ? " · c" : "C"}hecking chunk ${index + 1}: `, ...names(waiting));
    words.push(` (${clock(elapsed - since)})`);
  }
  if (asked.length > MOST_CHECKS) words.push(` · and ${count(asked.length - MOST_CHECKS, "more chunk")}`);
  if (words.length) return words;
  return [attempt.chunks.length ? "Waiting for the next words" : "Waiting for the model’s first words"];
}

function names(labels: readonly string[]): Word[] {
  const shown = labels.slice(0, 3).flatMap((label, place): Word[] => {
    // A sentence is named without its full stop, which would end ours.
    const named = { own: label.replace(/(?<=[^.])\.$/, "") };
    return place ? [", ", named] : [named];
  });
  return labels.length > 3 ? [...shown, ` and ${labels.length - 3} more`] : shown;
}

function ending(scene: Scene): Word[] {
  const { state } = scene;
  const attempt = state.attempts.at(-1);
  switch (state.outcome) {
    case "rejected":
      return rejected(attempt, state.reason);
    case "failed_validation":
      return failed(scene, attempt) ?? sentence(state.reason ?? "The final validation failed");
    case "error":
      return ["The run broke off. ", soFar(state, attempt)];
    case "stopped":
      return [...sentence(state.reason ?? "stopped"), ". ", soFar(state, attempt)];
    case "cut_off":
      return sentence(state.reason ?? "cut off");
    default: {
      const usual = failed(scene, attempt) ?? [passed(state.requirements.length, attempt)];
      if (state.reason === null) return usual;
      return [...sentence(state.reason), ".", ...(attempt?.final ? [" ", ...usual] : [])];
    }
  }
}

/** Return what is known of the text of a run that did not come to its end. */
function soFar({ requirements }: RunState, attempt: AttemptState | undefined): string {
  if (!textOf(attempt)) return "No text was released before that.";
  return requirements.length
    ? "The text so far was checked."
    : "No requirements were given, so the text so far was not checked.";
}

function rejected(attempt: AttemptState | undefined, reason: string | null): Word[] {
  const call = attempt?.call_checks.at(-1);
  if (call && !call.passed) {
    const objected = call.verdicts.filter(({ success }) => success === "fail");
    const said = objected.flatMap(({ requirement, reason: why }, place): Word[] => [
      ...(place ? ["; "] : []),
      { own: requirement },
      ...because(requirement, why),
    ]);
    return [`Tool call ${call.index + 1} was rejected by `, ...said];
  }
  const check = rejection(attempt);
  const objections = check?.verdicts.filter(({ success }) => success === "fail") ?? [];
  if (!check || !objections.length) return sentence(reason ?? "A chunk was rejected");
  return [`Chunk ${check.index + 1} was rejected by `, ...objections.flatMap(objection)];

  function objection({ requirement, reason: why }: Verdict, place: number): Word[] {
    return [
      ...(place ? ["; "] : []),
      { own: requirement, chunk: check!.index },
      ...because(requirement, why),
    ];
  }
}

/** Return which requirements failed, each with where it did; null if all of them hold. */
function failed({ state }: Scene, attempt: AttemptState | undefined): Word[] | null {
  const failures = attempt ? failuresOf(attempt) : [];
  if (!failures.length) return null;
  const all = Math.max(state.requirements.length, failures.length);
  const words: Word[] = [`${howMany(failures.length, all)} failed: `];
  failures.slice(0, MOST_FAILURES).forEach(({ requirement, chunk, reason }, place) => {
    if (place) words.push(", ");
    if (chunk === null) words.push({ own: requirement }, " for the whole text");
    else words.push({ own: requirement, chunk }, ` at chunk ${chunk + 1}`);
    if (failures.length === 1) words.push(...because(requirement, reason));
  });
  const left = failures.length - MOST_FAILURES;
  return left > 0 ? [...words, ` and ${left.toLocaleString("en")} more`] : words;
}

/** Return "The requirement", "2 of 5 requirements" or, where it is every one of several, "All 5 requirements". */
function howMany(some: number, all: number): string {
  if (all === 1) return "The requirement";
  return some === all
    ? `${allOf(all)} requirements`
    : `${some.toLocaleString("en")} of ${count(all, "requirement")}`;
}

function because(requirement: string, reason: string | null): Word[] {
  const own = ownReason(requirement, reason);
  return own ? [": ", { own }] : [];
}

function passed(requirements: number, attempt: AttemptState | undefined): string {
  const again = attempt && attempt.attempt > 1 ? ` in attempt ${attempt.attempt}` : "";
  const retried = attempt?.candidate ? ", after rejected text was drawn again" : again;
  if (!requirements) return `No requirements were given, so nothing was checked${retried}.`;
  const all = requirements === 1 ? "The requirement holds" : `${allOf(requirements)} requirements hold`;
  return attempt?.final ? `${all} for the whole text${retried}.` : `No requirement failed${retried}.`;
}

/** Return untrusted text with a capital letter, to begin a sentence. A name in it stays as it is. */
function sentence(own: string): Word[] {
  const isWord = /^\p{Ll}[\p{Ll}'’]*(?=\s|$)/u.test(own);
  return [{ own: isWord ? own.charAt(0).toUpperCase() + own.slice(1) : own }];
}
