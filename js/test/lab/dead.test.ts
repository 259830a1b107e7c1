import { expect, it } from "vitest";

import { WIDGET } from "../../src/lab/bundle";
import { dropDead, widgetsIn } from "../../src/lab/dead";
import { MIME } from "../../src/run/saved";

const RUNNING = "Tea.\n… still running when this was written";

function kernelOf(...ids: string[]) {
  const comms = Object.fromEntries(ids.map((id) => [id, { target_name: "jupyter.widget" }]));
  return { requestCommInfo: () => Promise.resolve({ content: { status: "ok", comms } }) };
}

function notebook(kernel: unknown, ...bundles: Record<string, unknown>[]) {
  const outputs: unknown[] = bundles.map((data) => ({ output_type: "display_data", metadata: {}, data }));
  const model = {
    length: outputs.length,
    get: (place: number) => ({ toJSON: () => outputs[place] }),
    set: (place: number, output: unknown) => void (outputs[place] = output),
  };
  const sessionContext = { ready: Promise.resolve(), session: { kernel } };
  const content = { widgets: [{}, { outputArea: { model } }] };
  return { outputs, panel: { context: { ready: Promise.resolve() }, content, sessionContext } };
}

async function left(kernel: unknown, ...bundles: Record<string, unknown>[]): Promise<string[][]> {
  const { outputs, panel } = notebook(kernel, ...bundles);
  const widgetAdded = { connect: (slot: (sender: null, one: unknown) => void) => slot(null, panel) };
  dropDead({ widgetAdded } as never);
  await new Promise((later) => setTimeout(later, 0));
  return outputs.map((output) => Object.keys((output as { data: object }).data));
}

const dead = { [WIDGET]: { model_id: "a" }, "text/html": "", "text/plain": RUNNING };

it("takes the dead widget of a run under way out of its output, and leaves all others", async () => {
  const others = [
    { ...dead, [WIDGET]: { model_id: "b" } },
    { ...dead, [MIME]: {} },
    { ...dead, "text/plain": "Tea.\n✓ passed" },
    { [WIDGET]: { model_id: "c" }, "text/plain": "IntSlider()" },
    { "text/plain": RUNNING },
  ];
  const kept = await left(kernelOf("b"), dead, ...others, {
    ...dead,
    "text/plain": RUNNING.split(/(?<=\n)/),
  });
  const bare = ["text/html", "text/plain"];
  expect(kept).toEqual([bare, ...others.map(Object.keys), bare]);
});

it("takes it out where there is no kernel, and not before a kernel has answered", async () => {
  expect(await left(null, dead)).toEqual([["text/html", "text/plain"]]);
  const silent = { requestCommInfo: () => new Promise(() => undefined) };
  expect(await left(silent, dead)).toEqual([Object.keys(dead)]);
});

it("knows no widgets of a kernel that cannot say", async () => {
  const kernel = { requestCommInfo: () => Promise.resolve({ content: { status: "error" } }) };
  expect(await widgetsIn(notebook(kernel).panel as never)).toEqual(new Set());
});
