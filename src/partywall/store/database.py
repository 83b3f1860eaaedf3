"""Opens the database of a house, once in a process; nothing else of the store may be imported before."""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command

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
    django.setup()


def migrate() -> None:
    """Bring the tables up to this version's form."""
    call_command("migrate", verbosity=0, interactive=False)
