"""What docs/releasing.md says is what the program does."""

import re
from pathlib import Path

from partywall.model.kinds import KINDS, STAMPED, bears_stamp
from partywall.model.stamp import FOOT, Stamp

PAGE = (Path(__file__).parent.parent / "docs" / "releasing.md").read_text(encoding="utf-8")


def test_the_kinds_that_bear_a_stamp_are_in_the_table() -> None:
    """The table lists the kinds of copies that can bear a stamp, and no other."""
    table = PAGE.split("| copies that can bear one |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| ([A-Z]+) \|", table, re.MULTILINE)) == {KINDS[kind].ending.upper() for kind in STAMPED}
    assert all(bears_stamp(kind) == (KINDS[kind].copied_as in STAMPED) for kind in KINDS)


def test_the_stamp_is_as_the_page_says() -> None:
    """The stamp that is shown, and the room that it takes, are the program's."""
    line = Stamp("c4f0" + "0" * 17, "2031-0417", "A.L.").line(3, 12)
    assert re.sub(r"c4f0\d+", "c4f0…", line) in PAGE
    assert FOOT == 72 / 3
