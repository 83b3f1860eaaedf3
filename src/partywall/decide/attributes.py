"""What a sentence says of somebody without naming them, and what the register knows of the same: traits to compare.

The lists are of general English, of our own writing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from partywall.model.people import FamilyId, Person, Register
from partywall.words import tokens


class Trait(StrEnum):
    """One thing that may be said of somebody, as a report names it."""

    AGE = "age"
    SEX = "sex"
    TIE = "tie"
    SETTING = "where they meet"
    WORK = "work"
    PLACE = "place"
    DOOR = "house number"
    KIN = "kin"


Spot = tuple[int, int]

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
NUMBERS = {word: number for number, word in enumerate(f"{_NUMBERS} eighteen nineteen twenty".split(), 1)}
_N = rf"(\d{{1,2}}|{'|'.join(NUMBERS)})"
_AGE = re.compile(
    rf"\b{_N}[- ]years?[- ](?:old|of age)\b|\bage[ds]?\s+{_N}\b(?!\s*(?:months|weeks|days))"
    rf"|\b(?:turn(?:s|ed|ing)?)\s+{_N}\b(?!\s*(?:months|weeks|days|hours|times|pages))"
    r"|(?<=[a-z])\s\((\d{1,2})\)",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\b(?:Year|Yr|Y)\s?(1[0-3]|[1-9])\b")
_BORN = re.compile(r"\bborn\s+(?:in\s+)?(?:[A-Z]\w+\s+)?((?:19|20)\d\d)\b")
_MALE = re.compile(
    r"\b(?:boy|lad|man|gentleman|father|dad|(?:half-|step-?)?brother|bro|uncle|son|nephew|husband|boyfriend|grandfather"
    r"|grandad|bloke|fella|fellow|male)s?\b|\bmen\b",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"\b(?:girl|lass|woman|lady|mother|mum|mam|(?:half-|step-?)?sister|sis|aunt|auntie|daughter|niece|wife|girlfriend"
    r"|nan|gran|grandmother|female)s?\b|\bwomen\b|\bladies\b",
    re.IGNORECASE,
)
_DOOR = re.compile(r"\b(?:no\.?|number|flat|room|plot|house|caravan)\s*(\d+[a-z]?)\b", re.IGNORECASE)
_KIN = re.compile(
    r"\b(?:his|her|their|whose|own)\s+(?:\w+\s+)?"
    r"(son|daughter|baby|brother|sister|mother|mum|father|dad|husband|wife|twins|children)\b",
    re.IGNORECASE,
)
_SAME = {"mum": "mother", "dad": "father"}
_TIES = frozenset(
    "friend neighbour classmate schoolmate lodger cousin boyfriend girlfriend partner ex cellmate cell-mate"
    " co-defendant resident client colleague tenant landlord landlady half-brother half-sister stepfather stepmother"
    " nephew niece uncle aunt volunteer coach minder housemate flatmate witness victim".split()
)
_SETTINGS = frozenset(
    "barracks bus cafe café camp caravan chapel choir church class club downstairs embassy estate factory farm football"
    " gurdwara group gym hospital hostel hotel landing market mosque nursery office prison pub refuge scout shop site"
    " stair street synagogue taxi team temple unit upstairs ward wrestling youth".split()
)
_WORKS = frozenset(
    "accountant baker barber barman barmaid bouncer bricklayer builder butcher butler caretaker carpenter cashier chef"
    " childminder cleaner cook courier cowman decorator dentist dinner-lady docker driver electrician engineer farmer"
    " farmhand fisherman fishmonger florist gardener guard hairdresser imam janitor joiner jockey labourer landlady"
    " landlord lawyer lecturer librarian lifeguard lollipop-lady mechanic milkman musician nun nurse optician painter"
    " pastor pharmacist photographer pilot plasterer plumber porter postman postmistress postwoman priest publican"
    " rabbi receptionist roofer sailor scaffolder seamstress shopkeeper soldier student tailor taxi trucker tutor vet"
    " vicar waiter waitress warden warehouseman welder window-cleaner".split()
)
_LISTED: dict[str, list[Trait]] = {}
for _trait, _words in ((Trait.TIE, _TIES), (Trait.SETTING, _SETTINGS), (Trait.WORK, _WORKS)):
    for _word in _words:
        _LISTED.setdefault(_word, []).append(_trait)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of somebody, each with where it stands."""

    ages: tuple[tuple[str, int, Spot], ...]
    """How it is said (age, class, born), the number, the place."""
    male: tuple[Spot, ...]
    female: tuple[Spot, ...]
    words: tuple[tuple[Trait, str, Spot], ...]

    @property
    def traits(self) -> frozenset[Trait]:
        """All traits that somebody might fit."""
        found = {trait for trait, _, _ in self.words}
        found |= {Trait.AGE} if self.ages else set()
        return frozenset(found | ({Trait.SEX} if self.male or self.female else set()))

    def spots(self, trait: Trait) -> tuple[Spot, ...]:
        """Where a trait is said."""
        if trait is Trait.AGE:
            return tuple(spot for _, _, spot in self.ages)
        if trait is Trait.SEX:
            return (*self.male, *self.female)
        return tuple(spot for kind, _, spot in self.words if kind is trait)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the register knows of a person that a sentence might say."""

    born: int | None
    sex: str
    ties: frozenset[str]
    settings: frozenset[str]
    works: frozenset[str]
    places: frozenset[str]
    doors: frozenset[str]
    kin: frozenset[str]
    families: frozenset[FamilyId]
    names: frozenset[str]

    def without(self, places: Collection[str], works: Collection[str]) -> Profile:
        """Less the places and kinds of work that tell nobody apart."""
        return replace(self, places=self.places - set(places), works=self.works - set(works))

    def fits(self, told: Said, year: int | None) -> frozenset[Trait]:
        """The traits of the sentence that this person has; none if it says an age or a sex that is not theirs."""
        sexes = {sex for sex, spots in (("M", told.male), ("F", told.female)) if spots}
        aged = bool(told.ages) and any(_aged(self.born, how, number, year) for how, number, _ in told.ages)
        if told.ages and not aged or sexes and self.sex not in sexes:
            return frozenset()
        mine = {
            Trait.TIE: self.ties,
            Trait.SETTING: self.settings,
            Trait.WORK: self.works,
            Trait.PLACE: self.places,
            Trait.DOOR: self.doors,
            Trait.KIN: self.kin,
        }
        found = {trait for trait, word, _ in told.words if word in mine[trait]}
        return frozenset(found | ({Trait.AGE} if aged else set()) | ({Trait.SEX} if sexes else set()))


def _aged(born: int | None, how: str, number: int, year: int | None) -> bool:
    if born is None:
        return False
    if how == "born":
        return number == born
    if year is None:
        return False
    age = number + 5 if how == "class" else number  # who is in Year 1 turns six
    return year - born in {age, age + 1}


def said(text: str, places: frozenset[str]) -> Said:
    """What a sentence says that could single somebody out. ``places`` are the folded words worth looking for."""
    ages = [("age", _number(match), match.span()) for match in _AGE.finditer(text)]
    ages += [("class", int(match.group(1)), match.span()) for match in _CLASS.finditer(text)]
    ages += [("born", int(match.group(1)), match.span()) for match in _BORN.finditer(text)]
    words = [
        (trait, key, match.span())
        for match in _WORD.finditer(text)
        if (key := _singular(match.group().lower())) in _LISTED
        for trait in _LISTED[key]
    ]
    words += [(Trait.DOOR, match.group(1).lower(), match.span()) for match in _DOOR.finditer(text)]
    words += [(Trait.KIN, _kin(match.group(1)), match.span()) for match in _KIN.finditer(text)]
    kin = [spot for trait, _, spot in words if trait is Trait.KIN]
    male, female = _apart(_MALE, text, kin), _apart(_FEMALE, text, kin)
    if ages or words or male or female:  # a place alone says nothing
        words += [
            (Trait.PLACE, token.key, (token.start, token.end))
            for token in tokens(text)
            if token.capital and token.key in places
        ]
    return Said(tuple(ages), male, female, tuple(words))


def _apart(sex: re.Pattern[str], text: str, kin: Collection[Spot]) -> tuple[Spot, ...]:
    """Words for a man or a woman; not those for somebody's kin, who is another person."""
    spots = (match.span() for match in sex.finditer(text))
    return tuple(spot for spot in spots if not any(spot[0] < end and start < spot[1] for start, end in kin))


def _number(match: re.Match[str]) -> int:
    word = next(group for group in match.groups() if group).lower()
    return NUMBERS.get(word) or int(word)


def _singular(key: str) -> str:
    return key[:-1] if key.endswith("s") and not key.endswith("ss") else key


def _kin(word: str) -> str:
    return _SAME.get(word.lower(), word.lower())


def profile(person: Person, register: Register) -> Profile:
    """What the register knows of a person that a sentence might say."""
    homes = [address.line for address in person.addresses]
    families = (register.family(id) for id in person.families)
    homes += [family.address.line for family in families if family and family.address]
    place_words = [token.key for line in homes for token in tokens(line)]
    post = f"{person.professional.post} {person.professional.agency}" if person.professional else ""
    relations = register.relations(person.id)
    role = " ".join((person.role, post, *(row.kind for row in relations if row.a == person.id)))
    role_words = {_singular(token.key) for token in tokens(role)}
    names = " ".join((person.forename, person.surname, *person.known_as))
    return Profile(
        person.born.year if person.born else None,
        person.sex,
        frozenset(role_words & _TIES),
        frozenset(role_words & _SETTINGS),
        frozenset(role_words & _WORKS),
        frozenset(word for word in place_words if len(word) > 3 and not word.isdigit()),
        frozenset(re.findall(r"\b\d+[a-z]?\b", " ".join((*homes, person.role)).lower())),
        _kin_of(person, register),
        frozenset(person.families),
        frozenset(token.key for token in tokens(names)),
    )


_CHILD = {"M": "son", "F": "daughter"}
_PARENT = {"M": "father", "F": "mother"}
_SIBLING = {"M": "brother", "F": "sister"}


def _kin_of(person: Person, register: Register) -> frozenset[str]:
    """Whom a person has: a son, a sister."""
    found: set[str] = set()
    for row in register.relations(person.id):
        kind = (row.kind.lower().split() or [""])[0]
        other = register.person(row.b if row.a == person.id else row.a)
        sex = other.sex if other else ""
        if row.a != person.id:
            found.add(_kin(kind))
        elif kind in {"mother", "father", "parent"}:
            found |= {_CHILD.get(sex, "child"), "baby", "children"}
        elif kind in {"son", "daughter", "child"}:
            found.add(_PARENT.get(sex, "parent"))
        elif kind in {"brother", "sister", "sibling", "twin"}:
            found.add(_SIBLING.get(sex, "sibling"))
        elif kind in {"husband", "wife"}:
            found.add("wife" if kind == "husband" else "husband")
    return frozenset(found)


_YEAR = re.compile(r"\b(?:(?:19|20)\d\d)\b|(?<=[./])\d\d\b(?![./])")


def dated(text: str) -> int | None:
    """The year in which a text was most likely written: the one that its dates name most often."""
    years: Counter[int] = Counter()
    for match in _YEAR.finditer(text):
        number = int(match.group())
        years[number if number > 99 else 2000 + number] += 1
    return min(years, key=lambda year: (-years[year], -year)) if years else None
