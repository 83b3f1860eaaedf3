"""What the sign-in page of an example house tells: who is in it, and what each of them could try first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from partywall.model.product import Role
from partywall.service.example import PEOPLE
from partywall.web.pages.roles import role_name

_TRY = {
    Role.AUTHOR: gettext_noop("Review a letter to a father: what is withheld, and why. Or open a plan of your own."),
    Role.CHECKER: gettext_noop("Check a letter that Wyn wrote, without seeing what was marked."),
    Role.SENDER: gettext_noop("Send a letter that was checked. A second sender keys the address again."),
    Role.MANAGER: gettext_noop("Decide whether minutes about the family next door may be used for a plan."),
    Role.OFFICER: gettext_noop("Read the rules that are in force, change one, and try it."),
    Role.TRAINER: gettext_noop("Write down who passed a training."),
    Role.AUDITOR: gettext_noop("Read the ledger: who did what, and whether anything was changed."),
    Role.ADMINISTRATOR: gettext_noop("Let somebody in, and give them a role."),
}


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody whom one can be."""

    word: str
    name: str
    role: str
    try_this: str


def invented() -> tuple[Row, ...]:
    """Everybody in the example house."""
    return tuple(Row(row.word, row.name, role_name(row.role), gettext(_TRY[row.role])) for row in PEOPLE)
