"""What managers do about the work on their cases, an emergency among it, by what they see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from web.pages.hands import Person
from web.pages.journeys import Journey
from web.pages.journeys_others import lacks, takes_back

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
    manager.sees("You have granted it. A sender can let it leave now.")
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
