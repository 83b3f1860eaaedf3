"""The copy of a Word file says nothing of the name that was taken out, not even how long it was."""

import random
import string

from formats.plans import copy_bytes
from formats.word import p, t, table, word


def story(name: str) -> bytes:
    """A name in running text, in pieces, in a cell, a header, a note, a comment, a property, a style and a bookmark."""
    first, last = name[: len(name) // 2], name[len(name) // 2 :]
    body = (
        p(t(f"The neighbour, {name}, was at the door."), '<w:pStyle w:val="Named"/><w:jc w:val="both"/>')
        + p(t(first, "<w:b/>") + t(last) + t(" left again."))
        + p(f'<w:bookmarkStart w:id="1" w:name="{name[:9]}"/><w:r><w:footnoteReference w:id="2"/></w:r>')
        + table((name, "neighbour"), ("Ann", "aunt"))
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    members = {
        "header1": p(t(f"About {name}")),
        "footnotes": f'<w:footnote w:id="2">{p(t(f"Told by {name}."))}</w:footnote>',
        "comments": f'<w:comment w:id="0" w:author="{name}">{p(t(name))}</w:comment>',
        "styles": f'<w:style w:type="paragraph" w:styleId="Named"><w:name w:val="{name}"/></w:style>',
    }
    return word(body, members, raw={"docProps/core.xml": f"<c><t>{name}</t></c>".encode()})


def names(count: int) -> list[str]:
    """Names of one to three words and of all lengths, each once."""
    chance = random.Random(7)
    found: dict[str, None] = {}
    while len(found) < count:
        words = (
            "".join(chance.choices(string.ascii_lowercase, k=chance.randint(2, 14)))
            for _ in range(chance.randint(1, 3))
        )
        found[" ".join(words).title()] = None
    return list(found)


def test_a_thousand_names_leave_one_copy() -> None:
    """Whoever stood in the withheld place, the copy is the same, byte for byte."""
    assert len({copy_bytes(story(name), "a.docx", name) for name in names(1000)}) == 1
