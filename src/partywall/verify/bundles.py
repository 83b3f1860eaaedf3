"""Copies that are nothing but a row of other copies: archives and mailboxes."""

from __future__ import annotations

import re

from partywall.errors import Unreadable
from partywall.model.kinds import KINDS
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen
from partywall.verify.zipped import unpacked

_ENDINGS = "|".join(sorted({KINDS[kind.copied_as].ending for kind in KINDS.values()}))
_NAME = re.compile(rf"(\d{{2,5}})\.(?:{_ENDINGS})")
BETWEEN = b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\r\n"
"""What stands before each mail of a mailbox: nobody, and no time."""


def open_bundle(untrusted: bytes, limits: Limits) -> Opened:
    """Open an archive of copies; Unreadable if it is no whole archive."""
    contents, found_beside = unpacked(untrusted, limits)
    faults = [*found_beside]
    numbers = [int(found.group(1)) for name in contents if (found := _NAME.fullmatch(name))]
    if numbers != list(range(1, len(contents) + 1)):
        faults.append("a file with a name of its own")
    aside = tuple(
        Seen("a name in the archive", PartKind.FILE_NAME, name) for name in contents if not _NAME.fullmatch(name)
    )
    return Opened(MediaType.ZIP, (), aside, tuple(faults), tuple(contents.values()))


def open_mailbox(untrusted: bytes, limits: Limits) -> Opened:
    """Open a mailbox of copies; Unreadable if it does not begin as one."""
    if untrusted and not untrusted.startswith(BETWEEN):
        raise Unreadable("The copy is no mailbox of copies.")
    faults: list[str] = []
    inner: list[bytes] = []
    for mail in untrusted.split(b"\r\n" + BETWEEN) if untrusted else []:
        whole = mail.removeprefix(BETWEEN)
        if not whole.endswith(b"\r\n"):
            faults.append("a mail that does not end where it should")
        if re.search(rb"(?m)^From ", whole):
            faults.append("a line between mails that says something")
        inner.append(re.sub(rb"(?m)^>(>*From )", rb"\1", whole))
    if len(inner) > limits.members:
        raise Unreadable(f"The copy has {len(inner):,} mails; the limit is {limits.members:,}.")
    if inner:
        inner[-1] = inner[-1].removesuffix(b"\r\n")
    return Opened(MediaType.MBOX, (), (), tuple(dict.fromkeys(faults)), tuple(inner))
