"""Makes docs/roles-and-acts.md: every role, act and view at every stage of the small product, by asking the rules.

python -m tests.procedure.roles_and_acts > docs/roles-and-acts.md
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

from partywall.model.product import AccountId, Doer, Edition, Product, Role
from partywall.procedure import acts
from partywall.procedure.acts import name_of
from partywall.procedure.offered import offers
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View, may_see
from partywall.procedure.situation import Situation
from partywall.procedure.table import TABLE
from partywall.procedure.written import Gate, Step
from tests.procedure import small
from tests.procedure.stages import stages

LETTERS = {
    Role.AUTHOR: "A",
    Role.CHECKER: "C",
    Role.SENDER: "S",
    Role.MANAGER: "M",
    Role.OFFICER: "O",
    Role.TRAINER: "T",
    Role.AUDITOR: "U",
    Role.ADMINISTRATOR: "R",
}
STEP = Step("told", 1, "The family was told", "", "", gate=Gate.ANSWERED, codes=("yes",))
NOW: Situation = replace(small.SITUATION, procedure=replace(small.PROCEDURE, steps=(STEP,)))
NEWER: Situation = replace(NOW, procedure_in_force=small.another("procedure"))
"""The same, after the procedure was superseded."""
PARTS = (small.AUTHOR, small.CHECKER, small.SENDER, small.SECOND, small.MANAGER, small.OFFICER)
"""Who has a part in the small product."""

HEAD = """# Roles and acts

Made by asking the rules; a test holds this page to them, and another asks the running interface.

The letters say who may: **A** author, **C** checker, **S** sender, **M** manager, **O** officer, **T** trainer,
**U** auditor, **R** administrator. A letter alone: somebody of that role, on any case. With **°**: only on a case on
which they work. With **·**: only who has a part in it already (began the check, asked for it, chose the address). An
empty cell: nobody. The procedure of the table asks for no more than the law does; a council's own can ask for more, and
never for less. What only the house itself does stands at the end: no person can. `adopt-procedure` is shown as it is
once a newer procedure is in force.

The columns are the stages of a product with one edition:
"""
_Asked = Callable[[Doer], bool]


def cell(asked: _Asked) -> str:
    """Who may, by their letters."""
    return " ".join(filter(None, (_letter(role, asked) for role in Role)))


def _letter(role: Role, asked: _Asked) -> str:
    newcomer = Doer(AccountId("newcomer"), frozenset({role}))
    if asked(newcomer):
        return LETTERS[role]
    if asked(replace(newcomer, cases=frozenset({small.CASE}))):
        return LETTERS[role] + "°"
    return LETTERS[role] + "·" if any(asked(who) for who in PARTS if role in who.roles) else ""


def act_rows() -> Iterator[list[str]]:
    """A row for each act that people do, with a cell for each stage."""
    opening = small.STORY[0][1]
    opened = cell(lambda who: not refusals(opening, who, None, NOW))
    yield [name_of(acts.OpenProduct), opened, *[""] * len(stages())]
    for kind, row in TABLE.items():
        if not row.machine and kind is not acts.OpenProduct:
            name = name_of(kind)
            yield [name, "", *(cell(_may_do(name, product)) for product in stages().values())]


def _may_do(act: str, product: Product) -> _Asked:
    now = NEWER if act == name_of(acts.AdoptProcedure) else NOW
    return lambda who: any(row.may for row in offers(who, product, now) if row.act == act)


def view_rows() -> Iterator[list[str]]:
    """A row for each view, with a cell for each stage."""
    for view in View:
        yield [view, "", *(cell(_sees(view, product)) for product in stages().values())]


def _sees(view: View, product: Product) -> _Asked:
    edition: Edition | None = product.editions[0] if product.editions else None
    return lambda who: may_see(view, who, product, edition) is None


def page() -> str:
    """The whole page."""
    legend = ["0. there is no product yet", *(f"{number}. {stage}" for number, stage in enumerate(stages(), 1))]
    columns = [str(number) for number in range(len(legend))]
    house = [f"`{name_of(kind)}`" for kind, row in TABLE.items() if row.machine]
    return "\n".join(
        [
            HEAD,
            *legend,
            "\n## Who may do what, and when\n",
            *_table(["act", *columns], act_rows()),
            "\n## Who sees what, and when\n",
            *_table(["view", *columns], view_rows()),
            "\n## What only the house does\n",
            ", ".join(house) + ".",
            "",
        ]
    )


def _table(columns: list[str], rows: Iterator[list[str]]) -> Iterator[str]:
    yield "| " + " | ".join(columns) + " |"
    yield "|" + "---|" * len(columns)
    yield from ("| " + " | ".join(row) + " |" for row in rows)


if __name__ == "__main__":
    sys.stdout.write(page())
