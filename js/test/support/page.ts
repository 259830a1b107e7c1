import { afterEach, beforeEach, vi } from "vitest";

/** Use fake timers in each test of a file, and clean up the page afterwards. */
export function freshPage(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    document.head.replaceChildren();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}
