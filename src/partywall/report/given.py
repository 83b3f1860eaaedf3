"""Takes back findings that were written earlier, so that a copy can be checked against them.

They come from outside: whatever is off is refused in one sentence that repeats none of their words.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, cast

from partywall.errors import Refused
from partywall.model.disclosure import (
    Decision,
    Evidence,
    EvidenceKind,
    Outcome,
    Passage,
    PassageId,
    Subject,
)
from partywall.model.people import FactKind, PersonId
from partywall.model.records import Audience
from partywall.model.text import Digest, Document, MediaType, PartId, PartKind, Span, digest_of
from partywall.report.findings import VERSION
from partywall.report.places import Home, homes

Shape = Callable[[Any, str], None]
"""Refuses a value that is not as ``schema/findings.schema.json`` says; the second word says where."""


def read_findings(untrusted: bytes, document: Document) -> tuple[tuple[Passage, ...], tuple[Decision, ...]]:
    """The passages and their decisions, which must be about exactly this document. Raises Refused."""
    given = _parsed(untrusted)
    if given["document"]["digest"] != document.digest:
        raise Refused("The findings belong to another document than the original that was given.")
    known = homes(document)
    passages = tuple(_passage(number, row, known) for number, row in enumerate(given["passages"], 1))
    if len({passage.id for passage in passages}) < len(passages):
        raise Refused("The findings hold one passage twice.")
    recipient = PersonId(given["recipient"])
    decisions = tuple(_decision(row, recipient) for row in given["passages"])
    outcomes = Counter(decision.outcome for decision in decisions)
    if given["counts"] != {outcome: outcomes[outcome] for outcome in Outcome}:
        raise Refused("The findings do not hold as many passages as they say.")
    return passages, decisions


def left_out(untrusted: bytes) -> tuple[Digest, ...]:
    """The files inside that the copy of these findings goes without. Raises Refused."""
    return tuple(Digest(file) for file in _parsed(untrusted)["left_out"])


def belong(untrusted: bytes, untrusted_document: bytes) -> bool:
    """Whether findings were made for a document of exactly these bytes. Raises Refused."""
    return bool(_parsed(untrusted)["document"]["digest"] == digest_of(untrusted_document))


def _parsed(untrusted: bytes) -> dict[str, Any]:
    try:
        given = json.loads(untrusted)
    except (ValueError, RecursionError):
        raise Refused("The findings are not JSON.") from None
    _FINDINGS(given, "the findings")
    return cast(dict[str, Any], given)


def _passage(number: int, row: Mapping[str, Any], known: Mapping[tuple[Digest, PartId], Home]) -> Passage:
    where = f"Passage {number} of the findings"
    home = known.get((Digest(row["document"]), PartId(row["part"])))
    if home is None:
        raise Refused(f"{where} is in a part that the document does not have.")
    span = _span(row, row, where)
    cores = tuple(_span(row, core, where) for core in row["cores"])
    for stretch, text in zip((span, *cores), (row["text"], *(core["text"] for core in row["cores"])), strict=True):
        if not span.covers(stretch) or home.part.text[stretch.start : stretch.end] != text:
            raise Refused(f"{where} is not what stands at that place of the document.")
    return Passage(
        PassageId(row["id"]),
        span,
        cores,
        tuple(Subject(subject["person"], subject["stranger"]) for subject in row["about"]),
        FactKind(row["fact"]),
        tuple(Evidence(EvidenceKind(why["kind"]), why["why"], why["digest"]) for why in row["evidence"]),
        row["score"],
    )


def _span(row: Mapping[str, Any], stretch: Mapping[str, Any], where: str) -> Span:
    try:
        return Span(Digest(row["document"]), PartId(row["part"]), stretch["start"], stretch["end"])
    except ValueError:
        raise Refused(f"{where} ends before it begins.") from None


def _decision(row: Mapping[str, Any], recipient: PersonId) -> Decision:
    made = row["decision"]
    outcome = Outcome(made["outcome"])
    return Decision(PassageId(row["id"]), recipient, outcome, made["rule"], made["reason"], made["by"])


def _having(**fields: Shape) -> Shape:
    def check(value: Any, where: str) -> None:
        if not isinstance(value, dict) or value.keys() != fields.keys():
            raise Refused(f"In the findings, {where} must hold exactly: {', '.join(sorted(fields))}.")
        for name, shape in fields.items():
            shape(value[name], f"{name} of {where}")

    return check


def _many(shape: Shape) -> Shape:
    def check(value: Any, where: str) -> None:
        _must(isinstance(value, list), where, "a list")
        for number, item in enumerate(value, 1):
            shape(item, f"item {number} of {where}")

    return check


def _maybe(shape: Shape) -> Shape:
    def check(value: Any, where: str) -> None:
        if value is not None:
            shape(value, where)

    return check


def _one_of(choices: type[StrEnum]) -> Shape:
    return lambda value, where: _must(isinstance(value, str) and value in set(choices), where, "one of the known words")


def _must(holds: bool, where: str, what: str) -> None:
    if not holds:
        raise Refused(f"In the findings, {where} must be {what}.")


def _text(value: Any, where: str) -> None:
    _must(isinstance(value, str), where, "a text")


def _id(value: Any, where: str) -> None:
    _must(isinstance(value, str) and value != "", where, "an id")


def _digest(value: Any, where: str) -> None:
    _must(isinstance(value, str) and bool(re.fullmatch(r"sha256:[0-9a-f]{64}", value)), where, "a digest")


def _day(value: Any, where: str) -> None:
    _must(isinstance(value, str) and bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)), where, "a day")


def _truth(value: Any, where: str) -> None:
    _must(isinstance(value, bool), where, "true or false")


def _whole(value: Any, where: str) -> None:
    _must(isinstance(value, int) and not isinstance(value, bool) and value >= 0, where, "a whole number from 0")


def _share(value: Any, where: str) -> None:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    _must(number and 0 <= value <= 1, where, "a number from 0 to 1")


def _version(value: Any, where: str) -> None:
    _must(value == VERSION and not isinstance(value, bool), where, f"{VERSION}, the one that this program knows")


_STRETCH = _having(start=_whole, end=_whole, text=_text)
_PLACE = _having(document=_digest, part=_id, start=_whole, end=_whole)
_FINDINGS = _having(
    version=_version,
    document=_having(digest=_digest, media_type=_one_of(MediaType), pages=_maybe(_whole)),
    register=_digest,
    policy=_having(digest=_digest, name=_text, version=_text),
    case=_id,
    recipient=_id,
    counts=_having(disclose=_whole, redact=_whole, refer=_whole),
    unread=_many(_having(where=_text, why=_text, file=_maybe(_digest))),
    left_out=_many(_digest),
    dropped=_many(_having(kind=_one_of(PartKind), count=_whole)),
    second_eyes=_maybe(
        _having(
            model=_text,
            settings=_digest,
            chunks=_whole,
            answers=_whole,
            passages=_whole,
            known=_whole,
            dropped=_many(_having(why=_text, count=_whole)),
            failed=_many(_having(why=_text, count=_whole)),
        )
    ),
    passages=_many(
        _having(
            id=_id,
            document=_digest,
            part=_id,
            part_kind=_one_of(PartKind),
            stays=_truth,
            page=_maybe(_whole),
            place=_text,
            start=_whole,
            end=_whole,
            text=_text,
            cores=_many(_STRETCH),
            about=_many(
                _having(
                    person=_maybe(_id),
                    stranger=_maybe(_whole),
                    name=_maybe(_text),
                    families=_many(_id),
                    inferred=_many(_id),
                )
            ),
            fact=_one_of(FactKind),
            score=_share,
            evidence=_many(_having(kind=_one_of(EvidenceKind), why=_text, digest=_maybe(_digest))),
            copied_from=_many(
                _having(
                    id=_id,
                    record=_text,
                    digest=_digest,
                    families=_many(_id),
                    kind=_text,
                    dated=_maybe(_day),
                    audience=_one_of(Audience),
                    released_to=_many(_id),
                    likeness=_share,
                    score=_share,
                    retold=_truth,
                    spans=_many(_having(start=_whole, end=_whole, in_record=_PLACE)),
                )
            ),
            explanation=_text,
            decision=_having(
                outcome=_one_of(Outcome),
                rule=_id,
                reason=_id,
                by=_id,
                proposed=_maybe(_having(outcome=_one_of(Outcome), rule=_id, reason=_id)),
            ),
        )
    ),
)
