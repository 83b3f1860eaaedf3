"""How well identifying words are masked on the Text Anonymization Benchmark (Pilán et al. 2022).

    python bench/tab.py TAB.json [--threshold 0.08] [--plain] [--misses] [--json]

Our own code of the published measures, with tokens of uniform weight:

- an entity is protected only if every mention of it that needs masking is masked whole; punctuation, titles and small
  grammatical words that annotators include or not need not be;
- entity recall on direct and on quasi-identifiers, and token recall, summed over annotators;
- token precision: of the tokens masked, the share that an annotator masked, averaged over annotators.

The variant of precision that weighs tokens by a language model's surprise is not offered: it needs that model.
Masked are the tagger's marks, Partywall's identifiers, dates of birth and addresses, and every further place where
the words of a sure mark stand (``--plain``: the tagger alone).
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partywall.detect.identifiers import identifiers
from partywall.detect.tagger import MASK_PROBABILITY, Tagger, spread
from partywall.model.people import IdentifierKind
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.register.tables import Tables
from partywall.service.taggers import load_tagger

# What the published measure does not ask to be masked.
_FREE = re.compile(
    r"\b(?:mr|mrs|ms|and|or|from|until|to|about|after|as|at|before|between|by|during|for|in|into|of|on|over|since|with"
    r"|the|a|an|no|nr)\b|[’']s\b|[,.\-;:/&()\[\]–'\" ’“”]",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+")
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that an annotator marked: where it is mentioned, and which mentions need masking."""

    direct: bool
    kind: str
    mentions: tuple[tuple[int, int, bool], ...]


def entities(annotation: dict[str, Any]) -> list[Entity]:
    """The entities of one annotator that need masking."""
    together: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in annotation["entity_mentions"]:
        together[mention["entity_id"]].append(mention)
    return [
        Entity(
            mentions[0]["identifier_type"] == "DIRECT",
            mentions[0]["entity_type"],
            tuple((one["start_offset"], one["end_offset"], one["identifier_type"] != "NO_MASK") for one in mentions),
        )
        for mentions in together.values()
        if any(one["identifier_type"] != "NO_MASK" for one in mentions)
    ]


def masked_whole(text: str, start: int, end: int, hidden: set[int]) -> bool:
    """Whether nothing that tells is left of ``text[start:end]``."""
    left = set(range(start, end)) - hidden
    if left:
        for free in _FREE.finditer(text[start:end]):
            left -= set(range(start + free.start(), start + free.end()))
    return not left


def measure(rows: list[dict[str, Any]], masks: list[Spans]) -> dict[str, float]:
    """The published figures, from 0 to 1, for the masks of each document."""
    hits: dict[str, list[bool]] = {"direct": [], "quasi": [], "token": [], "precision": []}
    kinds: dict[str, list[bool]] = defaultdict(list)
    for row, spans in zip(rows, masks, strict=True):
        text, hidden = row["text"], {at for start, end in spans for at in range(start, end)}
        for annotation in row["annotations"].values():
            wanted: list[tuple[int, int]] = []
            for entity in entities(annotation):
                needed = [(start, end) for start, end, need in entity.mentions if need]
                done = all(masked_whole(text, start, end, hidden) for start, end in needed)
                hits["direct" if entity.direct else "quasi"].append(done)
                kinds[entity.kind].append(done)
                wanted += needed
                for start, end, _ in entity.mentions:
                    for token in _TOKEN.finditer(text[start:end]):
                        hits["token"].append(masked_whole(text, start + token.start(), start + token.end(), hidden))
            hits["precision"] += [
                any(a <= start + token.start() and start + token.end() <= b for a, b in wanted)
                for start, end in spans
                for token in _TOKEN.finditer(text[start:end])
            ]
    return {
        "entity recall, direct": _share(hits["direct"]),
        "entity recall, quasi": _share(hits["quasi"]),
        "token recall": _share(hits["token"]),
        "token precision": _share(hits["precision"]),
        **{f"entity recall, {kind}": _share(found) for kind, found in sorted(kinds.items())},
    }


def _share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else float("nan")


def masks_of(text: str, tagger: Tagger, threshold: float, plain: bool) -> Spans:
    """What Partywall masks of a text whose people no register knows, sorted and disjoint."""
    tags = tagger.tag(text, threshold)
    if plain:
        return [(tag.start, tag.end) for tag in tags]
    body = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "text"),))
    document = Document(digest_of(text.encode()), MediaType.TEXT, (body,))
    found = [
        (mention.span.start, mention.span.end)
        for mention in identifiers(document, Tables(()), ())
        if mention.identifier is not IdentifierKind.CASE
    ]
    return merged([*found, *((tag.start, tag.end) for tag in spread(text, tags))])


def merged(spans: Iterable[tuple[int, int]]) -> Spans:
    """The same characters as sorted, disjoint spans."""
    out: Spans = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def misses(rows: list[dict[str, Any]], masks: list[Spans]) -> Iterable[str]:
    """Each mention that needed masking and was not masked whole."""
    for row, spans in zip(rows, masks, strict=True):
        hidden = {at for start, end in spans for at in range(start, end)}
        for annotation in row["annotations"].values():
            for entity in entities(annotation):
                for start, end, need in entity.mentions:
                    if need and not masked_whole(row["text"], start, end, hidden):
                        around = row["text"][max(0, start - 40) : end + 30].replace("\n", " ")
                        kind = f"{entity.kind} DIRECT" if entity.direct else entity.kind
                        yield f"{kind}: {row['text'][start:end]!r} in {around!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--threshold", type=float, default=MASK_PROBABILITY)
    parser.add_argument("--plain", action="store_true", help="the tagger alone")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true", help="print figures as one JSON object")
    options = parser.parse_args()
    rows = json.loads(options.data.read_text(encoding="utf-8"))
    tagger = load_tagger()
    start = time.perf_counter()
    masks = [masks_of(row["text"], tagger, options.threshold, options.plain) for row in rows]
    seconds = time.perf_counter() - start
    if options.misses:
        print(*misses(rows, masks), sep="\n")
    words = sum(len(row["text"].split()) for row in rows)
    figures = {"documents": len(rows), "words": words, "words a second": round(words / seconds), **measure(rows, masks)}
    if options.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:28} {figure:8.3f}" if isinstance(figure, float) else f"{name:28} {figure:8}")


if __name__ == "__main__":
    main()
