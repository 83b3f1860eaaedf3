// While a document is read or a copy is made, the page asks now and then how far it is, and says so. It works without.
const EVERY = 1500;
const copies = document.getElementById("copies");
const live = copies?.querySelector(".pw-live");

async function look() {
  const answer = await fetch(copies.dataset.progress, { headers: { Accept: "application/json" } });
  if (answer.redirected) return location.reload(); // they are signed out
  if (!answer.ok) return;
  const { under_way: jobs } = await answer.json();
  const shown = [...copies.querySelectorAll("[data-job]")];
  const ended = shown.filter((each) => !jobs.some((job) => job.job === each.dataset.job));
  if (ended.length) return fresh();
  for (const { job, said, share } of jobs) {
    const words = shown.find((each) => each.dataset.job === job);
    if (!words || words.textContent === said) continue;
    words.textContent = said;
    words.parentElement.querySelector("progress").value = share;
    live.textContent = said;
  }
  wait();
}

// Something has ended: show the section as it is now, and keep the place of whoever is in it.
async function fresh() {
  const page = await fetch(location.pathname);
  if (!page.ok) return;
  const made = new DOMParser().parseFromString(await page.text(), "text/html");
  const next = made.getElementById("copies");
  if (!next) return location.reload(); // another page came: they are signed out, for example
  const within = copies.contains(document.activeElement);
  const done = live.dataset.done;
  for (const part of [...copies.children]) if (part !== live) part.remove();
  for (const part of [...next.children]) {
    if (part.classList.contains("pw-live")) continue;
    copies.append(document.adoptNode(part));
  }
  copies.prepend(copies.querySelector("#copies-heading"), live);
  live.textContent = done;
  if (within) copies.querySelector("#copies-heading").focus();
  const steps = made.querySelectorAll(".pw-phase");
  document.querySelectorAll(".pw-phase").forEach((each, at) => steps[at] && each.replaceWith(document.adoptNode(steps[at])));
  const [was, is] = [document.querySelector(".pw-next"), made.querySelector(".pw-next")];
  if (was && is) was.replaceWith(document.adoptNode(is));
  wait();
}

function wait() {
  if (copies.querySelector("[data-job]")) setTimeout(() => look().catch(() => setTimeout(wait, 5 * EVERY)), EVERY);
}

if (copies) wait();
