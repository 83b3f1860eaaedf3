"""Mailboxes (MBOX): a row of mails, each a document inside. A copy is a mailbox of their copies."""

from __future__ import annotations

import re
from collections.abc import Collection

from partywall.errors import Unreadable
from partywall.formats.inside import Inside, copies_inside, look_inside, read_inside
from partywall.formats.mail import one_line
from partywall.formats.means import Format, Means
from partywall.formats.message import message
from partywall.formats.splice import lines_part
from partywall.model.disclosure import Plan
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, PartKind, digest_of

_BETWEEN = b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\r\n"
"""What stands before each mail of a copy: nobody, and no time."""
# A line that begins a mail has a time, and stands after an empty line or at the very beginning.
_FIRST = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n")


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """The mails of a mailbox, and what the lines between them say. Raises Unreadable."""
    between, mails = _parted(untrusted)
    documents, unread = read_inside(mails, means, "mail")
    lines = [line for line in dict.fromkeys(between) if line]
    parts = (lines_part("between", PartKind.MAIL_HEADER, lines),) if lines else ()
    return Document(digest_of(untrusted), kind, parts, tuple(unread), documents)


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """A mailbox of the mails' copies."""
    copies = copies_inside(_parted(untrusted)[1], document, plan, means)
    mails = [each.data if each.kind is MediaType.EML else message((), each.data.decode(), ()) for each in copies]
    return b"".join(_BETWEEN + _masked(mail) + b"\r\n" for mail in mails)


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """Each mail, one after the other."""
    return look_inside(Look(), _parted(untrusted)[1], document, pages, means)


FORMAT = Format(read, write, look)


def _parted(untrusted: bytes) -> tuple[list[str], list[Inside]]:
    starts = list(_FIRST.finditer(untrusted))
    if not starts or starts[0].start():
        raise Unreadable("The file is not a mailbox: it does not begin with a mail.")
    ends = [*(each.start() for each in starts[1:]), len(untrusted)]
    mails = [untrusted[each.end() : end] for each, end in zip(starts, ends, strict=True)]
    between = [one_line(each.group().decode("utf-8", "replace").removeprefix("From ")) for each in starts]
    own = one_line(_BETWEEN.decode().removeprefix("From "))
    return [line for line in between if line != own], [
        Inside(f"mail-{number}.eml", _unmasked(mail)) for number, mail in enumerate(mails, 1)
    ]


def _masked(mail: bytes) -> bytes:
    """A line that begins like the beginning of a mail gets a mark."""
    whole = mail if mail.endswith(b"\n") else mail + b"\r\n"
    return re.sub(rb"(?m)^(>*From )", rb">\1", whole)


def _unmasked(mail: bytes) -> bytes:
    end = b"\r\n\r\n" if mail.endswith(b"\r\n\r\n") else b"\n\n"
    bare = mail[: -len(end) // 2] if mail.endswith(end) else mail
    return re.sub(rb"(?m)^>(>*From )", rb"\1", bare)
