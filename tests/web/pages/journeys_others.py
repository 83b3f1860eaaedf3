"""What managers, trainers, auditors and administrators do, by what they see."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

from web.pages.hands import PATIENCE, Person
from web.pages.journeys import Journey

KEPT = "You have granted it. A sender can let it leave now."


def inside(journey: Journey, name: str) -> Person:
    """Somebody of the house who is signed in already, at their work."""
    page = journey.site.visit(name, "/", journey.size, java_script_enabled=journey.scripts, has_touch=journey.touch)
    page.set_default_timeout(PATIENCE)
    return Person(page, journey.hand)


def lacks(person: Person, *names: str) -> None:
    """What is nothing for their role is not offered."""
    found = [name for name in names if person.offered(name)]
    assert not found, (person.page.url, found)


def day(person: Person, label: str, days: int) -> None:
    """Write a day, so many days from now."""
    at = datetime.now(UTC) + timedelta(days=days)
    person.write(label, f"{at.day}/{at.month}/{at.year}")


def takes_back(person: Person, right: str) -> None:
    """A right, in the row where it stands."""
    row = person.page.get_by_role("row", name=right)
    person.hand.press(person.page, row.get_by_role("button", name="Take back"))


# An emergency.


def asks(journey: Journey, author: Person) -> None:
    """For a copy that waits for its check."""
    author.press("Documents")
    author.press("Letter")
    author.press("It cannot wait for its check")
    author.heads("Release in an emergency")
    journey.arrives(author)
    author.write("What would happen by waiting?", "The hearing is in an hour.")
    author.press("Ask for a release in an emergency")
    author.sees("You have asked. A manager of the case or an officer decides")
    lacks(author, "Grant that it leaves before its check")


def grants(journey: Journey, manager: Person) -> None:
    """From what stands first in their work, once they have read the reason and the copy."""
    manager.page.reload()
    manager.sees("At once")
    journey.arrives(manager)
    manager.press("Decide whether the copy for Darren Ashby may leave before its check")
    manager.heads("Release in an emergency")
    manager.sees("The hearing is in an hour.")
    journey.arrives(manager)
    assert manager.takes("Look at the copy")
    manager.press("Grant that it leaves before its check")
    manager.sees(KEPT)
    journey.arrives(manager)


def looks_at_it(journey: Journey, checker: Person) -> None:
    """Afterwards: the copy, and no more; what was found is written down."""
    checker.page.reload()
    checker.sees("At once")
    checker.press("Look at a copy that left in an emergency")
    checker.heads("Release in an emergency")
    checker.sees("Look at it now, as its check would have")
    journey.arrives(checker)
    assert checker.takes("Look at the copy")
    lacks(checker, "The document", "Go to its release", "Recall it")
    checker.write("What did you find?", "I read all of it; nothing is about anybody else.")
    checker.press("Write it down")
    checker.sees("What you found is written down.")
    journey.arrives(checker)


def reads_what_was_found(journey: Journey, manager: Person) -> None:
    """From the document to what was found, and to who did what."""
    manager.press("Documents")
    manager.press("Letter")
    manager.press("What left, and how")
    manager.heads("For Darren Ashby")
    journey.arrives(manager)
    manager.press("About this emergency")
    manager.sees("I read all of it; nothing is about anybody else.")
    journey.arrives(manager)
    manager.press("The document")
    manager.heads("Letter")
    manager.press("Who did what, and when")
    manager.heads("Who did what, and when")
    for said in ("Asked for a release in an emergency", "Granted a release in an emergency", "Looked at a release"):
        manager.sees(said)
    journey.arrives(manager)


# A check at which nobody is.


def ends_a_check(journey: Journey, manager: Person) -> None:
    """The list says since when; the document leads to who is at it."""
    manager.press("Documents")
    manager.heads("Documents")
    manager.sees("Being checked, since")
    journey.arrives(manager)
    lacks(manager, "Start a document")
    manager.press("Letter")
    manager.heads("Letter")
    journey.arrives(manager)
    lacks(manager, "Have it read", "Have the copy made", "Hand it to the check", "Name somebody else")
    manager.press("Who is checking it")
    manager.sees("Cam Idowu has been checking it since")
    journey.arrives(manager)
    manager.press("End their check, so that somebody else can take it")
    manager.heads("Take this check from Cam Idowu?")
    journey.arrives(manager)
    manager.press("End their check")
    manager.sees("Their check has ended. It waits for another checker now.")
    manager.sees("Waits for its check")
    journey.arrives(manager)


def reads_figures_of_work(journey: Journey, manager: Person) -> None:
    """What is in hand on their cases and for how long; nothing of who checks how."""
    manager.press("Figures")
    manager.heads("Figures")
    journey.arrives(manager)
    manager.open("The numbers as a table: Work in hand")
    row = manager.page.get_by_role("region", name="Work in hand").get_by_role("row", name="Up to 1 week").first
    assert row.get_by_role("cell").all_inner_texts() == ["1", "0"]
    numbers = manager.takes("Download the numbers: What work waits for")
    assert "Copies to check" in numbers.decode("utf-8-sig")
    lacks(manager, "What checkers find unaided", "Time for a page", "Exports")


def gives_a_case(journey: Journey, manager: Person) -> None:
    """To somebody who is to work on it, and has another stand in; roles and trainings are not theirs to give."""
    manager.press("People and rights")
    manager.press("Lee Garrod")
    manager.heads("Lee Garrod")
    journey.arrives(manager)
    lacks(manager, "A role", "A training that they passed", "A new code", "Suspend it", "Signing in")
    manager.open("A case")
    manager.write("Number of the case", "C0412")
    manager.press("Give the case")
    manager.sees("The case is theirs to work on.")
    manager.open("Another’s work, while those are away")
    manager.hand.write(manager.page, manager.page.get_by_label("Who is away"), "the.author")
    group = manager.page.locator("details", has_text="Who is away")
    at = datetime.now(UTC) + timedelta(days=10)
    manager.hand.write(manager.page, group.get_by_role("textbox", name="Last day"), f"{at.day}/{at.month}/{at.year}")
    manager.press("Have them stand in")
    manager.sees("Stands in for Wyn Rees")
    journey.arrives(manager)
    takes_back(manager, "Stands in for Wyn Rees")
    manager.sees("Taken back.")


# The trainer.


def sees_who_needs_another(journey: Journey, trainer: Person) -> None:
    """From their work to those whose training ends soon."""
    trainer.press("My work")
    trainer.heads("My work")
    journey.arrives(trainer)
    trainer.press("1 person has a training that ends within 30 days")
    trainer.heads("People and rights")
    trainer.sees("Only those with a training that ends within 30 days.")
    trainer.sees("(ends on")
    journey.arrives(trainer)
    lacks(trainer, "Add somebody", "Wyn Rees", "The register of people and families")


def writes_a_training_down(journey: Journey, trainer: Person) -> None:
    """A slip is said at its field and loses nothing."""
    trainer.press("Cam Idowu")
    trainer.heads("Cam Idowu")
    journey.arrives(trainer)
    lacks(trainer, "A role", "A case", "Another’s work, while those are away", "A new code", "Suspend it", "Signing in")
    trainer.open("A training that they passed")
    trainer.pick("Training", "Checking a copy independently")
    day(trainer, "Last day on which it counts (optional)", 365)
    trainer.press("Write it down")
    trainer.sees("Write on which day they passed it.")
    journey.arrives(trainer)
    day(trainer, "Passed on", -1)
    trainer.write("Score from 0 to 100 (optional)", "92")
    trainer.press("Write it down")
    trainer.sees("Written down.")
    journey.arrives(trainer)
    trainer.press("People and rights")
    trainer.heads("People and rights")
    lacks(trainer, "1 person has a training that ends within 30 days")


def takes_a_training_back(journey: Journey, trainer: Person) -> None:
    trainer.press("Kit Larkin")
    trainer.heads("Kit Larkin")
    takes_back(trainer, "Training: Checking a copy independently")
    trainer.sees("Taken back.")
    assert not trainer.page.get_by_role("row", name="Training: Checking a copy independently").count()


def learns_what_to_train(journey: Journey, trainer: Person) -> None:
    """Which trainings are asked for, in the procedures; what checks found, in figures; who has which, as a file."""
    trainer.press("How each kind of document is made")
    trainer.heads("Procedures")
    journey.arrives(trainer)
    trainer.press("Letter")
    trainer.heads("Letter")
    journey.arrives(trainer)
    lacks(trainer, "Draft a change")
    trainer.press("Figures")
    trainer.heads("Figures")
    trainer.sees("What checkers find unaided")
    lacks(trainer, "Work in hand", "What work waits for")
    journey.arrives(trainer)
    trainer.press("Take rows out as a file: exports")
    trainer.heads("Exports")
    lacks(trainer, "Disclosures", "The ledger", "Destructions")
    trainer.choose("Trainings")
    rows = list(csv.DictReader(io.StringIO(trainer.takes("Download").decode("utf-8-sig"))))
    assert {"independent-check", "redaction"} <= {value for row in rows for value in row.values()}


# The auditor.


def verifies(journey: Journey, auditor: Person) -> None:
    """The whole ledger; then one entry, with its proof."""
    auditor.press("Ledger")
    auditor.heads("Ledger")
    journey.arrives(auditor)
    auditor.press("Verify the whole ledger now")
    auditor.sees("The ledger holds")
    auditor.open("Choose what is shown")
    auditor.pick("What", "approved a copy")
    auditor.press("Show", role="button")
    auditor.sees("Cam Idowu approved a copy")
    journey.arrives(auditor)


def proves(journey: Journey, auditor: Person) -> bytes:
    """The entry that is shown: what it says, and its proof."""
    auditor.press("Entry")
    auditor.sees("The proof is a small file with this entry in it.")
    journey.arrives(auditor)
    return auditor.takes("Download the proof")


def takes_the_year(journey: Journey, auditor: Person) -> list[dict[str, str]]:
    """The ledger as rows; what tells of a case is not offered."""
    auditor.press("Ledger")
    auditor.press("Exports")
    auditor.heads("Exports")
    journey.arrives(auditor)
    lacks(auditor, "Disclosures", "Passages in figures", "Near misses", "Trainings")
    auditor.choose("The ledger")
    return list(csv.DictReader(io.StringIO(auditor.takes("Download").decode("utf-8-sig"))))


def sees_who_may_do_what(journey: Journey, auditor: Person) -> None:
    """And gives or takes nothing."""
    auditor.press("People and rights")
    auditor.press("Wyn Rees")
    auditor.heads("Wyn Rees")
    journey.arrives(auditor)
    auditor.sees("A case; which one is not shown to you")
    lacks(auditor, "Give", "Take back", "Suspend it", "A new code", "Signing in")
    auditor.press("Figures")
    auditor.heads("Figures")
    auditor.sees("To the nearest 5.")
    journey.arrives(auditor)


# The administrator.


def makes_a_new_code(journey: Journey, administrator: Person, officer: Person) -> str:
    """For somebody who lost their phone: two halves, of which each sees their own."""
    administrator.press("People and rights")
    administrator.write("Find somebody", "cam")
    administrator.press("Find", role="button")
    administrator.sees("1 account")
    administrator.press("Cam Idowu")
    administrator.heads("Cam Idowu")
    journey.arrives(administrator)
    administrator.open("A new code")
    administrator.press("Show a new code")
    administrator.heads("Code for Cam Idowu")
    administrator.sees("First half")
    journey.arrives(administrator)
    first = administrator.page.locator(".pw-secret").inner_text()
    officer.press("People and rights")
    officer.sees("Cam Idowu is to get a new code")
    officer.press("Agree")
    officer.sees("Second half")
    journey.arrives(officer)
    return f"{first} {officer.page.locator('.pw-secret').inner_text()}"


def gives_and_takes_a_role(journey: Journey, administrator: Person, officer: Person) -> None:
    """One that counts only when a second person has agreed; it is taken back by one."""
    administrator.press("Go to the account")
    administrator.heads("Cam Idowu")
    administrator.sees("A manager or an officer gives cases, and a trainer writes trainings down.")
    lacks(administrator, "A case", "A training that they passed")
    administrator.open("A role")
    administrator.choose("Manager")
    administrator.press("Give the role")
    administrator.sees("Given. Where a second person has to agree, it says so below.")
    administrator.sees("waits for a second person")
    journey.arrives(administrator)
    officer.press("People and rights")
    officer.sees("Cam Idowu is to be: Manager")
    officer.press("Agree")
    officer.sees("Agreed. The role counts from now on.")
    administrator.page.reload()
    lacks(administrator, "waits for a second person")
    takes_back(administrator, "Manager")
    administrator.sees("Taken back.")
    assert not administrator.page.get_by_role("row", name="Manager").count()


def adds_a_passkey(journey: Journey, administrator: Person) -> None:
    """As another second step, on this computer; then the app can go."""
    administrator.press("Ada Osei")
    administrator.heads("Your account")
    journey.arrives(administrator)
    administrator.press("Set up another")
    administrator.press("A passkey")
    administrator.heads("Set up a passkey")
    administrator.write("What you call it", "office computer")
    journey.arrives(administrator)
    administrator.press("Set up the passkey")
    administrator.heads("Your account")
    administrator.sees("Passkey: office computer")
    journey.arrives(administrator)


def makes_and_ends_a_token(journey: Journey, administrator: Person) -> None:
    administrator.press("Tokens for programs")
    administrator.heads("Tokens for programs")
    administrator.page.get_by_role("checkbox").first.wait_for()
    administrator.hand.choose(administrator.page, administrator.page.get_by_role("checkbox").first)
    administrator.press("Make the token")
    administrator.sees("Copy it now: it is shown once.")
    journey.arrives(administrator)
    administrator.press("End it")
    administrator.sees("Ended on")
    lacks(administrator, "End it")
    administrator.press("Your account")


def signs_the_other_browser_out(journey: Journey, administrator: Person, other: Person) -> None:
    administrator.press("Where you are signed in, and who tried to")
    administrator.heads("Where you are signed in")
    journey.arrives(administrator)
    administrator.press("Sign it out")
    administrator.sees("Nowhere else.")
    other.press("My work")
    other.heads("Sign in")


# What forms a page has.


@dataclass
class Form:
    """A form of a page, filled in with what it offers first."""

    action: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def sent(self) -> list[dict[str, str]]:
        """All that can be sent by it: by each of its buttons."""
        return [{**self.fields, **({name: value} if name else {})} for name, value in self.buttons or [("", "")]]


SAID = {
    "case": "C0412",
    "absent": "the.stranger",
    "absent_until": "1/3/2090",
    "training_until": "1/3/2090",
    "role_until": "1/3/2090",
    "case_until": "1/3/2090",
    "score": "80",
    "other_code": "",
    "name": "Ike Farrow",
    "sign_in": "ike.farrow",
    "q": "",
    "edition": "",
}
"""What is written where a day would not do."""


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self.form: Form | None = None
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        name, value = had.get("name", ""), had.get("value", "")
        if tag == "form":
            self.form = Form(had.get("action", "")) if had.get("method", "").lower() == "post" else None
            if self.form:
                self.found.append(self.form)
        elif self.form is None:
            return
        elif tag == "button" or had.get("type") == "submit":
            self.form.buttons.append((name, value))
        elif tag == "input" and name and had.get("type") != "file":
            empty = had.get("type") in {"hidden", "date"}
            self.form.fields.setdefault(name, value or SAID.get(name, "" if empty else "1/3/2026"))
        elif tag == "textarea" and name:
            self.form.fields[name] = "So it is."
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and value:
            self.form.fields.setdefault(self.select, value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = ""


def forms(page: str) -> list[Form]:
    """The forms of a page that send something."""
    parser = _Forms()
    parser.feed(page)
    return parser.found
