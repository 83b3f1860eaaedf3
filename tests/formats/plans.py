"""Plans for one file, by the words that have to go."""

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


def thousand_names() -> list[str]:
    """Names of one letter up to more than thirty, of one word up to three, with accents, hyphens and apostrophes."""
    first = ("Q", "Al", "Zoë", "Ewan", "Nadia", "Yusuf-Ali", "Clementine", "Anne-Marie Louise", "Ó", "Wilhelmina Jo")
    last = ("", " B", " Ng", " O'Dea", " Quill", " Świat", " Fforde-Rees", " van der Heuvel", " Pellingbrook", " Thorn")
    ends = ("", "s", "son", "-Hay", " Jr", " the younger", "x" * 3, "y" * 4, "z" * 9, " née Ash")
    return [f"{one}{other}{end}" for one in first for other in last for end in ends]
