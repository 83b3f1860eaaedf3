"""Sealed files, each named by the digest of its sealed bytes; they never change.

The file is there, durably, before the row that names it: a crash leaves at most a file without a row, which ``sweep``
takes away when it is older than any transaction can be.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings

from partywall.errors import Unreadable
from partywall.model.text import Digest, digest_of
from partywall.store.durable import make_folder, write_durable
from partywall.store.vault.cipher import seal_with, unseal_with
from partywall.store.vault.keys import data_key, require_transaction
from partywall.store.vault.models import Blob

FOLDER = "blobs"


def put(owner: str, content: bytes) -> Digest:
    """Keep bytes for their owner; the same bytes are kept once. Must be called in a transaction."""
    require_transaction()
    digest = digest_of(content)
    if not Blob.objects.filter(owner=owner, digest=digest).exists():
        stored = _write(data_key(owner, make=True), owner, digest, content)
        row = Blob(owner=owner, digest=digest, stored=stored, size=len(content))
        Blob.objects.bulk_create([row], ignore_conflicts=True)  # another may have put the same bytes meanwhile
    return digest


def get(owner: str, digest: Digest) -> bytes:
    """The owner's bytes of that digest. Raises Unreadable, or Refused if they were destroyed."""
    key = data_key(owner)
    row = Blob.objects.filter(owner=owner, digest=digest).first()
    if row is None:
        raise Unreadable("There is no file of that digest for this owner.")
    try:
        token = path_of(row.stored).read_bytes()
    except OSError:
        raise Unreadable("A sealed file is not there or cannot be read.") from None
    return unseal_with(key, memoryview(token), _bound(owner, digest))


def path_of(stored: str) -> Path:
    """Where the file of that name lies."""
    return Path(settings.HOUSE.folder) / FOLDER / stored[:2] / stored[2:]


def _write(key: bytes, owner: str, digest: Digest, content: bytes) -> str:
    head, body = seal_with(key, content, _bound(owner, digest))
    sealed = hashlib.sha256(head)
    sealed.update(body)
    path = path_of(sealed.hexdigest())
    make_folder(path.parent)
    write_durable(path, head, body)
    return sealed.hexdigest()


def _bound(owner: str, digest: Digest) -> str:
    """A file that is laid in another's place does not open."""
    return f"{owner}\0{digest}"
