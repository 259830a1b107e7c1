// Bundles the widget into the Python package; with --dev, serves the development page instead.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = `${here}../mellea_stream_widget/static`;
const common = { bundle: true, format: "esm", target: "es2022", charset: "utf8", absWorkingDir: here };

if (process.argv.includes("--dev")) {
  const context = await esbuild.context({
    ...common,
    entryPoints: ["dev/play.ts", "src/widget.css"],
    entryNames: "[name]",
    outdir: "dev/out",
    write: false,
    sourcemap: "inline",
  });
  const { port } = await context.serve({ servedir: `${here}dev`, host: "127.0.0.1" });
  console.log(`development page: http://127.0.0.1:${port}/`);
} else {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    ...common,
    entryPoints: ["src/widget.ts", "src/widget.css"],
    entryNames: "[name]",
    outdir: out,
    minify: true,
    legalComments: "none",
  });
  for (const name of ["widget.js", "widget.css"]) {
    const bytes = readFileSync(`${out}/${name}`);
    console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
  }
}
