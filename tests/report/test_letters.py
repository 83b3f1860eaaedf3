"""A council's words for letters, and what is said of a wrong file."""

from __future__ import annotations

from importlib.resources import files

import pytest

from partywall.errors import Refused
from partywall.model.text import MediaType, digest_of
from partywall.report.letters import read_wording
from partywall.report.packing_list import Enclosure

SHIPPED = files("partywall.report").joinpath("letters.toml").read_text(encoding="utf-8")


def test_the_shipped_words_are_read() -> None:
    """The words that come with the program fit what is asked of a council's."""
    wording = read_wording(SHIPPED.encode())
    assert wording.parts[0].text
    assert "[withheld: another person]" in wording.meanings


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Your documents"', "title = 7", "no text for letter.title"),
        ('greeting = "Dear {name}"', 'greeting = "Dear {nobody}"', "unknown place {nobody} in letter.greeting"),
        ('closing = ["Yours sincerely", "{organisation}"]', 'closing = "Yours"', "no list of texts for letter.closing"),
        ("[meanings]", "[meaning]", r"no \[meanings\]"),
        ('holds = "labels"', 'holds = "names"', "letter.part 5, holds or only_with"),
        ('heading = "What you should have"', 'headings = "x"', "unknown field in letter.part 2, headings"),
        ('version = "1"', "version = ", "cannot be read"),
        ('marking = "', 'markings = "', "no text for label.marking"),
    ],
)
def test_what_is_wrong_is_said_with_its_field(old: str, new: str, said: str) -> None:
    """A file that does not fit is refused in one sentence that names the field."""
    assert old in SHIPPED
    with pytest.raises(Refused, match=said) as refused:
        read_wording(SHIPPED.replace(old, new, 1).encode())
    assert "\n" not in str(refused.value)


def test_words_without_parts_are_refused() -> None:
    """A letter that says nothing is no letter; bytes that are no text are no words."""
    with pytest.raises(Refused, match=r"no \[\[letter.part\]\]"):
        read_wording(SHIPPED.replace("[[letter.part]]", "[[letter.parts]]").encode())
    with pytest.raises(Refused, match="cannot be read"):
        read_wording(b"\xff\xfe")


@pytest.mark.parametrize(
    ("pages", "first", "said", "numbers"), [(0, 1, "", ""), (1, 4, "1 page", "4"), (7, 13, "7 pages", "13–19")]
)
def test_pages_in_words(pages: int, first: int, said: str, numbers: str) -> None:
    """One page is one page, and what has none says nothing of pages."""
    row = Enclosure("Minutes", "c1", digest_of(b""), MediaType.PDF, pages, first)
    assert (row.said_pages, row.said_numbers) == (said, numbers)
