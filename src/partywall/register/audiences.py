"""For whom a record was made, by the words of its kind, where nobody wrote it down."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from partywall.errors import Refused
from partywall.model.records import Audience
from partywall.words import fold


@dataclass(frozen=True, slots=True)
class Audiences:
    """Words that make a record one for professionals, and phrases in which they do not."""

    professionals: re.Pattern[str]
    family: re.Pattern[str]

    def of(self, kind: str) -> Audience:
        """The audience of a record of this kind. A kind that no word is about is for the family."""
        words = self.family.sub(" ", _spaced(kind))
        return Audience.PROFESSIONALS if self.professionals.search(words) else Audience.FAMILY


def read_audiences(untrusted: bytes) -> Audiences:
    """The words from the bytes of their TOML file. Raises Refused if it is not such a file."""
    try:
        data = tomllib.loads(untrusted.decode("utf-8"))
        return Audiences(_any_of(data["professionals"]), _any_of(data["family"]))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, KeyError, TypeError, AttributeError):
        raise Refused("The words by which a record is for professionals are not in their form.") from None


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    longest = sorted((re.escape(_spaced(phrase)) for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b" if longest else r"(?!)")


def _spaced(text: str) -> str:
    """Folded, with one space for whatever stands between words, so that a file's name reads like a kind."""
    return " ".join(re.findall(r"[^\W_]+", fold(text).replace("'s ", " ").replace("'", "")))
