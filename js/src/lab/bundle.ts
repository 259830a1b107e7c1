/** What an output of a notebook holds. */

/** A MIME bundle that a notebook keeps as an output. */
export type Bundle = Readonly<Record<string, unknown>>;

export const WIDGET = "application/vnd.jupyter.widget-view+json";
