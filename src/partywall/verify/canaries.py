"""What is planted for each check, so that each run proves that the check finds what is there.

1. What is planted is a text that is really withheld, in a small file of the copy's kind or in one part of the copy.
2. Where nothing is withheld, or nothing that can be followed, it is a made-up name, taken as withheld.
3. The check itself is run on it, the very function. If it finds nothing, it has failed on the copy too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from partywall.errors import Unreadable
from partywall.model.disclosure import Plan, Redaction
from partywall.model.limits import Limits
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, Span, digest_of
from partywall.verify.carriers import carrier, drawn, hidden, with_more
from partywall.verify.checks import Held, Pair, open_copy
from partywall.verify.expected import Expected, Gap
from partywall.verify.opened import Opened, Seen
from partywall.verify.reading import letters
from partywall.verify.traces import Traces
from partywall.verify.wanted import Wanted
from partywall.words import tokens

_NAME = "Quillbrook Vandermole"
_SHORT, _LONG = 8, 200
"""Letters of a withheld text that serves as what is planted."""
_LABEL = "[withheld]"


def _made_up() -> Wanted:
    part = Part(PartId("body"), PartKind.BODY, _NAME, (Anchor(0, len(_NAME), "all"),))
    digest = digest_of(_NAME.encode())
    redaction = Redaction(Span(digest, part.id, 0, len(_NAME)), _LABEL)
    return Wanted(Document(digest, MediaType.TEXT, (part,)), Plan(digest, (redaction,)))


def _planted(wanted: Wanted) -> str | None:
    """A withheld text that a check must find wherever it is put; None if there is none."""
    likely = (text for text in wanted.removed if _SHORT <= len(text) <= _LONG and letters(text).isascii())
    for _, text in zip(range(20), sorted(likely, key=len, reverse=True), strict=False):
        alone = Traces.of((text,), wanted.allowed)
        if alone.words and alone.in_letters(letters(text)):
            return " ".join(text.split())
    return None


class Canaries:
    """What is planted beside one copy."""

    def __init__(self, held: Held) -> None:
        self._held = held
        planted = _planted(held.wanted)
        self._wanted = held.wanted if planted else _made_up()
        self._text = planted or _NAME

    @cached_property
    def _kinds(self) -> tuple[MediaType, ...]:
        return tuple(dict.fromkeys(pair.opened.media_type for pair in self._held.pairs))

    def residue(self) -> Iterator[Held]:
        """The text on the page, in the second engine's reading, in a property; and, really read, in a small file."""
        seen = (Seen("planted", PartKind.BODY, f"before {self._text} after"),)
        for kind in self._kinds:
            yield self._beside(Opened(kind, seen))
            yield self._beside(Opened(kind, (), seen))
            yield self._beside(Opened(kind, (), again=seen))
            small = carrier(kind, _NAME)
            if small is not None:
                yield Held(_made_up(), small, (Pair((), small, open_copy(small, kind, self._held.limits)),))

    def raw(self) -> Iterator[Held]:
        """The text in bytes that no reader shows: plain, in UTF-16, in base64 and in hexadecimal."""
        for data in hidden(self._kinds[0] if self._kinds else MediaType.TEXT, f"planted {self._text} planted here"):
            yield Held(self._wanted, data, (), self._held.limits)

    def structure(self) -> Iterator[Held]:
        """A structure that is on no list, in a small file of the kind, or in the copy where there is none."""
        for kind in self._kinds:
            first = next(pair.untrusted for pair in self._held.pairs if pair.opened.media_type is kind)
            data = with_more(kind, carrier(kind, "planted") or first, "planted")
            yield self._beside(_opened(data, kind, self._held.limits))

    def difference(self) -> Iterator[Held]:
        """A word put into what stays, as the first engine reads it and as the second does."""
        for pair in self._held.pairs:
            piece, kind = _some_kept(pair)
            expected = (Expected(PartId("planted"), kind, (piece,), ()),)
            right = (Seen("planted", kind, piece),)
            wrong = (Seen("planted", kind, piece[:1] + _NAME + piece[1:]),)
            media_type = pair.opened.media_type
            yield Held(self._wanted, b"", (Pair(expected, b"", Opened(media_type, wrong)),))
            if pair.opened.again:
                yield Held(self._wanted, b"", (Pair(expected, b"", Opened(media_type, right, again=wrong)),))

    def otherwise(self) -> Iterator[Held]:
        """Another text in place of what stays."""
        for pair in self._held.pairs:
            piece, kind = _some_kept(pair)
            expected = (Expected(PartId("planted"), kind, (piece,), ()),)
            opened = Opened(pair.opened.media_type, (Seen("planted", kind, _NAME),))
            yield Held(self._wanted, b"", (Pair(expected, b"", opened),))

    def gap(self) -> Iterator[Held]:
        """A gap that keeps the beginning of what was taken out."""
        kind = self._kinds[0] if self._kinds else MediaType.TEXT
        begun = next(tokens(self._text)).text[:2]
        before, after = "The plan was read out by ", " at the meeting of that day."
        expected = (Expected(PartId("planted"), PartKind.BODY, (before, after), (Gap(self._text, _LABEL),)),)
        seen = (Seen("planted", PartKind.BODY, before + begun + after),)
        yield Held(self._wanted, b"", (Pair(expected, b"", Opened(kind, seen)),))

    def picture(self) -> Iterator[Held]:
        """A made-up name, drawn on a page."""
        data = drawn(_NAME)
        gaps = (Expected(PartId("planted"), PartKind.BODY, ("", ""), (Gap(_NAME, _LABEL),)),)
        yield Held(_made_up(), data, (Pair(gaps, data, Opened(MediaType.PDF, ())),))

    def _beside(self, opened: Opened) -> Held:
        return Held(self._wanted, b"", (Pair((), b"", opened),), self._held.limits)


def _opened(data: bytes, kind: MediaType, limits: Limits) -> Opened:
    try:
        return open_copy(data, kind, limits)
    except Unreadable as error:
        return Opened(kind, (), faults=(str(error),))


def _some_kept(pair: Pair) -> tuple[str, PartKind]:
    """A stretch of what stays, with letters in it."""
    for part in pair.expected:
        for piece in part.kept:
            if len(letters(piece[:_LONG])) > 1:
                return piece[:_LONG].strip(), part.kind
    return "what stays", PartKind.BODY
