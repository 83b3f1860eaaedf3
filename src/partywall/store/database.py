"""Opens the database of a house, once in a process; nothing else of the store may be imported before."""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection

from partywall.errors import Refused


def open_database(folder: Path) -> None:
    """Make ready the tables of the house in that folder. Raises Refused if another house is open in this process."""
    if settings.configured:
        if Path(settings.HOUSE.folder) != folder:
            raise Refused("Another house is open in this process.")
        return
    os.environ["PARTYWALL_HOME"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "partywall.store.django_settings"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        django.setup()
    except ImproperlyConfigured as error:
        if "psycopg" not in str(error):
            raise
        raise Refused("PostgreSQL's driver is not installed: pip install 'partywall[postgresql]'") from None


def migrate() -> None:
    """Bring the tables up to this version's form."""
    call_command("migrate", verbosity=0, interactive=False)


def not_applied() -> tuple[str, ...]:
    """Changes of the tables that this version knows and the database has not had."""
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(f"{migration.app_label}.{migration.name}" for migration, _ in plan)


def not_known() -> tuple[str, ...]:
    """Changes that the database has had and this version does not know: a newer one made them."""
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    return tuple(sorted(".".join(key) for key in loader.applied_migrations if key not in loader.disk_migrations))
