"""Where the words of a text stand and where its sentences end, found all over it at once.

The text is looked at as bytes, one a character, so that a table says of what kind each is. Characters that have no byte
of their own share one. Where a rule looks farther than at one character, a regular expression decides, but only in the
few places where it may hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]

SPELT = 16
"""Characters of a word that its key can hold."""
_OWN = "’‘‐‑…\u200b\ufffeŵŷŴŶ"
"""Beyond ASCII and the letters of western Europe these have a byte of their own, from 0x80 on."""
_OTHER, _OTHER_LETTER = 0x9E, 0x9F
_JOINERS, _HYPHENS, _COMMA, _LINE_ENDS = "’'‘`-‐‑\u00ad\u200b\ufffe", "-‐‑\u00ad", ",", "\r\n"
_MAY_STOP = ".!?…\t|\n"
"""Without one of these no sentence ends."""
LETTER, JOINER, HYPHEN, COMMA, LINE_END, MAY_STOP = (1 << bit for bit in range(6))
_BLOCK = 1 << 16
"""Characters turned into bytes at a time: each needs twelve bytes meanwhile."""
# A word may be broken by the end of a line, and a number parted in thousands.
_FAR_JOINED = re.compile(r"(?<=[^\W\d_])[\-‐‑\u00ad]\r?\n[ \t]*(?=[a-z])|(?<=\d),(?=\d{3}(?!\d))")
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’)\]*_]*\s|[\t|]|\n\s*[^\w\s]|\n\s*\n")
_MOST_GAPS = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """The words of a text, of whatever kind, in order."""

    starts: Ints
    ends: Ints
    keys: Keys
    """What each is spelt with, in two rows; twice 0 if it is too long or has a letter without a byte of its own."""
    stops: npt.NDArray[np.int8]
    """Whether a sentence ends before each: 1 it does, 2 it does if the word has a capital or is a number."""


def letters(text: str) -> Letters:
    """The words of a text, and where its sentences end."""
    raw = b"\0" + _bytes_of(text) + bytes(SPELT)
    kinds = np.frombuffer(raw.translate(_kinds()), np.uint8)
    inside = (kinds & LETTER) != 0
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = _joined(text, kinds[1:], edges[0::2], edges[1::2])
    may_stop = np.flatnonzero(kinds[1:] & MAY_STOP)
    return Letters(starts, ends, _keys(raw, starts, ends), _stops(text, may_stop, starts, ends))


def _joined(text: str, kinds: npt.NDArray[np.uint8], starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The words, of runs of letters: two are one word where a joiner stands between them."""
    between = ends[:-1]
    kind = kinds[between]
    single = starts[1:] - between == 1
    joined = single & ((kind & JOINER) != 0)
    thousands = single & ((kind & COMMA) != 0)
    wrapped = ((kind & HYPHEN) != 0) & ((kinds[1:][between] & LINE_END) != 0)
    for run in np.flatnonzero(thousands | wrapped).tolist():
        joined[run] = _FAR_JOINED.match(text, ends[run]) is not None
    parted = ~joined
    return np.append(starts[:1], starts[1:][parted]), np.append(between[parted], ends[-1:])


def _keys(raw: bytes, starts: Ints, ends: Ints) -> Keys:
    lengths = ends - starts
    lengths[lengths > SPELT] = 0
    if _OTHER_LETTER in raw:
        nameless = np.flatnonzero(np.frombuffer(raw, np.uint8) == _OTHER_LETTER) - 1
        lengths[np.searchsorted(ends, nameless, "right")] = 0
    eights: Keys = np.ndarray(len(raw) - 8, np.dtype("<u8"), raw, 1, (1,))
    return np.stack([eights[starts] & _FIRST[lengths], eights[starts + 8] & _SECOND[lengths]])


def _stops(text: str, may_stop: Ints, starts: Ints, ends: Ints) -> npt.NDArray[np.int8]:
    asked = np.zeros(len(starts) + 1, np.bool_)
    asked[np.searchsorted(starts, may_stop)] = True
    words = np.flatnonzero(asked[:-1])
    gaps = zip(np.append(0, ends)[words].tolist(), starts[words].tolist(), strict=True)
    found = np.zeros(len(starts), np.int8)
    found[words] = np.fromiter((_GAPS[text[start:end]] for start, end in gaps), np.int8, len(words))
    return found


class _Gaps(dict[str, int]):
    """What stands between two words to whether a sentence ends there, as ``Letters.stops`` says it."""

    def __missing__(self, gap: str) -> int:
        if len(self) > _MOST_GAPS:
            self.clear()
        found = self[gap] = 1 if _STOP.search(gap) else 2 if "\n" in gap else 0
        return found


_GAPS = _Gaps()


def _bytes_of(text: str) -> bytes:
    if text.isascii():
        return text.encode()
    table = _bytes_of_characters()
    blocks = (text[at : at + _BLOCK].encode("utf-32-le", "surrogatepass") for at in range(0, len(text), _BLOCK))
    return b"".join(table.take(np.frombuffer(block, "<u4"), mode="clip").tobytes() for block in blocks)


@cache
def _bytes_of_characters() -> npt.NDArray[np.uint8]:
    """The byte of each character there is."""
    characters = np.arange(0x110000, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    table = np.full(len(characters), _OTHER, np.uint8)
    for run in re.finditer(r"[^\W_]+", characters):
        table[run.start() : run.end()] = _OTHER_LETTER
    own = [*range(0x80), *range(0xA0, 0x100), *map(ord, _OWN)]
    table[own] = [*range(0x80), *range(0xA0, 0x100), *range(0x80, 0x80 + len(_OWN))]
    return table


@cache
def _kinds() -> bytes:
    """Of what kind each byte is."""
    characters = [*map(chr, range(0x80)), *_OWN.ljust(0x20, "\0"), *map(chr, range(0xA0, 0x100))]
    characters[_OTHER_LETTER] = "a"
    groups = {JOINER: _JOINERS, HYPHEN: _HYPHENS, COMMA: _COMMA, LINE_END: _LINE_ENDS, MAY_STOP: _MAY_STOP}
    return bytes(
        LETTER * character.isalnum() + sum(kind for kind, group in groups.items() if character in group)
        for character in characters
    )


def _masks(shift: int) -> Keys:
    """By the length of a word: which bits of eight bytes, ``shift`` characters on, are of it."""
    return np.array([(1 << 8 * min(max(length - shift, 0), 8)) - 1 for length in range(SPELT + 1)], np.uint64)


_FIRST, _SECOND = _masks(0), _masks(8)
