"""What holds at every address of the pages, whoever asks."""

from __future__ import annotations

import re

import pytest

from service.working import House, with_edition  # noqa: F401
from web.browsing import browser
from web.pages.everywhere import NOWHERE, OPEN, Place, places

ROLES = ("author", "manager", "officer", "checker", "sender", "auditor", "trainer", "administrator")
_CHANGES = re.compile(r'name="(?:csrfmiddlewaretoken|once)" value="[^"]*"|data-seconds="\d+"|p[0-9a-f]{20}')
"""What differs from one drawing of a page to the next, and the id that was asked for."""


def drawn(content: bytes) -> str:
    return _CHANGES.sub("", content.decode())


@pytest.mark.parametrize("role", ROLES)
def test_every_page_answers(with_edition: House, role: str) -> None:  # noqa: F811
    """Whoever asks for whichever page gets it, or a page that says why not; never a fault, and nothing to keep."""
    reader = browser(with_edition.people[role])
    for place in places(with_edition):
        answer = reader.get(place.path)
        assert answer.status_code in {200, 302, 303, 403, 404, 405}, (place, answer.status_code)
        assert answer.headers["Cache-Control"] == "no-store", place
        assert answer.headers["X-Content-Type-Options"] == "nosniff", place
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, place
        assert "frame-ancestors 'none'" in policy, place
        assert "unsafe" not in policy, place
        if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
            text = answer.content.decode()
            if "Content-Disposition" in answer.headers:  # a file to be kept, never shown within the house's own pages
                assert answer.headers["Content-Disposition"].startswith("attachment"), place
                assert "sandbox" in policy, place
                continue
            if "<main" in text:
                assert text.count("<h1") == 1, place
                assert re.search(r"<title>\s*\S", text), place
            assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", text), place


def test_a_stranger_learns_nothing(with_edition: House) -> None:  # noqa: F811
    """An author of another case gets the same words at every address of a product as for one that never was."""
    reader = browser(with_edition.stranger)
    for place in (each for each in places(with_edition) if each.of_product):
        answer, nothing = reader.get(place.path), reader.get(place.elsewhere(NOWHERE))
        assert answer.status_code == nothing.status_code == 404, (place, answer.status_code, nothing.status_code)
        assert drawn(answer.content) == drawn(nothing.content), place
        for act in acts(place, with_edition):
            answer, nothing = reader.post(place.path, {"act": act}), reader.post(place.elsewhere(NOWHERE), {"act": act})
            assert answer.status_code in {404, 405}, (place, act, answer.status_code)
            assert drawn(answer.content) == drawn(nothing.content), (place, act)


def acts(place: Place, house: House) -> list[str]:
    """The buttons that stand on a page for those who work there."""
    found = {""}
    for role in ("author", "manager", "officer", "checker", "sender"):
        answer = browser(house.people[role]).get(place.path)
        if answer.status_code == 200:
            found |= set(re.findall(r'name="act" value="([^"]*)"', answer.content.decode(errors="replace")))
    return sorted(found)


def test_nobody_sees_anything_before_they_signed_in(with_edition: House) -> None:  # noqa: F811
    """Without a session every page but the way in leads to the way in; nothing is done and nothing is told."""
    from django.test import Client

    for place in places(with_edition):
        if place.name in OPEN:
            continue
        client = Client(HTTP_HOST="localhost")
        for answer in (client.get(place.path), client.post(place.path, {"act": "any"})):
            assert answer.status_code in {302, 405}, (place, answer.status_code)
            if answer.status_code == 302:
                assert answer.headers["Location"].startswith("/sign-in"), place


def test_nothing_is_done_for_another_site(with_edition: House) -> None:  # noqa: F811
    """Without the token that stands in the house's own forms nothing is done, at no address (CSRF)."""
    for role in ("author", "officer", "checker"):
        reader = browser(with_edition.people[role])
        reader.defaults.pop("HTTP_X_CSRFTOKEN", None)
        for place in places(with_edition):
            answer = reader.post(place.path, {"act": "any"})
            assert answer.status_code in {403, 405}, (place, answer.status_code)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_pages_are_read_and_sent_and_nothing_else(with_edition: House, method: str) -> None:  # noqa: F811
    """Other methods than GET, HEAD and POST do nothing anywhere."""
    reader = browser(with_edition.author)
    for place in places(with_edition):
        assert reader.generic(method, place.path).status_code in {302, 403, 404, 405}, place


def test_the_house_answers_to_its_own_name_alone(with_edition: House) -> None:  # noqa: F811
    """A request for another host is not answered, so that no address made of it leads astray."""
    reader = browser(with_edition.author)
    for name in ("example.org", "localhost.example.org", "localhost@example.org"):
        assert reader.get("/", HTTP_HOST=name).status_code == 400
