"""What stands in a letter to the recipient, on the label of its envelope and on a receipt.

The words are data, which a council changes (``letters.toml``); how they are set is a template (``templates/*.typ``),
which it may change too. Here both meet what is known of one parcel; nothing is looked up, and nothing is made up.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from partywall.errors import Refused
from partywall.model.product import DeliveryAddress
from partywall.report.packing_list import Enclosure

_PLACE = re.compile(r"\{(\w*)\}")
_PLACES = frozenset("organisation phone email name reference date pages documents".split())
_HOLDS = ("", "enclosures", "labels")
_ONLY_WITH = ("", "labels", "stamp", "pages", "sealed")


@dataclass(frozen=True, slots=True)
class LetterPart:
    """A heading with its paragraphs, and the table behind them, if there is one."""

    heading: str
    text: tuple[str, ...]
    holds: str
    """``enclosures``, ``labels`` or nothing."""
    only_with: str
    """``labels``, ``stamp``, ``pages`` or ``sealed``: left out where the copies have none, or are not."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A council's words."""

    version: str
    organisation: str
    address: tuple[str, ...]
    phone: str
    email: str
    title: str
    greeting: str
    closing: tuple[str, ...]
    parts: tuple[LetterPart, ...]
    meanings: Mapping[str, str]
    """What each label means, in the recipient's words."""
    marking: str
    return_to: str
    receipt_title: str
    receipt: tuple[str, ...]
    asks: tuple[str, ...]
    keep: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to one recipient in one envelope."""

    name: str
    address: DeliveryAddress
    reference: str
    day: date
    enclosures: tuple[Enclosure, ...]
    labels: tuple[str, ...] = ()
    """Those that stand in its copies."""
    stamped: bool = False
    """Whether its pages bear stamps."""
    sealed: bool = False
    """Whether the parcel asks for a key."""
    method: str = ""
    """How it goes, in words."""


def letter(parcel: Parcel, wording: Wording) -> dict[str, Any]:
    """The letter, for a template. Raises Refused where a label has no meaning in the council's words."""
    fill = _filled(parcel, wording)
    meanings = [{"label": label, "meaning": _meaning(label, wording)} for label in dict.fromkeys(parcel.labels)]
    has = {
        "": True,
        "labels": bool(meanings),
        "stamp": parcel.stamped,
        "pages": any(row.pages for row in parcel.enclosures),
        "sealed": parcel.sealed,
    }
    return {
        **_envelope(parcel, wording),
        "title": fill(wording.title),
        "greeting": fill(wording.greeting),
        "closing": [fill(line) for line in wording.closing],
        "parts": [
            {"heading": fill(part.heading), "text": [fill(text) for text in part.text], "holds": part.holds}
            for part in wording.parts
            if has[part.only_with]
        ],
        "enclosures": _rows(parcel.enclosures),
        "labels": meanings,
    }


def label(parcel: Parcel, wording: Wording) -> dict[str, Any]:
    """The label of the envelope, for a template. Raises Refused where there is no address for it."""
    if not (parcel.address.line.strip() and parcel.address.postcode.strip()):
        raise Refused("A label needs an address with a postcode.")
    return {
        **_envelope(parcel, wording),
        "title": "Address label",
        "marking": wording.marking,
        "return_to": wording.return_to,
    }


def receipt(parcel: Parcel, wording: Wording) -> dict[str, Any]:
    """A sheet on which it is proved that a parcel was handed over, for a template."""
    fill = _filled(parcel, wording)
    return {
        **_envelope(parcel, wording),
        "title": fill(wording.receipt_title),
        "text": [fill(text) for text in wording.receipt],
        "enclosures": _rows(parcel.enclosures),
        "method": parcel.method,
        "asks": list(wording.asks),
        "keep": fill(wording.keep),
    }


def _envelope(parcel: Parcel, wording: Wording) -> dict[str, Any]:
    lines = [part.strip() for part in parcel.address.line.split(",") if part.strip()]
    if not parcel.name.strip():
        raise Refused("A letter needs the recipient's name.")
    return {
        "organisation": wording.organisation,
        "sender": [wording.organisation, *wording.address],
        "contact": [text for text in (wording.phone, wording.email) if text],
        "name": parcel.name,
        "address": [*lines, *([parcel.address.postcode] if parcel.address.postcode else [])],
        "reference": parcel.reference,
        "date": said(parcel.day),
    }


def _rows(enclosures: Sequence[Enclosure]) -> list[dict[str, str]]:
    return [
        {"title": row.title, "copy": row.copy, "pages": row.said_pages, "numbered": row.said_numbers}
        for row in enclosures
    ]


def _meaning(label: str, wording: Wording) -> str:
    if label not in wording.meanings:
        raise Refused("The words for letters do not say what each label of the copy means (in [meanings]).")
    return wording.meanings[label]


def said(day: date) -> str:
    """A day as people write it: 4 May 2031."""
    return f"{day.day} {day:%B %Y}"


def counted(count: int, one: str, many: str = "") -> str:
    """So many of a thing, in words."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def _filled(parcel: Parcel, wording: Wording) -> Any:
    pages = sum(row.pages for row in parcel.enclosures)
    values = {
        "organisation": wording.organisation, "phone": wording.phone, "email": wording.email, "name": parcel.name,
        "reference": parcel.reference, "date": said(parcel.day), "pages": counted(pages, "page"),
        "documents": counted(len(parcel.enclosures), "document"),
    }  # fmt: skip
    return lambda text: _PLACE.sub(lambda found: values[found[1]], text)


# The council's file


def read_wording(untrusted: bytes) -> Wording:
    """A council's words. Raises Refused, which says the field."""
    try:
        given = tomllib.loads(untrusted.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refused(f"The words for letters cannot be read: {error}.") from None
    sender, body = _table(given, "sender"), _table(given, "letter")
    edge, paper = _table(given, "label"), _table(given, "receipt")
    parts = body.get("part", [])
    if not isinstance(parts, list) or not parts:
        raise Refused("The words for letters have no [[letter.part]].")
    meanings = _table(given, "meanings")
    return Wording(
        _text(given, "version"), _text(sender, "organisation", "sender."), _texts(sender, "address", "sender."),
        _text(sender, "phone", "sender."), _text(sender, "email", "sender."), _text(body, "title", "letter."),
        _text(body, "greeting", "letter."), _texts(body, "closing", "letter."),
        tuple(_part(part, number) for number, part in enumerate(parts, 1)),
        {name: _text(meanings, name, "meanings.") for name in meanings},
        _text(edge, "marking", "label."), _text(edge, "return_to", "label."), _text(paper, "title", "receipt."),
        _texts(paper, "text", "receipt."), _texts(paper, "ask", "receipt."), _text(paper, "keep", "receipt."),
    )  # fmt: skip


def _part(given: Any, number: int) -> LetterPart:
    where = f"letter.part {number}, "
    if not isinstance(given, dict):
        raise Refused(f"The words for letters have no table for {where.rstrip(', ')}.")
    if more := given.keys() - {"heading", "text", "holds", "only_with"}:
        raise Refused(f"The words for letters have an unknown field in {where}{sorted(more)[0]}.")
    holds, only_with = str(given.get("holds", "")), str(given.get("only_with", ""))
    if holds not in _HOLDS or only_with not in _ONLY_WITH:
        raise Refused(f"The words for letters have an unknown word in {where}holds or only_with.")
    return LetterPart(_text(given, "heading", where), _texts(given, "text", where), holds, only_with)


def _table(given: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = given.get(name)
    if not isinstance(found, dict):
        raise Refused(f"The words for letters have no [{name}].")
    return found


def _text(given: Mapping[str, Any], name: str, where: str = "") -> str:
    found = given.get(name)
    if not isinstance(found, str):
        raise Refused(f"The words for letters have no text for {where}{name}.")
    if unknown := set(_PLACE.findall(found)) - _PLACES:
        raise Refused(f"The words for letters have an unknown place {{{sorted(unknown)[0]}}} in {where}{name}.")
    return found


def _texts(given: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    found = given.get(name)
    if not isinstance(found, list):
        raise Refused(f"The words for letters have no list of texts for {where}{name}.")
    return tuple(_text({name: text}, name, where) for text in found)
