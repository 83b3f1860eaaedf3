"""A request for somebody's records from its first day to its bundle, and what officers read of the house: search,
ledger, exports, figures; by what they see."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from web.pages.hands import Keys, Person
from web.pages.journeys import Journey

if TYPE_CHECKING:
    from playwright.sync_api import Locator


OTHER_PERSON = "It identifies another person; neither agreed nor reasonable without (Schedule 2, paragraph 16)"


def picks(person: Person, label: str, words: str) -> None:
    """One of a list that folds open, by what it says."""
    box = person.page.get_by_role("combobox", name=label).first
    if isinstance(person.hand, Keys):
        person.hand.reach(person.page, box)
        person.page.keyboard.type(words)
    else:
        box.select_option(label=words)


def takes(person: Person, name: str) -> tuple[str, bytes]:
    """A file that comes down: what it is called, and what is in it."""
    with person.page.expect_download() as begun:
        person.press(name)
    return begun.value.suggested_filename, Path(begun.value.path()).read_bytes()


# A request for records.


def opens_request(journey: Journey, author: Person, day: date) -> None:
    """From the list of documents; its clock is shown at once."""
    author.press("Documents")
    author.press("Requests for records")
    author.heads("Requests for records")
    journey.arrives(author)
    author.press("Open a request")
    author.heads("Open a request for records")
    author.write("Who gets the records", "Joanne Pellow")
    author.choose("The person whose records they are")
    author.write("Day on which the request came", f"{day.day}/{day.month}/{day.year}")
    journey.arrives(author)
    author.press("Open the request")
    author.heads("Records for Joanne Pellow")
    author.page.get_by_text(re.compile(r"\d+ days are left, until")).wait_for()
    journey.arrives(author)


def hands_in(journey: Journey, author: Person, *paths: Path) -> None:
    """One after the other."""
    for number, path in enumerate(paths):
        if number:
            author.open("Hand more documents in")
        author.attach(path)
        author.press("Hand in")
        author.sees("1 document was taken in.")
        journey.arrives(author)


def answers_all(journey: Journey, person: Person) -> None:
    """The procedure's questions that are theirs, once for all documents."""
    person.press("Questions")
    person.heads("Questions for all documents")
    groups = person.page.locator("main fieldset")
    for number in range(groups.count()):
        person.hand.choose(person.page, groups.nth(number).get_by_role("radio").first)
    journey.arrives(person)
    person.press("Answer for all documents")
    person.sees("Done on 2 documents.")
    journey.arrives(person)
    person.press("Records for Joanne Pellow")


def finds_request(journey: Journey, person: Person) -> None:
    """Somebody else who has to do with the case."""
    person.press("Documents")
    person.press("Requests for records")
    person.press("Joanne Pellow")
    person.heads("Records for Joanne Pellow")
    journey.arrives(person)


def has_them_read(journey: Journey, author: Person) -> None:
    author.press("Have them read")
    author.sees("Done on 2 documents.")
    journey.arrives(author)
    journey.house.work()
    author.press("Look again")
    author.sees("2 documents were read and have no copy.")
    journey.arrives(author)


def decides_by_person(journey: Journey, author: Person) -> None:
    """All that is said about one person, in one view, and at a stroke, with the exemption."""
    author.press("People")
    author.heads("People in the documents")
    journey.arrives(author)
    author.press("Kian Marsden")
    author.heads("Kian Marsden")
    author.sees("2 passages in 2 documents")
    author.sees("What the documents say: 2 wordings")
    journey.arrives(author)
    picks(author, "What is done, and why", OTHER_PERSON)
    author.press("Decide all 2 passages")
    author.sees("2 passages in 2 documents were decided.")
    author.sees("2 withheld")
    journey.arrives(author)
    author.press("People in the documents")
    author.heads("People in the documents")
    author.press("Records for Joanne Pellow")


def has_copies_made(journey: Journey, author: Person) -> None:
    author.press("Make the copies")
    author.sees("Done on 2 documents.")
    journey.house.work()
    author.press("Look again")
    author.sees("2 copies were made.")
    journey.arrives(author)
    author.press("Hand them in")
    author.sees("Done on 2 documents.")
    author.sees("At its check: 2")
    journey.arrives(author)


def sends_by_hand(journey: Journey, sender: Person) -> None:
    """What is handed over in the office, with no address; on to the receipt."""
    sender.press("My work")
    sender.press("Choose how a checked copy goes")
    sender.sees("How does it go, and where to?")
    sender.choose("Handed to the named person, who shows who they are and signs")
    sender.press("Choose this way")
    sender.sees("Now somebody else")
    journey.arrives(sender)


def keys_again(journey: Journey, second: Person) -> None:
    """There is no address; the second person says that it is for this one."""
    second.press("My work")
    second.press("Key an address again, as the second person")
    second.sees("There is no address to key.")
    journey.arrives(second)
    second.press("Confirm", role="button")
    second.sees("Ready to leave")


def lets_go(journey: Journey, sender: Person) -> None:
    """Released; the receipt is shown."""
    sender.press("My work")
    sender.press("Send a copy: it is ready to go")
    sender.choose("This copy is for Joanne Pellow and for nobody else, and goes in this way.")
    sender.press("Release it now")
    sender.sees("The copy is released.")
    journey.arrives(sender)


def bundles(journey: Journey, sender: Person) -> None:
    """Both copies in one file, with its packing list."""
    sender.press("Put it together with other copies for this person")
    sender.heads("Several copies in one file")
    assert [box.is_checked() for box in sender.page.get_by_role("checkbox").all()] == [True, True]
    journey.arrives(sender)
    sender.press("Show the packing list")
    sender.sees("2 copies, each byte for byte as it was checked.")
    journey.arrives(sender)
    name, content = takes(sender, "Take the file (ZIP)")
    assert name.endswith("-bundle.zip")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert sum(name.endswith(".txt") for name in archive.namelist()) == 2


def searches(journey: Journey, officer: Person) -> None:
    """By the recipient's name."""
    officer.press("Officer’s desk")
    officer.press("Search")
    officer.heads("Find a document")
    officer.write("Recipient", "Joanne Pellow")
    officer.press("Search", role="button")
    officer.sees("2 documents")
    journey.arrives(officer)


# The ledger.


def reads_ledger(journey: Journey, officer: Person) -> tuple[int, str, bytes]:
    """In plain words; chosen by what was done; one entry with its proof. Gives number, key and proof."""
    officer.press("Ledger")
    officer.heads("Ledger")
    officer.sees("approved a copy")
    journey.arrives(officer)
    officer.press("Verify the whole ledger now")
    officer.sees("The ledger holds")
    journey.arrives(officer)
    officer.open("Choose what is shown")
    picks(officer, "What", "approved a copy")
    officer.press("Show", role="button")
    officer.page.get_by_role("listitem").filter(has_text="approved a copy").wait_for()
    assert "started a document" not in officer.page.locator("ol.pw-entries").inner_text()
    journey.arrives(officer)
    officer.press("Entry")
    officer.sees("approved a copy")
    journey.arrives(officer)
    heading = officer.page.get_by_role("heading", level=1).inner_text()
    command = officer.page.locator("main pre code").inner_text()
    name, content = takes(officer, "Download the proof")
    assert name in command
    key = re.search(r'--key "([^"]+)"', command)
    assert key is not None
    return int(heading.split()[1].replace(",", "")), key[1], content


# Exports and figures.


def exports_all(journey: Journey, officer: Person) -> dict[str, int]:
    """Each list in each form: it comes down, and opens. Gives how many rows each has."""
    officer.press("Officer’s desk")
    officer.press("Exports")
    officer.heads("Exports")
    journey.arrives(officer)
    lists = officer.page.get_by_role("group", name="What", exact=True).get_by_role("radio")
    found: dict[str, int] = {}
    for number in range(lists.count()):
        officer.hand.choose(officer.page, lists.nth(number))
        officer.choose("For a spreadsheet (CSV)")
        name, sheet = takes(officer, "Download")
        rows = list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"))))
        officer.choose("For a program (JSON)")
        other, told = takes(officer, "Download")
        assert (name.removesuffix(".csv"), name[-4:]) == (other.removesuffix(".json"), ".csv")
        found[name] = len(rows)
        # that the first was taken stands in the ledger, and so in the second
        assert len(json.loads(told)) - len(rows) == (1 if name.startswith("ledger") else 0)
    return found


def compares_figures(journey: Journey, officer: Person) -> int:
    """Of each picture: its table opens, its bars say what stands there, and its file says the same."""
    officer.press("Figures")
    officer.heads("Figures")
    journey.arrives(officer)
    shown = 0
    parts = officer.page.locator("section.pw-figure")
    for number in range(parts.count()):
        part = parts.nth(number)
        if not part.get_by_role("img").count():
            continue
        shown += 1
        title = part.get_by_role("heading").inner_text()
        officer.open(f"The numbers as a table: {title}")
        table = _cells(part.get_by_role("table", name=title))
        _, content = takes(officer, f"Download the numbers: {title}")
        file = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert [[cell.replace(",", "") for cell in row] for row in table[1:]] == file[1:], title
        labels = part.locator("text.pw-plot__label").all_text_contents()
        assert labels == [row[0] for row in table[1 : len(labels) + 1]], title
    journey.arrives(officer)
    return shown


def _cells(table: Locator) -> list[list[str]]:
    found: Any = table.locator("tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(c => c.innerText.trim()))"
    )
    return list(found)
