"""A certificate, taken back: what it says of a copy, for somebody who has nothing but the two.

It comes from outside: whatever is off is refused in one sentence that repeats none of its words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from partywall.errors import Refused
from partywall.model.disclosure import Check, CheckStatus
from partywall.model.text import Digest, MediaType
from partywall.report.certificate import MAY_GO, VERSION

NEEDED = ("original", "opening", "raw", "residue", "structure", "difference", "gap")
"""The checks that every certificate of a copy has; ``picture`` where there was character recognition."""


@dataclass(frozen=True, slots=True)
class Issued:
    """What a certificate says of one copy."""

    copy: Digest
    kind: MediaType
    checks: tuple[Check, ...]
    labels: tuple[tuple[str, int], ...]
    may_go: bool
    unread: int
    program: str

    def faults(self, digest: Digest) -> Iterator[str]:
        """Why it does not speak for a file of this digest."""
        if self.copy != digest:
            yield "these are not the bytes that the certificate is about"
        missing = set(NEEDED) - {check.name for check in self.checks}
        if missing:
            yield f"{len(missing)} checks that every copy needs are not in the certificate"
        bad = sum(check.status is not CheckStatus.PASSED for check in self.checks)
        if bad:
            yield f"{bad} checks in the certificate did not pass"
        if self.unread:
            yield f"{self.unread} places of the original could not be read"
        if not self.may_go:
            yield "the certificate says that the copy is blocked"


def read_certificate(untrusted: bytes) -> Issued:
    """What a certificate says. Raises Refused where it is none, or of a version that is not known here."""
    try:
        given = json.loads(untrusted)
    except (ValueError, RecursionError):
        raise Refused("The certificate is not JSON.") from None
    if not isinstance(given, dict) or "version" not in given:
        raise Refused("The file is no certificate of Partywall.")
    if given["version"] != VERSION or isinstance(given["version"], bool):
        raise Refused(f"The certificate is not of version {VERSION}, the one that this program knows.")
    try:
        return _issued(given)
    except (KeyError, TypeError, ValueError):
        raise Refused("The certificate is not as its schema says.") from None


def _issued(given: dict[str, Any]) -> Issued:
    program = given["program"]
    return Issued(
        Digest(_text(given["copy"])),
        MediaType(given["kind"]),
        tuple(Check(_text(row["name"]), CheckStatus(row["status"]), _text(row["detail"])) for row in given["checks"]),
        tuple((_text(row["label"]), int(row["count"])) for row in given["labels"]),
        given["release"]["state"] == MAY_GO,
        len(given["unread"]),
        f"{_text(program['name'])} {_text(program['version'])}",
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
