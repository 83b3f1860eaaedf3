// The author's review: goes from passage to passage without loading the page, by keys, and fetches the next ahead.
// Without it every step is a link or a form of the page.
import { marking } from "./review-marking.js";

const room = document.getElementById("pw-review");
const [panel, sheets, list, tally] = ["pw-panel", "pw-document", "pw-list", "pw-tally"].map((id) => document.getElementById(id));
const said = document.getElementById("pw-said");
const words = document.getElementById("pw-words").dataset;
const panels = new Map(); // passage -> promise of its panel
const pages = new Map(); // number of a sheet -> promise of it
const KEPT = 12;
let turn = 0; // what was asked for later is shown, whatever comes first

const now = () => panel.querySelector(".pw-panel__now")?.dataset ?? {};
const shownSheet = () => document.getElementById("pw-sheet")?.dataset.number;

function address(changes) {
  const query = new URLSearchParams(location.search);
  query.delete("sheet");
  query.delete("from");
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  return `${location.pathname}?${query}`;
}

async function piece(changes) {
  const answer = await fetch(address(changes), { headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw new Error("not there");
  return answer.json();
}

function ahead(kept, key, changes) {
  if (!kept.has(key)) {
    kept.set(key, piece(changes).catch((error) => { kept.delete(key); throw error; }));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  }
  return kept.get(key);
}

const panelOf = (passage) => ahead(panels, passage, { passage, only: "panel" });
const sheetOf = (number, passage) => ahead(pages, String(number), { sheet: number, passage, only: "sheet" });

function fetchAhead() {
  const { next, previous, nextSheet, passage, sheet } = now();
  for (const each of [next, previous]) if (each) panelOf(each).catch(() => {});
  const coming = new Set([nextSheet, String(Number(sheet) + 1)]);
  for (const number of coming) {
    if (number && number !== shownSheet() && document.getElementById("pw-sheet-after")) {
      sheetOf(number, passage).then(({ sheet: html }) => picture(html)).catch(() => {});
    }
  }
}

const pictures = new Map(); // address -> picture, so that a page that was shown is there at once
function picture(html) {
  const source = html.match(/<img class="pw-page__picture" src="([^"]+)"/)?.[1];
  if (!source || pictures.has(source)) return;
  const image = new Image();
  image.src = source;
  pictures.set(source, image);
  if (pictures.size > 4) pictures.delete(pictures.keys().next().value);
}

function say(text, wrong = false) {
  said.textContent = text;
  said.classList.toggle("pw-is-wrong", wrong);
}

function fill(place, html) {
  place.innerHTML = html; // drawn by the house: what comes from a document in it is text already
}

function showSheet(html) {
  const before = sheets.querySelector(".pw-page__picture");
  fill(sheets, html);
  const fresh = sheets.querySelector(".pw-page__picture");
  if (fresh) {
    const kept = before?.getAttribute("src") === fresh.getAttribute("src") ? before : pictures.get(fresh.getAttribute("src"));
    if (kept) {
      for (const { name, value } of fresh.attributes) if (name !== "src") kept.setAttribute(name, value);
      fresh.replaceWith(kept);
    }
    if (!pictures.has(fresh.getAttribute("src"))) pictures.set(fresh.getAttribute("src"), kept ?? fresh);
  }
  marker.begin();
}

function highlight() {
  const { passage, number } = now();
  for (const link of list.querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
  const row = list.querySelector(`[data-passage="${CSS.escape(passage ?? "")}"]`);
  row?.setAttribute("aria-current", "true");
  if (row) {
    const top = row.offsetTop - list.offsetTop;
    if (top < list.scrollTop || top + row.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = top - 60;
  }
  for (const each of sheets.querySelectorAll(".pw-is-current")) each.classList.remove("pw-is-current");
  const places = sheets.querySelectorAll(`.pw-area[data-passage="${CSS.escape(passage ?? "")}"], .pw-mark[data-numbers~="${CSS.escape(number ?? "")}"]`);
  places.forEach((each) => each.classList.add("pw-is-current"));
  return { row, place: places[0] };
}

function inView(place) {
  if (!place) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (matchMedia("(min-width: 801px)").matches && (top < 60 || bottom > innerHeight - 40)) place.scrollIntoView({ block: "center" });
}

async function go(passage, focus = true) {
  if (!passage) return;
  await saving;
  const mine = ++turn;
  try {
    const found = await panelOf(passage);
    if (mine !== turn) return;
    fill(panel, found.panel);
    history.replaceState(null, "", address({ passage }));
    if (focus) document.getElementById("pw-panel-title")?.focus({ preventScroll: !matchMedia("(max-width: 800px)").matches });
    panel.scrollTop = 0;
    if (now().sheet && now().sheet !== shownSheet()) {
      const { sheet } = await sheetOf(now().sheet, passage);
      if (mine !== turn) return;
      showSheet(sheet);
    }
    const { row, place } = highlight();
    inView(place);
    marker.passage(passage);
    if (!row) {
      const { list: html } = await piece({ passage, only: "list" });
      if (mine === turn) { fill(list, html); highlight(); }
    }
    fetchAhead();
  } catch {
    say(words.off, true);
  }
}

async function turnTo(number) {
  await saving;
  const mine = ++turn;
  try {
    const { sheet } = await sheetOf(number, now().passage ?? "");
    if (mine !== turn) return;
    showSheet(sheet);
    highlight();
    document.getElementById("pw-sheet").scrollIntoView({ block: "nearest" });
    const next = Number(number) + 1;
    if (document.getElementById("pw-sheet-after")) sheetOf(next, now().passage ?? "").then(({ sheet: html }) => picture(html)).catch(() => {});
  } catch {
    say(words.off, true);
  }
}

let busy = false;
let saving = Promise.resolve(); // whoever goes on waits for it: nothing is shown as it was before a decision
function send(form, button) {
  if (busy) return;
  busy = true;
  saving = save(form, button).finally(() => { busy = false; });
}

async function save(form, button) {
  turn += 1; // what was asked for before is not shown any more
  const body = new URLSearchParams(new FormData(form));
  if (button) body.set(button.name, button.value);
  const stays = ["mark", "mark-sheet"].includes(button?.value);
  const target = new URL(form.action, location);
  if (stays) target.searchParams.set("sheet", shownSheet());
  try {
    const answer = await fetch(target, { method: "POST", body, headers: { Accept: "application/json", "X-Partywall": "review" } });
    if (answer.redirected || !answer.headers.get("Content-Type")?.includes("json")) throw new Error("not there");
    const done = await answer.json();
    if (done.panel === undefined) throw new Error("not there");
    panels.clear();
    pages.clear();
    fill(panel, done.panel);
    fill(list, done.list);
    fill(tally, done.tally);
    showSheet(done.sheet);
    if (done.passage) history.replaceState(null, "", address({ passage: done.passage }));
    say(done.notice ?? done.problem, !done.notice);
    const { place } = highlight();
    panel.scrollTop = 0;
    if (stays) document.getElementById("pw-sheet").focus({ preventScroll: true });
    else {
      inView(place);
      document.getElementById("pw-panel-title")?.focus({ preventScroll: !matchMedia("(max-width: 800px)").matches });
    }
    fetchAhead();
  } catch {
    say(words.off, true);
  }
}

const marker = marking(sheets, words, send);

room.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[data-passage], a[data-sheet]");
  if (!link) return;
  event.preventDefault();
  if (link.dataset.passage) go(link.dataset.passage);
  else turnTo(link.dataset.sheet);
});

room.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.submitter?.value === "ask-copy") return;
  event.preventDefault();
  send(form, event.submitter);
});

// Keys of one letter: not while something is written or chosen, and not where somebody switched them off.
const ON = "partywall-review-keys";
const switched = document.getElementById("pw-keys-on");
switched.checked = localStorage.getItem(ON) !== "off";
switched.addEventListener("change", () => localStorage.setItem(ON, switched.checked ? "on" : "off"));

const press = (key) => {
  const button = panel.querySelector(`[data-key="${key}"]`);
  if (button) button.click();
  else say(words.nothing);
};
const to = (passage, none) => (passage ? go(passage) : say(none));
const unfold = (id) => {
  const found = document.getElementById(id);
  if (!found) return say(words.nothing);
  found.open = true;
  found.querySelector("summary").focus();
  found.scrollIntoView({ block: "nearest" });
};
const KEYS = {
  n: () => to(now().next, words.last),
  p: () => to(now().previous, words.first),
  s: () => unfold("pw-alike"),
  m: () => marker.keyboard(),
  "]": () => document.getElementById("pw-sheet-after")?.click(),
  "[": () => document.getElementById("pw-sheet-before")?.click(),
  "?": () => unfold("pw-keys"),
};
for (const key of ["a", "w", "k", "e", "c", "u"]) KEYS[key] = () => press(key);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !switched.checked) return;
  if (event.target.closest("input:not([type=radio]):not([type=checkbox]), select, textarea, [contenteditable]")) return;
  const does = KEYS[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

addEventListener("popstate", () => location.reload());
fetchAhead();
inView(highlight().place);
