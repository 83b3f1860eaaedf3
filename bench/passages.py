"""A million passages that nobody wrote, the same for the same seed, and pages into which some of them were copied.

Words follow each other as in the corpora (the next one is drawn from all places where the last one stands there), and
now and then one is drawn from anywhere: so frequencies of words and of pairs are natural, and no sentence is repeated.
A few in a hundred are numbers and names that no corpus has, as every record has its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from edited import Chance, retouched

RECORD = 10
"""Passages of a record."""
PAGE = 10
"""Passages of a page that is looked up: about 500 words."""
LENGTH = (50, 10)
"""Words of a passage: mean and standard deviation."""
LONGEST = 90
ANYWHERE = 0.2
"""Share of words that are drawn from anywhere."""
NEW = 0.03
"""Share of words that no corpus has."""
BATCH = 20_000
SYLLABLES = (
    "an bel cor dun el fen gar hal is jor kel lam mor nor ol pen quin ros sel tor ul ver wen yar zel ash brin cal den"
    " fal gil hew ing kir lod mar nes oak pol red sil tam vin wal"
).split()
TEXTS, STARTS, PAGES = "passages.txt", "records.npy", "pages.json"


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is looked up: from which record something was copied into it, and how."""

    text: str
    record: int
    sort: str


def written(words: Sequence[str], count: int, pages: int, seed: int, folder: Path) -> dict[str, int]:
    """Write passages, one a line, where each record begins in bytes, and pages; their number, words and bytes."""
    begins, size, total = [], 0, 0
    chosen = _chosen(count, pages, seed)
    kept: dict[int, str] = {}
    with (folder / TEXTS).open("wb") as out:
        for number, passage in enumerate(islice(drawn(words, seed), count)):
            if number % RECORD == 0:
                begins.append(size)
            if number in chosen:
                kept[number] = passage
            size += out.write(f"{passage}\n".encode())
            total += passage.count(" ") + 1
    np.save(folder / STARTS, np.array([*begins, size], dtype=np.int64))
    made = [asdict(page) for page in _pages(words, kept, pages, seed)]
    (folder / PAGES).write_text(json.dumps(made))
    return {"passages": count, "records": len(begins), "words": total, "bytes": size}


def records(folder: Path) -> Iterator[tuple[int, str]]:
    """Number and text of each record: a passage a line."""
    with (folder / TEXTS).open(encoding="utf-8") as lines:
        number = 0
        while text := "".join(islice(lines, RECORD)):
            yield number, text
            number += 1


def pages(folder: Path) -> list[Page]:
    """The pages that are looked up."""
    return [Page(**row) for row in json.loads((folder / PAGES).read_text())]


def drawn(words: Sequence[str], seed: int) -> Iterator[str]:
    """Passages without end. ``words`` is running text."""
    kinds, text = np.unique(np.array(words, dtype=object), return_inverse=True)
    order = np.argsort(text, kind="stable")
    begins = np.searchsorted(text[order], np.arange(len(kinds)))
    often = np.diff([*begins, len(text)])
    batch = 0
    while True:
        dice = np.random.default_rng((seed, batch))
        rows = np.empty((BATCH, LONGEST), dtype=np.int64)
        last = text[dice.integers(len(text), size=BATCH)]
        for column in rows.T:
            place = order[begins[last] + (dice.random(BATCH) * often[last]).astype(np.int64)] + 1
            place = np.where(dice.random(BATCH) < ANYWHERE, dice.integers(len(text), size=BATCH), place % len(text))
            last = column[:] = text[place]
        lengths = np.clip(dice.normal(*LENGTH, BATCH), 20, LONGEST).astype(np.int64)
        yield from _spelt(kinds[rows], lengths, dice)
        batch += 1


def _spelt(rows: np.ndarray, lengths: np.ndarray, dice: np.random.Generator) -> Iterator[str]:
    new = np.argwhere(dice.random(rows.shape) < NEW)
    sounds = dice.integers(len(SYLLABLES), size=(len(new), 3)).tolist()
    for (row, column), three in zip(new.tolist(), sounds, strict=True):
        name = "".join(SYLLABLES[sound] for sound in three)
        rows[row, column] = name.capitalize() if three[0] % 2 else str(97 * three[0] * three[1] + three[2])
    for row, length in zip(rows.tolist(), lengths.tolist(), strict=True):
        yield " ".join(row[:length])


def _chosen(count: int, pages: int, seed: int) -> dict[int, None]:
    """Passages from which pages copy: each with the next one of its record."""
    dice = Random(seed)
    firsts = sorted(dice.sample(range(count // RECORD), pages))
    begins = [RECORD * record + dice.randrange(RECORD - 1) for record in firsts]
    return dict.fromkeys(number for begin in begins for number in (begin, begin + 1))


def _pages(words: Sequence[str], kept: dict[int, str], count: int, seed: int) -> Iterator[Page]:
    """Pages of other passages with one copy each, a quarter of each sort."""
    dice = Random(seed + 1)
    chance = Chance(dice, words)
    others = drawn(words, seed + 1)
    for at, number in enumerate(sorted(kept)[::2]):
        here = list(islice(others, PAGE - 1))
        whole = at % 2 == 0
        copy = kept[number] if whole else _across(kept[number], kept[number + 1], dice)
        copy = copy if at % 4 < 2 else retouched(copy, chance)
        place = dice.randrange(len(here))
        if whole:
            here.insert(place, copy)
        else:
            around = here[place].split()
            half = dice.randrange(10, len(around) - 5)
            here[place] = " ".join([*around[:half], copy, *around[half:]])
        sort = f"{'exact' if at % 4 < 2 else 'edited'}, {'whole passage' if whole else 'anywhere'}"
        yield Page("\n".join(here), number // RECORD, sort)


def _across(first: str, second: str, dice: Random) -> str:
    """Fifty words from the middle of one passage on into the next."""
    both = [*first.split(), *second.split()]
    start = dice.randrange(5, len(first.split()) - 5)
    return " ".join(both[start : start + LENGTH[0]])
