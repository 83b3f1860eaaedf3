// Says in time that somebody will be signed out, and keeps them signed in when they press, or go on working here.
const box = document.getElementById("pw-staying");
const words = box.querySelector("p");
const [keepButton, backButton] = box.querySelectorAll("button");
const link = box.querySelector("a");
const warned = Number(box.dataset.warned) * 1000;
const others = "BroadcastChannel" in window ? new BroadcastChannel("partywall-staying") : null;
let end = Date.now() + Number(box.dataset.seconds) * 1000;
let last = box.dataset.last === "yes";
let used = 0;
let timer = 0;

function clock(at) {
  return new Date(at).toLocaleTimeString(document.documentElement.lang, {
    hour: "numeric", minute: "2-digit", timeZone: "Europe/London",
  });
}

function show(said, ...controls) {
  for (const each of [keepButton, backButton, link]) each.hidden = !controls.includes(each);
  box.hidden = false;
  if (words.textContent !== said) words.textContent = said;
}

// What is on the page now: nothing, the warning, or that it is over.
function look() {
  const left = end - Date.now();
  clearTimeout(timer);
  if (left <= 0) return show(box.dataset.over.replace("{time}", clock(end)), link, backButton);
  timer = setTimeout(look, left > warned ? left - warned : left);
  if (left > warned) return hide();
  if (last) return show(box.dataset.longest.replace("{time}", clock(end)));
  if (Date.now() - used < warned) return keep(); // who writes or points here is there
  show(box.dataset.soon.replace("{time}", clock(end)), keepButton);
}

function hide() {
  if (box.contains(document.activeElement)) document.getElementById("main-content").focus();
  box.hidden = true;
}

// Tell the house that somebody is there; what it answers holds for all forms of this page.
async function keep() {
  used = 0;
  let told;
  try {
    const answer = await fetch(box.dataset.address, { redirect: "manual", headers: { Accept: "application/json" } });
    told = answer.ok ? await answer.json() : null;
  } catch {
    return show(box.dataset.unreached, keepButton);
  }
  if (!told) end = Math.min(end, Date.now());
  else if (told.who !== box.dataset.who) return show(box.dataset.other);
  else {
    end = Date.now() + told.seconds * 1000;
    last = told.last;
    for (const each of document.getElementsByName("csrfmiddlewaretoken")) each.value = told.csrf;
    others?.postMessage({ end, last, who: told.who });
  }
  look();
}

for (const button of [keepButton, backButton]) button.addEventListener("click", keep);
for (const kind of ["keydown", "pointerdown"]) {
  document.addEventListener(kind, (event) => {
    if (box.contains(event.target)) return;
    used = Date.now();
    if (!box.hidden && Date.now() < end && !last) keep();
  }, { passive: true });
}
others?.addEventListener("message", ({ data }) => {
  if (data.who !== box.dataset.who) return;
  ({ end, last } = data);
  look();
});
others?.postMessage({ end, last, who: box.dataset.who });
// A computer that slept has lost count.
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
look();
