/// <reference types="node" />
import { setImmediate } from "node:timers/promises";

import { afterEach, beforeEach, expect, vi } from "vitest";

/**
 * Use fake timers in each test of a file, and clean up the page afterwards. No part of a view may have failed.
 *
 * What listens to the whole page is taken away, and the event loop goes on once: either would keep the views of all
 * tests in memory.
 */
export function freshPage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    forgets.push(...[document, window].map(listening));
  });
  afterEach(async () => {
    const broken = document.querySelectorAll(".broken:not([hidden])").length;
    document.head.replaceChildren();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
    for (const forget of forgets.splice(0)) forget();
    await setImmediate();
    expect(broken).toBe(0);
  });
}

const forgets: (() => void)[] = [];

/** Note who listens to a target from now on; return what takes all of them away. */
function listening(target: EventTarget): () => void {
  const added: Parameters<EventTarget["addEventListener"]>[] = [];
  const own = target.addEventListener;
  target.addEventListener = (...listener) => {
    added.push(listener);
    own.apply(target, listener);
  };
  return () => {
    target.addEventListener = own;
    for (const listener of added) target.removeEventListener(...listener);
  };
}
