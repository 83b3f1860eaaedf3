"""Files of old kinds are turned into kinds that are read by LibreOffice, in a world of its own for each file.

It sees no network, none of this machine's files but installed programs, and a scratch folder in memory that is gone
with it. Macros are off, links are not followed. Without bubblewrap nothing is converted: LibreOffice is too large to be
let near files from outside with a user's own rights.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from partywall.errors import Unreadable
from partywall.model.kinds import KINDS
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Digest, MediaType, digest_of
from partywall.model.tools import Converter
from partywall.sandbox import bubblewrap, seccomp

_FILTERS: Mapping[MediaType, str] = MappingProxyType(
    {
        MediaType.DOCX: "docx:MS Word 2007 XML",
        MediaType.XLSX: "xlsx:Calc MS Excel 2007 XML",
        MediaType.PPTX: "pptx:Impress MS PowerPoint 2007 XML",
        # How a document comes out on paper, to be shown.
        MediaType.PDF: "pdf",
        # The old kinds, for tests and for whoever needs one.
        MediaType.DOC: "doc:MS Word 97",
        MediaType.XLS: "xls:MS Excel 97",
        MediaType.PPT: "ppt:MS PowerPoint 97",
    }
)
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
_SETTINGS = ("/etc/ld.so.cache", "/etc/fonts", "/etc/libreoffice", "/etc/alternatives")
_ENVIRONMENT = {"HOME": "/tmp", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp"}
_SCRATCH = 2 * 2**30
_MEMORY = 4 * 2**30
# No macro, no link to another file, no question, and nothing of this run kept for another.
_CHOSEN = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Save/Document", "CreateBackup", "false"),
    ("Writer/Content/Update", "Link", "0"),
    ("Writer/Content/Update", "Field", "false"),
    ("Calc/Content/Update", "Link", "2"),
    ("Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ("Calc/Formula/Load", "ODFRecalcMode", "1"),
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}"><value>{value}</value></prop></item>'
        for path, name, value in _CHOSEN
    )
    + "</oor:items>"
)
_RUN = (
    'ulimit -c 0; ulimit -v "$1"; ulimit -t "$2"; '
    '"$3" -env:UserInstallation=file:///tmp/profile --headless --norestore --nologo --nodefault --nolockcheck '
    '--convert-to "$4" --outdir /tmp/out "$5" </dev/null >/dev/null 2>&1 && exec cat "/tmp/out/in.$6"'
)


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """A converter: the programs ``soffice`` and ``bwrap`` by their paths."""

    program: str
    bwrap: str
    limits: Limits = LIMITS

    def __call__(self, untrusted: bytes, kind: MediaType, to: MediaType) -> bytes:
        """The same document in the other kind. Raises Unreadable."""
        if to not in _FILTERS:
            raise Unreadable("A file of this kind cannot be converted.")
        # Less than a worker has, which must read what comes of it.
        seconds = 2 * self.limits.worker_seconds // 3 + len(untrusted) * self.limits.worker_seconds_per_mib // 2**20
        name = f"/tmp/in.{KINDS[kind].ending}"
        with ExitStack() as opened:
            content, profile = (opened.enter_context(_in_memory(each)) for each in (untrusted, _PROFILE.encode()))
            calls = seccomp.filter_for_programs()
            held = opened.enter_context(_in_memory(calls)) if calls else None
            command = [*self._words(content, profile, held, name), *self._command(name, to, seconds)]
            try:
                done = subprocess.run(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    timeout=seconds,
                    pass_fds=[handle for handle in (content, profile, held) if handle is not None],
                )
            except subprocess.TimeoutExpired:
                raise Unreadable(f"LibreOffice took longer than {seconds} seconds to convert the file.") from None
        if done.returncode or not done.stdout:
            raise Unreadable(f"LibreOffice cannot open the file; it may be damaged, or not be {KINDS[kind].called}.")
        if len(done.stdout) > self.limits.file_bytes:
            raise Unreadable("The file is too large once it is converted.")
        return done.stdout

    def _words(self, content: int, profile: int, calls: int | None, name: str) -> list[str]:
        own = Path(self.program).resolve().parent.parent
        paths = [Path(path) for path in (*_SYSTEM, *_SETTINGS) if Path(path).exists()]
        if Path("/usr") not in own.parents:
            paths.append(own)
        more = ["--die-with-parent", "--proc", "/proc", "--dev", "/dev", "--size", str(_SCRATCH), "--tmpfs", "/tmp"]
        more += ["--dir", "/tmp/profile/user", "--file", str(profile), "/tmp/profile/user/registrymodifications.xcu"]
        more += ["--file", str(content), name]
        if calls is not None:
            more += ["--seccomp", str(calls)]
        return bubblewrap.words(self.bwrap, paths, _ENVIRONMENT, more)

    def _command(self, name: str, to: MediaType, seconds: int) -> list[str]:
        # A second more than is waited for, so that whoever waits says why it ended.
        limits = [str(_MEMORY // 1024), str(seconds + 1)]
        return ["/bin/sh", "-c", _RUN, "sh", *limits, self.program, _FILTERS[to], name, KINDS[to].ending]


@cache
def find_converter() -> Converter | None:
    """LibreOffice, if this machine has it and can give it a world of its own."""
    program, bwrap = shutil.which("soffice"), bubblewrap.find()
    return LibreOffice(program, bwrap) if program and bwrap else None


class Remembering:
    """A converter that keeps its last answers: a file is read, shown and copied in one go."""

    def __init__(self, converter: Converter, keep: int = 4) -> None:
        self._converter, self._keep = converter, keep
        self._kept: OrderedDict[tuple[Digest, MediaType, MediaType], bytes] = OrderedDict()
        self._lock = Lock()

    def __call__(self, untrusted: bytes, kind: MediaType, to: MediaType) -> bytes:
        """The same document in the other kind. Raises Unreadable."""
        key = (digest_of(untrusted), kind, to)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        converted = self._converter(untrusted, kind, to)
        with self._lock:
            self._kept[key] = converted
            while len(self._kept) > self._keep:
                self._kept.popitem(last=False)
        return converted


@contextmanager
def _in_memory(content: bytes) -> Iterator[int]:
    """A file that is nowhere but in memory, open for reading."""
    handle = os.memfd_create("partywall")
    try:
        with os.fdopen(os.dup(handle), "wb") as file:
            file.write(content)
        os.lseek(handle, 0, os.SEEK_SET)
        yield handle
    finally:
        os.close(handle)
