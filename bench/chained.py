"""Reads LitBank and GUM: running text, and in it the people who are mentioned and which mentions are of the same one.

LitBank (Bamman et al., CC-BY 4.0) and the GUM corpus (Zeldes, CC-BY and CC-BY-SA) are not part of Partywall.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PERSONAL = frozenset(
    "i me my mine myself you your yours yourself he him his himself she her hers herself we us our ours ourselves they"
    " them their theirs themselves who whom whose thou thee thy".split()
)
HELD_OUT = 5
"""Every fifth document by name is held out: never trained on."""

_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]}%’”]|''|'s|n't|'\w{1,2}|’\w{1,2}")
_NO_SPACE_AFTER = frozenset("( [ { “ ‘ `` £ $".split())


@dataclass(frozen=True, slots=True)
class Story:
    """One document. ``mentions`` are start, end and the number of the person, in characters of ``text``."""

    name: str
    text: str
    mentions: tuple[tuple[int, int, int], ...]
    held_out: bool


def stories(folder: Path) -> list[Story]:
    """All documents of both corpora, by name. ``folder`` holds ``litbank`` and ``gum``."""
    return [*_numbered(sorted(_litbank(folder / "litbank"))), *_numbered(sorted(_gum(folder / "gum")))]


Raw = tuple[str, str, tuple[tuple[int, int, int], ...]]


def _numbered(rows: list[Raw]) -> Iterator[Story]:
    for at, (name, text, mentions) in enumerate(rows):
        yield Story(name, text, mentions, at % HELD_OUT == 0)


class _Text:
    """Words joined to running text, each with its place."""

    def __init__(self) -> None:
        self.text = ""
        self.places: list[tuple[int, int]] = []
        self._glued = True

    def word(self, word: str, space: bool | None = None) -> None:
        """One word. ``space``: whether one follows; None where the corpus does not say."""
        word = {"``": "“", "''": "”"}.get(word, word)
        gap = "" if self._glued or (space is None and _NO_SPACE_BEFORE.fullmatch(word)) else " "
        self.text += gap
        self.places.append((len(self.text), len(self.text) + len(word)))
        self.text += word
        self._glued = word in _NO_SPACE_AFTER if space is None else not space

    def paragraph(self) -> None:
        """A new line."""
        if self.text:
            self.text += "\n"
        self._glued = True


def _litbank(folder: Path) -> Iterator[Raw]:
    for path in folder.glob("coref/*.conll"):
        whole = _Text()
        chains: list[tuple[int, int, int]] = []
        begun: dict[int, list[int]] = defaultdict(list)
        for line in path.read_text().splitlines():
            cells = line.split("\t")
            if len(cells) < 12:
                continue
            whole.word(cells[3])
            here = len(whole.places) - 1
            for mark in re.findall(r"\(?\d+\)?", "\t".join(cells[12:]) or cells[-1]):
                number = int(mark.strip("()"))
                if mark.startswith("("):
                    begun[number].append(here)
                if mark.endswith(")"):
                    chains.append((begun[number].pop(), here, number))
        people = _people(folder / "entities" / f"{path.stem}.tsv")
        yield _story(path.stem, whole, chains, people)


def _people(path: Path) -> set[tuple[int, int]]:
    """First and last word of every name and phrase that stands for a person."""
    rows = [line.split("\t") for line in path.read_text().splitlines() if line.strip()]
    found: set[tuple[int, int]] = set()
    for layer in range(1, max(map(len, rows))):
        tags = [row[layer] if layer < len(row) else "" for row in rows]
        for at, tag in enumerate(tags):
            if tag == "B-PER":
                end = at
                while end + 1 < len(tags) and tags[end + 1] == "I-PER":
                    end += 1
                found.add((at, end))
    return found


def _story(name: str, whole: _Text, chains: list[tuple[int, int, int]], people: set[tuple[int, int]]) -> Raw:
    words = [whole.text[start:end].lower() for start, end in whole.places]
    persons = {
        number
        for first, last, number in chains
        if (first, last) in people or (first == last and words[first] in PERSONAL)
    }
    spans = [(whole.places[a][0], whole.places[b][1], number) for a, b, number in chains if number in persons]
    return name, whole.text, _without_owning(whole.text, spans)


def _without_owning(text: str, spans: list[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    """Without a possessive ``'s`` at the end, which one corpus counts to the name."""
    found = ((start, start + len(_OWNING.sub("", text[start:end])), number) for start, end, number in spans)
    return tuple(sorted({row for row in found if row[0] < row[1]}))


_OWNING = re.compile(r"\s*['’]s?$")


def _gum(folder: Path) -> Iterator[Raw]:
    for path in folder.glob("*.conllu"):
        whole = _Text()
        spans: list[tuple[int, int, int]] = []
        begun: list[tuple[int, bool, int]] = []
        for line in path.read_text().splitlines():
            if line.startswith("# newpar"):
                whole.paragraph()
            cells = line.split("\t")
            if len(cells) < 10 or not cells[0].isdigit():
                continue
            whole.word(cells[1], "SpaceAfter=No" not in cells[9])
            here = len(whole.places) - 1
            entity = re.search(r"Entity=([^|\n]+)", cells[9])
            for mark in re.findall(r"\([^()]+\)?|\d+\)", entity.group(1)) if entity else ():
                if mark.startswith("("):
                    fields = mark.strip("()").split("-")
                    begun.append((int(fields[0]), fields[1] == "person", here))
                if mark.endswith(")"):
                    number = int(mark.strip("()").split("-")[0])
                    at = max(i for i, row in enumerate(begun) if row[0] == number)
                    _, person, first = begun.pop(at)
                    if person:
                        spans.append((whole.places[first][0], whole.places[here][1], number))
        yield path.stem, whole.text, _without_owning(whole.text, spans)
