"""What is sealed opens for its owner alone, and never again once the owner is destroyed."""

import pytest
from django.db import transaction

from databases import database
from partywall.errors import Refused, Unreadable

__all__ = ["database"]


def test_what_is_sealed_opens(database: str) -> None:
    """Values and files come back as they were."""
    from partywall.store.vault import blobs, keys

    with transaction.atomic():
        token = keys.seal("p1", b"a value", "product")
        digest = blobs.put("p1", b"a file")
    assert keys.unseal("p1", token, "product") == b"a value"
    assert blobs.get("p1", digest) == b"a file"


def test_what_is_destroyed_is_gone(database: str) -> None:
    """Nothing of a destroyed owner opens, nothing new is sealed for it, and its files are away."""
    from partywall.store.vault import blobs, keys, removal
    from partywall.store.vault.models import Blob

    with transaction.atomic():
        token = keys.seal("p1", b"a value")
        digest = blobs.put("p1", b"a file")
    path = blobs.path_of(Blob.objects.get().stored)
    with transaction.atomic():
        removal.destroy("p1")
        assert path.exists()
    assert not path.exists()
    for act in (lambda: keys.unseal("p1", token), lambda: blobs.get("p1", digest), lambda: keys.seal("p1", b"more")):
        with pytest.raises(Refused, match="destroyed"), transaction.atomic():
            act()


def test_a_token_opens_only_where_it_belongs(database: str) -> None:
    """Neither another owner's place nor another place of the same owner takes it."""
    from partywall.store.vault import keys

    with transaction.atomic():
        token = keys.seal("p1", b"a value", "product")
        keys.seal("p2", b"another")
    for owner, what in (("p2", "product"), ("p1", "decision")):
        with pytest.raises(Unreadable):
            keys.unseal(owner, token, what)
