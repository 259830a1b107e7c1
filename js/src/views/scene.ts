/** What every part of the view is given to draw, and what the person looking at it has chosen. */

import type { Metrics } from "../figures/metrics";
import type { Selection, Verdicts } from "../figures/verdicts";
import type { AttemptState, RunState } from "../run/state";
import type { RunStore } from "../run/store";

/** What the person may ask of the kernel. */
export interface Actions {
  stop(): void;
  reveal(): void;
  /** Run the same once more, where the run's origin is known. */
  readonly again?: (() => void) | undefined;
  /** Load what draws Markdown, where there is a way to; the error of one that cannot be loaded says why. */
  markdown?(): Promise<(text: string) => Node>;
}

/** What the person has chosen in one view. */
export interface Choices extends Selection {
  /** Place of the attempt that is shown; null follows the newest. */
  readonly attempt: number | null;
  /** The chunk that is looked at; null looks at the newest. */
  readonly chunk: number | null;
  readonly collapsed: boolean;
  readonly timeline: boolean;
  /** The moment of the run that is shown, in seconds since it began; null shows it as it is now. */
  readonly moment: number | null;
  /** Whether the text is drawn as Markdown. */
  readonly markdown: boolean;
}

export const FIRST_CHOICES: Choices = {
  attempt: null,
  chunk: null,
  order: "failures",
  failedOnly: false,
  search: "",
  collapsed: false,
  timeline: false,
  moment: null,
  markdown: false,
};

export type Choose = (change: Partial<Choices>) => void;
/** Show this chunk in the text. */
export type GoTo = (chunk: number) => void;

/** One moment of a run, as one view shows it. */
export interface Scene {
  readonly store: RunStore;
  readonly state: RunState;
  readonly title: string;
  readonly elapsed: number;
  /** The attempt that is shown; undefined before the run has begun. */
  readonly attempt: AttemptState | undefined;
  /** Whether an earlier moment is shown: nothing of it can be stopped or asked for. */
  readonly past: boolean;
  /** Whether that attempt is the last one and the run goes on. */
  readonly running: boolean;
  readonly verdicts: Verdicts;
  readonly metrics: Metrics;
  readonly choices: Choices;
}

/** A part of the view: one element, patched to each new scene. */
export interface Part {
  readonly element: HTMLElement;
  update(scene: Scene): void;
  /** Whether nothing of the scene is left to be drawn in the next frame; a part without it draws all at once. */
  readonly isComplete?: boolean;
  /** Stop timers and observers. The element stays as it is. */
  dispose?(): void;
}

/** The last check of the attempt, if it failed and its chunk was therefore not given out. */
export function rejection(attempt: AttemptState | undefined): AttemptState["checks"][number] | null {
  const check = attempt?.checks.at(-1);
  if (!check || check.passed || attempt?.chunks.at(-1)?.index === check.index) return null;
  return check;
}
