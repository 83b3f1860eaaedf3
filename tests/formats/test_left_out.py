"""Files inside that nobody can read: a copy goes without them, wholly, where a person decided so."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from email.message import EmailMessage
from functools import cache
from unittest.mock import patch

import pytest

from partywall import formats, verify
from partywall.formats import inside
from partywall.formats.inside import Copied
from partywall.formats.message import message
from partywall.model.disclosure import LEFT_OUT, CheckStatus, Plan
from partywall.model.text import Digest, Document, MediaType, PartId, PartKind, digest_of
from partywall.redact import plan
from partywall.verify.checks import Held, raw
from partywall.verify.wanted import Wanted

STRANGE = b"\x00\x01\x02" + b"Quillbrook was seen by night\x00" * 20
LOCKED = bytes(range(1, 200))
NAME = "Fenwright's diary.xyz"


@cache
def mail() -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ann@example.org", "ben@example.org", "The plan"
    made["Date"] = "Thu, 26 Nov 2026 10:00:00 +0000"
    made.set_content("The plan is attached. Wilf likes school.\n")
    made.add_attachment("Wilf goes to school every day.\n", filename="school.txt")
    made.add_attachment(STRANGE, maintype="application", subtype="octet-stream", filename=NAME)
    made.add_attachment("He will see the doctor on Monday.\n", filename="doctor.txt")
    return made.as_bytes()


def archive() -> bytes:
    """With a mail that holds a strange file, a strange file, one that is locked, and a text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in (("mail.eml", mail()), (NAME, b"\x00\x09" * 90), ("key.txt", LOCKED)):
            made.writestr(name, data)
        made.writestr("text.txt", "The school is near the church.\n")
    data = bytearray(out.getvalue())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        for _ in range(3):
            at = data.index(mark, at + 1)
        data[at + flags] |= 1
    return bytes(data)


def mailbox() -> bytes:
    return b"From ann Thu Nov 26 10:00:00 2026\n" + mail().replace(b"\r\n", b"\n") + b"\n"


MADE: dict[str, Callable[[], bytes]] = {"mail.eml": mail, "bundle.zip": archive, "box.mbox": mailbox}


def read(name: str) -> tuple[bytes, Document]:
    data = MADE[name]()
    return data, formats.read(data, name)


def innermost(document: Document) -> tuple[Digest, ...]:
    return tuple(sorted(gap.file for gap in document.all_unread() if gap.file))


def without(document: Document, *files: Digest) -> Plan:
    return plan(document, (), (), {}, files)


def faults(original: bytes, document: Document, made: Plan, copy: bytes, ours: bool = True) -> dict[str, CheckStatus]:
    found = verify.verify(original, document, made, copy, ours=ours)
    return {check.name: check.status for check in found.checks if check.status is not CheckStatus.PASSED}


def test_each_place_that_can_be_left_out_has_the_digest_of_its_file() -> None:
    """By which a person names it: a strange file, one that is locked, and all in which such a file lies."""
    data, document = read("bundle.zip")
    assert set(innermost(document)) == {digest_of(STRANGE), digest_of(b"\x00\x09" * 90), digest_of(LOCKED)}
    assert set(document.hard_to_read()) == {*innermost(document), digest_of(mail())}
    assert not formats.read(b"Wilf likes school.", "a.txt").hard_to_read()


@pytest.mark.parametrize("ours", [True, False])
@pytest.mark.parametrize("name", MADE)
def test_a_copy_without_them_passes_every_check_and_says_so(name: str, ours: bool) -> None:
    """A label stands for each; neither its bytes, its name nor its headers are there; all else is."""
    data, document = read(name)
    made = without(document, *innermost(document))
    copy = formats.write(data, document, made)
    assert not document.all_unread(made.left_out) and not faults(data, document, made, copy, ours)
    texts = [part.text.strip() for each in formats.read(copy, name).walk() for part in each.parts if part.stays]
    assert sum(text == LEFT_OUT for text in texts) == len(innermost(document))
    assert sum("every day" in text or "on Monday" in text for text in texts) == 2
    assert not any(word in copy for word in (b"Quillbrook", b"Fenwright", b"xyz"))


@pytest.mark.parametrize("name", ["bundle.zip", "box.mbox"])
def test_a_file_in_which_one_lies_can_go_with_it(name: str) -> None:
    """Then all that it says counts as what no copy may have."""
    data, document = read(name)
    made = without(document, *document.hard_to_read())
    copy = formats.write(data, document, made)
    assert not faults(data, document, made, copy)
    assert b"likes school" not in copy
    kept = formats.write(data, document, without(document, *innermost(document)))
    assert "residue" in faults(data, document, made, kept) or "opening" in faults(data, document, made, kept)


@pytest.mark.parametrize("name", MADE)
def test_what_nobody_decided_blocks(name: str) -> None:
    """One place of several is not all of them."""
    data, document = read(name)
    copy = formats.write(data, document, without(document))
    assert "original" in faults(data, document, without(document), copy)
    assert len(document.all_unread(innermost(document)[:1])) == len(innermost(document)) - 1


@pytest.mark.parametrize("name", MADE)
def test_a_copy_that_still_has_one_fails(name: str) -> None:
    """In place of the label, or beside it; also where nothing but the bytes themselves could tell."""
    data, document = read(name)
    made = without(document, *innermost(document))
    right = inside.copies_inside

    def instead(*given: object) -> list[Copied]:
        return [Copied(MediaType.TEXT, STRANGE) if LEFT_OUT.encode() in each.data else each for each in right(*given)]  # type: ignore[arg-type]

    def beside(*given: object) -> list[Copied]:
        return [*right(*given), Copied(MediaType.TEXT, STRANGE)]  # type: ignore[arg-type]

    for wrong in (instead, beside):
        with (
            patch("partywall.formats.mail.copies_inside", wrong),
            patch("partywall.formats.bundle.copies_inside", wrong),
        ):
            copy = formats.write(data, document, made)
        assert faults(data, document, made, copy)
        if name == "mail.eml":
            assert list(raw(Held(Wanted(document, made), copy, ())))
            assert not list(raw(Held(Wanted(document, replace(made, left_out=())), copy, ())))


@pytest.mark.parametrize("content", [STRANGE + b"\n", b"Wilf was seen at the mill.\n"])
def test_a_label_with_a_file_of_its_own_fails(content: bytes) -> None:
    """In a mailbox the label is a mail, to which anything could be attached: the file itself, by a byte another."""
    data = mailbox() + b"From ben Thu Nov 26 11:00:00 2026\nThis is no mail.\n\n"
    document = formats.read(data, "box.mbox")
    made = without(document, *innermost(document))
    assert not faults(data, document, made, formats.write(data, document, made))

    def attaching(headers: Sequence[tuple[str, str]], text: str, _: object) -> bytes:
        return message(headers, text, (Copied(MediaType.TEXT, content),))

    with patch("partywall.formats.mbox.message", attaching):
        copy = formats.write(data, document, made)
    assert faults(data, document, made, copy)["opening"] is CheckStatus.FAILED


def test_the_name_of_a_file_that_is_attached_is_told_and_never_kept() -> None:
    """Though nobody can read the file, its name can be, and a print of the mail would show it."""
    _, document = read("mail.eml")
    part = document.part(PartId("names"))
    assert (part.kind, part.text, part.stays) == (PartKind.FILE_NAME, f"{NAME}\n", False)
    made = without(document, *innermost(document))
    assert Wanted(document, made).dropped.in_text(f"Attached: {NAME}")


def test_the_same_decisions_give_the_same_copy() -> None:
    """Byte for byte."""
    data, document = read("bundle.zip")
    made = without(document, *innermost(document))
    assert formats.write(data, document, made) == formats.write(data, document, made)
