"""Where a copy goes: what is dangerously near the address, whether it is fresh, and whether it was keyed right again.

1. The address comes from the register and must be in force.
2. What is one door, one digit or one letter away from somebody else's is warned about, without saying whose.
3. A second person keys it again. That forgives capitals and spaces, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from string import ascii_lowercase, digits

from partywall.model.people import Address, IdentifierKind, Person, Register
from partywall.model.product import DeliveryAddress
from partywall.procedure.houses import House, house, words_of
from partywall.words import compact

_SIGNS = ascii_lowercase + digits
_DOMAINS = (
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.co.uk", "live.com", "yahoo.com",
    "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com",
    "ntlworld.com", "aol.com", "msn.com", "proton.me", "protonmail.com",
)  # fmt: skip
_LOOK_ALIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("5", "s"), ("i", "l"))


class Nearness(StrEnum):
    """What is near an address, in words that do not say whose it is."""

    SAME = "Somebody of another family has the same address in the register."
    DOOR = "Somebody else in the register lives a door or two from this address."
    DIGIT = "The house number is one digit, or two digits swapped, from somebody else's in the same street."
    FLAT = "Somebody else in the register lives at the same number in another flat."
    POSTCODE = "Somebody else in the register has the same house number in a postcode that differs in one character."
    EMAIL = "The e-mail address is one character from somebody else's."
    DOMAIN = "Somebody else in the register has the same e-mail name at another provider."
    LOOK_ALIKE = "The e-mail address looks like somebody else's."
    SHARED_EMAIL = "Somebody else in the register has the same e-mail address."


def nearness(one: DeliveryAddress, other: DeliveryAddress) -> frozenset[Nearness]:
    """How near two addresses are; nothing where they are apart. It does not matter which comes first."""
    return _near_houses(house(one.line, one.postcode), house(other.line, other.postcode)) | _near_emails(
        one.email, other.email
    )


def _near_houses(one: House, other: House) -> frozenset[Nearness]:
    if not one.doors or not other.doors:
        return frozenset()
    same_number = one.doors[-1] == other.doors[-1]
    placed = bool(one.postcode and other.postcode)
    if placed and one.postcode != other.postcode and same_number and one_edit(one.postcode, other.postcode):
        return frozenset((Nearness.POSTCODE,))
    if one.road != other.road and (one.postcode != other.postcode or not placed):
        return frozenset()
    if one.doors == other.doors:
        return frozenset((Nearness.SAME,)) if one.postcode == other.postcode or not placed else frozenset()
    if same_number:
        return frozenset((Nearness.FLAT,))
    return frozenset(_near_doors(_number(one.doors[-1]), _number(other.doors[-1])))


def _number(door: str) -> tuple[int, str]:
    found = re.fullmatch(r"(?:.*\s)?(\d{1,9})([a-z]?)", door)
    return (int(found[1]), found[2]) if found else (-1, door)


def _near_doors(one: tuple[int, str], other: tuple[int, str]) -> Iterator[Nearness]:
    if one[0] < 0 or other[0] < 0:
        return
    if abs(one[0] - other[0]) <= 2:
        yield Nearness.DOOR
    first, second = str(one[0]), str(other[0])
    if len(first) > 1 and len(second) > 1 and first != second and one_edit(first, second):
        yield Nearness.DIGIT


def _near_emails(one: str, other: str) -> frozenset[Nearness]:
    first, second = _email(one), _email(other)
    if not first or not second:
        return frozenset()
    if first == second:
        return frozenset((Nearness.SHARED_EMAIL,))
    found = set()
    if first.partition("@")[0] == second.partition("@")[0]:
        found.add(Nearness.DOMAIN)
    if one_edit(first, second) or compact(first) == compact(second):
        found.add(Nearness.EMAIL)
    if _looks(first) == _looks(second):
        found.add(Nearness.LOOK_ALIKE)
    return frozenset(found)


def _looks(email: str) -> str:
    for part, like in _LOOK_ALIKE:
        email = email.replace(part, like)
    return email


def one_edit(one: str, other: str) -> bool:
    """Whether one character is another, more or less, or two neighbours are swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    if len(left) != len(right):
        return left[1:] == right or left == right[1:]
    return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])


# The register


def warnings(register: Register, person: Person, address: DeliveryAddress, today: date) -> tuple[Nearness, ...]:
    """What is near this address of a person, of everybody whom the register knows today.

    Nobody goes through the register: it is asked for all that the address could be mistaken for.
    """
    found: set[Nearness] = set()
    for other in _possible(register, address):
        if other.id != person.id:
            near = {kind for one in in_force(register, other, today) for kind in nearness(address, one)}
            kin = set(other.families) & set(person.families)
            found |= near - ({Nearness.SAME} if kin or other.professional else set())
    return tuple(kind for kind in Nearness if kind in found)


def _possible(register: Register, address: DeliveryAddress) -> Iterator[Person]:
    asked = {(IdentifierKind.POSTCODE, key) for key in (compact(address.postcode), *_edits(compact(address.postcode)))}
    asked |= {(IdentifierKind.ADDRESS, compact(line)) for line in _other_doors(address.line)}
    asked |= {(IdentifierKind.EMAIL, key) for key in _other_emails(address.email)}
    people = {id for kind, key in asked if key for id in register.holders(kind, key)}
    return filter(None, map(register.person, sorted(people)))


def _edits(key: str) -> Iterator[str]:
    """Every key that is one edit away."""
    for at in range(len(key) + bool(key)):
        before, after = key[:at], key[at:]
        yield from (f"{before}{sign}{after}" for sign in _SIGNS)
        if after:
            yield before + after[1:]
            yield from (f"{before}{sign}{after[1:]}" for sign in _SIGNS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def _other_doors(line: str) -> Iterator[str]:
    """The address, and with each of its numbers changed a little."""
    yield line
    for found in re.finditer(r"\d{1,5}", line):
        number = int(found[0])
        near = {str(each) for each in range(max(1, number - 2), number + 3)}
        near |= {each for each in _edits(found[0]) if each.isdigit()}
        yield from (f"{line[: found.start()]}{each}{line[found.end() :]}" for each in sorted(near))


def _other_emails(email: str) -> Iterator[str]:
    email = _email(email)
    key = compact(email)
    yield key
    yield from _edits(key)
    name = compact(email.partition("@")[0])
    yield from (name + compact(domain) for domain in _DOMAINS if name)
    for part, like in _LOOK_ALIKE:
        yield from (key.replace(old, new) for old, new in ((part, like), (like, part)) if old in key)
        yield from (
            key[: found.start()] + new + key[found.end() :]
            for old, new in ((part, like), (like, part))
            for found in re.finditer(re.escape(old), key)
        )


def in_force(register: Register, person: Person, today: date) -> tuple[DeliveryAddress, ...]:
    """Where a person can be reached today: each home, their family's where they have none, and each e-mail address."""
    families = filter(None, map(register.family, person.families))
    rows = person.addresses or tuple(family.address for family in families if family.address)
    homes = (DeliveryAddress(row.line, row.postcode) for row in rows if is_in_force(row, today))
    return (*homes, *(DeliveryAddress(email=email) for email in person.emails))


def is_in_force(address: Address, today: date) -> bool:
    """Whether an address has begun and not ended."""
    return not (address.start and address.start > today) and not (address.end and address.end < today)


_NEW = timedelta(days=28)


def doubts(register: Register, person: Person, address: DeliveryAddress, today: date) -> tuple[str, ...]:
    """Why a home cannot be relied on, though the register has it: it is the family's, has ended, or has just begun."""
    families = filter(None, map(register.family, person.families))
    own, kin = ([row for row in rows if (row.line, row.postcode) == (address.line, address.postcode)]
                for rows in (person.addresses, [family.address for family in families if family.address]))  # fmt: skip
    rows = own or kin
    if not address.line or not rows:
        return ()
    found = [] if own else ["The register has no home of their own, and this is their family's. Do they live there?"]
    now = [row for row in rows if is_in_force(row, today)]
    begun = min((row.start or date.min for row in now), default=date.min)
    if not now:
        found.append("The register says that this address is not in force today.")
    elif today - begun < _NEW:
        found.append(f"This address is new in the register: since {begun:%d.%m.%Y}. Ask whether it is right.")
    return tuple(found)


# Keyed again


def same_house(number: str, postcode: str, address: DeliveryAddress) -> bool:
    """Whether the house number, with the flat, or the house's name, and the postcode are those of an address."""
    there, keyed = house(address.line, address.postcode), house(number, postcode)
    numbered = keyed.doors == there.doors and not keyed.road
    named = " ".join(words_of(number)) == " ".join(there.doors)
    right = bool(there.doors) and (numbered or named)
    return right and _squeezed(postcode) == _squeezed(address.postcode) != ""


def _squeezed(postcode: str) -> str:
    return "".join(postcode.split()).upper()


def same_email(keyed: str, address: DeliveryAddress) -> bool:
    """Whether an e-mail address is this one."""
    one, other = "".join(keyed.split()), "".join(address.email.split())
    if not (one.isascii() and other.isascii()):  # a look-alike letter may be another's small form
        return bool(one) and one == other
    return bool(one) and one.lower() == other.lower()


def _email(text: str) -> str:
    return "".join(text.split()).lower()
