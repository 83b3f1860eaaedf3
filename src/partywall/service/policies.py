"""The policy that decisions are made by: the one that comes with Partywall, or another."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from partywall.decide import Policy, read_policy
from partywall.store import files


def load_policy(path: Path | None = None) -> Policy:
    """The policy in a file, or the default. Raises Unreadable or Refused."""
    return read_policy(files.read_file(path, "The policy") if path else default_policy())


def default_policy() -> bytes:
    """The file of the default policy, to read or to adapt."""
    return resources.files("partywall.decide").joinpath("policies/default.toml").read_bytes()
