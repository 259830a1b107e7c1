/** The Markdown view, which the development page has at hand. */

export async function loadMarkdown() {
  return (await import("../src/entries/markdown")).draw;
}
