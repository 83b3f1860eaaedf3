"""The texts that the benchmark of tracing copies from and into: nobody here wrote them, and none is in the repository.

Each half of the corpora and each split of the worlds has its own use: one is for choosing, the other for the figure.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chained import stories
from partywall.model.people import FamilyId
from partywall.model.records import Record, RecordId, Source
from plain import document
from twodoors import MARK

SPLITS = ("train", "dev")
"""For choosing, and for the figure."""
HOST = 4
"""Every fourth text of the corpora is no record: documents are made of it."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its name and where it is from."""

    name: str
    origin: str
    text: str


@dataclass(frozen=True, slots=True)
class Shelves:
    """What documents are made of, and what is indexed. No text is in both, and no world."""

    hosts: tuple[Text, ...]
    records: tuple[Text, ...]


def shelves(worlds: Path, corpora: Path, split: str) -> Shelves:
    """The texts of one split. ``worlds`` holds a folder for each split.

    Of every second world the records are indexed; of the others the products, whose records are not, are made
    documents of: so nothing stands in both but what the worlds' writers say alike.
    """
    texts = corpus(corpora, split)
    folders = sorted(path.parent for path in (worlds / split).glob("*/world.json"))
    hosts = [text for at, text in enumerate(texts) if at % HOST == 0]
    records = [text for at, text in enumerate(texts) if at % HOST]
    for at, folder in enumerate(folders):
        kept, kind = (records, "sources") if at % 2 else (hosts, "products")
        kept += [
            Text(f"{folder.name}:{path.name}", "worlds", MARK.sub("", path.read_text())) for path in _of(folder, kind)
        ]
    return Shelves(tuple(hosts), tuple(record for record in records if record.text.strip()))


def corpus(corpora: Path, split: str) -> list[Text]:
    """Every second text of the corpora, by corpus and name."""
    return [text for at, text in enumerate(_all(corpora)) if at % 2 == SPLITS.index(split)]


def words_of(corpora: Path) -> list[str]:
    """The words of all corpora but the template-made notes, as running text, with the punctuation that touches them."""
    return [word for text in _all(corpora) if text.origin != "uk_notes" for word in text.text.split()]


def _all(corpora: Path) -> Iterator[Text]:
    for story in stories(corpora):
        yield Text(story.name, "gum" if story.name.startswith("GUM") else "litbank", story.text)
    for path in sorted((corpora / "tab").glob("*.json")):
        for row in json.loads(path.read_text()):
            yield Text(f"tab:{row['doc_id']}", "tab", row["text"])
    for number, note in enumerate(json.loads((corpora / "uk_notes" / "corpus.json").read_text())["notes"]):
        yield Text(f"note:{number}", "uk_notes", note["text"])


def _of(folder: Path, kind: str) -> list[Path]:
    return sorted((folder / kind).glob("*.md"))


def record(text: Text) -> Record:
    """A text as the record of a family of its own."""
    read = document(text.text)
    return Record(read, Source(RecordId(text.name), read.digest, (FamilyId(f"family of {text.name}"),), text.name))
