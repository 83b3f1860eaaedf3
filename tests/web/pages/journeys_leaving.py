"""What those do who let a copy leave, and what is done when it went wrong, by what they see."""

from __future__ import annotations

from web.pages.hands import Person
from web.pages.journeys import Journey


def chooses(journey: Journey, sender: Person, what: str = "Choose how a checked copy goes") -> None:
    """``what``: how it stands in their work."""
    sender.page.reload()
    sender.press(what)
    sender.sees("How does it go, and where to?")
    sender.choose("By post, signed for, in two envelopes, the inner one with the name")
    journey.arrives(sender)
    sender.press("Choose this way")
    sender.sees("Now somebody else keys the address again")
    journey.arrives(sender)


def keys(journey: Journey, second: Person, what: str = "Key an address again, as the second person") -> None:
    """From the envelope, without seeing the address."""
    second.page.reload()
    second.press(what)
    second.sees("Take the envelope in your hand")
    assert "Tanyard" not in second.says
    second.write("House number or name", "12")
    second.write("Postcode", "de77 4hb")
    boxes = second.page.get_by_role("checkbox")
    for number in range(boxes.count()):
        second.hand.choose(second.page, boxes.nth(number))
    journey.arrives(second)
    second.press("This is the address")
    second.sees("Ready to leave")


def lets_go(journey: Journey, sender: Person, what: str = "Send a copy: it is ready to go") -> None:
    """Released, and known to have arrived."""
    sender.press("My work")
    sender.press(what)
    sender.sees("Ready to leave")
    sender.choose("This copy is for Darren Ashby and for nobody else, and goes in this way.")
    journey.arrives(sender)
    sender.press("Release it now")
    sender.sees("The copy is released.")
    sender.write("Carrier’s number (where there is one)", "AB123456789GB")
    journey.arrives(sender)
    sender.press("It has arrived")
    sender.sees("It has arrived. Nothing more")


def recalls(journey: Journey, sender: Person) -> None:
    """From the receipt; then every task, and the line is stopped."""
    sender.press("It went wrong")
    sender.heads("It went wrong")
    sender.write("What happened, as far as you know?", "It went to number 14.")
    journey.arrives(sender)
    sender.press("Recall it now")
    sender.heads("This copy is recalled")
    journey.arrives(sender)
    while sender.page.locator("summary", has_text="Write down that it is done").count():
        task = sender.page.locator("details", has_text="Write down that it is done").first
        sender.open("Write down that it is done")
        sender.hand.write(sender.page, task.get_by_role("textbox"), "I saw to it myself.")
        sender.hand.press(sender.page, task.get_by_role("button", name="It is done"))
        sender.sees("The task is done.")
    sender.open("Stop and report")
    sender.choose("It went to the wrong address")
    sender.write("What happened, in a sentence", "Two envelopes lay beside each other.")
    journey.arrives(sender)
    sender.press("Stop and report", role="button")
    sender.sees("Others like it are stopped until an officer has looked.")


def lifts(journey: Journey, officer: Person) -> None:
    """What was stopped after a near miss, from the desk."""
    officer.press("Officer’s desk")
    officer.heads("Officer’s desk")
    journey.arrives(officer)
    officer.page.get_by_role("link", name="after near misses").or_(
        officer.page.get_by_role("link", name="after a near miss")
    ).first.wait_for()
    officer.press("Near misses")
    officer.heads("Near misses")
    while officer.page.locator("summary", has_text="Let it go on").count():
        stop = officer.page.locator("details", has_text="Let it go on").first
        officer.open("Let it go on")
        officer.hand.write(officer.page, stop.get_by_role("textbox"), "The envelopes are now apart.")
        journey.arrives(officer)
        officer.hand.press(officer.page, stop.get_by_role("button", name="Let it go on"))
        officer.sees("It goes on.")
