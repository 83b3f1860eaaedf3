// The desk works without this. It goes to the line of a fault, and checks a register without leaving the page.

for (const link of document.querySelectorAll("a[data-line]")) {
  link.addEventListener("click", (event) => {
    const area = document.getElementById("text");
    if (!(area instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const lines = area.value.split("\n");
    const number = Math.min(Number(link.dataset.line), lines.length);
    const start = lines.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + lines[number - 1].length);
    area.scrollTop = (area.scrollHeight / lines.length) * (number - 5);
  });
}

const form = document.querySelector("form[data-register]");
const outcome = document.getElementById("outcome");
if (form && outcome) {
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.value !== "check") return;
    event.preventDefault();
    const sent = new FormData(form, button);
    outcome.textContent = outcome.dataset.wait;
    button.disabled = true;
    try {
      const answer = await fetch(form.action || location.href, { method: "POST", body: sent, headers: { Accept: "text/html" } });
      const told = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = told.getElementById("outcome");
      if (!fresh) { form.submit(); return; }
      outcome.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
      for (const name of ["once", "looked_at"]) {
        const mine = form.elements.namedItem(name), theirs = told.querySelector(`form[data-register] [name="${name}"]`);
        if (mine instanceof HTMLInputElement && theirs instanceof HTMLInputElement) mine.value = theirs.value;
      }
      const mayTake = form.elements.namedItem("looked_at").value !== "";
      for (const each of form.querySelectorAll("button[name=act]"))
        each.classList.toggle("govuk-button--secondary", mayTake === (each.value === "check"));
      outcome.focus();
    } catch {
      form.submit(); // the browser itself says what is wrong with the way there
    } finally {
      button.disabled = false;
    }
  });
}
