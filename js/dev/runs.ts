/** Runs made up for the development page: long ones, and ones with many requirements. */

const WORDS =
  "the leaves are picked by hand and wither for some hours until soft then rolled dried and sorted".split(
    " ",
  );

function sentence(index: number): string {
  const length = 6 + ((index * 7) % 11);
  const words = Array.from({ length }, (_, n) => WORDS[(index * 3 + n * 5) % WORDS.length]!);
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function success(chunk: number, requirement: number): string {
  const dice = (chunk * 31 + requirement * 17 + ((chunk * requirement) % 13)) % 41;
  return dice === 3 && requirement % 3 === 0 ? "unknown" : "pass";
}

/** A run of `chunks` sentences under `requirements` requirements, still going on. */
export function long(chunks: number, requirements: number) {
  const labels = Array.from({ length: requirements }, (_, n) => `requirement_${n + 1}`);
  const made: { seq: number; elapsed: number; [name: string]: unknown }[] = [];
  const add = (kind: string, elapsed: number, fields: object) =>
    made.push({ kind, seq: made.length, elapsed, timestamp: 1.7664e9 + elapsed, ...fields });
  add("start", 0, { requirements: labels, chunking: "sentence", backend: "scripted", settings: {} });
  let end = 0;
  for (let index = 0; index < chunks; index++) {
    const text = sentence(index);
    const lead = index === 0 ? "" : index % 7 === 0 ? "\n\n" : " ";
    const start = end + lead.length;
    end = start + text.length;
    const place = { chunk_index: index, attempt: 1, start, end };
    const results = labels.map((_, n) => ({ success: success(index, n), reason: null, score: null }));
    const durations = labels.map((_, n) => 0.001 + ((index + n) % 9) * 0.004);
    const at = 0.5 + index * 0.12;
    add("quick_check", at, { ...place, passed: true, requirements: labels, durations, results });
    add("chunk", at + 0.001, { ...place, text, lead, cut: false });
  }
  return made;
}

/** A run whose text, requirements and reasons read from right to left. */
export function rightToLeft() {
  const texts = [
    "התה מתחיל בעלים של צמח אחד, Camellia sinensis.",
    "קוטפים את העלים ביד, לרוב מוקדם בבוקר.",
    "אחר כך הם נובלים 12 שעות.",
  ];
  const made = long(texts.length, 2);
  const labels = ["הטקסט עוסק בתה", "no_prices"];
  for (const event of made) {
    if (event["kind"] === "chunk") event["text"] = texts[event["chunk_index"] as number];
    if (event["requirements"]) event["requirements"] = labels;
    if (event["results"])
      event["results"] = [
        { success: "pass", reason: "מדבר על תה", score: 0.9 },
        { success: "pass", reason: null, score: null },
      ];
  }
  return made;
}

/** A hundred requirements, one of which rejects the last chunk. */
export function hundred() {
  const made = long(40, 100);
  const check = made.at(-2)!;
  const results = check["results"] as { success: string; reason: string | null }[];
  results[41] = { ...results[41]!, success: "fail", reason: "says “leaves” for the third time" };
  check["passed"] = false;
  made.pop();
  const fields = { success: false, full_text: "", attempts_used: 1, outcome: "rejected", reason: null };
  made.push({ kind: "completed", seq: made.length, elapsed: check.elapsed + 0.01, timestamp: 0, ...fields });
  return made;
}

/** A text that is written in Markdown, with what a Markdown view must not obey. */
export function markdown() {
  const texts = [
    "# How tea is made",
    "\n\nTea begins with the leaves of *one* plant, `Camellia sinensis`.",
    " The leaves are **picked by hand**, then:",
    "\n\n1. they wither for some hours,\n2. they are rolled, which lets the juices out,\n3. they are dried.",
    "\n\n| kind | oxidised |\n|---|---|\n| green | hardly |\n| oolong | half |\n| black | wholly |",
    "\n\n> A watched pot never boils.",
    "\n\nMore in [a long article](https://tea.example.org/how?made=1), or ask [us](mailto:tea@example.org).",
    "\n\n```python\nsteep(leaves, minutes=3)\n```",
    "\n\n<img src=x onerror=alert(1)> ![picture](https://evil.example/x.png) [run](javascript:alert) a\u202eb",
  ];
  const made = long(texts.length, 2);
  let end = 0;
  for (const event of made.filter(({ kind }) => kind === "chunk")) {
    const [, lead, text] = /^(\s*)([^]*)$/.exec(texts[event["chunk_index"] as number]!)!;
    const start = end + lead!.length;
    end = start + text!.length;
    Object.assign(event, { lead, text, start, end });
  }
  return made;
}

/** A run as the re-check of one that had ended after so many characters. */
export function rechecked<E extends { readonly kind: string }>(
  events: readonly E[],
  recorded_end: number,
): E[] {
  const said = "Recorded: rejected by no_names at chunk 3: a name. Now nobody objects.";
  const settings = { rechecked: said, recorded_end };
  return events.map((event) => (event.kind === "start" ? { ...event, settings } : event));
}
