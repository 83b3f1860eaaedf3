"""Documents with copied passages, made by a seed: what stands where, and where it came from.

A passage is drawn from a record, in any position, and edited; it is put into a document made of other texts, in any
position. It counts from its first word to its last, in both. Every record and document also carries the wording of
forms (``FORMS``), which is no copy: some stand in half of the records, some in one of twenty. Template-made notes are
indexed too, and nothing is copied from them.

So that it is known what is a copy and what is none: no passage is drawn of which five words in a row stand in any other
text; and where eight words in a row of a document's own text stand in one to four records, their sentence is left out
of it. What stands in more is the law's wording, or a form's.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from edited import SIDES, Chance, Kind, edited
from partywall.words import sentence_starts
from plagiarism import Pairing
from texts import Shelves, Text

LEAST = {Kind.VERBATIM: 8, Kind.LIGHT: 15, Kind.SCANNED: 15, Kind.HEAVY: 30}
"""Words of a passage. What is left of a shorter one after such edits says too little to anybody."""
MOST = 150
HOST = (300, 1500)
"""Words of a document before anything is copied into it."""
RUN, LONG_RUN = 5, 8
"""Words in a row that a passage may share with no other text; and a document's own text with no few records."""
FEW = 4
TEMPLATES = "uk_notes"
WORD = re.compile(r"\w+(?:['’]\w+)*")

FORMS = (
    "CONFIDENTIAL. This document contains personal information. It must not be copied or passed on without the consent"
    " of the author. If you have received it in error, please return it to the address above at once.",
    "Section 47 of the Children Act 1989 places a duty on the local authority to make enquiries where it has reasonable"
    " cause to suspect that a child who lives, or is found, in its area is suffering, or is likely to suffer,"
    " significant harm.",
    "## What are we worried about?\n\n## What is working well?\n\n## What needs to happen?",
    "Parents have the right to be accompanied by a friend or a legal adviser. If you do not agree with this report you"
    " may ask for your views to be written down and kept with it.",
    "Present: as listed on the attendance sheet of {day}. Apologies were received and accepted. The minutes of the last"
    " meeting were agreed as a true record.",
    "The child's welfare shall be the court's paramount consideration (Children Act 1989, section 1(1)).",
    "This assessment was completed by {name} on {day} and has been read and authorised by the team manager. It will be"
    " reviewed no later than six months from the date given above.",
    "How to complain: ask any member of staff for the leaflet, write to the Complaints Manager at the Civic Offices, or"
    " speak to the Local Government and Social Care Ombudsman.",
    "| Action | By whom | By when | Outcome |\n|---|---|---|---|",
    "We keep your information for as long as the law says we must and then destroy it securely. You can ask to see what"
    " we hold about you under the Data Protection Act 2018.",
    "On the basis of the information available at the time of writing, the threshold for a Child in Need plan is"
    " considered to be met, and {name} will remain the allocated worker.",
    "Signed: {name}        Date: {day}        Position: Social Worker, Assessment and Intervention Team",
)
"""What a template or the law says alike in the records of many families. Written for this benchmark."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copied passage: where, of how many words, and by what edits."""

    pairing: Pairing
    origin: str
    words: int
    edits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made, and what was copied into it."""

    name: str
    text: str
    copies: tuple[Copy, ...] = ()


class Press:
    """Makes documents. The same shelves and seed give the same, whatever was asked for before."""

    def __init__(self, shelves: Shelves, seed: int) -> None:
        self.seed = seed
        self.records = tuple(self._with_forms(text) for text in shelves.records)
        few = _in_few(shelves.records)
        hosts = [replace(host, text=_without(host.text, few)) for host in shelves.hosts]
        self.hosts = tuple(host for host in hosts if len(host.text.split()) >= HOST[0])
        self._notes = [host.text for host in hosts if host.origin == TEMPLATES and host.text]
        self._by_origin: dict[str, list[Text]] = defaultdict(list)
        for record in self.records:
            self._by_origin[record.origin].append(record)
        self._origins = sorted(self._by_origin.keys() - {TEMPLATES})
        self._plain = {text.name: text.text for text in shelves.records}
        self._lexicon = tuple(word.lower() for host in shelves.hosts for word in WORD.findall(host.text))
        every = (word for text in (*shelves.records, *shelves.hosts) for word in WORD.findall(text.text))
        self._common = frozenset(word for word in every if word.islower())
        self._shared = _shared([*shelves.records, *shelves.hosts])

    def clean(self, count: int) -> list[Made]:
        """Documents with nothing copied."""
        return [self._document(f"clean {at}", None, at) for at in range(count)]

    def formal(self, count: int) -> list[Made]:
        """Documents with nothing copied, and four forms in each."""
        return [self._in_forms(self._document(f"formal {at}", None, at)) for at in range(count)]

    def noted(self, count: int) -> list[Made]:
        """Documents of six template-made notes each. Their few names are in the indexed notes as other people's."""
        return [Made(f"noted {at}", "\n\n".join(self._dice("noted", at).sample(self._notes, 6))) for at in range(count)]

    def copied(self, kind: Kind, count: int) -> list[Made]:
        """Documents into each of which one to four passages were copied, after edits of a kind."""
        return [self._document(f"{kind} {at}", kind, at) for at in range(count)]

    def _document(self, name: str, kind: Kind | None, at: int) -> Made:
        dice = self._dice(name)
        host = self.hosts[(at * 7 + dice.randrange(7)) % len(self.hosts)]
        text = _slice(host.text, dice.randint(*HOST), dice)
        made = Made(name, text)
        if kind:
            places = sorted(dice.sample([match.end() for match in re.finditer(r"\S(?=\s)", text)], dice.randint(1, 4)))
            chosen = [dice.choice(self._by_origin[dice.choice(self._origins)]) for _ in range(6 * len(places))]
            made = self._with_copies(made, kind, places, list({one.name: one for one in chosen}.values()), dice)
        return replace(made, text="\n\n".join([made.text, *_forms(1, dice)]))

    def _in_forms(self, made: Made) -> Made:
        dice = self._dice("forms of", made.name)
        forms = _forms(4, dice)
        return replace(made, text="\n\n".join([*forms[:2], made.text, *forms[2:]]))

    def _with_copies(self, made: Made, kind: Kind, places: list[int], records: Sequence[Text], dice: Random) -> Made:
        chance, text, copies, done = Chance(dice, self._lexicon, self._common), "", [], 0
        starts = sentence_starts(made.text)
        wanting = iter(records)
        for place in places:
            found = next((drawn for record in wanting if (drawn := self._draw(record, kind, dice))), None)
            if found is None:
                break
            record, start, end = found
            passage, edits = edited(record.text[start:end], kind, chance)
            place = dice.choice([place, max((near for near in starts if done < near < place), default=place)])
            text += made.text[done:place].rstrip() + (
                "\n\n" if "in_cells" in edits else dice.choice([" ", " ", "\n\n"])
            )
            pairing = Pairing(
                made.name, _words(text + passage, len(text)), record.name, _words(record.text[:end], start)
            )
            copies.append(Copy(pairing, record.origin, len(record.text[start:end].split()), edits))
            text += passage + ("\n\n" if "in_cells" in edits else dice.choice([" ", " ", "\n\n"]))
            done = place + len(made.text[place:]) - len(made.text[place:].lstrip())
        return Made(made.name, text + made.text[done:], tuple(copies))

    def _draw(self, record: Text, kind: Kind, dice: Random) -> tuple[Text, int, int] | None:
        """A passage of a record of which no five words stand elsewhere; None if twenty draws found none."""
        plain = self._plain[record.name]
        shift = record.text.index(plain)
        words = [match.span() for match in re.finditer(r"\S+", plain)]
        starts = set(sentence_starts(plain))
        begins = [at for at, (start, _) in enumerate(words) if start in starts]
        for _ in range(20):
            length = round(math.exp(dice.uniform(math.log(LEAST[kind]), math.log(MOST))))
            first = dice.choice(begins) if begins and dice.random() < 0.5 else dice.randrange(max(1, len(words)))
            last = first + length - 1
            if last < len(words):
                start, end = words[first][0], words[last][1]
                if not (_runs(plain[start:end]) & self._shared) and WORD.search(plain[start:end]):
                    return record, start + shift, end + shift
        return None

    def _with_forms(self, text: Text) -> Text:
        dice = self._dice("record", text.name)
        before, after = _forms(2, dice)
        return replace(text, text=f"{before}\n\n{text.text}\n\n{after}")

    def _dice(self, *what: object) -> Random:
        return Random(f"{self.seed} {what}")


def _slice(text: str, words: int, dice: Random) -> str:
    """A stretch of a text of about so many words, from the beginning of a sentence."""
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    if len(spans) <= words:
        return text.strip()
    latest = spans[len(spans) - words][0]
    start = dice.choice([at for at in sentence_starts(text) if at <= latest] or [0])
    first = next(at for at, (begin, _) in enumerate(spans) if begin >= start)
    return text[start : spans[first + words - 1][1]]


def _words(text: str, start: int) -> tuple[int, int]:
    """From the first word of ``text`` after ``start`` to its last, without the cells that a table has beside them."""
    sides = re.compile(rf"(?:\| 1 \| )?(.*?)(?: \| (?:{'|'.join(SIDES)}) \|)?", re.DOTALL).fullmatch(text, start)
    inner = sides.span(1) if sides else (start, len(text))
    found = list(WORD.finditer(text, *inner))
    return found[0].start(), found[-1].end()


def _shared(texts: Iterable[Text]) -> set[tuple[str, ...]]:
    """The runs of five words that stand in more than one text."""
    once: dict[tuple[str, ...], str] = {}
    more = set()
    for text in texts:
        for run in _runs(text.text):
            if once.setdefault(run, text.name) != text.name:
                more.add(run)
    return more


def _runs(text: str, length: int = RUN) -> set[tuple[str, ...]]:
    words = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def _in_few(records: Iterable[Text]) -> set[tuple[str, ...]]:
    """The runs of eight words that stand in one to four records."""
    counts = Counter(run for record in records for run in _runs(record.text, LONG_RUN))
    return {run for run, count in counts.items() if count <= FEW}


def _without(text: str, few: set[tuple[str, ...]]) -> str:
    """A text without the sentences in which such a run stands or begins."""
    words = [(match.group().lower().replace("’", "'"), match.start()) for match in WORD.finditer(text)]
    starts = [0, *sentence_starts(text), len(text)]
    out = set()
    for at in range(len(words) - LONG_RUN + 1):
        run = words[at : at + LONG_RUN]
        if tuple(word for word, _ in run) in few:
            out |= {bisect_right(starts, start) for _, start in run}
    return "".join(text[a:b] for at, (a, b) in enumerate(pairwise(starts), 1) if at not in out)


def _forms(count: int, dice: Random) -> list[str]:
    """So many different forms, filled in; the first oftener than the last."""
    drawn: dict[str, None] = {}
    while len(drawn) < count:
        drawn |= dict.fromkeys(dice.choices(FORMS, [1 / rank for rank in range(1, len(FORMS) + 1)]))
    return [_filled(form, dice) for form in drawn]


def _filled(form: str, dice: Random) -> str:
    names = ("Asha Verma", "Graham Tolley", "Nadia Brook", "Siobhan Reddy", "T. Okoro", "Ewan Pike", "Lin Zhao")
    day = f"{dice.randint(1, 28)}/{dice.randint(1, 12):02}/20{dice.randint(19, 25)}"
    return form.replace("{name}", dice.choice(names)).replace("{day}", day)
