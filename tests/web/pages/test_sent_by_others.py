"""What one role's pages could send, sent by another: nothing is done that is not theirs to do."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

import pytest

from service.working import House, with_edition  # noqa: F401
from web.browsing import browser
from web.pages import checked
from web.pages.everywhere import Place, places
from web.pages.filled import forms

pytestmark = pytest.mark.slow
OWN = {"account", "browsers", "password", "tokens", "recovery-codes", "sign-out", "language", "again", "give-up"}
"""What is everybody's own."""
READING = {"verify", "export"}
"""What an auditor has buttons for: the ledger is hashed again, and rows are taken out."""
WARNING = {"report"}
"""And what everybody has who knows of a document: to say that something nearly went wrong."""
ROLES = ("author", "manager", "officer", "checker", "sender", "trainer", "administrator", "auditor")


def _own(place: Place) -> bool:
    own = ("account", "sign-", "second-", "welcome", "language", "again")
    return place.name in OWN or place.name.startswith(own)


def _forms(house: House, role: str) -> list[tuple[str, dict[str, str]]]:
    """All that somebody could send from the pages that they see, and to where."""
    reader, found = browser(house.people[role]), []
    for place in places(house):
        answer: Any = reader.get(place.path)
        if _own(place) or answer.status_code != 200 or not str(answer["Content-Type"]).startswith("text/html"):
            continue
        for form in forms(answer.content.decode()):
            there = urljoin(place.path, form.action or place.path)
            if there not in {"/sign-out", "/language"}:
                form.fields.pop("csrfmiddlewaretoken", "")  # whoever sends it has one of their own
                found += [(there, sent) for sent in form.sent()]
    return found


def test_an_auditor_has_no_form_that_acts(with_edition: House) -> None:  # noqa: F811
    """On no page, but what hashes the ledger again, takes rows out, and says that something nearly went wrong."""
    checked.waiting(with_edition)
    assert {sent.get("act") for _path, sent in _forms(with_edition, "auditor")} == READING | WARNING


@pytest.mark.parametrize("who", ["auditor", "trainer", "administrator"])
def test_what_others_send_changes_nothing_when_it_is_not_theirs(with_edition: House, who: str) -> None:  # noqa: F811
    """An auditor, a trainer and an administrator send, to every address, what the pages of all others would: no
    document changes, and in the ledger stands nothing but what is theirs to do."""
    from accounting import ledger_words

    checked.waiting(with_edition)
    sends = {(path, tuple(sorted(sent.items()))) for role in ROLES for path, sent in _forms(with_edition, role)}
    assert len(sends) > 30
    before, words = with_edition.product(with_edition.letter), ledger_words()
    reader = browser(with_edition.people[who])
    for path, fields in sorted(sends):
        given = dict(fields)
        answer = reader.post(path, given)
        assert answer.status_code in {200, 303, 403, 404, 405, 409, 422}, (path, given.get("act"), answer.status_code)
    assert with_edition.product(with_edition.letter) == before
    assert set(ledger_words()[len(words) :]) <= THEIRS[who]


THEIRS = {
    "auditor": {"export", "report-near-miss"},
    "trainer": {"export", "record-training", "end-training"},
    "administrator": {
        "add-account", "invite", "grant-role", "end-role", "end-training", "end-case", "suspend-account",
        "restore-account", "end-sessions", "end-token", "report-near-miss",
    },
}  # fmt: skip
"""What each may do that such forms do."""
