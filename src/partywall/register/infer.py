"""To which family somebody belongs whom the family table leaves out.

A wrong guess counts a stranger to a family, and then tells each about the other; no guess only
withholds too much, which a person can put right. So:

1. Only for a person with no recorded family, who is not a professional, whom no restriction names
   on either side, who is no protected source, and who may not be one of two records of one child.
2. Only from members who are recorded: no guess rests on a guess.
3. Only when every sign points at one and the same family.
4. A mother link is enough by itself, unless her home and the family's are known and differ: a
   mother who lives elsewhere may have fled, a child who lives elsewhere may be with adopters.
5. One home is not enough by itself, for there are lodgers, hostels and foster homes: a shared
   surname, a mother link or a shared conference must come to it. Only the present home of both
   counts, down to the flat; a placement or a place where letters go never does.
6. A shared conference is not enough by itself: half-siblings of two families share one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from partywall.model.people import Address, Family, FamilyId, FamilyLink, LinkBasis, Person, PersonId
from partywall.register.places import dwelling
from partywall.words import fold

_HOME = {"home", "primary", "main", "permanent", "current"}
_HOME |= {f"{kind} address" for kind in _HOME}

Peers = Mapping[LinkBasis, Mapping[FamilyId, frozenset[PersonId]]]
"""For one person: by each kind of sign, the families it points at and through whom."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is recorded, ready to be asked."""

    persons: Mapping[PersonId, Person]
    families: Mapping[FamilyId, Family]
    mothers: Iterable[tuple[PersonId, PersonId]]
    """Mother, and child."""
    meetings: Mapping[str, tuple[PersonId, ...]]
    today: date
    left_out: frozenset[PersonId] = frozenset()
    """For whom nothing is inferred."""
    no_witness: frozenset[PersonId] = frozenset()
    """From whom nothing is inferred."""


@dataclass(slots=True)
class _Index:
    at_home: dict[str, set[PersonId]] = field(default_factory=lambda: defaultdict(set))
    homes_of: dict[FamilyId, set[str]] = field(default_factory=lambda: defaultdict(set))
    mothers: dict[PersonId, set[PersonId]] = field(default_factory=lambda: defaultdict(set))
    """Mothers and children, both ways."""
    met: dict[PersonId, set[PersonId]] = field(default_factory=lambda: defaultdict(set))


def inferred_links(known: Known) -> tuple[FamilyLink, ...]:
    """The families of people with no recorded family, each link with its sign and through whom."""
    index = _indexed(known)
    open_ends = (person for person in known.persons.values() if _may_be_inferred(person, known))
    return tuple(link for person in open_ends for link in _links(person, known, index))


def homes(person: Person, today: date) -> frozenset[str]:
    """The keys of a person's present homes."""
    return frozenset(filter(None, (dwelling(address) for address in person.addresses if _present(address, today))))


def _present(address: Address, today: date) -> bool:
    started = address.start is None or address.start <= today
    ended = address.end is not None and address.end < today
    return fold(address.kind) in _HOME and started and not ended


def _may_be_inferred(person: Person, known: Known) -> bool:
    return not person.families and person.professional is None and person.id not in known.left_out


def _is_witness(person: Person, known: Known) -> bool:
    return bool(person.families) and person.professional is None and person.id not in known.no_witness


def _indexed(known: Known) -> _Index:
    index = _Index()
    witnesses = {id for id, person in known.persons.items() if _is_witness(person, known)}
    for id in witnesses:
        person = known.persons[id]
        own = homes(person, known.today) or _family_homes(person, known)
        for home in own:
            index.at_home[home].add(id)
        for family in person.families:
            index.homes_of[family] |= own
    for mother, child in known.mothers:
        for one, other in ((mother, child), (child, mother)):
            if other in witnesses:
                index.mothers[one].add(other)
    for people in known.meetings.values():
        for id in people:
            index.met[id] |= (witnesses & set(people)) - {id}
    return index


def _family_homes(person: Person, known: Known) -> frozenset[str]:
    """Where a member lives who has no address of their own: in the family's home."""
    addresses = (known.families[family].address for family in person.families if family in known.families)
    return frozenset(filter(None, (dwelling(address) for address in addresses if address)))


def _links(person: Person, known: Known, index: _Index) -> Iterator[FamilyLink]:
    at_home = {id for home in homes(person, known.today) for id in index.at_home.get(home, ())}
    signs = {
        LinkBasis.MOTHER: _by_family(index.mothers.get(person.id, ()), known),
        LinkBasis.ADDRESS: _by_family(at_home, known),
        LinkBasis.MEETING: _by_family(index.met.get(person.id, ()), known),
    }
    pointed_at = {family for found in signs.values() for family in found}
    if len(pointed_at) != 1:
        return
    (family,) = pointed_at
    if _enough(person, family, signs, known, index):
        for basis, found in signs.items():
            if family in found:
                yield FamilyLink(person.id, family, basis, "with " + ", ".join(sorted(found[family])))


def _by_family(people: Iterable[PersonId], known: Known) -> dict[FamilyId, frozenset[PersonId]]:
    found: dict[FamilyId, set[PersonId]] = defaultdict(set)
    for id in people:
        for family in known.persons[id].families:
            found[family].add(id)
    return {family: frozenset(ids) for family, ids in found.items()}


def _enough(person: Person, family: FamilyId, signs: Peers, known: Known, index: _Index) -> bool:
    own = homes(person, known.today)
    if own and index.homes_of[family] and not own & index.homes_of[family]:
        return False
    if signs[LinkBasis.MOTHER]:
        return True
    housemates = signs[LinkBasis.ADDRESS].get(family, frozenset())
    surname = fold(person.surname)
    namesake = any(surname and fold(known.persons[id].surname) == surname for id in housemates)
    return bool(housemates) and (namesake or bool(signs[LinkBasis.MEETING]))


def families_in_one_home(known: Known) -> Iterator[PersonId]:
    """People whose home and surname somebody of another recorded family shares."""
    found: dict[tuple[str, str], set[PersonId]] = defaultdict(set)
    for person in known.persons.values():
        if _is_witness(person, known) and person.surname:
            for home in homes(person, known.today):
                found[home, fold(person.surname)].add(person.id)
    for people in found.values():
        apart = [id for id in sorted(people) if not _shares_family(id, people, known)]
        if apart:
            yield apart[0]


def _shares_family(id: PersonId, people: Iterable[PersonId], known: Known) -> bool:
    """Whether everybody in the home has a family in common with this person."""
    own = set(known.persons[id].families)
    return all(own & set(known.persons[other].families) for other in people)
