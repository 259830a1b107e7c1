/**
 * Plays golden logs into the views, without Jupyter.
 * ?log=NAME plays one at its own pace, &at=N stops before event N, &pace=0 plays it at once,
 * &theme=dark sets the theme, &timeline opens the timeline, &zoom=N zooms N times, &chunk=N looks at a chunk.
 * &moment=SECONDS goes back to that moment.
 * ?panel=NAME,NAME opens a panel that has run these, &at=N the last one up to event N.
 * ?grid=ROWS opens a table of so many prompts, &variants=N of so many columns, &made=N with so many rows made,
 * &find=TEXT filters it, &across scrolls it to its last column, &open looks at its first run, &lost without a kernel.
 * ?compare=NAME,NAME shows these side by side, &at=N each up to event N.
 * ?log=rechecked&recorded=N shows a re-check of a run that had ended after N characters.
 * ?log=long&chunks=10000&requirements=20 makes up a long run.
 */

import { Link } from "../src/run/link";
import { readEvent } from "../src/run/protocol";
import { RunStore } from "../src/run/store";
import { CompareView } from "../src/views/compare/compare";
import { RunView } from "../src/views/run";
import { playGrid } from "./grids";
import { loadMarkdown } from "./markdown";
import { playPanel, type Timed as Event } from "./panel";
import { hundred, long, markdown, rechecked, rightToLeft } from "./runs";
import error from "../../tests/fixtures/logs/error.json";
import failedCheck from "../../tests/fixtures/logs/failed_check.json";
import failedValidation from "../../tests/fixtures/logs/failed_validation.json";
import hostile from "../../tests/fixtures/logs/hostile.json";
import lookahead from "../../tests/fixtures/logs/lookahead.json";
import noRequirements from "../../tests/fixtures/logs/no_requirements.json";
import reasoningHidden from "../../tests/fixtures/logs/reasoning_hidden.json";
import reasoningShown from "../../tests/fixtures/logs/reasoning_shown.json";
import reasoningRejected from "../../tests/fixtures/logs/reasoning_rejected.json";
import cutOff from "../../tests/fixtures/logs/cut_off.json";
import passed from "../../tests/fixtures/logs/passed.json";
import preview from "../../tests/fixtures/logs/preview.json";
import previewWithdrawn from "../../tests/fixtures/logs/preview_withdrawn.json";
import reasoningChecked from "../../tests/fixtures/logs/reasoning_checked.json";
import rejected from "../../tests/fixtures/logs/rejected.json";
import resampled from "../../tests/fixtures/logs/resampled.json";
import retry from "../../tests/fixtures/logs/retry.json";
import slowChecks from "../../tests/fixtures/logs/slow_checks.json";
import stopped from "../../tests/fixtures/logs/stopped.json";
import structured from "../../tests/fixtures/logs/structured.json";
import toolCalls from "../../tests/fixtures/logs/tool_calls.json";

const golden = {
  reasoning_hidden: reasoningHidden,
  reasoning_shown: reasoningShown,
  reasoning_rejected: reasoningRejected,
  cut_off: cutOff,
  error,
  failed_check: failedCheck,
  failed_validation: failedValidation,
  hostile,
  lookahead,
  no_requirements: noRequirements,
  passed,
  preview,
  preview_withdrawn: previewWithdrawn,
  reasoning_checked: reasoningChecked,
  rejected,
  resampled,
  retry,
  slow_checks: slowChecks,
  stopped,
  structured,
  tool_calls: toolCalls,
};

const wanted = new URLSearchParams(location.search);
const asked = (name: string, otherwise: number) => Number(wanted.get(name) ?? otherwise);
const logs = new Map<string, readonly Event[]>(
  Object.entries(golden).map(([name, log]) => [name, log.events]),
);
logs.set("long", long(asked("chunks", 2_000), asked("requirements", 20)));
logs.set("hundred", hundred());
logs.set("right_to_left", rightToLeft());
logs.set("markdown", markdown());
logs.set("rechecked", rechecked(passed.events, asked("recorded", 128)));

const theme = wanted.get("theme");
if (theme) document.documentElement.setAttribute("theme", theme);
const choose = document.getElementById("choose")!;
for (const name of logs.keys()) {
  const link = document.createElement("a");
  link.href = `?log=${name}`;
  link.textContent = name;
  choose.append(link, " ");
}

function play(events: readonly Event[]): void {
  const store = new RunStore();
  const link = new Link(store, (message) => {
    if (message.type === "reveal") {
      const text = " A good pound of it costs about 40 dollars in London. And the best";
      setTimeout(() => link.take({ type: "withheld", text }), 100);
    }
  });
  const actions = { stop: () => link.stop(), reveal: () => link.reveal(), markdown: loadMarkdown };
  const view = new RunView(store, actions, {
    title: wanted.get("title") ?? "",
    prompt: wanted.get("prompt") ?? "",
  });
  document.getElementById("views")!.append(view.element);
  const last = events.slice(0, asked("at", events.length));
  const pace = asked("pace", 1);
  const give = (event: Event) =>
    link.take({ type: "events", first: event.seq, lines: JSON.stringify([event]) });
  if (pace === 0) store.load(readAll(last), last.length);
  else for (const event of last) setTimeout(give, (event.elapsed * 1000) / pace, event);
  store.connection = "live";
  void pressWhenDrawn([store], view.element);
}

const frame = () => new Promise((later) => requestAnimationFrame(later));

/** Press what the address asks for once the logs are there and drawn, and say when that is drawn as well. */
async function pressWhenDrawn(stores: readonly RunStore[], element: HTMLElement): Promise<void> {
  do await frame();
  while (stores.some(({ loaded }) => loaded !== null));
  await frame();
  press(element);
  const [first] = stores;
  if (wanted.has("reveal"))
    await new Promise<void>((later) => first!.subscribe(() => first!.withheld && later()));
  if (wanted.has("markdown")) await loadMarkdown();
  // What differs is looked for now and then.
  if (stores.length > 1) await new Promise((later) => setTimeout(later, 400));
  await frame();
  await frame();
  document.documentElement.dataset["ready"] = "";
}

function* readAll(events: readonly Event[]) {
  for (const event of events) yield readEvent(event, event.seq);
}

function press(element: HTMLElement): void {
  if (wanted.has("timeline")) element.querySelector<HTMLElement>(".lanes-switch")!.click();
  if (wanted.has("settings")) element.querySelector<HTMLElement>(".settings-switch")!.click();
  if (wanted.has("passed")) element.querySelector<HTMLElement>(".folded .name")?.click();
  const key = new KeyboardEvent("keydown", { key: "+" });
  for (let times = Number(wanted.get("zoom")); times > 0; times--)
    element.querySelector(".lanes")!.dispatchEvent(key);
  if (wanted.has("markdown")) element.querySelector<HTMLElement>(".tools [aria-pressed]")!.click();
  if (wanted.has("reveal")) element.querySelector<HTMLElement>(".reveal")!.click();
  if (wanted.has("moment")) {
    const range = element.querySelector<HTMLInputElement>(":is(.scrubber, .compare-time) input")!;
    range.value = wanted.get("moment")!;
    range.dispatchEvent(new Event("input"));
  }
  const chunk = wanted.get("chunk");
  if (chunk) element.querySelector<HTMLElement>(`[data-index="${chunk}"]`)!.click();
}

function playCompared(names: readonly string[]): void {
  const columns = names.map((name) => {
    const events = logs.get(name)!.slice(0, asked("at", Infinity));
    const store = new RunStore();
    const link = new Link(store, () => undefined);
    store.load(readAll(events), events.length);
    store.connection = "live";
    return { name: wanted.get("names")?.split(",")[names.indexOf(name)] ?? name, store, actions: link };
  });
  const about = { title: wanted.get("title") ?? "", prompt: wanted.get("prompt") ?? "How is tea made?" };
  const view = new CompareView(
    columns,
    { stop: () => columns.forEach(({ actions }) => actions.stop()) },
    about,
  );
  document.getElementById("views")!.append(view.element);
  const stores = columns.map(({ store }) => store);
  void pressWhenDrawn(stores, view.element);
}

function playTable(): void {
  const rows = asked("grid", 40);
  const view = playGrid(rows, asked("variants", 2), asked("made", rows), passed.events);
  document.getElementById("views")!.append(view.element);
  if (wanted.has("lost")) {
    view.store.lose();
    view.store.changed();
  }
  const text = view.element.querySelector<HTMLInputElement>("input[type=search]")!;
  text.value = wanted.get("find") ?? "";
  text.dispatchEvent(new Event("input", { bubbles: true }));
  if (wanted.has("open")) view.element.querySelector<HTMLElement>(".grid-cell")?.click();
  if (wanted.has("across")) view.element.querySelector(".grid-scroller")!.scrollLeft = 9e9;
  void pressWhenDrawn([], view.element);
}

const runs = wanted.get("panel");
const compared = wanted.get("compare");
if (compared !== null) {
  playCompared(compared.split(",").filter((name) => logs.has(name)));
} else if (wanted.has("grid")) {
  playTable();
} else if (runs === null) {
  play(logs.get(wanted.get("log") ?? "passed") ?? passed.events);
} else {
  const known = runs.split(",").flatMap((name) => (logs.has(name) ? [logs.get(name)!] : []));
  const cut = known.map((log, at) => (at === known.length - 1 ? log.slice(0, asked("at", log.length)) : log));
  document.getElementById("views")!.append(playPanel(cut, wanted.get("title") ?? "").element);
  requestAnimationFrame(() => (document.documentElement.dataset["ready"] = ""));
}
