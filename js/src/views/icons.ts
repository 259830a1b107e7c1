/** Small line drawings. Each meaning has its own shape, so that none depends on a colour. */

import { setAttribute, svg } from "./dom";

const SHAPES = {
  pass: "M3.5 8.4l3 3.1 6-7",
  /** A tick and two dots: not final. */
  fine: "M2 8.4l2.4 2.6 4.8-6M10.7 11v.1M13.6 11v.1",
  fail: "M4.3 4.3l7.4 7.4M11.7 4.3l-7.4 7.4",
  unknown: "M5.9 6.1a2.1 2.1 0 1 1 3 1.9c-.7.4-.9.7-.9 1.5M8 12.2v.1",
  waiting: "M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M8 5.8v2.4l1.6 1",
  none: "M6 8h4",
  running: "M2 8h2.2l1.6-4 2.4 8 2-6 1.2 2H14",
  passed: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5.2 8.2l2 2.1 3.7-4.4",
  finished: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5.2 8h5.6",
  failed_validation: "M3.2 6h9.6M3.2 10h9.6M10.8 3.2L5.2 12.8",
  rejected: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M3.8 12.2l8.4-8.4",
  lost: "M2.4 5.2a8 8 0 0 1 11.2 0M5 8.2a4.4 4.4 0 0 1 6 0M8 11.6v.1M2.6 2.6l10.8 10.8",
  cut_off: "M2 8h7.2M12.4 3v10",
  stopped: "M4.2 4.2h7.6v7.6H4.2z",
  error: "M8 2.2L14.3 13.4H1.7zM8 6.6v3.2M8 11.6v.1",
  copy: "M5.8 5.8h7.4v7.4H5.8zM3.2 10.2H2.8V2.8h7.4v.4",
  download: "M8 2.4v7.4M4.8 6.8L8 10l3.2-3.2M3 13.2h10",
  markdown: "M1.6 11.6V4.8l2.7 3.2L7 4.8v6.8M11.6 4.6v6.8M9.4 9.2l2.2 2.4 2.2-2.4",
  down: "M8 3v9.4M4.2 8.8L8 12.6l3.8-3.8",
  again: "M12.6 8a4.6 4.6 0 1 1-1.5-3.4M11.5 1.9v2.9H8.6",
  pause: "M5.2 3.2v9.6M10.8 3.2v9.6",
  end: "M3.8 3.6v8.8L10.4 8zM12.2 3.6v8.8",
  play: "M4.8 3.2v9.6L12.4 8z",
  chevron: "M4.2 6.2L8 10l3.8-3.8",
} as const;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName): SVGSVGElement {
  const path = svg("path", { d: SHAPES[name] });
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, path);
}

/** Show another shape in an icon. An unchanged icon is left alone. */
export function setIcon(element: SVGSVGElement, name: IconName): void {
  setAttribute(element.firstElementChild!, "d", SHAPES[name]);
}
