"""The one sentence that says whose a passage is believed to be, and why.

"Believed to be about Wenna Carlyon, girl next door, of another family, because “the girl next door” fits her and
nobody of this family." It quotes the document and names people, so it is for those alone who may see the findings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from partywall.model.disclosure import Evidence, EvidenceKind, Passage, Screening, Subject
from partywall.model.people import FactKind, FamilyId, IdentifierKind, MentionKind, Person, Register
from partywall.model.text import Part
from partywall.report.people import called, family_name, own_family, role
from partywall.report.traced import InRecord, named_record, record_of
from partywall.report.wording import EVIDENCE, FACTS, listed, sentence

_NAMED = 2
"""People who are named one by one; more are counted."""
_QUOTED = 60
"""Characters of a core that a sentence quotes."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the reasons of one passage may speak of."""

    quoted: str
    """The words that give it away."""
    many: bool
    """Whether those are several."""
    them: str
    """The people it is about, as a word: ``her``."""
    their: str
    fact: str
    known: bool
    """Whether the register knows any of them."""
    own: bool
    """Whether it is about nobody but the case's own family."""
    copied: str
    """The record in which the same words stand, and how like they are; empty if none is known."""
    also: str
    """That they stand in a record of the other side too, of this family or of another; empty if they do not."""


def explanation(
    passage: Passage, part: Part, records: Sequence[InRecord], screening: Screening, register: Register
) -> str:
    """Whose the passage is believed to be and why, in one sentence; ``records`` are those in which it stands too."""
    people = [register.person(subject.person) for subject in passage.about if subject.person]
    known = [person for person in people if person]
    own = own_family(screening, register)
    told = Told(
        *_quoted(passage, part.text),
        *_pronouns(passage.about, known),
        FACTS[passage.fact],
        bool(known),
        _own(known, len(passage.about), own),
        *_records(passage, records, own, register),
    )
    why = ", and ".join(dict.fromkeys(_reason(evidence, told) for evidence in passage.evidence))
    if (
        not passage.about
        and passage.evidence
        and passage.evidence[0].kind in (EvidenceKind.ADDED, EvidenceKind.NOT_READ)
    ):
        return sentence(why)
    whom = f"Believed to be about {_whom(passage.about, screening, register)}"
    return sentence(f"{whom}, because {why}" if why else f"{whom}; no reason was given")


def _whom(about: Sequence[Subject], screening: Screening, register: Register) -> str:
    if not about:
        return "somebody, though nobody knows whom"
    people = [register.person(subject.person) for subject in about if subject.person]
    shared = set.intersection(*(set(person.families) if person else set() for person in people)) if people else set()
    if len(about) > _NAMED and len(people) == len(about) and shared:
        return f"somebody of {_family(min(shared), screening, register)}"
    said = [_who(subject, screening, register) for subject in about if subject.person]
    said += _strangers([subject.stranger for subject in about if subject.stranger is not None])
    if len(said) > _NAMED:
        return "; ".join((*said[:_NAMED], f"or somebody else of {len(about)} people"))
    return " and about ".join(said)


def _strangers(numbers: Sequence[int]) -> list[str]:
    if len(numbers) < 2:
        return [f"somebody whom the register does not know (stranger {number})" for number in numbers]
    return [f"people whom the register does not know (strangers {listed(str(number) for number in numbers)})"]


def _who(subject: Subject, screening: Screening, register: Register) -> str:
    person = register.person(subject.person) if subject.person else None
    if person is None:
        return "somebody who is no longer in the register"
    part = role(person)
    if person.id == screening.recipient:
        return f"{called(person)}, the recipient"
    standing = "" if "family" in part else _standing(person, screening, register)
    return ", ".join(filter(None, (called(person), part, standing)))


def _standing(person: Person, screening: Screening, register: Register) -> str:
    if own_family(screening, register) in person.families:
        return "of this family"
    if person.professional:
        return "who is here for their work"
    return "of another family" if person.families else "of no family in this case"


def _family(id: FamilyId, screening: Screening, register: Register) -> str:
    return "this family" if own_family(screening, register) == id else f"another family, {family_name(id, register)}"


_PRONOUNS = {"F": ("her", "her"), "M": ("him", "his")}


def _pronouns(about: Sequence[Subject], known: Sequence[Person]) -> tuple[str, str]:
    sex = known[0].sex if len(about) == 1 and known else ""
    return _PRONOUNS.get(sex, ("them", "their"))


def _quoted(passage: Passage, text: str) -> tuple[str, bool]:
    """Up to two of the words that give a passage away, and whether they are two."""
    words = [" ".join(text[core.start : core.end].split()) for core in passage.cores or (passage.span,)]
    first = [f"“{_cut(word)}”" for word in dict.fromkeys(filter(None, words))][:2]
    return (listed(first), len(first) > 1) if first else ("it", False)


def _cut(words: str) -> str:
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"


def _records(
    passage: Passage, records: Sequence[InRecord], own: FamilyId | None, register: Register
) -> tuple[str, str]:
    """Where the same words stand, and where on the other side: in a record of this family, or of another."""
    wanted = {evidence.record for evidence in passage.evidence}
    found = next((record for record in records if record.source.digest in wanted), None)
    if found is None:
        return "", ""
    said = f"{found.how}, in {named_record(found.source, own, register)}"
    other = next((one for one in records if _ours(one, own) is not _ours(found, own)), None)
    if other is None or set(found.source.families) > {own}:
        return said, ""
    how = "" if other.how == found.how else f"{other.how}, "
    return said, f", and {how}in {record_of(other.source, own, register)} too"


def _ours(record: InRecord, own: FamilyId | None) -> bool:
    return own in record.source.families


# Why: one phrase for each kind of evidence, such as can stand after "because".


def _reason(evidence: Evidence, told: Told) -> str:
    phrase = _PHRASES.get(evidence.kind)
    return phrase(evidence.why, told) if phrase else _as_given(evidence)


def _as_given(evidence: Evidence) -> str:
    """A kind that has no phrase here yet: its heading, if there is one, and its own words."""
    heading = EVIDENCE.get(evidence.kind, "")
    heading = heading[:1].lower() + heading[1:] or f"of this ({evidence.kind})"
    return f"{heading}: {_plain(evidence.why)}" if evidence.why else heading


def _mention(why: str, told: Told) -> str:
    kind, _, rest = why.partition("; ")
    if kind not in set(MentionKind):
        kind, rest = "", why
    one, several, after = _CALLED.get(kind, _NAMES) if told.known else _NAMES
    whom = told.them if told.known else "somebody"
    return _joined(f"{told.quoted} {several if told.many else one} {after.format(them=whom, their=told.their)}", rest)


_NAMES = ("names", "name", "{them}")
_CALLED: dict[str, tuple[str, str, str]] = {
    MentionKind.ALIAS: ("stands", "stand", "for {them} as another name"),
    MentionKind.INITIALS: ("fits", "fit", "{their} initials"),
    MentionKind.MISSPELT: ("is", "are", "{their} name with a slip in it"),
    MentionKind.PRONOUN: ("goes", "go", "with {them}"),
}
_WHYS = {
    "the register knows only one it may mean": "the register knows nobody else it may mean",
    "the likeliest of several": "of several people of that name the text around it fits best",
    "the register knows nobody of that name": "the register knows nobody it may mean",
}


def _joined(said: str, rest: str) -> str:
    rest = _plain(rest)
    if not rest:
        return said
    if rest.startswith(("the ", "of several ", "nobody ", "it ", "they ")):
        return f"{said}, and {rest}"
    return f"{said} ({rest})"


def _plain(why: str) -> str:
    return _WHYS.get(why, why).rstrip(".")


def _identifier(why: str, told: Told) -> str:
    kind = why.partition("; ")[0]
    if kind not in set(IdentifierKind):
        return _joined(f"{told.quoted} stands for {told.them}", why)
    if told.known:
        return f"{told.quoted} is {told.their} {kind}"
    return f"{told.quoted} ({kind}) belongs to nobody whom the register knows"


_WITHHELD = re.compile(r"(?:(.+?)(?:,? and|:) )?the register withholds (\w+)(?: of this person)?")


def _description(why: str, told: Told) -> str:
    if why.startswith("role: ") or not why:
        fits = f"fit{_s(told)} {told.them} and nobody of this family"
        return f"{told.quoted} {fits if told.known else f'describe{_s(told)} somebody outside this family'}"
    withheld = _WITHHELD.fullmatch(why)
    if withheld and withheld.group(2) in set(FactKind):
        fact = FACTS[FactKind(withheld.group(2))]
        head = f"{_clause(withheld.group(1))}, and " if withheld.group(1) else ""
        return f"{head}the register withholds this about {told.them}: {fact}"
    return _clause(why)


def _s(told: Told) -> str:
    return "" if told.many else "s"


def _clause(why: str) -> str:
    """A reason that is no whole clause made into one, so that it can stand after "because"."""
    if why.startswith("hint"):
        return "it hints at what is withheld"
    noun = why.startswith(("a ", "an ", "somebody ")) and not re.search(r"\b(?:shows|is named)$", why)
    return f"it tells of {why}" if noun else why


def _copied(why: str, told: Told) -> str:
    also = "" if "of this family too" in why else told.also  # said once is enough
    return f"{why}: {told.copied}{also}" if told.copied else why


def _carried_on(why: str, told: Told) -> str:
    return why if told.copied or "record" in why else f"it goes on about {told.them} from what stands before it"


def _own(known: Sequence[Person], about: int, own: FamilyId | None) -> bool:
    return bool(known) and len(known) == about and all(own in person.families for person in known)


def _read(why: str, told: Told) -> str:
    what = f"what is kept from this recipient about {told.them}" if told.own else "of somebody else"
    return _joined(f"a trained reader takes {told.quoted} to tell {what}", "" if "reader" in why else why)


def _combination(why: str, told: Told) -> str:
    return f"what is left fits {told.them} and nobody of this family ({why})"


_PHRASES: dict[str, Callable[[str, Told], str]] = {
    EvidenceKind.MENTION: _mention,
    EvidenceKind.IDENTIFIER: _identifier,
    EvidenceKind.DESCRIPTION: _description,
    EvidenceKind.COPIED: _copied,
    EvidenceKind.RETOLD: _copied,
    EvidenceKind.FOR_PROFESSIONALS: _copied,
    EvidenceKind.CARRIED_ON: _carried_on,
    EvidenceKind.COMBINATION: _combination,
    EvidenceKind.ADDED: lambda why, told: why,
    EvidenceKind.SECOND_EYES: lambda why, told: why,
    EvidenceKind.READ: _read,
    EvidenceKind.NOT_READ: lambda why, told: why,
}
