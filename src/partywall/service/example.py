"""The example house: an invented case, invented people, and documents at every stage, for trying each part in it.

It is made in a new house alone, everybody has the same password, and each of its pages says that nothing is real.
"""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Any

from partywall.errors import Refused
from partywall.model.disclosure import Outcome
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, EditionId, Product, ProductId, Role
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.written import Gate, Step
from partywall.service.house import init_house
from partywall.store.settings import FILE

PASSWORD = "slate-harbour-tinsel"
"""Everybody's, in this house alone."""
CASE, MOTHER, FATHER = CaseId("C0412"), PersonId("P1034"), PersonId("P1035")
BEGUN = timedelta(hours=3)
"""So long ago it began: the example's clock goes on with each act, since nobody waits while a checker reads."""
_SETTINGS = """\
# An example: everybody and everything in this house is invented.
[web]
example = "yes"

[accounts]
second_factor = "optional"

[records]
folder = {records}

[letters]
folder = {letters}
"""


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody in the example house."""

    word: str
    """With which they sign in."""
    name: str
    role: Role


PEOPLE = (
    Invented("wyn.author", "Wyn Rees", Role.AUTHOR),
    Invented("cam.checker", "Cam Idowu", Role.CHECKER),
    Invented("kit.checker", "Kit Larkin", Role.CHECKER),
    Invented("sam.sender", "Sam Whitlow", Role.SENDER),
    Invented("pat.sender", "Pat Quill", Role.SENDER),
    Invented("mo.manager", "Mo Haddad", Role.MANAGER),
    Invented("rowan.officer", "Rowan Ashe", Role.OFFICER),
    Invented("oren.officer", "Oren Vale", Role.OFFICER),
    Invented("tess.trainer", "Tess Marlow", Role.TRAINER),
    Invented("ari.auditor", "Ari Stowe", Role.AUDITOR),
    Invented("ada.administrator", "Ada Osei", Role.ADMINISTRATOR),
)
_TRAINED = {Role.AUTHOR, Role.CHECKER, Role.MANAGER, Role.OFFICER}


def is_one() -> bool:
    """Whether the house that is open is an example."""
    from django.conf import settings

    return bool(settings.HOUSE.web_example == "yes")


def make(folder: Path, tell: Callable[[str], None]) -> None:
    """Make an example house in a new or empty folder. ``tell`` hears what is done meanwhile."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused("The example is made in a new house alone: name a folder that is not there yet, or is empty.")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        _made(folder, tell)
    except BaseException:  # half a house is none, and the next start makes it whole
        for each in folder.iterdir():
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        raise


def _made(folder: Path, tell: Callable[[str], None]) -> None:
    from django.db import connections

    whole = folder.resolve()
    _lay_out(whole / "example")
    (folder / FILE).write_text(_settings(whole / "example"), encoding="utf-8")
    init_house(folder)
    house = _House()
    tell("People, procedures and a register are put in place.")
    house.begin()
    tell("Four documents are written and brought as far as each role needs one; this takes a minute or two.")
    house.write()
    connections.close_all()


def _settings(place: Path) -> str:
    """Folders are written as JSON has texts, which TOML has too: a quotation mark in one of them ends nothing."""
    records, letters = (json.dumps(str(place / name), ensure_ascii=False) for name in ("records", "letters"))
    return _SETTINGS.format(records=records, letters=letters)


def _lay_out(place: Path) -> None:
    """The example's files, to be read by the house, and by whoever wants to hand one in."""
    packed = resources.files("partywall")
    for name in ("records", "documents"):
        to = place / name
        to.mkdir(parents=True)
        for file in packed.joinpath("example", name).iterdir():
            to.joinpath(file.name).write_bytes(file.read_bytes())
    letters = place / "letters"
    letters.mkdir()
    letters.joinpath("letters.toml").write_bytes(packed.joinpath("report", "letters.toml").read_bytes())


@dataclass
class _House:
    """The people of the example at work, in its own time."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC) - BEGUN)
    people: dict[str, AccountId] = field(default_factory=dict)

    def begin(self) -> None:
        """Everybody has their part; rules and register are in force."""
        from partywall.service import granting, trials
        from partywall.service.register_versions import take_register

        self._let_in()
        who, until = self.people, self.now + timedelta(days=300)
        for word in ("wyn.author", "mo.manager"):
            granting.allow_case(who["rowan.officer"], who[word], CASE, self.tick())
        for code in _trainings():
            for row in PEOPLE:
                if row.role in _TRAINED:
                    passed = self.now - timedelta(days=30)
                    granting.train(who["tess.trainer"], who[row.word], code, passed, until, self.tick(1))
        for word in ("rowan.officer", "oren.officer"):
            trials.adopt_shipped(who[word], self.tick())
        take_register(who["ada.administrator"], _register(), at=self.tick())

    def write(self) -> None:
        """Four documents: one that waits for the manager, the author, the checker, the sender each."""
        plan = self._opened("child-protection-plan", FATHER, "plan.pdf", "strategy-minutes")
        to_review, to_check, to_send = (
            self._opened("letter", recipient, "letter.docx", "own-visit") for recipient in (FATHER, MOTHER, FATHER)
        )
        for product in (plan, to_review, to_check, to_send):
            self._answer(product)
        letters = {to_review: FATHER, to_check: MOTHER, to_send: FATHER}
        for product, recipient in letters.items():
            self.do("wyn.author", acts.AskScreening(recipient), product)
        self._work()
        for product in (to_check, to_send):
            self._decide(product, letters[product])
            self.do("wyn.author", acts.AskEdition(letters[product]), product)
        self._work()
        for product in (to_check, to_send):
            self.do("wyn.author", acts.SubmitEdition(self._edition(product)), product)
        self._check(to_send)

    def tick(self, seconds: float = 20) -> datetime:
        """The time of the next act."""
        self.now += timedelta(seconds=seconds)
        return self.now

    def do(self, word: str, act: Act, product: ProductId) -> Any:
        """An act of somebody."""
        from partywall.service.acting import do

        return do(self.people[word], act, product, at=self.tick())

    def _let_in(self) -> None:
        from partywall.service import accounts, granting

        administrator, *others = sorted(
            PEOPLE, key=lambda row: (row.role != Role.ADMINISTRATOR, row.role != Role.OFFICER)
        )
        invited = accounts.first(administrator.word, administrator.name, self.tick())
        ada = self.people[administrator.word] = accounts.redeem(invited.code, PASSWORD, self.tick())
        for row in others:
            invited = accounts.add(ada, row.word, row.name, self.tick())
            self.people[row.word] = accounts.redeem(invited.code, PASSWORD, self.tick())
            right = granting.grant(ada, self.people[row.word], row.role, self.tick())
            if right.waits:
                granting.approve_grant(self.people["rowan.officer"], right.id, self.tick())

    def _opened(self, kind: str, recipient: PersonId, document: str, source: str) -> ProductId:
        from partywall.service import products

        wyn, at = self.people["wyn.author"], self.tick
        id = products.open_product(wyn, kind, CASE, at=at()).product
        products.name_recipient(wyn, id, recipient, "parent", at=at())
        used = "strategy-meeting.docx" if source == "strategy-minutes" else "home-visit.txt"
        case = None if source == "strategy-minutes" else CASE
        products.add_source(wyn, id, source, _file("records", used), case, at=at())
        products.add_draft(wyn, id, _file("documents", document), document, at=at())
        return id

    def _answer(self, id: ProductId) -> None:
        """Every question of the procedure gets the first answer that it offers."""
        from partywall.service.procedures import of_digest

        product = self._product(id)
        for step in of_digest(product.procedure).steps:
            if step.gate is Gate.ANSWERED and not _of_others(step):
                for person in [row.person for row in product.recipients] if step.each_recipient else [None]:
                    self.do("wyn.author", acts.AnswerStep(step.id, step.codes[0], "So it is.", person), id)

    def _decide(self, id: ProductId, recipient: PersonId) -> None:
        """What was put to a person is withheld."""
        from partywall.service import products, seen

        wyn = self.people["wyn.author"]
        for row in json.loads(seen.findings_of(wyn, id, recipient, at=self.tick()))["passages"]:
            if row["decision"]["outcome"] == Outcome.REFER:
                outcome, reason, why = Outcome.REDACT, "other-person", "Not theirs to read."
                products.decide_passage(wyn, id, recipient, row["id"], outcome, reason, why, at=self.tick(5))

    def _check(self, id: ProductId) -> None:
        """Kit reads the copy page by page, settles what the machine thought otherwise, and approves it."""
        edition = self._edition(id)
        self.do("kit.checker", acts.StartCheck(edition), id)
        for page in range(1, self._product(id).edition(edition).pages + 1):  # type: ignore[union-attr]
            self.tick(100)
            self.do("kit.checker", acts.SeePage(edition, page, 90), id)
        self.do("kit.checker", acts.EndBlind(edition), id)
        self._work()
        check = self._product(id).edition(edition).check  # type: ignore[union-attr]
        for row in (check.differences or ()) if check else ():
            self.do("kit.checker", acts.SettleDifference(edition, row.id, False, "It is theirs to know."), id)
        self.do("kit.checker", acts.ApproveEdition(edition), id)

    def _work(self) -> None:
        """A clerk does all long work that waits."""
        from partywall.service import product_jobs  # noqa: F401 - it says what is done for each kind of job
        from partywall.service.jobs import Clerk

        Clerk().run(until_idle=True)

    def _product(self, id: ProductId) -> Product:
        from partywall.service import seen

        return seen.product_of(self.people["wyn.author"], id, at=self.now)

    def _edition(self, id: ProductId) -> EditionId:
        return self._product(id).editions[-1].id


def _of_others(step: Step) -> bool:
    return bool(step.who) and Role.AUTHOR not in step.who


def _trainings() -> list[str]:
    from partywall.service.procedures import shipped_book

    steps = [step for row in shipped_book().procedures for step in row.steps if step.gate is Gate.TRAINED]
    return sorted({code for step in steps for code in step.codes})


def _file(folder: str, name: str) -> bytes:
    return resources.files("partywall").joinpath("example", folder, name).read_bytes()


def _register() -> bytes:
    """The register's tables, as a case system would hand them in."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for file in sorted(
            resources.files("partywall").joinpath("example", "register").iterdir(), key=lambda row: row.name
        ):
            archive.writestr(file.name, file.read_bytes())
    return held.getvalue()
