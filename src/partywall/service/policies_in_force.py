"""The redaction policy by which the house decides: the one in force, and any that ever was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from partywall.decide import Policy, read_policy
from partywall.errors import Refused
from partywall.model.text import Digest
from partywall.procedure.versions import Matter
from partywall.service.version_rows import files_in_force, files_with


def policy_in_force(at: datetime) -> Policy | None:
    """The redaction policy in force; None where none was approved, or it lapsed."""
    files = files_in_force(Matter.POLICY, at)
    return _policy(files) if files else None


@lru_cache(maxsize=64)
def policy_of(digest: Digest) -> Policy:
    """The policy of that digest, of whichever version. Raises Refused where no version has it."""
    files = files_with(digest)
    if files is None:
        raise Refused("No version of the redaction policy has the one that is asked for.")
    return _policy(files)


def _policy(files: Mapping[str, bytes]) -> Policy:
    return _read(next(iter(files.values())))


@lru_cache(maxsize=32)
def _read(content: bytes) -> Policy:
    return read_policy(content)
