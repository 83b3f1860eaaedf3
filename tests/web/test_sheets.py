"""Letters and bundles over HTTP."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from django.test import Client

from service.working import House, released, with_checked
from tests.web.browsing import browser, token_of
from tests.web.own_words import words

__all__ = ["with_checked", "words"]
API = "/api/v1"


def test_sheets_and_bundles_are_files(with_checked: House, words: None) -> None:
    """The sender gets letter, receipt and bundle of a released edition as files; a label without an address is none."""
    made = with_checked
    released(made, made.letter, made.edition)
    client, at = browser(made.sender), f"{API}/products/{made.letter}/editions/{made.edition}/sheets"
    for sheet in ("letter", "receipt"):
        answer = client.get(f"{at}/{sheet}")
        assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    assert client.get(f"{at}/label").status_code == 404
    assert client.get(f"{at}/poster").status_code == 422
    answer = client.get(f"{API}/bundle", {"part": f"{made.letter}:{made.edition}"})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert json.loads(archive.read("packing-list.json"))["enclosures"][0]["copy"] == made.edition


def test_nobody_else_gets_them(with_checked: House, words: None) -> None:
    """To a stranger there is no such product, an administrator may not, and a token for other acts does not read."""
    made = with_checked
    released(made, made.letter, made.edition)
    paths = (
        f"{API}/products/{made.letter}/editions/{made.edition}/sheets/letter",
        f"{API}/bundle?part={made.letter}:{made.edition}",
    )
    for path in paths:
        assert browser(made.stranger).get(path).status_code == 404
        assert browser(made.administrator).get(path).status_code in (403, 404)
        bearer = {"Authorization": f"Bearer {token_of(made.sender, 'send')}"}
        assert Client(HTTP_HOST="localhost").get(path, headers=bearer).status_code == 403


@pytest.mark.parametrize("part", ["", "x", "p0:e0", "../..", "p" + "0" * 20 + ":e" + "0" * 20])
def test_a_bundle_of_nothing_is_refused(with_checked: House, part: str) -> None:
    """What names no edition is refused, and no part at all too."""
    client = browser(with_checked.sender)
    assert client.get(f"{API}/bundle", {"part": part}).status_code in (404, 422)
    assert client.get(f"{API}/bundle").status_code == 422
