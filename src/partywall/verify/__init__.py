"""Looks at the finished bytes of a copy with other eyes than those that made it, and fails closed.

Before all else, *original*: the original, what was read from it and the plan belong together; and *opening*: the copy
opens in another engine. Then the six checks:

1. *residue*: nothing that is withheld or dropped is left, in any text or string that an engine shows.
2. *raw*: nor in the raw bytes, once everything is unpacked; no reader is used.
3. *picture*: nor on the page as character recognition sees it, where that is at hand.
4. *structure*: only listed structures are in the file.
5. *difference*: nothing else is lost, changed or added; where there are two engines they agree.
6. *gap*: what stands in a gap tells nothing about what was taken out.

Of pictures and PDFs also *dots*: a page that is a picture is the original's but for its gaps, and no other has one.

For each of the six something is planted, and a check that does not find it has failed.

A copy by another tool may be of another kind than the original, or a scan of a print. Then *difference* goes by words
and *gap* by what stands around each gap (``across``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from partywall.errors import Unreadable
from partywall.model.disclosure import Check, CheckStatus, Left, Plan, Verification
from partywall.model.kinds import KINDS
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Document, MediaType, digest_of
from partywall.verify import across, alone, checks
from partywall.verify.across import Unsure
from partywall.verify.alone import Labels
from partywall.verify.bound import bound_of, pages_of
from partywall.verify.canaries import Canaries
from partywall.verify.checks import Held, Pair
from partywall.verify.dots import differing, has_pictures
from partywall.verify.expected import expected_parts, labels_of_files
from partywall.verify.opened import Opened
from partywall.verify.places import left_in
from partywall.verify.reading import letters
from partywall.verify.rendered import Sight, seen_on_pages
from partywall.verify.sealed import sealed_of
from partywall.verify.sniff import kind_of
from partywall.verify.wanted import Wanted, kept_documents

__all__ = ["Sight", "pages_of", "verify", "verify_alone", "verify_bound", "verify_sealed"]

_SAID = 5
"""Findings that a check tells one by one."""
_BLIND = "the check did not find what was planted for it"


def verify(
    untrusted_original: bytes,
    document: Document,
    plan: Plan,
    untrusted_copy: bytes,
    limits: Limits = LIMITS,
    see: Sight | None = None,
    ours: bool = False,
) -> Verification:
    """All checks on one copy. Never raises: what goes wrong is a check that failed or could not run.

    ``ours``: our own writer made the copy, so that it is of the kind that it should be, and a gap must hold the plan's
    own label and nothing else.
    """
    wanted, opened, foreign = Wanted(document, plan), list[Pair](), list[bool]()

    def opening() -> Iterable[str]:
        pairs, is_foreign = _opened(document, plan, untrusted_copy, limits, see, ours)
        opened.extend(pairs)
        foreign.extend((True,) if is_foreign else ())
        return ()

    done = [
        _check("original", lambda: checks.wrong_original(untrusted_original, document, plan)),
        _check("opening", opening),
    ]
    held = Held(wanted, untrusted_copy, tuple(opened), limits, ours, bool(foreign))
    planted, unopened = Canaries(held), done[1].status is not CheckStatus.PASSED

    def differs(one: Held) -> Iterator[str]:
        yield from checks.difference(one)
        if one is held and has_pictures(document):
            yield from differing(untrusted_original, document, plan, opened[0].opened.drawn or untrusted_copy)

    done.append(_proved("raw", checks.raw, held, planted.raw))
    for name, run, plant in (
        ("residue", checks.residue, planted.residue),
        ("structure", checks.structure, planted.structure),
        ("difference", *((across.difference, planted.otherwise) if foreign else (differs, planted.difference))),
        ("gap", across.gap if foreign else checks.gap, planted.gap),
    ):
        done.append(_unopened(name) if unopened else _proved(name, run, held, plant))
    if not unopened:
        done += _pictures(held, planted, see)
    return Verification(digest_of(untrusted_copy), tuple(done), () if unopened else _left(held))


def verify_alone(untrusted_copy: bytes, kind: MediaType, labels: Labels, limits: Limits = LIMITS) -> Verification:
    """What can be checked of a copy of that kind by itself, with no original at hand. Never raises."""
    found: list[Opened] = []

    def opening() -> Iterable[str]:
        found.extend(alone.opened_whole(untrusted_copy, kind, limits, limits.attachment_depth))
        return ()

    done = [_check("opening", opening)]
    for name, run in (
        ("structure", lambda: alone.structure(found)),
        ("hidden", lambda: alone.hidden(found)),
        ("engines", lambda: alone.engines(found)),
        ("labels", lambda: alone.labels(found, labels)),
    ):
        done.append(_check(name, run) if done[0].status is CheckStatus.PASSED else _unopened(name))
    if alone.uncounted(found, labels):
        done[-1] = Check("labels", CheckStatus.COULD_NOT_RUN, "the labels of a picture are drawn, and were not counted")
    return Verification(digest_of(untrusted_copy), tuple(done))


def verify_bound(untrusted_copies: Sequence[bytes], untrusted_whole: bytes, limits: Limits = LIMITS) -> Verification:
    """Whether a PDF that was bound of copies is these copies, page for page. Never raises."""
    check = _check("bound", lambda: bound_of(untrusted_copies, untrusted_whole, limits))
    return Verification(digest_of(untrusted_whole), (check,))


def verify_sealed(untrusted_copy: bytes, untrusted_sealed: bytes, key: str) -> Verification:
    """Whether a PDF that opens with the key alone holds this copy and nothing else. Never raises."""
    check = _check("sealed", lambda: sealed_of(untrusted_copy, untrusted_sealed, key))
    return Verification(digest_of(untrusted_sealed), (check,))


def _opened(
    document: Document, plan: Plan, untrusted_copy: bytes, limits: Limits, see: Sight | None, ours: bool
) -> tuple[tuple[Pair, ...], bool]:
    """The documents of the copy, each with what it should say; and whether it is of another kind than it should be."""
    if ours or _alike(document, untrusted_copy):
        pairs = tuple(checks.pairs(document, plan, untrusted_copy, limits))
        if ours or not any(map(_is_scan, pairs)):
            return pairs, False
    whole = kept_documents(document, plan)
    every = tuple(part for kept in whole for part in (*expected_parts(kept, plan), *labels_of_files(kept, plan)))
    opened = across.open_foreign(untrusted_copy, limits, see)
    if plan.stamp:
        opened = replace(opened, faults=(*opened.faults, "a copy by another tool is not known to bear its stamp"))
    return (Pair(every, untrusted_copy, opened),), True


_PLAIN = {MediaType.TEXT, MediaType.MARKDOWN, MediaType.CSV}
_LETTERS = {MediaType.EML, MediaType.MBOX}
_WRITTEN = {*_LETTERS, MediaType.HTML, MediaType.ICS}


def _alike(document: Document, untrusted_copy: bytes) -> bool:
    """Whether a copy is of the kind that ours would be; kinds made of plain text are not told apart for sure."""
    wanted, found = KINDS[document.media_type].copied_as, kind_of(untrusted_copy)
    lettered = {*_PLAIN, *_WRITTEN}
    alike = (wanted in _PLAIN and found in lettered) or {wanted, found} <= _LETTERS
    return wanted is found or alike or (wanted in _WRITTEN and found is MediaType.TEXT)


def _is_scan(pair: Pair) -> bool:
    """Whether a page that should have text is a picture in the copy."""
    if pair.opened.drawn:
        return False
    blank = across.blank_pages(pair.opened)
    return any(letters(pair.expected[number - 1].text) for number in blank if number <= len(pair.expected))


def _pictures(held: Held, planted: Canaries, see: Sight | None) -> Iterator[Check]:
    """What can be seen on the pages; a copy in which a page is a picture is not checked without that."""
    seen = [pair for pair in held.pairs if pair.opened.media_type is MediaType.PDF or pair.opened.drawn]
    if seen and see is not None:
        sight = see
        yield _proved("picture", lambda one: seen_on_pages(one, sight), held, planted.picture)
    elif held.foreign and any(across.blank_pages(pair.opened) for pair in seen):
        yield Check("picture", CheckStatus.COULD_NOT_RUN, "pages that are pictures need character recognition")


def _left(held: Held) -> tuple[Left, ...]:
    try:
        return left_in(held)
    except Exception:  # noqa: BLE001 - it only says more of what the checks have found
        return ()


Run = Callable[[Held], Iterable[str]]


def _proved(name: str, run: Run, held: Held, plant: Callable[[], Iterable[Held]]) -> Check:
    """Run one check on the copy, and on what is planted for it."""
    return _check(name, lambda: (*run(held), *_blind(run, plant)))


def _blind(run: Run, plant: Callable[[], Iterable[Held]]) -> Iterator[str]:
    planted = [any(True for _ in run(one)) for one in plant()]
    if not planted or not all(planted):
        yield _BLIND


def _check(name: str, run: Callable[[], Iterable[str]]) -> Check:
    """Run one check. Engines that read untrusted bytes may raise anything; none of it is a pass."""
    try:
        found = tuple(dict.fromkeys(run()))
    except Unreadable as error:
        return Check(name, CheckStatus.FAILED, str(error))
    except Unsure as error:
        return Check(name, CheckStatus.COULD_NOT_RUN, str(error))
    except Exception as error:  # noqa: BLE001
        return Check(name, CheckStatus.COULD_NOT_RUN, f"the checking engine stopped with {type(error).__name__}")
    if not found:
        return Check(name, CheckStatus.PASSED)
    more = f"; and {len(found) - _SAID} more" if len(found) > _SAID else ""
    return Check(name, CheckStatus.FAILED, "; ".join(found[:_SAID]) + more)


def _unopened(name: str) -> Check:
    return Check(name, CheckStatus.COULD_NOT_RUN, "the copy could not be opened")
