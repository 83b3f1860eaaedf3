"""An answer, read as a list of quotations or not at all. Whatever comes may be wrong, or meant to do harm."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from partywall.model.people import FactKind


class Unanswered(Exception):
    """No answer that can be read. The message is one sentence and holds nothing of what was sent or came back."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a model quotes, and whom and what it says that is about; the latter two may be anything."""

    quote: str
    about: str
    fact: FactKind | None
    """None: it gave no kind of fact that there is."""


MOST = 200
"""Quotations of one answer that are looked at."""
_FENCE = re.compile(r"\s*```(?:json)?\s*\n(.*)\n\s*```\s*", re.DOTALL)
_NOT_READ = "The server's answer could not be read."
_NO_LIST = "The model did not answer with a list of quotations."


def said(untrusted: bytes) -> str:
    """What the model said, out of the body of a chat completion. Raises Unanswered."""
    whole = _json(untrusted, _NOT_READ)
    try:
        choice = whole["choices"][0]
        content, ending = choice["message"]["content"], choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise Unanswered(_NOT_READ) from None
    if not isinstance(content, str):
        raise Unanswered(_NOT_READ)
    if ending == "length":
        raise Unanswered("The model's answer was cut off before its end.")
    return content


def quotations(answer: str) -> tuple[Quotation | None, ...]:
    """The quotations of an answer in order; None for one that is not as it was asked for. Raises Unanswered.

    A model may set its list between two lines of back-quotes, as many do. Nothing else is looked for in its words.
    """
    fenced = _FENCE.fullmatch(answer)
    rows = _json(fenced.group(1) if fenced else answer, _NO_LIST)
    if not isinstance(rows, list):
        raise Unanswered(_NO_LIST)
    return tuple(_rows(rows))


def _rows(rows: list[Any]) -> Iterator[Quotation | None]:
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("quote"), str):
            about, code = row.get("about"), row.get("why_code")
            fact = FactKind(code) if isinstance(code, str) and code in set(FactKind) else None
            yield Quotation(row["quote"], about if isinstance(about, str) else "", fact)
        else:
            yield None


def _json(untrusted: bytes | str, otherwise: str) -> Any:
    try:
        return json.loads(untrusted)
    except (ValueError, RecursionError):
        raise Unanswered(otherwise) from None
