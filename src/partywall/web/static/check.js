// The checker's room: how long a page was really before somebody's eyes, and marking in it. Without it pages are turned,
// words are marked by typing them, and the house measures the time.

const sheet = document.getElementById("sheet");
const said = document.getElementById("said");
const fault = document.getElementById("fault");
const room = sheet.dataset.room;

const say = (words) => { said.textContent = words; };

// Time. It counts while the page is visible and has the focus; never more than a second at once, so that a laptop that
// slept has not read.

const STEP = 250;
const OFTEN = 60;
const AGAIN = 5000; // milliseconds until what was not written down is said again
let unsent = 0;
let last = performance.now();
let sending = false;
let failed = -AGAIN;

setInterval(() => {
  const now = performance.now();
  const gone = Math.min(now - last, 1000);
  last = now;
  if (document.visibilityState !== "visible" || !document.hasFocus()) return;
  unsent += gone / 1000;
  const time = document.getElementById("time");
  const due = Number(time.dataset.needed) - Number(time.dataset.seen);
  if ((due > 0 && unsent >= due) || unsent >= OFTEN) send();
}, STEP);

const taken = () => {
  const whole = Math.floor(unsent);
  unsent -= whole;
  return whole;
};

async function send() {
  if (sending || unsent < 1 || performance.now() - failed < AGAIN) return;
  const seconds = taken();
  const form = new FormData(document.getElementById("turn"));
  form.set("act", "see-page");
  form.set("seconds", seconds);
  form.delete("once");
  sending = true;
  try {
    const answer = await fetch(room, { method: "POST", body: form, keepalive: true, credentials: "same-origin" });
    if (answer.status !== 204) throw new Error();
    counted(seconds);
  } catch {
    unsent += seconds; // said again in a while
    failed = performance.now();
  } finally {
    sending = false;
  }
}

function counted(seconds) {
  const time = document.getElementById("time");
  time.dataset.seen = Number(time.dataset.seen) + seconds;
  if (Number(time.dataset.seen) >= Number(time.dataset.needed)) time.textContent = time.dataset.enough;
}

document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") send(); });
addEventListener("pagehide", () => { if (!leaving) send(); });

let leaving = false;

// Whatever is sent from the page takes the time along that was not said yet: a whole number, also none, so that the
// house does not measure for itself.
document.addEventListener("submit", (event) => {
  const field = event.target.querySelector("[data-seconds]");
  if (!field) return;
  const seconds = taken();
  field.value = seconds;
  if (event.target.querySelector('[name="act"]').value === "turn") {
    leaving = true;
    return;
  }
  event.preventDefault();
  save(event.target, event.submitter, seconds);
});

async function save(form, button, seconds) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const act = form.querySelector('[name="act"]').value;
  try {
    const answer = await fetch(room, {
      method: "POST", body: new FormData(form, button), headers: { "X-Part": "1" }, credentials: "same-origin",
    });
    const text = await answer.text();
    if (answer.redirected || !text.includes('id="turn"')) throw new Error();
    fault.textContent = "";
    renew(text, answer.ok ? form : null);
    const problem = sheet.querySelector(".govuk-error-summary");
    if (problem) return say(problem.innerText.replace(/\s+/g, " "));
    const heading = document.getElementById("marks");
    say(heading.innerText);
    (act === "mark-copy" ? words : heading).focus({ preventScroll: true });
    if (act === "mark-copy") here(cursor);
  } catch {
    unsent += seconds;
    delete form.dataset.busy;
    fault.textContent = sheet.dataset.notSaved;
  }
}

// The page as it is now, with what was opened, scrolled, written and chosen left as it was, but for what the form that was
// saved had in it; its pictures stay.
function renew(text, saved) {
  const written = [...sheet.querySelectorAll('input:not([type="hidden"])')].filter((one) => one.form !== saved);
  const held = saved?.id === "choose" ? [] : places(picked.length ? picked : chosen());
  const opened = [...sheet.querySelectorAll("details")].map((one) => one.open);
  const scrolled = words.scrollTop;
  const pictures = sheet.querySelector(".pw-sheets");
  sheet.innerHTML = text;
  sheet.querySelectorAll("details").forEach((one, at) => { one.open = one.open || Boolean(opened[at]); });
  if (pictures) {
    pictures.querySelectorAll("svg").forEach((one) => one.remove());
    sheet.querySelector(".pw-sheets").replaceWith(pictures);
  }
  begin();
  words.scrollTop = scrolled;
  for (const { id, value } of written) document.getElementById(id).value = value;
  const over = ({ place }) => held.some(({ part, start, end }) => part === place.part && start < place.end && place.start < end);
  if (held.length) take(spans.filter(over), false);
}

// Words. Each is a span that knows where in its part it stands, in code points as the house counts.

let words;
let spans = [];
let cursor = 0;
let from = -1;
let to = -1;

function cut(line) {
  const { part } = line.closest("[data-part]").dataset;
  let at = Number(line.dataset.start);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const made = document.createDocumentFragment();
    for (const piece of node.data.match(/\s+|\S+/g) || []) {
      const length = [...piece].length;
      if (/\S/.test(piece)) {
        const span = document.createElement("span");
        span.textContent = piece;
        span.place = { part, start: at, end: at + length };
        span.number = spans.push(span) - 1;
        made.append(span);
      } else made.append(piece);
      at += length;
    }
    node.replaceWith(made);
  }
}

const chosen = () => (from < 0 ? [] : spans.slice(Math.min(from, to), Math.max(from, to) + 1));

// What is chosen, as places: words of one part that follow one another are one.
function places(of) {
  const found = [];
  let before = null;
  for (const span of of) {
    const { part, start, end } = span.place;
    if (before && before.number + 1 === span.number && before.place.part === part) found[found.length - 1].end = end;
    else found.push({ part, start, end });
    before = span;
  }
  return found;
}

let picked = []; // words of a region drawn on a picture, which need not follow one another

function draw() {
  const on = new Set(picked.length ? picked : chosen());
  for (const span of spans) {
    span.classList.toggle("pw-word--chosen", on.has(span));
    span.classList.toggle("pw-word--here", span.number === cursor && document.activeElement === words);
  }
  overlay(on);
  const bar = document.getElementById("choose");
  bar.hidden = !on.size;
  bar.querySelectorAll('[name="place"]').forEach((field) => field.remove());
  const list = [...on];
  document.getElementById("chosen").textContent = quoted(list);
  for (const { part, start, end } of places(list)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "place";
    field.value = `${start} ${end} ${part}`;
    bar.append(field);
  }
}

const quoted = (list) => {
  const text = list.map((span) => span.textContent).join(" ");
  return text ? `“${text.length > 200 ? `${text.slice(0, 200)}…` : text}”` : "";
};

// Take the words from one to the other.
function choose(first, second) {
  picked = [];
  from = first;
  to = second;
  cursor = second;
  draw();
}

// Go to a word without taking it.
function here(first) {
  picked = [];
  from = -1;
  to = -1;
  cursor = Math.max(0, Math.min(first, spans.length - 1));
  draw();
}

const letGo = () => here(cursor);

function line(step) {
  const now = spans[cursor].getBoundingClientRect();
  let best = cursor;
  let top = null;
  for (let at = cursor + step; at >= 0 && at < spans.length; at += step) {
    const box = spans[at].getBoundingClientRect();
    if (Math.abs(box.top - now.top) < now.height / 2) continue;
    if (top === null) top = box.top;
    if (Math.abs(box.top - top) > now.height / 2) break;
    const nearer = Math.abs(box.left - now.left) < Math.abs(spans[best].getBoundingClientRect().left - now.left);
    if (best === cursor || nearer) best = at;
  }
  return best;
}

const KEYS = {
  ArrowRight: () => cursor + 1,
  ArrowLeft: () => cursor - 1,
  ArrowDown: () => line(1),
  ArrowUp: () => line(-1),
  Home: () => 0,
  End: () => spans.length - 1,
};

function keyed(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || !spans.length) return;
  if (event.key === "Escape") {
    letGo();
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    if (from < 0 && !picked.length) choose(cursor, cursor);
    document.getElementById("why").focus();
    return;
  }
  const where = KEYS[event.key];
  if (!where) return;
  event.preventDefault();
  const next = Math.max(0, Math.min(where(), spans.length - 1));
  if (event.shiftKey) choose(from < 0 ? cursor : from, next);
  else here(next);
  spans[cursor].scrollIntoView({ block: "nearest" });
  say(from < 0 ? spans[cursor].textContent : quoted(chosen()));
}

// With the pointer: a selection is widened to whole words; a click takes one, and with Shift, or a finger, all up to it.
function pointed(event) {
  const selection = getSelection();
  const word = event.target.closest("span");
  if (!selection.isCollapsed) {
    const range = selection.getRangeAt(0);
    const touched = spans.filter((span) => range.intersectsNode(span) && overlaps(range, span));
    selection.removeAllRanges();
    if (touched.length) choose(touched[0].number, touched[touched.length - 1].number);
  } else if (word && word.place) {
    const further = from >= 0 && (event.shiftKey || event.pointerType === "touch");
    choose(further ? from : word.number, word.number);
  }
}

// A range that ends at a word's very edge touches it, and takes nothing of it.
function overlaps(range, span) {
  const whole = document.createRange();
  whole.selectNodeContents(span);
  return range.compareBoundaryPoints(Range.END_TO_START, whole) < 0 && range.compareBoundaryPoints(Range.START_TO_END, whole) > 0;
}

// Pictures. Their words are asked for, and lie over them; a region that is drawn takes the words whose middle is in it.

const SVG = "http://www.w3.org/2000/svg";
let boxes = []; // {rect, span}

async function layOver(picture) {
  if (!picture.known) {
    const answer = await fetch(picture.dataset.words, { credentials: "same-origin" });
    if (!answer.ok) return;
    picture.known = await answer.json();
  }
  if (!picture.isConnected || picture.querySelector("svg")) return;
  const page = picture.known;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const at = new Map(spans.map((span) => [`${span.place.part} ${span.place.start}`, span]));
  for (const [part, start, end, left, top, width, height] of page.words) {
    const span = at.get(`${part} ${start}`) || spans.find((one) => one.place.part === part && one.place.start < end && start < one.place.end);
    if (!span) continue;
    const rect = document.createElementNS(SVG, "rect");
    Object.entries({ x: left, y: top, width, height }).forEach(([name, value]) => rect.setAttribute(name, value));
    rect.classList.toggle("pw-over--marked", Boolean(span.closest("mark")));
    svg.append(rect);
    boxes.push({ rect, span, middle: [left + width / 2, top + height / 2] });
  }
  picture.append(svg);
  svg.addEventListener("pointerdown", (event) => region(event, svg));
  draw();
}

function overlay(on) {
  for (const { rect, span } of boxes) rect.classList.toggle("pw-over--chosen", on.has(span));
}

function region(event, svg) {
  if (event.button) return;
  const place = (of) => {
    const box = svg.getBoundingClientRect();
    const view = svg.viewBox.baseVal;
    return [((of.clientX - box.left) / box.width) * view.width, ((of.clientY - box.top) / box.height) * view.height];
  };
  const first = place(event);
  const drawn = document.createElementNS(SVG, "rect");
  drawn.setAttribute("class", "pw-over--drawn");
  const mine = boxes.filter(({ rect }) => rect.ownerSVGElement === svg);
  const move = (moved) => {
    const now = place(moved);
    Object.entries({
      x: Math.min(first[0], now[0]), y: Math.min(first[1], now[1]),
      width: Math.abs(now[0] - first[0]), height: Math.abs(now[1] - first[1]),
    }).forEach(([name, value]) => drawn.setAttribute(name, value));
    svg.append(drawn);
  };
  const up = (ended) => {
    svg.removeEventListener("pointermove", move);
    drawn.remove();
    if (ended.type === "pointercancel") return;
    const now = place(ended);
    const small = Math.abs(now[0] - first[0]) < 4 && Math.abs(now[1] - first[1]) < 4;
    const inside = small ? mine.filter((one) => holds(one.rect, now)) : mine.filter((one) => between(one.middle, first, now));
    take([...new Set(inside.map((one) => one.span))], small && ended.shiftKey);
  };
  if (event.pointerType === "mouse") {
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    svg.addEventListener("pointermove", move);
  }
  svg.addEventListener("pointerup", up, { once: true });
  svg.addEventListener("pointercancel", up, { once: true });
}

const between = ([x, y], [left, top], [right, bottom]) =>
  x >= Math.min(left, right) && x <= Math.max(left, right) && y >= Math.min(top, bottom) && y <= Math.max(top, bottom);

const holds = (rect, [x, y]) => {
  const { x: left, y: top, width, height } = rect.getBBox();
  return x >= left && x <= left + width && y >= top && y <= top + height;
};

function take(list, further) {
  if (!list.length) return letGo();
  if (list.length === 1) return choose(further && from >= 0 ? from : list[0].number, list[0].number);
  from = -1;
  to = -1;
  picked = list.sort((one, other) => one.number - other.number);
  cursor = picked[picked.length - 1].number;
  return draw();
}

function begin() {
  words = document.getElementById("words");
  spans = [];
  boxes = [];
  picked = [];
  from = -1;
  to = -1;
  words.querySelectorAll(".pw-line").forEach(cut);
  cursor = Math.min(cursor, Math.max(0, spans.length - 1));
  words.addEventListener("keydown", keyed);
  words.addEventListener("focus", draw);
  words.addEventListener("blur", draw);
  words.addEventListener("pointerup", (event) => setTimeout(() => pointed(event)));
  document.getElementById("let-go").addEventListener("click", () => { letGo(); words.focus(); });
  document.getElementById("choose").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { letGo(); words.focus(); }
  });
  sheet.querySelectorAll("[data-words]").forEach(layOver);
}

begin();
