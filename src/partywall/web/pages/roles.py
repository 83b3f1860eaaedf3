"""What people are called by their roles, and what each role is for, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext, gettext_noop

from partywall.model.product import Role

_WORDS: Mapping[Role, tuple[str, str]] = MappingProxyType(
    {
        Role.AUTHOR: (gettext_noop("Author"), gettext_noop("writes documents and decides what is withheld")),
        Role.CHECKER: (gettext_noop("Checker"), gettext_noop("reads finished copies before they leave")),
        Role.SENDER: (gettext_noop("Sender"), gettext_noop("sends checked copies")),
        Role.MANAGER: (gettext_noop("Manager"), gettext_noop("decides about recipients and sources, and gives cases")),
        Role.OFFICER: (
            gettext_noop("Information governance officer"),
            gettext_noop("keeps the rules, and looks into near misses"),
        ),
        Role.TRAINER: (gettext_noop("Trainer"), gettext_noop("writes down who passed which training")),
        Role.AUDITOR: (gettext_noop("Auditor"), gettext_noop("reads the ledger and the figures, and no case")),
        Role.ADMINISTRATOR: (gettext_noop("Administrator"), gettext_noop("runs the system, and reads no case")),
    }
)


def role_name(role: Role) -> str:
    """``Information governance officer``."""
    return gettext(_WORDS[role][0])


def role_task(role: Role) -> str:
    """What somebody of that role does here."""
    return gettext(_WORDS[role][1])
