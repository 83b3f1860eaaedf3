"""Every place where text is known to hide: shown to the author, and gone from the copy or refused."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from formats.word import zipped
from partywall.model.tools import NO_TOOLS, Tools
from places import five
from places.asset import Asset, Fate
from places.collected import assets
from places.extractors import seen
from places.mail import mail
from places.outcome import TOKEN, Outcome, outcome
from places.pictures import about, saved, scan
from places.table import PLACES, SAID, page

ASSETS = assets()
NO_RECOGNITION = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
PICTURES = frozenset(("pdf", "png", "jpg", "jpeg", "tif", "tiff", "zip", "eml"))
"""Endings of kinds whose copies can have pages or pictures."""

CONVERTED = frozenset(("doc", "ods"))
"""Endings of kinds that are read by way of a converter."""


@cache
def tools() -> Tools:
    """What this machine has."""
    from partywall.store.tools import find_tools

    return find_tools()


def ending(asset: Asset) -> str:
    return asset.file.rpartition(".")[2]


def named(asset: Asset) -> str:
    return f"{asset.place:03}-{asset.file}"


def checked(asset: Asset, pictures: bool = False) -> Outcome:
    if asset.tools and (tools().convert if ending(asset) in CONVERTED else tools().recognise) is None:
        pytest.skip("what reads this kind of file is not installed")
    return outcome(asset, tools() if asset.tools else NO_TOOLS, pictures)


@pytest.mark.parametrize("asset", [each for each in ASSETS if not each.tools], ids=named)
def test_what_hides_is_shown_and_gone(asset: Asset) -> None:
    """The author is shown the token, and no look at the copy's bytes finds it, or the file is refused."""
    found = checked(asset)
    assert found.faults == ()
    assert found.fate is asset.fate, found.why
    assert found.shown or not asset.shown or found.fate is Fate.REFUSED


NOT_IN_BYTES = {
    "numbered-letters.xlsx": "each letter is a number in a formula",
    "power-query.xlsx": "packed in an archive inside base64 inside XML, in pieces",
    "winmail-rich-text.eml": "packed as compressed rich text inside an attachment of its own kind",
}
"""Files in whose bytes a raw look does not find the token, with the reason; the product's readers show it."""


@pytest.mark.parametrize("asset", [each for each in ASSETS if not each.tools and "{" not in each.file], ids=named)
def test_the_raw_look_finds_what_was_planted(asset: Asset) -> None:
    """A look that finds nothing in the original would prove nothing about the copy."""
    original = asset.make(TOKEN)
    found = bool(five.raw(original, TOKEN)) or five.through_maps(original, TOKEN)
    assert found is (asset.file not in NOT_IN_BYTES)


def test_the_table_in_the_docs_is_that_of_the_files() -> None:
    """Each of the 116 places has its row, and says what the tests hold; ``python bench/places.py --write`` writes it."""
    written = Path(__file__).parents[2].joinpath("docs", "hiding-places.md").read_text()
    assert written == page(ASSETS)


def test_every_place_has_a_file_or_a_sentence() -> None:
    """No place is passed over in silence, and none has both."""
    planted = {asset.place for asset in ASSETS}
    assert sorted(planted | set(SAID)) == list(range(1, 117)) == sorted(PLACES)
    assert not planted & set(SAID)


@pytest.mark.slow
@NO_RECOGNITION
@pytest.mark.parametrize("asset", [each for each in ASSETS if each.tools and each.file != "jbig2.pdf"], ids=named)
def test_what_was_planted_in_a_picture_can_be_seen(asset: Asset) -> None:
    """A picture in which the token cannot be read whole would prove nothing; other people's readers open no JBIG2."""
    original = asset.make(TOKEN)
    texts = seen(ending(asset), original)
    assert any(five.holds(text, TOKEN) for text in texts) or five.raw(original, TOKEN)


@pytest.mark.slow
@pytest.mark.parametrize("asset", [each for each in ASSETS if each.tools], ids=named)
def test_what_hides_in_a_picture_is_shown_and_gone(asset: Asset) -> None:
    """The same where it takes character recognition or a converter."""
    found = checked(asset, pictures=shutil.which("tesseract") is not None)
    assert found.faults == ()
    assert found.fate is asset.fate, found.why
    assert found.shown or not asset.shown or found.fate is Fate.REFUSED


@NO_RECOGNITION
@pytest.mark.parametrize("ending", ["png", "jpg", "tif", "pdf", "zip", "eml"])
def test_the_look_by_recognition_sees_each_kind(ending: str) -> None:
    """A look that opens no such picture would prove nothing: it reads them also inside archives and mails."""
    picture, message = saved(about(TOKEN), "TIFF"), mail()
    message.add_attachment(picture, maintype="image", subtype="tiff", filename="1.tif")
    made = {
        "png": saved(about(TOKEN), "PNG"),
        "jpg": saved(about(TOKEN), "JPEG"),
        "tif": picture,
        "pdf": scan()(TOKEN),
        "zip": zipped({"1.tif": picture}),
        "eml": bytes(message),
    }
    assert any(five.holds(text, TOKEN) for text in seen(ending, made[ending]))


@pytest.mark.slow
@NO_RECOGNITION
@pytest.mark.parametrize("asset", [each for each in ASSETS if not each.tools and ending(each) in PICTURES], ids=named)
def test_recognition_sees_nothing_of_it(asset: Asset) -> None:
    """Neither on a page as drawn nor in any picture whole."""
    assert checked(asset, pictures=True).faults == ()
