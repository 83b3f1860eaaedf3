"""The pages speak English, and any other language for which somebody makes a catalogue."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import Environment

from service.working import House, at_work  # noqa: F401
from web.browsing import browser

ROOT = Path(__file__).parents[2]
WEB = ROOT / "src" / "partywall" / "web"
TEMPLATES = sorted(WEB.joinpath("templates").rglob("*.html"))
SAID_BY_ATTRIBUTES = re.compile(r"\b(?:alt|title|aria-label|placeholder|value)\s*=\s*\"([^\"]*[A-Za-z]{2}[^\"]*)\"")
NAMES = {"Partywall"}
"""What is the same in every language."""
MARKUP = re.compile(r"open|pw-[\w-]+|data-[\w-]+=\"?")
"""What a macro or a block puts into a tag that stands elsewhere."""


def extracted() -> set[tuple[str, ...]]:
    """Every word that the pages may say, as the sources have it."""
    methods, options = parse_mapping_cfg(io.StringIO((ROOT / "style" / "babel.cfg").read_text()))
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "gettext_noop": None, "pgettext": ((1, "c"), 2)}
    rows = extract_from_dir(WEB, methods, options, keywords=keywords)
    return {(said,) if isinstance(said, str) else tuple(said) for _, _, said, _, _ in rows}


def catalogue() -> Catalog:
    """What translators are given."""
    with WEB.joinpath("partywall.pot").open("rb") as file:
        return read_po(file)


def test_translators_are_given_every_word() -> None:
    """``partywall.pot`` holds exactly the words of the pages: make words."""
    given = {
        tuple(filter(None, (each.context, *([each.id] if isinstance(each.id, str) else each.id))))
        for each in catalogue()
        if each.id
    }
    assert given == extracted()


OURS = re.compile(
    r"\b(?:products?|editions?|footing|gates?|screen(?:ed|ing|ings)|lapse[sd]?|superseded|anew|telephones?|machine)\b",
    re.IGNORECASE,
)
"""Words of the code and the interface, or second words for a thing that has one already (docs/glossary.md)."""


def test_people_read_no_word_of_the_code() -> None:
    """Nobody at a page has to know what an edition, a footing or a gate is."""
    assert [words for said in extracted() for words in said if OURS.search(words)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(WEB).as_posix())
def test_no_page_says_a_word_that_cannot_be_translated(path: Path) -> None:
    """Between the tags of a template, and in what attributes say, stand no words of one language."""
    environment = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do"])  # noqa: S701 - it is only cut up
    text = "".join(
        value if kind == "data" else "\0" for _, kind, value in environment.lex(path.read_text()) if kind != "comment"
    )
    text = re.sub(r"<!--.*?-->|<!DOCTYPE[^>]*>", "", text, flags=re.DOTALL)
    said = [value for value in SAID_BY_ATTRIBUTES.findall(text) if " " in value]
    between = re.sub(r"<[^>]*>", "\0", text)
    words = [piece.strip() for piece in between.split("\0") if re.search(r"[A-Za-z]{2}", piece)]
    shown = [word for word in [*said, *words] if not MARKUP.fullmatch(word)]
    assert [word for word in shown if word.strip("– ") not in NAMES] == []


@pytest.fixture
def mirrored(tmp_path: Path) -> Iterator[str]:
    """A language in which every word of the pages stands in brackets."""
    from django.conf import settings
    from django.test import override_settings

    made = Catalog(locale="cy", domain="django", charset="utf-8")
    for each in catalogue():
        if each.id:
            one = each.id if isinstance(each.id, str) else each.id[1]
            plural = [f"⟦{one}⟧"] * made.num_plurals
            made.add(each.id, f"⟦{each.id}⟧" if isinstance(each.id, str) else plural, context=each.context)
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with folder.joinpath("django.mo").open("wb") as file:
        write_mo(file, made)
    languages = [*settings.LANGUAGES, ("cy", "Cymraeg")]
    with override_settings(LANGUAGES=languages, LOCALE_PATHS=[tmp_path]):
        yield "cy"


def test_somebody_reads_the_pages_in_their_language(at_work: House, mirrored: str) -> None:  # noqa: F811
    """Whoever chose a language gets it on every page from then on, and the page says which it is."""
    reader = browser(at_work.author)
    answer = reader.post("/language", {"language": mirrored, "next": "/"})
    assert answer.status_code == 302
    text = reader.get("/").content.decode()
    assert '<html lang="cy"' in text
    assert "⟦My work⟧" in text


def test_a_language_leads_nowhere_else(at_work: House) -> None:  # noqa: F811
    """Choosing a language leads back into the house, whatever address came along."""
    reader = browser(at_work.author)
    for there in ("https://example.org/", "//example.org", "javascript:alert(1)", "\\\\example.org"):
        answer = reader.post("/language", {"language": "en-gb", "next": there})
        assert answer.headers["Location"] == "/"
