"""Two versions of a draft beside each other: what changed in the text, and what that means for what was found.

A decision is bound to a place in one version. Where the next has the same words about the same people, the same may be
decided again: at one press, and each a decision of its own, by whoever presses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from partywall.decide import added_passage
from partywall.errors import Refused
from partywall.model.disclosure import Outcome, Passage, PassageId, Screening
from partywall.model.people import PersonId
from partywall.model.product import AccountId, Draft, PassageDecision, Product, ProductId
from partywall.model.text import Digest, Document, Span
from partywall.procedure.acts import DecidePassage
from partywall.procedure.seeing import View
from partywall.report.wording import listed, shown
from partywall.service import naming, papers, seen
from partywall.service.acting import Done
from partywall.service.deciding import decide_each
from partywall.service.products import neutral_name
from partywall.service.recipients_beside import context
from partywall.service.review import Review, review_of
from partywall.service.same_words import matched, place_in
from partywall.service.text_changes import Change, changes
from partywall.service.workshop import workshop
from partywall.store.vault import blobs

_LONG = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage of one version."""

    passage: PassageId
    words: str
    before: str
    after: str
    """What stands around few words in their sentence."""
    whose: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Again:
    """A decision on an earlier version, and the same words in the new one."""

    passage: PassageId
    """In the new version."""
    words: str
    whose: str
    outcome: Outcome
    """As it was decided."""
    reason: str
    said: str
    """What was said about it."""
    by: str
    span: Span | None
    """Where the words were marked by hand: their place in the new version."""


@dataclass(frozen=True, slots=True)
class ForRecipient:
    """What a new version means for one recipient."""

    person: PersonId
    name: str
    compared: bool
    """Whether both versions were screened for them."""
    gone: tuple[Finding, ...] = ()
    """Found in the old version, to be withheld or decided, and not in the new."""
    new: tuple[Finding, ...] = ()
    """Found in the new version alone."""
    same: int = 0
    """Found in both."""
    settled: int = 0
    """Decisions that come out the same in the new version, by the policy or since they were made there too."""
    again: tuple[Again, ...] = ()
    """Decisions that may be made again."""
    lost: tuple[Finding, ...] = ()
    """Decisions whose words are no longer there, or there more or less often."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions."""

    drafts: tuple[Draft, ...]
    """All that were handed in."""
    old: Draft
    new: Draft
    changes: tuple[Change, ...]
    recipients: tuple[ForRecipient, ...]


def compared(account: AccountId, product: ProductId, old: Digest | None = None, new: Digest | None = None) -> Compared:
    """The last version and the one before it, or two others. Raises Refused where there is but one."""
    whole = seen.viewed(account, product, View.FINDINGS)
    drafts = tuple({row.digest: row for row in whole.drafts}.values())
    if len(drafts) < 2:
        raise Refused("Only one version of the document was handed in, so there is nothing to compare.")
    assert whole.draft is not None
    after = _draft(drafts, new) if new else whole.draft
    earlier = [row for row in drafts if row.digest != after.digest]
    before = _draft(drafts, old) if old else earlier[-1]
    if before.digest == after.digest:
        raise Refused("Both are the same version. Choose two that are not.")
    recipients = tuple(_for_recipient(account, whole, row.person, before, after) for row in whole.recipients)
    texts = (_document(whole, row) for row in (before, after))
    return Compared(drafts, before, after, changes(*texts), recipients)


def decide_again(
    account: AccountId,
    product: ProductId,
    recipient: PersonId,
    old: Digest,
    *,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Decide for the present draft as was decided for an earlier one, wherever that can be. Raises Refused."""
    whole = seen.viewed(account, product, View.FINDINGS)
    before = _draft(whole.drafts, old)
    if whole.draft is None or whole.draft.digest == old:
        raise Refused("Decisions are carried over from an earlier version to the last.")
    rows = _for_recipient(account, whole, recipient, before, whole.draft).again
    if not rows:
        raise Refused("No decision can be carried over: the same words are not there, or are decided already.")
    wanted = [DecidePassage(recipient, row.passage, row.outcome, row.reason, row.said, row.span) for row in rows]
    heeded = len(whole.decided(recipient))  # what these were taken from: whoever decided since is not overwritten
    return decide_each(account, review_of(account, product, recipient), wanted, heeded=heeded, key=key, at=at)


def _draft(drafts: Sequence[Draft], digest: Digest) -> Draft:
    found = [row for row in drafts if row.digest == digest]
    if not found:
        raise Refused("There is no such version of the document.")
    return found[-1]


def _document(whole: Product, draft: Draft) -> Document:
    """A version as it was read for a screening; read now, where none was made of it."""
    row = next((row for row in reversed(whole.screenings) if row.draft == draft.digest), None)
    if row is not None:
        return papers.screening_of(whole.id, row.findings).document
    return workshop().read(blobs.get(whole.id, draft.digest), neutral_name(draft.media))


def _for_recipient(account: AccountId, whole: Product, person: PersonId, before: Draft, after: Draft) -> ForRecipient:
    name = naming.person(person)
    past, present = _screening(whole, person, before.digest), _screening(whole, person, after.digest)
    if past is None or present is None or after != whole.draft:
        return ForRecipient(person, name, False)
    review = review_of(account, whole.id, person)
    tell = _Teller(review)
    decided = {row.passage: row for row in whole.decided(person)}
    pairs, left = matched(past, present)
    known = set(pairs.values())
    fresh = {row.id for row in review.passages if row.added}
    outcomes = _outcomes(past) | {id: row.outcome for id, row in decided.items()}
    again, lost, settled = _carried(whole, person, past, review, pairs, tell)
    told = {row.passage for row in lost}
    return ForRecipient(
        person,
        name,
        True,
        tuple(
            tell.finding(past, passage, outcomes[passage.id])
            for passage in left
            if outcomes[passage.id] is not Outcome.DISCLOSE and passage.id not in told
        ),
        tuple(
            tell.finding(present, passage, row.outcome)
            for passage, row in zip(review.screening.passages, review.screening.decisions, strict=True)
            if passage.id not in known | fresh and row.outcome is not Outcome.DISCLOSE
        ),
        len(pairs),
        settled,
        again,
        lost,
    )


def _screening(whole: Product, person: PersonId, draft: Digest) -> Screening | None:
    rows = [row for row in whole.screenings if (row.recipient, row.draft) == (person, draft)]
    return papers.screening_of(whole.id, rows[-1].findings) if rows else None


def _outcomes(screening: Screening) -> dict[PassageId, Outcome]:
    return {row.passage: row.outcome for row in screening.decisions}


class _Teller:
    """Says of passages whose they are, by the register in force."""

    def __init__(self, review: Review) -> None:
        self._telling = review.found.telling

    def finding(self, screening: Screening, passage: Passage, outcome: Outcome) -> Finding:
        """A passage of either version."""
        span = passage.span
        text = self._text(screening.document, span)
        before, after = context(text, span.start, span.end)
        said = words(text[span.start : span.end])
        return Finding(passage.id, said, before, after, self.whose(passage), outcome)

    @staticmethod
    def _text(document: Document, span: Span) -> str:
        return next(inner for inner in document.walk() if inner.digest == span.document).part(span.part).text

    def whose(self, passage: Passage) -> str:
        """Whom it is about."""
        names = list(dict.fromkeys(each.name for each in self._telling.whose(passage)))
        return shown(listed(names)) if names else ""


def words(text: str) -> str:
    """A passage as a list shows it."""
    plain = " ".join(text.split())
    return shown(plain if len(plain) <= _LONG else plain[:_LONG].rsplit(" ", 1)[0] + " …")


def _carried(
    whole: Product,
    person: PersonId,
    past: Screening,
    review: Review,
    pairs: Mapping[PassageId, PassageId],
    tell: _Teller,
) -> tuple[tuple[Again, ...], tuple[Finding, ...], int]:
    """The decisions on the old version: those to be made again, those that cannot be, and how many need not be."""
    last = {row.passage: row for row in whole.decided(person)}
    found = {passage.id: passage for passage in past.passages}
    inside = {document.digest for document in past.document.walk()}
    now = {row.passage: row for row in review.screening.decisions}
    again: list[Again] = []
    lost: list[Finding] = []
    settled = 0
    staff = naming.staff(row.by for row in last.values())
    for id, row in last.items():
        if row.added and row.added.document in inside:
            passage, place = added_passage(row.added), place_in(past.document, review.screening.document, row.added)
            to = added_passage(place).id if place else None
        elif id in found:
            passage, place, to = found[id], None, pairs.get(id)
        else:
            continue
        standing = now.get(to) if to else None
        if to is None:
            lost.append(tell.finding(past, passage, row.outcome))
        elif standing and standing.outcome is row.outcome or (place and row.outcome is Outcome.DISCLOSE):
            settled += 1
        elif to in last and to != id:
            settled += 1  # somebody decided on the new version already, and thought otherwise
        else:
            again.append(_again(row, to, tell, past, passage, place, staff))
    return tuple(again), tuple(lost), settled


def _again(
    row: PassageDecision,
    to: PassageId,
    tell: _Teller,
    past: Screening,
    passage: Passage,
    place: Span | None,
    staff: Mapping[str, str],
) -> Again:
    text = words(past.document.text_of(passage.span))
    return Again(to, text, tell.whose(passage), row.outcome, row.reason, row.words, staff[row.by], place)
