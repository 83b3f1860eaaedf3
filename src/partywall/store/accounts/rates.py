"""How often something was tried lately: a cache of Django's kind in the database, so that all processes count together.

Names in it are keyed digests, so that the table holds no address and no word of a person. Values are JSON: what was
written into the table from outside is never run as a program, as it would be from Django's own cache in a database.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

_NEVER = datetime(9999, 12, 31, tzinfo=UTC)


class Rates(BaseCache):
    """What allauth counts attempts with, takes turns by, and remembers codes in that were used."""

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__({**params, "KEY_FUNCTION": hidden_key})

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Keep it if nothing is kept under that name; of two at once, one is told that it was the first."""
        from partywall.store.accounts.models import Rate

        row = self._row(key, value, timeout, version)
        Rate.objects.filter(cache_key=row.cache_key, expires__lte=timezone.now()).delete()
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            return False
        return True

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """What is kept under that name, or the default."""
        from partywall.store.accounts.models import Rate

        name = self.make_and_validate_key(key, version)
        row = Rate.objects.filter(cache_key=name, expires__gt=timezone.now()).first()
        return default if row is None else json.loads(row.value)

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        """Keep it under that name, whatever was there."""
        from partywall.store.accounts.models import Rate

        row = self._row(key, value, timeout, version)
        Rate.objects.bulk_create(
            [row], update_conflicts=True, unique_fields=["cache_key"], update_fields=["value", "expires"]
        )

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Keep for longer what is kept."""
        from partywall.store.accounts.models import Rate

        name = self.make_and_validate_key(key, version)
        kept = Rate.objects.filter(cache_key=name, expires__gt=timezone.now())
        return bool(kept.update(expires=self._expires(timeout)))

    def delete(self, key: str, version: int | None = None) -> bool:
        """Keep it no longer."""
        from partywall.store.accounts.models import Rate

        return bool(Rate.objects.filter(cache_key=self.make_and_validate_key(key, version)).delete()[0])

    def clear(self) -> None:
        """Keep nothing."""
        from partywall.store.accounts.models import Rate

        Rate.objects.all().delete()

    def _row(self, key: str, value: Any, timeout: Any, version: int | None) -> Any:
        from partywall.store.accounts.models import Rate

        name = self.make_and_validate_key(key, version)
        return Rate(cache_key=name, value=json.dumps(value), expires=self._expires(timeout))

    def _expires(self, timeout: Any) -> datetime:
        end = self.get_backend_timeout(timeout)
        return _NEVER if end is None else datetime.fromtimestamp(end, UTC)


def hidden_key(key: str, prefix: str, version: int) -> str:
    """The name in the table."""
    return hidden(f"{prefix}:{version}:{key}")


def hidden(text: str) -> str:
    """A keyed digest: the same text has the same one, in this house alone."""
    return salted_hmac("partywall.rates", text, algorithm="sha256").hexdigest()
