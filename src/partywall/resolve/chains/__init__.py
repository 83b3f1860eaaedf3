"""Which words of a text mean the same person: names, phrases (``her older sister``) and pronouns, in chains.

``linked`` carries what ``resolve`` found out about names on to the pronouns and phrases that stand for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from partywall.model.people import Case, Link, Mention, MentionKind, Person, PersonId, Resolution
from partywall.model.text import Digest, Document, PartId, Span
from partywall.resolve.chains.antecedents import walk
from partywall.resolve.chains.learned import WEIGHTS
from partywall.resolve.chains.lexicon import ARTICLES, GROWN, NOUNS, OWNERS, PRONOUNS, SINGLED_OUT, YOUNG
from partywall.resolve.chains.reading import Known, Pointer, Script, pointers
from partywall.words import tokens

__all__ = ["follow", "link", "linked", "read"]

_CHILDHOOD = 17
"""Years by which somebody may be older than the youngest person near and be taken for a child."""


NOBODY_KNOWN = "role: nobody known"
"""The detector of a phrase that was found because no chain says whom it means: ``the girl``."""


def follow(
    document: Document, resolutions: Sequence[Resolution], near: Sequence[Person] = (), case: Case | None = None
) -> tuple[tuple[Resolution, ...], tuple[Link, ...]]:
    """The resolutions, behind them those of phrases that mean nobody known (``the girl``), and the links of all."""
    links = link(document, resolutions, near, case)
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    found = list(resolutions)
    taken = {(row.mention.span.document, row.mention.span.part, row.mention.span.end) for row in resolutions}
    stranger = max((row.stranger or 0 for row in resolutions), default=0)
    last: dict[tuple[Digest, PartId, int], int] = {}
    completed = []
    for row in links:
        span = row.span
        chain = (span.document, span.part, row.chain)
        fresh = row.resolution is None and not row.pronoun and (span.document, span.part, span.end) not in taken
        if fresh and _singles_out(texts[span.document, span.part][span.start : span.end]):
            stranger += chain not in last
            number = found[last[chain]].stranger if chain in last else stranger
            mention = Mention(span, MentionKind.ROLE, NOBODY_KNOWN, row.score)
            last[chain] = len(found)
            found.append(Resolution(mention, None, number, row.score, "no name goes with these words"))
        completed.append(replace(row, resolution=last.get(chain)) if row.resolution is None else row)
    return tuple(found), tuple(completed)


def _singles_out(words: str) -> bool:
    keys = [token.key for token in tokens(words)]
    return len(keys) > 1 and keys[-1] in SINGLED_OUT and keys[0] in OWNERS | ARTICLES


def link(
    document: Document, resolutions: Sequence[Resolution], near: Sequence[Person] = (), case: Case | None = None
) -> tuple[Link, ...]:
    """The links of every part of a document and of those inside it. They count all its ``resolutions`` from 0."""
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    places: dict[tuple[Digest, PartId], list[int]] = {}
    for at, row in enumerate(resolutions):
        places.setdefault((row.mention.span.document, row.mention.span.part), []).append(at)
    found: list[Link] = []
    for place, numbers in places.items():
        rows = linked(texts[place], [resolutions[at] for at in numbers], near, case)
        found += [row if row.resolution is None else replace(row, resolution=numbers[row.resolution]) for row in rows]
    return tuple(found)


def linked(
    text: str, resolutions: Sequence[Resolution], near: Sequence[Person] = (), case: Case | None = None
) -> tuple[Link, ...]:
    """A link for every word or phrase of a part's text that stands for somebody, in order.

    ``resolutions`` are those of the part, in any order; a link counts them from 0. ``near`` are people of whom the
    register may tell sex, age and role, and ``case`` whose case it is. Identifiers are no links.
    """
    if not resolutions:
        return ()
    place = resolutions[0].mention.span
    own = {row.mention.span: at for at, row in enumerate(resolutions)}
    script, found = read(text, resolutions, near, case)
    last: dict[int, int] = {}
    links = []
    for pointer, (chain, score) in zip(found, walk(script, found, WEIGHTS), strict=True):
        span = Span(place.document, place.part, pointer.start, pointer.end)
        here = own.get(span)
        if here is not None:
            last[chain] = here
        links.append(Link(span, chain, last.get(chain), round(score, 3), pointer.head in PRONOUNS))
    return tuple(links)


def read(
    text: str, resolutions: Sequence[Resolution], near: Sequence[Person], case: Case | None
) -> tuple[Script, list[Pointer]]:
    """A part's text and all that stands for somebody in it, with what is known of them."""
    people = {person.id: person for person in near}
    young = _children(near)
    numbers: dict[PersonId | int | None, int] = {None: -1}
    for row in resolutions:
        numbers.setdefault(row.person or row.stranger, len(numbers))
    rows = [
        _known(row, numbers[row.person or row.stranger], people, young, case)
        for row in resolutions
        if row.mention.kind is not MentionKind.IDENTIFIER
    ]
    script = Script(text)
    return script, pointers(script, rows)


def _known(
    row: Resolution, identity: int, people: dict[PersonId, Person], young: frozenset[PersonId], case: Case | None
) -> Known:
    span, kind = row.mention.span, row.mention.kind
    name = kind not in {MentionKind.ROLE, MentionKind.PRONOUN}
    person = people.get(row.person) if row.person else None
    if person is None:
        # A stranger's number is theirs by a name; by a phrase alone (the man) it may be anybody of whom one spoke.
        part = ("other" if row.person else "stranger") if case else ""
        return Known(span.start, span.end, name, part=part, identity=identity if name or row.person else None)
    nouns = frozenset(_nouns(person.role))
    child = person.id in young if person.born else True if nouns & YOUNG else False if nouns & GROWN else None
    return Known(span.start, span.end, name, person.sex, child, nouns, _part(person, case), identity)


def _part(person: Person, case: Case | None) -> str:
    if case is None:
        return ""
    if person.id in case.children:
        return "child"
    if case.family in person.families:
        return "family"
    return "worker" if person.professional else "other"


def _nouns(role: str) -> Iterator[str]:
    """Nouns of a register's role: ``boy next door``. Not whose they are: ``mother of the boy``."""
    for token in tokens(role):
        if token.key in {"of", "to", "for"}:
            return
        if token.key in NOUNS:
            yield token.key


def _children(near: Sequence[Person]) -> frozenset[PersonId]:
    """Those who were born not long before the youngest."""
    youngest = max((person.born.year for person in near if person.born), default=0)
    return frozenset(person.id for person in near if person.born and person.born.year > youngest - _CHILDHOOD)
