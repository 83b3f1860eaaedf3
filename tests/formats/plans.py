"""Plans for one file, by the words that have to go."""

import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from partywall.formats import read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Document, Part, PartKind, Span

LABEL = "[withheld: another person]"


def copy(untrusted: bytes, name: str, *withheld: str) -> Document:
    """The copy without some words, read again."""
    return read(copy_bytes(untrusted, name, *withheld), name)


def copy_bytes(untrusted: bytes, name: str, *withheld: str) -> bytes:
    """The copy without some words wherever they stand in what stays."""
    document = read(untrusted, name)
    return write(untrusted, document, plan(document, *withheld))


def plan(document: Document, *withheld: str) -> Plan:
    """Every occurrence of the words, as a plan."""
    spans = [
        Span(inner.digest, part.id, at, at + len(words))
        for inner in document.walk()
        for part in inner.parts
        if part.stays
        for words in withheld
        for at in range(len(part.text))
        if part.text.startswith(words, at)
    ]
    return Plan(document.digest, tuple(Redaction(span, LABEL) for span in sorted(spans)))


def staying(document: Document) -> list[tuple[str, str]]:
    """Ids and texts of the parts that a copy has."""
    return [(part.id, part.text) for part in document.parts if part.stays]


def dropped(document: Document, kind: PartKind) -> str:
    """The text of a kind that no copy has."""
    return "".join(part.text for part in document.parts if part.kind is kind and not part.stays)


def sound(part: Part) -> bool:
    """Whether the anchors of a part are sorted and disjoint and cover its text."""
    ends = [0, *(anchor.end for anchor in part.anchors)]
    starts = [*(anchor.start for anchor in part.anchors), len(part.text)]
    return ends == starts and all(anchor.start < anchor.end for anchor in part.anchors)


def empty_plan_changes_nothing(original: bytes, name: str) -> None:
    """With an empty plan the copy has the same texts, and none that would be dropped but its own name."""
    document = read(original, name)
    again = read(write(original, document, Plan(document.digest, ())), name)
    assert staying(again) == staying(document)
    assert [part.id for part in again.parts if not part.stays] == ["file-name"]
    assert all(sound(part) for part in document.parts)


def plan_changes_its_place_alone(original: bytes, name: str, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
    """The copy differs in the planned place only, and there it has the label; ends of blocks stay."""
    document = read(original, name)
    part = draw(st.sampled_from([each for each in document.parts if each.stays and each.text]))
    start = draw(st.integers(0, len(part.text) - 1))
    span = Span(document.digest, part.id, start, draw(st.integers(start + 1, len(part.text))))
    finished = read(write(original, document, Plan(document.digest, (Redaction(span, LABEL),))), name)
    ends = {at for each in part.anchors if not each.place for at in range(each.start, each.end)}
    inside = [part.text[at] if at in ends else "x" for at in range(span.start, span.end)]
    gap = re.sub("x", LABEL, "".join(inside), count=1).replace("x", "")
    expected = dict(staying(document)) | {part.id: part.text[: span.start] + gap + part.text[span.end :]}
    assert dict(staying(finished)) == {key: text for key, text in expected.items() if key == "body" or text.strip()}


def thousand_names() -> list[str]:
    """Names of one letter up to more than thirty, of one word up to three, with accents, hyphens and apostrophes."""
    first = ("Q", "Al", "Zoë", "Ewan", "Nadia", "Yusuf-Ali", "Clementine", "Anne-Marie Louise", "Ó", "Wilhelmina Jo")
    last = ("", " B", " Ng", " O'Dea", " Quill", " Świat", " Fforde-Rees", " van der Heuvel", " Pellingbrook", " Thorn")
    ends = ("", "s", "son", "-Hay", " Jr", " the younger", "x" * 3, "y" * 4, "z" * 9, " née Ash")
    return [f"{one}{other}{end}" for one in first for other in last for end in ends]
