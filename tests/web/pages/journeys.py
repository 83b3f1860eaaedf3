"""What people of the example house do from the door to the end of their part, by what they see."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from accounting import PASSWORD
from service.working import LETTER, House
from signing_in import App
from web.pages.hands import PATIENCE, Hand, Keys, Person
from web.pages.rooms import WIDE, Site, fits

ENOUGH = "This page has been open for long enough."


@dataclass(frozen=True, slots=True)
class Journey:
    """A house, the way in which its people use it, and the size of their windows."""

    house: House
    site: Site
    hand: Hand
    size: tuple[int, int] = WIDE
    scripts: bool = True
    touch: bool = False

    def at_the_door(self) -> Person:
        """Somebody whom nobody knows yet, at a browser."""
        page = self.site.visit("", "/", self.size, java_script_enabled=self.scripts, has_touch=self.touch)
        page.set_default_timeout(PATIENCE)
        return Person(page, self.hand)

    def enters(self, name: str) -> Person:
        """Somebody with a new code from two people takes their account over, and sets up an app."""
        person = self.at_the_door()
        take_over(person, self.invited(name))
        set_up_app(person)
        return person

    def enters_by(self, name: str, app: App) -> Person:
        """Somebody signs in with their password and their app, in another browser."""
        person = self.at_the_door()
        sign_in(person, word(name))
        person.heads("Your second step")
        person.write("Code", app.code(1))
        person.press("Continue")
        person.heads("My work")
        return person

    def invited(self, name: str) -> str:
        """A new code for somebody of the house: its two halves."""
        from partywall.service import accounts

        house, now = self.house, datetime.now(UTC)
        agrees = house.second_officer if name == "officer" else house.officer
        half = accounts.invite(house.administrator, house.people[name], now)
        return f"{half.code} {accounts.approve_invitation(agrees, half.id, now)}"

    def arrives(self, person: Person) -> None:
        """What holds of every page on the way."""
        if self.scripts:
            assert fits(person.page), person.page.url


def word(name: str) -> str:
    """By which somebody of the house signs in."""
    first = {"administrator": "first.administrator", "officer": "first.officer"}
    return first.get(name, f"the.{name}".replace("_", "."))


def take_over(person: Person, code: str, password: str = PASSWORD) -> None:
    """With a code, choose a password."""
    person.heads("Sign in")
    person.press("Use a code that you were given")
    person.heads("Take your account over")
    person.write("Code", code)
    person.secret("Choose a password", password)
    person.secret("The same password again", password)
    person.press("Continue")


def sign_in(person: Person, word: str, password: str = PASSWORD) -> None:
    """The first step."""
    person.heads("Sign in")
    person.write("Username", word)
    person.secret("Password", password)
    person.press("Sign in")


def set_up_app(person: Person) -> App:
    """The second step, on the first day; and on to the work."""
    person.heads("Set up a second step")
    person.press("An app on a phone")
    person.heads("Set up an app")
    person.open("Type the key instead")
    app = App(person.page.locator("code").inner_text().replace(" ", ""))
    person.write("Code", app.code())
    person.press("Continue")
    person.heads("Your recovery codes")
    person.press("I have kept them: go on")
    person.heads("My work")
    return app


# The author.


def prepares(journey: Journey, author: Person) -> None:
    """A letter, from nothing to its findings; each step is the one to which the page leads."""
    author.press("Start a document")
    author.heads("Start a document")
    author.choose("Letter", "What kind of document is it?")
    journey.arrives(author)
    author.press("Open it")
    author.sees("Started. Now say who is to have it.")
    author.press("Say who is to have it")
    author.heads("Who is to have it")
    author.choose("Darren Ashby")
    author.choose("A parent, or somebody else with parental responsibility")
    journey.arrives(author)
    author.press("Name them")
    author.sees("Named. They get a copy of their own.")
    author.press("Back to the document and its steps")
    answers(journey, author)
    author.press("Say what it was written from")
    author.heads("What it was written from")
    author.choose("The author's own visit, call or meeting in this case")
    author.choose("This case’s")
    author.write("Or paste it here", "Notes of a visit.")
    journey.arrives(author)
    author.press("Name it")
    author.sees("Named. Add the next, or go on.")
    author.press("Back to the document and its steps")
    hands_in(journey, author)
    has_it_read(journey, author)


def hands_in(journey: Journey, author: Person) -> None:
    author.press("Hand in the document")
    author.heads("The document")
    author.attach(LETTER)
    journey.arrives(author)
    author.press("Hand it in")
    author.sees("Handed in. The original is kept as it is.")


def answers(journey: Journey, author: Person) -> None:
    """Every question, with its first answer."""
    author.press("Answer the questions")
    author.heads("Questions")
    groups = author.page.locator("main fieldset")
    for number in range(groups.count()):
        author.hand.choose(author.page, groups.nth(number).get_by_role("radio").first)
    journey.arrives(author)
    author.press("Keep the answers")
    author.sees("Your answers were kept.")


def has_it_read(journey: Journey, author: Person) -> None:
    author.press("Have it read")
    author.sees("You can leave this page")
    journey.house.work()
    if not journey.scripts:
        author.press("Look again")
    author.sees("passages were found.")
    journey.arrives(author)


def decides(journey: Journey, author: Person, keep: str = "") -> None:
    """Everything that was found: as is proposed, and what is asked is withheld; ``keep``: but these words may stay.
    Then what he will read."""
    author.press("Go through what was found")
    author.heads("Review for Darren Ashby")
    journey.arrives(author)
    panel = author.page.locator("#pw-panel")
    while panel.get_by_role("link", name="Previous").count():
        _turn(author, "Previous", "p")
    while True:
        last = not panel.get_by_role("link", name="Next").count()
        _decides_one(author, keep)
        if last:
            break
    author.sees("All is decided.")
    journey.arrives(author)
    author.press("See what Darren Ashby will read")
    author.heads("What Darren Ashby will read")
    journey.arrives(author)
    author.press("Back to the review")
    author.heads("Review for Darren Ashby")


def _turn(author: Person, words: str, key: str) -> None:
    """To the passage before or after."""
    panel = author.page.locator("#pw-panel")
    here = panel.get_by_role("heading", level=2)
    number = here.inner_text().split()[1]
    if isinstance(author.hand, Keys):
        author.page.keyboard.press(key)
    else:
        author.hand.press(author.page, panel.get_by_role("link", name=words))
    here.filter(has_text=re.compile(rf"^Passage {number}\b")).wait_for(state="detached")


def _decides_one(author: Person, keep: str) -> None:
    """The passage that is shown; by a key where the keyboard is used. It is said which was decided."""
    panel = author.page.locator("#pw-panel")
    number = panel.get_by_role("heading", level=2).inner_text().split()[1]
    names = ("Keep",) if keep and keep in panel.locator("blockquote").inner_text() else ("Agree", "Withhold")
    button = next(found for name in names if (found := panel.get_by_role("button", name=name)).count()).first
    if isinstance(author.hand, Keys):
        author.page.keyboard.press(button.get_attribute("data-key") or "")
    else:
        author.hand.press(author.page, button)
    said = rf"(You agree on p|^P)assage {number}( is withheld| may stay)?\."
    author.page.get_by_text(re.compile(said)).filter(visible=True).first.wait_for()


def sees_why_it_came_back(journey: Journey, author: Person, words: str) -> None:
    """And mends the place that must change, from the page that says so."""
    author.press("My work")
    author.press("A checker sent the copy for Darren Ashby back: see why, and put it right")
    author.press("Why it came back")
    author.heads("Why it came back")
    journey.arrives(author)
    author.sees(words)
    author.press("To difference 1 in the review")
    author.heads("Review for Darren Ashby")
    panel = author.page.locator("#pw-panel")
    button = panel.get_by_role("button", name="Withhold").first
    author.hand.press(author.page, button)
    author.sees("All is decided.")


def has_it_made(journey: Journey, author: Person) -> None:
    """The copy, and on to its check."""
    author.press("Make the copy")
    author.sees("The copy is being made.")
    author.sees("You can leave this page")
    journey.house.work()
    if not journey.scripts:
        author.press("Look again")
    journey.arrives(author)
    author.press("Hand it to the check")
    author.sees("Handed to the independent check.")


# The checker.


def reads(journey: Journey, checker: Person, mark: str = "") -> None:
    """Blind, for as long as is asked; ``mark``: the words that they mark, and why."""
    checker.page.reload()
    checker.press("Check a copy that others made")
    checker.heads("to check")
    journey.arrives(checker)
    checker.press("Begin the check")
    checker.sees("This copy will go to")
    journey.arrives(checker)
    if mark:
        checker.open("Mark by typing the words")
        checker.write("The words, as they stand on this page", mark)
        checker.write("Why? You may leave this empty.", "Who is that?")
        checker.press("Mark wherever they stand on this page")
        checker.sees("Who is that?")
    if journey.scripts:
        checker.sees(ENOUGH)
    else:
        time.sleep(21)
    checker.press("I have read it all")
    checker.heads("Have you seen all that should not be there?")
    journey.arrives(checker)
    checker.press("End the blind part")
    checker.heads("The marks are laid side by side")
    journey.house.work()
    if not journey.scripts:
        checker.press("See whether it is done")


def settles(journey: Journey, checker: Person, change: Callable[[str], bool] = lambda words: False) -> None:
    """Each difference, with a reason."""
    heading = checker.page.get_by_role("heading", level=1)
    checker.page.get_by_role("heading", level=1, name="laid side by side").wait_for(state="detached")
    while (said := heading.inner_text()).startswith("Difference"):
        journey.arrives(checker)
        words = checker.page.locator("blockquote mark").inner_text()
        radios = checker.page.get_by_role("group", name="What do you decide?").get_by_role("radio")
        checker.hand.choose(checker.page, radios.nth(1 if change(words) else 0))
        checker.write("Why, in your words", "I have asked myself.")
        checker.press("Save and go on")
        checker.page.get_by_role("heading", level=1, name=said, exact=True).wait_for(state="detached")


def approves(journey: Journey, checker: Person) -> None:
    journey.arrives(checker)
    checker.press("Approve this copy")
    checker.sees("Approved.")


def sends_back(journey: Journey, checker: Person, words: str) -> None:
    checker.heads("It goes back to its author")
    checker.write("What is the author to do?", words)
    journey.arrives(checker)
    checker.press("Send it back to its author")
    checker.sees("Sent back to its author, with your words.")
