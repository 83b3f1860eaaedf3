"""What leaves the house around a checked copy: sealed files with their keys, letters, labels, receipts.

Nothing here takes anything but the bytes that were checked: whoever asks names the digest that the check was bound to.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

from partywall.errors import Refused, Unsafe
from partywall.model.kinds import KINDS
from partywall.model.stamp import Stamp
from partywall.model.text import Digest, MediaType, digest_of
from partywall.report import letters
from partywall.report.letters import Parcel, Wording
from partywall.service.workshop import workshop
from partywall.store import sealing

_GROUPS = 6
"""Of four digits: 79.7 bits, and easily read out over the telephone in any language."""


@dataclass(frozen=True, slots=True)
class CheckedCopy:
    """The bytes of a copy that passed its independent check. Raises Refused where they are others."""

    content: bytes
    digest: Digest
    """Of the bytes that were checked, as the check has it."""
    kind: MediaType
    copy: str
    """The copy's id."""
    title: str
    """What kind of document it is; no name."""
    pages: int = 0
    first: int = 1
    """The number that is stamped on its first page."""

    def __post_init__(self) -> None:
        if digest_of(self.content) != self.digest:
            raise Refused("These are not the bytes that were checked, so they do not leave.")

    @property
    def name(self) -> str:
        """A file name that says nothing of anybody."""
        return f"{self.copy}.{KINDS[self.kind].ending}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed parcel. The key is nowhere else: it is shown once, and goes another way than the parcel."""

    content: bytes
    digest: Digest
    copy: Digest
    """Of the checked copy inside."""
    name: str
    key: str
    how: str
    """In words, for whom it goes to."""


def new_key() -> str:
    """A key of twenty-four digits in groups of four, which are typed as they stand, with the hyphens."""
    return "-".join(f"{secrets.randbelow(10_000):04}" for _ in range(_GROUPS))


def seal_pdf(copy: CheckedCopy) -> Sealed:
    """A PDF that opens with its key alone. It was opened again, and holds the copy and nothing else; else Unsafe."""
    if copy.kind is not MediaType.PDF:
        raise Refused("Only a PDF can be sealed as a PDF; seal this copy in a ZIP.")
    key = new_key()
    content = workshop().seal(copy.content, key)
    verification = workshop().compare((copy.content,), content, key)
    if not verification.passed:
        raise Unsafe(f"The sealed file does not hold what was checked: {verification.checks[0].detail}.")
    how = "A PDF that asks for its key (AES-256). Any reader of today opens it, also in browsers and on telephones."
    return Sealed(content, digest_of(content), copy.digest, copy.name, key, how)


def seal_zip(copy: CheckedCopy) -> Sealed:
    """A ZIP with the checked bytes in it, under a name that says nothing. It was opened again; else Unsafe."""
    key, ending = new_key(), KINDS[copy.kind].ending
    content = sealing.sealed_zip(copy.content, f"document.{ending}", key)
    if digest_of(sealing.opened_zip(content, key)) != copy.digest:
        raise Unsafe("The sealed file does not hold what was checked.")
    how = "A ZIP that asks for its key (AES-256). 7-Zip and WinZip open it, and what Windows has by itself may not."
    return Sealed(content, digest_of(content), copy.digest, f"{copy.copy}.zip", key, how)


def stamp_of(copy: str, case: str = "", recipient: str = "", first: int = 1, of: int = 0) -> Stamp:
    """The stamp of a copy. Raises Refused where it would not be one line that can be printed."""
    try:
        return Stamp(copy, case, recipient, first, of)
    except ValueError as error:
        raise Refused(str(error)) from None


# Letters


def cover_letter(parcel: Parcel, wording: Wording, at: datetime, template: str | None = None) -> bytes:
    """The letter to the recipient, as a PDF."""
    return set_page("letter", letters.letter(parcel, wording), at, template)


def address_label(parcel: Parcel, wording: Wording, at: datetime, template: str | None = None) -> bytes:
    """The label of the envelope, as a PDF."""
    return set_page("label", letters.label(parcel, wording), at, template)


def receipt_form(parcel: Parcel, wording: Wording, at: datetime, template: str | None = None) -> bytes:
    """The sheet on which it is proved that a parcel was handed over, as a PDF."""
    return set_page("receipt", letters.receipt(parcel, wording), at, template)


def set_page(name: str, data: Mapping[str, Any], at: datetime, template: str | None = None) -> bytes:
    """A page by the template of that name, or by a council's own."""
    shipped = files("partywall.report").joinpath(f"templates/{name}.typ")
    return workshop().typeset(template or shipped.read_text(encoding="utf-8"), json.dumps(data), at)
