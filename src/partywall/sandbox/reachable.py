"""What of the machine's files a worker needs: Python, the libraries, fonts and language data. All to be read only."""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterable
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("/lib", "/lib32", "/lib64", "/libx32", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib")
_OTHERS = (
    "/etc/ld.so.cache",
    "/etc/fonts",
    "/usr/share/fonts",
    "/usr/share/fontconfig",
    "/usr/local/share/fonts",
    "/usr/share/X11/fonts",
    "/usr/share/tesseract-ocr",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
)
_TESSDATA = "TESSDATA_PREFIX"


def import_path() -> tuple[str, ...]:
    """Where a worker imports from: the places of this Python and of Partywall, and no script's folder."""
    return tuple(dict.fromkeys((*_installed(), str(_PACKAGE.parent))))


def _installed() -> tuple[str, ...]:
    """Where this Python's own modules and what was installed for it lie."""
    roots = {Path(sys.prefix), Path(sys.base_prefix), Path(sys.exec_prefix)}
    if site.ENABLE_USER_SITE:
        roots.add(Path(site.getusersitepackages()).parent)
    return tuple(path for path in sys.path if not roots.isdisjoint(Path(path).parents))


def readable(more: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Files and folders that a worker may read. ``more`` are read besides."""
    prefixes = {sys.prefix, sys.base_prefix} - {"/usr", "/usr/local"}
    program = Path(sys.executable)
    named = (*_LIBRARIES, *_OTHERS, *filter(None, (os.environ.get(_TESSDATA),)), *prefixes, *_installed())
    paths = (*map(Path, named), program, program.resolve(), _PACKAGE, *more)
    found = {path.absolute() for path in paths if path.exists()}
    return tuple(sorted(path for path in found if found.isdisjoint(path.parents)))


def environment() -> dict[str, str]:
    """The few variables of a worker's environment. One thread each: as many workers as cores are run instead."""
    fixed = {
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
    }
    return fixed | {name: os.environ[name] for name in (_TESSDATA, "LD_LIBRARY_PATH") if name in os.environ}
