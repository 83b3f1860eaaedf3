"""How long a person waits in Chromium, in the author's review and in the checker's room: for ``review.py``.

*Usable* is from the moment an address is asked for until the page stands as it is worked with: its heading, the
passage, the page of the document as a picture, all that it loads, and its script listening; each time at another
passage, so mostly at a page that was not drawn before. *Next* is from a key, as the browser took it, until the frame is
drawn in which the next passage stands in the panel with the focus on its heading, and is marked in its place on the
page, in view; once with time to read in between, and once as fast as the keys can be pressed. *Decided* is the same
after the key that withholds. *Turned* is from the press of "Next page" in the checker's room until the next page stands
there as a picture with its words laid over it.
"""

from __future__ import annotations

import random
import statistics
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

SLOWED = 4
"""Times by which Chromium is slowed down, as on an old laptop."""
READING = 700
"""Milliseconds between two keys, if there is time to read."""
WATCH = """(() => {
  const drawn = (found) => Boolean(found && found.complete && found.naturalWidth);
  const review = () => document.getElementById("pw-panel-title")
    && drawn(document.querySelector("#pw-sheet .pw-page__picture")) && document.querySelector("#pw-list li");
  const laid = (sheet) => drawn(sheet.querySelector("img")) && sheet.querySelector("svg");
  const check = () => document.querySelector(".pw-turn__where") && document.querySelector("#words .pw-line span")
    && [...document.querySelectorAll(".pw-sheet")].every(laid);
  const when = (holds) => new Promise((done, never) => {
    const look = () => (holds() ? setTimeout(() => done(performance.now())) : requestAnimationFrame(look));
    requestAnimationFrame(look);
    setTimeout(() => never(new Error("What was waited for did not come.")), 60_000);
  });
  const loaded = () => document.readyState === "complete" && document.querySelector("h1");
  const stood = () => (document.getElementById("pw-review") ? review() : check());
  window.pwUsable = when(() => loaded() && stood());
  new PerformanceObserver((list) => { window.pwLargest = list.getEntries().at(-1).startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  addEventListener("keydown", (event) => { window.pwPressed = event.timeStamp; }, true);
  const clicked = ({ timeStamp }) => sessionStorage.setItem("pw-pressed", performance.timeOrigin + timeStamp);
  addEventListener("click", clicked, true);
  const now = () => document.querySelector(".pw-panel__now").dataset;
  const stands = (before) => {
    const { passage, sheet } = now();
    const place = document.querySelector("#pw-sheet .pw-is-current")?.getBoundingClientRect();
    return passage !== before && document.activeElement?.id === "pw-panel-title"
      && document.getElementById("pw-sheet").dataset.number === sheet
      && drawn(document.querySelector("#pw-sheet .pw-page__picture"))
      && place && place.bottom > 0 && place.top < innerHeight;
  };
  window.pwAwait = () => {
    const { passage } = now();
    window.pwShown = when(() => stands(passage)).then((at) => at - window.pwPressed);
  };
})();"""
"""What runs in each page before its own script does."""
USABLE = "window.pwUsable"
"""Comes to the milliseconds from the page's beginning until it can be worked with."""


def missing() -> str:
    """What is not there of all that this needs; empty if nothing is."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "the Python package playwright"
    from web.pages.rooms import CHROMIUM

    return "" if CHROMIUM else "Chromium (Debian's name: chromium)"


@dataclass
class Served:
    """A house that is kept open in this process, and how long the processor worked for what was asked of it."""

    people: dict[str, Any]
    asked: int = 0
    busy: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def timed(self, application: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """The same application; what it asks of other processes is not counted."""

        def answer(environment: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            begun = time.thread_time()
            try:
                return application(environment, start)
            finally:
                with self.lock:
                    self.asked += 1
                    self.busy += time.thread_time() - begun

        return answer

    def take(self) -> tuple[int, float]:
        """How many requests there were since the last time, and milliseconds of work."""
        with self.lock:
            found = self.asked, 1e3 * self.busy
            self.asked, self.busy = 0, 0.0
        return found


@contextmanager
def visited(people: dict[str, Any]) -> Iterator[tuple[Any, Served]]:
    """The house as a site that a browser can visit."""
    from web.pages.rooms import Site, _browser, _Server

    server, served = _Server(), Served(people)
    server.start()
    server._server.set_app(served.timed(server._server.get_app()))
    site = Site(server.address, people, _browser())
    try:
        yield site, served
    finally:
        site.close()
        server.stop()
    if site.faults:
        raise SystemExit(f"The pages' scripts failed: {site.faults}")


def reviewed(people: dict[str, Any], path: str, passages: Sequence[str], times: int) -> dict[str, Any]:
    """What an author waits for, at these passages; as it is, and slowed down."""
    with visited(people) as (site, served):
        page = _opened(site, "author", path)
        return _twice(page, lambda: _review(page, served, path, passages, times))


def checked(people: dict[str, Any], path: str, times: int) -> dict[str, Any]:
    """What a checker waits for, from page to page; as it is, and slowed down."""
    with visited(people) as (site, served):
        page = _opened(site, "checker", path)
        return _twice(page, lambda: {"turned": _spread(_turned(page, path, times), served)})


def _opened(site: Any, who: str, path: str) -> Any:
    page = site.visit(who)
    page.context.add_init_script(WATCH)
    page.goto(path)
    page.evaluate(USABLE)
    return page


def _twice(page: Any, measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    found = {"plain": measure()}
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return found | {"slowed": measure()}


def _review(page: Any, served: Served, path: str, passages: Sequence[str], times: int) -> dict[str, Any]:
    some = random.Random(1).sample(passages, min(times, len(passages)))
    largest: list[float] = []
    found = {"usable": _spread(_usable(page, path, some, largest), served), "largest": _spread(largest, served)}
    for name, key, pause in (("next", "n", READING), ("hasty", "n", 0), ("decided", "w", READING)):
        at = random.Random(name).randrange(max(1, len(passages) - times))
        page.goto(f"{path}?passage={passages[at]}")
        page.evaluate(USABLE)
        page.wait_for_timeout(READING)
        found[name] = _spread(_pressed(page, key, min(times, len(passages) - at - 1), pause), served)
    return found


def _usable(page: Any, path: str, passages: Sequence[str], largest: list[float]) -> Iterator[float]:
    for passage in passages:
        page.goto(f"{path}?passage={passage}")
        yield page.evaluate(USABLE)
        largest.append(page.evaluate("window.pwLargest ?? 0"))


def _pressed(page: Any, key: str, times: int, pause: int) -> Iterator[float]:
    for _ in range(times):
        page.evaluate("window.pwAwait()")
        page.keyboard.press(key)
        yield page.evaluate("window.pwShown")
        if pause:
            page.wait_for_timeout(pause)


def _turned(page: Any, path: str, times: int) -> Iterator[float]:
    page.goto(path)
    page.evaluate(USABLE)
    for _ in range(times):
        with page.expect_navigation():
            page.locator(".pw-turn__on button").first.click()
        at = page.evaluate(USABLE)
        yield at + page.evaluate("performance.timeOrigin - sessionStorage.getItem('pw-pressed')")


def _spread(waited: Iterable[float], served: Served) -> dict[str, float]:
    """Milliseconds: the median, and that within which 95 of 100 come; and what the house worked for each."""
    served.take()
    spent = sorted(waited)
    asked, busy = served.take()
    return {
        "times": len(spent),
        "median": round(statistics.median(spent), 1),
        "p95": round(spent[min(len(spent) - 1, len(spent) * 95 // 100)], 1),
        "asked": round(asked / len(spent), 1),
        "busy": round(busy / len(spent), 1),
    }
