"""A copied passage is known again however it was laid out, spelt, changed or read by a scanner."""

from __future__ import annotations

import textwrap

import pytest

from partywall.model.people import FamilyId
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.trace import index, trace
from tests.recorded import record

MINUTES = (
    "On 3 May 2024 the lodger, Mr Pascoe, was found asleep in the boathouse with two stolen lawnmowers and a crossbow."
    " He told officers that Nadia's brother had hidden twelve thousand five hundred pounds under the jetty."
    " The harbour-master won't prosecute unless the rowing club complains again before the regatta."
)
OTHERS = tuple(f"Kieran likes bicycles and drew {number} green dragons for his grandmother." for number in range(70))


def document(text: str) -> Document:
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
    return Document(digest_of(text.encode()), MediaType.TEXT, (part,))


def share_found(text: str) -> float:
    """Share of the text that is traced to the minutes, among the records of many families."""
    records = [record(document(MINUTES), (FamilyId("F1"),), "minutes")]
    records += [record(document(other), (FamilyId(f"F{at}"),), f"{at}") for at, other in enumerate(OTHERS, 2)]
    rows = [row for row in trace(document(text), index(records)) if row.source.id == "minutes"]
    covered = {offset for row in rows for offset in range(row.span.start, row.span.end)}
    return len(covered) / len(text)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(MINUTES.upper(), id="in capitals"),
        pytest.param("\n".join(textwrap.wrap(MINUTES, 40)), id="in short lines"),
        pytest.param(MINUTES.replace("boathouse", "boat-\nhouse").replace("regatta", "re-\ngatta"), id="hyphenated"),
        pytest.param(MINUTES.replace("harbour-master", "harbour\u00ad-master").replace("'", "’"), id="other marks"),
        pytest.param("| " + MINUTES.replace(". ", " |\n| ") + " |", id="in the cells of a table"),
        pytest.param(
            MINUTES.replace("3 May 2024", "03/05/24").replace("twelve thousand five hundred pounds", "£12,500"),
            id="numbers written differently",
        ),
        pytest.param(MINUTES.replace("Pascoe", "Trewin").replace("Nadia", "Morwenna"), id="names swapped"),
        pytest.param(
            MINUTES.replace("was found", "is found").replace("told", "tells").replace("hidden", "hides"),
            id="told in the present",
        ),
        pytest.param(" ".join(reversed(MINUTES.split(". "))), id="sentences in another order"),
        pytest.param(
            MINUTES.replace("stolen ", "").replace("officers that ", "").replace("again ", ""), id="words dropped"
        ),
        pytest.param(
            MINUTES.replace("harbour", "harhour").replace("crossbow", "cr0ssbow").replace("lawnmowers", "lawmnowers"),
            id="misread by a scanner",
        ),
    ],
)
def test_an_edited_copy_is_found(changed: str) -> None:
    """Whatever was done to it, nine tenths of what was copied are traced to its record."""
    assert share_found(changed) >= 0.9


@pytest.mark.parametrize("start", range(0, len(MINUTES.split()) - 8, 3))
def test_eight_words_in_a_row_are_enough(start: int) -> None:
    """Any eight words that are the same, one after another, are found among other text."""
    run = " ".join(MINUTES.split()[start : start + 8])
    assert share_found(f"Nothing else is known. {run}. Seen at home.") > 0


def test_chance_is_no_copy() -> None:
    """Two words that stand together in some record of somebody are not said to be copied from it."""
    assert share_found("The rowing club lent us a crossbow target; the stolen lawnmowers were never ours.") == 0


def test_usual_wording_adds_nothing() -> None:
    """A few words of one's own among the wording that many records share make no copy of it."""
    clause = "The cinnamon protocol obliges every lodger to inspect aquariums, ferrets and gravel before {} o'clock."
    records = [
        record(document(f"{clause.format(at)} {OTHERS[at]}"), (FamilyId(f"F{at}"),), f"{at}") for at in range(70)
    ]
    assert trace(document(clause.format(12)), index(records)) == ()


def test_names_are_not_told_by_capitals_in_a_text_of_capitals() -> None:
    """In a text of capitals every word counts as it would in small letters."""
    assert share_found("THE LODGER WAS FOUND ASLEEP IN THE BOATHOUSE WITH TWO STOLEN LAWNMOWERS.") > 0.8
