"""The tables are the same on both databases."""

from datetime import UTC, datetime

from django.db import connection, transaction

from databases import database

__all__ = ["database"]


def test_an_account_is_kept_on_either_database(database: str) -> None:
    """What is written in one transaction is there after it, on the database that was asked for."""
    from partywall.store.accounts.models import Account

    assert connection.vendor == database
    with transaction.atomic():
        Account.objects.create(id="a1", sign_in="ann.example", name_sealed=b"", made_at=datetime.now(UTC))
    assert [account.id for account in Account.objects.all()] == ["a1"]


def test_each_test_has_a_database_of_its_own(database: str) -> None:
    """Nothing is left of another test."""
    from partywall.store.accounts.models import Account

    assert not Account.objects.exists()
