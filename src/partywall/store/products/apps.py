"""The tables of the room ``products``, as Django asks to be told of them."""

from django.apps import AppConfig


class ProductsConfig(AppConfig):
    """Its name in the database and the place of its tables' history."""

    name = "partywall.store.products"
    label = "partywall_products"
    default_auto_field = "django.db.models.BigAutoField"
