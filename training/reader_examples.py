"""What the trained reader learns from: the documents of Two Doors with what the house knows written into them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from partywall.model.people import PersonId
from partywall.pipeline import Request, read_by_rules
from partywall.reader import header, layers
from partywall.reader.windows import Pieces, Window, windows
from partywall.service.taggers import load_tagger
from partywall.trace import index

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
import twodoors  # noqa: E402

MARK = re.compile(r"<(/?)(leak|core|keep)((?:\s+[a-z]+=\"[^\"]*\")*)\s*>")
LEAK, CORE, KEEP = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Example:
    """One window of one document for one recipient, with what is right for each piece."""

    product: str
    """World and file: an epoch takes each product for one of its recipients."""
    recipient: str
    window: Window
    marks: npt.NDArray[np.uint8]
    """For each piece of the body: ``LEAK``, ``CORE`` and ``KEEP`` (words that look like a leak and are none), added."""


def examples(folder: Path, pieces: Pieces) -> Iterator[Example]:
    """The examples of a world. A system may use of it what the benchmark's rules allow; the marks are to learn from."""
    world: dict[str, Any] = json.loads((folder / "world.json").read_text())
    register = twodoors.register_of(world)
    records = index(twodoors.records_of(folder, world))
    for product in world["products"]:
        marked = (folder / product["file"]).read_text()
        document = twodoors.document_of(MARK.sub("", marked))
        part = document.parts[0]
        for recipient in product["recipients"]:
            request = Request(twodoors.CASE, PersonId(recipient))
            known = read_by_rules(document, register, request, records, twodoors.POLICY, load_tagger())
            gold = gold_of(marked, recipient)
            table = layers(known)[document.digest, part.id]
            for window in windows(part.text, table, header(known), pieces):
                marks = [np.bitwise_or.reduce(gold[start:end]) for start, end in window.offsets.tolist()]
                yield Example(f"{folder.name}/{product['file']}", recipient, window, np.asarray(marks, np.uint8))


def gold_of(marked: str, recipient: str) -> npt.NDArray[np.uint8]:
    """For each character of the text without marks: in a leak, in a core of one, in what must stay."""
    gold = np.zeros(len(MARK.sub("", marked)), np.uint8)
    at, last, inside = 0, 0, [0]
    for mark in MARK.finditer(marked):
        gold[at : at + mark.start() - last] = inside[-1]
        at += mark.start() - last
        last = mark.end()
        closing, kind, attributes = mark.groups()
        if closing:
            inside.pop()
        else:
            inside.append(_meaning(kind, attributes, recipient, inside[-1]))
    gold[at:] = inside[-1]
    return gold


def _meaning(kind: str, attributes: str, recipient: str, outside: int) -> int:
    if kind == "keep":
        return KEEP
    if kind == "core":
        return outside | CORE if outside & LEAK else outside
    to = re.search(r'to="([^"]*)"', attributes)
    return LEAK if to is None or recipient in to.group(1).split() else 0
