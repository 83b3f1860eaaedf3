"""What the text around a mention says about which of several people it means.

Each clue is one small function from candidate and mention to a weight; they are added up. Positive speaks for the
candidate. A clue that says nothing weighs 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from partywall.model.disclosure import Provenance
from partywall.model.people import Case, FamilyId, Mention, MentionKind, Person, PersonId, Register, Resolution
from partywall.model.text import Digest, PartId
from partywall.words import fold, tokens

_WORK_TITLES = frozenset("dr prof pc dc ds di dci pcso sgt insp nurse sister judge cllr rev sw".split())
_MALE = frozenset("mr he his him".split())
_FEMALE = frozenset("mrs ms miss she her hers".split())


@dataclass(slots=True)
class Scene:
    """Who is near, and who has been spoken of so far. The one value here that changes."""

    register: Register
    near: dict[PersonId, Person]
    case: Case
    copied: tuple[Provenance, ...] = ()
    """What stands in a record too, by place."""
    named: set[PersonId] = field(default_factory=set)
    """Those whom an earlier mention can only have meant."""
    last: dict[tuple[Digest, PartId], list[tuple[int, PersonId]]] = field(default_factory=dict)

    def person(self, id: PersonId) -> Person | None:
        """Somebody near or elsewhere in the register."""
        return self.near.get(id) or self.register.person(id)

    def remember(self, resolution: Resolution) -> None:
        """Take a resolved mention for a clue to the next."""
        if resolution.person is None:
            return
        mention = resolution.mention
        if len(mention.candidates) == 1 and mention.kind is not MentionKind.IDENTIFIER:
            self.named.add(resolution.person)
        place = (mention.span.document, mention.span.part)
        self.last.setdefault(place, []).append((mention.span.start, resolution.person))

    def owners(self, mention: Mention) -> frozenset[FamilyId]:
        """The families of the records in which the words around a mention stand."""
        return frozenset(family for row in self.copied if _holds(row, mention) for family in row.families)

    def families_before(self, mention: Mention, reach: int) -> frozenset[FamilyId]:
        """Families of the people mentioned within so many characters before."""
        said = self.last.get((mention.span.document, mention.span.part), ())
        close = (self.person(id) for at, id in said if mention.span.start - reach <= at < mention.span.start)
        return frozenset(family for person in close if person for family in person.families)


Clue = Callable[[Person, Mention, str, Scene], float]


def weigh(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """How much speaks for this candidate."""
    return sum(clue(person, mention, text, scene) for clue in CLUES)


def title(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """``PC Lane`` is the one who works; ``Mrs Lane`` is a woman."""
    words = [token.key for token in tokens(text[mention.span.start : mention.span.end])]
    first = words[0] if words else ""
    if first in _WORK_TITLES:
        return 2.0 if person.professional else -2.0
    return _sex(person, first)


def speaks_against(person: Person, mention: Mention, text: str, scene: Scene) -> bool:
    """Whether even the only one it may mean cannot be meant: ``PC Lane`` for a child, ``Mr Lane`` for a woman."""
    return title(person, mention, text, scene) + grown(person, mention, text, scene) <= -1.5


def grown(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """Children are not called Mr or Mrs. A child is who is hardly older than the case's children."""
    first = next(tokens(text[mention.span.start : mention.span.end]), None)
    births = [child.born.year for id in scene.case.children if (child := scene.person(id)) and child.born]
    if first is None or first.key not in {"mr", "mrs", "ms"} or not births or not person.born:
        return 0.0
    return -2.0 if person.born.year >= min(births) - 6 else 0.0


def pronoun(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """The first he or she after a name mostly goes with it."""
    following = tokens(text[mention.span.end : mention.span.end + 60])
    first = next((token.key for token in following if token.key in _MALE | _FEMALE), "")
    return 0.4 * _sex(person, first)


def _sex(person: Person, word: str) -> float:
    if word in _MALE | _FEMALE and person.sex in {"M", "F"}:
        return 0.5 if (word in _MALE) == (person.sex == "M") else -1.5
    return 0.0


def work(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """The words of somebody's post or agency beside the name: ``Lane (health visitor)``."""
    if not person.professional:
        return 0.0
    beside = fold(text[max(0, mention.span.start - 40) : mention.span.end + 60])
    own = {token.key for token in tokens(f"{person.professional.post} {person.role} {person.professional.agency}")}
    said = {token.key for token in tokens(beside)}
    return 0.5 * min(2, len({key for key in own & said if len(key) > 2}))


def own_family(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """A document of a case mostly speaks of the case's own family, and of its children first."""
    if person.id in scene.case.children:
        return 1.2
    return 1.0 if scene.case.family in person.families else 0.0


def spoken_of(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """Whoever was called by an unmistakable name before, or whose family is spoken of here."""
    before = 0.3 if person.id in scene.named else 0.0
    here = 0.5 if scene.families_before(mention, 160) & set(person.families) else 0.0
    return before + here


def exact(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """The forename itself speaks for somebody more than a short form of it or a middle name does."""
    words = {token.key for token in tokens(text[mention.span.start : mention.span.end])}
    called = {fold(person.forename), *(fold(name) for name in person.known_as)}
    return 0.6 if words & called else 0.0


_OTHER = re.compile(r"\b(?:other|another|different|second|not (?:our|his|her|the same))\s+[\"'“‘]?$", re.IGNORECASE)


def the_other(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """``the other Robin`` is not the one of the case."""
    if not _OTHER.search(text[max(0, mention.span.start - 25) : mention.span.start]):
        return 0.0
    return -2.0 if scene.case.family in person.families else 1.0


def copied(person: Person, mention: Mention, text: str, scene: Scene) -> float:
    """In a sentence that stands in a record of one family, a name means one of that family."""
    owners = scene.owners(mention)
    if not owners or scene.case.family in owners:
        return 0.0
    return _OF_THE_RECORD if owners & set(person.families) else 0.0


_OF_THE_RECORD = 1.5
_BESIDE = 0
"""Characters between a name and copied words, within which it may stand where the record had another."""


def _holds(row: Provenance, mention: Mention) -> bool:
    same = row.span.document == mention.span.document and row.span.part == mention.span.part
    return same and row.span.start - _BESIDE <= mention.span.start and mention.span.end <= row.span.end + _BESIDE


CLUES: tuple[Clue, ...] = (title, grown, pronoun, work, own_family, spoken_of, exact, the_other, copied)
