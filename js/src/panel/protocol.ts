/** The messages between a panel and its kernel. What is malformed or unknown is not an error. */

import {
  isCount,
  isFlag,
  isNumber,
  isObject,
  isOutcome,
  isText,
  listOf,
  objectOf,
  orNull,
  readTrait,
  type Outcome,
  type PageMessage,
} from "../run/protocol";

/** The values of a panel's form. `requirements` says for each whether it is on; null is the default limit. */
export interface Settings {
  readonly prompt: string;
  readonly chunking: string;
  readonly requirements: readonly boolean[];
  readonly seconds: number | null;
  readonly characters: number | null;
  readonly tokens: number | null;
}

/** Limits that apply where the form is empty. */
export type Limits = Pick<Settings, "seconds" | "characters" | "tokens">;

/** What the form offers, and its first values. */
export interface Offer {
  readonly backend: string;
  readonly requirements: readonly string[];
  readonly chunkings: readonly string[];
  readonly limits: Limits;
  readonly settings: Settings;
}

/** A run as the kernel lists it; `number` counts from 1. */
export interface ListedRun {
  readonly number: number;
  readonly run: string;
  readonly outcome: Outcome;
  readonly settings: Settings;
}

/** Messages from the kernel: runs, why a run could not begin, what the notebook is to keep, or a message of one run. */
type PanelMessage =
  | { readonly type: "runs"; readonly runs: readonly ListedRun[]; readonly newest: number }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "kept"; readonly bundle: Readonly<Record<string, unknown>> }
  | { readonly type: "of-run"; readonly run: string; readonly message: unknown };

/** Messages to the kernel. A message of one run names it. */
export type PanelRequest =
  | { readonly type: "hello" }
  | { readonly type: "taken" }
  | { readonly type: "run"; readonly settings: Settings }
  | (PageMessage & { readonly run: string });

const limits = { seconds: orNull(isNumber), characters: orNull(isCount), tokens: orNull(isCount) };
const isSettings = objectOf({ prompt: isText, chunking: isText, requirements: listOf(isFlag), ...limits });
const isOffer = objectOf({
  backend: isText,
  requirements: listOf(isText),
  chunkings: listOf(isText),
  limits: objectOf(limits),
  settings: isSettings,
});
const isListedRun = objectOf({ number: isCount, run: isText, outcome: isOutcome, settings: isSettings });
const isRuns = objectOf({ runs: listOf(isListedRun), newest: isCount });

/** Read the trait that describes a panel's form; null if it is malformed. */
export function readOffer(text: unknown): Offer | null {
  return readTrait(text, isOffer);
}

/** Read a message from the kernel; null if it is malformed or unknown. */
export function readPanelMessage(message: unknown): PanelMessage | null {
  if (!isObject(message)) return null;
  const { run, type, why, bundle } = message;
  if (isText(run)) return { type: "of-run", run, message };
  if (type === "refused") return isText(why) ? { type, why } : null;
  if (type === "kept") return isObject(bundle) ? { type, bundle } : null;
  return type === "runs" && isRuns(message) ? { type, runs: message.runs, newest: message.newest } : null;
}
