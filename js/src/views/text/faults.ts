/** Pieces of text as nodes, with the words marked at which a requirement has pointed. */

import type { Piece } from "../../figures/held";
import { h, textNodes } from "../dom";

export function pieceNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, fault }) =>
    fault ? h("span", { class: "fault", role: "mark" }, textNodes(text)) : textNodes(text),
  );
}
