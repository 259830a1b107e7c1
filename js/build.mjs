// Builds the widgets into the Python package and the extension of JupyterLab and Notebook beside it into
// build/labextension; with --dev, serves the development page instead.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const widget = `${here}../mellea_stream_widget/static`;
const extension = `${here}../build/labextension`;
const common = { bundle: true, target: "es2022", charset: "utf8", absWorkingDir: here };
const small = { ...common, minify: true, legalComments: "none" };

const files = ["shared.js", "widget.js", "panel.js", "grid.js", "evaluation.js", "compare.js", "markdown.js"];
const pages = ["page.js", "runs-page.js"];

async function buildWidget() {
  empty(widget);
  const css = { WIDGET_CSS: await styleSheet("widget.css"), PANEL_CSS: await styleSheet("panel.css") };
  writeFileSync(`${widget}/widget.css`, css.WIDGET_CSS);
  const entryPoints = files.map((name) => `src/entries/${name.replace(/js$/, "ts")}`);
  const built = {
    ...small,
    format: "esm",
    entryPoints,
    entryNames: "[name]",
    outdir: widget,
    define: constants(css),
    metafile: true,
  };
  const { metafile } = await esbuild.build(built);
  // Not modules: each stands inside of a page that loads nothing.
  const entries = pages.map((name) => `src/entries/${name.replace(/js$/, "ts")}`);
  await esbuild.build({ ...small, format: "iife", entryPoints: entries, outdir: widget });
  writeFileSync(`${widget}/LICENSES.txt`, licenses(Object.keys(metafile.inputs)));
  [...files, ...pages, "widget.css"].forEach((name) => report(`${widget}/${name}`));
}

/** A style sheet and all that it imports, as one text: pages that load nothing take it in. */
async function styleSheet(name) {
  const { outputFiles } = await esbuild.build({
    ...small,
    entryPoints: [`src/entries/${name}`],
    write: false,
  });
  return outputFiles[0].text;
}

/** Texts as the code's constants of these names. */
function constants(texts) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.stringify(text)]));
}

/** The licences of the packages whose files went in. */
function licenses(inputs) {
  const packages = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const texts = [...new Set(packages.filter(Boolean))].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${here}${folder}/package.json`, "utf8"));
    const file = readdirSync(`${here}${folder}`).find((one) => /^licen[cs]e/i.test(one));
    return `${name} ${version}\n\n${readFileSync(`${here}${folder}/${file}`, "utf8").trim()}\n`;
  });
  return texts.join("\n\n");
}

/** A federated module without a builder: one script, which JupyterLab finds by the `package.json` above it. */
async function buildExtension() {
  const name = "mellea-stream-widget";
  const [, version] = /__version__ = "(.+)"/.exec(
    readFileSync(`${here}../mellea_stream_widget/_version.py`, "utf8"),
  );
  empty(`${extension}/static`);
  const code = readFileSync(`${widget}/markdown.js`);
  const markdown = `markdown.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
  writeFileSync(`${extension}/static/${markdown}`, code);
  copyFileSync(`${widget}/LICENSES.txt`, `${extension}/static/LICENSES.txt`);
  const { metafile } = await esbuild.build({
    ...small,
    format: "iife",
    entryPoints: { remoteEntry: "src/entries/labextension.ts" },
    entryNames: "static/[name].[hash]",
    outdir: extension,
    define: constants({
      NAME: name,
      WIDGET_CSS: readFileSync(`${widget}/widget.css`, "utf8"),
      MARKDOWN: markdown,
    }),
    metafile: true,
  });
  const load = Object.keys(metafile.outputs)[0].split("/labextension/")[1];
  const jupyterlab = { _build: { load, extension: "./extension", mimeExtension: "./mimeExtension" } };
  write("package.json", { name, version, license: "Apache-2.0", jupyterlab });
  const uninstallInstructions = `Use your Python package manager (pip, conda, ...) to uninstall ${name}`;
  write("install.json", { packageManager: "python", packageName: name, uninstallInstructions });
  report(`${extension}/${load}`);
}

function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function write(name, content) {
  writeFileSync(`${extension}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
}

function report(path) {
  const bytes = readFileSync(path);
  console.log(`${path.split("/").at(-1)}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}

if (process.argv.includes("--dev")) {
  const context = await esbuild.context({
    ...common,
    format: "esm",
    entryPoints: ["dev/play.ts", "src/entries/panel.css"],
    entryNames: "[name]",
    outdir: "dev/out",
    write: false,
    sourcemap: "inline",
  });
  const { port } = await context.serve({ servedir: `${here}dev`, host: "127.0.0.1" });
  console.log(`development page: http://127.0.0.1:${port}/`);
} else {
  await buildWidget();
  await buildExtension();
}
