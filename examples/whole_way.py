"""One plan goes the whole way through a house: five people, every refusal on the way, and a ledger at the end.

The house is made for this and taken away afterwards. All of it is what the program really does; only the clock is the
example's own, since nobody wants to wait while a checker reads.
"""

from __future__ import annotations

import io
import json
import logging
import shutil
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from partywall.errors import Refused
from partywall.model.disclosure import Outcome
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, DifferenceKind, Edition, EditionId, Product, ProductId, Role
from partywall.service.house import init_house
from partywall.store.settings import Settings

HERE = Path(__file__).parent
CASE, FATHER = CaseId("C0412"), PersonId("P1035")
KIND = "child-protection-plan"
PEOPLE = {
    "Ada": (Role.ADMINISTRATOR,),
    "Rowan": (Role.OFFICER,),
    "Oren": (Role.OFFICER, Role.TRAINER),
    "Mo": (Role.MANAGER,),
    "Wyn": (Role.AUTHOR, Role.CHECKER),
    "Cam": (Role.CHECKER,),
    "Sam": (Role.SENDER,),
}
"""Ada and Oren set the house up; the other five make the plan."""
ANSWERS = {"special-data": "substantial-interest"}
"""Where the first answer that a step of the procedure offers is not the true one."""
ANOTHERS = "Delaney"
"""The family whose document was once used as a template: of what is put to a person, this alone is not the father's."""
OWN_WAY = b"""
[[method]]
code = "post-stick"
text = "By post, signed for, as a sealed file on a memory stick; the key by phone"
address = "post"
seal = "pdf"
"""
"""What this council adds to the procedure that is shipped."""
GLANCE, ENOUGH = 5, 20
"""Seconds for which each page is before the checker's eyes, at first and then again; the procedure asks for 20."""


@dataclass
class House:
    """A house, its people, and its clock."""

    settings: Settings
    out: Path
    now: datetime = field(default_factory=lambda: datetime.now(UTC) - timedelta(hours=6))
    people: dict[str, AccountId] = field(default_factory=dict)

    def tick(self, seconds: float = 30) -> datetime:
        """The time of the next act."""
        self.now += timedelta(seconds=seconds)
        return self.now

    def work(self) -> None:
        """Let a clerk do all long work that waits. It goes by the real time."""
        from partywall.service import product_jobs  # noqa: F401 - it says what is done for each kind of job
        from partywall.service.jobs import Clerk

        Clerk().run(until_idle=True)

    def keep(self, name: str, content: bytes) -> None:
        """Put something beside the other results."""
        (self.out / name).write_bytes(content)


def main(out: Path) -> None:
    """The whole story. Its results lie in ``out``."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    logging.getLogger("partywall").setLevel(logging.ERROR)  # what its clerk would tell those who run a house
    print("\nOne plan goes the whole way. The clock is the example's own: reading a page takes no time here.\n")
    with tempfile.TemporaryDirectory(prefix="house-", dir=out) as folder:
        house = House(_made(Path(folder), out), out)
        _people(house)
        _rules(house)
        plan = Plan(house)
        plan.begin()
        plan.screen()
        plan.make()
        plan.check()
        plan.send()
        _procedure(house)
        _ledger(house)
    print(f"\nAll of it: {out.name}/ (plan.pdf, letter.pdf, label.pdf, receipt.pdf, procedure/, ledger/).")


def _made(folder: Path, out: Path) -> Settings:
    """The house's folder, with settings of its own."""
    words, anchor = out / "letters", out / "anchor"
    words.mkdir()
    anchor.mkdir()
    shipped = Path(sys.modules["partywall"].__file__ or "").parent / "report" / "letters.toml"
    (words / "letters.toml").write_bytes(shipped.read_bytes())
    (folder / "partywall.toml").write_text(
        f"[ledger]\norigin = \"council.example/partywall\"\nanchor = '{anchor}'\n"
        f"[records]\nfolder = '{HERE / 'records'}'\n[letters]\nfolder = '{words}'\n",
        encoding="utf-8",
    )
    return init_house(folder)


def _people(house: House) -> None:
    """Seven accounts. What gives power over others, a second person agrees to."""
    from partywall.service import accounts, granting

    for name, roles in PEOPLE.items():
        word, whole = f"{name.lower()}.{roles[0]}", f"{name} Invented"
        if name == "Ada":
            invited = accounts.first(word, whole, house.tick())
        else:
            invited = accounts.add(house.people["Ada"], word, whole, house.tick())
        house.people[name] = accounts.redeem(invited.code, f"{name}-slate-harbour-tinsel", house.tick())
        for role in roles if name != "Ada" else ():
            right = granting.grant(house.people["Ada"], house.people[name], role, house.tick())
            if right.waits:
                granting.approve_grant(house.people["Rowan"], right.id, house.tick())
    who, until = house.people, house.now + timedelta(days=365)
    for name in ("Wyn", "Mo"):
        granting.allow_case(who["Rowan"], who[name], CASE, house.tick())
    for name, code in (("Wyn", "redaction"), ("Wyn", "independent-check"), ("Cam", "independent-check")):
        granting.train(who["Oren"], who[name], code, house.now, until, house.tick())
    _say("", f"A house is made: {len(who)} people, each with their own part. Ada runs it, and can read no case.")


def _rules(house: House) -> None:
    """Two officers put policy, procedures and a way of delivery of the council's own in force; a register comes in."""
    from partywall.procedure.versions import Matter
    from partywall.service import trials, versions
    from partywall.service.register_versions import take_register
    from partywall.service.shipped import shipped

    rowan, oren = house.people["Rowan"], house.people["Oren"]
    for officer in (rowan, oren):
        trials.adopt_shipped(officer, house.tick())
    name = f"{KIND}.toml"
    version = versions.draft(rowan, Matter.PROCEDURES, {name: shipped(Matter.PROCEDURES)[name] + OWN_WAY}, house.tick())
    trials.try_out(rowan, version, house.tick())
    _refused("Rowan", "approves what Rowan drafted", lambda: versions.approve(rowan, version, house.tick()))
    versions.approve(oren, version, house.tick())
    _say("Oren", "approves it: the procedure has one more way to send, a sealed file on a memory stick.")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path in sorted((HERE / "register").glob("*.csv")):
            archive.write(path, path.name)
    take_register(house.people["Ada"], held.getvalue(), at=house.tick())


class Plan:
    """The plan for the father, from its opening to its leaving."""

    def __init__(self, house: House) -> None:
        self.house, self.id, self.edition_id = house, ProductId(""), EditionId("")

    @property
    def product(self) -> Product:
        """As it is kept."""
        from partywall.service import seen

        return seen.product_of(self.house.people["Wyn"], self.id, at=self.house.now)

    @property
    def edition(self) -> Edition:
        """The father's copy, and all that happened to it."""
        found = self.product.edition(self.edition_id)
        assert found is not None
        return found

    def do(self, name: str, act: Any) -> Any:
        """An act of somebody."""
        from partywall.service.acting import do

        return do(self.house.people[name], act, self.id, at=self.house.tick())

    def begin(self) -> None:
        """Opened, the recipient named, and said from what it was written."""
        from partywall.service import products

        house, wyn = self.house, self.house.people["Wyn"]
        self.id = products.open_product(wyn, KIND, CASE, at=house.tick()).product
        products.name_recipient(wyn, self.id, FATHER, "parent", at=house.tick())
        _say("Wyn", "opens a child protection plan and names one recipient: the father.")
        visit, minutes = (
            (HERE / "records" / name).read_bytes() for name in ("home-visit.txt", "strategy-meeting.docx")
        )
        products.add_source(wyn, self.id, "own-visit", visit, CASE, at=house.tick())
        products.add_source(wyn, self.id, "strategy-minutes", minutes, at=house.tick())
        _say(
            "Wyn", "says from what it was written: a visit, and minutes of a strategy meeting about the boy next door."
        )
        document = HERE / "documents" / "plan.pdf"
        products.add_draft(wyn, self.id, document.read_bytes(), document.name, at=house.tick())

    def screen(self) -> None:
        """The questions of the procedure are answered, and the plan is screened for the father."""
        from partywall.procedure import acts
        from partywall.procedure.written import Gate
        from partywall.service.procedures import of_digest

        asked = [row for row in of_digest(self.product.procedure).steps if row.gate is Gate.ANSWERED]
        for row in asked:
            person = FATHER if row.each_recipient else None
            self.do("Wyn", acts.AnswerStep(row.id, ANSWERS.get(row.id, row.codes[0]), recipient=person))
        self.do("Wyn", acts.AskScreening(FATHER))
        self.house.work()
        found = self.product.screened(FATHER)
        assert found is not None
        _say("Wyn", f"answers {len(asked)} questions of the procedure and has it screened: {found.passages} passages.")
        _refused("Wyn", "asks for the copy", lambda: self.do("Wyn", acts.AskEdition(FATHER)))

    def make(self) -> None:
        """The manager decides about the minutes, the author about what was put to a person; the copy is made."""
        from partywall.procedure import acts
        from partywall.service import products, seen

        wyn = self.house.people["Wyn"]
        minutes = next(row for row in self.product.sources if row.kind == "strategy-minutes")
        self.do("Mo", acts.DecideSource(minutes.id, True, "For what it says of Ruby; nothing about the neighbours."))
        _say("Mo", "decides: the minutes may be used for what they say of Ruby, and for nothing else.")
        findings = json.loads(seen.findings_of(wyn, self.id, FATHER, at=self.house.tick()))
        referred = [row for row in findings["passages"] if row["decision"]["outcome"] == Outcome.REFER]
        gone = [row for row in referred if ANOTHERS in row["text"]]
        for row in referred:
            outcome, reason = (Outcome.REDACT, "other-person") if row in gone else (Outcome.DISCLOSE, "case-family")
            products.decide_passage(wyn, self.id, FATHER, row["id"], outcome, reason, at=self.house.tick())
        _say("Wyn", f"decides the {len(referred)} passages that were put to a person:")
        _say(
            "",
            f"{len(gone)} withheld, another family's header; {len(referred) - len(gone)} left in, his own children's.",
        )
        self.do("Wyn", acts.AskEdition(FATHER))
        self.house.work()
        self.edition_id = self.product.editions[-1].id
        self.do("Wyn", acts.SubmitEdition(self.edition_id))
        _say("", f"The copy is made and proved, {self.edition.pages} pages, each with its stamp. It waits for a check.")
        self.house.keep("report-for-the-author.html", seen.report_of(wyn, self.id, self.edition_id, at=self.house.now))
        self.house.keep("certificate.json", seen.certificate_of(wyn, self.id, self.edition_id, at=self.house.now))

    def check(self) -> None:
        """The author may not; the checker reads the copy blind, marks, compares, settles, approves."""
        from partywall.procedure import acts
        from partywall.service import products, seen

        house, cam, id, edition = self.house, self.house.people["Cam"], self.id, self.edition_id
        _refused("Wyn", "begins the check", lambda: self.do("Wyn", acts.StartCheck(edition)))
        self.do("Cam", acts.StartCheck(edition))
        _refused("Cam", "looks at the findings", lambda: seen.findings_of(cam, id, FATHER, edition, at=house.tick()))
        house.keep("copy-as-checked.pdf", seen.copy_of(cam, id, edition, at=house.tick()).content)
        words = "Helen Marsden"
        part = next(part for part in seen.text_of(cam, id, edition, at=house.tick()) if words in part.text)
        at = part.text.index(words)
        products.mark_copy(
            cam, id, edition, part.page(at), part.id, at, at + len(words), "One of the neighbours?", at=house.tick()
        )
        _say("Cam", f"reads the copy and nothing else, and marks “{words}”: one of the neighbours?")
        self.look_through(GLANCE)
        _refused(
            "Cam", f"wants to be done after {GLANCE} seconds a page", lambda: self.do("Cam", acts.EndBlind(edition))
        )
        self.look_through(ENOUGH)
        self.do("Cam", acts.EndBlind(edition))
        house.work()
        shown = seen.comparison_of(cam, id, edition, at=house.tick())
        differences = shown.differences or ()
        for row in differences:
            why = "She is the school nurse." if row.kind is DifferenceKind.MARKED else "It is about his own children."
            self.do("Cam", acts.SettleDifference(edition, row.id, False, why))
        _say("Cam", f"looks at every page for long enough. Now the marks are compared: {_many(differences)}.")
        self.do("Cam", acts.ApproveEdition(edition))
        _say("Cam", "settles each with a reason (she is the school nurse), and approves exactly these bytes.")

    def look_through(self, seconds: int) -> None:
        """Each page is before the checker's eyes for so long."""
        from partywall.procedure import acts

        for page in range(1, self.edition.pages + 1):
            self.house.tick(seconds)
            self.do("Cam", acts.SeePage(self.edition_id, page, seconds))

    def send(self) -> None:
        """The address comes out of the register and is keyed again by a second person; the copy leaves sealed."""
        from partywall.service import releases
        from partywall.service.sheets import Sheet, sheet_of

        house, id, edition = self.house, self.id, self.edition_id
        sam, rowan = house.people["Sam"], house.people["Rowan"]
        releases.choose_delivery(sam, id, edition, "post-stick", at=house.tick())
        delivery = self.edition.delivery
        assert delivery is not None
        _say(
            "Sam",
            f"chooses the post; the register has the address: {delivery.address.line}, {delivery.address.postcode}.",
        )
        for warning in delivery.warnings:
            _say("", f"Take care: {warning}")

        def key(number: str) -> object:
            postcode, read = delivery.address.postcode, delivery.warnings
            return releases.key_address(rowan, id, edition, number, postcode, accepted=read, at=house.tick())

        _refused("Rowan", "keys the address again, with 14 for the number", lambda: key("14"))
        key("12")
        released = releases.release(sam, id, edition, at=house.tick())
        house.keep("plan.pdf", releases.parcel_of(sam, id, edition, at=house.tick()).content)
        _say("Rowan", "keys 12, which is right. Number 14 is the door of the boy next door.")
        _say("Sam", f"releases it. plan.pdf opens with the key {released.shown}, which goes by telephone.")
        for which in Sheet:
            house.keep(f"{which}.pdf", sheet_of(sam, id, edition, which, at=house.tick()).content)
        _say("", "Beside it lie the letter, the label and the receipt to be signed.")


def _procedure(house: House) -> None:
    """What staff read, made of the file by which the machine went."""
    from partywall.service.procedure_papers import write_papers
    from partywall.service.procedures import in_force

    procedure = in_force(KIND, house.now)
    assert procedure is not None
    write_papers(procedure, house.out / "procedure", house.now)
    _say("", "The written procedure for staff is made of the very file that refused all this: procedure/.")


def _ledger(house: House) -> None:
    """Published; verified by a program that shares no code with Partywall; and once more after one byte was changed."""
    from partywall.cli import verify_ledger
    from partywall.service.ledger import ledger_key, publish_ledger, published_at

    publish_ledger(house.settings, datetime.now(UTC))
    program, ledger = house.out / "verify_ledger.py", house.out / "ledger"
    shutil.copyfile(verify_ledger.__file__, program)
    shutil.copytree(published_at(house.settings), ledger)
    key = str(ledger_key(house.settings).public)
    print("\nEvery act is in the ledger. A program of one file, which knows nothing of Partywall, verifies it:")
    _verify(program, ledger, key, house.out / "anchor")
    changed = house.out / "ledger-changed"
    shutil.copytree(ledger, changed)
    entries = next(path for path in sorted((changed / "tile" / "entries").rglob("*")) if path.is_file())
    content = bytearray(entries.read_bytes())
    content[len(content) // 2] ^= 1
    entries.chmod(0o600)
    entries.write_bytes(content)
    print("Somebody changes one byte of one entry:")
    _verify(program, changed, key, house.out / "anchor")


def _verify(program: Path, ledger: Path, key: str, anchor: Path) -> None:
    words = [sys.executable, "-I", program, ledger, "--key", key, "--checkpoint", anchor]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    for line in (done.stdout + done.stderr).splitlines():
        print(f"         {line}")


def _refused(name: str, what: str, attempt: Any) -> None:
    """Somebody tries what they may not do, and is told why."""
    try:
        attempt()
    except Refused as error:
        _say(name, f"{what}. Refused: {error}")
    else:
        raise AssertionError(f"{name} {what}, and was let.")


def _many(differences: tuple[object, ...]) -> str:
    return f"{len(differences)} difference{'s' * (len(differences) != 1)}"


def _say(name: str, words: str) -> None:
    print(textwrap.fill(f"  {name:6} {words}", 112, subsequent_indent=" " * 9))
