"""People whom no register knows, as the trained tagger sees them: by what stands around a name, not by a list of names.

The rules for strangers go by a list of forenames, and no list serves all naming traditions alike. The tagger fills what
they leave: where they found a person too, theirs is kept.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from partywall.detect.lexicon import NOT_NAMES, PLACES, WORK_TITLES
from partywall.detect.ordinary import ORDINARY
from partywall.detect.page import Page
from partywall.detect.tagger import Tag, Tagger
from partywall.detect.things import TITLES, is_place, is_something_else
from partywall.model.people import Mention, MentionKind
from partywall.model.text import Span
from partywall.words import fold

WHOLE, SINGLE, FIRST = 0.3, 0.6, 0.9
"""Least probability of a name of two words and more; of a single word, which is more often a place or a thing; and of
one that begins a sentence or a cell, where every word has a capital. A single word that is part of a whole name in the
same text needs no more than that name."""

_NO_NAME = ORDINARY | NOT_NAMES | PLACES | TITLES


def tagged(page: Page, tagger: Tagger) -> Iterator[Mention]:
    """Every name of a person that is sure enough, by the same detectors' names as the rules for strangers."""
    tags = [(tag, _words(page, tag)) for tag in tagger.people(page.text, WHOLE)]
    whole = {page.key(at) for _, words in tags if len(words) > 1 for at in words}
    for tag, words in tags:
        keys = {page.key(at) for at in words}
        if keys - _NO_NAME and (keys <= whole or _sure(page, tag, words)) and not is_place(page, words[0], words[-1]):
            span = Span(page.document, page.part, tag.start, tag.end)
            yield Mention(span, MentionKind.NAME, _called(page, tag, len(words)), tag.probability)


def _words(page: Page, tag: Tag) -> range:
    """The words of the page that begin in a tag."""
    first, end = (bisect_left(page.words, at, key=lambda word: word.start) for at in (tag.start, tag.end))
    return range(first, end)


def _sure(page: Page, tag: Tag, words: range) -> bool:
    if len(words) > 1:
        return True
    return tag.probability >= (FIRST if words[0] in page.begins else SINGLE) and not is_something_else(page, words[0])


def _called(page: Page, tag: Tag, size: int) -> str:
    before = page.text[max(0, tag.start - 20) : tag.start].rstrip(". ").rsplit(maxsplit=1)
    title = fold(before[-1]) if before else ""
    if title in WORK_TITLES:
        return "stranger: working title"
    if title in TITLES:
        return "stranger: title"
    return "stranger: whole name" if size > 1 else "stranger: forename"
