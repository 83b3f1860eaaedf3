"""The shipped example, redacted for the mother and for the father, held against its hand-made gold."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import partywall
from partywall.model.disclosure import Outcome
from tests.examples.gold import GOLD, phrases
from tests.examples.reading import EXAMPLES, words_of

COPIES = [
    (name, file, who)
    for name, entry in GOLD["documents"].items()
    for file in entry["files"]
    for who in GOLD["recipients"]
]


@dataclass(frozen=True)
class Made:
    """A copy's text, and the words that a person is asked about, folded."""

    text: str
    asked: tuple[str, ...]


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Made]:
    """The text of each copy, folded, by file and recipient."""
    made = {}
    for _, file, who in COPIES:
        done = partywall.redact_document(
            EXAMPLES / "documents" / file,
            register=EXAMPLES / "register",
            case=GOLD["case"],
            recipient=who,
            records=EXAMPLES / "records",
            out=tmp_path_factory.mktemp("out"),
        )
        screening = done.screened.screening
        asked = (screening.document.text_of(passage.span) for passage in screening.outcome(Outcome.REFER))
        made[file, who] = Made(folded(words_of(Path(done.copy_path))), tuple(map(folded, asked)))
    return made


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@pytest.mark.parametrize(("name", "file", "who"), COPIES)
def test_what_must_go_is_gone(copies: dict[tuple[str, str], Made], name: str, file: str, who: str) -> None:
    """No phrase that the rules withhold from this recipient can be read in the copy."""
    assert [words for words in phrases(name, "gone", who, file) if folded(words) in copies[file, who].text] == []


@pytest.mark.parametrize(("name", "file", "who"), COPIES)
def test_what_may_stay_is_there(copies: dict[tuple[str, str], Made], name: str, file: str, who: str) -> None:
    """Every phrase that the recipient may have is still in the copy, or a person is asked about it."""
    copy = copies[file, who]
    missing = [words for words in map(folded, phrases(name, "stay", who, file)) if words not in copy.text]
    assert [words for words in missing if not any(shared(words, asked) for asked in copy.asked)] == []


def shared(phrase: str, asked: str) -> bool:
    """Whether a person who is asked about some words is asked about some of the phrase."""
    return asked in phrase or phrase in asked or len(set(phrase.split()) & set(asked.split())) > 1
