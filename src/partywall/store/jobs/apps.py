"""The tables of the room ``jobs``, as Django asks to be told of them."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Its name in the database and the place of its tables' history."""

    name = "partywall.store.jobs"
    label = "partywall_jobs"
    default_auto_field = "django.db.models.BigAutoField"
