"""The gold of the example speaks of what really stands in its documents."""

import csv
from typing import Any

import pytest

from tests.examples.gold import GOLD, phrases
from tests.examples.reading import DOCUMENTS, EXAMPLES, words_of

FILES = [(file, name) for name, document in GOLD["documents"].items() for file in document["files"]]


@pytest.mark.parametrize(("file", "name"), FILES)
@pytest.mark.parametrize("side", ["gone", "stay"])
def test_every_phrase_is_in_the_document(file: str, name: str, side: str) -> None:
    """Whatever must be gone from a copy, and whatever must stay, is in the original."""
    words = words_of(DOCUMENTS / file)
    assert not [phrase for phrase in phrases(name, side, file=file) if phrase not in words]


@pytest.mark.parametrize("name", GOLD["documents"])
@pytest.mark.parametrize("recipient", GOLD["recipients"])
def test_gold_never_asks_for_both(name: str, recipient: str) -> None:
    """No phrase that must stay for a recipient holds one that must be gone for the same recipient."""
    gone, stay = phrases(name, "gone", recipient), phrases(name, "stay", recipient)
    assert gone
    assert stay
    assert not [(kept, lost) for kept in stay for lost in gone if lost.casefold() in kept.casefold()]


def test_gold_names_people_and_files_that_exist() -> None:
    """Recipients are in the register, files in the folder, rules between 1 and 7."""
    with (EXAMPLES / "register" / "ssd_person.csv").open(encoding="utf-8") as table:
        people = {row["pers_person_id"] for row in csv.DictReader(table)}
    assert set(GOLD["recipients"]) <= people
    entries: list[tuple[str, dict[str, Any]]] = [
        (name, entry)
        for name, document in GOLD["documents"].items()
        for side in ("gone", "stay")
        for entry in document[side]
    ]
    for name, entry in entries:
        assert 1 <= entry["rule"] <= 7
        assert entry["why"]
        assert set(entry.get("to", [])) <= set(GOLD["recipients"])
        assert set(entry.get("in", [])) <= set(GOLD["documents"][name]["files"])


def test_the_statement_was_copied_whole() -> None:
    """The minutes of the meeting about the boy next door and the plan for the other family share a whole passage."""
    minutes = words_of(EXAMPLES / "records" / "strategy-meeting.docx")
    start = minutes.index("Kian Marsden (born")
    statement = minutes[start : minutes.index("keep him safe at home.") + len("keep him safe at home.")]
    assert len(statement.split()) > 100
    assert statement in words_of(DOCUMENTS / "plan.docx")
    page_by_page = words_of(DOCUMENTS / "plan.pdf")
    torn = [sentence for sentence in statement.split(". ") if sentence not in page_by_page]
    assert len(torn) == 1, "in the PDF it runs over the end of a page"
