import { afterEach, beforeEach, vi } from "vitest";

/** Give each test of a file clocks that it moves itself, and take away afterwards what it has put into the page. */
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
