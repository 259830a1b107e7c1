import { beforeEach, expect, it, vi } from "vitest";

const evaluate = vi.fn();
vi.mock("../../src/run/modules", () => ({ evaluate }));

beforeEach(() => evaluate.mockReset());

/** A module of its own for each widget, as anywidget makes it. */
async function made() {
  vi.resetModules();
  return (await import("../../src/entries/shared")).default;
}

const given = (bundle: string) => ({ model: { get: () => bundle } });
const drawer = () => ({
  default: {
    initialize: vi.fn((one: unknown) => ["initialized", one]),
    render: vi.fn((one: unknown) => ["rendered", one]),
  },
});

it("makes one module for all widgets of a page that have the same bundle", async () => {
  evaluate.mockImplementation(() => Promise.resolve(drawer()));
  const [one, other] = [await made(), await made()];
  const both = [given("first"), given("first")] as const;
  expect(one).not.toBe(other);
  expect(await Promise.all([one.initialize(both[0]), other.initialize(both[1])])).toEqual([
    ["initialized", both[0]],
    ["initialized", both[1]],
  ]);
  expect(await other.render(both[1])).toEqual(["rendered", both[1]]);
  expect(evaluate.mock.calls).toEqual([["first"]]);
});

it("makes another module of another bundle", async () => {
  evaluate.mockImplementation(() => Promise.resolve(drawer()));
  const widget = await made();
  await widget.initialize(given("second"));
  await widget.initialize(given("third"));
  expect(evaluate.mock.calls).toEqual([["second"], ["third"]]);
});

it("tells of a bundle that does not run, and tries it again for the next widget", async () => {
  evaluate.mockRejectedValueOnce(new Error("no blob"));
  evaluate.mockResolvedValueOnce(drawer());
  await expect((await made()).initialize(given("fourth"))).rejects.toThrow("no blob");
  const one = given("fourth");
  expect(await (await made()).initialize(one)).toEqual(["initialized", one]);
});
