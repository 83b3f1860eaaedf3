"""The other way round: which records carry a passage, or hold a person. For a breach response in its first hour.

Nothing is left out because many records have it. What was not looked into is counted, so that nobody takes the answer
for the whole.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from partywall.errors import Refused
from partywall.model.people import Person
from partywall.model.records import Source
from partywall.model.text import Document, PartKind, Span
from partywall.trace.chains import Chain
from partywall.trace.indexed import RecordIndex
from partywall.trace.pages import Page
from partywall.trace.phrases import Phrase, Standing, phrase, standings
from partywall.trace.reading import Reading, readings
from partywall.trace.runs import Shared, copies, shared, word_for_word
from partywall.trace.spelling import CODE
from partywall.trace.writings import ALIAS, INITIALS, NAME, REACH, Writing, numbered, too_short, writings
from partywall.words import sentence_starts, tokens

MOST = 200
"""Records looked into, if nobody says otherwise."""
SHORT = 4
"""A passage of fewer telling words is looked for as it stands, as an exact phrase."""
WORD_FOR_WORD, NEARLY = "word for word", "nearly"
AROUND = 400
"""Characters of the record on either side in which the sentence around is looked for."""
_LIKENESS = {ALIAS: 0.75, INITIALS: 0.5}
"""Where nothing surer stands: these may be somebody else's."""
_NOT_WRITTEN = {
    PartKind.FILE_NAME, PartKind.PROPERTY, PartKind.STRUCTURE, PartKind.FIELD, PartKind.LINK, PartKind.BOOKMARK,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a record it stands."""

    span: Span
    how: str
    """Of a passage ``WORD_FOR_WORD`` or ``NEARLY``; of a person the ``Writing``'s."""
    around: str | None
    """The sentence around; None: the record's text is not to be had, and what was found was not read."""
    at: int = 0
    """Where the span begins in that sentence."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A record that carries what is looked for."""

    source: Source
    places: tuple[Place, ...]
    """In the order of its parts."""
    likeness: float
    """Share of a passage's telling words that stand there, 0 to 1. Of a person 1, or less for what may be another's."""

    @property
    def read(self) -> bool:
        """Whether it was compared with the record's text; else with what the index keeps of its words."""
        return all(place.around is not None for place in self.places)

    @property
    def how(self) -> tuple[str, ...]:
        """In which ways it stands there, each once."""
        return tuple(dict.fromkeys(place.how for place in self.places))


@dataclass(frozen=True, slots=True)
class Bearers:
    """All that was found, and what was not looked at."""

    rows: tuple[Bearer, ...]
    """Those released to somebody first, then the likest, then the newest."""
    more: int = 0
    """Further records in which it may stand; they were not looked into."""
    unasked: int = 0
    """Words of a passage, or names and identifiers of a person, that were not searched."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    source: Source
    likeness: float
    look: Callable[[], tuple[tuple[Place, ...], float]]
    """Where it stands and how like, when the record was looked into; no places: it does not."""


def carrying(passage: Document, index: RecordIndex, most: int = MOST) -> Bearers:
    """The records that carry a passage or part of it, word for word or nearly.

    At most ``most`` are given. Raises Refused for a passage that says too little to be searched.
    """
    read = [reading for reading in _written(passage, index) if len(reading.columns.word_starts)]
    if not read:
        raise Refused("The passage holds no word that can be searched.")
    long = [reading for reading in read if len(reading.codes) >= SHORT]
    if not long:
        longest = max(read, key=lambda reading: len(reading.codes))
        return _ranked(_exact(longest, index), most, sum(len(one.codes) for one in read if one is not longest))
    found = [shared(reading, index) for reading in long]
    unasked = sum(len(one.codes) for one in read if one not in long) + sum(left for _, left in found)
    words = sum(len(reading.codes) for reading in long)
    return _ranked(_likely((row for rows, _ in found for row in rows), words, index), most, unasked)


def naming(person: Person, index: RecordIndex, most: int = MOST) -> Bearers:
    """The records that hold a whole name of a person, their initials with the surname, or what is theirs alone.

    At most ``most`` are given. A bare forename or surname is not searched. Raises Refused for a person of whom nothing
    else is known.
    """
    asked = _asked(writings(person), index)
    if not asked:
        raise Refused("The register has no whole name and no identifier of this person that can be searched.")
    nameless = not any(way.how == NAME for way, _ in asked)
    return _ranked(_standing(asked, index), most, too_short(person) + nameless)


def _written(passage: Document, index: RecordIndex) -> Iterator[Reading]:
    """What somebody wrote in a passage's file; not what the file is called, who saved it, or where a link leads."""
    kinds = {(inner.digest, part.id): part.kind for inner in passage.walk() for part in inner.parts}
    for reading in readings(passage, index.words):
        if kinds[reading.document, reading.part] not in _NOT_WRITTEN:
            yield reading


def _ranked(candidates: Iterable[_Candidate], most: int, unasked: int) -> Bearers:
    """Look into the candidates in their order, until there are enough."""
    rows: list[Bearer] = []
    waiting = deque(sorted(candidates, key=_rank))
    while waiting and len(rows) < most:
        one = waiting.popleft()
        places, likeness = one.look()
        if places:
            rows.append(Bearer(one.source, places, likeness))
    return Bearers(tuple(sorted(rows, key=_rank)), len(waiting), unasked)


def _rank(row: _Candidate | Bearer) -> tuple[bool, float, int, str]:
    """Those released first, then the likest, then the newest."""
    dated = row.source.dated
    return not row.source.released_to, -row.likeness, -dated.toordinal() if dated else 0, row.source.id


def _likely(found: Iterable[Shared], words: int, index: RecordIndex) -> Iterator[_Candidate]:
    """The records that share enough with the parts of a passage."""
    by_record: dict[int, list[Shared]] = defaultdict(list)
    for row in found:
        by_record[row.number].append(row)
    for number, rows in by_record.items():
        weight = sum(row.weight for row in rows) / words
        yield _Candidate(index.shelf.source(number), weight, partial(_copied, rows, words, index))


def _copied(rows: Sequence[Shared], words: int, index: RecordIndex) -> tuple[tuple[Place, ...], float]:
    """Where the passage stands in one record, the longest runs first, none inside another; how much of it does."""
    runs = [(row.reading, page, chain) for row in rows for page, chain in copies(row, index)]
    taken: dict[Page, set[int]] = defaultdict(set)
    said: set[tuple[str, int]] = set()
    places = []
    for reading, page, chain in sorted(runs, key=lambda run: -len(run[2].here)):
        if taken[page].isdisjoint(chain.there):
            taken[page].update(range(chain.there[0], chain.there[-1] + 1))
            said.update((reading.part, here) for here in chain.here)
            how = WORD_FOR_WORD if _same(chain, reading, page) else NEARLY
            places.append(_place(page, page.span(chain.there[0], chain.there[-1]), how))
    return tuple(sorted(places, key=lambda place: place.span)), len(said) / words


def _same(chain: Chain, reading: Reading, page: Page) -> bool:
    """Whether a run is the same word for word: by the texts, where the record's is to be had."""
    if page.text is None:
        return word_for_word(chain, reading, page)
    span = page.span(chain.there[0], chain.there[-1])
    mine = reading.text[reading.starts[chain.here[0]] : reading.ends[chain.here[-1]]]
    return _keys(mine) == _keys(page.text[span.start : span.end])


def _keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


def _exact(reading: Reading, index: RecordIndex) -> Iterator[_Candidate]:
    """The records in which a short passage stands as it is, or the number that it is in any way of writing."""
    columns = reading.columns
    edges = zip(columns.word_starts.tolist(), columns.word_ends.tolist(), strict=True)
    spelt = tuple(reading.text[start:end] for start, end in edges)
    ways = numbered(reading.text)
    if not ways and len(reading.codes) < 2:
        raise Refused(
            "The passage is too short: give at least two words that say something, or a number of five figures."
        )
    return _standing(_asked([Writing(WORD_FOR_WORD, words) for words in dict.fromkeys((spelt, *ways))], index), index)


_Asked = Sequence[tuple[Writing, Phrase]]


def _asked(ways: Iterable[Writing], index: RecordIndex) -> _Asked:
    """Those that can be looked up."""
    return [(way, made) for way in ways if (made := phrase(way.words, index.words))]


def _standing(asked: _Asked, index: RecordIndex) -> Iterator[_Candidate]:
    """The records in which one of these stands."""
    codes = {word: index.words[word] & CODE for way, _ in asked for word in way.beside}
    by_record: dict[int, list[tuple[Writing, Phrase, Standing]]] = defaultdict(list)
    for found in standings([made for _, made in asked], index):
        way, made = asked[found.phrase]
        around = found.page.codes[max(0, found.first - REACH) : found.last + REACH + 1] if way.beside else ()
        if not way.beside or any(codes[word] in around for word in way.beside):
            by_record[found.page.number].append((way, made, found))
    for number, rows in by_record.items():
        yield _Candidate(index.shelf.source(number), _likeness(way.how for way, _, _ in rows), partial(_named, rows))


def _likeness(ways: Iterable[str]) -> float:
    return max((_LIKENESS.get(way, 1.0) for way in ways), default=0.0)


def _named(rows: Sequence[tuple[Writing, Phrase, Standing]]) -> tuple[tuple[Place, ...], float]:
    """Where somebody is named in one record, each place once, at its longest; by the text, where it is to be had."""
    places: list[Place] = []
    for way, made, found in sorted(rows, key=lambda row: row[2].first - row[2].last):
        span = _wider(found, made)
        if not any(span.overlaps(place.span) for place in places) and _fits(way, found, span):
            places.append(_place(found.page, span, way.how))
    return tuple(sorted(places, key=lambda place: place.span)), _likeness(place.how for place in places)


def _fits(way: Writing, found: Standing, span: Span) -> bool:
    text = found.page.text
    if text is None:
        return True
    last = len(found.page.codes) - 1
    around = found.page.span(max(1, found.first - REACH), min(last, found.last + REACH))
    return way.fits(text[span.start : span.end]) and way.accompanied(text[around.start : around.end])


def _wider(found: Standing, made: Phrase) -> Span:
    """From the first word to the last, with those of grammar that belong to it, if the text is to be had."""
    span, text = found.page.span(found.first, found.last), found.page.text
    if text is None:
        return span
    before, after = len(made.before[0]), len(made.after)
    heads = [token.start for token in tokens(text[: span.start])][-before:] if before else [span.start]
    tails = [span.end + token.end for token in tokens(text[span.end :])][:after] if after else [span.end]
    return replace(span, start=min(heads, default=span.start), end=max(tails, default=span.end))


def _place(page: Page, span: Span, how: str) -> Place:
    """A place with the sentence around it."""
    if page.text is None:
        return Place(span, how, None)
    start = max(0, span.start - AROUND)
    window = page.text[start : span.end + AROUND]
    bounds = [start + bound for bound in sentence_starts(window)]
    first = max((bound for bound in bounds if bound <= span.start), default=start)
    end = min((bound for bound in bounds if bound >= span.end), default=start + len(window))
    around = page.text[first:end].rstrip("\n\t| ")
    return Place(span, how, around, span.start - first)
