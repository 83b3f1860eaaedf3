"""A house at work, for tests of what is done with products: people, the shipped rules, a register, and a document."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

import accounting
import databases
from partywall.model.disclosure import Outcome
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, EditionId, Product, ProductId, Role
from partywall.procedure.acts import Act
from partywall.procedure.written import Gate, Step

EXAMPLES = Path(__file__).parents[2] / "examples"
CASE, MOTHER, FATHER = CaseId("C0412"), PersonId("P1034"), PersonId("P1035")
LETTER = EXAMPLES / "documents" / "letter.docx"
KIND = "letter"


def tables(folder: Path = EXAMPLES / "register", without: str = "") -> bytes:
    """A register's CSV tables in a ZIP; lines that begin with ``without`` are left out."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path in sorted(folder.glob("*.csv")):
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            archive.writestr(path.name, "".join(line for line in lines if not without or not line.startswith(without)))
    return held.getvalue()


@dataclass
class House:
    """People who are ready to work. Each act is a little later than the one before."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC) - timedelta(hours=6))
    people: dict[str, AccountId] = field(default_factory=dict)
    letter: ProductId = ProductId("")
    """A letter to the father, in houses where there is one already."""
    edition: EditionId = EditionId("")
    lays_out: bool = False
    """Whether jobs lay files out as pages; otherwise that is done once somebody looks at one, which spares most tests
    seconds of printing."""

    def __getattr__(self, name: str) -> AccountId:
        if name.startswith("_") or name not in self.people:
            raise AttributeError(name)
        return self.people[name]

    def tick(self, minutes: float = 0.5) -> datetime:
        """The time of the next act."""
        self.now += timedelta(minutes=minutes)
        return self.now

    def do(self, name: str, act: Act, product: ProductId, **given: Any) -> Any:
        """An act of somebody."""
        from partywall.service.acting import do

        return do(self.people[name], act, product, at=self.tick(), **given)

    def product(self, id: ProductId) -> Product:
        """The product as it is kept."""
        from partywall.store.products import keeping

        kept = keeping.load(id)
        assert kept is not None
        return kept.product

    def work(self) -> None:
        """Do all jobs that wait; each must end well."""
        from partywall.service import product_jobs  # noqa: F401 - it fills the table of jobs
        from partywall.service.jobs import Clerk
        from partywall.store.jobs.models import JobRow

        with _nothing_printed(but=self.lays_out):
            Clerk().run(until_idle=True)
        failed = list(JobRow.objects.exclude(state="done").values_list("kind", "state", "why"))
        assert not failed, failed


@contextmanager
def _nothing_printed(but: bool) -> Iterator[None]:
    """Jobs lay no file out, but where that is wanted."""
    from partywall.service import editions, screenings

    if but:
        yield
        return
    with patch.object(screenings, "lay_out", return_value=None), patch.object(editions, "lay_out", return_value=None):
        yield


def house(register: bool = True) -> House:
    """A house with everybody in it, and with all that comes with the program in force."""
    from partywall.service import granting, versions
    from partywall.service.register_versions import take_register

    made = House()
    administrator, officer = accounting.house(made.now)
    made.people |= {"administrator": administrator, "officer": officer}
    roles = {
        "second_officer": Role.OFFICER,
        "author": Role.AUTHOR,
        "checker": Role.CHECKER,
        "second_checker": Role.CHECKER,
        "sender": Role.SENDER,
        "second_sender": Role.SENDER,
        "manager": Role.MANAGER,
        "auditor": Role.AUDITOR,
        "trainer": Role.TRAINER,
        "stranger": Role.AUTHOR,
    }
    for name, role in roles.items():
        made.people[name] = accounting.person(
            administrator, f"the.{name}".replace("_", "."), role, at=made.tick(), agrees=officer
        )
    for name in ("author", "manager"):
        granting.allow_case(officer, made.people[name], CASE, made.tick())
    passed, until = made.now - timedelta(days=30), made.now + timedelta(days=300)
    for name in ("author", "manager", "checker", "second_checker", "officer", "second_officer"):
        for code in _trainings():
            granting.train(made.trainer, made.people[name], code, passed, until, made.tick())
    versions.adopt_shipped(officer, made.tick())
    versions.adopt_shipped(made.second_officer, made.tick())
    if register:
        take_register(officer, tables(), at=made.tick())
    return made


@cache
def _stage(kind: str, stage: str) -> tuple[str, House]:
    """A database in which so much is done already; each test gets a copy of it."""
    if stage == "house":
        name, made = databases.fresh(kind), house()
    else:
        before, found = _stage(kind, {"opened": "house", "found": "opened", "made": "opened", "checked": "made"}[stage])
        name, made = databases.copied(kind, before), replace(found, people=dict(found.people), lays_out=True)
        if stage == "opened":
            made.letter = opened(made)
        elif stage == "found":
            find(made, made.letter)
        elif stage == "made":
            screened(made, made.letter)
            made.edition = made_edition(made, made.letter)
        else:
            checked(made, made.letter, made.edition)
    from django.db import connections

    connections.close_all()
    return name, made


def _at(stage: str) -> Any:
    @pytest.fixture(params=databases.KINDS)
    def ready(request: pytest.FixtureRequest) -> Iterator[House]:
        template, made = _stage(request.param, stage)
        name = databases.copied(request.param, template)
        yield replace(made, people=dict(made.people), lays_out=False)
        databases.drop(request.param, name)

    return ready


at_work = _at("house")
"""A house with everybody in it, on each database."""
with_letter = _at("opened")
"""And a letter that waits to be screened."""
with_findings = _at("found")
"""The same letter, screened; nobody decided anything yet."""
with_edition = _at("made")
"""And its edition, which waits to be handed in."""
with_checked = _at("checked")
"""And that checked."""


def _trainings() -> tuple[str, ...]:
    from partywall.service.procedures import shipped_book

    steps = [step for row in shipped_book().procedures for step in row.steps if step.gate is Gate.TRAINED]
    return tuple(sorted({code for step in steps for code in step.codes}))


def opened(
    made: House, kind: str = KIND, recipient: PersonId = FATHER, content: bytes = b"", name: str = "letter.txt"
) -> ProductId:
    """A product with recipient, source and draft, of which every step before the screening is answered."""
    from partywall.service import products

    id = products.open_product(made.author, kind, CASE, at=made.tick()).product
    products.name_recipient(made.author, id, recipient, "parent", at=made.tick())
    products.add_source(made.author, id, "own-visit", b"Notes of a visit.", CASE, at=made.tick())
    given = (content, name) if content else (LETTER.read_bytes(), LETTER.name)
    products.add_draft(made.author, id, *given, at=made.tick())
    answer(made, id)
    return id


def answer(made: House, id: ProductId) -> None:
    """Answer every step that asks something, so that it lets pass."""
    from partywall.procedure import acts
    from partywall.service.procedures import of_digest

    product = made.product(id)
    for step in of_digest(product.procedure).steps:
        if step.gate is Gate.ANSWERED:
            about = [row.person for row in product.recipients] if step.each_recipient else [None]
            for person in about:
                made.do(_who(step), acts.AnswerStep(step.id, step.codes[0], "So it is.", person), id)


def _who(step: Step) -> str:
    return "author" if not step.who or Role.AUTHOR in step.who else "manager"


def find(made: House, id: ProductId, recipient: PersonId = FATHER) -> None:
    """Have it screened, and laid out as pages."""
    from partywall.procedure import acts

    made.do("author", acts.AskScreening(recipient), id)
    made.work()


def screened(made: House, id: ProductId, recipient: PersonId = FATHER) -> None:
    """Screened, and each passage that was referred is withheld."""
    from partywall.procedure import acts
    from partywall.service import products, seen

    made.do("author", acts.AskScreening(recipient), id)
    made.work()
    findings = json.loads(seen.findings_of(made.author, id, recipient, at=made.tick()))
    for row in findings["passages"]:
        if row["decision"]["outcome"] == Outcome.REFER:
            products.decide_passage(
                made.author, id, recipient, row["id"], Outcome.REDACT, "other-person", "Not theirs.", at=made.tick()
            )


def made_edition(made: House, id: ProductId, recipient: PersonId = FATHER) -> EditionId:
    """The edition of a screened product."""
    from partywall.procedure import acts

    made.do("author", acts.AskEdition(recipient), id)
    made.work()
    return made.product(id).editions[-1].id


def checked(made: House, id: ProductId, edition: EditionId, checker: str = "checker") -> None:
    """Handed in, read page by page, compared, settled and approved."""
    from partywall.procedure import acts

    made.do("author", acts.SubmitEdition(edition), id)
    made.do(checker, acts.StartCheck(edition), id)
    read_through(made, id, edition, checker)
    made.do(checker, acts.EndBlind(edition), id)
    made.work()
    check = made.product(id).edition(edition).check  # type: ignore[union-attr]
    for row in check.differences:  # type: ignore[union-attr]
        made.do(checker, acts.SettleDifference(edition, row.id, False, "It is theirs to know."), id)
    made.do(checker, acts.ApproveEdition(edition), id)


def read_through(made: House, id: ProductId, edition: EditionId, checker: str = "checker") -> None:
    """Each page was before the checker's eyes for long enough."""
    from partywall.procedure import acts

    for page in range(1, made.product(id).edition(edition).pages + 1):  # type: ignore[union-attr]
        made.tick(2)
        made.do(checker, acts.SeePage(edition, page, 90), id)


def released(made: House, id: ProductId, edition: EditionId, method: str = "by-hand") -> Any:
    """Delivery is chosen, the address keyed by another, and the copy leaves."""
    from partywall.service import releases

    releases.choose_delivery(made.sender, id, edition, method, at=made.tick())
    releases.key_address(made.second_sender, id, edition, at=made.tick())
    return releases.release(made.sender, id, edition, at=made.tick())
