"""What is different between two procedures, in words."""

from __future__ import annotations

from partywall.procedure.differences import book_differences
from partywall.procedure.reading import read_book
from procedure.files import SHIPPED, shipped


def told(**changed: bytes) -> tuple[str, ...]:
    """What a change of the shipped files is said to be."""
    return book_differences(
        shipped(), read_book({**SHIPPED, **{f"{name}.toml": text for name, text in changed.items()}})
    )


def test_the_same_is_no_difference() -> None:
    """A comment changes nothing that staff would see."""
    assert not told()
    assert not told(letter=SHIPPED["letter.toml"] + b"# a remark\n")


def test_a_change_of_the_general_file_is_said_once_for_all() -> None:
    """Ten kinds do not make ten sentences."""
    assert told(general=SHIPPED["general.toml"].replace(b"seconds = 20", b"seconds = 30")) == (
        "All kinds: Step is changed: Every page is read, not glanced at. (seconds: 20 → 30)",
    )


def test_each_kind_of_change_is_said() -> None:
    """Checks, steps, recipients, sources, delivery, recalls and limits."""
    text = SHIPPED["letter.toml"] + (
        b'[[leave_out]]\nid = "give-up-check"\nreason = "Nobody is ill."\n'
        b'[[basis]]\ncode = "friend"\ntext = "A friend"\n'
        b'[[source]]\ncode = "school"\ndecide = true\n'
        b'[[method]]\ncode = "by-hand"\naddress = "post"\n'
        b'[[recall_task]]\ncode = "warn"\ntext = "Warn."\n'
        b'[limit]\ntext = "Soon."\nsource = "Us."\ndays = 2\nbegins = "Now"\n'
    )
    said = " ".join(told(letter=text.replace(b'title = "Letter"', b'title = "Letter"\ncheckers = 2')))
    for words in (
        "Independent checks of each copy: 1 becomes 2.",
        "Step is gone: Give up a check",
        "Left-out step is new: Give up a check",
        "Recipient is new: A friend",
        "Source is changed: A school's or nursery's report (needs a decision: no → yes)",
        "(address: none → post)",
        "Recall task is changed: Warn.",
        "Time limit: none becomes 2 day(s): Soon.",
    ):
        assert words in said, words


def test_kinds_come_and_go() -> None:
    """A kind that is no longer there is said, and so is a new one."""
    fewer = {name: text for name, text in SHIPPED.items() if name != "assessment.toml"}
    assert book_differences(shipped(), read_book(fewer)) == ("Assessment: this kind is gone.",)
    assert book_differences(read_book(fewer), shipped()) == ("Assessment: This kind is new.",)
    assert "10 kinds" in book_differences(None, shipped())[0]
