"""Which one person each mention means: somebody in the register, or a numbered stranger.

Every mention ends under exactly one person. Where a name may mean several, each candidate is weighed by what the text
around the mention says of them (``clues``), and the heaviest wins.
"""

from __future__ import annotations

from collections.abc import Sequence

from partywall.model.disclosure import Provenance
from partywall.model.people import Case, Mention, MentionKind, Person, Register, Resolution
from partywall.model.text import Document
from partywall.resolve.clues import Scene, speaks_against, weigh
from partywall.words import compact, fold

__all__ = ["resolve"]


def resolve(
    document: Document,
    mentions: tuple[Mention, ...],
    register: Register,
    near: tuple[Person, ...],
    case: Case,
    provenances: Sequence[Provenance] = (),
) -> tuple[Resolution, ...]:
    """One resolution for each mention, in the order of the mentions.

    ``provenances`` say what stands in a record too: a name in a copied passage mostly means one of the record's family.
    """
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    scene = Scene(register, {person.id: person for person in near}, case, tuple(provenances))
    strangers: dict[str, int] = {}
    resolutions = []
    for mention in mentions:
        text = texts[mention.span.document, mention.span.part]
        resolution = _known(mention, text, scene) or _stranger(mention, text, strangers)
        scene.remember(resolution)
        resolutions.append(resolution)
    return tuple(resolutions)


def _known(mention: Mention, text: str, scene: Scene) -> Resolution | None:
    people = [person for id in mention.candidates if (person := scene.person(id))]
    if not people or len(people) == 1 and speaks_against(people[0], mention, text, scene):
        return None
    if len(people) == 1:
        return Resolution(mention, people[0].id, None, mention.score, "the register knows only one it may mean")
    weights = {person.id: weigh(person, mention, text, scene) for person in people}
    best = max(people, key=lambda person: (weights[person.id], person.id in scene.case.children, person.id))
    others = [weights[person.id] for person in people if not _alike(person, best)]
    margin = min(1.0, weights[best.id] - max(others)) if others else 1.0
    return Resolution(mention, best.id, None, mention.score * (0.6 + 0.4 * margin), "the likeliest of several")


def _alike(one: Person, other: Person) -> bool:
    """Whether a mix-up of the two would harm nobody: they are one family's, or both there for their work."""
    return bool(set(one.families) & set(other.families)) or bool(one.professional and other.professional)


def _stranger(mention: Mention, text: str, strangers: dict[str, int]) -> Resolution:
    """The number under which a document's other mentions of these words stand, or a new one.

    A single name belongs to the stranger last called by a longer name that holds it.
    """
    words = text[mention.span.start : mention.span.end]
    key = compact(words) if mention.kind is MentionKind.IDENTIFIER else fold(words)
    longer = [number for name, number in strangers.items() if key in name.split()]
    number = strangers.get(key) or (longer[-1] if longer else max(strangers.values(), default=0) + 1)
    strangers[key] = number
    return Resolution(mention, None, number, mention.score, "the register knows nobody of that name")
