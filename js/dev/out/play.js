// src/protocol.ts
var isText = (value) => typeof value === "string";
var isNumber = (value) => typeof value === "number";
var isFlag = (value) => typeof value === "boolean";
var isCount = (value) => Number.isSafeInteger(value);
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isJsonObject = (value) => isObject(value);
function orNull(check) {
  return (value) => value === null || check(value);
}
function orAbsent(check) {
  return (value) => value === void 0 || check(value);
}
function listOf(check) {
  return (value) => Array.isArray(value) && value.every((item) => check(item));
}
function oneOf(...choices) {
  return (value) => choices.includes(value);
}
function objectOf(shape) {
  const fields = Object.entries(shape);
  return (value) => isObject(value) && fields.every(([name, check]) => check(value[name]));
}
var isSuccess = oneOf("pass", "fail", "unknown");
var isOutcome = oneOf("running", "passed", "failed_validation", "rejected", "stopped", "error");
var isPartial = objectOf({ success: isSuccess, reason: orNull(isText), score: orNull(isNumber) });
var isFinal = objectOf({
  passed: isFlag,
  reason: orNull(isText),
  score: orNull(isNumber),
  error: orAbsent(isText)
});
var span = { start: isCount, end: isCount };
var place = { chunk_index: isCount, attempt: isCount };
var answers = { requirements: listOf(isText), durations: listOf(isNumber) };
var SHAPES = {
  start: { requirements: listOf(isText), chunking: isText, backend: isText, settings: isJsonObject },
  chunk: { ...place, ...span, text: isText, lead: isText, cut: isFlag },
  quick_check: { ...place, ...span, ...answers, passed: isFlag, results: listOf(isPartial) },
  pending: { attempt: isCount, chars: isCount },
  checking: { ...place, ...span, requirements: listOf(isText) },
  verdict: {
    chunk_index: orNull(isCount),
    attempt: isCount,
    requirement: isText,
    success: isSuccess,
    reason: orNull(isText),
    score: orNull(isNumber),
    duration: isNumber
  },
  preview: { ...span, attempt: isCount, text: isText },
  streaming_done: { attempt: isCount, full_text: isText },
  validating: { attempt: isCount, requirements: listOf(isText) },
  full_validation: { ...answers, attempt: isCount, passed: isFlag, results: listOf(isFinal) },
  retry: { attempt: isCount, reason: isText },
  stop: { reason: isText },
  error: { exception_type: isText, detail: isText },
  completed: {
    success: isFlag,
    full_text: isText,
    attempts_used: isCount,
    outcome: isOutcome,
    reason: orNull(isText)
  }
};
var COMMON = { seq: isCount, elapsed: isNumber, timestamp: isNumber };
var isCommon = objectOf(COMMON);
var CHECKS = new Map(
  Object.entries(SHAPES).map(([kind, shape]) => [kind, objectOf(shape)])
);
function readEvent(value, seq) {
  const unread = { kind: "unread", seq };
  if (!isObject(value) || value["seq"] !== seq || !isCommon(value)) return unread;
  const { kind } = value;
  const known = CHECKS.get(kind)?.(value) === true && answersAgree(value);
  return known ? value : unread;
}
function answersAgree(value) {
  const { results, requirements, durations } = value;
  if (!Array.isArray(results)) return true;
  const lengths = [requirements, durations].map((list) => Array.isArray(list) ? list.length : -1);
  return lengths.every((length2) => length2 === results.length);
}
function readMessage(message) {
  if (!isObject(message)) return null;
  if (message["type"] === "withheld") {
    return isText(message["text"]) ? { type: "withheld", text: message["text"] } : null;
  }
  if (message["type"] !== "events" || !isCount(message["first"]) || message["first"] < 0) return null;
  const events = readLines(message["lines"], message["first"]);
  return events && { type: "events", events };
}
function readLines(lines, first) {
  if (!isText(lines)) return null;
  let values;
  try {
    values = JSON.parse(lines);
  } catch {
    return null;
  }
  return Array.isArray(values) ? values.map((value, offset) => readEvent(value, first + offset)) : null;
}

// src/link.ts
var ASK_AGAIN = { first: 1e3, most: 16e3 };
var QUIET = 1500;
var SILENT = 4500;
var Link = class {
  constructor(store, send) {
    this.store = store;
    this.send = send;
  }
  store;
  send;
  #asking = null;
  #askAgain = ASK_AGAIN.first;
  #pulse = null;
  #heard = performance.now();
  /** Greet the kernel and ask for what happened since the snapshot. */
  open() {
    this.send({ type: "hello" });
    this.send({ type: "sync", have: this.store.next });
    this.#pulse = setInterval(() => this.#listen(), QUIET);
  }
  close() {
    if (this.#asking) clearTimeout(this.#asking);
    if (this.#pulse) clearInterval(this.#pulse);
    this.#asking = this.#pulse = null;
  }
  /** Take a message of the kernel; what cannot be read is counted and ignored. */
  take(raw) {
    this.#heard = performance.now();
    this.store.connection = "live";
    const message = readMessage(raw);
    if (!message) {
      this.store.unread++;
    } else if (message.type === "withheld") {
      this.store.withheld = message.text;
    } else {
      this.store.receive(message.events);
    }
    this.store.changed();
    this.#repair();
  }
  stop() {
    this.store.stopAsked = true;
    this.store.changed();
    this.send({ type: "stop" });
  }
  reveal() {
    this.send({ type: "reveal" });
  }
  #repair() {
    if (!this.store.hasGap) {
      if (this.#asking) clearTimeout(this.#asking);
      this.#asking = null;
      this.#askAgain = ASK_AGAIN.first;
    } else if (!this.#asking) {
      this.send({ type: "sync", have: this.store.next });
      this.#asking = setTimeout(() => {
        this.#asking = null;
        this.#askAgain = Math.min(2 * this.#askAgain, ASK_AGAIN.most);
        this.#repair();
      }, this.#askAgain);
    }
  }
  /** A lost last message leaves no gap behind it, so a quiet run is asked for news as well. */
  #listen() {
    if (this.store.state.outcome !== "running") return;
    const quiet = performance.now() - this.#heard;
    if (quiet >= QUIET) this.send({ type: "sync", have: this.store.next });
    if (quiet >= SILENT && this.store.connection !== "silent") {
      this.store.connection = "silent";
      this.store.changed();
    }
  }
};

// src/fold.ts
function empty() {
  return {
    seq: -1,
    outcome: "running",
    reason: null,
    stopping: null,
    started: null,
    elapsed: 0,
    requirements: [],
    chunking: "",
    backend: "",
    settings: {},
    error: null,
    attempts: []
  };
}
function apply(state, event) {
  if (event.seq !== state.seq + 1) {
    throw new RangeError(`event ${event.seq} does not follow event ${state.seq}`);
  }
  if (event.kind !== "unread") {
    change(state, event);
    state.elapsed = event.elapsed;
  }
  state.seq = event.seq;
}
function change(state, event) {
  switch (event.kind) {
    case "start":
      return start(state, event);
    case "retry":
      settle(state);
      state.attempts.push(newAttempt(event.attempt, event.reason, event.elapsed));
      return;
    case "stop":
      state.stopping = event.reason;
      return;
    case "error":
      state.error = { type: event.exception_type, detail: event.detail };
      return;
    case "completed":
      settle(state);
      state.outcome = event.outcome;
      state.reason = event.reason;
      return;
    default:
      return changeAttempt(attemptOf(state, event), event);
  }
}
function changeAttempt(attempt, event) {
  switch (event.kind) {
    case "chunk":
      return chunk(attempt, event);
    case "quick_check":
      return quickCheck(attempt, event);
    case "pending":
      attempt.pending = event.chars;
      return;
    case "checking":
      return checking(attempt, event);
    case "verdict":
      return verdict(attempt, event);
    case "preview":
      if (!attempt.preview) attempt.preview_start = event.start;
      attempt.preview += event.text;
      return;
    case "streaming_done":
      attempt.done = true;
      attempt.pending = 0;
      attempt.preview = "";
      return;
    case "validating":
      attempt.validating = { waiting: [...event.requirements], verdicts: [], since: event.elapsed };
      return;
    case "full_validation":
      return fullValidation(attempt, event);
    default:
      assertNever(event);
  }
}
function assertNever(value) {
  throw new TypeError(`unexpected ${JSON.stringify(value)}`);
}
function attemptOf(state, event) {
  const last = state.attempts.at(-1);
  if (last?.attempt === event.attempt) return last;
  const fresh = newAttempt(event.attempt, null, event.elapsed);
  state.attempts.push(fresh);
  return fresh;
}
function newAttempt(attempt, reason, began) {
  return {
    attempt,
    reason,
    began,
    chunks: [],
    checks: [],
    pending: 0,
    checking: [],
    preview: "",
    preview_start: 0,
    done: false,
    validating: null,
    final: null
  };
}
function start(state, event) {
  state.started = event.timestamp;
  state.requirements = [...event.requirements];
  state.chunking = event.chunking;
  state.backend = event.backend;
  state.settings = event.settings;
  state.attempts.push(newAttempt(1, null, event.elapsed));
}
function settle(state) {
  const attempt = state.attempts.at(-1);
  if (!attempt) return;
  attempt.pending = 0;
  attempt.preview = "";
  attempt.checking = [];
  attempt.validating = null;
}
function chunk(attempt, event) {
  attempt.chunks.push({
    index: event.chunk_index,
    lead: event.lead,
    text: event.text,
    start: event.start,
    end: event.end,
    cut: event.cut,
    at: event.elapsed
  });
  attempt.pending = 0;
  const confirmed = event.end - attempt.preview_start;
  if (attempt.preview && confirmed > 0) {
    attempt.preview = dropCodePoints(attempt.preview, confirmed);
    attempt.preview_start = event.end;
  }
}
function dropCodePoints(text, count2) {
  let unit2 = 0;
  for (let n = 0; n < count2 && unit2 < text.length; n++) unit2 += text.codePointAt(unit2) > 65535 ? 2 : 1;
  return text.slice(unit2);
}
function quickCheck(attempt, event) {
  attempt.checks.push({
    index: event.chunk_index,
    passed: event.passed,
    start: event.start,
    end: event.end,
    verdicts: event.results.map(({ success: success2, reason, score: score2 }, place2) => ({
      requirement: event.requirements[place2],
      success: success2,
      reason,
      score: score2,
      duration: event.durations[place2]
    })),
    at: event.elapsed
  });
  attempt.checking = attempt.checking.filter((other) => other.index !== event.chunk_index);
}
function checking(attempt, event) {
  attempt.checking.push({
    index: event.chunk_index,
    start: event.start,
    end: event.end,
    waiting: [...event.requirements],
    verdicts: [],
    since: event.elapsed
  });
}
function verdict(attempt, event) {
  const underWay3 = event.chunk_index === null ? attempt.validating : attempt.checking.find((other) => other.index === event.chunk_index);
  if (!underWay3) return;
  const { requirement, success: success2, reason, score: score2, duration: duration2 } = event;
  underWay3.waiting = underWay3.waiting.filter((label) => label !== requirement);
  underWay3.verdicts.push({ requirement, success: success2, reason, score: score2, duration: duration2 });
}
function fullValidation(attempt, event) {
  attempt.final = {
    passed: event.passed,
    verdicts: event.results.map(({ passed: passed2, reason, score: score2, error }, place2) => ({
      requirement: event.requirements[place2],
      passed: passed2,
      reason,
      score: score2,
      duration: event.durations[place2],
      error: error ?? null
    })),
    at: event.elapsed
  };
  attempt.validating = null;
}

// src/store.ts
var MOST_EARLY = 5e4;
var RunStore = class {
  /** Everything up to event `state.seq`, without a gap. Changed in place; for reading only. */
  state = empty();
  /** The events that were applied, as they came, for saving them. */
  log = [];
  /** Text that never left the run, once somebody asked for it. Kept in this page only. */
  withheld = null;
  connection = "unknown";
  /** Whether Stop was asked for in this page. */
  stopAsked = false;
  /** Messages and events that could not be read. */
  unread = 0;
  #early = /* @__PURE__ */ new Map();
  #listeners = /* @__PURE__ */ new Set();
  #frame = 0;
  #heard = 0;
  /** The place of the next event that is needed; also the number of events applied. */
  get next() {
    return this.state.seq + 1;
  }
  /** Whether later events are here than the one that is needed next. */
  get hasGap() {
    return this.#early.size > 0;
  }
  /** Seconds since the run began, guessed on between events while it runs. */
  get elapsed() {
    const { outcome, elapsed, seq } = this.state;
    if (outcome !== "running" || seq < 0 || this.connection === "silent") return elapsed;
    return elapsed + (performance.now() - this.#heard) / 1e3;
  }
  /** Take in events in any order, any of them twice; apply those that follow. */
  receive(items) {
    for (const item of items) {
      if (item.seq < this.next) continue;
      if (item.seq > this.next) this.#keep(item);
      else this.#apply(item);
    }
    this.changed();
  }
  /** Call `listener` once in the next frame after a change; returns how to unsubscribe. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  /** Tell the listeners, in the next frame, that something other than the events has changed. */
  changed() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      for (const listener of [...this.#listeners]) listener();
    });
  }
  #keep(item) {
    if (this.#early.size < MOST_EARLY) this.#early.set(item.seq, item);
  }
  #apply(item) {
    for (let next = item; next; next = this.#early.get(this.next)) {
      this.#early.delete(next.seq);
      if (next.kind === "unread") this.unread++;
      else this.log.push(next);
      apply(this.state, next);
    }
    this.#heard = performance.now();
  }
};

// src/measures.ts
var Measures = class {
  /** Characters given out, in code points, whitespace between the chunks included. */
  chars = 0;
  /** Seconds in which at least one check was running. */
  checking = 0;
  #chunks = 0;
  #checks = 0;
  #covered = 0;
  update(attempt) {
    for (; this.#chunks < attempt.chunks.length; this.#chunks++) {
      const { lead, text } = attempt.chunks[this.#chunks];
      this.chars += length(lead) + length(text);
    }
    for (; this.#checks < attempt.checks.length; this.#checks++) this.#cover(attempt.checks[this.#checks]);
  }
  /** Checks of several chunks may overlap, and a second in which two were running is one second. */
  #cover(check) {
    const began = Math.max(this.#covered, beginOf(check));
    if (check.at <= began) return;
    this.checking += check.at - began;
    this.#covered = check.at;
  }
};
function beginOf(check) {
  return check.at - check.verdicts.reduce((most, { duration: duration2 }) => Math.max(most, duration2), 0);
}
function length(text) {
  let units = text.length;
  for (let place2 = 0; place2 < text.length - 1; place2++) {
    if (text.codePointAt(place2) > 65535) {
      units--;
      place2++;
    }
  }
  return units;
}

// src/strip.ts
var MOST_CELLS = 64;
var FEWEST_SLOTS = 12;
var SEVERITY = { pass: 1, unknown: 2, fail: 3 };
var KINDS = ["none", "pass", "unknown", "fail"];
var Strip = class {
  /** Chunks that a cell stands for: a power of two. */
  size = 1;
  #cells = [];
  /** The first chunk with a cell's worst verdict. */
  #worst = [];
  get length() {
    return this.#cells.length;
  }
  /** How many cells the strip has room for before its cells change their width or their size. */
  get slots() {
    let slots = FEWEST_SLOTS;
    while (slots < this.#cells.length) slots *= 2;
    return Math.min(slots, MOST_CELLS);
  }
  add(index, success2) {
    if (index < 0) return;
    while (index >= this.size * MOST_CELLS) this.#halve();
    const cell = Math.floor(index / this.size);
    while (this.#cells.length <= cell) {
      this.#worst.push(this.#cells.length * this.size);
      this.#cells.push(0);
    }
    if (SEVERITY[success2] > this.#cells[cell]) {
      this.#cells[cell] = SEVERITY[success2];
      this.#worst[cell] = index;
    }
  }
  kind(cell) {
    return KINDS[this.#cells[cell] ?? 0];
  }
  /** The chunk to go to for a cell: the first one with its worst verdict. */
  chunkOf(cell) {
    return this.#worst[cell] ?? cell * this.size;
  }
  cellOf(index) {
    return Math.floor(index / this.size);
  }
  #halve() {
    const cells = [];
    const worst = [];
    for (let left = 0; left < this.#cells.length; left += 2) {
      const right = this.#cells[left + 1] ?? 0;
      const better = right > this.#cells[left] ? left + 1 : left;
      cells.push(this.#cells[better]);
      worst.push(this.#worst[better]);
    }
    this.#cells = cells;
    this.#worst = worst;
    this.size *= 2;
  }
};

// src/tally.ts
var Tally = class {
  answers = [];
  #byLabel = /* @__PURE__ */ new Map();
  #places = /* @__PURE__ */ new Map();
  #attempt = null;
  #read = 0;
  /** Count the checks that are new. */
  update(requirements, attempt) {
    this.#attempt = attempt;
    for (const label of requirements) this.#of(label);
    for (; this.#read < attempt.checks.length; this.#read++) {
      const check = attempt.checks[this.#read];
      this.#places.set(check.index, this.#read);
      this.#add(check);
    }
  }
  get checked() {
    return this.#read;
  }
  /** The check of a chunk, if it is complete. */
  checkOf(index) {
    const place2 = this.#places.get(index);
    return place2 === void 0 ? void 0 : this.#attempt?.checks[place2];
  }
  /** What a requirement said of a chunk. */
  verdictOf(label, index) {
    return this.checkOf(index)?.verdicts.find((verdict2) => verdict2.requirement === label);
  }
  #of(label) {
    let answers2 = this.#byLabel.get(label);
    if (!answers2) {
      answers2 = {
        label,
        place: this.answers.length,
        counts: { pass: 0, fail: 0, unknown: 0 },
        strip: new Strip(),
        seconds: 0,
        slowest: 0,
        latest: null,
        explained: null,
        firstFail: null
      };
      this.#byLabel.set(label, answers2);
      this.answers.push(answers2);
    }
    return answers2;
  }
  #add(check) {
    for (const verdict2 of check.verdicts) {
      const answers2 = this.#of(verdict2.requirement);
      answers2.counts[verdict2.success]++;
      answers2.seconds += verdict2.duration;
      answers2.slowest = Math.max(answers2.slowest, verdict2.duration);
      answers2.latest = verdict2;
      if (verdict2.reason) answers2.explained = { verdict: verdict2, index: check.index };
      if (verdict2.success === "fail") answers2.firstFail ??= check.index;
      answers2.strip.add(check.index, verdict2.success);
    }
  }
};

// src/format.ts
function duration(seconds) {
  if (seconds < 1e-3) return "<1 ms";
  if (seconds < 0.9995) return `${Math.round(seconds * 1e3)} ms`;
  return clock(seconds);
}
function clock(seconds) {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const whole = Math.floor(tenths / 10);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
function number(value) {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
}
function count(value, noun) {
  return `${value.toLocaleString("en")} ${noun}${value === 1 ? "" : "s"}`;
}
function score(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
var OUTCOME = {
  running: "Streaming",
  passed: "Passed",
  failed_validation: "Failed validation",
  rejected: "Rejected",
  stopped: "Stopped",
  error: "Error"
};
var VERDICT = { pass: "pass", fail: "fail", unknown: "unknown" };

// src/marks.ts
var JOINING = "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Myanmar}\\p{Script=Khmer}";
var HARMLESS = [
  "[\\t\\n]",
  "\\r(?=\\n)",
  "(?<=[\\p{Extended_Pictographic}])[\\ufe0e\\ufe0f]",
  "(?<=[0-9#*])\\ufe0f(?=\\u20e3)",
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})",
  `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
  "[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]"
].join("|");
var HIDDEN = new RegExp(
  `(?!${HARMLESS})[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]`,
  "gu"
);
function pieces(text) {
  const found = [];
  let shown = 0;
  let run = [];
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > shown || run.length === 0) {
      run = [];
      if (match.index > shown) found.push({ text: text.slice(shown, match.index) });
      found.push({ marks: run });
    }
    run.push(codeName(match[0].codePointAt(0)));
    shown = match.index + match[0].length;
  }
  if (shown < text.length) found.push({ text: text.slice(shown) });
  return found;
}
function codeName(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/views/dom.ts
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
function button(className, words, press2, ...icons) {
  const element = h("button", { type: "button", class: className }, ...icons, h("span", { class: "words" }, words));
  element.addEventListener("click", press2);
  return element;
}
function setAttribute(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
function setShown(element, shown) {
  if (element.hidden === shown) element.hidden = !shown;
}
function setWords(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
var shownTexts = /* @__PURE__ */ new WeakMap();
var MOST_MARKS = 3;
function setText(element, text) {
  if (shownTexts.get(element) === text) return;
  shownTexts.set(element, text);
  element.replaceChildren(...textNodes(text));
}
function textNodes(text) {
  return pieces(text).map(
    (piece) => "text" in piece ? document.createTextNode(piece.text) : markNode(piece.marks)
  );
}
function markNode(marks) {
  const words = marks.length > MOST_MARKS ? `${marks.length} hidden` : marks.join(" ");
  const listed = marks.slice(0, 12).join(" ") + (marks.length > 12 ? " …" : "");
  return h("span", { class: "mark", title: `hidden characters: ${listed}` }, words);
}
function stranger(className, text) {
  const element = h("bdi", { class: className });
  setText(element, text);
  return element;
}
function setChildren(parent, children) {
  children.forEach((child, place2) => {
    if (parent.children[place2] !== child) parent.insertBefore(child, parent.children[place2] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild.remove();
}

// src/views/icons.ts
var SHAPES2 = {
  pass: "M3.5 8.4l3 3.1 6-7",
  fail: "M4.3 4.3l7.4 7.4M11.7 4.3l-7.4 7.4",
  unknown: "M5.9 6.1a2.1 2.1 0 1 1 3 1.9c-.7.4-.9.7-.9 1.5M8 12.2v.1",
  waiting: "M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M8 5.8v2.4l1.6 1",
  none: "M6 8h4",
  running: "M2 8h2.2l1.6-4 2.4 8 2-6 1.2 2H14",
  passed: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5.2 8.2l2 2.1 3.7-4.4",
  failed_validation: "M3.2 6h9.6M3.2 10h9.6M10.8 3.2L5.2 12.8",
  rejected: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M3.8 12.2l8.4-8.4",
  stopped: "M4.2 4.2h7.6v7.6H4.2z",
  error: "M8 2.2L14.3 13.4H1.7zM8 6.6v3.2M8 11.6v.1",
  copy: "M5.8 5.8h7.4v7.4H5.8zM3.2 10.2H2.8V2.8h7.4v.4",
  download: "M8 2.4v7.4M4.8 6.8L8 10l3.2-3.2M3 13.2h10",
  down: "M8 3v9.4M4.2 8.8L8 12.6l3.8-3.8",
  chevron: "M4.2 6.2L8 10l3.8-3.8"
};
function icon(name) {
  const path = svg("path", { d: SHAPES2[name] });
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, path);
}
function setIcon(element, name) {
  setAttribute(element.firstElementChild, "d", SHAPES2[name]);
}

// src/views/header.ts
var Header = class {
  element;
  #icon = icon("running");
  #word = h("span", { class: "word" });
  #outcome = h("span", { class: "outcome" }, this.#icon, this.#word);
  #title = h("bdi", { class: "title" });
  #time = h("span", { class: "time" });
  #chunks = h("span");
  #chars = h("span", { class: "wide-only" });
  #stop;
  constructor(actions, tools) {
    this.#stop = button("stop", "Stop", () => actions.stop(), icon("stopped"));
    const facts = h("span", { class: "facts" }, this.#time, this.#chunks, this.#chars);
    this.element = h("header", { class: "head" }, this.#outcome, this.#title, facts, this.#stop, tools);
  }
  update(scene) {
    const { state, store } = scene;
    const [kind, word] = standing(scene);
    setIcon(this.#icon, kind);
    setWords(this.#word, word);
    setText(this.#title, scene.title || state.backend);
    setWords(this.#time, state.seq < 0 ? "" : clock(scene.elapsed));
    setWords(this.#chunks, count(scene.attempt?.chunks.length ?? 0, "chunk"));
    setWords(this.#chars, count(scene.measures.chars, "character"));
    setShown(this.#stop, state.outcome === "running");
    this.#stop.disabled = store.stopAsked || state.stopping !== null || store.connection === "silent";
  }
};
function standing({ state, store }) {
  if (state.outcome !== "running") return [state.outcome, OUTCOME[state.outcome]];
  if (store.connection === "silent") return ["waiting", "No answer"];
  if (store.stopAsked || state.stopping !== null) return ["stopped", "Stopping"];
  const attempt = state.attempts.at(-1);
  if (!attempt) return ["waiting", "Starting"];
  if (attempt.validating) return ["running", "Validating"];
  return ["running", OUTCOME.running];
}

// src/views/announcer.ts
var Announcer = class {
  element = h("div", { class: "sr-only", role: "status" });
  #said = "";
  update(scene) {
    const [, word] = standing(scene);
    const over = scene.state.outcome !== "running";
    const said = over ? `${word}, ${count(scene.attempt?.chunks.length ?? 0, "chunk")}` : word;
    const attempts = scene.state.attempts.length;
    this.#say(attempts > 1 ? `Attempt ${attempts}: ${said}` : said);
  }
  #say(words) {
    if (words === this.#said) return;
    this.#said = words;
    this.element.textContent = words;
  }
};

// src/views/attempts.ts
var Attempts = class {
  constructor(choose2) {
    this.choose = choose2;
    this.#tabs.addEventListener("keydown", (event) => this.#press(event));
  }
  choose;
  #tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Attempts" });
  #why = h("bdi");
  #note = h("p", { class: "note" }, "This attempt was given up: ", this.#why);
  element = h("nav", { class: "attempts" }, this.#tabs, this.#note);
  #icons = [];
  update({ state, attempt }) {
    const { attempts } = state;
    setShown(this.element, attempts.length > 1);
    if (attempts.length < 2) return;
    while (this.#icons.length < attempts.length) this.#addTab(this.#icons.length);
    attempts.forEach((one, place2) => {
      const tab = this.#tabs.children[place2];
      const chosen = one === attempt;
      setIcon(this.#icons[place2], endOf(state, place2));
      setWords(tab.lastElementChild, `Attempt ${one.attempt}`);
      setAttribute(tab, "aria-selected", String(chosen));
      setAttribute(tab, "tabindex", chosen ? "0" : "-1");
    });
    const next = attempt ? attempts[attempts.indexOf(attempt) + 1] : void 0;
    setShown(this.#note, next !== void 0);
    setText(this.#why, next?.reason ?? "");
  }
  #addTab(place2) {
    const drawing = icon("running");
    const tab = h("button", { type: "button", role: "tab", class: "tab" }, drawing, h("span"));
    tab.addEventListener("click", () => this.#turnTo(place2));
    this.#icons.push(drawing);
    this.#tabs.append(tab);
  }
  /** The newest attempt is followed: it gives way to the one after it. */
  #turnTo(place2) {
    const newest = place2 === this.#icons.length - 1;
    this.choose({ attempt: newest ? null : place2, chunk: null });
  }
  #press(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...this.#tabs.children];
    const now = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    const goal = step === void 0 ? void 0 : tabs[now + step];
    if (!goal) return;
    event.preventDefault();
    this.#turnTo(now + step);
    goal.focus();
  }
};
function endOf({ attempts, outcome }, place2) {
  const attempt = attempts[place2];
  if (place2 === attempts.length - 1) return outcome;
  if (attempt.final && !attempt.final.passed) return "failed_validation";
  return attempt.checks.at(-1)?.passed === false ? "rejected" : "error";
}

// src/views/card.ts
var DELAY = 120;
var MARGIN = 8;
var Card = class {
  element = h("div", { class: "card", role: "tooltip", hidden: "" });
  #anchor = null;
  #timer = null;
  /** Show `content` beside `anchor`, `at` these viewport coordinates if given; after a moment, or at once. */
  show(anchor, content, at, atOnce = false) {
    this.#cancel();
    const open = () => {
      this.#anchor = anchor;
      this.element.replaceChildren(...content);
      this.#open();
      this.#place(at);
    };
    if (atOnce || this.#anchor) open();
    else this.#timer = setTimeout(open, DELAY);
  }
  hide() {
    this.#cancel();
    this.#anchor = null;
    if (this.element.hidden) return;
    if (this.element.isConnected && this.element.popover) this.element.hidePopover();
    setShown(this.element, false);
  }
  get isOpen() {
    return this.#anchor !== null;
  }
  #cancel() {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
  /** A popover stands above everything and is cut off by nothing; without it the card stands in the view. */
  #open() {
    setShown(this.element, true);
    if (!("showPopover" in this.element)) return;
    this.element.popover = "manual";
    if (!this.element.matches(":popover-open")) this.element.showPopover();
  }
  #place(at) {
    const own = this.element.getBoundingClientRect();
    const left = Math.min(Math.max(at.left, MARGIN), innerWidth - own.width - MARGIN);
    const below = at.bottom + MARGIN;
    const top = below + own.height > innerHeight - MARGIN ? at.top - own.height - MARGIN : below;
    this.element.style.left = `${Math.max(MARGIN, left)}px`;
    this.element.style.top = `${Math.max(MARGIN, top)}px`;
  }
};

// src/views/errorbox.ts
var ErrorBox = class {
  #type = h("bdi", { class: "type" });
  #detail = h("bdi", { class: "detail" });
  element = h("div", { class: "error-box" }, icon("error"), this.#type, this.#detail);
  update({ state }) {
    setShown(this.element, state.error !== null);
    setText(this.#type, state.error?.type ?? "");
    setText(this.#detail, state.error?.detail ?? "");
    setShown(this.#detail, Boolean(state.error?.detail));
  }
};

// src/views/finals.ts
var Finals = class {
  #list = h("ul");
  #lines = /* @__PURE__ */ new Map();
  element = h("section", { class: "finals" }, h("h3", {}, "Final validation"), this.#list);
  update({ attempt, elapsed }) {
    const lines = attempt?.final ? attempt.final.verdicts.map(answered) : attempt?.validating ? underWay(attempt.validating, elapsed) : [];
    setShown(this.element, lines.length > 0);
    const shown = new Set(lines.map(({ label }) => label));
    for (const [label, line] of this.#lines) if (!shown.has(label)) this.#drop(label, line);
    for (const line of lines) this.#lineOf(line.label).update(line);
  }
  #lineOf(label) {
    let line = this.#lines.get(label);
    if (!line) {
      line = new FinalLine();
      this.#lines.set(label, line);
      this.#list.append(line.element);
    }
    return line;
  }
  #drop(label, line) {
    line.element.remove();
    this.#lines.delete(label);
  }
};
function answered({ requirement, passed: passed2, error, reason, duration: took, score: score2 }) {
  const kind = error ? "error" : passed2 ? "pass" : "fail";
  const why = [reason, error].filter((text) => text !== null).join(" — ");
  return { label: requirement, kind, time: duration(took), score: score2, reason: why };
}
function underWay({ waiting, verdicts, since }, elapsed) {
  const done = verdicts.map(({ requirement, success: success2, reason, duration: took, score: score2 }) => {
    return { label: requirement, kind: success2, time: duration(took), score: score2, reason: reason ?? "" };
  });
  const time = clock(elapsed - since);
  return [...done, ...waiting.map((label) => ({ label, kind: "waiting", time, score: null, reason: "" }))];
}
var FinalLine = class {
  #icon = icon("waiting");
  #label = h("bdi", { class: "label" });
  #score = h("span", { class: "score" });
  #time = h("span", { class: "time" });
  #reason = h("bdi", { class: "reason" });
  element = h("li", {}, this.#icon, this.#label, this.#score, this.#time, this.#reason);
  update(line) {
    setIcon(this.#icon, line.kind);
    setAttribute(this.element, "data-verdict", line.kind);
    setText(this.#label, line.label);
    setWords(this.#score, line.score === null ? "" : score(line.score));
    setWords(this.#time, line.time);
    setText(this.#reason, line.reason);
    setShown(this.#reason, line.reason !== "");
  }
};

// src/views/metrics.ts
var Metrics = class {
  element = h("dl", { class: "metrics" });
  #figures = /* @__PURE__ */ new Map();
  update(scene) {
    const shown = new Map(figures(scene));
    for (const [name, { box }] of this.#figures) setShown(box, shown.has(name));
    for (const [name, value] of shown) setText(this.#valueOf(name), value);
  }
  #valueOf(name) {
    let figure = this.#figures.get(name);
    if (!figure) {
      const value = h("dd");
      const term = h("dt");
      setWords(term, name);
      figure = { box: h("div", {}, term, value), value };
      this.#figures.set(name, figure);
      this.element.append(figure.box);
    }
    return figure.value;
  }
};
function figures({ attempt, state, elapsed, measures, store, title }) {
  if (!attempt) return [];
  const found = [];
  const first = attempt.chunks[0];
  const last = attempt.chunks.at(-1);
  if (first) found.push(["First chunk", duration(first.at - attempt.began)]);
  if (last && attempt.chunks.length > 1) {
    const seconds = Math.max(last.at - attempt.began, 1e-3);
    found.push(["Chunks/s", number(attempt.chunks.length / seconds)]);
    found.push(["Characters/s", number(measures.chars / seconds)]);
  }
  const next = state.attempts[state.attempts.indexOf(attempt) + 1];
  const lasted = (next ? next.began : elapsed) - attempt.began;
  if (attempt.checks.length && lasted > 0) {
    found.push(["In checks", `${Math.min(100, Math.round(measures.checking / lasted * 100))} %`]);
  }
  found.push(["Chunking", state.chunking]);
  if (title) found.push(["Back-end", state.backend]);
  if (store.unread) found.push(["Unreadable messages", String(store.unread)]);
  return found;
}

// src/views/details.ts
function chunkDetails({ index, chunk: chunk2, check, before }) {
  const span2 = check ?? chunk2;
  const facts = [];
  if (span2 && span2.start >= 0) facts.push(`characters ${span2.start}–${span2.end}`);
  if (chunk2?.cut) facts.push("cut off at the limit");
  const complete = check ? beginOf(check) : chunk2?.at;
  if (complete !== void 0) facts.push(`after ${clock(complete)}`, `written in ${duration(complete - before)}`);
  const head = h("div", { class: "card-head" }, h("b", {}, `Chunk ${index + 1}`), ` ${facts.join(" · ")}`);
  const verdicts = check?.verdicts ?? [];
  const list = h("ul", { class: "card-list" }, ...verdicts.slice(0, 12).map(verdictLine));
  if (verdicts.length > 12) list.append(h("li", { class: "quiet" }, `and ${count(verdicts.length - 12, "verdict")} more`));
  return verdicts.length ? [head, list] : [head];
}
function verdictLine(verdict2) {
  const { success: success2, requirement, reason } = verdict2;
  const line = h("li", { "data-verdict": success2 }, icon(success2), stranger("who", requirement));
  line.append(h("span", { class: "time" }, duration(verdict2.duration)));
  const words = [VERDICT[success2], ...verdict2.score === null ? [] : [`score ${score(verdict2.score)}`]];
  const why = h("span", { class: "why" }, words.join(", "));
  if (reason) why.append(": ", stranger("", reason));
  line.append(why);
  return line;
}

// src/views/scene.ts
var FIRST_CHOICES = {
  attempt: null,
  chunk: null,
  order: "failures",
  failedOnly: false,
  search: "",
  collapsed: false,
  timeline: false
};
function rejection(attempt) {
  const check = attempt?.checks.at(-1);
  if (!check || check.passed || attempt?.chunks.at(-1)?.index === check.index) return null;
  return check;
}

// src/views/tail.ts
var LONGEST_GAP = 280;
var REVEAL_WAIT = 4e3;
var Tail = class {
  constructor(actions) {
    this.actions = actions;
    this.#reveal = button("link reveal", "Show the text", () => this.#ask());
    this.#preview.title = "Not checked yet";
    this.element.append(this.#preview, this.#caret, this.#reveal, this.#asked, this.#withheld);
  }
  actions;
  element = h("span", { class: "tail" });
  #preview = h("span", { class: "preview" });
  #caret = h("span", { class: "caret", "aria-hidden": "true" });
  #withheld = h("bdi", { class: "withheld" });
  #reveal;
  #asked = h("span", { class: "quiet" });
  #rejected = null;
  #deadline = null;
  update(scene) {
    const { store, state, attempt, running } = scene;
    setText(this.#preview, attempt?.preview ?? "");
    setShown(this.#preview, Boolean(attempt?.preview));
    setShown(this.#caret, running && !attempt?.done && store.connection !== "silent");
    this.#placeRejection(rejection(attempt));
    this.#updateReveal(scene, state.attempts.at(-1) === attempt);
  }
  /** The rejected chunk's place, if there is one: what a link or a strip's cell goes to. */
  get rejected() {
    return this.#rejected;
  }
  dispose() {
    if (this.#deadline) clearTimeout(this.#deadline);
  }
  #placeRejection(check) {
    if (!check) {
      this.#rejected?.remove();
      this.#rejected = null;
    } else if (this.#rejected?.dataset["index"] !== String(check.index)) {
      this.#rejected?.remove();
      this.#rejected = rejectedPlace(check);
      this.element.prepend(this.#rejected);
    }
  }
  #updateReveal({ store, state }, last) {
    const held = last && state.outcome !== "running" && state.outcome !== "passed";
    const offered = held && state.outcome !== "failed_validation" && store.withheld === null;
    setShown(this.#reveal, offered && store.connection === "live");
    setWords(this.#reveal.lastElementChild, state.outcome === "rejected" ? "Show the text" : "Show what was held back");
    setShown(this.#withheld, held && Boolean(store.withheld));
    setText(this.#withheld, store.withheld ?? "");
    if (store.withheld !== null) setWords(this.#asked, store.withheld ? "" : "Nothing was held back.");
    setShown(this.#asked, held && this.#asked.textContent !== "");
    setAttribute(this.element, "data-revealed", store.withheld ? "" : null);
  }
  #ask() {
    this.actions.reveal();
    setWords(this.#asked, "");
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      if (this.#withheld.textContent || this.#asked.textContent) return;
      setWords(this.#asked, "The kernel does not answer.");
      setShown(this.#asked, true);
    }, REVEAL_WAIT);
  }
};
function rejectedPlace(check) {
  const failed = check.verdicts.filter(({ success: success2 }) => success2 === "fail");
  const gap = h("span", { class: "gap", "aria-hidden": "true" }, placeholder(check.end - check.start));
  const whys = failed.flatMap(({ requirement, reason }, place3) => [
    ...place3 ? [document.createTextNode("; ")] : [],
    stranger("who", requirement),
    ...reason ? [document.createTextNode(": "), stranger("why", reason)] : []
  ]);
  const tag = h("span", { class: "tag" }, icon("fail"), `Chunk ${check.index + 1} rejected by `, ...whys);
  const place2 = h("span", { class: "rejected", tabindex: "-1" }, gap, " ", tag);
  place2.dataset["index"] = String(check.index);
  return place2;
}
function placeholder(characters) {
  const room = Math.min(Math.max(characters, 12), LONGEST_GAP);
  let words = "";
  for (let n = 0; words.length < room; n++) words += `${" ".repeat(3 + n * 5 % 7)} `;
  return words.slice(0, room);
}

// src/views/text.ts
var BLOCK = { chunks: 60, most: 2e3 };
var MOST_FRESH = 3;
var RunningText = class {
  element = h("div", { class: "text" });
  #spans = /* @__PURE__ */ new Map();
  #block = null;
  #inBlock = 0;
  #shown = 0;
  /** The block that the text's end stands in. */
  get lastBlock() {
    return this.#block ?? this.#startBlock();
  }
  span(index) {
    return this.#spans.get(index);
  }
  /** Add the chunks that are new, before `tail`, which stays the last thing in the text. */
  update(attempt, tally, tail) {
    const fresh = this.#shown > 0 && attempt.chunks.length - this.#shown <= MOST_FRESH;
    for (; this.#shown < attempt.chunks.length; this.#shown++) {
      const chunk2 = attempt.chunks[this.#shown];
      const lead = this.#place(chunk2.lead);
      const span2 = chunkSpan(chunk2, fresh, tally.checkOf(chunk2.index)?.passed === false);
      this.#spans.set(chunk2.index, span2);
      this.lastBlock.append(...textNodes(lead), span2);
      this.#inBlock++;
    }
    if (tail.parentElement !== this.lastBlock || tail !== this.lastBlock.lastChild) this.lastBlock.append(tail);
  }
  /** Choose the block for the next chunk; give what of its lead is still to be shown there. */
  #place(lead) {
    const lineEnd = lead.indexOf("\n");
    if (this.#inBlock >= BLOCK.most || this.#inBlock >= BLOCK.chunks && lineEnd >= 0) {
      this.#startBlock();
      return lead.slice(lineEnd + 1);
    }
    return lead;
  }
  #startBlock() {
    this.#block = h("div", { class: "block", dir: "auto" });
    this.#inBlock = 0;
    this.element.append(this.#block);
    return this.#block;
  }
};
function chunkSpan(chunk2, fresh, failed) {
  const span2 = h("span", { class: "chunk", tabindex: "-1" }, ...textNodes(chunk2.text));
  span2.dataset["index"] = String(chunk2.index);
  if (fresh) span2.classList.add("fresh");
  if (failed) span2.classList.add("failed");
  return span2;
}

// src/views/pane.ts
var NEAR = 28;
var Pane = class {
  constructor(actions, choose2, card) {
    this.choose = choose2;
    this.card = card;
    this.#tail = new Tail(actions);
    this.#toEnd = button("to-end", "Follow", () => this.#follow(), icon("down"));
    setShown(this.#toEnd, false);
    this.element = h("div", { class: "pane" }, this.#scroller, this.#toEnd);
    this.#scroller.append(this.#text.element);
    this.#listen();
  }
  choose;
  card;
  element;
  #scroller = h("div", { class: "scroller", role: "region", "aria-label": "Text", tabindex: "0" });
  #tail;
  #toEnd;
  #text = new RunningText();
  #attempt;
  #scene = null;
  #atEnd = true;
  #marked = null;
  update(scene) {
    this.#scene = scene;
    if (scene.attempt !== this.#attempt) this.#turnTo(scene.attempt);
    if (scene.attempt) this.#text.update(scene.attempt, scene.tally, this.#tail.element);
    this.#tail.update(scene);
    setAttribute(this.element, "data-superseded", scene.state.attempts.at(-1) === scene.attempt ? null : "");
    this.#mark(scene.choices.chunk);
    if (this.#atEnd) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    setShown(this.#toEnd, !this.#atEnd && scene.running);
  }
  /** Bring a chunk into sight. */
  goTo(index) {
    const place2 = this.#placeOf(index);
    if (!place2) return;
    this.#atEnd = false;
    place2.scrollIntoView({ block: "nearest" });
  }
  dispose() {
    this.#tail.dispose();
  }
  #turnTo(attempt) {
    this.#attempt = attempt;
    this.#text = new RunningText();
    this.#scroller.replaceChildren(this.#text.element);
    this.#marked = null;
    this.#atEnd = true;
  }
  #placeOf(index) {
    const rejected2 = this.#tail.rejected;
    return this.#text.span(index) ?? (rejected2?.dataset["index"] === String(index) ? rejected2 : null);
  }
  #mark(index) {
    const place2 = index === null ? null : this.#placeOf(index);
    if (place2 === this.#marked) return;
    if (this.#marked) setAttribute(this.#marked, "aria-current", null);
    if (place2) setAttribute(place2, "aria-current", "true");
    this.#marked = place2;
  }
  #follow() {
    this.#atEnd = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    setShown(this.#toEnd, false);
  }
  #listen() {
    const scroller = this.#scroller;
    scroller.addEventListener("scroll", () => {
      this.#atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
      setShown(this.#toEnd, !this.#atEnd && Boolean(this.#scene?.running));
      this.card.hide();
    });
    scroller.addEventListener("pointerover", (event) => this.#point(event.target, event));
    scroller.addEventListener("pointerleave", () => this.card.hide());
    scroller.addEventListener("focusin", (event) => this.#point(event.target));
    scroller.addEventListener("focusout", () => this.card.hide());
    scroller.addEventListener("click", (event) => this.#pick(event.target));
    scroller.addEventListener("keydown", (event) => this.#press(event));
    scroller.addEventListener("animationend", (event) => event.target.classList.remove("fresh"));
  }
  #point(target, pointer) {
    const place2 = chunkAt(target);
    if (!place2 || !this.#scene?.attempt) return this.card.hide();
    const index = Number(place2.dataset["index"]);
    const { attempt, tally } = this.#scene;
    const chunk2 = attempt.chunks[index]?.index === index ? attempt.chunks[index] : void 0;
    const previous = tally.checkOf(index - 1);
    const before = previous ? beginOf(previous) : attempt.chunks[index - 1]?.at ?? attempt.began;
    const content = chunkDetails({ index, chunk: chunk2, check: tally.checkOf(index), before });
    this.card.show(place2, content, lineBox(place2, pointer), !pointer);
  }
  #pick(target) {
    if (getSelection()?.isCollapsed === false || target.closest("button")) return;
    const place2 = chunkAt(target);
    const index = place2 ? Number(place2.dataset["index"]) : null;
    this.choose({ chunk: index === this.#scene?.choices.chunk ? null : index });
  }
  #press(event) {
    const current = Number(chunkAt(event.target)?.dataset["index"] ?? -1);
    const last = (this.#scene?.tally.checked || (this.#scene?.attempt?.chunks.length ?? 0)) - 1;
    const goal = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (goal !== void 0) {
      this.#placeOf(Math.min(Math.max(goal, 0), last))?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      if (current < 0) return;
      this.choose({ chunk: current === this.#scene?.choices.chunk ? null : current });
    } else if (event.key === "Escape") {
      this.card.hide();
      this.choose({ chunk: null });
      this.#scroller.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  }
};
function chunkAt(target) {
  return target instanceof Element ? target.closest("[data-index]") : null;
}
function lineBox(place2, pointer) {
  const boxes = [...place2.getClientRects()];
  const under = pointer && boxes.find(({ top, bottom }) => pointer.clientY >= top && pointer.clientY <= bottom);
  const box = under ?? boxes[0] ?? place2.getBoundingClientRect();
  return pointer ? new DOMRect(pointer.clientX - 12, box.top, 0, box.height) : box;
}

// src/views/status.ts
var Status = class {
  element = h("p", { class: "status" });
  update(scene) {
    const words = scene.state.outcome === "running" ? underWay2(scene) : ending(scene);
    setAttribute(this.element, "data-tone", tone(scene));
    words.forEach((word, place2) => this.#set(place2, word));
    while (this.element.children.length > words.length) this.element.lastElementChild.remove();
  }
  /** Each word has an element of its own, so that a ticking time does not touch the others. */
  #set(place2, word) {
    const tag = typeof word === "string" ? "SPAN" : "BDI";
    let element = this.element.children[place2];
    if (element?.tagName !== tag) {
      const fresh = h(tag === "BDI" ? "bdi" : "span", tag === "BDI" ? { class: "own" } : {});
      if (element) element.replaceWith(fresh);
      else this.element.append(fresh);
      element = fresh;
    }
    if (typeof word === "string") setWords(element, word);
    else setText(element, word.own);
  }
};
function tone({ state, store }) {
  if (state.outcome !== "running") return state.outcome;
  return store.connection === "silent" ? "silent" : null;
}
function underWay2({ state, store, elapsed }) {
  const attempt = state.attempts.at(-1);
  if (store.connection === "silent") {
    return ["The kernel does not answer. This is what has arrived from it."];
  }
  if (store.stopAsked || state.stopping !== null) return ["Stopping …"];
  if (!attempt) return ["Waiting for the run to begin"];
  if (attempt.validating) {
    const { waiting, since } = attempt.validating;
    return ["Validating the whole text: ", ...names(waiting), ` ${clock(elapsed - since)}`];
  }
  const words = [];
  if (attempt.pending > 0) {
    const verb = attempt.pending === 1 ? "waits" : "wait";
    words.push(`${count(attempt.pending, "character")} ${verb} for the chunk to end`);
  }
  for (const { index, waiting, since } of attempt.checking) {
    words.push(`${words.length ? " · c" : "C"}hecking chunk ${index + 1}: `, ...names(waiting));
    words.push(` ${clock(elapsed - since)}`);
  }
  if (words.length) return words;
  return [attempt.chunks.length ? "Waiting for the next words" : "Waiting for the model’s first words"];
}
function names(labels) {
  const shown = labels.slice(0, 3).flatMap((own, place2) => place2 ? [", ", { own }] : [{ own }]);
  return labels.length > 3 ? [...shown, ` and ${labels.length - 3} more`] : shown;
}
function ending(scene) {
  const { state } = scene;
  const attempt = state.attempts.at(-1);
  switch (state.outcome) {
    case "rejected":
      return rejected(attempt, state.reason);
    case "failed_validation":
      return failedValidation(attempt?.final?.verdicts ?? [], state.reason);
    case "error":
      return ["The run broke off. The text so far was checked; nothing after it was given out."];
    case "stopped":
      return [...sentence(state.reason ?? "stopped"), ". The text so far was checked."];
    default:
      return passed(state.requirements.length, attempt);
  }
}
function rejected(attempt, reason) {
  const check = rejection(attempt);
  const failed = check?.verdicts.find(({ success: success2 }) => success2 === "fail");
  if (!check || !failed) return sentence(reason ?? "A chunk was rejected");
  const why = failed.reason ? [": ", { own: failed.reason }] : [];
  return [`Chunk ${check.index + 1} was rejected by `, { own: failed.requirement }, ...why];
}
function failedValidation(verdicts, reason) {
  const failed = verdicts.filter((verdict2) => !verdict2.passed);
  const [first] = failed;
  if (!first) return sentence(reason ?? "The final validation failed");
  if (failed.length > 1) {
    const labels = names(failed.map(({ requirement }) => requirement));
    return [`${failed.length} of ${verdicts.length} do not hold for the whole text: `, ...labels];
  }
  const why = first.reason ? [": ", { own: first.reason }] : [];
  return [{ own: first.requirement }, " does not hold for the whole text", ...why];
}
function passed(requirements, attempt) {
  const retried = attempt && attempt.attempt > 1 ? ` in attempt ${attempt.attempt}` : "";
  if (!requirements) return [`The text is complete${retried}. No requirement was asked.`];
  const all = requirements === 1 ? "The requirement holds" : `All ${requirements} requirements hold`;
  return [attempt?.final ? `${all} for the whole text${retried}.` : `The text is complete${retried}.`];
}
function sentence(own) {
  return [{ own: own.charAt(0).toUpperCase() + own.slice(1) }];
}

// src/views/stripview.ts
var WIDTH = 960;
var SHAPE = {
  pass: [[4.5, 9]],
  unknown: [
    [4.5, 2],
    [11.5, 2]
  ],
  fail: [[0, 18]]
};
var StripView = class {
  constructor(label, actions) {
    this.label = label;
    this.actions = actions;
    const drawing = { viewBox: `0 0 ${WIDTH} 18`, preserveAspectRatio: "none", "aria-hidden": "true" };
    const base = svg("path", { class: "base", d: `M0 9H${WIDTH}` });
    const { pass, unknown, fail } = this.#paths;
    this.element.append(svg("svg", drawing, base, pass, unknown, fail, this.#cursor));
    setAttribute(this.element, "aria-label", `Verdicts of ${label}, by chunk`);
    this.#listen();
  }
  label;
  actions;
  element = h("div", { class: "strip", role: "slider", tabindex: "0", "aria-valuemin": "1" });
  #paths = {
    pass: svg("path", { class: "pass" }),
    unknown: svg("path", { class: "unknown" }),
    fail: svg("path", { class: "fail" })
  };
  #cursor = svg("rect", { class: "cursor", y: "-1", height: "20" });
  #strip = null;
  #drawn = "";
  update(strip, version, chunk2) {
    this.#strip = strip;
    const cell = chunk2 === null ? null : strip.cellOf(chunk2);
    const key = `${version} ${cell}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#draw(strip);
    this.#drawCursor(strip, cell);
    const at = cell ?? strip.length - 1;
    setAttribute(this.element, "aria-valuemax", String(Math.max(1, strip.length)));
    setAttribute(this.element, "aria-valuenow", String(Math.max(1, at + 1)));
    setAttribute(this.element, "aria-valuetext", strip.length ? cellWords(strip, at) : "nothing checked yet");
  }
  #draw(strip) {
    const pitch = WIDTH / strip.slots;
    const width = pitch - Math.min(pitch * 0.24, 7);
    const drawn = { pass: "", unknown: "", fail: "" };
    for (let cell = 0; cell < strip.length; cell++) {
      const kind = strip.kind(cell);
      if (kind === "none") continue;
      const left = (cell * pitch).toFixed(1);
      const across = width.toFixed(1);
      for (const [y, height] of SHAPE[kind]) drawn[kind] += `M${left} ${y}h${across}v${height}h-${across}z`;
    }
    for (const kind of ["pass", "unknown", "fail"]) setAttribute(this.#paths[kind], "d", drawn[kind]);
  }
  #drawCursor(strip, cell) {
    const pitch = WIDTH / strip.slots;
    setAttribute(this.#cursor, "x", String((cell ?? 0) * pitch - 2));
    setAttribute(this.#cursor, "width", String(pitch));
    setAttribute(this.#cursor, "visibility", cell === null ? "hidden" : null);
  }
  #listen() {
    this.element.addEventListener("pointermove", (event) => this.#point(event.clientX));
    this.element.addEventListener("pointerleave", () => this.actions.point(null, new DOMRect()));
    this.element.addEventListener("click", (event) => {
      const cell = this.#cellAt(event.clientX);
      if (cell !== null) this.actions.pick(cell);
    });
    this.element.addEventListener("keydown", (event) => {
      const now = Number(this.element.getAttribute("aria-valuenow")) - 1;
      const last = (this.#strip?.length ?? 0) - 1;
      const goal = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: last, Enter: now }[event.key];
      if (goal === void 0 || last < 0) return;
      event.preventDefault();
      this.actions.pick(Math.min(Math.max(goal, 0), last));
    });
  }
  #point(x) {
    const cell = this.#cellAt(x);
    const box = this.element.getBoundingClientRect();
    this.actions.point(cell, new DOMRect(x - 12, box.top, 0, box.height));
  }
  #cellAt(x) {
    const box = this.element.getBoundingClientRect();
    if (!this.#strip || box.width === 0) return null;
    const cell = Math.floor((x - box.left) / box.width * this.#strip.slots);
    return cell >= 0 && cell < this.#strip.length ? cell : null;
  }
};
function cellWords(strip, cell) {
  const first = cell * strip.size + 1;
  const kind = strip.kind(cell) === "none" ? "not asked" : strip.kind(cell);
  return strip.size === 1 ? `chunk ${first}: ${kind}` : `chunks ${first} to ${first + strip.size - 1}, worst: ${kind}`;
}

// src/views/row.ts
var Row = class {
  constructor(answers2, card, actions, verdictOn) {
    this.card = card;
    this.verdictOn = verdictOn;
    this.#answers = answers2;
    this.#strip = new StripView(answers2.label, {
      point: (cell, at) => this.#point(cell, at),
      pick: (cell) => actions.goTo(this.#answers.strip.chunkOf(cell))
    });
    const name = h("span", { class: "name", role: "rowheader" }, this.#icon, stranger("label", answers2.label), this.#verdict);
    const strip = h("span", { class: "strip-cell", role: "cell" }, this.#strip.element);
    this.#final.append(this.#finalIcon, "final");
    this.element = h("div", { class: "row", role: "row" }, name, this.#final, this.#time, strip, this.#counts, this.#reason);
  }
  card;
  verdictOn;
  element;
  #icon = icon("none");
  #verdict = h("span", { class: "sr-only" });
  #final = h("span", { class: "final-mark", role: "cell" });
  #finalIcon = icon("none");
  #time = h("span", { class: "time", role: "cell" });
  #counts = h("span", { class: "counts", role: "cell" });
  #where = h("span", { class: "quiet" });
  #why = h("bdi");
  #reason = h("span", { class: "reason", role: "cell" }, this.#where, this.#why);
  #strip;
  #answers;
  update(answers2, scene) {
    this.#answers = answers2;
    const { chunk: chunk2 } = scene.choices;
    const waited = chunk2 === null ? isWaitedFor(answers2.label, scene) : false;
    const verdict2 = chunk2 === null ? answers2.latest : scene.tally.verdictOf(answers2.label, chunk2) ?? null;
    const kind = waited ? "waiting" : verdict2?.success ?? "none";
    setIcon(this.#icon, kind);
    setAttribute(this.element, "data-verdict", kind);
    setWords(this.#verdict, waited ? " is being asked" : verdict2 ? ` ${VERDICT[verdict2.success]}` : " not asked");
    setWords(this.#time, verdict2 ? duration(verdict2.duration) : "");
    const { seconds, slowest, counts } = answers2;
    const asked2 = counts.pass + counts.fail + counts.unknown;
    const times = asked2 ? `mean ${duration(seconds / asked2)}, slowest ${duration(slowest)}` : null;
    setAttribute(this.#time, "title", times);
    setWords(this.#counts, countWords(answers2));
    setAttribute(this.#counts, "title", `${counts.pass} passed, ${counts.fail} failed, ${counts.unknown} unknown`);
    this.#explain(verdict2, chunk2);
    this.#strip.update(answers2.strip, asked2, chunk2);
    this.#updateFinal(scene);
  }
  /** The verdict's own reason, or the last one given, with the chunk that it was about. */
  #explain(verdict2, chunk2) {
    const earlier = chunk2 === null && !verdict2?.reason ? this.#answers.explained : null;
    const reason = verdict2?.reason ?? earlier?.verdict.reason ?? "";
    setWords(this.#where, earlier ? `chunk ${earlier.index + 1}: ` : "");
    setText(this.#why, reason);
    setShown(this.#reason, reason !== "");
  }
  #updateFinal({ attempt }) {
    const final = attempt?.final?.verdicts.find(({ requirement }) => requirement === this.#answers.label);
    setShown(this.#final, final !== void 0);
    if (!final) return;
    setIcon(this.#finalIcon, final.passed ? "pass" : "fail");
    setAttribute(this.#final, "data-verdict", final.passed ? "pass" : "fail");
    setAttribute(this.#final, "title", `Final validation: ${final.passed ? "pass" : "fail"}`);
  }
  #point(cell, at) {
    if (cell === null) return this.card.hide();
    const { strip } = this.#answers;
    const head = h("div", { class: "card-head" }, cellWords(strip, cell));
    const verdict2 = strip.size === 1 ? this.verdictOn(strip.chunkOf(cell)) : void 0;
    const list = verdict2 ? [h("ul", { class: "card-list" }, verdictLine(verdict2))] : [];
    this.card.show(this.#strip.element, [head, ...list], at);
  }
};
function isWaitedFor(label, { attempt }) {
  const underWay3 = [...attempt?.checking ?? [], ...attempt?.validating ? [attempt.validating] : []];
  return underWay3.some(({ waiting }) => waiting.includes(label));
}
function countWords({ counts }) {
  const words = [
    [counts.pass, "✓"],
    [counts.unknown, "?"],
    [counts.fail, "✕"]
  ];
  return words.flatMap(([value, sign]) => value ? [`${value} ${sign}`] : []).join("  ");
}

// src/views/table.ts
var FEW = 5;
var MANY = 9;
var COLUMNS = ["Requirement", "Final verdict", "Time", "Verdicts by chunk", "Counts", "Reason"];
var RequirementTable = class {
  constructor(card, actions, choose2) {
    this.card = card;
    this.actions = actions;
    this.choose = choose2;
    this.#clear = button("link", "latest", () => choose2({ chunk: null }));
    this.#tools = this.#makeTools();
    const title = h("h3", {}, "Requirements");
    const head = h("div", { class: "section-head" }, title, this.#which, this.#clear);
    const names2 = COLUMNS.map((name) => h("span", { role: "columnheader" }, name));
    const columns = h("div", { role: "rowgroup", class: "sr-only" }, h("div", { role: "row" }, ...names2));
    const table2 = h("div", { class: "table", role: "table", "aria-label": "Requirements" }, columns, this.#body);
    this.element = h("section", { class: "requirements" }, head, this.#tools, table2, this.#empty);
  }
  card;
  actions;
  choose;
  element;
  #rows = /* @__PURE__ */ new Map();
  #body = h("div", { class: "rows", role: "rowgroup" });
  #which = h("span", { class: "quiet which" });
  #clear;
  #tools;
  #search = h("input", { type: "search", placeholder: "Filter", "aria-label": "Filter requirements" });
  #failed = h("input", { type: "checkbox" });
  #empty = h("p", { class: "quiet empty" });
  #tally = null;
  update(scene) {
    const { tally, choices } = scene;
    if (tally !== this.#tally) this.#turnTo(tally);
    const { answers: answers2 } = tally;
    setShown(this.element, answers2.length > 0 || scene.state.seq < 0);
    setShown(this.#tools, answers2.length >= FEW);
    setShown(this.#search, answers2.length >= MANY);
    setWords(this.#which, choices.chunk === null ? "" : `on chunk ${choices.chunk + 1}`);
    setShown(this.#clear, choices.chunk !== null);
    const shown = arrange(answers2, choices);
    setChildren(this.#body, shown.map((one) => this.#rowOf(one, scene).element));
    setWords(this.#empty, answers2.length && !shown.length ? "No requirement fits the filter." : "");
    setShown(this.#empty, this.#empty.textContent !== "");
  }
  #turnTo(tally) {
    this.#tally = tally;
    this.#rows.clear();
  }
  #rowOf(answers2, scene) {
    let row = this.#rows.get(answers2.label);
    if (!row) {
      row = new Row(answers2, this.card, this.actions, (index) => scene.tally.verdictOf(answers2.label, index));
      this.#rows.set(answers2.label, row);
    }
    row.update(answers2, scene);
    return row;
  }
  #makeTools() {
    const orders = [["failures", "failures first"], ["given", "as given"], ["slowest", "slowest first"]];
    const options = orders.map(([value, words]) => h("option", { value }, words));
    const order = h("select", { "aria-label": "Order of the requirements" }, ...options);
    order.addEventListener("change", () => this.choose({ order: order.value }));
    this.#search.addEventListener("input", () => this.choose({ search: this.#search.value }));
    this.#failed.addEventListener("change", () => this.choose({ failedOnly: this.#failed.checked }));
    return h("div", { class: "tools-line" }, order, h("label", {}, this.#failed, "failed only"), this.#search);
  }
};
function arrange(all, { order, failedOnly, search }) {
  const wanted2 = search.trim().toLowerCase();
  const shown = all.filter(
    ({ label, counts }) => (!failedOnly || counts.fail > 0) && label.toLowerCase().includes(wanted2)
  );
  if (all.length < FEW) return shown;
  if (order === "failures") shown.sort((a, b) => b.counts.fail - a.counts.fail || a.place - b.place);
  if (order === "slowest") shown.sort((a, b) => b.slowest - a.slowest || a.place - b.place);
  return shown;
}

// src/lanes.ts
var WIDTH2 = 1e3;
var MERGE = 0.6;
var THINNEST = 1.6;
var SHAPE2 = {
  model: [3, 4],
  pass: [1.5, 7],
  unknown: [3.5, 3],
  fail: [0, 10],
  waiting: [1.5, 7]
};
var Bars = class {
  constructor(shape) {
    this.shape = shape;
  }
  shape;
  d = "";
  #from = 0;
  #to = -1;
  add(from, to) {
    if (this.#to >= 0 && from <= this.#to + MERGE && from >= this.#from) {
      this.#to = Math.max(this.#to, to);
      return;
    }
    this.end();
    this.#from = from;
    this.#to = to;
  }
  end() {
    if (this.#to < 0) return;
    const width = Math.max(THINNEST, this.#to - this.#from);
    const [top, height] = this.shape;
    this.d += `M${this.#from.toFixed(1)} ${top}h${width.toFixed(1)}v${height}h-${width.toFixed(1)}z`;
    this.#to = -1;
  }
};
function lanes(attempt, labels, window, elapsed) {
  const drawn = new Drawing(labels, window);
  const { checks } = attempt;
  const first = firstAfter(checks, window.from);
  let before = checks[first - 1]?.at ?? attempt.began;
  for (let place2 = first; place2 < checks.length && before <= window.to; place2++) {
    const check = checks[place2];
    const began = beginOf(check);
    if (began > before) drawn.model(before, began);
    for (const one of check.verdicts) drawn.bar(one.requirement, one.success, began, began + one.duration);
    before = Math.max(before, check.at);
  }
  drawLast(drawn, attempt, before, elapsed);
  return drawn.result();
}
function drawLast(drawn, attempt, before, elapsed) {
  for (const { since, waiting, verdicts } of [...attempt.checking, ...attempt.validating ? [attempt.validating] : []]) {
    for (const one of verdicts) drawn.bar(one.requirement, one.success, since, since + one.duration);
    for (const label of waiting) drawn.bar(label, "waiting", since, elapsed);
  }
  const { final } = attempt;
  if (final) {
    const began = final.at - Math.max(0, ...final.verdicts.map(({ duration: duration2 }) => duration2));
    if (began > before) drawn.model(before, began);
    for (const { requirement, passed: passed2, duration: duration2 } of final.verdicts) {
      drawn.bar(requirement, passed2 ? "pass" : "fail", began, began + duration2);
    }
  }
}
var Drawing = class {
  constructor(labels, window) {
    this.window = window;
    this.#lanes = new Map(labels.map((label) => [label, /* @__PURE__ */ new Map()]));
  }
  window;
  #model = /* @__PURE__ */ new Map();
  #lanes;
  model(from, to) {
    this.#add(this.#model, "model", from, to);
  }
  bar(label, kind, from, to) {
    const lane = this.#lanes.get(label);
    if (lane) this.#add(lane, kind, from, to);
  }
  result() {
    return {
      model: paths(this.#model),
      byLabel: new Map([...this.#lanes].map(([label, lane]) => [label, paths(lane)]))
    };
  }
  #add(lane, kind, from, to) {
    const { window } = this;
    if (to < window.from || from > window.to) return;
    let bars = lane.get(kind);
    if (!bars) lane.set(kind, bars = new Bars(SHAPE2[kind]));
    bars.add(unit(from, window), unit(to, window));
  }
};
function unit(time, { from, to }) {
  return Math.min(1, Math.max(0, (time - from) / (to - from))) * WIDTH2;
}
function paths(lane) {
  return new Map(
    [...lane].map(([kind, bars]) => {
      bars.end();
      return [kind, bars.d];
    })
  );
}
function firstAfter(checks, time) {
  let low = 0;
  let high = checks.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (checks[middle].at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
function ticks({ from, to }) {
  const span2 = to - from;
  if (!(span2 > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(span2 / 8));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span2 / size <= 8);
  const found = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) found.push(n * step);
  return found;
}

// src/views/timeline.ts
var MOST_LANES = 12;
var REDRAW = 250;
var NARROWEST = 0.02;
var KINDS2 = ["model", "pass", "unknown", "fail", "waiting"];
var Timeline = class {
  constructor(card, actions) {
    this.card = card;
    this.actions = actions;
    const zoom = h("div", { class: "zoom" });
    zoom.append(
      button("quiet-button square", "−", () => this.#zoomBy(2, 0.5)),
      button("quiet-button square", "+", () => this.#zoomBy(0.5, 0.5)),
      button("quiet-button", "Whole run", () => this.#set(null))
    );
    zoom.children[0].setAttribute("aria-label", "Zoom out");
    zoom.children[1].setAttribute("aria-label", "Zoom in");
    setAttribute(this.#lanes, "aria-label", "Timeline; plus and minus zoom, arrows move");
    const head = h("div", { class: "section-head" }, h("h3", {}, "Timeline"), zoom);
    this.element = h("section", { class: "timeline" }, head, this.#lanes, this.#axis, this.#more);
    this.#listen();
  }
  card;
  actions;
  #axis = h("div", { class: "axis", "aria-hidden": "true" });
  #lanes = h("div", { class: "lanes", tabindex: "0", role: "group" });
  #more = h("p", { class: "quiet" });
  element;
  #drawn = [];
  #zoom = null;
  #scene = null;
  #last = -Infinity;
  update(scene) {
    if (scene.attempt !== this.#scene?.attempt) this.#zoom = null;
    const settled = !scene.running;
    this.#scene = scene;
    setShown(this.element, scene.choices.timeline && scene.attempt !== void 0);
    if (this.element.hidden || !settled && performance.now() - this.#last < REDRAW) return;
    this.#draw();
  }
  #draw() {
    const { attempt, tally, elapsed } = this.#scene;
    if (!attempt) return;
    this.#last = performance.now();
    const labels = tally.answers.slice(0, MOST_LANES).map(({ label }) => label);
    const window = this.#window();
    const { model, byLabel } = lanes(attempt, labels, window, elapsed);
    this.#laneAt(0).update("Model", model);
    labels.forEach((label, place2) => this.#laneAt(place2 + 1).update(label, byLabel.get(label)));
    while (this.#drawn.length > labels.length + 1) this.#drawn.pop().remove();
    const hidden = tally.answers.length - labels.length;
    setWords(this.#more, hidden > 0 ? `${hidden} more requirements are not drawn.` : "");
    this.#drawAxis(window);
  }
  #drawAxis(window) {
    const times = ticks(window);
    while (this.#axis.children.length < times.length) this.#axis.append(h("span"));
    while (this.#axis.children.length > times.length) this.#axis.lastElementChild.remove();
    const digits = times.length > 1 ? Math.max(0, -Math.floor(Math.log10(times[1] - times[0]))) : 1;
    times.forEach((time, place2) => {
      const tick = this.#axis.children[place2];
      tick.style.left = `${(time - window.from) / (window.to - window.from) * 100}%`;
      setWords(tick, `${time.toFixed(Math.min(3, digits))} s`);
    });
  }
  #laneAt(place2) {
    let lane = this.#drawn[place2];
    if (!lane) {
      lane = new LaneView();
      this.#drawn.push(lane);
      this.#lanes.append(lane.label, lane.plot);
    }
    return lane;
  }
  /** The whole attempt: from its beginning to the next one's, or to now. */
  #whole() {
    const { attempt, state, elapsed } = this.#scene;
    const next = attempt && state.attempts[state.attempts.indexOf(attempt) + 1];
    const from = attempt?.began ?? 0;
    return { from, to: Math.max(next?.began ?? elapsed, from + NARROWEST) };
  }
  #window() {
    return this.#zoom ?? this.#whole();
  }
  #set(window) {
    this.#zoom = window;
    if (this.#scene?.attempt) this.#draw();
  }
  /** Zoom so that the time at `place` (0 to 1 of the axis) stays where it is. */
  #zoomBy(factor, place2) {
    const { from, to } = this.#window();
    const whole = this.#whole();
    const span2 = Math.max(NARROWEST, (to - from) * factor);
    if (span2 >= whole.to - whole.from) return this.#set(null);
    this.#moveTo(from + (to - from) * place2 - span2 * place2, span2);
  }
  #moveTo(from, span2) {
    const whole = this.#whole();
    const start2 = Math.min(Math.max(from, whole.from), Math.max(whole.from, whole.to - span2));
    this.#set({ from: start2, to: start2 + span2 });
  }
  #listen() {
    this.#lanes.addEventListener("keydown", (event) => this.#press(event));
    this.#lanes.addEventListener("pointermove", (event) => this.#point(event));
    this.#lanes.addEventListener("pointerleave", () => this.card.hide());
    this.#lanes.addEventListener("click", (event) => {
      const check = this.#checkAt(event);
      if (check) this.actions.goTo(check.index);
    });
    this.#lanes.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#zoomBy(event.deltaY > 0 ? 1.25 : 0.8, this.#placeOf(event) ?? 0.5);
      },
      { passive: false }
    );
  }
  #press(event) {
    const { from, to } = this.#window();
    const step = { ArrowRight: 0.2, ArrowLeft: -0.2 }[event.key];
    if (event.key === "+" || event.key === "=") this.#zoomBy(0.5, 0.5);
    else if (event.key === "-") this.#zoomBy(2, 0.5);
    else if (event.key === "Home" || event.key === "Escape") this.#set(null);
    else if (step !== void 0 && this.#zoom) this.#moveTo(from + (to - from) * step, to - from);
    else return;
    event.preventDefault();
  }
  #placeOf(event) {
    const box = this.#drawn[0]?.plot.getBoundingClientRect();
    if (!box || !box.width || event.clientX < box.left || event.clientX > box.right) return null;
    return (event.clientX - box.left) / box.width;
  }
  #checkAt(event) {
    const place2 = this.#placeOf(event);
    const checks = this.#scene?.attempt?.checks;
    if (place2 === null || !checks) return void 0;
    const { from, to } = this.#window();
    return checks[firstAfter(checks, from + (to - from) * place2)];
  }
  #point(event) {
    const check = this.#checkAt(event);
    const { attempt, tally } = this.#scene ?? {};
    if (!check || !attempt || !tally) return this.card.hide();
    const previous = tally.checkOf(check.index - 1);
    const before = previous ? beginOf(previous) : attempt.began;
    const chunk2 = attempt.chunks[check.index];
    const box = this.#lanes.getBoundingClientRect();
    const at = new DOMRect(event.clientX - 12, box.top, 0, box.height);
    this.card.show(this.#lanes, chunkDetails({ index: check.index, chunk: chunk2, check, before }), at);
  }
};
var LaneView = class {
  label = h("bdi", { class: "lane-label" });
  plot = h("div", { class: "lane" });
  #paths = new Map(KINDS2.map((kind) => [kind, svg("path", { class: kind })]));
  constructor() {
    const drawing = { viewBox: `0 0 ${WIDTH2} 10`, preserveAspectRatio: "none", "aria-hidden": "true" };
    this.plot.append(svg("svg", drawing, ...this.#paths.values()));
  }
  update(label, lane) {
    setText(this.label, label);
    for (const [kind, path] of this.#paths) setAttribute(path, "d", lane.get(kind) ?? "");
  }
  remove() {
    this.label.remove();
    this.plot.remove();
  }
};

// src/exports.ts
function validatedText(attempt) {
  return attempt?.chunks.map(({ lead, text }) => lead + text).join("") ?? "";
}
function jsonLines(log) {
  return log.map((event) => `${JSON.stringify(event)}
`).join("");
}
function markdown(state, attempt, answers2) {
  const text = validatedText(attempt);
  const reason = state.reason ? `: ${inline(state.reason)}` : "";
  const facts = [clock(state.elapsed), count(attempt?.chunks.length ?? 0, "chunk"), inline(state.backend)];
  const head = `**${OUTCOME[state.outcome]}**${reason}

${facts.join(" · ")}
`;
  const fence = fenceFor(text);
  return [head, `${fence}text
${text}
${fence}
`, ...answers2.length ? [table(answers2, attempt)] : []].join("\n");
}
function table(answers2, attempt) {
  const rows = answers2.map(({ label, counts, slowest }) => {
    const final = attempt?.final?.verdicts.find(({ requirement }) => requirement === label);
    const last = final ? `${final.passed ? "pass" : "fail"}${final.reason ? `: ${inline(final.reason)}` : ""}` : "";
    return `| ${inline(label)} | ${counts.pass} | ${counts.unknown} | ${counts.fail} | ${duration(slowest)} | ${last} |`;
  });
  const head = ["| Requirement | Pass | Unknown | Fail | Slowest | Final |", "|---|---|---|---|---|---|"];
  return [...head, ...rows, ""].join("\n");
}
function fenceFor(text) {
  const longest = Math.max(2, ...[...text.matchAll(/~+/g)].map(([run]) => run.length));
  return "~".repeat(longest + 1);
}
function inline(text) {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>()#+\-.!|~&:$@/]/gu, "\\$&");
}

// src/views/tools.ts
var SAVED_FOR = 1500;
var Tools = class {
  element = h("div", { class: "tools" });
  #copy = button("quiet-button", "Copy", () => void this.#copyText(), icon("copy"));
  #menu = h("details", { class: "menu" });
  #collapse;
  #scene = null;
  #copied = null;
  constructor(choose2) {
    this.#collapse = button("quiet-button square", "", () => this.#toggle(choose2), icon("chevron"));
    const items = h(
      "div",
      { class: "menu-items" },
      button("item", "Text", () => this.#save("txt", "text/plain")),
      button("item", "Markdown", () => this.#save("md", "text/markdown")),
      button("item", "Events (JSON lines)", () => this.#save("jsonl", "application/jsonl"))
    );
    this.#menu.append(h("summary", { class: "quiet-button" }, icon("download"), h("span", { class: "words" }, "Save")), items);
    this.#menu.addEventListener("keydown", (event) => event.key === "Escape" && this.#closeMenu());
    this.#menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.#menu.contains(relatedTarget)) this.#menu.open = false;
    });
    this.element.append(this.#copy, this.#menu, this.#collapse);
  }
  update(scene) {
    this.#scene = scene;
    const { collapsed } = scene.choices;
    setShown(this.#copy, Boolean(scene.attempt?.chunks.length));
    setShown(this.#menu, scene.state.seq >= 0);
    setAttribute(this.#collapse, "aria-expanded", String(!collapsed));
    setAttribute(this.#collapse, "aria-label", collapsed ? "Show the run" : "Collapse the run");
  }
  dispose() {
    if (this.#copied) clearTimeout(this.#copied);
  }
  #toggle(choose2) {
    choose2({ collapsed: !this.#scene?.choices.collapsed });
  }
  async #copyText() {
    const label = this.#copy.lastElementChild;
    try {
      await navigator.clipboard.writeText(validatedText(this.#scene?.attempt));
      label.textContent = "Copied";
    } catch {
      label.textContent = "Not allowed";
    }
    if (this.#copied) clearTimeout(this.#copied);
    this.#copied = setTimeout(() => label.textContent = "Copy", SAVED_FOR);
  }
  #save(ending2, type) {
    const scene = this.#scene;
    if (!scene) return;
    const { attempt, state, store, tally } = scene;
    const content = {
      txt: () => validatedText(attempt),
      md: () => markdown(state, attempt, tally.answers),
      jsonl: () => jsonLines(store.log)
    }[ending2]();
    const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    h("a", { href: url, download: `stream.${ending2}` }).click();
    URL.revokeObjectURL(url);
    this.#closeMenu();
  }
  #closeMenu() {
    this.#menu.open = false;
    this.#menu.querySelector("summary").focus();
  }
};
var TimelineSwitch = class {
  element;
  #open = false;
  constructor(choose2) {
    this.element = button("quiet-button", "Timeline", () => choose2({ timeline: !this.#open }), icon("chevron"));
  }
  update({ choices, state }) {
    this.#open = choices.timeline;
    setShown(this.element, state.seq >= 0);
    setAttribute(this.element, "aria-expanded", String(this.#open));
  }
};

// src/views/run.ts
var TICK = 100;
var RunView = class {
  constructor(store, actions, title = "") {
    this.store = store;
    this.title = title;
    const choose2 = (change2) => this.#choose(change2);
    const goTo = { goTo: (chunk2) => this.#goTo(chunk2) };
    this.#pane = new Pane(actions, choose2, this.#card);
    this.#tools = new Tools(choose2);
    const header = new Header(actions, this.#tools.element);
    const status = new Status();
    const finals = new Finals();
    const error = new ErrorBox();
    const attempts = new Attempts(choose2);
    const table2 = new RequirementTable(this.#card, goTo, choose2);
    const metrics = new Metrics();
    const timeline = new Timeline(this.#card, goTo);
    const toggle = new TimelineSwitch(choose2);
    const announcer = new Announcer();
    this.#ticking = [header, status, finals, metrics, timeline];
    this.#parts = [error, attempts, this.#pane, table2, this.#tools, toggle, announcer, ...this.#ticking];
    const side = h("div", { class: "side" }, table2.element, finals.element);
    const body = h("div", { class: "body" }, this.#pane.element, side);
    const foot = h("footer", { class: "foot" }, metrics.element, toggle.element);
    this.#folding = h("div", {}, attempts.element, error.element, body, foot, timeline.element);
    this.element.append(header.element, status.element, this.#folding, announcer.element, this.#card.element);
    this.#leave = store.subscribe(() => this.#update());
    this.#update();
  }
  store;
  title;
  element = h("article", { class: "mst-v1", "data-lm-suppress-shortcuts": "true" });
  #card = new Card();
  #ticking;
  #parts;
  #folding;
  #pane;
  #tools;
  #leave;
  #choices = FIRST_CHOICES;
  #attempt;
  #tally = new Tally();
  #measures = new Measures();
  #timer = null;
  /** Stop listening and ticking. The element stays as it is. */
  dispose() {
    this.#leave();
    this.#tick(false);
    this.#card.hide();
    this.#pane.dispose();
    this.#tools.dispose();
  }
  #choose(change2) {
    this.#choices = { ...this.#choices, ...change2 };
    this.#update();
  }
  #goTo(chunk2) {
    this.#choose({ chunk: chunk2 });
    this.#pane.goTo(chunk2);
  }
  #update() {
    const scene = this.#readScene();
    for (const part of this.#parts) part.update(scene);
    setShown(this.#folding, !scene.choices.collapsed);
    setAttribute(this.element, "data-outcome", scene.state.outcome);
    setAttribute(this.element, "data-single", scene.tally.answers.length || scene.state.seq < 0 ? null : "");
    this.#tick(scene.state.outcome === "running");
  }
  #readScene() {
    const { store } = this;
    const { state } = store;
    const last = state.attempts.at(-1);
    const chosen = this.#choices.attempt === null ? void 0 : state.attempts[this.#choices.attempt];
    const attempt = chosen ?? last;
    if (attempt !== this.#attempt) {
      this.#attempt = attempt;
      this.#tally = new Tally();
      this.#measures = new Measures();
    }
    if (attempt) {
      this.#tally.update(state.requirements, attempt);
      this.#measures.update(attempt);
    }
    return {
      store,
      state,
      title: this.title,
      elapsed: store.elapsed,
      attempt,
      running: state.outcome === "running" && attempt === last,
      tally: this.#tally,
      measures: this.#measures,
      choices: this.#choices
    };
  }
  #tick(going) {
    if (going === (this.#timer !== null)) return;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = going ? setInterval(() => this.#drawTicking(), TICK) : null;
  }
  #drawTicking() {
    if (!this.element.isConnected || document.hidden) return;
    const scene = this.#readScene();
    for (const part of this.#ticking) part.update(scene);
  }
};

// dev/made.ts
var WORDS = "the leaves are picked by hand and wither for some hours until soft then rolled dried and sorted".split(" ");
function sentence2(index) {
  const length2 = 6 + index * 7 % 11;
  const words = Array.from({ length: length2 }, (_, n) => WORDS[(index * 3 + n * 5) % WORDS.length]);
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function success(chunk2, requirement) {
  const dice = (chunk2 * 31 + requirement * 17 + chunk2 * requirement % 13) % 41;
  return dice === 3 && requirement % 3 === 0 ? "unknown" : "pass";
}
function long(chunks, requirements) {
  const labels = Array.from({ length: requirements }, (_, n) => `requirement_${n + 1}`);
  const made = [];
  const add = (kind, elapsed, fields) => made.push({ kind, seq: made.length, elapsed, timestamp: 17664e5 + elapsed, ...fields });
  add("start", 0, { requirements: labels, chunking: "sentence", backend: "scripted", settings: {} });
  let end = 0;
  for (let index = 0; index < chunks; index++) {
    const text = sentence2(index);
    const lead = index === 0 ? "" : index % 7 === 0 ? "\n\n" : " ";
    const start2 = end + lead.length;
    end = start2 + text.length;
    const place2 = { chunk_index: index, attempt: 1, start: start2, end };
    const results = labels.map((_, n) => ({ success: success(index, n), reason: null, score: null }));
    const durations = labels.map((_, n) => 1e-3 + (index + n) % 9 * 4e-3);
    const at = 0.5 + index * 0.12;
    add("quick_check", at, { ...place2, passed: true, requirements: labels, durations, results });
    add("chunk", at + 1e-3, { ...place2, text, lead, cut: false });
  }
  return made;
}
function hundred() {
  const made = long(40, 100);
  const check = made.at(-2);
  const results = check["results"];
  results[41] = { ...results[41], success: "fail", reason: "says “leaves” for the third time" };
  check["passed"] = false;
  made.pop();
  const fields = { success: false, full_text: "", attempts_used: 1, outcome: "rejected", reason: null };
  made.push({ kind: "completed", seq: made.length, elapsed: check.elapsed + 0.01, timestamp: 0, ...fields });
  return made;
}

// ../tests/fixtures/logs/error.json
var error_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "quick_check", seq: 1, elapsed: 0.6, timestamp: 17664000006e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 2, elapsed: 0.6004, timestamp: 17664000006004e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "quick_check", seq: 3, elapsed: 1.3, timestamp: 17664000013e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 128, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 4, elapsed: 1.3004, timestamp: 17664000013004e-4, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 1, attempt: 1, start: 65, end: 128, lead: " ", cut: false },
    { kind: "pending", seq: 5, elapsed: 2, timestamp: 1766400002, attempt: 1, chars: 12 },
    { kind: "error", seq: 6, elapsed: 2.31, timestamp: 176640000231e-2, exception_type: "ConnectionResetError", detail: "[Errno 104] Connection reset by peer\nwhile reading from http://127.0.0.1:8033/completion" },
    { kind: "completed", seq: 7, elapsed: 2.311, timestamp: 1766400002311e-3, success: false, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning.", attempts_used: 1, outcome: "error", reason: "ConnectionResetError: [Errno 104] Connection reset by peer" }
  ],
  state: {
    seq: 7,
    outcome: "error",
    reason: "ConnectionResetError: [Errno 104] Connection reset by peer",
    stopping: null,
    started: 17664e5,
    elapsed: 2.311,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: {
      type: "ConnectionResetError",
      detail: "[Errno 104] Connection reset by peer\nwhile reading from http://127.0.0.1:8033/completion"
    },
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.6004
          },
          {
            index: 1,
            lead: " ",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 65,
            end: 128,
            cut: false,
            at: 1.3004
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 0.6
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 128,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 1.3
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/failed_check.json
var failed_check_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "quick_check", seq: 1, elapsed: 0.7, timestamp: 17664000007e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 2, elapsed: 0.7005, timestamp: 17664000007005e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "streaming_done", seq: 3, elapsed: 1, timestamp: 1766400001, attempt: 1, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis." },
    { kind: "validating", seq: 4, elapsed: 1.001, timestamp: 1766400001001e-3, attempt: 1, requirements: ["The text is about tea.", "no_prices", "friendly_tone"] },
    { kind: "full_validation", seq: 5, elapsed: 31.01, timestamp: 176640003101e-2, attempt: 1, passed: false, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.2, 1e-3, 30], results: [{ passed: true, reason: null, score: null }, { passed: true, reason: null, score: null }, { passed: false, reason: "the check did not answer in 30 s", score: null, error: "TimeoutError: 30 s" }] },
    { kind: "completed", seq: 6, elapsed: 31.02, timestamp: 176640003102e-2, success: true, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis.", attempts_used: 1, outcome: "failed_validation", reason: "friendly_tone: the check did not answer in 30 s" }
  ],
  state: {
    seq: 6,
    outcome: "failed_validation",
    reason: "friendly_tone: the check did not answer in 30 s",
    stopping: null,
    started: 17664e5,
    elapsed: 31.02,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.7005
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.7
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: true,
        validating: null,
        final: {
          passed: false,
          verdicts: [
            {
              requirement: "The text is about tea.",
              passed: true,
              reason: null,
              score: null,
              duration: 0.2,
              error: null
            },
            {
              requirement: "no_prices",
              passed: true,
              reason: null,
              score: null,
              duration: 1e-3,
              error: null
            },
            {
              requirement: "friendly_tone",
              passed: false,
              reason: "the check did not answer in 30 s",
              score: null,
              duration: 30,
              error: "TimeoutError: 30 s"
            }
          ],
          at: 31.01
        }
      }
    ]
  }
};

// ../tests/fixtures/logs/failed_validation.json
var failed_validation_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "quick_check", seq: 1, elapsed: 0.6, timestamp: 17664000006e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 2, elapsed: 0.6004, timestamp: 17664000006004e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "quick_check", seq: 3, elapsed: 1.3, timestamp: 17664000013e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 128, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 4, elapsed: 1.3004, timestamp: 17664000013004e-4, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 1, attempt: 1, start: 65, end: 128, lead: " ", cut: false },
    { kind: "streaming_done", seq: 5, elapsed: 2, timestamp: 1766400002, attempt: 1, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning." },
    { kind: "validating", seq: 6, elapsed: 2.001, timestamp: 1766400002001e-3, attempt: 1, requirements: ["The text is about tea.", "no_prices", "friendly_tone"] },
    { kind: "verdict", seq: 7, elapsed: 2.002, timestamp: 1766400002002e-3, chunk_index: null, attempt: 1, requirement: "no_prices", success: "pass", reason: null, score: 1, duration: 1e-3 },
    { kind: "verdict", seq: 8, elapsed: 2.4, timestamp: 17664000024e-1, chunk_index: null, attempt: 1, requirement: "friendly_tone", success: "fail", reason: "reads like a manual, it never addresses the reader", score: 0.31, duration: 0.4 },
    { kind: "full_validation", seq: 9, elapsed: 2.53, timestamp: 176640000253e-2, attempt: 1, passed: false, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.52, 1e-3, 0.4], results: [{ passed: true, reason: null, score: 0.88 }, { passed: true, reason: null, score: 1 }, { passed: false, reason: "reads like a manual, it never addresses the reader", score: 0.31 }] },
    { kind: "completed", seq: 10, elapsed: 2.531, timestamp: 1766400002531e-3, success: true, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning.", attempts_used: 1, outcome: "failed_validation", reason: "friendly_tone: reads like a manual, it never addresses the reader" }
  ],
  state: {
    seq: 10,
    outcome: "failed_validation",
    reason: "friendly_tone: reads like a manual, it never addresses the reader",
    stopping: null,
    started: 17664e5,
    elapsed: 2.531,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.6004
          },
          {
            index: 1,
            lead: " ",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 65,
            end: 128,
            cut: false,
            at: 1.3004
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 0.6
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 128,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 1.3
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: true,
        validating: null,
        final: {
          passed: false,
          verdicts: [
            {
              requirement: "The text is about tea.",
              passed: true,
              reason: null,
              score: 0.88,
              duration: 0.52,
              error: null
            },
            {
              requirement: "no_prices",
              passed: true,
              reason: null,
              score: 1,
              duration: 1e-3,
              error: null
            },
            {
              requirement: "friendly_tone",
              passed: false,
              reason: "reads like a manual, it never addresses the reader",
              score: 0.31,
              duration: 0.4,
              error: null
            }
          ],
          at: 2.53
        }
      }
    ]
  }
};

// ../tests/fixtures/logs/hostile.json
var hostile_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["<b>bold‮</b>"], chunking: "line", backend: "local (SmolLM2-360M-Instruct)", settings: { a: { b: [1, null, "\u2028"] } } },
    { kind: "quick_check", seq: 1, elapsed: 0.1, timestamp: 17664000001e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["<b>bold‮</b>"], durations: [0.012], start: 0, end: 39, results: [{ success: "unknown", reason: "<script>alert(2)<\/script>⁦", score: null }] },
    { kind: "chunk", seq: 2, elapsed: 0.1001, timestamp: 17664000001001e-4, text: "<img src=x onerror=alert(1)>‮\uD800 󠁁\x1B[31m​\0", chunk_index: 0, attempt: 1, start: 0, end: 39, lead: "", cut: true },
    { kind: "quick_check", seq: 3, elapsed: 0.2, timestamp: 17664000002e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["<b>bold‮</b>"], durations: [0.012], start: -1, end: -1, results: [{ success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 4, elapsed: 0.2001, timestamp: 17664000002001e-4, text: '<a href="javascript:alert(1)" data-commandlinker-command="x">link</a>', chunk_index: 1, attempt: 1, start: -1, end: -1, lead: "\r\n", cut: false },
    { kind: "error", seq: 5, elapsed: 0.3, timestamp: 17664000003e-1, exception_type: "Val‮ueError", detail: "<svg onload=alert(3)>\x07" },
    { kind: "completed", seq: 6, elapsed: 0.31, timestamp: 176640000031e-2, success: false, full_text: '<img src=x onerror=alert(1)>‮\uD800 󠁁\x1B[31m​\0\r\n<a href="javascript:alert(1)" data-commandlinker-command="x">link</a>', attempts_used: 1, outcome: "error", reason: "<i>why</i>‏" }
  ],
  state: {
    seq: 6,
    outcome: "error",
    reason: "<i>why</i>‏",
    stopping: null,
    started: 17664e5,
    elapsed: 0.31,
    requirements: [
      "<b>bold‮</b>"
    ],
    chunking: "line",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      a: {
        b: [
          1,
          null,
          "\u2028"
        ]
      }
    },
    error: {
      type: "Val‮ueError",
      detail: "<svg onload=alert(3)>\x07"
    },
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "<img src=x onerror=alert(1)>‮\uD800 󠁁\x1B[31m​\0",
            start: 0,
            end: 39,
            cut: true,
            at: 0.1001
          },
          {
            index: 1,
            lead: "\r\n",
            text: '<a href="javascript:alert(1)" data-commandlinker-command="x">link</a>',
            start: -1,
            end: -1,
            cut: false,
            at: 0.2001
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 39,
            verdicts: [
              {
                requirement: "<b>bold‮</b>",
                duration: 0.012,
                success: "unknown",
                reason: "<script>alert(2)<\/script>⁦",
                score: null
              }
            ],
            at: 0.1
          },
          {
            index: 1,
            passed: true,
            start: -1,
            end: -1,
            verdicts: [
              {
                requirement: "<b>bold‮</b>",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.2
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/lookahead.json
var lookahead_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", lookahead: 2 } },
    { kind: "checking", seq: 1, elapsed: 0.6, timestamp: 17664000006e-1, chunk_index: 0, attempt: 1, start: 0, end: 64, requirements: ["The text is about tea."] },
    { kind: "checking", seq: 2, elapsed: 0.9, timestamp: 17664000009e-1, chunk_index: 1, attempt: 1, start: 65, end: 128, requirements: ["The text is about tea."] },
    { kind: "verdict", seq: 3, elapsed: 1.4, timestamp: 17664000014e-1, chunk_index: 1, attempt: 1, requirement: "The text is about tea.", success: "pass", reason: "speaks of leaves", score: 0.8, duration: 0.5 },
    { kind: "verdict", seq: 4, elapsed: 1.6, timestamp: 17664000016e-1, chunk_index: 0, attempt: 1, requirement: "The text is about tea.", success: "pass", reason: "speaks of tea", score: 0.9, duration: 1 },
    { kind: "quick_check", seq: 5, elapsed: 1.601, timestamp: 1766400001601e-3, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [1, 4e-4, 0.01], start: 0, end: 64, results: [{ success: "pass", reason: "speaks of tea", score: 0.9 }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 6, elapsed: 1.602, timestamp: 1766400001602e-3, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "checking", seq: 7, elapsed: 1.7, timestamp: 17664000017e-1, chunk_index: 2, attempt: 1, start: 129, end: 176, requirements: ["The text is about tea."] }
  ],
  state: {
    seq: 7,
    outcome: "running",
    reason: null,
    stopping: null,
    started: 17664e5,
    elapsed: 1.7,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      lookahead: 2
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 1.602
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 1,
                success: "pass",
                reason: "speaks of tea",
                score: 0.9
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.01,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 1.601
          }
        ],
        pending: 0,
        checking: [
          {
            index: 1,
            start: 65,
            end: 128,
            waiting: [],
            verdicts: [
              {
                requirement: "The text is about tea.",
                success: "pass",
                reason: "speaks of leaves",
                score: 0.8,
                duration: 0.5
              }
            ],
            since: 0.9
          },
          {
            index: 2,
            start: 129,
            end: 176,
            waiting: [
              "The text is about tea."
            ],
            verdicts: [],
            since: 1.7
          }
        ],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/no_requirements.json
var no_requirements_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: [], chunking: "word", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "chunk", seq: 1, elapsed: 0.2, timestamp: 17664000002e-1, text: "Tea", chunk_index: 0, attempt: 1, start: 0, end: 3, lead: "", cut: false },
    { kind: "chunk", seq: 2, elapsed: 0.3, timestamp: 17664000003e-1, text: "is", chunk_index: 1, attempt: 1, start: 4, end: 6, lead: " ", cut: false },
    { kind: "chunk", seq: 3, elapsed: 0.4, timestamp: 17664000004e-1, text: "made", chunk_index: 2, attempt: 1, start: 7, end: 11, lead: " ", cut: false },
    { kind: "chunk", seq: 4, elapsed: 0.5, timestamp: 17664000005e-1, text: "of", chunk_index: 3, attempt: 1, start: 12, end: 14, lead: " ", cut: false },
    { kind: "chunk", seq: 5, elapsed: 0.6, timestamp: 17664000006e-1, text: "leaves.", chunk_index: 4, attempt: 1, start: 15, end: 22, lead: " ", cut: false },
    { kind: "streaming_done", seq: 6, elapsed: 0.8, timestamp: 17664000008e-1, attempt: 1, full_text: "Tea is made of leaves." },
    { kind: "completed", seq: 7, elapsed: 0.801, timestamp: 1766400000801e-3, success: true, full_text: "Tea is made of leaves.", attempts_used: 1, outcome: "passed", reason: null }
  ],
  state: {
    seq: 7,
    outcome: "passed",
    reason: null,
    stopping: null,
    started: 17664e5,
    elapsed: 0.801,
    requirements: [],
    chunking: "word",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea",
            start: 0,
            end: 3,
            cut: false,
            at: 0.2
          },
          {
            index: 1,
            lead: " ",
            text: "is",
            start: 4,
            end: 6,
            cut: false,
            at: 0.3
          },
          {
            index: 2,
            lead: " ",
            text: "made",
            start: 7,
            end: 11,
            cut: false,
            at: 0.4
          },
          {
            index: 3,
            lead: " ",
            text: "of",
            start: 12,
            end: 14,
            cut: false,
            at: 0.5
          },
          {
            index: 4,
            lead: " ",
            text: "leaves.",
            start: 15,
            end: 22,
            cut: false,
            at: 0.6
          }
        ],
        checks: [],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: true,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/passed.json
var passed_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "pending", seq: 1, elapsed: 0.4, timestamp: 17664000004e-1, attempt: 1, chars: 20 },
    { kind: "quick_check", seq: 2, elapsed: 0.9, timestamp: 17664000009e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: "speaks of tea leaves", score: 0.94 }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 3, elapsed: 0.9005, timestamp: 17664000009005e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "pending", seq: 4, elapsed: 1, timestamp: 1766400001, attempt: 1, chars: 21 },
    { kind: "quick_check", seq: 5, elapsed: 1.5, timestamp: 17664000015e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 128, results: [{ success: "pass", reason: "speaks of tea leaves", score: 0.94 }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 6, elapsed: 1.5005, timestamp: 17664000015005e-4, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 1, attempt: 1, start: 65, end: 128, lead: " ", cut: false },
    { kind: "pending", seq: 7, elapsed: 1.6, timestamp: 17664000016e-1, attempt: 1, chars: 22 },
    { kind: "quick_check", seq: 8, elapsed: 2.1, timestamp: 17664000021e-1, chunk_index: 2, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 129, end: 176, results: [{ success: "pass", reason: "speaks of tea leaves", score: 0.94 }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 9, elapsed: 2.1005, timestamp: 17664000021005e-4, text: "They wither for some hours until they are soft.", chunk_index: 2, attempt: 1, start: 129, end: 176, lead: " ", cut: false },
    { kind: "pending", seq: 10, elapsed: 2.2, timestamp: 17664000022e-1, attempt: 1, chars: 23 },
    { kind: "quick_check", seq: 11, elapsed: 2.7, timestamp: 17664000027e-1, chunk_index: 3, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 177, end: 226, results: [{ success: "pass", reason: "speaks of tea leaves", score: 0.94 }, { success: "pass", reason: null, score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "chunk", seq: 12, elapsed: 2.7005, timestamp: 17664000027005e-4, text: "Rolling breaks the cells and lets the juices out.", chunk_index: 3, attempt: 1, start: 177, end: 226, lead: " ", cut: false },
    { kind: "streaming_done", seq: 13, elapsed: 2.9, timestamp: 17664000029e-1, attempt: 1, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning. They wither for some hours until they are soft. Rolling breaks the cells and lets the juices out." },
    { kind: "validating", seq: 14, elapsed: 2.901, timestamp: 1766400002901e-3, attempt: 1, requirements: ["The text is about tea.", "no_prices", "friendly_tone"] },
    { kind: "verdict", seq: 15, elapsed: 2.902, timestamp: 1766400002902e-3, chunk_index: null, attempt: 1, requirement: "no_prices", success: "pass", reason: null, score: null, duration: 4e-4 },
    { kind: "full_validation", seq: 16, elapsed: 3.22, timestamp: 176640000322e-2, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.31, 4e-4, 0.28], results: [{ passed: true, reason: "The text explains how tea is made.", score: 0.97 }, { passed: true, reason: null, score: null }, { passed: true, reason: "warm and plain", score: 0.81 }] },
    { kind: "completed", seq: 17, elapsed: 3.221, timestamp: 1766400003221e-3, success: true, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning. They wither for some hours until they are soft. Rolling breaks the cells and lets the juices out.", attempts_used: 1, outcome: "passed", reason: null }
  ],
  state: {
    seq: 17,
    outcome: "passed",
    reason: null,
    stopping: null,
    started: 17664e5,
    elapsed: 3.221,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.9005
          },
          {
            index: 1,
            lead: " ",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 65,
            end: 128,
            cut: false,
            at: 1.5005
          },
          {
            index: 2,
            lead: " ",
            text: "They wither for some hours until they are soft.",
            start: 129,
            end: 176,
            cut: false,
            at: 2.1005
          },
          {
            index: 3,
            lead: " ",
            text: "Rolling breaks the cells and lets the juices out.",
            start: 177,
            end: 226,
            cut: false,
            at: 2.7005
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea leaves",
                score: 0.94
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 0.9
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 128,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea leaves",
                score: 0.94
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 1.5
          },
          {
            index: 2,
            passed: true,
            start: 129,
            end: 176,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea leaves",
                score: 0.94
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 2.1
          },
          {
            index: 3,
            passed: true,
            start: 177,
            end: 226,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea leaves",
                score: 0.94
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 2.7
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: true,
        validating: null,
        final: {
          passed: true,
          verdicts: [
            {
              requirement: "The text is about tea.",
              passed: true,
              reason: "The text explains how tea is made.",
              score: 0.97,
              duration: 0.31,
              error: null
            },
            {
              requirement: "no_prices",
              passed: true,
              reason: null,
              score: null,
              duration: 4e-4,
              error: null
            },
            {
              requirement: "friendly_tone",
              passed: true,
              reason: "warm and plain",
              score: 0.81,
              duration: 0.28,
              error: null
            }
          ],
          at: 3.22
        }
      }
    ]
  }
};

// ../tests/fixtures/logs/preview.json
var preview_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "preview" } },
    { kind: "preview", seq: 1, elapsed: 0.3, timestamp: 17664000003e-1, attempt: 1, text: "Tea 🍵 is p", start: 0, end: 10 },
    { kind: "preview", seq: 2, elapsed: 0.5, timestamp: 17664000005e-1, attempt: 1, text: "icked. It withers 🍃 ", start: 10, end: 30 },
    { kind: "quick_check", seq: 3, elapsed: 0.6, timestamp: 17664000006e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 16, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 4, elapsed: 0.6005, timestamp: 17664000006005e-4, text: "Tea 🍵 is picked.", chunk_index: 0, attempt: 1, start: 0, end: 16, lead: "", cut: false },
    { kind: "preview", seq: 5, elapsed: 0.8, timestamp: 17664000008e-1, attempt: 1, text: "for hours. Then it is rol", start: 30, end: 55 },
    { kind: "quick_check", seq: 6, elapsed: 0.9, timestamp: 17664000009e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 17, end: 40, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 7, elapsed: 0.9005, timestamp: 17664000009005e-4, text: "It withers 🍃 for hours.", chunk_index: 1, attempt: 1, start: 17, end: 40, lead: " ", cut: false },
    { kind: "pending", seq: 8, elapsed: 1, timestamp: 1766400001, attempt: 1, chars: 14 }
  ],
  state: {
    seq: 8,
    outcome: "running",
    reason: null,
    stopping: null,
    started: 17664e5,
    elapsed: 1,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "preview"
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea 🍵 is picked.",
            start: 0,
            end: 16,
            cut: false,
            at: 0.6005
          },
          {
            index: 1,
            lead: " ",
            text: "It withers 🍃 for hours.",
            start: 17,
            end: 40,
            cut: false,
            at: 0.9005
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 16,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.6
          },
          {
            index: 1,
            passed: true,
            start: 17,
            end: 40,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.9
          }
        ],
        pending: 14,
        checking: [],
        preview: " Then it is rol",
        preview_start: 40,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/preview_withdrawn.json
var preview_withdrawn_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "preview" } },
    { kind: "preview", seq: 1, elapsed: 0.3, timestamp: 17664000003e-1, attempt: 1, text: "Tea 🍵 is picked. A good pound of it cost", start: 0, end: 40 },
    { kind: "quick_check", seq: 2, elapsed: 0.6, timestamp: 17664000006e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 16, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 3, elapsed: 0.6005, timestamp: 17664000006005e-4, text: "Tea 🍵 is picked.", chunk_index: 0, attempt: 1, start: 0, end: 16, lead: "", cut: false },
    { kind: "preview", seq: 4, elapsed: 0.8, timestamp: 17664000008e-1, attempt: 1, text: "s about 40 dollars in London. And", start: 40, end: 73 },
    { kind: "quick_check", seq: 5, elapsed: 0.9, timestamp: 17664000009e-1, chunk_index: 1, attempt: 1, passed: false, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 17, end: 69, results: [{ success: "pass", reason: null, score: null }, { success: "fail", reason: "names a price", score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "completed", seq: 6, elapsed: 0.91, timestamp: 176640000091e-2, success: false, full_text: "Tea 🍵 is picked.", attempts_used: 1, outcome: "rejected", reason: "no_prices: names a price" }
  ],
  state: {
    seq: 6,
    outcome: "rejected",
    reason: "no_prices: names a price",
    stopping: null,
    started: 17664e5,
    elapsed: 0.91,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "preview"
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea 🍵 is picked.",
            start: 0,
            end: 16,
            cut: false,
            at: 0.6005
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 16,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.6
          },
          {
            index: 1,
            passed: false,
            start: 17,
            end: 69,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "fail",
                reason: "names a price",
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.9
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 16,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/rejected.json
var rejected_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "pending", seq: 1, elapsed: 0.4, timestamp: 17664000004e-1, attempt: 1, chars: 17 },
    { kind: "quick_check", seq: 2, elapsed: 0.9, timestamp: 17664000009e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: "speaks of tea", score: 0.9 }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 3, elapsed: 0.9004, timestamp: 17664000009004e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "pending", seq: 4, elapsed: 1, timestamp: 1766400001, attempt: 1, chars: 17 },
    { kind: "quick_check", seq: 5, elapsed: 1.5, timestamp: 17664000015e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 128, results: [{ success: "pass", reason: "speaks of tea", score: 0.9 }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 6, elapsed: 1.5004, timestamp: 17664000015004e-4, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 1, attempt: 1, start: 65, end: 128, lead: " ", cut: false },
    { kind: "pending", seq: 7, elapsed: 1.6, timestamp: 17664000016e-1, attempt: 1, chars: 17 },
    { kind: "quick_check", seq: 8, elapsed: 2.1, timestamp: 17664000021e-1, chunk_index: 2, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 129, end: 176, results: [{ success: "pass", reason: "speaks of tea", score: 0.9 }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 9, elapsed: 2.1004, timestamp: 17664000021004e-4, text: "They wither for some hours until they are soft.", chunk_index: 2, attempt: 1, start: 129, end: 176, lead: " ", cut: false },
    { kind: "pending", seq: 10, elapsed: 2.6, timestamp: 17664000026e-1, attempt: 1, chars: 31 },
    { kind: "checking", seq: 11, elapsed: 2.81, timestamp: 176640000281e-2, chunk_index: 3, attempt: 1, start: 177, end: 229, requirements: ["The text is about tea.", "friendly_tone"] },
    { kind: "quick_check", seq: 12, elapsed: 2.812, timestamp: 1766400002812e-3, chunk_index: 3, attempt: 1, passed: false, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 177, end: 229, results: [{ success: "unknown", reason: null, score: null }, { success: "fail", reason: "names a price", score: 0 }, { success: "unknown", reason: null, score: null }] },
    { kind: "completed", seq: 13, elapsed: 2.815, timestamp: 1766400002815e-3, success: false, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning. They wither for some hours until they are soft.", attempts_used: 1, outcome: "rejected", reason: "no_prices: names a price" }
  ],
  state: {
    seq: 13,
    outcome: "rejected",
    reason: "no_prices: names a price",
    stopping: null,
    started: 17664e5,
    elapsed: 2.815,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.9004
          },
          {
            index: 1,
            lead: " ",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 65,
            end: 128,
            cut: false,
            at: 1.5004
          },
          {
            index: 2,
            lead: " ",
            text: "They wither for some hours until they are soft.",
            start: 129,
            end: 176,
            cut: false,
            at: 2.1004
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea",
                score: 0.9
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.9
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 128,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea",
                score: 0.9
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 1.5
          },
          {
            index: 2,
            passed: true,
            start: 129,
            end: 176,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: "speaks of tea",
                score: 0.9
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 2.1
          },
          {
            index: 3,
            passed: false,
            start: 177,
            end: 229,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "unknown",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "fail",
                reason: "names a price",
                score: 0
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 2.812
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/retry.json
var retry_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", attempts: 2 } },
    { kind: "quick_check", seq: 1, elapsed: 0.7, timestamp: 17664000007e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 2, elapsed: 0.7005, timestamp: 17664000007005e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "quick_check", seq: 3, elapsed: 1.4, timestamp: 17664000014e-1, chunk_index: 1, attempt: 1, passed: false, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 117, results: [{ success: "pass", reason: null, score: null }, { success: "fail", reason: "names a price", score: null }, { success: "unknown", reason: null, score: null }] },
    { kind: "retry", seq: 4, elapsed: 1.41, timestamp: 176640000141e-2, attempt: 2, reason: "no_prices: names a price" },
    { kind: "quick_check", seq: 5, elapsed: 2.2, timestamp: 17664000022e-1, chunk_index: 0, attempt: 2, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 63, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 6, elapsed: 2.2004, timestamp: 17664000022004e-4, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 0, attempt: 2, start: 0, end: 63, lead: "", cut: false },
    { kind: "quick_check", seq: 7, elapsed: 2.8, timestamp: 17664000028e-1, chunk_index: 1, attempt: 2, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 112, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 8, elapsed: 2.8004, timestamp: 17664000028004e-4, text: "They wither for some hours until they are soft.", chunk_index: 1, attempt: 2, start: 65, end: 112, lead: "\n\n", cut: false },
    { kind: "quick_check", seq: 9, elapsed: 3.4, timestamp: 17664000034e-1, chunk_index: 2, attempt: 2, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 114, end: 163, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 10, elapsed: 3.4004, timestamp: 17664000034004e-4, text: "Rolling breaks the cells and lets the juices out.", chunk_index: 2, attempt: 2, start: 114, end: 163, lead: "\n\n", cut: false },
    { kind: "streaming_done", seq: 11, elapsed: 3.7, timestamp: 17664000037e-1, attempt: 2, full_text: "The leaves are picked by hand, most often in the early morning.\n\nThey wither for some hours until they are soft.\n\nRolling breaks the cells and lets the juices out." },
    { kind: "validating", seq: 12, elapsed: 3.701, timestamp: 1766400003701e-3, attempt: 2, requirements: ["The text is about tea.", "no_prices", "friendly_tone"] },
    { kind: "full_validation", seq: 13, elapsed: 3.91, timestamp: 176640000391e-2, attempt: 2, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.2, 1e-3, 0.2], results: [{ passed: true, reason: null, score: null }, { passed: true, reason: null, score: null }, { passed: true, reason: null, score: null }] },
    { kind: "completed", seq: 14, elapsed: 3.911, timestamp: 1766400003911e-3, success: true, full_text: "The leaves are picked by hand, most often in the early morning.\n\nThey wither for some hours until they are soft.\n\nRolling breaks the cells and lets the juices out.", attempts_used: 2, outcome: "passed", reason: null }
  ],
  state: {
    seq: 14,
    outcome: "passed",
    reason: null,
    stopping: null,
    started: 17664e5,
    elapsed: 3.911,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      attempts: 2
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.7005
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.7
          },
          {
            index: 1,
            passed: false,
            start: 65,
            end: 117,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "fail",
                reason: "names a price",
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "unknown",
                reason: null,
                score: null
              }
            ],
            at: 1.4
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      },
      {
        attempt: 2,
        reason: "no_prices: names a price",
        began: 1.41,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 0,
            end: 63,
            cut: false,
            at: 2.2004
          },
          {
            index: 1,
            lead: "\n\n",
            text: "They wither for some hours until they are soft.",
            start: 65,
            end: 112,
            cut: false,
            at: 2.8004
          },
          {
            index: 2,
            lead: "\n\n",
            text: "Rolling breaks the cells and lets the juices out.",
            start: 114,
            end: 163,
            cut: false,
            at: 3.4004
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 63,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 2.2
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 112,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 2.8
          },
          {
            index: 2,
            passed: true,
            start: 114,
            end: 163,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 3.4
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: true,
        validating: null,
        final: {
          passed: true,
          verdicts: [
            {
              requirement: "The text is about tea.",
              passed: true,
              reason: null,
              score: null,
              duration: 0.2,
              error: null
            },
            {
              requirement: "no_prices",
              passed: true,
              reason: null,
              score: null,
              duration: 1e-3,
              error: null
            },
            {
              requirement: "friendly_tone",
              passed: true,
              reason: null,
              score: null,
              duration: 0.2,
              error: null
            }
          ],
          at: 3.91
        }
      }
    ]
  }
};

// ../tests/fixtures/logs/slow_checks.json
var slow_checks_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "pending", seq: 1, elapsed: 0.4, timestamp: 17664000004e-1, attempt: 1, chars: 30 },
    { kind: "checking", seq: 2, elapsed: 0.8, timestamp: 17664000008e-1, chunk_index: 0, attempt: 1, start: 0, end: 64, requirements: ["The text is about tea.", "friendly_tone"] },
    { kind: "pending", seq: 3, elapsed: 1, timestamp: 1766400001, attempt: 1, chars: 44 },
    { kind: "verdict", seq: 4, elapsed: 1.41, timestamp: 176640000141e-2, chunk_index: 0, attempt: 1, requirement: "friendly_tone", success: "pass", reason: "calm and kind", score: 0.77, duration: 0.61 },
    { kind: "verdict", seq: 5, elapsed: 2, timestamp: 1766400002, chunk_index: 0, attempt: 1, requirement: "The text is about tea.", success: "pass", reason: "speaks of tea", score: 0.93, duration: 1.2 },
    { kind: "quick_check", seq: 6, elapsed: 2.0005, timestamp: 17664000020005e-4, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [1.2, 4e-4, 0.61], start: 0, end: 64, results: [{ success: "pass", reason: "speaks of tea", score: 0.93 }, { success: "pass", reason: null, score: null }, { success: "pass", reason: "calm and kind", score: 0.77 }] },
    { kind: "chunk", seq: 7, elapsed: 2.001, timestamp: 1766400002001e-3, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "checking", seq: 8, elapsed: 2.8, timestamp: 17664000028e-1, chunk_index: 1, attempt: 1, start: 65, end: 128, requirements: ["The text is about tea.", "friendly_tone"] },
    { kind: "pending", seq: 9, elapsed: 3, timestamp: 1766400003, attempt: 1, chars: 44 },
    { kind: "verdict", seq: 10, elapsed: 3.41, timestamp: 176640000341e-2, chunk_index: 1, attempt: 1, requirement: "friendly_tone", success: "pass", reason: "calm and kind", score: 0.77, duration: 0.61 },
    { kind: "verdict", seq: 11, elapsed: 4, timestamp: 1766400004, chunk_index: 1, attempt: 1, requirement: "The text is about tea.", success: "pass", reason: "speaks of tea", score: 0.93, duration: 1.2 },
    { kind: "quick_check", seq: 12, elapsed: 4.0005, timestamp: 17664000040005e-4, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [1.2, 4e-4, 0.61], start: 65, end: 128, results: [{ success: "pass", reason: "speaks of tea", score: 0.93 }, { success: "pass", reason: null, score: null }, { success: "pass", reason: "calm and kind", score: 0.77 }] },
    { kind: "chunk", seq: 13, elapsed: 4.001, timestamp: 1766400004001e-3, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 1, attempt: 1, start: 65, end: 128, lead: " ", cut: false },
    { kind: "pending", seq: 14, elapsed: 4.3, timestamp: 17664000043e-1, attempt: 1, chars: 19 },
    { kind: "checking", seq: 15, elapsed: 4.8, timestamp: 17664000048e-1, chunk_index: 2, attempt: 1, start: 129, end: 176, requirements: ["The text is about tea.", "friendly_tone"] },
    { kind: "verdict", seq: 16, elapsed: 5.3, timestamp: 17664000053e-1, chunk_index: 2, attempt: 1, requirement: "friendly_tone", success: "unknown", reason: null, score: null, duration: 0.5 },
    { kind: "pending", seq: 17, elapsed: 5.4, timestamp: 17664000054e-1, attempt: 1, chars: 42 }
  ],
  state: {
    seq: 17,
    outcome: "running",
    reason: null,
    stopping: null,
    started: 17664e5,
    elapsed: 5.4,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 2.001
          },
          {
            index: 1,
            lead: " ",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 65,
            end: 128,
            cut: false,
            at: 4.001
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 1.2,
                success: "pass",
                reason: "speaks of tea",
                score: 0.93
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.61,
                success: "pass",
                reason: "calm and kind",
                score: 0.77
              }
            ],
            at: 2.0005
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 128,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 1.2,
                success: "pass",
                reason: "speaks of tea",
                score: 0.93
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.61,
                success: "pass",
                reason: "calm and kind",
                score: 0.77
              }
            ],
            at: 4.0005
          }
        ],
        pending: 42,
        checking: [
          {
            index: 2,
            start: 129,
            end: 176,
            waiting: [
              "The text is about tea."
            ],
            verdicts: [
              {
                requirement: "friendly_tone",
                success: "unknown",
                reason: null,
                score: null,
                duration: 0.5
              }
            ],
            since: 4.8
          }
        ],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// ../tests/fixtures/logs/stopped.json
var stopped_default = {
  events: [
    { kind: "start", seq: 0, elapsed: 0, timestamp: 17664e5, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], chunking: "sentence", backend: "local (SmolLM2-360M-Instruct)", settings: { emit: "validated", max_tokens: 256 } },
    { kind: "quick_check", seq: 1, elapsed: 0.5, timestamp: 17664000005e-1, chunk_index: 0, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 0, end: 64, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 2, elapsed: 0.5004, timestamp: 17664000005004e-4, text: "Tea begins with the leaves of a single plant, Camellia sinensis.", chunk_index: 0, attempt: 1, start: 0, end: 64, lead: "", cut: false },
    { kind: "quick_check", seq: 3, elapsed: 1.1, timestamp: 17664000011e-1, chunk_index: 1, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 65, end: 128, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 4, elapsed: 1.1004, timestamp: 17664000011004e-4, text: "The leaves are picked by hand, most often in the early morning.", chunk_index: 1, attempt: 1, start: 65, end: 128, lead: " ", cut: false },
    { kind: "quick_check", seq: 5, elapsed: 1.7, timestamp: 17664000017e-1, chunk_index: 2, attempt: 1, passed: true, requirements: ["The text is about tea.", "no_prices", "friendly_tone"], durations: [0.012, 4e-4, 0.011], start: 129, end: 176, results: [{ success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }, { success: "pass", reason: null, score: null }] },
    { kind: "chunk", seq: 6, elapsed: 1.7004, timestamp: 17664000017004e-4, text: "They wither for some hours until they are soft.", chunk_index: 2, attempt: 1, start: 129, end: 176, lead: " ", cut: false },
    { kind: "pending", seq: 7, elapsed: 2.1, timestamp: 17664000021e-1, attempt: 1, chars: 23 },
    { kind: "stop", seq: 8, elapsed: 2.2, timestamp: 17664000022e-1, reason: "stopped by the user" },
    { kind: "completed", seq: 9, elapsed: 2.203, timestamp: 1766400002203e-3, success: false, full_text: "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most often in the early morning. They wither for some hours until they are soft.", attempts_used: 1, outcome: "stopped", reason: "stopped by the user" }
  ],
  state: {
    seq: 9,
    outcome: "stopped",
    reason: "stopped by the user",
    stopping: "stopped by the user",
    started: 17664e5,
    elapsed: 2.203,
    requirements: [
      "The text is about tea.",
      "no_prices",
      "friendly_tone"
    ],
    chunking: "sentence",
    backend: "local (SmolLM2-360M-Instruct)",
    settings: {
      emit: "validated",
      max_tokens: 256
    },
    error: null,
    attempts: [
      {
        attempt: 1,
        reason: null,
        began: 0,
        chunks: [
          {
            index: 0,
            lead: "",
            text: "Tea begins with the leaves of a single plant, Camellia sinensis.",
            start: 0,
            end: 64,
            cut: false,
            at: 0.5004
          },
          {
            index: 1,
            lead: " ",
            text: "The leaves are picked by hand, most often in the early morning.",
            start: 65,
            end: 128,
            cut: false,
            at: 1.1004
          },
          {
            index: 2,
            lead: " ",
            text: "They wither for some hours until they are soft.",
            start: 129,
            end: 176,
            cut: false,
            at: 1.7004
          }
        ],
        checks: [
          {
            index: 0,
            passed: true,
            start: 0,
            end: 64,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 0.5
          },
          {
            index: 1,
            passed: true,
            start: 65,
            end: 128,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 1.1
          },
          {
            index: 2,
            passed: true,
            start: 129,
            end: 176,
            verdicts: [
              {
                requirement: "The text is about tea.",
                duration: 0.012,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "no_prices",
                duration: 4e-4,
                success: "pass",
                reason: null,
                score: null
              },
              {
                requirement: "friendly_tone",
                duration: 0.011,
                success: "pass",
                reason: null,
                score: null
              }
            ],
            at: 1.7
          }
        ],
        pending: 0,
        checking: [],
        preview: "",
        preview_start: 0,
        done: false,
        validating: null,
        final: null
      }
    ]
  }
};

// dev/play.ts
var golden = {
  error: error_default,
  failed_check: failed_check_default,
  failed_validation: failed_validation_default,
  hostile: hostile_default,
  lookahead: lookahead_default,
  no_requirements: no_requirements_default,
  passed: passed_default,
  preview: preview_default,
  preview_withdrawn: preview_withdrawn_default,
  rejected: rejected_default,
  retry: retry_default,
  slow_checks: slow_checks_default,
  stopped: stopped_default
};
var wanted = new URLSearchParams(location.search);
var asked = (name, otherwise) => Number(wanted.get(name) ?? otherwise);
var logs = new Map(Object.entries(golden).map(([name, log]) => [name, log.events]));
logs.set("long", long(asked("chunks", 2e3), asked("requirements", 20)));
logs.set("hundred", hundred());
var theme = wanted.get("theme");
if (theme) document.documentElement.setAttribute("theme", theme);
var choose = document.getElementById("choose");
for (const name of logs.keys()) {
  const link = document.createElement("a");
  link.href = `?log=${name}`;
  link.textContent = name;
  choose.append(link, " ");
}
function play(events) {
  const store = new RunStore();
  const link = new Link(store, (message) => {
    if (message.type === "reveal") {
      setTimeout(() => link.take({ type: "withheld", text: "A good pound of it costs about 40 dollars in London." }), 300);
    }
  });
  const view = new RunView(store, link, wanted.get("title") ?? "");
  document.getElementById("views").append(view.element);
  const last = events.slice(0, asked("at", events.length));
  const pace = asked("pace", 1);
  const give = (event) => link.take({ type: "events", first: event.seq, lines: JSON.stringify([event]) });
  if (pace === 0) store.receive(last.map((event) => readEvent(event, event.seq)));
  else for (const event of last) setTimeout(give, event.elapsed * 1e3 / pace, event);
  store.connection = "live";
  setTimeout(() => press(view.element), 300);
}
function press(element) {
  if (wanted.has("timeline")) element.querySelector(".foot button").click();
  if (wanted.has("reveal")) element.querySelector(".reveal").click();
  const chunk2 = wanted.get("chunk");
  if (chunk2) element.querySelector(`[data-index="${chunk2}"]`).click();
}
play(logs.get(wanted.get("log") ?? "passed") ?? passed_default.events);
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vc3JjL3Byb3RvY29sLnRzIiwgIi4uLy4uL3NyYy9saW5rLnRzIiwgIi4uLy4uL3NyYy9mb2xkLnRzIiwgIi4uLy4uL3NyYy9zdG9yZS50cyIsICIuLi8uLi9zcmMvbWVhc3VyZXMudHMiLCAiLi4vLi4vc3JjL3N0cmlwLnRzIiwgIi4uLy4uL3NyYy90YWxseS50cyIsICIuLi8uLi9zcmMvZm9ybWF0LnRzIiwgIi4uLy4uL3NyYy9tYXJrcy50cyIsICIuLi8uLi9zcmMvdmlld3MvZG9tLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9pY29ucy50cyIsICIuLi8uLi9zcmMvdmlld3MvaGVhZGVyLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9hbm5vdW5jZXIudHMiLCAiLi4vLi4vc3JjL3ZpZXdzL2F0dGVtcHRzLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9jYXJkLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9lcnJvcmJveC50cyIsICIuLi8uLi9zcmMvdmlld3MvZmluYWxzLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9tZXRyaWNzLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9kZXRhaWxzLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9zY2VuZS50cyIsICIuLi8uLi9zcmMvdmlld3MvdGFpbC50cyIsICIuLi8uLi9zcmMvdmlld3MvdGV4dC50cyIsICIuLi8uLi9zcmMvdmlld3MvcGFuZS50cyIsICIuLi8uLi9zcmMvdmlld3Mvc3RhdHVzLnRzIiwgIi4uLy4uL3NyYy92aWV3cy9zdHJpcHZpZXcudHMiLCAiLi4vLi4vc3JjL3ZpZXdzL3Jvdy50cyIsICIuLi8uLi9zcmMvdmlld3MvdGFibGUudHMiLCAiLi4vLi4vc3JjL2xhbmVzLnRzIiwgIi4uLy4uL3NyYy92aWV3cy90aW1lbGluZS50cyIsICIuLi8uLi9zcmMvZXhwb3J0cy50cyIsICIuLi8uLi9zcmMvdmlld3MvdG9vbHMudHMiLCAiLi4vLi4vc3JjL3ZpZXdzL3J1bi50cyIsICIuLi9tYWRlLnRzIiwgIi4uLy4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvZXJyb3IuanNvbiIsICIuLi8uLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL2ZhaWxlZF9jaGVjay5qc29uIiwgIi4uLy4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvZmFpbGVkX3ZhbGlkYXRpb24uanNvbiIsICIuLi8uLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL2hvc3RpbGUuanNvbiIsICIuLi8uLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL2xvb2thaGVhZC5qc29uIiwgIi4uLy4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3Mvbm9fcmVxdWlyZW1lbnRzLmpzb24iLCAiLi4vLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9wYXNzZWQuanNvbiIsICIuLi8uLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL3ByZXZpZXcuanNvbiIsICIuLi8uLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL3ByZXZpZXdfd2l0aGRyYXduLmpzb24iLCAiLi4vLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9yZWplY3RlZC5qc29uIiwgIi4uLy4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvcmV0cnkuanNvbiIsICIuLi8uLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL3Nsb3dfY2hlY2tzLmpzb24iLCAiLi4vLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9zdG9wcGVkLmpzb24iLCAiLi4vcGxheS50cyJdLAogICJzb3VyY2VzQ29udGVudCI6IFsiLyoqXG4gKiBXaGF0IGtlcm5lbCBhbmQgcGFnZSBzYXkgdG8gZWFjaCBvdGhlci4gRXZlcnkgbWVzc2FnZSBpcyBkYXRhIGZyb20gb3V0c2lkZTogd2hhdCBpcyBtYWxmb3JtZWQgb3IgdW5rbm93blxuICogaXMgcmVwb3J0ZWQgYXMgc3VjaCBhbmQgbmV2ZXIgdGhyb3duLlxuICovXG5cbnR5cGUgQ2hlY2s8VD4gPSAodmFsdWU6IHVua25vd24pID0+IHZhbHVlIGlzIFQ7XG50eXBlIFNoYXBlID0gUmVhZG9ubHk8UmVjb3JkPHN0cmluZywgQ2hlY2s8dW5rbm93bj4+PjtcbnR5cGUgT2Y8UyBleHRlbmRzIFNoYXBlPiA9IHsgcmVhZG9ubHkgW0sgaW4ga2V5b2YgU106IFNbS10gZXh0ZW5kcyBDaGVjazxpbmZlciBUPiA/IFQgOiBuZXZlciB9O1xuXG5leHBvcnQgdHlwZSBKc29uID0gbnVsbCB8IGJvb2xlYW4gfCBudW1iZXIgfCBzdHJpbmcgfCByZWFkb25seSBKc29uW10gfCB7IHJlYWRvbmx5IFtrZXk6IHN0cmluZ106IEpzb24gfTtcbmV4cG9ydCB0eXBlIEpzb25PYmplY3QgPSB7IHJlYWRvbmx5IFtrZXk6IHN0cmluZ106IEpzb24gfTtcblxuY29uc3QgaXNUZXh0OiBDaGVjazxzdHJpbmc+ID0gKHZhbHVlKTogdmFsdWUgaXMgc3RyaW5nID0+IHR5cGVvZiB2YWx1ZSA9PT0gXCJzdHJpbmdcIjtcbmNvbnN0IGlzTnVtYmVyOiBDaGVjazxudW1iZXI+ID0gKHZhbHVlKTogdmFsdWUgaXMgbnVtYmVyID0+IHR5cGVvZiB2YWx1ZSA9PT0gXCJudW1iZXJcIjtcbmNvbnN0IGlzRmxhZzogQ2hlY2s8Ym9vbGVhbj4gPSAodmFsdWUpOiB2YWx1ZSBpcyBib29sZWFuID0+IHR5cGVvZiB2YWx1ZSA9PT0gXCJib29sZWFuXCI7XG5jb25zdCBpc0NvdW50OiBDaGVjazxudW1iZXI+ID0gKHZhbHVlKTogdmFsdWUgaXMgbnVtYmVyID0+IE51bWJlci5pc1NhZmVJbnRlZ2VyKHZhbHVlKTtcbmNvbnN0IGlzT2JqZWN0ID0gKHZhbHVlOiB1bmtub3duKTogdmFsdWUgaXMgUmVjb3JkPHN0cmluZywgdW5rbm93bj4gPT5cbiAgdHlwZW9mIHZhbHVlID09PSBcIm9iamVjdFwiICYmIHZhbHVlICE9PSBudWxsICYmICFBcnJheS5pc0FycmF5KHZhbHVlKTtcbmNvbnN0IGlzSnNvbk9iamVjdDogQ2hlY2s8SnNvbk9iamVjdD4gPSAodmFsdWUpOiB2YWx1ZSBpcyBKc29uT2JqZWN0ID0+IGlzT2JqZWN0KHZhbHVlKTtcblxuZnVuY3Rpb24gb3JOdWxsPFQ+KGNoZWNrOiBDaGVjazxUPik6IENoZWNrPFQgfCBudWxsPiB7XG4gIHJldHVybiAodmFsdWUpOiB2YWx1ZSBpcyBUIHwgbnVsbCA9PiB2YWx1ZSA9PT0gbnVsbCB8fCBjaGVjayh2YWx1ZSk7XG59XG5cbmZ1bmN0aW9uIG9yQWJzZW50PFQ+KGNoZWNrOiBDaGVjazxUPik6IENoZWNrPFQgfCB1bmRlZmluZWQ+IHtcbiAgcmV0dXJuICh2YWx1ZSk6IHZhbHVlIGlzIFQgfCB1bmRlZmluZWQgPT4gdmFsdWUgPT09IHVuZGVmaW5lZCB8fCBjaGVjayh2YWx1ZSk7XG59XG5cbmZ1bmN0aW9uIGxpc3RPZjxUPihjaGVjazogQ2hlY2s8VD4pOiBDaGVjazxyZWFkb25seSBUW10+IHtcbiAgcmV0dXJuICh2YWx1ZSk6IHZhbHVlIGlzIHJlYWRvbmx5IFRbXSA9PiBBcnJheS5pc0FycmF5KHZhbHVlKSAmJiB2YWx1ZS5ldmVyeSgoaXRlbSkgPT4gY2hlY2soaXRlbSkpO1xufVxuXG5mdW5jdGlvbiBvbmVPZjxjb25zdCBUIGV4dGVuZHMgc3RyaW5nPiguLi5jaG9pY2VzOiByZWFkb25seSBUW10pOiBDaGVjazxUPiB7XG4gIHJldHVybiAodmFsdWUpOiB2YWx1ZSBpcyBUID0+IChjaG9pY2VzIGFzIHJlYWRvbmx5IHVua25vd25bXSkuaW5jbHVkZXModmFsdWUpO1xufVxuXG5mdW5jdGlvbiBvYmplY3RPZjxTIGV4dGVuZHMgU2hhcGU+KHNoYXBlOiBTKTogQ2hlY2s8T2Y8Uz4+IHtcbiAgY29uc3QgZmllbGRzID0gT2JqZWN0LmVudHJpZXMoc2hhcGUpO1xuICByZXR1cm4gKHZhbHVlKTogdmFsdWUgaXMgT2Y8Uz4gPT5cbiAgICBpc09iamVjdCh2YWx1ZSkgJiYgZmllbGRzLmV2ZXJ5KChbbmFtZSwgY2hlY2tdKSA9PiBjaGVjayh2YWx1ZVtuYW1lXSkpO1xufVxuXG5jb25zdCBpc1N1Y2Nlc3MgPSBvbmVPZihcInBhc3NcIiwgXCJmYWlsXCIsIFwidW5rbm93blwiKTtcbmNvbnN0IGlzT3V0Y29tZSA9IG9uZU9mKFwicnVubmluZ1wiLCBcInBhc3NlZFwiLCBcImZhaWxlZF92YWxpZGF0aW9uXCIsIFwicmVqZWN0ZWRcIiwgXCJzdG9wcGVkXCIsIFwiZXJyb3JcIik7XG5jb25zdCBpc1BhcnRpYWwgPSBvYmplY3RPZih7IHN1Y2Nlc3M6IGlzU3VjY2VzcywgcmVhc29uOiBvck51bGwoaXNUZXh0KSwgc2NvcmU6IG9yTnVsbChpc051bWJlcikgfSk7XG5jb25zdCBpc0ZpbmFsID0gb2JqZWN0T2Yoe1xuICBwYXNzZWQ6IGlzRmxhZyxcbiAgcmVhc29uOiBvck51bGwoaXNUZXh0KSxcbiAgc2NvcmU6IG9yTnVsbChpc051bWJlciksXG4gIGVycm9yOiBvckFic2VudChpc1RleHQpLFxufSk7XG5jb25zdCBzcGFuID0geyBzdGFydDogaXNDb3VudCwgZW5kOiBpc0NvdW50IH07XG5jb25zdCBwbGFjZSA9IHsgY2h1bmtfaW5kZXg6IGlzQ291bnQsIGF0dGVtcHQ6IGlzQ291bnQgfTtcbmNvbnN0IGFuc3dlcnMgPSB7IHJlcXVpcmVtZW50czogbGlzdE9mKGlzVGV4dCksIGR1cmF0aW9uczogbGlzdE9mKGlzTnVtYmVyKSB9O1xuXG4vKiogVGhlIGZpZWxkcyBvZiBldmVyeSBldmVudCwgYmVzaWRlIHRob3NlIHRoYXQgYWxsIGhhdmUuICovXG5jb25zdCBTSEFQRVMgPSB7XG4gIHN0YXJ0OiB7IHJlcXVpcmVtZW50czogbGlzdE9mKGlzVGV4dCksIGNodW5raW5nOiBpc1RleHQsIGJhY2tlbmQ6IGlzVGV4dCwgc2V0dGluZ3M6IGlzSnNvbk9iamVjdCB9LFxuICBjaHVuazogeyAuLi5wbGFjZSwgLi4uc3BhbiwgdGV4dDogaXNUZXh0LCBsZWFkOiBpc1RleHQsIGN1dDogaXNGbGFnIH0sXG4gIHF1aWNrX2NoZWNrOiB7IC4uLnBsYWNlLCAuLi5zcGFuLCAuLi5hbnN3ZXJzLCBwYXNzZWQ6IGlzRmxhZywgcmVzdWx0czogbGlzdE9mKGlzUGFydGlhbCkgfSxcbiAgcGVuZGluZzogeyBhdHRlbXB0OiBpc0NvdW50LCBjaGFyczogaXNDb3VudCB9LFxuICBjaGVja2luZzogeyAuLi5wbGFjZSwgLi4uc3BhbiwgcmVxdWlyZW1lbnRzOiBsaXN0T2YoaXNUZXh0KSB9LFxuICB2ZXJkaWN0OiB7XG4gICAgY2h1bmtfaW5kZXg6IG9yTnVsbChpc0NvdW50KSxcbiAgICBhdHRlbXB0OiBpc0NvdW50LFxuICAgIHJlcXVpcmVtZW50OiBpc1RleHQsXG4gICAgc3VjY2VzczogaXNTdWNjZXNzLFxuICAgIHJlYXNvbjogb3JOdWxsKGlzVGV4dCksXG4gICAgc2NvcmU6IG9yTnVsbChpc051bWJlciksXG4gICAgZHVyYXRpb246IGlzTnVtYmVyLFxuICB9LFxuICBwcmV2aWV3OiB7IC4uLnNwYW4sIGF0dGVtcHQ6IGlzQ291bnQsIHRleHQ6IGlzVGV4dCB9LFxuICBzdHJlYW1pbmdfZG9uZTogeyBhdHRlbXB0OiBpc0NvdW50LCBmdWxsX3RleHQ6IGlzVGV4dCB9LFxuICB2YWxpZGF0aW5nOiB7IGF0dGVtcHQ6IGlzQ291bnQsIHJlcXVpcmVtZW50czogbGlzdE9mKGlzVGV4dCkgfSxcbiAgZnVsbF92YWxpZGF0aW9uOiB7IC4uLmFuc3dlcnMsIGF0dGVtcHQ6IGlzQ291bnQsIHBhc3NlZDogaXNGbGFnLCByZXN1bHRzOiBsaXN0T2YoaXNGaW5hbCkgfSxcbiAgcmV0cnk6IHsgYXR0ZW1wdDogaXNDb3VudCwgcmVhc29uOiBpc1RleHQgfSxcbiAgc3RvcDogeyByZWFzb246IGlzVGV4dCB9LFxuICBlcnJvcjogeyBleGNlcHRpb25fdHlwZTogaXNUZXh0LCBkZXRhaWw6IGlzVGV4dCB9LFxuICBjb21wbGV0ZWQ6IHtcbiAgICBzdWNjZXNzOiBpc0ZsYWcsXG4gICAgZnVsbF90ZXh0OiBpc1RleHQsXG4gICAgYXR0ZW1wdHNfdXNlZDogaXNDb3VudCxcbiAgICBvdXRjb21lOiBpc091dGNvbWUsXG4gICAgcmVhc29uOiBvck51bGwoaXNUZXh0KSxcbiAgfSxcbn0gYXMgY29uc3Qgc2F0aXNmaWVzIFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIFNoYXBlPj47XG5cbmNvbnN0IENPTU1PTiA9IHsgc2VxOiBpc0NvdW50LCBlbGFwc2VkOiBpc051bWJlciwgdGltZXN0YW1wOiBpc051bWJlciB9IGFzIGNvbnN0O1xuXG5leHBvcnQgdHlwZSBLaW5kID0ga2V5b2YgdHlwZW9mIFNIQVBFUztcbmV4cG9ydCB0eXBlIEV2ZW50T2Y8SyBleHRlbmRzIEtpbmQ+ID0geyByZWFkb25seSBraW5kOiBLIH0gJiBPZjx0eXBlb2YgQ09NTU9OPiAmIE9mPCh0eXBlb2YgU0hBUEVTKVtLXT47XG4vKiogQW55IGV2ZW50IG9mIGEgcnVuLCBhcyBgY29yZS9jb2RlYy5weWAgZW5jb2RlcyBpdDsgdG9sZCBhcGFydCBieSBpdHMgYGtpbmRgLiAqL1xuZXhwb3J0IHR5cGUgU3RyZWFtRXZlbnQgPSB7IFtLIGluIEtpbmRdOiBFdmVudE9mPEs+IH1bS2luZF07XG5leHBvcnQgdHlwZSBTdWNjZXNzID0gXCJwYXNzXCIgfCBcImZhaWxcIiB8IFwidW5rbm93blwiO1xuZXhwb3J0IHR5cGUgT3V0Y29tZSA9IEV2ZW50T2Y8XCJjb21wbGV0ZWRcIj5bXCJvdXRjb21lXCJdO1xuXG4vKiogQSBwbGFjZSBpbiB0aGUgbG9nIHdob3NlIGV2ZW50IHRoaXMgcGFnZSBjYW5ub3QgcmVhZDogZGFtYWdlZCwgb3Igb2YgYSBuZXdlciBrZXJuZWwuICovXG5leHBvcnQgaW50ZXJmYWNlIFVucmVhZCB7XG4gIHJlYWRvbmx5IGtpbmQ6IFwidW5yZWFkXCI7XG4gIHJlYWRvbmx5IHNlcTogbnVtYmVyO1xufVxuXG5jb25zdCBpc0NvbW1vbiA9IG9iamVjdE9mKENPTU1PTik7XG5jb25zdCBDSEVDS1MgPSBuZXcgTWFwPHVua25vd24sIENoZWNrPHVua25vd24+PihcbiAgT2JqZWN0LmVudHJpZXMoU0hBUEVTKS5tYXAoKFtraW5kLCBzaGFwZV0pID0+IFtraW5kLCBvYmplY3RPZihzaGFwZSldKSxcbik7XG5cbi8qKiBSZWFkIHRoZSB2YWx1ZSBhdCBwbGFjZSBgc2VxYCBvZiB0aGUgbG9nLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYWRFdmVudCh2YWx1ZTogdW5rbm93biwgc2VxOiBudW1iZXIpOiBTdHJlYW1FdmVudCB8IFVucmVhZCB7XG4gIGNvbnN0IHVucmVhZDogVW5yZWFkID0geyBraW5kOiBcInVucmVhZFwiLCBzZXEgfTtcbiAgaWYgKCFpc09iamVjdCh2YWx1ZSkgfHwgdmFsdWVbXCJzZXFcIl0gIT09IHNlcSB8fCAhaXNDb21tb24odmFsdWUpKSByZXR1cm4gdW5yZWFkO1xuICBjb25zdCB7IGtpbmQgfSA9IHZhbHVlIGFzIFJlY29yZDxzdHJpbmcsIHVua25vd24+O1xuICBjb25zdCBrbm93biA9IENIRUNLUy5nZXQoa2luZCk/Lih2YWx1ZSkgPT09IHRydWUgJiYgYW5zd2Vyc0FncmVlKHZhbHVlKTtcbiAgcmV0dXJuIGtub3duID8gKHZhbHVlIGFzIHVua25vd24gYXMgU3RyZWFtRXZlbnQpIDogdW5yZWFkO1xufVxuXG4vKiogV2hldGhlciB0aGUgbGlzdHMgb2YgYSBjaGVjayBhcmUgb2Ygb25lIGxlbmd0aCwgc28gdGhhdCBlYWNoIHZlcmRpY3QgaGFzIGl0cyByZXF1aXJlbWVudCBhbmQgdGltZS4gKi9cbmZ1bmN0aW9uIGFuc3dlcnNBZ3JlZSh2YWx1ZTogUmVjb3JkPHN0cmluZywgdW5rbm93bj4pOiBib29sZWFuIHtcbiAgY29uc3QgeyByZXN1bHRzLCByZXF1aXJlbWVudHMsIGR1cmF0aW9ucyB9ID0gdmFsdWU7XG4gIGlmICghQXJyYXkuaXNBcnJheShyZXN1bHRzKSkgcmV0dXJuIHRydWU7XG4gIGNvbnN0IGxlbmd0aHMgPSBbcmVxdWlyZW1lbnRzLCBkdXJhdGlvbnNdLm1hcCgobGlzdCkgPT4gKEFycmF5LmlzQXJyYXkobGlzdCkgPyBsaXN0Lmxlbmd0aCA6IC0xKSk7XG4gIHJldHVybiBsZW5ndGhzLmV2ZXJ5KChsZW5ndGgpID0+IGxlbmd0aCA9PT0gcmVzdWx0cy5sZW5ndGgpO1xufVxuXG4vKiogV2hhdCB0aGUga2VybmVsIHNheXMuICovXG5leHBvcnQgdHlwZSBLZXJuZWxNZXNzYWdlID1cbiAgfCB7IHJlYWRvbmx5IHR5cGU6IFwiZXZlbnRzXCI7IHJlYWRvbmx5IGV2ZW50czogcmVhZG9ubHkgKFN0cmVhbUV2ZW50IHwgVW5yZWFkKVtdIH1cbiAgfCB7IHJlYWRvbmx5IHR5cGU6IFwid2l0aGhlbGRcIjsgcmVhZG9ubHkgdGV4dDogc3RyaW5nIH07XG5cbi8qKiBXaGF0IHRoZSBwYWdlIHNheXM7IGBoYXZlYCBpcyB0aGUgbnVtYmVyIG9mIGV2ZW50cyB0aGF0IGl0IGhhcyBhcHBsaWVkOiB0aGUgbmV4dCBgc2VxYCB0aGF0IGl0IG5lZWRzLiAqL1xuZXhwb3J0IHR5cGUgUGFnZU1lc3NhZ2UgPVxuICB8IHsgcmVhZG9ubHkgdHlwZTogXCJoZWxsb1wiIH1cbiAgfCB7IHJlYWRvbmx5IHR5cGU6IFwic3luY1wiOyByZWFkb25seSBoYXZlOiBudW1iZXIgfVxuICB8IHsgcmVhZG9ubHkgdHlwZTogXCJzdG9wXCIgfVxuICB8IHsgcmVhZG9ubHkgdHlwZTogXCJyZXZlYWxcIiB9O1xuXG4vKiogUmVhZCBhIG1lc3NhZ2Ugb2YgdGhlIGtlcm5lbDsgbnVsbCB3aGVyZSBpdCBpcyBtYWxmb3JtZWQgb3IgdW5rbm93bi4gKi9cbmV4cG9ydCBmdW5jdGlvbiByZWFkTWVzc2FnZShtZXNzYWdlOiB1bmtub3duKTogS2VybmVsTWVzc2FnZSB8IG51bGwge1xuICBpZiAoIWlzT2JqZWN0KG1lc3NhZ2UpKSByZXR1cm4gbnVsbDtcbiAgaWYgKG1lc3NhZ2VbXCJ0eXBlXCJdID09PSBcIndpdGhoZWxkXCIpIHtcbiAgICByZXR1cm4gaXNUZXh0KG1lc3NhZ2VbXCJ0ZXh0XCJdKSA/IHsgdHlwZTogXCJ3aXRoaGVsZFwiLCB0ZXh0OiBtZXNzYWdlW1widGV4dFwiXSB9IDogbnVsbDtcbiAgfVxuICBpZiAobWVzc2FnZVtcInR5cGVcIl0gIT09IFwiZXZlbnRzXCIgfHwgIWlzQ291bnQobWVzc2FnZVtcImZpcnN0XCJdKSB8fCBtZXNzYWdlW1wiZmlyc3RcIl0gPCAwKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgZXZlbnRzID0gcmVhZExpbmVzKG1lc3NhZ2VbXCJsaW5lc1wiXSwgbWVzc2FnZVtcImZpcnN0XCJdKTtcbiAgcmV0dXJuIGV2ZW50cyAmJiB7IHR5cGU6IFwiZXZlbnRzXCIsIGV2ZW50cyB9O1xufVxuXG4vKiogUmVhZCBhIEpTT04gdGV4dCB0aGF0IGxpc3RzIGVuY29kZWQgZXZlbnRzLCB0aGUgZmlyc3Qgb25lJ3MgcGxhY2UgYmVpbmcgYGZpcnN0YDsgbnVsbCBpZiBpdCBpcyBub25lLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYWRMaW5lcyhsaW5lczogdW5rbm93biwgZmlyc3Q6IG51bWJlcik6IChTdHJlYW1FdmVudCB8IFVucmVhZClbXSB8IG51bGwge1xuICBpZiAoIWlzVGV4dChsaW5lcykpIHJldHVybiBudWxsO1xuICBsZXQgdmFsdWVzOiB1bmtub3duO1xuICB0cnkge1xuICAgIHZhbHVlcyA9IEpTT04ucGFyc2UobGluZXMpO1xuICB9IGNhdGNoIHtcbiAgICByZXR1cm4gbnVsbDtcbiAgfVxuICByZXR1cm4gQXJyYXkuaXNBcnJheSh2YWx1ZXMpID8gdmFsdWVzLm1hcCgodmFsdWUsIG9mZnNldCkgPT4gcmVhZEV2ZW50KHZhbHVlLCBmaXJzdCArIG9mZnNldCkpIDogbnVsbDtcbn1cbiIsICIvKiogVGhlIHdpcmUgYmV0d2VlbiBhIHN0b3JlIGFuZCBpdHMga2VybmVsOiByZXBhaXJzIGdhcHMsIG5vdGljZXMgc2lsZW5jZSwgY2FycmllcyB3aGF0IHRoZSBwZXJzb24gd2FudHMuICovXG5cbmltcG9ydCB7IHJlYWRNZXNzYWdlLCB0eXBlIFBhZ2VNZXNzYWdlIH0gZnJvbSBcIi4vcHJvdG9jb2xcIjtcbmltcG9ydCB0eXBlIHsgUnVuU3RvcmUgfSBmcm9tIFwiLi9zdG9yZVwiO1xuXG4vKiogQSBnYXAgaXMgYXNrZWQgZm9yIGF0IG9uY2UsIGFuZCBhZ2FpbiBhZnRlciB0aGVzZSBtaWxsaXNlY29uZHMsIGRvdWJsZWQgZWFjaCB0aW1lIHVwIHRvIHRoZSBsYXN0LiAqL1xuY29uc3QgQVNLX0FHQUlOID0geyBmaXJzdDogMV8wMDAsIG1vc3Q6IDE2XzAwMCB9O1xuLyoqIEhvdyBvZnRlbiBhIHJ1bm5pbmcga2VybmVsIHRoYXQgc2F5cyBub3RoaW5nIGlzIGFza2VkIGZvciBhIHNpZ24gb2YgbGlmZSwgYW5kIHdoZW4gaXQgY291bnRzIGFzIGdvbmUuICovXG5jb25zdCBRVUlFVCA9IDFfNTAwO1xuY29uc3QgU0lMRU5UID0gNF81MDA7XG5cbnR5cGUgVGltZXIgPSBSZXR1cm5UeXBlPHR5cGVvZiBzZXRUaW1lb3V0PjtcblxuZXhwb3J0IGNsYXNzIExpbmsge1xuICAjYXNraW5nOiBUaW1lciB8IG51bGwgPSBudWxsO1xuICAjYXNrQWdhaW4gPSBBU0tfQUdBSU4uZmlyc3Q7XG4gICNwdWxzZTogVGltZXIgfCBudWxsID0gbnVsbDtcbiAgI2hlYXJkID0gcGVyZm9ybWFuY2Uubm93KCk7XG5cbiAgY29uc3RydWN0b3IoXG4gICAgcmVhZG9ubHkgc3RvcmU6IFJ1blN0b3JlLFxuICAgIHJlYWRvbmx5IHNlbmQ6IChtZXNzYWdlOiBQYWdlTWVzc2FnZSkgPT4gdm9pZCxcbiAgKSB7fVxuXG4gIC8qKiBHcmVldCB0aGUga2VybmVsIGFuZCBhc2sgZm9yIHdoYXQgaGFwcGVuZWQgc2luY2UgdGhlIHNuYXBzaG90LiAqL1xuICBvcGVuKCk6IHZvaWQge1xuICAgIHRoaXMuc2VuZCh7IHR5cGU6IFwiaGVsbG9cIiB9KTtcbiAgICB0aGlzLnNlbmQoeyB0eXBlOiBcInN5bmNcIiwgaGF2ZTogdGhpcy5zdG9yZS5uZXh0IH0pO1xuICAgIHRoaXMuI3B1bHNlID0gc2V0SW50ZXJ2YWwoKCkgPT4gdGhpcy4jbGlzdGVuKCksIFFVSUVUKTtcbiAgfVxuXG4gIGNsb3NlKCk6IHZvaWQge1xuICAgIGlmICh0aGlzLiNhc2tpbmcpIGNsZWFyVGltZW91dCh0aGlzLiNhc2tpbmcpO1xuICAgIGlmICh0aGlzLiNwdWxzZSkgY2xlYXJJbnRlcnZhbCh0aGlzLiNwdWxzZSk7XG4gICAgdGhpcy4jYXNraW5nID0gdGhpcy4jcHVsc2UgPSBudWxsO1xuICB9XG5cbiAgLyoqIFRha2UgYSBtZXNzYWdlIG9mIHRoZSBrZXJuZWw7IHdoYXQgY2Fubm90IGJlIHJlYWQgaXMgY291bnRlZCBhbmQgaWdub3JlZC4gKi9cbiAgdGFrZShyYXc6IHVua25vd24pOiB2b2lkIHtcbiAgICB0aGlzLiNoZWFyZCA9IHBlcmZvcm1hbmNlLm5vdygpO1xuICAgIHRoaXMuc3RvcmUuY29ubmVjdGlvbiA9IFwibGl2ZVwiO1xuICAgIGNvbnN0IG1lc3NhZ2UgPSByZWFkTWVzc2FnZShyYXcpO1xuICAgIGlmICghbWVzc2FnZSkge1xuICAgICAgdGhpcy5zdG9yZS51bnJlYWQrKztcbiAgICB9IGVsc2UgaWYgKG1lc3NhZ2UudHlwZSA9PT0gXCJ3aXRoaGVsZFwiKSB7XG4gICAgICB0aGlzLnN0b3JlLndpdGhoZWxkID0gbWVzc2FnZS50ZXh0O1xuICAgIH0gZWxzZSB7XG4gICAgICB0aGlzLnN0b3JlLnJlY2VpdmUobWVzc2FnZS5ldmVudHMpO1xuICAgIH1cbiAgICB0aGlzLnN0b3JlLmNoYW5nZWQoKTtcbiAgICB0aGlzLiNyZXBhaXIoKTtcbiAgfVxuXG4gIHN0b3AoKTogdm9pZCB7XG4gICAgdGhpcy5zdG9yZS5zdG9wQXNrZWQgPSB0cnVlO1xuICAgIHRoaXMuc3RvcmUuY2hhbmdlZCgpO1xuICAgIHRoaXMuc2VuZCh7IHR5cGU6IFwic3RvcFwiIH0pO1xuICB9XG5cbiAgcmV2ZWFsKCk6IHZvaWQge1xuICAgIHRoaXMuc2VuZCh7IHR5cGU6IFwicmV2ZWFsXCIgfSk7XG4gIH1cblxuICAjcmVwYWlyKCk6IHZvaWQge1xuICAgIGlmICghdGhpcy5zdG9yZS5oYXNHYXApIHtcbiAgICAgIGlmICh0aGlzLiNhc2tpbmcpIGNsZWFyVGltZW91dCh0aGlzLiNhc2tpbmcpO1xuICAgICAgdGhpcy4jYXNraW5nID0gbnVsbDtcbiAgICAgIHRoaXMuI2Fza0FnYWluID0gQVNLX0FHQUlOLmZpcnN0O1xuICAgIH0gZWxzZSBpZiAoIXRoaXMuI2Fza2luZykge1xuICAgICAgdGhpcy5zZW5kKHsgdHlwZTogXCJzeW5jXCIsIGhhdmU6IHRoaXMuc3RvcmUubmV4dCB9KTtcbiAgICAgIHRoaXMuI2Fza2luZyA9IHNldFRpbWVvdXQoKCkgPT4ge1xuICAgICAgICB0aGlzLiNhc2tpbmcgPSBudWxsO1xuICAgICAgICB0aGlzLiNhc2tBZ2FpbiA9IE1hdGgubWluKDIgKiB0aGlzLiNhc2tBZ2FpbiwgQVNLX0FHQUlOLm1vc3QpO1xuICAgICAgICB0aGlzLiNyZXBhaXIoKTtcbiAgICAgIH0sIHRoaXMuI2Fza0FnYWluKTtcbiAgICB9XG4gIH1cblxuICAvKiogQSBsb3N0IGxhc3QgbWVzc2FnZSBsZWF2ZXMgbm8gZ2FwIGJlaGluZCBpdCwgc28gYSBxdWlldCBydW4gaXMgYXNrZWQgZm9yIG5ld3MgYXMgd2VsbC4gKi9cbiAgI2xpc3RlbigpOiB2b2lkIHtcbiAgICBpZiAodGhpcy5zdG9yZS5zdGF0ZS5vdXRjb21lICE9PSBcInJ1bm5pbmdcIikgcmV0dXJuO1xuICAgIGNvbnN0IHF1aWV0ID0gcGVyZm9ybWFuY2Uubm93KCkgLSB0aGlzLiNoZWFyZDtcbiAgICBpZiAocXVpZXQgPj0gUVVJRVQpIHRoaXMuc2VuZCh7IHR5cGU6IFwic3luY1wiLCBoYXZlOiB0aGlzLnN0b3JlLm5leHQgfSk7XG4gICAgaWYgKHF1aWV0ID49IFNJTEVOVCAmJiB0aGlzLnN0b3JlLmNvbm5lY3Rpb24gIT09IFwic2lsZW50XCIpIHtcbiAgICAgIHRoaXMuc3RvcmUuY29ubmVjdGlvbiA9IFwic2lsZW50XCI7XG4gICAgICB0aGlzLnN0b3JlLmNoYW5nZWQoKTtcbiAgICB9XG4gIH1cbn1cbiIsICIvKipcbiAqIE9uZSBmb2xkIHR1cm5zIGVuY29kZWQgZXZlbnRzIGludG8gd2hhdCBhIHZpZXcgc2hvd3MuIEl0cyB0d2luIGlzIGBtZWxsZWFfc3RyZWFtX3dpZGdldC9jb3JlL2ZvbGQucHlgO1xuICogdGhlIGdvbGRlbiBsb2dzIGluIGB0ZXN0cy9maXh0dXJlcy9sb2dzYCBob2xkIHRoZSB0d28gZXF1YWwuXG4gKi9cblxuaW1wb3J0IHR5cGUgeyBFdmVudE9mLCBKc29uT2JqZWN0LCBPdXRjb21lLCBTdHJlYW1FdmVudCwgU3VjY2VzcywgVW5yZWFkIH0gZnJvbSBcIi4vcHJvdG9jb2xcIjtcblxuZXhwb3J0IGludGVyZmFjZSBWZXJkaWN0IHtcbiAgcmVxdWlyZW1lbnQ6IHN0cmluZztcbiAgc3VjY2VzczogU3VjY2VzcztcbiAgcmVhc29uOiBzdHJpbmcgfCBudWxsO1xuICBzY29yZTogbnVtYmVyIHwgbnVsbDtcbiAgZHVyYXRpb246IG51bWJlcjtcbn1cblxuZXhwb3J0IGludGVyZmFjZSBGaW5hbFZlcmRpY3Qge1xuICByZXF1aXJlbWVudDogc3RyaW5nO1xuICBwYXNzZWQ6IGJvb2xlYW47XG4gIHJlYXNvbjogc3RyaW5nIHwgbnVsbDtcbiAgc2NvcmU6IG51bWJlciB8IG51bGw7XG4gIGR1cmF0aW9uOiBudW1iZXI7XG4gIGVycm9yOiBzdHJpbmcgfCBudWxsO1xufVxuXG4vKiogQSBjaHVuayB0aGF0IHdhcyBnaXZlbiBvdXQsIGBhdGAgc2Vjb25kcyBhZnRlciB0aGUgcnVuIGJlZ2FuOyBgbGVhZGAgaXMgdGhlIHdoaXRlc3BhY2UgYmVmb3JlIGl0LiAqL1xuZXhwb3J0IGludGVyZmFjZSBDaHVuayB7XG4gIGluZGV4OiBudW1iZXI7XG4gIGxlYWQ6IHN0cmluZztcbiAgdGV4dDogc3RyaW5nO1xuICBzdGFydDogbnVtYmVyO1xuICBlbmQ6IG51bWJlcjtcbiAgY3V0OiBib29sZWFuO1xuICBhdDogbnVtYmVyO1xufVxuXG4vKiogQWxsIGFuc3dlcnMgdG8gb25lIGNodW5rLCBjb21wbGV0ZSBgYXRgIHNlY29uZHMgYWZ0ZXIgdGhlIHJ1biBiZWdhbi4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQ2hlY2sge1xuICBpbmRleDogbnVtYmVyO1xuICBwYXNzZWQ6IGJvb2xlYW47XG4gIHN0YXJ0OiBudW1iZXI7XG4gIGVuZDogbnVtYmVyO1xuICB2ZXJkaWN0czogVmVyZGljdFtdO1xuICBhdDogbnVtYmVyO1xufVxuXG4vKiogQSBjaHVuayB1bmRlciBjaGVjazogd2hvIGhhcyBhbnN3ZXJlZCBzbyBmYXIsIHdobyBpcyBzdGlsbCB3YWl0ZWQgZm9yLCBzaW5jZSB3aGVuLiAqL1xuZXhwb3J0IGludGVyZmFjZSBDaGVja2luZyB7XG4gIGluZGV4OiBudW1iZXI7XG4gIHN0YXJ0OiBudW1iZXI7XG4gIGVuZDogbnVtYmVyO1xuICB3YWl0aW5nOiBzdHJpbmdbXTtcbiAgdmVyZGljdHM6IFZlcmRpY3RbXTtcbiAgc2luY2U6IG51bWJlcjtcbn1cblxuZXhwb3J0IGludGVyZmFjZSBWYWxpZGF0aW5nIHtcbiAgd2FpdGluZzogc3RyaW5nW107XG4gIHZlcmRpY3RzOiBWZXJkaWN0W107XG4gIHNpbmNlOiBudW1iZXI7XG59XG5cbmV4cG9ydCBpbnRlcmZhY2UgRmluYWwge1xuICBwYXNzZWQ6IGJvb2xlYW47XG4gIHZlcmRpY3RzOiBGaW5hbFZlcmRpY3RbXTtcbiAgYXQ6IG51bWJlcjtcbn1cblxuZXhwb3J0IGludGVyZmFjZSBBdHRlbXB0U3RhdGUge1xuICBhdHRlbXB0OiBudW1iZXI7XG4gIHJlYXNvbjogc3RyaW5nIHwgbnVsbDtcbiAgYmVnYW46IG51bWJlcjtcbiAgY2h1bmtzOiBDaHVua1tdO1xuICBjaGVja3M6IENoZWNrW107XG4gIHBlbmRpbmc6IG51bWJlcjtcbiAgY2hlY2tpbmc6IENoZWNraW5nW107XG4gIHByZXZpZXc6IHN0cmluZztcbiAgcHJldmlld19zdGFydDogbnVtYmVyO1xuICBkb25lOiBib29sZWFuO1xuICB2YWxpZGF0aW5nOiBWYWxpZGF0aW5nIHwgbnVsbDtcbiAgZmluYWw6IEZpbmFsIHwgbnVsbDtcbn1cblxuLyoqIEFsbCB0aGF0IGEgdmlldyBzaG93cyBvZiBhIHJ1biBhZnRlciBpdHMgZXZlbnQgbnVtYmVyIGBzZXFgLiAqL1xuZXhwb3J0IGludGVyZmFjZSBSdW5TdGF0ZSB7XG4gIHNlcTogbnVtYmVyO1xuICBvdXRjb21lOiBPdXRjb21lO1xuICByZWFzb246IHN0cmluZyB8IG51bGw7XG4gIHN0b3BwaW5nOiBzdHJpbmcgfCBudWxsO1xuICBzdGFydGVkOiBudW1iZXIgfCBudWxsO1xuICBlbGFwc2VkOiBudW1iZXI7XG4gIHJlcXVpcmVtZW50czogc3RyaW5nW107XG4gIGNodW5raW5nOiBzdHJpbmc7XG4gIGJhY2tlbmQ6IHN0cmluZztcbiAgc2V0dGluZ3M6IEpzb25PYmplY3Q7XG4gIGVycm9yOiB7IHR5cGU6IHN0cmluZzsgZGV0YWlsOiBzdHJpbmcgfSB8IG51bGw7XG4gIGF0dGVtcHRzOiBBdHRlbXB0U3RhdGVbXTtcbn1cblxuLyoqIE1ha2UgdGhlIHN0YXRlIG9mIGEgcnVuIG9mIHdoaWNoIG5vIGV2ZW50IGlzIGtub3duIHlldC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBlbXB0eSgpOiBSdW5TdGF0ZSB7XG4gIHJldHVybiB7XG4gICAgc2VxOiAtMSxcbiAgICBvdXRjb21lOiBcInJ1bm5pbmdcIixcbiAgICByZWFzb246IG51bGwsXG4gICAgc3RvcHBpbmc6IG51bGwsXG4gICAgc3RhcnRlZDogbnVsbCxcbiAgICBlbGFwc2VkOiAwLFxuICAgIHJlcXVpcmVtZW50czogW10sXG4gICAgY2h1bmtpbmc6IFwiXCIsXG4gICAgYmFja2VuZDogXCJcIixcbiAgICBzZXR0aW5nczoge30sXG4gICAgZXJyb3I6IG51bGwsXG4gICAgYXR0ZW1wdHM6IFtdLFxuICB9O1xufVxuXG4vKiogQXBwbHkgb25lIGV2ZW50IHRvIGBzdGF0ZWAsIGluIHBsYWNlLiBUaHJvd3Mgd2hlbiBpdCBkb2VzIG5vdCBmb2xsb3cgdGhlIGxhc3Qgb25lLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGFwcGx5KHN0YXRlOiBSdW5TdGF0ZSwgZXZlbnQ6IFN0cmVhbUV2ZW50IHwgVW5yZWFkKTogdm9pZCB7XG4gIGlmIChldmVudC5zZXEgIT09IHN0YXRlLnNlcSArIDEpIHtcbiAgICB0aHJvdyBuZXcgUmFuZ2VFcnJvcihgZXZlbnQgJHtldmVudC5zZXF9IGRvZXMgbm90IGZvbGxvdyBldmVudCAke3N0YXRlLnNlcX1gKTtcbiAgfVxuICBpZiAoZXZlbnQua2luZCAhPT0gXCJ1bnJlYWRcIikge1xuICAgIGNoYW5nZShzdGF0ZSwgZXZlbnQpO1xuICAgIHN0YXRlLmVsYXBzZWQgPSBldmVudC5lbGFwc2VkO1xuICB9XG4gIHN0YXRlLnNlcSA9IGV2ZW50LnNlcTtcbn1cblxuZnVuY3Rpb24gY2hhbmdlKHN0YXRlOiBSdW5TdGF0ZSwgZXZlbnQ6IFN0cmVhbUV2ZW50KTogdm9pZCB7XG4gIHN3aXRjaCAoZXZlbnQua2luZCkge1xuICAgIGNhc2UgXCJzdGFydFwiOlxuICAgICAgcmV0dXJuIHN0YXJ0KHN0YXRlLCBldmVudCk7XG4gICAgY2FzZSBcInJldHJ5XCI6XG4gICAgICBzZXR0bGUoc3RhdGUpO1xuICAgICAgc3RhdGUuYXR0ZW1wdHMucHVzaChuZXdBdHRlbXB0KGV2ZW50LmF0dGVtcHQsIGV2ZW50LnJlYXNvbiwgZXZlbnQuZWxhcHNlZCkpO1xuICAgICAgcmV0dXJuO1xuICAgIGNhc2UgXCJzdG9wXCI6XG4gICAgICBzdGF0ZS5zdG9wcGluZyA9IGV2ZW50LnJlYXNvbjtcbiAgICAgIHJldHVybjtcbiAgICBjYXNlIFwiZXJyb3JcIjpcbiAgICAgIHN0YXRlLmVycm9yID0geyB0eXBlOiBldmVudC5leGNlcHRpb25fdHlwZSwgZGV0YWlsOiBldmVudC5kZXRhaWwgfTtcbiAgICAgIHJldHVybjtcbiAgICBjYXNlIFwiY29tcGxldGVkXCI6XG4gICAgICBzZXR0bGUoc3RhdGUpO1xuICAgICAgc3RhdGUub3V0Y29tZSA9IGV2ZW50Lm91dGNvbWU7XG4gICAgICBzdGF0ZS5yZWFzb24gPSBldmVudC5yZWFzb247XG4gICAgICByZXR1cm47XG4gICAgZGVmYXVsdDpcbiAgICAgIHJldHVybiBjaGFuZ2VBdHRlbXB0KGF0dGVtcHRPZihzdGF0ZSwgZXZlbnQpLCBldmVudCk7XG4gIH1cbn1cblxudHlwZSBBdHRlbXB0RXZlbnQgPSBFeGNsdWRlPFN0cmVhbUV2ZW50LCBFdmVudE9mPFwic3RhcnRcIiB8IFwicmV0cnlcIiB8IFwic3RvcFwiIHwgXCJlcnJvclwiIHwgXCJjb21wbGV0ZWRcIj4+O1xuXG5mdW5jdGlvbiBjaGFuZ2VBdHRlbXB0KGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSwgZXZlbnQ6IEF0dGVtcHRFdmVudCk6IHZvaWQge1xuICBzd2l0Y2ggKGV2ZW50LmtpbmQpIHtcbiAgICBjYXNlIFwiY2h1bmtcIjpcbiAgICAgIHJldHVybiBjaHVuayhhdHRlbXB0LCBldmVudCk7XG4gICAgY2FzZSBcInF1aWNrX2NoZWNrXCI6XG4gICAgICByZXR1cm4gcXVpY2tDaGVjayhhdHRlbXB0LCBldmVudCk7XG4gICAgY2FzZSBcInBlbmRpbmdcIjpcbiAgICAgIGF0dGVtcHQucGVuZGluZyA9IGV2ZW50LmNoYXJzO1xuICAgICAgcmV0dXJuO1xuICAgIGNhc2UgXCJjaGVja2luZ1wiOlxuICAgICAgcmV0dXJuIGNoZWNraW5nKGF0dGVtcHQsIGV2ZW50KTtcbiAgICBjYXNlIFwidmVyZGljdFwiOlxuICAgICAgcmV0dXJuIHZlcmRpY3QoYXR0ZW1wdCwgZXZlbnQpO1xuICAgIGNhc2UgXCJwcmV2aWV3XCI6XG4gICAgICBpZiAoIWF0dGVtcHQucHJldmlldykgYXR0ZW1wdC5wcmV2aWV3X3N0YXJ0ID0gZXZlbnQuc3RhcnQ7XG4gICAgICBhdHRlbXB0LnByZXZpZXcgKz0gZXZlbnQudGV4dDtcbiAgICAgIHJldHVybjtcbiAgICBjYXNlIFwic3RyZWFtaW5nX2RvbmVcIjpcbiAgICAgIGF0dGVtcHQuZG9uZSA9IHRydWU7XG4gICAgICBhdHRlbXB0LnBlbmRpbmcgPSAwO1xuICAgICAgYXR0ZW1wdC5wcmV2aWV3ID0gXCJcIjtcbiAgICAgIHJldHVybjtcbiAgICBjYXNlIFwidmFsaWRhdGluZ1wiOlxuICAgICAgYXR0ZW1wdC52YWxpZGF0aW5nID0geyB3YWl0aW5nOiBbLi4uZXZlbnQucmVxdWlyZW1lbnRzXSwgdmVyZGljdHM6IFtdLCBzaW5jZTogZXZlbnQuZWxhcHNlZCB9O1xuICAgICAgcmV0dXJuO1xuICAgIGNhc2UgXCJmdWxsX3ZhbGlkYXRpb25cIjpcbiAgICAgIHJldHVybiBmdWxsVmFsaWRhdGlvbihhdHRlbXB0LCBldmVudCk7XG4gICAgZGVmYXVsdDpcbiAgICAgIGFzc2VydE5ldmVyKGV2ZW50KTtcbiAgfVxufVxuXG4vKiogTWFrZXMgYSBuZXcga2luZCBvZiBldmVudCBicmVhayB0aGUgdHlwZSBjaGVjayBoZXJlLCBhbmQgbm90IHRoZSB2aWV3LiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGFzc2VydE5ldmVyKHZhbHVlOiBuZXZlcik6IG5ldmVyIHtcbiAgdGhyb3cgbmV3IFR5cGVFcnJvcihgdW5leHBlY3RlZCAke0pTT04uc3RyaW5naWZ5KHZhbHVlKX1gKTtcbn1cblxuZnVuY3Rpb24gYXR0ZW1wdE9mKHN0YXRlOiBSdW5TdGF0ZSwgZXZlbnQ6IEF0dGVtcHRFdmVudCk6IEF0dGVtcHRTdGF0ZSB7XG4gIGNvbnN0IGxhc3QgPSBzdGF0ZS5hdHRlbXB0cy5hdCgtMSk7XG4gIGlmIChsYXN0Py5hdHRlbXB0ID09PSBldmVudC5hdHRlbXB0KSByZXR1cm4gbGFzdDtcbiAgY29uc3QgZnJlc2ggPSBuZXdBdHRlbXB0KGV2ZW50LmF0dGVtcHQsIG51bGwsIGV2ZW50LmVsYXBzZWQpO1xuICBzdGF0ZS5hdHRlbXB0cy5wdXNoKGZyZXNoKTtcbiAgcmV0dXJuIGZyZXNoO1xufVxuXG5mdW5jdGlvbiBuZXdBdHRlbXB0KGF0dGVtcHQ6IG51bWJlciwgcmVhc29uOiBzdHJpbmcgfCBudWxsLCBiZWdhbjogbnVtYmVyKTogQXR0ZW1wdFN0YXRlIHtcbiAgcmV0dXJuIHtcbiAgICBhdHRlbXB0LFxuICAgIHJlYXNvbixcbiAgICBiZWdhbixcbiAgICBjaHVua3M6IFtdLFxuICAgIGNoZWNrczogW10sXG4gICAgcGVuZGluZzogMCxcbiAgICBjaGVja2luZzogW10sXG4gICAgcHJldmlldzogXCJcIixcbiAgICBwcmV2aWV3X3N0YXJ0OiAwLFxuICAgIGRvbmU6IGZhbHNlLFxuICAgIHZhbGlkYXRpbmc6IG51bGwsXG4gICAgZmluYWw6IG51bGwsXG4gIH07XG59XG5cbmZ1bmN0aW9uIHN0YXJ0KHN0YXRlOiBSdW5TdGF0ZSwgZXZlbnQ6IEV2ZW50T2Y8XCJzdGFydFwiPik6IHZvaWQge1xuICBzdGF0ZS5zdGFydGVkID0gZXZlbnQudGltZXN0YW1wO1xuICBzdGF0ZS5yZXF1aXJlbWVudHMgPSBbLi4uZXZlbnQucmVxdWlyZW1lbnRzXTtcbiAgc3RhdGUuY2h1bmtpbmcgPSBldmVudC5jaHVua2luZztcbiAgc3RhdGUuYmFja2VuZCA9IGV2ZW50LmJhY2tlbmQ7XG4gIHN0YXRlLnNldHRpbmdzID0gZXZlbnQuc2V0dGluZ3M7XG4gIHN0YXRlLmF0dGVtcHRzLnB1c2gobmV3QXR0ZW1wdCgxLCBudWxsLCBldmVudC5lbGFwc2VkKSk7XG59XG5cbi8qKiBXaGF0IHdhcyB1bmRlciB3YXkgaW4gdGhlIGxhc3QgYXR0ZW1wdCBpcyBvdmVyOyB1bmNoZWNrZWQgdGV4dCBpcyB3aXRoZHJhd24uICovXG5mdW5jdGlvbiBzZXR0bGUoc3RhdGU6IFJ1blN0YXRlKTogdm9pZCB7XG4gIGNvbnN0IGF0dGVtcHQgPSBzdGF0ZS5hdHRlbXB0cy5hdCgtMSk7XG4gIGlmICghYXR0ZW1wdCkgcmV0dXJuO1xuICBhdHRlbXB0LnBlbmRpbmcgPSAwO1xuICBhdHRlbXB0LnByZXZpZXcgPSBcIlwiO1xuICBhdHRlbXB0LmNoZWNraW5nID0gW107XG4gIGF0dGVtcHQudmFsaWRhdGluZyA9IG51bGw7XG59XG5cbmZ1bmN0aW9uIGNodW5rKGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSwgZXZlbnQ6IEV2ZW50T2Y8XCJjaHVua1wiPik6IHZvaWQge1xuICBhdHRlbXB0LmNodW5rcy5wdXNoKHtcbiAgICBpbmRleDogZXZlbnQuY2h1bmtfaW5kZXgsXG4gICAgbGVhZDogZXZlbnQubGVhZCxcbiAgICB0ZXh0OiBldmVudC50ZXh0LFxuICAgIHN0YXJ0OiBldmVudC5zdGFydCxcbiAgICBlbmQ6IGV2ZW50LmVuZCxcbiAgICBjdXQ6IGV2ZW50LmN1dCxcbiAgICBhdDogZXZlbnQuZWxhcHNlZCxcbiAgfSk7XG4gIGF0dGVtcHQucGVuZGluZyA9IDA7XG4gIGNvbnN0IGNvbmZpcm1lZCA9IGV2ZW50LmVuZCAtIGF0dGVtcHQucHJldmlld19zdGFydDtcbiAgaWYgKGF0dGVtcHQucHJldmlldyAmJiBjb25maXJtZWQgPiAwKSB7XG4gICAgYXR0ZW1wdC5wcmV2aWV3ID0gZHJvcENvZGVQb2ludHMoYXR0ZW1wdC5wcmV2aWV3LCBjb25maXJtZWQpO1xuICAgIGF0dGVtcHQucHJldmlld19zdGFydCA9IGV2ZW50LmVuZDtcbiAgfVxufVxuXG4vKiogT2Zmc2V0cyBjb3VudCBjb2RlIHBvaW50cywgYXMgUHl0aG9uIGRvZXM7IGEgSmF2YVNjcmlwdCBzdHJpbmcgY291bnRzIFVURi0xNiB1bml0cy4gKi9cbmZ1bmN0aW9uIGRyb3BDb2RlUG9pbnRzKHRleHQ6IHN0cmluZywgY291bnQ6IG51bWJlcik6IHN0cmluZyB7XG4gIGxldCB1bml0ID0gMDtcbiAgZm9yIChsZXQgbiA9IDA7IG4gPCBjb3VudCAmJiB1bml0IDwgdGV4dC5sZW5ndGg7IG4rKykgdW5pdCArPSB0ZXh0LmNvZGVQb2ludEF0KHVuaXQpISA+IDB4ZmZmZiA/IDIgOiAxO1xuICByZXR1cm4gdGV4dC5zbGljZSh1bml0KTtcbn1cblxuZnVuY3Rpb24gcXVpY2tDaGVjayhhdHRlbXB0OiBBdHRlbXB0U3RhdGUsIGV2ZW50OiBFdmVudE9mPFwicXVpY2tfY2hlY2tcIj4pOiB2b2lkIHtcbiAgYXR0ZW1wdC5jaGVja3MucHVzaCh7XG4gICAgaW5kZXg6IGV2ZW50LmNodW5rX2luZGV4LFxuICAgIHBhc3NlZDogZXZlbnQucGFzc2VkLFxuICAgIHN0YXJ0OiBldmVudC5zdGFydCxcbiAgICBlbmQ6IGV2ZW50LmVuZCxcbiAgICB2ZXJkaWN0czogZXZlbnQucmVzdWx0cy5tYXAoKHsgc3VjY2VzcywgcmVhc29uLCBzY29yZSB9LCBwbGFjZSkgPT4gKHtcbiAgICAgIHJlcXVpcmVtZW50OiBldmVudC5yZXF1aXJlbWVudHNbcGxhY2VdISxcbiAgICAgIHN1Y2Nlc3MsXG4gICAgICByZWFzb24sXG4gICAgICBzY29yZSxcbiAgICAgIGR1cmF0aW9uOiBldmVudC5kdXJhdGlvbnNbcGxhY2VdISxcbiAgICB9KSksXG4gICAgYXQ6IGV2ZW50LmVsYXBzZWQsXG4gIH0pO1xuICBhdHRlbXB0LmNoZWNraW5nID0gYXR0ZW1wdC5jaGVja2luZy5maWx0ZXIoKG90aGVyKSA9PiBvdGhlci5pbmRleCAhPT0gZXZlbnQuY2h1bmtfaW5kZXgpO1xufVxuXG5mdW5jdGlvbiBjaGVja2luZyhhdHRlbXB0OiBBdHRlbXB0U3RhdGUsIGV2ZW50OiBFdmVudE9mPFwiY2hlY2tpbmdcIj4pOiB2b2lkIHtcbiAgYXR0ZW1wdC5jaGVja2luZy5wdXNoKHtcbiAgICBpbmRleDogZXZlbnQuY2h1bmtfaW5kZXgsXG4gICAgc3RhcnQ6IGV2ZW50LnN0YXJ0LFxuICAgIGVuZDogZXZlbnQuZW5kLFxuICAgIHdhaXRpbmc6IFsuLi5ldmVudC5yZXF1aXJlbWVudHNdLFxuICAgIHZlcmRpY3RzOiBbXSxcbiAgICBzaW5jZTogZXZlbnQuZWxhcHNlZCxcbiAgfSk7XG59XG5cbmZ1bmN0aW9uIHZlcmRpY3QoYXR0ZW1wdDogQXR0ZW1wdFN0YXRlLCBldmVudDogRXZlbnRPZjxcInZlcmRpY3RcIj4pOiB2b2lkIHtcbiAgY29uc3QgdW5kZXJXYXkgPVxuICAgIGV2ZW50LmNodW5rX2luZGV4ID09PSBudWxsXG4gICAgICA/IGF0dGVtcHQudmFsaWRhdGluZ1xuICAgICAgOiBhdHRlbXB0LmNoZWNraW5nLmZpbmQoKG90aGVyKSA9PiBvdGhlci5pbmRleCA9PT0gZXZlbnQuY2h1bmtfaW5kZXgpO1xuICBpZiAoIXVuZGVyV2F5KSByZXR1cm47XG4gIGNvbnN0IHsgcmVxdWlyZW1lbnQsIHN1Y2Nlc3MsIHJlYXNvbiwgc2NvcmUsIGR1cmF0aW9uIH0gPSBldmVudDtcbiAgdW5kZXJXYXkud2FpdGluZyA9IHVuZGVyV2F5LndhaXRpbmcuZmlsdGVyKChsYWJlbCkgPT4gbGFiZWwgIT09IHJlcXVpcmVtZW50KTtcbiAgdW5kZXJXYXkudmVyZGljdHMucHVzaCh7IHJlcXVpcmVtZW50LCBzdWNjZXNzLCByZWFzb24sIHNjb3JlLCBkdXJhdGlvbiB9KTtcbn1cblxuZnVuY3Rpb24gZnVsbFZhbGlkYXRpb24oYXR0ZW1wdDogQXR0ZW1wdFN0YXRlLCBldmVudDogRXZlbnRPZjxcImZ1bGxfdmFsaWRhdGlvblwiPik6IHZvaWQge1xuICBhdHRlbXB0LmZpbmFsID0ge1xuICAgIHBhc3NlZDogZXZlbnQucGFzc2VkLFxuICAgIHZlcmRpY3RzOiBldmVudC5yZXN1bHRzLm1hcCgoeyBwYXNzZWQsIHJlYXNvbiwgc2NvcmUsIGVycm9yIH0sIHBsYWNlKSA9PiAoe1xuICAgICAgcmVxdWlyZW1lbnQ6IGV2ZW50LnJlcXVpcmVtZW50c1twbGFjZV0hLFxuICAgICAgcGFzc2VkLFxuICAgICAgcmVhc29uLFxuICAgICAgc2NvcmUsXG4gICAgICBkdXJhdGlvbjogZXZlbnQuZHVyYXRpb25zW3BsYWNlXSEsXG4gICAgICBlcnJvcjogZXJyb3IgPz8gbnVsbCxcbiAgICB9KSksXG4gICAgYXQ6IGV2ZW50LmVsYXBzZWQsXG4gIH07XG4gIGF0dGVtcHQudmFsaWRhdGluZyA9IG51bGw7XG59XG4iLCAiLyoqIFdoYXQgdGhpcyBwYWdlIGtub3dzIG9mIG9uZSBydW4sIGhvd2V2ZXIgaXRzIGV2ZW50cyBhcnJpdmVkOiBsYXRlLCB0d2ljZSwgb3V0IG9mIG9yZGVyLCBvciBpbiBwYXJ0LiAqL1xuXG5pbXBvcnQgeyBhcHBseSwgZW1wdHksIHR5cGUgUnVuU3RhdGUgfSBmcm9tIFwiLi9mb2xkXCI7XG5pbXBvcnQgdHlwZSB7IFN0cmVhbUV2ZW50LCBVbnJlYWQgfSBmcm9tIFwiLi9wcm90b2NvbFwiO1xuXG50eXBlIEl0ZW0gPSBTdHJlYW1FdmVudCB8IFVucmVhZDtcblxuLyoqIE1vcmUgZWFybHkgZXZlbnRzIHRoYW4gdGhpcyBhcmUgZHJvcHBlZDogdGhlIGFuc3dlciB0byB0aGUgZ2FwJ3MgcmVxdWVzdCBicmluZ3MgdGhlbSBhZ2Fpbi4gKi9cbmNvbnN0IE1PU1RfRUFSTFkgPSA1MF8wMDA7XG5cbi8qKiBXaGV0aGVyIHRoZSBrZXJuZWwgYW5zd2Vyczogbm90IGtub3duIHlldCwgeWVzLCBvciBubyBsb25nZXIuICovXG5leHBvcnQgdHlwZSBDb25uZWN0aW9uID0gXCJ1bmtub3duXCIgfCBcImxpdmVcIiB8IFwic2lsZW50XCI7XG5cbmV4cG9ydCBjbGFzcyBSdW5TdG9yZSB7XG4gIC8qKiBFdmVyeXRoaW5nIHVwIHRvIGV2ZW50IGBzdGF0ZS5zZXFgLCB3aXRob3V0IGEgZ2FwLiBDaGFuZ2VkIGluIHBsYWNlOyBmb3IgcmVhZGluZyBvbmx5LiAqL1xuICByZWFkb25seSBzdGF0ZTogUnVuU3RhdGUgPSBlbXB0eSgpO1xuICAvKiogVGhlIGV2ZW50cyB0aGF0IHdlcmUgYXBwbGllZCwgYXMgdGhleSBjYW1lLCBmb3Igc2F2aW5nIHRoZW0uICovXG4gIHJlYWRvbmx5IGxvZzogU3RyZWFtRXZlbnRbXSA9IFtdO1xuICAvKiogVGV4dCB0aGF0IG5ldmVyIGxlZnQgdGhlIHJ1biwgb25jZSBzb21lYm9keSBhc2tlZCBmb3IgaXQuIEtlcHQgaW4gdGhpcyBwYWdlIG9ubHkuICovXG4gIHdpdGhoZWxkOiBzdHJpbmcgfCBudWxsID0gbnVsbDtcbiAgY29ubmVjdGlvbjogQ29ubmVjdGlvbiA9IFwidW5rbm93blwiO1xuICAvKiogV2hldGhlciBTdG9wIHdhcyBhc2tlZCBmb3IgaW4gdGhpcyBwYWdlLiAqL1xuICBzdG9wQXNrZWQgPSBmYWxzZTtcbiAgLyoqIE1lc3NhZ2VzIGFuZCBldmVudHMgdGhhdCBjb3VsZCBub3QgYmUgcmVhZC4gKi9cbiAgdW5yZWFkID0gMDtcblxuICByZWFkb25seSAjZWFybHkgPSBuZXcgTWFwPG51bWJlciwgSXRlbT4oKTtcbiAgcmVhZG9ubHkgI2xpc3RlbmVycyA9IG5ldyBTZXQ8KCkgPT4gdm9pZD4oKTtcbiAgI2ZyYW1lID0gMDtcbiAgI2hlYXJkID0gMDtcblxuICAvKiogVGhlIHBsYWNlIG9mIHRoZSBuZXh0IGV2ZW50IHRoYXQgaXMgbmVlZGVkOyBhbHNvIHRoZSBudW1iZXIgb2YgZXZlbnRzIGFwcGxpZWQuICovXG4gIGdldCBuZXh0KCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuc3RhdGUuc2VxICsgMTtcbiAgfVxuXG4gIC8qKiBXaGV0aGVyIGxhdGVyIGV2ZW50cyBhcmUgaGVyZSB0aGFuIHRoZSBvbmUgdGhhdCBpcyBuZWVkZWQgbmV4dC4gKi9cbiAgZ2V0IGhhc0dhcCgpOiBib29sZWFuIHtcbiAgICByZXR1cm4gdGhpcy4jZWFybHkuc2l6ZSA+IDA7XG4gIH1cblxuICAvKiogU2Vjb25kcyBzaW5jZSB0aGUgcnVuIGJlZ2FuLCBndWVzc2VkIG9uIGJldHdlZW4gZXZlbnRzIHdoaWxlIGl0IHJ1bnMuICovXG4gIGdldCBlbGFwc2VkKCk6IG51bWJlciB7XG4gICAgY29uc3QgeyBvdXRjb21lLCBlbGFwc2VkLCBzZXEgfSA9IHRoaXMuc3RhdGU7XG4gICAgaWYgKG91dGNvbWUgIT09IFwicnVubmluZ1wiIHx8IHNlcSA8IDAgfHwgdGhpcy5jb25uZWN0aW9uID09PSBcInNpbGVudFwiKSByZXR1cm4gZWxhcHNlZDtcbiAgICByZXR1cm4gZWxhcHNlZCArIChwZXJmb3JtYW5jZS5ub3coKSAtIHRoaXMuI2hlYXJkKSAvIDEwMDA7XG4gIH1cblxuICAvKiogVGFrZSBpbiBldmVudHMgaW4gYW55IG9yZGVyLCBhbnkgb2YgdGhlbSB0d2ljZTsgYXBwbHkgdGhvc2UgdGhhdCBmb2xsb3cuICovXG4gIHJlY2VpdmUoaXRlbXM6IHJlYWRvbmx5IEl0ZW1bXSk6IHZvaWQge1xuICAgIGZvciAoY29uc3QgaXRlbSBvZiBpdGVtcykge1xuICAgICAgaWYgKGl0ZW0uc2VxIDwgdGhpcy5uZXh0KSBjb250aW51ZTtcbiAgICAgIGlmIChpdGVtLnNlcSA+IHRoaXMubmV4dCkgdGhpcy4ja2VlcChpdGVtKTtcbiAgICAgIGVsc2UgdGhpcy4jYXBwbHkoaXRlbSk7XG4gICAgfVxuICAgIHRoaXMuY2hhbmdlZCgpO1xuICB9XG5cbiAgLyoqIENhbGwgYGxpc3RlbmVyYCBvbmNlIGluIHRoZSBuZXh0IGZyYW1lIGFmdGVyIGEgY2hhbmdlOyByZXR1cm5zIGhvdyB0byB1bnN1YnNjcmliZS4gKi9cbiAgc3Vic2NyaWJlKGxpc3RlbmVyOiAoKSA9PiB2b2lkKTogKCkgPT4gdm9pZCB7XG4gICAgdGhpcy4jbGlzdGVuZXJzLmFkZChsaXN0ZW5lcik7XG4gICAgcmV0dXJuICgpID0+IHZvaWQgdGhpcy4jbGlzdGVuZXJzLmRlbGV0ZShsaXN0ZW5lcik7XG4gIH1cblxuICAvKiogVGVsbCB0aGUgbGlzdGVuZXJzLCBpbiB0aGUgbmV4dCBmcmFtZSwgdGhhdCBzb21ldGhpbmcgb3RoZXIgdGhhbiB0aGUgZXZlbnRzIGhhcyBjaGFuZ2VkLiAqL1xuICBjaGFuZ2VkKCk6IHZvaWQge1xuICAgIHRoaXMuI2ZyYW1lIHx8PSByZXF1ZXN0QW5pbWF0aW9uRnJhbWUoKCkgPT4ge1xuICAgICAgdGhpcy4jZnJhbWUgPSAwO1xuICAgICAgZm9yIChjb25zdCBsaXN0ZW5lciBvZiBbLi4udGhpcy4jbGlzdGVuZXJzXSkgbGlzdGVuZXIoKTtcbiAgICB9KTtcbiAgfVxuXG4gICNrZWVwKGl0ZW06IEl0ZW0pOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jZWFybHkuc2l6ZSA8IE1PU1RfRUFSTFkpIHRoaXMuI2Vhcmx5LnNldChpdGVtLnNlcSwgaXRlbSk7XG4gIH1cblxuICAjYXBwbHkoaXRlbTogSXRlbSk6IHZvaWQge1xuICAgIGZvciAobGV0IG5leHQ6IEl0ZW0gfCB1bmRlZmluZWQgPSBpdGVtOyBuZXh0OyBuZXh0ID0gdGhpcy4jZWFybHkuZ2V0KHRoaXMubmV4dCkpIHtcbiAgICAgIHRoaXMuI2Vhcmx5LmRlbGV0ZShuZXh0LnNlcSk7XG4gICAgICBpZiAobmV4dC5raW5kID09PSBcInVucmVhZFwiKSB0aGlzLnVucmVhZCsrO1xuICAgICAgZWxzZSB0aGlzLmxvZy5wdXNoKG5leHQpO1xuICAgICAgYXBwbHkodGhpcy5zdGF0ZSwgbmV4dCk7XG4gICAgfVxuICAgIHRoaXMuI2hlYXJkID0gcGVyZm9ybWFuY2Uubm93KCk7XG4gIH1cbn1cbiIsICIvKiogRmlndXJlcyBvZiBvbmUgYXR0ZW1wdDogaG93IG11Y2gsIGhvdyBmYXN0LCBhbmQgd2hlcmUgdGhlIHRpbWUgd2VudC4gR3Jvd3Mgd2l0aCB0aGUgYXR0ZW1wdC4gKi9cblxuaW1wb3J0IHR5cGUgeyBBdHRlbXB0U3RhdGUsIENoZWNrIH0gZnJvbSBcIi4vZm9sZFwiO1xuXG5leHBvcnQgY2xhc3MgTWVhc3VyZXMge1xuICAvKiogQ2hhcmFjdGVycyBnaXZlbiBvdXQsIGluIGNvZGUgcG9pbnRzLCB3aGl0ZXNwYWNlIGJldHdlZW4gdGhlIGNodW5rcyBpbmNsdWRlZC4gKi9cbiAgY2hhcnMgPSAwO1xuICAvKiogU2Vjb25kcyBpbiB3aGljaCBhdCBsZWFzdCBvbmUgY2hlY2sgd2FzIHJ1bm5pbmcuICovXG4gIGNoZWNraW5nID0gMDtcbiAgI2NodW5rcyA9IDA7XG4gICNjaGVja3MgPSAwO1xuICAjY292ZXJlZCA9IDA7XG5cbiAgdXBkYXRlKGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSk6IHZvaWQge1xuICAgIGZvciAoOyB0aGlzLiNjaHVua3MgPCBhdHRlbXB0LmNodW5rcy5sZW5ndGg7IHRoaXMuI2NodW5rcysrKSB7XG4gICAgICBjb25zdCB7IGxlYWQsIHRleHQgfSA9IGF0dGVtcHQuY2h1bmtzW3RoaXMuI2NodW5rc10hO1xuICAgICAgdGhpcy5jaGFycyArPSBsZW5ndGgobGVhZCkgKyBsZW5ndGgodGV4dCk7XG4gICAgfVxuICAgIGZvciAoOyB0aGlzLiNjaGVja3MgPCBhdHRlbXB0LmNoZWNrcy5sZW5ndGg7IHRoaXMuI2NoZWNrcysrKSB0aGlzLiNjb3ZlcihhdHRlbXB0LmNoZWNrc1t0aGlzLiNjaGVja3NdISk7XG4gIH1cblxuICAvKiogQ2hlY2tzIG9mIHNldmVyYWwgY2h1bmtzIG1heSBvdmVybGFwLCBhbmQgYSBzZWNvbmQgaW4gd2hpY2ggdHdvIHdlcmUgcnVubmluZyBpcyBvbmUgc2Vjb25kLiAqL1xuICAjY292ZXIoY2hlY2s6IENoZWNrKTogdm9pZCB7XG4gICAgY29uc3QgYmVnYW4gPSBNYXRoLm1heCh0aGlzLiNjb3ZlcmVkLCBiZWdpbk9mKGNoZWNrKSk7XG4gICAgaWYgKGNoZWNrLmF0IDw9IGJlZ2FuKSByZXR1cm47XG4gICAgdGhpcy5jaGVja2luZyArPSBjaGVjay5hdCAtIGJlZ2FuO1xuICAgIHRoaXMuI2NvdmVyZWQgPSBjaGVjay5hdDtcbiAgfVxufVxuXG4vKiogV2hlbiBhIGNoZWNrIGJlZ2FuOiBpdHMgc2xvd2VzdCB2ZXJkaWN0IHRvb2sgYXMgbG9uZyBhcyB0aGUgY2hlY2suICovXG5leHBvcnQgZnVuY3Rpb24gYmVnaW5PZihjaGVjazogQ2hlY2spOiBudW1iZXIge1xuICByZXR1cm4gY2hlY2suYXQgLSBjaGVjay52ZXJkaWN0cy5yZWR1Y2UoKG1vc3QsIHsgZHVyYXRpb24gfSkgPT4gTWF0aC5tYXgobW9zdCwgZHVyYXRpb24pLCAwKTtcbn1cblxuLyoqIFRoZSBsZW5ndGggaW4gY29kZSBwb2ludHMsIHdoaWNoIGlzIHdoYXQgdGhlIHJ1bidzIG9mZnNldHMgY291bnQuICovXG5leHBvcnQgZnVuY3Rpb24gbGVuZ3RoKHRleHQ6IHN0cmluZyk6IG51bWJlciB7XG4gIGxldCB1bml0cyA9IHRleHQubGVuZ3RoO1xuICBmb3IgKGxldCBwbGFjZSA9IDA7IHBsYWNlIDwgdGV4dC5sZW5ndGggLSAxOyBwbGFjZSsrKSB7XG4gICAgaWYgKHRleHQuY29kZVBvaW50QXQocGxhY2UpISA+IDB4ZmZmZikge1xuICAgICAgdW5pdHMtLTtcbiAgICAgIHBsYWNlKys7XG4gICAgfVxuICB9XG4gIHJldHVybiB1bml0cztcbn1cbiIsICIvKipcbiAqIEEgcmVxdWlyZW1lbnQncyB2ZXJkaWN0cywgY2h1bmsgYnkgY2h1bmssIGluIGEgYm91bmRlZCBudW1iZXIgb2YgY2VsbHM6IGEgY2VsbCBzdGFuZHMgZm9yIG9uZSBjaHVuayB3aGlsZVxuICogdGhleSBmaXQsIHRoZW4gZm9yIHR3bywgZm91ciwgLi4uIGFuZCBzaG93cyB0aGUgd29yc3Qgb2YgdGhlbS4gVGVuIHRob3VzYW5kIGNodW5rcyBjb3N0IHdoYXQgc2l4dHkgY29zdC5cbiAqL1xuXG5pbXBvcnQgdHlwZSB7IFN1Y2Nlc3MgfSBmcm9tIFwiLi9wcm90b2NvbFwiO1xuXG5jb25zdCBNT1NUX0NFTExTID0gNjQ7XG4vKiogQSBzaG9ydCBydW4gbGVhdmVzIHJvb20sIHNvIHRoYXQgaXRzIGNlbGxzIG5laXRoZXIgZmlsbCB0aGUgcm93IG5vciBjaGFuZ2UgdGhlaXIgd2lkdGggYXQgZWFjaCBjaHVuay4gKi9cbmNvbnN0IEZFV0VTVF9TTE9UUyA9IDEyO1xuXG4vKiogRnJvbSBoYXJtbGVzcyB0byB3b3JzdDsgMCBpcyBcIm5vdCBhc2tlZFwiLiAqL1xuY29uc3QgU0VWRVJJVFk6IFJlYWRvbmx5PFJlY29yZDxTdWNjZXNzLCBudW1iZXI+PiA9IHsgcGFzczogMSwgdW5rbm93bjogMiwgZmFpbDogMyB9O1xuZXhwb3J0IHR5cGUgQ2VsbEtpbmQgPSBcIm5vbmVcIiB8IFN1Y2Nlc3M7XG5jb25zdCBLSU5EUzogcmVhZG9ubHkgQ2VsbEtpbmRbXSA9IFtcIm5vbmVcIiwgXCJwYXNzXCIsIFwidW5rbm93blwiLCBcImZhaWxcIl07XG5cbmV4cG9ydCBjbGFzcyBTdHJpcCB7XG4gIC8qKiBDaHVua3MgdGhhdCBhIGNlbGwgc3RhbmRzIGZvcjogYSBwb3dlciBvZiB0d28uICovXG4gIHNpemUgPSAxO1xuICAjY2VsbHM6IG51bWJlcltdID0gW107XG4gIC8qKiBUaGUgZmlyc3QgY2h1bmsgd2l0aCBhIGNlbGwncyB3b3JzdCB2ZXJkaWN0LiAqL1xuICAjd29yc3Q6IG51bWJlcltdID0gW107XG5cbiAgZ2V0IGxlbmd0aCgpOiBudW1iZXIge1xuICAgIHJldHVybiB0aGlzLiNjZWxscy5sZW5ndGg7XG4gIH1cblxuICAvKiogSG93IG1hbnkgY2VsbHMgdGhlIHN0cmlwIGhhcyByb29tIGZvciBiZWZvcmUgaXRzIGNlbGxzIGNoYW5nZSB0aGVpciB3aWR0aCBvciB0aGVpciBzaXplLiAqL1xuICBnZXQgc2xvdHMoKTogbnVtYmVyIHtcbiAgICBsZXQgc2xvdHMgPSBGRVdFU1RfU0xPVFM7XG4gICAgd2hpbGUgKHNsb3RzIDwgdGhpcy4jY2VsbHMubGVuZ3RoKSBzbG90cyAqPSAyO1xuICAgIHJldHVybiBNYXRoLm1pbihzbG90cywgTU9TVF9DRUxMUyk7XG4gIH1cblxuICBhZGQoaW5kZXg6IG51bWJlciwgc3VjY2VzczogU3VjY2Vzcyk6IHZvaWQge1xuICAgIGlmIChpbmRleCA8IDApIHJldHVybjtcbiAgICB3aGlsZSAoaW5kZXggPj0gdGhpcy5zaXplICogTU9TVF9DRUxMUykgdGhpcy4jaGFsdmUoKTtcbiAgICBjb25zdCBjZWxsID0gTWF0aC5mbG9vcihpbmRleCAvIHRoaXMuc2l6ZSk7XG4gICAgd2hpbGUgKHRoaXMuI2NlbGxzLmxlbmd0aCA8PSBjZWxsKSB7XG4gICAgICB0aGlzLiN3b3JzdC5wdXNoKHRoaXMuI2NlbGxzLmxlbmd0aCAqIHRoaXMuc2l6ZSk7XG4gICAgICB0aGlzLiNjZWxscy5wdXNoKDApO1xuICAgIH1cbiAgICBpZiAoU0VWRVJJVFlbc3VjY2Vzc10gPiB0aGlzLiNjZWxsc1tjZWxsXSEpIHtcbiAgICAgIHRoaXMuI2NlbGxzW2NlbGxdID0gU0VWRVJJVFlbc3VjY2Vzc107XG4gICAgICB0aGlzLiN3b3JzdFtjZWxsXSA9IGluZGV4O1xuICAgIH1cbiAgfVxuXG4gIGtpbmQoY2VsbDogbnVtYmVyKTogQ2VsbEtpbmQge1xuICAgIHJldHVybiBLSU5EU1t0aGlzLiNjZWxsc1tjZWxsXSA/PyAwXSE7XG4gIH1cblxuICAvKiogVGhlIGNodW5rIHRvIGdvIHRvIGZvciBhIGNlbGw6IHRoZSBmaXJzdCBvbmUgd2l0aCBpdHMgd29yc3QgdmVyZGljdC4gKi9cbiAgY2h1bmtPZihjZWxsOiBudW1iZXIpOiBudW1iZXIge1xuICAgIHJldHVybiB0aGlzLiN3b3JzdFtjZWxsXSA/PyBjZWxsICogdGhpcy5zaXplO1xuICB9XG5cbiAgY2VsbE9mKGluZGV4OiBudW1iZXIpOiBudW1iZXIge1xuICAgIHJldHVybiBNYXRoLmZsb29yKGluZGV4IC8gdGhpcy5zaXplKTtcbiAgfVxuXG4gICNoYWx2ZSgpOiB2b2lkIHtcbiAgICBjb25zdCBjZWxsczogbnVtYmVyW10gPSBbXTtcbiAgICBjb25zdCB3b3JzdDogbnVtYmVyW10gPSBbXTtcbiAgICBmb3IgKGxldCBsZWZ0ID0gMDsgbGVmdCA8IHRoaXMuI2NlbGxzLmxlbmd0aDsgbGVmdCArPSAyKSB7XG4gICAgICBjb25zdCByaWdodCA9IHRoaXMuI2NlbGxzW2xlZnQgKyAxXSA/PyAwO1xuICAgICAgY29uc3QgYmV0dGVyID0gcmlnaHQgPiB0aGlzLiNjZWxsc1tsZWZ0XSEgPyBsZWZ0ICsgMSA6IGxlZnQ7XG4gICAgICBjZWxscy5wdXNoKHRoaXMuI2NlbGxzW2JldHRlcl0hKTtcbiAgICAgIHdvcnN0LnB1c2godGhpcy4jd29yc3RbYmV0dGVyXSEpO1xuICAgIH1cbiAgICB0aGlzLiNjZWxscyA9IGNlbGxzO1xuICAgIHRoaXMuI3dvcnN0ID0gd29yc3Q7XG4gICAgdGhpcy5zaXplICo9IDI7XG4gIH1cbn1cbiIsICIvKiogV2hhdCB0aGUgY2hlY2tzIG9mIG9uZSBhdHRlbXB0IGFkZCB1cCB0bywgcGVyIHJlcXVpcmVtZW50OyBncm93cyB3aXRoIHRoZSBhdHRlbXB0LCBuZXZlciByZWNvdW50cy4gKi9cblxuaW1wb3J0IHR5cGUgeyBBdHRlbXB0U3RhdGUsIENoZWNrLCBWZXJkaWN0IH0gZnJvbSBcIi4vZm9sZFwiO1xuaW1wb3J0IHR5cGUgeyBTdWNjZXNzIH0gZnJvbSBcIi4vcHJvdG9jb2xcIjtcbmltcG9ydCB7IFN0cmlwIH0gZnJvbSBcIi4vc3RyaXBcIjtcblxuLyoqIE9uZSByZXF1aXJlbWVudCdzIGFuc3dlcnMgc28gZmFyLiAqL1xuZXhwb3J0IGludGVyZmFjZSBBbnN3ZXJzIHtcbiAgcmVhZG9ubHkgbGFiZWw6IHN0cmluZztcbiAgLyoqIFBsYWNlIGluIHRoZSBvcmRlciBpbiB3aGljaCB0aGUgcnVuIGtub3dzIGl0cyByZXF1aXJlbWVudHMuICovXG4gIHJlYWRvbmx5IHBsYWNlOiBudW1iZXI7XG4gIHJlYWRvbmx5IGNvdW50czogUmVjb3JkPFN1Y2Nlc3MsIG51bWJlcj47XG4gIHJlYWRvbmx5IHN0cmlwOiBTdHJpcDtcbiAgc2Vjb25kczogbnVtYmVyO1xuICBzbG93ZXN0OiBudW1iZXI7XG4gIGxhdGVzdDogVmVyZGljdCB8IG51bGw7XG4gIC8qKiBUaGUgbGFzdCB2ZXJkaWN0IHRoYXQgY2FtZSB3aXRoIGEgcmVhc29uLCBhbmQgaXRzIGNodW5rLiAqL1xuICBleHBsYWluZWQ6IHsgdmVyZGljdDogVmVyZGljdDsgaW5kZXg6IG51bWJlciB9IHwgbnVsbDtcbiAgZmlyc3RGYWlsOiBudW1iZXIgfCBudWxsO1xufVxuXG5leHBvcnQgY2xhc3MgVGFsbHkge1xuICByZWFkb25seSBhbnN3ZXJzOiBBbnN3ZXJzW10gPSBbXTtcbiAgcmVhZG9ubHkgI2J5TGFiZWwgPSBuZXcgTWFwPHN0cmluZywgQW5zd2Vycz4oKTtcbiAgcmVhZG9ubHkgI3BsYWNlcyA9IG5ldyBNYXA8bnVtYmVyLCBudW1iZXI+KCk7XG4gICNhdHRlbXB0OiBBdHRlbXB0U3RhdGUgfCBudWxsID0gbnVsbDtcbiAgI3JlYWQgPSAwO1xuXG4gIC8qKiBDb3VudCB0aGUgY2hlY2tzIHRoYXQgYXJlIG5ldy4gKi9cbiAgdXBkYXRlKHJlcXVpcmVtZW50czogcmVhZG9ubHkgc3RyaW5nW10sIGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSk6IHZvaWQge1xuICAgIHRoaXMuI2F0dGVtcHQgPSBhdHRlbXB0O1xuICAgIGZvciAoY29uc3QgbGFiZWwgb2YgcmVxdWlyZW1lbnRzKSB0aGlzLiNvZihsYWJlbCk7XG4gICAgZm9yICg7IHRoaXMuI3JlYWQgPCBhdHRlbXB0LmNoZWNrcy5sZW5ndGg7IHRoaXMuI3JlYWQrKykge1xuICAgICAgY29uc3QgY2hlY2sgPSBhdHRlbXB0LmNoZWNrc1t0aGlzLiNyZWFkXSE7XG4gICAgICB0aGlzLiNwbGFjZXMuc2V0KGNoZWNrLmluZGV4LCB0aGlzLiNyZWFkKTtcbiAgICAgIHRoaXMuI2FkZChjaGVjayk7XG4gICAgfVxuICB9XG5cbiAgZ2V0IGNoZWNrZWQoKTogbnVtYmVyIHtcbiAgICByZXR1cm4gdGhpcy4jcmVhZDtcbiAgfVxuXG4gIC8qKiBUaGUgY2hlY2sgb2YgYSBjaHVuaywgaWYgaXQgaXMgY29tcGxldGUuICovXG4gIGNoZWNrT2YoaW5kZXg6IG51bWJlcik6IENoZWNrIHwgdW5kZWZpbmVkIHtcbiAgICBjb25zdCBwbGFjZSA9IHRoaXMuI3BsYWNlcy5nZXQoaW5kZXgpO1xuICAgIHJldHVybiBwbGFjZSA9PT0gdW5kZWZpbmVkID8gdW5kZWZpbmVkIDogdGhpcy4jYXR0ZW1wdD8uY2hlY2tzW3BsYWNlXTtcbiAgfVxuXG4gIC8qKiBXaGF0IGEgcmVxdWlyZW1lbnQgc2FpZCBvZiBhIGNodW5rLiAqL1xuICB2ZXJkaWN0T2YobGFiZWw6IHN0cmluZywgaW5kZXg6IG51bWJlcik6IFZlcmRpY3QgfCB1bmRlZmluZWQge1xuICAgIHJldHVybiB0aGlzLmNoZWNrT2YoaW5kZXgpPy52ZXJkaWN0cy5maW5kKCh2ZXJkaWN0KSA9PiB2ZXJkaWN0LnJlcXVpcmVtZW50ID09PSBsYWJlbCk7XG4gIH1cblxuICAjb2YobGFiZWw6IHN0cmluZyk6IEFuc3dlcnMge1xuICAgIGxldCBhbnN3ZXJzID0gdGhpcy4jYnlMYWJlbC5nZXQobGFiZWwpO1xuICAgIGlmICghYW5zd2Vycykge1xuICAgICAgYW5zd2VycyA9IHtcbiAgICAgICAgbGFiZWwsXG4gICAgICAgIHBsYWNlOiB0aGlzLmFuc3dlcnMubGVuZ3RoLFxuICAgICAgICBjb3VudHM6IHsgcGFzczogMCwgZmFpbDogMCwgdW5rbm93bjogMCB9LFxuICAgICAgICBzdHJpcDogbmV3IFN0cmlwKCksXG4gICAgICAgIHNlY29uZHM6IDAsXG4gICAgICAgIHNsb3dlc3Q6IDAsXG4gICAgICAgIGxhdGVzdDogbnVsbCxcbiAgICAgICAgZXhwbGFpbmVkOiBudWxsLFxuICAgICAgICBmaXJzdEZhaWw6IG51bGwsXG4gICAgICB9O1xuICAgICAgdGhpcy4jYnlMYWJlbC5zZXQobGFiZWwsIGFuc3dlcnMpO1xuICAgICAgdGhpcy5hbnN3ZXJzLnB1c2goYW5zd2Vycyk7XG4gICAgfVxuICAgIHJldHVybiBhbnN3ZXJzO1xuICB9XG5cbiAgI2FkZChjaGVjazogQ2hlY2spOiB2b2lkIHtcbiAgICBmb3IgKGNvbnN0IHZlcmRpY3Qgb2YgY2hlY2sudmVyZGljdHMpIHtcbiAgICAgIGNvbnN0IGFuc3dlcnMgPSB0aGlzLiNvZih2ZXJkaWN0LnJlcXVpcmVtZW50KTtcbiAgICAgIGFuc3dlcnMuY291bnRzW3ZlcmRpY3Quc3VjY2Vzc10rKztcbiAgICAgIGFuc3dlcnMuc2Vjb25kcyArPSB2ZXJkaWN0LmR1cmF0aW9uO1xuICAgICAgYW5zd2Vycy5zbG93ZXN0ID0gTWF0aC5tYXgoYW5zd2Vycy5zbG93ZXN0LCB2ZXJkaWN0LmR1cmF0aW9uKTtcbiAgICAgIGFuc3dlcnMubGF0ZXN0ID0gdmVyZGljdDtcbiAgICAgIGlmICh2ZXJkaWN0LnJlYXNvbikgYW5zd2Vycy5leHBsYWluZWQgPSB7IHZlcmRpY3QsIGluZGV4OiBjaGVjay5pbmRleCB9O1xuICAgICAgaWYgKHZlcmRpY3Quc3VjY2VzcyA9PT0gXCJmYWlsXCIpIGFuc3dlcnMuZmlyc3RGYWlsID8/PSBjaGVjay5pbmRleDtcbiAgICAgIGFuc3dlcnMuc3RyaXAuYWRkKGNoZWNrLmluZGV4LCB2ZXJkaWN0LnN1Y2Nlc3MpO1xuICAgIH1cbiAgfVxufVxuIiwgIi8qKiBOdW1iZXJzIGFuZCB3b3JkcyBmb3IgcGVvcGxlLiAqL1xuXG5pbXBvcnQgdHlwZSB7IE91dGNvbWUsIFN1Y2Nlc3MgfSBmcm9tIFwiLi9wcm90b2NvbFwiO1xuXG4vKiogQSBkdXJhdGlvbjogYDwxIG1zYCwgYDM0MCBtc2AsIGAzLjIgc2AsIGAxIG1pbiAwNSBzYC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkdXJhdGlvbihzZWNvbmRzOiBudW1iZXIpOiBzdHJpbmcge1xuICBpZiAoc2Vjb25kcyA8IDAuMDAxKSByZXR1cm4gXCI8MSBtc1wiO1xuICBpZiAoc2Vjb25kcyA8IDAuOTk5NSkgcmV0dXJuIGAke01hdGgucm91bmQoc2Vjb25kcyAqIDEwMDApfSBtc2A7XG4gIHJldHVybiBjbG9jayhzZWNvbmRzKTtcbn1cblxuLyoqIEEgdGltZSB0aGF0IHRpY2tzOiBhbHdheXMgaW4gdGVudGhzIG9mIGEgc2Vjb25kLCBzbyB0aGF0IGl0cyB3aWR0aCBzdGF5cyBjYWxtLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGNsb2NrKHNlY29uZHM6IG51bWJlcik6IHN0cmluZyB7XG4gIGNvbnN0IHRlbnRocyA9IE1hdGguZmxvb3IoTWF0aC5tYXgoMCwgc2Vjb25kcykgKiAxMCArIDFlLTYpO1xuICBpZiAodGVudGhzIDwgNjAwKSByZXR1cm4gYCR7KHRlbnRocyAvIDEwKS50b0ZpeGVkKDEpfSBzYDtcbiAgY29uc3Qgd2hvbGUgPSBNYXRoLmZsb29yKHRlbnRocyAvIDEwKTtcbiAgcmV0dXJuIGAke01hdGguZmxvb3Iod2hvbGUgLyA2MCl9IG1pbiAke1N0cmluZyh3aG9sZSAlIDYwKS5wYWRTdGFydCgyLCBcIjBcIil9IHNgO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gbnVtYmVyKHZhbHVlOiBudW1iZXIpOiBzdHJpbmcge1xuICByZXR1cm4gdmFsdWUudG9Mb2NhbGVTdHJpbmcoXCJlblwiLCB7IG1heGltdW1GcmFjdGlvbkRpZ2l0czogdmFsdWUgPCAxMCA/IDEgOiAwIH0pO1xufVxuXG4vKiogQSBjb3VudCB3aXRoIGl0cyBub3VuOiBgMSBjaHVua2AsIGAxLDAyNCBjaHVua3NgLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGNvdW50KHZhbHVlOiBudW1iZXIsIG5vdW46IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiBgJHt2YWx1ZS50b0xvY2FsZVN0cmluZyhcImVuXCIpfSAke25vdW59JHt2YWx1ZSA9PT0gMSA/IFwiXCIgOiBcInNcIn1gO1xufVxuXG4vKiogQSBzY29yZSBvZiBhIHZhbGlkYXRvciwgd2hpY2ggbWF5IGJlIG9uIGFueSBzY2FsZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzY29yZSh2YWx1ZTogbnVtYmVyKTogc3RyaW5nIHtcbiAgcmV0dXJuIHZhbHVlLnRvTG9jYWxlU3RyaW5nKFwiZW5cIiwgeyBtYXhpbXVtRnJhY3Rpb25EaWdpdHM6IDIgfSk7XG59XG5cbi8qKiBUaGUgd29yZCBmb3IgYW4gb3V0Y29tZS4gKi9cbmV4cG9ydCBjb25zdCBPVVRDT01FOiBSZWFkb25seTxSZWNvcmQ8T3V0Y29tZSwgc3RyaW5nPj4gPSB7XG4gIHJ1bm5pbmc6IFwiU3RyZWFtaW5nXCIsXG4gIHBhc3NlZDogXCJQYXNzZWRcIixcbiAgZmFpbGVkX3ZhbGlkYXRpb246IFwiRmFpbGVkIHZhbGlkYXRpb25cIixcbiAgcmVqZWN0ZWQ6IFwiUmVqZWN0ZWRcIixcbiAgc3RvcHBlZDogXCJTdG9wcGVkXCIsXG4gIGVycm9yOiBcIkVycm9yXCIsXG59O1xuXG5leHBvcnQgY29uc3QgVkVSRElDVDogUmVhZG9ubHk8UmVjb3JkPFN1Y2Nlc3MsIHN0cmluZz4+ID0geyBwYXNzOiBcInBhc3NcIiwgZmFpbDogXCJmYWlsXCIsIHVua25vd246IFwidW5rbm93blwiIH07XG4iLCAiLyoqIENoYXJhY3RlcnMgdGhhdCBoaWRlLCByZW9yZGVyIG9yIGNvbW1hbmQgYXJlIHRvbGQgYXBhcnQgZnJvbSB0ZXh0LCBzbyB0aGF0IGEgdmlldyBjYW4gc2hvdyB0aGVtIGFzIG1hcmtzLiAqL1xuXG5leHBvcnQgdHlwZSBQaWVjZSA9IHsgcmVhZG9ubHkgdGV4dDogc3RyaW5nIH0gfCB7IHJlYWRvbmx5IG1hcmtzOiByZWFkb25seSBzdHJpbmdbXSB9O1xuXG4vKiogU2NyaXB0cyB3aG9zZSBzcGVsbGluZyBuZWVkcyB0aGUgemVyby13aWR0aCBqb2luZXIgYW5kIG5vbi1qb2luZXIuICovXG5jb25zdCBKT0lOSU5HID0gXCJcXFxccHtTY3JpcHQ9QXJhYmljfVxcXFxwe1NjcmlwdD1TeXJpYWN9XFxcXHB7U2NyaXB0PU1vbmdvbGlhbn1cXFxccHtTY3JpcHQ9RGV2YW5hZ2FyaX1cXFxccHtTY3JpcHQ9QmVuZ2FsaX1cXFxccHtTY3JpcHQ9R3VybXVraGl9XFxcXHB7U2NyaXB0PUd1amFyYXRpfVxcXFxwe1NjcmlwdD1Pcml5YX1cXFxccHtTY3JpcHQ9VGFtaWx9XFxcXHB7U2NyaXB0PVRlbHVndX1cXFxccHtTY3JpcHQ9S2FubmFkYX1cXFxccHtTY3JpcHQ9TWFsYXlhbGFtfVxcXFxwe1NjcmlwdD1TaW5oYWxhfVxcXFxwe1NjcmlwdD1NeWFubWFyfVxcXFxwe1NjcmlwdD1LaG1lcn1cIjtcblxuLyoqIEhpZGRlbiBjaGFyYWN0ZXJzIHRoYXQgYmVsb25nIHRvIHRoZSB0ZXh0IGFyb3VuZCB0aGVtOiBsaW5lIGVuZHMsIGVtb2ppLCBzcGVsbGluZywgQXJhYmljIG51bWJlciBzaWducy4gKi9cbmNvbnN0IEhBUk1MRVNTID0gW1xuICBcIltcXFxcdFxcXFxuXVwiLFxuICBcIlxcXFxyKD89XFxcXG4pXCIsXG4gIFwiKD88PVtcXFxccHtFeHRlbmRlZF9QaWN0b2dyYXBoaWN9XSlbXFxcXHVmZTBlXFxcXHVmZTBmXVwiLFxuICBcIig/PD1bMC05IypdKVxcXFx1ZmUwZig/PVxcXFx1MjBlMylcIixcbiAgXCIoPzw9W1xcXFxwe0V4dGVuZGVkX1BpY3RvZ3JhcGhpY31cXFxccHtFbW9qaV9Nb2RpZmllcn1cXFxcdWZlMGZdKVxcXFx1MjAwZCg/PVxcXFxwe0V4dGVuZGVkX1BpY3RvZ3JhcGhpY30pXCIsXG4gIGAoPzw9WyR7Sk9JTklOR31dKVtcXFxcdTIwMGNcXFxcdTIwMGRdKD89WyR7Sk9JTklOR31dKWAsXG4gIFwiW1xcXFx1MDYwMC1cXFxcdTA2MDVcXFxcdTA2ZGRcXFxcdTA3MGZcXFxcdTA4OTBcXFxcdTA4OTFcXFxcdTA4ZTJcXFxcdXsxMTBiZH1cXFxcdXsxMTBjZH1dXCIsXG5dLmpvaW4oXCJ8XCIpO1xuXG5jb25zdCBISURERU4gPSBuZXcgUmVnRXhwKFxuICBgKD8hJHtIQVJNTEVTU30pW1xcXFxwe0NjfVxcXFxwe0NmfVxcXFxwe0NzfVxcXFxwe1psfVxcXFxwe1pwfVxcXFxwe0RlZmF1bHRfSWdub3JhYmxlX0NvZGVfUG9pbnR9XFxcXHB7Tm9uY2hhcmFjdGVyX0NvZGVfUG9pbnR9XWAsXG4gIFwiZ3VcIixcbik7XG5cbi8qKiBDdXQgYHRleHRgIGludG8gd2hhdCBjYW4gYmUgc2hvd24gYW5kIHJ1bnMgb2YgaGlkZGVuIGNoYXJhY3RlcnMsIHRob3NlIGJ5IG5hbWU6IGBVKzIwMkVgLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHBpZWNlcyh0ZXh0OiBzdHJpbmcpOiBQaWVjZVtdIHtcbiAgY29uc3QgZm91bmQ6IFBpZWNlW10gPSBbXTtcbiAgbGV0IHNob3duID0gMDtcbiAgbGV0IHJ1bjogc3RyaW5nW10gPSBbXTtcbiAgZm9yIChjb25zdCBtYXRjaCBvZiB0ZXh0Lm1hdGNoQWxsKEhJRERFTikpIHtcbiAgICBpZiAobWF0Y2guaW5kZXggPiBzaG93biB8fCBydW4ubGVuZ3RoID09PSAwKSB7XG4gICAgICBydW4gPSBbXTtcbiAgICAgIGlmIChtYXRjaC5pbmRleCA+IHNob3duKSBmb3VuZC5wdXNoKHsgdGV4dDogdGV4dC5zbGljZShzaG93biwgbWF0Y2guaW5kZXgpIH0pO1xuICAgICAgZm91bmQucHVzaCh7IG1hcmtzOiBydW4gfSk7XG4gICAgfVxuICAgIHJ1bi5wdXNoKGNvZGVOYW1lKG1hdGNoWzBdLmNvZGVQb2ludEF0KDApISkpO1xuICAgIHNob3duID0gbWF0Y2guaW5kZXggKyBtYXRjaFswXS5sZW5ndGg7XG4gIH1cbiAgaWYgKHNob3duIDwgdGV4dC5sZW5ndGgpIGZvdW5kLnB1c2goeyB0ZXh0OiB0ZXh0LnNsaWNlKHNob3duKSB9KTtcbiAgcmV0dXJuIGZvdW5kO1xufVxuXG5mdW5jdGlvbiBjb2RlTmFtZShjb2RlOiBudW1iZXIpOiBzdHJpbmcge1xuICByZXR1cm4gYFUrJHtjb2RlLnRvU3RyaW5nKDE2KS50b1VwcGVyQ2FzZSgpLnBhZFN0YXJ0KDQsIFwiMFwiKX1gO1xufVxuIiwgIi8qKiBUaGUgZmV3IHdheXMgaW4gd2hpY2ggdmlld3MgdG91Y2ggdGhlIHBhZ2UuIFRleHQgZ2V0cyBpbiBhcyB0ZXh0IG5vZGVzIG9ubHkuICovXG5cbmltcG9ydCB7IHBpZWNlcyB9IGZyb20gXCIuLi9tYXJrc1wiO1xuXG50eXBlIEF0dHJpYnV0ZXMgPSBSZWFkb25seTxSZWNvcmQ8c3RyaW5nLCBzdHJpbmc+PjtcblxuZXhwb3J0IGZ1bmN0aW9uIGg8SyBleHRlbmRzIGtleW9mIEhUTUxFbGVtZW50VGFnTmFtZU1hcD4oXG4gIHRhZzogSyxcbiAgYXR0cmlidXRlczogQXR0cmlidXRlcyA9IHt9LFxuICAuLi5jaGlsZHJlbjogKE5vZGUgfCBzdHJpbmcpW11cbik6IEhUTUxFbGVtZW50VGFnTmFtZU1hcFtLXSB7XG4gIGNvbnN0IGVsZW1lbnQgPSBkb2N1bWVudC5jcmVhdGVFbGVtZW50KHRhZyk7XG4gIGZvciAoY29uc3QgW25hbWUsIHZhbHVlXSBvZiBPYmplY3QuZW50cmllcyhhdHRyaWJ1dGVzKSkgZWxlbWVudC5zZXRBdHRyaWJ1dGUobmFtZSwgdmFsdWUpO1xuICBlbGVtZW50LmFwcGVuZCguLi5jaGlsZHJlbik7XG4gIHJldHVybiBlbGVtZW50O1xufVxuXG5leHBvcnQgZnVuY3Rpb24gc3ZnPEsgZXh0ZW5kcyBrZXlvZiBTVkdFbGVtZW50VGFnTmFtZU1hcD4oXG4gIHRhZzogSyxcbiAgYXR0cmlidXRlczogQXR0cmlidXRlcyA9IHt9LFxuICAuLi5jaGlsZHJlbjogTm9kZVtdXG4pOiBTVkdFbGVtZW50VGFnTmFtZU1hcFtLXSB7XG4gIGNvbnN0IGVsZW1lbnQgPSBkb2N1bWVudC5jcmVhdGVFbGVtZW50TlMoXCJodHRwOi8vd3d3LnczLm9yZy8yMDAwL3N2Z1wiLCB0YWcpO1xuICBmb3IgKGNvbnN0IFtuYW1lLCB2YWx1ZV0gb2YgT2JqZWN0LmVudHJpZXMoYXR0cmlidXRlcykpIGVsZW1lbnQuc2V0QXR0cmlidXRlKG5hbWUsIHZhbHVlKTtcbiAgZWxlbWVudC5hcHBlbmQoLi4uY2hpbGRyZW4pO1xuICByZXR1cm4gZWxlbWVudDtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGJ1dHRvbihjbGFzc05hbWU6IHN0cmluZywgd29yZHM6IHN0cmluZywgcHJlc3M6ICgpID0+IHZvaWQsIC4uLmljb25zOiBOb2RlW10pOiBIVE1MQnV0dG9uRWxlbWVudCB7XG4gIGNvbnN0IGVsZW1lbnQgPSBoKFwiYnV0dG9uXCIsIHsgdHlwZTogXCJidXR0b25cIiwgY2xhc3M6IGNsYXNzTmFtZSB9LCAuLi5pY29ucywgaChcInNwYW5cIiwgeyBjbGFzczogXCJ3b3Jkc1wiIH0sIHdvcmRzKSk7XG4gIGVsZW1lbnQuYWRkRXZlbnRMaXN0ZW5lcihcImNsaWNrXCIsIHByZXNzKTtcbiAgcmV0dXJuIGVsZW1lbnQ7XG59XG5cbi8qKiBTZXQgYW4gYXR0cmlidXRlLCBvciB0YWtlIGl0IGF3YXk7IHVudG91Y2hlZCB3aGVuIGl0IGlzIHNvIGFscmVhZHkuICovXG5leHBvcnQgZnVuY3Rpb24gc2V0QXR0cmlidXRlKGVsZW1lbnQ6IEVsZW1lbnQsIG5hbWU6IHN0cmluZywgdmFsdWU6IHN0cmluZyB8IG51bGwpOiB2b2lkIHtcbiAgaWYgKGVsZW1lbnQuZ2V0QXR0cmlidXRlKG5hbWUpID09PSB2YWx1ZSkgcmV0dXJuO1xuICBpZiAodmFsdWUgPT09IG51bGwpIGVsZW1lbnQucmVtb3ZlQXR0cmlidXRlKG5hbWUpO1xuICBlbHNlIGVsZW1lbnQuc2V0QXR0cmlidXRlKG5hbWUsIHZhbHVlKTtcbn1cblxuLyoqIFNob3cgb3IgaGlkZTsgdW50b3VjaGVkIHdoZW4gaXQgaXMgc28gYWxyZWFkeS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZXRTaG93bihlbGVtZW50OiBIVE1MRWxlbWVudCwgc2hvd246IGJvb2xlYW4pOiB2b2lkIHtcbiAgaWYgKGVsZW1lbnQuaGlkZGVuID09PSBzaG93bikgZWxlbWVudC5oaWRkZW4gPSAhc2hvd247XG59XG5cbi8qKiBTZXQgd29yZHMgb2Ygb3VyIG93biwgc3VjaCBhcyBhIGNvdW50OyB1bnRvdWNoZWQgd2hlbiB0aGV5IGFyZSBzbyBhbHJlYWR5LiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHNldFdvcmRzKGVsZW1lbnQ6IEVsZW1lbnQsIHdvcmRzOiBzdHJpbmcpOiB2b2lkIHtcbiAgaWYgKGVsZW1lbnQudGV4dENvbnRlbnQgIT09IHdvcmRzKSBlbGVtZW50LnRleHRDb250ZW50ID0gd29yZHM7XG59XG5cbmNvbnN0IHNob3duVGV4dHMgPSBuZXcgV2Vha01hcDxFbGVtZW50LCBzdHJpbmc+KCk7XG4vKiogTW9yZSBoaWRkZW4gY2hhcmFjdGVycyBpbiBhIHJvdyB0aGFuIHRoaXMgYXJlIHNob3duIGFzIHRoZWlyIG51bWJlci4gKi9cbmNvbnN0IE1PU1RfTUFSS1MgPSAzO1xuXG4vKiogU2V0IGEgc3RyYW5nZXIncyB0ZXh0LCBoaWRkZW4gY2hhcmFjdGVycyBzaG93biBhcyBtYXJrczsgdW50b3VjaGVkIHdoZW4gaXQgaXMgc28gYWxyZWFkeS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZXRUZXh0KGVsZW1lbnQ6IEVsZW1lbnQsIHRleHQ6IHN0cmluZyk6IHZvaWQge1xuICBpZiAoc2hvd25UZXh0cy5nZXQoZWxlbWVudCkgPT09IHRleHQpIHJldHVybjtcbiAgc2hvd25UZXh0cy5zZXQoZWxlbWVudCwgdGV4dCk7XG4gIGVsZW1lbnQucmVwbGFjZUNoaWxkcmVuKC4uLnRleHROb2Rlcyh0ZXh0KSk7XG59XG5cbi8qKiBBIHN0cmFuZ2VyJ3MgdGV4dCBhcyBub2RlczogdGV4dCwgYW5kIGEgc21hbGwgYm94IGZvciB3aGF0IHdvdWxkIGhpZGUsIHJlb3JkZXIgb3IgY29tbWFuZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiB0ZXh0Tm9kZXModGV4dDogc3RyaW5nKTogTm9kZVtdIHtcbiAgcmV0dXJuIHBpZWNlcyh0ZXh0KS5tYXAoKHBpZWNlKSA9PlxuICAgIFwidGV4dFwiIGluIHBpZWNlID8gZG9jdW1lbnQuY3JlYXRlVGV4dE5vZGUocGllY2UudGV4dCkgOiBtYXJrTm9kZShwaWVjZS5tYXJrcyksXG4gICk7XG59XG5cbmZ1bmN0aW9uIG1hcmtOb2RlKG1hcmtzOiByZWFkb25seSBzdHJpbmdbXSk6IEhUTUxFbGVtZW50IHtcbiAgY29uc3Qgd29yZHMgPSBtYXJrcy5sZW5ndGggPiBNT1NUX01BUktTID8gYCR7bWFya3MubGVuZ3RofSBoaWRkZW5gIDogbWFya3Muam9pbihcIiBcIik7XG4gIGNvbnN0IGxpc3RlZCA9IG1hcmtzLnNsaWNlKDAsIDEyKS5qb2luKFwiIFwiKSArIChtYXJrcy5sZW5ndGggPiAxMiA/IFwiIOKAplwiIDogXCJcIik7XG4gIHJldHVybiBoKFwic3BhblwiLCB7IGNsYXNzOiBcIm1hcmtcIiwgdGl0bGU6IGBoaWRkZW4gY2hhcmFjdGVyczogJHtsaXN0ZWR9YCB9LCB3b3Jkcyk7XG59XG5cbi8qKiBBIHN0cmFuZ2VyJ3MgdGV4dCBpbiBhbiBlbGVtZW50IG9mIGl0cyBvd24sIGlzb2xhdGVkIGZyb20gdGhlIHRleHQgYXJvdW5kIGl0LiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHN0cmFuZ2VyKGNsYXNzTmFtZTogc3RyaW5nLCB0ZXh0OiBzdHJpbmcpOiBIVE1MRWxlbWVudCB7XG4gIGNvbnN0IGVsZW1lbnQgPSBoKFwiYmRpXCIsIHsgY2xhc3M6IGNsYXNzTmFtZSB9KTtcbiAgc2V0VGV4dChlbGVtZW50LCB0ZXh0KTtcbiAgcmV0dXJuIGVsZW1lbnQ7XG59XG5cbi8qKiBNYWtlIGBwYXJlbnRgIGhvbGQgZXhhY3RseSB0aGVzZSBjaGlsZHJlbiBpbiB0aGlzIG9yZGVyLCBtb3Zpbmcgb25seSB0aG9zZSB0aGF0IHN0YW5kIGVsc2V3aGVyZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZXRDaGlsZHJlbihwYXJlbnQ6IEVsZW1lbnQsIGNoaWxkcmVuOiByZWFkb25seSBFbGVtZW50W10pOiB2b2lkIHtcbiAgY2hpbGRyZW4uZm9yRWFjaCgoY2hpbGQsIHBsYWNlKSA9PiB7XG4gICAgaWYgKHBhcmVudC5jaGlsZHJlbltwbGFjZV0gIT09IGNoaWxkKSBwYXJlbnQuaW5zZXJ0QmVmb3JlKGNoaWxkLCBwYXJlbnQuY2hpbGRyZW5bcGxhY2VdID8/IG51bGwpO1xuICB9KTtcbiAgd2hpbGUgKHBhcmVudC5jaGlsZHJlbi5sZW5ndGggPiBjaGlsZHJlbi5sZW5ndGgpIHBhcmVudC5sYXN0RWxlbWVudENoaWxkIS5yZW1vdmUoKTtcbn1cbiIsICIvKiogU21hbGwgbGluZSBkcmF3aW5ncywgb25lIHNoYXBlIHBlciBtZWFuaW5nLCBzbyB0aGF0IG5vIG1lYW5pbmcgaGFuZ3Mgb24gYSBjb2xvdXIuICovXG5cbmltcG9ydCB7IHNldEF0dHJpYnV0ZSwgc3ZnIH0gZnJvbSBcIi4vZG9tXCI7XG5cbmNvbnN0IFNIQVBFUyA9IHtcbiAgcGFzczogXCJNMy41IDguNGwzIDMuMSA2LTdcIixcbiAgZmFpbDogXCJNNC4zIDQuM2w3LjQgNy40TTExLjcgNC4zbC03LjQgNy40XCIsXG4gIHVua25vd246IFwiTTUuOSA2LjFhMi4xIDIuMSAwIDEgMSAzIDEuOWMtLjcuNC0uOS43LS45IDEuNU04IDEyLjJ2LjFcIixcbiAgd2FpdGluZzogXCJNOCAzLjJhNC44IDQuOCAwIDEgMCAwIDkuNmE0LjggNC44IDAgMSAwIDAtOS42TTggNS44djIuNGwxLjYgMVwiLFxuICBub25lOiBcIk02IDhoNFwiLFxuICBydW5uaW5nOiBcIk0yIDhoMi4ybDEuNi00IDIuNCA4IDItNiAxLjIgMkgxNFwiLFxuICBwYXNzZWQ6IFwiTTggMS44YTYuMiA2LjIgMCAxIDAgMCAxMi40QTYuMiA2LjIgMCAxIDAgOCAxLjhNNS4yIDguMmwyIDIuMSAzLjctNC40XCIsXG4gIGZhaWxlZF92YWxpZGF0aW9uOiBcIk0zLjIgNmg5LjZNMy4yIDEwaDkuNk0xMC44IDMuMkw1LjIgMTIuOFwiLFxuICByZWplY3RlZDogXCJNOCAxLjhhNi4yIDYuMiAwIDEgMCAwIDEyLjRBNi4yIDYuMiAwIDEgMCA4IDEuOE0zLjggMTIuMmw4LjQtOC40XCIsXG4gIHN0b3BwZWQ6IFwiTTQuMiA0LjJoNy42djcuNkg0LjJ6XCIsXG4gIGVycm9yOiBcIk04IDIuMkwxNC4zIDEzLjRIMS43ek04IDYuNnYzLjJNOCAxMS42di4xXCIsXG4gIGNvcHk6IFwiTTUuOCA1LjhoNy40djcuNEg1Ljh6TTMuMiAxMC4ySDIuOFYyLjhoNy40di40XCIsXG4gIGRvd25sb2FkOiBcIk04IDIuNHY3LjRNNC44IDYuOEw4IDEwbDMuMi0zLjJNMyAxMy4yaDEwXCIsXG4gIGRvd246IFwiTTggM3Y5LjRNNC4yIDguOEw4IDEyLjZsMy44LTMuOFwiLFxuICBjaGV2cm9uOiBcIk00LjIgNi4yTDggMTBsMy44LTMuOFwiLFxufSBhcyBjb25zdDtcblxuZXhwb3J0IHR5cGUgSWNvbk5hbWUgPSBrZXlvZiB0eXBlb2YgU0hBUEVTO1xuXG5leHBvcnQgZnVuY3Rpb24gaWNvbihuYW1lOiBJY29uTmFtZSk6IFNWR1NWR0VsZW1lbnQge1xuICBjb25zdCBwYXRoID0gc3ZnKFwicGF0aFwiLCB7IGQ6IFNIQVBFU1tuYW1lXSB9KTtcbiAgcmV0dXJuIHN2ZyhcInN2Z1wiLCB7IGNsYXNzOiBcImljb25cIiwgdmlld0JveDogXCIwIDAgMTYgMTZcIiwgXCJhcmlhLWhpZGRlblwiOiBcInRydWVcIiwgZm9jdXNhYmxlOiBcImZhbHNlXCIgfSwgcGF0aCk7XG59XG5cbi8qKiBTaG93IGFub3RoZXIgc2hhcGUgaW4gYW4gaWNvbjsgdW50b3VjaGVkIHdoZW4gaXQgc2hvd3MgaXQgYWxyZWFkeS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZXRJY29uKGVsZW1lbnQ6IFNWR1NWR0VsZW1lbnQsIG5hbWU6IEljb25OYW1lKTogdm9pZCB7XG4gIHNldEF0dHJpYnV0ZShlbGVtZW50LmZpcnN0RWxlbWVudENoaWxkISwgXCJkXCIsIFNIQVBFU1tuYW1lXSk7XG59XG4iLCAiLyoqIFRoZSBmaXJzdCBsaW5lOiBob3cgdGhlIHJ1biBzdGFuZHMsIGZvciBob3cgbG9uZywgaG93IG11Y2gsIGFuZCB0aGUgYnV0dG9ucy4gKi9cblxuaW1wb3J0IHsgY2xvY2ssIGNvdW50LCBPVVRDT01FIH0gZnJvbSBcIi4uL2Zvcm1hdFwiO1xuaW1wb3J0IHsgYnV0dG9uLCBoLCBzZXRTaG93biwgc2V0VGV4dCwgc2V0V29yZHMgfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB7IGljb24sIHNldEljb24sIHR5cGUgSWNvbk5hbWUgfSBmcm9tIFwiLi9pY29uc1wiO1xuaW1wb3J0IHR5cGUgeyBBY3Rpb25zLCBQYXJ0LCBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbmV4cG9ydCBjbGFzcyBIZWFkZXIgaW1wbGVtZW50cyBQYXJ0IHtcbiAgcmVhZG9ubHkgZWxlbWVudDogSFRNTEVsZW1lbnQ7XG4gIHJlYWRvbmx5ICNpY29uID0gaWNvbihcInJ1bm5pbmdcIik7XG4gIHJlYWRvbmx5ICN3b3JkID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJ3b3JkXCIgfSk7XG4gIHJlYWRvbmx5ICNvdXRjb21lID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJvdXRjb21lXCIgfSwgdGhpcy4jaWNvbiwgdGhpcy4jd29yZCk7XG4gIHJlYWRvbmx5ICN0aXRsZSA9IGgoXCJiZGlcIiwgeyBjbGFzczogXCJ0aXRsZVwiIH0pO1xuICByZWFkb25seSAjdGltZSA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwidGltZVwiIH0pO1xuICByZWFkb25seSAjY2h1bmtzID0gaChcInNwYW5cIik7XG4gIHJlYWRvbmx5ICNjaGFycyA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwid2lkZS1vbmx5XCIgfSk7XG4gIHJlYWRvbmx5ICNzdG9wOiBIVE1MQnV0dG9uRWxlbWVudDtcblxuICBjb25zdHJ1Y3RvcihhY3Rpb25zOiBBY3Rpb25zLCB0b29sczogSFRNTEVsZW1lbnQpIHtcbiAgICB0aGlzLiNzdG9wID0gYnV0dG9uKFwic3RvcFwiLCBcIlN0b3BcIiwgKCkgPT4gYWN0aW9ucy5zdG9wKCksIGljb24oXCJzdG9wcGVkXCIpKTtcbiAgICBjb25zdCBmYWN0cyA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwiZmFjdHNcIiB9LCB0aGlzLiN0aW1lLCB0aGlzLiNjaHVua3MsIHRoaXMuI2NoYXJzKTtcbiAgICB0aGlzLmVsZW1lbnQgPSBoKFwiaGVhZGVyXCIsIHsgY2xhc3M6IFwiaGVhZFwiIH0sIHRoaXMuI291dGNvbWUsIHRoaXMuI3RpdGxlLCBmYWN0cywgdGhpcy4jc3RvcCwgdG9vbHMpO1xuICB9XG5cbiAgdXBkYXRlKHNjZW5lOiBTY2VuZSk6IHZvaWQge1xuICAgIGNvbnN0IHsgc3RhdGUsIHN0b3JlIH0gPSBzY2VuZTtcbiAgICBjb25zdCBba2luZCwgd29yZF0gPSBzdGFuZGluZyhzY2VuZSk7XG4gICAgc2V0SWNvbih0aGlzLiNpY29uLCBraW5kKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiN3b3JkLCB3b3JkKTtcbiAgICBzZXRUZXh0KHRoaXMuI3RpdGxlLCBzY2VuZS50aXRsZSB8fCBzdGF0ZS5iYWNrZW5kKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiN0aW1lLCBzdGF0ZS5zZXEgPCAwID8gXCJcIiA6IGNsb2NrKHNjZW5lLmVsYXBzZWQpKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiNjaHVua3MsIGNvdW50KHNjZW5lLmF0dGVtcHQ/LmNodW5rcy5sZW5ndGggPz8gMCwgXCJjaHVua1wiKSk7XG4gICAgc2V0V29yZHModGhpcy4jY2hhcnMsIGNvdW50KHNjZW5lLm1lYXN1cmVzLmNoYXJzLCBcImNoYXJhY3RlclwiKSk7XG4gICAgc2V0U2hvd24odGhpcy4jc3RvcCwgc3RhdGUub3V0Y29tZSA9PT0gXCJydW5uaW5nXCIpO1xuICAgIHRoaXMuI3N0b3AuZGlzYWJsZWQgPSBzdG9yZS5zdG9wQXNrZWQgfHwgc3RhdGUuc3RvcHBpbmcgIT09IG51bGwgfHwgc3RvcmUuY29ubmVjdGlvbiA9PT0gXCJzaWxlbnRcIjtcbiAgfVxufVxuXG4vKiogVGhlIHN5bWJvbCBhbmQgdGhlIHdvcmQgZm9yIGhvdyB0aGUgcnVuIHN0YW5kcy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzdGFuZGluZyh7IHN0YXRlLCBzdG9yZSB9OiBTY2VuZSk6IFtJY29uTmFtZSwgc3RyaW5nXSB7XG4gIGlmIChzdGF0ZS5vdXRjb21lICE9PSBcInJ1bm5pbmdcIikgcmV0dXJuIFtzdGF0ZS5vdXRjb21lLCBPVVRDT01FW3N0YXRlLm91dGNvbWVdXTtcbiAgaWYgKHN0b3JlLmNvbm5lY3Rpb24gPT09IFwic2lsZW50XCIpIHJldHVybiBbXCJ3YWl0aW5nXCIsIFwiTm8gYW5zd2VyXCJdO1xuICBpZiAoc3RvcmUuc3RvcEFza2VkIHx8IHN0YXRlLnN0b3BwaW5nICE9PSBudWxsKSByZXR1cm4gW1wic3RvcHBlZFwiLCBcIlN0b3BwaW5nXCJdO1xuICBjb25zdCBhdHRlbXB0ID0gc3RhdGUuYXR0ZW1wdHMuYXQoLTEpO1xuICBpZiAoIWF0dGVtcHQpIHJldHVybiBbXCJ3YWl0aW5nXCIsIFwiU3RhcnRpbmdcIl07XG4gIGlmIChhdHRlbXB0LnZhbGlkYXRpbmcpIHJldHVybiBbXCJydW5uaW5nXCIsIFwiVmFsaWRhdGluZ1wiXTtcbiAgcmV0dXJuIFtcInJ1bm5pbmdcIiwgT1VUQ09NRS5ydW5uaW5nXTtcbn1cbiIsICIvKiogU2F5cyB0byBhIHNjcmVlbiByZWFkZXIgaG93IHRoZSBydW4gc3RhbmRzLCB3aGVuIHRoYXQgY2hhbmdlczsgbmV2ZXIgdGhlIHRleHQgYXMgaXQgc3RyZWFtcy4gKi9cblxuaW1wb3J0IHsgY291bnQgfSBmcm9tIFwiLi4vZm9ybWF0XCI7XG5pbXBvcnQgeyBoIH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyBzdGFuZGluZyB9IGZyb20gXCIuL2hlYWRlclwiO1xuaW1wb3J0IHR5cGUgeyBQYXJ0LCBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbmV4cG9ydCBjbGFzcyBBbm5vdW5jZXIgaW1wbGVtZW50cyBQYXJ0IHtcbiAgcmVhZG9ubHkgZWxlbWVudCA9IGgoXCJkaXZcIiwgeyBjbGFzczogXCJzci1vbmx5XCIsIHJvbGU6IFwic3RhdHVzXCIgfSk7XG4gICNzYWlkID0gXCJcIjtcblxuICB1cGRhdGUoc2NlbmU6IFNjZW5lKTogdm9pZCB7XG4gICAgY29uc3QgWywgd29yZF0gPSBzdGFuZGluZyhzY2VuZSk7XG4gICAgY29uc3Qgb3ZlciA9IHNjZW5lLnN0YXRlLm91dGNvbWUgIT09IFwicnVubmluZ1wiO1xuICAgIGNvbnN0IHNhaWQgPSBvdmVyID8gYCR7d29yZH0sICR7Y291bnQoc2NlbmUuYXR0ZW1wdD8uY2h1bmtzLmxlbmd0aCA/PyAwLCBcImNodW5rXCIpfWAgOiB3b3JkO1xuICAgIGNvbnN0IGF0dGVtcHRzID0gc2NlbmUuc3RhdGUuYXR0ZW1wdHMubGVuZ3RoO1xuICAgIHRoaXMuI3NheShhdHRlbXB0cyA+IDEgPyBgQXR0ZW1wdCAke2F0dGVtcHRzfTogJHtzYWlkfWAgOiBzYWlkKTtcbiAgfVxuXG4gICNzYXkod29yZHM6IHN0cmluZyk6IHZvaWQge1xuICAgIGlmICh3b3JkcyA9PT0gdGhpcy4jc2FpZCkgcmV0dXJuO1xuICAgIHRoaXMuI3NhaWQgPSB3b3JkcztcbiAgICB0aGlzLmVsZW1lbnQudGV4dENvbnRlbnQgPSB3b3JkcztcbiAgfVxufVxuIiwgIi8qKiBBdHRlbXB0cyBhcyB0YWJzLCBvbmNlIHRoZXJlIGlzIG1vcmUgdGhhbiBvbmU7IGFuIG9sZGVyIG9uZSBzYXlzIHdoeSBpdCB3YXMgZ2l2ZW4gdXAuICovXG5cbmltcG9ydCB0eXBlIHsgUnVuU3RhdGUgfSBmcm9tIFwiLi4vZm9sZFwiO1xuaW1wb3J0IHsgaCwgc2V0QXR0cmlidXRlLCBzZXRTaG93biwgc2V0VGV4dCwgc2V0V29yZHMgfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB7IGljb24sIHNldEljb24sIHR5cGUgSWNvbk5hbWUgfSBmcm9tIFwiLi9pY29uc1wiO1xuaW1wb3J0IHR5cGUgeyBDaG9vc2UsIFBhcnQsIFNjZW5lIH0gZnJvbSBcIi4vc2NlbmVcIjtcblxuZXhwb3J0IGNsYXNzIEF0dGVtcHRzIGltcGxlbWVudHMgUGFydCB7XG4gIHJlYWRvbmx5ICN0YWJzID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInRhYnNcIiwgcm9sZTogXCJ0YWJsaXN0XCIsIFwiYXJpYS1sYWJlbFwiOiBcIkF0dGVtcHRzXCIgfSk7XG4gIHJlYWRvbmx5ICN3aHkgPSBoKFwiYmRpXCIpO1xuICByZWFkb25seSAjbm90ZSA9IGgoXCJwXCIsIHsgY2xhc3M6IFwibm90ZVwiIH0sIFwiVGhpcyBhdHRlbXB0IHdhcyBnaXZlbiB1cDogXCIsIHRoaXMuI3doeSk7XG4gIHJlYWRvbmx5IGVsZW1lbnQgPSBoKFwibmF2XCIsIHsgY2xhc3M6IFwiYXR0ZW1wdHNcIiB9LCB0aGlzLiN0YWJzLCB0aGlzLiNub3RlKTtcbiAgcmVhZG9ubHkgI2ljb25zOiBTVkdTVkdFbGVtZW50W10gPSBbXTtcblxuICBjb25zdHJ1Y3RvcihyZWFkb25seSBjaG9vc2U6IENob29zZSkge1xuICAgIHRoaXMuI3RhYnMuYWRkRXZlbnRMaXN0ZW5lcihcImtleWRvd25cIiwgKGV2ZW50KSA9PiB0aGlzLiNwcmVzcyhldmVudCkpO1xuICB9XG5cbiAgdXBkYXRlKHsgc3RhdGUsIGF0dGVtcHQgfTogU2NlbmUpOiB2b2lkIHtcbiAgICBjb25zdCB7IGF0dGVtcHRzIH0gPSBzdGF0ZTtcbiAgICBzZXRTaG93bih0aGlzLmVsZW1lbnQsIGF0dGVtcHRzLmxlbmd0aCA+IDEpO1xuICAgIGlmIChhdHRlbXB0cy5sZW5ndGggPCAyKSByZXR1cm47XG4gICAgd2hpbGUgKHRoaXMuI2ljb25zLmxlbmd0aCA8IGF0dGVtcHRzLmxlbmd0aCkgdGhpcy4jYWRkVGFiKHRoaXMuI2ljb25zLmxlbmd0aCk7XG4gICAgYXR0ZW1wdHMuZm9yRWFjaCgob25lLCBwbGFjZSkgPT4ge1xuICAgICAgY29uc3QgdGFiID0gdGhpcy4jdGFicy5jaGlsZHJlbltwbGFjZV0gYXMgSFRNTEVsZW1lbnQ7XG4gICAgICBjb25zdCBjaG9zZW4gPSBvbmUgPT09IGF0dGVtcHQ7XG4gICAgICBzZXRJY29uKHRoaXMuI2ljb25zW3BsYWNlXSEsIGVuZE9mKHN0YXRlLCBwbGFjZSkpO1xuICAgICAgc2V0V29yZHModGFiLmxhc3RFbGVtZW50Q2hpbGQhLCBgQXR0ZW1wdCAke29uZS5hdHRlbXB0fWApO1xuICAgICAgc2V0QXR0cmlidXRlKHRhYiwgXCJhcmlhLXNlbGVjdGVkXCIsIFN0cmluZyhjaG9zZW4pKTtcbiAgICAgIHNldEF0dHJpYnV0ZSh0YWIsIFwidGFiaW5kZXhcIiwgY2hvc2VuID8gXCIwXCIgOiBcIi0xXCIpO1xuICAgIH0pO1xuICAgIGNvbnN0IG5leHQgPSBhdHRlbXB0ID8gYXR0ZW1wdHNbYXR0ZW1wdHMuaW5kZXhPZihhdHRlbXB0KSArIDFdIDogdW5kZWZpbmVkO1xuICAgIHNldFNob3duKHRoaXMuI25vdGUsIG5leHQgIT09IHVuZGVmaW5lZCk7XG4gICAgc2V0VGV4dCh0aGlzLiN3aHksIG5leHQ/LnJlYXNvbiA/PyBcIlwiKTtcbiAgfVxuXG4gICNhZGRUYWIocGxhY2U6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IGRyYXdpbmcgPSBpY29uKFwicnVubmluZ1wiKTtcbiAgICBjb25zdCB0YWIgPSBoKFwiYnV0dG9uXCIsIHsgdHlwZTogXCJidXR0b25cIiwgcm9sZTogXCJ0YWJcIiwgY2xhc3M6IFwidGFiXCIgfSwgZHJhd2luZywgaChcInNwYW5cIikpO1xuICAgIHRhYi5hZGRFdmVudExpc3RlbmVyKFwiY2xpY2tcIiwgKCkgPT4gdGhpcy4jdHVyblRvKHBsYWNlKSk7XG4gICAgdGhpcy4jaWNvbnMucHVzaChkcmF3aW5nKTtcbiAgICB0aGlzLiN0YWJzLmFwcGVuZCh0YWIpO1xuICB9XG5cbiAgLyoqIFRoZSBuZXdlc3QgYXR0ZW1wdCBpcyBmb2xsb3dlZDogaXQgZ2l2ZXMgd2F5IHRvIHRoZSBvbmUgYWZ0ZXIgaXQuICovXG4gICN0dXJuVG8ocGxhY2U6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IG5ld2VzdCA9IHBsYWNlID09PSB0aGlzLiNpY29ucy5sZW5ndGggLSAxO1xuICAgIHRoaXMuY2hvb3NlKHsgYXR0ZW1wdDogbmV3ZXN0ID8gbnVsbCA6IHBsYWNlLCBjaHVuazogbnVsbCB9KTtcbiAgfVxuXG4gICNwcmVzcyhldmVudDogS2V5Ym9hcmRFdmVudCk6IHZvaWQge1xuICAgIGNvbnN0IHN0ZXAgPSB7IEFycm93UmlnaHQ6IDEsIEFycm93TGVmdDogLTEgfVtldmVudC5rZXldO1xuICAgIGNvbnN0IHRhYnMgPSBbLi4udGhpcy4jdGFicy5jaGlsZHJlbl0gYXMgSFRNTEVsZW1lbnRbXTtcbiAgICBjb25zdCBub3cgPSB0YWJzLmZpbmRJbmRleCgodGFiKSA9PiB0YWIuZ2V0QXR0cmlidXRlKFwiYXJpYS1zZWxlY3RlZFwiKSA9PT0gXCJ0cnVlXCIpO1xuICAgIGNvbnN0IGdvYWwgPSBzdGVwID09PSB1bmRlZmluZWQgPyB1bmRlZmluZWQgOiB0YWJzW25vdyArIHN0ZXBdO1xuICAgIGlmICghZ29hbCkgcmV0dXJuO1xuICAgIGV2ZW50LnByZXZlbnREZWZhdWx0KCk7XG4gICAgdGhpcy4jdHVyblRvKG5vdyArIHN0ZXAhKTtcbiAgICBnb2FsLmZvY3VzKCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gZW5kT2YoeyBhdHRlbXB0cywgb3V0Y29tZSB9OiBSdW5TdGF0ZSwgcGxhY2U6IG51bWJlcik6IEljb25OYW1lIHtcbiAgY29uc3QgYXR0ZW1wdCA9IGF0dGVtcHRzW3BsYWNlXSE7XG4gIGlmIChwbGFjZSA9PT0gYXR0ZW1wdHMubGVuZ3RoIC0gMSkgcmV0dXJuIG91dGNvbWU7XG4gIGlmIChhdHRlbXB0LmZpbmFsICYmICFhdHRlbXB0LmZpbmFsLnBhc3NlZCkgcmV0dXJuIFwiZmFpbGVkX3ZhbGlkYXRpb25cIjtcbiAgcmV0dXJuIGF0dGVtcHQuY2hlY2tzLmF0KC0xKT8ucGFzc2VkID09PSBmYWxzZSA/IFwicmVqZWN0ZWRcIiA6IFwiZXJyb3JcIjtcbn1cbiIsICIvKiogQSBzbWFsbCBjYXJkIGJlc2lkZSB3aGF0IGlzIHBvaW50ZWQgYXQgb3IgZm9jdXNlZDogYSBjaHVuaywgYSBjZWxsIG9mIGEgc3RyaXAsIGEgYmFyIG9mIHRoZSB0aW1lbGluZS4gKi9cblxuaW1wb3J0IHsgaCwgc2V0U2hvd24gfSBmcm9tIFwiLi9kb21cIjtcblxuY29uc3QgREVMQVkgPSAxMjA7XG5jb25zdCBNQVJHSU4gPSA4O1xuXG5leHBvcnQgY2xhc3MgQ2FyZCB7XG4gIHJlYWRvbmx5IGVsZW1lbnQgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwiY2FyZFwiLCByb2xlOiBcInRvb2x0aXBcIiwgaGlkZGVuOiBcIlwiIH0pO1xuICAjYW5jaG9yOiBFbGVtZW50IHwgbnVsbCA9IG51bGw7XG4gICN0aW1lcjogUmV0dXJuVHlwZTx0eXBlb2Ygc2V0VGltZW91dD4gfCBudWxsID0gbnVsbDtcblxuICAvKiogU2hvdyBgY29udGVudGAgYmVzaWRlIGBhbmNob3JgLCBgYXRgIHRoZXNlIHZpZXdwb3J0IGNvb3JkaW5hdGVzIGlmIGdpdmVuOyBhZnRlciBhIG1vbWVudCwgb3IgYXQgb25jZS4gKi9cbiAgc2hvdyhhbmNob3I6IEVsZW1lbnQsIGNvbnRlbnQ6IE5vZGVbXSwgYXQ6IERPTVJlY3QsIGF0T25jZSA9IGZhbHNlKTogdm9pZCB7XG4gICAgdGhpcy4jY2FuY2VsKCk7XG4gICAgY29uc3Qgb3BlbiA9ICgpID0+IHtcbiAgICAgIHRoaXMuI2FuY2hvciA9IGFuY2hvcjtcbiAgICAgIHRoaXMuZWxlbWVudC5yZXBsYWNlQ2hpbGRyZW4oLi4uY29udGVudCk7XG4gICAgICB0aGlzLiNvcGVuKCk7XG4gICAgICB0aGlzLiNwbGFjZShhdCk7XG4gICAgfTtcbiAgICBpZiAoYXRPbmNlIHx8IHRoaXMuI2FuY2hvcikgb3BlbigpO1xuICAgIGVsc2UgdGhpcy4jdGltZXIgPSBzZXRUaW1lb3V0KG9wZW4sIERFTEFZKTtcbiAgfVxuXG4gIGhpZGUoKTogdm9pZCB7XG4gICAgdGhpcy4jY2FuY2VsKCk7XG4gICAgdGhpcy4jYW5jaG9yID0gbnVsbDtcbiAgICBpZiAodGhpcy5lbGVtZW50LmhpZGRlbikgcmV0dXJuO1xuICAgIGlmICh0aGlzLmVsZW1lbnQuaXNDb25uZWN0ZWQgJiYgdGhpcy5lbGVtZW50LnBvcG92ZXIpIHRoaXMuZWxlbWVudC5oaWRlUG9wb3ZlcigpO1xuICAgIHNldFNob3duKHRoaXMuZWxlbWVudCwgZmFsc2UpO1xuICB9XG5cbiAgZ2V0IGlzT3BlbigpOiBib29sZWFuIHtcbiAgICByZXR1cm4gdGhpcy4jYW5jaG9yICE9PSBudWxsO1xuICB9XG5cbiAgI2NhbmNlbCgpOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jdGltZXIpIGNsZWFyVGltZW91dCh0aGlzLiN0aW1lcik7XG4gICAgdGhpcy4jdGltZXIgPSBudWxsO1xuICB9XG5cbiAgLyoqIEEgcG9wb3ZlciBzdGFuZHMgYWJvdmUgZXZlcnl0aGluZyBhbmQgaXMgY3V0IG9mZiBieSBub3RoaW5nOyB3aXRob3V0IGl0IHRoZSBjYXJkIHN0YW5kcyBpbiB0aGUgdmlldy4gKi9cbiAgI29wZW4oKTogdm9pZCB7XG4gICAgc2V0U2hvd24odGhpcy5lbGVtZW50LCB0cnVlKTtcbiAgICBpZiAoIShcInNob3dQb3BvdmVyXCIgaW4gdGhpcy5lbGVtZW50KSkgcmV0dXJuO1xuICAgIHRoaXMuZWxlbWVudC5wb3BvdmVyID0gXCJtYW51YWxcIjtcbiAgICBpZiAoIXRoaXMuZWxlbWVudC5tYXRjaGVzKFwiOnBvcG92ZXItb3BlblwiKSkgdGhpcy5lbGVtZW50LnNob3dQb3BvdmVyKCk7XG4gIH1cblxuICAjcGxhY2UoYXQ6IERPTVJlY3QpOiB2b2lkIHtcbiAgICBjb25zdCBvd24gPSB0aGlzLmVsZW1lbnQuZ2V0Qm91bmRpbmdDbGllbnRSZWN0KCk7XG4gICAgY29uc3QgbGVmdCA9IE1hdGgubWluKE1hdGgubWF4KGF0LmxlZnQsIE1BUkdJTiksIGlubmVyV2lkdGggLSBvd24ud2lkdGggLSBNQVJHSU4pO1xuICAgIGNvbnN0IGJlbG93ID0gYXQuYm90dG9tICsgTUFSR0lOO1xuICAgIGNvbnN0IHRvcCA9IGJlbG93ICsgb3duLmhlaWdodCA+IGlubmVySGVpZ2h0IC0gTUFSR0lOID8gYXQudG9wIC0gb3duLmhlaWdodCAtIE1BUkdJTiA6IGJlbG93O1xuICAgIHRoaXMuZWxlbWVudC5zdHlsZS5sZWZ0ID0gYCR7TWF0aC5tYXgoTUFSR0lOLCBsZWZ0KX1weGA7XG4gICAgdGhpcy5lbGVtZW50LnN0eWxlLnRvcCA9IGAke01hdGgubWF4KE1BUkdJTiwgdG9wKX1weGA7XG4gIH1cbn1cbiIsICIvKiogV2hhdCByYWlzZWQsIHdpdGggaXRzIHR5cGUgYW5kIGl0cyB3b3Jkcywgd2hlbiB0aGUgcnVuIGVuZGVkIHdpdGggYW4gZXJyb3IuICovXG5cbmltcG9ydCB7IGgsIHNldFNob3duLCBzZXRUZXh0IH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyBpY29uIH0gZnJvbSBcIi4vaWNvbnNcIjtcbmltcG9ydCB0eXBlIHsgUGFydCwgU2NlbmUgfSBmcm9tIFwiLi9zY2VuZVwiO1xuXG5leHBvcnQgY2xhc3MgRXJyb3JCb3ggaW1wbGVtZW50cyBQYXJ0IHtcbiAgcmVhZG9ubHkgI3R5cGUgPSBoKFwiYmRpXCIsIHsgY2xhc3M6IFwidHlwZVwiIH0pO1xuICByZWFkb25seSAjZGV0YWlsID0gaChcImJkaVwiLCB7IGNsYXNzOiBcImRldGFpbFwiIH0pO1xuICByZWFkb25seSBlbGVtZW50ID0gaChcImRpdlwiLCB7IGNsYXNzOiBcImVycm9yLWJveFwiIH0sIGljb24oXCJlcnJvclwiKSwgdGhpcy4jdHlwZSwgdGhpcy4jZGV0YWlsKTtcblxuICB1cGRhdGUoeyBzdGF0ZSB9OiBTY2VuZSk6IHZvaWQge1xuICAgIHNldFNob3duKHRoaXMuZWxlbWVudCwgc3RhdGUuZXJyb3IgIT09IG51bGwpO1xuICAgIHNldFRleHQodGhpcy4jdHlwZSwgc3RhdGUuZXJyb3I/LnR5cGUgPz8gXCJcIik7XG4gICAgc2V0VGV4dCh0aGlzLiNkZXRhaWwsIHN0YXRlLmVycm9yPy5kZXRhaWwgPz8gXCJcIik7XG4gICAgc2V0U2hvd24odGhpcy4jZGV0YWlsLCBCb29sZWFuKHN0YXRlLmVycm9yPy5kZXRhaWwpKTtcbiAgfVxufVxuIiwgIi8qKiBUaGUgZmluYWwgdmFsaWRhdGlvbnM6IHdobyBpcyBzdGlsbCBhc2tlZCwgYW5kIHdoYXQgZWFjaCBzYWlkIG9mIHRoZSB3aG9sZSB0ZXh0LiAqL1xuXG5pbXBvcnQgdHlwZSB7IEZpbmFsVmVyZGljdCwgVmFsaWRhdGluZywgVmVyZGljdCB9IGZyb20gXCIuLi9mb2xkXCI7XG5pbXBvcnQgeyBjbG9jaywgZHVyYXRpb24sIHNjb3JlIH0gZnJvbSBcIi4uL2Zvcm1hdFwiO1xuaW1wb3J0IHsgaCwgc2V0QXR0cmlidXRlLCBzZXRTaG93biwgc2V0VGV4dCwgc2V0V29yZHMgfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB7IGljb24sIHNldEljb24sIHR5cGUgSWNvbk5hbWUgfSBmcm9tIFwiLi9pY29uc1wiO1xuaW1wb3J0IHR5cGUgeyBQYXJ0LCBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbmludGVyZmFjZSBMaW5lIHtcbiAgcmVhZG9ubHkgbGFiZWw6IHN0cmluZztcbiAgcmVhZG9ubHkga2luZDogSWNvbk5hbWU7XG4gIHJlYWRvbmx5IHRpbWU6IHN0cmluZztcbiAgcmVhZG9ubHkgc2NvcmU6IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IHJlYXNvbjogc3RyaW5nO1xufVxuXG5leHBvcnQgY2xhc3MgRmluYWxzIGltcGxlbWVudHMgUGFydCB7XG4gIHJlYWRvbmx5ICNsaXN0ID0gaChcInVsXCIpO1xuICByZWFkb25seSAjbGluZXMgPSBuZXcgTWFwPHN0cmluZywgRmluYWxMaW5lPigpO1xuICByZWFkb25seSBlbGVtZW50ID0gaChcInNlY3Rpb25cIiwgeyBjbGFzczogXCJmaW5hbHNcIiB9LCBoKFwiaDNcIiwge30sIFwiRmluYWwgdmFsaWRhdGlvblwiKSwgdGhpcy4jbGlzdCk7XG5cbiAgdXBkYXRlKHsgYXR0ZW1wdCwgZWxhcHNlZCB9OiBTY2VuZSk6IHZvaWQge1xuICAgIGNvbnN0IGxpbmVzID0gYXR0ZW1wdD8uZmluYWxcbiAgICAgID8gYXR0ZW1wdC5maW5hbC52ZXJkaWN0cy5tYXAoYW5zd2VyZWQpXG4gICAgICA6IGF0dGVtcHQ/LnZhbGlkYXRpbmdcbiAgICAgICAgPyB1bmRlcldheShhdHRlbXB0LnZhbGlkYXRpbmcsIGVsYXBzZWQpXG4gICAgICAgIDogW107XG4gICAgc2V0U2hvd24odGhpcy5lbGVtZW50LCBsaW5lcy5sZW5ndGggPiAwKTtcbiAgICBjb25zdCBzaG93biA9IG5ldyBTZXQobGluZXMubWFwKCh7IGxhYmVsIH0pID0+IGxhYmVsKSk7XG4gICAgZm9yIChjb25zdCBbbGFiZWwsIGxpbmVdIG9mIHRoaXMuI2xpbmVzKSBpZiAoIXNob3duLmhhcyhsYWJlbCkpIHRoaXMuI2Ryb3AobGFiZWwsIGxpbmUpO1xuICAgIGZvciAoY29uc3QgbGluZSBvZiBsaW5lcykgdGhpcy4jbGluZU9mKGxpbmUubGFiZWwpLnVwZGF0ZShsaW5lKTtcbiAgfVxuXG4gICNsaW5lT2YobGFiZWw6IHN0cmluZyk6IEZpbmFsTGluZSB7XG4gICAgbGV0IGxpbmUgPSB0aGlzLiNsaW5lcy5nZXQobGFiZWwpO1xuICAgIGlmICghbGluZSkge1xuICAgICAgbGluZSA9IG5ldyBGaW5hbExpbmUoKTtcbiAgICAgIHRoaXMuI2xpbmVzLnNldChsYWJlbCwgbGluZSk7XG4gICAgICB0aGlzLiNsaXN0LmFwcGVuZChsaW5lLmVsZW1lbnQpO1xuICAgIH1cbiAgICByZXR1cm4gbGluZTtcbiAgfVxuXG4gICNkcm9wKGxhYmVsOiBzdHJpbmcsIGxpbmU6IEZpbmFsTGluZSk6IHZvaWQge1xuICAgIGxpbmUuZWxlbWVudC5yZW1vdmUoKTtcbiAgICB0aGlzLiNsaW5lcy5kZWxldGUobGFiZWwpO1xuICB9XG59XG5cbmZ1bmN0aW9uIGFuc3dlcmVkKHsgcmVxdWlyZW1lbnQsIHBhc3NlZCwgZXJyb3IsIHJlYXNvbiwgZHVyYXRpb246IHRvb2ssIHNjb3JlIH06IEZpbmFsVmVyZGljdCk6IExpbmUge1xuICBjb25zdCBraW5kID0gZXJyb3IgPyBcImVycm9yXCIgOiBwYXNzZWQgPyBcInBhc3NcIiA6IFwiZmFpbFwiO1xuICBjb25zdCB3aHkgPSBbcmVhc29uLCBlcnJvcl0uZmlsdGVyKCh0ZXh0KSA9PiB0ZXh0ICE9PSBudWxsKS5qb2luKFwiIOKAlCBcIik7XG4gIHJldHVybiB7IGxhYmVsOiByZXF1aXJlbWVudCwga2luZCwgdGltZTogZHVyYXRpb24odG9vayksIHNjb3JlLCByZWFzb246IHdoeSB9O1xufVxuXG5mdW5jdGlvbiB1bmRlcldheSh7IHdhaXRpbmcsIHZlcmRpY3RzLCBzaW5jZSB9OiBWYWxpZGF0aW5nLCBlbGFwc2VkOiBudW1iZXIpOiBMaW5lW10ge1xuICBjb25zdCBkb25lID0gdmVyZGljdHMubWFwKCh7IHJlcXVpcmVtZW50LCBzdWNjZXNzLCByZWFzb24sIGR1cmF0aW9uOiB0b29rLCBzY29yZSB9OiBWZXJkaWN0KTogTGluZSA9PiB7XG4gICAgcmV0dXJuIHsgbGFiZWw6IHJlcXVpcmVtZW50LCBraW5kOiBzdWNjZXNzLCB0aW1lOiBkdXJhdGlvbih0b29rKSwgc2NvcmUsIHJlYXNvbjogcmVhc29uID8/IFwiXCIgfTtcbiAgfSk7XG4gIGNvbnN0IHRpbWUgPSBjbG9jayhlbGFwc2VkIC0gc2luY2UpO1xuICByZXR1cm4gWy4uLmRvbmUsIC4uLndhaXRpbmcubWFwKChsYWJlbCk6IExpbmUgPT4gKHsgbGFiZWwsIGtpbmQ6IFwid2FpdGluZ1wiLCB0aW1lLCBzY29yZTogbnVsbCwgcmVhc29uOiBcIlwiIH0pKV07XG59XG5cbmNsYXNzIEZpbmFsTGluZSB7XG4gIHJlYWRvbmx5ICNpY29uID0gaWNvbihcIndhaXRpbmdcIik7XG4gIHJlYWRvbmx5ICNsYWJlbCA9IGgoXCJiZGlcIiwgeyBjbGFzczogXCJsYWJlbFwiIH0pO1xuICByZWFkb25seSAjc2NvcmUgPSBoKFwic3BhblwiLCB7IGNsYXNzOiBcInNjb3JlXCIgfSk7XG4gIHJlYWRvbmx5ICN0aW1lID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJ0aW1lXCIgfSk7XG4gIHJlYWRvbmx5ICNyZWFzb24gPSBoKFwiYmRpXCIsIHsgY2xhc3M6IFwicmVhc29uXCIgfSk7XG4gIHJlYWRvbmx5IGVsZW1lbnQgPSBoKFwibGlcIiwge30sIHRoaXMuI2ljb24sIHRoaXMuI2xhYmVsLCB0aGlzLiNzY29yZSwgdGhpcy4jdGltZSwgdGhpcy4jcmVhc29uKTtcblxuICB1cGRhdGUobGluZTogTGluZSk6IHZvaWQge1xuICAgIHNldEljb24odGhpcy4jaWNvbiwgbGluZS5raW5kKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy5lbGVtZW50LCBcImRhdGEtdmVyZGljdFwiLCBsaW5lLmtpbmQpO1xuICAgIHNldFRleHQodGhpcy4jbGFiZWwsIGxpbmUubGFiZWwpO1xuICAgIHNldFdvcmRzKHRoaXMuI3Njb3JlLCBsaW5lLnNjb3JlID09PSBudWxsID8gXCJcIiA6IHNjb3JlKGxpbmUuc2NvcmUpKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiN0aW1lLCBsaW5lLnRpbWUpO1xuICAgIHNldFRleHQodGhpcy4jcmVhc29uLCBsaW5lLnJlYXNvbik7XG4gICAgc2V0U2hvd24odGhpcy4jcmVhc29uLCBsaW5lLnJlYXNvbiAhPT0gXCJcIik7XG4gIH1cbn1cbiIsICIvKiogVGhlIGZpZ3VyZXMgb2YgdGhlIGF0dGVtcHQgdGhhdCBpcyBzaG93biwgaW4gb25lIHF1aWV0IGxpbmUuICovXG5cbmltcG9ydCB7IGR1cmF0aW9uLCBudW1iZXIgfSBmcm9tIFwiLi4vZm9ybWF0XCI7XG5pbXBvcnQgeyBoLCBzZXRTaG93biwgc2V0VGV4dCwgc2V0V29yZHMgfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB0eXBlIHsgUGFydCwgU2NlbmUgfSBmcm9tIFwiLi9zY2VuZVwiO1xuXG50eXBlIEZpZ3VyZSA9IHJlYWRvbmx5IFtuYW1lOiBzdHJpbmcsIHZhbHVlOiBzdHJpbmddO1xuXG5leHBvcnQgY2xhc3MgTWV0cmljcyBpbXBsZW1lbnRzIFBhcnQge1xuICByZWFkb25seSBlbGVtZW50ID0gaChcImRsXCIsIHsgY2xhc3M6IFwibWV0cmljc1wiIH0pO1xuICByZWFkb25seSAjZmlndXJlcyA9IG5ldyBNYXA8c3RyaW5nLCB7IGJveDogSFRNTEVsZW1lbnQ7IHZhbHVlOiBIVE1MRWxlbWVudCB9PigpO1xuXG4gIHVwZGF0ZShzY2VuZTogU2NlbmUpOiB2b2lkIHtcbiAgICBjb25zdCBzaG93biA9IG5ldyBNYXAoZmlndXJlcyhzY2VuZSkpO1xuICAgIGZvciAoY29uc3QgW25hbWUsIHsgYm94IH1dIG9mIHRoaXMuI2ZpZ3VyZXMpIHNldFNob3duKGJveCwgc2hvd24uaGFzKG5hbWUpKTtcbiAgICBmb3IgKGNvbnN0IFtuYW1lLCB2YWx1ZV0gb2Ygc2hvd24pIHNldFRleHQodGhpcy4jdmFsdWVPZihuYW1lKSwgdmFsdWUpO1xuICB9XG5cbiAgI3ZhbHVlT2YobmFtZTogc3RyaW5nKTogSFRNTEVsZW1lbnQge1xuICAgIGxldCBmaWd1cmUgPSB0aGlzLiNmaWd1cmVzLmdldChuYW1lKTtcbiAgICBpZiAoIWZpZ3VyZSkge1xuICAgICAgY29uc3QgdmFsdWUgPSBoKFwiZGRcIik7XG4gICAgICBjb25zdCB0ZXJtID0gaChcImR0XCIpO1xuICAgICAgc2V0V29yZHModGVybSwgbmFtZSk7XG4gICAgICBmaWd1cmUgPSB7IGJveDogaChcImRpdlwiLCB7fSwgdGVybSwgdmFsdWUpLCB2YWx1ZSB9O1xuICAgICAgdGhpcy4jZmlndXJlcy5zZXQobmFtZSwgZmlndXJlKTtcbiAgICAgIHRoaXMuZWxlbWVudC5hcHBlbmQoZmlndXJlLmJveCk7XG4gICAgfVxuICAgIHJldHVybiBmaWd1cmUudmFsdWU7XG4gIH1cbn1cblxuZnVuY3Rpb24gZmlndXJlcyh7IGF0dGVtcHQsIHN0YXRlLCBlbGFwc2VkLCBtZWFzdXJlcywgc3RvcmUsIHRpdGxlIH06IFNjZW5lKTogRmlndXJlW10ge1xuICBpZiAoIWF0dGVtcHQpIHJldHVybiBbXTtcbiAgY29uc3QgZm91bmQ6IEZpZ3VyZVtdID0gW107XG4gIGNvbnN0IGZpcnN0ID0gYXR0ZW1wdC5jaHVua3NbMF07XG4gIGNvbnN0IGxhc3QgPSBhdHRlbXB0LmNodW5rcy5hdCgtMSk7XG4gIGlmIChmaXJzdCkgZm91bmQucHVzaChbXCJGaXJzdCBjaHVua1wiLCBkdXJhdGlvbihmaXJzdC5hdCAtIGF0dGVtcHQuYmVnYW4pXSk7XG4gIGlmIChsYXN0ICYmIGF0dGVtcHQuY2h1bmtzLmxlbmd0aCA+IDEpIHtcbiAgICAvLyBBIHJhdGUgb3ZlciB0aGUgdGltZSB1cCB0byB0aGUgbGFzdCBjaHVuazogZmluYWwgdmFsaWRhdGlvbnMgYW5kIHdhaXRpbmcgZm9yIHRoZW0gd3JpdGUgbm90aGluZy5cbiAgICBjb25zdCBzZWNvbmRzID0gTWF0aC5tYXgobGFzdC5hdCAtIGF0dGVtcHQuYmVnYW4sIDFlLTMpO1xuICAgIGZvdW5kLnB1c2goW1wiQ2h1bmtzL3NcIiwgbnVtYmVyKGF0dGVtcHQuY2h1bmtzLmxlbmd0aCAvIHNlY29uZHMpXSk7XG4gICAgZm91bmQucHVzaChbXCJDaGFyYWN0ZXJzL3NcIiwgbnVtYmVyKG1lYXN1cmVzLmNoYXJzIC8gc2Vjb25kcyldKTtcbiAgfVxuICBjb25zdCBuZXh0ID0gc3RhdGUuYXR0ZW1wdHNbc3RhdGUuYXR0ZW1wdHMuaW5kZXhPZihhdHRlbXB0KSArIDFdO1xuICBjb25zdCBsYXN0ZWQgPSAobmV4dCA/IG5leHQuYmVnYW4gOiBlbGFwc2VkKSAtIGF0dGVtcHQuYmVnYW47XG4gIGlmIChhdHRlbXB0LmNoZWNrcy5sZW5ndGggJiYgbGFzdGVkID4gMCkge1xuICAgIGZvdW5kLnB1c2goW1wiSW4gY2hlY2tzXCIsIGAke01hdGgubWluKDEwMCwgTWF0aC5yb3VuZCgobWVhc3VyZXMuY2hlY2tpbmcgLyBsYXN0ZWQpICogMTAwKSl9ICVgXSk7XG4gIH1cbiAgZm91bmQucHVzaChbXCJDaHVua2luZ1wiLCBzdGF0ZS5jaHVua2luZ10pO1xuICBpZiAodGl0bGUpIGZvdW5kLnB1c2goW1wiQmFjay1lbmRcIiwgc3RhdGUuYmFja2VuZF0pO1xuICBpZiAoc3RvcmUudW5yZWFkKSBmb3VuZC5wdXNoKFtcIlVucmVhZGFibGUgbWVzc2FnZXNcIiwgU3RyaW5nKHN0b3JlLnVucmVhZCldKTtcbiAgcmV0dXJuIGZvdW5kO1xufVxuIiwgIi8qKiBXaGF0IGlzIGtub3duIG9mIG9uZSBjaHVuaywgZm9yIHRoZSBjYXJkOiBpdHMgcGxhY2UsIGl0cyB2ZXJkaWN0cywgaXRzIHRpbWVzLiAqL1xuXG5pbXBvcnQgdHlwZSB7IENoZWNrLCBDaHVuaywgVmVyZGljdCB9IGZyb20gXCIuLi9mb2xkXCI7XG5pbXBvcnQgeyBjbG9jaywgY291bnQsIGR1cmF0aW9uLCBzY29yZSwgVkVSRElDVCB9IGZyb20gXCIuLi9mb3JtYXRcIjtcbmltcG9ydCB7IGJlZ2luT2YgfSBmcm9tIFwiLi4vbWVhc3VyZXNcIjtcbmltcG9ydCB7IGgsIHN0cmFuZ2VyIH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyBpY29uIH0gZnJvbSBcIi4vaWNvbnNcIjtcblxuZXhwb3J0IGludGVyZmFjZSBDaHVua0ZhY3RzIHtcbiAgcmVhZG9ubHkgaW5kZXg6IG51bWJlcjtcbiAgcmVhZG9ubHkgY2h1bms6IENodW5rIHwgdW5kZWZpbmVkO1xuICByZWFkb25seSBjaGVjazogQ2hlY2sgfCB1bmRlZmluZWQ7XG4gIC8qKiBXaGVuIHRoZSBjaHVuayBiZWZvcmUgaXQgd2FzIGNvbXBsZXRlLiAqL1xuICByZWFkb25seSBiZWZvcmU6IG51bWJlcjtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGNodW5rRGV0YWlscyh7IGluZGV4LCBjaHVuaywgY2hlY2ssIGJlZm9yZSB9OiBDaHVua0ZhY3RzKTogTm9kZVtdIHtcbiAgY29uc3Qgc3BhbiA9IGNoZWNrID8/IGNodW5rO1xuICBjb25zdCBmYWN0czogc3RyaW5nW10gPSBbXTtcbiAgaWYgKHNwYW4gJiYgc3Bhbi5zdGFydCA+PSAwKSBmYWN0cy5wdXNoKGBjaGFyYWN0ZXJzICR7c3Bhbi5zdGFydH3igJMke3NwYW4uZW5kfWApO1xuICBpZiAoY2h1bms/LmN1dCkgZmFjdHMucHVzaChcImN1dCBvZmYgYXQgdGhlIGxpbWl0XCIpO1xuICBjb25zdCBjb21wbGV0ZSA9IGNoZWNrID8gYmVnaW5PZihjaGVjaykgOiBjaHVuaz8uYXQ7XG4gIGlmIChjb21wbGV0ZSAhPT0gdW5kZWZpbmVkKSBmYWN0cy5wdXNoKGBhZnRlciAke2Nsb2NrKGNvbXBsZXRlKX1gLCBgd3JpdHRlbiBpbiAke2R1cmF0aW9uKGNvbXBsZXRlIC0gYmVmb3JlKX1gKTtcbiAgY29uc3QgaGVhZCA9IGgoXCJkaXZcIiwgeyBjbGFzczogXCJjYXJkLWhlYWRcIiB9LCBoKFwiYlwiLCB7fSwgYENodW5rICR7aW5kZXggKyAxfWApLCBgICR7ZmFjdHMuam9pbihcIiDCtyBcIil9YCk7XG4gIGNvbnN0IHZlcmRpY3RzID0gY2hlY2s/LnZlcmRpY3RzID8/IFtdO1xuICBjb25zdCBsaXN0ID0gaChcInVsXCIsIHsgY2xhc3M6IFwiY2FyZC1saXN0XCIgfSwgLi4udmVyZGljdHMuc2xpY2UoMCwgMTIpLm1hcCh2ZXJkaWN0TGluZSkpO1xuICBpZiAodmVyZGljdHMubGVuZ3RoID4gMTIpIGxpc3QuYXBwZW5kKGgoXCJsaVwiLCB7IGNsYXNzOiBcInF1aWV0XCIgfSwgYGFuZCAke2NvdW50KHZlcmRpY3RzLmxlbmd0aCAtIDEyLCBcInZlcmRpY3RcIil9IG1vcmVgKSk7XG4gIHJldHVybiB2ZXJkaWN0cy5sZW5ndGggPyBbaGVhZCwgbGlzdF0gOiBbaGVhZF07XG59XG5cbmV4cG9ydCBmdW5jdGlvbiB2ZXJkaWN0TGluZSh2ZXJkaWN0OiBWZXJkaWN0KTogSFRNTEVsZW1lbnQge1xuICBjb25zdCB7IHN1Y2Nlc3MsIHJlcXVpcmVtZW50LCByZWFzb24gfSA9IHZlcmRpY3Q7XG4gIGNvbnN0IGxpbmUgPSBoKFwibGlcIiwgeyBcImRhdGEtdmVyZGljdFwiOiBzdWNjZXNzIH0sIGljb24oc3VjY2VzcyksIHN0cmFuZ2VyKFwid2hvXCIsIHJlcXVpcmVtZW50KSk7XG4gIGxpbmUuYXBwZW5kKGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwidGltZVwiIH0sIGR1cmF0aW9uKHZlcmRpY3QuZHVyYXRpb24pKSk7XG4gIGNvbnN0IHdvcmRzID0gW1ZFUkRJQ1Rbc3VjY2Vzc10sIC4uLih2ZXJkaWN0LnNjb3JlID09PSBudWxsID8gW10gOiBbYHNjb3JlICR7c2NvcmUodmVyZGljdC5zY29yZSl9YF0pXTtcbiAgY29uc3Qgd2h5ID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJ3aHlcIiB9LCB3b3Jkcy5qb2luKFwiLCBcIikpO1xuICBpZiAocmVhc29uKSB3aHkuYXBwZW5kKFwiOiBcIiwgc3RyYW5nZXIoXCJcIiwgcmVhc29uKSk7XG4gIGxpbmUuYXBwZW5kKHdoeSk7XG4gIHJldHVybiBsaW5lO1xufVxuIiwgIi8qKiBXaGF0IGV2ZXJ5IHBhcnQgb2YgdGhlIHZpZXcgaXMgZ2l2ZW4gdG8gZHJhdywgYW5kIHdoYXQgdGhlIHBlcnNvbiBsb29raW5nIGF0IGl0IGhhcyBjaG9zZW4uICovXG5cbmltcG9ydCB0eXBlIHsgQXR0ZW1wdFN0YXRlLCBSdW5TdGF0ZSB9IGZyb20gXCIuLi9mb2xkXCI7XG5pbXBvcnQgdHlwZSB7IE1lYXN1cmVzIH0gZnJvbSBcIi4uL21lYXN1cmVzXCI7XG5pbXBvcnQgdHlwZSB7IFJ1blN0b3JlIH0gZnJvbSBcIi4uL3N0b3JlXCI7XG5pbXBvcnQgdHlwZSB7IFRhbGx5IH0gZnJvbSBcIi4uL3RhbGx5XCI7XG5cbi8qKiBXaGF0IHRoZSBwZXJzb24gbWF5IGFzayBvZiB0aGUga2VybmVsLiAqL1xuZXhwb3J0IGludGVyZmFjZSBBY3Rpb25zIHtcbiAgc3RvcCgpOiB2b2lkO1xuICByZXZlYWwoKTogdm9pZDtcbn1cblxuZXhwb3J0IHR5cGUgT3JkZXIgPSBcImdpdmVuXCIgfCBcImZhaWx1cmVzXCIgfCBcInNsb3dlc3RcIjtcblxuLyoqIFdoYXQgdGhlIHBlcnNvbiBoYXMgY2hvc2VuIGluIG9uZSB2aWV3LiAqL1xuZXhwb3J0IGludGVyZmFjZSBDaG9pY2VzIHtcbiAgLyoqIFBsYWNlIG9mIHRoZSBhdHRlbXB0IHRoYXQgaXMgc2hvd247IG51bGwgZm9sbG93cyB0aGUgbmV3ZXN0LiAqL1xuICByZWFkb25seSBhdHRlbXB0OiBudW1iZXIgfCBudWxsO1xuICAvKiogVGhlIGNodW5rIHRoYXQgaXMgbG9va2VkIGF0OyBudWxsIGxvb2tzIGF0IHRoZSBuZXdlc3QuICovXG4gIHJlYWRvbmx5IGNodW5rOiBudW1iZXIgfCBudWxsO1xuICByZWFkb25seSBvcmRlcjogT3JkZXI7XG4gIHJlYWRvbmx5IGZhaWxlZE9ubHk6IGJvb2xlYW47XG4gIHJlYWRvbmx5IHNlYXJjaDogc3RyaW5nO1xuICByZWFkb25seSBjb2xsYXBzZWQ6IGJvb2xlYW47XG4gIHJlYWRvbmx5IHRpbWVsaW5lOiBib29sZWFuO1xufVxuXG5leHBvcnQgY29uc3QgRklSU1RfQ0hPSUNFUzogQ2hvaWNlcyA9IHtcbiAgYXR0ZW1wdDogbnVsbCxcbiAgY2h1bms6IG51bGwsXG4gIG9yZGVyOiBcImZhaWx1cmVzXCIsXG4gIGZhaWxlZE9ubHk6IGZhbHNlLFxuICBzZWFyY2g6IFwiXCIsXG4gIGNvbGxhcHNlZDogZmFsc2UsXG4gIHRpbWVsaW5lOiBmYWxzZSxcbn07XG5cbmV4cG9ydCB0eXBlIENob29zZSA9IChjaGFuZ2U6IFBhcnRpYWw8Q2hvaWNlcz4pID0+IHZvaWQ7XG5cbi8qKiBPbmUgbW9tZW50IG9mIGEgcnVuLCBhcyBvbmUgdmlldyBzaG93cyBpdC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgU2NlbmUge1xuICByZWFkb25seSBzdG9yZTogUnVuU3RvcmU7XG4gIHJlYWRvbmx5IHN0YXRlOiBSdW5TdGF0ZTtcbiAgcmVhZG9ubHkgdGl0bGU6IHN0cmluZztcbiAgcmVhZG9ubHkgZWxhcHNlZDogbnVtYmVyO1xuICAvKiogVGhlIGF0dGVtcHQgdGhhdCBpcyBzaG93bjsgdW5kZWZpbmVkIGJlZm9yZSB0aGUgcnVuIGhhcyBiZWd1bi4gKi9cbiAgcmVhZG9ubHkgYXR0ZW1wdDogQXR0ZW1wdFN0YXRlIHwgdW5kZWZpbmVkO1xuICAvKiogV2hldGhlciB0aGF0IGF0dGVtcHQgaXMgdGhlIGxhc3Qgb25lIGFuZCB0aGUgcnVuIGdvZXMgb24uICovXG4gIHJlYWRvbmx5IHJ1bm5pbmc6IGJvb2xlYW47XG4gIHJlYWRvbmx5IHRhbGx5OiBUYWxseTtcbiAgcmVhZG9ubHkgbWVhc3VyZXM6IE1lYXN1cmVzO1xuICByZWFkb25seSBjaG9pY2VzOiBDaG9pY2VzO1xufVxuXG4vKiogQSBwYXJ0IG9mIHRoZSB2aWV3OiBvbmUgZWxlbWVudCwgcGF0Y2hlZCB0byBlYWNoIG5ldyBzY2VuZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUGFydCB7XG4gIHJlYWRvbmx5IGVsZW1lbnQ6IEhUTUxFbGVtZW50O1xuICB1cGRhdGUoc2NlbmU6IFNjZW5lKTogdm9pZDtcbn1cblxuLyoqIFRoZSBsYXN0IGNoZWNrIG9mIHRoZSBhdHRlbXB0LCBpZiBpdCBmYWlsZWQgYW5kIGl0cyBjaHVuayB3YXMgdGhlcmVmb3JlIG5vdCBnaXZlbiBvdXQuICovXG5leHBvcnQgZnVuY3Rpb24gcmVqZWN0aW9uKGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSB8IHVuZGVmaW5lZCk6IEF0dGVtcHRTdGF0ZVtcImNoZWNrc1wiXVtudW1iZXJdIHwgbnVsbCB7XG4gIGNvbnN0IGNoZWNrID0gYXR0ZW1wdD8uY2hlY2tzLmF0KC0xKTtcbiAgaWYgKCFjaGVjayB8fCBjaGVjay5wYXNzZWQgfHwgYXR0ZW1wdD8uY2h1bmtzLmF0KC0xKT8uaW5kZXggPT09IGNoZWNrLmluZGV4KSByZXR1cm4gbnVsbDtcbiAgcmV0dXJuIGNoZWNrO1xufVxuIiwgIi8qKiBXaGF0IHN0YW5kcyBiZWhpbmQgdGhlIGxhc3QgY2h1bms6IGEgcmVqZWN0ZWQgY2h1bmsncyBwbGFjZSwgdW5jaGVja2VkIHRleHQsIHRoZSBjYXJldCwgd2l0aGhlbGQgdGV4dC4gKi9cblxuaW1wb3J0IHR5cGUgeyBDaGVjayB9IGZyb20gXCIuLi9mb2xkXCI7XG5pbXBvcnQgeyBidXR0b24sIGgsIHNldEF0dHJpYnV0ZSwgc2V0U2hvd24sIHNldFRleHQsIHNldFdvcmRzLCBzdHJhbmdlciB9IGZyb20gXCIuL2RvbVwiO1xuaW1wb3J0IHsgaWNvbiB9IGZyb20gXCIuL2ljb25zXCI7XG5pbXBvcnQgeyByZWplY3Rpb24sIHR5cGUgQWN0aW9ucywgdHlwZSBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbi8qKiBMb25nZXN0IHN0cnVjayBwbGFjZWhvbGRlciwgaW4gY2hhcmFjdGVyczsgYSBsb25nZXIgY2h1bmsgaXMgc2hvd24gYXMgbG9uZyBhcyB0aGlzLiAqL1xuY29uc3QgTE9OR0VTVF9HQVAgPSAyODA7XG4vKiogSG93IGxvbmcgYW4gYW5zd2VyIHRvIFwic2hvd1wiIG1heSB0YWtlIGJlZm9yZSB0aGUgdmlldyBzYXlzIHRoYXQgdGhlcmUgaXMgbm9uZS4gKi9cbmNvbnN0IFJFVkVBTF9XQUlUID0gNF8wMDA7XG5cbmV4cG9ydCBjbGFzcyBUYWlsIHtcbiAgcmVhZG9ubHkgZWxlbWVudCA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwidGFpbFwiIH0pO1xuICByZWFkb25seSAjcHJldmlldyA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwicHJldmlld1wiIH0pO1xuICByZWFkb25seSAjY2FyZXQgPSBoKFwic3BhblwiLCB7IGNsYXNzOiBcImNhcmV0XCIsIFwiYXJpYS1oaWRkZW5cIjogXCJ0cnVlXCIgfSk7XG4gIHJlYWRvbmx5ICN3aXRoaGVsZCA9IGgoXCJiZGlcIiwgeyBjbGFzczogXCJ3aXRoaGVsZFwiIH0pO1xuICByZWFkb25seSAjcmV2ZWFsOiBIVE1MQnV0dG9uRWxlbWVudDtcbiAgcmVhZG9ubHkgI2Fza2VkID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJxdWlldFwiIH0pO1xuICAjcmVqZWN0ZWQ6IEhUTUxFbGVtZW50IHwgbnVsbCA9IG51bGw7XG4gICNkZWFkbGluZTogUmV0dXJuVHlwZTx0eXBlb2Ygc2V0VGltZW91dD4gfCBudWxsID0gbnVsbDtcblxuICBjb25zdHJ1Y3RvcihyZWFkb25seSBhY3Rpb25zOiBBY3Rpb25zKSB7XG4gICAgdGhpcy4jcmV2ZWFsID0gYnV0dG9uKFwibGluayByZXZlYWxcIiwgXCJTaG93IHRoZSB0ZXh0XCIsICgpID0+IHRoaXMuI2FzaygpKTtcbiAgICB0aGlzLiNwcmV2aWV3LnRpdGxlID0gXCJOb3QgY2hlY2tlZCB5ZXRcIjtcbiAgICB0aGlzLmVsZW1lbnQuYXBwZW5kKHRoaXMuI3ByZXZpZXcsIHRoaXMuI2NhcmV0LCB0aGlzLiNyZXZlYWwsIHRoaXMuI2Fza2VkLCB0aGlzLiN3aXRoaGVsZCk7XG4gIH1cblxuICB1cGRhdGUoc2NlbmU6IFNjZW5lKTogdm9pZCB7XG4gICAgY29uc3QgeyBzdG9yZSwgc3RhdGUsIGF0dGVtcHQsIHJ1bm5pbmcgfSA9IHNjZW5lO1xuICAgIHNldFRleHQodGhpcy4jcHJldmlldywgYXR0ZW1wdD8ucHJldmlldyA/PyBcIlwiKTtcbiAgICBzZXRTaG93bih0aGlzLiNwcmV2aWV3LCBCb29sZWFuKGF0dGVtcHQ/LnByZXZpZXcpKTtcbiAgICBzZXRTaG93bih0aGlzLiNjYXJldCwgcnVubmluZyAmJiAhYXR0ZW1wdD8uZG9uZSAmJiBzdG9yZS5jb25uZWN0aW9uICE9PSBcInNpbGVudFwiKTtcbiAgICB0aGlzLiNwbGFjZVJlamVjdGlvbihyZWplY3Rpb24oYXR0ZW1wdCkpO1xuICAgIHRoaXMuI3VwZGF0ZVJldmVhbChzY2VuZSwgc3RhdGUuYXR0ZW1wdHMuYXQoLTEpID09PSBhdHRlbXB0KTtcbiAgfVxuXG4gIC8qKiBUaGUgcmVqZWN0ZWQgY2h1bmsncyBwbGFjZSwgaWYgdGhlcmUgaXMgb25lOiB3aGF0IGEgbGluayBvciBhIHN0cmlwJ3MgY2VsbCBnb2VzIHRvLiAqL1xuICBnZXQgcmVqZWN0ZWQoKTogSFRNTEVsZW1lbnQgfCBudWxsIHtcbiAgICByZXR1cm4gdGhpcy4jcmVqZWN0ZWQ7XG4gIH1cblxuICBkaXNwb3NlKCk6IHZvaWQge1xuICAgIGlmICh0aGlzLiNkZWFkbGluZSkgY2xlYXJUaW1lb3V0KHRoaXMuI2RlYWRsaW5lKTtcbiAgfVxuXG4gICNwbGFjZVJlamVjdGlvbihjaGVjazogQ2hlY2sgfCBudWxsKTogdm9pZCB7XG4gICAgaWYgKCFjaGVjaykge1xuICAgICAgdGhpcy4jcmVqZWN0ZWQ/LnJlbW92ZSgpO1xuICAgICAgdGhpcy4jcmVqZWN0ZWQgPSBudWxsO1xuICAgIH0gZWxzZSBpZiAodGhpcy4jcmVqZWN0ZWQ/LmRhdGFzZXRbXCJpbmRleFwiXSAhPT0gU3RyaW5nKGNoZWNrLmluZGV4KSkge1xuICAgICAgdGhpcy4jcmVqZWN0ZWQ/LnJlbW92ZSgpO1xuICAgICAgdGhpcy4jcmVqZWN0ZWQgPSByZWplY3RlZFBsYWNlKGNoZWNrKTtcbiAgICAgIHRoaXMuZWxlbWVudC5wcmVwZW5kKHRoaXMuI3JlamVjdGVkKTtcbiAgICB9XG4gIH1cblxuICAjdXBkYXRlUmV2ZWFsKHsgc3RvcmUsIHN0YXRlIH06IFNjZW5lLCBsYXN0OiBib29sZWFuKTogdm9pZCB7XG4gICAgY29uc3QgaGVsZCA9IGxhc3QgJiYgc3RhdGUub3V0Y29tZSAhPT0gXCJydW5uaW5nXCIgJiYgc3RhdGUub3V0Y29tZSAhPT0gXCJwYXNzZWRcIjtcbiAgICBjb25zdCBvZmZlcmVkID0gaGVsZCAmJiBzdGF0ZS5vdXRjb21lICE9PSBcImZhaWxlZF92YWxpZGF0aW9uXCIgJiYgc3RvcmUud2l0aGhlbGQgPT09IG51bGw7XG4gICAgc2V0U2hvd24odGhpcy4jcmV2ZWFsLCBvZmZlcmVkICYmIHN0b3JlLmNvbm5lY3Rpb24gPT09IFwibGl2ZVwiKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiNyZXZlYWwubGFzdEVsZW1lbnRDaGlsZCEsIHN0YXRlLm91dGNvbWUgPT09IFwicmVqZWN0ZWRcIiA/IFwiU2hvdyB0aGUgdGV4dFwiIDogXCJTaG93IHdoYXQgd2FzIGhlbGQgYmFja1wiKTtcbiAgICBzZXRTaG93bih0aGlzLiN3aXRoaGVsZCwgaGVsZCAmJiBCb29sZWFuKHN0b3JlLndpdGhoZWxkKSk7XG4gICAgc2V0VGV4dCh0aGlzLiN3aXRoaGVsZCwgc3RvcmUud2l0aGhlbGQgPz8gXCJcIik7XG4gICAgaWYgKHN0b3JlLndpdGhoZWxkICE9PSBudWxsKSBzZXRXb3Jkcyh0aGlzLiNhc2tlZCwgc3RvcmUud2l0aGhlbGQgPyBcIlwiIDogXCJOb3RoaW5nIHdhcyBoZWxkIGJhY2suXCIpO1xuICAgIHNldFNob3duKHRoaXMuI2Fza2VkLCBoZWxkICYmIHRoaXMuI2Fza2VkLnRleHRDb250ZW50ICE9PSBcIlwiKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy5lbGVtZW50LCBcImRhdGEtcmV2ZWFsZWRcIiwgc3RvcmUud2l0aGhlbGQgPyBcIlwiIDogbnVsbCk7XG4gIH1cblxuICAjYXNrKCk6IHZvaWQge1xuICAgIHRoaXMuYWN0aW9ucy5yZXZlYWwoKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiNhc2tlZCwgXCJcIik7XG4gICAgaWYgKHRoaXMuI2RlYWRsaW5lKSBjbGVhclRpbWVvdXQodGhpcy4jZGVhZGxpbmUpO1xuICAgIHRoaXMuI2RlYWRsaW5lID0gc2V0VGltZW91dCgoKSA9PiB7XG4gICAgICBpZiAodGhpcy4jd2l0aGhlbGQudGV4dENvbnRlbnQgfHwgdGhpcy4jYXNrZWQudGV4dENvbnRlbnQpIHJldHVybjtcbiAgICAgIHNldFdvcmRzKHRoaXMuI2Fza2VkLCBcIlRoZSBrZXJuZWwgZG9lcyBub3QgYW5zd2VyLlwiKTtcbiAgICAgIHNldFNob3duKHRoaXMuI2Fza2VkLCB0cnVlKTtcbiAgICB9LCBSRVZFQUxfV0FJVCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gcmVqZWN0ZWRQbGFjZShjaGVjazogQ2hlY2spOiBIVE1MRWxlbWVudCB7XG4gIGNvbnN0IGZhaWxlZCA9IGNoZWNrLnZlcmRpY3RzLmZpbHRlcigoeyBzdWNjZXNzIH0pID0+IHN1Y2Nlc3MgPT09IFwiZmFpbFwiKTtcbiAgY29uc3QgZ2FwID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJnYXBcIiwgXCJhcmlhLWhpZGRlblwiOiBcInRydWVcIiB9LCBwbGFjZWhvbGRlcihjaGVjay5lbmQgLSBjaGVjay5zdGFydCkpO1xuICBjb25zdCB3aHlzID0gZmFpbGVkLmZsYXRNYXAoKHsgcmVxdWlyZW1lbnQsIHJlYXNvbiB9LCBwbGFjZSkgPT4gW1xuICAgIC4uLihwbGFjZSA/IFtkb2N1bWVudC5jcmVhdGVUZXh0Tm9kZShcIjsgXCIpXSA6IFtdKSxcbiAgICBzdHJhbmdlcihcIndob1wiLCByZXF1aXJlbWVudCksXG4gICAgLi4uKHJlYXNvbiA/IFtkb2N1bWVudC5jcmVhdGVUZXh0Tm9kZShcIjogXCIpLCBzdHJhbmdlcihcIndoeVwiLCByZWFzb24pXSA6IFtdKSxcbiAgXSk7XG4gIGNvbnN0IHRhZyA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwidGFnXCIgfSwgaWNvbihcImZhaWxcIiksIGBDaHVuayAke2NoZWNrLmluZGV4ICsgMX0gcmVqZWN0ZWQgYnkgYCwgLi4ud2h5cyk7XG4gIGNvbnN0IHBsYWNlID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJyZWplY3RlZFwiLCB0YWJpbmRleDogXCItMVwiIH0sIGdhcCwgXCIgXCIsIHRhZyk7XG4gIHBsYWNlLmRhdGFzZXRbXCJpbmRleFwiXSA9IFN0cmluZyhjaGVjay5pbmRleCk7XG4gIHJldHVybiBwbGFjZTtcbn1cblxuLyoqIEJsYW5rcyBpbiB0aGUgcmh5dGhtIG9mIHdvcmRzLCBhcyBtYW55IGFzIHRoZSB0ZXh0IHRoYXQgaXMgbm90IHNob3duIGhhZCBjaGFyYWN0ZXJzLiAqL1xuZnVuY3Rpb24gcGxhY2Vob2xkZXIoY2hhcmFjdGVyczogbnVtYmVyKTogc3RyaW5nIHtcbiAgY29uc3Qgcm9vbSA9IE1hdGgubWluKE1hdGgubWF4KGNoYXJhY3RlcnMsIDEyKSwgTE9OR0VTVF9HQVApO1xuICBsZXQgd29yZHMgPSBcIlwiO1xuICBmb3IgKGxldCBuID0gMDsgd29yZHMubGVuZ3RoIDwgcm9vbTsgbisrKSB3b3JkcyArPSBgJHtcIlxcdTAwYTBcIi5yZXBlYXQoMyArICgobiAqIDUpICUgNykpfSBgO1xuICByZXR1cm4gd29yZHMuc2xpY2UoMCwgcm9vbSk7XG59XG4iLCAiLyoqIFRoZSBjaHVua3Mgb2Ygb25lIGF0dGVtcHQgYXMgcnVubmluZyB0ZXh0OyBvbmx5IHdoYXQgaXMgbmV3IGlzIGFkZGVkLiAqL1xuXG5pbXBvcnQgdHlwZSB7IEF0dGVtcHRTdGF0ZSwgQ2h1bmsgfSBmcm9tIFwiLi4vZm9sZFwiO1xuaW1wb3J0IHR5cGUgeyBUYWxseSB9IGZyb20gXCIuLi90YWxseVwiO1xuaW1wb3J0IHsgaCwgdGV4dE5vZGVzIH0gZnJvbSBcIi4vZG9tXCI7XG5cbi8qKlxuICogVGV4dCBpcyBsYWlkIG91dCBpbiBibG9ja3MsIHNvIHRoYXQgdGhlIGJyb3dzZXIgY2FuIGxlYXZlIG91dCB0aG9zZSB0aGF0IGFyZSBvdXQgb2Ygc2lnaHQuIEEgYmxvY2sgZW5kc1xuICogd2hlcmUgdGhlIHRleHQgYmVnaW5zIGEgbmV3IGxpbmUgYW55d2F5OyBvbmx5IGEgdmVyeSBsb25nIG9uZSB3aXRob3V0IGFueSBsaW5lIGVuZCBpcyBicm9rZW4gYnkgZm9yY2UuXG4gKi9cbmNvbnN0IEJMT0NLID0geyBjaHVua3M6IDYwLCBtb3N0OiAyXzAwMCB9O1xuLyoqIFdoZW4gbW9yZSBjaHVua3MgdGhhbiB0aGlzIGFycml2ZSBpbiBhIGZyYW1lLCB0aGV5IGRvIG5vdCBsaWdodCB1cDogdGhhdCB3b3VsZCBmbGlja2VyLiAqL1xuY29uc3QgTU9TVF9GUkVTSCA9IDM7XG5cbmV4cG9ydCBjbGFzcyBSdW5uaW5nVGV4dCB7XG4gIHJlYWRvbmx5IGVsZW1lbnQgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwidGV4dFwiIH0pO1xuICByZWFkb25seSAjc3BhbnMgPSBuZXcgTWFwPG51bWJlciwgSFRNTEVsZW1lbnQ+KCk7XG4gICNibG9jazogSFRNTEVsZW1lbnQgfCBudWxsID0gbnVsbDtcbiAgI2luQmxvY2sgPSAwO1xuICAjc2hvd24gPSAwO1xuXG4gIC8qKiBUaGUgYmxvY2sgdGhhdCB0aGUgdGV4dCdzIGVuZCBzdGFuZHMgaW4uICovXG4gIGdldCBsYXN0QmxvY2soKTogSFRNTEVsZW1lbnQge1xuICAgIHJldHVybiB0aGlzLiNibG9jayA/PyB0aGlzLiNzdGFydEJsb2NrKCk7XG4gIH1cblxuICBzcGFuKGluZGV4OiBudW1iZXIpOiBIVE1MRWxlbWVudCB8IHVuZGVmaW5lZCB7XG4gICAgcmV0dXJuIHRoaXMuI3NwYW5zLmdldChpbmRleCk7XG4gIH1cblxuICAvKiogQWRkIHRoZSBjaHVua3MgdGhhdCBhcmUgbmV3LCBiZWZvcmUgYHRhaWxgLCB3aGljaCBzdGF5cyB0aGUgbGFzdCB0aGluZyBpbiB0aGUgdGV4dC4gKi9cbiAgdXBkYXRlKGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSwgdGFsbHk6IFRhbGx5LCB0YWlsOiBIVE1MRWxlbWVudCk6IHZvaWQge1xuICAgIGNvbnN0IGZyZXNoID0gdGhpcy4jc2hvd24gPiAwICYmIGF0dGVtcHQuY2h1bmtzLmxlbmd0aCAtIHRoaXMuI3Nob3duIDw9IE1PU1RfRlJFU0g7XG4gICAgZm9yICg7IHRoaXMuI3Nob3duIDwgYXR0ZW1wdC5jaHVua3MubGVuZ3RoOyB0aGlzLiNzaG93bisrKSB7XG4gICAgICBjb25zdCBjaHVuayA9IGF0dGVtcHQuY2h1bmtzW3RoaXMuI3Nob3duXSE7XG4gICAgICBjb25zdCBsZWFkID0gdGhpcy4jcGxhY2UoY2h1bmsubGVhZCk7XG4gICAgICBjb25zdCBzcGFuID0gY2h1bmtTcGFuKGNodW5rLCBmcmVzaCwgdGFsbHkuY2hlY2tPZihjaHVuay5pbmRleCk/LnBhc3NlZCA9PT0gZmFsc2UpO1xuICAgICAgdGhpcy4jc3BhbnMuc2V0KGNodW5rLmluZGV4LCBzcGFuKTtcbiAgICAgIHRoaXMubGFzdEJsb2NrLmFwcGVuZCguLi50ZXh0Tm9kZXMobGVhZCksIHNwYW4pO1xuICAgICAgdGhpcy4jaW5CbG9jaysrO1xuICAgIH1cbiAgICBpZiAodGFpbC5wYXJlbnRFbGVtZW50ICE9PSB0aGlzLmxhc3RCbG9jayB8fCB0YWlsICE9PSB0aGlzLmxhc3RCbG9jay5sYXN0Q2hpbGQpIHRoaXMubGFzdEJsb2NrLmFwcGVuZCh0YWlsKTtcbiAgfVxuXG4gIC8qKiBDaG9vc2UgdGhlIGJsb2NrIGZvciB0aGUgbmV4dCBjaHVuazsgZ2l2ZSB3aGF0IG9mIGl0cyBsZWFkIGlzIHN0aWxsIHRvIGJlIHNob3duIHRoZXJlLiAqL1xuICAjcGxhY2UobGVhZDogc3RyaW5nKTogc3RyaW5nIHtcbiAgICBjb25zdCBsaW5lRW5kID0gbGVhZC5pbmRleE9mKFwiXFxuXCIpO1xuICAgIGlmICh0aGlzLiNpbkJsb2NrID49IEJMT0NLLm1vc3QgfHwgKHRoaXMuI2luQmxvY2sgPj0gQkxPQ0suY2h1bmtzICYmIGxpbmVFbmQgPj0gMCkpIHtcbiAgICAgIHRoaXMuI3N0YXJ0QmxvY2soKTtcbiAgICAgIHJldHVybiBsZWFkLnNsaWNlKGxpbmVFbmQgKyAxKTtcbiAgICB9XG4gICAgcmV0dXJuIGxlYWQ7XG4gIH1cblxuICAjc3RhcnRCbG9jaygpOiBIVE1MRWxlbWVudCB7XG4gICAgdGhpcy4jYmxvY2sgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwiYmxvY2tcIiwgZGlyOiBcImF1dG9cIiB9KTtcbiAgICB0aGlzLiNpbkJsb2NrID0gMDtcbiAgICB0aGlzLmVsZW1lbnQuYXBwZW5kKHRoaXMuI2Jsb2NrKTtcbiAgICByZXR1cm4gdGhpcy4jYmxvY2s7XG4gIH1cbn1cblxuZnVuY3Rpb24gY2h1bmtTcGFuKGNodW5rOiBDaHVuaywgZnJlc2g6IGJvb2xlYW4sIGZhaWxlZDogYm9vbGVhbik6IEhUTUxFbGVtZW50IHtcbiAgY29uc3Qgc3BhbiA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwiY2h1bmtcIiwgdGFiaW5kZXg6IFwiLTFcIiB9LCAuLi50ZXh0Tm9kZXMoY2h1bmsudGV4dCkpO1xuICBzcGFuLmRhdGFzZXRbXCJpbmRleFwiXSA9IFN0cmluZyhjaHVuay5pbmRleCk7XG4gIGlmIChmcmVzaCkgc3Bhbi5jbGFzc0xpc3QuYWRkKFwiZnJlc2hcIik7XG4gIGlmIChmYWlsZWQpIHNwYW4uY2xhc3NMaXN0LmFkZChcImZhaWxlZFwiKTtcbiAgcmV0dXJuIHNwYW47XG59XG4iLCAiLyoqIFRoZSBjaHVuayBwYW5lOiB0aGUgdGV4dCBhcyBpdCB3YXMgZ2l2ZW4gb3V0LCB3aGF0IGlzIGtub3duIG9mIGVhY2ggY2h1bmssIGFuZCB3aGVyZSB0byByZWFkIG9uLiAqL1xuXG5pbXBvcnQgdHlwZSB7IEF0dGVtcHRTdGF0ZSB9IGZyb20gXCIuLi9mb2xkXCI7XG5pbXBvcnQgeyBiZWdpbk9mIH0gZnJvbSBcIi4uL21lYXN1cmVzXCI7XG5pbXBvcnQgdHlwZSB7IENhcmQgfSBmcm9tIFwiLi9jYXJkXCI7XG5pbXBvcnQgeyBjaHVua0RldGFpbHMgfSBmcm9tIFwiLi9kZXRhaWxzXCI7XG5pbXBvcnQgeyBidXR0b24sIGgsIHNldEF0dHJpYnV0ZSwgc2V0U2hvd24gfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB7IGljb24gfSBmcm9tIFwiLi9pY29uc1wiO1xuaW1wb3J0IHR5cGUgeyBBY3Rpb25zLCBDaG9vc2UsIFBhcnQsIFNjZW5lIH0gZnJvbSBcIi4vc2NlbmVcIjtcbmltcG9ydCB7IFRhaWwgfSBmcm9tIFwiLi90YWlsXCI7XG5pbXBvcnQgeyBSdW5uaW5nVGV4dCB9IGZyb20gXCIuL3RleHRcIjtcblxuLyoqIFNvIG5lYXIgdG8gdGhlIGVuZCwgaW4gcGl4ZWxzLCBjb3VudHMgYXMgYmVpbmcgYXQgdGhlIGVuZC4gKi9cbmNvbnN0IE5FQVIgPSAyODtcblxuZXhwb3J0IGNsYXNzIFBhbmUgaW1wbGVtZW50cyBQYXJ0IHtcbiAgcmVhZG9ubHkgZWxlbWVudDogSFRNTEVsZW1lbnQ7XG4gIHJlYWRvbmx5ICNzY3JvbGxlciA9IGgoXCJkaXZcIiwgeyBjbGFzczogXCJzY3JvbGxlclwiLCByb2xlOiBcInJlZ2lvblwiLCBcImFyaWEtbGFiZWxcIjogXCJUZXh0XCIsIHRhYmluZGV4OiBcIjBcIiB9KTtcbiAgcmVhZG9ubHkgI3RhaWw6IFRhaWw7XG4gIHJlYWRvbmx5ICN0b0VuZDogSFRNTEJ1dHRvbkVsZW1lbnQ7XG4gICN0ZXh0ID0gbmV3IFJ1bm5pbmdUZXh0KCk7XG4gICNhdHRlbXB0OiBBdHRlbXB0U3RhdGUgfCB1bmRlZmluZWQ7XG4gICNzY2VuZTogU2NlbmUgfCBudWxsID0gbnVsbDtcbiAgI2F0RW5kID0gdHJ1ZTtcbiAgI21hcmtlZDogSFRNTEVsZW1lbnQgfCBudWxsID0gbnVsbDtcblxuICBjb25zdHJ1Y3RvcihcbiAgICBhY3Rpb25zOiBBY3Rpb25zLFxuICAgIHJlYWRvbmx5IGNob29zZTogQ2hvb3NlLFxuICAgIHJlYWRvbmx5IGNhcmQ6IENhcmQsXG4gICkge1xuICAgIHRoaXMuI3RhaWwgPSBuZXcgVGFpbChhY3Rpb25zKTtcbiAgICB0aGlzLiN0b0VuZCA9IGJ1dHRvbihcInRvLWVuZFwiLCBcIkZvbGxvd1wiLCAoKSA9PiB0aGlzLiNmb2xsb3coKSwgaWNvbihcImRvd25cIikpO1xuICAgIHNldFNob3duKHRoaXMuI3RvRW5kLCBmYWxzZSk7XG4gICAgdGhpcy5lbGVtZW50ID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInBhbmVcIiB9LCB0aGlzLiNzY3JvbGxlciwgdGhpcy4jdG9FbmQpO1xuICAgIHRoaXMuI3Njcm9sbGVyLmFwcGVuZCh0aGlzLiN0ZXh0LmVsZW1lbnQpO1xuICAgIHRoaXMuI2xpc3RlbigpO1xuICB9XG5cbiAgdXBkYXRlKHNjZW5lOiBTY2VuZSk6IHZvaWQge1xuICAgIHRoaXMuI3NjZW5lID0gc2NlbmU7XG4gICAgaWYgKHNjZW5lLmF0dGVtcHQgIT09IHRoaXMuI2F0dGVtcHQpIHRoaXMuI3R1cm5UbyhzY2VuZS5hdHRlbXB0KTtcbiAgICBpZiAoc2NlbmUuYXR0ZW1wdCkgdGhpcy4jdGV4dC51cGRhdGUoc2NlbmUuYXR0ZW1wdCwgc2NlbmUudGFsbHksIHRoaXMuI3RhaWwuZWxlbWVudCk7XG4gICAgdGhpcy4jdGFpbC51cGRhdGUoc2NlbmUpO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLmVsZW1lbnQsIFwiZGF0YS1zdXBlcnNlZGVkXCIsIHNjZW5lLnN0YXRlLmF0dGVtcHRzLmF0KC0xKSA9PT0gc2NlbmUuYXR0ZW1wdCA/IG51bGwgOiBcIlwiKTtcbiAgICB0aGlzLiNtYXJrKHNjZW5lLmNob2ljZXMuY2h1bmspO1xuICAgIGlmICh0aGlzLiNhdEVuZCkgdGhpcy4jc2Nyb2xsZXIuc2Nyb2xsVG9wID0gdGhpcy4jc2Nyb2xsZXIuc2Nyb2xsSGVpZ2h0O1xuICAgIHNldFNob3duKHRoaXMuI3RvRW5kLCAhdGhpcy4jYXRFbmQgJiYgc2NlbmUucnVubmluZyk7XG4gIH1cblxuICAvKiogQnJpbmcgYSBjaHVuayBpbnRvIHNpZ2h0LiAqL1xuICBnb1RvKGluZGV4OiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCBwbGFjZSA9IHRoaXMuI3BsYWNlT2YoaW5kZXgpO1xuICAgIGlmICghcGxhY2UpIHJldHVybjtcbiAgICB0aGlzLiNhdEVuZCA9IGZhbHNlO1xuICAgIHBsYWNlLnNjcm9sbEludG9WaWV3KHsgYmxvY2s6IFwibmVhcmVzdFwiIH0pO1xuICB9XG5cbiAgZGlzcG9zZSgpOiB2b2lkIHtcbiAgICB0aGlzLiN0YWlsLmRpc3Bvc2UoKTtcbiAgfVxuXG4gICN0dXJuVG8oYXR0ZW1wdDogQXR0ZW1wdFN0YXRlIHwgdW5kZWZpbmVkKTogdm9pZCB7XG4gICAgdGhpcy4jYXR0ZW1wdCA9IGF0dGVtcHQ7XG4gICAgdGhpcy4jdGV4dCA9IG5ldyBSdW5uaW5nVGV4dCgpO1xuICAgIHRoaXMuI3Njcm9sbGVyLnJlcGxhY2VDaGlsZHJlbih0aGlzLiN0ZXh0LmVsZW1lbnQpO1xuICAgIHRoaXMuI21hcmtlZCA9IG51bGw7XG4gICAgdGhpcy4jYXRFbmQgPSB0cnVlO1xuICB9XG5cbiAgI3BsYWNlT2YoaW5kZXg6IG51bWJlcik6IEhUTUxFbGVtZW50IHwgbnVsbCB7XG4gICAgY29uc3QgcmVqZWN0ZWQgPSB0aGlzLiN0YWlsLnJlamVjdGVkO1xuICAgIHJldHVybiB0aGlzLiN0ZXh0LnNwYW4oaW5kZXgpID8/IChyZWplY3RlZD8uZGF0YXNldFtcImluZGV4XCJdID09PSBTdHJpbmcoaW5kZXgpID8gcmVqZWN0ZWQgOiBudWxsKTtcbiAgfVxuXG4gICNtYXJrKGluZGV4OiBudW1iZXIgfCBudWxsKTogdm9pZCB7XG4gICAgY29uc3QgcGxhY2UgPSBpbmRleCA9PT0gbnVsbCA/IG51bGwgOiB0aGlzLiNwbGFjZU9mKGluZGV4KTtcbiAgICBpZiAocGxhY2UgPT09IHRoaXMuI21hcmtlZCkgcmV0dXJuO1xuICAgIGlmICh0aGlzLiNtYXJrZWQpIHNldEF0dHJpYnV0ZSh0aGlzLiNtYXJrZWQsIFwiYXJpYS1jdXJyZW50XCIsIG51bGwpO1xuICAgIGlmIChwbGFjZSkgc2V0QXR0cmlidXRlKHBsYWNlLCBcImFyaWEtY3VycmVudFwiLCBcInRydWVcIik7XG4gICAgdGhpcy4jbWFya2VkID0gcGxhY2U7XG4gIH1cblxuICAjZm9sbG93KCk6IHZvaWQge1xuICAgIHRoaXMuI2F0RW5kID0gdHJ1ZTtcbiAgICB0aGlzLiNzY3JvbGxlci5zY3JvbGxUb3AgPSB0aGlzLiNzY3JvbGxlci5zY3JvbGxIZWlnaHQ7XG4gICAgc2V0U2hvd24odGhpcy4jdG9FbmQsIGZhbHNlKTtcbiAgfVxuXG4gICNsaXN0ZW4oKTogdm9pZCB7XG4gICAgY29uc3Qgc2Nyb2xsZXIgPSB0aGlzLiNzY3JvbGxlcjtcbiAgICBzY3JvbGxlci5hZGRFdmVudExpc3RlbmVyKFwic2Nyb2xsXCIsICgpID0+IHtcbiAgICAgIHRoaXMuI2F0RW5kID0gc2Nyb2xsZXIuc2Nyb2xsSGVpZ2h0IC0gc2Nyb2xsZXIuc2Nyb2xsVG9wIC0gc2Nyb2xsZXIuY2xpZW50SGVpZ2h0IDwgTkVBUjtcbiAgICAgIHNldFNob3duKHRoaXMuI3RvRW5kLCAhdGhpcy4jYXRFbmQgJiYgQm9vbGVhbih0aGlzLiNzY2VuZT8ucnVubmluZykpO1xuICAgICAgdGhpcy5jYXJkLmhpZGUoKTtcbiAgICB9KTtcbiAgICBzY3JvbGxlci5hZGRFdmVudExpc3RlbmVyKFwicG9pbnRlcm92ZXJcIiwgKGV2ZW50KSA9PiB0aGlzLiNwb2ludChldmVudC50YXJnZXQsIGV2ZW50KSk7XG4gICAgc2Nyb2xsZXIuYWRkRXZlbnRMaXN0ZW5lcihcInBvaW50ZXJsZWF2ZVwiLCAoKSA9PiB0aGlzLmNhcmQuaGlkZSgpKTtcbiAgICBzY3JvbGxlci5hZGRFdmVudExpc3RlbmVyKFwiZm9jdXNpblwiLCAoZXZlbnQpID0+IHRoaXMuI3BvaW50KGV2ZW50LnRhcmdldCkpO1xuICAgIHNjcm9sbGVyLmFkZEV2ZW50TGlzdGVuZXIoXCJmb2N1c291dFwiLCAoKSA9PiB0aGlzLmNhcmQuaGlkZSgpKTtcbiAgICBzY3JvbGxlci5hZGRFdmVudExpc3RlbmVyKFwiY2xpY2tcIiwgKGV2ZW50KSA9PiB0aGlzLiNwaWNrKGV2ZW50LnRhcmdldCkpO1xuICAgIHNjcm9sbGVyLmFkZEV2ZW50TGlzdGVuZXIoXCJrZXlkb3duXCIsIChldmVudCkgPT4gdGhpcy4jcHJlc3MoZXZlbnQpKTtcbiAgICBzY3JvbGxlci5hZGRFdmVudExpc3RlbmVyKFwiYW5pbWF0aW9uZW5kXCIsIChldmVudCkgPT4gKGV2ZW50LnRhcmdldCBhcyBFbGVtZW50KS5jbGFzc0xpc3QucmVtb3ZlKFwiZnJlc2hcIikpO1xuICB9XG5cbiAgI3BvaW50KHRhcmdldDogRXZlbnRUYXJnZXQgfCBudWxsLCBwb2ludGVyPzogUG9pbnRlckV2ZW50KTogdm9pZCB7XG4gICAgY29uc3QgcGxhY2UgPSBjaHVua0F0KHRhcmdldCk7XG4gICAgaWYgKCFwbGFjZSB8fCAhdGhpcy4jc2NlbmU/LmF0dGVtcHQpIHJldHVybiB0aGlzLmNhcmQuaGlkZSgpO1xuICAgIGNvbnN0IGluZGV4ID0gTnVtYmVyKHBsYWNlLmRhdGFzZXRbXCJpbmRleFwiXSk7XG4gICAgY29uc3QgeyBhdHRlbXB0LCB0YWxseSB9ID0gdGhpcy4jc2NlbmU7XG4gICAgY29uc3QgY2h1bmsgPSBhdHRlbXB0LmNodW5rc1tpbmRleF0/LmluZGV4ID09PSBpbmRleCA/IGF0dGVtcHQuY2h1bmtzW2luZGV4XSA6IHVuZGVmaW5lZDtcbiAgICBjb25zdCBwcmV2aW91cyA9IHRhbGx5LmNoZWNrT2YoaW5kZXggLSAxKTtcbiAgICBjb25zdCBiZWZvcmUgPSBwcmV2aW91cyA/IGJlZ2luT2YocHJldmlvdXMpIDogKGF0dGVtcHQuY2h1bmtzW2luZGV4IC0gMV0/LmF0ID8/IGF0dGVtcHQuYmVnYW4pO1xuICAgIGNvbnN0IGNvbnRlbnQgPSBjaHVua0RldGFpbHMoeyBpbmRleCwgY2h1bmssIGNoZWNrOiB0YWxseS5jaGVja09mKGluZGV4KSwgYmVmb3JlIH0pO1xuICAgIHRoaXMuY2FyZC5zaG93KHBsYWNlLCBjb250ZW50LCBsaW5lQm94KHBsYWNlLCBwb2ludGVyKSwgIXBvaW50ZXIpO1xuICB9XG5cbiAgI3BpY2sodGFyZ2V0OiBFdmVudFRhcmdldCB8IG51bGwpOiB2b2lkIHtcbiAgICAvLyBBIGNsaWNrIHRoYXQgZW5kcyBhIHNlbGVjdGlvbiBvZiB0ZXh0IGlzIG5vdCBtZWFudCBmb3IgdGhlIGNodW5rIHVuZGVyIGl0LlxuICAgIGlmIChnZXRTZWxlY3Rpb24oKT8uaXNDb2xsYXBzZWQgPT09IGZhbHNlIHx8ICh0YXJnZXQgYXMgRWxlbWVudCkuY2xvc2VzdChcImJ1dHRvblwiKSkgcmV0dXJuO1xuICAgIGNvbnN0IHBsYWNlID0gY2h1bmtBdCh0YXJnZXQpO1xuICAgIGNvbnN0IGluZGV4ID0gcGxhY2UgPyBOdW1iZXIocGxhY2UuZGF0YXNldFtcImluZGV4XCJdKSA6IG51bGw7XG4gICAgdGhpcy5jaG9vc2UoeyBjaHVuazogaW5kZXggPT09IHRoaXMuI3NjZW5lPy5jaG9pY2VzLmNodW5rID8gbnVsbCA6IGluZGV4IH0pO1xuICB9XG5cbiAgI3ByZXNzKGV2ZW50OiBLZXlib2FyZEV2ZW50KTogdm9pZCB7XG4gICAgY29uc3QgY3VycmVudCA9IE51bWJlcihjaHVua0F0KGV2ZW50LnRhcmdldCk/LmRhdGFzZXRbXCJpbmRleFwiXSA/PyAtMSk7XG4gICAgY29uc3QgbGFzdCA9ICh0aGlzLiNzY2VuZT8udGFsbHkuY2hlY2tlZCB8fCAodGhpcy4jc2NlbmU/LmF0dGVtcHQ/LmNodW5rcy5sZW5ndGggPz8gMCkpIC0gMTtcbiAgICBjb25zdCBnb2FsID0geyBBcnJvd1JpZ2h0OiBjdXJyZW50ICsgMSwgQXJyb3dMZWZ0OiBjdXJyZW50IC0gMSwgSG9tZTogMCwgRW5kOiBsYXN0IH1bZXZlbnQua2V5XTtcbiAgICBpZiAoZ29hbCAhPT0gdW5kZWZpbmVkKSB7XG4gICAgICB0aGlzLiNwbGFjZU9mKE1hdGgubWluKE1hdGgubWF4KGdvYWwsIDApLCBsYXN0KSk/LmZvY3VzKCk7XG4gICAgfSBlbHNlIGlmIChldmVudC5rZXkgPT09IFwiRW50ZXJcIiB8fCBldmVudC5rZXkgPT09IFwiIFwiKSB7XG4gICAgICBpZiAoY3VycmVudCA8IDApIHJldHVybjtcbiAgICAgIHRoaXMuY2hvb3NlKHsgY2h1bms6IGN1cnJlbnQgPT09IHRoaXMuI3NjZW5lPy5jaG9pY2VzLmNodW5rID8gbnVsbCA6IGN1cnJlbnQgfSk7XG4gICAgfSBlbHNlIGlmIChldmVudC5rZXkgPT09IFwiRXNjYXBlXCIpIHtcbiAgICAgIHRoaXMuY2FyZC5oaWRlKCk7XG4gICAgICB0aGlzLmNob29zZSh7IGNodW5rOiBudWxsIH0pO1xuICAgICAgdGhpcy4jc2Nyb2xsZXIuZm9jdXMoeyBwcmV2ZW50U2Nyb2xsOiB0cnVlIH0pO1xuICAgIH0gZWxzZSByZXR1cm47XG4gICAgZXZlbnQucHJldmVudERlZmF1bHQoKTtcbiAgfVxufVxuXG5mdW5jdGlvbiBjaHVua0F0KHRhcmdldDogRXZlbnRUYXJnZXQgfCBudWxsKTogSFRNTEVsZW1lbnQgfCBudWxsIHtcbiAgcmV0dXJuIHRhcmdldCBpbnN0YW5jZW9mIEVsZW1lbnQgPyB0YXJnZXQuY2xvc2VzdDxIVE1MRWxlbWVudD4oXCJbZGF0YS1pbmRleF1cIikgOiBudWxsO1xufVxuXG4vKiogVGhlIGJveCBvZiB0aGUgbGluZSB1bmRlciB0aGUgcG9pbnRlcjogYSBjaHVuayBtYXkgcnVuIG92ZXIgc2V2ZXJhbCBsaW5lcy4gKi9cbmZ1bmN0aW9uIGxpbmVCb3gocGxhY2U6IEVsZW1lbnQsIHBvaW50ZXI/OiBQb2ludGVyRXZlbnQpOiBET01SZWN0IHtcbiAgY29uc3QgYm94ZXMgPSBbLi4ucGxhY2UuZ2V0Q2xpZW50UmVjdHMoKV07XG4gIGNvbnN0IHVuZGVyID0gcG9pbnRlciAmJiBib3hlcy5maW5kKCh7IHRvcCwgYm90dG9tIH0pID0+IHBvaW50ZXIuY2xpZW50WSA+PSB0b3AgJiYgcG9pbnRlci5jbGllbnRZIDw9IGJvdHRvbSk7XG4gIGNvbnN0IGJveCA9IHVuZGVyID8/IGJveGVzWzBdID8/IHBsYWNlLmdldEJvdW5kaW5nQ2xpZW50UmVjdCgpO1xuICByZXR1cm4gcG9pbnRlciA/IG5ldyBET01SZWN0KHBvaW50ZXIuY2xpZW50WCAtIDEyLCBib3gudG9wLCAwLCBib3guaGVpZ2h0KSA6IGJveDtcbn1cbiIsICIvKiogVGhlIHNlY29uZCBsaW5lOiB3aGF0IGlzIHdhaXRlZCBmb3Igd2hpbGUgdGhlIHJ1biBnb2VzIG9uLCBhbmQgaG93IGl0IGVuZGVkIGluIG9uZSBzZW50ZW5jZS4gKi9cblxuaW1wb3J0IHR5cGUgeyBBdHRlbXB0U3RhdGUsIEZpbmFsVmVyZGljdCB9IGZyb20gXCIuLi9mb2xkXCI7XG5pbXBvcnQgeyBjbG9jaywgY291bnQgfSBmcm9tIFwiLi4vZm9ybWF0XCI7XG5pbXBvcnQgeyBoLCBzZXRBdHRyaWJ1dGUsIHNldFRleHQsIHNldFdvcmRzIH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyByZWplY3Rpb24sIHR5cGUgUGFydCwgdHlwZSBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbi8qKiBXb3JkcyBvZiBvdXJzLCBvciBhIHN0cmFuZ2VyJ3MgdGV4dCBpbiBgb3duYC4gKi9cbnR5cGUgV29yZCA9IHN0cmluZyB8IHsgcmVhZG9ubHkgb3duOiBzdHJpbmcgfTtcblxuZXhwb3J0IGNsYXNzIFN0YXR1cyBpbXBsZW1lbnRzIFBhcnQge1xuICByZWFkb25seSBlbGVtZW50ID0gaChcInBcIiwgeyBjbGFzczogXCJzdGF0dXNcIiB9KTtcblxuICB1cGRhdGUoc2NlbmU6IFNjZW5lKTogdm9pZCB7XG4gICAgY29uc3Qgd29yZHMgPSBzY2VuZS5zdGF0ZS5vdXRjb21lID09PSBcInJ1bm5pbmdcIiA/IHVuZGVyV2F5KHNjZW5lKSA6IGVuZGluZyhzY2VuZSk7XG4gICAgc2V0QXR0cmlidXRlKHRoaXMuZWxlbWVudCwgXCJkYXRhLXRvbmVcIiwgdG9uZShzY2VuZSkpO1xuICAgIHdvcmRzLmZvckVhY2goKHdvcmQsIHBsYWNlKSA9PiB0aGlzLiNzZXQocGxhY2UsIHdvcmQpKTtcbiAgICB3aGlsZSAodGhpcy5lbGVtZW50LmNoaWxkcmVuLmxlbmd0aCA+IHdvcmRzLmxlbmd0aCkgdGhpcy5lbGVtZW50Lmxhc3RFbGVtZW50Q2hpbGQhLnJlbW92ZSgpO1xuICB9XG5cbiAgLyoqIEVhY2ggd29yZCBoYXMgYW4gZWxlbWVudCBvZiBpdHMgb3duLCBzbyB0aGF0IGEgdGlja2luZyB0aW1lIGRvZXMgbm90IHRvdWNoIHRoZSBvdGhlcnMuICovXG4gICNzZXQocGxhY2U6IG51bWJlciwgd29yZDogV29yZCk6IHZvaWQge1xuICAgIGNvbnN0IHRhZyA9IHR5cGVvZiB3b3JkID09PSBcInN0cmluZ1wiID8gXCJTUEFOXCIgOiBcIkJESVwiO1xuICAgIGxldCBlbGVtZW50ID0gdGhpcy5lbGVtZW50LmNoaWxkcmVuW3BsYWNlXTtcbiAgICBpZiAoZWxlbWVudD8udGFnTmFtZSAhPT0gdGFnKSB7XG4gICAgICBjb25zdCBmcmVzaCA9IGgodGFnID09PSBcIkJESVwiID8gXCJiZGlcIiA6IFwic3BhblwiLCB0YWcgPT09IFwiQkRJXCIgPyB7IGNsYXNzOiBcIm93blwiIH0gOiB7fSk7XG4gICAgICBpZiAoZWxlbWVudCkgZWxlbWVudC5yZXBsYWNlV2l0aChmcmVzaCk7XG4gICAgICBlbHNlIHRoaXMuZWxlbWVudC5hcHBlbmQoZnJlc2gpO1xuICAgICAgZWxlbWVudCA9IGZyZXNoO1xuICAgIH1cbiAgICBpZiAodHlwZW9mIHdvcmQgPT09IFwic3RyaW5nXCIpIHNldFdvcmRzKGVsZW1lbnQsIHdvcmQpO1xuICAgIGVsc2Ugc2V0VGV4dChlbGVtZW50LCB3b3JkLm93bik7XG4gIH1cbn1cblxuZnVuY3Rpb24gdG9uZSh7IHN0YXRlLCBzdG9yZSB9OiBTY2VuZSk6IHN0cmluZyB8IG51bGwge1xuICBpZiAoc3RhdGUub3V0Y29tZSAhPT0gXCJydW5uaW5nXCIpIHJldHVybiBzdGF0ZS5vdXRjb21lO1xuICByZXR1cm4gc3RvcmUuY29ubmVjdGlvbiA9PT0gXCJzaWxlbnRcIiA/IFwic2lsZW50XCIgOiBudWxsO1xufVxuXG5mdW5jdGlvbiB1bmRlcldheSh7IHN0YXRlLCBzdG9yZSwgZWxhcHNlZCB9OiBTY2VuZSk6IFdvcmRbXSB7XG4gIGNvbnN0IGF0dGVtcHQgPSBzdGF0ZS5hdHRlbXB0cy5hdCgtMSk7XG4gIGlmIChzdG9yZS5jb25uZWN0aW9uID09PSBcInNpbGVudFwiKSB7XG4gICAgcmV0dXJuIFtcIlRoZSBrZXJuZWwgZG9lcyBub3QgYW5zd2VyLiBUaGlzIGlzIHdoYXQgaGFzIGFycml2ZWQgZnJvbSBpdC5cIl07XG4gIH1cbiAgaWYgKHN0b3JlLnN0b3BBc2tlZCB8fCBzdGF0ZS5zdG9wcGluZyAhPT0gbnVsbCkgcmV0dXJuIFtcIlN0b3BwaW5nIOKAplwiXTtcbiAgaWYgKCFhdHRlbXB0KSByZXR1cm4gW1wiV2FpdGluZyBmb3IgdGhlIHJ1biB0byBiZWdpblwiXTtcbiAgaWYgKGF0dGVtcHQudmFsaWRhdGluZykge1xuICAgIGNvbnN0IHsgd2FpdGluZywgc2luY2UgfSA9IGF0dGVtcHQudmFsaWRhdGluZztcbiAgICByZXR1cm4gW1wiVmFsaWRhdGluZyB0aGUgd2hvbGUgdGV4dDogXCIsIC4uLm5hbWVzKHdhaXRpbmcpLCBgICR7Y2xvY2soZWxhcHNlZCAtIHNpbmNlKX1gXTtcbiAgfVxuICBjb25zdCB3b3JkczogV29yZFtdID0gW107XG4gIGlmIChhdHRlbXB0LnBlbmRpbmcgPiAwKSB7XG4gICAgY29uc3QgdmVyYiA9IGF0dGVtcHQucGVuZGluZyA9PT0gMSA/IFwid2FpdHNcIiA6IFwid2FpdFwiO1xuICAgIHdvcmRzLnB1c2goYCR7Y291bnQoYXR0ZW1wdC5wZW5kaW5nLCBcImNoYXJhY3RlclwiKX0gJHt2ZXJifSBmb3IgdGhlIGNodW5rIHRvIGVuZGApO1xuICB9XG4gIGZvciAoY29uc3QgeyBpbmRleCwgd2FpdGluZywgc2luY2UgfSBvZiBhdHRlbXB0LmNoZWNraW5nKSB7XG4gICAgd29yZHMucHVzaChgJHt3b3Jkcy5sZW5ndGggPyBcIiDCtyBjXCIgOiBcIkNcIn1oZWNraW5nIGNodW5rICR7aW5kZXggKyAxfTogYCwgLi4ubmFtZXMod2FpdGluZykpO1xuICAgIHdvcmRzLnB1c2goYCAke2Nsb2NrKGVsYXBzZWQgLSBzaW5jZSl9YCk7XG4gIH1cbiAgaWYgKHdvcmRzLmxlbmd0aCkgcmV0dXJuIHdvcmRzO1xuICByZXR1cm4gW2F0dGVtcHQuY2h1bmtzLmxlbmd0aCA/IFwiV2FpdGluZyBmb3IgdGhlIG5leHQgd29yZHNcIiA6IFwiV2FpdGluZyBmb3IgdGhlIG1vZGVs4oCZcyBmaXJzdCB3b3Jkc1wiXTtcbn1cblxuZnVuY3Rpb24gbmFtZXMobGFiZWxzOiByZWFkb25seSBzdHJpbmdbXSk6IFdvcmRbXSB7XG4gIGNvbnN0IHNob3duID0gbGFiZWxzLnNsaWNlKDAsIDMpLmZsYXRNYXAoKG93biwgcGxhY2UpOiBXb3JkW10gPT4gKHBsYWNlID8gW1wiLCBcIiwgeyBvd24gfV0gOiBbeyBvd24gfV0pKTtcbiAgcmV0dXJuIGxhYmVscy5sZW5ndGggPiAzID8gWy4uLnNob3duLCBgIGFuZCAke2xhYmVscy5sZW5ndGggLSAzfSBtb3JlYF0gOiBzaG93bjtcbn1cblxuZnVuY3Rpb24gZW5kaW5nKHNjZW5lOiBTY2VuZSk6IFdvcmRbXSB7XG4gIGNvbnN0IHsgc3RhdGUgfSA9IHNjZW5lO1xuICBjb25zdCBhdHRlbXB0ID0gc3RhdGUuYXR0ZW1wdHMuYXQoLTEpO1xuICBzd2l0Y2ggKHN0YXRlLm91dGNvbWUpIHtcbiAgICBjYXNlIFwicmVqZWN0ZWRcIjpcbiAgICAgIHJldHVybiByZWplY3RlZChhdHRlbXB0LCBzdGF0ZS5yZWFzb24pO1xuICAgIGNhc2UgXCJmYWlsZWRfdmFsaWRhdGlvblwiOlxuICAgICAgcmV0dXJuIGZhaWxlZFZhbGlkYXRpb24oYXR0ZW1wdD8uZmluYWw/LnZlcmRpY3RzID8/IFtdLCBzdGF0ZS5yZWFzb24pO1xuICAgIGNhc2UgXCJlcnJvclwiOlxuICAgICAgcmV0dXJuIFtcIlRoZSBydW4gYnJva2Ugb2ZmLiBUaGUgdGV4dCBzbyBmYXIgd2FzIGNoZWNrZWQ7IG5vdGhpbmcgYWZ0ZXIgaXQgd2FzIGdpdmVuIG91dC5cIl07XG4gICAgY2FzZSBcInN0b3BwZWRcIjpcbiAgICAgIHJldHVybiBbLi4uc2VudGVuY2Uoc3RhdGUucmVhc29uID8/IFwic3RvcHBlZFwiKSwgXCIuIFRoZSB0ZXh0IHNvIGZhciB3YXMgY2hlY2tlZC5cIl07XG4gICAgZGVmYXVsdDpcbiAgICAgIHJldHVybiBwYXNzZWQoc3RhdGUucmVxdWlyZW1lbnRzLmxlbmd0aCwgYXR0ZW1wdCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gcmVqZWN0ZWQoYXR0ZW1wdDogQXR0ZW1wdFN0YXRlIHwgdW5kZWZpbmVkLCByZWFzb246IHN0cmluZyB8IG51bGwpOiBXb3JkW10ge1xuICBjb25zdCBjaGVjayA9IHJlamVjdGlvbihhdHRlbXB0KTtcbiAgY29uc3QgZmFpbGVkID0gY2hlY2s/LnZlcmRpY3RzLmZpbmQoKHsgc3VjY2VzcyB9KSA9PiBzdWNjZXNzID09PSBcImZhaWxcIik7XG4gIGlmICghY2hlY2sgfHwgIWZhaWxlZCkgcmV0dXJuIHNlbnRlbmNlKHJlYXNvbiA/PyBcIkEgY2h1bmsgd2FzIHJlamVjdGVkXCIpO1xuICBjb25zdCB3aHk6IFdvcmRbXSA9IGZhaWxlZC5yZWFzb24gPyBbXCI6IFwiLCB7IG93bjogZmFpbGVkLnJlYXNvbiB9XSA6IFtdO1xuICByZXR1cm4gW2BDaHVuayAke2NoZWNrLmluZGV4ICsgMX0gd2FzIHJlamVjdGVkIGJ5IGAsIHsgb3duOiBmYWlsZWQucmVxdWlyZW1lbnQgfSwgLi4ud2h5XTtcbn1cblxuZnVuY3Rpb24gZmFpbGVkVmFsaWRhdGlvbih2ZXJkaWN0czogcmVhZG9ubHkgRmluYWxWZXJkaWN0W10sIHJlYXNvbjogc3RyaW5nIHwgbnVsbCk6IFdvcmRbXSB7XG4gIGNvbnN0IGZhaWxlZCA9IHZlcmRpY3RzLmZpbHRlcigodmVyZGljdCkgPT4gIXZlcmRpY3QucGFzc2VkKTtcbiAgY29uc3QgW2ZpcnN0XSA9IGZhaWxlZDtcbiAgaWYgKCFmaXJzdCkgcmV0dXJuIHNlbnRlbmNlKHJlYXNvbiA/PyBcIlRoZSBmaW5hbCB2YWxpZGF0aW9uIGZhaWxlZFwiKTtcbiAgaWYgKGZhaWxlZC5sZW5ndGggPiAxKSB7XG4gICAgY29uc3QgbGFiZWxzID0gbmFtZXMoZmFpbGVkLm1hcCgoeyByZXF1aXJlbWVudCB9KSA9PiByZXF1aXJlbWVudCkpO1xuICAgIHJldHVybiBbYCR7ZmFpbGVkLmxlbmd0aH0gb2YgJHt2ZXJkaWN0cy5sZW5ndGh9IGRvIG5vdCBob2xkIGZvciB0aGUgd2hvbGUgdGV4dDogYCwgLi4ubGFiZWxzXTtcbiAgfVxuICBjb25zdCB3aHk6IFdvcmRbXSA9IGZpcnN0LnJlYXNvbiA/IFtcIjogXCIsIHsgb3duOiBmaXJzdC5yZWFzb24gfV0gOiBbXTtcbiAgcmV0dXJuIFt7IG93bjogZmlyc3QucmVxdWlyZW1lbnQgfSwgXCIgZG9lcyBub3QgaG9sZCBmb3IgdGhlIHdob2xlIHRleHRcIiwgLi4ud2h5XTtcbn1cblxuZnVuY3Rpb24gcGFzc2VkKHJlcXVpcmVtZW50czogbnVtYmVyLCBhdHRlbXB0OiBBdHRlbXB0U3RhdGUgfCB1bmRlZmluZWQpOiBXb3JkW10ge1xuICBjb25zdCByZXRyaWVkID0gYXR0ZW1wdCAmJiBhdHRlbXB0LmF0dGVtcHQgPiAxID8gYCBpbiBhdHRlbXB0ICR7YXR0ZW1wdC5hdHRlbXB0fWAgOiBcIlwiO1xuICBpZiAoIXJlcXVpcmVtZW50cykgcmV0dXJuIFtgVGhlIHRleHQgaXMgY29tcGxldGUke3JldHJpZWR9LiBObyByZXF1aXJlbWVudCB3YXMgYXNrZWQuYF07XG4gIGNvbnN0IGFsbCA9IHJlcXVpcmVtZW50cyA9PT0gMSA/IFwiVGhlIHJlcXVpcmVtZW50IGhvbGRzXCIgOiBgQWxsICR7cmVxdWlyZW1lbnRzfSByZXF1aXJlbWVudHMgaG9sZGA7XG4gIHJldHVybiBbYXR0ZW1wdD8uZmluYWwgPyBgJHthbGx9IGZvciB0aGUgd2hvbGUgdGV4dCR7cmV0cmllZH0uYCA6IGBUaGUgdGV4dCBpcyBjb21wbGV0ZSR7cmV0cmllZH0uYF07XG59XG5cbi8qKiBBIHN0cmFuZ2VyJ3Mgd29yZHMgYXMgdGhlIGJlZ2lubmluZyBvZiBhIHNlbnRlbmNlLiAqL1xuZnVuY3Rpb24gc2VudGVuY2Uob3duOiBzdHJpbmcpOiBXb3JkW10ge1xuICByZXR1cm4gW3sgb3duOiBvd24uY2hhckF0KDApLnRvVXBwZXJDYXNlKCkgKyBvd24uc2xpY2UoMSkgfV07XG59XG4iLCAiLyoqIEEgc3RyaXAgb2YgdmVyZGljdHMgYXMgZm91ciBzaGFwZXMgaW4gb25lIGRyYXdpbmcsIGhvd2V2ZXIgbWFueSBjaHVua3MgaXQgc3RhbmRzIGZvci4gKi9cblxuaW1wb3J0IHR5cGUgeyBDZWxsS2luZCwgU3RyaXAgfSBmcm9tIFwiLi4vc3RyaXBcIjtcbmltcG9ydCB7IGgsIHNldEF0dHJpYnV0ZSwgc3ZnIH0gZnJvbSBcIi4vZG9tXCI7XG5cbmNvbnN0IFdJRFRIID0gOTYwO1xuLyoqIEtpbmRzIGFyZSB0b2xkIGFwYXJ0IGJ5IHNoYXBlOiBhIGJsb2NrLCB0d28gdGhpbiBsaW5lcyB3aXRoIG5vdGhpbmcgaW4gYmV0d2VlbiwgYSBiYXIgb2YgZnVsbCBoZWlnaHQuICovXG5jb25zdCBTSEFQRTogUmVjb3JkPEV4Y2x1ZGU8Q2VsbEtpbmQsIFwibm9uZVwiPiwgcmVhZG9ubHkgKHJlYWRvbmx5IFt5OiBudW1iZXIsIGhlaWdodDogbnVtYmVyXSlbXT4gPSB7XG4gIHBhc3M6IFtbNC41LCA5XV0sXG4gIHVua25vd246IFtcbiAgICBbNC41LCAyXSxcbiAgICBbMTEuNSwgMl0sXG4gIF0sXG4gIGZhaWw6IFtbMCwgMThdXSxcbn07XG5cbi8qKiBXaGF0IGEgc3RyaXAgdGVsbHMgaXRzIHJvdzogd2hlcmUgdGhlIHBlcnNvbiBwb2ludHMgb3IgZ29lcy4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgU3RyaXBBY3Rpb25zIHtcbiAgcG9pbnQoY2VsbDogbnVtYmVyIHwgbnVsbCwgYXQ6IERPTVJlY3QpOiB2b2lkO1xuICBwaWNrKGNlbGw6IG51bWJlcik6IHZvaWQ7XG59XG5cbmV4cG9ydCBjbGFzcyBTdHJpcFZpZXcge1xuICByZWFkb25seSBlbGVtZW50ID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInN0cmlwXCIsIHJvbGU6IFwic2xpZGVyXCIsIHRhYmluZGV4OiBcIjBcIiwgXCJhcmlhLXZhbHVlbWluXCI6IFwiMVwiIH0pO1xuICByZWFkb25seSAjcGF0aHMgPSB7XG4gICAgcGFzczogc3ZnKFwicGF0aFwiLCB7IGNsYXNzOiBcInBhc3NcIiB9KSxcbiAgICB1bmtub3duOiBzdmcoXCJwYXRoXCIsIHsgY2xhc3M6IFwidW5rbm93blwiIH0pLFxuICAgIGZhaWw6IHN2ZyhcInBhdGhcIiwgeyBjbGFzczogXCJmYWlsXCIgfSksXG4gIH07XG4gIHJlYWRvbmx5ICNjdXJzb3IgPSBzdmcoXCJyZWN0XCIsIHsgY2xhc3M6IFwiY3Vyc29yXCIsIHk6IFwiLTFcIiwgaGVpZ2h0OiBcIjIwXCIgfSk7XG4gICNzdHJpcDogU3RyaXAgfCBudWxsID0gbnVsbDtcbiAgI2RyYXduID0gXCJcIjtcblxuICBjb25zdHJ1Y3RvcihcbiAgICByZWFkb25seSBsYWJlbDogc3RyaW5nLFxuICAgIHJlYWRvbmx5IGFjdGlvbnM6IFN0cmlwQWN0aW9ucyxcbiAgKSB7XG4gICAgY29uc3QgZHJhd2luZyA9IHsgdmlld0JveDogYDAgMCAke1dJRFRIfSAxOGAsIHByZXNlcnZlQXNwZWN0UmF0aW86IFwibm9uZVwiLCBcImFyaWEtaGlkZGVuXCI6IFwidHJ1ZVwiIH07XG4gICAgY29uc3QgYmFzZSA9IHN2ZyhcInBhdGhcIiwgeyBjbGFzczogXCJiYXNlXCIsIGQ6IGBNMCA5SCR7V0lEVEh9YCB9KTtcbiAgICBjb25zdCB7IHBhc3MsIHVua25vd24sIGZhaWwgfSA9IHRoaXMuI3BhdGhzO1xuICAgIHRoaXMuZWxlbWVudC5hcHBlbmQoc3ZnKFwic3ZnXCIsIGRyYXdpbmcsIGJhc2UsIHBhc3MsIHVua25vd24sIGZhaWwsIHRoaXMuI2N1cnNvcikpO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLmVsZW1lbnQsIFwiYXJpYS1sYWJlbFwiLCBgVmVyZGljdHMgb2YgJHtsYWJlbH0sIGJ5IGNodW5rYCk7XG4gICAgdGhpcy4jbGlzdGVuKCk7XG4gIH1cblxuICB1cGRhdGUoc3RyaXA6IFN0cmlwLCB2ZXJzaW9uOiBudW1iZXIsIGNodW5rOiBudW1iZXIgfCBudWxsKTogdm9pZCB7XG4gICAgdGhpcy4jc3RyaXAgPSBzdHJpcDtcbiAgICBjb25zdCBjZWxsID0gY2h1bmsgPT09IG51bGwgPyBudWxsIDogc3RyaXAuY2VsbE9mKGNodW5rKTtcbiAgICBjb25zdCBrZXkgPSBgJHt2ZXJzaW9ufSAke2NlbGx9YDtcbiAgICBpZiAoa2V5ID09PSB0aGlzLiNkcmF3bikgcmV0dXJuO1xuICAgIHRoaXMuI2RyYXduID0ga2V5O1xuICAgIHRoaXMuI2RyYXcoc3RyaXApO1xuICAgIHRoaXMuI2RyYXdDdXJzb3Ioc3RyaXAsIGNlbGwpO1xuICAgIGNvbnN0IGF0ID0gY2VsbCA/PyBzdHJpcC5sZW5ndGggLSAxO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLmVsZW1lbnQsIFwiYXJpYS12YWx1ZW1heFwiLCBTdHJpbmcoTWF0aC5tYXgoMSwgc3RyaXAubGVuZ3RoKSkpO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLmVsZW1lbnQsIFwiYXJpYS12YWx1ZW5vd1wiLCBTdHJpbmcoTWF0aC5tYXgoMSwgYXQgKyAxKSkpO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLmVsZW1lbnQsIFwiYXJpYS12YWx1ZXRleHRcIiwgc3RyaXAubGVuZ3RoID8gY2VsbFdvcmRzKHN0cmlwLCBhdCkgOiBcIm5vdGhpbmcgY2hlY2tlZCB5ZXRcIik7XG4gIH1cblxuICAjZHJhdyhzdHJpcDogU3RyaXApOiB2b2lkIHtcbiAgICBjb25zdCBwaXRjaCA9IFdJRFRIIC8gc3RyaXAuc2xvdHM7XG4gICAgY29uc3Qgd2lkdGggPSBwaXRjaCAtIE1hdGgubWluKHBpdGNoICogMC4yNCwgNyk7XG4gICAgY29uc3QgZHJhd246IFJlY29yZDxFeGNsdWRlPENlbGxLaW5kLCBcIm5vbmVcIj4sIHN0cmluZz4gPSB7IHBhc3M6IFwiXCIsIHVua25vd246IFwiXCIsIGZhaWw6IFwiXCIgfTtcbiAgICBmb3IgKGxldCBjZWxsID0gMDsgY2VsbCA8IHN0cmlwLmxlbmd0aDsgY2VsbCsrKSB7XG4gICAgICBjb25zdCBraW5kID0gc3RyaXAua2luZChjZWxsKTtcbiAgICAgIGlmIChraW5kID09PSBcIm5vbmVcIikgY29udGludWU7XG4gICAgICBjb25zdCBsZWZ0ID0gKGNlbGwgKiBwaXRjaCkudG9GaXhlZCgxKTtcbiAgICAgIGNvbnN0IGFjcm9zcyA9IHdpZHRoLnRvRml4ZWQoMSk7XG4gICAgICBmb3IgKGNvbnN0IFt5LCBoZWlnaHRdIG9mIFNIQVBFW2tpbmRdKSBkcmF3bltraW5kXSArPSBgTSR7bGVmdH0gJHt5fWgke2Fjcm9zc312JHtoZWlnaHR9aC0ke2Fjcm9zc316YDtcbiAgICB9XG4gICAgZm9yIChjb25zdCBraW5kIG9mIFtcInBhc3NcIiwgXCJ1bmtub3duXCIsIFwiZmFpbFwiXSBhcyBjb25zdCkgc2V0QXR0cmlidXRlKHRoaXMuI3BhdGhzW2tpbmRdLCBcImRcIiwgZHJhd25ba2luZF0pO1xuICB9XG5cbiAgI2RyYXdDdXJzb3Ioc3RyaXA6IFN0cmlwLCBjZWxsOiBudW1iZXIgfCBudWxsKTogdm9pZCB7XG4gICAgY29uc3QgcGl0Y2ggPSBXSURUSCAvIHN0cmlwLnNsb3RzO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLiNjdXJzb3IsIFwieFwiLCBTdHJpbmcoKGNlbGwgPz8gMCkgKiBwaXRjaCAtIDIpKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy4jY3Vyc29yLCBcIndpZHRoXCIsIFN0cmluZyhwaXRjaCkpO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLiNjdXJzb3IsIFwidmlzaWJpbGl0eVwiLCBjZWxsID09PSBudWxsID8gXCJoaWRkZW5cIiA6IG51bGwpO1xuICB9XG5cbiAgI2xpc3RlbigpOiB2b2lkIHtcbiAgICB0aGlzLmVsZW1lbnQuYWRkRXZlbnRMaXN0ZW5lcihcInBvaW50ZXJtb3ZlXCIsIChldmVudCkgPT4gdGhpcy4jcG9pbnQoZXZlbnQuY2xpZW50WCkpO1xuICAgIHRoaXMuZWxlbWVudC5hZGRFdmVudExpc3RlbmVyKFwicG9pbnRlcmxlYXZlXCIsICgpID0+IHRoaXMuYWN0aW9ucy5wb2ludChudWxsLCBuZXcgRE9NUmVjdCgpKSk7XG4gICAgdGhpcy5lbGVtZW50LmFkZEV2ZW50TGlzdGVuZXIoXCJjbGlja1wiLCAoZXZlbnQpID0+IHtcbiAgICAgIGNvbnN0IGNlbGwgPSB0aGlzLiNjZWxsQXQoZXZlbnQuY2xpZW50WCk7XG4gICAgICBpZiAoY2VsbCAhPT0gbnVsbCkgdGhpcy5hY3Rpb25zLnBpY2soY2VsbCk7XG4gICAgfSk7XG4gICAgdGhpcy5lbGVtZW50LmFkZEV2ZW50TGlzdGVuZXIoXCJrZXlkb3duXCIsIChldmVudCkgPT4ge1xuICAgICAgY29uc3Qgbm93ID0gTnVtYmVyKHRoaXMuZWxlbWVudC5nZXRBdHRyaWJ1dGUoXCJhcmlhLXZhbHVlbm93XCIpKSAtIDE7XG4gICAgICBjb25zdCBsYXN0ID0gKHRoaXMuI3N0cmlwPy5sZW5ndGggPz8gMCkgLSAxO1xuICAgICAgY29uc3QgZ29hbCA9IHsgQXJyb3dSaWdodDogbm93ICsgMSwgQXJyb3dMZWZ0OiBub3cgLSAxLCBIb21lOiAwLCBFbmQ6IGxhc3QsIEVudGVyOiBub3cgfVtldmVudC5rZXldO1xuICAgICAgaWYgKGdvYWwgPT09IHVuZGVmaW5lZCB8fCBsYXN0IDwgMCkgcmV0dXJuO1xuICAgICAgZXZlbnQucHJldmVudERlZmF1bHQoKTtcbiAgICAgIHRoaXMuYWN0aW9ucy5waWNrKE1hdGgubWluKE1hdGgubWF4KGdvYWwsIDApLCBsYXN0KSk7XG4gICAgfSk7XG4gIH1cblxuICAjcG9pbnQoeDogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgY2VsbCA9IHRoaXMuI2NlbGxBdCh4KTtcbiAgICBjb25zdCBib3ggPSB0aGlzLmVsZW1lbnQuZ2V0Qm91bmRpbmdDbGllbnRSZWN0KCk7XG4gICAgdGhpcy5hY3Rpb25zLnBvaW50KGNlbGwsIG5ldyBET01SZWN0KHggLSAxMiwgYm94LnRvcCwgMCwgYm94LmhlaWdodCkpO1xuICB9XG5cbiAgI2NlbGxBdCh4OiBudW1iZXIpOiBudW1iZXIgfCBudWxsIHtcbiAgICBjb25zdCBib3ggPSB0aGlzLmVsZW1lbnQuZ2V0Qm91bmRpbmdDbGllbnRSZWN0KCk7XG4gICAgaWYgKCF0aGlzLiNzdHJpcCB8fCBib3gud2lkdGggPT09IDApIHJldHVybiBudWxsO1xuICAgIGNvbnN0IGNlbGwgPSBNYXRoLmZsb29yKCgoeCAtIGJveC5sZWZ0KSAvIGJveC53aWR0aCkgKiB0aGlzLiNzdHJpcC5zbG90cyk7XG4gICAgcmV0dXJuIGNlbGwgPj0gMCAmJiBjZWxsIDwgdGhpcy4jc3RyaXAubGVuZ3RoID8gY2VsbCA6IG51bGw7XG4gIH1cbn1cblxuLyoqIFdoYXQgYSBjZWxsIHN0YW5kcyBmb3IsIGluIHdvcmRzOiBgY2h1bmsgNDogZmFpbGAsIGBjaHVua3MgNSB0byA4LCB3b3JzdDogcGFzc2AuICovXG5leHBvcnQgZnVuY3Rpb24gY2VsbFdvcmRzKHN0cmlwOiBTdHJpcCwgY2VsbDogbnVtYmVyKTogc3RyaW5nIHtcbiAgY29uc3QgZmlyc3QgPSBjZWxsICogc3RyaXAuc2l6ZSArIDE7XG4gIGNvbnN0IGtpbmQgPSBzdHJpcC5raW5kKGNlbGwpID09PSBcIm5vbmVcIiA/IFwibm90IGFza2VkXCIgOiBzdHJpcC5raW5kKGNlbGwpO1xuICByZXR1cm4gc3RyaXAuc2l6ZSA9PT0gMSA/IGBjaHVuayAke2ZpcnN0fTogJHtraW5kfWAgOiBgY2h1bmtzICR7Zmlyc3R9IHRvICR7Zmlyc3QgKyBzdHJpcC5zaXplIC0gMX0sIHdvcnN0OiAke2tpbmR9YDtcbn1cbiIsICIvKiogT25lIHJlcXVpcmVtZW50OiBpdHMgbGF0ZXN0IHZlcmRpY3Qgb3IgdGhlIGNob3NlbiBjaHVuaydzLCBpdHMgc3RyaXAsIGNvdW50cywgdGltZSwgcmVhc29uLCBmaW5hbCB2ZXJkaWN0LiAqL1xuXG5pbXBvcnQgdHlwZSB7IFZlcmRpY3QgfSBmcm9tIFwiLi4vZm9sZFwiO1xuaW1wb3J0IHsgZHVyYXRpb24sIFZFUkRJQ1QgfSBmcm9tIFwiLi4vZm9ybWF0XCI7XG5pbXBvcnQgdHlwZSB7IEFuc3dlcnMgfSBmcm9tIFwiLi4vdGFsbHlcIjtcbmltcG9ydCB0eXBlIHsgQ2FyZCB9IGZyb20gXCIuL2NhcmRcIjtcbmltcG9ydCB7IHZlcmRpY3RMaW5lIH0gZnJvbSBcIi4vZGV0YWlsc1wiO1xuaW1wb3J0IHsgaCwgc2V0QXR0cmlidXRlLCBzZXRTaG93biwgc2V0VGV4dCwgc2V0V29yZHMsIHN0cmFuZ2VyIH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyBpY29uLCBzZXRJY29uLCB0eXBlIEljb25OYW1lIH0gZnJvbSBcIi4vaWNvbnNcIjtcbmltcG9ydCB0eXBlIHsgU2NlbmUgfSBmcm9tIFwiLi9zY2VuZVwiO1xuaW1wb3J0IHsgY2VsbFdvcmRzLCBTdHJpcFZpZXcgfSBmcm9tIFwiLi9zdHJpcHZpZXdcIjtcblxuZXhwb3J0IGludGVyZmFjZSBSb3dBY3Rpb25zIHtcbiAgLyoqIEdvIHRvIHRoaXMgY2h1bmsgaW4gdGhlIHRleHQuICovXG4gIGdvVG8oY2h1bms6IG51bWJlcik6IHZvaWQ7XG59XG5cbmV4cG9ydCBjbGFzcyBSb3cge1xuICByZWFkb25seSBlbGVtZW50OiBIVE1MRWxlbWVudDtcbiAgcmVhZG9ubHkgI2ljb24gPSBpY29uKFwibm9uZVwiKTtcbiAgcmVhZG9ubHkgI3ZlcmRpY3QgPSBoKFwic3BhblwiLCB7IGNsYXNzOiBcInNyLW9ubHlcIiB9KTtcbiAgcmVhZG9ubHkgI2ZpbmFsID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJmaW5hbC1tYXJrXCIsIHJvbGU6IFwiY2VsbFwiIH0pO1xuICByZWFkb25seSAjZmluYWxJY29uID0gaWNvbihcIm5vbmVcIik7XG4gIHJlYWRvbmx5ICN0aW1lID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJ0aW1lXCIsIHJvbGU6IFwiY2VsbFwiIH0pO1xuICByZWFkb25seSAjY291bnRzID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJjb3VudHNcIiwgcm9sZTogXCJjZWxsXCIgfSk7XG4gIHJlYWRvbmx5ICN3aGVyZSA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwicXVpZXRcIiB9KTtcbiAgcmVhZG9ubHkgI3doeSA9IGgoXCJiZGlcIik7XG4gIHJlYWRvbmx5ICNyZWFzb24gPSBoKFwic3BhblwiLCB7IGNsYXNzOiBcInJlYXNvblwiLCByb2xlOiBcImNlbGxcIiB9LCB0aGlzLiN3aGVyZSwgdGhpcy4jd2h5KTtcbiAgcmVhZG9ubHkgI3N0cmlwOiBTdHJpcFZpZXc7XG4gICNhbnN3ZXJzOiBBbnN3ZXJzO1xuXG4gIGNvbnN0cnVjdG9yKFxuICAgIGFuc3dlcnM6IEFuc3dlcnMsXG4gICAgcmVhZG9ubHkgY2FyZDogQ2FyZCxcbiAgICBhY3Rpb25zOiBSb3dBY3Rpb25zLFxuICAgIHJlYWRvbmx5IHZlcmRpY3RPbjogKGNodW5rOiBudW1iZXIpID0+IFZlcmRpY3QgfCB1bmRlZmluZWQsXG4gICkge1xuICAgIHRoaXMuI2Fuc3dlcnMgPSBhbnN3ZXJzO1xuICAgIHRoaXMuI3N0cmlwID0gbmV3IFN0cmlwVmlldyhhbnN3ZXJzLmxhYmVsLCB7XG4gICAgICBwb2ludDogKGNlbGwsIGF0KSA9PiB0aGlzLiNwb2ludChjZWxsLCBhdCksXG4gICAgICBwaWNrOiAoY2VsbCkgPT4gYWN0aW9ucy5nb1RvKHRoaXMuI2Fuc3dlcnMuc3RyaXAuY2h1bmtPZihjZWxsKSksXG4gICAgfSk7XG4gICAgY29uc3QgbmFtZSA9IGgoXCJzcGFuXCIsIHsgY2xhc3M6IFwibmFtZVwiLCByb2xlOiBcInJvd2hlYWRlclwiIH0sIHRoaXMuI2ljb24sIHN0cmFuZ2VyKFwibGFiZWxcIiwgYW5zd2Vycy5sYWJlbCksIHRoaXMuI3ZlcmRpY3QpO1xuICAgIGNvbnN0IHN0cmlwID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJzdHJpcC1jZWxsXCIsIHJvbGU6IFwiY2VsbFwiIH0sIHRoaXMuI3N0cmlwLmVsZW1lbnQpO1xuICAgIHRoaXMuI2ZpbmFsLmFwcGVuZCh0aGlzLiNmaW5hbEljb24sIFwiZmluYWxcIik7XG4gICAgdGhpcy5lbGVtZW50ID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInJvd1wiLCByb2xlOiBcInJvd1wiIH0sIG5hbWUsIHRoaXMuI2ZpbmFsLCB0aGlzLiN0aW1lLCBzdHJpcCwgdGhpcy4jY291bnRzLCB0aGlzLiNyZWFzb24pO1xuICB9XG5cbiAgdXBkYXRlKGFuc3dlcnM6IEFuc3dlcnMsIHNjZW5lOiBTY2VuZSk6IHZvaWQge1xuICAgIHRoaXMuI2Fuc3dlcnMgPSBhbnN3ZXJzO1xuICAgIGNvbnN0IHsgY2h1bmsgfSA9IHNjZW5lLmNob2ljZXM7XG4gICAgY29uc3Qgd2FpdGVkID0gY2h1bmsgPT09IG51bGwgPyBpc1dhaXRlZEZvcihhbnN3ZXJzLmxhYmVsLCBzY2VuZSkgOiBmYWxzZTtcbiAgICBjb25zdCB2ZXJkaWN0ID0gY2h1bmsgPT09IG51bGwgPyBhbnN3ZXJzLmxhdGVzdCA6IChzY2VuZS50YWxseS52ZXJkaWN0T2YoYW5zd2Vycy5sYWJlbCwgY2h1bmspID8/IG51bGwpO1xuICAgIGNvbnN0IGtpbmQ6IEljb25OYW1lID0gd2FpdGVkID8gXCJ3YWl0aW5nXCIgOiAodmVyZGljdD8uc3VjY2VzcyA/PyBcIm5vbmVcIik7XG4gICAgc2V0SWNvbih0aGlzLiNpY29uLCBraW5kKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy5lbGVtZW50LCBcImRhdGEtdmVyZGljdFwiLCBraW5kKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiN2ZXJkaWN0LCB3YWl0ZWQgPyBcIiBpcyBiZWluZyBhc2tlZFwiIDogdmVyZGljdCA/IGAgJHtWRVJESUNUW3ZlcmRpY3Quc3VjY2Vzc119YCA6IFwiIG5vdCBhc2tlZFwiKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiN0aW1lLCB2ZXJkaWN0ID8gZHVyYXRpb24odmVyZGljdC5kdXJhdGlvbikgOiBcIlwiKTtcbiAgICBjb25zdCB7IHNlY29uZHMsIHNsb3dlc3QsIGNvdW50cyB9ID0gYW5zd2VycztcbiAgICBjb25zdCBhc2tlZCA9IGNvdW50cy5wYXNzICsgY291bnRzLmZhaWwgKyBjb3VudHMudW5rbm93bjtcbiAgICBjb25zdCB0aW1lcyA9IGFza2VkID8gYG1lYW4gJHtkdXJhdGlvbihzZWNvbmRzIC8gYXNrZWQpfSwgc2xvd2VzdCAke2R1cmF0aW9uKHNsb3dlc3QpfWAgOiBudWxsO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLiN0aW1lLCBcInRpdGxlXCIsIHRpbWVzKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiNjb3VudHMsIGNvdW50V29yZHMoYW5zd2VycykpO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLiNjb3VudHMsIFwidGl0bGVcIiwgYCR7Y291bnRzLnBhc3N9IHBhc3NlZCwgJHtjb3VudHMuZmFpbH0gZmFpbGVkLCAke2NvdW50cy51bmtub3dufSB1bmtub3duYCk7XG4gICAgdGhpcy4jZXhwbGFpbih2ZXJkaWN0LCBjaHVuayk7XG4gICAgdGhpcy4jc3RyaXAudXBkYXRlKGFuc3dlcnMuc3RyaXAsIGFza2VkLCBjaHVuayk7XG4gICAgdGhpcy4jdXBkYXRlRmluYWwoc2NlbmUpO1xuICB9XG5cbiAgLyoqIFRoZSB2ZXJkaWN0J3Mgb3duIHJlYXNvbiwgb3IgdGhlIGxhc3Qgb25lIGdpdmVuLCB3aXRoIHRoZSBjaHVuayB0aGF0IGl0IHdhcyBhYm91dC4gKi9cbiAgI2V4cGxhaW4odmVyZGljdDogVmVyZGljdCB8IG51bGwsIGNodW5rOiBudW1iZXIgfCBudWxsKTogdm9pZCB7XG4gICAgY29uc3QgZWFybGllciA9IGNodW5rID09PSBudWxsICYmICF2ZXJkaWN0Py5yZWFzb24gPyB0aGlzLiNhbnN3ZXJzLmV4cGxhaW5lZCA6IG51bGw7XG4gICAgY29uc3QgcmVhc29uID0gdmVyZGljdD8ucmVhc29uID8/IGVhcmxpZXI/LnZlcmRpY3QucmVhc29uID8/IFwiXCI7XG4gICAgc2V0V29yZHModGhpcy4jd2hlcmUsIGVhcmxpZXIgPyBgY2h1bmsgJHtlYXJsaWVyLmluZGV4ICsgMX06IGAgOiBcIlwiKTtcbiAgICBzZXRUZXh0KHRoaXMuI3doeSwgcmVhc29uKTtcbiAgICBzZXRTaG93bih0aGlzLiNyZWFzb24sIHJlYXNvbiAhPT0gXCJcIik7XG4gIH1cblxuICAjdXBkYXRlRmluYWwoeyBhdHRlbXB0IH06IFNjZW5lKTogdm9pZCB7XG4gICAgY29uc3QgZmluYWwgPSBhdHRlbXB0Py5maW5hbD8udmVyZGljdHMuZmluZCgoeyByZXF1aXJlbWVudCB9KSA9PiByZXF1aXJlbWVudCA9PT0gdGhpcy4jYW5zd2Vycy5sYWJlbCk7XG4gICAgc2V0U2hvd24odGhpcy4jZmluYWwsIGZpbmFsICE9PSB1bmRlZmluZWQpO1xuICAgIGlmICghZmluYWwpIHJldHVybjtcbiAgICBzZXRJY29uKHRoaXMuI2ZpbmFsSWNvbiwgZmluYWwucGFzc2VkID8gXCJwYXNzXCIgOiBcImZhaWxcIik7XG4gICAgc2V0QXR0cmlidXRlKHRoaXMuI2ZpbmFsLCBcImRhdGEtdmVyZGljdFwiLCBmaW5hbC5wYXNzZWQgPyBcInBhc3NcIiA6IFwiZmFpbFwiKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy4jZmluYWwsIFwidGl0bGVcIiwgYEZpbmFsIHZhbGlkYXRpb246ICR7ZmluYWwucGFzc2VkID8gXCJwYXNzXCIgOiBcImZhaWxcIn1gKTtcbiAgfVxuXG4gICNwb2ludChjZWxsOiBudW1iZXIgfCBudWxsLCBhdDogRE9NUmVjdCk6IHZvaWQge1xuICAgIGlmIChjZWxsID09PSBudWxsKSByZXR1cm4gdGhpcy5jYXJkLmhpZGUoKTtcbiAgICBjb25zdCB7IHN0cmlwIH0gPSB0aGlzLiNhbnN3ZXJzO1xuICAgIGNvbnN0IGhlYWQgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwiY2FyZC1oZWFkXCIgfSwgY2VsbFdvcmRzKHN0cmlwLCBjZWxsKSk7XG4gICAgY29uc3QgdmVyZGljdCA9IHN0cmlwLnNpemUgPT09IDEgPyB0aGlzLnZlcmRpY3RPbihzdHJpcC5jaHVua09mKGNlbGwpKSA6IHVuZGVmaW5lZDtcbiAgICBjb25zdCBsaXN0ID0gdmVyZGljdCA/IFtoKFwidWxcIiwgeyBjbGFzczogXCJjYXJkLWxpc3RcIiB9LCB2ZXJkaWN0TGluZSh2ZXJkaWN0KSldIDogW107XG4gICAgdGhpcy5jYXJkLnNob3codGhpcy4jc3RyaXAuZWxlbWVudCwgW2hlYWQsIC4uLmxpc3RdLCBhdCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gaXNXYWl0ZWRGb3IobGFiZWw6IHN0cmluZywgeyBhdHRlbXB0IH06IFNjZW5lKTogYm9vbGVhbiB7XG4gIGNvbnN0IHVuZGVyV2F5ID0gWy4uLihhdHRlbXB0Py5jaGVja2luZyA/PyBbXSksIC4uLihhdHRlbXB0Py52YWxpZGF0aW5nID8gW2F0dGVtcHQudmFsaWRhdGluZ10gOiBbXSldO1xuICByZXR1cm4gdW5kZXJXYXkuc29tZSgoeyB3YWl0aW5nIH0pID0+IHdhaXRpbmcuaW5jbHVkZXMobGFiZWwpKTtcbn1cblxuZnVuY3Rpb24gY291bnRXb3Jkcyh7IGNvdW50cyB9OiBBbnN3ZXJzKTogc3RyaW5nIHtcbiAgY29uc3Qgd29yZHMgPSBbXG4gICAgW2NvdW50cy5wYXNzLCBcIuKck1wiXSxcbiAgICBbY291bnRzLnVua25vd24sIFwiP1wiXSxcbiAgICBbY291bnRzLmZhaWwsIFwi4pyVXCJdLFxuICBdIGFzIGNvbnN0O1xuICByZXR1cm4gd29yZHMuZmxhdE1hcCgoW3ZhbHVlLCBzaWduXSkgPT4gKHZhbHVlID8gW2Ake3ZhbHVlfSAke3NpZ259YF0gOiBbXSkpLmpvaW4oXCIgIFwiKTtcbn1cbiIsICIvKiogVGhlIHJlcXVpcmVtZW50IHRhYmxlOiBvbmUgcm93IGVhY2gsIHNvcnRlZCBhbmQgZmlsdGVyZWQgYXMgdGhlIHBlcnNvbiBsaWtlcy4gKi9cblxuaW1wb3J0IHR5cGUgeyBBbnN3ZXJzLCBUYWxseSB9IGZyb20gXCIuLi90YWxseVwiO1xuaW1wb3J0IHR5cGUgeyBDYXJkIH0gZnJvbSBcIi4vY2FyZFwiO1xuaW1wb3J0IHsgYnV0dG9uLCBoLCBzZXRDaGlsZHJlbiwgc2V0U2hvd24sIHNldFdvcmRzIH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyBSb3csIHR5cGUgUm93QWN0aW9ucyB9IGZyb20gXCIuL3Jvd1wiO1xuaW1wb3J0IHR5cGUgeyBDaG9pY2VzLCBDaG9vc2UsIE9yZGVyLCBQYXJ0LCBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbi8qKiBXaXRoIGZld2VyIHJlcXVpcmVtZW50cyB0aGFuIHRoaXMsIHNvcnRpbmcgYW5kIGZpbHRlcmluZyB3b3VsZCBiZSBtb3JlIHRvIHJlYWQgdGhhbiB0aGUgdGFibGUuICovXG5jb25zdCBGRVcgPSA1O1xuY29uc3QgTUFOWSA9IDk7XG5jb25zdCBDT0xVTU5TID0gW1wiUmVxdWlyZW1lbnRcIiwgXCJGaW5hbCB2ZXJkaWN0XCIsIFwiVGltZVwiLCBcIlZlcmRpY3RzIGJ5IGNodW5rXCIsIFwiQ291bnRzXCIsIFwiUmVhc29uXCJdO1xuXG5leHBvcnQgY2xhc3MgUmVxdWlyZW1lbnRUYWJsZSBpbXBsZW1lbnRzIFBhcnQge1xuICByZWFkb25seSBlbGVtZW50OiBIVE1MRWxlbWVudDtcbiAgcmVhZG9ubHkgI3Jvd3MgPSBuZXcgTWFwPHN0cmluZywgUm93PigpO1xuICByZWFkb25seSAjYm9keSA9IGgoXCJkaXZcIiwgeyBjbGFzczogXCJyb3dzXCIsIHJvbGU6IFwicm93Z3JvdXBcIiB9KTtcbiAgcmVhZG9ubHkgI3doaWNoID0gaChcInNwYW5cIiwgeyBjbGFzczogXCJxdWlldCB3aGljaFwiIH0pO1xuICByZWFkb25seSAjY2xlYXI6IEhUTUxCdXR0b25FbGVtZW50O1xuICByZWFkb25seSAjdG9vbHM6IEhUTUxFbGVtZW50O1xuICByZWFkb25seSAjc2VhcmNoID0gaChcImlucHV0XCIsIHsgdHlwZTogXCJzZWFyY2hcIiwgcGxhY2Vob2xkZXI6IFwiRmlsdGVyXCIsIFwiYXJpYS1sYWJlbFwiOiBcIkZpbHRlciByZXF1aXJlbWVudHNcIiB9KTtcbiAgcmVhZG9ubHkgI2ZhaWxlZCA9IGgoXCJpbnB1dFwiLCB7IHR5cGU6IFwiY2hlY2tib3hcIiB9KTtcbiAgcmVhZG9ubHkgI2VtcHR5ID0gaChcInBcIiwgeyBjbGFzczogXCJxdWlldCBlbXB0eVwiIH0pO1xuICAjdGFsbHk6IFRhbGx5IHwgbnVsbCA9IG51bGw7XG5cbiAgY29uc3RydWN0b3IoXG4gICAgcmVhZG9ubHkgY2FyZDogQ2FyZCxcbiAgICByZWFkb25seSBhY3Rpb25zOiBSb3dBY3Rpb25zLFxuICAgIHJlYWRvbmx5IGNob29zZTogQ2hvb3NlLFxuICApIHtcbiAgICB0aGlzLiNjbGVhciA9IGJ1dHRvbihcImxpbmtcIiwgXCJsYXRlc3RcIiwgKCkgPT4gY2hvb3NlKHsgY2h1bms6IG51bGwgfSkpO1xuICAgIHRoaXMuI3Rvb2xzID0gdGhpcy4jbWFrZVRvb2xzKCk7XG4gICAgY29uc3QgdGl0bGUgPSBoKFwiaDNcIiwge30sIFwiUmVxdWlyZW1lbnRzXCIpO1xuICAgIGNvbnN0IGhlYWQgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwic2VjdGlvbi1oZWFkXCIgfSwgdGl0bGUsIHRoaXMuI3doaWNoLCB0aGlzLiNjbGVhcik7XG4gICAgY29uc3QgbmFtZXMgPSBDT0xVTU5TLm1hcCgobmFtZSkgPT4gaChcInNwYW5cIiwgeyByb2xlOiBcImNvbHVtbmhlYWRlclwiIH0sIG5hbWUpKTtcbiAgICBjb25zdCBjb2x1bW5zID0gaChcImRpdlwiLCB7IHJvbGU6IFwicm93Z3JvdXBcIiwgY2xhc3M6IFwic3Itb25seVwiIH0sIGgoXCJkaXZcIiwgeyByb2xlOiBcInJvd1wiIH0sIC4uLm5hbWVzKSk7XG4gICAgY29uc3QgdGFibGUgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwidGFibGVcIiwgcm9sZTogXCJ0YWJsZVwiLCBcImFyaWEtbGFiZWxcIjogXCJSZXF1aXJlbWVudHNcIiB9LCBjb2x1bW5zLCB0aGlzLiNib2R5KTtcbiAgICB0aGlzLmVsZW1lbnQgPSBoKFwic2VjdGlvblwiLCB7IGNsYXNzOiBcInJlcXVpcmVtZW50c1wiIH0sIGhlYWQsIHRoaXMuI3Rvb2xzLCB0YWJsZSwgdGhpcy4jZW1wdHkpO1xuICB9XG5cbiAgdXBkYXRlKHNjZW5lOiBTY2VuZSk6IHZvaWQge1xuICAgIGNvbnN0IHsgdGFsbHksIGNob2ljZXMgfSA9IHNjZW5lO1xuICAgIGlmICh0YWxseSAhPT0gdGhpcy4jdGFsbHkpIHRoaXMuI3R1cm5Ubyh0YWxseSk7XG4gICAgY29uc3QgeyBhbnN3ZXJzIH0gPSB0YWxseTtcbiAgICBzZXRTaG93bih0aGlzLmVsZW1lbnQsIGFuc3dlcnMubGVuZ3RoID4gMCB8fCBzY2VuZS5zdGF0ZS5zZXEgPCAwKTtcbiAgICBzZXRTaG93bih0aGlzLiN0b29scywgYW5zd2Vycy5sZW5ndGggPj0gRkVXKTtcbiAgICBzZXRTaG93bih0aGlzLiNzZWFyY2gsIGFuc3dlcnMubGVuZ3RoID49IE1BTlkpO1xuICAgIHNldFdvcmRzKHRoaXMuI3doaWNoLCBjaG9pY2VzLmNodW5rID09PSBudWxsID8gXCJcIiA6IGBvbiBjaHVuayAke2Nob2ljZXMuY2h1bmsgKyAxfWApO1xuICAgIHNldFNob3duKHRoaXMuI2NsZWFyLCBjaG9pY2VzLmNodW5rICE9PSBudWxsKTtcbiAgICBjb25zdCBzaG93biA9IGFycmFuZ2UoYW5zd2VycywgY2hvaWNlcyk7XG4gICAgc2V0Q2hpbGRyZW4odGhpcy4jYm9keSwgc2hvd24ubWFwKChvbmUpID0+IHRoaXMuI3Jvd09mKG9uZSwgc2NlbmUpLmVsZW1lbnQpKTtcbiAgICBzZXRXb3Jkcyh0aGlzLiNlbXB0eSwgYW5zd2Vycy5sZW5ndGggJiYgIXNob3duLmxlbmd0aCA/IFwiTm8gcmVxdWlyZW1lbnQgZml0cyB0aGUgZmlsdGVyLlwiIDogXCJcIik7XG4gICAgc2V0U2hvd24odGhpcy4jZW1wdHksIHRoaXMuI2VtcHR5LnRleHRDb250ZW50ICE9PSBcIlwiKTtcbiAgfVxuXG4gICN0dXJuVG8odGFsbHk6IFRhbGx5KTogdm9pZCB7XG4gICAgdGhpcy4jdGFsbHkgPSB0YWxseTtcbiAgICB0aGlzLiNyb3dzLmNsZWFyKCk7XG4gIH1cblxuICAjcm93T2YoYW5zd2VyczogQW5zd2Vycywgc2NlbmU6IFNjZW5lKTogUm93IHtcbiAgICBsZXQgcm93ID0gdGhpcy4jcm93cy5nZXQoYW5zd2Vycy5sYWJlbCk7XG4gICAgaWYgKCFyb3cpIHtcbiAgICAgIHJvdyA9IG5ldyBSb3coYW5zd2VycywgdGhpcy5jYXJkLCB0aGlzLmFjdGlvbnMsIChpbmRleCkgPT4gc2NlbmUudGFsbHkudmVyZGljdE9mKGFuc3dlcnMubGFiZWwsIGluZGV4KSk7XG4gICAgICB0aGlzLiNyb3dzLnNldChhbnN3ZXJzLmxhYmVsLCByb3cpO1xuICAgIH1cbiAgICByb3cudXBkYXRlKGFuc3dlcnMsIHNjZW5lKTtcbiAgICByZXR1cm4gcm93O1xuICB9XG5cbiAgI21ha2VUb29scygpOiBIVE1MRWxlbWVudCB7XG4gICAgY29uc3Qgb3JkZXJzOiBbT3JkZXIsIHN0cmluZ11bXSA9IFtbXCJmYWlsdXJlc1wiLCBcImZhaWx1cmVzIGZpcnN0XCJdLCBbXCJnaXZlblwiLCBcImFzIGdpdmVuXCJdLCBbXCJzbG93ZXN0XCIsIFwic2xvd2VzdCBmaXJzdFwiXV07XG4gICAgY29uc3Qgb3B0aW9ucyA9IG9yZGVycy5tYXAoKFt2YWx1ZSwgd29yZHNdKSA9PiBoKFwib3B0aW9uXCIsIHsgdmFsdWUgfSwgd29yZHMpKTtcbiAgICBjb25zdCBvcmRlciA9IGgoXCJzZWxlY3RcIiwgeyBcImFyaWEtbGFiZWxcIjogXCJPcmRlciBvZiB0aGUgcmVxdWlyZW1lbnRzXCIgfSwgLi4ub3B0aW9ucyk7XG4gICAgb3JkZXIuYWRkRXZlbnRMaXN0ZW5lcihcImNoYW5nZVwiLCAoKSA9PiB0aGlzLmNob29zZSh7IG9yZGVyOiBvcmRlci52YWx1ZSBhcyBPcmRlciB9KSk7XG4gICAgdGhpcy4jc2VhcmNoLmFkZEV2ZW50TGlzdGVuZXIoXCJpbnB1dFwiLCAoKSA9PiB0aGlzLmNob29zZSh7IHNlYXJjaDogdGhpcy4jc2VhcmNoLnZhbHVlIH0pKTtcbiAgICB0aGlzLiNmYWlsZWQuYWRkRXZlbnRMaXN0ZW5lcihcImNoYW5nZVwiLCAoKSA9PiB0aGlzLmNob29zZSh7IGZhaWxlZE9ubHk6IHRoaXMuI2ZhaWxlZC5jaGVja2VkIH0pKTtcbiAgICByZXR1cm4gaChcImRpdlwiLCB7IGNsYXNzOiBcInRvb2xzLWxpbmVcIiB9LCBvcmRlciwgaChcImxhYmVsXCIsIHt9LCB0aGlzLiNmYWlsZWQsIFwiZmFpbGVkIG9ubHlcIiksIHRoaXMuI3NlYXJjaCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gYXJyYW5nZShhbGw6IHJlYWRvbmx5IEFuc3dlcnNbXSwgeyBvcmRlciwgZmFpbGVkT25seSwgc2VhcmNoIH06IENob2ljZXMpOiBBbnN3ZXJzW10ge1xuICBjb25zdCB3YW50ZWQgPSBzZWFyY2gudHJpbSgpLnRvTG93ZXJDYXNlKCk7XG4gIGNvbnN0IHNob3duID0gYWxsLmZpbHRlcihcbiAgICAoeyBsYWJlbCwgY291bnRzIH0pID0+ICghZmFpbGVkT25seSB8fCBjb3VudHMuZmFpbCA+IDApICYmIGxhYmVsLnRvTG93ZXJDYXNlKCkuaW5jbHVkZXMod2FudGVkKSxcbiAgKTtcbiAgaWYgKGFsbC5sZW5ndGggPCBGRVcpIHJldHVybiBzaG93bjtcbiAgaWYgKG9yZGVyID09PSBcImZhaWx1cmVzXCIpIHNob3duLnNvcnQoKGEsIGIpID0+IGIuY291bnRzLmZhaWwgLSBhLmNvdW50cy5mYWlsIHx8IGEucGxhY2UgLSBiLnBsYWNlKTtcbiAgaWYgKG9yZGVyID09PSBcInNsb3dlc3RcIikgc2hvd24uc29ydCgoYSwgYikgPT4gYi5zbG93ZXN0IC0gYS5zbG93ZXN0IHx8IGEucGxhY2UgLSBiLnBsYWNlKTtcbiAgcmV0dXJuIHNob3duO1xufVxuIiwgIi8qKiBBbiBhdHRlbXB0IG9uIGEgdGltZSBheGlzOiBvbmUgbGFuZSBmb3Igd2FpdGluZyBvbiB0aGUgbW9kZWwsIG9uZSBwZXIgcmVxdWlyZW1lbnQuICovXG5cbmltcG9ydCB0eXBlIHsgQXR0ZW1wdFN0YXRlLCBDaGVjayB9IGZyb20gXCIuL2ZvbGRcIjtcbmltcG9ydCB7IGJlZ2luT2YgfSBmcm9tIFwiLi9tZWFzdXJlc1wiO1xuaW1wb3J0IHR5cGUgeyBTdWNjZXNzIH0gZnJvbSBcIi4vcHJvdG9jb2xcIjtcblxuLyoqIFRoZSBheGlzIGlzIHRoaXMgbWFueSB1bml0cyB3aWRlLCB3aGF0ZXZlciB0aW1lIGl0IHNwYW5zOyBiYXJzIG5lYXJlciB0aGFuIGBNRVJHRWAgYmVjb21lIG9uZS4gKi9cbmV4cG9ydCBjb25zdCBXSURUSCA9IDEwMDA7XG5jb25zdCBNRVJHRSA9IDAuNjtcbmNvbnN0IFRISU5ORVNUID0gMS42O1xuXG5leHBvcnQgdHlwZSBCYXJLaW5kID0gU3VjY2VzcyB8IFwibW9kZWxcIiB8IFwid2FpdGluZ1wiO1xuXG4vKiogS2luZHMgZGlmZmVyIGluIGhlaWdodCBhcyB3ZWxsIGFzIGluIGNvbG91cjogdG9wIGFuZCBoZWlnaHQsIG9mIHRlbi4gKi9cbmNvbnN0IFNIQVBFOiBSZWFkb25seTxSZWNvcmQ8QmFyS2luZCwgcmVhZG9ubHkgW251bWJlciwgbnVtYmVyXT4+ID0ge1xuICBtb2RlbDogWzMsIDRdLFxuICBwYXNzOiBbMS41LCA3XSxcbiAgdW5rbm93bjogWzMuNSwgM10sXG4gIGZhaWw6IFswLCAxMF0sXG4gIHdhaXRpbmc6IFsxLjUsIDddLFxufTtcblxuLyoqIEEgc3RyZXRjaCBvZiB0aW1lLCBpbiBzZWNvbmRzIHNpbmNlIHRoZSBydW4gYmVnYW4uICovXG5leHBvcnQgaW50ZXJmYWNlIFdpbmRvdyB7XG4gIHJlYWRvbmx5IGZyb206IG51bWJlcjtcbiAgcmVhZG9ubHkgdG86IG51bWJlcjtcbn1cblxuLyoqIEJhcnMgb2Ygb25lIGtpbmQgaW4gb25lIGxhbmUsIGFzIHRoZSBgZGAgb2YgYSBwYXRoLiAqL1xuY2xhc3MgQmFycyB7XG4gIGQgPSBcIlwiO1xuICAjZnJvbSA9IDA7XG4gICN0byA9IC0xO1xuXG4gIGNvbnN0cnVjdG9yKHJlYWRvbmx5IHNoYXBlOiByZWFkb25seSBbdG9wOiBudW1iZXIsIGhlaWdodDogbnVtYmVyXSkge31cblxuICBhZGQoZnJvbTogbnVtYmVyLCB0bzogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuI3RvID49IDAgJiYgZnJvbSA8PSB0aGlzLiN0byArIE1FUkdFICYmIGZyb20gPj0gdGhpcy4jZnJvbSkge1xuICAgICAgdGhpcy4jdG8gPSBNYXRoLm1heCh0aGlzLiN0bywgdG8pO1xuICAgICAgcmV0dXJuO1xuICAgIH1cbiAgICB0aGlzLmVuZCgpO1xuICAgIHRoaXMuI2Zyb20gPSBmcm9tO1xuICAgIHRoaXMuI3RvID0gdG87XG4gIH1cblxuICBlbmQoKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuI3RvIDwgMCkgcmV0dXJuO1xuICAgIGNvbnN0IHdpZHRoID0gTWF0aC5tYXgoVEhJTk5FU1QsIHRoaXMuI3RvIC0gdGhpcy4jZnJvbSk7XG4gICAgY29uc3QgW3RvcCwgaGVpZ2h0XSA9IHRoaXMuc2hhcGU7XG4gICAgdGhpcy5kICs9IGBNJHt0aGlzLiNmcm9tLnRvRml4ZWQoMSl9ICR7dG9wfWgke3dpZHRoLnRvRml4ZWQoMSl9diR7aGVpZ2h0fWgtJHt3aWR0aC50b0ZpeGVkKDEpfXpgO1xuICAgIHRoaXMuI3RvID0gLTE7XG4gIH1cbn1cblxuZXhwb3J0IHR5cGUgTGFuZSA9IFJlYWRvbmx5TWFwPEJhcktpbmQsIHN0cmluZz47XG5cbi8qKiBEcmF3IHRoZSBwYXJ0IG9mIGFuIGF0dGVtcHQgdGhhdCBsaWVzIGluIGB3aW5kb3dgOyBgbGFiZWxzYCBnaXZlcyB0aGUgbGFuZXMgYmVoaW5kIHRoZSBtb2RlbCdzLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGxhbmVzKFxuICBhdHRlbXB0OiBBdHRlbXB0U3RhdGUsXG4gIGxhYmVsczogcmVhZG9ubHkgc3RyaW5nW10sXG4gIHdpbmRvdzogV2luZG93LFxuICBlbGFwc2VkOiBudW1iZXIsXG4pOiB7IG1vZGVsOiBMYW5lOyBieUxhYmVsOiBSZWFkb25seU1hcDxzdHJpbmcsIExhbmU+IH0ge1xuICBjb25zdCBkcmF3biA9IG5ldyBEcmF3aW5nKGxhYmVscywgd2luZG93KTtcbiAgY29uc3QgeyBjaGVja3MgfSA9IGF0dGVtcHQ7XG4gIGNvbnN0IGZpcnN0ID0gZmlyc3RBZnRlcihjaGVja3MsIHdpbmRvdy5mcm9tKTtcbiAgbGV0IGJlZm9yZSA9IGNoZWNrc1tmaXJzdCAtIDFdPy5hdCA/PyBhdHRlbXB0LmJlZ2FuO1xuICBmb3IgKGxldCBwbGFjZSA9IGZpcnN0OyBwbGFjZSA8IGNoZWNrcy5sZW5ndGggJiYgYmVmb3JlIDw9IHdpbmRvdy50bzsgcGxhY2UrKykge1xuICAgIGNvbnN0IGNoZWNrID0gY2hlY2tzW3BsYWNlXSE7XG4gICAgY29uc3QgYmVnYW4gPSBiZWdpbk9mKGNoZWNrKTtcbiAgICBpZiAoYmVnYW4gPiBiZWZvcmUpIGRyYXduLm1vZGVsKGJlZm9yZSwgYmVnYW4pO1xuICAgIGZvciAoY29uc3Qgb25lIG9mIGNoZWNrLnZlcmRpY3RzKSBkcmF3bi5iYXIob25lLnJlcXVpcmVtZW50LCBvbmUuc3VjY2VzcywgYmVnYW4sIGJlZ2FuICsgb25lLmR1cmF0aW9uKTtcbiAgICBiZWZvcmUgPSBNYXRoLm1heChiZWZvcmUsIGNoZWNrLmF0KTtcbiAgfVxuICBkcmF3TGFzdChkcmF3biwgYXR0ZW1wdCwgYmVmb3JlLCBlbGFwc2VkKTtcbiAgcmV0dXJuIGRyYXduLnJlc3VsdCgpO1xufVxuXG4vKiogV2hhdCBjb21lcyBiZWhpbmQgdGhlIGxhc3QgY29tcGxldGUgY2hlY2s6IHdoYXQgaXMgdW5kZXIgd2F5LCBhbmQgdGhlIGZpbmFsIHZhbGlkYXRpb25zLiAqL1xuZnVuY3Rpb24gZHJhd0xhc3QoZHJhd246IERyYXdpbmcsIGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSwgYmVmb3JlOiBudW1iZXIsIGVsYXBzZWQ6IG51bWJlcik6IHZvaWQge1xuICBmb3IgKGNvbnN0IHsgc2luY2UsIHdhaXRpbmcsIHZlcmRpY3RzIH0gb2YgWy4uLmF0dGVtcHQuY2hlY2tpbmcsIC4uLihhdHRlbXB0LnZhbGlkYXRpbmcgPyBbYXR0ZW1wdC52YWxpZGF0aW5nXSA6IFtdKV0pIHtcbiAgICBmb3IgKGNvbnN0IG9uZSBvZiB2ZXJkaWN0cykgZHJhd24uYmFyKG9uZS5yZXF1aXJlbWVudCwgb25lLnN1Y2Nlc3MsIHNpbmNlLCBzaW5jZSArIG9uZS5kdXJhdGlvbik7XG4gICAgZm9yIChjb25zdCBsYWJlbCBvZiB3YWl0aW5nKSBkcmF3bi5iYXIobGFiZWwsIFwid2FpdGluZ1wiLCBzaW5jZSwgZWxhcHNlZCk7XG4gIH1cbiAgY29uc3QgeyBmaW5hbCB9ID0gYXR0ZW1wdDtcbiAgaWYgKGZpbmFsKSB7XG4gICAgY29uc3QgYmVnYW4gPSBmaW5hbC5hdCAtIE1hdGgubWF4KDAsIC4uLmZpbmFsLnZlcmRpY3RzLm1hcCgoeyBkdXJhdGlvbiB9KSA9PiBkdXJhdGlvbikpO1xuICAgIGlmIChiZWdhbiA+IGJlZm9yZSkgZHJhd24ubW9kZWwoYmVmb3JlLCBiZWdhbik7XG4gICAgZm9yIChjb25zdCB7IHJlcXVpcmVtZW50LCBwYXNzZWQsIGR1cmF0aW9uIH0gb2YgZmluYWwudmVyZGljdHMpIHtcbiAgICAgIGRyYXduLmJhcihyZXF1aXJlbWVudCwgcGFzc2VkID8gXCJwYXNzXCIgOiBcImZhaWxcIiwgYmVnYW4sIGJlZ2FuICsgZHVyYXRpb24pO1xuICAgIH1cbiAgfVxufVxuXG5jbGFzcyBEcmF3aW5nIHtcbiAgcmVhZG9ubHkgI21vZGVsID0gbmV3IE1hcDxCYXJLaW5kLCBCYXJzPigpO1xuICByZWFkb25seSAjbGFuZXM6IE1hcDxzdHJpbmcsIE1hcDxCYXJLaW5kLCBCYXJzPj47XG5cbiAgY29uc3RydWN0b3IoXG4gICAgbGFiZWxzOiByZWFkb25seSBzdHJpbmdbXSxcbiAgICByZWFkb25seSB3aW5kb3c6IFdpbmRvdyxcbiAgKSB7XG4gICAgdGhpcy4jbGFuZXMgPSBuZXcgTWFwKGxhYmVscy5tYXAoKGxhYmVsKSA9PiBbbGFiZWwsIG5ldyBNYXAoKV0pKTtcbiAgfVxuXG4gIG1vZGVsKGZyb206IG51bWJlciwgdG86IG51bWJlcik6IHZvaWQge1xuICAgIHRoaXMuI2FkZCh0aGlzLiNtb2RlbCwgXCJtb2RlbFwiLCBmcm9tLCB0byk7XG4gIH1cblxuICBiYXIobGFiZWw6IHN0cmluZywga2luZDogQmFyS2luZCwgZnJvbTogbnVtYmVyLCB0bzogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgbGFuZSA9IHRoaXMuI2xhbmVzLmdldChsYWJlbCk7XG4gICAgaWYgKGxhbmUpIHRoaXMuI2FkZChsYW5lLCBraW5kLCBmcm9tLCB0byk7XG4gIH1cblxuICByZXN1bHQoKTogeyBtb2RlbDogTGFuZTsgYnlMYWJlbDogUmVhZG9ubHlNYXA8c3RyaW5nLCBMYW5lPiB9IHtcbiAgICByZXR1cm4ge1xuICAgICAgbW9kZWw6IHBhdGhzKHRoaXMuI21vZGVsKSxcbiAgICAgIGJ5TGFiZWw6IG5ldyBNYXAoWy4uLnRoaXMuI2xhbmVzXS5tYXAoKFtsYWJlbCwgbGFuZV0pID0+IFtsYWJlbCwgcGF0aHMobGFuZSldKSksXG4gICAgfTtcbiAgfVxuXG4gICNhZGQobGFuZTogTWFwPEJhcktpbmQsIEJhcnM+LCBraW5kOiBCYXJLaW5kLCBmcm9tOiBudW1iZXIsIHRvOiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCB7IHdpbmRvdyB9ID0gdGhpcztcbiAgICBpZiAodG8gPCB3aW5kb3cuZnJvbSB8fCBmcm9tID4gd2luZG93LnRvKSByZXR1cm47XG4gICAgbGV0IGJhcnMgPSBsYW5lLmdldChraW5kKTtcbiAgICBpZiAoIWJhcnMpIGxhbmUuc2V0KGtpbmQsIChiYXJzID0gbmV3IEJhcnMoU0hBUEVba2luZF0pKSk7XG4gICAgYmFycy5hZGQodW5pdChmcm9tLCB3aW5kb3cpLCB1bml0KHRvLCB3aW5kb3cpKTtcbiAgfVxufVxuXG5mdW5jdGlvbiB1bml0KHRpbWU6IG51bWJlciwgeyBmcm9tLCB0byB9OiBXaW5kb3cpOiBudW1iZXIge1xuICByZXR1cm4gTWF0aC5taW4oMSwgTWF0aC5tYXgoMCwgKHRpbWUgLSBmcm9tKSAvICh0byAtIGZyb20pKSkgKiBXSURUSDtcbn1cblxuZnVuY3Rpb24gcGF0aHMobGFuZTogTWFwPEJhcktpbmQsIEJhcnM+KTogTGFuZSB7XG4gIHJldHVybiBuZXcgTWFwKFxuICAgIFsuLi5sYW5lXS5tYXAoKFtraW5kLCBiYXJzXSkgPT4ge1xuICAgICAgYmFycy5lbmQoKTtcbiAgICAgIHJldHVybiBba2luZCwgYmFycy5kXTtcbiAgICB9KSxcbiAgKTtcbn1cblxuLyoqIFRoZSBwbGFjZSBvZiB0aGUgZmlyc3QgY2hlY2sgdGhhdCB3YXMgY29tcGxldGUgYXQgYHRpbWVgIG9yIGxhdGVyLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGZpcnN0QWZ0ZXIoY2hlY2tzOiByZWFkb25seSBDaGVja1tdLCB0aW1lOiBudW1iZXIpOiBudW1iZXIge1xuICBsZXQgbG93ID0gMDtcbiAgbGV0IGhpZ2ggPSBjaGVja3MubGVuZ3RoO1xuICB3aGlsZSAobG93IDwgaGlnaCkge1xuICAgIGNvbnN0IG1pZGRsZSA9IChsb3cgKyBoaWdoKSA+PiAxO1xuICAgIGlmIChjaGVja3NbbWlkZGxlXSEuYXQgPCB0aW1lKSBsb3cgPSBtaWRkbGUgKyAxO1xuICAgIGVsc2UgaGlnaCA9IG1pZGRsZTtcbiAgfVxuICByZXR1cm4gbG93O1xufVxuXG4vKiogUm91bmQgdGltZXMgZm9yIHRoZSBheGlzLCBhdCBtb3N0IGVpZ2h0LiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHRpY2tzKHsgZnJvbSwgdG8gfTogV2luZG93KTogbnVtYmVyW10ge1xuICBjb25zdCBzcGFuID0gdG8gLSBmcm9tO1xuICBpZiAoIShzcGFuID4gMCkpIHJldHVybiBbXTtcbiAgY29uc3QgcG93ZXIgPSAxMCAqKiBNYXRoLmZsb29yKE1hdGgubG9nMTAoc3BhbiAvIDgpKTtcbiAgY29uc3Qgc3RlcCA9IFsxLCAyLCA1LCAxMF0ubWFwKChmYWN0b3IpID0+IGZhY3RvciAqIHBvd2VyKS5maW5kKChzaXplKSA9PiBzcGFuIC8gc2l6ZSA8PSA4KSE7XG4gIGNvbnN0IGZvdW5kOiBudW1iZXJbXSA9IFtdO1xuICBmb3IgKGxldCBuID0gTWF0aC5jZWlsKGZyb20gLyBzdGVwIC0gMWUtOSk7IG4gKiBzdGVwIDw9IHRvICsgc3RlcCAqIDFlLTk7IG4rKykgZm91bmQucHVzaChuICogc3RlcCk7XG4gIHJldHVybiBmb3VuZDtcbn1cbiIsICIvKiogVGhlIHRpbWVsaW5lOiB3aGF0IHdhcyB3YWl0ZWQgZm9yLCBvbiBvbmUgYXhpcyBwZXIgYXR0ZW1wdC4gWm9vbXMgd2l0aCB0aGUga2V5cywgdGhlIHdoZWVsIGFuZCB0d28gYnV0dG9ucy4gKi9cblxuaW1wb3J0IHsgZmlyc3RBZnRlciwgbGFuZXMsIHRpY2tzLCBXSURUSCwgdHlwZSBCYXJLaW5kLCB0eXBlIExhbmUsIHR5cGUgV2luZG93IH0gZnJvbSBcIi4uL2xhbmVzXCI7XG5pbXBvcnQgeyBiZWdpbk9mIH0gZnJvbSBcIi4uL21lYXN1cmVzXCI7XG5pbXBvcnQgdHlwZSB7IENhcmQgfSBmcm9tIFwiLi9jYXJkXCI7XG5pbXBvcnQgeyBjaHVua0RldGFpbHMgfSBmcm9tIFwiLi9kZXRhaWxzXCI7XG5pbXBvcnQgeyBidXR0b24sIGgsIHNldEF0dHJpYnV0ZSwgc2V0U2hvd24sIHNldFRleHQsIHNldFdvcmRzLCBzdmcgfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB0eXBlIHsgUm93QWN0aW9ucyB9IGZyb20gXCIuL3Jvd1wiO1xuaW1wb3J0IHR5cGUgeyBQYXJ0LCBTY2VuZSB9IGZyb20gXCIuL3NjZW5lXCI7XG5cbmNvbnN0IE1PU1RfTEFORVMgPSAxMjtcbi8qKiBBIHBpY3R1cmUgb2YgYSBsb25nIHJ1biBpcyBjb3N0bHksIHNvIGl0IGlzIGRyYXduIGFuZXcgdGhpcyBvZnRlbiBpbiBtaWxsaXNlY29uZHMsIGF0IG1vc3QuICovXG5jb25zdCBSRURSQVcgPSAyNTA7XG5jb25zdCBOQVJST1dFU1QgPSAwLjAyO1xuY29uc3QgS0lORFM6IHJlYWRvbmx5IEJhcktpbmRbXSA9IFtcIm1vZGVsXCIsIFwicGFzc1wiLCBcInVua25vd25cIiwgXCJmYWlsXCIsIFwid2FpdGluZ1wiXTtcblxuZXhwb3J0IGNsYXNzIFRpbWVsaW5lIGltcGxlbWVudHMgUGFydCB7XG4gIHJlYWRvbmx5ICNheGlzID0gaChcImRpdlwiLCB7IGNsYXNzOiBcImF4aXNcIiwgXCJhcmlhLWhpZGRlblwiOiBcInRydWVcIiB9KTtcbiAgcmVhZG9ubHkgI2xhbmVzID0gaChcImRpdlwiLCB7IGNsYXNzOiBcImxhbmVzXCIsIHRhYmluZGV4OiBcIjBcIiwgcm9sZTogXCJncm91cFwiIH0pO1xuICByZWFkb25seSAjbW9yZSA9IGgoXCJwXCIsIHsgY2xhc3M6IFwicXVpZXRcIiB9KTtcbiAgcmVhZG9ubHkgZWxlbWVudDogSFRNTEVsZW1lbnQ7XG4gIHJlYWRvbmx5ICNkcmF3bjogTGFuZVZpZXdbXSA9IFtdO1xuICAjem9vbTogV2luZG93IHwgbnVsbCA9IG51bGw7XG4gICNzY2VuZTogU2NlbmUgfCBudWxsID0gbnVsbDtcbiAgI2xhc3QgPSAtSW5maW5pdHk7XG5cbiAgY29uc3RydWN0b3IoXG4gICAgcmVhZG9ubHkgY2FyZDogQ2FyZCxcbiAgICByZWFkb25seSBhY3Rpb25zOiBSb3dBY3Rpb25zLFxuICApIHtcbiAgICBjb25zdCB6b29tID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInpvb21cIiB9KTtcbiAgICB6b29tLmFwcGVuZChcbiAgICAgIGJ1dHRvbihcInF1aWV0LWJ1dHRvbiBzcXVhcmVcIiwgXCLiiJJcIiwgKCkgPT4gdGhpcy4jem9vbUJ5KDIsIDAuNSkpLFxuICAgICAgYnV0dG9uKFwicXVpZXQtYnV0dG9uIHNxdWFyZVwiLCBcIitcIiwgKCkgPT4gdGhpcy4jem9vbUJ5KDAuNSwgMC41KSksXG4gICAgICBidXR0b24oXCJxdWlldC1idXR0b25cIiwgXCJXaG9sZSBydW5cIiwgKCkgPT4gdGhpcy4jc2V0KG51bGwpKSxcbiAgICApO1xuICAgIHpvb20uY2hpbGRyZW5bMF0hLnNldEF0dHJpYnV0ZShcImFyaWEtbGFiZWxcIiwgXCJab29tIG91dFwiKTtcbiAgICB6b29tLmNoaWxkcmVuWzFdIS5zZXRBdHRyaWJ1dGUoXCJhcmlhLWxhYmVsXCIsIFwiWm9vbSBpblwiKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy4jbGFuZXMsIFwiYXJpYS1sYWJlbFwiLCBcIlRpbWVsaW5lOyBwbHVzIGFuZCBtaW51cyB6b29tLCBhcnJvd3MgbW92ZVwiKTtcbiAgICBjb25zdCBoZWFkID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInNlY3Rpb24taGVhZFwiIH0sIGgoXCJoM1wiLCB7fSwgXCJUaW1lbGluZVwiKSwgem9vbSk7XG4gICAgdGhpcy5lbGVtZW50ID0gaChcInNlY3Rpb25cIiwgeyBjbGFzczogXCJ0aW1lbGluZVwiIH0sIGhlYWQsIHRoaXMuI2xhbmVzLCB0aGlzLiNheGlzLCB0aGlzLiNtb3JlKTtcbiAgICB0aGlzLiNsaXN0ZW4oKTtcbiAgfVxuXG4gIHVwZGF0ZShzY2VuZTogU2NlbmUpOiB2b2lkIHtcbiAgICBpZiAoc2NlbmUuYXR0ZW1wdCAhPT0gdGhpcy4jc2NlbmU/LmF0dGVtcHQpIHRoaXMuI3pvb20gPSBudWxsO1xuICAgIGNvbnN0IHNldHRsZWQgPSAhc2NlbmUucnVubmluZztcbiAgICB0aGlzLiNzY2VuZSA9IHNjZW5lO1xuICAgIHNldFNob3duKHRoaXMuZWxlbWVudCwgc2NlbmUuY2hvaWNlcy50aW1lbGluZSAmJiBzY2VuZS5hdHRlbXB0ICE9PSB1bmRlZmluZWQpO1xuICAgIGlmICh0aGlzLmVsZW1lbnQuaGlkZGVuIHx8ICghc2V0dGxlZCAmJiBwZXJmb3JtYW5jZS5ub3coKSAtIHRoaXMuI2xhc3QgPCBSRURSQVcpKSByZXR1cm47XG4gICAgdGhpcy4jZHJhdygpO1xuICB9XG5cbiAgI2RyYXcoKTogdm9pZCB7XG4gICAgY29uc3QgeyBhdHRlbXB0LCB0YWxseSwgZWxhcHNlZCB9ID0gdGhpcy4jc2NlbmUhO1xuICAgIGlmICghYXR0ZW1wdCkgcmV0dXJuO1xuICAgIHRoaXMuI2xhc3QgPSBwZXJmb3JtYW5jZS5ub3coKTtcbiAgICBjb25zdCBsYWJlbHMgPSB0YWxseS5hbnN3ZXJzLnNsaWNlKDAsIE1PU1RfTEFORVMpLm1hcCgoeyBsYWJlbCB9KSA9PiBsYWJlbCk7XG4gICAgY29uc3Qgd2luZG93ID0gdGhpcy4jd2luZG93KCk7XG4gICAgY29uc3QgeyBtb2RlbCwgYnlMYWJlbCB9ID0gbGFuZXMoYXR0ZW1wdCwgbGFiZWxzLCB3aW5kb3csIGVsYXBzZWQpO1xuICAgIHRoaXMuI2xhbmVBdCgwKS51cGRhdGUoXCJNb2RlbFwiLCBtb2RlbCk7XG4gICAgbGFiZWxzLmZvckVhY2goKGxhYmVsLCBwbGFjZSkgPT4gdGhpcy4jbGFuZUF0KHBsYWNlICsgMSkudXBkYXRlKGxhYmVsLCBieUxhYmVsLmdldChsYWJlbCkhKSk7XG4gICAgd2hpbGUgKHRoaXMuI2RyYXduLmxlbmd0aCA+IGxhYmVscy5sZW5ndGggKyAxKSB0aGlzLiNkcmF3bi5wb3AoKSEucmVtb3ZlKCk7XG4gICAgY29uc3QgaGlkZGVuID0gdGFsbHkuYW5zd2Vycy5sZW5ndGggLSBsYWJlbHMubGVuZ3RoO1xuICAgIHNldFdvcmRzKHRoaXMuI21vcmUsIGhpZGRlbiA+IDAgPyBgJHtoaWRkZW59IG1vcmUgcmVxdWlyZW1lbnRzIGFyZSBub3QgZHJhd24uYCA6IFwiXCIpO1xuICAgIHRoaXMuI2RyYXdBeGlzKHdpbmRvdyk7XG4gIH1cblxuICAjZHJhd0F4aXMod2luZG93OiBXaW5kb3cpOiB2b2lkIHtcbiAgICBjb25zdCB0aW1lcyA9IHRpY2tzKHdpbmRvdyk7XG4gICAgd2hpbGUgKHRoaXMuI2F4aXMuY2hpbGRyZW4ubGVuZ3RoIDwgdGltZXMubGVuZ3RoKSB0aGlzLiNheGlzLmFwcGVuZChoKFwic3BhblwiKSk7XG4gICAgd2hpbGUgKHRoaXMuI2F4aXMuY2hpbGRyZW4ubGVuZ3RoID4gdGltZXMubGVuZ3RoKSB0aGlzLiNheGlzLmxhc3RFbGVtZW50Q2hpbGQhLnJlbW92ZSgpO1xuICAgIGNvbnN0IGRpZ2l0cyA9IHRpbWVzLmxlbmd0aCA+IDEgPyBNYXRoLm1heCgwLCAtTWF0aC5mbG9vcihNYXRoLmxvZzEwKHRpbWVzWzFdISAtIHRpbWVzWzBdISkpKSA6IDE7XG4gICAgdGltZXMuZm9yRWFjaCgodGltZSwgcGxhY2UpID0+IHtcbiAgICAgIGNvbnN0IHRpY2sgPSB0aGlzLiNheGlzLmNoaWxkcmVuW3BsYWNlXSBhcyBIVE1MRWxlbWVudDtcbiAgICAgIHRpY2suc3R5bGUubGVmdCA9IGAkeygodGltZSAtIHdpbmRvdy5mcm9tKSAvICh3aW5kb3cudG8gLSB3aW5kb3cuZnJvbSkpICogMTAwfSVgO1xuICAgICAgc2V0V29yZHModGljaywgYCR7dGltZS50b0ZpeGVkKE1hdGgubWluKDMsIGRpZ2l0cykpfSBzYCk7XG4gICAgfSk7XG4gIH1cblxuICAjbGFuZUF0KHBsYWNlOiBudW1iZXIpOiBMYW5lVmlldyB7XG4gICAgbGV0IGxhbmUgPSB0aGlzLiNkcmF3bltwbGFjZV07XG4gICAgaWYgKCFsYW5lKSB7XG4gICAgICBsYW5lID0gbmV3IExhbmVWaWV3KCk7XG4gICAgICB0aGlzLiNkcmF3bi5wdXNoKGxhbmUpO1xuICAgICAgdGhpcy4jbGFuZXMuYXBwZW5kKGxhbmUubGFiZWwsIGxhbmUucGxvdCk7XG4gICAgfVxuICAgIHJldHVybiBsYW5lO1xuICB9XG5cbiAgLyoqIFRoZSB3aG9sZSBhdHRlbXB0OiBmcm9tIGl0cyBiZWdpbm5pbmcgdG8gdGhlIG5leHQgb25lJ3MsIG9yIHRvIG5vdy4gKi9cbiAgI3dob2xlKCk6IFdpbmRvdyB7XG4gICAgY29uc3QgeyBhdHRlbXB0LCBzdGF0ZSwgZWxhcHNlZCB9ID0gdGhpcy4jc2NlbmUhO1xuICAgIGNvbnN0IG5leHQgPSBhdHRlbXB0ICYmIHN0YXRlLmF0dGVtcHRzW3N0YXRlLmF0dGVtcHRzLmluZGV4T2YoYXR0ZW1wdCkgKyAxXTtcbiAgICBjb25zdCBmcm9tID0gYXR0ZW1wdD8uYmVnYW4gPz8gMDtcbiAgICByZXR1cm4geyBmcm9tLCB0bzogTWF0aC5tYXgobmV4dD8uYmVnYW4gPz8gZWxhcHNlZCwgZnJvbSArIE5BUlJPV0VTVCkgfTtcbiAgfVxuXG4gICN3aW5kb3coKTogV2luZG93IHtcbiAgICByZXR1cm4gdGhpcy4jem9vbSA/PyB0aGlzLiN3aG9sZSgpO1xuICB9XG5cbiAgI3NldCh3aW5kb3c6IFdpbmRvdyB8IG51bGwpOiB2b2lkIHtcbiAgICB0aGlzLiN6b29tID0gd2luZG93O1xuICAgIGlmICh0aGlzLiNzY2VuZT8uYXR0ZW1wdCkgdGhpcy4jZHJhdygpO1xuICB9XG5cbiAgLyoqIFpvb20gc28gdGhhdCB0aGUgdGltZSBhdCBgcGxhY2VgICgwIHRvIDEgb2YgdGhlIGF4aXMpIHN0YXlzIHdoZXJlIGl0IGlzLiAqL1xuICAjem9vbUJ5KGZhY3RvcjogbnVtYmVyLCBwbGFjZTogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgeyBmcm9tLCB0byB9ID0gdGhpcy4jd2luZG93KCk7XG4gICAgY29uc3Qgd2hvbGUgPSB0aGlzLiN3aG9sZSgpO1xuICAgIGNvbnN0IHNwYW4gPSBNYXRoLm1heChOQVJST1dFU1QsICh0byAtIGZyb20pICogZmFjdG9yKTtcbiAgICBpZiAoc3BhbiA+PSB3aG9sZS50byAtIHdob2xlLmZyb20pIHJldHVybiB0aGlzLiNzZXQobnVsbCk7XG4gICAgdGhpcy4jbW92ZVRvKGZyb20gKyAodG8gLSBmcm9tKSAqIHBsYWNlIC0gc3BhbiAqIHBsYWNlLCBzcGFuKTtcbiAgfVxuXG4gICNtb3ZlVG8oZnJvbTogbnVtYmVyLCBzcGFuOiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCB3aG9sZSA9IHRoaXMuI3dob2xlKCk7XG4gICAgY29uc3Qgc3RhcnQgPSBNYXRoLm1pbihNYXRoLm1heChmcm9tLCB3aG9sZS5mcm9tKSwgTWF0aC5tYXgod2hvbGUuZnJvbSwgd2hvbGUudG8gLSBzcGFuKSk7XG4gICAgdGhpcy4jc2V0KHsgZnJvbTogc3RhcnQsIHRvOiBzdGFydCArIHNwYW4gfSk7XG4gIH1cblxuICAjbGlzdGVuKCk6IHZvaWQge1xuICAgIHRoaXMuI2xhbmVzLmFkZEV2ZW50TGlzdGVuZXIoXCJrZXlkb3duXCIsIChldmVudCkgPT4gdGhpcy4jcHJlc3MoZXZlbnQpKTtcbiAgICB0aGlzLiNsYW5lcy5hZGRFdmVudExpc3RlbmVyKFwicG9pbnRlcm1vdmVcIiwgKGV2ZW50KSA9PiB0aGlzLiNwb2ludChldmVudCkpO1xuICAgIHRoaXMuI2xhbmVzLmFkZEV2ZW50TGlzdGVuZXIoXCJwb2ludGVybGVhdmVcIiwgKCkgPT4gdGhpcy5jYXJkLmhpZGUoKSk7XG4gICAgdGhpcy4jbGFuZXMuYWRkRXZlbnRMaXN0ZW5lcihcImNsaWNrXCIsIChldmVudCkgPT4ge1xuICAgICAgY29uc3QgY2hlY2sgPSB0aGlzLiNjaGVja0F0KGV2ZW50KTtcbiAgICAgIGlmIChjaGVjaykgdGhpcy5hY3Rpb25zLmdvVG8oY2hlY2suaW5kZXgpO1xuICAgIH0pO1xuICAgIC8vIFdpdGhvdXQgYSBtb2RpZmllciB0aGUgd2hlZWwgYmVsb25ncyB0byB0aGUgcGFnZS5cbiAgICB0aGlzLiNsYW5lcy5hZGRFdmVudExpc3RlbmVyKFxuICAgICAgXCJ3aGVlbFwiLFxuICAgICAgKGV2ZW50KSA9PiB7XG4gICAgICAgIGlmICghZXZlbnQuY3RybEtleSAmJiAhZXZlbnQubWV0YUtleSkgcmV0dXJuO1xuICAgICAgICBldmVudC5wcmV2ZW50RGVmYXVsdCgpO1xuICAgICAgICB0aGlzLiN6b29tQnkoZXZlbnQuZGVsdGFZID4gMCA/IDEuMjUgOiAwLjgsIHRoaXMuI3BsYWNlT2YoZXZlbnQpID8/IDAuNSk7XG4gICAgICB9LFxuICAgICAgeyBwYXNzaXZlOiBmYWxzZSB9LFxuICAgICk7XG4gIH1cblxuICAjcHJlc3MoZXZlbnQ6IEtleWJvYXJkRXZlbnQpOiB2b2lkIHtcbiAgICBjb25zdCB7IGZyb20sIHRvIH0gPSB0aGlzLiN3aW5kb3coKTtcbiAgICBjb25zdCBzdGVwID0geyBBcnJvd1JpZ2h0OiAwLjIsIEFycm93TGVmdDogLTAuMiB9W2V2ZW50LmtleV07XG4gICAgaWYgKGV2ZW50LmtleSA9PT0gXCIrXCIgfHwgZXZlbnQua2V5ID09PSBcIj1cIikgdGhpcy4jem9vbUJ5KDAuNSwgMC41KTtcbiAgICBlbHNlIGlmIChldmVudC5rZXkgPT09IFwiLVwiKSB0aGlzLiN6b29tQnkoMiwgMC41KTtcbiAgICBlbHNlIGlmIChldmVudC5rZXkgPT09IFwiSG9tZVwiIHx8IGV2ZW50LmtleSA9PT0gXCJFc2NhcGVcIikgdGhpcy4jc2V0KG51bGwpO1xuICAgIGVsc2UgaWYgKHN0ZXAgIT09IHVuZGVmaW5lZCAmJiB0aGlzLiN6b29tKSB0aGlzLiNtb3ZlVG8oZnJvbSArICh0byAtIGZyb20pICogc3RlcCwgdG8gLSBmcm9tKTtcbiAgICBlbHNlIHJldHVybjtcbiAgICBldmVudC5wcmV2ZW50RGVmYXVsdCgpO1xuICB9XG5cbiAgI3BsYWNlT2YoZXZlbnQ6IE1vdXNlRXZlbnQpOiBudW1iZXIgfCBudWxsIHtcbiAgICBjb25zdCBib3ggPSB0aGlzLiNkcmF3blswXT8ucGxvdC5nZXRCb3VuZGluZ0NsaWVudFJlY3QoKTtcbiAgICBpZiAoIWJveCB8fCAhYm94LndpZHRoIHx8IGV2ZW50LmNsaWVudFggPCBib3gubGVmdCB8fCBldmVudC5jbGllbnRYID4gYm94LnJpZ2h0KSByZXR1cm4gbnVsbDtcbiAgICByZXR1cm4gKGV2ZW50LmNsaWVudFggLSBib3gubGVmdCkgLyBib3gud2lkdGg7XG4gIH1cblxuICAjY2hlY2tBdChldmVudDogTW91c2VFdmVudCkge1xuICAgIGNvbnN0IHBsYWNlID0gdGhpcy4jcGxhY2VPZihldmVudCk7XG4gICAgY29uc3QgY2hlY2tzID0gdGhpcy4jc2NlbmU/LmF0dGVtcHQ/LmNoZWNrcztcbiAgICBpZiAocGxhY2UgPT09IG51bGwgfHwgIWNoZWNrcykgcmV0dXJuIHVuZGVmaW5lZDtcbiAgICBjb25zdCB7IGZyb20sIHRvIH0gPSB0aGlzLiN3aW5kb3coKTtcbiAgICByZXR1cm4gY2hlY2tzW2ZpcnN0QWZ0ZXIoY2hlY2tzLCBmcm9tICsgKHRvIC0gZnJvbSkgKiBwbGFjZSldO1xuICB9XG5cbiAgI3BvaW50KGV2ZW50OiBQb2ludGVyRXZlbnQpOiB2b2lkIHtcbiAgICBjb25zdCBjaGVjayA9IHRoaXMuI2NoZWNrQXQoZXZlbnQpO1xuICAgIGNvbnN0IHsgYXR0ZW1wdCwgdGFsbHkgfSA9IHRoaXMuI3NjZW5lID8/IHt9O1xuICAgIGlmICghY2hlY2sgfHwgIWF0dGVtcHQgfHwgIXRhbGx5KSByZXR1cm4gdGhpcy5jYXJkLmhpZGUoKTtcbiAgICBjb25zdCBwcmV2aW91cyA9IHRhbGx5LmNoZWNrT2YoY2hlY2suaW5kZXggLSAxKTtcbiAgICBjb25zdCBiZWZvcmUgPSBwcmV2aW91cyA/IGJlZ2luT2YocHJldmlvdXMpIDogYXR0ZW1wdC5iZWdhbjtcbiAgICBjb25zdCBjaHVuayA9IGF0dGVtcHQuY2h1bmtzW2NoZWNrLmluZGV4XTtcbiAgICBjb25zdCBib3ggPSB0aGlzLiNsYW5lcy5nZXRCb3VuZGluZ0NsaWVudFJlY3QoKTtcbiAgICBjb25zdCBhdCA9IG5ldyBET01SZWN0KGV2ZW50LmNsaWVudFggLSAxMiwgYm94LnRvcCwgMCwgYm94LmhlaWdodCk7XG4gICAgdGhpcy5jYXJkLnNob3codGhpcy4jbGFuZXMsIGNodW5rRGV0YWlscyh7IGluZGV4OiBjaGVjay5pbmRleCwgY2h1bmssIGNoZWNrLCBiZWZvcmUgfSksIGF0KTtcbiAgfVxufVxuXG4vKiogT25lIGxhbmU6IGl0cyBuYW1lLCBhbmQgYSBwYXRoIGZvciBlYWNoIGtpbmQgb2YgYmFyLiAqL1xuY2xhc3MgTGFuZVZpZXcge1xuICByZWFkb25seSBsYWJlbCA9IGgoXCJiZGlcIiwgeyBjbGFzczogXCJsYW5lLWxhYmVsXCIgfSk7XG4gIHJlYWRvbmx5IHBsb3QgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwibGFuZVwiIH0pO1xuICByZWFkb25seSAjcGF0aHMgPSBuZXcgTWFwKEtJTkRTLm1hcCgoa2luZCkgPT4gW2tpbmQsIHN2ZyhcInBhdGhcIiwgeyBjbGFzczoga2luZCB9KV0pKTtcblxuICBjb25zdHJ1Y3RvcigpIHtcbiAgICBjb25zdCBkcmF3aW5nID0geyB2aWV3Qm94OiBgMCAwICR7V0lEVEh9IDEwYCwgcHJlc2VydmVBc3BlY3RSYXRpbzogXCJub25lXCIsIFwiYXJpYS1oaWRkZW5cIjogXCJ0cnVlXCIgfTtcbiAgICB0aGlzLnBsb3QuYXBwZW5kKHN2ZyhcInN2Z1wiLCBkcmF3aW5nLCAuLi50aGlzLiNwYXRocy52YWx1ZXMoKSkpO1xuICB9XG5cbiAgdXBkYXRlKGxhYmVsOiBzdHJpbmcsIGxhbmU6IExhbmUpOiB2b2lkIHtcbiAgICBzZXRUZXh0KHRoaXMubGFiZWwsIGxhYmVsKTtcbiAgICBmb3IgKGNvbnN0IFtraW5kLCBwYXRoXSBvZiB0aGlzLiNwYXRocykgc2V0QXR0cmlidXRlKHBhdGgsIFwiZFwiLCBsYW5lLmdldChraW5kKSA/PyBcIlwiKTtcbiAgfVxuXG4gIHJlbW92ZSgpOiB2b2lkIHtcbiAgICB0aGlzLmxhYmVsLnJlbW92ZSgpO1xuICAgIHRoaXMucGxvdC5yZW1vdmUoKTtcbiAgfVxufVxuIiwgIi8qKiBBIHJ1biBhcyB0ZXh0IHRvIHRha2UgYXdheS4gKi9cblxuaW1wb3J0IHR5cGUgeyBBdHRlbXB0U3RhdGUsIFJ1blN0YXRlIH0gZnJvbSBcIi4vZm9sZFwiO1xuaW1wb3J0IHsgY2xvY2ssIGNvdW50LCBkdXJhdGlvbiwgT1VUQ09NRSB9IGZyb20gXCIuL2Zvcm1hdFwiO1xuaW1wb3J0IHR5cGUgeyBTdHJlYW1FdmVudCB9IGZyb20gXCIuL3Byb3RvY29sXCI7XG5pbXBvcnQgdHlwZSB7IEFuc3dlcnMgfSBmcm9tIFwiLi90YWxseVwiO1xuXG5leHBvcnQgZnVuY3Rpb24gdmFsaWRhdGVkVGV4dChhdHRlbXB0OiBBdHRlbXB0U3RhdGUgfCB1bmRlZmluZWQpOiBzdHJpbmcge1xuICByZXR1cm4gYXR0ZW1wdD8uY2h1bmtzLm1hcCgoeyBsZWFkLCB0ZXh0IH0pID0+IGxlYWQgKyB0ZXh0KS5qb2luKFwiXCIpID8/IFwiXCI7XG59XG5cbi8qKiBPbmUgZXZlbnQgYSBsaW5lLCBhcyB0aGUga2VybmVsIGVuY29kZXMgdGhlbS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBqc29uTGluZXMobG9nOiByZWFkb25seSBTdHJlYW1FdmVudFtdKTogc3RyaW5nIHtcbiAgcmV0dXJuIGxvZy5tYXAoKGV2ZW50KSA9PiBgJHtKU09OLnN0cmluZ2lmeShldmVudCl9XFxuYCkuam9pbihcIlwiKTtcbn1cblxuLyoqIFRoZSB0ZXh0LCBob3cgdGhlIHJ1biBlbmRlZCwgYW5kIGEgdGFibGUgb2YgdGhlIHJlcXVpcmVtZW50cy4gTm90aGluZyBpbiBpdCBhY3RzIGFzIG1hcmt1cC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBtYXJrZG93bihzdGF0ZTogUnVuU3RhdGUsIGF0dGVtcHQ6IEF0dGVtcHRTdGF0ZSB8IHVuZGVmaW5lZCwgYW5zd2VyczogcmVhZG9ubHkgQW5zd2Vyc1tdKTogc3RyaW5nIHtcbiAgY29uc3QgdGV4dCA9IHZhbGlkYXRlZFRleHQoYXR0ZW1wdCk7XG4gIGNvbnN0IHJlYXNvbiA9IHN0YXRlLnJlYXNvbiA/IGA6ICR7aW5saW5lKHN0YXRlLnJlYXNvbil9YCA6IFwiXCI7XG4gIGNvbnN0IGZhY3RzID0gW2Nsb2NrKHN0YXRlLmVsYXBzZWQpLCBjb3VudChhdHRlbXB0Py5jaHVua3MubGVuZ3RoID8/IDAsIFwiY2h1bmtcIiksIGlubGluZShzdGF0ZS5iYWNrZW5kKV07XG4gIGNvbnN0IGhlYWQgPSBgKioke09VVENPTUVbc3RhdGUub3V0Y29tZV19Kioke3JlYXNvbn1cXG5cXG4ke2ZhY3RzLmpvaW4oXCIgwrcgXCIpfVxcbmA7XG4gIGNvbnN0IGZlbmNlID0gZmVuY2VGb3IodGV4dCk7XG4gIHJldHVybiBbaGVhZCwgYCR7ZmVuY2V9dGV4dFxcbiR7dGV4dH1cXG4ke2ZlbmNlfVxcbmAsIC4uLihhbnN3ZXJzLmxlbmd0aCA/IFt0YWJsZShhbnN3ZXJzLCBhdHRlbXB0KV0gOiBbXSldLmpvaW4oXCJcXG5cIik7XG59XG5cbmZ1bmN0aW9uIHRhYmxlKGFuc3dlcnM6IHJlYWRvbmx5IEFuc3dlcnNbXSwgYXR0ZW1wdDogQXR0ZW1wdFN0YXRlIHwgdW5kZWZpbmVkKTogc3RyaW5nIHtcbiAgY29uc3Qgcm93cyA9IGFuc3dlcnMubWFwKCh7IGxhYmVsLCBjb3VudHMsIHNsb3dlc3QgfSkgPT4ge1xuICAgIGNvbnN0IGZpbmFsID0gYXR0ZW1wdD8uZmluYWw/LnZlcmRpY3RzLmZpbmQoKHsgcmVxdWlyZW1lbnQgfSkgPT4gcmVxdWlyZW1lbnQgPT09IGxhYmVsKTtcbiAgICBjb25zdCBsYXN0ID0gZmluYWwgPyBgJHtmaW5hbC5wYXNzZWQgPyBcInBhc3NcIiA6IFwiZmFpbFwifSR7ZmluYWwucmVhc29uID8gYDogJHtpbmxpbmUoZmluYWwucmVhc29uKX1gIDogXCJcIn1gIDogXCJcIjtcbiAgICByZXR1cm4gYHwgJHtpbmxpbmUobGFiZWwpfSB8ICR7Y291bnRzLnBhc3N9IHwgJHtjb3VudHMudW5rbm93bn0gfCAke2NvdW50cy5mYWlsfSB8ICR7ZHVyYXRpb24oc2xvd2VzdCl9IHwgJHtsYXN0fSB8YDtcbiAgfSk7XG4gIGNvbnN0IGhlYWQgPSBbXCJ8IFJlcXVpcmVtZW50IHwgUGFzcyB8IFVua25vd24gfCBGYWlsIHwgU2xvd2VzdCB8IEZpbmFsIHxcIiwgXCJ8LS0tfC0tLXwtLS18LS0tfC0tLXwtLS18XCJdO1xuICByZXR1cm4gWy4uLmhlYWQsIC4uLnJvd3MsIFwiXCJdLmpvaW4oXCJcXG5cIik7XG59XG5cbi8qKiBBIGZlbmNlIGxvbmdlciB0aGFuIGFueSBydW4gb2YgdGhlIHNhbWUgY2hhcmFjdGVyIGluIHRoZSB0ZXh0LiAqL1xuZnVuY3Rpb24gZmVuY2VGb3IodGV4dDogc3RyaW5nKTogc3RyaW5nIHtcbiAgY29uc3QgbG9uZ2VzdCA9IE1hdGgubWF4KDIsIC4uLlsuLi50ZXh0Lm1hdGNoQWxsKC9+Ky9nKV0ubWFwKChbcnVuXSkgPT4gcnVuLmxlbmd0aCkpO1xuICByZXR1cm4gXCJ+XCIucmVwZWF0KGxvbmdlc3QgKyAxKTtcbn1cblxuZnVuY3Rpb24gaW5saW5lKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0ZXh0LnJlcGxhY2UoL1xccysvZ3UsIFwiIFwiKS5yZXBsYWNlKC9bXFxcXGAqX3t9W1xcXTw+KCkjK1xcLS4hfH4mOiRAL10vZ3UsIFwiXFxcXCQmXCIpO1xufVxuIiwgIi8qKiBUaGUgYnV0dG9ucyBmb3Igd2hhdCBuZWVkcyBubyBrZXJuZWw6IGNvcHksIHNhdmUsIHRpbWVsaW5lLCBjb2xsYXBzZS4gKi9cblxuaW1wb3J0IHsganNvbkxpbmVzLCBtYXJrZG93biwgdmFsaWRhdGVkVGV4dCB9IGZyb20gXCIuLi9leHBvcnRzXCI7XG5pbXBvcnQgeyBidXR0b24sIGgsIHNldEF0dHJpYnV0ZSwgc2V0U2hvd24gfSBmcm9tIFwiLi9kb21cIjtcbmltcG9ydCB7IGljb24gfSBmcm9tIFwiLi9pY29uc1wiO1xuaW1wb3J0IHR5cGUgeyBDaG9vc2UsIFBhcnQsIFNjZW5lIH0gZnJvbSBcIi4vc2NlbmVcIjtcblxuY29uc3QgU0FWRURfRk9SID0gMV81MDA7XG5cbmV4cG9ydCBjbGFzcyBUb29scyBpbXBsZW1lbnRzIFBhcnQge1xuICByZWFkb25seSBlbGVtZW50ID0gaChcImRpdlwiLCB7IGNsYXNzOiBcInRvb2xzXCIgfSk7XG4gIHJlYWRvbmx5ICNjb3B5ID0gYnV0dG9uKFwicXVpZXQtYnV0dG9uXCIsIFwiQ29weVwiLCAoKSA9PiB2b2lkIHRoaXMuI2NvcHlUZXh0KCksIGljb24oXCJjb3B5XCIpKTtcbiAgcmVhZG9ubHkgI21lbnUgPSBoKFwiZGV0YWlsc1wiLCB7IGNsYXNzOiBcIm1lbnVcIiB9KTtcbiAgcmVhZG9ubHkgI2NvbGxhcHNlOiBIVE1MQnV0dG9uRWxlbWVudDtcbiAgI3NjZW5lOiBTY2VuZSB8IG51bGwgPSBudWxsO1xuICAjY29waWVkOiBSZXR1cm5UeXBlPHR5cGVvZiBzZXRUaW1lb3V0PiB8IG51bGwgPSBudWxsO1xuXG4gIGNvbnN0cnVjdG9yKGNob29zZTogQ2hvb3NlKSB7XG4gICAgdGhpcy4jY29sbGFwc2UgPSBidXR0b24oXCJxdWlldC1idXR0b24gc3F1YXJlXCIsIFwiXCIsICgpID0+IHRoaXMuI3RvZ2dsZShjaG9vc2UpLCBpY29uKFwiY2hldnJvblwiKSk7XG4gICAgY29uc3QgaXRlbXMgPSBoKFxuICAgICAgXCJkaXZcIixcbiAgICAgIHsgY2xhc3M6IFwibWVudS1pdGVtc1wiIH0sXG4gICAgICBidXR0b24oXCJpdGVtXCIsIFwiVGV4dFwiLCAoKSA9PiB0aGlzLiNzYXZlKFwidHh0XCIsIFwidGV4dC9wbGFpblwiKSksXG4gICAgICBidXR0b24oXCJpdGVtXCIsIFwiTWFya2Rvd25cIiwgKCkgPT4gdGhpcy4jc2F2ZShcIm1kXCIsIFwidGV4dC9tYXJrZG93blwiKSksXG4gICAgICBidXR0b24oXCJpdGVtXCIsIFwiRXZlbnRzIChKU09OIGxpbmVzKVwiLCAoKSA9PiB0aGlzLiNzYXZlKFwianNvbmxcIiwgXCJhcHBsaWNhdGlvbi9qc29ubFwiKSksXG4gICAgKTtcbiAgICB0aGlzLiNtZW51LmFwcGVuZChoKFwic3VtbWFyeVwiLCB7IGNsYXNzOiBcInF1aWV0LWJ1dHRvblwiIH0sIGljb24oXCJkb3dubG9hZFwiKSwgaChcInNwYW5cIiwgeyBjbGFzczogXCJ3b3Jkc1wiIH0sIFwiU2F2ZVwiKSksIGl0ZW1zKTtcbiAgICB0aGlzLiNtZW51LmFkZEV2ZW50TGlzdGVuZXIoXCJrZXlkb3duXCIsIChldmVudCkgPT4gZXZlbnQua2V5ID09PSBcIkVzY2FwZVwiICYmIHRoaXMuI2Nsb3NlTWVudSgpKTtcbiAgICB0aGlzLiNtZW51LmFkZEV2ZW50TGlzdGVuZXIoXCJmb2N1c291dFwiLCAoeyByZWxhdGVkVGFyZ2V0IH0pID0+IHtcbiAgICAgIGlmICghdGhpcy4jbWVudS5jb250YWlucyhyZWxhdGVkVGFyZ2V0IGFzIE5vZGUgfCBudWxsKSkgdGhpcy4jbWVudS5vcGVuID0gZmFsc2U7XG4gICAgfSk7XG4gICAgdGhpcy5lbGVtZW50LmFwcGVuZCh0aGlzLiNjb3B5LCB0aGlzLiNtZW51LCB0aGlzLiNjb2xsYXBzZSk7XG4gIH1cblxuICB1cGRhdGUoc2NlbmU6IFNjZW5lKTogdm9pZCB7XG4gICAgdGhpcy4jc2NlbmUgPSBzY2VuZTtcbiAgICBjb25zdCB7IGNvbGxhcHNlZCB9ID0gc2NlbmUuY2hvaWNlcztcbiAgICBzZXRTaG93bih0aGlzLiNjb3B5LCBCb29sZWFuKHNjZW5lLmF0dGVtcHQ/LmNodW5rcy5sZW5ndGgpKTtcbiAgICBzZXRTaG93bih0aGlzLiNtZW51LCBzY2VuZS5zdGF0ZS5zZXEgPj0gMCk7XG4gICAgc2V0QXR0cmlidXRlKHRoaXMuI2NvbGxhcHNlLCBcImFyaWEtZXhwYW5kZWRcIiwgU3RyaW5nKCFjb2xsYXBzZWQpKTtcbiAgICBzZXRBdHRyaWJ1dGUodGhpcy4jY29sbGFwc2UsIFwiYXJpYS1sYWJlbFwiLCBjb2xsYXBzZWQgPyBcIlNob3cgdGhlIHJ1blwiIDogXCJDb2xsYXBzZSB0aGUgcnVuXCIpO1xuICB9XG5cbiAgZGlzcG9zZSgpOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jY29waWVkKSBjbGVhclRpbWVvdXQodGhpcy4jY29waWVkKTtcbiAgfVxuXG4gICN0b2dnbGUoY2hvb3NlOiBDaG9vc2UpOiB2b2lkIHtcbiAgICBjaG9vc2UoeyBjb2xsYXBzZWQ6ICF0aGlzLiNzY2VuZT8uY2hvaWNlcy5jb2xsYXBzZWQgfSk7XG4gIH1cblxuICBhc3luYyAjY29weVRleHQoKTogUHJvbWlzZTx2b2lkPiB7XG4gICAgY29uc3QgbGFiZWwgPSB0aGlzLiNjb3B5Lmxhc3RFbGVtZW50Q2hpbGQhO1xuICAgIHRyeSB7XG4gICAgICBhd2FpdCBuYXZpZ2F0b3IuY2xpcGJvYXJkLndyaXRlVGV4dCh2YWxpZGF0ZWRUZXh0KHRoaXMuI3NjZW5lPy5hdHRlbXB0KSk7XG4gICAgICBsYWJlbC50ZXh0Q29udGVudCA9IFwiQ29waWVkXCI7XG4gICAgfSBjYXRjaCB7XG4gICAgICBsYWJlbC50ZXh0Q29udGVudCA9IFwiTm90IGFsbG93ZWRcIjtcbiAgICB9XG4gICAgaWYgKHRoaXMuI2NvcGllZCkgY2xlYXJUaW1lb3V0KHRoaXMuI2NvcGllZCk7XG4gICAgdGhpcy4jY29waWVkID0gc2V0VGltZW91dCgoKSA9PiAobGFiZWwudGV4dENvbnRlbnQgPSBcIkNvcHlcIiksIFNBVkVEX0ZPUik7XG4gIH1cblxuICAjc2F2ZShlbmRpbmc6IFwidHh0XCIgfCBcIm1kXCIgfCBcImpzb25sXCIsIHR5cGU6IHN0cmluZyk6IHZvaWQge1xuICAgIGNvbnN0IHNjZW5lID0gdGhpcy4jc2NlbmU7XG4gICAgaWYgKCFzY2VuZSkgcmV0dXJuO1xuICAgIGNvbnN0IHsgYXR0ZW1wdCwgc3RhdGUsIHN0b3JlLCB0YWxseSB9ID0gc2NlbmU7XG4gICAgY29uc3QgY29udGVudCA9IHtcbiAgICAgIHR4dDogKCkgPT4gdmFsaWRhdGVkVGV4dChhdHRlbXB0KSxcbiAgICAgIG1kOiAoKSA9PiBtYXJrZG93bihzdGF0ZSwgYXR0ZW1wdCwgdGFsbHkuYW5zd2VycyksXG4gICAgICBqc29ubDogKCkgPT4ganNvbkxpbmVzKHN0b3JlLmxvZyksXG4gICAgfVtlbmRpbmddKCk7XG4gICAgY29uc3QgdXJsID0gVVJMLmNyZWF0ZU9iamVjdFVSTChuZXcgQmxvYihbY29udGVudF0sIHsgdHlwZTogYCR7dHlwZX07Y2hhcnNldD11dGYtOGAgfSkpO1xuICAgIGgoXCJhXCIsIHsgaHJlZjogdXJsLCBkb3dubG9hZDogYHN0cmVhbS4ke2VuZGluZ31gIH0pLmNsaWNrKCk7XG4gICAgVVJMLnJldm9rZU9iamVjdFVSTCh1cmwpO1xuICAgIHRoaXMuI2Nsb3NlTWVudSgpO1xuICB9XG5cbiAgI2Nsb3NlTWVudSgpOiB2b2lkIHtcbiAgICB0aGlzLiNtZW51Lm9wZW4gPSBmYWxzZTtcbiAgICB0aGlzLiNtZW51LnF1ZXJ5U2VsZWN0b3IoXCJzdW1tYXJ5XCIpIS5mb2N1cygpO1xuICB9XG59XG5cbi8qKiBUaGUgbGluZSBhdCB0aGUgZm9vdDogZmlndXJlcywgYW5kIHRoZSBzd2l0Y2ggb2YgdGhlIHRpbWVsaW5lLiAqL1xuZXhwb3J0IGNsYXNzIFRpbWVsaW5lU3dpdGNoIGltcGxlbWVudHMgUGFydCB7XG4gIHJlYWRvbmx5IGVsZW1lbnQ6IEhUTUxCdXR0b25FbGVtZW50O1xuICAjb3BlbiA9IGZhbHNlO1xuXG4gIGNvbnN0cnVjdG9yKGNob29zZTogQ2hvb3NlKSB7XG4gICAgdGhpcy5lbGVtZW50ID0gYnV0dG9uKFwicXVpZXQtYnV0dG9uXCIsIFwiVGltZWxpbmVcIiwgKCkgPT4gY2hvb3NlKHsgdGltZWxpbmU6ICF0aGlzLiNvcGVuIH0pLCBpY29uKFwiY2hldnJvblwiKSk7XG4gIH1cblxuICB1cGRhdGUoeyBjaG9pY2VzLCBzdGF0ZSB9OiBTY2VuZSk6IHZvaWQge1xuICAgIHRoaXMuI29wZW4gPSBjaG9pY2VzLnRpbWVsaW5lO1xuICAgIHNldFNob3duKHRoaXMuZWxlbWVudCwgc3RhdGUuc2VxID49IDApO1xuICAgIHNldEF0dHJpYnV0ZSh0aGlzLmVsZW1lbnQsIFwiYXJpYS1leHBhbmRlZFwiLCBTdHJpbmcodGhpcy4jb3BlbikpO1xuICB9XG59XG4iLCAiLyoqIFRoZSB3aG9sZSB2aWV3IG9mIG9uZSBydW46IG1ha2VzIGl0cyBwYXJ0cywgZ2l2ZXMgdGhlbSBldmVyeSBuZXcgc2NlbmUsIHRha2VzIHRoZW0gYXdheSBhZ2Fpbi4gKi9cblxuaW1wb3J0IHsgTWVhc3VyZXMgfSBmcm9tIFwiLi4vbWVhc3VyZXNcIjtcbmltcG9ydCB0eXBlIHsgQXR0ZW1wdFN0YXRlIH0gZnJvbSBcIi4uL2ZvbGRcIjtcbmltcG9ydCB0eXBlIHsgUnVuU3RvcmUgfSBmcm9tIFwiLi4vc3RvcmVcIjtcbmltcG9ydCB7IFRhbGx5IH0gZnJvbSBcIi4uL3RhbGx5XCI7XG5pbXBvcnQgeyBBbm5vdW5jZXIgfSBmcm9tIFwiLi9hbm5vdW5jZXJcIjtcbmltcG9ydCB7IEF0dGVtcHRzIH0gZnJvbSBcIi4vYXR0ZW1wdHNcIjtcbmltcG9ydCB7IENhcmQgfSBmcm9tIFwiLi9jYXJkXCI7XG5pbXBvcnQgeyBoLCBzZXRBdHRyaWJ1dGUsIHNldFNob3duIH0gZnJvbSBcIi4vZG9tXCI7XG5pbXBvcnQgeyBFcnJvckJveCB9IGZyb20gXCIuL2Vycm9yYm94XCI7XG5pbXBvcnQgeyBGaW5hbHMgfSBmcm9tIFwiLi9maW5hbHNcIjtcbmltcG9ydCB7IEhlYWRlciB9IGZyb20gXCIuL2hlYWRlclwiO1xuaW1wb3J0IHsgTWV0cmljcyB9IGZyb20gXCIuL21ldHJpY3NcIjtcbmltcG9ydCB7IFBhbmUgfSBmcm9tIFwiLi9wYW5lXCI7XG5pbXBvcnQgeyBGSVJTVF9DSE9JQ0VTLCB0eXBlIEFjdGlvbnMsIHR5cGUgQ2hvaWNlcywgdHlwZSBQYXJ0LCB0eXBlIFNjZW5lIH0gZnJvbSBcIi4vc2NlbmVcIjtcbmltcG9ydCB7IFN0YXR1cyB9IGZyb20gXCIuL3N0YXR1c1wiO1xuaW1wb3J0IHsgUmVxdWlyZW1lbnRUYWJsZSB9IGZyb20gXCIuL3RhYmxlXCI7XG5pbXBvcnQgeyBUaW1lbGluZSB9IGZyb20gXCIuL3RpbWVsaW5lXCI7XG5pbXBvcnQgeyBUaW1lbGluZVN3aXRjaCwgVG9vbHMgfSBmcm9tIFwiLi90b29sc1wiO1xuXG4vKiogSG93IG9mdGVuIHdoYXQgdGlja3MgaXMgZHJhd24gd2hpbGUgYSBydW4gZ29lcyBvbiwgaW4gbWlsbGlzZWNvbmRzLiAqL1xuY29uc3QgVElDSyA9IDEwMDtcblxuZXhwb3J0IGNsYXNzIFJ1blZpZXcge1xuICByZWFkb25seSBlbGVtZW50ID0gaChcImFydGljbGVcIiwgeyBjbGFzczogXCJtc3QtdjFcIiwgXCJkYXRhLWxtLXN1cHByZXNzLXNob3J0Y3V0c1wiOiBcInRydWVcIiB9KTtcbiAgcmVhZG9ubHkgI2NhcmQgPSBuZXcgQ2FyZCgpO1xuICByZWFkb25seSAjdGlja2luZzogUGFydFtdO1xuICByZWFkb25seSAjcGFydHM6IFBhcnRbXTtcbiAgcmVhZG9ubHkgI2ZvbGRpbmc6IEhUTUxFbGVtZW50O1xuICByZWFkb25seSAjcGFuZTogUGFuZTtcbiAgcmVhZG9ubHkgI3Rvb2xzOiBUb29scztcbiAgcmVhZG9ubHkgI2xlYXZlOiAoKSA9PiB2b2lkO1xuICAjY2hvaWNlczogQ2hvaWNlcyA9IEZJUlNUX0NIT0lDRVM7XG4gICNhdHRlbXB0OiBBdHRlbXB0U3RhdGUgfCB1bmRlZmluZWQ7XG4gICN0YWxseSA9IG5ldyBUYWxseSgpO1xuICAjbWVhc3VyZXMgPSBuZXcgTWVhc3VyZXMoKTtcbiAgI3RpbWVyOiBSZXR1cm5UeXBlPHR5cGVvZiBzZXRJbnRlcnZhbD4gfCBudWxsID0gbnVsbDtcblxuICBjb25zdHJ1Y3RvcihcbiAgICByZWFkb25seSBzdG9yZTogUnVuU3RvcmUsXG4gICAgYWN0aW9uczogQWN0aW9ucyxcbiAgICByZWFkb25seSB0aXRsZSA9IFwiXCIsXG4gICkge1xuICAgIGNvbnN0IGNob29zZSA9IChjaGFuZ2U6IFBhcnRpYWw8Q2hvaWNlcz4pID0+IHRoaXMuI2Nob29zZShjaGFuZ2UpO1xuICAgIGNvbnN0IGdvVG8gPSB7IGdvVG86IChjaHVuazogbnVtYmVyKSA9PiB0aGlzLiNnb1RvKGNodW5rKSB9O1xuICAgIHRoaXMuI3BhbmUgPSBuZXcgUGFuZShhY3Rpb25zLCBjaG9vc2UsIHRoaXMuI2NhcmQpO1xuICAgIHRoaXMuI3Rvb2xzID0gbmV3IFRvb2xzKGNob29zZSk7XG4gICAgY29uc3QgaGVhZGVyID0gbmV3IEhlYWRlcihhY3Rpb25zLCB0aGlzLiN0b29scy5lbGVtZW50KTtcbiAgICBjb25zdCBzdGF0dXMgPSBuZXcgU3RhdHVzKCk7XG4gICAgY29uc3QgZmluYWxzID0gbmV3IEZpbmFscygpO1xuICAgIGNvbnN0IGVycm9yID0gbmV3IEVycm9yQm94KCk7XG4gICAgY29uc3QgYXR0ZW1wdHMgPSBuZXcgQXR0ZW1wdHMoY2hvb3NlKTtcbiAgICBjb25zdCB0YWJsZSA9IG5ldyBSZXF1aXJlbWVudFRhYmxlKHRoaXMuI2NhcmQsIGdvVG8sIGNob29zZSk7XG4gICAgY29uc3QgbWV0cmljcyA9IG5ldyBNZXRyaWNzKCk7XG4gICAgY29uc3QgdGltZWxpbmUgPSBuZXcgVGltZWxpbmUodGhpcy4jY2FyZCwgZ29Ubyk7XG4gICAgY29uc3QgdG9nZ2xlID0gbmV3IFRpbWVsaW5lU3dpdGNoKGNob29zZSk7XG4gICAgY29uc3QgYW5ub3VuY2VyID0gbmV3IEFubm91bmNlcigpO1xuICAgIHRoaXMuI3RpY2tpbmcgPSBbaGVhZGVyLCBzdGF0dXMsIGZpbmFscywgbWV0cmljcywgdGltZWxpbmVdO1xuICAgIHRoaXMuI3BhcnRzID0gW2Vycm9yLCBhdHRlbXB0cywgdGhpcy4jcGFuZSwgdGFibGUsIHRoaXMuI3Rvb2xzLCB0b2dnbGUsIGFubm91bmNlciwgLi4udGhpcy4jdGlja2luZ107XG4gICAgY29uc3Qgc2lkZSA9IGgoXCJkaXZcIiwgeyBjbGFzczogXCJzaWRlXCIgfSwgdGFibGUuZWxlbWVudCwgZmluYWxzLmVsZW1lbnQpO1xuICAgIGNvbnN0IGJvZHkgPSBoKFwiZGl2XCIsIHsgY2xhc3M6IFwiYm9keVwiIH0sIHRoaXMuI3BhbmUuZWxlbWVudCwgc2lkZSk7XG4gICAgY29uc3QgZm9vdCA9IGgoXCJmb290ZXJcIiwgeyBjbGFzczogXCJmb290XCIgfSwgbWV0cmljcy5lbGVtZW50LCB0b2dnbGUuZWxlbWVudCk7XG4gICAgLy8gRWFjaCBvZiB0aGVzZSBoaWRlcyBpdHNlbGYgYnkgaXRzIG93biB3aWxsLCBzbyB0aGF0IGNvbGxhcHNpbmcgaGlkZXMgYSBib3ggYXJvdW5kIHRoZW0uXG4gICAgdGhpcy4jZm9sZGluZyA9IGgoXCJkaXZcIiwge30sIGF0dGVtcHRzLmVsZW1lbnQsIGVycm9yLmVsZW1lbnQsIGJvZHksIGZvb3QsIHRpbWVsaW5lLmVsZW1lbnQpO1xuICAgIHRoaXMuZWxlbWVudC5hcHBlbmQoaGVhZGVyLmVsZW1lbnQsIHN0YXR1cy5lbGVtZW50LCB0aGlzLiNmb2xkaW5nLCBhbm5vdW5jZXIuZWxlbWVudCwgdGhpcy4jY2FyZC5lbGVtZW50KTtcbiAgICB0aGlzLiNsZWF2ZSA9IHN0b3JlLnN1YnNjcmliZSgoKSA9PiB0aGlzLiN1cGRhdGUoKSk7XG4gICAgdGhpcy4jdXBkYXRlKCk7XG4gIH1cblxuICAvKiogU3RvcCBsaXN0ZW5pbmcgYW5kIHRpY2tpbmcuIFRoZSBlbGVtZW50IHN0YXlzIGFzIGl0IGlzLiAqL1xuICBkaXNwb3NlKCk6IHZvaWQge1xuICAgIHRoaXMuI2xlYXZlKCk7XG4gICAgdGhpcy4jdGljayhmYWxzZSk7XG4gICAgdGhpcy4jY2FyZC5oaWRlKCk7XG4gICAgdGhpcy4jcGFuZS5kaXNwb3NlKCk7XG4gICAgdGhpcy4jdG9vbHMuZGlzcG9zZSgpO1xuICB9XG5cbiAgI2Nob29zZShjaGFuZ2U6IFBhcnRpYWw8Q2hvaWNlcz4pOiB2b2lkIHtcbiAgICB0aGlzLiNjaG9pY2VzID0geyAuLi50aGlzLiNjaG9pY2VzLCAuLi5jaGFuZ2UgfTtcbiAgICB0aGlzLiN1cGRhdGUoKTtcbiAgfVxuXG4gICNnb1RvKGNodW5rOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNjaG9vc2UoeyBjaHVuayB9KTtcbiAgICB0aGlzLiNwYW5lLmdvVG8oY2h1bmspO1xuICB9XG5cbiAgI3VwZGF0ZSgpOiB2b2lkIHtcbiAgICBjb25zdCBzY2VuZSA9IHRoaXMuI3JlYWRTY2VuZSgpO1xuICAgIGZvciAoY29uc3QgcGFydCBvZiB0aGlzLiNwYXJ0cykgcGFydC51cGRhdGUoc2NlbmUpO1xuICAgIHNldFNob3duKHRoaXMuI2ZvbGRpbmcsICFzY2VuZS5jaG9pY2VzLmNvbGxhcHNlZCk7XG4gICAgc2V0QXR0cmlidXRlKHRoaXMuZWxlbWVudCwgXCJkYXRhLW91dGNvbWVcIiwgc2NlbmUuc3RhdGUub3V0Y29tZSk7XG4gICAgc2V0QXR0cmlidXRlKHRoaXMuZWxlbWVudCwgXCJkYXRhLXNpbmdsZVwiLCBzY2VuZS50YWxseS5hbnN3ZXJzLmxlbmd0aCB8fCBzY2VuZS5zdGF0ZS5zZXEgPCAwID8gbnVsbCA6IFwiXCIpO1xuICAgIHRoaXMuI3RpY2soc2NlbmUuc3RhdGUub3V0Y29tZSA9PT0gXCJydW5uaW5nXCIpO1xuICB9XG5cbiAgI3JlYWRTY2VuZSgpOiBTY2VuZSB7XG4gICAgY29uc3QgeyBzdG9yZSB9ID0gdGhpcztcbiAgICBjb25zdCB7IHN0YXRlIH0gPSBzdG9yZTtcbiAgICBjb25zdCBsYXN0ID0gc3RhdGUuYXR0ZW1wdHMuYXQoLTEpO1xuICAgIGNvbnN0IGNob3NlbiA9IHRoaXMuI2Nob2ljZXMuYXR0ZW1wdCA9PT0gbnVsbCA/IHVuZGVmaW5lZCA6IHN0YXRlLmF0dGVtcHRzW3RoaXMuI2Nob2ljZXMuYXR0ZW1wdF07XG4gICAgY29uc3QgYXR0ZW1wdCA9IGNob3NlbiA/PyBsYXN0O1xuICAgIGlmIChhdHRlbXB0ICE9PSB0aGlzLiNhdHRlbXB0KSB7XG4gICAgICB0aGlzLiNhdHRlbXB0ID0gYXR0ZW1wdDtcbiAgICAgIHRoaXMuI3RhbGx5ID0gbmV3IFRhbGx5KCk7XG4gICAgICB0aGlzLiNtZWFzdXJlcyA9IG5ldyBNZWFzdXJlcygpO1xuICAgIH1cbiAgICBpZiAoYXR0ZW1wdCkge1xuICAgICAgdGhpcy4jdGFsbHkudXBkYXRlKHN0YXRlLnJlcXVpcmVtZW50cywgYXR0ZW1wdCk7XG4gICAgICB0aGlzLiNtZWFzdXJlcy51cGRhdGUoYXR0ZW1wdCk7XG4gICAgfVxuICAgIHJldHVybiB7XG4gICAgICBzdG9yZSxcbiAgICAgIHN0YXRlLFxuICAgICAgdGl0bGU6IHRoaXMudGl0bGUsXG4gICAgICBlbGFwc2VkOiBzdG9yZS5lbGFwc2VkLFxuICAgICAgYXR0ZW1wdCxcbiAgICAgIHJ1bm5pbmc6IHN0YXRlLm91dGNvbWUgPT09IFwicnVubmluZ1wiICYmIGF0dGVtcHQgPT09IGxhc3QsXG4gICAgICB0YWxseTogdGhpcy4jdGFsbHksXG4gICAgICBtZWFzdXJlczogdGhpcy4jbWVhc3VyZXMsXG4gICAgICBjaG9pY2VzOiB0aGlzLiNjaG9pY2VzLFxuICAgIH07XG4gIH1cblxuICAjdGljayhnb2luZzogYm9vbGVhbik6IHZvaWQge1xuICAgIGlmIChnb2luZyA9PT0gKHRoaXMuI3RpbWVyICE9PSBudWxsKSkgcmV0dXJuO1xuICAgIGlmICh0aGlzLiN0aW1lcikgY2xlYXJJbnRlcnZhbCh0aGlzLiN0aW1lcik7XG4gICAgdGhpcy4jdGltZXIgPSBnb2luZyA/IHNldEludGVydmFsKCgpID0+IHRoaXMuI2RyYXdUaWNraW5nKCksIFRJQ0spIDogbnVsbDtcbiAgfVxuXG4gICNkcmF3VGlja2luZygpOiB2b2lkIHtcbiAgICBpZiAoIXRoaXMuZWxlbWVudC5pc0Nvbm5lY3RlZCB8fCBkb2N1bWVudC5oaWRkZW4pIHJldHVybjtcbiAgICBjb25zdCBzY2VuZSA9IHRoaXMuI3JlYWRTY2VuZSgpO1xuICAgIGZvciAoY29uc3QgcGFydCBvZiB0aGlzLiN0aWNraW5nKSBwYXJ0LnVwZGF0ZShzY2VuZSk7XG4gIH1cbn1cbiIsICIvKiogUnVucyBtYWRlIHVwIGZvciB0aGUgZGV2ZWxvcG1lbnQgcGFnZTogbG9uZyBvbmVzLCBhbmQgb25lcyB3aXRoIG1hbnkgcmVxdWlyZW1lbnRzLiAqL1xuXG5jb25zdCBXT1JEUyA9IFwidGhlIGxlYXZlcyBhcmUgcGlja2VkIGJ5IGhhbmQgYW5kIHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCBzb2Z0IHRoZW4gcm9sbGVkIGRyaWVkIGFuZCBzb3J0ZWRcIi5zcGxpdChcIiBcIik7XG5cbmZ1bmN0aW9uIHNlbnRlbmNlKGluZGV4OiBudW1iZXIpOiBzdHJpbmcge1xuICBjb25zdCBsZW5ndGggPSA2ICsgKChpbmRleCAqIDcpICUgMTEpO1xuICBjb25zdCB3b3JkcyA9IEFycmF5LmZyb20oeyBsZW5ndGggfSwgKF8sIG4pID0+IFdPUkRTWyhpbmRleCAqIDMgKyBuICogNSkgJSBXT1JEUy5sZW5ndGhdISk7XG4gIGNvbnN0IHRleHQgPSB3b3Jkcy5qb2luKFwiIFwiKTtcbiAgcmV0dXJuIGAke3RleHQuY2hhckF0KDApLnRvVXBwZXJDYXNlKCl9JHt0ZXh0LnNsaWNlKDEpfS5gO1xufVxuXG5mdW5jdGlvbiBzdWNjZXNzKGNodW5rOiBudW1iZXIsIHJlcXVpcmVtZW50OiBudW1iZXIpOiBzdHJpbmcge1xuICBjb25zdCBkaWNlID0gKGNodW5rICogMzEgKyByZXF1aXJlbWVudCAqIDE3ICsgKChjaHVuayAqIHJlcXVpcmVtZW50KSAlIDEzKSkgJSA0MTtcbiAgcmV0dXJuIGRpY2UgPT09IDMgJiYgcmVxdWlyZW1lbnQgJSAzID09PSAwID8gXCJ1bmtub3duXCIgOiBcInBhc3NcIjtcbn1cblxuLyoqIEEgcnVuIG9mIGBjaHVua3NgIHNlbnRlbmNlcyB1bmRlciBgcmVxdWlyZW1lbnRzYCByZXF1aXJlbWVudHMsIHN0aWxsIGdvaW5nIG9uLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGxvbmcoY2h1bmtzOiBudW1iZXIsIHJlcXVpcmVtZW50czogbnVtYmVyKSB7XG4gIGNvbnN0IGxhYmVscyA9IEFycmF5LmZyb20oeyBsZW5ndGg6IHJlcXVpcmVtZW50cyB9LCAoXywgbikgPT4gYHJlcXVpcmVtZW50XyR7biArIDF9YCk7XG4gIGNvbnN0IG1hZGU6IHsgc2VxOiBudW1iZXI7IGVsYXBzZWQ6IG51bWJlcjsgW25hbWU6IHN0cmluZ106IHVua25vd24gfVtdID0gW107XG4gIGNvbnN0IGFkZCA9IChraW5kOiBzdHJpbmcsIGVsYXBzZWQ6IG51bWJlciwgZmllbGRzOiBvYmplY3QpID0+XG4gICAgbWFkZS5wdXNoKHsga2luZCwgc2VxOiBtYWRlLmxlbmd0aCwgZWxhcHNlZCwgdGltZXN0YW1wOiAxLjc2NjRlOSArIGVsYXBzZWQsIC4uLmZpZWxkcyB9KTtcbiAgYWRkKFwic3RhcnRcIiwgMCwgeyByZXF1aXJlbWVudHM6IGxhYmVscywgY2h1bmtpbmc6IFwic2VudGVuY2VcIiwgYmFja2VuZDogXCJzY3JpcHRlZFwiLCBzZXR0aW5nczoge30gfSk7XG4gIGxldCBlbmQgPSAwO1xuICBmb3IgKGxldCBpbmRleCA9IDA7IGluZGV4IDwgY2h1bmtzOyBpbmRleCsrKSB7XG4gICAgY29uc3QgdGV4dCA9IHNlbnRlbmNlKGluZGV4KTtcbiAgICBjb25zdCBsZWFkID0gaW5kZXggPT09IDAgPyBcIlwiIDogaW5kZXggJSA3ID09PSAwID8gXCJcXG5cXG5cIiA6IFwiIFwiO1xuICAgIGNvbnN0IHN0YXJ0ID0gZW5kICsgbGVhZC5sZW5ndGg7XG4gICAgZW5kID0gc3RhcnQgKyB0ZXh0Lmxlbmd0aDtcbiAgICBjb25zdCBwbGFjZSA9IHsgY2h1bmtfaW5kZXg6IGluZGV4LCBhdHRlbXB0OiAxLCBzdGFydCwgZW5kIH07XG4gICAgY29uc3QgcmVzdWx0cyA9IGxhYmVscy5tYXAoKF8sIG4pID0+ICh7IHN1Y2Nlc3M6IHN1Y2Nlc3MoaW5kZXgsIG4pLCByZWFzb246IG51bGwsIHNjb3JlOiBudWxsIH0pKTtcbiAgICBjb25zdCBkdXJhdGlvbnMgPSBsYWJlbHMubWFwKChfLCBuKSA9PiAwLjAwMSArICgoaW5kZXggKyBuKSAlIDkpICogMC4wMDQpO1xuICAgIGNvbnN0IGF0ID0gMC41ICsgaW5kZXggKiAwLjEyO1xuICAgIGFkZChcInF1aWNrX2NoZWNrXCIsIGF0LCB7IC4uLnBsYWNlLCBwYXNzZWQ6IHRydWUsIHJlcXVpcmVtZW50czogbGFiZWxzLCBkdXJhdGlvbnMsIHJlc3VsdHMgfSk7XG4gICAgYWRkKFwiY2h1bmtcIiwgYXQgKyAwLjAwMSwgeyAuLi5wbGFjZSwgdGV4dCwgbGVhZCwgY3V0OiBmYWxzZSB9KTtcbiAgfVxuICByZXR1cm4gbWFkZTtcbn1cblxuLyoqIEEgaHVuZHJlZCByZXF1aXJlbWVudHMsIG9uZSBvZiB3aGljaCByZWplY3RzIHRoZSBsYXN0IGNodW5rLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGh1bmRyZWQoKSB7XG4gIGNvbnN0IG1hZGUgPSBsb25nKDQwLCAxMDApO1xuICBjb25zdCBjaGVjayA9IG1hZGUuYXQoLTIpITtcbiAgY29uc3QgcmVzdWx0cyA9IGNoZWNrW1wicmVzdWx0c1wiXSBhcyB7IHN1Y2Nlc3M6IHN0cmluZzsgcmVhc29uOiBzdHJpbmcgfCBudWxsIH1bXTtcbiAgcmVzdWx0c1s0MV0gPSB7IC4uLnJlc3VsdHNbNDFdISwgc3VjY2VzczogXCJmYWlsXCIsIHJlYXNvbjogXCJzYXlzIOKAnGxlYXZlc+KAnSBmb3IgdGhlIHRoaXJkIHRpbWVcIiB9O1xuICBjaGVja1tcInBhc3NlZFwiXSA9IGZhbHNlO1xuICBtYWRlLnBvcCgpO1xuICBjb25zdCBmaWVsZHMgPSB7IHN1Y2Nlc3M6IGZhbHNlLCBmdWxsX3RleHQ6IFwiXCIsIGF0dGVtcHRzX3VzZWQ6IDEsIG91dGNvbWU6IFwicmVqZWN0ZWRcIiwgcmVhc29uOiBudWxsIH07XG4gIG1hZGUucHVzaCh7IGtpbmQ6IFwiY29tcGxldGVkXCIsIHNlcTogbWFkZS5sZW5ndGgsIGVsYXBzZWQ6IGNoZWNrLmVsYXBzZWQgKyAwLjAxLCB0aW1lc3RhbXA6IDAsIC4uLmZpZWxkcyB9KTtcbiAgcmV0dXJuIG1hZGU7XG59XG4iLCAie1xuICBcImV2ZW50c1wiOiBbXG4gICAge1wia2luZFwiOiBcInN0YXJ0XCIsIFwic2VxXCI6IDAsIFwiZWxhcHNlZFwiOiAwLjAsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMCwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiY2h1bmtpbmdcIjogXCJzZW50ZW5jZVwiLCBcImJhY2tlbmRcIjogXCJsb2NhbCAoU21vbExNMi0zNjBNLUluc3RydWN0KVwiLCBcInNldHRpbmdzXCI6IHtcImVtaXRcIjogXCJ2YWxpZGF0ZWRcIiwgXCJtYXhfdG9rZW5zXCI6IDI1Nn19LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiAxLCBcImVsYXBzZWRcIjogMC42LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjYsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDY0LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMiwgXCJlbGFwc2VkXCI6IDAuNjAwNCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC42MDA0LCBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjQsIFwibGVhZFwiOiBcIlwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDMsIFwiZWxhcHNlZFwiOiAxLjMsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuMywgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFswLjAxMiwgMC4wMDA0LCAwLjAxMV0sIFwic3RhcnRcIjogNjUsIFwiZW5kXCI6IDEyOCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwidW5rbm93blwiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAxLjMwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuMzAwNCwgXCJ0ZXh0XCI6IFwiVGhlIGxlYXZlcyBhcmUgcGlja2VkIGJ5IGhhbmQsIG1vc3Qgb2Z0ZW4gaW4gdGhlIGVhcmx5IG1vcm5pbmcuXCIsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogNjUsIFwiZW5kXCI6IDEyOCwgXCJsZWFkXCI6IFwiIFwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcInBlbmRpbmdcIiwgXCJzZXFcIjogNSwgXCJlbGFwc2VkXCI6IDIuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4wLCBcImF0dGVtcHRcIjogMSwgXCJjaGFyc1wiOiAxMn0sXG4gICAge1wia2luZFwiOiBcImVycm9yXCIsIFwic2VxXCI6IDYsIFwiZWxhcHNlZFwiOiAyLjMxLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjMxLCBcImV4Y2VwdGlvbl90eXBlXCI6IFwiQ29ubmVjdGlvblJlc2V0RXJyb3JcIiwgXCJkZXRhaWxcIjogXCJbRXJybm8gMTA0XSBDb25uZWN0aW9uIHJlc2V0IGJ5IHBlZXJcXG53aGlsZSByZWFkaW5nIGZyb20gaHR0cDovLzEyNy4wLjAuMTo4MDMzL2NvbXBsZXRpb25cIn0sXG4gICAge1wia2luZFwiOiBcImNvbXBsZXRlZFwiLCBcInNlcVwiOiA3LCBcImVsYXBzZWRcIjogMi4zMTEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuMzExLCBcInN1Y2Nlc3NcIjogZmFsc2UsIFwiZnVsbF90ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLiBUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cIiwgXCJhdHRlbXB0c191c2VkXCI6IDEsIFwib3V0Y29tZVwiOiBcImVycm9yXCIsIFwicmVhc29uXCI6IFwiQ29ubmVjdGlvblJlc2V0RXJyb3I6IFtFcnJubyAxMDRdIENvbm5lY3Rpb24gcmVzZXQgYnkgcGVlclwifVxuICBdLFxuICBcInN0YXRlXCI6IHtcbiAgIFwic2VxXCI6IDcsXG4gICBcIm91dGNvbWVcIjogXCJlcnJvclwiLFxuICAgXCJyZWFzb25cIjogXCJDb25uZWN0aW9uUmVzZXRFcnJvcjogW0Vycm5vIDEwNF0gQ29ubmVjdGlvbiByZXNldCBieSBwZWVyXCIsXG4gICBcInN0b3BwaW5nXCI6IG51bGwsXG4gICBcInN0YXJ0ZWRcIjogMTc2NjQwMDAwMC4wLFxuICAgXCJlbGFwc2VkXCI6IDIuMzExLFxuICAgXCJyZXF1aXJlbWVudHNcIjogW1xuICAgIFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgIFwibm9fcHJpY2VzXCIsXG4gICAgXCJmcmllbmRseV90b25lXCJcbiAgIF0sXG4gICBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIixcbiAgIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsXG4gICBcInNldHRpbmdzXCI6IHtcbiAgICBcImVtaXRcIjogXCJ2YWxpZGF0ZWRcIixcbiAgICBcIm1heF90b2tlbnNcIjogMjU2XG4gICB9LFxuICAgXCJlcnJvclwiOiB7XG4gICAgXCJ0eXBlXCI6IFwiQ29ubmVjdGlvblJlc2V0RXJyb3JcIixcbiAgICBcImRldGFpbFwiOiBcIltFcnJubyAxMDRdIENvbm5lY3Rpb24gcmVzZXQgYnkgcGVlclxcbndoaWxlIHJlYWRpbmcgZnJvbSBodHRwOi8vMTI3LjAuMC4xOjgwMzMvY29tcGxldGlvblwiXG4gICB9LFxuICAgXCJhdHRlbXB0c1wiOiBbXG4gICAge1xuICAgICBcImF0dGVtcHRcIjogMSxcbiAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgXCJiZWdhblwiOiAwLjAsXG4gICAgIFwiY2h1bmtzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJsZWFkXCI6IFwiXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLlwiLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiA2NCxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDAuNjAwNFxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMS4zMDA0XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMC42XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwidW5rbm93blwiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDEuM1xuICAgICAgfVxuICAgICBdLFxuICAgICBcInBlbmRpbmdcIjogMCxcbiAgICAgXCJjaGVja2luZ1wiOiBbXSxcbiAgICAgXCJwcmV2aWV3XCI6IFwiXCIsXG4gICAgIFwicHJldmlld19zdGFydFwiOiAwLFxuICAgICBcImRvbmVcIjogZmFsc2UsXG4gICAgIFwidmFsaWRhdGluZ1wiOiBudWxsLFxuICAgICBcImZpbmFsXCI6IG51bGxcbiAgICB9XG4gICBdXG4gIH1cbn1cbiIsICJ7XG4gIFwiZXZlbnRzXCI6IFtcbiAgICB7XCJraW5kXCI6IFwic3RhcnRcIiwgXCJzZXFcIjogMCwgXCJlbGFwc2VkXCI6IDAuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4wLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJjaHVua2luZ1wiOiBcInNlbnRlbmNlXCIsIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsIFwic2V0dGluZ3NcIjoge1wiZW1pdFwiOiBcInZhbGlkYXRlZFwiLCBcIm1heF90b2tlbnNcIjogMjU2fX0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDEsIFwiZWxhcHNlZFwiOiAwLjcsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNywgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFswLjAxMiwgMC4wMDA0LCAwLjAxMV0sIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjQsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiAyLCBcImVsYXBzZWRcIjogMC43MDA1LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjcwMDUsIFwidGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy5cIiwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJsZWFkXCI6IFwiXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwic3RyZWFtaW5nX2RvbmVcIiwgXCJzZXFcIjogMywgXCJlbGFwc2VkXCI6IDEuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS4wLCBcImF0dGVtcHRcIjogMSwgXCJmdWxsX3RleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCJ9LFxuICAgIHtcImtpbmRcIjogXCJ2YWxpZGF0aW5nXCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAxLjAwMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS4wMDEsIFwiYXR0ZW1wdFwiOiAxLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXX0sXG4gICAge1wia2luZFwiOiBcImZ1bGxfdmFsaWRhdGlvblwiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMzEuMDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMzEuMDEsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiBmYWxzZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFswLjIsIDAuMDAxLCAzMC4wXSwgXCJyZXN1bHRzXCI6IFt7XCJwYXNzZWRcIjogdHJ1ZSwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wicGFzc2VkXCI6IHRydWUsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInBhc3NlZFwiOiBmYWxzZSwgXCJyZWFzb25cIjogXCJ0aGUgY2hlY2sgZGlkIG5vdCBhbnN3ZXIgaW4gMzAgc1wiLCBcInNjb3JlXCI6IG51bGwsIFwiZXJyb3JcIjogXCJUaW1lb3V0RXJyb3I6IDMwIHNcIn1dfSxcbiAgICB7XCJraW5kXCI6IFwiY29tcGxldGVkXCIsIFwic2VxXCI6IDYsIFwiZWxhcHNlZFwiOiAzMS4wMiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAzMS4wMiwgXCJzdWNjZXNzXCI6IHRydWUsIFwiZnVsbF90ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLlwiLCBcImF0dGVtcHRzX3VzZWRcIjogMSwgXCJvdXRjb21lXCI6IFwiZmFpbGVkX3ZhbGlkYXRpb25cIiwgXCJyZWFzb25cIjogXCJmcmllbmRseV90b25lOiB0aGUgY2hlY2sgZGlkIG5vdCBhbnN3ZXIgaW4gMzAgc1wifVxuICBdLFxuICBcInN0YXRlXCI6IHtcbiAgIFwic2VxXCI6IDYsXG4gICBcIm91dGNvbWVcIjogXCJmYWlsZWRfdmFsaWRhdGlvblwiLFxuICAgXCJyZWFzb25cIjogXCJmcmllbmRseV90b25lOiB0aGUgY2hlY2sgZGlkIG5vdCBhbnN3ZXIgaW4gMzAgc1wiLFxuICAgXCJzdG9wcGluZ1wiOiBudWxsLFxuICAgXCJzdGFydGVkXCI6IDE3NjY0MDAwMDAuMCxcbiAgIFwiZWxhcHNlZFwiOiAzMS4wMixcbiAgIFwicmVxdWlyZW1lbnRzXCI6IFtcbiAgICBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICBcIm5vX3ByaWNlc1wiLFxuICAgIFwiZnJpZW5kbHlfdG9uZVwiXG4gICBdLFxuICAgXCJjaHVua2luZ1wiOiBcInNlbnRlbmNlXCIsXG4gICBcImJhY2tlbmRcIjogXCJsb2NhbCAoU21vbExNMi0zNjBNLUluc3RydWN0KVwiLFxuICAgXCJzZXR0aW5nc1wiOiB7XG4gICAgXCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsXG4gICAgXCJtYXhfdG9rZW5zXCI6IDI1NlxuICAgfSxcbiAgIFwiZXJyb3JcIjogbnVsbCxcbiAgIFwiYXR0ZW1wdHNcIjogW1xuICAgIHtcbiAgICAgXCJhdHRlbXB0XCI6IDEsXG4gICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgIFwiYmVnYW5cIjogMC4wLFxuICAgICBcImNodW5rc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwibGVhZFwiOiBcIlwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAwLjcwMDVcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJjaGVja3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiA2NCxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAwLjdcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJwZW5kaW5nXCI6IDAsXG4gICAgIFwiY2hlY2tpbmdcIjogW10sXG4gICAgIFwicHJldmlld1wiOiBcIlwiLFxuICAgICBcInByZXZpZXdfc3RhcnRcIjogMCxcbiAgICAgXCJkb25lXCI6IHRydWUsXG4gICAgIFwidmFsaWRhdGluZ1wiOiBudWxsLFxuICAgICBcImZpbmFsXCI6IHtcbiAgICAgIFwicGFzc2VkXCI6IGZhbHNlLFxuICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAge1xuICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICBcInNjb3JlXCI6IG51bGwsXG4gICAgICAgIFwiZHVyYXRpb25cIjogMC4yLFxuICAgICAgICBcImVycm9yXCI6IG51bGxcbiAgICAgICB9LFxuICAgICAgIHtcbiAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICBcInNjb3JlXCI6IG51bGwsXG4gICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDEsXG4gICAgICAgIFwiZXJyb3JcIjogbnVsbFxuICAgICAgIH0sXG4gICAgICAge1xuICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICBcInBhc3NlZFwiOiBmYWxzZSxcbiAgICAgICAgXCJyZWFzb25cIjogXCJ0aGUgY2hlY2sgZGlkIG5vdCBhbnN3ZXIgaW4gMzAgc1wiLFxuICAgICAgICBcInNjb3JlXCI6IG51bGwsXG4gICAgICAgIFwiZHVyYXRpb25cIjogMzAuMCxcbiAgICAgICAgXCJlcnJvclwiOiBcIlRpbWVvdXRFcnJvcjogMzAgc1wiXG4gICAgICAgfVxuICAgICAgXSxcbiAgICAgIFwiYXRcIjogMzEuMDFcbiAgICAgfVxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsIFwibWF4X3Rva2Vuc1wiOiAyNTZ9fSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMSwgXCJlbGFwc2VkXCI6IDAuNiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC42LCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwidW5rbm93blwiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDIsIFwiZWxhcHNlZFwiOiAwLjYwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNjAwNCwgXCJ0ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLlwiLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDY0LCBcImxlYWRcIjogXCJcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiAzLCBcImVsYXBzZWRcIjogMS4zLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjMsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInVua25vd25cIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiA0LCBcImVsYXBzZWRcIjogMS4zMDA0LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjMwMDQsIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJzdHJlYW1pbmdfZG9uZVwiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMi4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjAsIFwiYXR0ZW1wdFwiOiAxLCBcImZ1bGxfdGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy4gVGhlIGxlYXZlcyBhcmUgcGlja2VkIGJ5IGhhbmQsIG1vc3Qgb2Z0ZW4gaW4gdGhlIGVhcmx5IG1vcm5pbmcuXCJ9LFxuICAgIHtcImtpbmRcIjogXCJ2YWxpZGF0aW5nXCIsIFwic2VxXCI6IDYsIFwiZWxhcHNlZFwiOiAyLjAwMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4wMDEsIFwiYXR0ZW1wdFwiOiAxLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXX0sXG4gICAge1wia2luZFwiOiBcInZlcmRpY3RcIiwgXCJzZXFcIjogNywgXCJlbGFwc2VkXCI6IDIuMDAyLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjAwMiwgXCJjaHVua19pbmRleFwiOiBudWxsLCBcImF0dGVtcHRcIjogMSwgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLCBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogMS4wLCBcImR1cmF0aW9uXCI6IDAuMDAxfSxcbiAgICB7XCJraW5kXCI6IFwidmVyZGljdFwiLCBcInNlcVwiOiA4LCBcImVsYXBzZWRcIjogMi40LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjQsIFwiY2h1bmtfaW5kZXhcIjogbnVsbCwgXCJhdHRlbXB0XCI6IDEsIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsIFwic3VjY2Vzc1wiOiBcImZhaWxcIiwgXCJyZWFzb25cIjogXCJyZWFkcyBsaWtlIGEgbWFudWFsLCBpdCBuZXZlciBhZGRyZXNzZXMgdGhlIHJlYWRlclwiLCBcInNjb3JlXCI6IDAuMzEsIFwiZHVyYXRpb25cIjogMC40fSxcbiAgICB7XCJraW5kXCI6IFwiZnVsbF92YWxpZGF0aW9uXCIsIFwic2VxXCI6IDksIFwiZWxhcHNlZFwiOiAyLjUzLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjUzLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogZmFsc2UsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC41MiwgMC4wMDEsIDAuNF0sIFwicmVzdWx0c1wiOiBbe1wicGFzc2VkXCI6IHRydWUsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogMC44OH0sIHtcInBhc3NlZFwiOiB0cnVlLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IDEuMH0sIHtcInBhc3NlZFwiOiBmYWxzZSwgXCJyZWFzb25cIjogXCJyZWFkcyBsaWtlIGEgbWFudWFsLCBpdCBuZXZlciBhZGRyZXNzZXMgdGhlIHJlYWRlclwiLCBcInNjb3JlXCI6IDAuMzF9XX0sXG4gICAge1wia2luZFwiOiBcImNvbXBsZXRlZFwiLCBcInNlcVwiOiAxMCwgXCJlbGFwc2VkXCI6IDIuNTMxLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjUzMSwgXCJzdWNjZXNzXCI6IHRydWUsIFwiZnVsbF90ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLiBUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cIiwgXCJhdHRlbXB0c191c2VkXCI6IDEsIFwib3V0Y29tZVwiOiBcImZhaWxlZF92YWxpZGF0aW9uXCIsIFwicmVhc29uXCI6IFwiZnJpZW5kbHlfdG9uZTogcmVhZHMgbGlrZSBhIG1hbnVhbCwgaXQgbmV2ZXIgYWRkcmVzc2VzIHRoZSByZWFkZXJcIn1cbiAgXSxcbiAgXCJzdGF0ZVwiOiB7XG4gICBcInNlcVwiOiAxMCxcbiAgIFwib3V0Y29tZVwiOiBcImZhaWxlZF92YWxpZGF0aW9uXCIsXG4gICBcInJlYXNvblwiOiBcImZyaWVuZGx5X3RvbmU6IHJlYWRzIGxpa2UgYSBtYW51YWwsIGl0IG5ldmVyIGFkZHJlc3NlcyB0aGUgcmVhZGVyXCIsXG4gICBcInN0b3BwaW5nXCI6IG51bGwsXG4gICBcInN0YXJ0ZWRcIjogMTc2NjQwMDAwMC4wLFxuICAgXCJlbGFwc2VkXCI6IDIuNTMxLFxuICAgXCJyZXF1aXJlbWVudHNcIjogW1xuICAgIFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgIFwibm9fcHJpY2VzXCIsXG4gICAgXCJmcmllbmRseV90b25lXCJcbiAgIF0sXG4gICBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIixcbiAgIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsXG4gICBcInNldHRpbmdzXCI6IHtcbiAgICBcImVtaXRcIjogXCJ2YWxpZGF0ZWRcIixcbiAgICBcIm1heF90b2tlbnNcIjogMjU2XG4gICB9LFxuICAgXCJlcnJvclwiOiBudWxsLFxuICAgXCJhdHRlbXB0c1wiOiBbXG4gICAge1xuICAgICBcImF0dGVtcHRcIjogMSxcbiAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgXCJiZWdhblwiOiAwLjAsXG4gICAgIFwiY2h1bmtzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJsZWFkXCI6IFwiXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLlwiLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiA2NCxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDAuNjAwNFxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMS4zMDA0XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMC42XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwidW5rbm93blwiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDEuM1xuICAgICAgfVxuICAgICBdLFxuICAgICBcInBlbmRpbmdcIjogMCxcbiAgICAgXCJjaGVja2luZ1wiOiBbXSxcbiAgICAgXCJwcmV2aWV3XCI6IFwiXCIsXG4gICAgIFwicHJldmlld19zdGFydFwiOiAwLFxuICAgICBcImRvbmVcIjogdHJ1ZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjoge1xuICAgICAgXCJwYXNzZWRcIjogZmFsc2UsXG4gICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICB7XG4gICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgIFwic2NvcmVcIjogMC44OCxcbiAgICAgICAgXCJkdXJhdGlvblwiOiAwLjUyLFxuICAgICAgICBcImVycm9yXCI6IG51bGxcbiAgICAgICB9LFxuICAgICAgIHtcbiAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICBcInNjb3JlXCI6IDEuMCxcbiAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMSxcbiAgICAgICAgXCJlcnJvclwiOiBudWxsXG4gICAgICAgfSxcbiAgICAgICB7XG4gICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgIFwicGFzc2VkXCI6IGZhbHNlLFxuICAgICAgICBcInJlYXNvblwiOiBcInJlYWRzIGxpa2UgYSBtYW51YWwsIGl0IG5ldmVyIGFkZHJlc3NlcyB0aGUgcmVhZGVyXCIsXG4gICAgICAgIFwic2NvcmVcIjogMC4zMSxcbiAgICAgICAgXCJkdXJhdGlvblwiOiAwLjQsXG4gICAgICAgIFwiZXJyb3JcIjogbnVsbFxuICAgICAgIH1cbiAgICAgIF0sXG4gICAgICBcImF0XCI6IDIuNTNcbiAgICAgfVxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIjxiPmJvbGRcXHUyMDJlPC9iPlwiXSwgXCJjaHVua2luZ1wiOiBcImxpbmVcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJhXCI6IHtcImJcIjogWzEsIG51bGwsIFwiXFx1MjAyOFwiXX19fSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMSwgXCJlbGFwc2VkXCI6IDAuMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4xLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCI8Yj5ib2xkXFx1MjAyZTwvYj5cIl0sIFwiZHVyYXRpb25zXCI6IFswLjAxMl0sIFwic3RhcnRcIjogMCwgXCJlbmRcIjogMzksIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInVua25vd25cIiwgXCJyZWFzb25cIjogXCI8c2NyaXB0PmFsZXJ0KDIpPC9zY3JpcHQ+XFx1MjA2NlwiLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDIsIFwiZWxhcHNlZFwiOiAwLjEwMDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMTAwMSwgXCJ0ZXh0XCI6IFwiPGltZyBzcmM9eCBvbmVycm9yPWFsZXJ0KDEpPlxcdTIwMmVcXHVkODAwIFxcdWRiNDBcXHVkYzQxXFx1MDAxYlszMW1cXHUyMDBiXFx1MDAwMFwiLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDM5LCBcImxlYWRcIjogXCJcIiwgXCJjdXRcIjogdHJ1ZX0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDMsIFwiZWxhcHNlZFwiOiAwLjIsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMiwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiPGI+Ym9sZFxcdTIwMmU8L2I+XCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTJdLCBcInN0YXJ0XCI6IC0xLCBcImVuZFwiOiAtMSwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAwLjIwMDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMjAwMSwgXCJ0ZXh0XCI6IFwiPGEgaHJlZj1cXFwiamF2YXNjcmlwdDphbGVydCgxKVxcXCIgZGF0YS1jb21tYW5kbGlua2VyLWNvbW1hbmQ9XFxcInhcXFwiPmxpbms8L2E+XCIsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogLTEsIFwiZW5kXCI6IC0xLCBcImxlYWRcIjogXCJcXHJcXG5cIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJlcnJvclwiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMC4zLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjMsIFwiZXhjZXB0aW9uX3R5cGVcIjogXCJWYWxcXHUyMDJldWVFcnJvclwiLCBcImRldGFpbFwiOiBcIjxzdmcgb25sb2FkPWFsZXJ0KDMpPlxcdTAwMDdcIn0sXG4gICAge1wia2luZFwiOiBcImNvbXBsZXRlZFwiLCBcInNlcVwiOiA2LCBcImVsYXBzZWRcIjogMC4zMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4zMSwgXCJzdWNjZXNzXCI6IGZhbHNlLCBcImZ1bGxfdGV4dFwiOiBcIjxpbWcgc3JjPXggb25lcnJvcj1hbGVydCgxKT5cXHUyMDJlXFx1ZDgwMCBcXHVkYjQwXFx1ZGM0MVxcdTAwMWJbMzFtXFx1MjAwYlxcdTAwMDBcXHJcXG48YSBocmVmPVxcXCJqYXZhc2NyaXB0OmFsZXJ0KDEpXFxcIiBkYXRhLWNvbW1hbmRsaW5rZXItY29tbWFuZD1cXFwieFxcXCI+bGluazwvYT5cIiwgXCJhdHRlbXB0c191c2VkXCI6IDEsIFwib3V0Y29tZVwiOiBcImVycm9yXCIsIFwicmVhc29uXCI6IFwiPGk+d2h5PC9pPlxcdTIwMGZcIn1cbiAgXSxcbiAgXCJzdGF0ZVwiOiB7XG4gICBcInNlcVwiOiA2LFxuICAgXCJvdXRjb21lXCI6IFwiZXJyb3JcIixcbiAgIFwicmVhc29uXCI6IFwiPGk+d2h5PC9pPlxcdTIwMGZcIixcbiAgIFwic3RvcHBpbmdcIjogbnVsbCxcbiAgIFwic3RhcnRlZFwiOiAxNzY2NDAwMDAwLjAsXG4gICBcImVsYXBzZWRcIjogMC4zMSxcbiAgIFwicmVxdWlyZW1lbnRzXCI6IFtcbiAgICBcIjxiPmJvbGRcXHUyMDJlPC9iPlwiXG4gICBdLFxuICAgXCJjaHVua2luZ1wiOiBcImxpbmVcIixcbiAgIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsXG4gICBcInNldHRpbmdzXCI6IHtcbiAgICBcImFcIjoge1xuICAgICBcImJcIjogW1xuICAgICAgMSxcbiAgICAgIG51bGwsXG4gICAgICBcIlxcdTIwMjhcIlxuICAgICBdXG4gICAgfVxuICAgfSxcbiAgIFwiZXJyb3JcIjoge1xuICAgIFwidHlwZVwiOiBcIlZhbFxcdTIwMmV1ZUVycm9yXCIsXG4gICAgXCJkZXRhaWxcIjogXCI8c3ZnIG9ubG9hZD1hbGVydCgzKT5cXHUwMDA3XCJcbiAgIH0sXG4gICBcImF0dGVtcHRzXCI6IFtcbiAgICB7XG4gICAgIFwiYXR0ZW1wdFwiOiAxLFxuICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICBcImJlZ2FuXCI6IDAuMCxcbiAgICAgXCJjaHVua3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcImxlYWRcIjogXCJcIixcbiAgICAgICBcInRleHRcIjogXCI8aW1nIHNyYz14IG9uZXJyb3I9YWxlcnQoMSk+XFx1MjAyZVxcdWQ4MDAgXFx1ZGI0MFxcdWRjNDFcXHUwMDFiWzMxbVxcdTIwMGJcXHUwMDAwXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDM5LFxuICAgICAgIFwiY3V0XCI6IHRydWUsXG4gICAgICAgXCJhdFwiOiAwLjEwMDFcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwibGVhZFwiOiBcIlxcclxcblwiLFxuICAgICAgIFwidGV4dFwiOiBcIjxhIGhyZWY9XFxcImphdmFzY3JpcHQ6YWxlcnQoMSlcXFwiIGRhdGEtY29tbWFuZGxpbmtlci1jb21tYW5kPVxcXCJ4XFxcIj5saW5rPC9hPlwiLFxuICAgICAgIFwic3RhcnRcIjogLTEsXG4gICAgICAgXCJlbmRcIjogLTEsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAwLjIwMDFcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJjaGVja3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiAzOSxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIjxiPmJvbGRcXHUyMDJlPC9iPlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInVua25vd25cIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwiPHNjcmlwdD5hbGVydCgyKTwvc2NyaXB0PlxcdTIwNjZcIixcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDAuMVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IC0xLFxuICAgICAgIFwiZW5kXCI6IC0xLFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiPGI+Ym9sZFxcdTIwMmU8L2I+XCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDAuMlxuICAgICAgfVxuICAgICBdLFxuICAgICBcInBlbmRpbmdcIjogMCxcbiAgICAgXCJjaGVja2luZ1wiOiBbXSxcbiAgICAgXCJwcmV2aWV3XCI6IFwiXCIsXG4gICAgIFwicHJldmlld19zdGFydFwiOiAwLFxuICAgICBcImRvbmVcIjogZmFsc2UsXG4gICAgIFwidmFsaWRhdGluZ1wiOiBudWxsLFxuICAgICBcImZpbmFsXCI6IG51bGxcbiAgICB9XG4gICBdXG4gIH1cbn1cbiIsICJ7XG4gIFwiZXZlbnRzXCI6IFtcbiAgICB7XCJraW5kXCI6IFwic3RhcnRcIiwgXCJzZXFcIjogMCwgXCJlbGFwc2VkXCI6IDAuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4wLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJjaHVua2luZ1wiOiBcInNlbnRlbmNlXCIsIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsIFwic2V0dGluZ3NcIjoge1wiZW1pdFwiOiBcInZhbGlkYXRlZFwiLCBcImxvb2thaGVhZFwiOiAyfX0sXG4gICAge1wia2luZFwiOiBcImNoZWNraW5nXCIsIFwic2VxXCI6IDEsIFwiZWxhcHNlZFwiOiAwLjYsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNiwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiXX0sXG4gICAge1wia2luZFwiOiBcImNoZWNraW5nXCIsIFwic2VxXCI6IDIsIFwiZWxhcHNlZFwiOiAwLjksIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuOSwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiA2NSwgXCJlbmRcIjogMTI4LCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCJdfSxcbiAgICB7XCJraW5kXCI6IFwidmVyZGljdFwiLCBcInNlcVwiOiAzLCBcImVsYXBzZWRcIjogMS40LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjQsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogXCJzcGVha3Mgb2YgbGVhdmVzXCIsIFwic2NvcmVcIjogMC44LCBcImR1cmF0aW9uXCI6IDAuNX0sXG4gICAge1wia2luZFwiOiBcInZlcmRpY3RcIiwgXCJzZXFcIjogNCwgXCJlbGFwc2VkXCI6IDEuNiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS42LCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLCBcInNjb3JlXCI6IDAuOSwgXCJkdXJhdGlvblwiOiAxLjB9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMS42MDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuNjAxLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzEuMCwgMC4wMDA0LCAwLjAxXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWFcIiwgXCJzY29yZVwiOiAwLjl9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwidW5rbm93blwiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDYsIFwiZWxhcHNlZFwiOiAxLjYwMiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS42MDIsIFwidGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy5cIiwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJsZWFkXCI6IFwiXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwiY2hlY2tpbmdcIiwgXCJzZXFcIjogNywgXCJlbGFwc2VkXCI6IDEuNywgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS43LCBcImNodW5rX2luZGV4XCI6IDIsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDEyOSwgXCJlbmRcIjogMTc2LCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCJdfVxuICBdLFxuICBcInN0YXRlXCI6IHtcbiAgIFwic2VxXCI6IDcsXG4gICBcIm91dGNvbWVcIjogXCJydW5uaW5nXCIsXG4gICBcInJlYXNvblwiOiBudWxsLFxuICAgXCJzdG9wcGluZ1wiOiBudWxsLFxuICAgXCJzdGFydGVkXCI6IDE3NjY0MDAwMDAuMCxcbiAgIFwiZWxhcHNlZFwiOiAxLjcsXG4gICBcInJlcXVpcmVtZW50c1wiOiBbXG4gICAgXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgXCJub19wcmljZXNcIixcbiAgICBcImZyaWVuZGx5X3RvbmVcIlxuICAgXSxcbiAgIFwiY2h1bmtpbmdcIjogXCJzZW50ZW5jZVwiLFxuICAgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIixcbiAgIFwic2V0dGluZ3NcIjoge1xuICAgIFwiZW1pdFwiOiBcInZhbGlkYXRlZFwiLFxuICAgIFwibG9va2FoZWFkXCI6IDJcbiAgIH0sXG4gICBcImVycm9yXCI6IG51bGwsXG4gICBcImF0dGVtcHRzXCI6IFtcbiAgICB7XG4gICAgIFwiYXR0ZW1wdFwiOiAxLFxuICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICBcImJlZ2FuXCI6IDAuMCxcbiAgICAgXCJjaHVua3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcImxlYWRcIjogXCJcIixcbiAgICAgICBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDY0LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMS42MDJcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJjaGVja3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiA2NCxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMS4wLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogXCJzcGVha3Mgb2YgdGVhXCIsXG4gICAgICAgICBcInNjb3JlXCI6IDAuOVxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInVua25vd25cIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAxLjYwMVxuICAgICAgfVxuICAgICBdLFxuICAgICBcInBlbmRpbmdcIjogMCxcbiAgICAgXCJjaGVja2luZ1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwid2FpdGluZ1wiOiBbXSxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIGxlYXZlc1wiLFxuICAgICAgICAgXCJzY29yZVwiOiAwLjgsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuNVxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcInNpbmNlXCI6IDAuOVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDIsXG4gICAgICAgXCJzdGFydFwiOiAxMjksXG4gICAgICAgXCJlbmRcIjogMTc2LFxuICAgICAgIFwid2FpdGluZ1wiOiBbXG4gICAgICAgIFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiXG4gICAgICAgXSxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtdLFxuICAgICAgIFwic2luY2VcIjogMS43XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwicHJldmlld1wiOiBcIlwiLFxuICAgICBcInByZXZpZXdfc3RhcnRcIjogMCxcbiAgICAgXCJkb25lXCI6IGZhbHNlLFxuICAgICBcInZhbGlkYXRpbmdcIjogbnVsbCxcbiAgICAgXCJmaW5hbFwiOiBudWxsXG4gICAgfVxuICAgXVxuICB9XG59XG4iLCAie1xuICBcImV2ZW50c1wiOiBbXG4gICAge1wia2luZFwiOiBcInN0YXJ0XCIsIFwic2VxXCI6IDAsIFwiZWxhcHNlZFwiOiAwLjAsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMCwgXCJyZXF1aXJlbWVudHNcIjogW10sIFwiY2h1bmtpbmdcIjogXCJ3b3JkXCIsIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsIFwic2V0dGluZ3NcIjoge1wiZW1pdFwiOiBcInZhbGlkYXRlZFwiLCBcIm1heF90b2tlbnNcIjogMjU2fX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDEsIFwiZWxhcHNlZFwiOiAwLjIsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMiwgXCJ0ZXh0XCI6IFwiVGVhXCIsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogMywgXCJsZWFkXCI6IFwiXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMiwgXCJlbGFwc2VkXCI6IDAuMywgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4zLCBcInRleHRcIjogXCJpc1wiLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDQsIFwiZW5kXCI6IDYsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiAzLCBcImVsYXBzZWRcIjogMC40LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjQsIFwidGV4dFwiOiBcIm1hZGVcIiwgXCJjaHVua19pbmRleFwiOiAyLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiA3LCBcImVuZFwiOiAxMSwgXCJsZWFkXCI6IFwiIFwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAwLjUsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNSwgXCJ0ZXh0XCI6IFwib2ZcIiwgXCJjaHVua19pbmRleFwiOiAzLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAxMiwgXCJlbmRcIjogMTQsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMC42LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjYsIFwidGV4dFwiOiBcImxlYXZlcy5cIiwgXCJjaHVua19pbmRleFwiOiA0LCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAxNSwgXCJlbmRcIjogMjIsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJzdHJlYW1pbmdfZG9uZVwiLCBcInNlcVwiOiA2LCBcImVsYXBzZWRcIjogMC44LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjgsIFwiYXR0ZW1wdFwiOiAxLCBcImZ1bGxfdGV4dFwiOiBcIlRlYSBpcyBtYWRlIG9mIGxlYXZlcy5cIn0sXG4gICAge1wia2luZFwiOiBcImNvbXBsZXRlZFwiLCBcInNlcVwiOiA3LCBcImVsYXBzZWRcIjogMC44MDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuODAxLCBcInN1Y2Nlc3NcIjogdHJ1ZSwgXCJmdWxsX3RleHRcIjogXCJUZWEgaXMgbWFkZSBvZiBsZWF2ZXMuXCIsIFwiYXR0ZW1wdHNfdXNlZFwiOiAxLCBcIm91dGNvbWVcIjogXCJwYXNzZWRcIiwgXCJyZWFzb25cIjogbnVsbH1cbiAgXSxcbiAgXCJzdGF0ZVwiOiB7XG4gICBcInNlcVwiOiA3LFxuICAgXCJvdXRjb21lXCI6IFwicGFzc2VkXCIsXG4gICBcInJlYXNvblwiOiBudWxsLFxuICAgXCJzdG9wcGluZ1wiOiBudWxsLFxuICAgXCJzdGFydGVkXCI6IDE3NjY0MDAwMDAuMCxcbiAgIFwiZWxhcHNlZFwiOiAwLjgwMSxcbiAgIFwicmVxdWlyZW1lbnRzXCI6IFtdLFxuICAgXCJjaHVua2luZ1wiOiBcIndvcmRcIixcbiAgIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsXG4gICBcInNldHRpbmdzXCI6IHtcbiAgICBcImVtaXRcIjogXCJ2YWxpZGF0ZWRcIixcbiAgICBcIm1heF90b2tlbnNcIjogMjU2XG4gICB9LFxuICAgXCJlcnJvclwiOiBudWxsLFxuICAgXCJhdHRlbXB0c1wiOiBbXG4gICAge1xuICAgICBcImF0dGVtcHRcIjogMSxcbiAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgXCJiZWdhblwiOiAwLjAsXG4gICAgIFwiY2h1bmtzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJsZWFkXCI6IFwiXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiVGVhXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDMsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAwLjJcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwibGVhZFwiOiBcIiBcIixcbiAgICAgICBcInRleHRcIjogXCJpc1wiLFxuICAgICAgIFwic3RhcnRcIjogNCxcbiAgICAgICBcImVuZFwiOiA2LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMC4zXG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMixcbiAgICAgICBcImxlYWRcIjogXCIgXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwibWFkZVwiLFxuICAgICAgIFwic3RhcnRcIjogNyxcbiAgICAgICBcImVuZFwiOiAxMSxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDAuNFxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDMsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcIm9mXCIsXG4gICAgICAgXCJzdGFydFwiOiAxMixcbiAgICAgICBcImVuZFwiOiAxNCxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDAuNVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDQsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcImxlYXZlcy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDE1LFxuICAgICAgIFwiZW5kXCI6IDIyLFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMC42XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtdLFxuICAgICBcInBlbmRpbmdcIjogMCxcbiAgICAgXCJjaGVja2luZ1wiOiBbXSxcbiAgICAgXCJwcmV2aWV3XCI6IFwiXCIsXG4gICAgIFwicHJldmlld19zdGFydFwiOiAwLFxuICAgICBcImRvbmVcIjogdHJ1ZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjogbnVsbFxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsIFwibWF4X3Rva2Vuc1wiOiAyNTZ9fSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiAxLCBcImVsYXBzZWRcIjogMC40LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjQsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDIwfSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMiwgXCJlbGFwc2VkXCI6IDAuOSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC45LCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWEgbGVhdmVzXCIsIFwic2NvcmVcIjogMC45NH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMywgXCJlbGFwc2VkXCI6IDAuOTAwNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC45MDA1LCBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjQsIFwibGVhZFwiOiBcIlwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcInBlbmRpbmdcIiwgXCJzZXFcIjogNCwgXCJlbGFwc2VkXCI6IDEuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS4wLCBcImF0dGVtcHRcIjogMSwgXCJjaGFyc1wiOiAyMX0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDUsIFwiZWxhcHNlZFwiOiAxLjUsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuNSwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFswLjAxMiwgMC4wMDA0LCAwLjAxMV0sIFwic3RhcnRcIjogNjUsIFwiZW5kXCI6IDEyOCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWEgbGVhdmVzXCIsIFwic2NvcmVcIjogMC45NH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogNiwgXCJlbGFwc2VkXCI6IDEuNTAwNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS41MDA1LCBcInRleHRcIjogXCJUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cIiwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiA2NSwgXCJlbmRcIjogMTI4LCBcImxlYWRcIjogXCIgXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiA3LCBcImVsYXBzZWRcIjogMS42LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjYsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDIyfSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogOCwgXCJlbGFwc2VkXCI6IDIuMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4xLCBcImNodW5rX2luZGV4XCI6IDIsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAxMjksIFwiZW5kXCI6IDE3NiwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWEgbGVhdmVzXCIsIFwic2NvcmVcIjogMC45NH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogOSwgXCJlbGFwc2VkXCI6IDIuMTAwNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4xMDA1LCBcInRleHRcIjogXCJUaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LlwiLCBcImNodW5rX2luZGV4XCI6IDIsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDEyOSwgXCJlbmRcIjogMTc2LCBcImxlYWRcIjogXCIgXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiAxMCwgXCJlbGFwc2VkXCI6IDIuMiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4yLCBcImF0dGVtcHRcIjogMSwgXCJjaGFyc1wiOiAyM30sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDExLCBcImVsYXBzZWRcIjogMi43LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjcsIFwiY2h1bmtfaW5kZXhcIjogMywgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDE3NywgXCJlbmRcIjogMjI2LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYSBsZWF2ZXNcIiwgXCJzY29yZVwiOiAwLjk0fSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInVua25vd25cIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiAxMiwgXCJlbGFwc2VkXCI6IDIuNzAwNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi43MDA1LCBcInRleHRcIjogXCJSb2xsaW5nIGJyZWFrcyB0aGUgY2VsbHMgYW5kIGxldHMgdGhlIGp1aWNlcyBvdXQuXCIsIFwiY2h1bmtfaW5kZXhcIjogMywgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogMTc3LCBcImVuZFwiOiAyMjYsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJzdHJlYW1pbmdfZG9uZVwiLCBcInNlcVwiOiAxMywgXCJlbGFwc2VkXCI6IDIuOSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi45LCBcImF0dGVtcHRcIjogMSwgXCJmdWxsX3RleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuIFRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLiBUaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LiBSb2xsaW5nIGJyZWFrcyB0aGUgY2VsbHMgYW5kIGxldHMgdGhlIGp1aWNlcyBvdXQuXCJ9LFxuICAgIHtcImtpbmRcIjogXCJ2YWxpZGF0aW5nXCIsIFwic2VxXCI6IDE0LCBcImVsYXBzZWRcIjogMi45MDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuOTAxLCBcImF0dGVtcHRcIjogMSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl19LFxuICAgIHtcImtpbmRcIjogXCJ2ZXJkaWN0XCIsIFwic2VxXCI6IDE1LCBcImVsYXBzZWRcIjogMi45MDIsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuOTAyLCBcImNodW5rX2luZGV4XCI6IG51bGwsIFwiYXR0ZW1wdFwiOiAxLCBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsIFwic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsLCBcImR1cmF0aW9uXCI6IDAuMDAwNH0sXG4gICAge1wia2luZFwiOiBcImZ1bGxfdmFsaWRhdGlvblwiLCBcInNlcVwiOiAxNiwgXCJlbGFwc2VkXCI6IDMuMjIsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDMuMjIsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMzEsIDAuMDAwNCwgMC4yOF0sIFwicmVzdWx0c1wiOiBbe1wicGFzc2VkXCI6IHRydWUsIFwicmVhc29uXCI6IFwiVGhlIHRleHQgZXhwbGFpbnMgaG93IHRlYSBpcyBtYWRlLlwiLCBcInNjb3JlXCI6IDAuOTd9LCB7XCJwYXNzZWRcIjogdHJ1ZSwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wicGFzc2VkXCI6IHRydWUsIFwicmVhc29uXCI6IFwid2FybSBhbmQgcGxhaW5cIiwgXCJzY29yZVwiOiAwLjgxfV19LFxuICAgIHtcImtpbmRcIjogXCJjb21wbGV0ZWRcIiwgXCJzZXFcIjogMTcsIFwiZWxhcHNlZFwiOiAzLjIyMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMy4yMjEsIFwic3VjY2Vzc1wiOiB0cnVlLCBcImZ1bGxfdGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy4gVGhlIGxlYXZlcyBhcmUgcGlja2VkIGJ5IGhhbmQsIG1vc3Qgb2Z0ZW4gaW4gdGhlIGVhcmx5IG1vcm5pbmcuIFRoZXkgd2l0aGVyIGZvciBzb21lIGhvdXJzIHVudGlsIHRoZXkgYXJlIHNvZnQuIFJvbGxpbmcgYnJlYWtzIHRoZSBjZWxscyBhbmQgbGV0cyB0aGUganVpY2VzIG91dC5cIiwgXCJhdHRlbXB0c191c2VkXCI6IDEsIFwib3V0Y29tZVwiOiBcInBhc3NlZFwiLCBcInJlYXNvblwiOiBudWxsfVxuICBdLFxuICBcInN0YXRlXCI6IHtcbiAgIFwic2VxXCI6IDE3LFxuICAgXCJvdXRjb21lXCI6IFwicGFzc2VkXCIsXG4gICBcInJlYXNvblwiOiBudWxsLFxuICAgXCJzdG9wcGluZ1wiOiBudWxsLFxuICAgXCJzdGFydGVkXCI6IDE3NjY0MDAwMDAuMCxcbiAgIFwiZWxhcHNlZFwiOiAzLjIyMSxcbiAgIFwicmVxdWlyZW1lbnRzXCI6IFtcbiAgICBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICBcIm5vX3ByaWNlc1wiLFxuICAgIFwiZnJpZW5kbHlfdG9uZVwiXG4gICBdLFxuICAgXCJjaHVua2luZ1wiOiBcInNlbnRlbmNlXCIsXG4gICBcImJhY2tlbmRcIjogXCJsb2NhbCAoU21vbExNMi0zNjBNLUluc3RydWN0KVwiLFxuICAgXCJzZXR0aW5nc1wiOiB7XG4gICAgXCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsXG4gICAgXCJtYXhfdG9rZW5zXCI6IDI1NlxuICAgfSxcbiAgIFwiZXJyb3JcIjogbnVsbCxcbiAgIFwiYXR0ZW1wdHNcIjogW1xuICAgIHtcbiAgICAgXCJhdHRlbXB0XCI6IDEsXG4gICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgIFwiYmVnYW5cIjogMC4wLFxuICAgICBcImNodW5rc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwibGVhZFwiOiBcIlwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAwLjkwMDVcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwibGVhZFwiOiBcIiBcIixcbiAgICAgICBcInRleHRcIjogXCJUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDEyOCxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDEuNTAwNVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDIsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRoZXkgd2l0aGVyIGZvciBzb21lIGhvdXJzIHVudGlsIHRoZXkgYXJlIHNvZnQuXCIsXG4gICAgICAgXCJzdGFydFwiOiAxMjksXG4gICAgICAgXCJlbmRcIjogMTc2LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMi4xMDA1XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMyxcbiAgICAgICBcImxlYWRcIjogXCIgXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiUm9sbGluZyBicmVha3MgdGhlIGNlbGxzIGFuZCBsZXRzIHRoZSBqdWljZXMgb3V0LlwiLFxuICAgICAgIFwic3RhcnRcIjogMTc3LFxuICAgICAgIFwiZW5kXCI6IDIyNixcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDIuNzAwNVxuICAgICAgfVxuICAgICBdLFxuICAgICBcImNoZWNrc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDY0LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYSBsZWF2ZXNcIixcbiAgICAgICAgIFwic2NvcmVcIjogMC45NFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMC45XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYSBsZWF2ZXNcIixcbiAgICAgICAgIFwic2NvcmVcIjogMC45NFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMS41XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMixcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogMTI5LFxuICAgICAgIFwiZW5kXCI6IDE3NixcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWEgbGVhdmVzXCIsXG4gICAgICAgICBcInNjb3JlXCI6IDAuOTRcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwidW5rbm93blwiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDIuMVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDMsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDE3NyxcbiAgICAgICBcImVuZFwiOiAyMjYsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogXCJzcGVha3Mgb2YgdGVhIGxlYXZlc1wiLFxuICAgICAgICAgXCJzY29yZVwiOiAwLjk0XG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInVua25vd25cIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAyLjdcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJwZW5kaW5nXCI6IDAsXG4gICAgIFwiY2hlY2tpbmdcIjogW10sXG4gICAgIFwicHJldmlld1wiOiBcIlwiLFxuICAgICBcInByZXZpZXdfc3RhcnRcIjogMCxcbiAgICAgXCJkb25lXCI6IHRydWUsXG4gICAgIFwidmFsaWRhdGluZ1wiOiBudWxsLFxuICAgICBcImZpbmFsXCI6IHtcbiAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICB7XG4gICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgIFwicmVhc29uXCI6IFwiVGhlIHRleHQgZXhwbGFpbnMgaG93IHRlYSBpcyBtYWRlLlwiLFxuICAgICAgICBcInNjb3JlXCI6IDAuOTcsXG4gICAgICAgIFwiZHVyYXRpb25cIjogMC4zMSxcbiAgICAgICAgXCJlcnJvclwiOiBudWxsXG4gICAgICAgfSxcbiAgICAgICB7XG4gICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgXCJzY29yZVwiOiBudWxsLFxuICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgXCJlcnJvclwiOiBudWxsXG4gICAgICAgfSxcbiAgICAgICB7XG4gICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgIFwicmVhc29uXCI6IFwid2FybSBhbmQgcGxhaW5cIixcbiAgICAgICAgXCJzY29yZVwiOiAwLjgxLFxuICAgICAgICBcImR1cmF0aW9uXCI6IDAuMjgsXG4gICAgICAgIFwiZXJyb3JcIjogbnVsbFxuICAgICAgIH1cbiAgICAgIF0sXG4gICAgICBcImF0XCI6IDMuMjJcbiAgICAgfVxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJlbWl0XCI6IFwicHJldmlld1wifX0sXG4gICAge1wia2luZFwiOiBcInByZXZpZXdcIiwgXCJzZXFcIjogMSwgXCJlbGFwc2VkXCI6IDAuMywgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4zLCBcImF0dGVtcHRcIjogMSwgXCJ0ZXh0XCI6IFwiVGVhIFxcdWQ4M2NcXHVkZjc1IGlzIHBcIiwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiAxMH0sXG4gICAge1wia2luZFwiOiBcInByZXZpZXdcIiwgXCJzZXFcIjogMiwgXCJlbGFwc2VkXCI6IDAuNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC41LCBcImF0dGVtcHRcIjogMSwgXCJ0ZXh0XCI6IFwiaWNrZWQuIEl0IHdpdGhlcnMgXFx1ZDgzY1xcdWRmNDMgXCIsIFwic3RhcnRcIjogMTAsIFwiZW5kXCI6IDMwfSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMywgXCJlbGFwc2VkXCI6IDAuNiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC42LCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiAxNiwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAwLjYwMDUsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNjAwNSwgXCJ0ZXh0XCI6IFwiVGVhIFxcdWQ4M2NcXHVkZjc1IGlzIHBpY2tlZC5cIiwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiAxNiwgXCJsZWFkXCI6IFwiXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwicHJldmlld1wiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMC44LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjgsIFwiYXR0ZW1wdFwiOiAxLCBcInRleHRcIjogXCJmb3IgaG91cnMuIFRoZW4gaXQgaXMgcm9sXCIsIFwic3RhcnRcIjogMzAsIFwiZW5kXCI6IDU1fSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogNiwgXCJlbGFwc2VkXCI6IDAuOSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC45LCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAxNywgXCJlbmRcIjogNDAsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiA3LCBcImVsYXBzZWRcIjogMC45MDA1LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjkwMDUsIFwidGV4dFwiOiBcIkl0IHdpdGhlcnMgXFx1ZDgzY1xcdWRmNDMgZm9yIGhvdXJzLlwiLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDE3LCBcImVuZFwiOiA0MCwgXCJsZWFkXCI6IFwiIFwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcInBlbmRpbmdcIiwgXCJzZXFcIjogOCwgXCJlbGFwc2VkXCI6IDEuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS4wLCBcImF0dGVtcHRcIjogMSwgXCJjaGFyc1wiOiAxNH1cbiAgXSxcbiAgXCJzdGF0ZVwiOiB7XG4gICBcInNlcVwiOiA4LFxuICAgXCJvdXRjb21lXCI6IFwicnVubmluZ1wiLFxuICAgXCJyZWFzb25cIjogbnVsbCxcbiAgIFwic3RvcHBpbmdcIjogbnVsbCxcbiAgIFwic3RhcnRlZFwiOiAxNzY2NDAwMDAwLjAsXG4gICBcImVsYXBzZWRcIjogMS4wLFxuICAgXCJyZXF1aXJlbWVudHNcIjogW1xuICAgIFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgIFwibm9fcHJpY2VzXCIsXG4gICAgXCJmcmllbmRseV90b25lXCJcbiAgIF0sXG4gICBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIixcbiAgIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsXG4gICBcInNldHRpbmdzXCI6IHtcbiAgICBcImVtaXRcIjogXCJwcmV2aWV3XCJcbiAgIH0sXG4gICBcImVycm9yXCI6IG51bGwsXG4gICBcImF0dGVtcHRzXCI6IFtcbiAgICB7XG4gICAgIFwiYXR0ZW1wdFwiOiAxLFxuICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICBcImJlZ2FuXCI6IDAuMCxcbiAgICAgXCJjaHVua3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcImxlYWRcIjogXCJcIixcbiAgICAgICBcInRleHRcIjogXCJUZWEgXFx1ZDgzY1xcdWRmNzUgaXMgcGlja2VkLlwiLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiAxNixcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDAuNjAwNVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcIkl0IHdpdGhlcnMgXFx1ZDgzY1xcdWRmNDMgZm9yIGhvdXJzLlwiLFxuICAgICAgIFwic3RhcnRcIjogMTcsXG4gICAgICAgXCJlbmRcIjogNDAsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAwLjkwMDVcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJjaGVja3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiAxNixcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAwLjZcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiAxNyxcbiAgICAgICBcImVuZFwiOiA0MCxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAwLjlcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJwZW5kaW5nXCI6IDE0LFxuICAgICBcImNoZWNraW5nXCI6IFtdLFxuICAgICBcInByZXZpZXdcIjogXCIgVGhlbiBpdCBpcyByb2xcIixcbiAgICAgXCJwcmV2aWV3X3N0YXJ0XCI6IDQwLFxuICAgICBcImRvbmVcIjogZmFsc2UsXG4gICAgIFwidmFsaWRhdGluZ1wiOiBudWxsLFxuICAgICBcImZpbmFsXCI6IG51bGxcbiAgICB9XG4gICBdXG4gIH1cbn1cbiIsICJ7XG4gIFwiZXZlbnRzXCI6IFtcbiAgICB7XCJraW5kXCI6IFwic3RhcnRcIiwgXCJzZXFcIjogMCwgXCJlbGFwc2VkXCI6IDAuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC4wLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJjaHVua2luZ1wiOiBcInNlbnRlbmNlXCIsIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsIFwic2V0dGluZ3NcIjoge1wiZW1pdFwiOiBcInByZXZpZXdcIn19LFxuICAgIHtcImtpbmRcIjogXCJwcmV2aWV3XCIsIFwic2VxXCI6IDEsIFwiZWxhcHNlZFwiOiAwLjMsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMywgXCJhdHRlbXB0XCI6IDEsIFwidGV4dFwiOiBcIlRlYSBcXHVkODNjXFx1ZGY3NSBpcyBwaWNrZWQuIEEgZ29vZCBwb3VuZCBvZiBpdCBjb3N0XCIsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNDB9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiAyLCBcImVsYXBzZWRcIjogMC42LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjYsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDE2LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMywgXCJlbGFwc2VkXCI6IDAuNjAwNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC42MDA1LCBcInRleHRcIjogXCJUZWEgXFx1ZDgzY1xcdWRmNzUgaXMgcGlja2VkLlwiLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDE2LCBcImxlYWRcIjogXCJcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJwcmV2aWV3XCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAwLjgsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuOCwgXCJhdHRlbXB0XCI6IDEsIFwidGV4dFwiOiBcInMgYWJvdXQgNDAgZG9sbGFycyBpbiBMb25kb24uIEFuZFwiLCBcInN0YXJ0XCI6IDQwLCBcImVuZFwiOiA3M30sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDUsIFwiZWxhcHNlZFwiOiAwLjksIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuOSwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogZmFsc2UsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDE3LCBcImVuZFwiOiA2OSwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwiZmFpbFwiLCBcInJlYXNvblwiOiBcIm5hbWVzIGEgcHJpY2VcIiwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjb21wbGV0ZWRcIiwgXCJzZXFcIjogNiwgXCJlbGFwc2VkXCI6IDAuOTEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuOTEsIFwic3VjY2Vzc1wiOiBmYWxzZSwgXCJmdWxsX3RleHRcIjogXCJUZWEgXFx1ZDgzY1xcdWRmNzUgaXMgcGlja2VkLlwiLCBcImF0dGVtcHRzX3VzZWRcIjogMSwgXCJvdXRjb21lXCI6IFwicmVqZWN0ZWRcIiwgXCJyZWFzb25cIjogXCJub19wcmljZXM6IG5hbWVzIGEgcHJpY2VcIn1cbiAgXSxcbiAgXCJzdGF0ZVwiOiB7XG4gICBcInNlcVwiOiA2LFxuICAgXCJvdXRjb21lXCI6IFwicmVqZWN0ZWRcIixcbiAgIFwicmVhc29uXCI6IFwibm9fcHJpY2VzOiBuYW1lcyBhIHByaWNlXCIsXG4gICBcInN0b3BwaW5nXCI6IG51bGwsXG4gICBcInN0YXJ0ZWRcIjogMTc2NjQwMDAwMC4wLFxuICAgXCJlbGFwc2VkXCI6IDAuOTEsXG4gICBcInJlcXVpcmVtZW50c1wiOiBbXG4gICAgXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgXCJub19wcmljZXNcIixcbiAgICBcImZyaWVuZGx5X3RvbmVcIlxuICAgXSxcbiAgIFwiY2h1bmtpbmdcIjogXCJzZW50ZW5jZVwiLFxuICAgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIixcbiAgIFwic2V0dGluZ3NcIjoge1xuICAgIFwiZW1pdFwiOiBcInByZXZpZXdcIlxuICAgfSxcbiAgIFwiZXJyb3JcIjogbnVsbCxcbiAgIFwiYXR0ZW1wdHNcIjogW1xuICAgIHtcbiAgICAgXCJhdHRlbXB0XCI6IDEsXG4gICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgIFwiYmVnYW5cIjogMC4wLFxuICAgICBcImNodW5rc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwibGVhZFwiOiBcIlwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRlYSBcXHVkODNjXFx1ZGY3NSBpcyBwaWNrZWQuXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDE2LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMC42MDA1XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogMTYsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMC42XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcInBhc3NlZFwiOiBmYWxzZSxcbiAgICAgICBcInN0YXJ0XCI6IDE3LFxuICAgICAgIFwiZW5kXCI6IDY5LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJmYWlsXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBcIm5hbWVzIGEgcHJpY2VcIixcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAwLjlcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJwZW5kaW5nXCI6IDAsXG4gICAgIFwiY2hlY2tpbmdcIjogW10sXG4gICAgIFwicHJldmlld1wiOiBcIlwiLFxuICAgICBcInByZXZpZXdfc3RhcnRcIjogMTYsXG4gICAgIFwiZG9uZVwiOiBmYWxzZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjogbnVsbFxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsIFwibWF4X3Rva2Vuc1wiOiAyNTZ9fSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiAxLCBcImVsYXBzZWRcIjogMC40LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjQsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDE3fSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMiwgXCJlbGFwc2VkXCI6IDAuOSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC45LCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWFcIiwgXCJzY29yZVwiOiAwLjl9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDMsIFwiZWxhcHNlZFwiOiAwLjkwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuOTAwNCwgXCJ0ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLlwiLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDY0LCBcImxlYWRcIjogXCJcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJwZW5kaW5nXCIsIFwic2VxXCI6IDQsIFwiZWxhcHNlZFwiOiAxLjAsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuMCwgXCJhdHRlbXB0XCI6IDEsIFwiY2hhcnNcIjogMTd9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMS41LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjUsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogXCJzcGVha3Mgb2YgdGVhXCIsIFwic2NvcmVcIjogMC45fSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiA2LCBcImVsYXBzZWRcIjogMS41MDA0LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjUwMDQsIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJwZW5kaW5nXCIsIFwic2VxXCI6IDcsIFwiZWxhcHNlZFwiOiAxLjYsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuNiwgXCJhdHRlbXB0XCI6IDEsIFwiY2hhcnNcIjogMTd9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiA4LCBcImVsYXBzZWRcIjogMi4xLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjEsIFwiY2h1bmtfaW5kZXhcIjogMiwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDEyOSwgXCJlbmRcIjogMTc2LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLCBcInNjb3JlXCI6IDAuOX0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogOSwgXCJlbGFwc2VkXCI6IDIuMTAwNCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4xMDA0LCBcInRleHRcIjogXCJUaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LlwiLCBcImNodW5rX2luZGV4XCI6IDIsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDEyOSwgXCJlbmRcIjogMTc2LCBcImxlYWRcIjogXCIgXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiAxMCwgXCJlbGFwc2VkXCI6IDIuNiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi42LCBcImF0dGVtcHRcIjogMSwgXCJjaGFyc1wiOiAzMX0sXG4gICAge1wia2luZFwiOiBcImNoZWNraW5nXCIsIFwic2VxXCI6IDExLCBcImVsYXBzZWRcIjogMi44MSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi44MSwgXCJjaHVua19pbmRleFwiOiAzLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAxNzcsIFwiZW5kXCI6IDIyOSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcImZyaWVuZGx5X3RvbmVcIl19LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiAxMiwgXCJlbGFwc2VkXCI6IDIuODEyLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjgxMiwgXCJjaHVua19pbmRleFwiOiAzLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogZmFsc2UsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDE3NywgXCJlbmRcIjogMjI5LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJmYWlsXCIsIFwicmVhc29uXCI6IFwibmFtZXMgYSBwcmljZVwiLCBcInNjb3JlXCI6IDAuMH0sIHtcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY29tcGxldGVkXCIsIFwic2VxXCI6IDEzLCBcImVsYXBzZWRcIjogMi44MTUsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuODE1LCBcInN1Y2Nlc3NcIjogZmFsc2UsIFwiZnVsbF90ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLiBUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy4gVGhleSB3aXRoZXIgZm9yIHNvbWUgaG91cnMgdW50aWwgdGhleSBhcmUgc29mdC5cIiwgXCJhdHRlbXB0c191c2VkXCI6IDEsIFwib3V0Y29tZVwiOiBcInJlamVjdGVkXCIsIFwicmVhc29uXCI6IFwibm9fcHJpY2VzOiBuYW1lcyBhIHByaWNlXCJ9XG4gIF0sXG4gIFwic3RhdGVcIjoge1xuICAgXCJzZXFcIjogMTMsXG4gICBcIm91dGNvbWVcIjogXCJyZWplY3RlZFwiLFxuICAgXCJyZWFzb25cIjogXCJub19wcmljZXM6IG5hbWVzIGEgcHJpY2VcIixcbiAgIFwic3RvcHBpbmdcIjogbnVsbCxcbiAgIFwic3RhcnRlZFwiOiAxNzY2NDAwMDAwLjAsXG4gICBcImVsYXBzZWRcIjogMi44MTUsXG4gICBcInJlcXVpcmVtZW50c1wiOiBbXG4gICAgXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgXCJub19wcmljZXNcIixcbiAgICBcImZyaWVuZGx5X3RvbmVcIlxuICAgXSxcbiAgIFwiY2h1bmtpbmdcIjogXCJzZW50ZW5jZVwiLFxuICAgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIixcbiAgIFwic2V0dGluZ3NcIjoge1xuICAgIFwiZW1pdFwiOiBcInZhbGlkYXRlZFwiLFxuICAgIFwibWF4X3Rva2Vuc1wiOiAyNTZcbiAgIH0sXG4gICBcImVycm9yXCI6IG51bGwsXG4gICBcImF0dGVtcHRzXCI6IFtcbiAgICB7XG4gICAgIFwiYXR0ZW1wdFwiOiAxLFxuICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICBcImJlZ2FuXCI6IDAuMCxcbiAgICAgXCJjaHVua3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcImxlYWRcIjogXCJcIixcbiAgICAgICBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDY0LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMC45MDA0XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcImxlYWRcIjogXCIgXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiVGhlIGxlYXZlcyBhcmUgcGlja2VkIGJ5IGhhbmQsIG1vc3Qgb2Z0ZW4gaW4gdGhlIGVhcmx5IG1vcm5pbmcuXCIsXG4gICAgICAgXCJzdGFydFwiOiA2NSxcbiAgICAgICBcImVuZFwiOiAxMjgsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAxLjUwMDRcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAyLFxuICAgICAgIFwibGVhZFwiOiBcIiBcIixcbiAgICAgICBcInRleHRcIjogXCJUaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LlwiLFxuICAgICAgIFwic3RhcnRcIjogMTI5LFxuICAgICAgIFwiZW5kXCI6IDE3NixcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDIuMTAwNFxuICAgICAgfVxuICAgICBdLFxuICAgICBcImNoZWNrc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDY0LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLFxuICAgICAgICAgXCJzY29yZVwiOiAwLjlcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDAuOVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDEyOCxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWFcIixcbiAgICAgICAgIFwic2NvcmVcIjogMC45XG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAxLjVcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAyLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiAxMjksXG4gICAgICAgXCJlbmRcIjogMTc2LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLFxuICAgICAgICAgXCJzY29yZVwiOiAwLjlcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDIuMVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDMsXG4gICAgICAgXCJwYXNzZWRcIjogZmFsc2UsXG4gICAgICAgXCJzdGFydFwiOiAxNzcsXG4gICAgICAgXCJlbmRcIjogMjI5LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInVua25vd25cIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJmYWlsXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBcIm5hbWVzIGEgcHJpY2VcIixcbiAgICAgICAgIFwic2NvcmVcIjogMC4wXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwidW5rbm93blwiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDIuODEyXG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwicGVuZGluZ1wiOiAwLFxuICAgICBcImNoZWNraW5nXCI6IFtdLFxuICAgICBcInByZXZpZXdcIjogXCJcIixcbiAgICAgXCJwcmV2aWV3X3N0YXJ0XCI6IDAsXG4gICAgIFwiZG9uZVwiOiBmYWxzZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjogbnVsbFxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsIFwiYXR0ZW1wdHNcIjogMn19LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiAxLCBcImVsYXBzZWRcIjogMC43LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjcsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDY0LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMiwgXCJlbGFwc2VkXCI6IDAuNzAwNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC43MDA1LCBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjQsIFwibGVhZFwiOiBcIlwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDMsIFwiZWxhcHNlZFwiOiAxLjQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuNCwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogZmFsc2UsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMTcsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcImZhaWxcIiwgXCJyZWFzb25cIjogXCJuYW1lcyBhIHByaWNlXCIsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwicmV0cnlcIiwgXCJzZXFcIjogNCwgXCJlbGFwc2VkXCI6IDEuNDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDEuNDEsIFwiYXR0ZW1wdFwiOiAyLCBcInJlYXNvblwiOiBcIm5vX3ByaWNlczogbmFtZXMgYSBwcmljZVwifSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogNSwgXCJlbGFwc2VkXCI6IDIuMiwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4yLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAyLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2MywgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDYsIFwiZWxhcHNlZFwiOiAyLjIwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuMjAwNCwgXCJ0ZXh0XCI6IFwiVGhlIGxlYXZlcyBhcmUgcGlja2VkIGJ5IGhhbmQsIG1vc3Qgb2Z0ZW4gaW4gdGhlIGVhcmx5IG1vcm5pbmcuXCIsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDIsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjMsIFwibGVhZFwiOiBcIlwiLCBcImN1dFwiOiBmYWxzZX0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDcsIFwiZWxhcHNlZFwiOiAyLjgsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuOCwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMiwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFswLjAxMiwgMC4wMDA0LCAwLjAxMV0sIFwic3RhcnRcIjogNjUsIFwiZW5kXCI6IDExMiwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDgsIFwiZWxhcHNlZFwiOiAyLjgwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuODAwNCwgXCJ0ZXh0XCI6IFwiVGhleSB3aXRoZXIgZm9yIHNvbWUgaG91cnMgdW50aWwgdGhleSBhcmUgc29mdC5cIiwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMiwgXCJzdGFydFwiOiA2NSwgXCJlbmRcIjogMTEyLCBcImxlYWRcIjogXCJcXG5cXG5cIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiA5LCBcImVsYXBzZWRcIjogMy40LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAzLjQsIFwiY2h1bmtfaW5kZXhcIjogMiwgXCJhdHRlbXB0XCI6IDIsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDExNCwgXCJlbmRcIjogMTYzLCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMTAsIFwiZWxhcHNlZFwiOiAzLjQwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDMuNDAwNCwgXCJ0ZXh0XCI6IFwiUm9sbGluZyBicmVha3MgdGhlIGNlbGxzIGFuZCBsZXRzIHRoZSBqdWljZXMgb3V0LlwiLCBcImNodW5rX2luZGV4XCI6IDIsIFwiYXR0ZW1wdFwiOiAyLCBcInN0YXJ0XCI6IDExNCwgXCJlbmRcIjogMTYzLCBcImxlYWRcIjogXCJcXG5cXG5cIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJzdHJlYW1pbmdfZG9uZVwiLCBcInNlcVwiOiAxMSwgXCJlbGFwc2VkXCI6IDMuNywgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMy43LCBcImF0dGVtcHRcIjogMiwgXCJmdWxsX3RleHRcIjogXCJUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cXG5cXG5UaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LlxcblxcblJvbGxpbmcgYnJlYWtzIHRoZSBjZWxscyBhbmQgbGV0cyB0aGUganVpY2VzIG91dC5cIn0sXG4gICAge1wia2luZFwiOiBcInZhbGlkYXRpbmdcIiwgXCJzZXFcIjogMTIsIFwiZWxhcHNlZFwiOiAzLjcwMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMy43MDEsIFwiYXR0ZW1wdFwiOiAyLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXX0sXG4gICAge1wia2luZFwiOiBcImZ1bGxfdmFsaWRhdGlvblwiLCBcInNlcVwiOiAxMywgXCJlbGFwc2VkXCI6IDMuOTEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDMuOTEsIFwiYXR0ZW1wdFwiOiAyLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMiwgMC4wMDEsIDAuMl0sIFwicmVzdWx0c1wiOiBbe1wicGFzc2VkXCI6IHRydWUsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInBhc3NlZFwiOiB0cnVlLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJwYXNzZWRcIjogdHJ1ZSwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjb21wbGV0ZWRcIiwgXCJzZXFcIjogMTQsIFwiZWxhcHNlZFwiOiAzLjkxMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMy45MTEsIFwic3VjY2Vzc1wiOiB0cnVlLCBcImZ1bGxfdGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlxcblxcblRoZXkgd2l0aGVyIGZvciBzb21lIGhvdXJzIHVudGlsIHRoZXkgYXJlIHNvZnQuXFxuXFxuUm9sbGluZyBicmVha3MgdGhlIGNlbGxzIGFuZCBsZXRzIHRoZSBqdWljZXMgb3V0LlwiLCBcImF0dGVtcHRzX3VzZWRcIjogMiwgXCJvdXRjb21lXCI6IFwicGFzc2VkXCIsIFwicmVhc29uXCI6IG51bGx9XG4gIF0sXG4gIFwic3RhdGVcIjoge1xuICAgXCJzZXFcIjogMTQsXG4gICBcIm91dGNvbWVcIjogXCJwYXNzZWRcIixcbiAgIFwicmVhc29uXCI6IG51bGwsXG4gICBcInN0b3BwaW5nXCI6IG51bGwsXG4gICBcInN0YXJ0ZWRcIjogMTc2NjQwMDAwMC4wLFxuICAgXCJlbGFwc2VkXCI6IDMuOTExLFxuICAgXCJyZXF1aXJlbWVudHNcIjogW1xuICAgIFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgIFwibm9fcHJpY2VzXCIsXG4gICAgXCJmcmllbmRseV90b25lXCJcbiAgIF0sXG4gICBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIixcbiAgIFwiYmFja2VuZFwiOiBcImxvY2FsIChTbW9sTE0yLTM2ME0tSW5zdHJ1Y3QpXCIsXG4gICBcInNldHRpbmdzXCI6IHtcbiAgICBcImVtaXRcIjogXCJ2YWxpZGF0ZWRcIixcbiAgICBcImF0dGVtcHRzXCI6IDJcbiAgIH0sXG4gICBcImVycm9yXCI6IG51bGwsXG4gICBcImF0dGVtcHRzXCI6IFtcbiAgICB7XG4gICAgIFwiYXR0ZW1wdFwiOiAxLFxuICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICBcImJlZ2FuXCI6IDAuMCxcbiAgICAgXCJjaHVua3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcImxlYWRcIjogXCJcIixcbiAgICAgICBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDY0LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMC43MDA1XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMC43XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcInBhc3NlZFwiOiBmYWxzZSxcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDExNyxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwiZmFpbFwiLFxuICAgICAgICAgXCJyZWFzb25cIjogXCJuYW1lcyBhIHByaWNlXCIsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJ1bmtub3duXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMS40XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwicGVuZGluZ1wiOiAwLFxuICAgICBcImNoZWNraW5nXCI6IFtdLFxuICAgICBcInByZXZpZXdcIjogXCJcIixcbiAgICAgXCJwcmV2aWV3X3N0YXJ0XCI6IDAsXG4gICAgIFwiZG9uZVwiOiBmYWxzZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjogbnVsbFxuICAgIH0sXG4gICAge1xuICAgICBcImF0dGVtcHRcIjogMixcbiAgICAgXCJyZWFzb25cIjogXCJub19wcmljZXM6IG5hbWVzIGEgcHJpY2VcIixcbiAgICAgXCJiZWdhblwiOiAxLjQxLFxuICAgICBcImNodW5rc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwibGVhZFwiOiBcIlwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLFxuICAgICAgIFwic3RhcnRcIjogMCxcbiAgICAgICBcImVuZFwiOiA2MyxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDIuMjAwNFxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJsZWFkXCI6IFwiXFxuXFxuXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiVGhleSB3aXRoZXIgZm9yIHNvbWUgaG91cnMgdW50aWwgdGhleSBhcmUgc29mdC5cIixcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDExMixcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDIuODAwNFxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDIsXG4gICAgICAgXCJsZWFkXCI6IFwiXFxuXFxuXCIsXG4gICAgICAgXCJ0ZXh0XCI6IFwiUm9sbGluZyBicmVha3MgdGhlIGNlbGxzIGFuZCBsZXRzIHRoZSBqdWljZXMgb3V0LlwiLFxuICAgICAgIFwic3RhcnRcIjogMTE0LFxuICAgICAgIFwiZW5kXCI6IDE2MyxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDMuNDAwNFxuICAgICAgfVxuICAgICBdLFxuICAgICBcImNoZWNrc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDYzLFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDIuMlxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDEsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDExMixcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTIsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMSxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAyLjhcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAyLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiAxMTQsXG4gICAgICAgXCJlbmRcIjogMTYzLFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDMuNFxuICAgICAgfVxuICAgICBdLFxuICAgICBcInBlbmRpbmdcIjogMCxcbiAgICAgXCJjaGVja2luZ1wiOiBbXSxcbiAgICAgXCJwcmV2aWV3XCI6IFwiXCIsXG4gICAgIFwicHJldmlld19zdGFydFwiOiAwLFxuICAgICBcImRvbmVcIjogdHJ1ZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjoge1xuICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgIHtcbiAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgXCJzY29yZVwiOiBudWxsLFxuICAgICAgICBcImR1cmF0aW9uXCI6IDAuMixcbiAgICAgICAgXCJlcnJvclwiOiBudWxsXG4gICAgICAgfSxcbiAgICAgICB7XG4gICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgXCJzY29yZVwiOiBudWxsLFxuICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAxLFxuICAgICAgICBcImVycm9yXCI6IG51bGxcbiAgICAgICB9LFxuICAgICAgIHtcbiAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgXCJzY29yZVwiOiBudWxsLFxuICAgICAgICBcImR1cmF0aW9uXCI6IDAuMixcbiAgICAgICAgXCJlcnJvclwiOiBudWxsXG4gICAgICAgfVxuICAgICAgXSxcbiAgICAgIFwiYXRcIjogMy45MVxuICAgICB9XG4gICAgfVxuICAgXVxuICB9XG59XG4iLCAie1xuICBcImV2ZW50c1wiOiBbXG4gICAge1wia2luZFwiOiBcInN0YXJ0XCIsIFwic2VxXCI6IDAsIFwiZWxhcHNlZFwiOiAwLjAsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuMCwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiY2h1bmtpbmdcIjogXCJzZW50ZW5jZVwiLCBcImJhY2tlbmRcIjogXCJsb2NhbCAoU21vbExNMi0zNjBNLUluc3RydWN0KVwiLCBcInNldHRpbmdzXCI6IHtcImVtaXRcIjogXCJ2YWxpZGF0ZWRcIiwgXCJtYXhfdG9rZW5zXCI6IDI1Nn19LFxuICAgIHtcImtpbmRcIjogXCJwZW5kaW5nXCIsIFwic2VxXCI6IDEsIFwiZWxhcHNlZFwiOiAwLjQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNCwgXCJhdHRlbXB0XCI6IDEsIFwiY2hhcnNcIjogMzB9LFxuICAgIHtcImtpbmRcIjogXCJjaGVja2luZ1wiLCBcInNlcVwiOiAyLCBcImVsYXBzZWRcIjogMC44LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjgsIFwiY2h1bmtfaW5kZXhcIjogMCwgXCJhdHRlbXB0XCI6IDEsIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjQsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJmcmllbmRseV90b25lXCJdfSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiAzLCBcImVsYXBzZWRcIjogMS4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjAsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDQ0fSxcbiAgICB7XCJraW5kXCI6IFwidmVyZGljdFwiLCBcInNlcVwiOiA0LCBcImVsYXBzZWRcIjogMS40MSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS40MSwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIiwgXCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcImNhbG0gYW5kIGtpbmRcIiwgXCJzY29yZVwiOiAwLjc3LCBcImR1cmF0aW9uXCI6IDAuNjF9LFxuICAgIHtcImtpbmRcIjogXCJ2ZXJkaWN0XCIsIFwic2VxXCI6IDUsIFwiZWxhcHNlZFwiOiAyLjAsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuMCwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJyZXF1aXJlbWVudFwiOiBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWFcIiwgXCJzY29yZVwiOiAwLjkzLCBcImR1cmF0aW9uXCI6IDEuMn0sXG4gICAge1wia2luZFwiOiBcInF1aWNrX2NoZWNrXCIsIFwic2VxXCI6IDYsIFwiZWxhcHNlZFwiOiAyLjAwMDUsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDIuMDAwNSwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFsxLjIsIDAuMDAwNCwgMC42MV0sIFwic3RhcnRcIjogMCwgXCJlbmRcIjogNjQsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogXCJzcGVha3Mgb2YgdGVhXCIsIFwic2NvcmVcIjogMC45M30sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IFwiY2FsbSBhbmQga2luZFwiLCBcInNjb3JlXCI6IDAuNzd9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDcsIFwiZWxhcHNlZFwiOiAyLjAwMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4wMDEsIFwidGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy5cIiwgXCJjaHVua19pbmRleFwiOiAwLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJsZWFkXCI6IFwiXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwiY2hlY2tpbmdcIiwgXCJzZXFcIjogOCwgXCJlbGFwc2VkXCI6IDIuOCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi44LCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJmcmllbmRseV90b25lXCJdfSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiA5LCBcImVsYXBzZWRcIjogMy4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAzLjAsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDQ0fSxcbiAgICB7XCJraW5kXCI6IFwidmVyZGljdFwiLCBcInNlcVwiOiAxMCwgXCJlbGFwc2VkXCI6IDMuNDEsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDMuNDEsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsIFwic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogXCJjYWxtIGFuZCBraW5kXCIsIFwic2NvcmVcIjogMC43NywgXCJkdXJhdGlvblwiOiAwLjYxfSxcbiAgICB7XCJraW5kXCI6IFwidmVyZGljdFwiLCBcInNlcVwiOiAxMSwgXCJlbGFwc2VkXCI6IDQuMCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwNC4wLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLCBcInNjb3JlXCI6IDAuOTMsIFwiZHVyYXRpb25cIjogMS4yfSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMTIsIFwiZWxhcHNlZFwiOiA0LjAwMDUsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDQuMDAwNSwgXCJjaHVua19pbmRleFwiOiAxLCBcImF0dGVtcHRcIjogMSwgXCJwYXNzZWRcIjogdHJ1ZSwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcIm5vX3ByaWNlc1wiLCBcImZyaWVuZGx5X3RvbmVcIl0sIFwiZHVyYXRpb25zXCI6IFsxLjIsIDAuMDAwNCwgMC42MV0sIFwic3RhcnRcIjogNjUsIFwiZW5kXCI6IDEyOCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBcInNwZWFrcyBvZiB0ZWFcIiwgXCJzY29yZVwiOiAwLjkzfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogXCJjYWxtIGFuZCBraW5kXCIsIFwic2NvcmVcIjogMC43N31dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogMTMsIFwiZWxhcHNlZFwiOiA0LjAwMSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwNC4wMDEsIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJwZW5kaW5nXCIsIFwic2VxXCI6IDE0LCBcImVsYXBzZWRcIjogNC4zLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDA0LjMsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDE5fSxcbiAgICB7XCJraW5kXCI6IFwiY2hlY2tpbmdcIiwgXCJzZXFcIjogMTUsIFwiZWxhcHNlZFwiOiA0LjgsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDQuOCwgXCJjaHVua19pbmRleFwiOiAyLCBcImF0dGVtcHRcIjogMSwgXCJzdGFydFwiOiAxMjksIFwiZW5kXCI6IDE3NiwgXCJyZXF1aXJlbWVudHNcIjogW1wiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLCBcImZyaWVuZGx5X3RvbmVcIl19LFxuICAgIHtcImtpbmRcIjogXCJ2ZXJkaWN0XCIsIFwic2VxXCI6IDE2LCBcImVsYXBzZWRcIjogNS4zLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDA1LjMsIFwiY2h1bmtfaW5kZXhcIjogMiwgXCJhdHRlbXB0XCI6IDEsIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsIFwic3VjY2Vzc1wiOiBcInVua25vd25cIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsLCBcImR1cmF0aW9uXCI6IDAuNX0sXG4gICAge1wia2luZFwiOiBcInBlbmRpbmdcIiwgXCJzZXFcIjogMTcsIFwiZWxhcHNlZFwiOiA1LjQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDUuNCwgXCJhdHRlbXB0XCI6IDEsIFwiY2hhcnNcIjogNDJ9XG4gIF0sXG4gIFwic3RhdGVcIjoge1xuICAgXCJzZXFcIjogMTcsXG4gICBcIm91dGNvbWVcIjogXCJydW5uaW5nXCIsXG4gICBcInJlYXNvblwiOiBudWxsLFxuICAgXCJzdG9wcGluZ1wiOiBudWxsLFxuICAgXCJzdGFydGVkXCI6IDE3NjY0MDAwMDAuMCxcbiAgIFwiZWxhcHNlZFwiOiA1LjQsXG4gICBcInJlcXVpcmVtZW50c1wiOiBbXG4gICAgXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgXCJub19wcmljZXNcIixcbiAgICBcImZyaWVuZGx5X3RvbmVcIlxuICAgXSxcbiAgIFwiY2h1bmtpbmdcIjogXCJzZW50ZW5jZVwiLFxuICAgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIixcbiAgIFwic2V0dGluZ3NcIjoge1xuICAgIFwiZW1pdFwiOiBcInZhbGlkYXRlZFwiLFxuICAgIFwibWF4X3Rva2Vuc1wiOiAyNTZcbiAgIH0sXG4gICBcImVycm9yXCI6IG51bGwsXG4gICBcImF0dGVtcHRzXCI6IFtcbiAgICB7XG4gICAgIFwiYXR0ZW1wdFwiOiAxLFxuICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICBcImJlZ2FuXCI6IDAuMCxcbiAgICAgXCJjaHVua3NcIjogW1xuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMCxcbiAgICAgICBcImxlYWRcIjogXCJcIixcbiAgICAgICBcInRleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuXCIsXG4gICAgICAgXCJzdGFydFwiOiAwLFxuICAgICAgIFwiZW5kXCI6IDY0LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMi4wMDFcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwibGVhZFwiOiBcIiBcIixcbiAgICAgICBcInRleHRcIjogXCJUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDEyOCxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDQuMDAxXG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDEuMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLFxuICAgICAgICAgXCJzY29yZVwiOiAwLjkzXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjYxLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogXCJjYWxtIGFuZCBraW5kXCIsXG4gICAgICAgICBcInNjb3JlXCI6IDAuNzdcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiAyLjAwMDVcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwicGFzc2VkXCI6IHRydWUsXG4gICAgICAgXCJzdGFydFwiOiA2NSxcbiAgICAgICBcImVuZFwiOiAxMjgsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDEuMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IFwic3BlYWtzIG9mIHRlYVwiLFxuICAgICAgICAgXCJzY29yZVwiOiAwLjkzXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJub19wcmljZXNcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMDA0LFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiZnJpZW5kbHlfdG9uZVwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjYxLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogXCJjYWxtIGFuZCBraW5kXCIsXG4gICAgICAgICBcInNjb3JlXCI6IDAuNzdcbiAgICAgICAgfVxuICAgICAgIF0sXG4gICAgICAgXCJhdFwiOiA0LjAwMDVcbiAgICAgIH1cbiAgICAgXSxcbiAgICAgXCJwZW5kaW5nXCI6IDQyLFxuICAgICBcImNoZWNraW5nXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDIsXG4gICAgICAgXCJzdGFydFwiOiAxMjksXG4gICAgICAgXCJlbmRcIjogMTc2LFxuICAgICAgIFwid2FpdGluZ1wiOiBbXG4gICAgICAgIFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiXG4gICAgICAgXSxcbiAgICAgICBcInZlcmRpY3RzXCI6IFtcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInVua25vd25cIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGwsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuNVxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcInNpbmNlXCI6IDQuOFxuICAgICAgfVxuICAgICBdLFxuICAgICBcInByZXZpZXdcIjogXCJcIixcbiAgICAgXCJwcmV2aWV3X3N0YXJ0XCI6IDAsXG4gICAgIFwiZG9uZVwiOiBmYWxzZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjogbnVsbFxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIntcbiAgXCJldmVudHNcIjogW1xuICAgIHtcImtpbmRcIjogXCJzdGFydFwiLCBcInNlcVwiOiAwLCBcImVsYXBzZWRcIjogMC4wLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAwLjAsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImNodW5raW5nXCI6IFwic2VudGVuY2VcIiwgXCJiYWNrZW5kXCI6IFwibG9jYWwgKFNtb2xMTTItMzYwTS1JbnN0cnVjdClcIiwgXCJzZXR0aW5nc1wiOiB7XCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsIFwibWF4X3Rva2Vuc1wiOiAyNTZ9fSxcbiAgICB7XCJraW5kXCI6IFwicXVpY2tfY2hlY2tcIiwgXCJzZXFcIjogMSwgXCJlbGFwc2VkXCI6IDAuNSwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMC41LCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInBhc3NlZFwiOiB0cnVlLCBcInJlcXVpcmVtZW50c1wiOiBbXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsIFwibm9fcHJpY2VzXCIsIFwiZnJpZW5kbHlfdG9uZVwiXSwgXCJkdXJhdGlvbnNcIjogWzAuMDEyLCAwLjAwMDQsIDAuMDExXSwgXCJzdGFydFwiOiAwLCBcImVuZFwiOiA2NCwgXCJyZXN1bHRzXCI6IFt7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9LCB7XCJzdWNjZXNzXCI6IFwicGFzc1wiLCBcInJlYXNvblwiOiBudWxsLCBcInNjb3JlXCI6IG51bGx9XX0sXG4gICAge1wia2luZFwiOiBcImNodW5rXCIsIFwic2VxXCI6IDIsIFwiZWxhcHNlZFwiOiAwLjUwMDQsIFwidGltZXN0YW1wXCI6IDE3NjY0MDAwMDAuNTAwNCwgXCJ0ZXh0XCI6IFwiVGVhIGJlZ2lucyB3aXRoIHRoZSBsZWF2ZXMgb2YgYSBzaW5nbGUgcGxhbnQsIENhbWVsbGlhIHNpbmVuc2lzLlwiLCBcImNodW5rX2luZGV4XCI6IDAsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDAsIFwiZW5kXCI6IDY0LCBcImxlYWRcIjogXCJcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiAzLCBcImVsYXBzZWRcIjogMS4xLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjEsIFwiY2h1bmtfaW5kZXhcIjogMSwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwicmVzdWx0c1wiOiBbe1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfSwge1wic3VjY2Vzc1wiOiBcInBhc3NcIiwgXCJyZWFzb25cIjogbnVsbCwgXCJzY29yZVwiOiBudWxsfV19LFxuICAgIHtcImtpbmRcIjogXCJjaHVua1wiLCBcInNlcVwiOiA0LCBcImVsYXBzZWRcIjogMS4xMDA0LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjEwMDQsIFwidGV4dFwiOiBcIlRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLlwiLCBcImNodW5rX2luZGV4XCI6IDEsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDY1LCBcImVuZFwiOiAxMjgsIFwibGVhZFwiOiBcIiBcIiwgXCJjdXRcIjogZmFsc2V9LFxuICAgIHtcImtpbmRcIjogXCJxdWlja19jaGVja1wiLCBcInNlcVwiOiA1LCBcImVsYXBzZWRcIjogMS43LCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAxLjcsIFwiY2h1bmtfaW5kZXhcIjogMiwgXCJhdHRlbXB0XCI6IDEsIFwicGFzc2VkXCI6IHRydWUsIFwicmVxdWlyZW1lbnRzXCI6IFtcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIiwgXCJub19wcmljZXNcIiwgXCJmcmllbmRseV90b25lXCJdLCBcImR1cmF0aW9uc1wiOiBbMC4wMTIsIDAuMDAwNCwgMC4wMTFdLCBcInN0YXJ0XCI6IDEyOSwgXCJlbmRcIjogMTc2LCBcInJlc3VsdHNcIjogW3tcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH0sIHtcInN1Y2Nlc3NcIjogXCJwYXNzXCIsIFwicmVhc29uXCI6IG51bGwsIFwic2NvcmVcIjogbnVsbH1dfSxcbiAgICB7XCJraW5kXCI6IFwiY2h1bmtcIiwgXCJzZXFcIjogNiwgXCJlbGFwc2VkXCI6IDEuNzAwNCwgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMS43MDA0LCBcInRleHRcIjogXCJUaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LlwiLCBcImNodW5rX2luZGV4XCI6IDIsIFwiYXR0ZW1wdFwiOiAxLCBcInN0YXJ0XCI6IDEyOSwgXCJlbmRcIjogMTc2LCBcImxlYWRcIjogXCIgXCIsIFwiY3V0XCI6IGZhbHNlfSxcbiAgICB7XCJraW5kXCI6IFwicGVuZGluZ1wiLCBcInNlcVwiOiA3LCBcImVsYXBzZWRcIjogMi4xLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjEsIFwiYXR0ZW1wdFwiOiAxLCBcImNoYXJzXCI6IDIzfSxcbiAgICB7XCJraW5kXCI6IFwic3RvcFwiLCBcInNlcVwiOiA4LCBcImVsYXBzZWRcIjogMi4yLCBcInRpbWVzdGFtcFwiOiAxNzY2NDAwMDAyLjIsIFwicmVhc29uXCI6IFwic3RvcHBlZCBieSB0aGUgdXNlclwifSxcbiAgICB7XCJraW5kXCI6IFwiY29tcGxldGVkXCIsIFwic2VxXCI6IDksIFwiZWxhcHNlZFwiOiAyLjIwMywgXCJ0aW1lc3RhbXBcIjogMTc2NjQwMDAwMi4yMDMsIFwic3VjY2Vzc1wiOiBmYWxzZSwgXCJmdWxsX3RleHRcIjogXCJUZWEgYmVnaW5zIHdpdGggdGhlIGxlYXZlcyBvZiBhIHNpbmdsZSBwbGFudCwgQ2FtZWxsaWEgc2luZW5zaXMuIFRoZSBsZWF2ZXMgYXJlIHBpY2tlZCBieSBoYW5kLCBtb3N0IG9mdGVuIGluIHRoZSBlYXJseSBtb3JuaW5nLiBUaGV5IHdpdGhlciBmb3Igc29tZSBob3VycyB1bnRpbCB0aGV5IGFyZSBzb2Z0LlwiLCBcImF0dGVtcHRzX3VzZWRcIjogMSwgXCJvdXRjb21lXCI6IFwic3RvcHBlZFwiLCBcInJlYXNvblwiOiBcInN0b3BwZWQgYnkgdGhlIHVzZXJcIn1cbiAgXSxcbiAgXCJzdGF0ZVwiOiB7XG4gICBcInNlcVwiOiA5LFxuICAgXCJvdXRjb21lXCI6IFwic3RvcHBlZFwiLFxuICAgXCJyZWFzb25cIjogXCJzdG9wcGVkIGJ5IHRoZSB1c2VyXCIsXG4gICBcInN0b3BwaW5nXCI6IFwic3RvcHBlZCBieSB0aGUgdXNlclwiLFxuICAgXCJzdGFydGVkXCI6IDE3NjY0MDAwMDAuMCxcbiAgIFwiZWxhcHNlZFwiOiAyLjIwMyxcbiAgIFwicmVxdWlyZW1lbnRzXCI6IFtcbiAgICBcIlRoZSB0ZXh0IGlzIGFib3V0IHRlYS5cIixcbiAgICBcIm5vX3ByaWNlc1wiLFxuICAgIFwiZnJpZW5kbHlfdG9uZVwiXG4gICBdLFxuICAgXCJjaHVua2luZ1wiOiBcInNlbnRlbmNlXCIsXG4gICBcImJhY2tlbmRcIjogXCJsb2NhbCAoU21vbExNMi0zNjBNLUluc3RydWN0KVwiLFxuICAgXCJzZXR0aW5nc1wiOiB7XG4gICAgXCJlbWl0XCI6IFwidmFsaWRhdGVkXCIsXG4gICAgXCJtYXhfdG9rZW5zXCI6IDI1NlxuICAgfSxcbiAgIFwiZXJyb3JcIjogbnVsbCxcbiAgIFwiYXR0ZW1wdHNcIjogW1xuICAgIHtcbiAgICAgXCJhdHRlbXB0XCI6IDEsXG4gICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgIFwiYmVnYW5cIjogMC4wLFxuICAgICBcImNodW5rc1wiOiBbXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAwLFxuICAgICAgIFwibGVhZFwiOiBcIlwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRlYSBiZWdpbnMgd2l0aCB0aGUgbGVhdmVzIG9mIGEgc2luZ2xlIHBsYW50LCBDYW1lbGxpYSBzaW5lbnNpcy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJjdXRcIjogZmFsc2UsXG4gICAgICAgXCJhdFwiOiAwLjUwMDRcbiAgICAgIH0sXG4gICAgICB7XG4gICAgICAgXCJpbmRleFwiOiAxLFxuICAgICAgIFwibGVhZFwiOiBcIiBcIixcbiAgICAgICBcInRleHRcIjogXCJUaGUgbGVhdmVzIGFyZSBwaWNrZWQgYnkgaGFuZCwgbW9zdCBvZnRlbiBpbiB0aGUgZWFybHkgbW9ybmluZy5cIixcbiAgICAgICBcInN0YXJ0XCI6IDY1LFxuICAgICAgIFwiZW5kXCI6IDEyOCxcbiAgICAgICBcImN1dFwiOiBmYWxzZSxcbiAgICAgICBcImF0XCI6IDEuMTAwNFxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDIsXG4gICAgICAgXCJsZWFkXCI6IFwiIFwiLFxuICAgICAgIFwidGV4dFwiOiBcIlRoZXkgd2l0aGVyIGZvciBzb21lIGhvdXJzIHVudGlsIHRoZXkgYXJlIHNvZnQuXCIsXG4gICAgICAgXCJzdGFydFwiOiAxMjksXG4gICAgICAgXCJlbmRcIjogMTc2LFxuICAgICAgIFwiY3V0XCI6IGZhbHNlLFxuICAgICAgIFwiYXRcIjogMS43MDA0XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwiY2hlY2tzXCI6IFtcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDAsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDAsXG4gICAgICAgXCJlbmRcIjogNjQsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMC41XG4gICAgICB9LFxuICAgICAge1xuICAgICAgIFwiaW5kZXhcIjogMSxcbiAgICAgICBcInBhc3NlZFwiOiB0cnVlLFxuICAgICAgIFwic3RhcnRcIjogNjUsXG4gICAgICAgXCJlbmRcIjogMTI4LFxuICAgICAgIFwidmVyZGljdHNcIjogW1xuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwiVGhlIHRleHQgaXMgYWJvdXQgdGVhLlwiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAxMixcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcIm5vX3ByaWNlc1wiLFxuICAgICAgICAgXCJkdXJhdGlvblwiOiAwLjAwMDQsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH0sXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJmcmllbmRseV90b25lXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDExLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9XG4gICAgICAgXSxcbiAgICAgICBcImF0XCI6IDEuMVxuICAgICAgfSxcbiAgICAgIHtcbiAgICAgICBcImluZGV4XCI6IDIsXG4gICAgICAgXCJwYXNzZWRcIjogdHJ1ZSxcbiAgICAgICBcInN0YXJ0XCI6IDEyOSxcbiAgICAgICBcImVuZFwiOiAxNzYsXG4gICAgICAgXCJ2ZXJkaWN0c1wiOiBbXG4gICAgICAgIHtcbiAgICAgICAgIFwicmVxdWlyZW1lbnRcIjogXCJUaGUgdGV4dCBpcyBhYm91dCB0ZWEuXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDEyLFxuICAgICAgICAgXCJzdWNjZXNzXCI6IFwicGFzc1wiLFxuICAgICAgICAgXCJyZWFzb25cIjogbnVsbCxcbiAgICAgICAgIFwic2NvcmVcIjogbnVsbFxuICAgICAgICB9LFxuICAgICAgICB7XG4gICAgICAgICBcInJlcXVpcmVtZW50XCI6IFwibm9fcHJpY2VzXCIsXG4gICAgICAgICBcImR1cmF0aW9uXCI6IDAuMDAwNCxcbiAgICAgICAgIFwic3VjY2Vzc1wiOiBcInBhc3NcIixcbiAgICAgICAgIFwicmVhc29uXCI6IG51bGwsXG4gICAgICAgICBcInNjb3JlXCI6IG51bGxcbiAgICAgICAgfSxcbiAgICAgICAge1xuICAgICAgICAgXCJyZXF1aXJlbWVudFwiOiBcImZyaWVuZGx5X3RvbmVcIixcbiAgICAgICAgIFwiZHVyYXRpb25cIjogMC4wMTEsXG4gICAgICAgICBcInN1Y2Nlc3NcIjogXCJwYXNzXCIsXG4gICAgICAgICBcInJlYXNvblwiOiBudWxsLFxuICAgICAgICAgXCJzY29yZVwiOiBudWxsXG4gICAgICAgIH1cbiAgICAgICBdLFxuICAgICAgIFwiYXRcIjogMS43XG4gICAgICB9XG4gICAgIF0sXG4gICAgIFwicGVuZGluZ1wiOiAwLFxuICAgICBcImNoZWNraW5nXCI6IFtdLFxuICAgICBcInByZXZpZXdcIjogXCJcIixcbiAgICAgXCJwcmV2aWV3X3N0YXJ0XCI6IDAsXG4gICAgIFwiZG9uZVwiOiBmYWxzZSxcbiAgICAgXCJ2YWxpZGF0aW5nXCI6IG51bGwsXG4gICAgIFwiZmluYWxcIjogbnVsbFxuICAgIH1cbiAgIF1cbiAgfVxufVxuIiwgIi8qKlxuICogUGxheXMgZ29sZGVuIGxvZ3MgaW50byB0aGUgdmlld3MsIHdpdGhvdXQgSnVweXRlci5cbiAqID9sb2c9TkFNRSBwbGF5cyBvbmUgYXQgaXRzIG93biBwYWNlLCAmYXQ9TiBzdG9wcyBiZWZvcmUgZXZlbnQgTiwgJnBhY2U9MCBwbGF5cyBpdCBhdCBvbmNlLFxuICogJnRoZW1lPWRhcmsgc2V0cyB0aGUgdGhlbWUsICZ0aW1lbGluZSBvcGVucyB0aGUgdGltZWxpbmUsICZjaHVuaz1OIGxvb2tzIGF0IGEgY2h1bmsuXG4gKiA/bG9nPWxvbmcmY2h1bmtzPTEwMDAwJnJlcXVpcmVtZW50cz0yMCBtYWtlcyB1cCBhIGxvbmcgcnVuLlxuICovXG5cbmltcG9ydCB7IExpbmsgfSBmcm9tIFwiLi4vc3JjL2xpbmtcIjtcbmltcG9ydCB7IHJlYWRFdmVudCB9IGZyb20gXCIuLi9zcmMvcHJvdG9jb2xcIjtcbmltcG9ydCB7IFJ1blN0b3JlIH0gZnJvbSBcIi4uL3NyYy9zdG9yZVwiO1xuaW1wb3J0IHsgUnVuVmlldyB9IGZyb20gXCIuLi9zcmMvdmlld3MvcnVuXCI7XG5pbXBvcnQgeyBodW5kcmVkLCBsb25nIH0gZnJvbSBcIi4vbWFkZVwiO1xuaW1wb3J0IGVycm9yIGZyb20gXCIuLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL2Vycm9yLmpzb25cIjtcbmltcG9ydCBmYWlsZWRDaGVjayBmcm9tIFwiLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9mYWlsZWRfY2hlY2suanNvblwiO1xuaW1wb3J0IGZhaWxlZFZhbGlkYXRpb24gZnJvbSBcIi4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvZmFpbGVkX3ZhbGlkYXRpb24uanNvblwiO1xuaW1wb3J0IGhvc3RpbGUgZnJvbSBcIi4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvaG9zdGlsZS5qc29uXCI7XG5pbXBvcnQgbG9va2FoZWFkIGZyb20gXCIuLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL2xvb2thaGVhZC5qc29uXCI7XG5pbXBvcnQgbm9SZXF1aXJlbWVudHMgZnJvbSBcIi4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3Mvbm9fcmVxdWlyZW1lbnRzLmpzb25cIjtcbmltcG9ydCBwYXNzZWQgZnJvbSBcIi4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvcGFzc2VkLmpzb25cIjtcbmltcG9ydCBwcmV2aWV3IGZyb20gXCIuLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL3ByZXZpZXcuanNvblwiO1xuaW1wb3J0IHByZXZpZXdXaXRoZHJhd24gZnJvbSBcIi4uLy4uL3Rlc3RzL2ZpeHR1cmVzL2xvZ3MvcHJldmlld193aXRoZHJhd24uanNvblwiO1xuaW1wb3J0IHJlamVjdGVkIGZyb20gXCIuLi8uLi90ZXN0cy9maXh0dXJlcy9sb2dzL3JlamVjdGVkLmpzb25cIjtcbmltcG9ydCByZXRyeSBmcm9tIFwiLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9yZXRyeS5qc29uXCI7XG5pbXBvcnQgc2xvd0NoZWNrcyBmcm9tIFwiLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9zbG93X2NoZWNrcy5qc29uXCI7XG5pbXBvcnQgc3RvcHBlZCBmcm9tIFwiLi4vLi4vdGVzdHMvZml4dHVyZXMvbG9ncy9zdG9wcGVkLmpzb25cIjtcblxuaW50ZXJmYWNlIEV2ZW50IHtcbiAgcmVhZG9ubHkgc2VxOiBudW1iZXI7XG4gIHJlYWRvbmx5IGVsYXBzZWQ6IG51bWJlcjtcbn1cblxuY29uc3QgZ29sZGVuID0ge1xuICBlcnJvcixcbiAgZmFpbGVkX2NoZWNrOiBmYWlsZWRDaGVjayxcbiAgZmFpbGVkX3ZhbGlkYXRpb246IGZhaWxlZFZhbGlkYXRpb24sXG4gIGhvc3RpbGUsXG4gIGxvb2thaGVhZCxcbiAgbm9fcmVxdWlyZW1lbnRzOiBub1JlcXVpcmVtZW50cyxcbiAgcGFzc2VkLFxuICBwcmV2aWV3LFxuICBwcmV2aWV3X3dpdGhkcmF3bjogcHJldmlld1dpdGhkcmF3bixcbiAgcmVqZWN0ZWQsXG4gIHJldHJ5LFxuICBzbG93X2NoZWNrczogc2xvd0NoZWNrcyxcbiAgc3RvcHBlZCxcbn07XG5cbmNvbnN0IHdhbnRlZCA9IG5ldyBVUkxTZWFyY2hQYXJhbXMobG9jYXRpb24uc2VhcmNoKTtcbmNvbnN0IGFza2VkID0gKG5hbWU6IHN0cmluZywgb3RoZXJ3aXNlOiBudW1iZXIpID0+IE51bWJlcih3YW50ZWQuZ2V0KG5hbWUpID8/IG90aGVyd2lzZSk7XG5jb25zdCBsb2dzID0gbmV3IE1hcDxzdHJpbmcsIHJlYWRvbmx5IEV2ZW50W10+KE9iamVjdC5lbnRyaWVzKGdvbGRlbikubWFwKChbbmFtZSwgbG9nXSkgPT4gW25hbWUsIGxvZy5ldmVudHNdKSk7XG5sb2dzLnNldChcImxvbmdcIiwgbG9uZyhhc2tlZChcImNodW5rc1wiLCAyXzAwMCksIGFza2VkKFwicmVxdWlyZW1lbnRzXCIsIDIwKSkpO1xubG9ncy5zZXQoXCJodW5kcmVkXCIsIGh1bmRyZWQoKSk7XG5cbmNvbnN0IHRoZW1lID0gd2FudGVkLmdldChcInRoZW1lXCIpO1xuaWYgKHRoZW1lKSBkb2N1bWVudC5kb2N1bWVudEVsZW1lbnQuc2V0QXR0cmlidXRlKFwidGhlbWVcIiwgdGhlbWUpO1xuY29uc3QgY2hvb3NlID0gZG9jdW1lbnQuZ2V0RWxlbWVudEJ5SWQoXCJjaG9vc2VcIikhO1xuZm9yIChjb25zdCBuYW1lIG9mIGxvZ3Mua2V5cygpKSB7XG4gIGNvbnN0IGxpbmsgPSBkb2N1bWVudC5jcmVhdGVFbGVtZW50KFwiYVwiKTtcbiAgbGluay5ocmVmID0gYD9sb2c9JHtuYW1lfWA7XG4gIGxpbmsudGV4dENvbnRlbnQgPSBuYW1lO1xuICBjaG9vc2UuYXBwZW5kKGxpbmssIFwiIFwiKTtcbn1cblxuZnVuY3Rpb24gcGxheShldmVudHM6IHJlYWRvbmx5IEV2ZW50W10pOiB2b2lkIHtcbiAgY29uc3Qgc3RvcmUgPSBuZXcgUnVuU3RvcmUoKTtcbiAgY29uc3QgbGluayA9IG5ldyBMaW5rKHN0b3JlLCAobWVzc2FnZSkgPT4ge1xuICAgIGlmIChtZXNzYWdlLnR5cGUgPT09IFwicmV2ZWFsXCIpIHtcbiAgICAgIHNldFRpbWVvdXQoKCkgPT4gbGluay50YWtlKHsgdHlwZTogXCJ3aXRoaGVsZFwiLCB0ZXh0OiBcIkEgZ29vZCBwb3VuZCBvZiBpdCBjb3N0cyBhYm91dCA0MCBkb2xsYXJzIGluIExvbmRvbi5cIiB9KSwgMzAwKTtcbiAgICB9XG4gIH0pO1xuICBjb25zdCB2aWV3ID0gbmV3IFJ1blZpZXcoc3RvcmUsIGxpbmssIHdhbnRlZC5nZXQoXCJ0aXRsZVwiKSA/PyBcIlwiKTtcbiAgZG9jdW1lbnQuZ2V0RWxlbWVudEJ5SWQoXCJ2aWV3c1wiKSEuYXBwZW5kKHZpZXcuZWxlbWVudCk7XG4gIGNvbnN0IGxhc3QgPSBldmVudHMuc2xpY2UoMCwgYXNrZWQoXCJhdFwiLCBldmVudHMubGVuZ3RoKSk7XG4gIGNvbnN0IHBhY2UgPSBhc2tlZChcInBhY2VcIiwgMSk7XG4gIGNvbnN0IGdpdmUgPSAoZXZlbnQ6IEV2ZW50KSA9PlxuICAgIGxpbmsudGFrZSh7IHR5cGU6IFwiZXZlbnRzXCIsIGZpcnN0OiBldmVudC5zZXEsIGxpbmVzOiBKU09OLnN0cmluZ2lmeShbZXZlbnRdKSB9KTtcbiAgaWYgKHBhY2UgPT09IDApIHN0b3JlLnJlY2VpdmUobGFzdC5tYXAoKGV2ZW50KSA9PiByZWFkRXZlbnQoZXZlbnQsIGV2ZW50LnNlcSkpKTtcbiAgZWxzZSBmb3IgKGNvbnN0IGV2ZW50IG9mIGxhc3QpIHNldFRpbWVvdXQoZ2l2ZSwgKGV2ZW50LmVsYXBzZWQgKiAxMDAwKSAvIHBhY2UsIGV2ZW50KTtcbiAgc3RvcmUuY29ubmVjdGlvbiA9IFwibGl2ZVwiO1xuICBzZXRUaW1lb3V0KCgpID0+IHByZXNzKHZpZXcuZWxlbWVudCksIDMwMCk7XG59XG5cbmZ1bmN0aW9uIHByZXNzKGVsZW1lbnQ6IEhUTUxFbGVtZW50KTogdm9pZCB7XG4gIGlmICh3YW50ZWQuaGFzKFwidGltZWxpbmVcIikpIGVsZW1lbnQucXVlcnlTZWxlY3RvcjxIVE1MRWxlbWVudD4oXCIuZm9vdCBidXR0b25cIikhLmNsaWNrKCk7XG4gIGlmICh3YW50ZWQuaGFzKFwicmV2ZWFsXCIpKSBlbGVtZW50LnF1ZXJ5U2VsZWN0b3I8SFRNTEVsZW1lbnQ+KFwiLnJldmVhbFwiKSEuY2xpY2soKTtcbiAgY29uc3QgY2h1bmsgPSB3YW50ZWQuZ2V0KFwiY2h1bmtcIik7XG4gIGlmIChjaHVuaykgZWxlbWVudC5xdWVyeVNlbGVjdG9yPEhUTUxFbGVtZW50PihgW2RhdGEtaW5kZXg9XCIke2NodW5rfVwiXWApIS5jbGljaygpO1xufVxuXG5wbGF5KGxvZ3MuZ2V0KHdhbnRlZC5nZXQoXCJsb2dcIikgPz8gXCJwYXNzZWRcIikgPz8gcGFzc2VkLmV2ZW50cyk7XG4iXSwKICAibWFwcGluZ3MiOiAiO0FBWUEsSUFBTSxTQUF3QixDQUFDLFVBQTJCLE9BQU8sVUFBVTtBQUMzRSxJQUFNLFdBQTBCLENBQUMsVUFBMkIsT0FBTyxVQUFVO0FBQzdFLElBQU0sU0FBeUIsQ0FBQyxVQUE0QixPQUFPLFVBQVU7QUFDN0UsSUFBTSxVQUF5QixDQUFDLFVBQTJCLE9BQU8sY0FBYyxLQUFLO0FBQ3JGLElBQU0sV0FBVyxDQUFDLFVBQ2hCLE9BQU8sVUFBVSxZQUFZLFVBQVUsUUFBUSxDQUFDLE1BQU0sUUFBUSxLQUFLO0FBQ3JFLElBQU0sZUFBa0MsQ0FBQyxVQUErQixTQUFTLEtBQUs7QUFFdEYsU0FBUyxPQUFVLE9BQWtDO0FBQ25ELFNBQU8sQ0FBQyxVQUE2QixVQUFVLFFBQVEsTUFBTSxLQUFLO0FBQ3BFO0FBRUEsU0FBUyxTQUFZLE9BQXVDO0FBQzFELFNBQU8sQ0FBQyxVQUFrQyxVQUFVLFVBQWEsTUFBTSxLQUFLO0FBQzlFO0FBRUEsU0FBUyxPQUFVLE9BQXNDO0FBQ3ZELFNBQU8sQ0FBQyxVQUFpQyxNQUFNLFFBQVEsS0FBSyxLQUFLLE1BQU0sTUFBTSxDQUFDLFNBQVMsTUFBTSxJQUFJLENBQUM7QUFDcEc7QUFFQSxTQUFTLFNBQWlDLFNBQWlDO0FBQ3pFLFNBQU8sQ0FBQyxVQUF1QixRQUErQixTQUFTLEtBQUs7QUFDOUU7QUFFQSxTQUFTLFNBQTBCLE9BQXdCO0FBQ3pELFFBQU0sU0FBUyxPQUFPLFFBQVEsS0FBSztBQUNuQyxTQUFPLENBQUMsVUFDTixTQUFTLEtBQUssS0FBSyxPQUFPLE1BQU0sQ0FBQyxDQUFDLE1BQU0sS0FBSyxNQUFNLE1BQU0sTUFBTSxJQUFJLENBQUMsQ0FBQztBQUN6RTtBQUVBLElBQU0sWUFBWSxNQUFNLFFBQVEsUUFBUSxTQUFTO0FBQ2pELElBQU0sWUFBWSxNQUFNLFdBQVcsVUFBVSxxQkFBcUIsWUFBWSxXQUFXLE9BQU87QUFDaEcsSUFBTSxZQUFZLFNBQVMsRUFBRSxTQUFTLFdBQVcsUUFBUSxPQUFPLE1BQU0sR0FBRyxPQUFPLE9BQU8sUUFBUSxFQUFFLENBQUM7QUFDbEcsSUFBTSxVQUFVLFNBQVM7QUFBQSxFQUN2QixRQUFRO0FBQUEsRUFDUixRQUFRLE9BQU8sTUFBTTtBQUFBLEVBQ3JCLE9BQU8sT0FBTyxRQUFRO0FBQUEsRUFDdEIsT0FBTyxTQUFTLE1BQU07QUFDeEIsQ0FBQztBQUNELElBQU0sT0FBTyxFQUFFLE9BQU8sU0FBUyxLQUFLLFFBQVE7QUFDNUMsSUFBTSxRQUFRLEVBQUUsYUFBYSxTQUFTLFNBQVMsUUFBUTtBQUN2RCxJQUFNLFVBQVUsRUFBRSxjQUFjLE9BQU8sTUFBTSxHQUFHLFdBQVcsT0FBTyxRQUFRLEVBQUU7QUFHNUUsSUFBTSxTQUFTO0FBQUEsRUFDYixPQUFPLEVBQUUsY0FBYyxPQUFPLE1BQU0sR0FBRyxVQUFVLFFBQVEsU0FBUyxRQUFRLFVBQVUsYUFBYTtBQUFBLEVBQ2pHLE9BQU8sRUFBRSxHQUFHLE9BQU8sR0FBRyxNQUFNLE1BQU0sUUFBUSxNQUFNLFFBQVEsS0FBSyxPQUFPO0FBQUEsRUFDcEUsYUFBYSxFQUFFLEdBQUcsT0FBTyxHQUFHLE1BQU0sR0FBRyxTQUFTLFFBQVEsUUFBUSxTQUFTLE9BQU8sU0FBUyxFQUFFO0FBQUEsRUFDekYsU0FBUyxFQUFFLFNBQVMsU0FBUyxPQUFPLFFBQVE7QUFBQSxFQUM1QyxVQUFVLEVBQUUsR0FBRyxPQUFPLEdBQUcsTUFBTSxjQUFjLE9BQU8sTUFBTSxFQUFFO0FBQUEsRUFDNUQsU0FBUztBQUFBLElBQ1AsYUFBYSxPQUFPLE9BQU87QUFBQSxJQUMzQixTQUFTO0FBQUEsSUFDVCxhQUFhO0FBQUEsSUFDYixTQUFTO0FBQUEsSUFDVCxRQUFRLE9BQU8sTUFBTTtBQUFBLElBQ3JCLE9BQU8sT0FBTyxRQUFRO0FBQUEsSUFDdEIsVUFBVTtBQUFBLEVBQ1o7QUFBQSxFQUNBLFNBQVMsRUFBRSxHQUFHLE1BQU0sU0FBUyxTQUFTLE1BQU0sT0FBTztBQUFBLEVBQ25ELGdCQUFnQixFQUFFLFNBQVMsU0FBUyxXQUFXLE9BQU87QUFBQSxFQUN0RCxZQUFZLEVBQUUsU0FBUyxTQUFTLGNBQWMsT0FBTyxNQUFNLEVBQUU7QUFBQSxFQUM3RCxpQkFBaUIsRUFBRSxHQUFHLFNBQVMsU0FBUyxTQUFTLFFBQVEsUUFBUSxTQUFTLE9BQU8sT0FBTyxFQUFFO0FBQUEsRUFDMUYsT0FBTyxFQUFFLFNBQVMsU0FBUyxRQUFRLE9BQU87QUFBQSxFQUMxQyxNQUFNLEVBQUUsUUFBUSxPQUFPO0FBQUEsRUFDdkIsT0FBTyxFQUFFLGdCQUFnQixRQUFRLFFBQVEsT0FBTztBQUFBLEVBQ2hELFdBQVc7QUFBQSxJQUNULFNBQVM7QUFBQSxJQUNULFdBQVc7QUFBQSxJQUNYLGVBQWU7QUFBQSxJQUNmLFNBQVM7QUFBQSxJQUNULFFBQVEsT0FBTyxNQUFNO0FBQUEsRUFDdkI7QUFDRjtBQUVBLElBQU0sU0FBUyxFQUFFLEtBQUssU0FBUyxTQUFTLFVBQVUsV0FBVyxTQUFTO0FBZXRFLElBQU0sV0FBVyxTQUFTLE1BQU07QUFDaEMsSUFBTSxTQUFTLElBQUk7QUFBQSxFQUNqQixPQUFPLFFBQVEsTUFBTSxFQUFFLElBQUksQ0FBQyxDQUFDLE1BQU0sS0FBSyxNQUFNLENBQUMsTUFBTSxTQUFTLEtBQUssQ0FBQyxDQUFDO0FBQ3ZFO0FBR08sU0FBUyxVQUFVLE9BQWdCLEtBQW1DO0FBQzNFLFFBQU0sU0FBaUIsRUFBRSxNQUFNLFVBQVUsSUFBSTtBQUM3QyxNQUFJLENBQUMsU0FBUyxLQUFLLEtBQUssTUFBTSxLQUFLLE1BQU0sT0FBTyxDQUFDLFNBQVMsS0FBSyxFQUFHLFFBQU87QUFDekUsUUFBTSxFQUFFLEtBQUssSUFBSTtBQUNqQixRQUFNLFFBQVEsT0FBTyxJQUFJLElBQUksSUFBSSxLQUFLLE1BQU0sUUFBUSxhQUFhLEtBQUs7QUFDdEUsU0FBTyxRQUFTLFFBQW1DO0FBQ3JEO0FBR0EsU0FBUyxhQUFhLE9BQXlDO0FBQzdELFFBQU0sRUFBRSxTQUFTLGNBQWMsVUFBVSxJQUFJO0FBQzdDLE1BQUksQ0FBQyxNQUFNLFFBQVEsT0FBTyxFQUFHLFFBQU87QUFDcEMsUUFBTSxVQUFVLENBQUMsY0FBYyxTQUFTLEVBQUUsSUFBSSxDQUFDLFNBQVUsTUFBTSxRQUFRLElBQUksSUFBSSxLQUFLLFNBQVMsRUFBRztBQUNoRyxTQUFPLFFBQVEsTUFBTSxDQUFDQSxZQUFXQSxZQUFXLFFBQVEsTUFBTTtBQUM1RDtBQWVPLFNBQVMsWUFBWSxTQUF3QztBQUNsRSxNQUFJLENBQUMsU0FBUyxPQUFPLEVBQUcsUUFBTztBQUMvQixNQUFJLFFBQVEsTUFBTSxNQUFNLFlBQVk7QUFDbEMsV0FBTyxPQUFPLFFBQVEsTUFBTSxDQUFDLElBQUksRUFBRSxNQUFNLFlBQVksTUFBTSxRQUFRLE1BQU0sRUFBRSxJQUFJO0FBQUEsRUFDakY7QUFDQSxNQUFJLFFBQVEsTUFBTSxNQUFNLFlBQVksQ0FBQyxRQUFRLFFBQVEsT0FBTyxDQUFDLEtBQUssUUFBUSxPQUFPLElBQUksRUFBRyxRQUFPO0FBQy9GLFFBQU0sU0FBUyxVQUFVLFFBQVEsT0FBTyxHQUFHLFFBQVEsT0FBTyxDQUFDO0FBQzNELFNBQU8sVUFBVSxFQUFFLE1BQU0sVUFBVSxPQUFPO0FBQzVDO0FBR08sU0FBUyxVQUFVLE9BQWdCLE9BQWdEO0FBQ3hGLE1BQUksQ0FBQyxPQUFPLEtBQUssRUFBRyxRQUFPO0FBQzNCLE1BQUk7QUFDSixNQUFJO0FBQ0YsYUFBUyxLQUFLLE1BQU0sS0FBSztBQUFBLEVBQzNCLFFBQVE7QUFDTixXQUFPO0FBQUEsRUFDVDtBQUNBLFNBQU8sTUFBTSxRQUFRLE1BQU0sSUFBSSxPQUFPLElBQUksQ0FBQyxPQUFPLFdBQVcsVUFBVSxPQUFPLFFBQVEsTUFBTSxDQUFDLElBQUk7QUFDbkc7OztBQ3ZKQSxJQUFNLFlBQVksRUFBRSxPQUFPLEtBQU8sTUFBTSxLQUFPO0FBRS9DLElBQU0sUUFBUTtBQUNkLElBQU0sU0FBUztBQUlSLElBQU0sT0FBTixNQUFXO0FBQUEsRUFNaEIsWUFDVyxPQUNBLE1BQ1Q7QUFGUztBQUNBO0FBQUEsRUFDUjtBQUFBLEVBRlE7QUFBQSxFQUNBO0FBQUEsRUFQWCxVQUF3QjtBQUFBLEVBQ3hCLFlBQVksVUFBVTtBQUFBLEVBQ3RCLFNBQXVCO0FBQUEsRUFDdkIsU0FBUyxZQUFZLElBQUk7QUFBQTtBQUFBLEVBUXpCLE9BQWE7QUFDWCxTQUFLLEtBQUssRUFBRSxNQUFNLFFBQVEsQ0FBQztBQUMzQixTQUFLLEtBQUssRUFBRSxNQUFNLFFBQVEsTUFBTSxLQUFLLE1BQU0sS0FBSyxDQUFDO0FBQ2pELFNBQUssU0FBUyxZQUFZLE1BQU0sS0FBSyxRQUFRLEdBQUcsS0FBSztBQUFBLEVBQ3ZEO0FBQUEsRUFFQSxRQUFjO0FBQ1osUUFBSSxLQUFLLFFBQVMsY0FBYSxLQUFLLE9BQU87QUFDM0MsUUFBSSxLQUFLLE9BQVEsZUFBYyxLQUFLLE1BQU07QUFDMUMsU0FBSyxVQUFVLEtBQUssU0FBUztBQUFBLEVBQy9CO0FBQUE7QUFBQSxFQUdBLEtBQUssS0FBb0I7QUFDdkIsU0FBSyxTQUFTLFlBQVksSUFBSTtBQUM5QixTQUFLLE1BQU0sYUFBYTtBQUN4QixVQUFNLFVBQVUsWUFBWSxHQUFHO0FBQy9CLFFBQUksQ0FBQyxTQUFTO0FBQ1osV0FBSyxNQUFNO0FBQUEsSUFDYixXQUFXLFFBQVEsU0FBUyxZQUFZO0FBQ3RDLFdBQUssTUFBTSxXQUFXLFFBQVE7QUFBQSxJQUNoQyxPQUFPO0FBQ0wsV0FBSyxNQUFNLFFBQVEsUUFBUSxNQUFNO0FBQUEsSUFDbkM7QUFDQSxTQUFLLE1BQU0sUUFBUTtBQUNuQixTQUFLLFFBQVE7QUFBQSxFQUNmO0FBQUEsRUFFQSxPQUFhO0FBQ1gsU0FBSyxNQUFNLFlBQVk7QUFDdkIsU0FBSyxNQUFNLFFBQVE7QUFDbkIsU0FBSyxLQUFLLEVBQUUsTUFBTSxPQUFPLENBQUM7QUFBQSxFQUM1QjtBQUFBLEVBRUEsU0FBZTtBQUNiLFNBQUssS0FBSyxFQUFFLE1BQU0sU0FBUyxDQUFDO0FBQUEsRUFDOUI7QUFBQSxFQUVBLFVBQWdCO0FBQ2QsUUFBSSxDQUFDLEtBQUssTUFBTSxRQUFRO0FBQ3RCLFVBQUksS0FBSyxRQUFTLGNBQWEsS0FBSyxPQUFPO0FBQzNDLFdBQUssVUFBVTtBQUNmLFdBQUssWUFBWSxVQUFVO0FBQUEsSUFDN0IsV0FBVyxDQUFDLEtBQUssU0FBUztBQUN4QixXQUFLLEtBQUssRUFBRSxNQUFNLFFBQVEsTUFBTSxLQUFLLE1BQU0sS0FBSyxDQUFDO0FBQ2pELFdBQUssVUFBVSxXQUFXLE1BQU07QUFDOUIsYUFBSyxVQUFVO0FBQ2YsYUFBSyxZQUFZLEtBQUssSUFBSSxJQUFJLEtBQUssV0FBVyxVQUFVLElBQUk7QUFDNUQsYUFBSyxRQUFRO0FBQUEsTUFDZixHQUFHLEtBQUssU0FBUztBQUFBLElBQ25CO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxVQUFnQjtBQUNkLFFBQUksS0FBSyxNQUFNLE1BQU0sWUFBWSxVQUFXO0FBQzVDLFVBQU0sUUFBUSxZQUFZLElBQUksSUFBSSxLQUFLO0FBQ3ZDLFFBQUksU0FBUyxNQUFPLE1BQUssS0FBSyxFQUFFLE1BQU0sUUFBUSxNQUFNLEtBQUssTUFBTSxLQUFLLENBQUM7QUFDckUsUUFBSSxTQUFTLFVBQVUsS0FBSyxNQUFNLGVBQWUsVUFBVTtBQUN6RCxXQUFLLE1BQU0sYUFBYTtBQUN4QixXQUFLLE1BQU0sUUFBUTtBQUFBLElBQ3JCO0FBQUEsRUFDRjtBQUNGOzs7QUNXTyxTQUFTLFFBQWtCO0FBQ2hDLFNBQU87QUFBQSxJQUNMLEtBQUs7QUFBQSxJQUNMLFNBQVM7QUFBQSxJQUNULFFBQVE7QUFBQSxJQUNSLFVBQVU7QUFBQSxJQUNWLFNBQVM7QUFBQSxJQUNULFNBQVM7QUFBQSxJQUNULGNBQWMsQ0FBQztBQUFBLElBQ2YsVUFBVTtBQUFBLElBQ1YsU0FBUztBQUFBLElBQ1QsVUFBVSxDQUFDO0FBQUEsSUFDWCxPQUFPO0FBQUEsSUFDUCxVQUFVLENBQUM7QUFBQSxFQUNiO0FBQ0Y7QUFHTyxTQUFTLE1BQU0sT0FBaUIsT0FBbUM7QUFDeEUsTUFBSSxNQUFNLFFBQVEsTUFBTSxNQUFNLEdBQUc7QUFDL0IsVUFBTSxJQUFJLFdBQVcsU0FBUyxNQUFNLEdBQUcsMEJBQTBCLE1BQU0sR0FBRyxFQUFFO0FBQUEsRUFDOUU7QUFDQSxNQUFJLE1BQU0sU0FBUyxVQUFVO0FBQzNCLFdBQU8sT0FBTyxLQUFLO0FBQ25CLFVBQU0sVUFBVSxNQUFNO0FBQUEsRUFDeEI7QUFDQSxRQUFNLE1BQU0sTUFBTTtBQUNwQjtBQUVBLFNBQVMsT0FBTyxPQUFpQixPQUEwQjtBQUN6RCxVQUFRLE1BQU0sTUFBTTtBQUFBLElBQ2xCLEtBQUs7QUFDSCxhQUFPLE1BQU0sT0FBTyxLQUFLO0FBQUEsSUFDM0IsS0FBSztBQUNILGFBQU8sS0FBSztBQUNaLFlBQU0sU0FBUyxLQUFLLFdBQVcsTUFBTSxTQUFTLE1BQU0sUUFBUSxNQUFNLE9BQU8sQ0FBQztBQUMxRTtBQUFBLElBQ0YsS0FBSztBQUNILFlBQU0sV0FBVyxNQUFNO0FBQ3ZCO0FBQUEsSUFDRixLQUFLO0FBQ0gsWUFBTSxRQUFRLEVBQUUsTUFBTSxNQUFNLGdCQUFnQixRQUFRLE1BQU0sT0FBTztBQUNqRTtBQUFBLElBQ0YsS0FBSztBQUNILGFBQU8sS0FBSztBQUNaLFlBQU0sVUFBVSxNQUFNO0FBQ3RCLFlBQU0sU0FBUyxNQUFNO0FBQ3JCO0FBQUEsSUFDRjtBQUNFLGFBQU8sY0FBYyxVQUFVLE9BQU8sS0FBSyxHQUFHLEtBQUs7QUFBQSxFQUN2RDtBQUNGO0FBSUEsU0FBUyxjQUFjLFNBQXVCLE9BQTJCO0FBQ3ZFLFVBQVEsTUFBTSxNQUFNO0FBQUEsSUFDbEIsS0FBSztBQUNILGFBQU8sTUFBTSxTQUFTLEtBQUs7QUFBQSxJQUM3QixLQUFLO0FBQ0gsYUFBTyxXQUFXLFNBQVMsS0FBSztBQUFBLElBQ2xDLEtBQUs7QUFDSCxjQUFRLFVBQVUsTUFBTTtBQUN4QjtBQUFBLElBQ0YsS0FBSztBQUNILGFBQU8sU0FBUyxTQUFTLEtBQUs7QUFBQSxJQUNoQyxLQUFLO0FBQ0gsYUFBTyxRQUFRLFNBQVMsS0FBSztBQUFBLElBQy9CLEtBQUs7QUFDSCxVQUFJLENBQUMsUUFBUSxRQUFTLFNBQVEsZ0JBQWdCLE1BQU07QUFDcEQsY0FBUSxXQUFXLE1BQU07QUFDekI7QUFBQSxJQUNGLEtBQUs7QUFDSCxjQUFRLE9BQU87QUFDZixjQUFRLFVBQVU7QUFDbEIsY0FBUSxVQUFVO0FBQ2xCO0FBQUEsSUFDRixLQUFLO0FBQ0gsY0FBUSxhQUFhLEVBQUUsU0FBUyxDQUFDLEdBQUcsTUFBTSxZQUFZLEdBQUcsVUFBVSxDQUFDLEdBQUcsT0FBTyxNQUFNLFFBQVE7QUFDNUY7QUFBQSxJQUNGLEtBQUs7QUFDSCxhQUFPLGVBQWUsU0FBUyxLQUFLO0FBQUEsSUFDdEM7QUFDRSxrQkFBWSxLQUFLO0FBQUEsRUFDckI7QUFDRjtBQUdPLFNBQVMsWUFBWSxPQUFxQjtBQUMvQyxRQUFNLElBQUksVUFBVSxjQUFjLEtBQUssVUFBVSxLQUFLLENBQUMsRUFBRTtBQUMzRDtBQUVBLFNBQVMsVUFBVSxPQUFpQixPQUFtQztBQUNyRSxRQUFNLE9BQU8sTUFBTSxTQUFTLEdBQUcsRUFBRTtBQUNqQyxNQUFJLE1BQU0sWUFBWSxNQUFNLFFBQVMsUUFBTztBQUM1QyxRQUFNLFFBQVEsV0FBVyxNQUFNLFNBQVMsTUFBTSxNQUFNLE9BQU87QUFDM0QsUUFBTSxTQUFTLEtBQUssS0FBSztBQUN6QixTQUFPO0FBQ1Q7QUFFQSxTQUFTLFdBQVcsU0FBaUIsUUFBdUIsT0FBNkI7QUFDdkYsU0FBTztBQUFBLElBQ0w7QUFBQSxJQUNBO0FBQUEsSUFDQTtBQUFBLElBQ0EsUUFBUSxDQUFDO0FBQUEsSUFDVCxRQUFRLENBQUM7QUFBQSxJQUNULFNBQVM7QUFBQSxJQUNULFVBQVUsQ0FBQztBQUFBLElBQ1gsU0FBUztBQUFBLElBQ1QsZUFBZTtBQUFBLElBQ2YsTUFBTTtBQUFBLElBQ04sWUFBWTtBQUFBLElBQ1osT0FBTztBQUFBLEVBQ1Q7QUFDRjtBQUVBLFNBQVMsTUFBTSxPQUFpQixPQUErQjtBQUM3RCxRQUFNLFVBQVUsTUFBTTtBQUN0QixRQUFNLGVBQWUsQ0FBQyxHQUFHLE1BQU0sWUFBWTtBQUMzQyxRQUFNLFdBQVcsTUFBTTtBQUN2QixRQUFNLFVBQVUsTUFBTTtBQUN0QixRQUFNLFdBQVcsTUFBTTtBQUN2QixRQUFNLFNBQVMsS0FBSyxXQUFXLEdBQUcsTUFBTSxNQUFNLE9BQU8sQ0FBQztBQUN4RDtBQUdBLFNBQVMsT0FBTyxPQUF1QjtBQUNyQyxRQUFNLFVBQVUsTUFBTSxTQUFTLEdBQUcsRUFBRTtBQUNwQyxNQUFJLENBQUMsUUFBUztBQUNkLFVBQVEsVUFBVTtBQUNsQixVQUFRLFVBQVU7QUFDbEIsVUFBUSxXQUFXLENBQUM7QUFDcEIsVUFBUSxhQUFhO0FBQ3ZCO0FBRUEsU0FBUyxNQUFNLFNBQXVCLE9BQStCO0FBQ25FLFVBQVEsT0FBTyxLQUFLO0FBQUEsSUFDbEIsT0FBTyxNQUFNO0FBQUEsSUFDYixNQUFNLE1BQU07QUFBQSxJQUNaLE1BQU0sTUFBTTtBQUFBLElBQ1osT0FBTyxNQUFNO0FBQUEsSUFDYixLQUFLLE1BQU07QUFBQSxJQUNYLEtBQUssTUFBTTtBQUFBLElBQ1gsSUFBSSxNQUFNO0FBQUEsRUFDWixDQUFDO0FBQ0QsVUFBUSxVQUFVO0FBQ2xCLFFBQU0sWUFBWSxNQUFNLE1BQU0sUUFBUTtBQUN0QyxNQUFJLFFBQVEsV0FBVyxZQUFZLEdBQUc7QUFDcEMsWUFBUSxVQUFVLGVBQWUsUUFBUSxTQUFTLFNBQVM7QUFDM0QsWUFBUSxnQkFBZ0IsTUFBTTtBQUFBLEVBQ2hDO0FBQ0Y7QUFHQSxTQUFTLGVBQWUsTUFBY0MsUUFBdUI7QUFDM0QsTUFBSUMsUUFBTztBQUNYLFdBQVMsSUFBSSxHQUFHLElBQUlELFVBQVNDLFFBQU8sS0FBSyxRQUFRLElBQUssQ0FBQUEsU0FBUSxLQUFLLFlBQVlBLEtBQUksSUFBSyxRQUFTLElBQUk7QUFDckcsU0FBTyxLQUFLLE1BQU1BLEtBQUk7QUFDeEI7QUFFQSxTQUFTLFdBQVcsU0FBdUIsT0FBcUM7QUFDOUUsVUFBUSxPQUFPLEtBQUs7QUFBQSxJQUNsQixPQUFPLE1BQU07QUFBQSxJQUNiLFFBQVEsTUFBTTtBQUFBLElBQ2QsT0FBTyxNQUFNO0FBQUEsSUFDYixLQUFLLE1BQU07QUFBQSxJQUNYLFVBQVUsTUFBTSxRQUFRLElBQUksQ0FBQyxFQUFFLFNBQUFDLFVBQVMsUUFBUSxPQUFBQyxPQUFNLEdBQUdDLFlBQVc7QUFBQSxNQUNsRSxhQUFhLE1BQU0sYUFBYUEsTUFBSztBQUFBLE1BQ3JDLFNBQUFGO0FBQUEsTUFDQTtBQUFBLE1BQ0EsT0FBQUM7QUFBQSxNQUNBLFVBQVUsTUFBTSxVQUFVQyxNQUFLO0FBQUEsSUFDakMsRUFBRTtBQUFBLElBQ0YsSUFBSSxNQUFNO0FBQUEsRUFDWixDQUFDO0FBQ0QsVUFBUSxXQUFXLFFBQVEsU0FBUyxPQUFPLENBQUMsVUFBVSxNQUFNLFVBQVUsTUFBTSxXQUFXO0FBQ3pGO0FBRUEsU0FBUyxTQUFTLFNBQXVCLE9BQWtDO0FBQ3pFLFVBQVEsU0FBUyxLQUFLO0FBQUEsSUFDcEIsT0FBTyxNQUFNO0FBQUEsSUFDYixPQUFPLE1BQU07QUFBQSxJQUNiLEtBQUssTUFBTTtBQUFBLElBQ1gsU0FBUyxDQUFDLEdBQUcsTUFBTSxZQUFZO0FBQUEsSUFDL0IsVUFBVSxDQUFDO0FBQUEsSUFDWCxPQUFPLE1BQU07QUFBQSxFQUNmLENBQUM7QUFDSDtBQUVBLFNBQVMsUUFBUSxTQUF1QixPQUFpQztBQUN2RSxRQUFNQyxZQUNKLE1BQU0sZ0JBQWdCLE9BQ2xCLFFBQVEsYUFDUixRQUFRLFNBQVMsS0FBSyxDQUFDLFVBQVUsTUFBTSxVQUFVLE1BQU0sV0FBVztBQUN4RSxNQUFJLENBQUNBLFVBQVU7QUFDZixRQUFNLEVBQUUsYUFBYSxTQUFBSCxVQUFTLFFBQVEsT0FBQUMsUUFBTyxVQUFBRyxVQUFTLElBQUk7QUFDMUQsRUFBQUQsVUFBUyxVQUFVQSxVQUFTLFFBQVEsT0FBTyxDQUFDLFVBQVUsVUFBVSxXQUFXO0FBQzNFLEVBQUFBLFVBQVMsU0FBUyxLQUFLLEVBQUUsYUFBYSxTQUFBSCxVQUFTLFFBQVEsT0FBQUMsUUFBTyxVQUFBRyxVQUFTLENBQUM7QUFDMUU7QUFFQSxTQUFTLGVBQWUsU0FBdUIsT0FBeUM7QUFDdEYsVUFBUSxRQUFRO0FBQUEsSUFDZCxRQUFRLE1BQU07QUFBQSxJQUNkLFVBQVUsTUFBTSxRQUFRLElBQUksQ0FBQyxFQUFFLFFBQUFDLFNBQVEsUUFBUSxPQUFBSixRQUFPLE1BQU0sR0FBR0MsWUFBVztBQUFBLE1BQ3hFLGFBQWEsTUFBTSxhQUFhQSxNQUFLO0FBQUEsTUFDckMsUUFBQUc7QUFBQSxNQUNBO0FBQUEsTUFDQSxPQUFBSjtBQUFBLE1BQ0EsVUFBVSxNQUFNLFVBQVVDLE1BQUs7QUFBQSxNQUMvQixPQUFPLFNBQVM7QUFBQSxJQUNsQixFQUFFO0FBQUEsSUFDRixJQUFJLE1BQU07QUFBQSxFQUNaO0FBQ0EsVUFBUSxhQUFhO0FBQ3ZCOzs7QUNsVEEsSUFBTSxhQUFhO0FBS1osSUFBTSxXQUFOLE1BQWU7QUFBQTtBQUFBLEVBRVgsUUFBa0IsTUFBTTtBQUFBO0FBQUEsRUFFeEIsTUFBcUIsQ0FBQztBQUFBO0FBQUEsRUFFL0IsV0FBMEI7QUFBQSxFQUMxQixhQUF5QjtBQUFBO0FBQUEsRUFFekIsWUFBWTtBQUFBO0FBQUEsRUFFWixTQUFTO0FBQUEsRUFFQSxTQUFTLG9CQUFJLElBQWtCO0FBQUEsRUFDL0IsYUFBYSxvQkFBSSxJQUFnQjtBQUFBLEVBQzFDLFNBQVM7QUFBQSxFQUNULFNBQVM7QUFBQTtBQUFBLEVBR1QsSUFBSSxPQUFlO0FBQ2pCLFdBQU8sS0FBSyxNQUFNLE1BQU07QUFBQSxFQUMxQjtBQUFBO0FBQUEsRUFHQSxJQUFJLFNBQWtCO0FBQ3BCLFdBQU8sS0FBSyxPQUFPLE9BQU87QUFBQSxFQUM1QjtBQUFBO0FBQUEsRUFHQSxJQUFJLFVBQWtCO0FBQ3BCLFVBQU0sRUFBRSxTQUFTLFNBQVMsSUFBSSxJQUFJLEtBQUs7QUFDdkMsUUFBSSxZQUFZLGFBQWEsTUFBTSxLQUFLLEtBQUssZUFBZSxTQUFVLFFBQU87QUFDN0UsV0FBTyxXQUFXLFlBQVksSUFBSSxJQUFJLEtBQUssVUFBVTtBQUFBLEVBQ3ZEO0FBQUE7QUFBQSxFQUdBLFFBQVEsT0FBOEI7QUFDcEMsZUFBVyxRQUFRLE9BQU87QUFDeEIsVUFBSSxLQUFLLE1BQU0sS0FBSyxLQUFNO0FBQzFCLFVBQUksS0FBSyxNQUFNLEtBQUssS0FBTSxNQUFLLE1BQU0sSUFBSTtBQUFBLFVBQ3BDLE1BQUssT0FBTyxJQUFJO0FBQUEsSUFDdkI7QUFDQSxTQUFLLFFBQVE7QUFBQSxFQUNmO0FBQUE7QUFBQSxFQUdBLFVBQVUsVUFBa0M7QUFDMUMsU0FBSyxXQUFXLElBQUksUUFBUTtBQUM1QixXQUFPLE1BQU0sS0FBSyxLQUFLLFdBQVcsT0FBTyxRQUFRO0FBQUEsRUFDbkQ7QUFBQTtBQUFBLEVBR0EsVUFBZ0I7QUFDZCxTQUFLLFdBQVcsc0JBQXNCLE1BQU07QUFDMUMsV0FBSyxTQUFTO0FBQ2QsaUJBQVcsWUFBWSxDQUFDLEdBQUcsS0FBSyxVQUFVLEVBQUcsVUFBUztBQUFBLElBQ3hELENBQUM7QUFBQSxFQUNIO0FBQUEsRUFFQSxNQUFNLE1BQWtCO0FBQ3RCLFFBQUksS0FBSyxPQUFPLE9BQU8sV0FBWSxNQUFLLE9BQU8sSUFBSSxLQUFLLEtBQUssSUFBSTtBQUFBLEVBQ25FO0FBQUEsRUFFQSxPQUFPLE1BQWtCO0FBQ3ZCLGFBQVMsT0FBeUIsTUFBTSxNQUFNLE9BQU8sS0FBSyxPQUFPLElBQUksS0FBSyxJQUFJLEdBQUc7QUFDL0UsV0FBSyxPQUFPLE9BQU8sS0FBSyxHQUFHO0FBQzNCLFVBQUksS0FBSyxTQUFTLFNBQVUsTUFBSztBQUFBLFVBQzVCLE1BQUssSUFBSSxLQUFLLElBQUk7QUFDdkIsWUFBTSxLQUFLLE9BQU8sSUFBSTtBQUFBLElBQ3hCO0FBQ0EsU0FBSyxTQUFTLFlBQVksSUFBSTtBQUFBLEVBQ2hDO0FBQ0Y7OztBQ2pGTyxJQUFNLFdBQU4sTUFBZTtBQUFBO0FBQUEsRUFFcEIsUUFBUTtBQUFBO0FBQUEsRUFFUixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixVQUFVO0FBQUEsRUFDVixXQUFXO0FBQUEsRUFFWCxPQUFPLFNBQTZCO0FBQ2xDLFdBQU8sS0FBSyxVQUFVLFFBQVEsT0FBTyxRQUFRLEtBQUssV0FBVztBQUMzRCxZQUFNLEVBQUUsTUFBTSxLQUFLLElBQUksUUFBUSxPQUFPLEtBQUssT0FBTztBQUNsRCxXQUFLLFNBQVMsT0FBTyxJQUFJLElBQUksT0FBTyxJQUFJO0FBQUEsSUFDMUM7QUFDQSxXQUFPLEtBQUssVUFBVSxRQUFRLE9BQU8sUUFBUSxLQUFLLFVBQVcsTUFBSyxPQUFPLFFBQVEsT0FBTyxLQUFLLE9BQU8sQ0FBRTtBQUFBLEVBQ3hHO0FBQUE7QUFBQSxFQUdBLE9BQU8sT0FBb0I7QUFDekIsVUFBTSxRQUFRLEtBQUssSUFBSSxLQUFLLFVBQVUsUUFBUSxLQUFLLENBQUM7QUFDcEQsUUFBSSxNQUFNLE1BQU0sTUFBTztBQUN2QixTQUFLLFlBQVksTUFBTSxLQUFLO0FBQzVCLFNBQUssV0FBVyxNQUFNO0FBQUEsRUFDeEI7QUFDRjtBQUdPLFNBQVMsUUFBUSxPQUFzQjtBQUM1QyxTQUFPLE1BQU0sS0FBSyxNQUFNLFNBQVMsT0FBTyxDQUFDLE1BQU0sRUFBRSxVQUFBSSxVQUFTLE1BQU0sS0FBSyxJQUFJLE1BQU1BLFNBQVEsR0FBRyxDQUFDO0FBQzdGO0FBR08sU0FBUyxPQUFPLE1BQXNCO0FBQzNDLE1BQUksUUFBUSxLQUFLO0FBQ2pCLFdBQVNDLFNBQVEsR0FBR0EsU0FBUSxLQUFLLFNBQVMsR0FBR0EsVUFBUztBQUNwRCxRQUFJLEtBQUssWUFBWUEsTUFBSyxJQUFLLE9BQVE7QUFDckM7QUFDQSxNQUFBQTtBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQ0EsU0FBTztBQUNUOzs7QUN0Q0EsSUFBTSxhQUFhO0FBRW5CLElBQU0sZUFBZTtBQUdyQixJQUFNLFdBQThDLEVBQUUsTUFBTSxHQUFHLFNBQVMsR0FBRyxNQUFNLEVBQUU7QUFFbkYsSUFBTSxRQUE2QixDQUFDLFFBQVEsUUFBUSxXQUFXLE1BQU07QUFFOUQsSUFBTSxRQUFOLE1BQVk7QUFBQTtBQUFBLEVBRWpCLE9BQU87QUFBQSxFQUNQLFNBQW1CLENBQUM7QUFBQTtBQUFBLEVBRXBCLFNBQW1CLENBQUM7QUFBQSxFQUVwQixJQUFJLFNBQWlCO0FBQ25CLFdBQU8sS0FBSyxPQUFPO0FBQUEsRUFDckI7QUFBQTtBQUFBLEVBR0EsSUFBSSxRQUFnQjtBQUNsQixRQUFJLFFBQVE7QUFDWixXQUFPLFFBQVEsS0FBSyxPQUFPLE9BQVEsVUFBUztBQUM1QyxXQUFPLEtBQUssSUFBSSxPQUFPLFVBQVU7QUFBQSxFQUNuQztBQUFBLEVBRUEsSUFBSSxPQUFlQyxVQUF3QjtBQUN6QyxRQUFJLFFBQVEsRUFBRztBQUNmLFdBQU8sU0FBUyxLQUFLLE9BQU8sV0FBWSxNQUFLLE9BQU87QUFDcEQsVUFBTSxPQUFPLEtBQUssTUFBTSxRQUFRLEtBQUssSUFBSTtBQUN6QyxXQUFPLEtBQUssT0FBTyxVQUFVLE1BQU07QUFDakMsV0FBSyxPQUFPLEtBQUssS0FBSyxPQUFPLFNBQVMsS0FBSyxJQUFJO0FBQy9DLFdBQUssT0FBTyxLQUFLLENBQUM7QUFBQSxJQUNwQjtBQUNBLFFBQUksU0FBU0EsUUFBTyxJQUFJLEtBQUssT0FBTyxJQUFJLEdBQUk7QUFDMUMsV0FBSyxPQUFPLElBQUksSUFBSSxTQUFTQSxRQUFPO0FBQ3BDLFdBQUssT0FBTyxJQUFJLElBQUk7QUFBQSxJQUN0QjtBQUFBLEVBQ0Y7QUFBQSxFQUVBLEtBQUssTUFBd0I7QUFDM0IsV0FBTyxNQUFNLEtBQUssT0FBTyxJQUFJLEtBQUssQ0FBQztBQUFBLEVBQ3JDO0FBQUE7QUFBQSxFQUdBLFFBQVEsTUFBc0I7QUFDNUIsV0FBTyxLQUFLLE9BQU8sSUFBSSxLQUFLLE9BQU8sS0FBSztBQUFBLEVBQzFDO0FBQUEsRUFFQSxPQUFPLE9BQXVCO0FBQzVCLFdBQU8sS0FBSyxNQUFNLFFBQVEsS0FBSyxJQUFJO0FBQUEsRUFDckM7QUFBQSxFQUVBLFNBQWU7QUFDYixVQUFNLFFBQWtCLENBQUM7QUFDekIsVUFBTSxRQUFrQixDQUFDO0FBQ3pCLGFBQVMsT0FBTyxHQUFHLE9BQU8sS0FBSyxPQUFPLFFBQVEsUUFBUSxHQUFHO0FBQ3ZELFlBQU0sUUFBUSxLQUFLLE9BQU8sT0FBTyxDQUFDLEtBQUs7QUFDdkMsWUFBTSxTQUFTLFFBQVEsS0FBSyxPQUFPLElBQUksSUFBSyxPQUFPLElBQUk7QUFDdkQsWUFBTSxLQUFLLEtBQUssT0FBTyxNQUFNLENBQUU7QUFDL0IsWUFBTSxLQUFLLEtBQUssT0FBTyxNQUFNLENBQUU7QUFBQSxJQUNqQztBQUNBLFNBQUssU0FBUztBQUNkLFNBQUssU0FBUztBQUNkLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFDRjs7O0FDckRPLElBQU0sUUFBTixNQUFZO0FBQUEsRUFDUixVQUFxQixDQUFDO0FBQUEsRUFDdEIsV0FBVyxvQkFBSSxJQUFxQjtBQUFBLEVBQ3BDLFVBQVUsb0JBQUksSUFBb0I7QUFBQSxFQUMzQyxXQUFnQztBQUFBLEVBQ2hDLFFBQVE7QUFBQTtBQUFBLEVBR1IsT0FBTyxjQUFpQyxTQUE2QjtBQUNuRSxTQUFLLFdBQVc7QUFDaEIsZUFBVyxTQUFTLGFBQWMsTUFBSyxJQUFJLEtBQUs7QUFDaEQsV0FBTyxLQUFLLFFBQVEsUUFBUSxPQUFPLFFBQVEsS0FBSyxTQUFTO0FBQ3ZELFlBQU0sUUFBUSxRQUFRLE9BQU8sS0FBSyxLQUFLO0FBQ3ZDLFdBQUssUUFBUSxJQUFJLE1BQU0sT0FBTyxLQUFLLEtBQUs7QUFDeEMsV0FBSyxLQUFLLEtBQUs7QUFBQSxJQUNqQjtBQUFBLEVBQ0Y7QUFBQSxFQUVBLElBQUksVUFBa0I7QUFDcEIsV0FBTyxLQUFLO0FBQUEsRUFDZDtBQUFBO0FBQUEsRUFHQSxRQUFRLE9BQWtDO0FBQ3hDLFVBQU1DLFNBQVEsS0FBSyxRQUFRLElBQUksS0FBSztBQUNwQyxXQUFPQSxXQUFVLFNBQVksU0FBWSxLQUFLLFVBQVUsT0FBT0EsTUFBSztBQUFBLEVBQ3RFO0FBQUE7QUFBQSxFQUdBLFVBQVUsT0FBZSxPQUFvQztBQUMzRCxXQUFPLEtBQUssUUFBUSxLQUFLLEdBQUcsU0FBUyxLQUFLLENBQUNDLGFBQVlBLFNBQVEsZ0JBQWdCLEtBQUs7QUFBQSxFQUN0RjtBQUFBLEVBRUEsSUFBSSxPQUF3QjtBQUMxQixRQUFJQyxXQUFVLEtBQUssU0FBUyxJQUFJLEtBQUs7QUFDckMsUUFBSSxDQUFDQSxVQUFTO0FBQ1osTUFBQUEsV0FBVTtBQUFBLFFBQ1I7QUFBQSxRQUNBLE9BQU8sS0FBSyxRQUFRO0FBQUEsUUFDcEIsUUFBUSxFQUFFLE1BQU0sR0FBRyxNQUFNLEdBQUcsU0FBUyxFQUFFO0FBQUEsUUFDdkMsT0FBTyxJQUFJLE1BQU07QUFBQSxRQUNqQixTQUFTO0FBQUEsUUFDVCxTQUFTO0FBQUEsUUFDVCxRQUFRO0FBQUEsUUFDUixXQUFXO0FBQUEsUUFDWCxXQUFXO0FBQUEsTUFDYjtBQUNBLFdBQUssU0FBUyxJQUFJLE9BQU9BLFFBQU87QUFDaEMsV0FBSyxRQUFRLEtBQUtBLFFBQU87QUFBQSxJQUMzQjtBQUNBLFdBQU9BO0FBQUEsRUFDVDtBQUFBLEVBRUEsS0FBSyxPQUFvQjtBQUN2QixlQUFXRCxZQUFXLE1BQU0sVUFBVTtBQUNwQyxZQUFNQyxXQUFVLEtBQUssSUFBSUQsU0FBUSxXQUFXO0FBQzVDLE1BQUFDLFNBQVEsT0FBT0QsU0FBUSxPQUFPO0FBQzlCLE1BQUFDLFNBQVEsV0FBV0QsU0FBUTtBQUMzQixNQUFBQyxTQUFRLFVBQVUsS0FBSyxJQUFJQSxTQUFRLFNBQVNELFNBQVEsUUFBUTtBQUM1RCxNQUFBQyxTQUFRLFNBQVNEO0FBQ2pCLFVBQUlBLFNBQVEsT0FBUSxDQUFBQyxTQUFRLFlBQVksRUFBRSxTQUFBRCxVQUFTLE9BQU8sTUFBTSxNQUFNO0FBQ3RFLFVBQUlBLFNBQVEsWUFBWSxPQUFRLENBQUFDLFNBQVEsY0FBYyxNQUFNO0FBQzVELE1BQUFBLFNBQVEsTUFBTSxJQUFJLE1BQU0sT0FBT0QsU0FBUSxPQUFPO0FBQUEsSUFDaEQ7QUFBQSxFQUNGO0FBQ0Y7OztBQ2pGTyxTQUFTLFNBQVMsU0FBeUI7QUFDaEQsTUFBSSxVQUFVLEtBQU8sUUFBTztBQUM1QixNQUFJLFVBQVUsT0FBUSxRQUFPLEdBQUcsS0FBSyxNQUFNLFVBQVUsR0FBSSxDQUFDO0FBQzFELFNBQU8sTUFBTSxPQUFPO0FBQ3RCO0FBR08sU0FBUyxNQUFNLFNBQXlCO0FBQzdDLFFBQU0sU0FBUyxLQUFLLE1BQU0sS0FBSyxJQUFJLEdBQUcsT0FBTyxJQUFJLEtBQUssSUFBSTtBQUMxRCxNQUFJLFNBQVMsSUFBSyxRQUFPLElBQUksU0FBUyxJQUFJLFFBQVEsQ0FBQyxDQUFDO0FBQ3BELFFBQU0sUUFBUSxLQUFLLE1BQU0sU0FBUyxFQUFFO0FBQ3BDLFNBQU8sR0FBRyxLQUFLLE1BQU0sUUFBUSxFQUFFLENBQUMsUUFBUSxPQUFPLFFBQVEsRUFBRSxFQUFFLFNBQVMsR0FBRyxHQUFHLENBQUM7QUFDN0U7QUFFTyxTQUFTLE9BQU8sT0FBdUI7QUFDNUMsU0FBTyxNQUFNLGVBQWUsTUFBTSxFQUFFLHVCQUF1QixRQUFRLEtBQUssSUFBSSxFQUFFLENBQUM7QUFDakY7QUFHTyxTQUFTLE1BQU0sT0FBZSxNQUFzQjtBQUN6RCxTQUFPLEdBQUcsTUFBTSxlQUFlLElBQUksQ0FBQyxJQUFJLElBQUksR0FBRyxVQUFVLElBQUksS0FBSyxHQUFHO0FBQ3ZFO0FBR08sU0FBUyxNQUFNLE9BQXVCO0FBQzNDLFNBQU8sTUFBTSxlQUFlLE1BQU0sRUFBRSx1QkFBdUIsRUFBRSxDQUFDO0FBQ2hFO0FBR08sSUFBTSxVQUE2QztBQUFBLEVBQ3hELFNBQVM7QUFBQSxFQUNULFFBQVE7QUFBQSxFQUNSLG1CQUFtQjtBQUFBLEVBQ25CLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULE9BQU87QUFDVDtBQUVPLElBQU0sVUFBNkMsRUFBRSxNQUFNLFFBQVEsTUFBTSxRQUFRLFNBQVMsVUFBVTs7O0FDdEMzRyxJQUFNLFVBQVU7QUFHaEIsSUFBTSxXQUFXO0FBQUEsRUFDZjtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBLFFBQVEsT0FBTyx5QkFBeUIsT0FBTztBQUFBLEVBQy9DO0FBQ0YsRUFBRSxLQUFLLEdBQUc7QUFFVixJQUFNLFNBQVMsSUFBSTtBQUFBLEVBQ2pCLE1BQU0sUUFBUTtBQUFBLEVBQ2Q7QUFDRjtBQUdPLFNBQVMsT0FBTyxNQUF1QjtBQUM1QyxRQUFNLFFBQWlCLENBQUM7QUFDeEIsTUFBSSxRQUFRO0FBQ1osTUFBSSxNQUFnQixDQUFDO0FBQ3JCLGFBQVcsU0FBUyxLQUFLLFNBQVMsTUFBTSxHQUFHO0FBQ3pDLFFBQUksTUFBTSxRQUFRLFNBQVMsSUFBSSxXQUFXLEdBQUc7QUFDM0MsWUFBTSxDQUFDO0FBQ1AsVUFBSSxNQUFNLFFBQVEsTUFBTyxPQUFNLEtBQUssRUFBRSxNQUFNLEtBQUssTUFBTSxPQUFPLE1BQU0sS0FBSyxFQUFFLENBQUM7QUFDNUUsWUFBTSxLQUFLLEVBQUUsT0FBTyxJQUFJLENBQUM7QUFBQSxJQUMzQjtBQUNBLFFBQUksS0FBSyxTQUFTLE1BQU0sQ0FBQyxFQUFFLFlBQVksQ0FBQyxDQUFFLENBQUM7QUFDM0MsWUFBUSxNQUFNLFFBQVEsTUFBTSxDQUFDLEVBQUU7QUFBQSxFQUNqQztBQUNBLE1BQUksUUFBUSxLQUFLLE9BQVEsT0FBTSxLQUFLLEVBQUUsTUFBTSxLQUFLLE1BQU0sS0FBSyxFQUFFLENBQUM7QUFDL0QsU0FBTztBQUNUO0FBRUEsU0FBUyxTQUFTLE1BQXNCO0FBQ3RDLFNBQU8sS0FBSyxLQUFLLFNBQVMsRUFBRSxFQUFFLFlBQVksRUFBRSxTQUFTLEdBQUcsR0FBRyxDQUFDO0FBQzlEOzs7QUNyQ08sU0FBUyxFQUNkLEtBQ0EsYUFBeUIsQ0FBQyxNQUN2QixVQUN1QjtBQUMxQixRQUFNLFVBQVUsU0FBUyxjQUFjLEdBQUc7QUFDMUMsYUFBVyxDQUFDLE1BQU0sS0FBSyxLQUFLLE9BQU8sUUFBUSxVQUFVLEVBQUcsU0FBUSxhQUFhLE1BQU0sS0FBSztBQUN4RixVQUFRLE9BQU8sR0FBRyxRQUFRO0FBQzFCLFNBQU87QUFDVDtBQUVPLFNBQVMsSUFDZCxLQUNBLGFBQXlCLENBQUMsTUFDdkIsVUFDc0I7QUFDekIsUUFBTSxVQUFVLFNBQVMsZ0JBQWdCLDhCQUE4QixHQUFHO0FBQzFFLGFBQVcsQ0FBQyxNQUFNLEtBQUssS0FBSyxPQUFPLFFBQVEsVUFBVSxFQUFHLFNBQVEsYUFBYSxNQUFNLEtBQUs7QUFDeEYsVUFBUSxPQUFPLEdBQUcsUUFBUTtBQUMxQixTQUFPO0FBQ1Q7QUFFTyxTQUFTLE9BQU8sV0FBbUIsT0FBZUUsV0FBc0IsT0FBa0M7QUFDL0csUUFBTSxVQUFVLEVBQUUsVUFBVSxFQUFFLE1BQU0sVUFBVSxPQUFPLFVBQVUsR0FBRyxHQUFHLE9BQU8sRUFBRSxRQUFRLEVBQUUsT0FBTyxRQUFRLEdBQUcsS0FBSyxDQUFDO0FBQ2hILFVBQVEsaUJBQWlCLFNBQVNBLE1BQUs7QUFDdkMsU0FBTztBQUNUO0FBR08sU0FBUyxhQUFhLFNBQWtCLE1BQWMsT0FBNEI7QUFDdkYsTUFBSSxRQUFRLGFBQWEsSUFBSSxNQUFNLE1BQU87QUFDMUMsTUFBSSxVQUFVLEtBQU0sU0FBUSxnQkFBZ0IsSUFBSTtBQUFBLE1BQzNDLFNBQVEsYUFBYSxNQUFNLEtBQUs7QUFDdkM7QUFHTyxTQUFTLFNBQVMsU0FBc0IsT0FBc0I7QUFDbkUsTUFBSSxRQUFRLFdBQVcsTUFBTyxTQUFRLFNBQVMsQ0FBQztBQUNsRDtBQUdPLFNBQVMsU0FBUyxTQUFrQixPQUFxQjtBQUM5RCxNQUFJLFFBQVEsZ0JBQWdCLE1BQU8sU0FBUSxjQUFjO0FBQzNEO0FBRUEsSUFBTSxhQUFhLG9CQUFJLFFBQXlCO0FBRWhELElBQU0sYUFBYTtBQUdaLFNBQVMsUUFBUSxTQUFrQixNQUFvQjtBQUM1RCxNQUFJLFdBQVcsSUFBSSxPQUFPLE1BQU0sS0FBTTtBQUN0QyxhQUFXLElBQUksU0FBUyxJQUFJO0FBQzVCLFVBQVEsZ0JBQWdCLEdBQUcsVUFBVSxJQUFJLENBQUM7QUFDNUM7QUFHTyxTQUFTLFVBQVUsTUFBc0I7QUFDOUMsU0FBTyxPQUFPLElBQUksRUFBRTtBQUFBLElBQUksQ0FBQyxVQUN2QixVQUFVLFFBQVEsU0FBUyxlQUFlLE1BQU0sSUFBSSxJQUFJLFNBQVMsTUFBTSxLQUFLO0FBQUEsRUFDOUU7QUFDRjtBQUVBLFNBQVMsU0FBUyxPQUF1QztBQUN2RCxRQUFNLFFBQVEsTUFBTSxTQUFTLGFBQWEsR0FBRyxNQUFNLE1BQU0sWUFBWSxNQUFNLEtBQUssR0FBRztBQUNuRixRQUFNLFNBQVMsTUFBTSxNQUFNLEdBQUcsRUFBRSxFQUFFLEtBQUssR0FBRyxLQUFLLE1BQU0sU0FBUyxLQUFLLE9BQU87QUFDMUUsU0FBTyxFQUFFLFFBQVEsRUFBRSxPQUFPLFFBQVEsT0FBTyxzQkFBc0IsTUFBTSxHQUFHLEdBQUcsS0FBSztBQUNsRjtBQUdPLFNBQVMsU0FBUyxXQUFtQixNQUEyQjtBQUNyRSxRQUFNLFVBQVUsRUFBRSxPQUFPLEVBQUUsT0FBTyxVQUFVLENBQUM7QUFDN0MsVUFBUSxTQUFTLElBQUk7QUFDckIsU0FBTztBQUNUO0FBR08sU0FBUyxZQUFZLFFBQWlCLFVBQW9DO0FBQy9FLFdBQVMsUUFBUSxDQUFDLE9BQU9DLFdBQVU7QUFDakMsUUFBSSxPQUFPLFNBQVNBLE1BQUssTUFBTSxNQUFPLFFBQU8sYUFBYSxPQUFPLE9BQU8sU0FBU0EsTUFBSyxLQUFLLElBQUk7QUFBQSxFQUNqRyxDQUFDO0FBQ0QsU0FBTyxPQUFPLFNBQVMsU0FBUyxTQUFTLE9BQVEsUUFBTyxpQkFBa0IsT0FBTztBQUNuRjs7O0FDcEZBLElBQU1DLFVBQVM7QUFBQSxFQUNiLE1BQU07QUFBQSxFQUNOLE1BQU07QUFBQSxFQUNOLFNBQVM7QUFBQSxFQUNULFNBQVM7QUFBQSxFQUNULE1BQU07QUFBQSxFQUNOLFNBQVM7QUFBQSxFQUNULFFBQVE7QUFBQSxFQUNSLG1CQUFtQjtBQUFBLEVBQ25CLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULE9BQU87QUFBQSxFQUNQLE1BQU07QUFBQSxFQUNOLFVBQVU7QUFBQSxFQUNWLE1BQU07QUFBQSxFQUNOLFNBQVM7QUFDWDtBQUlPLFNBQVMsS0FBSyxNQUErQjtBQUNsRCxRQUFNLE9BQU8sSUFBSSxRQUFRLEVBQUUsR0FBR0EsUUFBTyxJQUFJLEVBQUUsQ0FBQztBQUM1QyxTQUFPLElBQUksT0FBTyxFQUFFLE9BQU8sUUFBUSxTQUFTLGFBQWEsZUFBZSxRQUFRLFdBQVcsUUFBUSxHQUFHLElBQUk7QUFDNUc7QUFHTyxTQUFTLFFBQVEsU0FBd0IsTUFBc0I7QUFDcEUsZUFBYSxRQUFRLG1CQUFvQixLQUFLQSxRQUFPLElBQUksQ0FBQztBQUM1RDs7O0FDekJPLElBQU0sU0FBTixNQUE2QjtBQUFBLEVBQ3pCO0FBQUEsRUFDQSxRQUFRLEtBQUssU0FBUztBQUFBLEVBQ3RCLFFBQVEsRUFBRSxRQUFRLEVBQUUsT0FBTyxPQUFPLENBQUM7QUFBQSxFQUNuQyxXQUFXLEVBQUUsUUFBUSxFQUFFLE9BQU8sVUFBVSxHQUFHLEtBQUssT0FBTyxLQUFLLEtBQUs7QUFBQSxFQUNqRSxTQUFTLEVBQUUsT0FBTyxFQUFFLE9BQU8sUUFBUSxDQUFDO0FBQUEsRUFDcEMsUUFBUSxFQUFFLFFBQVEsRUFBRSxPQUFPLE9BQU8sQ0FBQztBQUFBLEVBQ25DLFVBQVUsRUFBRSxNQUFNO0FBQUEsRUFDbEIsU0FBUyxFQUFFLFFBQVEsRUFBRSxPQUFPLFlBQVksQ0FBQztBQUFBLEVBQ3pDO0FBQUEsRUFFVCxZQUFZLFNBQWtCLE9BQW9CO0FBQ2hELFNBQUssUUFBUSxPQUFPLFFBQVEsUUFBUSxNQUFNLFFBQVEsS0FBSyxHQUFHLEtBQUssU0FBUyxDQUFDO0FBQ3pFLFVBQU0sUUFBUSxFQUFFLFFBQVEsRUFBRSxPQUFPLFFBQVEsR0FBRyxLQUFLLE9BQU8sS0FBSyxTQUFTLEtBQUssTUFBTTtBQUNqRixTQUFLLFVBQVUsRUFBRSxVQUFVLEVBQUUsT0FBTyxPQUFPLEdBQUcsS0FBSyxVQUFVLEtBQUssUUFBUSxPQUFPLEtBQUssT0FBTyxLQUFLO0FBQUEsRUFDcEc7QUFBQSxFQUVBLE9BQU8sT0FBb0I7QUFDekIsVUFBTSxFQUFFLE9BQU8sTUFBTSxJQUFJO0FBQ3pCLFVBQU0sQ0FBQyxNQUFNLElBQUksSUFBSSxTQUFTLEtBQUs7QUFDbkMsWUFBUSxLQUFLLE9BQU8sSUFBSTtBQUN4QixhQUFTLEtBQUssT0FBTyxJQUFJO0FBQ3pCLFlBQVEsS0FBSyxRQUFRLE1BQU0sU0FBUyxNQUFNLE9BQU87QUFDakQsYUFBUyxLQUFLLE9BQU8sTUFBTSxNQUFNLElBQUksS0FBSyxNQUFNLE1BQU0sT0FBTyxDQUFDO0FBQzlELGFBQVMsS0FBSyxTQUFTLE1BQU0sTUFBTSxTQUFTLE9BQU8sVUFBVSxHQUFHLE9BQU8sQ0FBQztBQUN4RSxhQUFTLEtBQUssUUFBUSxNQUFNLE1BQU0sU0FBUyxPQUFPLFdBQVcsQ0FBQztBQUM5RCxhQUFTLEtBQUssT0FBTyxNQUFNLFlBQVksU0FBUztBQUNoRCxTQUFLLE1BQU0sV0FBVyxNQUFNLGFBQWEsTUFBTSxhQUFhLFFBQVEsTUFBTSxlQUFlO0FBQUEsRUFDM0Y7QUFDRjtBQUdPLFNBQVMsU0FBUyxFQUFFLE9BQU8sTUFBTSxHQUE4QjtBQUNwRSxNQUFJLE1BQU0sWUFBWSxVQUFXLFFBQU8sQ0FBQyxNQUFNLFNBQVMsUUFBUSxNQUFNLE9BQU8sQ0FBQztBQUM5RSxNQUFJLE1BQU0sZUFBZSxTQUFVLFFBQU8sQ0FBQyxXQUFXLFdBQVc7QUFDakUsTUFBSSxNQUFNLGFBQWEsTUFBTSxhQUFhLEtBQU0sUUFBTyxDQUFDLFdBQVcsVUFBVTtBQUM3RSxRQUFNLFVBQVUsTUFBTSxTQUFTLEdBQUcsRUFBRTtBQUNwQyxNQUFJLENBQUMsUUFBUyxRQUFPLENBQUMsV0FBVyxVQUFVO0FBQzNDLE1BQUksUUFBUSxXQUFZLFFBQU8sQ0FBQyxXQUFXLFlBQVk7QUFDdkQsU0FBTyxDQUFDLFdBQVcsUUFBUSxPQUFPO0FBQ3BDOzs7QUN4Q08sSUFBTSxZQUFOLE1BQWdDO0FBQUEsRUFDNUIsVUFBVSxFQUFFLE9BQU8sRUFBRSxPQUFPLFdBQVcsTUFBTSxTQUFTLENBQUM7QUFBQSxFQUNoRSxRQUFRO0FBQUEsRUFFUixPQUFPLE9BQW9CO0FBQ3pCLFVBQU0sQ0FBQyxFQUFFLElBQUksSUFBSSxTQUFTLEtBQUs7QUFDL0IsVUFBTSxPQUFPLE1BQU0sTUFBTSxZQUFZO0FBQ3JDLFVBQU0sT0FBTyxPQUFPLEdBQUcsSUFBSSxLQUFLLE1BQU0sTUFBTSxTQUFTLE9BQU8sVUFBVSxHQUFHLE9BQU8sQ0FBQyxLQUFLO0FBQ3RGLFVBQU0sV0FBVyxNQUFNLE1BQU0sU0FBUztBQUN0QyxTQUFLLEtBQUssV0FBVyxJQUFJLFdBQVcsUUFBUSxLQUFLLElBQUksS0FBSyxJQUFJO0FBQUEsRUFDaEU7QUFBQSxFQUVBLEtBQUssT0FBcUI7QUFDeEIsUUFBSSxVQUFVLEtBQUssTUFBTztBQUMxQixTQUFLLFFBQVE7QUFDYixTQUFLLFFBQVEsY0FBYztBQUFBLEVBQzdCO0FBQ0Y7OztBQ2pCTyxJQUFNLFdBQU4sTUFBK0I7QUFBQSxFQU9wQyxZQUFxQkMsU0FBZ0I7QUFBaEIsa0JBQUFBO0FBQ25CLFNBQUssTUFBTSxpQkFBaUIsV0FBVyxDQUFDLFVBQVUsS0FBSyxPQUFPLEtBQUssQ0FBQztBQUFBLEVBQ3RFO0FBQUEsRUFGcUI7QUFBQSxFQU5aLFFBQVEsRUFBRSxPQUFPLEVBQUUsT0FBTyxRQUFRLE1BQU0sV0FBVyxjQUFjLFdBQVcsQ0FBQztBQUFBLEVBQzdFLE9BQU8sRUFBRSxLQUFLO0FBQUEsRUFDZCxRQUFRLEVBQUUsS0FBSyxFQUFFLE9BQU8sT0FBTyxHQUFHLCtCQUErQixLQUFLLElBQUk7QUFBQSxFQUMxRSxVQUFVLEVBQUUsT0FBTyxFQUFFLE9BQU8sV0FBVyxHQUFHLEtBQUssT0FBTyxLQUFLLEtBQUs7QUFBQSxFQUNoRSxTQUEwQixDQUFDO0FBQUEsRUFNcEMsT0FBTyxFQUFFLE9BQU8sUUFBUSxHQUFnQjtBQUN0QyxVQUFNLEVBQUUsU0FBUyxJQUFJO0FBQ3JCLGFBQVMsS0FBSyxTQUFTLFNBQVMsU0FBUyxDQUFDO0FBQzFDLFFBQUksU0FBUyxTQUFTLEVBQUc7QUFDekIsV0FBTyxLQUFLLE9BQU8sU0FBUyxTQUFTLE9BQVEsTUFBSyxRQUFRLEtBQUssT0FBTyxNQUFNO0FBQzVFLGFBQVMsUUFBUSxDQUFDLEtBQUtDLFdBQVU7QUFDL0IsWUFBTSxNQUFNLEtBQUssTUFBTSxTQUFTQSxNQUFLO0FBQ3JDLFlBQU0sU0FBUyxRQUFRO0FBQ3ZCLGNBQVEsS0FBSyxPQUFPQSxNQUFLLEdBQUksTUFBTSxPQUFPQSxNQUFLLENBQUM7QUFDaEQsZUFBUyxJQUFJLGtCQUFtQixXQUFXLElBQUksT0FBTyxFQUFFO0FBQ3hELG1CQUFhLEtBQUssaUJBQWlCLE9BQU8sTUFBTSxDQUFDO0FBQ2pELG1CQUFhLEtBQUssWUFBWSxTQUFTLE1BQU0sSUFBSTtBQUFBLElBQ25ELENBQUM7QUFDRCxVQUFNLE9BQU8sVUFBVSxTQUFTLFNBQVMsUUFBUSxPQUFPLElBQUksQ0FBQyxJQUFJO0FBQ2pFLGFBQVMsS0FBSyxPQUFPLFNBQVMsTUFBUztBQUN2QyxZQUFRLEtBQUssTUFBTSxNQUFNLFVBQVUsRUFBRTtBQUFBLEVBQ3ZDO0FBQUEsRUFFQSxRQUFRQSxRQUFxQjtBQUMzQixVQUFNLFVBQVUsS0FBSyxTQUFTO0FBQzlCLFVBQU0sTUFBTSxFQUFFLFVBQVUsRUFBRSxNQUFNLFVBQVUsTUFBTSxPQUFPLE9BQU8sTUFBTSxHQUFHLFNBQVMsRUFBRSxNQUFNLENBQUM7QUFDekYsUUFBSSxpQkFBaUIsU0FBUyxNQUFNLEtBQUssUUFBUUEsTUFBSyxDQUFDO0FBQ3ZELFNBQUssT0FBTyxLQUFLLE9BQU87QUFDeEIsU0FBSyxNQUFNLE9BQU8sR0FBRztBQUFBLEVBQ3ZCO0FBQUE7QUFBQSxFQUdBLFFBQVFBLFFBQXFCO0FBQzNCLFVBQU0sU0FBU0EsV0FBVSxLQUFLLE9BQU8sU0FBUztBQUM5QyxTQUFLLE9BQU8sRUFBRSxTQUFTLFNBQVMsT0FBT0EsUUFBTyxPQUFPLEtBQUssQ0FBQztBQUFBLEVBQzdEO0FBQUEsRUFFQSxPQUFPLE9BQTRCO0FBQ2pDLFVBQU0sT0FBTyxFQUFFLFlBQVksR0FBRyxXQUFXLEdBQUcsRUFBRSxNQUFNLEdBQUc7QUFDdkQsVUFBTSxPQUFPLENBQUMsR0FBRyxLQUFLLE1BQU0sUUFBUTtBQUNwQyxVQUFNLE1BQU0sS0FBSyxVQUFVLENBQUMsUUFBUSxJQUFJLGFBQWEsZUFBZSxNQUFNLE1BQU07QUFDaEYsVUFBTSxPQUFPLFNBQVMsU0FBWSxTQUFZLEtBQUssTUFBTSxJQUFJO0FBQzdELFFBQUksQ0FBQyxLQUFNO0FBQ1gsVUFBTSxlQUFlO0FBQ3JCLFNBQUssUUFBUSxNQUFNLElBQUs7QUFDeEIsU0FBSyxNQUFNO0FBQUEsRUFDYjtBQUNGO0FBRUEsU0FBUyxNQUFNLEVBQUUsVUFBVSxRQUFRLEdBQWFBLFFBQXlCO0FBQ3ZFLFFBQU0sVUFBVSxTQUFTQSxNQUFLO0FBQzlCLE1BQUlBLFdBQVUsU0FBUyxTQUFTLEVBQUcsUUFBTztBQUMxQyxNQUFJLFFBQVEsU0FBUyxDQUFDLFFBQVEsTUFBTSxPQUFRLFFBQU87QUFDbkQsU0FBTyxRQUFRLE9BQU8sR0FBRyxFQUFFLEdBQUcsV0FBVyxRQUFRLGFBQWE7QUFDaEU7OztBQy9EQSxJQUFNLFFBQVE7QUFDZCxJQUFNLFNBQVM7QUFFUixJQUFNLE9BQU4sTUFBVztBQUFBLEVBQ1AsVUFBVSxFQUFFLE9BQU8sRUFBRSxPQUFPLFFBQVEsTUFBTSxXQUFXLFFBQVEsR0FBRyxDQUFDO0FBQUEsRUFDMUUsVUFBMEI7QUFBQSxFQUMxQixTQUErQztBQUFBO0FBQUEsRUFHL0MsS0FBSyxRQUFpQixTQUFpQixJQUFhLFNBQVMsT0FBYTtBQUN4RSxTQUFLLFFBQVE7QUFDYixVQUFNLE9BQU8sTUFBTTtBQUNqQixXQUFLLFVBQVU7QUFDZixXQUFLLFFBQVEsZ0JBQWdCLEdBQUcsT0FBTztBQUN2QyxXQUFLLE1BQU07QUFDWCxXQUFLLE9BQU8sRUFBRTtBQUFBLElBQ2hCO0FBQ0EsUUFBSSxVQUFVLEtBQUssUUFBUyxNQUFLO0FBQUEsUUFDNUIsTUFBSyxTQUFTLFdBQVcsTUFBTSxLQUFLO0FBQUEsRUFDM0M7QUFBQSxFQUVBLE9BQWE7QUFDWCxTQUFLLFFBQVE7QUFDYixTQUFLLFVBQVU7QUFDZixRQUFJLEtBQUssUUFBUSxPQUFRO0FBQ3pCLFFBQUksS0FBSyxRQUFRLGVBQWUsS0FBSyxRQUFRLFFBQVMsTUFBSyxRQUFRLFlBQVk7QUFDL0UsYUFBUyxLQUFLLFNBQVMsS0FBSztBQUFBLEVBQzlCO0FBQUEsRUFFQSxJQUFJLFNBQWtCO0FBQ3BCLFdBQU8sS0FBSyxZQUFZO0FBQUEsRUFDMUI7QUFBQSxFQUVBLFVBQWdCO0FBQ2QsUUFBSSxLQUFLLE9BQVEsY0FBYSxLQUFLLE1BQU07QUFDekMsU0FBSyxTQUFTO0FBQUEsRUFDaEI7QUFBQTtBQUFBLEVBR0EsUUFBYztBQUNaLGFBQVMsS0FBSyxTQUFTLElBQUk7QUFDM0IsUUFBSSxFQUFFLGlCQUFpQixLQUFLLFNBQVU7QUFDdEMsU0FBSyxRQUFRLFVBQVU7QUFDdkIsUUFBSSxDQUFDLEtBQUssUUFBUSxRQUFRLGVBQWUsRUFBRyxNQUFLLFFBQVEsWUFBWTtBQUFBLEVBQ3ZFO0FBQUEsRUFFQSxPQUFPLElBQW1CO0FBQ3hCLFVBQU0sTUFBTSxLQUFLLFFBQVEsc0JBQXNCO0FBQy9DLFVBQU0sT0FBTyxLQUFLLElBQUksS0FBSyxJQUFJLEdBQUcsTUFBTSxNQUFNLEdBQUcsYUFBYSxJQUFJLFFBQVEsTUFBTTtBQUNoRixVQUFNLFFBQVEsR0FBRyxTQUFTO0FBQzFCLFVBQU0sTUFBTSxRQUFRLElBQUksU0FBUyxjQUFjLFNBQVMsR0FBRyxNQUFNLElBQUksU0FBUyxTQUFTO0FBQ3ZGLFNBQUssUUFBUSxNQUFNLE9BQU8sR0FBRyxLQUFLLElBQUksUUFBUSxJQUFJLENBQUM7QUFDbkQsU0FBSyxRQUFRLE1BQU0sTUFBTSxHQUFHLEtBQUssSUFBSSxRQUFRLEdBQUcsQ0FBQztBQUFBLEVBQ25EO0FBQ0Y7OztBQ3BETyxJQUFNLFdBQU4sTUFBK0I7QUFBQSxFQUMzQixRQUFRLEVBQUUsT0FBTyxFQUFFLE9BQU8sT0FBTyxDQUFDO0FBQUEsRUFDbEMsVUFBVSxFQUFFLE9BQU8sRUFBRSxPQUFPLFNBQVMsQ0FBQztBQUFBLEVBQ3RDLFVBQVUsRUFBRSxPQUFPLEVBQUUsT0FBTyxZQUFZLEdBQUcsS0FBSyxPQUFPLEdBQUcsS0FBSyxPQUFPLEtBQUssT0FBTztBQUFBLEVBRTNGLE9BQU8sRUFBRSxNQUFNLEdBQWdCO0FBQzdCLGFBQVMsS0FBSyxTQUFTLE1BQU0sVUFBVSxJQUFJO0FBQzNDLFlBQVEsS0FBSyxPQUFPLE1BQU0sT0FBTyxRQUFRLEVBQUU7QUFDM0MsWUFBUSxLQUFLLFNBQVMsTUFBTSxPQUFPLFVBQVUsRUFBRTtBQUMvQyxhQUFTLEtBQUssU0FBUyxRQUFRLE1BQU0sT0FBTyxNQUFNLENBQUM7QUFBQSxFQUNyRDtBQUNGOzs7QUNETyxJQUFNLFNBQU4sTUFBNkI7QUFBQSxFQUN6QixRQUFRLEVBQUUsSUFBSTtBQUFBLEVBQ2QsU0FBUyxvQkFBSSxJQUF1QjtBQUFBLEVBQ3BDLFVBQVUsRUFBRSxXQUFXLEVBQUUsT0FBTyxTQUFTLEdBQUcsRUFBRSxNQUFNLENBQUMsR0FBRyxrQkFBa0IsR0FBRyxLQUFLLEtBQUs7QUFBQSxFQUVoRyxPQUFPLEVBQUUsU0FBUyxRQUFRLEdBQWdCO0FBQ3hDLFVBQU0sUUFBUSxTQUFTLFFBQ25CLFFBQVEsTUFBTSxTQUFTLElBQUksUUFBUSxJQUNuQyxTQUFTLGFBQ1AsU0FBUyxRQUFRLFlBQVksT0FBTyxJQUNwQyxDQUFDO0FBQ1AsYUFBUyxLQUFLLFNBQVMsTUFBTSxTQUFTLENBQUM7QUFDdkMsVUFBTSxRQUFRLElBQUksSUFBSSxNQUFNLElBQUksQ0FBQyxFQUFFLE1BQU0sTUFBTSxLQUFLLENBQUM7QUFDckQsZUFBVyxDQUFDLE9BQU8sSUFBSSxLQUFLLEtBQUssT0FBUSxLQUFJLENBQUMsTUFBTSxJQUFJLEtBQUssRUFBRyxNQUFLLE1BQU0sT0FBTyxJQUFJO0FBQ3RGLGVBQVcsUUFBUSxNQUFPLE1BQUssUUFBUSxLQUFLLEtBQUssRUFBRSxPQUFPLElBQUk7QUFBQSxFQUNoRTtBQUFBLEVBRUEsUUFBUSxPQUEwQjtBQUNoQyxRQUFJLE9BQU8sS0FBSyxPQUFPLElBQUksS0FBSztBQUNoQyxRQUFJLENBQUMsTUFBTTtBQUNULGFBQU8sSUFBSSxVQUFVO0FBQ3JCLFdBQUssT0FBTyxJQUFJLE9BQU8sSUFBSTtBQUMzQixXQUFLLE1BQU0sT0FBTyxLQUFLLE9BQU87QUFBQSxJQUNoQztBQUNBLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFQSxNQUFNLE9BQWUsTUFBdUI7QUFDMUMsU0FBSyxRQUFRLE9BQU87QUFDcEIsU0FBSyxPQUFPLE9BQU8sS0FBSztBQUFBLEVBQzFCO0FBQ0Y7QUFFQSxTQUFTLFNBQVMsRUFBRSxhQUFhLFFBQUFDLFNBQVEsT0FBTyxRQUFRLFVBQVUsTUFBTSxPQUFBQyxPQUFNLEdBQXVCO0FBQ25HLFFBQU0sT0FBTyxRQUFRLFVBQVVELFVBQVMsU0FBUztBQUNqRCxRQUFNLE1BQU0sQ0FBQyxRQUFRLEtBQUssRUFBRSxPQUFPLENBQUMsU0FBUyxTQUFTLElBQUksRUFBRSxLQUFLLEtBQUs7QUFDdEUsU0FBTyxFQUFFLE9BQU8sYUFBYSxNQUFNLE1BQU0sU0FBUyxJQUFJLEdBQUcsT0FBQUMsUUFBTyxRQUFRLElBQUk7QUFDOUU7QUFFQSxTQUFTLFNBQVMsRUFBRSxTQUFTLFVBQVUsTUFBTSxHQUFlLFNBQXlCO0FBQ25GLFFBQU0sT0FBTyxTQUFTLElBQUksQ0FBQyxFQUFFLGFBQWEsU0FBQUMsVUFBUyxRQUFRLFVBQVUsTUFBTSxPQUFBRCxPQUFNLE1BQXFCO0FBQ3BHLFdBQU8sRUFBRSxPQUFPLGFBQWEsTUFBTUMsVUFBUyxNQUFNLFNBQVMsSUFBSSxHQUFHLE9BQUFELFFBQU8sUUFBUSxVQUFVLEdBQUc7QUFBQSxFQUNoRyxDQUFDO0FBQ0QsUUFBTSxPQUFPLE1BQU0sVUFBVSxLQUFLO0FBQ2xDLFNBQU8sQ0FBQyxHQUFHLE1BQU0sR0FBRyxRQUFRLElBQUksQ0FBQyxXQUFpQixFQUFFLE9BQU8sTUFBTSxXQUFXLE1BQU0sT0FBTyxNQUFNLFFBQVEsR0FBRyxFQUFFLENBQUM7QUFDL0c7QUFFQSxJQUFNLFlBQU4sTUFBZ0I7QUFBQSxFQUNMLFFBQVEsS0FBSyxTQUFTO0FBQUEsRUFDdEIsU0FBUyxFQUFFLE9BQU8sRUFBRSxPQUFPLFFBQVEsQ0FBQztBQUFBLEVBQ3BDLFNBQVMsRUFBRSxRQUFRLEVBQUUsT0FBTyxRQUFRLENBQUM7QUFBQSxFQUNyQyxRQUFRLEVBQUUsUUFBUSxFQUFFLE9BQU8sT0FBTyxDQUFDO0FBQUEsRUFDbkMsVUFBVSxFQUFFLE9BQU8sRUFBRSxPQUFPLFNBQVMsQ0FBQztBQUFBLEVBQ3RDLFVBQVUsRUFBRSxNQUFNLENBQUMsR0FBRyxLQUFLLE9BQU8sS0FBSyxRQUFRLEtBQUssUUFBUSxLQUFLLE9BQU8sS0FBSyxPQUFPO0FBQUEsRUFFN0YsT0FBTyxNQUFrQjtBQUN2QixZQUFRLEtBQUssT0FBTyxLQUFLLElBQUk7QUFDN0IsaUJBQWEsS0FBSyxTQUFTLGdCQUFnQixLQUFLLElBQUk7QUFDcEQsWUFBUSxLQUFLLFFBQVEsS0FBSyxLQUFLO0FBQy9CLGFBQVMsS0FBSyxRQUFRLEtBQUssVUFBVSxPQUFPLEtBQUssTUFBTSxLQUFLLEtBQUssQ0FBQztBQUNsRSxhQUFTLEtBQUssT0FBTyxLQUFLLElBQUk7QUFDOUIsWUFBUSxLQUFLLFNBQVMsS0FBSyxNQUFNO0FBQ2pDLGFBQVMsS0FBSyxTQUFTLEtBQUssV0FBVyxFQUFFO0FBQUEsRUFDM0M7QUFDRjs7O0FDeEVPLElBQU0sVUFBTixNQUE4QjtBQUFBLEVBQzFCLFVBQVUsRUFBRSxNQUFNLEVBQUUsT0FBTyxVQUFVLENBQUM7QUFBQSxFQUN0QyxXQUFXLG9CQUFJLElBQXNEO0FBQUEsRUFFOUUsT0FBTyxPQUFvQjtBQUN6QixVQUFNLFFBQVEsSUFBSSxJQUFJLFFBQVEsS0FBSyxDQUFDO0FBQ3BDLGVBQVcsQ0FBQyxNQUFNLEVBQUUsSUFBSSxDQUFDLEtBQUssS0FBSyxTQUFVLFVBQVMsS0FBSyxNQUFNLElBQUksSUFBSSxDQUFDO0FBQzFFLGVBQVcsQ0FBQyxNQUFNLEtBQUssS0FBSyxNQUFPLFNBQVEsS0FBSyxTQUFTLElBQUksR0FBRyxLQUFLO0FBQUEsRUFDdkU7QUFBQSxFQUVBLFNBQVMsTUFBMkI7QUFDbEMsUUFBSSxTQUFTLEtBQUssU0FBUyxJQUFJLElBQUk7QUFDbkMsUUFBSSxDQUFDLFFBQVE7QUFDWCxZQUFNLFFBQVEsRUFBRSxJQUFJO0FBQ3BCLFlBQU0sT0FBTyxFQUFFLElBQUk7QUFDbkIsZUFBUyxNQUFNLElBQUk7QUFDbkIsZUFBUyxFQUFFLEtBQUssRUFBRSxPQUFPLENBQUMsR0FBRyxNQUFNLEtBQUssR0FBRyxNQUFNO0FBQ2pELFdBQUssU0FBUyxJQUFJLE1BQU0sTUFBTTtBQUM5QixXQUFLLFFBQVEsT0FBTyxPQUFPLEdBQUc7QUFBQSxJQUNoQztBQUNBLFdBQU8sT0FBTztBQUFBLEVBQ2hCO0FBQ0Y7QUFFQSxTQUFTLFFBQVEsRUFBRSxTQUFTLE9BQU8sU0FBUyxVQUFVLE9BQU8sTUFBTSxHQUFvQjtBQUNyRixNQUFJLENBQUMsUUFBUyxRQUFPLENBQUM7QUFDdEIsUUFBTSxRQUFrQixDQUFDO0FBQ3pCLFFBQU0sUUFBUSxRQUFRLE9BQU8sQ0FBQztBQUM5QixRQUFNLE9BQU8sUUFBUSxPQUFPLEdBQUcsRUFBRTtBQUNqQyxNQUFJLE1BQU8sT0FBTSxLQUFLLENBQUMsZUFBZSxTQUFTLE1BQU0sS0FBSyxRQUFRLEtBQUssQ0FBQyxDQUFDO0FBQ3pFLE1BQUksUUFBUSxRQUFRLE9BQU8sU0FBUyxHQUFHO0FBRXJDLFVBQU0sVUFBVSxLQUFLLElBQUksS0FBSyxLQUFLLFFBQVEsT0FBTyxJQUFJO0FBQ3RELFVBQU0sS0FBSyxDQUFDLFlBQVksT0FBTyxRQUFRLE9BQU8sU0FBUyxPQUFPLENBQUMsQ0FBQztBQUNoRSxVQUFNLEtBQUssQ0FBQyxnQkFBZ0IsT0FBTyxTQUFTLFFBQVEsT0FBTyxDQUFDLENBQUM7QUFBQSxFQUMvRDtBQUNBLFFBQU0sT0FBTyxNQUFNLFNBQVMsTUFBTSxTQUFTLFFBQVEsT0FBTyxJQUFJLENBQUM7QUFDL0QsUUFBTSxVQUFVLE9BQU8sS0FBSyxRQUFRLFdBQVcsUUFBUTtBQUN2RCxNQUFJLFFBQVEsT0FBTyxVQUFVLFNBQVMsR0FBRztBQUN2QyxVQUFNLEtBQUssQ0FBQyxhQUFhLEdBQUcsS0FBSyxJQUFJLEtBQUssS0FBSyxNQUFPLFNBQVMsV0FBVyxTQUFVLEdBQUcsQ0FBQyxDQUFDLElBQUksQ0FBQztBQUFBLEVBQ2hHO0FBQ0EsUUFBTSxLQUFLLENBQUMsWUFBWSxNQUFNLFFBQVEsQ0FBQztBQUN2QyxNQUFJLE1BQU8sT0FBTSxLQUFLLENBQUMsWUFBWSxNQUFNLE9BQU8sQ0FBQztBQUNqRCxNQUFJLE1BQU0sT0FBUSxPQUFNLEtBQUssQ0FBQyx1QkFBdUIsT0FBTyxNQUFNLE1BQU0sQ0FBQyxDQUFDO0FBQzFFLFNBQU87QUFDVDs7O0FDckNPLFNBQVMsYUFBYSxFQUFFLE9BQU8sT0FBQUUsUUFBTyxPQUFPLE9BQU8sR0FBdUI7QUFDaEYsUUFBTUMsUUFBTyxTQUFTRDtBQUN0QixRQUFNLFFBQWtCLENBQUM7QUFDekIsTUFBSUMsU0FBUUEsTUFBSyxTQUFTLEVBQUcsT0FBTSxLQUFLLGNBQWNBLE1BQUssS0FBSyxJQUFJQSxNQUFLLEdBQUcsRUFBRTtBQUM5RSxNQUFJRCxRQUFPLElBQUssT0FBTSxLQUFLLHNCQUFzQjtBQUNqRCxRQUFNLFdBQVcsUUFBUSxRQUFRLEtBQUssSUFBSUEsUUFBTztBQUNqRCxNQUFJLGFBQWEsT0FBVyxPQUFNLEtBQUssU0FBUyxNQUFNLFFBQVEsQ0FBQyxJQUFJLGNBQWMsU0FBUyxXQUFXLE1BQU0sQ0FBQyxFQUFFO0FBQzlHLFFBQU0sT0FBTyxFQUFFLE9BQU8sRUFBRSxPQUFPLFlBQVksR0FBRyxFQUFFLEtBQUssQ0FBQyxHQUFHLFNBQVMsUUFBUSxDQUFDLEVBQUUsR0FBRyxJQUFJLE1BQU0sS0FBSyxLQUFLLENBQUMsRUFBRTtBQUN2RyxRQUFNLFdBQVcsT0FBTyxZQUFZLENBQUM7QUFDckMsUUFBTSxPQUFPLEVBQUUsTUFBTSxFQUFFLE9BQU8sWUFBWSxHQUFHLEdBQUcsU0FBUyxNQUFNLEdBQUcsRUFBRSxFQUFFLElBQUksV0FBVyxDQUFDO0FBQ3RGLE1BQUksU0FBUyxTQUFTLEdBQUksTUFBSyxPQUFPLEVBQUUsTUFBTSxFQUFFLE9BQU8sUUFBUSxHQUFHLE9BQU8sTUFBTSxTQUFTLFNBQVMsSUFBSSxTQUFTLENBQUMsT0FBTyxDQUFDO0FBQ3ZILFNBQU8sU0FBUyxTQUFTLENBQUMsTUFBTSxJQUFJLElBQUksQ0FBQyxJQUFJO0FBQy9DO0FBRU8sU0FBUyxZQUFZRSxVQUErQjtBQUN6RCxRQUFNLEVBQUUsU0FBQUMsVUFBUyxhQUFhLE9BQU8sSUFBSUQ7QUFDekMsUUFBTSxPQUFPLEVBQUUsTUFBTSxFQUFFLGdCQUFnQkMsU0FBUSxHQUFHLEtBQUtBLFFBQU8sR0FBRyxTQUFTLE9BQU8sV0FBVyxDQUFDO0FBQzdGLE9BQUssT0FBTyxFQUFFLFFBQVEsRUFBRSxPQUFPLE9BQU8sR0FBRyxTQUFTRCxTQUFRLFFBQVEsQ0FBQyxDQUFDO0FBQ3BFLFFBQU0sUUFBUSxDQUFDLFFBQVFDLFFBQU8sR0FBRyxHQUFJRCxTQUFRLFVBQVUsT0FBTyxDQUFDLElBQUksQ0FBQyxTQUFTLE1BQU1BLFNBQVEsS0FBSyxDQUFDLEVBQUUsQ0FBRTtBQUNyRyxRQUFNLE1BQU0sRUFBRSxRQUFRLEVBQUUsT0FBTyxNQUFNLEdBQUcsTUFBTSxLQUFLLElBQUksQ0FBQztBQUN4RCxNQUFJLE9BQVEsS0FBSSxPQUFPLE1BQU0sU0FBUyxJQUFJLE1BQU0sQ0FBQztBQUNqRCxPQUFLLE9BQU8sR0FBRztBQUNmLFNBQU87QUFDVDs7O0FDWE8sSUFBTSxnQkFBeUI7QUFBQSxFQUNwQyxTQUFTO0FBQUEsRUFDVCxPQUFPO0FBQUEsRUFDUCxPQUFPO0FBQUEsRUFDUCxZQUFZO0FBQUEsRUFDWixRQUFRO0FBQUEsRUFDUixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQ1o7QUEwQk8sU0FBUyxVQUFVLFNBQTBFO0FBQ2xHLFFBQU0sUUFBUSxTQUFTLE9BQU8sR0FBRyxFQUFFO0FBQ25DLE1BQUksQ0FBQyxTQUFTLE1BQU0sVUFBVSxTQUFTLE9BQU8sR0FBRyxFQUFFLEdBQUcsVUFBVSxNQUFNLE1BQU8sUUFBTztBQUNwRixTQUFPO0FBQ1Q7OztBQzFEQSxJQUFNLGNBQWM7QUFFcEIsSUFBTSxjQUFjO0FBRWIsSUFBTSxPQUFOLE1BQVc7QUFBQSxFQVVoQixZQUFxQixTQUFrQjtBQUFsQjtBQUNuQixTQUFLLFVBQVUsT0FBTyxlQUFlLGlCQUFpQixNQUFNLEtBQUssS0FBSyxDQUFDO0FBQ3ZFLFNBQUssU0FBUyxRQUFRO0FBQ3RCLFNBQUssUUFBUSxPQUFPLEtBQUssVUFBVSxLQUFLLFFBQVEsS0FBSyxTQUFTLEtBQUssUUFBUSxLQUFLLFNBQVM7QUFBQSxFQUMzRjtBQUFBLEVBSnFCO0FBQUEsRUFUWixVQUFVLEVBQUUsUUFBUSxFQUFFLE9BQU8sT0FBTyxDQUFDO0FBQUEsRUFDckMsV0FBVyxFQUFFLFFBQVEsRUFBRSxPQUFPLFVBQVUsQ0FBQztBQUFBLEVBQ3pDLFNBQVMsRUFBRSxRQUFRLEVBQUUsT0FBTyxTQUFTLGVBQWUsT0FBTyxDQUFDO0FBQUEsRUFDNUQsWUFBWSxFQUFFLE9BQU8sRUFBRSxPQUFPLFdBQVcsQ0FBQztBQUFBLEVBQzFDO0FBQUEsRUFDQSxTQUFTLEVBQUUsUUFBUSxFQUFFLE9BQU8sUUFBUSxDQUFDO0FBQUEsRUFDOUMsWUFBZ0M7QUFBQSxFQUNoQyxZQUFrRDtBQUFBLEVBUWxELE9BQU8sT0FBb0I7QUFDekIsVUFBTSxFQUFFLE9BQU8sT0FBTyxTQUFTLFFBQVEsSUFBSTtBQUMzQyxZQUFRLEtBQUssVUFBVSxTQUFTLFdBQVcsRUFBRTtBQUM3QyxhQUFTLEtBQUssVUFBVSxRQUFRLFNBQVMsT0FBTyxDQUFDO0FBQ2pELGFBQVMsS0FBSyxRQUFRLFdBQVcsQ0FBQyxTQUFTLFFBQVEsTUFBTSxlQUFlLFFBQVE7QUFDaEYsU0FBSyxnQkFBZ0IsVUFBVSxPQUFPLENBQUM7QUFDdkMsU0FBSyxjQUFjLE9BQU8sTUFBTSxTQUFTLEdBQUcsRUFBRSxNQUFNLE9BQU87QUFBQSxFQUM3RDtBQUFBO0FBQUEsRUFHQSxJQUFJLFdBQStCO0FBQ2pDLFdBQU8sS0FBSztBQUFBLEVBQ2Q7QUFBQSxFQUVBLFVBQWdCO0FBQ2QsUUFBSSxLQUFLLFVBQVcsY0FBYSxLQUFLLFNBQVM7QUFBQSxFQUNqRDtBQUFBLEVBRUEsZ0JBQWdCLE9BQTJCO0FBQ3pDLFFBQUksQ0FBQyxPQUFPO0FBQ1YsV0FBSyxXQUFXLE9BQU87QUFDdkIsV0FBSyxZQUFZO0FBQUEsSUFDbkIsV0FBVyxLQUFLLFdBQVcsUUFBUSxPQUFPLE1BQU0sT0FBTyxNQUFNLEtBQUssR0FBRztBQUNuRSxXQUFLLFdBQVcsT0FBTztBQUN2QixXQUFLLFlBQVksY0FBYyxLQUFLO0FBQ3BDLFdBQUssUUFBUSxRQUFRLEtBQUssU0FBUztBQUFBLElBQ3JDO0FBQUEsRUFDRjtBQUFBLEVBRUEsY0FBYyxFQUFFLE9BQU8sTUFBTSxHQUFVLE1BQXFCO0FBQzFELFVBQU0sT0FBTyxRQUFRLE1BQU0sWUFBWSxhQUFhLE1BQU0sWUFBWTtBQUN0RSxVQUFNLFVBQVUsUUFBUSxNQUFNLFlBQVksdUJBQXVCLE1BQU0sYUFBYTtBQUNwRixhQUFTLEtBQUssU0FBUyxXQUFXLE1BQU0sZUFBZSxNQUFNO0FBQzdELGFBQVMsS0FBSyxRQUFRLGtCQUFtQixNQUFNLFlBQVksYUFBYSxrQkFBa0IseUJBQXlCO0FBQ25ILGFBQVMsS0FBSyxXQUFXLFFBQVEsUUFBUSxNQUFNLFFBQVEsQ0FBQztBQUN4RCxZQUFRLEtBQUssV0FBVyxNQUFNLFlBQVksRUFBRTtBQUM1QyxRQUFJLE1BQU0sYUFBYSxLQUFNLFVBQVMsS0FBSyxRQUFRLE1BQU0sV0FBVyxLQUFLLHdCQUF3QjtBQUNqRyxhQUFTLEtBQUssUUFBUSxRQUFRLEtBQUssT0FBTyxnQkFBZ0IsRUFBRTtBQUM1RCxpQkFBYSxLQUFLLFNBQVMsaUJBQWlCLE1BQU0sV0FBVyxLQUFLLElBQUk7QUFBQSxFQUN4RTtBQUFBLEVBRUEsT0FBYTtBQUNYLFNBQUssUUFBUSxPQUFPO0FBQ3BCLGFBQVMsS0FBSyxRQUFRLEVBQUU7QUFDeEIsUUFBSSxLQUFLLFVBQVcsY0FBYSxLQUFLLFNBQVM7QUFDL0MsU0FBSyxZQUFZLFdBQVcsTUFBTTtBQUNoQyxVQUFJLEtBQUssVUFBVSxlQUFlLEtBQUssT0FBTyxZQUFhO0FBQzNELGVBQVMsS0FBSyxRQUFRLDZCQUE2QjtBQUNuRCxlQUFTLEtBQUssUUFBUSxJQUFJO0FBQUEsSUFDNUIsR0FBRyxXQUFXO0FBQUEsRUFDaEI7QUFDRjtBQUVBLFNBQVMsY0FBYyxPQUEyQjtBQUNoRCxRQUFNLFNBQVMsTUFBTSxTQUFTLE9BQU8sQ0FBQyxFQUFFLFNBQUFFLFNBQVEsTUFBTUEsYUFBWSxNQUFNO0FBQ3hFLFFBQU0sTUFBTSxFQUFFLFFBQVEsRUFBRSxPQUFPLE9BQU8sZUFBZSxPQUFPLEdBQUcsWUFBWSxNQUFNLE1BQU0sTUFBTSxLQUFLLENBQUM7QUFDbkcsUUFBTSxPQUFPLE9BQU8sUUFBUSxDQUFDLEVBQUUsYUFBYSxPQUFPLEdBQUdDLFdBQVU7QUFBQSxJQUM5RCxHQUFJQSxTQUFRLENBQUMsU0FBUyxlQUFlLElBQUksQ0FBQyxJQUFJLENBQUM7QUFBQSxJQUMvQyxTQUFTLE9BQU8sV0FBVztBQUFBLElBQzNCLEdBQUksU0FBUyxDQUFDLFNBQVMsZUFBZSxJQUFJLEdBQUcsU0FBUyxPQUFPLE1BQU0sQ0FBQyxJQUFJLENBQUM7QUFBQSxFQUMzRSxDQUFDO0FBQ0QsUUFBTSxNQUFNLEVBQUUsUUFBUSxFQUFFLE9BQU8sTUFBTSxHQUFHLEtBQUssTUFBTSxHQUFHLFNBQVMsTUFBTSxRQUFRLENBQUMsaUJBQWlCLEdBQUcsSUFBSTtBQUN0RyxRQUFNQSxTQUFRLEVBQUUsUUFBUSxFQUFFLE9BQU8sWUFBWSxVQUFVLEtBQUssR0FBRyxLQUFLLEtBQUssR0FBRztBQUM1RSxFQUFBQSxPQUFNLFFBQVEsT0FBTyxJQUFJLE9BQU8sTUFBTSxLQUFLO0FBQzNDLFNBQU9BO0FBQ1Q7QUFHQSxTQUFTLFlBQVksWUFBNEI7QUFDL0MsUUFBTSxPQUFPLEtBQUssSUFBSSxLQUFLLElBQUksWUFBWSxFQUFFLEdBQUcsV0FBVztBQUMzRCxNQUFJLFFBQVE7QUFDWixXQUFTLElBQUksR0FBRyxNQUFNLFNBQVMsTUFBTSxJQUFLLFVBQVMsR0FBRyxJQUFTLE9BQU8sSUFBTSxJQUFJLElBQUssQ0FBRSxDQUFDO0FBQ3hGLFNBQU8sTUFBTSxNQUFNLEdBQUcsSUFBSTtBQUM1Qjs7O0FDM0ZBLElBQU0sUUFBUSxFQUFFLFFBQVEsSUFBSSxNQUFNLElBQU07QUFFeEMsSUFBTSxhQUFhO0FBRVosSUFBTSxjQUFOLE1BQWtCO0FBQUEsRUFDZCxVQUFVLEVBQUUsT0FBTyxFQUFFLE9BQU8sT0FBTyxDQUFDO0FBQUEsRUFDcEMsU0FBUyxvQkFBSSxJQUF5QjtBQUFBLEVBQy9DLFNBQTZCO0FBQUEsRUFDN0IsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBO0FBQUEsRUFHVCxJQUFJLFlBQXlCO0FBQzNCLFdBQU8sS0FBSyxVQUFVLEtBQUssWUFBWTtBQUFBLEVBQ3pDO0FBQUEsRUFFQSxLQUFLLE9BQXdDO0FBQzNDLFdBQU8sS0FBSyxPQUFPLElBQUksS0FBSztBQUFBLEVBQzlCO0FBQUE7QUFBQSxFQUdBLE9BQU8sU0FBdUIsT0FBYyxNQUF5QjtBQUNuRSxVQUFNLFFBQVEsS0FBSyxTQUFTLEtBQUssUUFBUSxPQUFPLFNBQVMsS0FBSyxVQUFVO0FBQ3hFLFdBQU8sS0FBSyxTQUFTLFFBQVEsT0FBTyxRQUFRLEtBQUssVUFBVTtBQUN6RCxZQUFNQyxTQUFRLFFBQVEsT0FBTyxLQUFLLE1BQU07QUFDeEMsWUFBTSxPQUFPLEtBQUssT0FBT0EsT0FBTSxJQUFJO0FBQ25DLFlBQU1DLFFBQU8sVUFBVUQsUUFBTyxPQUFPLE1BQU0sUUFBUUEsT0FBTSxLQUFLLEdBQUcsV0FBVyxLQUFLO0FBQ2pGLFdBQUssT0FBTyxJQUFJQSxPQUFNLE9BQU9DLEtBQUk7QUFDakMsV0FBSyxVQUFVLE9BQU8sR0FBRyxVQUFVLElBQUksR0FBR0EsS0FBSTtBQUM5QyxXQUFLO0FBQUEsSUFDUDtBQUNBLFFBQUksS0FBSyxrQkFBa0IsS0FBSyxhQUFhLFNBQVMsS0FBSyxVQUFVLFVBQVcsTUFBSyxVQUFVLE9BQU8sSUFBSTtBQUFBLEVBQzVHO0FBQUE7QUFBQSxFQUdBLE9BQU8sTUFBc0I7QUFDM0IsVUFBTSxVQUFVLEtBQUssUUFBUSxJQUFJO0FBQ2pDLFFBQUksS0FBSyxZQUFZLE1BQU0sUUFBUyxLQUFLLFlBQVksTUFBTSxVQUFVLFdBQVcsR0FBSTtBQUNsRixXQUFLLFlBQVk7QUFDakIsYUFBTyxLQUFLLE1BQU0sVUFBVSxDQUFDO0FBQUEsSUFDL0I7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsY0FBMkI7QUFDekIsU0FBSyxTQUFTLEVBQUUsT0FBTyxFQUFFLE9BQU8sU0FBUyxLQUFLLE9BQU8sQ0FBQztBQUN0RCxTQUFLLFdBQVc7QUFDaEIsU0FBSyxRQUFRLE9BQU8sS0FBSyxNQUFNO0FBQy9CLFdBQU8sS0FBSztBQUFBLEVBQ2Q7QUFDRjtBQUVBLFNBQVMsVUFBVUQsUUFBYyxPQUFnQixRQUE4QjtBQUM3RSxRQUFNQyxRQUFPLEVBQUUsUUFBUSxFQUFFLE9BQU8sU0FBUyxVQUFVLEtBQUssR0FBRyxHQUFHLFVBQVVELE9BQU0sSUFBSSxDQUFDO0FBQ25GLEVBQUFDLE1BQUssUUFBUSxPQUFPLElBQUksT0FBT0QsT0FBTSxLQUFLO0FBQzFDLE1BQUksTUFBTyxDQUFBQyxNQUFLLFVBQVUsSUFBSSxPQUFPO0FBQ3JDLE1BQUksT0FBUSxDQUFBQSxNQUFLLFVBQVUsSUFBSSxRQUFRO0FBQ3ZDLFNBQU9BO0FBQ1Q7OztBQ3ZEQSxJQUFNLE9BQU87QUFFTixJQUFNLE9BQU4sTUFBMkI7QUFBQSxFQVdoQyxZQUNFLFNBQ1NDLFNBQ0EsTUFDVDtBQUZTLGtCQUFBQTtBQUNBO0FBRVQsU0FBSyxRQUFRLElBQUksS0FBSyxPQUFPO0FBQzdCLFNBQUssU0FBUyxPQUFPLFVBQVUsVUFBVSxNQUFNLEtBQUssUUFBUSxHQUFHLEtBQUssTUFBTSxDQUFDO0FBQzNFLGFBQVMsS0FBSyxRQUFRLEtBQUs7QUFDM0IsU0FBSyxVQUFVLEVBQUUsT0FBTyxFQUFFLE9BQU8sT0FBTyxHQUFHLEtBQUssV0FBVyxLQUFLLE1BQU07QUFDdEUsU0FBSyxVQUFVLE9BQU8sS0FBSyxNQUFNLE9BQU87QUFDeEMsU0FBSyxRQUFRO0FBQUEsRUFDZjtBQUFBLEVBVFc7QUFBQSxFQUNBO0FBQUEsRUFiRjtBQUFBLEVBQ0EsWUFBWSxFQUFFLE9BQU8sRUFBRSxPQUFPLFlBQVksTUFBTSxVQUFVLGNBQWMsUUFBUSxVQUFVLElBQUksQ0FBQztBQUFBLEVBQy9GO0FBQUEsRUFDQTtBQUFBLEVBQ1QsUUFBUSxJQUFJLFlBQVk7QUFBQSxFQUN4QjtBQUFBLEVBQ0EsU0FBdUI7QUFBQSxFQUN2QixTQUFTO0FBQUEsRUFDVCxVQUE4QjtBQUFBLEVBZTlCLE9BQU8sT0FBb0I7QUFDekIsU0FBSyxTQUFTO0FBQ2QsUUFBSSxNQUFNLFlBQVksS0FBSyxTQUFVLE1BQUssUUFBUSxNQUFNLE9BQU87QUFDL0QsUUFBSSxNQUFNLFFBQVMsTUFBSyxNQUFNLE9BQU8sTUFBTSxTQUFTLE1BQU0sT0FBTyxLQUFLLE1BQU0sT0FBTztBQUNuRixTQUFLLE1BQU0sT0FBTyxLQUFLO0FBQ3ZCLGlCQUFhLEtBQUssU0FBUyxtQkFBbUIsTUFBTSxNQUFNLFNBQVMsR0FBRyxFQUFFLE1BQU0sTUFBTSxVQUFVLE9BQU8sRUFBRTtBQUN2RyxTQUFLLE1BQU0sTUFBTSxRQUFRLEtBQUs7QUFDOUIsUUFBSSxLQUFLLE9BQVEsTUFBSyxVQUFVLFlBQVksS0FBSyxVQUFVO0FBQzNELGFBQVMsS0FBSyxRQUFRLENBQUMsS0FBSyxVQUFVLE1BQU0sT0FBTztBQUFBLEVBQ3JEO0FBQUE7QUFBQSxFQUdBLEtBQUssT0FBcUI7QUFDeEIsVUFBTUMsU0FBUSxLQUFLLFNBQVMsS0FBSztBQUNqQyxRQUFJLENBQUNBLE9BQU87QUFDWixTQUFLLFNBQVM7QUFDZCxJQUFBQSxPQUFNLGVBQWUsRUFBRSxPQUFPLFVBQVUsQ0FBQztBQUFBLEVBQzNDO0FBQUEsRUFFQSxVQUFnQjtBQUNkLFNBQUssTUFBTSxRQUFRO0FBQUEsRUFDckI7QUFBQSxFQUVBLFFBQVEsU0FBeUM7QUFDL0MsU0FBSyxXQUFXO0FBQ2hCLFNBQUssUUFBUSxJQUFJLFlBQVk7QUFDN0IsU0FBSyxVQUFVLGdCQUFnQixLQUFLLE1BQU0sT0FBTztBQUNqRCxTQUFLLFVBQVU7QUFDZixTQUFLLFNBQVM7QUFBQSxFQUNoQjtBQUFBLEVBRUEsU0FBUyxPQUFtQztBQUMxQyxVQUFNQyxZQUFXLEtBQUssTUFBTTtBQUM1QixXQUFPLEtBQUssTUFBTSxLQUFLLEtBQUssTUFBTUEsV0FBVSxRQUFRLE9BQU8sTUFBTSxPQUFPLEtBQUssSUFBSUEsWUFBVztBQUFBLEVBQzlGO0FBQUEsRUFFQSxNQUFNLE9BQTRCO0FBQ2hDLFVBQU1ELFNBQVEsVUFBVSxPQUFPLE9BQU8sS0FBSyxTQUFTLEtBQUs7QUFDekQsUUFBSUEsV0FBVSxLQUFLLFFBQVM7QUFDNUIsUUFBSSxLQUFLLFFBQVMsY0FBYSxLQUFLLFNBQVMsZ0JBQWdCLElBQUk7QUFDakUsUUFBSUEsT0FBTyxjQUFhQSxRQUFPLGdCQUFnQixNQUFNO0FBQ3JELFNBQUssVUFBVUE7QUFBQSxFQUNqQjtBQUFBLEVBRUEsVUFBZ0I7QUFDZCxTQUFLLFNBQVM7QUFDZCxTQUFLLFVBQVUsWUFBWSxLQUFLLFVBQVU7QUFDMUMsYUFBUyxLQUFLLFFBQVEsS0FBSztBQUFBLEVBQzdCO0FBQUEsRUFFQSxVQUFnQjtBQUNkLFVBQU0sV0FBVyxLQUFLO0FBQ3RCLGFBQVMsaUJBQWlCLFVBQVUsTUFBTTtBQUN4QyxXQUFLLFNBQVMsU0FBUyxlQUFlLFNBQVMsWUFBWSxTQUFTLGVBQWU7QUFDbkYsZUFBUyxLQUFLLFFBQVEsQ0FBQyxLQUFLLFVBQVUsUUFBUSxLQUFLLFFBQVEsT0FBTyxDQUFDO0FBQ25FLFdBQUssS0FBSyxLQUFLO0FBQUEsSUFDakIsQ0FBQztBQUNELGFBQVMsaUJBQWlCLGVBQWUsQ0FBQyxVQUFVLEtBQUssT0FBTyxNQUFNLFFBQVEsS0FBSyxDQUFDO0FBQ3BGLGFBQVMsaUJBQWlCLGdCQUFnQixNQUFNLEtBQUssS0FBSyxLQUFLLENBQUM7QUFDaEUsYUFBUyxpQkFBaUIsV0FBVyxDQUFDLFVBQVUsS0FBSyxPQUFPLE1BQU0sTUFBTSxDQUFDO0FBQ3pFLGFBQVMsaUJBQWlCLFlBQVksTUFBTSxLQUFLLEtBQUssS0FBSyxDQUFDO0FBQzVELGFBQVMsaUJBQWlCLFNBQVMsQ0FBQyxVQUFVLEtBQUssTUFBTSxNQUFNLE1BQU0sQ0FBQztBQUN0RSxhQUFTLGlCQUFpQixXQUFXLENBQUMsVUFBVSxLQUFLLE9BQU8sS0FBSyxDQUFDO0FBQ2xFLGFBQVMsaUJBQWlCLGdCQUFnQixDQUFDLFVBQVcsTUFBTSxPQUFtQixVQUFVLE9BQU8sT0FBTyxDQUFDO0FBQUEsRUFDMUc7QUFBQSxFQUVBLE9BQU8sUUFBNEIsU0FBOEI7QUFDL0QsVUFBTUEsU0FBUSxRQUFRLE1BQU07QUFDNUIsUUFBSSxDQUFDQSxVQUFTLENBQUMsS0FBSyxRQUFRLFFBQVMsUUFBTyxLQUFLLEtBQUssS0FBSztBQUMzRCxVQUFNLFFBQVEsT0FBT0EsT0FBTSxRQUFRLE9BQU8sQ0FBQztBQUMzQyxVQUFNLEVBQUUsU0FBUyxNQUFNLElBQUksS0FBSztBQUNoQyxVQUFNRSxTQUFRLFFBQVEsT0FBTyxLQUFLLEdBQUcsVUFBVSxRQUFRLFFBQVEsT0FBTyxLQUFLLElBQUk7QUFDL0UsVUFBTSxXQUFXLE1BQU0sUUFBUSxRQUFRLENBQUM7QUFDeEMsVUFBTSxTQUFTLFdBQVcsUUFBUSxRQUFRLElBQUssUUFBUSxPQUFPLFFBQVEsQ0FBQyxHQUFHLE1BQU0sUUFBUTtBQUN4RixVQUFNLFVBQVUsYUFBYSxFQUFFLE9BQU8sT0FBQUEsUUFBTyxPQUFPLE1BQU0sUUFBUSxLQUFLLEdBQUcsT0FBTyxDQUFDO0FBQ2xGLFNBQUssS0FBSyxLQUFLRixRQUFPLFNBQVMsUUFBUUEsUUFBTyxPQUFPLEdBQUcsQ0FBQyxPQUFPO0FBQUEsRUFDbEU7QUFBQSxFQUVBLE1BQU0sUUFBa0M7QUFFdEMsUUFBSSxhQUFhLEdBQUcsZ0JBQWdCLFNBQVUsT0FBbUIsUUFBUSxRQUFRLEVBQUc7QUFDcEYsVUFBTUEsU0FBUSxRQUFRLE1BQU07QUFDNUIsVUFBTSxRQUFRQSxTQUFRLE9BQU9BLE9BQU0sUUFBUSxPQUFPLENBQUMsSUFBSTtBQUN2RCxTQUFLLE9BQU8sRUFBRSxPQUFPLFVBQVUsS0FBSyxRQUFRLFFBQVEsUUFBUSxPQUFPLE1BQU0sQ0FBQztBQUFBLEVBQzVFO0FBQUEsRUFFQSxPQUFPLE9BQTRCO0FBQ2pDLFVBQU0sVUFBVSxPQUFPLFFBQVEsTUFBTSxNQUFNLEdBQUcsUUFBUSxPQUFPLEtBQUssRUFBRTtBQUNwRSxVQUFNLFFBQVEsS0FBSyxRQUFRLE1BQU0sWUFBWSxLQUFLLFFBQVEsU0FBUyxPQUFPLFVBQVUsTUFBTTtBQUMxRixVQUFNLE9BQU8sRUFBRSxZQUFZLFVBQVUsR0FBRyxXQUFXLFVBQVUsR0FBRyxNQUFNLEdBQUcsS0FBSyxLQUFLLEVBQUUsTUFBTSxHQUFHO0FBQzlGLFFBQUksU0FBUyxRQUFXO0FBQ3RCLFdBQUssU0FBUyxLQUFLLElBQUksS0FBSyxJQUFJLE1BQU0sQ0FBQyxHQUFHLElBQUksQ0FBQyxHQUFHLE1BQU07QUFBQSxJQUMxRCxXQUFXLE1BQU0sUUFBUSxXQUFXLE1BQU0sUUFBUSxLQUFLO0FBQ3JELFVBQUksVUFBVSxFQUFHO0FBQ2pCLFdBQUssT0FBTyxFQUFFLE9BQU8sWUFBWSxLQUFLLFFBQVEsUUFBUSxRQUFRLE9BQU8sUUFBUSxDQUFDO0FBQUEsSUFDaEYsV0FBVyxNQUFNLFFBQVEsVUFBVTtBQUNqQyxXQUFLLEtBQUssS0FBSztBQUNmLFdBQUssT0FBTyxFQUFFLE9BQU8sS0FBSyxDQUFDO0FBQzNCLFdBQUssVUFBVSxNQUFNLEVBQUUsZUFBZSxLQUFLLENBQUM7QUFBQSxJQUM5QyxNQUFPO0FBQ1AsVUFBTSxlQUFlO0FBQUEsRUFDdkI7QUFDRjtBQUVBLFNBQVMsUUFBUSxRQUFnRDtBQUMvRCxTQUFPLGtCQUFrQixVQUFVLE9BQU8sUUFBcUIsY0FBYyxJQUFJO0FBQ25GO0FBR0EsU0FBUyxRQUFRQSxRQUFnQixTQUFpQztBQUNoRSxRQUFNLFFBQVEsQ0FBQyxHQUFHQSxPQUFNLGVBQWUsQ0FBQztBQUN4QyxRQUFNLFFBQVEsV0FBVyxNQUFNLEtBQUssQ0FBQyxFQUFFLEtBQUssT0FBTyxNQUFNLFFBQVEsV0FBVyxPQUFPLFFBQVEsV0FBVyxNQUFNO0FBQzVHLFFBQU0sTUFBTSxTQUFTLE1BQU0sQ0FBQyxLQUFLQSxPQUFNLHNCQUFzQjtBQUM3RCxTQUFPLFVBQVUsSUFBSSxRQUFRLFFBQVEsVUFBVSxJQUFJLElBQUksS0FBSyxHQUFHLElBQUksTUFBTSxJQUFJO0FBQy9FOzs7QUMvSU8sSUFBTSxTQUFOLE1BQTZCO0FBQUEsRUFDekIsVUFBVSxFQUFFLEtBQUssRUFBRSxPQUFPLFNBQVMsQ0FBQztBQUFBLEVBRTdDLE9BQU8sT0FBb0I7QUFDekIsVUFBTSxRQUFRLE1BQU0sTUFBTSxZQUFZLFlBQVlHLFVBQVMsS0FBSyxJQUFJLE9BQU8sS0FBSztBQUNoRixpQkFBYSxLQUFLLFNBQVMsYUFBYSxLQUFLLEtBQUssQ0FBQztBQUNuRCxVQUFNLFFBQVEsQ0FBQyxNQUFNQyxXQUFVLEtBQUssS0FBS0EsUUFBTyxJQUFJLENBQUM7QUFDckQsV0FBTyxLQUFLLFFBQVEsU0FBUyxTQUFTLE1BQU0sT0FBUSxNQUFLLFFBQVEsaUJBQWtCLE9BQU87QUFBQSxFQUM1RjtBQUFBO0FBQUEsRUFHQSxLQUFLQSxRQUFlLE1BQWtCO0FBQ3BDLFVBQU0sTUFBTSxPQUFPLFNBQVMsV0FBVyxTQUFTO0FBQ2hELFFBQUksVUFBVSxLQUFLLFFBQVEsU0FBU0EsTUFBSztBQUN6QyxRQUFJLFNBQVMsWUFBWSxLQUFLO0FBQzVCLFlBQU0sUUFBUSxFQUFFLFFBQVEsUUFBUSxRQUFRLFFBQVEsUUFBUSxRQUFRLEVBQUUsT0FBTyxNQUFNLElBQUksQ0FBQyxDQUFDO0FBQ3JGLFVBQUksUUFBUyxTQUFRLFlBQVksS0FBSztBQUFBLFVBQ2pDLE1BQUssUUFBUSxPQUFPLEtBQUs7QUFDOUIsZ0JBQVU7QUFBQSxJQUNaO0FBQ0EsUUFBSSxPQUFPLFNBQVMsU0FBVSxVQUFTLFNBQVMsSUFBSTtBQUFBLFFBQy9DLFNBQVEsU0FBUyxLQUFLLEdBQUc7QUFBQSxFQUNoQztBQUNGO0FBRUEsU0FBUyxLQUFLLEVBQUUsT0FBTyxNQUFNLEdBQXlCO0FBQ3BELE1BQUksTUFBTSxZQUFZLFVBQVcsUUFBTyxNQUFNO0FBQzlDLFNBQU8sTUFBTSxlQUFlLFdBQVcsV0FBVztBQUNwRDtBQUVBLFNBQVNELFVBQVMsRUFBRSxPQUFPLE9BQU8sUUFBUSxHQUFrQjtBQUMxRCxRQUFNLFVBQVUsTUFBTSxTQUFTLEdBQUcsRUFBRTtBQUNwQyxNQUFJLE1BQU0sZUFBZSxVQUFVO0FBQ2pDLFdBQU8sQ0FBQywrREFBK0Q7QUFBQSxFQUN6RTtBQUNBLE1BQUksTUFBTSxhQUFhLE1BQU0sYUFBYSxLQUFNLFFBQU8sQ0FBQyxZQUFZO0FBQ3BFLE1BQUksQ0FBQyxRQUFTLFFBQU8sQ0FBQyw4QkFBOEI7QUFDcEQsTUFBSSxRQUFRLFlBQVk7QUFDdEIsVUFBTSxFQUFFLFNBQVMsTUFBTSxJQUFJLFFBQVE7QUFDbkMsV0FBTyxDQUFDLCtCQUErQixHQUFHLE1BQU0sT0FBTyxHQUFHLElBQUksTUFBTSxVQUFVLEtBQUssQ0FBQyxFQUFFO0FBQUEsRUFDeEY7QUFDQSxRQUFNLFFBQWdCLENBQUM7QUFDdkIsTUFBSSxRQUFRLFVBQVUsR0FBRztBQUN2QixVQUFNLE9BQU8sUUFBUSxZQUFZLElBQUksVUFBVTtBQUMvQyxVQUFNLEtBQUssR0FBRyxNQUFNLFFBQVEsU0FBUyxXQUFXLENBQUMsSUFBSSxJQUFJLHVCQUF1QjtBQUFBLEVBQ2xGO0FBQ0EsYUFBVyxFQUFFLE9BQU8sU0FBUyxNQUFNLEtBQUssUUFBUSxVQUFVO0FBQ3hELFVBQU0sS0FBSyxHQUFHLE1BQU0sU0FBUyxTQUFTLEdBQUcsaUJBQWlCLFFBQVEsQ0FBQyxNQUFNLEdBQUcsTUFBTSxPQUFPLENBQUM7QUFDMUYsVUFBTSxLQUFLLElBQUksTUFBTSxVQUFVLEtBQUssQ0FBQyxFQUFFO0FBQUEsRUFDekM7QUFDQSxNQUFJLE1BQU0sT0FBUSxRQUFPO0FBQ3pCLFNBQU8sQ0FBQyxRQUFRLE9BQU8sU0FBUywrQkFBK0IscUNBQXFDO0FBQ3RHO0FBRUEsU0FBUyxNQUFNLFFBQW1DO0FBQ2hELFFBQU0sUUFBUSxPQUFPLE1BQU0sR0FBRyxDQUFDLEVBQUUsUUFBUSxDQUFDLEtBQUtDLFdBQW1CQSxTQUFRLENBQUMsTUFBTSxFQUFFLElBQUksQ0FBQyxJQUFJLENBQUMsRUFBRSxJQUFJLENBQUMsQ0FBRTtBQUN0RyxTQUFPLE9BQU8sU0FBUyxJQUFJLENBQUMsR0FBRyxPQUFPLFFBQVEsT0FBTyxTQUFTLENBQUMsT0FBTyxJQUFJO0FBQzVFO0FBRUEsU0FBUyxPQUFPLE9BQXNCO0FBQ3BDLFFBQU0sRUFBRSxNQUFNLElBQUk7QUFDbEIsUUFBTSxVQUFVLE1BQU0sU0FBUyxHQUFHLEVBQUU7QUFDcEMsVUFBUSxNQUFNLFNBQVM7QUFBQSxJQUNyQixLQUFLO0FBQ0gsYUFBTyxTQUFTLFNBQVMsTUFBTSxNQUFNO0FBQUEsSUFDdkMsS0FBSztBQUNILGFBQU8saUJBQWlCLFNBQVMsT0FBTyxZQUFZLENBQUMsR0FBRyxNQUFNLE1BQU07QUFBQSxJQUN0RSxLQUFLO0FBQ0gsYUFBTyxDQUFDLGlGQUFpRjtBQUFBLElBQzNGLEtBQUs7QUFDSCxhQUFPLENBQUMsR0FBRyxTQUFTLE1BQU0sVUFBVSxTQUFTLEdBQUcsZ0NBQWdDO0FBQUEsSUFDbEY7QUFDRSxhQUFPLE9BQU8sTUFBTSxhQUFhLFFBQVEsT0FBTztBQUFBLEVBQ3BEO0FBQ0Y7QUFFQSxTQUFTLFNBQVMsU0FBbUMsUUFBK0I7QUFDbEYsUUFBTSxRQUFRLFVBQVUsT0FBTztBQUMvQixRQUFNLFNBQVMsT0FBTyxTQUFTLEtBQUssQ0FBQyxFQUFFLFNBQUFDLFNBQVEsTUFBTUEsYUFBWSxNQUFNO0FBQ3ZFLE1BQUksQ0FBQyxTQUFTLENBQUMsT0FBUSxRQUFPLFNBQVMsVUFBVSxzQkFBc0I7QUFDdkUsUUFBTSxNQUFjLE9BQU8sU0FBUyxDQUFDLE1BQU0sRUFBRSxLQUFLLE9BQU8sT0FBTyxDQUFDLElBQUksQ0FBQztBQUN0RSxTQUFPLENBQUMsU0FBUyxNQUFNLFFBQVEsQ0FBQyxxQkFBcUIsRUFBRSxLQUFLLE9BQU8sWUFBWSxHQUFHLEdBQUcsR0FBRztBQUMxRjtBQUVBLFNBQVMsaUJBQWlCLFVBQW1DLFFBQStCO0FBQzFGLFFBQU0sU0FBUyxTQUFTLE9BQU8sQ0FBQ0MsYUFBWSxDQUFDQSxTQUFRLE1BQU07QUFDM0QsUUFBTSxDQUFDLEtBQUssSUFBSTtBQUNoQixNQUFJLENBQUMsTUFBTyxRQUFPLFNBQVMsVUFBVSw2QkFBNkI7QUFDbkUsTUFBSSxPQUFPLFNBQVMsR0FBRztBQUNyQixVQUFNLFNBQVMsTUFBTSxPQUFPLElBQUksQ0FBQyxFQUFFLFlBQVksTUFBTSxXQUFXLENBQUM7QUFDakUsV0FBTyxDQUFDLEdBQUcsT0FBTyxNQUFNLE9BQU8sU0FBUyxNQUFNLHFDQUFxQyxHQUFHLE1BQU07QUFBQSxFQUM5RjtBQUNBLFFBQU0sTUFBYyxNQUFNLFNBQVMsQ0FBQyxNQUFNLEVBQUUsS0FBSyxNQUFNLE9BQU8sQ0FBQyxJQUFJLENBQUM7QUFDcEUsU0FBTyxDQUFDLEVBQUUsS0FBSyxNQUFNLFlBQVksR0FBRyxxQ0FBcUMsR0FBRyxHQUFHO0FBQ2pGO0FBRUEsU0FBUyxPQUFPLGNBQXNCLFNBQTJDO0FBQy9FLFFBQU0sVUFBVSxXQUFXLFFBQVEsVUFBVSxJQUFJLGVBQWUsUUFBUSxPQUFPLEtBQUs7QUFDcEYsTUFBSSxDQUFDLGFBQWMsUUFBTyxDQUFDLHVCQUF1QixPQUFPLDZCQUE2QjtBQUN0RixRQUFNLE1BQU0saUJBQWlCLElBQUksMEJBQTBCLE9BQU8sWUFBWTtBQUM5RSxTQUFPLENBQUMsU0FBUyxRQUFRLEdBQUcsR0FBRyxzQkFBc0IsT0FBTyxNQUFNLHVCQUF1QixPQUFPLEdBQUc7QUFDckc7QUFHQSxTQUFTLFNBQVMsS0FBcUI7QUFDckMsU0FBTyxDQUFDLEVBQUUsS0FBSyxJQUFJLE9BQU8sQ0FBQyxFQUFFLFlBQVksSUFBSSxJQUFJLE1BQU0sQ0FBQyxFQUFFLENBQUM7QUFDN0Q7OztBQy9HQSxJQUFNLFFBQVE7QUFFZCxJQUFNLFFBQThGO0FBQUEsRUFDbEcsTUFBTSxDQUFDLENBQUMsS0FBSyxDQUFDLENBQUM7QUFBQSxFQUNmLFNBQVM7QUFBQSxJQUNQLENBQUMsS0FBSyxDQUFDO0FBQUEsSUFDUCxDQUFDLE1BQU0sQ0FBQztBQUFBLEVBQ1Y7QUFBQSxFQUNBLE1BQU0sQ0FBQyxDQUFDLEdBQUcsRUFBRSxDQUFDO0FBQ2hCO0FBUU8sSUFBTSxZQUFOLE1BQWdCO0FBQUEsRUFXckIsWUFDVyxPQUNBLFNBQ1Q7QUFGUztBQUNBO0FBRVQsVUFBTSxVQUFVLEVBQUUsU0FBUyxPQUFPLEtBQUssT0FBTyxxQkFBcUIsUUFBUSxlQUFlLE9BQU87QUFDakcsVUFBTSxPQUFPLElBQUksUUFBUSxFQUFFLE9BQU8sUUFBUSxHQUFHLFFBQVEsS0FBSyxHQUFHLENBQUM7QUFDOUQsVUFBTSxFQUFFLE1BQU0sU0FBUyxLQUFLLElBQUksS0FBSztBQUNyQyxTQUFLLFFBQVEsT0FBTyxJQUFJLE9BQU8sU0FBUyxNQUFNLE1BQU0sU0FBUyxNQUFNLEtBQUssT0FBTyxDQUFDO0FBQ2hGLGlCQUFhLEtBQUssU0FBUyxjQUFjLGVBQWUsS0FBSyxZQUFZO0FBQ3pFLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFBQSxFQVRXO0FBQUEsRUFDQTtBQUFBLEVBWkYsVUFBVSxFQUFFLE9BQU8sRUFBRSxPQUFPLFNBQVMsTUFBTSxVQUFVLFVBQVUsS0FBSyxpQkFBaUIsSUFBSSxDQUFDO0FBQUEsRUFDMUYsU0FBUztBQUFBLElBQ2hCLE1BQU0sSUFBSSxRQUFRLEVBQUUsT0FBTyxPQUFPLENBQUM7QUFBQSxJQUNuQyxTQUFTLElBQUksUUFBUSxFQUFFLE9BQU8sVUFBVSxDQUFDO0FBQUEsSUFDekMsTUFBTSxJQUFJLFFBQVEsRUFBRSxPQUFPLE9BQU8sQ0FBQztBQUFBLEVBQ3JDO0FBQUEsRUFDUyxVQUFVLElBQUksUUFBUSxFQUFFLE9BQU8sVUFBVSxHQUFHLE1BQU0sUUFBUSxLQUFLLENBQUM7QUFBQSxFQUN6RSxTQUF1QjtBQUFBLEVBQ3ZCLFNBQVM7QUFBQSxFQWNULE9BQU8sT0FBYyxTQUFpQkMsUUFBNEI7QUFDaEUsU0FBSyxTQUFTO0FBQ2QsVUFBTSxPQUFPQSxXQUFVLE9BQU8sT0FBTyxNQUFNLE9BQU9BLE1BQUs7QUFDdkQsVUFBTSxNQUFNLEdBQUcsT0FBTyxJQUFJLElBQUk7QUFDOUIsUUFBSSxRQUFRLEtBQUssT0FBUTtBQUN6QixTQUFLLFNBQVM7QUFDZCxTQUFLLE1BQU0sS0FBSztBQUNoQixTQUFLLFlBQVksT0FBTyxJQUFJO0FBQzVCLFVBQU0sS0FBSyxRQUFRLE1BQU0sU0FBUztBQUNsQyxpQkFBYSxLQUFLLFNBQVMsaUJBQWlCLE9BQU8sS0FBSyxJQUFJLEdBQUcsTUFBTSxNQUFNLENBQUMsQ0FBQztBQUM3RSxpQkFBYSxLQUFLLFNBQVMsaUJBQWlCLE9BQU8sS0FBSyxJQUFJLEdBQUcsS0FBSyxDQUFDLENBQUMsQ0FBQztBQUN2RSxpQkFBYSxLQUFLLFNBQVMsa0JBQWtCLE1BQU0sU0FBUyxVQUFVLE9BQU8sRUFBRSxJQUFJLHFCQUFxQjtBQUFBLEVBQzFHO0FBQUEsRUFFQSxNQUFNLE9BQW9CO0FBQ3hCLFVBQU0sUUFBUSxRQUFRLE1BQU07QUFDNUIsVUFBTSxRQUFRLFFBQVEsS0FBSyxJQUFJLFFBQVEsTUFBTSxDQUFDO0FBQzlDLFVBQU0sUUFBbUQsRUFBRSxNQUFNLElBQUksU0FBUyxJQUFJLE1BQU0sR0FBRztBQUMzRixhQUFTLE9BQU8sR0FBRyxPQUFPLE1BQU0sUUFBUSxRQUFRO0FBQzlDLFlBQU0sT0FBTyxNQUFNLEtBQUssSUFBSTtBQUM1QixVQUFJLFNBQVMsT0FBUTtBQUNyQixZQUFNLFFBQVEsT0FBTyxPQUFPLFFBQVEsQ0FBQztBQUNyQyxZQUFNLFNBQVMsTUFBTSxRQUFRLENBQUM7QUFDOUIsaUJBQVcsQ0FBQyxHQUFHLE1BQU0sS0FBSyxNQUFNLElBQUksRUFBRyxPQUFNLElBQUksS0FBSyxJQUFJLElBQUksSUFBSSxDQUFDLElBQUksTUFBTSxJQUFJLE1BQU0sS0FBSyxNQUFNO0FBQUEsSUFDcEc7QUFDQSxlQUFXLFFBQVEsQ0FBQyxRQUFRLFdBQVcsTUFBTSxFQUFZLGNBQWEsS0FBSyxPQUFPLElBQUksR0FBRyxLQUFLLE1BQU0sSUFBSSxDQUFDO0FBQUEsRUFDM0c7QUFBQSxFQUVBLFlBQVksT0FBYyxNQUEyQjtBQUNuRCxVQUFNLFFBQVEsUUFBUSxNQUFNO0FBQzVCLGlCQUFhLEtBQUssU0FBUyxLQUFLLFFBQVEsUUFBUSxLQUFLLFFBQVEsQ0FBQyxDQUFDO0FBQy9ELGlCQUFhLEtBQUssU0FBUyxTQUFTLE9BQU8sS0FBSyxDQUFDO0FBQ2pELGlCQUFhLEtBQUssU0FBUyxjQUFjLFNBQVMsT0FBTyxXQUFXLElBQUk7QUFBQSxFQUMxRTtBQUFBLEVBRUEsVUFBZ0I7QUFDZCxTQUFLLFFBQVEsaUJBQWlCLGVBQWUsQ0FBQyxVQUFVLEtBQUssT0FBTyxNQUFNLE9BQU8sQ0FBQztBQUNsRixTQUFLLFFBQVEsaUJBQWlCLGdCQUFnQixNQUFNLEtBQUssUUFBUSxNQUFNLE1BQU0sSUFBSSxRQUFRLENBQUMsQ0FBQztBQUMzRixTQUFLLFFBQVEsaUJBQWlCLFNBQVMsQ0FBQyxVQUFVO0FBQ2hELFlBQU0sT0FBTyxLQUFLLFFBQVEsTUFBTSxPQUFPO0FBQ3ZDLFVBQUksU0FBUyxLQUFNLE1BQUssUUFBUSxLQUFLLElBQUk7QUFBQSxJQUMzQyxDQUFDO0FBQ0QsU0FBSyxRQUFRLGlCQUFpQixXQUFXLENBQUMsVUFBVTtBQUNsRCxZQUFNLE1BQU0sT0FBTyxLQUFLLFFBQVEsYUFBYSxlQUFlLENBQUMsSUFBSTtBQUNqRSxZQUFNLFFBQVEsS0FBSyxRQUFRLFVBQVUsS0FBSztBQUMxQyxZQUFNLE9BQU8sRUFBRSxZQUFZLE1BQU0sR0FBRyxXQUFXLE1BQU0sR0FBRyxNQUFNLEdBQUcsS0FBSyxNQUFNLE9BQU8sSUFBSSxFQUFFLE1BQU0sR0FBRztBQUNsRyxVQUFJLFNBQVMsVUFBYSxPQUFPLEVBQUc7QUFDcEMsWUFBTSxlQUFlO0FBQ3JCLFdBQUssUUFBUSxLQUFLLEtBQUssSUFBSSxLQUFLLElBQUksTUFBTSxDQUFDLEdBQUcsSUFBSSxDQUFDO0FBQUEsSUFDckQsQ0FBQztBQUFBLEVBQ0g7QUFBQSxFQUVBLE9BQU8sR0FBaUI7QUFDdEIsVUFBTSxPQUFPLEtBQUssUUFBUSxDQUFDO0FBQzNCLFVBQU0sTUFBTSxLQUFLLFFBQVEsc0JBQXNCO0FBQy9DLFNBQUssUUFBUSxNQUFNLE1BQU0sSUFBSSxRQUFRLElBQUksSUFBSSxJQUFJLEtBQUssR0FBRyxJQUFJLE1BQU0sQ0FBQztBQUFBLEVBQ3RFO0FBQUEsRUFFQSxRQUFRLEdBQTBCO0FBQ2hDLFVBQU0sTUFBTSxLQUFLLFFBQVEsc0JBQXNCO0FBQy9DLFFBQUksQ0FBQyxLQUFLLFVBQVUsSUFBSSxVQUFVLEVBQUcsUUFBTztBQUM1QyxVQUFNLE9BQU8sS0FBSyxPQUFRLElBQUksSUFBSSxRQUFRLElBQUksUUFBUyxLQUFLLE9BQU8sS0FBSztBQUN4RSxXQUFPLFFBQVEsS0FBSyxPQUFPLEtBQUssT0FBTyxTQUFTLE9BQU87QUFBQSxFQUN6RDtBQUNGO0FBR08sU0FBUyxVQUFVLE9BQWMsTUFBc0I7QUFDNUQsUUFBTSxRQUFRLE9BQU8sTUFBTSxPQUFPO0FBQ2xDLFFBQU0sT0FBTyxNQUFNLEtBQUssSUFBSSxNQUFNLFNBQVMsY0FBYyxNQUFNLEtBQUssSUFBSTtBQUN4RSxTQUFPLE1BQU0sU0FBUyxJQUFJLFNBQVMsS0FBSyxLQUFLLElBQUksS0FBSyxVQUFVLEtBQUssT0FBTyxRQUFRLE1BQU0sT0FBTyxDQUFDLFlBQVksSUFBSTtBQUNwSDs7O0FDbkdPLElBQU0sTUFBTixNQUFVO0FBQUEsRUFjZixZQUNFQyxVQUNTLE1BQ1QsU0FDUyxXQUNUO0FBSFM7QUFFQTtBQUVULFNBQUssV0FBV0E7QUFDaEIsU0FBSyxTQUFTLElBQUksVUFBVUEsU0FBUSxPQUFPO0FBQUEsTUFDekMsT0FBTyxDQUFDLE1BQU0sT0FBTyxLQUFLLE9BQU8sTUFBTSxFQUFFO0FBQUEsTUFDekMsTUFBTSxDQUFDLFNBQVMsUUFBUSxLQUFLLEtBQUssU0FBUyxNQUFNLFFBQVEsSUFBSSxDQUFDO0FBQUEsSUFDaEUsQ0FBQztBQUNELFVBQU0sT0FBTyxFQUFFLFFBQVEsRUFBRSxPQUFPLFFBQVEsTUFBTSxZQUFZLEdBQUcsS0FBSyxPQUFPLFNBQVMsU0FBU0EsU0FBUSxLQUFLLEdBQUcsS0FBSyxRQUFRO0FBQ3hILFVBQU0sUUFBUSxFQUFFLFFBQVEsRUFBRSxPQUFPLGNBQWMsTUFBTSxPQUFPLEdBQUcsS0FBSyxPQUFPLE9BQU87QUFDbEYsU0FBSyxPQUFPLE9BQU8sS0FBSyxZQUFZLE9BQU87QUFDM0MsU0FBSyxVQUFVLEVBQUUsT0FBTyxFQUFFLE9BQU8sT0FBTyxNQUFNLE1BQU0sR0FBRyxNQUFNLEtBQUssUUFBUSxLQUFLLE9BQU8sT0FBTyxLQUFLLFNBQVMsS0FBSyxPQUFPO0FBQUEsRUFDekg7QUFBQSxFQWJXO0FBQUEsRUFFQTtBQUFBLEVBakJGO0FBQUEsRUFDQSxRQUFRLEtBQUssTUFBTTtBQUFBLEVBQ25CLFdBQVcsRUFBRSxRQUFRLEVBQUUsT0FBTyxVQUFVLENBQUM7QUFBQSxFQUN6QyxTQUFTLEVBQUUsUUFBUSxFQUFFLE9BQU8sY0FBYyxNQUFNLE9BQU8sQ0FBQztBQUFBLEVBQ3hELGFBQWEsS0FBSyxNQUFNO0FBQUEsRUFDeEIsUUFBUSxFQUFFLFFBQVEsRUFBRSxPQUFPLFFBQVEsTUFBTSxPQUFPLENBQUM7QUFBQSxFQUNqRCxVQUFVLEVBQUUsUUFBUSxFQUFFLE9BQU8sVUFBVSxNQUFNLE9BQU8sQ0FBQztBQUFBLEVBQ3JELFNBQVMsRUFBRSxRQUFRLEVBQUUsT0FBTyxRQUFRLENBQUM7QUFBQSxFQUNyQyxPQUFPLEVBQUUsS0FBSztBQUFBLEVBQ2QsVUFBVSxFQUFFLFFBQVEsRUFBRSxPQUFPLFVBQVUsTUFBTSxPQUFPLEdBQUcsS0FBSyxRQUFRLEtBQUssSUFBSTtBQUFBLEVBQzdFO0FBQUEsRUFDVDtBQUFBLEVBbUJBLE9BQU9BLFVBQWtCLE9BQW9CO0FBQzNDLFNBQUssV0FBV0E7QUFDaEIsVUFBTSxFQUFFLE9BQUFDLE9BQU0sSUFBSSxNQUFNO0FBQ3hCLFVBQU0sU0FBU0EsV0FBVSxPQUFPLFlBQVlELFNBQVEsT0FBTyxLQUFLLElBQUk7QUFDcEUsVUFBTUUsV0FBVUQsV0FBVSxPQUFPRCxTQUFRLFNBQVUsTUFBTSxNQUFNLFVBQVVBLFNBQVEsT0FBT0MsTUFBSyxLQUFLO0FBQ2xHLFVBQU0sT0FBaUIsU0FBUyxZQUFhQyxVQUFTLFdBQVc7QUFDakUsWUFBUSxLQUFLLE9BQU8sSUFBSTtBQUN4QixpQkFBYSxLQUFLLFNBQVMsZ0JBQWdCLElBQUk7QUFDL0MsYUFBUyxLQUFLLFVBQVUsU0FBUyxvQkFBb0JBLFdBQVUsSUFBSSxRQUFRQSxTQUFRLE9BQU8sQ0FBQyxLQUFLLFlBQVk7QUFDNUcsYUFBUyxLQUFLLE9BQU9BLFdBQVUsU0FBU0EsU0FBUSxRQUFRLElBQUksRUFBRTtBQUM5RCxVQUFNLEVBQUUsU0FBUyxTQUFTLE9BQU8sSUFBSUY7QUFDckMsVUFBTUcsU0FBUSxPQUFPLE9BQU8sT0FBTyxPQUFPLE9BQU87QUFDakQsVUFBTSxRQUFRQSxTQUFRLFFBQVEsU0FBUyxVQUFVQSxNQUFLLENBQUMsYUFBYSxTQUFTLE9BQU8sQ0FBQyxLQUFLO0FBQzFGLGlCQUFhLEtBQUssT0FBTyxTQUFTLEtBQUs7QUFDdkMsYUFBUyxLQUFLLFNBQVMsV0FBV0gsUUFBTyxDQUFDO0FBQzFDLGlCQUFhLEtBQUssU0FBUyxTQUFTLEdBQUcsT0FBTyxJQUFJLFlBQVksT0FBTyxJQUFJLFlBQVksT0FBTyxPQUFPLFVBQVU7QUFDN0csU0FBSyxTQUFTRSxVQUFTRCxNQUFLO0FBQzVCLFNBQUssT0FBTyxPQUFPRCxTQUFRLE9BQU9HLFFBQU9GLE1BQUs7QUFDOUMsU0FBSyxhQUFhLEtBQUs7QUFBQSxFQUN6QjtBQUFBO0FBQUEsRUFHQSxTQUFTQyxVQUF5QkQsUUFBNEI7QUFDNUQsVUFBTSxVQUFVQSxXQUFVLFFBQVEsQ0FBQ0MsVUFBUyxTQUFTLEtBQUssU0FBUyxZQUFZO0FBQy9FLFVBQU0sU0FBU0EsVUFBUyxVQUFVLFNBQVMsUUFBUSxVQUFVO0FBQzdELGFBQVMsS0FBSyxRQUFRLFVBQVUsU0FBUyxRQUFRLFFBQVEsQ0FBQyxPQUFPLEVBQUU7QUFDbkUsWUFBUSxLQUFLLE1BQU0sTUFBTTtBQUN6QixhQUFTLEtBQUssU0FBUyxXQUFXLEVBQUU7QUFBQSxFQUN0QztBQUFBLEVBRUEsYUFBYSxFQUFFLFFBQVEsR0FBZ0I7QUFDckMsVUFBTSxRQUFRLFNBQVMsT0FBTyxTQUFTLEtBQUssQ0FBQyxFQUFFLFlBQVksTUFBTSxnQkFBZ0IsS0FBSyxTQUFTLEtBQUs7QUFDcEcsYUFBUyxLQUFLLFFBQVEsVUFBVSxNQUFTO0FBQ3pDLFFBQUksQ0FBQyxNQUFPO0FBQ1osWUFBUSxLQUFLLFlBQVksTUFBTSxTQUFTLFNBQVMsTUFBTTtBQUN2RCxpQkFBYSxLQUFLLFFBQVEsZ0JBQWdCLE1BQU0sU0FBUyxTQUFTLE1BQU07QUFDeEUsaUJBQWEsS0FBSyxRQUFRLFNBQVMscUJBQXFCLE1BQU0sU0FBUyxTQUFTLE1BQU0sRUFBRTtBQUFBLEVBQzFGO0FBQUEsRUFFQSxPQUFPLE1BQXFCLElBQW1CO0FBQzdDLFFBQUksU0FBUyxLQUFNLFFBQU8sS0FBSyxLQUFLLEtBQUs7QUFDekMsVUFBTSxFQUFFLE1BQU0sSUFBSSxLQUFLO0FBQ3ZCLFVBQU0sT0FBTyxFQUFFLE9BQU8sRUFBRSxPQUFPLFlBQVksR0FBRyxVQUFVLE9BQU8sSUFBSSxDQUFDO0FBQ3BFLFVBQU1BLFdBQVUsTUFBTSxTQUFTLElBQUksS0FBSyxVQUFVLE1BQU0sUUFBUSxJQUFJLENBQUMsSUFBSTtBQUN6RSxVQUFNLE9BQU9BLFdBQVUsQ0FBQyxFQUFFLE1BQU0sRUFBRSxPQUFPLFlBQVksR0FBRyxZQUFZQSxRQUFPLENBQUMsQ0FBQyxJQUFJLENBQUM7QUFDbEYsU0FBSyxLQUFLLEtBQUssS0FBSyxPQUFPLFNBQVMsQ0FBQyxNQUFNLEdBQUcsSUFBSSxHQUFHLEVBQUU7QUFBQSxFQUN6RDtBQUNGO0FBRUEsU0FBUyxZQUFZLE9BQWUsRUFBRSxRQUFRLEdBQW1CO0FBQy9ELFFBQU1FLFlBQVcsQ0FBQyxHQUFJLFNBQVMsWUFBWSxDQUFDLEdBQUksR0FBSSxTQUFTLGFBQWEsQ0FBQyxRQUFRLFVBQVUsSUFBSSxDQUFDLENBQUU7QUFDcEcsU0FBT0EsVUFBUyxLQUFLLENBQUMsRUFBRSxRQUFRLE1BQU0sUUFBUSxTQUFTLEtBQUssQ0FBQztBQUMvRDtBQUVBLFNBQVMsV0FBVyxFQUFFLE9BQU8sR0FBb0I7QUFDL0MsUUFBTSxRQUFRO0FBQUEsSUFDWixDQUFDLE9BQU8sTUFBTSxHQUFHO0FBQUEsSUFDakIsQ0FBQyxPQUFPLFNBQVMsR0FBRztBQUFBLElBQ3BCLENBQUMsT0FBTyxNQUFNLEdBQUc7QUFBQSxFQUNuQjtBQUNBLFNBQU8sTUFBTSxRQUFRLENBQUMsQ0FBQyxPQUFPLElBQUksTUFBTyxRQUFRLENBQUMsR0FBRyxLQUFLLElBQUksSUFBSSxFQUFFLElBQUksQ0FBQyxDQUFFLEVBQUUsS0FBSyxJQUFJO0FBQ3hGOzs7QUNwR0EsSUFBTSxNQUFNO0FBQ1osSUFBTSxPQUFPO0FBQ2IsSUFBTSxVQUFVLENBQUMsZUFBZSxpQkFBaUIsUUFBUSxxQkFBcUIsVUFBVSxRQUFRO0FBRXpGLElBQU0sbUJBQU4sTUFBdUM7QUFBQSxFQVk1QyxZQUNXLE1BQ0EsU0FDQUMsU0FDVDtBQUhTO0FBQ0E7QUFDQSxrQkFBQUE7QUFFVCxTQUFLLFNBQVMsT0FBTyxRQUFRLFVBQVUsTUFBTUEsUUFBTyxFQUFFLE9BQU8sS0FBSyxDQUFDLENBQUM7QUFDcEUsU0FBSyxTQUFTLEtBQUssV0FBVztBQUM5QixVQUFNLFFBQVEsRUFBRSxNQUFNLENBQUMsR0FBRyxjQUFjO0FBQ3hDLFVBQU0sT0FBTyxFQUFFLE9BQU8sRUFBRSxPQUFPLGVBQWUsR0FBRyxPQUFPLEtBQUssUUFBUSxLQUFLLE1BQU07QUFDaEYsVUFBTUMsU0FBUSxRQUFRLElBQUksQ0FBQyxTQUFTLEVBQUUsUUFBUSxFQUFFLE1BQU0sZUFBZSxHQUFHLElBQUksQ0FBQztBQUM3RSxVQUFNLFVBQVUsRUFBRSxPQUFPLEVBQUUsTUFBTSxZQUFZLE9BQU8sVUFBVSxHQUFHLEVBQUUsT0FBTyxFQUFFLE1BQU0sTUFBTSxHQUFHLEdBQUdBLE1BQUssQ0FBQztBQUNwRyxVQUFNQyxTQUFRLEVBQUUsT0FBTyxFQUFFLE9BQU8sU0FBUyxNQUFNLFNBQVMsY0FBYyxlQUFlLEdBQUcsU0FBUyxLQUFLLEtBQUs7QUFDM0csU0FBSyxVQUFVLEVBQUUsV0FBVyxFQUFFLE9BQU8sZUFBZSxHQUFHLE1BQU0sS0FBSyxRQUFRQSxRQUFPLEtBQUssTUFBTTtBQUFBLEVBQzlGO0FBQUEsRUFaVztBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFkRjtBQUFBLEVBQ0EsUUFBUSxvQkFBSSxJQUFpQjtBQUFBLEVBQzdCLFFBQVEsRUFBRSxPQUFPLEVBQUUsT0FBTyxRQUFRLE1BQU0sV0FBVyxDQUFDO0FBQUEsRUFDcEQsU0FBUyxFQUFFLFFBQVEsRUFBRSxPQUFPLGNBQWMsQ0FBQztBQUFBLEVBQzNDO0FBQUEsRUFDQTtBQUFBLEVBQ0EsVUFBVSxFQUFFLFNBQVMsRUFBRSxNQUFNLFVBQVUsYUFBYSxVQUFVLGNBQWMsc0JBQXNCLENBQUM7QUFBQSxFQUNuRyxVQUFVLEVBQUUsU0FBUyxFQUFFLE1BQU0sV0FBVyxDQUFDO0FBQUEsRUFDekMsU0FBUyxFQUFFLEtBQUssRUFBRSxPQUFPLGNBQWMsQ0FBQztBQUFBLEVBQ2pELFNBQXVCO0FBQUEsRUFpQnZCLE9BQU8sT0FBb0I7QUFDekIsVUFBTSxFQUFFLE9BQU8sUUFBUSxJQUFJO0FBQzNCLFFBQUksVUFBVSxLQUFLLE9BQVEsTUFBSyxRQUFRLEtBQUs7QUFDN0MsVUFBTSxFQUFFLFNBQUFDLFNBQVEsSUFBSTtBQUNwQixhQUFTLEtBQUssU0FBU0EsU0FBUSxTQUFTLEtBQUssTUFBTSxNQUFNLE1BQU0sQ0FBQztBQUNoRSxhQUFTLEtBQUssUUFBUUEsU0FBUSxVQUFVLEdBQUc7QUFDM0MsYUFBUyxLQUFLLFNBQVNBLFNBQVEsVUFBVSxJQUFJO0FBQzdDLGFBQVMsS0FBSyxRQUFRLFFBQVEsVUFBVSxPQUFPLEtBQUssWUFBWSxRQUFRLFFBQVEsQ0FBQyxFQUFFO0FBQ25GLGFBQVMsS0FBSyxRQUFRLFFBQVEsVUFBVSxJQUFJO0FBQzVDLFVBQU0sUUFBUSxRQUFRQSxVQUFTLE9BQU87QUFDdEMsZ0JBQVksS0FBSyxPQUFPLE1BQU0sSUFBSSxDQUFDLFFBQVEsS0FBSyxPQUFPLEtBQUssS0FBSyxFQUFFLE9BQU8sQ0FBQztBQUMzRSxhQUFTLEtBQUssUUFBUUEsU0FBUSxVQUFVLENBQUMsTUFBTSxTQUFTLG9DQUFvQyxFQUFFO0FBQzlGLGFBQVMsS0FBSyxRQUFRLEtBQUssT0FBTyxnQkFBZ0IsRUFBRTtBQUFBLEVBQ3REO0FBQUEsRUFFQSxRQUFRLE9BQW9CO0FBQzFCLFNBQUssU0FBUztBQUNkLFNBQUssTUFBTSxNQUFNO0FBQUEsRUFDbkI7QUFBQSxFQUVBLE9BQU9BLFVBQWtCLE9BQW1CO0FBQzFDLFFBQUksTUFBTSxLQUFLLE1BQU0sSUFBSUEsU0FBUSxLQUFLO0FBQ3RDLFFBQUksQ0FBQyxLQUFLO0FBQ1IsWUFBTSxJQUFJLElBQUlBLFVBQVMsS0FBSyxNQUFNLEtBQUssU0FBUyxDQUFDLFVBQVUsTUFBTSxNQUFNLFVBQVVBLFNBQVEsT0FBTyxLQUFLLENBQUM7QUFDdEcsV0FBSyxNQUFNLElBQUlBLFNBQVEsT0FBTyxHQUFHO0FBQUEsSUFDbkM7QUFDQSxRQUFJLE9BQU9BLFVBQVMsS0FBSztBQUN6QixXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsYUFBMEI7QUFDeEIsVUFBTSxTQUE0QixDQUFDLENBQUMsWUFBWSxnQkFBZ0IsR0FBRyxDQUFDLFNBQVMsVUFBVSxHQUFHLENBQUMsV0FBVyxlQUFlLENBQUM7QUFDdEgsVUFBTSxVQUFVLE9BQU8sSUFBSSxDQUFDLENBQUMsT0FBTyxLQUFLLE1BQU0sRUFBRSxVQUFVLEVBQUUsTUFBTSxHQUFHLEtBQUssQ0FBQztBQUM1RSxVQUFNLFFBQVEsRUFBRSxVQUFVLEVBQUUsY0FBYyw0QkFBNEIsR0FBRyxHQUFHLE9BQU87QUFDbkYsVUFBTSxpQkFBaUIsVUFBVSxNQUFNLEtBQUssT0FBTyxFQUFFLE9BQU8sTUFBTSxNQUFlLENBQUMsQ0FBQztBQUNuRixTQUFLLFFBQVEsaUJBQWlCLFNBQVMsTUFBTSxLQUFLLE9BQU8sRUFBRSxRQUFRLEtBQUssUUFBUSxNQUFNLENBQUMsQ0FBQztBQUN4RixTQUFLLFFBQVEsaUJBQWlCLFVBQVUsTUFBTSxLQUFLLE9BQU8sRUFBRSxZQUFZLEtBQUssUUFBUSxRQUFRLENBQUMsQ0FBQztBQUMvRixXQUFPLEVBQUUsT0FBTyxFQUFFLE9BQU8sYUFBYSxHQUFHLE9BQU8sRUFBRSxTQUFTLENBQUMsR0FBRyxLQUFLLFNBQVMsYUFBYSxHQUFHLEtBQUssT0FBTztBQUFBLEVBQzNHO0FBQ0Y7QUFFQSxTQUFTLFFBQVEsS0FBeUIsRUFBRSxPQUFPLFlBQVksT0FBTyxHQUF1QjtBQUMzRixRQUFNQyxVQUFTLE9BQU8sS0FBSyxFQUFFLFlBQVk7QUFDekMsUUFBTSxRQUFRLElBQUk7QUFBQSxJQUNoQixDQUFDLEVBQUUsT0FBTyxPQUFPLE9BQU8sQ0FBQyxjQUFjLE9BQU8sT0FBTyxNQUFNLE1BQU0sWUFBWSxFQUFFLFNBQVNBLE9BQU07QUFBQSxFQUNoRztBQUNBLE1BQUksSUFBSSxTQUFTLElBQUssUUFBTztBQUM3QixNQUFJLFVBQVUsV0FBWSxPQUFNLEtBQUssQ0FBQyxHQUFHLE1BQU0sRUFBRSxPQUFPLE9BQU8sRUFBRSxPQUFPLFFBQVEsRUFBRSxRQUFRLEVBQUUsS0FBSztBQUNqRyxNQUFJLFVBQVUsVUFBVyxPQUFNLEtBQUssQ0FBQyxHQUFHLE1BQU0sRUFBRSxVQUFVLEVBQUUsV0FBVyxFQUFFLFFBQVEsRUFBRSxLQUFLO0FBQ3hGLFNBQU87QUFDVDs7O0FDbkZPLElBQU1DLFNBQVE7QUFDckIsSUFBTSxRQUFRO0FBQ2QsSUFBTSxXQUFXO0FBS2pCLElBQU1DLFNBQThEO0FBQUEsRUFDbEUsT0FBTyxDQUFDLEdBQUcsQ0FBQztBQUFBLEVBQ1osTUFBTSxDQUFDLEtBQUssQ0FBQztBQUFBLEVBQ2IsU0FBUyxDQUFDLEtBQUssQ0FBQztBQUFBLEVBQ2hCLE1BQU0sQ0FBQyxHQUFHLEVBQUU7QUFBQSxFQUNaLFNBQVMsQ0FBQyxLQUFLLENBQUM7QUFDbEI7QUFTQSxJQUFNLE9BQU4sTUFBVztBQUFBLEVBS1QsWUFBcUIsT0FBK0M7QUFBL0M7QUFBQSxFQUFnRDtBQUFBLEVBQWhEO0FBQUEsRUFKckIsSUFBSTtBQUFBLEVBQ0osUUFBUTtBQUFBLEVBQ1IsTUFBTTtBQUFBLEVBSU4sSUFBSSxNQUFjLElBQWtCO0FBQ2xDLFFBQUksS0FBSyxPQUFPLEtBQUssUUFBUSxLQUFLLE1BQU0sU0FBUyxRQUFRLEtBQUssT0FBTztBQUNuRSxXQUFLLE1BQU0sS0FBSyxJQUFJLEtBQUssS0FBSyxFQUFFO0FBQ2hDO0FBQUEsSUFDRjtBQUNBLFNBQUssSUFBSTtBQUNULFNBQUssUUFBUTtBQUNiLFNBQUssTUFBTTtBQUFBLEVBQ2I7QUFBQSxFQUVBLE1BQVk7QUFDVixRQUFJLEtBQUssTUFBTSxFQUFHO0FBQ2xCLFVBQU0sUUFBUSxLQUFLLElBQUksVUFBVSxLQUFLLE1BQU0sS0FBSyxLQUFLO0FBQ3RELFVBQU0sQ0FBQyxLQUFLLE1BQU0sSUFBSSxLQUFLO0FBQzNCLFNBQUssS0FBSyxJQUFJLEtBQUssTUFBTSxRQUFRLENBQUMsQ0FBQyxJQUFJLEdBQUcsSUFBSSxNQUFNLFFBQVEsQ0FBQyxDQUFDLElBQUksTUFBTSxLQUFLLE1BQU0sUUFBUSxDQUFDLENBQUM7QUFDN0YsU0FBSyxNQUFNO0FBQUEsRUFDYjtBQUNGO0FBS08sU0FBUyxNQUNkLFNBQ0EsUUFDQSxRQUNBLFNBQ3FEO0FBQ3JELFFBQU0sUUFBUSxJQUFJLFFBQVEsUUFBUSxNQUFNO0FBQ3hDLFFBQU0sRUFBRSxPQUFPLElBQUk7QUFDbkIsUUFBTSxRQUFRLFdBQVcsUUFBUSxPQUFPLElBQUk7QUFDNUMsTUFBSSxTQUFTLE9BQU8sUUFBUSxDQUFDLEdBQUcsTUFBTSxRQUFRO0FBQzlDLFdBQVNDLFNBQVEsT0FBT0EsU0FBUSxPQUFPLFVBQVUsVUFBVSxPQUFPLElBQUlBLFVBQVM7QUFDN0UsVUFBTSxRQUFRLE9BQU9BLE1BQUs7QUFDMUIsVUFBTSxRQUFRLFFBQVEsS0FBSztBQUMzQixRQUFJLFFBQVEsT0FBUSxPQUFNLE1BQU0sUUFBUSxLQUFLO0FBQzdDLGVBQVcsT0FBTyxNQUFNLFNBQVUsT0FBTSxJQUFJLElBQUksYUFBYSxJQUFJLFNBQVMsT0FBTyxRQUFRLElBQUksUUFBUTtBQUNyRyxhQUFTLEtBQUssSUFBSSxRQUFRLE1BQU0sRUFBRTtBQUFBLEVBQ3BDO0FBQ0EsV0FBUyxPQUFPLFNBQVMsUUFBUSxPQUFPO0FBQ3hDLFNBQU8sTUFBTSxPQUFPO0FBQ3RCO0FBR0EsU0FBUyxTQUFTLE9BQWdCLFNBQXVCLFFBQWdCLFNBQXVCO0FBQzlGLGFBQVcsRUFBRSxPQUFPLFNBQVMsU0FBUyxLQUFLLENBQUMsR0FBRyxRQUFRLFVBQVUsR0FBSSxRQUFRLGFBQWEsQ0FBQyxRQUFRLFVBQVUsSUFBSSxDQUFDLENBQUUsR0FBRztBQUNySCxlQUFXLE9BQU8sU0FBVSxPQUFNLElBQUksSUFBSSxhQUFhLElBQUksU0FBUyxPQUFPLFFBQVEsSUFBSSxRQUFRO0FBQy9GLGVBQVcsU0FBUyxRQUFTLE9BQU0sSUFBSSxPQUFPLFdBQVcsT0FBTyxPQUFPO0FBQUEsRUFDekU7QUFDQSxRQUFNLEVBQUUsTUFBTSxJQUFJO0FBQ2xCLE1BQUksT0FBTztBQUNULFVBQU0sUUFBUSxNQUFNLEtBQUssS0FBSyxJQUFJLEdBQUcsR0FBRyxNQUFNLFNBQVMsSUFBSSxDQUFDLEVBQUUsVUFBQUMsVUFBUyxNQUFNQSxTQUFRLENBQUM7QUFDdEYsUUFBSSxRQUFRLE9BQVEsT0FBTSxNQUFNLFFBQVEsS0FBSztBQUM3QyxlQUFXLEVBQUUsYUFBYSxRQUFBQyxTQUFRLFVBQUFELFVBQVMsS0FBSyxNQUFNLFVBQVU7QUFDOUQsWUFBTSxJQUFJLGFBQWFDLFVBQVMsU0FBUyxRQUFRLE9BQU8sUUFBUUQsU0FBUTtBQUFBLElBQzFFO0FBQUEsRUFDRjtBQUNGO0FBRUEsSUFBTSxVQUFOLE1BQWM7QUFBQSxFQUlaLFlBQ0UsUUFDUyxRQUNUO0FBRFM7QUFFVCxTQUFLLFNBQVMsSUFBSSxJQUFJLE9BQU8sSUFBSSxDQUFDLFVBQVUsQ0FBQyxPQUFPLG9CQUFJLElBQUksQ0FBQyxDQUFDLENBQUM7QUFBQSxFQUNqRTtBQUFBLEVBSFc7QUFBQSxFQUxGLFNBQVMsb0JBQUksSUFBbUI7QUFBQSxFQUNoQztBQUFBLEVBU1QsTUFBTSxNQUFjLElBQWtCO0FBQ3BDLFNBQUssS0FBSyxLQUFLLFFBQVEsU0FBUyxNQUFNLEVBQUU7QUFBQSxFQUMxQztBQUFBLEVBRUEsSUFBSSxPQUFlLE1BQWUsTUFBYyxJQUFrQjtBQUNoRSxVQUFNLE9BQU8sS0FBSyxPQUFPLElBQUksS0FBSztBQUNsQyxRQUFJLEtBQU0sTUFBSyxLQUFLLE1BQU0sTUFBTSxNQUFNLEVBQUU7QUFBQSxFQUMxQztBQUFBLEVBRUEsU0FBOEQ7QUFDNUQsV0FBTztBQUFBLE1BQ0wsT0FBTyxNQUFNLEtBQUssTUFBTTtBQUFBLE1BQ3hCLFNBQVMsSUFBSSxJQUFJLENBQUMsR0FBRyxLQUFLLE1BQU0sRUFBRSxJQUFJLENBQUMsQ0FBQyxPQUFPLElBQUksTUFBTSxDQUFDLE9BQU8sTUFBTSxJQUFJLENBQUMsQ0FBQyxDQUFDO0FBQUEsSUFDaEY7QUFBQSxFQUNGO0FBQUEsRUFFQSxLQUFLLE1BQTBCLE1BQWUsTUFBYyxJQUFrQjtBQUM1RSxVQUFNLEVBQUUsT0FBTyxJQUFJO0FBQ25CLFFBQUksS0FBSyxPQUFPLFFBQVEsT0FBTyxPQUFPLEdBQUk7QUFDMUMsUUFBSSxPQUFPLEtBQUssSUFBSSxJQUFJO0FBQ3hCLFFBQUksQ0FBQyxLQUFNLE1BQUssSUFBSSxNQUFPLE9BQU8sSUFBSSxLQUFLRixPQUFNLElBQUksQ0FBQyxDQUFFO0FBQ3hELFNBQUssSUFBSSxLQUFLLE1BQU0sTUFBTSxHQUFHLEtBQUssSUFBSSxNQUFNLENBQUM7QUFBQSxFQUMvQztBQUNGO0FBRUEsU0FBUyxLQUFLLE1BQWMsRUFBRSxNQUFNLEdBQUcsR0FBbUI7QUFDeEQsU0FBTyxLQUFLLElBQUksR0FBRyxLQUFLLElBQUksSUFBSSxPQUFPLFNBQVMsS0FBSyxLQUFLLENBQUMsSUFBSUQ7QUFDakU7QUFFQSxTQUFTLE1BQU0sTUFBZ0M7QUFDN0MsU0FBTyxJQUFJO0FBQUEsSUFDVCxDQUFDLEdBQUcsSUFBSSxFQUFFLElBQUksQ0FBQyxDQUFDLE1BQU0sSUFBSSxNQUFNO0FBQzlCLFdBQUssSUFBSTtBQUNULGFBQU8sQ0FBQyxNQUFNLEtBQUssQ0FBQztBQUFBLElBQ3RCLENBQUM7QUFBQSxFQUNIO0FBQ0Y7QUFHTyxTQUFTLFdBQVcsUUFBMEIsTUFBc0I7QUFDekUsTUFBSSxNQUFNO0FBQ1YsTUFBSSxPQUFPLE9BQU87QUFDbEIsU0FBTyxNQUFNLE1BQU07QUFDakIsVUFBTSxTQUFVLE1BQU0sUUFBUztBQUMvQixRQUFJLE9BQU8sTUFBTSxFQUFHLEtBQUssS0FBTSxPQUFNLFNBQVM7QUFBQSxRQUN6QyxRQUFPO0FBQUEsRUFDZDtBQUNBLFNBQU87QUFDVDtBQUdPLFNBQVMsTUFBTSxFQUFFLE1BQU0sR0FBRyxHQUFxQjtBQUNwRCxRQUFNSyxRQUFPLEtBQUs7QUFDbEIsTUFBSSxFQUFFQSxRQUFPLEdBQUksUUFBTyxDQUFDO0FBQ3pCLFFBQU0sUUFBUSxNQUFNLEtBQUssTUFBTSxLQUFLLE1BQU1BLFFBQU8sQ0FBQyxDQUFDO0FBQ25ELFFBQU0sT0FBTyxDQUFDLEdBQUcsR0FBRyxHQUFHLEVBQUUsRUFBRSxJQUFJLENBQUMsV0FBVyxTQUFTLEtBQUssRUFBRSxLQUFLLENBQUMsU0FBU0EsUUFBTyxRQUFRLENBQUM7QUFDMUYsUUFBTSxRQUFrQixDQUFDO0FBQ3pCLFdBQVMsSUFBSSxLQUFLLEtBQUssT0FBTyxPQUFPLElBQUksR0FBRyxJQUFJLFFBQVEsS0FBSyxPQUFPLE1BQU0sSUFBSyxPQUFNLEtBQUssSUFBSSxJQUFJO0FBQ2xHLFNBQU87QUFDVDs7O0FDM0pBLElBQU0sYUFBYTtBQUVuQixJQUFNLFNBQVM7QUFDZixJQUFNLFlBQVk7QUFDbEIsSUFBTUMsU0FBNEIsQ0FBQyxTQUFTLFFBQVEsV0FBVyxRQUFRLFNBQVM7QUFFekUsSUFBTSxXQUFOLE1BQStCO0FBQUEsRUFVcEMsWUFDVyxNQUNBLFNBQ1Q7QUFGUztBQUNBO0FBRVQsVUFBTSxPQUFPLEVBQUUsT0FBTyxFQUFFLE9BQU8sT0FBTyxDQUFDO0FBQ3ZDLFNBQUs7QUFBQSxNQUNILE9BQU8sdUJBQXVCLEtBQUssTUFBTSxLQUFLLFFBQVEsR0FBRyxHQUFHLENBQUM7QUFBQSxNQUM3RCxPQUFPLHVCQUF1QixLQUFLLE1BQU0sS0FBSyxRQUFRLEtBQUssR0FBRyxDQUFDO0FBQUEsTUFDL0QsT0FBTyxnQkFBZ0IsYUFBYSxNQUFNLEtBQUssS0FBSyxJQUFJLENBQUM7QUFBQSxJQUMzRDtBQUNBLFNBQUssU0FBUyxDQUFDLEVBQUcsYUFBYSxjQUFjLFVBQVU7QUFDdkQsU0FBSyxTQUFTLENBQUMsRUFBRyxhQUFhLGNBQWMsU0FBUztBQUN0RCxpQkFBYSxLQUFLLFFBQVEsY0FBYyw0Q0FBNEM7QUFDcEYsVUFBTSxPQUFPLEVBQUUsT0FBTyxFQUFFLE9BQU8sZUFBZSxHQUFHLEVBQUUsTUFBTSxDQUFDLEdBQUcsVUFBVSxHQUFHLElBQUk7QUFDOUUsU0FBSyxVQUFVLEVBQUUsV0FBVyxFQUFFLE9BQU8sV0FBVyxHQUFHLE1BQU0sS0FBSyxRQUFRLEtBQUssT0FBTyxLQUFLLEtBQUs7QUFDNUYsU0FBSyxRQUFRO0FBQUEsRUFDZjtBQUFBLEVBZlc7QUFBQSxFQUNBO0FBQUEsRUFYRixRQUFRLEVBQUUsT0FBTyxFQUFFLE9BQU8sUUFBUSxlQUFlLE9BQU8sQ0FBQztBQUFBLEVBQ3pELFNBQVMsRUFBRSxPQUFPLEVBQUUsT0FBTyxTQUFTLFVBQVUsS0FBSyxNQUFNLFFBQVEsQ0FBQztBQUFBLEVBQ2xFLFFBQVEsRUFBRSxLQUFLLEVBQUUsT0FBTyxRQUFRLENBQUM7QUFBQSxFQUNqQztBQUFBLEVBQ0EsU0FBcUIsQ0FBQztBQUFBLEVBQy9CLFFBQXVCO0FBQUEsRUFDdkIsU0FBdUI7QUFBQSxFQUN2QixRQUFRO0FBQUEsRUFvQlIsT0FBTyxPQUFvQjtBQUN6QixRQUFJLE1BQU0sWUFBWSxLQUFLLFFBQVEsUUFBUyxNQUFLLFFBQVE7QUFDekQsVUFBTSxVQUFVLENBQUMsTUFBTTtBQUN2QixTQUFLLFNBQVM7QUFDZCxhQUFTLEtBQUssU0FBUyxNQUFNLFFBQVEsWUFBWSxNQUFNLFlBQVksTUFBUztBQUM1RSxRQUFJLEtBQUssUUFBUSxVQUFXLENBQUMsV0FBVyxZQUFZLElBQUksSUFBSSxLQUFLLFFBQVEsT0FBUztBQUNsRixTQUFLLE1BQU07QUFBQSxFQUNiO0FBQUEsRUFFQSxRQUFjO0FBQ1osVUFBTSxFQUFFLFNBQVMsT0FBTyxRQUFRLElBQUksS0FBSztBQUN6QyxRQUFJLENBQUMsUUFBUztBQUNkLFNBQUssUUFBUSxZQUFZLElBQUk7QUFDN0IsVUFBTSxTQUFTLE1BQU0sUUFBUSxNQUFNLEdBQUcsVUFBVSxFQUFFLElBQUksQ0FBQyxFQUFFLE1BQU0sTUFBTSxLQUFLO0FBQzFFLFVBQU0sU0FBUyxLQUFLLFFBQVE7QUFDNUIsVUFBTSxFQUFFLE9BQU8sUUFBUSxJQUFJLE1BQU0sU0FBUyxRQUFRLFFBQVEsT0FBTztBQUNqRSxTQUFLLFFBQVEsQ0FBQyxFQUFFLE9BQU8sU0FBUyxLQUFLO0FBQ3JDLFdBQU8sUUFBUSxDQUFDLE9BQU9DLFdBQVUsS0FBSyxRQUFRQSxTQUFRLENBQUMsRUFBRSxPQUFPLE9BQU8sUUFBUSxJQUFJLEtBQUssQ0FBRSxDQUFDO0FBQzNGLFdBQU8sS0FBSyxPQUFPLFNBQVMsT0FBTyxTQUFTLEVBQUcsTUFBSyxPQUFPLElBQUksRUFBRyxPQUFPO0FBQ3pFLFVBQU0sU0FBUyxNQUFNLFFBQVEsU0FBUyxPQUFPO0FBQzdDLGFBQVMsS0FBSyxPQUFPLFNBQVMsSUFBSSxHQUFHLE1BQU0sc0NBQXNDLEVBQUU7QUFDbkYsU0FBSyxVQUFVLE1BQU07QUFBQSxFQUN2QjtBQUFBLEVBRUEsVUFBVSxRQUFzQjtBQUM5QixVQUFNLFFBQVEsTUFBTSxNQUFNO0FBQzFCLFdBQU8sS0FBSyxNQUFNLFNBQVMsU0FBUyxNQUFNLE9BQVEsTUFBSyxNQUFNLE9BQU8sRUFBRSxNQUFNLENBQUM7QUFDN0UsV0FBTyxLQUFLLE1BQU0sU0FBUyxTQUFTLE1BQU0sT0FBUSxNQUFLLE1BQU0saUJBQWtCLE9BQU87QUFDdEYsVUFBTSxTQUFTLE1BQU0sU0FBUyxJQUFJLEtBQUssSUFBSSxHQUFHLENBQUMsS0FBSyxNQUFNLEtBQUssTUFBTSxNQUFNLENBQUMsSUFBSyxNQUFNLENBQUMsQ0FBRSxDQUFDLENBQUMsSUFBSTtBQUNoRyxVQUFNLFFBQVEsQ0FBQyxNQUFNQSxXQUFVO0FBQzdCLFlBQU0sT0FBTyxLQUFLLE1BQU0sU0FBU0EsTUFBSztBQUN0QyxXQUFLLE1BQU0sT0FBTyxJQUFLLE9BQU8sT0FBTyxTQUFTLE9BQU8sS0FBSyxPQUFPLFFBQVMsR0FBRztBQUM3RSxlQUFTLE1BQU0sR0FBRyxLQUFLLFFBQVEsS0FBSyxJQUFJLEdBQUcsTUFBTSxDQUFDLENBQUMsSUFBSTtBQUFBLElBQ3pELENBQUM7QUFBQSxFQUNIO0FBQUEsRUFFQSxRQUFRQSxRQUF5QjtBQUMvQixRQUFJLE9BQU8sS0FBSyxPQUFPQSxNQUFLO0FBQzVCLFFBQUksQ0FBQyxNQUFNO0FBQ1QsYUFBTyxJQUFJLFNBQVM7QUFDcEIsV0FBSyxPQUFPLEtBQUssSUFBSTtBQUNyQixXQUFLLE9BQU8sT0FBTyxLQUFLLE9BQU8sS0FBSyxJQUFJO0FBQUEsSUFDMUM7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUFBO0FBQUEsRUFHQSxTQUFpQjtBQUNmLFVBQU0sRUFBRSxTQUFTLE9BQU8sUUFBUSxJQUFJLEtBQUs7QUFDekMsVUFBTSxPQUFPLFdBQVcsTUFBTSxTQUFTLE1BQU0sU0FBUyxRQUFRLE9BQU8sSUFBSSxDQUFDO0FBQzFFLFVBQU0sT0FBTyxTQUFTLFNBQVM7QUFDL0IsV0FBTyxFQUFFLE1BQU0sSUFBSSxLQUFLLElBQUksTUFBTSxTQUFTLFNBQVMsT0FBTyxTQUFTLEVBQUU7QUFBQSxFQUN4RTtBQUFBLEVBRUEsVUFBa0I7QUFDaEIsV0FBTyxLQUFLLFNBQVMsS0FBSyxPQUFPO0FBQUEsRUFDbkM7QUFBQSxFQUVBLEtBQUssUUFBNkI7QUFDaEMsU0FBSyxRQUFRO0FBQ2IsUUFBSSxLQUFLLFFBQVEsUUFBUyxNQUFLLE1BQU07QUFBQSxFQUN2QztBQUFBO0FBQUEsRUFHQSxRQUFRLFFBQWdCQSxRQUFxQjtBQUMzQyxVQUFNLEVBQUUsTUFBTSxHQUFHLElBQUksS0FBSyxRQUFRO0FBQ2xDLFVBQU0sUUFBUSxLQUFLLE9BQU87QUFDMUIsVUFBTUMsUUFBTyxLQUFLLElBQUksWUFBWSxLQUFLLFFBQVEsTUFBTTtBQUNyRCxRQUFJQSxTQUFRLE1BQU0sS0FBSyxNQUFNLEtBQU0sUUFBTyxLQUFLLEtBQUssSUFBSTtBQUN4RCxTQUFLLFFBQVEsUUFBUSxLQUFLLFFBQVFELFNBQVFDLFFBQU9ELFFBQU9DLEtBQUk7QUFBQSxFQUM5RDtBQUFBLEVBRUEsUUFBUSxNQUFjQSxPQUFvQjtBQUN4QyxVQUFNLFFBQVEsS0FBSyxPQUFPO0FBQzFCLFVBQU1DLFNBQVEsS0FBSyxJQUFJLEtBQUssSUFBSSxNQUFNLE1BQU0sSUFBSSxHQUFHLEtBQUssSUFBSSxNQUFNLE1BQU0sTUFBTSxLQUFLRCxLQUFJLENBQUM7QUFDeEYsU0FBSyxLQUFLLEVBQUUsTUFBTUMsUUFBTyxJQUFJQSxTQUFRRCxNQUFLLENBQUM7QUFBQSxFQUM3QztBQUFBLEVBRUEsVUFBZ0I7QUFDZCxTQUFLLE9BQU8saUJBQWlCLFdBQVcsQ0FBQyxVQUFVLEtBQUssT0FBTyxLQUFLLENBQUM7QUFDckUsU0FBSyxPQUFPLGlCQUFpQixlQUFlLENBQUMsVUFBVSxLQUFLLE9BQU8sS0FBSyxDQUFDO0FBQ3pFLFNBQUssT0FBTyxpQkFBaUIsZ0JBQWdCLE1BQU0sS0FBSyxLQUFLLEtBQUssQ0FBQztBQUNuRSxTQUFLLE9BQU8saUJBQWlCLFNBQVMsQ0FBQyxVQUFVO0FBQy9DLFlBQU0sUUFBUSxLQUFLLFNBQVMsS0FBSztBQUNqQyxVQUFJLE1BQU8sTUFBSyxRQUFRLEtBQUssTUFBTSxLQUFLO0FBQUEsSUFDMUMsQ0FBQztBQUVELFNBQUssT0FBTztBQUFBLE1BQ1Y7QUFBQSxNQUNBLENBQUMsVUFBVTtBQUNULFlBQUksQ0FBQyxNQUFNLFdBQVcsQ0FBQyxNQUFNLFFBQVM7QUFDdEMsY0FBTSxlQUFlO0FBQ3JCLGFBQUssUUFBUSxNQUFNLFNBQVMsSUFBSSxPQUFPLEtBQUssS0FBSyxTQUFTLEtBQUssS0FBSyxHQUFHO0FBQUEsTUFDekU7QUFBQSxNQUNBLEVBQUUsU0FBUyxNQUFNO0FBQUEsSUFDbkI7QUFBQSxFQUNGO0FBQUEsRUFFQSxPQUFPLE9BQTRCO0FBQ2pDLFVBQU0sRUFBRSxNQUFNLEdBQUcsSUFBSSxLQUFLLFFBQVE7QUFDbEMsVUFBTSxPQUFPLEVBQUUsWUFBWSxLQUFLLFdBQVcsS0FBSyxFQUFFLE1BQU0sR0FBRztBQUMzRCxRQUFJLE1BQU0sUUFBUSxPQUFPLE1BQU0sUUFBUSxJQUFLLE1BQUssUUFBUSxLQUFLLEdBQUc7QUFBQSxhQUN4RCxNQUFNLFFBQVEsSUFBSyxNQUFLLFFBQVEsR0FBRyxHQUFHO0FBQUEsYUFDdEMsTUFBTSxRQUFRLFVBQVUsTUFBTSxRQUFRLFNBQVUsTUFBSyxLQUFLLElBQUk7QUFBQSxhQUM5RCxTQUFTLFVBQWEsS0FBSyxNQUFPLE1BQUssUUFBUSxRQUFRLEtBQUssUUFBUSxNQUFNLEtBQUssSUFBSTtBQUFBLFFBQ3ZGO0FBQ0wsVUFBTSxlQUFlO0FBQUEsRUFDdkI7QUFBQSxFQUVBLFNBQVMsT0FBa0M7QUFDekMsVUFBTSxNQUFNLEtBQUssT0FBTyxDQUFDLEdBQUcsS0FBSyxzQkFBc0I7QUFDdkQsUUFBSSxDQUFDLE9BQU8sQ0FBQyxJQUFJLFNBQVMsTUFBTSxVQUFVLElBQUksUUFBUSxNQUFNLFVBQVUsSUFBSSxNQUFPLFFBQU87QUFDeEYsWUFBUSxNQUFNLFVBQVUsSUFBSSxRQUFRLElBQUk7QUFBQSxFQUMxQztBQUFBLEVBRUEsU0FBUyxPQUFtQjtBQUMxQixVQUFNRCxTQUFRLEtBQUssU0FBUyxLQUFLO0FBQ2pDLFVBQU0sU0FBUyxLQUFLLFFBQVEsU0FBUztBQUNyQyxRQUFJQSxXQUFVLFFBQVEsQ0FBQyxPQUFRLFFBQU87QUFDdEMsVUFBTSxFQUFFLE1BQU0sR0FBRyxJQUFJLEtBQUssUUFBUTtBQUNsQyxXQUFPLE9BQU8sV0FBVyxRQUFRLFFBQVEsS0FBSyxRQUFRQSxNQUFLLENBQUM7QUFBQSxFQUM5RDtBQUFBLEVBRUEsT0FBTyxPQUEyQjtBQUNoQyxVQUFNLFFBQVEsS0FBSyxTQUFTLEtBQUs7QUFDakMsVUFBTSxFQUFFLFNBQVMsTUFBTSxJQUFJLEtBQUssVUFBVSxDQUFDO0FBQzNDLFFBQUksQ0FBQyxTQUFTLENBQUMsV0FBVyxDQUFDLE1BQU8sUUFBTyxLQUFLLEtBQUssS0FBSztBQUN4RCxVQUFNLFdBQVcsTUFBTSxRQUFRLE1BQU0sUUFBUSxDQUFDO0FBQzlDLFVBQU0sU0FBUyxXQUFXLFFBQVEsUUFBUSxJQUFJLFFBQVE7QUFDdEQsVUFBTUcsU0FBUSxRQUFRLE9BQU8sTUFBTSxLQUFLO0FBQ3hDLFVBQU0sTUFBTSxLQUFLLE9BQU8sc0JBQXNCO0FBQzlDLFVBQU0sS0FBSyxJQUFJLFFBQVEsTUFBTSxVQUFVLElBQUksSUFBSSxLQUFLLEdBQUcsSUFBSSxNQUFNO0FBQ2pFLFNBQUssS0FBSyxLQUFLLEtBQUssUUFBUSxhQUFhLEVBQUUsT0FBTyxNQUFNLE9BQU8sT0FBQUEsUUFBTyxPQUFPLE9BQU8sQ0FBQyxHQUFHLEVBQUU7QUFBQSxFQUM1RjtBQUNGO0FBR0EsSUFBTSxXQUFOLE1BQWU7QUFBQSxFQUNKLFFBQVEsRUFBRSxPQUFPLEVBQUUsT0FBTyxhQUFhLENBQUM7QUFBQSxFQUN4QyxPQUFPLEVBQUUsT0FBTyxFQUFFLE9BQU8sT0FBTyxDQUFDO0FBQUEsRUFDakMsU0FBUyxJQUFJLElBQUlKLE9BQU0sSUFBSSxDQUFDLFNBQVMsQ0FBQyxNQUFNLElBQUksUUFBUSxFQUFFLE9BQU8sS0FBSyxDQUFDLENBQUMsQ0FBQyxDQUFDO0FBQUEsRUFFbkYsY0FBYztBQUNaLFVBQU0sVUFBVSxFQUFFLFNBQVMsT0FBT0ssTUFBSyxPQUFPLHFCQUFxQixRQUFRLGVBQWUsT0FBTztBQUNqRyxTQUFLLEtBQUssT0FBTyxJQUFJLE9BQU8sU0FBUyxHQUFHLEtBQUssT0FBTyxPQUFPLENBQUMsQ0FBQztBQUFBLEVBQy9EO0FBQUEsRUFFQSxPQUFPLE9BQWUsTUFBa0I7QUFDdEMsWUFBUSxLQUFLLE9BQU8sS0FBSztBQUN6QixlQUFXLENBQUMsTUFBTSxJQUFJLEtBQUssS0FBSyxPQUFRLGNBQWEsTUFBTSxLQUFLLEtBQUssSUFBSSxJQUFJLEtBQUssRUFBRTtBQUFBLEVBQ3RGO0FBQUEsRUFFQSxTQUFlO0FBQ2IsU0FBSyxNQUFNLE9BQU87QUFDbEIsU0FBSyxLQUFLLE9BQU87QUFBQSxFQUNuQjtBQUNGOzs7QUNqTU8sU0FBUyxjQUFjLFNBQTJDO0FBQ3ZFLFNBQU8sU0FBUyxPQUFPLElBQUksQ0FBQyxFQUFFLE1BQU0sS0FBSyxNQUFNLE9BQU8sSUFBSSxFQUFFLEtBQUssRUFBRSxLQUFLO0FBQzFFO0FBR08sU0FBUyxVQUFVLEtBQXFDO0FBQzdELFNBQU8sSUFBSSxJQUFJLENBQUMsVUFBVSxHQUFHLEtBQUssVUFBVSxLQUFLLENBQUM7QUFBQSxDQUFJLEVBQUUsS0FBSyxFQUFFO0FBQ2pFO0FBR08sU0FBUyxTQUFTLE9BQWlCLFNBQW1DQyxVQUFxQztBQUNoSCxRQUFNLE9BQU8sY0FBYyxPQUFPO0FBQ2xDLFFBQU0sU0FBUyxNQUFNLFNBQVMsS0FBSyxPQUFPLE1BQU0sTUFBTSxDQUFDLEtBQUs7QUFDNUQsUUFBTSxRQUFRLENBQUMsTUFBTSxNQUFNLE9BQU8sR0FBRyxNQUFNLFNBQVMsT0FBTyxVQUFVLEdBQUcsT0FBTyxHQUFHLE9BQU8sTUFBTSxPQUFPLENBQUM7QUFDdkcsUUFBTSxPQUFPLEtBQUssUUFBUSxNQUFNLE9BQU8sQ0FBQyxLQUFLLE1BQU07QUFBQTtBQUFBLEVBQU8sTUFBTSxLQUFLLEtBQUssQ0FBQztBQUFBO0FBQzNFLFFBQU0sUUFBUSxTQUFTLElBQUk7QUFDM0IsU0FBTyxDQUFDLE1BQU0sR0FBRyxLQUFLO0FBQUEsRUFBUyxJQUFJO0FBQUEsRUFBSyxLQUFLO0FBQUEsR0FBTSxHQUFJQSxTQUFRLFNBQVMsQ0FBQyxNQUFNQSxVQUFTLE9BQU8sQ0FBQyxJQUFJLENBQUMsQ0FBRSxFQUFFLEtBQUssSUFBSTtBQUNwSDtBQUVBLFNBQVMsTUFBTUEsVUFBNkIsU0FBMkM7QUFDckYsUUFBTSxPQUFPQSxTQUFRLElBQUksQ0FBQyxFQUFFLE9BQU8sUUFBUSxRQUFRLE1BQU07QUFDdkQsVUFBTSxRQUFRLFNBQVMsT0FBTyxTQUFTLEtBQUssQ0FBQyxFQUFFLFlBQVksTUFBTSxnQkFBZ0IsS0FBSztBQUN0RixVQUFNLE9BQU8sUUFBUSxHQUFHLE1BQU0sU0FBUyxTQUFTLE1BQU0sR0FBRyxNQUFNLFNBQVMsS0FBSyxPQUFPLE1BQU0sTUFBTSxDQUFDLEtBQUssRUFBRSxLQUFLO0FBQzdHLFdBQU8sS0FBSyxPQUFPLEtBQUssQ0FBQyxNQUFNLE9BQU8sSUFBSSxNQUFNLE9BQU8sT0FBTyxNQUFNLE9BQU8sSUFBSSxNQUFNLFNBQVMsT0FBTyxDQUFDLE1BQU0sSUFBSTtBQUFBLEVBQ2xILENBQUM7QUFDRCxRQUFNLE9BQU8sQ0FBQyw2REFBNkQsMkJBQTJCO0FBQ3RHLFNBQU8sQ0FBQyxHQUFHLE1BQU0sR0FBRyxNQUFNLEVBQUUsRUFBRSxLQUFLLElBQUk7QUFDekM7QUFHQSxTQUFTLFNBQVMsTUFBc0I7QUFDdEMsUUFBTSxVQUFVLEtBQUssSUFBSSxHQUFHLEdBQUcsQ0FBQyxHQUFHLEtBQUssU0FBUyxLQUFLLENBQUMsRUFBRSxJQUFJLENBQUMsQ0FBQyxHQUFHLE1BQU0sSUFBSSxNQUFNLENBQUM7QUFDbkYsU0FBTyxJQUFJLE9BQU8sVUFBVSxDQUFDO0FBQy9CO0FBRUEsU0FBUyxPQUFPLE1BQXNCO0FBQ3BDLFNBQU8sS0FBSyxRQUFRLFNBQVMsR0FBRyxFQUFFLFFBQVEsbUNBQW1DLE1BQU07QUFDckY7OztBQ3JDQSxJQUFNLFlBQVk7QUFFWCxJQUFNLFFBQU4sTUFBNEI7QUFBQSxFQUN4QixVQUFVLEVBQUUsT0FBTyxFQUFFLE9BQU8sUUFBUSxDQUFDO0FBQUEsRUFDckMsUUFBUSxPQUFPLGdCQUFnQixRQUFRLE1BQU0sS0FBSyxLQUFLLFVBQVUsR0FBRyxLQUFLLE1BQU0sQ0FBQztBQUFBLEVBQ2hGLFFBQVEsRUFBRSxXQUFXLEVBQUUsT0FBTyxPQUFPLENBQUM7QUFBQSxFQUN0QztBQUFBLEVBQ1QsU0FBdUI7QUFBQSxFQUN2QixVQUFnRDtBQUFBLEVBRWhELFlBQVlDLFNBQWdCO0FBQzFCLFNBQUssWUFBWSxPQUFPLHVCQUF1QixJQUFJLE1BQU0sS0FBSyxRQUFRQSxPQUFNLEdBQUcsS0FBSyxTQUFTLENBQUM7QUFDOUYsVUFBTSxRQUFRO0FBQUEsTUFDWjtBQUFBLE1BQ0EsRUFBRSxPQUFPLGFBQWE7QUFBQSxNQUN0QixPQUFPLFFBQVEsUUFBUSxNQUFNLEtBQUssTUFBTSxPQUFPLFlBQVksQ0FBQztBQUFBLE1BQzVELE9BQU8sUUFBUSxZQUFZLE1BQU0sS0FBSyxNQUFNLE1BQU0sZUFBZSxDQUFDO0FBQUEsTUFDbEUsT0FBTyxRQUFRLHVCQUF1QixNQUFNLEtBQUssTUFBTSxTQUFTLG1CQUFtQixDQUFDO0FBQUEsSUFDdEY7QUFDQSxTQUFLLE1BQU0sT0FBTyxFQUFFLFdBQVcsRUFBRSxPQUFPLGVBQWUsR0FBRyxLQUFLLFVBQVUsR0FBRyxFQUFFLFFBQVEsRUFBRSxPQUFPLFFBQVEsR0FBRyxNQUFNLENBQUMsR0FBRyxLQUFLO0FBQ3pILFNBQUssTUFBTSxpQkFBaUIsV0FBVyxDQUFDLFVBQVUsTUFBTSxRQUFRLFlBQVksS0FBSyxXQUFXLENBQUM7QUFDN0YsU0FBSyxNQUFNLGlCQUFpQixZQUFZLENBQUMsRUFBRSxjQUFjLE1BQU07QUFDN0QsVUFBSSxDQUFDLEtBQUssTUFBTSxTQUFTLGFBQTRCLEVBQUcsTUFBSyxNQUFNLE9BQU87QUFBQSxJQUM1RSxDQUFDO0FBQ0QsU0FBSyxRQUFRLE9BQU8sS0FBSyxPQUFPLEtBQUssT0FBTyxLQUFLLFNBQVM7QUFBQSxFQUM1RDtBQUFBLEVBRUEsT0FBTyxPQUFvQjtBQUN6QixTQUFLLFNBQVM7QUFDZCxVQUFNLEVBQUUsVUFBVSxJQUFJLE1BQU07QUFDNUIsYUFBUyxLQUFLLE9BQU8sUUFBUSxNQUFNLFNBQVMsT0FBTyxNQUFNLENBQUM7QUFDMUQsYUFBUyxLQUFLLE9BQU8sTUFBTSxNQUFNLE9BQU8sQ0FBQztBQUN6QyxpQkFBYSxLQUFLLFdBQVcsaUJBQWlCLE9BQU8sQ0FBQyxTQUFTLENBQUM7QUFDaEUsaUJBQWEsS0FBSyxXQUFXLGNBQWMsWUFBWSxpQkFBaUIsa0JBQWtCO0FBQUEsRUFDNUY7QUFBQSxFQUVBLFVBQWdCO0FBQ2QsUUFBSSxLQUFLLFFBQVMsY0FBYSxLQUFLLE9BQU87QUFBQSxFQUM3QztBQUFBLEVBRUEsUUFBUUEsU0FBc0I7QUFDNUIsSUFBQUEsUUFBTyxFQUFFLFdBQVcsQ0FBQyxLQUFLLFFBQVEsUUFBUSxVQUFVLENBQUM7QUFBQSxFQUN2RDtBQUFBLEVBRUEsTUFBTSxZQUEyQjtBQUMvQixVQUFNLFFBQVEsS0FBSyxNQUFNO0FBQ3pCLFFBQUk7QUFDRixZQUFNLFVBQVUsVUFBVSxVQUFVLGNBQWMsS0FBSyxRQUFRLE9BQU8sQ0FBQztBQUN2RSxZQUFNLGNBQWM7QUFBQSxJQUN0QixRQUFRO0FBQ04sWUFBTSxjQUFjO0FBQUEsSUFDdEI7QUFDQSxRQUFJLEtBQUssUUFBUyxjQUFhLEtBQUssT0FBTztBQUMzQyxTQUFLLFVBQVUsV0FBVyxNQUFPLE1BQU0sY0FBYyxRQUFTLFNBQVM7QUFBQSxFQUN6RTtBQUFBLEVBRUEsTUFBTUMsU0FBZ0MsTUFBb0I7QUFDeEQsVUFBTSxRQUFRLEtBQUs7QUFDbkIsUUFBSSxDQUFDLE1BQU87QUFDWixVQUFNLEVBQUUsU0FBUyxPQUFPLE9BQU8sTUFBTSxJQUFJO0FBQ3pDLFVBQU0sVUFBVTtBQUFBLE1BQ2QsS0FBSyxNQUFNLGNBQWMsT0FBTztBQUFBLE1BQ2hDLElBQUksTUFBTSxTQUFTLE9BQU8sU0FBUyxNQUFNLE9BQU87QUFBQSxNQUNoRCxPQUFPLE1BQU0sVUFBVSxNQUFNLEdBQUc7QUFBQSxJQUNsQyxFQUFFQSxPQUFNLEVBQUU7QUFDVixVQUFNLE1BQU0sSUFBSSxnQkFBZ0IsSUFBSSxLQUFLLENBQUMsT0FBTyxHQUFHLEVBQUUsTUFBTSxHQUFHLElBQUksaUJBQWlCLENBQUMsQ0FBQztBQUN0RixNQUFFLEtBQUssRUFBRSxNQUFNLEtBQUssVUFBVSxVQUFVQSxPQUFNLEdBQUcsQ0FBQyxFQUFFLE1BQU07QUFDMUQsUUFBSSxnQkFBZ0IsR0FBRztBQUN2QixTQUFLLFdBQVc7QUFBQSxFQUNsQjtBQUFBLEVBRUEsYUFBbUI7QUFDakIsU0FBSyxNQUFNLE9BQU87QUFDbEIsU0FBSyxNQUFNLGNBQWMsU0FBUyxFQUFHLE1BQU07QUFBQSxFQUM3QztBQUNGO0FBR08sSUFBTSxpQkFBTixNQUFxQztBQUFBLEVBQ2pDO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFFUixZQUFZRCxTQUFnQjtBQUMxQixTQUFLLFVBQVUsT0FBTyxnQkFBZ0IsWUFBWSxNQUFNQSxRQUFPLEVBQUUsVUFBVSxDQUFDLEtBQUssTUFBTSxDQUFDLEdBQUcsS0FBSyxTQUFTLENBQUM7QUFBQSxFQUM1RztBQUFBLEVBRUEsT0FBTyxFQUFFLFNBQVMsTUFBTSxHQUFnQjtBQUN0QyxTQUFLLFFBQVEsUUFBUTtBQUNyQixhQUFTLEtBQUssU0FBUyxNQUFNLE9BQU8sQ0FBQztBQUNyQyxpQkFBYSxLQUFLLFNBQVMsaUJBQWlCLE9BQU8sS0FBSyxLQUFLLENBQUM7QUFBQSxFQUNoRTtBQUNGOzs7QUM1RUEsSUFBTSxPQUFPO0FBRU4sSUFBTSxVQUFOLE1BQWM7QUFBQSxFQWVuQixZQUNXLE9BQ1QsU0FDUyxRQUFRLElBQ2pCO0FBSFM7QUFFQTtBQUVULFVBQU1FLFVBQVMsQ0FBQ0MsWUFBNkIsS0FBSyxRQUFRQSxPQUFNO0FBQ2hFLFVBQU0sT0FBTyxFQUFFLE1BQU0sQ0FBQ0MsV0FBa0IsS0FBSyxNQUFNQSxNQUFLLEVBQUU7QUFDMUQsU0FBSyxRQUFRLElBQUksS0FBSyxTQUFTRixTQUFRLEtBQUssS0FBSztBQUNqRCxTQUFLLFNBQVMsSUFBSSxNQUFNQSxPQUFNO0FBQzlCLFVBQU0sU0FBUyxJQUFJLE9BQU8sU0FBUyxLQUFLLE9BQU8sT0FBTztBQUN0RCxVQUFNLFNBQVMsSUFBSSxPQUFPO0FBQzFCLFVBQU0sU0FBUyxJQUFJLE9BQU87QUFDMUIsVUFBTSxRQUFRLElBQUksU0FBUztBQUMzQixVQUFNLFdBQVcsSUFBSSxTQUFTQSxPQUFNO0FBQ3BDLFVBQU1HLFNBQVEsSUFBSSxpQkFBaUIsS0FBSyxPQUFPLE1BQU1ILE9BQU07QUFDM0QsVUFBTSxVQUFVLElBQUksUUFBUTtBQUM1QixVQUFNLFdBQVcsSUFBSSxTQUFTLEtBQUssT0FBTyxJQUFJO0FBQzlDLFVBQU0sU0FBUyxJQUFJLGVBQWVBLE9BQU07QUFDeEMsVUFBTSxZQUFZLElBQUksVUFBVTtBQUNoQyxTQUFLLFdBQVcsQ0FBQyxRQUFRLFFBQVEsUUFBUSxTQUFTLFFBQVE7QUFDMUQsU0FBSyxTQUFTLENBQUMsT0FBTyxVQUFVLEtBQUssT0FBT0csUUFBTyxLQUFLLFFBQVEsUUFBUSxXQUFXLEdBQUcsS0FBSyxRQUFRO0FBQ25HLFVBQU0sT0FBTyxFQUFFLE9BQU8sRUFBRSxPQUFPLE9BQU8sR0FBR0EsT0FBTSxTQUFTLE9BQU8sT0FBTztBQUN0RSxVQUFNLE9BQU8sRUFBRSxPQUFPLEVBQUUsT0FBTyxPQUFPLEdBQUcsS0FBSyxNQUFNLFNBQVMsSUFBSTtBQUNqRSxVQUFNLE9BQU8sRUFBRSxVQUFVLEVBQUUsT0FBTyxPQUFPLEdBQUcsUUFBUSxTQUFTLE9BQU8sT0FBTztBQUUzRSxTQUFLLFdBQVcsRUFBRSxPQUFPLENBQUMsR0FBRyxTQUFTLFNBQVMsTUFBTSxTQUFTLE1BQU0sTUFBTSxTQUFTLE9BQU87QUFDMUYsU0FBSyxRQUFRLE9BQU8sT0FBTyxTQUFTLE9BQU8sU0FBUyxLQUFLLFVBQVUsVUFBVSxTQUFTLEtBQUssTUFBTSxPQUFPO0FBQ3hHLFNBQUssU0FBUyxNQUFNLFVBQVUsTUFBTSxLQUFLLFFBQVEsQ0FBQztBQUNsRCxTQUFLLFFBQVE7QUFBQSxFQUNmO0FBQUEsRUE1Qlc7QUFBQSxFQUVBO0FBQUEsRUFqQkYsVUFBVSxFQUFFLFdBQVcsRUFBRSxPQUFPLFVBQVUsOEJBQThCLE9BQU8sQ0FBQztBQUFBLEVBQ2hGLFFBQVEsSUFBSSxLQUFLO0FBQUEsRUFDakI7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ1QsV0FBb0I7QUFBQSxFQUNwQjtBQUFBLEVBQ0EsU0FBUyxJQUFJLE1BQU07QUFBQSxFQUNuQixZQUFZLElBQUksU0FBUztBQUFBLEVBQ3pCLFNBQWdEO0FBQUE7QUFBQSxFQWtDaEQsVUFBZ0I7QUFDZCxTQUFLLE9BQU87QUFDWixTQUFLLE1BQU0sS0FBSztBQUNoQixTQUFLLE1BQU0sS0FBSztBQUNoQixTQUFLLE1BQU0sUUFBUTtBQUNuQixTQUFLLE9BQU8sUUFBUTtBQUFBLEVBQ3RCO0FBQUEsRUFFQSxRQUFRRixTQUFnQztBQUN0QyxTQUFLLFdBQVcsRUFBRSxHQUFHLEtBQUssVUFBVSxHQUFHQSxRQUFPO0FBQzlDLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFBQSxFQUVBLE1BQU1DLFFBQXFCO0FBQ3pCLFNBQUssUUFBUSxFQUFFLE9BQUFBLE9BQU0sQ0FBQztBQUN0QixTQUFLLE1BQU0sS0FBS0EsTUFBSztBQUFBLEVBQ3ZCO0FBQUEsRUFFQSxVQUFnQjtBQUNkLFVBQU0sUUFBUSxLQUFLLFdBQVc7QUFDOUIsZUFBVyxRQUFRLEtBQUssT0FBUSxNQUFLLE9BQU8sS0FBSztBQUNqRCxhQUFTLEtBQUssVUFBVSxDQUFDLE1BQU0sUUFBUSxTQUFTO0FBQ2hELGlCQUFhLEtBQUssU0FBUyxnQkFBZ0IsTUFBTSxNQUFNLE9BQU87QUFDOUQsaUJBQWEsS0FBSyxTQUFTLGVBQWUsTUFBTSxNQUFNLFFBQVEsVUFBVSxNQUFNLE1BQU0sTUFBTSxJQUFJLE9BQU8sRUFBRTtBQUN2RyxTQUFLLE1BQU0sTUFBTSxNQUFNLFlBQVksU0FBUztBQUFBLEVBQzlDO0FBQUEsRUFFQSxhQUFvQjtBQUNsQixVQUFNLEVBQUUsTUFBTSxJQUFJO0FBQ2xCLFVBQU0sRUFBRSxNQUFNLElBQUk7QUFDbEIsVUFBTSxPQUFPLE1BQU0sU0FBUyxHQUFHLEVBQUU7QUFDakMsVUFBTSxTQUFTLEtBQUssU0FBUyxZQUFZLE9BQU8sU0FBWSxNQUFNLFNBQVMsS0FBSyxTQUFTLE9BQU87QUFDaEcsVUFBTSxVQUFVLFVBQVU7QUFDMUIsUUFBSSxZQUFZLEtBQUssVUFBVTtBQUM3QixXQUFLLFdBQVc7QUFDaEIsV0FBSyxTQUFTLElBQUksTUFBTTtBQUN4QixXQUFLLFlBQVksSUFBSSxTQUFTO0FBQUEsSUFDaEM7QUFDQSxRQUFJLFNBQVM7QUFDWCxXQUFLLE9BQU8sT0FBTyxNQUFNLGNBQWMsT0FBTztBQUM5QyxXQUFLLFVBQVUsT0FBTyxPQUFPO0FBQUEsSUFDL0I7QUFDQSxXQUFPO0FBQUEsTUFDTDtBQUFBLE1BQ0E7QUFBQSxNQUNBLE9BQU8sS0FBSztBQUFBLE1BQ1osU0FBUyxNQUFNO0FBQUEsTUFDZjtBQUFBLE1BQ0EsU0FBUyxNQUFNLFlBQVksYUFBYSxZQUFZO0FBQUEsTUFDcEQsT0FBTyxLQUFLO0FBQUEsTUFDWixVQUFVLEtBQUs7QUFBQSxNQUNmLFNBQVMsS0FBSztBQUFBLElBQ2hCO0FBQUEsRUFDRjtBQUFBLEVBRUEsTUFBTSxPQUFzQjtBQUMxQixRQUFJLFdBQVcsS0FBSyxXQUFXLE1BQU87QUFDdEMsUUFBSSxLQUFLLE9BQVEsZUFBYyxLQUFLLE1BQU07QUFDMUMsU0FBSyxTQUFTLFFBQVEsWUFBWSxNQUFNLEtBQUssYUFBYSxHQUFHLElBQUksSUFBSTtBQUFBLEVBQ3ZFO0FBQUEsRUFFQSxlQUFxQjtBQUNuQixRQUFJLENBQUMsS0FBSyxRQUFRLGVBQWUsU0FBUyxPQUFRO0FBQ2xELFVBQU0sUUFBUSxLQUFLLFdBQVc7QUFDOUIsZUFBVyxRQUFRLEtBQUssU0FBVSxNQUFLLE9BQU8sS0FBSztBQUFBLEVBQ3JEO0FBQ0Y7OztBQ3ZJQSxJQUFNLFFBQVEsa0dBQWtHLE1BQU0sR0FBRztBQUV6SCxTQUFTRSxVQUFTLE9BQXVCO0FBQ3ZDLFFBQU1DLFVBQVMsSUFBTSxRQUFRLElBQUs7QUFDbEMsUUFBTSxRQUFRLE1BQU0sS0FBSyxFQUFFLFFBQUFBLFFBQU8sR0FBRyxDQUFDLEdBQUcsTUFBTSxPQUFPLFFBQVEsSUFBSSxJQUFJLEtBQUssTUFBTSxNQUFNLENBQUU7QUFDekYsUUFBTSxPQUFPLE1BQU0sS0FBSyxHQUFHO0FBQzNCLFNBQU8sR0FBRyxLQUFLLE9BQU8sQ0FBQyxFQUFFLFlBQVksQ0FBQyxHQUFHLEtBQUssTUFBTSxDQUFDLENBQUM7QUFDeEQ7QUFFQSxTQUFTLFFBQVFDLFFBQWUsYUFBNkI7QUFDM0QsUUFBTSxRQUFRQSxTQUFRLEtBQUssY0FBYyxLQUFPQSxTQUFRLGNBQWUsTUFBTztBQUM5RSxTQUFPLFNBQVMsS0FBSyxjQUFjLE1BQU0sSUFBSSxZQUFZO0FBQzNEO0FBR08sU0FBUyxLQUFLLFFBQWdCLGNBQXNCO0FBQ3pELFFBQU0sU0FBUyxNQUFNLEtBQUssRUFBRSxRQUFRLGFBQWEsR0FBRyxDQUFDLEdBQUcsTUFBTSxlQUFlLElBQUksQ0FBQyxFQUFFO0FBQ3BGLFFBQU0sT0FBb0UsQ0FBQztBQUMzRSxRQUFNLE1BQU0sQ0FBQyxNQUFjLFNBQWlCLFdBQzFDLEtBQUssS0FBSyxFQUFFLE1BQU0sS0FBSyxLQUFLLFFBQVEsU0FBUyxXQUFXLFVBQVcsU0FBUyxHQUFHLE9BQU8sQ0FBQztBQUN6RixNQUFJLFNBQVMsR0FBRyxFQUFFLGNBQWMsUUFBUSxVQUFVLFlBQVksU0FBUyxZQUFZLFVBQVUsQ0FBQyxFQUFFLENBQUM7QUFDakcsTUFBSSxNQUFNO0FBQ1YsV0FBUyxRQUFRLEdBQUcsUUFBUSxRQUFRLFNBQVM7QUFDM0MsVUFBTSxPQUFPRixVQUFTLEtBQUs7QUFDM0IsVUFBTSxPQUFPLFVBQVUsSUFBSSxLQUFLLFFBQVEsTUFBTSxJQUFJLFNBQVM7QUFDM0QsVUFBTUcsU0FBUSxNQUFNLEtBQUs7QUFDekIsVUFBTUEsU0FBUSxLQUFLO0FBQ25CLFVBQU1DLFNBQVEsRUFBRSxhQUFhLE9BQU8sU0FBUyxHQUFHLE9BQUFELFFBQU8sSUFBSTtBQUMzRCxVQUFNLFVBQVUsT0FBTyxJQUFJLENBQUMsR0FBRyxPQUFPLEVBQUUsU0FBUyxRQUFRLE9BQU8sQ0FBQyxHQUFHLFFBQVEsTUFBTSxPQUFPLEtBQUssRUFBRTtBQUNoRyxVQUFNLFlBQVksT0FBTyxJQUFJLENBQUMsR0FBRyxNQUFNLFFBQVUsUUFBUSxLQUFLLElBQUssSUFBSztBQUN4RSxVQUFNLEtBQUssTUFBTSxRQUFRO0FBQ3pCLFFBQUksZUFBZSxJQUFJLEVBQUUsR0FBR0MsUUFBTyxRQUFRLE1BQU0sY0FBYyxRQUFRLFdBQVcsUUFBUSxDQUFDO0FBQzNGLFFBQUksU0FBUyxLQUFLLE1BQU8sRUFBRSxHQUFHQSxRQUFPLE1BQU0sTUFBTSxLQUFLLE1BQU0sQ0FBQztBQUFBLEVBQy9EO0FBQ0EsU0FBTztBQUNUO0FBR08sU0FBUyxVQUFVO0FBQ3hCLFFBQU0sT0FBTyxLQUFLLElBQUksR0FBRztBQUN6QixRQUFNLFFBQVEsS0FBSyxHQUFHLEVBQUU7QUFDeEIsUUFBTSxVQUFVLE1BQU0sU0FBUztBQUMvQixVQUFRLEVBQUUsSUFBSSxFQUFFLEdBQUcsUUFBUSxFQUFFLEdBQUksU0FBUyxRQUFRLFFBQVEsbUNBQW1DO0FBQzdGLFFBQU0sUUFBUSxJQUFJO0FBQ2xCLE9BQUssSUFBSTtBQUNULFFBQU0sU0FBUyxFQUFFLFNBQVMsT0FBTyxXQUFXLElBQUksZUFBZSxHQUFHLFNBQVMsWUFBWSxRQUFRLEtBQUs7QUFDcEcsT0FBSyxLQUFLLEVBQUUsTUFBTSxhQUFhLEtBQUssS0FBSyxRQUFRLFNBQVMsTUFBTSxVQUFVLE1BQU0sV0FBVyxHQUFHLEdBQUcsT0FBTyxDQUFDO0FBQ3pHLFNBQU87QUFDVDs7O0FDbERBO0FBQUEsRUFDRSxRQUFVO0FBQUEsSUFDUixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsU0FBYyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxVQUFZLFlBQVksU0FBVyxpQ0FBaUMsVUFBWSxFQUFDLE1BQVEsYUFBYSxZQUFjLElBQUcsRUFBQztBQUFBLElBQ3pRLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxXQUFXLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDN2EsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG9FQUFvRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ3hPLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxXQUFXLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDL2EsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG1FQUFtRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsSUFBSSxLQUFPLEtBQUssTUFBUSxLQUFLLEtBQU8sTUFBSztBQUFBLElBQzFPLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxZQUFjLFNBQVcsR0FBRyxPQUFTLEdBQUU7QUFBQSxJQUNsRyxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxNQUFNLFdBQWEsaUJBQWUsZ0JBQWtCLHdCQUF3QixRQUFVLDRGQUEyRjtBQUFBLElBQ3hOLEVBQUMsTUFBUSxhQUFhLEtBQU8sR0FBRyxTQUFXLE9BQU8sV0FBYSxrQkFBZ0IsU0FBVyxPQUFPLFdBQWEsb0lBQW9JLGVBQWlCLEdBQUcsU0FBVyxTQUFTLFFBQVUsNkRBQTREO0FBQUEsRUFDbFc7QUFBQSxFQUNBLE9BQVM7QUFBQSxJQUNSLEtBQU87QUFBQSxJQUNQLFNBQVc7QUFBQSxJQUNYLFFBQVU7QUFBQSxJQUNWLFVBQVk7QUFBQSxJQUNaLFNBQVc7QUFBQSxJQUNYLFNBQVc7QUFBQSxJQUNYLGNBQWdCO0FBQUEsTUFDZjtBQUFBLE1BQ0E7QUFBQSxNQUNBO0FBQUEsSUFDRDtBQUFBLElBQ0EsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsVUFBWTtBQUFBLE1BQ1gsTUFBUTtBQUFBLE1BQ1IsWUFBYztBQUFBLElBQ2Y7QUFBQSxJQUNBLE9BQVM7QUFBQSxNQUNSLE1BQVE7QUFBQSxNQUNSLFFBQVU7QUFBQSxJQUNYO0FBQUEsSUFDQSxVQUFZO0FBQUEsTUFDWDtBQUFBLFFBQ0MsU0FBVztBQUFBLFFBQ1gsUUFBVTtBQUFBLFFBQ1YsT0FBUztBQUFBLFFBQ1QsUUFBVTtBQUFBLFVBQ1Q7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWSxDQUFDO0FBQUEsUUFDYixTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxNQUNWO0FBQUEsSUFDRDtBQUFBLEVBQ0Q7QUFDRjs7O0FDbElBO0FBQUEsRUFDRSxRQUFVO0FBQUEsSUFDUixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsU0FBYyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxVQUFZLFlBQVksU0FBVyxpQ0FBaUMsVUFBWSxFQUFDLE1BQVEsYUFBYSxZQUFjLElBQUcsRUFBQztBQUFBLElBQ3pRLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDMWEsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG9FQUFvRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ3hPLEVBQUMsTUFBUSxrQkFBa0IsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFlBQWMsU0FBVyxHQUFHLFdBQWEsbUVBQWtFO0FBQUEsSUFDN0ssRUFBQyxNQUFRLGNBQWMsS0FBTyxHQUFHLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLEdBQUcsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEVBQUM7QUFBQSxJQUN0SyxFQUFDLE1BQVEsbUJBQW1CLEtBQU8sR0FBRyxTQUFXLE9BQU8sV0FBYSxpQkFBZSxTQUFXLEdBQUcsUUFBVSxPQUFPLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxLQUFLLE1BQU8sRUFBSSxHQUFHLFNBQVcsQ0FBQyxFQUFDLFFBQVUsTUFBTSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxRQUFVLE1BQU0sUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsUUFBVSxPQUFPLFFBQVUsb0NBQW9DLE9BQVMsTUFBTSxPQUFTLHFCQUFvQixDQUFDLEVBQUM7QUFBQSxJQUMxYixFQUFDLE1BQVEsYUFBYSxLQUFPLEdBQUcsU0FBVyxPQUFPLFdBQWEsaUJBQWUsU0FBVyxNQUFNLFdBQWEsb0VBQW9FLGVBQWlCLEdBQUcsU0FBVyxxQkFBcUIsUUFBVSxrREFBaUQ7QUFBQSxFQUNqUztBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxJQUNEO0FBQUEsSUFDQSxVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsTUFDUixZQUFjO0FBQUEsSUFDZjtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxRQUFVO0FBQUEsWUFDVixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxVQUFZO0FBQUEsY0FDWDtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsWUFDRDtBQUFBLFlBQ0EsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxTQUFXO0FBQUEsUUFDWCxVQUFZLENBQUM7QUFBQSxRQUNiLFNBQVc7QUFBQSxRQUNYLGVBQWlCO0FBQUEsUUFDakIsTUFBUTtBQUFBLFFBQ1IsWUFBYztBQUFBLFFBQ2QsT0FBUztBQUFBLFVBQ1IsUUFBVTtBQUFBLFVBQ1YsVUFBWTtBQUFBLFlBQ1g7QUFBQSxjQUNDLGFBQWU7QUFBQSxjQUNmLFFBQVU7QUFBQSxjQUNWLFFBQVU7QUFBQSxjQUNWLE9BQVM7QUFBQSxjQUNULFVBQVk7QUFBQSxjQUNaLE9BQVM7QUFBQSxZQUNWO0FBQUEsWUFDQTtBQUFBLGNBQ0MsYUFBZTtBQUFBLGNBQ2YsUUFBVTtBQUFBLGNBQ1YsUUFBVTtBQUFBLGNBQ1YsT0FBUztBQUFBLGNBQ1QsVUFBWTtBQUFBLGNBQ1osT0FBUztBQUFBLFlBQ1Y7QUFBQSxZQUNBO0FBQUEsY0FDQyxhQUFlO0FBQUEsY0FDZixRQUFVO0FBQUEsY0FDVixRQUFVO0FBQUEsY0FDVixPQUFTO0FBQUEsY0FDVCxVQUFZO0FBQUEsY0FDWixPQUFTO0FBQUEsWUFDVjtBQUFBLFVBQ0Q7QUFBQSxVQUNBLElBQU07QUFBQSxRQUNQO0FBQUEsTUFDRDtBQUFBLElBQ0Q7QUFBQSxFQUNEO0FBQ0Y7OztBQ3BIQTtBQUFBLEVBQ0UsUUFBVTtBQUFBLElBQ1IsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFNBQWMsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsVUFBWSxZQUFZLFNBQVcsaUNBQWlDLFVBQVksRUFBQyxNQUFRLGFBQWEsWUFBYyxJQUFHLEVBQUM7QUFBQSxJQUN6USxFQUFDLE1BQVEsZUFBZSxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxRQUFVLE1BQU0sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE9BQU8sTUFBUSxLQUFLLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxTQUFXLENBQUMsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsV0FBVyxRQUFVLE1BQU0sT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQzdhLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLFFBQVEsV0FBYSxtQkFBaUIsTUFBUSxvRUFBb0UsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLE1BQVEsSUFBSSxLQUFPLE1BQUs7QUFBQSxJQUN4TyxFQUFDLE1BQVEsZUFBZSxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxRQUFVLE1BQU0sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE9BQU8sTUFBUSxLQUFLLEdBQUcsT0FBUyxJQUFJLEtBQU8sS0FBSyxTQUFXLENBQUMsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsV0FBVyxRQUFVLE1BQU0sT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQy9hLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLFFBQVEsV0FBYSxtQkFBaUIsTUFBUSxtRUFBbUUsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLE1BQVEsS0FBSyxLQUFPLE1BQUs7QUFBQSxJQUMxTyxFQUFDLE1BQVEsa0JBQWtCLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxZQUFjLFNBQVcsR0FBRyxXQUFhLG1JQUFrSTtBQUFBLElBQzdPLEVBQUMsTUFBUSxjQUFjLEtBQU8sR0FBRyxTQUFXLE9BQU8sV0FBYSxrQkFBZ0IsU0FBVyxHQUFHLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxFQUFDO0FBQUEsSUFDdEssRUFBQyxNQUFRLFdBQVcsS0FBTyxHQUFHLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixhQUFlLE1BQU0sU0FBVyxHQUFHLGFBQWUsYUFBYSxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsR0FBSyxVQUFZLEtBQUs7QUFBQSxJQUM5TSxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxNQUFNLFNBQVcsR0FBRyxhQUFlLGlCQUFpQixTQUFXLFFBQVEsUUFBVSxzREFBc0QsT0FBUyxNQUFNLFVBQVksSUFBRztBQUFBLElBQzdQLEVBQUMsTUFBUSxtQkFBbUIsS0FBTyxHQUFHLFNBQVcsTUFBTSxXQUFhLGlCQUFlLFNBQVcsR0FBRyxRQUFVLE9BQU8sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE1BQU0sTUFBTyxHQUFHLEdBQUcsU0FBVyxDQUFDLEVBQUMsUUFBVSxNQUFNLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFFBQVUsTUFBTSxRQUFVLE1BQU0sT0FBUyxFQUFHLEdBQUcsRUFBQyxRQUFVLE9BQU8sUUFBVSxzREFBc0QsT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQzNhLEVBQUMsTUFBUSxhQUFhLEtBQU8sSUFBSSxTQUFXLE9BQU8sV0FBYSxrQkFBZ0IsU0FBVyxNQUFNLFdBQWEsb0lBQW9JLGVBQWlCLEdBQUcsU0FBVyxxQkFBcUIsUUFBVSxvRUFBbUU7QUFBQSxFQUNyWDtBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxJQUNEO0FBQUEsSUFDQSxVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsTUFDUixZQUFjO0FBQUEsSUFDZjtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsUUFBVTtBQUFBLFVBQ1Q7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULFFBQVU7QUFBQSxZQUNWLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULFFBQVU7QUFBQSxZQUNWLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFNBQVc7QUFBQSxRQUNYLFVBQVksQ0FBQztBQUFBLFFBQ2IsU0FBVztBQUFBLFFBQ1gsZUFBaUI7QUFBQSxRQUNqQixNQUFRO0FBQUEsUUFDUixZQUFjO0FBQUEsUUFDZCxPQUFTO0FBQUEsVUFDUixRQUFVO0FBQUEsVUFDVixVQUFZO0FBQUEsWUFDWDtBQUFBLGNBQ0MsYUFBZTtBQUFBLGNBQ2YsUUFBVTtBQUFBLGNBQ1YsUUFBVTtBQUFBLGNBQ1YsT0FBUztBQUFBLGNBQ1QsVUFBWTtBQUFBLGNBQ1osT0FBUztBQUFBLFlBQ1Y7QUFBQSxZQUNBO0FBQUEsY0FDQyxhQUFlO0FBQUEsY0FDZixRQUFVO0FBQUEsY0FDVixRQUFVO0FBQUEsY0FDVixPQUFTO0FBQUEsY0FDVCxVQUFZO0FBQUEsY0FDWixPQUFTO0FBQUEsWUFDVjtBQUFBLFlBQ0E7QUFBQSxjQUNDLGFBQWU7QUFBQSxjQUNmLFFBQVU7QUFBQSxjQUNWLFFBQVU7QUFBQSxjQUNWLE9BQVM7QUFBQSxjQUNULFVBQVk7QUFBQSxjQUNaLE9BQVM7QUFBQSxZQUNWO0FBQUEsVUFDRDtBQUFBLFVBQ0EsSUFBTTtBQUFBLFFBQ1A7QUFBQSxNQUNEO0FBQUEsSUFDRDtBQUFBLEVBQ0Q7QUFDRjs7O0FDL0pBO0FBQUEsRUFDRSxRQUFVO0FBQUEsSUFDUixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsU0FBYyxjQUFnQixDQUFDLGNBQW1CLEdBQUcsVUFBWSxRQUFRLFNBQVcsaUNBQWlDLFVBQVksRUFBQyxHQUFLLEVBQUMsR0FBSyxDQUFDLEdBQUcsTUFBTSxRQUFRLEVBQUMsRUFBQyxFQUFDO0FBQUEsSUFDM04sRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsY0FBbUIsR0FBRyxXQUFhLENBQUMsS0FBSyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksU0FBVyxDQUFDLEVBQUMsU0FBVyxXQUFXLFFBQVUsK0JBQW1DLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUNoVCxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxRQUFRLFdBQWEsbUJBQWlCLE1BQVEscURBQStFLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxNQUFRLElBQUksS0FBTyxLQUFJO0FBQUEsSUFDbFAsRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsY0FBbUIsR0FBRyxXQUFhLENBQUMsS0FBSyxHQUFHLE9BQVMsSUFBSSxLQUFPLElBQUksU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDalIsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLHlFQUE2RSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsSUFBSSxLQUFPLElBQUksTUFBUSxRQUFRLEtBQU8sTUFBSztBQUFBLElBQ3RQLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxnQkFBa0IsZUFBb0IsUUFBVSw0QkFBNkI7QUFBQSxJQUNwSixFQUFDLE1BQVEsYUFBYSxLQUFPLEdBQUcsU0FBVyxNQUFNLFdBQWEsaUJBQWUsU0FBVyxPQUFPLFdBQWEsOEhBQTRKLGVBQWlCLEdBQUcsU0FBVyxTQUFTLFFBQVUsY0FBa0I7QUFBQSxFQUM5VTtBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsSUFDRDtBQUFBLElBQ0EsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsVUFBWTtBQUFBLE1BQ1gsR0FBSztBQUFBLFFBQ0osR0FBSztBQUFBLFVBQ0o7QUFBQSxVQUNBO0FBQUEsVUFDQTtBQUFBLFFBQ0Q7QUFBQSxNQUNEO0FBQUEsSUFDRDtBQUFBLElBQ0EsT0FBUztBQUFBLE1BQ1IsTUFBUTtBQUFBLE1BQ1IsUUFBVTtBQUFBLElBQ1g7QUFBQSxJQUNBLFVBQVk7QUFBQSxNQUNYO0FBQUEsUUFDQyxTQUFXO0FBQUEsUUFDWCxRQUFVO0FBQUEsUUFDVixPQUFTO0FBQUEsUUFDVCxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxVQUNBO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxRQUFVO0FBQUEsWUFDVixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxVQUFZO0FBQUEsY0FDWDtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFNBQVc7QUFBQSxRQUNYLFVBQVksQ0FBQztBQUFBLFFBQ2IsU0FBVztBQUFBLFFBQ1gsZUFBaUI7QUFBQSxRQUNqQixNQUFRO0FBQUEsUUFDUixZQUFjO0FBQUEsUUFDZCxPQUFTO0FBQUEsTUFDVjtBQUFBLElBQ0Q7QUFBQSxFQUNEO0FBQ0Y7OztBQ3hHQTtBQUFBLEVBQ0UsUUFBVTtBQUFBLElBQ1IsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFNBQWMsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsVUFBWSxZQUFZLFNBQVcsaUNBQWlDLFVBQVksRUFBQyxNQUFRLGFBQWEsV0FBYSxFQUFDLEVBQUM7QUFBQSxJQUN0USxFQUFDLE1BQVEsWUFBWSxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLGNBQWdCLENBQUMsd0JBQXdCLEVBQUM7QUFBQSxJQUMzSyxFQUFDLE1BQVEsWUFBWSxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLGNBQWdCLENBQUMsd0JBQXdCLEVBQUM7QUFBQSxJQUM3SyxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxhQUFlLDBCQUEwQixTQUFXLFFBQVEsUUFBVSxvQkFBb0IsT0FBUyxLQUFLLFVBQVksSUFBRztBQUFBLElBQ2hPLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLGFBQWUsMEJBQTBCLFNBQVcsUUFBUSxRQUFVLGlCQUFpQixPQUFTLEtBQUssVUFBWSxFQUFHO0FBQUEsSUFDN04sRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsR0FBSyxNQUFRLElBQUksR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLGlCQUFpQixPQUFTLElBQUcsR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFdBQVcsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUN4YixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxPQUFPLFdBQWEsa0JBQWdCLE1BQVEsb0VBQW9FLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxNQUFRLElBQUksS0FBTyxNQUFLO0FBQUEsSUFDdE8sRUFBQyxNQUFRLFlBQVksS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxLQUFLLEtBQU8sS0FBSyxjQUFnQixDQUFDLHdCQUF3QixFQUFDO0FBQUEsRUFDaEw7QUFBQSxFQUNBLE9BQVM7QUFBQSxJQUNSLEtBQU87QUFBQSxJQUNQLFNBQVc7QUFBQSxJQUNYLFFBQVU7QUFBQSxJQUNWLFVBQVk7QUFBQSxJQUNaLFNBQVc7QUFBQSxJQUNYLFNBQVc7QUFBQSxJQUNYLGNBQWdCO0FBQUEsTUFDZjtBQUFBLE1BQ0E7QUFBQSxNQUNBO0FBQUEsSUFDRDtBQUFBLElBQ0EsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsVUFBWTtBQUFBLE1BQ1gsTUFBUTtBQUFBLE1BQ1IsV0FBYTtBQUFBLElBQ2Q7QUFBQSxJQUNBLE9BQVM7QUFBQSxJQUNULFVBQVk7QUFBQSxNQUNYO0FBQUEsUUFDQyxTQUFXO0FBQUEsUUFDWCxRQUFVO0FBQUEsUUFDVixPQUFTO0FBQUEsUUFDVCxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWTtBQUFBLFVBQ1g7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFNBQVcsQ0FBQztBQUFBLFlBQ1osVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsZ0JBQ1QsVUFBWTtBQUFBLGNBQ2I7QUFBQSxZQUNEO0FBQUEsWUFDQSxPQUFTO0FBQUEsVUFDVjtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFNBQVc7QUFBQSxjQUNWO0FBQUEsWUFDRDtBQUFBLFlBQ0EsVUFBWSxDQUFDO0FBQUEsWUFDYixPQUFTO0FBQUEsVUFDVjtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFNBQVc7QUFBQSxRQUNYLGVBQWlCO0FBQUEsUUFDakIsTUFBUTtBQUFBLFFBQ1IsWUFBYztBQUFBLFFBQ2QsT0FBUztBQUFBLE1BQ1Y7QUFBQSxJQUNEO0FBQUEsRUFDRDtBQUNGOzs7QUNuSEE7QUFBQSxFQUNFLFFBQVU7QUFBQSxJQUNSLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxTQUFjLGNBQWdCLENBQUMsR0FBRyxVQUFZLFFBQVEsU0FBVyxpQ0FBaUMsVUFBWSxFQUFDLE1BQVEsYUFBYSxZQUFjLElBQUcsRUFBQztBQUFBLElBQy9NLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxNQUFRLE9BQU8sYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLEdBQUcsS0FBTyxHQUFHLE1BQVEsSUFBSSxLQUFPLE1BQUs7QUFBQSxJQUNwSyxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsTUFBUSxNQUFNLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxHQUFHLEtBQU8sR0FBRyxNQUFRLEtBQUssS0FBTyxNQUFLO0FBQUEsSUFDcEssRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLE1BQVEsUUFBUSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxLQUFLLEtBQU8sTUFBSztBQUFBLElBQ3ZLLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxNQUFRLE1BQU0sYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLElBQUksS0FBTyxJQUFJLE1BQVEsS0FBSyxLQUFPLE1BQUs7QUFBQSxJQUN0SyxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsTUFBUSxXQUFXLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxJQUFJLEtBQU8sSUFBSSxNQUFRLEtBQUssS0FBTyxNQUFLO0FBQUEsSUFDM0ssRUFBQyxNQUFRLGtCQUFrQixLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLFdBQWEseUJBQXdCO0FBQUEsSUFDbkksRUFBQyxNQUFRLGFBQWEsS0FBTyxHQUFHLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLE1BQU0sV0FBYSwwQkFBMEIsZUFBaUIsR0FBRyxTQUFXLFVBQVUsUUFBVSxLQUFJO0FBQUEsRUFDaE07QUFBQSxFQUNBLE9BQVM7QUFBQSxJQUNSLEtBQU87QUFBQSxJQUNQLFNBQVc7QUFBQSxJQUNYLFFBQVU7QUFBQSxJQUNWLFVBQVk7QUFBQSxJQUNaLFNBQVc7QUFBQSxJQUNYLFNBQVc7QUFBQSxJQUNYLGNBQWdCLENBQUM7QUFBQSxJQUNqQixVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsTUFDUixZQUFjO0FBQUEsSUFDZjtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxVQUNBO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsUUFBVSxDQUFDO0FBQUEsUUFDWCxTQUFXO0FBQUEsUUFDWCxVQUFZLENBQUM7QUFBQSxRQUNiLFNBQVc7QUFBQSxRQUNYLGVBQWlCO0FBQUEsUUFDakIsTUFBUTtBQUFBLFFBQ1IsWUFBYztBQUFBLFFBQ2QsT0FBUztBQUFBLE1BQ1Y7QUFBQSxJQUNEO0FBQUEsRUFDRDtBQUNGOzs7QUN6RkE7QUFBQSxFQUNFLFFBQVU7QUFBQSxJQUNSLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxTQUFjLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFVBQVksWUFBWSxTQUFXLGlDQUFpQyxVQUFZLEVBQUMsTUFBUSxhQUFhLFlBQWMsSUFBRyxFQUFDO0FBQUEsSUFDelEsRUFBQyxNQUFRLFdBQVcsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLFNBQVcsR0FBRyxPQUFTLEdBQUU7QUFBQSxJQUNsRyxFQUFDLE1BQVEsZUFBZSxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxRQUFVLE1BQU0sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE9BQU8sTUFBUSxLQUFLLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxTQUFXLENBQUMsRUFBQyxTQUFXLFFBQVEsUUFBVSx3QkFBd0IsT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxXQUFXLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDL2IsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG9FQUFvRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ3hPLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxZQUFjLFNBQVcsR0FBRyxPQUFTLEdBQUU7QUFBQSxJQUNsRyxFQUFDLE1BQVEsZUFBZSxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxRQUFVLE1BQU0sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE9BQU8sTUFBUSxLQUFLLEdBQUcsT0FBUyxJQUFJLEtBQU8sS0FBSyxTQUFXLENBQUMsRUFBQyxTQUFXLFFBQVEsUUFBVSx3QkFBd0IsT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxXQUFXLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDamMsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG1FQUFtRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsSUFBSSxLQUFPLEtBQUssTUFBUSxLQUFLLEtBQU8sTUFBSztBQUFBLElBQzFPLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsT0FBUyxHQUFFO0FBQUEsSUFDbEcsRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxPQUFPLE1BQVEsS0FBSyxHQUFHLE9BQVMsS0FBSyxLQUFPLEtBQUssU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsd0JBQXdCLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsV0FBVyxRQUFVLE1BQU0sT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQ2xjLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLFFBQVEsV0FBYSxtQkFBaUIsTUFBUSxtREFBbUQsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLEtBQUssS0FBTyxLQUFLLE1BQVEsS0FBSyxLQUFPLE1BQUs7QUFBQSxJQUMzTixFQUFDLE1BQVEsV0FBVyxLQUFPLElBQUksU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLE9BQVMsR0FBRTtBQUFBLElBQ25HLEVBQUMsTUFBUSxlQUFlLEtBQU8sSUFBSSxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEtBQUssS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLHdCQUF3QixPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFdBQVcsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUNuYyxFQUFDLE1BQVEsU0FBUyxLQUFPLElBQUksU0FBVyxRQUFRLFdBQWEsbUJBQWlCLE1BQVEscURBQXFELGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxLQUFLLEtBQU8sS0FBSyxNQUFRLEtBQUssS0FBTyxNQUFLO0FBQUEsSUFDOU4sRUFBQyxNQUFRLGtCQUFrQixLQUFPLElBQUksU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLFdBQWEscU9BQW9PO0FBQUEsSUFDaFYsRUFBQyxNQUFRLGNBQWMsS0FBTyxJQUFJLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLEdBQUcsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEVBQUM7QUFBQSxJQUN2SyxFQUFDLE1BQVEsV0FBVyxLQUFPLElBQUksU0FBVyxPQUFPLFdBQWEsa0JBQWdCLGFBQWUsTUFBTSxTQUFXLEdBQUcsYUFBZSxhQUFhLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxNQUFNLFVBQVksS0FBTTtBQUFBLElBQ2pOLEVBQUMsTUFBUSxtQkFBbUIsS0FBTyxJQUFJLFNBQVcsTUFBTSxXQUFhLGlCQUFlLFNBQVcsR0FBRyxRQUFVLE1BQU0sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE1BQU0sTUFBUSxJQUFJLEdBQUcsU0FBVyxDQUFDLEVBQUMsUUFBVSxNQUFNLFFBQVUsc0NBQXNDLE9BQVMsS0FBSSxHQUFHLEVBQUMsUUFBVSxNQUFNLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFFBQVUsTUFBTSxRQUFVLGtCQUFrQixPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDemEsRUFBQyxNQUFRLGFBQWEsS0FBTyxJQUFJLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLE1BQU0sV0FBYSxzT0FBc08sZUFBaUIsR0FBRyxTQUFXLFVBQVUsUUFBVSxLQUFJO0FBQUEsRUFDN1k7QUFBQSxFQUNBLE9BQVM7QUFBQSxJQUNSLEtBQU87QUFBQSxJQUNQLFNBQVc7QUFBQSxJQUNYLFFBQVU7QUFBQSxJQUNWLFVBQVk7QUFBQSxJQUNaLFNBQVc7QUFBQSxJQUNYLFNBQVc7QUFBQSxJQUNYLGNBQWdCO0FBQUEsTUFDZjtBQUFBLE1BQ0E7QUFBQSxNQUNBO0FBQUEsSUFDRDtBQUFBLElBQ0EsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsVUFBWTtBQUFBLE1BQ1gsTUFBUTtBQUFBLE1BQ1IsWUFBYztBQUFBLElBQ2Y7QUFBQSxJQUNBLE9BQVM7QUFBQSxJQUNULFVBQVk7QUFBQSxNQUNYO0FBQUEsUUFDQyxTQUFXO0FBQUEsUUFDWCxRQUFVO0FBQUEsUUFDVixPQUFTO0FBQUEsUUFDVCxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxVQUNBO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWSxDQUFDO0FBQUEsUUFDYixTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxVQUNSLFFBQVU7QUFBQSxVQUNWLFVBQVk7QUFBQSxZQUNYO0FBQUEsY0FDQyxhQUFlO0FBQUEsY0FDZixRQUFVO0FBQUEsY0FDVixRQUFVO0FBQUEsY0FDVixPQUFTO0FBQUEsY0FDVCxVQUFZO0FBQUEsY0FDWixPQUFTO0FBQUEsWUFDVjtBQUFBLFlBQ0E7QUFBQSxjQUNDLGFBQWU7QUFBQSxjQUNmLFFBQVU7QUFBQSxjQUNWLFFBQVU7QUFBQSxjQUNWLE9BQVM7QUFBQSxjQUNULFVBQVk7QUFBQSxjQUNaLE9BQVM7QUFBQSxZQUNWO0FBQUEsWUFDQTtBQUFBLGNBQ0MsYUFBZTtBQUFBLGNBQ2YsUUFBVTtBQUFBLGNBQ1YsUUFBVTtBQUFBLGNBQ1YsT0FBUztBQUFBLGNBQ1QsVUFBWTtBQUFBLGNBQ1osT0FBUztBQUFBLFlBQ1Y7QUFBQSxVQUNEO0FBQUEsVUFDQSxJQUFNO0FBQUEsUUFDUDtBQUFBLE1BQ0Q7QUFBQSxJQUNEO0FBQUEsRUFDRDtBQUNGOzs7QUNwUEE7QUFBQSxFQUNFLFFBQVU7QUFBQSxJQUNSLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxTQUFjLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFVBQVksWUFBWSxTQUFXLGlDQUFpQyxVQUFZLEVBQUMsTUFBUSxVQUFTLEVBQUM7QUFBQSxJQUNwUCxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLE1BQVEsZUFBeUIsT0FBUyxHQUFHLEtBQU8sR0FBRTtBQUFBLElBQzdJLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsTUFBUSx5QkFBbUMsT0FBUyxJQUFJLEtBQU8sR0FBRTtBQUFBLElBQ3hKLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDMWEsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLHFCQUErQixhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ25NLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsTUFBUSw2QkFBNkIsT0FBUyxJQUFJLEtBQU8sR0FBRTtBQUFBLElBQ2xKLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLElBQUksS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDM2EsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLDRCQUFzQyxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsSUFBSSxLQUFPLElBQUksTUFBUSxLQUFLLEtBQU8sTUFBSztBQUFBLElBQzVNLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEdBQUssV0FBYSxZQUFjLFNBQVcsR0FBRyxPQUFTLEdBQUU7QUFBQSxFQUNwRztBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxJQUNEO0FBQUEsSUFDQSxVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsSUFDVDtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsUUFBVTtBQUFBLFVBQ1Q7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULFFBQVU7QUFBQSxZQUNWLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULFFBQVU7QUFBQSxZQUNWLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFNBQVc7QUFBQSxRQUNYLFVBQVksQ0FBQztBQUFBLFFBQ2IsU0FBVztBQUFBLFFBQ1gsZUFBaUI7QUFBQSxRQUNqQixNQUFRO0FBQUEsUUFDUixZQUFjO0FBQUEsUUFDZCxPQUFTO0FBQUEsTUFDVjtBQUFBLElBQ0Q7QUFBQSxFQUNEO0FBQ0Y7OztBQy9IQTtBQUFBLEVBQ0UsUUFBVTtBQUFBLElBQ1IsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFNBQWMsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsVUFBWSxZQUFZLFNBQVcsaUNBQWlDLFVBQVksRUFBQyxNQUFRLFVBQVMsRUFBQztBQUFBLElBQ3BQLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsTUFBUSw2Q0FBdUQsT0FBUyxHQUFHLEtBQU8sR0FBRTtBQUFBLElBQzNLLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDMWEsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLHFCQUErQixhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ25NLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsTUFBUSxxQ0FBcUMsT0FBUyxJQUFJLEtBQU8sR0FBRTtBQUFBLElBQzFKLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsT0FBTyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLElBQUksS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxpQkFBaUIsT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUN2YixFQUFDLE1BQVEsYUFBYSxLQUFPLEdBQUcsU0FBVyxNQUFNLFdBQWEsaUJBQWUsU0FBVyxPQUFPLFdBQWEscUJBQStCLGVBQWlCLEdBQUcsU0FBVyxZQUFZLFFBQVUsMkJBQTBCO0FBQUEsRUFDNU47QUFBQSxFQUNBLE9BQVM7QUFBQSxJQUNSLEtBQU87QUFBQSxJQUNQLFNBQVc7QUFBQSxJQUNYLFFBQVU7QUFBQSxJQUNWLFVBQVk7QUFBQSxJQUNaLFNBQVc7QUFBQSxJQUNYLFNBQVc7QUFBQSxJQUNYLGNBQWdCO0FBQUEsTUFDZjtBQUFBLE1BQ0E7QUFBQSxNQUNBO0FBQUEsSUFDRDtBQUFBLElBQ0EsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsVUFBWTtBQUFBLE1BQ1gsTUFBUTtBQUFBLElBQ1Q7QUFBQSxJQUNBLE9BQVM7QUFBQSxJQUNULFVBQVk7QUFBQSxNQUNYO0FBQUEsUUFDQyxTQUFXO0FBQUEsUUFDWCxRQUFVO0FBQUEsUUFDVixPQUFTO0FBQUEsUUFDVCxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWSxDQUFDO0FBQUEsUUFDYixTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxNQUNWO0FBQUEsSUFDRDtBQUFBLEVBQ0Q7QUFDRjs7O0FDcEhBO0FBQUEsRUFDRSxRQUFVO0FBQUEsSUFDUixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsU0FBYyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxVQUFZLFlBQVksU0FBVyxpQ0FBaUMsVUFBWSxFQUFDLE1BQVEsYUFBYSxZQUFjLElBQUcsRUFBQztBQUFBLElBQ3pRLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsT0FBUyxHQUFFO0FBQUEsSUFDbEcsRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxPQUFPLE1BQVEsS0FBSyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsaUJBQWlCLE9BQVMsSUFBRyxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQ3BiLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLFFBQVEsV0FBYSxtQkFBaUIsTUFBUSxvRUFBb0UsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLE1BQVEsSUFBSSxLQUFPLE1BQUs7QUFBQSxJQUN4TyxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsWUFBYyxTQUFXLEdBQUcsT0FBUyxHQUFFO0FBQUEsSUFDbEcsRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxPQUFPLE1BQVEsS0FBSyxHQUFHLE9BQVMsSUFBSSxLQUFPLEtBQUssU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsaUJBQWlCLE9BQVMsSUFBRyxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQ3RiLEVBQUMsTUFBUSxTQUFTLEtBQU8sR0FBRyxTQUFXLFFBQVEsV0FBYSxtQkFBaUIsTUFBUSxtRUFBbUUsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLE1BQVEsS0FBSyxLQUFPLE1BQUs7QUFBQSxJQUMxTyxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLE9BQVMsR0FBRTtBQUFBLElBQ2xHLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEtBQUssS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLGlCQUFpQixPQUFTLElBQUcsR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUN2YixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxRQUFRLFdBQWEsbUJBQWlCLE1BQVEsbURBQW1ELGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxLQUFLLEtBQU8sS0FBSyxNQUFRLEtBQUssS0FBTyxNQUFLO0FBQUEsSUFDM04sRUFBQyxNQUFRLFdBQVcsS0FBTyxJQUFJLFNBQVcsS0FBSyxXQUFhLGdCQUFjLFNBQVcsR0FBRyxPQUFTLEdBQUU7QUFBQSxJQUNuRyxFQUFDLE1BQVEsWUFBWSxLQUFPLElBQUksU0FBVyxNQUFNLFdBQWEsaUJBQWUsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLEtBQUssS0FBTyxLQUFLLGNBQWdCLENBQUMsMEJBQTBCLGVBQWUsRUFBQztBQUFBLElBQ2xNLEVBQUMsTUFBUSxlQUFlLEtBQU8sSUFBSSxTQUFXLE9BQU8sV0FBYSxrQkFBZ0IsYUFBZSxHQUFHLFNBQVcsR0FBRyxRQUFVLE9BQU8sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLE9BQU8sTUFBUSxLQUFLLEdBQUcsT0FBUyxLQUFLLEtBQU8sS0FBSyxTQUFXLENBQUMsRUFBQyxTQUFXLFdBQVcsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsaUJBQWlCLE9BQVMsRUFBRyxHQUFHLEVBQUMsU0FBVyxXQUFXLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDbmMsRUFBQyxNQUFRLGFBQWEsS0FBTyxJQUFJLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLE9BQU8sV0FBYSxvTEFBb0wsZUFBaUIsR0FBRyxTQUFXLFlBQVksUUFBVSwyQkFBMEI7QUFBQSxFQUNwWDtBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxJQUNEO0FBQUEsSUFDQSxVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsTUFDUixZQUFjO0FBQUEsSUFDZjtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWSxDQUFDO0FBQUEsUUFDYixTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxNQUNWO0FBQUEsSUFDRDtBQUFBLEVBQ0Q7QUFDRjs7O0FDMU1BO0FBQUEsRUFDRSxRQUFVO0FBQUEsSUFDUixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsU0FBYyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxVQUFZLFlBQVksU0FBVyxpQ0FBaUMsVUFBWSxFQUFDLE1BQVEsYUFBYSxVQUFZLEVBQUMsRUFBQztBQUFBLElBQ3JRLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDMWEsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG9FQUFvRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ3hPLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsT0FBTyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxpQkFBaUIsT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFdBQVcsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUMzYixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxNQUFNLFdBQWEsaUJBQWUsU0FBVyxHQUFHLFFBQVUsMkJBQTBCO0FBQUEsSUFDM0gsRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxPQUFPLE1BQVEsS0FBSyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUMxYSxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxRQUFRLFdBQWEsbUJBQWlCLE1BQVEsbUVBQW1FLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxNQUFRLElBQUksS0FBTyxNQUFLO0FBQUEsSUFDdk8sRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxPQUFPLE1BQVEsS0FBSyxHQUFHLE9BQVMsSUFBSSxLQUFPLEtBQUssU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUM1YSxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxRQUFRLFdBQWEsbUJBQWlCLE1BQVEsbURBQW1ELGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxJQUFJLEtBQU8sS0FBSyxNQUFRLFFBQVEsS0FBTyxNQUFLO0FBQUEsSUFDN04sRUFBQyxNQUFRLGVBQWUsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxPQUFPLE1BQVEsS0FBSyxHQUFHLE9BQVMsS0FBSyxLQUFPLEtBQUssU0FBVyxDQUFDLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUM3YSxFQUFDLE1BQVEsU0FBUyxLQUFPLElBQUksU0FBVyxRQUFRLFdBQWEsbUJBQWlCLE1BQVEscURBQXFELGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxLQUFLLEtBQU8sS0FBSyxNQUFRLFFBQVEsS0FBTyxNQUFLO0FBQUEsSUFDak8sRUFBQyxNQUFRLGtCQUFrQixLQUFPLElBQUksU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLFdBQWEsMEtBQXlLO0FBQUEsSUFDclIsRUFBQyxNQUFRLGNBQWMsS0FBTyxJQUFJLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLEdBQUcsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEVBQUM7QUFBQSxJQUN2SyxFQUFDLE1BQVEsbUJBQW1CLEtBQU8sSUFBSSxTQUFXLE1BQU0sV0FBYSxpQkFBZSxTQUFXLEdBQUcsUUFBVSxNQUFNLGNBQWdCLENBQUMsMEJBQTBCLGFBQWEsZUFBZSxHQUFHLFdBQWEsQ0FBQyxLQUFLLE1BQU8sR0FBRyxHQUFHLFNBQVcsQ0FBQyxFQUFDLFFBQVUsTUFBTSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxRQUFVLE1BQU0sUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsUUFBVSxNQUFNLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDMVgsRUFBQyxNQUFRLGFBQWEsS0FBTyxJQUFJLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLE1BQU0sV0FBYSwyS0FBMkssZUFBaUIsR0FBRyxTQUFXLFVBQVUsUUFBVSxLQUFJO0FBQUEsRUFDbFY7QUFBQSxFQUNBLE9BQVM7QUFBQSxJQUNSLEtBQU87QUFBQSxJQUNQLFNBQVc7QUFBQSxJQUNYLFFBQVU7QUFBQSxJQUNWLFVBQVk7QUFBQSxJQUNaLFNBQVc7QUFBQSxJQUNYLFNBQVc7QUFBQSxJQUNYLGNBQWdCO0FBQUEsTUFDZjtBQUFBLE1BQ0E7QUFBQSxNQUNBO0FBQUEsSUFDRDtBQUFBLElBQ0EsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsVUFBWTtBQUFBLE1BQ1gsTUFBUTtBQUFBLE1BQ1IsVUFBWTtBQUFBLElBQ2I7QUFBQSxJQUNBLE9BQVM7QUFBQSxJQUNULFVBQVk7QUFBQSxNQUNYO0FBQUEsUUFDQyxTQUFXO0FBQUEsUUFDWCxRQUFVO0FBQUEsUUFDVixPQUFTO0FBQUEsUUFDVCxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWSxDQUFDO0FBQUEsUUFDYixTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxNQUNWO0FBQUEsTUFDQTtBQUFBLFFBQ0MsU0FBVztBQUFBLFFBQ1gsUUFBVTtBQUFBLFFBQ1YsT0FBUztBQUFBLFFBQ1QsUUFBVTtBQUFBLFVBQ1Q7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxVQUNBO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxRQUFVO0FBQUEsWUFDVixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxVQUFZO0FBQUEsY0FDWDtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsWUFDRDtBQUFBLFlBQ0EsSUFBTTtBQUFBLFVBQ1A7QUFBQSxVQUNBO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxRQUFVO0FBQUEsWUFDVixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxVQUFZO0FBQUEsY0FDWDtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsWUFDRDtBQUFBLFlBQ0EsSUFBTTtBQUFBLFVBQ1A7QUFBQSxVQUNBO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxRQUFVO0FBQUEsWUFDVixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxVQUFZO0FBQUEsY0FDWDtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsWUFDRDtBQUFBLFlBQ0EsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxTQUFXO0FBQUEsUUFDWCxVQUFZLENBQUM7QUFBQSxRQUNiLFNBQVc7QUFBQSxRQUNYLGVBQWlCO0FBQUEsUUFDakIsTUFBUTtBQUFBLFFBQ1IsWUFBYztBQUFBLFFBQ2QsT0FBUztBQUFBLFVBQ1IsUUFBVTtBQUFBLFVBQ1YsVUFBWTtBQUFBLFlBQ1g7QUFBQSxjQUNDLGFBQWU7QUFBQSxjQUNmLFFBQVU7QUFBQSxjQUNWLFFBQVU7QUFBQSxjQUNWLE9BQVM7QUFBQSxjQUNULFVBQVk7QUFBQSxjQUNaLE9BQVM7QUFBQSxZQUNWO0FBQUEsWUFDQTtBQUFBLGNBQ0MsYUFBZTtBQUFBLGNBQ2YsUUFBVTtBQUFBLGNBQ1YsUUFBVTtBQUFBLGNBQ1YsT0FBUztBQUFBLGNBQ1QsVUFBWTtBQUFBLGNBQ1osT0FBUztBQUFBLFlBQ1Y7QUFBQSxZQUNBO0FBQUEsY0FDQyxhQUFlO0FBQUEsY0FDZixRQUFVO0FBQUEsY0FDVixRQUFVO0FBQUEsY0FDVixPQUFTO0FBQUEsY0FDVCxVQUFZO0FBQUEsY0FDWixPQUFTO0FBQUEsWUFDVjtBQUFBLFVBQ0Q7QUFBQSxVQUNBLElBQU07QUFBQSxRQUNQO0FBQUEsTUFDRDtBQUFBLElBQ0Q7QUFBQSxFQUNEO0FBQ0Y7OztBQy9SQTtBQUFBLEVBQ0UsUUFBVTtBQUFBLElBQ1IsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFNBQWMsY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsVUFBWSxZQUFZLFNBQVcsaUNBQWlDLFVBQVksRUFBQyxNQUFRLGFBQWEsWUFBYyxJQUFHLEVBQUM7QUFBQSxJQUN6USxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLE9BQVMsR0FBRTtBQUFBLElBQ2xHLEVBQUMsTUFBUSxZQUFZLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksY0FBZ0IsQ0FBQywwQkFBMEIsZUFBZSxFQUFDO0FBQUEsSUFDNUwsRUFBQyxNQUFRLFdBQVcsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFlBQWMsU0FBVyxHQUFHLE9BQVMsR0FBRTtBQUFBLElBQ2xHLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLE1BQU0sV0FBYSxpQkFBZSxhQUFlLEdBQUcsU0FBVyxHQUFHLGFBQWUsaUJBQWlCLFNBQVcsUUFBUSxRQUFVLGlCQUFpQixPQUFTLE1BQU0sVUFBWSxLQUFJO0FBQUEsSUFDeE4sRUFBQyxNQUFRLFdBQVcsS0FBTyxHQUFHLFNBQVcsR0FBSyxXQUFhLFlBQWMsYUFBZSxHQUFHLFNBQVcsR0FBRyxhQUFlLDBCQUEwQixTQUFXLFFBQVEsUUFBVSxpQkFBaUIsT0FBUyxNQUFNLFVBQVksSUFBRztBQUFBLElBQzlOLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLFFBQVEsV0FBYSxtQkFBaUIsYUFBZSxHQUFHLFNBQVcsR0FBRyxRQUFVLE1BQU0sY0FBZ0IsQ0FBQywwQkFBMEIsYUFBYSxlQUFlLEdBQUcsV0FBYSxDQUFDLEtBQUssTUFBUSxJQUFJLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxTQUFXLENBQUMsRUFBQyxTQUFXLFFBQVEsUUFBVSxpQkFBaUIsT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsaUJBQWlCLE9BQVMsS0FBSSxDQUFDLEVBQUM7QUFBQSxJQUNuYyxFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxPQUFPLFdBQWEsa0JBQWdCLE1BQVEsb0VBQW9FLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxHQUFHLEtBQU8sSUFBSSxNQUFRLElBQUksS0FBTyxNQUFLO0FBQUEsSUFDdE8sRUFBQyxNQUFRLFlBQVksS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsT0FBUyxJQUFJLEtBQU8sS0FBSyxjQUFnQixDQUFDLDBCQUEwQixlQUFlLEVBQUM7QUFBQSxJQUM5TCxFQUFDLE1BQVEsV0FBVyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsWUFBYyxTQUFXLEdBQUcsT0FBUyxHQUFFO0FBQUEsSUFDbEcsRUFBQyxNQUFRLFdBQVcsS0FBTyxJQUFJLFNBQVcsTUFBTSxXQUFhLGlCQUFlLGFBQWUsR0FBRyxTQUFXLEdBQUcsYUFBZSxpQkFBaUIsU0FBVyxRQUFRLFFBQVUsaUJBQWlCLE9BQVMsTUFBTSxVQUFZLEtBQUk7QUFBQSxJQUN6TixFQUFDLE1BQVEsV0FBVyxLQUFPLElBQUksU0FBVyxHQUFLLFdBQWEsWUFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLGFBQWUsMEJBQTBCLFNBQVcsUUFBUSxRQUFVLGlCQUFpQixPQUFTLE1BQU0sVUFBWSxJQUFHO0FBQUEsSUFDL04sRUFBQyxNQUFRLGVBQWUsS0FBTyxJQUFJLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsS0FBSyxNQUFRLElBQUksR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLGlCQUFpQixPQUFTLEtBQUksR0FBRyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxpQkFBaUIsT0FBUyxLQUFJLENBQUMsRUFBQztBQUFBLElBQ3RjLEVBQUMsTUFBUSxTQUFTLEtBQU8sSUFBSSxTQUFXLE9BQU8sV0FBYSxrQkFBZ0IsTUFBUSxtRUFBbUUsYUFBZSxHQUFHLFNBQVcsR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLE1BQVEsS0FBSyxLQUFPLE1BQUs7QUFBQSxJQUN6TyxFQUFDLE1BQVEsV0FBVyxLQUFPLElBQUksU0FBVyxLQUFLLFdBQWEsZ0JBQWMsU0FBVyxHQUFHLE9BQVMsR0FBRTtBQUFBLElBQ25HLEVBQUMsTUFBUSxZQUFZLEtBQU8sSUFBSSxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsS0FBSyxLQUFPLEtBQUssY0FBZ0IsQ0FBQywwQkFBMEIsZUFBZSxFQUFDO0FBQUEsSUFDaE0sRUFBQyxNQUFRLFdBQVcsS0FBTyxJQUFJLFNBQVcsS0FBSyxXQUFhLGdCQUFjLGFBQWUsR0FBRyxTQUFXLEdBQUcsYUFBZSxpQkFBaUIsU0FBVyxXQUFXLFFBQVUsTUFBTSxPQUFTLE1BQU0sVUFBWSxJQUFHO0FBQUEsSUFDOU0sRUFBQyxNQUFRLFdBQVcsS0FBTyxJQUFJLFNBQVcsS0FBSyxXQUFhLGdCQUFjLFNBQVcsR0FBRyxPQUFTLEdBQUU7QUFBQSxFQUNyRztBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxJQUNEO0FBQUEsSUFDQSxVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsTUFDUixZQUFjO0FBQUEsSUFDZjtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsUUFBVTtBQUFBLFVBQ1Q7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULFFBQVU7QUFBQSxZQUNWLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULFFBQVU7QUFBQSxZQUNWLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLGNBQ0E7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxZQUNEO0FBQUEsWUFDQSxJQUFNO0FBQUEsVUFDUDtBQUFBLFFBQ0Q7QUFBQSxRQUNBLFNBQVc7QUFBQSxRQUNYLFVBQVk7QUFBQSxVQUNYO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxTQUFXO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLFVBQVk7QUFBQSxjQUNYO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGdCQUNULFVBQVk7QUFBQSxjQUNiO0FBQUEsWUFDRDtBQUFBLFlBQ0EsT0FBUztBQUFBLFVBQ1Y7QUFBQSxRQUNEO0FBQUEsUUFDQSxTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxNQUNWO0FBQUEsSUFDRDtBQUFBLEVBQ0Q7QUFDRjs7O0FDNUpBO0FBQUEsRUFDRSxRQUFVO0FBQUEsSUFDUixFQUFDLE1BQVEsU0FBUyxLQUFPLEdBQUcsU0FBVyxHQUFLLFdBQWEsU0FBYyxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxVQUFZLFlBQVksU0FBVyxpQ0FBaUMsVUFBWSxFQUFDLE1BQVEsYUFBYSxZQUFjLElBQUcsRUFBQztBQUFBLElBQ3pRLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEdBQUcsS0FBTyxJQUFJLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDMWEsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG9FQUFvRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsR0FBRyxLQUFPLElBQUksTUFBUSxJQUFJLEtBQU8sTUFBSztBQUFBLElBQ3hPLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLElBQUksS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDNWEsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG1FQUFtRSxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsSUFBSSxLQUFPLEtBQUssTUFBUSxLQUFLLEtBQU8sTUFBSztBQUFBLElBQzFPLEVBQUMsTUFBUSxlQUFlLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxhQUFlLEdBQUcsU0FBVyxHQUFHLFFBQVUsTUFBTSxjQUFnQixDQUFDLDBCQUEwQixhQUFhLGVBQWUsR0FBRyxXQUFhLENBQUMsT0FBTyxNQUFRLEtBQUssR0FBRyxPQUFTLEtBQUssS0FBTyxLQUFLLFNBQVcsQ0FBQyxFQUFDLFNBQVcsUUFBUSxRQUFVLE1BQU0sT0FBUyxLQUFJLEdBQUcsRUFBQyxTQUFXLFFBQVEsUUFBVSxNQUFNLE9BQVMsS0FBSSxHQUFHLEVBQUMsU0FBVyxRQUFRLFFBQVUsTUFBTSxPQUFTLEtBQUksQ0FBQyxFQUFDO0FBQUEsSUFDN2EsRUFBQyxNQUFRLFNBQVMsS0FBTyxHQUFHLFNBQVcsUUFBUSxXQUFhLG1CQUFpQixNQUFRLG1EQUFtRCxhQUFlLEdBQUcsU0FBVyxHQUFHLE9BQVMsS0FBSyxLQUFPLEtBQUssTUFBUSxLQUFLLEtBQU8sTUFBSztBQUFBLElBQzNOLEVBQUMsTUFBUSxXQUFXLEtBQU8sR0FBRyxTQUFXLEtBQUssV0FBYSxnQkFBYyxTQUFXLEdBQUcsT0FBUyxHQUFFO0FBQUEsSUFDbEcsRUFBQyxNQUFRLFFBQVEsS0FBTyxHQUFHLFNBQVcsS0FBSyxXQUFhLGdCQUFjLFFBQVUsc0JBQXFCO0FBQUEsSUFDckcsRUFBQyxNQUFRLGFBQWEsS0FBTyxHQUFHLFNBQVcsT0FBTyxXQUFhLGtCQUFnQixTQUFXLE9BQU8sV0FBYSxvTEFBb0wsZUFBaUIsR0FBRyxTQUFXLFdBQVcsUUFBVSxzQkFBcUI7QUFBQSxFQUM3VztBQUFBLEVBQ0EsT0FBUztBQUFBLElBQ1IsS0FBTztBQUFBLElBQ1AsU0FBVztBQUFBLElBQ1gsUUFBVTtBQUFBLElBQ1YsVUFBWTtBQUFBLElBQ1osU0FBVztBQUFBLElBQ1gsU0FBVztBQUFBLElBQ1gsY0FBZ0I7QUFBQSxNQUNmO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxJQUNEO0FBQUEsSUFDQSxVQUFZO0FBQUEsSUFDWixTQUFXO0FBQUEsSUFDWCxVQUFZO0FBQUEsTUFDWCxNQUFRO0FBQUEsTUFDUixZQUFjO0FBQUEsSUFDZjtBQUFBLElBQ0EsT0FBUztBQUFBLElBQ1QsVUFBWTtBQUFBLE1BQ1g7QUFBQSxRQUNDLFNBQVc7QUFBQSxRQUNYLFFBQVU7QUFBQSxRQUNWLE9BQVM7QUFBQSxRQUNULFFBQVU7QUFBQSxVQUNUO0FBQUEsWUFDQyxPQUFTO0FBQUEsWUFDVCxNQUFRO0FBQUEsWUFDUixNQUFRO0FBQUEsWUFDUixPQUFTO0FBQUEsWUFDVCxLQUFPO0FBQUEsWUFDUCxLQUFPO0FBQUEsWUFDUCxJQUFNO0FBQUEsVUFDUDtBQUFBLFVBQ0E7QUFBQSxZQUNDLE9BQVM7QUFBQSxZQUNULE1BQVE7QUFBQSxZQUNSLE1BQVE7QUFBQSxZQUNSLE9BQVM7QUFBQSxZQUNULEtBQU87QUFBQSxZQUNQLEtBQU87QUFBQSxZQUNQLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsTUFBUTtBQUFBLFlBQ1IsTUFBUTtBQUFBLFlBQ1IsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsS0FBTztBQUFBLFlBQ1AsSUFBTTtBQUFBLFVBQ1A7QUFBQSxRQUNEO0FBQUEsUUFDQSxRQUFVO0FBQUEsVUFDVDtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsVUFDQTtBQUFBLFlBQ0MsT0FBUztBQUFBLFlBQ1QsUUFBVTtBQUFBLFlBQ1YsT0FBUztBQUFBLFlBQ1QsS0FBTztBQUFBLFlBQ1AsVUFBWTtBQUFBLGNBQ1g7QUFBQSxnQkFDQyxhQUFlO0FBQUEsZ0JBQ2YsVUFBWTtBQUFBLGdCQUNaLFNBQVc7QUFBQSxnQkFDWCxRQUFVO0FBQUEsZ0JBQ1YsT0FBUztBQUFBLGNBQ1Y7QUFBQSxjQUNBO0FBQUEsZ0JBQ0MsYUFBZTtBQUFBLGdCQUNmLFVBQVk7QUFBQSxnQkFDWixTQUFXO0FBQUEsZ0JBQ1gsUUFBVTtBQUFBLGdCQUNWLE9BQVM7QUFBQSxjQUNWO0FBQUEsY0FDQTtBQUFBLGdCQUNDLGFBQWU7QUFBQSxnQkFDZixVQUFZO0FBQUEsZ0JBQ1osU0FBVztBQUFBLGdCQUNYLFFBQVU7QUFBQSxnQkFDVixPQUFTO0FBQUEsY0FDVjtBQUFBLFlBQ0Q7QUFBQSxZQUNBLElBQU07QUFBQSxVQUNQO0FBQUEsUUFDRDtBQUFBLFFBQ0EsU0FBVztBQUFBLFFBQ1gsVUFBWSxDQUFDO0FBQUEsUUFDYixTQUFXO0FBQUEsUUFDWCxlQUFpQjtBQUFBLFFBQ2pCLE1BQVE7QUFBQSxRQUNSLFlBQWM7QUFBQSxRQUNkLE9BQVM7QUFBQSxNQUNWO0FBQUEsSUFDRDtBQUFBLEVBQ0Q7QUFDRjs7O0FDeklBLElBQU0sU0FBUztBQUFBLEVBQ2I7QUFBQSxFQUNBLGNBQWM7QUFBQSxFQUNkLG1CQUFtQjtBQUFBLEVBQ25CO0FBQUEsRUFDQTtBQUFBLEVBQ0EsaUJBQWlCO0FBQUEsRUFDakI7QUFBQSxFQUNBO0FBQUEsRUFDQSxtQkFBbUI7QUFBQSxFQUNuQjtBQUFBLEVBQ0E7QUFBQSxFQUNBLGFBQWE7QUFBQSxFQUNiO0FBQ0Y7QUFFQSxJQUFNLFNBQVMsSUFBSSxnQkFBZ0IsU0FBUyxNQUFNO0FBQ2xELElBQU0sUUFBUSxDQUFDLE1BQWMsY0FBc0IsT0FBTyxPQUFPLElBQUksSUFBSSxLQUFLLFNBQVM7QUFDdkYsSUFBTSxPQUFPLElBQUksSUFBOEIsT0FBTyxRQUFRLE1BQU0sRUFBRSxJQUFJLENBQUMsQ0FBQyxNQUFNLEdBQUcsTUFBTSxDQUFDLE1BQU0sSUFBSSxNQUFNLENBQUMsQ0FBQztBQUM5RyxLQUFLLElBQUksUUFBUSxLQUFLLE1BQU0sVUFBVSxHQUFLLEdBQUcsTUFBTSxnQkFBZ0IsRUFBRSxDQUFDLENBQUM7QUFDeEUsS0FBSyxJQUFJLFdBQVcsUUFBUSxDQUFDO0FBRTdCLElBQU0sUUFBUSxPQUFPLElBQUksT0FBTztBQUNoQyxJQUFJLE1BQU8sVUFBUyxnQkFBZ0IsYUFBYSxTQUFTLEtBQUs7QUFDL0QsSUFBTSxTQUFTLFNBQVMsZUFBZSxRQUFRO0FBQy9DLFdBQVcsUUFBUSxLQUFLLEtBQUssR0FBRztBQUM5QixRQUFNLE9BQU8sU0FBUyxjQUFjLEdBQUc7QUFDdkMsT0FBSyxPQUFPLFFBQVEsSUFBSTtBQUN4QixPQUFLLGNBQWM7QUFDbkIsU0FBTyxPQUFPLE1BQU0sR0FBRztBQUN6QjtBQUVBLFNBQVMsS0FBSyxRQUFnQztBQUM1QyxRQUFNLFFBQVEsSUFBSSxTQUFTO0FBQzNCLFFBQU0sT0FBTyxJQUFJLEtBQUssT0FBTyxDQUFDLFlBQVk7QUFDeEMsUUFBSSxRQUFRLFNBQVMsVUFBVTtBQUM3QixpQkFBVyxNQUFNLEtBQUssS0FBSyxFQUFFLE1BQU0sWUFBWSxNQUFNLHVEQUF1RCxDQUFDLEdBQUcsR0FBRztBQUFBLElBQ3JIO0FBQUEsRUFDRixDQUFDO0FBQ0QsUUFBTSxPQUFPLElBQUksUUFBUSxPQUFPLE1BQU0sT0FBTyxJQUFJLE9BQU8sS0FBSyxFQUFFO0FBQy9ELFdBQVMsZUFBZSxPQUFPLEVBQUcsT0FBTyxLQUFLLE9BQU87QUFDckQsUUFBTSxPQUFPLE9BQU8sTUFBTSxHQUFHLE1BQU0sTUFBTSxPQUFPLE1BQU0sQ0FBQztBQUN2RCxRQUFNLE9BQU8sTUFBTSxRQUFRLENBQUM7QUFDNUIsUUFBTSxPQUFPLENBQUMsVUFDWixLQUFLLEtBQUssRUFBRSxNQUFNLFVBQVUsT0FBTyxNQUFNLEtBQUssT0FBTyxLQUFLLFVBQVUsQ0FBQyxLQUFLLENBQUMsRUFBRSxDQUFDO0FBQ2hGLE1BQUksU0FBUyxFQUFHLE9BQU0sUUFBUSxLQUFLLElBQUksQ0FBQyxVQUFVLFVBQVUsT0FBTyxNQUFNLEdBQUcsQ0FBQyxDQUFDO0FBQUEsTUFDekUsWUFBVyxTQUFTLEtBQU0sWUFBVyxNQUFPLE1BQU0sVUFBVSxNQUFRLE1BQU0sS0FBSztBQUNwRixRQUFNLGFBQWE7QUFDbkIsYUFBVyxNQUFNLE1BQU0sS0FBSyxPQUFPLEdBQUcsR0FBRztBQUMzQztBQUVBLFNBQVMsTUFBTSxTQUE0QjtBQUN6QyxNQUFJLE9BQU8sSUFBSSxVQUFVLEVBQUcsU0FBUSxjQUEyQixjQUFjLEVBQUcsTUFBTTtBQUN0RixNQUFJLE9BQU8sSUFBSSxRQUFRLEVBQUcsU0FBUSxjQUEyQixTQUFTLEVBQUcsTUFBTTtBQUMvRSxRQUFNQyxTQUFRLE9BQU8sSUFBSSxPQUFPO0FBQ2hDLE1BQUlBLE9BQU8sU0FBUSxjQUEyQixnQkFBZ0JBLE1BQUssSUFBSSxFQUFHLE1BQU07QUFDbEY7QUFFQSxLQUFLLEtBQUssSUFBSSxPQUFPLElBQUksS0FBSyxLQUFLLFFBQVEsS0FBSyxlQUFPLE1BQU07IiwKICAibmFtZXMiOiBbImxlbmd0aCIsICJjb3VudCIsICJ1bml0IiwgInN1Y2Nlc3MiLCAic2NvcmUiLCAicGxhY2UiLCAidW5kZXJXYXkiLCAiZHVyYXRpb24iLCAicGFzc2VkIiwgImR1cmF0aW9uIiwgInBsYWNlIiwgInN1Y2Nlc3MiLCAicGxhY2UiLCAidmVyZGljdCIsICJhbnN3ZXJzIiwgInByZXNzIiwgInBsYWNlIiwgIlNIQVBFUyIsICJjaG9vc2UiLCAicGxhY2UiLCAicGFzc2VkIiwgInNjb3JlIiwgInN1Y2Nlc3MiLCAiY2h1bmsiLCAic3BhbiIsICJ2ZXJkaWN0IiwgInN1Y2Nlc3MiLCAic3VjY2VzcyIsICJwbGFjZSIsICJjaHVuayIsICJzcGFuIiwgImNob29zZSIsICJwbGFjZSIsICJyZWplY3RlZCIsICJjaHVuayIsICJ1bmRlcldheSIsICJwbGFjZSIsICJzdWNjZXNzIiwgInZlcmRpY3QiLCAiY2h1bmsiLCAiYW5zd2VycyIsICJjaHVuayIsICJ2ZXJkaWN0IiwgImFza2VkIiwgInVuZGVyV2F5IiwgImNob29zZSIsICJuYW1lcyIsICJ0YWJsZSIsICJhbnN3ZXJzIiwgIndhbnRlZCIsICJXSURUSCIsICJTSEFQRSIsICJwbGFjZSIsICJkdXJhdGlvbiIsICJwYXNzZWQiLCAic3BhbiIsICJLSU5EUyIsICJwbGFjZSIsICJzcGFuIiwgInN0YXJ0IiwgImNodW5rIiwgIldJRFRIIiwgImFuc3dlcnMiLCAiY2hvb3NlIiwgImVuZGluZyIsICJjaG9vc2UiLCAiY2hhbmdlIiwgImNodW5rIiwgInRhYmxlIiwgInNlbnRlbmNlIiwgImxlbmd0aCIsICJjaHVuayIsICJzdGFydCIsICJwbGFjZSIsICJjaHVuayJdCn0K
