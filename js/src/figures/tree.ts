/** A JSON answer that is still being written, as a tree: what is there of it, and which of its values are closed. */

export interface Field {
  /** Its key, or its place in an array; empty for the whole. */
  readonly key: string;
  readonly path: readonly string[];
  /** What a value says, as far as it is there; of an object or an array nothing. */
  readonly value: string;
  readonly kind: "object" | "array" | "string" | "other";
  readonly closed: boolean;
  readonly fields: readonly Field[];
}

/** Characters up to which a tree is made: it is made again whenever the text has grown. */
const LONGEST = 20_000;
const DEEPEST = 50;

/** Return the tree of a text; null if it is not the beginning of JSON, or too long for a tree. */
export function treeOf(text: string): Field | null {
  if (text.length > LONGEST) return null;
  const reader = new Reader(text);
  reader.skip();
  return reader.value("", []);
}

class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  skip(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  value(key: string, path: readonly string[]): Field | null {
    if (path.length > DEEPEST) return null;
    const sign = this.text[this.#at];
    if (sign === "{" || sign === "[") return this.#container(key, path, sign === "{");
    if (sign === '"') {
      const { said, closed } = this.#string();
      return { key, path, value: said, kind: "string", closed, fields: [] };
    }
    const value = this.#match(/[-+.\w]*/y);
    return value ? { key, path, value, kind: "other", closed: !this.#over, fields: [] } : null;
  }

  get #over(): boolean {
    return this.#at >= this.text.length;
  }

  #container(key: string, path: readonly string[], isObject: boolean): Field {
    this.#at++;
    const fields: Field[] = [];
    const closed = this.#fill(fields, path, isObject);
    return { key, path, value: "", kind: isObject ? "object" : "array", closed, fields };
  }

  /** Read fields up to the bracket; return whether it was there. */
  #fill(fields: Field[], path: readonly string[], isObject: boolean): boolean {
    for (;;) {
      this.#match(/[ \t\n\r,]*/y);
      if (this.#over) return false;
      if (this.#match(isObject ? /\}/y : /\]/y)) return true;
      let key = String(fields.length);
      if (isObject) {
        if (this.text[this.#at] !== '"') return false;
        const named = this.#string();
        if (!named.closed) return false;
        key = named.said;
        this.#match(/[ \t\n\r]*:?[ \t\n\r]*/y);
      }
      const own = [...path, key];
      const field = this.value(key, own);
      fields.push(field ?? { key, path: own, value: "", kind: "other", closed: false, fields: [] });
      if (!field?.closed) return false;
    }
  }

  #string(): { said: string; closed: boolean } {
    const body = this.#match(/"(?:[^"\\]|\\.)*/sy);
    const closed = this.text[this.#at] === '"';
    if (closed) this.#at++;
    else this.#at = this.text.length;
    const whole = closed ? body : body.replace(/\\u[\da-fA-F]{0,3}$/, "");
    try {
      return { said: String(JSON.parse(`${whole}"`)), closed };
    } catch {
      return { said: whole.slice(1), closed };
    }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }
}

/** Whether a path is meant by the path of a requirement on a field, in which `*` is any key. */
export function isMeant(pattern: string, path: readonly string[]): boolean {
  const keys = pattern.split(".");
  return keys.length === path.length && keys.every((key, place) => key === "*" || key === path[place]);
}
