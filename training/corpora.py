"""Reads the corpora that the tagger is trained on into one form: documents of lines of (word, label).

Licences and addresses of the corpora: ``docs/models/tagger.md``. Names of people are labelled without their titles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from partywall.detect.lexicon import ACRONYMS, CIVIL_TITLES, MONTHS, PLACES, WORK_TITLES
from partywall.detect.ordinary import ORDINARY
from partywall.detect.tagger.features import Piece, kind_of, lines
from partywall.words import fold

Line = list[tuple[str, str]]
Text = list[Line]

_TITLES = (
    CIVIL_TITLES
    | WORK_TITLES
    | {"sir", "lord", "lady", "captain", "colonel", "king", "queen", "president", "st", "esq", "heir", "baronetage"}
)
_MARK = re.compile(r"</?(?:leak|core|keep)(?:\s+[a-z]+=\"[^\"]*\")*\s*>")


def retold(words: list[str], labels: list[str]) -> list[Line]:
    """A sentence cut into the tagger's own pieces, each with the label of the word that it was part of."""
    where: list[str] = []
    begins: set[int] = set()
    for word, label in zip(words, labels, strict=True):
        if label.startswith("B-"):
            begins.add(len(where))
        where += [label[2:] if label != "O" else ""] * len(word) + [""]
    return [
        [(piece.text, _label(where, begins, piece.start, before)) for before, piece in _after(row)]
        for row in lines(" ".join(words))
    ]


def _after(row: list[Piece]) -> Iterator[tuple[Piece | None, Piece]]:
    """Each piece with the one before it."""
    return zip([None, *row[:-1]], row, strict=True)


def _label(where: list[str], begins: set[int], start: int, before) -> str:
    kind = where[start]
    if not kind:
        return "O"
    same = before is not None and where[before.start] == kind and start not in begins
    return ("I-" if same else "B-") + kind


def untitled(words: list[str], kinds: list[str]) -> list[str]:
    """BIO labels, where titles are no part of a person's name."""
    out, last = [], ""
    for word, kind in zip(words, kinds, strict=True):
        if kind == "PERSON" and fold(word).rstrip(".") in _TITLES:
            kind = ""
        out.append("O" if not kind else ("I-" if kind == last else "B-") + kind)
        last = kind
    return out


def conll(path: Path, kinds: dict[str, str], size: int = 40) -> Iterator[Text]:
    """Files of a word and a label a line; ``size`` sentences make a document."""
    text: Text = []
    words: list[str] = []
    labels: list[str] = []
    for row in [*path.read_text(encoding="utf-8", errors="replace").split("\n"), ""]:
        cells = row.split()
        if len(cells) >= 2:
            kind = kinds.get(cells[-1][2:], "") if cells[-1] != "O" else ""
            words.append(cells[0])
            handle = len(words) > 1 and words[-2] == "@" or cells[0][0] in "@#"
            labels.append("" if handle else kind)
        elif words:
            text += retold(words, untitled(words, labels))
            words, labels = [], []
            if len(text) >= size:
                yield text
                text = []
    if text:
        yield text


def litbank(folder: Path) -> Iterator[Text]:
    """Openings of novels: of each entity the capitalised words that are its name."""
    kinds = {"PER": "PERSON", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "VEH": "OTHER"}
    for path in sorted(folder.glob("entities/*.tsv")):
        text: Text = []
        for sentence in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [row.split("\t") for row in sentence.split("\n") if row.strip()]
            words = [row[0] for row in rows if len(row) > 2]
            inner = [
                next((cell[2:] for cell in reversed(row[1:]) if cell.strip() not in ("", "O")), "") for row in rows
            ]
            labels = [
                kinds.get(kind, "") if word[:1].isupper() and fold(word) not in ORDINARY and word != "I" else ""
                for word, kind in zip(words, inner, strict=True)
            ]
            if words:
                text += retold(words, untitled(words, labels))
        yield text


def gum(folder: Path) -> Iterator[Text]:
    """Many genres: of each entity its proper nouns."""
    kinds = {"person": "PERSON", "place": "LOC", "organization": "ORG"}
    for path in sorted(folder.glob("*.conllu")):
        text: Text = []
        open_now: list[tuple[str, str]] = []
        for sentence in path.read_text(encoding="utf-8").split("\n\n"):
            words, labels = [], []
            for row in sentence.split("\n"):
                cells = row.split("\t")
                if len(cells) < 10 or not cells[0].isdigit():
                    continue
                marks = re.search(r"Entity=([^|]+)", cells[9])
                closing = re.findall(r"(\(?)([^()]*)(\)?)", marks.group(1)) if marks else []
                here = list(open_now)
                for opened, name, closed in closing:
                    if opened:
                        parts = name.split("-")
                        open_now.append((parts[0], parts[1] if len(parts) > 1 else ""))
                        here.append(open_now[-1])
                    if closed:
                        id = name.split("-")[0]
                        for at in range(len(open_now) - 1, -1, -1):
                            if open_now[at][0] == id:
                                del open_now[at]
                                break
                kind = here[-1][1] if here else ""
                words.append(cells[1])
                labels.append(kinds.get(kind, "OTHER") if kind and cells[4] in ("NNP", "NNPS") else "")
            if words:
                text += retold(words, untitled(words, labels))
        yield text


def twodoors(folder: Path) -> Iterator[Text]:
    """Sentences of care documents whose every capitalised word is known: a name of the world's people, or no name."""
    for world_file in sorted(folder.glob("*/world.json")):
        world = json.loads(world_file.read_text(encoding="utf-8"))
        people = {
            word
            for person in world["people"]
            for name in (
                person.get("forename"),
                person.get("middle"),
                person.get("surname"),
                *person.get("known_as", ()),
            )
            for row in lines(name or "")
            for word in (piece.text for piece in row)
            if word != word.lower() and len(word) > 1 and fold(word) not in ORDINARY | _TITLES
        }
        places = {
            piece.text
            for home in [*world["families"], *world["people"]]
            for row in lines((home.get("address") or "") + " " + (home.get("professional") or {}).get("agency", ""))
            for piece in row
        } - people
        files = [row["file"] for row in [*world["products"], *world.get("sources", ())]]
        for file in files:
            text: Text = []
            for row in lines(_MARK.sub("", (world_file.parent / file).read_text(encoding="utf-8"))):
                line = _known_line([piece.text for piece in row], people, places)
                if line:
                    text.append(line)
            if text:
                yield text


def _known_line(words: list[str], people: set[str], places: set[str]) -> Line | None:
    labels: list[str] = []
    for at, word in enumerate(words):
        after = fold(words[at + 1]) if at + 1 < len(words) else ""
        if word in people and not (after in PLACES and words[at + 1][0].isupper()):
            labels.append("PERSON")
        elif word in people or _unknown(word, places):
            return None
        else:
            labels.append("LOC" if word in places and kind_of(word) in "CFA" else "")
    return list(zip(words, untitled(words, labels), strict=True))


def _unknown(word: str, places: set[str]) -> bool:
    """Whether a capitalised word may be anything: the name of somebody whom the world does not list, a place."""
    return kind_of(word) in "CF" and word not in places and fold(word) not in MONTHS | ACRONYMS | PLACES


def tab(path: Path) -> Iterator[tuple[str, Text]]:
    """Court judgments: what singles the applicant out, by kind; what does not need masking is PUBLIC."""
    for row in json.loads(path.read_text(encoding="utf-8")):
        for annotator in row["annotations"].values():
            where = [""] * len(row["text"])
            begins = set()
            for mention in sorted(annotator["entity_mentions"], key=lambda m: m["start_offset"] - m["end_offset"]):
                kind = "PUBLIC" if mention["identifier_type"] == "NO_MASK" else mention["entity_type"]
                begins.add(mention["start_offset"])
                for at in range(mention["start_offset"], mention["end_offset"]):
                    where[at] = kind
            yield (
                row["text"],
                [
                    [(piece.text, _label(where, begins, piece.start, before)) for before, piece in _after(pieces)]
                    for pieces in lines(row["text"])
                ],
            )
