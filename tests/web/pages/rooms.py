"""A house that is kept open, and people who work in it with a real browser.

A test that asks for ``site`` has the same house as ``at_work`` (or ``with_letter`` ...: whichever it asks for as well)
behind a real address. ``site.visit("author")`` is a tab of a browser in which that person is signed in.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from web.browsing import session_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
"""Where pictures of pages are kept for the docs."""
TAKE_PICTURES = "PARTYWALL_PICTURES"
"""The variable of the environment by which the tests draw the pictures of the docs anew."""
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
WIDE, PHONE, ZOOMED = (1280, 900), (390, 844), (320, 256)
"""Sizes of the window: a desk's, a phone's, and 1280 by 1024 at 400 %."""
_PATIENCE = 20.0
"""Seconds for which a request that nobody waits for any more is let finish."""


@dataclass
class Site:
    """A house behind an address."""

    address: str
    people: dict[str, str]
    browser: Browser
    _contexts: list[BrowserContext] = field(default_factory=list)

    def visit(self, who: str = "", path: str = "/", size: tuple[int, int] = WIDE, **options: Any) -> Page:
        """A new browser in which ``who`` is signed in (nobody: ""), at that page. Whatever its script logs as an
        error, and whatever the page's policy forbade, fails the test when it ends."""
        from django.conf import settings

        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, base_url=self.address, **options
        )
        self._contexts.append(context)
        if who:
            held = session_of(self.people[who])
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": held, "url": self.address}])
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(path)
        return page

    faults: list[str] = field(default_factory=list)
    """What went wrong in any browser. A test that means to provoke something clears it."""

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@cache
def _playwright() -> Any:
    import atexit

    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the browser's own loop runs in the thread of the test
    started = sync_playwright().start()
    atexit.register(started.stop)
    return started


@cache
def _browser() -> Browser:
    import atexit

    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (Debian's name: chromium).")
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    browser: Browser = _playwright().chromium.launch(executable_path=CHROMIUM, args=[*sandbox, "--disable-gpu"])
    atexit.register(browser.close)
    return browser


@dataclass
class _Server:
    """Answers as the house would behind its proxy, in threads of this process."""

    address: str = ""
    _server: Any = None
    _at_work: set[threading.Thread] = field(default_factory=set)

    def start(self) -> None:
        import socketserver
        from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

        from django.core.handlers.wsgi import WSGIHandler
        from django.db import connections

        application, at_work = WSGIHandler(), self._at_work

        class Threaded(socketserver.ThreadingMixIn, WSGIServer):
            daemon_threads = True

            def process_request_thread(self, request: Any, client_address: Any) -> None:
                at_work.add(threading.current_thread())
                try:
                    super().process_request_thread(request, client_address)
                finally:
                    connections.close_all()
                    at_work.discard(threading.current_thread())

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A browser that went away is no fault."""

        class Quiet(WSGIRequestHandler):
            protocol_version = "HTTP/1.0"

            def log_message(self, *args: Any) -> None: ...

        self._server = Threaded(("127.0.0.1", 0), Quiet)
        self._server.set_app(application)
        self.address = f"http://localhost:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        """The test's database goes away next: what a browser asked for last is answered before, or fails in it."""
        self._server.shutdown()
        for thread in tuple(self._at_work):
            thread.join(_PATIENCE)
        self._server.server_close()


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """The house of ``at_work``, ``with_letter``, ``with_edition``, ``with_checked`` or of a ``database``, kept open."""
    wanted = {"at_work", "with_letter", "with_findings", "with_edition", "with_checked"} & set(request.fixturenames)
    people = request.getfixturevalue(wanted.pop()).people if wanted else {}
    from partywall.web import urls  # noqa: F401 - takes seconds on a busy machine, and a browser would not wait

    browser, server = _browser(), _Server()
    server.start()
    made = Site(server.address, dict(people), browser)
    try:
        yield made
    finally:
        made.close()
        server.stop()
    assert not made.faults, made.faults


def violations(page: Page, within: str = "") -> list[str]:
    """What axe-core finds against WCAG 2.2 AA: each rule with what breaks it. Should be empty."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"runOnly": {"type": "tag", "values": list(WCAG)}}
    found = Axe().run(page, context=within or None, options=options).response
    return [
        f"{row['id']}: {row['help']}: " + " | ".join(node["html"][:200] for node in row["nodes"])
        for row in found["violations"]
    ]


def tree(page: Page, within: str = "main") -> str:
    """What a screen reader is told of a part of the page, in order (ARIA snapshot, YAML)."""
    told: str = page.locator(within).aria_snapshot()
    return told


def fits(page: Page) -> bool:
    """Whether nothing is cut off: the page need not be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def picture(page: Page, name: str, whole: bool = True) -> None:
    """Keep how the page looks, for the docs; only where that was asked for. In 256 colours it is a third as large."""
    if os.environ.get(TAKE_PICTURES):
        from PIL import Image

        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{name}.png"
        page.screenshot(path=path, full_page=whole, animations="disabled", caret="hide")
        with Image.open(path) as taken:
            few = taken.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


def tabs(page: Page, most: int = 60) -> Iterator[str]:
    """Go through the page by Tab, and give each time what has the focus: role and name as JSON-free words."""
    for _ in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate(
            "() => { const e = document.activeElement; return e === document.body ? '' : "
            "`${e.tagName.toLowerCase()} ${(e.getAttribute('aria-label') || e.innerText || e.name || '').trim()}` }"
        )


def told(page: Page) -> Any:
    """The page's JSON, for addresses that answer so."""
    return json.loads(page.inner_text("body"))
