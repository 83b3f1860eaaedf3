"""The tables of the room ``accounts``, as Django asks to be told of them."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Its name in the database and the place of its tables' history."""

    name = "partywall.store.accounts"
    label = "partywall_accounts"
    default_auto_field = "django.db.models.BigAutoField"
