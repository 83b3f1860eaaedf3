"""Opens a house: settings, keys, tables. Whatever is off is said in one sentence before anything is done."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path

from django.db import DatabaseError

from partywall.errors import Refused
from partywall.store import database
from partywall.store.settings import Settings, read_settings

RESTORING = "restoring"
"""A file in the house's folder while it is being restored."""


class HouseAct(StrEnum):
    """An act that is about no single edition, by its name in the ledger."""

    BACK_UP = "back-up-house"
    RESTORE = "restore-house"
    CHANGE_MASTER_KEY = "change-master-key"
    TAKE_REGISTER = "take-register"
    FORGET_REGISTER = "forget-register"
    REPORT_NEAR_MISS = "report-near-miss"
    LIFT_PAUSE = "lift-pause"
    PROPOSE_DESTRUCTION = "propose-destruction"
    DESTROY = "destroy"
    KEEP_PRODUCT = "keep-product"
    OPEN_REQUEST = "open-request"
    EXTEND_REQUEST = "extend-request"
    STOP_CLOCK = "stop-clock"
    START_CLOCK = "start-clock"
    EXPORT = "export"


def init_house(folder: Path) -> Settings:
    """Make a house in that folder, or bring one that an older version made up to this one."""
    settings = _opened(folder)
    _not_newer()
    database.migrate()
    return settings


def open_house(folder: Path) -> Settings:
    """Open the house in that folder. Raises Refused if there is none, or if its tables are of another version."""
    if not folder.is_dir():
        raise Refused("There is no house in this folder. Make one: partywall house init")
    settings = _opened(folder)
    _not_newer()
    if database.not_applied():
        raise Refused("The house's tables are not of this version. Bring them up to it: partywall house init")
    return settings


def _opened(folder: Path) -> Settings:
    os.umask(0o077)  # what a house writes, its owner alone may read
    settings = read_settings(folder)
    if (folder / RESTORING).exists():
        raise Refused("A restore of this house was cut off. Run it again.")
    database.open_database(folder)
    return settings


def _not_newer() -> None:
    try:
        newer = database.not_known()
    except DatabaseError:
        raise Refused("The house's database does not answer, or is damaged; see [database] in the settings.") from None
    if newer:
        raise Refused("A newer version of Partywall has been at work in this house; use that one.")
