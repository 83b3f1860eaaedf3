"""Where the people near a case live, so that a part of an address can be known for theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partywall.model.people import Address, Person, PersonId, Register
from partywall.words import fold, tokens

Street = tuple[str, ...]
"""The folded words of a street's or building's name, short forms written out."""

SHORT = {
    "rd": "road", "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close",
    "cres": "crescent", "dr": "drive", "terr": "terrace", "ter": "terrace", "pl": "place", "ct": "court",
    "crt": "court", "gr": "grove", "gro": "grove", "gdns": "gardens", "gdn": "gardens", "sq": "square", "pk": "park",
    "hse": "house", "bldgs": "buildings", "est": "estate", "mt": "mount",
}  # fmt: skip
TYPES = frozenset(
    """
    road street avenue lane close crescent drive terrace place court way grove gardens square hill mews row walk rise
    parade fold mount view garth yard croft park green house heights villas cottage cottages bank gate meadow meadows
    point tower towers lodge mansions buildings wharf quay circus end vale copse spinney drove steps hollow estate
    chambers reach barn farm site hall mead crest ridge path passage alley bungalows flats block chase dene heath
    """.split()  # noqa: SIM905 - a list of 70 quoted words is no easier to read
)
BUILDINGS = frozenset(
    """
    house court cottage lodge mansions heights villas buildings tower towers point farm barn hall chambers flats
    """.split()  # noqa: SIM905
)
UNITS = ("flat", "apartment", "apt", "room", "unit", "plot", "pitch", "caravan", "lodge", "studio", "bedsit")
_KINDS = {"refuge", "hostel", "hotel"}
"""What a house is, said after its name: ``Willow House refuge`` is Willow House."""
_NUMBER = re.compile(r"\d{1,4}[a-z]?")


@dataclass(frozen=True, slots=True)
class Door:
    """A number in a named street or building."""

    number: str
    street: Street


@dataclass(frozen=True, slots=True)
class Homes:
    """Who lives behind which door, in which named house, and in which street."""

    doors: dict[Door, frozenset[PersonId]]
    houses: dict[Street, frozenset[PersonId]]
    """Named buildings with no number of their own: ``Mill Cottage``."""
    streets: dict[Street, frozenset[PersonId]]
    first_words: dict[str, tuple[Street, ...]]
    """Streets and houses by their first word, longest first."""

    def numbered(self, number: str) -> frozenset[PersonId]:
        """Who lives at that number of any street in which two doors or more are known."""
        busy: dict[Street, set[str]] = defaultdict(set)
        for door in self.doors:
            busy[door.street].add(door.number)
        return frozenset().union(
            *(who for door, who in self.doors.items() if door.number == number and len(busy[door.street]) > 1)
        )


def homes(register: Register, near: Iterable[Person]) -> Homes:
    """The homes of these people; a person without an address of their own lives at the family's."""
    doors: dict[Door, set[PersonId]] = defaultdict(set)
    houses: dict[Street, set[PersonId]] = defaultdict(set)
    streets: dict[Street, set[PersonId]] = defaultdict(set)
    for person in near:
        for address in addresses_of(person, register):
            for door in doors_of(address.line):
                doors[door].add(person.id)
                streets[door.street].add(person.id)
            for name in unnumbered(address.line):
                (houses if name[-1] in BUILDINGS else streets)[name].add(person.id)
    names = sorted({*streets, *houses}, key=lambda name: (-len(name), name))
    first: dict[str, list[Street]] = defaultdict(list)
    for name in names:
        first[name[0]].append(name)
    return Homes(_frozen(doors), _frozen(houses), _frozen(streets), {word: tuple(all_) for word, all_ in first.items()})


def addresses_of(person: Person, register: Register) -> tuple[Address, ...]:
    """The person's addresses, or their families' where they have none."""
    if person.addresses:
        return person.addresses
    families = (register.family(id) for id in person.families)
    return tuple(family.address for family in families if family and family.address)


def key(word: str) -> str:
    """A word of an address with short forms written out."""
    folded = fold(word).strip(".")
    return SHORT.get(folded, folded)


def doors_of(line: str) -> Iterator[Door]:
    """Each number in an address with the name that it belongs to: ``Flat 2, 9 High St`` has two doors."""
    waiting: list[str] = []
    for number, name in _parts(line):
        if number:
            waiting.append(number)
        if name and waiting and (number or name[-1] in TYPES):
            for each in waiting:
                yield Door(each, name)
            waiting = []


def unnumbered(line: str) -> Iterator[Street]:
    """The buildings and streets that an address names without a number: ``Mill Cottage``."""
    return (name for number, name in _parts(line) if not number and len(name) > 1 and name[-1] in TYPES)


def _parts(line: str) -> Iterator[tuple[str, Street]]:
    for part in line.split(","):
        words = [key(token.text) for token in tokens(part)]
        words = [word for word in words if word not in {"c", "o", "over", "above", "no", "number"}]
        if words and words[0] in UNITS:
            words = words[1:]
        if len(words) > 1 and words[-1] in _KINDS:
            words = words[:-1]
        number = words.pop(0) if words and _NUMBER.fullmatch(words[0]) else ""
        if number or words:
            yield number, tuple(words)


def _frozen(groups: dict[Door, set[PersonId]] | dict[Street, set[PersonId]]) -> dict:  # type: ignore[type-arg]
    return {name: frozenset(who) for name, who in groups.items()}
