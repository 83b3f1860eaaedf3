"""Who asks, as the edges found out: a person who signed in, or a program that showed a token."""

from __future__ import annotations

from dataclasses import dataclass

from partywall.errors import Refused
from partywall.model.product import AccountId


class NotAllowed(Refused):
    """Whoever asks may not do this, whatever becomes of what it is about."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose account it is; and, if a program asks for them, by which token and within which scopes."""

    account: AccountId
    token: str = ""
    """The token's id. Empty: the person themselves, signed in."""
    scopes: frozenset[str] = frozenset()
    """The token's; a person needs none."""

    @property
    def person(self) -> bool:
        """Whether it is the person themselves."""
        return not self.token
