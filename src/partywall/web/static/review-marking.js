// Marking words that were missed: by the mouse (a selection in text, a box on a page) or by arrow keys, word by word.

const SVG = "http://www.w3.org/2000/svg";

// Text: each block knows its part and where in it it begins. Numbers of passages in it are no words of the document.
function length(block, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, offset);
  const copy = range.cloneContents();
  copy.querySelectorAll(".pw-tag").forEach((tag) => tag.remove());
  return [...copy.textContent].length;
}

function placesOf(range, home) {
  return [...home.querySelectorAll("[data-place]")].flatMap((block) => {
    if (!range.intersectsNode(block)) return [];
    const whole = document.createRange();
    whole.selectNodeContents(block);
    const before = range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
    const behind = range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0;
    let start = before ? 0 : length(block, range.startContainer, range.startOffset);
    let end = behind ? length(block, block, block.childNodes.length) : length(block, range.endContainer, range.endOffset);
    const copy = whole.cloneContents();
    copy.querySelectorAll(".pw-tag").forEach((tag) => tag.remove());
    const letters = [...copy.textContent];
    while (start < end && !letters[start].trim()) start += 1;
    while (start < end && !letters[end - 1].trim()) end -= 1;
    if (start >= end) return [];
    const [part, first] = block.dataset.place.split(":").map(Number);
    return [{ part, start: first + start, end: first + end, words: letters.slice(start, end).join("") }];
  });
}

function wordsOfText(home) {
  const found = [];
  for (const block of home.querySelectorAll("[data-place]")) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".pw-tag") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of node.data.matchAll(/\S+/g)) found.push({ node, start: match.index, end: match.index + match[0].length, said: match[0] });
    }
  }
  return found;
}

// Pages: each word has its box.
function wordsOfPage(sheet) {
  return sheet.dataset.boxes.trim().split(" ").filter(Boolean).map((row) => {
    const [part, start, end, left, top, width, height] = row.split(",").map(Number);
    return { part, start, end, left, top, width, height };
  });
}

function joined(rows) {
  const found = [];
  for (const row of [...rows].sort((one, other) => one.part - other.part || one.start - other.start)) {
    const last = found.at(-1);
    if (last && last.part === row.part && row.start - last.end <= 2) last.end = Math.max(last.end, row.end);
    else found.push({ part: row.part, start: row.start, end: row.end });
  }
  return found;
}

export function marking(home, words, send) {
  let places = [], all = [], at = -1, from = -1, layer = null;
  const sheet = () => document.getElementById("pw-sheet");
  const form = () => document.getElementById("pw-mark");
  const said = () => document.getElementById("pw-mark-said");
  const isPage = () => Boolean(sheet()?.dataset.boxes !== undefined);

  function take(found, told) {
    places = found;
    if (!form()) return;
    form().elements.places.value = places.map(({ part, start, end }) => `${part}:${start}:${end}`).join(" ");
    document.getElementById("pw-mark-go").disabled = !places.length;
    said().textContent = places.length ? told : words.none;
  }

  function drawn(rows, kind = "pw-word") {
    layer?.remove();
    layer = document.createElementNS(SVG, "g");
    for (const { left, top, width, height } of rows) {
      const rectangle = document.createElementNS(SVG, "rect");
      for (const [name, value] of Object.entries({ x: left, y: top, width, height, class: kind })) rectangle.setAttribute(name, value);
      layer.append(rectangle);
    }
    home.querySelector(".pw-page__marks")?.append(layer);
  }

  // By keyboard.
  function show() {
    const [first, last] = from < 0 ? [at, at] : [Math.min(from, at), Math.max(from, at)];
    const rows = all.slice(first, last + 1);
    if (isPage()) {
      drawn(rows, from < 0 ? "pw-word pw-word--here" : "pw-word");
      layer.lastChild?.scrollIntoView?.({ block: "nearest" });
      take(from < 0 ? [] : joined(rows), `${words.selected} ${rows.length}`);
    } else {
      const range = document.createRange();
      range.setStart(rows[0].node, rows[0].start);
      range.setEnd(rows.at(-1).node, rows.at(-1).end);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      rows.at(-1).node.parentElement.scrollIntoView({ block: "nearest" });
      take(from < 0 ? [] : placesOf(range, home), `${words.selected} ${rows.map((row) => row.said).join(" ")}`);
      if (from < 0) said().textContent = rows[0].said;
    }
  }

  function keyboard() {
    if (!form() || !sheet()) return;
    all = isPage() ? wordsOfPage(sheet()) : wordsOfText(home);
    if (!all.length) return;
    const current = home.querySelector(".pw-is-current");
    at = 0;
    if (current && isPage()) {
      const box = current.querySelector("rect");
      const [x, y] = [Number(box.getAttribute("x")), Number(box.getAttribute("y"))];
      at = Math.max(0, all.findIndex((word) => Math.abs(word.top - y) < 3 && word.left + word.width > x));
    } else if (current) {
      at = Math.max(0, all.findIndex((word) => current.contains(word.node)));
    }
    from = -1;
    sheet().focus();
    show();
    said().textContent = words.help;
  }

  const beside = (step) => {
    if (Math.abs(step) === 1) return Math.min(all.length - 1, Math.max(0, at + step));
    const box = (word) => (isPage() ? word : rectOf(word));
    const here = box(all[at]);
    let best = at, least = Infinity;
    all.forEach((word, index) => {
      const there = box(word);
      const down = (there.top - here.top) * Math.sign(step);
      if (down < here.height * 0.6) return;
      const far = down * 4 + Math.abs(there.left - here.left);
      if (far < least) [best, least] = [index, far];
    });
    return best;
  };

  function rectOf(word) {
    const range = document.createRange();
    range.setStart(word.node, word.start);
    range.setEnd(word.node, word.end);
    return range.getBoundingClientRect();
  }

  const STEPS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 };
  home.addEventListener("keydown", (event) => {
    if (event.target !== sheet() || at < 0) return;
    if (event.key in STEPS) {
      event.preventDefault();
      if (event.shiftKey && from < 0) from = at;
      if (!event.shiftKey) from = -1;
      at = beside(STEPS[event.key]);
      show();
    } else if (event.key === " " && from < 0) {
      event.preventDefault();
      from = at;
      show();
    } else if (event.key === "Enter" && places.length) {
      event.preventDefault();
      send(form(), document.getElementById("pw-mark-go"));
    } else if (event.key === "Escape") {
      event.preventDefault();
      end();
      document.getElementById("pw-mark-begin").focus();
    }
  });

  function end() {
    at = from = -1;
    layer?.remove();
    getSelection().removeAllRanges();
    take([], "");
  }

  // By mouse: a selection in text.
  document.addEventListener("selectionchange", () => {
    if (isPage() || at >= 0 || !form()) return;
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !home.contains(selection.getRangeAt(0).startContainer)) return;
    const found = placesOf(selection.getRangeAt(0), home);
    if (found.length) take(found, `${words.selected} ${found.map((one) => one.words).join(" ")}`);
  });

  // By mouse: a box on a page.
  let begun = null, moved = false;
  const point = (event) => {
    const marks = home.querySelector(".pw-page__marks").getBoundingClientRect();
    const { width, height } = sheet().dataset;
    return [(event.clientX - marks.left) / marks.width * width, (event.clientY - marks.top) / marks.height * height];
  };
  home.addEventListener("pointerdown", (event) => {
    if (!form() || event.button || event.pointerType === "touch" || !event.target.closest(".pw-page")) return;
    event.preventDefault(); // a picture or a link is not to be dragged along
    begun = point(event);
    moved = false;
    all = wordsOfPage(sheet());
    at = -1;
  });
  addEventListener("pointermove", (event) => {
    if (!begun) return;
    const [x, y] = point(event);
    const box = { left: Math.min(x, begun[0]), top: Math.min(y, begun[1]), width: Math.abs(x - begun[0]), height: Math.abs(y - begun[1]) };
    if (!moved && box.width < 4 && box.height < 4) return;
    moved = true;
    const inside = all.filter((word) => {
      const [mid, middle] = [word.left + word.width / 2, word.top + word.height / 2];
      return mid > box.left && mid < box.left + box.width && middle > box.top && middle < box.top + box.height;
    });
    drawn([...inside]);
    drawnBox(box);
    take(joined(inside), `${words.selected} ${inside.length}`);
  });
  function drawnBox({ left, top, width, height }) {
    const rectangle = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ x: left, y: top, width, height, class: "pw-box" })) rectangle.setAttribute(name, value);
    layer.append(rectangle);
  }
  addEventListener("pointerup", () => { begun = null; });
  home.addEventListener("click", (event) => {
    if (moved) { event.preventDefault(); event.stopPropagation(); moved = false; }
    if (event.target.closest("#pw-mark-begin")) keyboard();
  }, true);
  home.addEventListener("mousedown", (event) => {
    if (event.target.closest("#pw-mark-go")) event.preventDefault(); // it would take the selection away
  });

  return { begin: () => { at = from = -1; layer = null; places = []; }, keyboard, passage: (id) => { if (form()) form().elements.passage.value = id; } };
}
