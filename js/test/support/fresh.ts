/** Runs before each file: the files share one page, and find nothing there of the file before. */

import { vi } from "vitest";

vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.resetModules();
globalThis.getSelection?.()?.removeAllRanges();
globalThis.document?.body.replaceChildren();
