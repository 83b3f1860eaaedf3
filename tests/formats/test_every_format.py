"""Laws that hold for every kind of file alike."""

import random

import pytest

from formats.every import FILES
from formats.plans import copy_bytes, plan, sound, staying
from partywall.formats import FORMATS, look, read, write
from partywall.model.disclosure import Plan
from partywall.model.kinds import BY_ENDING, KINDS
from partywall.model.text import Document
from partywall.verify import verify

NAME = "Kayleigh Summers"
FORENAMES = (
    "Al Bo Ann Ivy Zoe Liam Noah Amir Ella Grace Harvey Callum Kayleigh Bartholomew Wilhelmina Maximilliana".split()
)
SURNAMES = "Li Ng Poe Shah Khan Jones Okoro Summers Thornycroft Featherstonehaugh Cholmondeley-Warner".split()


def candidates(number: int) -> list[str]:
    """Names of one to three words, the shortest and the longest among them."""
    made = list(FORENAMES)
    made += [f"{first} {last}" for first in FORENAMES for last in SURNAMES]
    made += [f"{first} {second} {last}" for first in FORENAMES for second in FORENAMES for last in SURNAMES]
    extremes = [min(made, key=len), max(made, key=len)]
    return extremes + random.Random(11).sample(made, number - len(extremes))


def texts(document: Document) -> list[list[tuple[str, str]]]:
    return [staying(inner) for inner in document.walk()]


@pytest.mark.parametrize("file", FILES)
def test_a_copy_without_a_plan_says_the_same(file: str) -> None:
    """Nothing is lost and nothing is added where nothing is withheld, and the checks pass."""
    untrusted = FILES[file](NAME)
    document = read(untrusted, file)
    empty = Plan(document.digest, ())
    copied = write(untrusted, document, empty)
    again = read(copied, f"copy.{KINDS[KINDS[document.media_type].copied_as].ending}")
    assert texts(again) == texts(document)
    assert not document.all_unread()
    assert verify(untrusted, document, empty, copied).passed


@pytest.mark.parametrize("file", FILES)
def test_a_copy_differs_in_what_was_planned_and_nothing_else(file: str) -> None:
    """With the name withheld the copy is what the file would be had the label stood there, and the checks pass."""
    untrusted = FILES[file](NAME)
    document = read(untrusted, file)
    made = plan(document, NAME)
    copied = write(untrusted, document, made)
    said = [text for inner in texts(read(copied, file)) for _, text in inner]
    assert made.redactions
    assert not any(word in text for text in said for word in NAME.split())
    expected = [text.replace(NAME, made.redactions[0].label).split() for inner in texts(document) for _, text in inner]
    assert [text.split() for text in said] == expected
    verification = verify(untrusted, document, made, copied)
    assert verification.passed, [check for check in verification.checks if check.detail]


@pytest.mark.parametrize("file", FILES)
def test_every_character_has_its_place(file: str) -> None:
    """The anchors of every part are sorted and disjoint and cover its text; what is shown to people is in the text."""
    untrusted = FILES[file](NAME)
    document = read(untrusted, file)
    assert all(sound(part) for inner in document.walk() for part in inner.parts)
    shown = look(untrusted, document, (1,))
    assert shown.blocks or shown.pictures
    sizes = {(inner.digest, part.id): len(part.text) for inner in document.walk() for part in inner.parts}
    assert all(0 <= block.start < block.end <= sizes[block.document, block.part] for block in shown.blocks)


REFLOWED = [file for file in FILES if file != "plan.pdf"]
"""A PDF keeps its pages, so what its gaps tell is measured by tests of its own."""


@pytest.mark.parametrize("file", REFLOWED)
def test_the_gap_tells_nothing_of_twenty_names(file: str) -> None:
    """Whatever name stood there, of whatever length, the copy is the same, byte for byte."""
    assert len({copy_bytes(FILES[file](name), file, name) for name in candidates(20)}) == 1


@pytest.mark.slow
@pytest.mark.parametrize("file", REFLOWED)
def test_the_gap_tells_nothing_of_a_thousand_names(file: str) -> None:
    """A list of a thousand candidates is no shorter after a look at the copy."""
    assert len({copy_bytes(FILES[file](name), file, name) for name in candidates(1000)}) == 1


def test_every_kind_has_its_law() -> None:
    """A kind of file that is read without a program from outside has a file here."""
    here = {BY_ENDING[file.rpartition(".")[2]] for file in FILES}
    elsewhere = {"MSG", "PNG", "JPEG", "TIFF", "DOC", "XLS", "PPT", "ODS", "ODP"}
    assert {kind.name for kind in FORMATS} - {kind.name for kind in here} <= elsewhere
