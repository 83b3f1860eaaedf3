"""The ids by which a house knows what is its own: they tell nothing, and may stand in the ledger."""

from __future__ import annotations

import secrets


def new_id(letter: str) -> str:
    """A random id: the letter says of what, ``p`` of a product, ``a`` of an account."""
    return letter + secrets.token_hex(10)
