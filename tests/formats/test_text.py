"""Plain text and Markdown."""

import pytest

from formats.plans import LABEL, copy_bytes, sound
from partywall.errors import Unreadable
from partywall.formats import look, read
from partywall.model.look import BlockKind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_common_encodings_are_read(encoding: str) -> None:
    """UTF-8, UTF-16 with its mark and what old Windows programs write are read, and the copy is UTF-8."""
    original = "Zoë’s café\r\nNext".encode(encoding)
    assert read(original, "a.txt").parts[0].text == "Zoë’s café\r\nNext"
    assert copy_bytes(original, "a.txt", "Zoë") == f"{LABEL}’s café\r\nNext".encode()


@pytest.mark.parametrize("bad", [b"a\x00b", b"caf\x81", b"\xff\xfea", b"a\x07b", b"\xef\xbb\xbf"])
def test_other_bytes_are_unreadable(bad: bytes) -> None:
    """Control characters and bytes that are no letter in any encoding that is read stop it."""
    with pytest.raises(Unreadable):
        read(bad, "a.txt")


def test_markdown_hides_nothing() -> None:
    """Comments, link targets and front matter are text that stays, is searched and can be withheld."""
    original = b"---\nauthor: Quill\n---\n# Plan\n<!-- Quill -->\n- [x](http://Quill)\n"
    assert b"Quill" not in copy_bytes(original, "a.md", "Quill")
    assert all(sound(part) for part in read(original, "a.md").parts)


def test_blocks_of_markdown() -> None:
    """A heading has its level, and a list item is one."""
    document = read(b"## Plan\n\n- item\ntext\n", "a.md")
    kinds = [(each.kind, each.level) for each in look(b"", document).blocks]
    assert kinds == [(BlockKind.HEADING, 2), (BlockKind.LIST_ITEM, 0), (BlockKind.PARAGRAPH, 0)]
