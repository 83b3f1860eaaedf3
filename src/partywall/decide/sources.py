"""What shows who told something in confidence: by name, or by who they are, where they stood, what they saw.

That somebody rang is no secret; who it was is. So the act of telling makes a passage only together with something that
tells the teller from others: a person's description, a place from which one sees or hears, a wish to stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.decide.signals import Signal
from partywall.decide.spoken import PRONOUN, SEXES, Reading, passage_about
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit
from partywall.model.disclosure import Passage
from partywall.model.people import FactKind, Person
from partywall.words import tokens

_ONE = (
    r"(?:(?:the|an?|that|one of the|another|some|one) (?:\w+ ){0,3}?"
    r"(?:lady|ladies|man|woman|women|gentleman|mum|mam|mother|dad|girl|boy|lad|lass|friend|neighbour"
    r"|resident|tenant|lodger|helpers?|volunteer|parent"
    r"|cleaner|cook|minder|childminder|shopkeeper|owner|landlord|landlady|wife|husband|relative"
    r"|member of (?:the |her |his |your )?(?:family|public|community)"
    r"|colleague|classmate|pupil|witness|male|female)"
    r"|(?:his|her|its) own (?:wife|husband|mother|sister|brother|partner)|one of (?:them"
    r"|the \w+), from (?:his|her) (?:wife|husband)"
    r"|somebody|someone|member of (?:the )?(?:family|public)|the one|(?:her|him|them|those) at (?:no\.? ?|number )?\d+"
    r"|(?:male|female|lady|man|woman)(?= (?:at|on|in|from|with|next|upstairs|downstairs|opposite|below|above"
    r"|who)\b)|(?<=[.,;:] )(?:male|female|lady|man|woman)(?=,)"
    r"|the minder herself|a (?:\w+ )?(?:mum|mother|dad) (?:from|at) (?:the )?school)"
)
_RANG = (
    r"(?:rang(?! the (?:bell|door))|rung|ringing|rings|phoned|telephoned|reported|tipped|contacted (?:us|the"
    r"|duty|police)|came forward|spoke (?:up|to (?:us|me|staff|police|duty))"
    r"|told (?:us|me|police|staff|duty|(?:Mrs?|Ms|Miss|Dr|DS|DC|PC|Sister|the) ?\w+)|(?:had )?said to me"
    r"|called (?:us|in|duty|police)|filmed|photographed|gave (?:us|police|me)"
    r"|showed (?:us|police|me)|saw it|read (?:her|his) (?:son|daughter|child|husband|wife)['’]s phone|knew and told)"
)
_MADE = (
    r"(?:\b(?:calls?|999|101|referral|information|account|worry|worries|concerns?|statement|recording"
    r"|photos?|photographs?|video|film|footage|audio|tip|it)\b"
    r"(?: \w+){0,6}? (?:by|from|through)\b|\b(?:we|police|they) (?:have|had|know) (?:this|it|that|an account"
    r"|a statement) from\b|\bput to (?:us|me|[A-Z]{2}),? by\b"
    r"|\bstatement of\b|\bit (?:was|is)\b|\b(?:second |third |other |same )?caller\b)"
)
ACT = re.compile(rf"\b{_ONE}\b.{{0,60}}?\b{_RANG}\b|{_MADE}.{{0,40}}?\b{_ONE}\b|\bpublic, called in\b", re.IGNORECASE)
"""That somebody who is not named told."""
TELLING = re.compile(rf"\b{_RANG}\b|{_MADE}", re.IGNORECASE)
"""That anybody told."""
TELLER = re.compile(
    r"\b(?:caller|referrer|informant|complainant|whistle-?blower)s?\b|\binf\.|\banonymous\b"
    r"|\bin confidence\b|\b(?:999|101)\b.{0,20}\b(?:made|audio|recording)\b"
    r"|\baudio, call\b|\bsecond call\b",
    re.IGNORECASE,
)
SOMEBODY = re.compile(rf"\b{_ONE}\b", re.IGNORECASE)
"""Words for one person that are no name."""
WHY = "it shows who told in confidence"
_FAMILY = r"(?:member of|by|from) (?:the |her |his )?family"
_KIN = {
    "aunt": r"(?:her|his|the mother['’]s|mo['’]s|mum['’]s|the father['’]s|fa['’]s|dad['’]s) (?:\w+ )?sister"
    r"|(?:a |the |your )?sister-in-law|(?:an?|the) aunt|(?:member of|by|from) (?:the |her "
    r"|his )?family|family on the",
    "uncle": r"(?:her|his|the mother['’]s|mo['’]s|mum['’]s|the father['’]s|fa['’]s"
    r"|dad['’]s) (?:\w+ )?brother|(?:a |the |your )?brother-in-law|(?:an?|the) uncle|(?:member of"
    r"|by|from) (?:the |her |his )?family",
    "grandmother": rf"(?:her|his|your) (?:own )?mother|(?:the|a) grandmother|{_FAMILY}|mother-in-law",
    "grandfather": rf"(?:her|his|your) (?:own )?father|(?:the|a) grandfather|{_FAMILY}|father-in-law",
    "sister": rf"(?:her|his) (?:\w+ )?sister|{_FAMILY}",
    "brother": rf"(?:her|his) (?:\w+ )?brother|{_FAMILY}",
}
"""How a protected one of the family is called without a name, by a word of their role in the register."""
VANTAGE = re.compile(
    r"\b(?:heard|hears?|saw|seen|sees?|watched|watching|noticed|witnessed)\b.{0,70}\b(?:through|from"
    r"|over) (?:the|her|his|their|a|my|its) (?:\w+ )?"
    r"(?:walls?|floor|ceiling|window|landing|door|fence|kitchen|bathroom|bedroom|balcony|stairs?|hedge|garden|step)\b"
    r"|\bfrom (?:the |her |his |their |a )?(?:\w+ )?(?:window|landing|bathroom|balcony"
    r"|kitchen)\b.{0,40}\b(?:heard|hears?|saw|seen|sees?|watched|watching|noticed)\b"
    r"|\b(?:rang|watched|saw|heard) (?:\w+ )?from (?:the|her|his) (?:\w+ )?(?:landing|window|bathroom"
    r"|kitchen|balcony)\b"
    r"|\b(?:hear|heard) (?:\w+ ){0,6}(?:through|next door)\b|\bthe party wall\b"
    r"|\b(?:a floor or two|one floor|two floors) (?:down|up|below|above)\b"
    r"|\bfrom (?:inside|within) the (?:same )?(?:building|block|house|family|street|close)\b"
    r"|\bnext house (?:up|down|along)\b|\badjoining house\b|\bcamera (?:over|on|at|above) the (?:front "
    r"|back )?(?:door|gate|garage|house)\b|\bbeen up to the landing\b"
    r"|\bcan see the (?:\w+ )?(?:gate|door|yard|garden|house|flat|path)\b|\b(?:lives?|living) opposite\b"
    r"|\bheard (?:her|him|them|[A-Z]\w+) (?:go|come|shout|scream|cry)",
    re.IGNORECASE,
)
"""Where one must live or stand to have seen or heard it."""
SECRECY = re.compile(
    r"\b(?:asked|asks|asking|wants?|wanted|begged|prefers?|would (?:like|rather"
    r"|sooner))\b.{0,40}\b(?:not(?: to)? be (?:named|known|identified|told|called|said)|nobody (?:should "
    r"|to )?(?:know|be told)|find[s]? out)\b"
    r"|\b(?:does|do|did)(?:n['’]t| not) want\b.{0,40}\b(?:to know|it known|known|named|told)\b"
    r"|\bkept out of it\b|\bnot to be said who\b|\bno names\b|\bno callback\b"
    r"|\bnot to say (?:it|that it|who)\b|\bcame from her\b|\bcame from him\b"
    r"|\b(?:nobody|no one)\b.{0,25}\b(?:hear|learn|told) it (?:from|was)\b|\bkeep (?:it|that|this) quiet\b"
    r"|\bput this in the copy\b|\bkeep it for (?:herself|himself|themselves|yourself)\b"
    r"|\b(?:won['’]t|will not|should not|can['’]t|cannot|could not|couldn['’]t) (?:say|tell you"
    r"|name) (?:more|who|whose|from whom)\b"
    r"|\bsay whose\b|\bwithout it being obvious\b|\bhas to live (?:opposite|next)\b|\basked for a screen\b"
    r"|\bsooner not be (?:called|named)\b"
    r"|\b(?:done|did) right by\b|\bbrave to\b|\bit took (?:great |real |some )?courage\b|\bthank(?:s"
    r"|ed)?\b.{0,25}\b(?:caller|referrer|no\.|number|flat)\b|\bletter of thanks\b|\bthanks and update\b",
    re.IGNORECASE,
)
"""That somebody wants to stay unknown, or was thanked for telling."""
DETAIL = re.compile(
    r"\b(?:accent|whose|her own|his own|herself|himself|sister|brother|aunt|uncle|wife|husband|friend"
    r"|neighbour|landlord|works? (?:with|for|at)|opposite|below|above|upstairs|downstairs"
    r"|lives?|living|country|from [A-Z]\w+|had them|minds?|cleans?|collects?|owner|teacher|helper|same)\b"
)
"""What tells one caller from another."""


@dataclass(frozen=True, slots=True)
class _Source:
    person: Person
    home: frozenset[str]
    """Numbers of the house or flat."""
    kin: re.Pattern[str] | None
    """How the family would call them without a name, where they are of the family."""


def sources(readings: Sequence[Reading], near: Sequence[Person], circle: Circle) -> Iterator[Passage]:
    """Units that tell who told: of a protected person by name, or by what they did where one is protected."""
    protected = [_source(person, circle) for person in near if circle.protected(person.id)]
    if not protected:
        return
    before: Reading | None = None
    for unit, signals in readings:
        score, why = _tells(unit, signals, protected)
        if not score and before and _goes_on(unit, signals, before, protected):
            score, why = 0.5, "it goes on about who told in confidence"
        named = {one.subject.person for one in signals if one.named}
        who = [one for one in protected if one.person.id in named] or protected
        for one in who if score else ():
            yield passage_about(unit, one.person.id, FactKind.SOURCE, score, why)
        before = (unit, signals) if score >= 0.55 else None


def _source(person: Person, circle: Circle) -> _Source:
    lines = [address.line for address in person.addresses]
    for id in person.families:
        family = circle.register.family(id)
        if family and family.address and id != circle.case.family and not lines:
            lines.append(family.address.line)
    numbers = frozenset(token.key for line in lines for token in tokens(line) if token.key[0].isdigit())
    own = circle.standing(person) is Standing.CASE_FAMILY
    words = [kin for word, kin in _KIN.items() if own and word in person.role.casefold().split()]
    return _Source(person, numbers, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else None)


def _tells(unit: Unit, signals: Sequence[Signal], protected: Sequence[_Source]) -> tuple[float, str]:
    """How surely a unit shows who told, and by what."""
    text = unit.text
    named = {one.subject.person for one in signals if one.named}
    mine = any(one.person.id in named for one in protected)
    kin = any(one.kin and one.kin.search(text) for one in protected)
    act, teller, secrecy, somebody = ACT.search(text), TELLER.search(text), SECRECY.search(text), SOMEBODY.search(text)
    if mine and (TELLING.search(text) or teller or secrecy):
        return 0.7, WHY
    if _at_number(text, protected):
        return 0.65, WHY
    if kin and (TELLING.search(text) or teller or secrecy):
        return 0.6, WHY
    if act and not _WORKING.search(act.group()):
        return 0.6, WHY
    vantage = VANTAGE.search(text)
    if teller and (vantage or somebody or DETAIL.search(text)):
        return 0.55, WHY
    if secrecy and (somebody or TELLING.search(text) or teller):
        return 0.55, WHY
    if vantage:
        return 0.5, WHY
    if secrecy:
        return 0.47, WHY
    return 0.0, ""


_WORKING = re.compile(r"\b(?:workers?|nurse|teacher|officer|social|head|manager|doctor|staff|key)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:no\.?|nos\.?|number|flat|house|room|at)\s*(\d+\w?)\b", re.IGNORECASE)


def _at_number(text: str, protected: Sequence[_Source]) -> bool:
    return any(match.group(1).lower() in one.home for match in _NUMBER.finditer(text) for one in protected)


def _goes_on(unit: Unit, signals: Sequence[Signal], before: Reading, protected: Sequence[_Source]) -> bool:
    """Whether a sentence goes on about the teller by a pronoun that can mean nobody else of the sentence before."""
    opening = PRONOUN.match(unit.text)
    if unit.number != before[0].number or not opening:
        return False
    start = unit.span.start + opening.start(1)
    if any(one.named and one.span.start < start for one in signals):
        return False
    pronoun = opening.group(1).lower()
    sex = SEXES.get(pronoun)
    free = [one for one in before[1] if one.person and not one.strength and one.subject.person]
    rivals = [one for one in free if one.sex in {"", sex}] if sex else free
    spoken = re.match(r"\W*(?:he|she|they|his|her|their)\b", before[0].text, re.IGNORECASE)
    return not rivals and not spoken and (sex is None or any(one.person.sex in {"", sex} for one in protected))
