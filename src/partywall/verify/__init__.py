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
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from partywall.errors import Unreadable
from partywall.model.disclosure import Check, CheckStatus, Plan, Verification
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Document, digest_of
from partywall.verify import checks
from partywall.verify.canaries import Canaries
from partywall.verify.checks import Held
from partywall.verify.dots import differing, has_pictures
from partywall.verify.rendered import Sight, seen_on_pages
from partywall.verify.wanted import Wanted

__all__ = ["Sight", "verify"]

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

    ``ours``: our own writer made the copy, so that a gap must hold the plan's own label and nothing else.
    """
    wanted, opened = Wanted(document, plan), list[checks.Pair]()
    opening = _check("opening", lambda: _opened(opened, document, plan, untrusted_copy, limits))
    held = Held(wanted, untrusted_copy, tuple(opened), limits, ours)
    planted, unopened = Canaries(held), opening.status is not CheckStatus.PASSED
    done = [_check("original", lambda: checks.wrong_original(untrusted_original, document, plan)), opening]
    done.append(_proved("raw", checks.raw, held, planted.raw))
    for name, run, plant in (
        ("residue", checks.residue, planted.residue),
        ("structure", checks.structure, planted.structure),
        ("difference", checks.difference, planted.difference),
        ("gap", checks.gap, planted.gap),
    ):
        done.append(_unopened(name) if unopened else _proved(name, run, held, plant))
    if has_pictures(document) and opened:
        first = opened[0].opened.drawn or untrusted_copy
        done.append(_check("dots", lambda: differing(untrusted_original, document, plan, first)))
    if see is not None and any(pair.opened.again or pair.opened.drawn for pair in opened):
        sight = see
        done.append(_proved("picture", lambda one: seen_on_pages(one, sight), held, planted.picture))
    return Verification(digest_of(untrusted_copy), tuple(done))


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
    except Exception as error:  # noqa: BLE001
        return Check(name, CheckStatus.COULD_NOT_RUN, f"the checking engine stopped with {type(error).__name__}")
    if not found:
        return Check(name, CheckStatus.PASSED)
    more = f"; and {len(found) - _SAID} more" if len(found) > _SAID else ""
    return Check(name, CheckStatus.FAILED, "; ".join(found[:_SAID]) + more)


def _opened(
    found: list[checks.Pair], document: Document, plan: Plan, untrusted_copy: bytes, limits: Limits
) -> Iterable[str]:
    found.extend(checks.pairs(document, plan, untrusted_copy, limits))
    return ()


def _unopened(name: str) -> Check:
    return Check(name, CheckStatus.COULD_NOT_RUN, "the copy could not be opened")
