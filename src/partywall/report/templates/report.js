"use strict";
(() => {
  // Collects what the author decides on this page, and saves it as decisions.json. Nothing leaves the page otherwise.
  const home = document.getElementById("decisions");
  const parts = JSON.parse(home.dataset.parts);
  const user = document.getElementById("user");
  const said = document.getElementById("said");
  const tally = document.getElementById("tally");
  const list = document.getElementById("marked");
  const marked = [];
  let saved = true;

  const fieldsets = () => [...document.querySelectorAll("fieldset.decide")];
  const chosen = (set) => set.querySelector("input[value]:not([value='']):checked");
  const reason = (set, outcome) => set.querySelector(`select[data-reason="${outcome}"]`);
  const untouched = (set, input) =>
    input.defaultChecked && [...reason(set, input.value).options].every((one) => one.selected === one.defaultSelected);

  function row(set) {
    const input = chosen(set);
    if (!input) return null;
    const what = set.dataset.added ? { added: JSON.parse(set.dataset.added) } : { passage: set.dataset.passage };
    const by = set.dataset.by && untouched(set, input) ? set.dataset.by : user.value.trim();
    return { ...what, outcome: input.value, reason: reason(set, input.value).value, by };
  }

  function rows() {
    const added = marked.map((one) => ({ added: one.place, outcome: "redact", reason: one.reason.value, by: user.value.trim() }));
    return [...fieldsets().map(row).filter(Boolean), ...added];
  }

  function changed() {
    const number = rows().length;
    tally.textContent = number
      ? `${number} ${number === 1 ? "decision" : "decisions"} on this page, not saved yet.`
      : "Nothing is decided on this page yet.";
    said.textContent = "";
    saved = false;
  }

  // Words that were missed: a selection is turned into places of the document's own text.

  function length(block, node, offset) {
    const range = document.createRange();
    range.selectNodeContents(block);
    range.setEnd(node, offset);
    const copy = range.cloneContents();
    copy.querySelectorAll(".tag").forEach((tag) => tag.remove());
    return [...copy.textContent].length;
  }

  function places(range) {
    return [...document.querySelectorAll("[data-place]")].flatMap((block) => {
      if (!range.intersectsNode(block)) return [];
      const whole = document.createRange();
      whole.selectNodeContents(block);
      const before = range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
      const behind = range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0;
      let start = before ? 0 : length(block, range.startContainer, range.startOffset);
      let end = behind ? length(block, block, block.childNodes.length) : length(block, range.endContainer, range.endOffset);
      const copy = whole.cloneContents();
      copy.querySelectorAll(".tag").forEach((tag) => tag.remove());
      const letters = [...copy.textContent];
      while (start < end && !letters[start].trim()) start += 1;
      while (start < end && !letters[end - 1].trim()) end -= 1;
      if (start >= end) return [];
      const [number, first] = block.dataset.place.split(":").map(Number);
      const [file, part] = parts[number];
      return [{ words: letters.slice(start, end).join(""), place: { document: file, part, start: first + start, end: first + end } }];
    });
  }

  function show(one) {
    const item = document.createElement("li");
    const words = document.createElement("q");
    words.textContent = one.words;
    one.reason = document.getElementById("mark-reason").content.querySelector("select").cloneNode(true);
    one.reason.setAttribute("aria-label", "Reason");
    one.reason.addEventListener("change", changed);
    const undo = document.createElement("button");
    undo.type = "button";
    undo.textContent = "Take back";
    undo.addEventListener("click", () => {
      marked.splice(marked.indexOf(one), 1);
      item.remove();
      changed();
    });
    item.append(words, " ", one.reason, " ", undo);
    list.append(item);
  }

  document.getElementById("mark-words").addEventListener("click", () => {
    const selection = document.getSelection();
    const found = selection.rangeCount ? places(selection.getRangeAt(0)) : [];
    const known = new Set(marked.map((one) => JSON.stringify(one.place)));
    const fresh = found.filter((one) => !known.has(JSON.stringify(one.place)));
    fresh.forEach((one) => {
      show(one);
      marked.push(one);
    });
    changed();
    document.getElementById("mark-said").textContent = fresh.length
      ? "They are on the list of your decisions below."
      : "Select words in the document on this page first.";
  });

  document.getElementById("save-decisions").addEventListener("click", () => {
    const decisions = rows();
    if (decisions.some((one) => !/^[A-Za-z0-9][A-Za-z0-9._@-]{0,60}$/.test(one.by) || one.by === "policy")) {
      said.textContent = "Write your id first: letters and figures, without spaces.";
      user.focus();
      return;
    }
    const content = { document: home.dataset.document, recipient: home.dataset.recipient, decisions };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 1) + "\n"], { type: "application/json" }));
    link.download = "decisions.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    saved = true;
    tally.textContent = `${decisions.length} ${decisions.length === 1 ? "decision" : "decisions"} saved as decisions.json.`;
    said.textContent = "";
  });

  // The button would take the selection away before it is read.
  document.getElementById("mark-words").addEventListener("mousedown", (event) => event.preventDefault());
  fieldsets().forEach((set) => set.addEventListener("change", changed));
  window.addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
  document.body.classList.add("live");
})();
