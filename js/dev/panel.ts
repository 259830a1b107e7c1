/** A panel with a kernel that is made up: each run plays a golden log. */

import { PanelLink } from "../src/panel/link";
import type { PanelRequest, Settings } from "../src/panel/protocol";
import { PanelStore } from "../src/panel/store";
import { PanelView } from "../src/views/panel/panel";
import { loadMarkdown } from "./markdown";

export interface Timed {
  readonly seq: number;
  readonly elapsed: number;
}

const PROMPT = "Write a short paragraph about how tea is made, from the leaf to the cup.";
const FIRST: Settings = {
  prompt: PROMPT,
  chunking: "sentence",
  requirements: [true, true, false],
  seconds: null,
  characters: null,
  tokens: 200,
};

/** Open a panel; each of `runs` has been asked for already. */
export function playPanel(runs: readonly (readonly Timed[])[], title: string): PanelView {
  const offer = {
    backend: "Qwen2.5-Coder 0.5B, embedded",
    requirements: ["The text is about tea.", "no_prices", "Every sentence is friendly to beginners."],
    chunkings: ["sentence", "word", "paragraph", "line", "prose"],
    limits: { seconds: null, characters: 1_000_000, tokens: null },
    settings: FIRST,
  };
  const store = new PanelStore(offer);
  const started: { settings: Settings; events: readonly Timed[] }[] = [];
  const listing = (from: number) => ({
    type: "runs",
    newest: started.length,
    runs: started.slice(from).map(({ settings }, at) => {
      const number = from + at + 1;
      return { number, run: `run-${number}`, outcome: "running", settings };
    }),
  });
  const give = (run: string, events: readonly Timed[]) =>
    link.take({ type: "events", run, first: events[0]?.seq ?? 0, lines: JSON.stringify(events) });
  const begin = (settings: Settings, events: readonly Timed[]) => {
    started.push({ settings, events });
    link.take(listing(started.length - 1));
    return `run-${started.length}`;
  };
  const answer = (order: PanelRequest) => {
    if (order.type !== "run") return;
    const events = runs[started.length % runs.length] ?? [];
    const run = begin(order.settings, events);
    for (const event of events) setTimeout(() => give(run, [event]), event.elapsed * 1000);
  };
  const link: PanelLink = new PanelLink(store, (order) => setTimeout(() => answer(order), 50));
  const prompts = [PROMPT, "Now say what it costs.", "How is green tea made?"];
  runs.forEach((events, at) => {
    give(begin({ ...FIRST, prompt: prompts[at % prompts.length]! }, events), events);
  });
  const actions = {
    run: (settings: Settings) => link.run(settings),
    stop: () => link.stop(),
    look: (number: number) => link.look(number),
    of: () => ({
      stop: () => link.stop(),
      reveal: () => undefined,
      again: () => link.run(FIRST),
      markdown: loadMarkdown,
    }),
  };
  return new PanelView(store, actions, title);
}
