/** The buttons that need no kernel: Markdown, copy, save, collapse. */

import { fileName, markdown, recording } from "../../figures/export";
import { firstLine } from "../../figures/format";
import { textOf } from "../../run/fold";
import { button, h, saveFile, setAttribute, setShown } from "../dom";
import { icon } from "../icons";
import type { Actions, Choose, Part, Scene } from "../scene";

const SAVED_FOR = 1_500;

export class Tools implements Part {
  readonly element = h("div", { class: "tools" });
  readonly #copy = button("quiet-button copy", "Copy", () => void this.#copyText(), icon("copy"));
  readonly #markdown: HTMLButtonElement;
  readonly #menu = h("details", { class: "menu" });
  readonly #collapse: HTMLButtonElement;
  #scene: Scene | null = null;
  #copied: ReturnType<typeof setTimeout> | null = null;

  constructor(
    choose: Choose,
    readonly actions: Actions,
  ) {
    this.#collapse = button("quiet-button square", "", () => this.#toggle(choose), icon("chevron"));
    const turn = () => choose({ markdown: !this.#scene?.choices.markdown });
    this.#markdown = button("quiet-button", "Markdown", turn, icon("markdown"));
    const items = h(
      "div",
      { class: "menu-items" },
      button("item", "Text", () => this.#save("txt", "text/plain")),
      button("item", "Markdown", () => this.#save("md", "text/markdown")),
      button("item", "Events (JSON lines)", () => this.#save("jsonl", "application/jsonl")),
    );
    this.#menu.append(
      h("summary", { class: "quiet-button" }, icon("download"), h("span", { class: "words" }, "Save")),
      items,
    );
    this.#menu.addEventListener("keydown", (event) => event.key === "Escape" && this.#closeMenu());
    this.#menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.#menu.contains(relatedTarget as Node | null)) this.#menu.open = false;
    });
    this.element.append(this.#markdown, this.#copy, this.#menu, this.#collapse);
  }

  update(scene: Scene): void {
    this.#scene = scene;
    const { collapsed, markdown } = scene.choices;
    const { attempt } = scene;
    const hasText = Boolean(attempt && (attempt.kept || attempt.chunks.length || attempt.tail));
    setShown(this.#markdown, this.actions.markdown !== undefined);
    this.#markdown.disabled = this.#copy.disabled = !hasText;
    setAttribute(this.#markdown, "aria-pressed", String(markdown));
    // It keeps its place: the buttons beside it stand still.
    setAttribute(this.#menu, "data-absent", scene.state.seq >= 0 ? null : "");
    setAttribute(this.#collapse, "aria-expanded", String(!collapsed));
    setAttribute(this.#collapse, "aria-label", collapsed ? "Show the run" : "Collapse the run");
  }

  dispose(): void {
    if (this.#copied) clearTimeout(this.#copied);
  }

  #toggle(choose: Choose): void {
    choose({ collapsed: !this.#scene?.choices.collapsed });
  }

  async #copyText(): Promise<void> {
    const label = this.#copy.lastElementChild!;
    try {
      await navigator.clipboard.writeText(textOf(this.#scene?.attempt));
      label.textContent = "Copied";
    } catch {
      label.textContent = "Failed";
    }
    if (this.#copied) clearTimeout(this.#copied);
    this.#copied = setTimeout(() => (label.textContent = "Copy"), SAVED_FOR);
  }

  #save(ending: "txt" | "md" | "jsonl", type: string): void {
    const scene = this.#scene;
    if (!scene) return;
    const { attempt, state, store, verdicts } = scene;
    const content = {
      txt: () => textOf(attempt),
      md: () => markdown(state, attempt, verdicts.requirements),
      jsonl: () => recording(store.log),
    }[ending]();
    // JupyterLab opens a file with this suffix in this view.
    const { title, prompt } = scene.about;
    const name = fileName(title || firstLine(prompt));
    saveFile(`${name || "run"}.${ending === "jsonl" ? "stream.jsonl" : ending}`, type, content);
    this.#closeMenu();
  }

  #closeMenu(): void {
    this.#menu.open = false;
    this.#menu.querySelector("summary")!.focus();
  }
}
