import { afterEach, beforeEach, expect, vi } from "vitest";

/** Use fake timers in each test of a file, and clean up the page afterwards. No part of a view may have failed. */
export function freshPage(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    const broken = document.querySelectorAll(".broken:not([hidden])").length;
    document.head.replaceChildren();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
    expect(broken).toBe(0);
  });
}
