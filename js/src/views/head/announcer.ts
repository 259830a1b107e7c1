/** Says to a screen reader how the run stands, when that changes; never the text as it streams. */

import { count } from "../../figures/format";
import { h } from "../dom";
import { standing } from "./header";
import type { Part, Scene } from "../scene";

export class Announcer implements Part {
  readonly element = h("div", { class: "sr-only", role: "status" });
  #said = "";

  update(scene: Scene): void {
    const [, word] = standing(scene);
    const over = scene.state.outcome !== "running";
    const said = over ? `${word}, ${count(scene.attempt?.chunks.length ?? 0, "chunk")}` : word;
    const attempts = scene.state.attempts.length;
    this.#say(attempts > 1 ? `Attempt ${attempts}: ${said}` : said);
  }

  #say(words: string): void {
    if (words === this.#said) return;
    this.#said = words;
    this.element.textContent = words;
  }
}
