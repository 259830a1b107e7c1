/** The prompt and the settings: one folded line at the foot, and below it all that is known when it is opened. */

import { known } from "../figures/settings";
import { button, h, list, setAttribute, setShown, setText } from "./dom";
import { icon } from "./icons";
import type { Choose, Part, Scene } from "./scene";

export class SettingsSwitch implements Part {
  readonly element: HTMLButtonElement;
  #open = false;

  constructor(choose: Choose) {
    const turn = () => choose({ settings: !this.#open });
    this.element = button("quiet-button settings-switch", "Prompt and settings", turn, icon("chevron"));
  }

  update({ choices, state, about }: Scene): void {
    this.#open = choices.settings;
    this.element.lastElementChild!.textContent = about.prompt ? "Prompt and settings" : "Settings";
    setShown(this.element, state.seq >= 0);
    setAttribute(this.element, "aria-expanded", String(this.#open));
  }
}

export class SettingsList implements Part {
  readonly #prompt = h("bdi", { class: "prompt-text", dir: "auto" });
  readonly #facts = list("settings-list");
  readonly element = h("section", { class: "settings", "aria-label": "Prompt and settings" });
  #drawn = -1;

  constructor() {
    this.element.append(this.#prompt, this.#facts);
  }

  update({ choices, state, about }: Scene): void {
    setShown(this.element, choices.settings);
    setText(this.#prompt, about.prompt);
    setShown(this.#prompt, about.prompt !== "");
    if (!choices.settings || this.#drawn === state.started) return;
    this.#drawn = state.started ?? -1;
    const items = known(state).map(([name, value]) => {
      const shown = h("bdi");
      setText(shown, value);
      return h("div", { role: "listitem" }, h("span", { class: "quiet" }, name), " ", shown);
    });
    this.#facts.replaceChildren(...items);
  }
}
