"""What is planted for each check, and that a check which does not find it is no check."""

from collections.abc import Collection, Iterator
from dataclasses import replace

import pytest

from partywall.model.disclosure import Plan
from partywall.model.kinds import KINDS
from partywall.model.limits import LIMITS
from partywall.model.text import MediaType
from partywall.verify import checks, verify
from partywall.verify.canaries import Canaries
from partywall.verify.carriers import carrier, hidden, with_more
from partywall.verify.checks import Held, open_copy, pairs
from partywall.verify.openers import OPENERS
from partywall.verify.wanted import Wanted
from verify.test_mail_and_text import MAIL, TEXT, mail
from verify.test_pdf import WORLD as PDF
from verify.test_pdf import built
from verify.worlds import GOOD, World, docx_members, docx_world, failed, zipped

DOCX = docx_world()
GOOD_COPIES = ((DOCX, zipped(docx_members())), (PDF, built()), (MAIL, mail()), (TEXT, "\n".join(GOOD).encode()))
CHECKS = ("residue", "raw", "structure", "difference", "gap")


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_that_finds_nothing_planted_has_failed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that has gone blind fails every copy, though the copy is good."""
    monkeypatch.setattr(checks, name, lambda held: ())
    for made, copy in GOOD_COPIES:
        assert failed(made.check(copy)) == {name}


def test_recognition_that_sees_nothing_has_failed() -> None:
    """Where character recognition does not see a name that is drawn large and clear, nothing is proved by it."""

    def blind(untrusted: bytes, pages: Collection[int]) -> Iterator[tuple[int, str]]:
        return ((number, "") for number in pages)

    assert failed(verify(PDF.original, PDF.document, PDF.plan, built(), see=blind)) == {"picture"}


@pytest.mark.parametrize("made, copy", GOOD_COPIES, ids=lambda value: "")
def test_a_check_that_half_sees_has_failed(made: World, copy: bytes) -> None:
    """Each thing that is planted is found by itself: in plain letters, in UTF-16, in base64 and in hexadecimal."""
    wanted = Wanted(made.document, made.plan)
    held = Held(wanted, copy, tuple(pairs(made.document, made.plan, copy, LIMITS)))
    planted = Canaries(held)
    counts = {name: len(list(getattr(planted, name)())) for name in CHECKS}
    assert counts["raw"] == 4 and min(counts.values()) >= 1
    for name in CHECKS:
        for one in getattr(planted, name)():
            assert any(True for _ in getattr(checks, name)(one)), name


def test_something_is_planted_where_nothing_is_withheld() -> None:
    """A copy from which nothing is withheld is checked no less: a made-up name is planted."""
    whole = replace(TEXT, plan=Plan(TEXT.document.digest, ()))
    copy = TEXT.document.parts[0].text.encode()
    verification = whole.check(copy)
    assert verification.passed, verification.checks


@pytest.mark.parametrize("kind", sorted(OPENERS), ids=lambda kind: KINDS[kind].ending)
def test_something_can_be_planted_in_each_kind(kind: MediaType) -> None:
    """In each kind of file there is a place on no list, and small files in which something is hidden."""
    small = carrier(kind, "planted")
    if small is not None:
        assert not open_copy(small, kind, LIMITS).faults
        assert open_copy(with_more(kind, small, "planted"), kind, LIMITS).faults
    assert len(list(hidden(kind, "planted"))) == 4
