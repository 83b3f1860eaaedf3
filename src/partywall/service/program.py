"""Which program it was: name, version and the digest of its own files."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from pathlib import Path

from partywall import __version__
from partywall.model.text import Digest
from partywall.report import Program

_KINDS = {".py", ".toml", ".json", ".html", ".css", ".txt"}


@cache
def program() -> Program:
    """The program that is running."""
    with resources.as_file(resources.files("partywall")) as root:
        return Program("partywall", __version__, _digest(root))


def _digest(root: Path) -> Digest:
    whole = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in _KINDS:
            whole.update(path.relative_to(root).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return Digest("sha256:" + whole.hexdigest())
