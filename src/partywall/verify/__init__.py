"""Looks at the finished bytes of a copy with other eyes than those that made it, and fails closed.

1. The original, what was read from it and the plan belong together.
2. The copy reads back in another engine.
3. Nothing that is withheld is left, in any part or string.
4. Nothing else is lost, changed or added.
5. Nothing is left in the raw bytes, once everything is unpacked; no reader is used.
6. Only listed structures are in the file.
7. Nothing of the dropped parts is left.
8. What stands in a gap tells nothing about what was taken out.
9. Nothing withheld is seen on the page by character recognition, where that is at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from partywall.errors import Unreadable
from partywall.model.disclosure import Check, CheckStatus, Plan, Verification
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Document, digest_of
from partywall.verify import checks
from partywall.verify.rendered import Sight, seen_on_pages

__all__ = ["Sight", "verify"]

_SAID = 5
"""Findings that a check tells one by one."""


def verify(
    untrusted_original: bytes,
    document: Document,
    plan: Plan,
    untrusted_copy: bytes,
    limits: Limits = LIMITS,
    see: Sight | None = None,
) -> Verification:
    """All checks on one copy. Never raises: what goes wrong is a check that failed or could not run."""
    wanted = checks.Wanted(document, plan)
    found: list[checks.Pair] = []
    opening = _check("reads back", lambda: _opened(found, document, plan, untrusted_copy, limits))
    done = [
        _check("same original", lambda: checks.wrong_original(untrusted_original, document, plan)),
        opening,
        _check("raw bytes", lambda: checks.in_raw_bytes(wanted, untrusted_copy, limits)),
    ]
    done += (
        _check(name, run) if opening.status is CheckStatus.PASSED else _unopened(name)
        for name, run in (
            ("nothing withheld is left", lambda: checks.left_behind(wanted, found)),
            ("nothing else is changed", lambda: checks.changed(found)),
            ("only listed structures", lambda: checks.unlisted(found)),
            ("dropped parts are gone", lambda: checks.still_there(wanted, found)),
            ("gaps say nothing", lambda: checks.telling_gaps(found)),
        )
    )
    if see is not None and any(pair.document.pages for pair in found):
        sight = see
        done.append(_check("page as rendered", lambda: seen_on_pages(wanted, plan, found, sight)))
    return Verification(digest_of(untrusted_copy), tuple(done))


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
