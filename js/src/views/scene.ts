/** What every part of the view draws: the run at one moment, and the choices of the person who looks at it. */

import type { Metrics } from "../figures/metrics";
import type { Selection, Verdicts } from "../figures/verdicts";
import type { AttemptState, RunState } from "../run/state";
import type { Label } from "../run/protocol";
import type { RunStore } from "../run/store";

/** What a person can ask for. */
export interface Actions {
  stop(): void;
  reveal(): void;
  /** Run the same again, if the origin of the run is known. */
  readonly again?: (() => void) | undefined;
  /** Write a label into the recording, if there is a kernel that can. */
  readonly label?: ((said: Label) => void) | undefined;
  /** Why there is none, and what to do; undefined where nothing can be done. */
  readonly unlabelled?: string | undefined;
  /** Load the Markdown renderer, if there is a way to. The error says why it cannot be loaded. */
  markdown?(): Promise<(text: string) => Node>;
}

/** What the person has chosen in one view. */
export interface Choices extends Selection {
  /** Index of the attempt that is shown; null follows the newest. */
  readonly attempt: number | null;
  /** The selected chunk; null follows the newest. */
  readonly chunk: number | null;
  readonly collapsed: boolean;
  readonly timeline: boolean;
  /** Whether the requirements that passed are listed, and not folded away. */
  readonly passed: boolean;
  /** Whether the prompt and the settings are shown. */
  readonly settings: boolean;
  /** The moment of the run that is shown, in seconds since it began; null shows it as it is now. */
  readonly moment: number | null;
  /** Whether the text is drawn as Markdown. */
  readonly markdown: boolean;
}

export const FIRST_CHOICES: Choices = {
  attempt: null,
  chunk: null,
  order: "failures",
  search: "",
  collapsed: false,
  timeline: false,
  passed: false,
  settings: false,
  moment: null,
  markdown: false,
};

export type Choose = (change: Partial<Choices>) => void;
/** Show this chunk in the text. */
export type GoTo = (chunk: number) => void;

/** What is known of a run beside its events. */
export interface About {
  /** What the person calls it; often empty. */
  readonly title: string;
  /** What the model was asked, if that is known. */
  readonly prompt: string;
  /** Whether the run stands beside others, which have one axis of time together. */
  readonly isColumn?: boolean;
}

/** One moment of a run, as one view shows it. */
export interface Scene {
  readonly store: RunStore;
  readonly state: RunState;
  readonly about: About;
  /** The person's title, the prompt's beginning, or where the text is from. */
  readonly title: string;
  readonly elapsed: number;
  /** The attempt that is shown; undefined before the run has begun. */
  readonly attempt: AttemptState | undefined;
  /** Whether an earlier moment is shown: it cannot be stopped or asked for anything. */
  readonly past: boolean;
  /** Whether that attempt is the last one and the run is not over. */
  readonly running: boolean;
  readonly verdicts: Verdicts;
  readonly metrics: Metrics;
  readonly choices: Choices;
}

/** A part of the view: one element, which each new scene changes. */
export interface Part {
  readonly element: HTMLElement;
  update(scene: Scene): void;
  /** Whether all of the scene is drawn; a part without it always draws all at once. */
  readonly isComplete?: boolean;
  /** Stop timers and observers. The element stays as it is. */
  dispose?(): void;
}

/** Return the last check of the attempt if it failed, so that its chunk was not emitted. */
export function rejection(attempt: AttemptState | undefined): AttemptState["checks"][number] | null {
  const check = attempt?.checks.at(-1);
  if (!check || check.passed || attempt?.chunks.at(-1)?.index === check.index) return null;
  return check;
}
