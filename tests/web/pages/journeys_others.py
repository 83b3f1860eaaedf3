"""What trainers, auditors and administrators do, by what they see; and what their journeys have in common."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

from web.pages.hands import PATIENCE, Person
from web.pages.journeys import Journey


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
    """A right, in the row where it stands; which is gone then."""
    row = person.page.get_by_role("row", name=right)
    person.hand.press(person.page, row.get_by_role("button", name="Take back"))
    person.sees("Taken back.")
    assert not row.count()


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
