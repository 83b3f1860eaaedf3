"""How likely it is that one sentence tells in other words what another tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from partywall.trace.retold_sentences import Sentence, Sort

Table: TypeAlias = npt.NDArray[np.float64]
"""Sentences of the document by sentences of the record."""

RARE, ORDINARY = 4.5, 2.5
"""What a word says that stands in both; times how rare it is in the document and the records at hand."""
NOT_PLAIN = 0.4
"""...and times this, for a name or a number."""
FILL = 3.0
"""Added to what a sentence's words weigh together, so that two words of a heading are no whole sentence."""
ECHOES = 8
"""A sentence of a record that so many of the document are like is a heading or a standard phrase."""
SIGNS = ("plain", "names", "numbers", "share", "record_share", "length", "record_length", "liked", "strength")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth, in log-odds. Fitted by ``training/retold.py``."""

    plain: float
    names: float
    numbers: float
    share: float
    record_share: float
    length: float
    record_length: float
    liked: float
    strength: float
    always: float


WEIGHTS = Weights(0.492, 0.156, 0.0, -8.196, -1.0, 0.164, -0.122, 0.002, 1.937, -4.296)


def rarity(texts: Sequence[Sequence[Sentence]]) -> dict[int, float]:
    """From nearly 0 to 1 for each word: how few of the sentences at hand it stands in."""
    counts = Counter(code for sentences in texts for sentence in sentences for code in sentence.words)
    many = sum(map(len, texts))
    return {code: float(np.log1p(many / count) / np.log1p(many)) for code, count in counts.items()}


def log_odds(mine: Sequence[Sentence], theirs: Sequence[Sentence], rare: dict[int, float]) -> Table:
    """Of every pair, that the second is retold by the first."""
    found = signs(mine, theirs, rare)
    *weights, always = astuple(WEIGHTS)
    table: Table = np.tensordot(np.array(weights), found, 1) + always
    return table


def signs(mine: Sequence[Sentence], theirs: Sequence[Sentence], rare: dict[int, float]) -> npt.NDArray[np.float64]:
    """What speaks for it: a table for each of ``SIGNS``."""
    common = {code for row in mine for code in row.words} & {code for row in theirs for code in row.words}
    column = {code: at for at, code in enumerate(sorted(common))}
    here, there = (_by_sort(rows, column, rare) for rows in (mine, theirs))
    stands_here, stands_there = here.sum(axis=0) > 0, there.sum(axis=0) > 0
    plain, names, numbers = (table @ stands_there.T for table in here)
    strength = plain + NOT_PLAIN * (names + numbers)
    share = strength / (_whole(mine, rare)[:, None] + FILL)
    back = stands_here @ (there[Sort.PLAIN] + NOT_PLAIN * (there[Sort.NAME] + there[Sort.NUMBER])).T
    record_share = back / (_whole(theirs, rare)[None, :] + FILL)
    likeness = strength * (0.3 + share) * (0.3 + record_share)
    liked = np.sort(likeness, axis=0)[-ECHOES:].mean(axis=0)
    length, record_length = (np.log([len(row.words) for row in rows]) for rows in (mine, theirs))
    ones = np.ones_like(strength)
    table = [plain, names, numbers, share, record_share, length[:, None] * ones, record_length[None, :] * ones]
    return np.stack([*table, np.sqrt(liked)[None, :] * ones, np.sqrt(likeness)])


def _by_sort(sentences: Sequence[Sentence], column: dict[int, int], rare: dict[int, float]) -> Table:
    """For each sort of word, what the common words of each sentence say."""
    table = np.zeros((len(Sort), len(sentences), len(column)))
    for row, sentence in enumerate(sentences):
        for code in sentence.words.keys() & column.keys():
            table[sentence.words[code], row, column[code]] = _says(sentence, code, rare)
    return table


def _whole(sentences: Sequence[Sentence], rare: dict[int, float]) -> Table:
    """What all words of each sentence say together."""
    return np.array(
        [
            sum(_says(row, code, rare) * (1 if sort == Sort.PLAIN else NOT_PLAIN) for code, sort in row.words.items())
            for row in sentences
        ]
    )


def _says(sentence: Sentence, code: int, rare: dict[int, float]) -> float:
    return (ORDINARY if code in sentence.ordinary else RARE) * rare[code]
