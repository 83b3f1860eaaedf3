"""When two spellings are one word, for finding copies: inflected, numbers written differently, misread by a scanner.

A word is kept as a code, a hash keyed with a secret of the site: who has an index and not its key can neither read it
nor ask it.
"""

from __future__ import annotations

import re
from hashlib import blake2b

import numpy as np
import Stemmer

from partywall.model.text import Digest, digest_of
from partywall.trace.letters import Ints, Letters
from partywall.trace.ordinary import GRAMMAR, IRREGULAR, ORDINARY
from partywall.trace.remembered import Remembered
from partywall.words import fold

CODE = 0xFFFFFFFF
"""The bits of a word's entry that are its code. 0 is the code of no word."""
GRAMMAR_BIT, POSSESSIVE_BIT, CAPITAL_BIT, SHOUTED_BIT, ORDINARY_BIT, NUMBER_BIT = (1 << bit for bit in range(32, 38))
_MOST = 1_000_000
"""Spellings remembered at most."""

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
_ORDINALS += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_MONTHS = "january february march april may june july august september october november december".split()
_NUMBERS = {
    **{word: str(number) for number, word in enumerate(_UNITS)},
    **{word: str(10 * number) for number, word in enumerate(_TENS, 2)},
    **{ten + unit: str(10 * n + m) for n, ten in enumerate(_TENS, 2) for m, unit in enumerate(_UNITS[1:10], 1)},
    **{word: str(number) for number, word in enumerate(_ORDINALS, 1)},
    **{f"twenty{word}": str(20 + number) for number, word in enumerate(_ORDINALS[:9], 1)},
    "thirtieth": "30",
    "thirtyfirst": "31",
    **{word: str(number) for number, word in enumerate(_MONTHS, 1) if word != "may"},
    **{word[:3]: str(number) for number, word in enumerate(_MONTHS, 1) if word != "may"},
    "sept": "9",
}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:19|20)(\d\d)")
_SAMPLE = ("Neighbours'", "3rd", "stolen", "didn't", "co-parenting", "bumed")
_MISREAD = str.maketrans("0158", "olsb")
"""Figures inside a word are letters that a scanner misread."""


class Words(dict[str, int]):
    """Spelling to entry: its code and what kind of word it is, made when first asked."""

    def __init__(self, key: bytes) -> None:
        super().__init__()
        self._key = key
        self._stem = Stemmer.Stemmer("english").stemWord
        self._remembered = Remembered()

    @property
    def mark(self) -> Digest:
        """Differs where another key, or another notion of when two words are one, made the codes."""
        return digest_of(
            repr([self[word] for word in ("Neighbours'", "3rd", "stolen", "didn't", "co-parenting")]).encode()
        )

    def entries(self, text: str, found: Letters) -> Ints:
        """The entries of all words of a text."""
        entries, known = self._remembered.ask(found.keys)
        others = np.flatnonzero(~known)
        if len(others):
            spans = zip(found.starts[others].tolist(), found.ends[others].tolist(), strict=True)
            entries[others] = [self[text[start:end]] for start, end in spans]
            self._remembered.put(found.keys[:, others], entries[others])
        return entries

    def __missing__(self, spelling: str) -> int:
        if len(self) > _MOST:
            self.clear()
        entry = self[spelling] = self._entry(spelling)
        return entry

    def _entry(self, spelling: str) -> int:
        possessive = len(spelling) > 2 and spelling[-1] in "sS" and spelling[-2] in "’'‘`"
        plain = fold(spelling[:-2] if possessive else spelling)
        entry = POSSESSIVE_BIT * possessive | CAPITAL_BIT * spelling[0].isupper() | SHOUTED_BIT * spelling.isupper()
        if plain in GRAMMAR and spelling != "May":
            return entry | GRAMMAR_BIT | self._code(plain)
        key = same("5" if spelling == "May" else plain)
        number = key[0].isdigit()
        if not number:
            key = self._stem(key)
        return entry | ORDINARY_BIT * (plain in ORDINARY) | NUMBER_BIT * number | self._code(key)

    def _code(self, key: str) -> int:
        return int.from_bytes(blake2b(key.encode(), digest_size=4, key=self._key).digest(), "big") or 1


def same(plain: str) -> str:
    """What a folded word has in common with its other spellings; before the stem is taken."""
    key = plain if plain.isalpha() else re.sub(r"[-,'\s]", "", plain) or plain
    key = _NUMBERS.get(key, key)
    if not key.isalpha():
        if key.isdecimal():
            year = _YEAR.fullmatch(key)
            key = year.group(1) if year else key
            return str(int(key)) if len(key) == 2 else key
        if ordinal := _ORDINAL.fullmatch(key):
            return str(int(ordinal.group(1)))
        if any(char.isdigit() for char in key) and sum(map(str.isalpha, key)) > len(key) / 2:
            key = key.translate(_MISREAD)
    key = key.replace("rn", "m").replace("vv", "w")
    return IRREGULAR.get(key, key)
