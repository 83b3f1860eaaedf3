"""The shipped example, redacted for the mother and for the father, held against its hand-made gold."""

import re
from pathlib import Path

import pytest

import partywall
from tests.examples.gold import GOLD, phrases
from tests.examples.reading import EXAMPLES, words_of

COPIES = [
    (name, file, who)
    for name, entry in GOLD["documents"].items()
    for file in entry["files"]
    for who in GOLD["recipients"]
]


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
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
        made[file, who] = folded(words_of(Path(done.copy_path)))
    return made


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@pytest.mark.parametrize(("name", "file", "who"), COPIES)
def test_what_must_go_is_gone(copies: dict[tuple[str, str], str], name: str, file: str, who: str) -> None:
    """No phrase that the rules withhold from this recipient can be read in the copy."""
    assert [words for words in phrases(name, "gone", who, file) if folded(words) in copies[file, who]] == []


@pytest.mark.parametrize(("name", "file", "who"), COPIES)
def test_what_may_stay_is_there(copies: dict[tuple[str, str], str], name: str, file: str, who: str) -> None:
    """Every phrase that the recipient may have is still in the copy."""
    assert [words for words in phrases(name, "stay", who, file) if folded(words) not in copies[file, who]] == []
