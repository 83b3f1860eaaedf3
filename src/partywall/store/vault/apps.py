"""The tables of the room ``vault``, as Django asks to be told of them."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Its name in the database and the place of its tables' history."""

    name = "partywall.store.vault"
    label = "partywall_vault"
    default_auto_field = "django.db.models.BigAutoField"
