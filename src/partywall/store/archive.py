"""A backup's one file: a tar archive whose members are sealed with a key that only the master key gives.

    backup.json            in the clear: what this is, and by which master key it opens
    keys/NAME              sealed: the house's other keys
    ledger/NAME            sealed: the ledger's last checkpoint
    tables/TABLE/NUMBER    sealed: rows
    blobs/ab/cdef...       as it lies in the house: sealed with its owner's key, named by its own digest
    manifest               sealed: how many members there are, and a digest of all their names and digests

The manifest comes last. Without it, or with one byte changed, added, left out or moved, nothing is restored.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import secrets
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from partywall.errors import Refused, Unreadable
from partywall.model.text import Digest
from partywall.store.durable import HALF, settle
from partywall.store.vault.cipher import seal_with, unseal_with
from partywall.store.vault.master import MasterKey

FORM = 1
HEADER, MANIFEST, BLOBS = "backup.json", "manifest", "blobs/"
_FILE = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"
_NAME = re.compile(
    rf"keys/{_FILE}|ledger/{_FILE}|tables/[a-z_0-9]+\.[a-z_0-9]+/[0-9]+|blobs/[0-9a-f]{{2}}/[0-9a-f]{{62}}"
)
"""No name leads upwards or to a hidden file."""
_PIECE = 1 << 20


@dataclass(slots=True)
class _Count:
    """What the manifest says of the members before it."""

    members: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def add(self, name: str, digest: str) -> None:
        self.members += 1
        self.digest.update(f"{name}\0{digest}\0".encode())

    def said(self) -> dict[str, Any]:
        return {"members": self.members, "digest": self.digest.hexdigest()}


class Writer:
    """Writes one. ``add`` seals, ``add_blob`` takes a file as it is, ``close`` writes the manifest."""

    def __init__(self, file: IO[bytes], master: MasterKey, about: dict[str, Any]) -> None:
        salt = os.urandom(32).hex()
        header = json.dumps({**about, "form": FORM, "master": master.id, "salt": salt}).encode()
        self._key, self._bound = _key(master, salt), hashlib.sha256(header).hexdigest()
        self._tar = tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - closed below
        self._count = _Count()
        self._put(HEADER, header)

    def add(self, name: str, content: bytes) -> None:
        """Put a member there, pressed and sealed."""
        self._put(name, b"".join(seal_with(self._key, zlib.compress(content, 1), f"{self._bound}\0{name}")))

    def add_blob(self, name: str, file: IO[bytes], size: int) -> None:
        """Put a sealed file there as it is. ``name`` is its digest."""
        info = tarfile.TarInfo(f"{BLOBS}{name[:2]}/{name[2:]}")
        info.size = size
        self._tar.addfile(info, file)
        self._count.add(info.name, name)

    def close(self, about: dict[str, Any]) -> Digest:
        """Write the manifest, without which the archive is none. The digest of all that is in it."""
        said = self._count.said()
        self.add(MANIFEST, json.dumps({**about, **said}).encode())
        self._tar.close()
        return Digest(f"sha256:{said['digest']}")

    def _put(self, name: str, content: bytes) -> None:
        if not _is_member(name):  # a backup that nobody could restore
            raise Refused("A file among the keys has a name that a backup does not take: letters, digits and . _ - do.")
        info = tarfile.TarInfo(name)
        info.size = len(content)
        self._tar.addfile(info, io.BytesIO(content))
        self._count.add(name, hashlib.sha256(content).hexdigest())


@contextmanager
def written(path: Path, master: MasterKey, about: dict[str, Any]) -> Iterator[Writer]:
    """A backup that is there whole or not at all. Raises Refused."""
    half = path.with_name(f"{path.name}.{secrets.token_hex(4)}{HALF}")
    try:
        _refuse_if_there(path)
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield Writer(file, master, about)
            file.flush()
            os.fsync(file.fileno())
        _refuse_if_there(path)  # by now; it may be the file for the master key
        half.replace(path)
        settle(path.parent)
    except OSError as error:
        raise Refused(f"The backup cannot be written: {error.strerror}.") from None
    finally:
        half.unlink(missing_ok=True)


def _refuse_if_there(path: Path) -> None:
    if path.exists():
        raise Refused("The backup is there already; name another file.")


class Reader:
    """Reads one. Everything is looked at when it is opened, before anything is given out of it."""

    def __init__(self, path: Path, keys: tuple[MasterKey, ...]) -> None:
        self._path = path
        with _opened(path) as tar:
            header = _whole(tar, _first(tar))
            self.about: dict[str, Any] = _header(header)
        master = next((key for key in keys if key.id == self.about["master"]), None)
        if master is None:
            raise Refused("The backup opens by another master key than the one that was named.")
        self._key, self._bound = _key(master, self.about["salt"]), hashlib.sha256(header).hexdigest()
        self.manifest: dict[str, Any] = self._looked_through()

    @property
    def digest(self) -> Digest:
        """Of all that is in it."""
        return Digest(f"sha256:{self.manifest['digest']}")

    def _looked_through(self) -> dict[str, Any]:
        count, said = _Count(), None
        try:
            for name, content in self._members():
                if said is not None:
                    raise _damaged()
                if name == MANIFEST:
                    said = json.loads(self._opened(name, content.read()))
                else:
                    count.add(name, self._looked_at(name, content))
        except tarfile.TarError:  # it ends within a member
            raise _damaged() from None
        if said is None or {key: said[key] for key in count.said()} != count.said():
            raise _damaged()
        return dict(said)

    def _looked_at(self, name: str, content: IO[bytes]) -> str:
        if not name.startswith(BLOBS):
            whole = content.read()
            if name != HEADER:
                self._opened(name, whole)
            return hashlib.sha256(whole).hexdigest()
        digest = hashlib.sha256()
        while piece := content.read(_PIECE):
            digest.update(piece)
        if digest.hexdigest() != name.removeprefix(BLOBS).replace("/", ""):
            raise _damaged()
        return digest.hexdigest()

    def sealed(self, under: str) -> Iterator[tuple[str, bytes]]:
        """The sealed members whose names begin so, opened."""
        for name, content in self._members():
            if name.startswith(under):
                yield name, self._opened(name, content.read())

    def blobs(self) -> Iterator[tuple[str, IO[bytes]]]:
        """The sealed files by the names that they have in the house."""
        for name, content in self._members():
            if name.startswith(BLOBS):
                yield name.removeprefix(BLOBS).replace("/", ""), content

    def _opened(self, name: str, content: bytes) -> bytes:
        try:
            return zlib.decompress(unseal_with(self._key, content, f"{self._bound}\0{name}"))
        except (Unreadable, zlib.error):
            raise _damaged() from None

    def _members(self) -> Iterator[tuple[str, IO[bytes]]]:
        with _opened(self._path) as tar:
            try:
                for info in tar:
                    content = tar.extractfile(info) if info.isreg() else None
                    if content is None or not _is_member(info.name):
                        raise _damaged()
                    yield info.name, content
            except (tarfile.TarError, EOFError):
                raise _damaged() from None


@contextmanager
def _opened(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with path.open("rb") as file, tarfile.open(fileobj=file, mode="r:") as tar:
            yield tar
    except (tarfile.TarError, EOFError):
        raise Unreadable("The file is no backup of a house, or is damaged.") from None
    except OSError as error:
        raise Unreadable(f"The backup cannot be opened: {error.strerror}.") from None


def _is_member(name: str) -> bool:
    return name in {HEADER, MANIFEST} or _NAME.fullmatch(name) is not None


def _first(tar: tarfile.TarFile) -> tarfile.TarInfo:
    first = tar.next()
    if first is None or first.name != HEADER or first.size > _PIECE:
        raise tarfile.ReadError
    return first


def _whole(tar: tarfile.TarFile, info: tarfile.TarInfo) -> bytes:
    content = tar.extractfile(info)
    if content is None:
        raise tarfile.ReadError
    return content.read()


def _header(content: bytes) -> dict[str, Any]:
    try:
        about = json.loads(content)
        form, whole = about["form"], isinstance(about["master"], str) and bytes.fromhex(about["salt"])
    except (ValueError, TypeError, KeyError):
        raise _damaged() from None
    if form != FORM:
        raise Refused("The backup was made by a newer version of Partywall; restore it with that one.")
    if not whole:
        raise _damaged()
    return dict(about)


def _key(master: MasterKey, salt: str) -> bytes:
    return HKDF(SHA256(), 32, bytes.fromhex(salt), b"partywall backup").derive(master.secret)


def _damaged() -> Unreadable:
    return Unreadable("The backup is damaged; nothing of it was restored.")
