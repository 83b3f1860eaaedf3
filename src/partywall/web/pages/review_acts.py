"""What the review's buttons do. Each gives the sentence that says what was done; whatever is refused is raised."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partywall.errors import Refused
from partywall.model.disclosure import Outcome, PassageId
from partywall.model.text import Span
from partywall.procedure import acts
from partywall.service import deciding
from partywall.service import review as reviewing
from partywall.service.review import Review
from partywall.service.review_rows import Listed
from partywall.web.pages.frame import act, visitor
from partywall.web.pages.review_at import REASONS, At, sheet_of

_O = Outcome


def nothing_such() -> str:
    """For a button that is none."""
    raise Refused(_("The page asked for something that is not done here."))


def _decided(outcome: Outcome) -> Callable[[HttpRequest, Review, At], str]:
    def does(request: HttpRequest, held: Review, at: At) -> str:
        deciding.decide_all(
            visitor(request).account,
            held,
            [PassageId(at.passage)],
            outcome,
            _reason(request, outcome),
            _words(request),
            heeded=_heeded(request),
            key=_key(request),
        )
        row = held.row(PassageId(at.passage))
        return _said(outcome) % {"number": row.number if row else ""}

    return does


def _said(outcome: Outcome) -> str:
    if outcome is _O.REDACT:
        return _("Passage %(number)s is withheld.")
    return _("Passage %(number)s may stay.")


def _agreed(request: HttpRequest, held: Review, at: At) -> str:
    deciding.agree(visitor(request).account, held, PassageId(at.passage), heeded=_heeded(request), key=_key(request))
    row = held.row(PassageId(at.passage))
    return _("You agree on passage %(number)s.") % {"number": row.number if row else ""}


def alike(held: Review, passage: str) -> tuple[Listed, ...]:
    row = held.row(PassageId(passage))
    return tuple(each for each in held.passages if row and each.about == row.about)


def _all_alike(request: HttpRequest, held: Review, at: At) -> str:
    """The same on all passages about the same people; on just so many as were shown."""
    outcome = _O.REDACT if request.POST.get("outcome") == "redact" else _O.DISCLOSE
    rows = [row for row in alike(held, at.passage) if not row.decided or request.POST.get("which") == "all"]
    if request.POST.get("number-" + ("all" if request.POST.get("which") == "all" else "open")) != str(len(rows)):
        raise Refused(_("These passages are others by now than when the page was drawn. Look again."))
    deciding.decide_all(
        visitor(request).account,
        held,
        [row.id for row in rows],
        outcome,
        _reason(request, outcome),
        _words(request),
        heeded=_heeded(request),
        key=_key(request),
    )
    number = len(rows)
    if outcome is _O.REDACT:
        return ngettext("%(number)d passage is withheld.", "%(number)d passages are withheld.", number) % {
            "number": number
        }
    return ngettext("%(number)d passage may stay.", "%(number)d passages may stay.", number) % {"number": number}


def _widened(request: HttpRequest, held: Review, at: At) -> str:
    deciding.widen(visitor(request).account, held, PassageId(at.passage), heeded=_heeded(request), key=_key(request))
    return _("More around it is withheld now.")


def _narrowed(request: HttpRequest, held: Review, at: At) -> str:
    deciding.narrow(visitor(request).account, held, PassageId(at.passage), heeded=_heeded(request), key=_key(request))
    return _("Only the words that give it away are withheld now.")


def _marked(request: HttpRequest, held: Review, at: At) -> str:
    """Words that were selected: each stretch as ``part:start:end``, the part by its number."""
    spans = [_span(held, text) for text in request.POST.get("places", "").split()]
    if not spans:
        raise Refused(_("Select the words first that are to go."))
    return _withheld(request, held, spans)


def _sheet_marked(request: HttpRequest, held: Review, at: At) -> str:
    spans = reviewing.whole_sheet(visitor(request).account, held, sheet_of(held, at))
    if not spans:
        raise Refused(_("There are no words on this page."))
    return _withheld(request, held, spans)


def _withheld(request: HttpRequest, held: Review, spans: Sequence[Span]) -> str:
    deciding.withhold(
        visitor(request).account, held, spans, _reason(request, _O.REDACT), _words(request), key=_key(request)
    )
    return _("What you marked is withheld.")


def _span(held: Review, text: str) -> Span:
    order, start, end = (
        int(number) if number.isdecimal() and len(number) < 10 else -1
        for number in (text.split(":") + ["", "", ""])[:3]
    )
    where = held.found.sheets.where(order)
    if where is None or not 0 <= start < end:
        raise Refused(_("The document has no words where they were marked."))
    return Span(*where, start, end)


def _undone(request: HttpRequest, held: Review, at: At) -> str:
    stroke = deciding.last_stroke(visitor(request).account, held)
    done = deciding.undo(visitor(request).account, held, key=_key(request))
    numbers = [row.number for row in held.passages if stroke and row.id in stroke.before]
    if len(done) == 1 and numbers:
        return _("What you decided on passage %(number)s is undone.") % {"number": numbers[0]}
    words = ngettext(
        "What you decided on %(number)d passage is undone.",
        "What you decided on %(number)d passages is undone.",
        len(done),
    )
    return words % {"number": len(done)}


def _copy_asked(request: HttpRequest, held: Review, at: At) -> str:
    act(request, acts.AskEdition, held.product, recipient=held.recipient)
    return _("The copy is being made.")


ACTS: Mapping[str, Callable[[HttpRequest, Review, At], str]] = MappingProxyType(
    {
        "withhold": _decided(_O.REDACT),
        "keep": _decided(_O.DISCLOSE),
        "agree": _agreed,
        "alike": _all_alike,
        "widen": _widened,
        "narrow": _narrowed,
        "mark": _marked,
        "mark-sheet": _sheet_marked,
        "undo": _undone,
        "ask-copy": _copy_asked,
    }
)


def _reason(request: HttpRequest, outcome: Outcome) -> str:
    given = request.POST.get(f"reason-{outcome.value}", "judgement")
    if given not in REASONS[outcome.value]:
        raise Refused(_("Choose one of the reasons."))
    return given


def _words(request: HttpRequest) -> str:
    words = request.POST.get("words", "").replace("\r\n", "\n").strip()
    if len(words) > 4000:
        raise Refused(_("These are more words than can be kept: 4,000 characters at most."))
    return words


def _heeded(request: HttpRequest) -> int:
    """How many decisions the page showed. Where a form does not say, none: nobody else's is then overwritten."""
    given = request.POST.get("heeded", "")
    return int(given) if given.isdecimal() and len(given) < 9 else 0


def _key(request: HttpRequest) -> str:
    return request.POST.get("once", "")[:100]
