"""Names under which attempts are counted, so that the table holds no address and no word of a person."""

from __future__ import annotations

from django.utils.crypto import salted_hmac


def hidden_key(key: str, prefix: str, version: int) -> str:
    """The name in the table."""
    return hidden(f"{prefix}:{version}:{key}")


def hidden(text: str) -> str:
    """A keyed digest: the same text has the same one, in this house alone."""
    return salted_hmac("partywall.rates", text, algorithm="sha256").hexdigest()
