import { Signal } from "@lumino/signaling";
import { expect, it, vi } from "vitest";

import { Cells } from "../../src/lab/cells";
import { Talk } from "../../src/lab/talk";
import { MIME } from "../../src/run/saved";
import { isShown, pressKey, text, texts } from "../support/elements";
import { goldenLog } from "../support/logs";
import { attach, model, NO_CELLS, output, stored } from "../support/output";
import { freshPage } from "../support/page";

freshPage();

const TARGET = "mellea-stream-labels";
const ANSWER = { type: "labelled", file: "runs/a.jsonl", folder: "runs", rater: "ana" };
const GOOD = { label: "good", rater: "ana" };

/** A kernel that may have our extension, and the notebook that is connected to it. */
function notebook({ loaded = true } = {}) {
  const sent: unknown[] = [];
  const comm = {
    onMsg: (_: unknown) => undefined as unknown,
    onClose: () => undefined as unknown,
    send(message: unknown) {
      if (kernel.dead) throw new Error("Kernel is dead");
      sent.push(message);
      return { done: Promise.resolve() };
    },
  };
  const kernel = {
    dead: false,
    loaded,
    opened: [] as unknown[],
    requestCommInfo: ({ target_name }: { target_name: string }) =>
      Promise.resolve({
        content: {
          status: "ok",
          comms: kernel.loaded && target_name === TARGET ? { one: { target_name } } : {},
        },
      }),
    hasComm: () => false,
    createComm: (...asked: unknown[]) => (kernel.opened.push(asked), comm),
  };
  const sessionContext = {
    ready: Promise.resolve(),
    session: { kernel },
    kernelChanged: new Signal<object, void>({}),
    statusChanged: new Signal<object, string>({}),
  };
  const say = (run: string, message: object) => comm.onMsg({ content: { data: { ...message, run } } });
  const talk = new Talk({ sessionContext } as never);
  return { kernel, sent, say, comm, sessionContext, talk };
}

const kept = (run?: object) => ({ ...stored(goldenLog("passed").events), ...run });
const NAME = { run: "r1", file: "runs/a.jsonl" };

async function shown(book: ReturnType<typeof notebook>, data: object = kept(NAME), trusted = true) {
  const written: unknown[] = [];
  const keepLabels = (...[, mime, labels]: Parameters<Cells["keepLabels"]>) =>
    written.push([mime, labels]) > 0;
  const made = output({ ...NO_CELLS, keepLabels, talk: () => book.talk });
  void made.renderModel(model({ [MIME]: data }, trusted));
  attach(made);
  await vi.advanceTimersByTimeAsync(20);
  const key = async (pressed: string) => {
    pressKey(made.node.querySelector(".scroller")!, pressed);
    await vi.advanceTimersByTimeAsync(20);
  };
  return { made, node: made.node, key, written };
}

it("a kept run asks its kernel for the labels, shows them, keeps them, and takes new ones", async () => {
  const book = notebook();
  const { node, key, written } = await shown(book);
  expect(book.kernel.opened).toEqual([[TARGET, "one"]]);
  expect(book.sent).toEqual([{ ...NAME, type: "labels" }]);
  expect(isShown(node, ".labels")).toBe(false);
  book.say("r1", { ...ANSWER, labels: [GOOD] });
  await vi.advanceTimersByTimeAsync(20);
  expect(texts(node, ".labels .said > *")).toEqual(["ana good"]);
  expect(text(node, ".labels .where")).toBe("In runs/a.jsonl");
  expect(written).toEqual([[MIME, [GOOD]]]);
  expect(node.querySelector("article")!.getAttribute("data-labelled")).toBe("yes");
  await key("b");
  expect(book.sent.at(-1)).toMatchObject({ ...NAME, type: "label", label: "bad" });
});

it("a run that has just ended can be labelled from its first frame, unless its kernel turns out not to know it", async () => {
  const book = notebook({ loaded: false });
  const made = output({ ...NO_CELLS, talk: () => book.talk });
  const timestamp = Date.now() / 1000;
  const events = goldenLog("passed").events.map((event) => ({ ...(event as object), timestamp }));
  void made.renderModel(model({ [MIME]: { ...stored(events), ...NAME } }, true));
  expect(isShown(made.node, ".labels .note-field")).toBe(true);
  attach(made);
  await vi.advanceTimersByTimeAsync(20);
  expect(isShown(made.node, ".labels .note-field")).toBe(false);
});

it("a kernel without the extension is sent nothing, and the view says what to do once somebody wants to label", async () => {
  const book = notebook({ loaded: false });
  const { node, key } = await shown(book);
  expect([book.sent, isShown(node, ".labels")]).toEqual([[], false]);
  await key("n");
  expect(isShown(node, ".labels")).toBe(false);
  await key("g");
  expect(text(node, ".labels .where")).toContain("%load_ext mellea_stream_widget");
  expect(isShown(node, ".labels .note-field")).toBe(false);
  book.kernel.loaded = true;
  await book.talk.connect();
  book.say("r1", { ...ANSWER, labels: [] });
  await vi.advanceTimersByTimeAsync(20);
  expect([text(node, ".labels .where"), isShown(node, ".labels .note-field")]).toEqual(["", true]);
});

it("a kernel that does not know the run takes no labels of it, and those that were kept stay in sight", async () => {
  const book = notebook();
  const { node, key } = await shown(book, kept({ ...NAME, labels: [GOOD] }));
  book.say("r1", { type: "unknown" });
  await vi.advanceTimersByTimeAsync(20);
  expect(texts(node, ".labels .said > *")).toEqual(["ana good"]);
  expect(isShown(node, ".labels .note-field")).toBe(false);
  await key("b");
  expect(book.sent).toHaveLength(1);
  expect(text(node, ".labels .where")).toContain("run the cell again");
});

it("a run in no file says where its first label will record it", async () => {
  const book = notebook();
  const { node } = await shown(book, kept({ run: "r1" }));
  expect(book.sent).toEqual([{ run: "r1", file: null, type: "labels" }]);
  book.say("r1", { ...ANSWER, file: null, labels: [] });
  await vi.advanceTimersByTimeAsync(20);
  expect(text(node, ".labels .where")).toBe("The first label records this run in runs/.");
});

it("no kernel is asked about a run without a name, or from a notebook that is not trusted", async () => {
  const book = notebook();
  await shown(book, kept());
  const { node, key } = await shown(book, kept(NAME), false);
  await key("g");
  expect(book.sent).toEqual([]);
  expect(text(node, ".labels .where")).toContain("a notebook that you trust");
});

it("more labels in an output draw nothing again: the focus stays in the text", async () => {
  const { made, node } = await shown(notebook());
  const text = node.querySelector(".scroller");
  await made.renderModel(model({ [MIME]: kept({ ...NAME, labels: [GOOD] }) }, true));
  expect(node.querySelector(".scroller")).toBe(text);
  await made.renderModel(model({ [MIME]: kept({ ...NAME, run: "r2" }) }, true));
  expect(node.querySelector(".scroller")).not.toBe(text);
});

it("a kernel that restarts knows nothing any more, and a dead one is told as such", async () => {
  const book = notebook();
  const { node, key } = await shown(book);
  const answer = async () => {
    book.say("r1", { ...ANSWER, labels: [] });
    await vi.advanceTimersByTimeAsync(20);
  };
  await answer();
  book.kernel.dead = true;
  await key("g");
  expect(text(node, ".labels .trouble")).toBe("Not written: The kernel cannot be reached.");
  book.kernel.dead = false;
  book.sessionContext.statusChanged.emit("restarting");
  await vi.advanceTimersByTimeAsync(20);
  expect(isShown(node, ".labels .note-field")).toBe(false);
  await book.talk.connect();
  await answer();
  expect(isShown(node, ".labels .note-field")).toBe(true);
});

const rejected = () => ({ ...stored(goldenLog("rejected").events), ...NAME });
const HELD = { type: "withheld", text: " It costs $5.", reasoning: "" };

it("a kept run shows what was held back if its kernel has it, and nothing of it is kept", async () => {
  const book = notebook();
  const { node, written } = await shown(book, rejected());
  expect(isShown(node, ".reveal")).toBe(false);
  book.say("r1", { ...ANSWER, labels: [], withheld: true });
  await vi.advanceTimersByTimeAsync(20);
  expect(isShown(node, ".gap .reveal, .gap + .reveal")).toBe(true);
  node.querySelector<HTMLElement>(".reveal")!.click();
  expect(book.sent.at(-1)).toEqual({ ...NAME, type: "reveal" });
  book.say("r1", HELD);
  await vi.advanceTimersByTimeAsync(20);
  expect([text(node, ".shown-held"), isShown(node, ".reveal")]).toEqual([" It costs $5.".trim(), false]);
  expect(JSON.stringify(written)).not.toContain("$5");
});

it.each([
  ["has nothing of it", { ...ANSWER, labels: [], withheld: false }],
  ["does not know it", { type: "unknown" }],
])("a kept run offers nothing that was held back if its kernel %s, or is gone", async (_, answer) => {
  const book = notebook();
  const { node } = await shown(book, rejected());
  const say = async (message: object) => {
    book.say("r1", message);
    await vi.advanceTimersByTimeAsync(20);
    return isShown(node, ".reveal");
  };
  expect([await say({ ...ANSWER, labels: [], withheld: true }), await say(answer)]).toEqual([true, false]);
  expect(await say({ ...ANSWER, labels: [], withheld: true })).toBe(true);
  book.sessionContext.statusChanged.emit("restarting");
  await vi.advanceTimersByTimeAsync(20);
  expect(isShown(node, ".reveal")).toBe(false);
});

it("each of the columns that are kept asks for its own text", async () => {
  const book = notebook();
  const one = rejected();
  const runs = { version: 1, runs: ["a", "b"].map((name) => ({ ...one, run: name, file: undefined, name })) };
  const { node } = await shown(book, runs);
  for (const run of ["a", "b"]) book.say(run, { ...ANSWER, labels: [], withheld: true });
  await vi.advanceTimersByTimeAsync(20);
  node.querySelectorAll<HTMLElement>(".reveal")[1]!.click();
  expect(book.sent.at(-1)).toEqual({ run: "b", file: null, type: "reveal" });
  book.say("b", HELD);
  await vi.advanceTimersByTimeAsync(20);
  expect(texts(node, ".compare-column .shown-held")).toHaveLength(1);
  expect(isShown(node.querySelectorAll(".compare-column")[0] as HTMLElement, ".reveal")).toBe(true);
});
