/** What a panel and its kernel say to each other about runs; malformed and unknown messages are told apart. */

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
  type Outcome,
  type PageMessage,
} from "../run/protocol";

/** The values of a panel's form; `requirements` says of each whether it is asked, null leaves a limit alone. */
export interface Settings {
  readonly prompt: string;
  readonly chunking: string;
  readonly requirements: readonly boolean[];
  readonly seconds: number | null;
  readonly characters: number | null;
  readonly tokens: number | null;
}

/** Limits that hold where the form says nothing. */
export type Limits = Pick<Settings, "seconds" | "characters" | "tokens">;

/** What there is to choose from, and what is chosen at first. */
export interface Offer {
  readonly backend: string;
  readonly requirements: readonly string[];
  readonly chunkings: readonly string[];
  readonly limits: Limits;
  readonly settings: Settings;
}

/** A run as the kernel lists it; `number` counts from 1. */
export interface Listed {
  readonly number: number;
  readonly run: string;
  readonly outcome: Outcome;
  readonly settings: Settings;
}

/** What the kernel says: runs, why a run could not begin, what the notebook is to keep, or a message of one run. */
type PanelNews =
  | { readonly type: "runs"; readonly runs: readonly Listed[]; readonly newest: number }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "kept"; readonly bundle: Readonly<Record<string, unknown>> }
  | { readonly type: "of-run"; readonly run: string; readonly message: unknown };

/** What the page says; a message of one run names it. */
export type PanelOrder =
  | { readonly type: "hello" }
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
const isListed = objectOf({ number: isCount, run: isText, outcome: isOutcome, settings: isSettings });
const isRuns = objectOf({ runs: listOf(isListed), newest: isCount });

/** Read the trait that describes a panel's form; null if it is none. */
export function readOffer(text: unknown): Offer | null {
  try {
    const offer: unknown = isText(text) ? JSON.parse(text) : null;
    return isOffer(offer) ? offer : null;
  } catch {
    return null;
  }
}

/** Read a message of the kernel; null where it is malformed or unknown. */
export function readNews(message: unknown): PanelNews | null {
  if (!isObject(message)) return null;
  const { run, type, why, bundle } = message;
  if (isText(run)) return { type: "of-run", run, message };
  if (type === "refused") return isText(why) ? { type, why } : null;
  if (type === "kept") return isObject(bundle) ? { type, bundle } : null;
  return type === "runs" && isRuns(message) ? { type, runs: message.runs, newest: message.newest } : null;
}
