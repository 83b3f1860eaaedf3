"""The tour of the pages (docs/pages.md) is held to the pages that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from service.working import House, at_work  # noqa: F401
from web.pages.rooms import PICTURES

DOCS = Path(__file__).parents[3] / "docs"
TOUR = (DOCS / "pages.md").read_text(encoding="utf-8")
MOST = 200_000
"""How large a picture may be, in bytes: pages of the docs are read over slow lines, too."""
NO_PAGE = {"sign-out", "language", "check-words", "product-progress", "stay"}
"""Addresses that only act, or answer a script."""


def _addresses() -> dict[str, str]:
    """Of every page by its name, with ``<place>`` where an id stands; not those of files and pictures."""
    from partywall.web.urls import ROOMS

    patterns = [row for room in ROOMS for row in room.urlpatterns]
    found = {str(row.name): re.sub(r"<\w+:(\w+)>", r"<\1>", f"/{row.pattern}") for row in patterns}
    return {name: at for name, at in found.items() if name not in NO_PAGE | _files()}


def _files() -> set[str]:
    """What is downloaded or shown within a page."""
    from partywall.web.urls import ROOMS

    names = {str(row.name) for room in ROOMS for row in room.urlpatterns}
    more = {"ledger-checkpoint", "ledger-verifier", "ledger-proof", "figures-table", "word-comments", "desk-diagram"}
    drawn = {"draft-page", "copy-page", "will-read-page", "second-factor-picture", "desk-paper"}
    return more | drawn | {name for name in names if name.endswith("-file")}


def _pictures(text: str) -> set[str]:
    return set(re.findall(r"!\[[^\]]+\]\((?:\.\./)?pictures/([^)]+)\)", text))


@pytest.mark.parametrize("at_work", ["sqlite"], indirect=True)
def test_every_page_stands_in_the_tour(at_work: House) -> None:  # noqa: F811
    """Each address of a page, with who sees it and what for; and none that is not there."""
    listed = re.findall(r"^`(/[^`]*)` · [^\n]+\.\n[A-Z][^\n]+\.$", TOUR, re.MULTILINE)
    assert sorted(listed) == sorted(_addresses().values())


def test_every_picture_is_used() -> None:
    """No picture is kept that no page of the docs shows, and all that are shown are there (described in words)."""
    shown = {name for page in DOCS.rglob("*.md") for name in _pictures(page.read_text(encoding="utf-8"))}
    assert shown == {path.name for path in PICTURES.glob("*.png")}


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.png")), ids=lambda path: path.stem)
def test_no_picture_is_large(path: Path) -> None:
    """Each is a picture, no wider than a desk shows, and small enough to be loaded over a slow line."""
    assert path.stat().st_size < MOST
    with Image.open(path) as taken:
        assert taken.width <= 1280
