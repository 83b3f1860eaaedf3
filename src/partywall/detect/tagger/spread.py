"""The same words again are the same thing: what was surely marked once is marked wherever the document has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from partywall.detect.lexicon import CIVIL_TITLES, MONTHS, PLACES, WORK_TITLES
from partywall.detect.ordinary import ORDINARY
from partywall.detect.tagger.tags import Tag, TagKind
from partywall.words import fold

SURE = 0.5
"""Least probability of a tag that is carried to other places: one doubtful mark makes no others."""

_WHOLE = frozenset({TagKind.PERSON, TagKind.CODE, TagKind.LOC, TagKind.ORG, TagKind.DATETIME, TagKind.MISC})
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_COMMON = ORDINARY | PLACES | MONTHS | CIVIL_TITLES | WORK_TITLES


def spread(text: str, tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """The tags, and one for each further place where the words of a sure one stand, by place; they may overlap."""
    given = tuple(tags)
    known = {words: tag for tag in given if tag.probability >= SURE for words in _words(text, tag)}
    if not known:
        return given
    longest_first = sorted(known, key=lambda words: (-len(words), words))
    anywhere = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    more = (
        Tag(match.start(), match.end(), known[match.group()].kind, known[match.group()].probability)
        for match in anywhere.finditer(text)
    )
    return tuple(sorted({*given, *more}, key=lambda tag: (tag.start, tag.end, tag.kind)))


def _words(text: str, tag: Tag) -> Iterator[str]:
    """The words by which this thing may be called again: all of them; of a person, each name alone."""
    whole = text[tag.start : tag.end]
    if tag.kind in _WHOLE and len(whole) > 3 and fold(whole) not in _COMMON:
        yield whole
    if tag.kind is TagKind.PERSON:
        for match in _WORD.finditer(whole):
            word = match.group()
            if len(word) > 2 and word[0].isupper() and fold(word) not in _COMMON:
                yield word
