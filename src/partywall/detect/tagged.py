"""People whom no register knows, as the trained tagger sees them: by what stands around a name, not by a list of names.

The rules for strangers go by a list of forenames, and no list serves all naming traditions alike. The tagger fills what
they leave: where they found a person too, theirs is kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from partywall.detect.lexicon import NOT_NAMES, PLACES, WORK_TITLES
from partywall.detect.ordinary import ORDINARY
from partywall.detect.page import Page
from partywall.detect.tagger import Tag, Tagger
from partywall.detect.things import TITLES
from partywall.model.people import Mention, MentionKind
from partywall.model.text import Span
from partywall.words import fold, tokens

WHOLE, SINGLE = 0.3, 0.6
"""Least probability of a name of two words and more, and of a single word, which is more often a place or a thing. A
single word that is part of a whole name in the same text needs no more than that."""

_NO_NAME = ORDINARY | NOT_NAMES | PLACES | TITLES


def tagged(page: Page, tagger: Tagger) -> Iterator[Mention]:
    """Every name of a person that is sure enough, by the same detectors' names as the rules for strangers."""
    tags = [(tag, _names_in(page, tag)) for tag in tagger.people(page.text, WHOLE)]
    whole = {key for _, names in tags if len(names) > 1 for key in names}
    for tag, names in tags:
        if len(names) > 1 or tag.probability >= SINGLE or whole.issuperset(names):
            if _NO_NAME.issuperset(names):
                continue
            span = Span(page.document, page.part, tag.start, tag.end)
            yield Mention(span, MentionKind.NAME, _called(page, tag, names), tag.probability)


def _names_in(page: Page, tag: Tag) -> list[str]:
    return [word.key for word in tokens(page.text[tag.start : tag.end])]


def _called(page: Page, tag: Tag, names: list[str]) -> str:
    before = page.text[max(0, tag.start - 20) : tag.start].rstrip(". ").rsplit(maxsplit=1)
    title = fold(before[-1]) if before else ""
    if title in WORK_TITLES:
        return "stranger: working title"
    if title in TITLES:
        return "stranger: title"
    return "stranger: whole name" if len(names) > 1 else "stranger: forename"
