"""Words that stand for a person: names that were found before, pronouns, and phrases such as ``her older sister``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from partywall.resolve.chains.learned import JUDGED, NOUNS_LEARNED
from partywall.resolve.chains.lexicon import (
    AGES,
    ARTICLES,
    BEFORE,
    BEING,
    COMPOUNDS,
    GROWN,
    INDEFINITE,
    JOINING,
    KIN,
    NEVER_INSIDE,
    NOUNS,
    NUMBERS,
    OTHER,
    OWNERS,
    PRONOUNS,
    TITLES,
    YOUNG,
    Sort,
)
from partywall.words import Token, blocks, sentences, tokens

_UNSAID = Sort("", None)
_ONE = Sort("", False)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of a text that stand for somebody."""

    start: int
    end: int
    kind: str
    """``name``, ``nominal``, or the family of a pronoun: ``he``, ``she``, ``they``, ``i``, ``you``, ``we``."""
    head: str
    """The word that says what they are: ``sister``; of a name its last word. Folded."""
    words: frozenset[str]
    """All telling words, folded."""
    sex: str
    many: bool | None
    place: str
    """In the sentence: ``subject``, ``object``, ``owner``, ``self``, or ``after`` a preposition."""
    determiner: str
    """Of a nominal: ``the``, ``a``, ``number``, ``owner`` (her, Jo's), ``bare``."""
    sentence: int
    block: int
    quote: int
    """0 outside quotation marks; each quotation has a number of its own."""
    token: int
    """Number of the first word."""
    owner: int = -1
    """Start of the words that say whose: of ``her`` in ``her sister``."""
    other: bool = False
    """``the other boy``, ``another man``: nobody of whom one spoke just now."""
    ages: frozenset[str] = frozenset()
    young: bool | None = None
    """Whether they are a child; None where nothing says."""
    roles: frozenset[str] = frozenset()
    """Other nouns that fit them, by what the register says of them."""
    part: str = ""
    """What they are to the case, where it is known: ``child``, ``family``, ``worker``, ``other``, ``stranger``."""
    identity: int | None = None
    """Whom they mean where that is known before: pointers of one identity are one person."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name or phrase that was found before, with what is known of whom it means."""

    start: int
    end: int
    name: bool
    sex: str = ""
    young: bool | None = None
    roles: frozenset[str] = frozenset()
    part: str = ""
    identity: int | None = None


class Script:
    """A text in words, with the sentence, block and quotation of each."""

    __slots__ = ("blocks", "gaps", "keys", "quotes", "sentences", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Token] = list(tokens(text))
        self.keys = [_whole(word.key) for word in self.words]
        self.starts = [word.start for word in self.words]
        ends = [word.end for word in self.words]
        self.gaps = [text[end:start] for end, start in zip(ends, [*self.starts[1:], len(text)], strict=True)]
        self.sentences, self.blocks = self._places(text)
        self.quotes = self._quotations()

    def _places(self, text: str) -> tuple[list[int], list[int]]:
        firsts: list[int] = []
        of_block: list[int] = []
        for number, block in enumerate(blocks(text)):
            for start, _ in sentences(text, block.start, block.end):
                firsts.append(start)
                of_block.append(number)
        found = [max(0, bisect_right(firsts, start) - 1) for start in self.starts]
        return found, [of_block[at] if of_block else 0 for at in found]

    def _quotations(self) -> list[int]:
        """Of each word the number of its quotation. One that is never closed ends with its block."""
        found: list[int] = []
        number, inside, block = 0, False, -1
        for at, gap in enumerate(self.gaps):
            if self.blocks[at] != block:
                block, inside = self.blocks[at], at == 0 and self.text[: self.starts[0]].endswith(("“", '"'))
                number += inside
            found.append(number if inside else 0)
            for mark in gap if '"' in gap or "“" in gap or "”" in gap else "":
                if mark == "“" or (mark == '"' and not inside):
                    number, inside = number + 1, True
                elif mark in '”"':
                    inside = False
        return found

    def key(self, at: int) -> str:
        """The folded word of that number, empty outside the text."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def joined(self, at: int) -> bool:
        """Whether nothing but a space stands between a word and the next."""
        return 0 <= at < len(self.gaps) - 1 and self.gaps[at] in _SPACES

    def owns(self, at: int) -> bool:
        """Whether the word has a possessive ``'s``."""
        return 0 <= at < len(self.gaps) and self.gaps[at][:2] in _POSSESSIVE


def _whole(key: str) -> str:
    return key.split("'")[0] if "'" in key and _SHORT.match(key) else key


_SHORT = re.compile(r"(?:i|you|he|she|we|they|who|somebody|someone)'(?:m|ll|ve|d|re|s)$")
"""``she's`` is two words."""
_SPACES = frozenset({" ", "-", "\n", "  ", " ‘", ""})
_POSSESSIVE = frozenset({"'s", "’s", "s'", "'S", "’S"})
_OWNING = re.compile(r"s['’]\s")


def given(script: Script, known: Sequence[Known]) -> list[Pointer]:
    """Pointers for exactly these words, in order."""
    found = [one for row in known if (one := _known(script, row)) is not None]
    return sorted(found, key=lambda one: (one.start, one.end))


def pointers(script: Script, known: Sequence[Known] = ()) -> list[Pointer]:
    """Every pointer of a text, in order; of two that begin at one place the shorter first, since it is the owner."""
    covered: set[int] = set()
    found: list[Pointer] = []
    for row in known:
        one = _known(script, row)
        if one is not None and one.head != "who":
            last = bisect_right(script.starts, row.end - 1)
            keys = script.keys[one.token : last]
            covered.update(range(one.token, last) if row.name else [one.token + _head(keys)])
            found.append(one)
    begins = {one.token for one in found if one.kind == "nominal"}
    for at, key in enumerate(script.keys):
        if at in covered:
            continue
        if key in PRONOUNS and key != "who" and PRONOUNS[key].family != "who" and at not in begins:
            found.append(_pronoun(script, at, key))
        elif key in NOUNS or key in NOUNS_LEARNED:
            nominal = _nominal(script, at, key, covered)
            if nominal is not None:
                found.append(nominal)
        elif key in PRONOUNS and PRONOUNS[key].family != "who":
            found.append(_pronoun(script, at, key))
    found.sort(key=lambda one: (one.start, one.end))
    return found


def _pronoun(script: Script, at: int, key: str) -> Pointer:
    pronoun = PRONOUNS[key]
    form = pronoun.form
    if key in {"her", "his"}:
        form = "owner" if script.joined(at) and script.key(at + 1) not in _NO_OWNED else "object"
    if form in {"object", "subject"}:
        form = "after" if script.key(at - 1) in BEFORE else form
    if key == "you" and form == "subject" and script.key(at + 1) not in BEING:
        form = "object" if script.key(at - 1) not in JOINING and script.joined(at - 1) else form
    sort = pronoun.sort
    word = script.words[at]
    return Pointer(
        word.start, word.start + len(key), pronoun.family, key, frozenset(), sort.sex, sort.many, form, "-",
        script.sentences[at], script.blocks[at], script.quotes[at], at,
    )  # fmt: skip


_NO_OWNED = BEFORE | JOINING | BEING | ARTICLES | INDEFINITE | frozenset("not then now up down out away back".split())


def _known(script: Script, row: Known) -> Pointer | None:
    first = bisect_right(script.starts, row.start) - 1
    last = bisect_right(script.starts, row.end - 1) - 1
    if first < 0 or last < first or script.starts[first] < row.start - 2:
        return None
    keys = script.keys[first : last + 1]
    head = keys[-1]
    if first == last and head in PRONOUNS and PRONOUNS[head].family != "who":
        return _pronoun(script, first, head)
    if row.name:
        sort = next((TITLES[key] for key in keys if key in TITLES), _ONE)
        sex, many, determiner, kind = sort.sex or row.sex, False if sort is not _ONE else None, "-", "name"
    else:
        head = keys[_head(keys)] if keys[0] != "who" else "who"
        sort = NOUNS.get(head, _UNSAID)
        sex, many, kind = row.sex or sort.sex, sort.many, "nominal"
        determiner = _determiner(keys[0]) or "bare"
    words = frozenset(keys) - ARTICLES - INDEFINITE - OWNERS
    return Pointer(
        row.start, row.end, kind, head, words, sex, many, _place(script, first, last), determiner,
        script.sentences[first], script.blocks[first], script.quotes[first], first,
        script.starts[first] if keys[0] in OWNERS else -1, bool(OTHER & words), _sides(keys),
        row.young if row.young is not None or row.name else _youth(head), row.roles, row.part, row.identity,
    )  # fmt: skip


def _head(keys: Sequence[str]) -> int:
    """The place of the word that says what somebody is: the last noun before what describes them further."""
    front = next((at for at, key in enumerate(keys) if at and key in _BEHIND), len(keys))
    nouns = [at for at, key in enumerate(keys[:front]) if key in NOUNS or key in NOUNS_LEARNED]
    return nouns[-1] if nouns else front - 1


_BEHIND = BEFORE | JOINING | BEING
"""What stands behind the head of a phrase."""


def _determiner(key: str) -> str:
    if key in ARTICLES:
        return "the"
    if key in INDEFINITE:
        return "a"
    if key in OWNERS:
        return "owner"
    return "number" if key in NUMBERS else ""


def _youth(head: str) -> bool | None:
    return True if head in YOUNG else False if head in GROWN else None


def _sides(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(AGES[key] for key in keys if key in AGES)


_REACH = 5
"""Words from the head back to the determiner at most."""


def _nominal(script: Script, at: int, key: str, covered: set[int]) -> Pointer | None:
    """The phrase of which the noun at ``at`` is the head; None where it is part of another word's phrase."""
    if _is_part(script, at):
        return None
    first, determiner = _beginning(script, at, covered)
    sort = NOUNS.get(key) or Sort("", NOUNS_LEARNED.get(key))
    if not _stands_for_somebody(script, first, at, determiner):
        return None
    keys = script.keys[first : at + 1]
    owner = -1
    if determiner == "owner":
        owner = script.starts[first]
    words = frozenset(keys) - ARTICLES - INDEFINITE - OWNERS
    return Pointer(
        script.starts[first], script.words[at].end, "nominal", key, words, sort.sex, sort.many,
        _place(script, first, at), determiner, script.sentences[at], script.blocks[at], script.quotes[at], first,
        owner, bool(OTHER & words), _sides(keys), _youth(key),
    )  # fmt: skip


def _is_part(script: Script, at: int) -> bool:
    """``family friend``: the next word is the head. ``child’s`` is none the less a head of its own."""
    following = script.key(at + 1)
    if script.joined(at) and following in COMPOUNDS:
        return True
    return (
        script.joined(at)
        and script.gaps[at] in {" ", "-"}
        and (following in NOUNS or following in NOUNS_LEARNED)
        and following not in {"who", "one", "others", "people", "ex"}
    )


def _beginning(script: Script, at: int, covered: set[int]) -> tuple[int, str]:
    """The first word of the phrase, and its kind of determiner."""
    first = at
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        key = script.keys[before]
        if script.owns(before) or _OWNING.match(script.text, script.words[before].end - 1):
            return _owner_start(script, before, covered), "owner"
        if not script.joined(before) and script.gaps[before] != ", ":
            break
        determiner = _determiner(key)
        if determiner and determiner != "number":
            return before, determiner
        if key in NEVER_INSIDE or before in covered:
            break
        if determiner == "number":
            first = before
    return (first, "number") if first < at else (at, "bare")


def _owner_start(script: Script, at: int, covered: set[int]) -> int:
    """Where the owner's own words begin: of ``the boy's mother`` at ``the``, of ``Jo Lane's mother`` at ``Jo``."""
    first = at
    while first - 1 in covered and at in covered and script.joined(first - 1):
        first -= 1
    if first == at and at not in covered:
        start, determiner = _beginning(script, at, covered)
        if determiner in {"the", "a", "owner"}:
            return start
    return first


def _stands_for_somebody(script: Script, first: int, at: int, determiner: str) -> bool:
    """By the trained weights: ``the child`` does, ``child protection`` does not."""
    return sum(JUDGED.get(feature, 0.0) for feature in judging(script, first, at, determiner)) > 0.0


def judging(script: Script, first: int, at: int, determiner: str) -> Iterator[str]:
    """What tells whether a phrase stands for somebody."""
    head, after = script.keys[at], script.key(at + 1)
    joined = script.joined(at) and script.gaps[at][:1] in {" ", "-"}
    yield "bias"
    yield f"head={head}"
    yield f"det={determiner}"
    yield f"det={determiner} known={head in NOUNS} kin={head in KIN}"
    yield f"det={determiner} capital={script.words[at].capital}"
    yield f"next={_class(after) if joined else 'stop'} det={determiner}"
    yield f"after={after if joined else script.gaps[at].strip()[:1]}"
    yield f"before={script.key(first - 1)}"
    yield f"sort={_sort_of(head)} det={determiner} next={_class(after) if joined else 'stop'}"


def _sort_of(head: str) -> str:
    sort = NOUNS.get(head)
    return f"{sort.sex}{sort.many}" if sort else f"learned {NOUNS_LEARNED.get(head)}"


def _class(key: str) -> str:
    if key in BEFORE:
        return "prep"
    if key in BEING:
        return "verb"
    if key in JOINING:
        return "joining"
    if key in PRONOUNS or key in ARTICLES or key in INDEFINITE:
        return "phrase"
    return key[-2:] if len(key) > 4 else "word"


def _place(script: Script, first: int, last: int) -> str:
    if script.owns(last):
        return "owner"
    before, after = script.key(first - 1), script.key(last + 1)
    if before in BEFORE and script.joined(first - 1):
        return "after"
    opens = first == 0 or script.sentences[first] != script.sentences[first - 1] or before in JOINING
    if after in BEING or opens and script.joined(last):
        return "subject"
    if script.joined(last) and after.endswith(("ed", "es")) and not script.key(first - 1).endswith("ed"):
        return "subject"
    return "object"
