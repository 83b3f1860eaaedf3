"""What officers do from their desk, by what they see: the rules, the register, near misses, what is destroyed."""

from __future__ import annotations

from pathlib import Path

from web.pages.hands import Keys, Person
from web.pages.journeys import Journey


def signed_in(journey: Journey, name: str) -> Person:
    """Somebody of the house, at their work; how they came in is another journey."""
    page = journey.site.visit(name, "/", journey.size)
    person = Person(page, journey.hand)
    person.heads("My work")
    return person


def to_the_desk(journey: Journey, officer: Person) -> None:
    officer.press("Officer’s desk")
    officer.heads("Officer’s desk")
    journey.arrives(officer)


# The rules.


def writes_line(person: Person, old: str, new: str, after: str = "") -> None:
    """In the file on the page, a line is written over: the first that reads so, after one that reads ``after``."""
    area = person.page.get_by_role("textbox", name="Change it here")
    lines = area.input_value().split("\n")
    number = lines.index(old, lines.index(after) if after else 0)
    if not isinstance(person.hand, Keys):
        lines[number] = new
        person.hand.write(person.page, area, "\n".join(lines))
        return
    person.hand.reach(person.page, area)
    keyboard = person.page.keyboard
    keyboard.press("Control+Home")
    for _ in range(number):
        keyboard.press("ArrowDown")
    keyboard.press("Home")
    keyboard.press("Shift+End")
    keyboard.type(new)
    lines[number] = new
    assert area.input_value() == "\n".join(lines)


def drafts_policy(journey: Journey, officer: Person) -> None:
    """From the desk: what is of another family may stay. A slip is said with its line, and put right there."""
    to_the_desk(journey, officer)
    officer.press("Read and change Redaction policy")
    officer.heads("Redaction policy")
    journey.arrives(officer)
    officer.press("Draft a new version")
    officer.heads("Redaction policy: a new version")
    journey.arrives(officer)
    writes_line(officer, 'version = "2026-11-26"', 'version = "2027-01"')
    writes_line(officer, 'outcome = "redact"', 'outcome = "perhaps"', after='id = "other-family"')
    officer.press("Look for faults only")
    officer.sees("1 fault")
    journey.arrives(officer)
    officer.press("policy.toml, line")
    writes_line(officer, 'outcome = "perhaps"', 'outcome = "disclose"')
    journey.site.faults.clear()  # the page with the fault answered 422
    keeps(journey, officer, "Redaction policy")


def drafts_procedure(journey: Journey, officer: Person) -> None:
    """Half a minute for each page, in every kind."""
    to_the_desk(journey, officer)
    officer.press("Read and change Procedures")
    officer.heads("Procedures")
    journey.arrives(officer)
    officer.press("Draft a new version")
    officer.heads("Procedures: a new version")
    journey.arrives(officer)
    writes_line(officer, 'version = "2026-11-26"', 'version = "2027-01"')
    writes_line(officer, "seconds = 20", "seconds = 30")
    keeps(journey, officer, "Procedures")


def keeps(journey: Journey, officer: Person, matter: str) -> None:
    """The draft, which is tried at once. Its author is told that it is another's to approve."""
    officer.press("Keep this draft")
    officer.heads(f"{matter}: version of")
    officer.sees("The draft is kept.")
    journey.arrives(officer)
    officer.press("Try it")
    officer.sees("Tried. What it would change stands below.")
    journey.arrives(officer)
    officer.sees("Another officer finds it on their desk")


def agrees(journey: Journey, second: Person, matter: str, *reads: str) -> None:
    """Another officer finds it on the desk, reads what it changes, and brings it into force."""
    to_the_desk(journey, second)
    second.press(f"{matter}: a draft waits")
    second.heads(f"{matter}: version of")
    journey.arrives(second)
    for words in reads:
        second.sees(words)
    second.press("Read what it changes, then approve it")
    second.press("Approve it")
    second.sees("Approved, and in force now.")
    second.sees("In force")
    journey.arrives(second)


def reads_rules(journey: Journey, author: Person) -> None:
    """Whoever writes finds the policy from the foot of every page; and what it means for their letter."""
    author.press("What is withheld, and why")
    author.heads("Redaction policy")
    author.sees("version 2027-01")
    journey.arrives(author)
    author.press("Documents")
    author.press("Letter")
    author.sees("This copy no longer counts, and cannot leave:")
    author.sees("The redaction policy has changed since the copy was made.")
    journey.arrives(author)


def goes_on_by_the_newer(journey: Journey, author: Person) -> None:
    """The written procedure, and the letter in hand, which goes on by it."""
    author.press("How each kind of document is made")
    author.heads("Procedures")
    author.press("Letter")
    author.heads("How we produce: Letter")
    author.sees("30 seconds")
    journey.arrives(author)
    author.press("Documents")
    author.press("Letter")
    author.sees("A newer procedure for documents of this kind is in force.")
    journey.arrives(author)
    author.press("Go on by the newer procedure")
    author.page.get_by_text("A newer procedure for documents").wait_for(state="detached")
    journey.arrives(author)


# The register.


def brings_register(journey: Journey, officer: Person, path: Path) -> None:
    """A new file out of the case system: what it would change, and then it is in force."""
    to_the_desk(journey, officer)
    officer.press("Look and take a register")
    officer.heads("Register")
    journey.arrives(officer)
    officer.attach(path)
    officer.press("Check this file")
    officer.sees("It can be used")
    officer.sees("It would change something about 2 people")
    officer.sees("1 thing that protects somebody would be gone")
    journey.arrives(officer)
    officer.press("Take it")
    officer.sees("The register is in force.")
    journey.arrives(officer)


def looks_somebody_up(journey: Journey, officer: Person) -> None:
    """What is withheld from whom, and what was different in the register before."""
    officer.press("Look somebody up")
    officer.heads("People in the register")
    officer.write("Name or number", "jo pel")
    officer.press("Find")
    officer.sees("1 person")
    journey.arrives(officer)
    officer.press("Joanne Pellow")
    officer.heads("Joanne Pellow")
    officer.sees("Nothing of theirs is withheld from anybody by the register.")
    journey.arrives(officer)
    officer.press("Compare the registers that are still kept")
    officer.sees("No longer: Withheld from Darren Ashby: address, phone or whereabouts.")
    journey.arrives(officer)
    officer.press("Register", role="link")
    officer.heads("Register")
    officer.press("What it changed")
    officer.sees("What the register of")
    officer.sees("No longer: Withheld from Darren Ashby")
    journey.arrives(officer)


# What nearly went wrong, and what is kept no longer.


def reports(journey: Journey, author: Person) -> None:
    """From the document."""
    author.press("Documents")
    author.press("Letter")
    author.press("Something nearly went wrong")
    author.heads("Something nearly went wrong")
    author.choose("It nearly went to a wrong address")
    author.write("What did you see?", "The envelope had an old address.")
    journey.arrives(author)
    author.press("Report it and stop sending")
    author.sees("Sending is stopped.")
    journey.arrives(author)


def closes(journey: Journey, author: Person) -> None:
    """What nothing more is to be done with."""
    author.press("Documents")
    author.press("Letter")
    author.open("Close it")
    author.press("Close it", role="button")
    author.sees("This was closed on")
    journey.arrives(author)


def proposes(journey: Journey, officer: Person) -> None:
    """Its time is over: the desk says so."""
    to_the_desk(journey, officer)
    officer.press("1 document is kept no longer")
    officer.heads("What may be destroyed")
    journey.arrives(officer)
    officer.open("Propose to destroy it")
    officer.write("Why", "Its time is over.")
    officer.press("Propose it")
    officer.sees("Another officer destroys it.")
    journey.arrives(officer)
    to_the_desk(journey, officer)
    officer.sees("You proposed to destroy it. Another officer has to agree.")


def destroys(journey: Journey, second: Person) -> None:
    """The other officer reads who proposed it and why, and writes the number of the case."""
    to_the_desk(journey, second)
    second.sees("1 was proposed by another officer, and you may agree.")
    second.press("1 document is kept no longer")
    second.sees("Its time is over.")
    second.open("Destroy it")
    second.write("Write the number of the case: C0412", "C0412")
    journey.arrives(second)
    second.press("Destroy it for good")
    second.sees("Destroyed. Original, copies and findings are gone")
    second.sees("Nothing is due.")
    journey.arrives(second)
