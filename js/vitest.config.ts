import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { WIDGET_CSS: '".mst-v1 {}"', PANEL_CSS: '".mst-v1 {}"' },
  test: { environment: "happy-dom", pool: "threads", include: ["test/**/*.test.ts"] },
});
