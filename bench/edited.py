"""What happens to a passage between a record and a document: seeded edits, from layout alone to a third of its words.

Each edit takes a passage and a source of chance and gives what a writer, a word processor or a scanner made of it. An
edit that finds nothing to change gives the passage as it is.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from partywall.words import sentence_starts

Edit = Callable[[str, "Chance"], str]
WORD = re.compile(r"\w+(?:['’\-]\w+)*")

DIGITS = dict(enumerate("zero one two three four five six seven eight nine ten eleven twelve".split()))
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
NAMES = (
    "Alder Averill Bexley Brannock Calloway Carrick Dunmore Ellery Fenwick Garrod Hadrian Imogen Jessop Keziah Linton"
    " Marlow Nerys Osgood Penrose Quillan Rowena Selwyn Tamsin Ulric Verity Winslow Yardley Zelda"
).split()
# Person and tense, both ways: he said / I say.
TURNS = dict(
    pair.split("/")
    for pair in (
        "he/she she/he his/her her/his him/them himself/herself herself/himself they/he their/his I/she my/her me/him"
        " we/they our/their was/is is/was were/are are/were had/has has/had have/had said/says says/said did/does"
        " does/did went/goes goes/went came/comes comes/came told/tells made/makes took/takes saw/sees felt/feels"
        " gave/gives knew/knows thought/thinks left/leaves began/begins became/becomes would/will will/would"
        " could/can can/could boy/girl girl/boy father/mother mother/father son/daughter daughter/son man/woman"
        " woman/man brother/sister sister/brother mum/dad dad/mum"
    ).split()
)
_ALIKE = """
    said stated reported mentioned|told informed advised|asked requested enquired|big large|small little|house home
    property|child youngster|children kids|began started commenced|ended finished stopped|looked appeared seemed|saw
    noticed observed|angry cross upset|happy glad pleased|sad unhappy low|worried anxious concerned|ill unwell poorly
    |help support assist|helped supported assisted|show demonstrate|showed demonstrated|talked spoke chatted|quickly
    rapidly|often frequently regularly|sometimes occasionally|later afterwards|before previously|nearly almost|very
    extremely really|police officers|mother mum|father dad|wife partner|road street|car vehicle|money cash|job work
    post|get obtain|got obtained received|give provide|gave provided|need require|needed required|use employ|used
    employed|buy purchase|bought purchased|live reside|lived resided|living residing|leave depart|left departed|go
    travel|went travelled|think believe|thought believed|know understand|knew understood|tell inform|hit struck
    |shouted yelled|argument row dispute|fight altercation|drunk intoxicated|scared frightened afraid|school
    academy|teacher tutor|doctor physician|meeting conference|visit call|visited attended|letter correspondence|plan
    scheme|agreed accepted|refused declined|tried attempted|important significant|many numerous|several various|part
    portion|whole entire|first initial|last final|old elderly|young youthful|new recent|good positive|bad poor
    |difficult hard|easy simple|also additionally|but however|because since|about regarding|again anew|always
    constantly|never rarely|enough sufficient|right correct|wrong mistaken|problem difficulty issue|reason cause
    |result outcome|answer reply|answered replied|question query|idea notion|place location|time period|day date
    |people persons individuals|man gentleman|woman lady|boy lad|girl lass|friend companion|family household
    relatives|allow permit|allowed permitted|continue proceed|continued proceeded|remain stay|remained stayed|return
    come-back|returned came-back|increase rise|decrease fall|main principal|certain particular|clear evident
"""


def _synonyms() -> dict[str, tuple[str, ...]]:
    """Each word with the others of its group."""
    groups = [tuple(group.split()) for group in _ALIKE.split("|")]
    return {word: tuple(other for other in group if other != word) for group in groups for word in group}


SYNONYMS = _synonyms()
# What a character is read as in a bad scan.
MISREAD = {
    "l": "1I", "i": "l1", "o": "0c", "e": "c", "c": "e", "h": "b", "b": "h", "n": "ri", "u": "v", "v": "y", "s": "5",
    "t": "f", "f": "t", "g": "q", "a": "o", "r": "n", "S": "5", "O": "0", "I": "l", "B": "8", "1": "l", "0": "O",
    "5": "S", "m": "rn", "w": "vv", "d": "cl",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chance:
    """A seeded dice, words as they occur, to put in place of others, and which words are no names."""

    dice: Random
    lexicon: Sequence[str] = ("thing",)
    common: Set[str] = frozenset()
    """Words that are also written small: no names."""

    def word(self) -> str:
        """One word, common ones oftener."""
        return self.dice.choice(self.lexicon)


SIDES = ("SW", "school", "ongoing", "HV", "by 3 March", "GP", "review")
"""What stands in the cells beside a passage."""

# Verbatim: what changes is how it looks.


def wrapped(passage: str, chance: Chance) -> str:
    """Lines of another width."""
    return "\n".join(_lines(passage, chance))


def hyphenated(passage: str, chance: Chance) -> str:
    """Narrow lines, with words parted at their ends by a hyphen, or by one that only shows there."""
    lines = _lines(passage, chance, 34, 60)
    hyphen = chance.dice.choice(["-", "-", "\u00ad"])
    for at in range(len(lines) - 1):
        first, _, rest = lines[at + 1].partition(" ")
        if rest and len(first) >= 6 and first.isalpha():
            half = chance.dice.randrange(3, len(first) - 2)
            lines[at], lines[at + 1] = f"{lines[at]} {first[:half]}{hyphen}", f"{first[half:]} {rest}"
    return "\n".join(lines)


def cased(passage: str, chance: Chance) -> str:
    """All in capitals, or all in small letters."""
    return passage.upper() if chance.dice.random() < 0.5 else passage.lower()


def quoted(passage: str, chance: Chance) -> str:
    """Other quotation marks, apostrophes and dashes."""
    if any(sign in passage for sign in "’‘“”–—"):
        return passage.translate(str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"}))
    return re.sub(r'"([^"]*)"', r"“\1”", passage).replace("'", "’").replace(" - ", " – ")


def numbered(passage: str, chance: Chance) -> str:
    """Small numbers as words or digits, dates and per cents in another form, thousands with or without a comma."""

    def day(match: re.Match[str]) -> str:
        number, month = int(match[1]), MONTHS.index(match[2]) + 1
        forms = (
            f"{number:02}/{month:02}/{match[3]}",
            f"{number:02}.{month:02}.{match[3]}",
            f"{match[2]} {number}, {match[3]}",
            f"{number}{_ordinal(number)} {match[2]} {match[3]}",
        )
        return chance.dice.choice(forms)

    passage = DATE.sub(day, passage)
    passage = re.sub(r"(\d) ?%", r"\1 per cent", passage) if "%" in passage else passage.replace(" per cent", "%")
    passage = re.sub(r"\b(\d{1,3}),(\d{3})\b", r"\1\2", passage)
    if chance.dice.random() < 0.5:
        words = {name: str(digit) for digit, name in DIGITS.items()}
        return re.sub(r"\b[a-z]+\b", lambda match: words.get(match[0], match[0]), passage)
    return re.sub(r"(?<![\d./:,-])\b\d{1,2}\b(?![\d./:,%-])", lambda m: DIGITS.get(int(m[0]), m[0]), passage)


def in_cells(passage: str, chance: Chance) -> str:
    """The rows of a table: each piece in a cell, with other cells beside it."""
    pieces = _pieces(" ".join(passage.replace("|", " ").split()))
    if len(pieces) > 1 and chance.dice.random() < 0.5:
        rows = [pieces[at : at + 2] for at in range(0, len(pieces), 2)]
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join(f"| {at} | {piece} | {chance.dice.choice(SIDES)} |" for at, piece in enumerate(pieces, 1))


# Light: somebody made it fit another family.


def renamed(passage: str, chance: Chance) -> str:
    """Every name is another, the same each time: capitalised words inside a sentence that are nowhere written small."""
    begins = set(sentence_starts(passage))
    capital = re.compile(r"\b[A-Z]\w{2,}(?:-\w+)*")
    inside = {match[0] for match in capital.finditer(passage) if match.start() not in begins} - set(MONTHS)
    inside = {word for word in inside if word.lower() not in chance.common}
    others = dict(zip(sorted(inside), chance.dice.choices(NAMES, k=len(inside)), strict=True))
    return capital.sub(lambda match: others.get(match[0], match[0]), passage)


def turned(passage: str, chance: Chance) -> str:
    """Another person and another tense."""
    begins = set(sentence_starts(passage))

    def turn(match: re.Match[str]) -> str:
        other = TURNS.get(match[0]) or TURNS.get(match[0].lower())
        if other is None:
            return match[0]
        return other.capitalize() if match.start() in begins else other

    return WORD.sub(turn, passage)


def dropped(passage: str, chance: Chance) -> str:
    """About one word in twelve is gone."""
    return " ".join(word for word in passage.split() if chance.dice.random() >= 1 / 12) or passage


def retouched(passage: str, chance: Chance) -> str:
    """About one word in ten is another."""
    return " ".join(_other(word, chance) if chance.dice.random() < 1 / 10 else word for word in passage.split())


# By its own: a scanner.


def scanned(passage: str, chance: Chance) -> str:
    """Two to three characters in a hundred are misread, lost or joined; lines as on the page."""
    rate = chance.dice.uniform(0.02, 0.03)
    return "".join(_misread(sign, chance) if chance.dice.random() < rate else sign for sign in wrapped(passage, chance))


# Heavy: written again with the record beside it.


def rewritten(passage: str, chance: Chance) -> str:
    """A third of the words are synonyms, gone, new or others, and the sentences stand in another order."""
    made = [_changed(sentence, chance) for sentence in _pieces(" ".join(passage.split()))]
    order = list(range(len(made)))
    while len(made) > 1 and order == sorted(order):
        chance.dice.shuffle(order)
    return " ".join(made[at] for at in order)


def _changed(sentence: str, chance: Chance) -> str:
    words: list[str] = []
    for word in sentence.split():
        if chance.dice.random() >= 1 / 3:
            words.append(word)
        elif word.strip(".,;").lower() in SYNONYMS:
            words.append(_other(word, chance))
        else:
            words += chance.dice.choice([[], [word, chance.word()], [chance.word()]])
    return " ".join(words) or sentence


class Kind(StrEnum):
    """How much was changed."""

    VERBATIM = "verbatim"
    LIGHT = "light"
    SCANNED = "scanned"
    HEAVY = "heavy"


EDITS: dict[Kind, tuple[Edit, ...]] = {
    Kind.VERBATIM: (cased, quoted, numbered, wrapped, hyphenated, in_cells),
    Kind.LIGHT: (renamed, turned, dropped, retouched),
    Kind.SCANNED: (scanned,),
    Kind.HEAVY: (rewritten,),
}


def edited(passage: str, kind: Kind, chance: Chance) -> tuple[str, tuple[str, ...]]:
    """The passage after up to two edits of a kind, and their names. Verbatim may also be as it was."""
    choice = EDITS[kind]
    count = chance.dice.randint(0 if kind is Kind.VERBATIM else 1, min(2, len(choice)))
    drawn = sorted(chance.dice.sample(range(len(choice)), count))
    # Of the three that lay out the lines, the last would undo the one before.
    if kind is Kind.VERBATIM and len(drawn) == 2 and drawn[0] >= choice.index(wrapped):
        drawn = drawn[1:]
    for at in drawn:
        passage = choice[at](passage, chance)
    return passage, tuple(choice[at].__name__ for at in drawn)


def _lines(passage: str, chance: Chance, least: int = 48, most: int = 92) -> list[str]:
    return textwrap.wrap(passage, chance.dice.randint(least, most), break_on_hyphens=False)


def _pieces(passage: str) -> list[str]:
    """Its sentences; if there is but one and it is long, its thirds."""
    starts = sentence_starts(passage) or [0]
    starts[0] = 0
    if len(starts) > 1:
        ends = [*starts[1:], len(passage)]
        return [passage[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    words = passage.split()
    third = len(words) if len(words) < 24 else -(-len(words) // 3)
    return [" ".join(words[at : at + third]) for at in range(0, len(words), third)]


def _other(word: str, chance: Chance) -> str:
    """A word in place of one, with its punctuation: a synonym if the list has one."""
    match = WORD.search(word)
    if match is None:
        return word
    alike = SYNONYMS.get(match[0].lower())
    new = chance.dice.choice(alike).replace("-", " ") if alike else chance.word()
    return word[: match.start()] + new + word[match.end() :]


def _misread(sign: str, chance: Chance) -> str:
    if sign.isspace():
        return "" if sign == " " else sign
    if chance.dice.random() < 0.15:
        return ""
    if sign in MISREAD:
        return MISREAD[sign] if sign in "mnwd" else chance.dice.choice(MISREAD[sign])
    return sign


def _ordinal(number: int) -> str:
    return "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
