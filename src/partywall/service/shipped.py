"""The procedures and the policy that come with Partywall, and what a version of either holds."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources

from partywall.decide import Policy, read_policy
from partywall.errors import Refused
from partywall.model.text import Digest
from partywall.procedure.reading import read_book
from partywall.procedure.versions import Matter
from partywall.service.policies import default_policy

Files = Mapping[str, bytes]
"""What a version consists of, by file name."""
POLICY_FILE = "policy.toml"


def shipped(matter: Matter) -> Files:
    """The files that come with Partywall."""
    if matter is Matter.POLICY:
        return {POLICY_FILE: default_policy()}
    folder = resources.files("partywall.procedure").joinpath("shipped")
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name.endswith(".toml")}


def rules_of(matter: Matter, files: Files) -> tuple[Digest, ...]:
    """The digest of each procedure, or of the policy, that the files hold. Raises Refused where they are not sound."""
    if matter is Matter.POLICY:
        return (policy_in(files).digest,)
    return tuple(procedure.digest for procedure in read_book(files).procedures)


def policy_in(files: Files) -> Policy:
    """The one policy that the files hold."""
    if len(files) != 1:
        raise Refused("A redaction policy is one file.")
    return read_policy(next(iter(files.values())))
