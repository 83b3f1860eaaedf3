"""The tables of the room ``ledger``, as Django asks to be told of them."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Its name in the database and the place of its tables' history."""

    name = "partywall.store.ledger"
    label = "partywall_ledger"
    default_auto_field = "django.db.models.BigAutoField"
