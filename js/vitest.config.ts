import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { WIDGET_CSS: '".mst-v1 {}"', PANEL_CSS: '".mst-v1 {}"' },
  test: {
    environment: "happy-dom",
    pool: "threads",
    // A page for each thread, and not one for each file: making pages took half of the time.
    isolate: false,
    setupFiles: ["test/support/fresh.ts"],
    // What counts chunks by the million takes longer where many other things run.
    testTimeout: 30_000,
    include: ["test/**/*.test.ts"],
  },
});
