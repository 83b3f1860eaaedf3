"""Sees the pages of a finished PDF as a person does: drawn, then read by character recognition.

Needs the program ``tesseract`` on the machine. Where it is missing there is no such check, and nobody is told
that there was one.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pypdfium2

from partywall.verify import Sight

_DOTS = 200
"""Per inch."""
_SECONDS = 60
"""For one page."""
_POINTS = 72
_WIDEST = 6000
"""Dots: a page larger than any paper is drawn smaller."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Character recognition by the program of that path."""

    program: str

    def __call__(self, untrusted: bytes, pages: Collection[int]) -> Iterator[tuple[int, str]]:
        """The number (from 1) and the recognised text of each of these pages of a PDF."""
        wanted = sorted(pages)
        # The program uses one core, so as many pages at a time as there are; drawing is quick and done one by one.
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from zip(wanted, pool.map(self._recognised, _pictures(untrusted, wanted)), strict=True)

    def _recognised(self, picture: bytes) -> str:
        # One thread: more of them make the program slower, not faster.
        done = subprocess.run(
            [self.program, "stdin", "stdout", "-l", "eng"],
            input=picture,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        return done.stdout.decode("utf-8", "replace")


def find_sight() -> Sight | None:
    """Character recognition, if this machine has it."""
    program = shutil.which("tesseract")
    return Tesseract(program) if program else None


def _pictures(untrusted: bytes, pages: Iterable[int]) -> Iterator[bytes]:
    document = pypdfium2.PdfDocument(untrusted)
    try:
        for number in pages:
            yield _picture(document[number - 1])
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage) -> bytes:
    scale = min(_DOTS / _POINTS, _WIDEST / max(page.get_size()))
    out = io.BytesIO()
    page.render(scale=scale, grayscale=True, may_draw_forms=True).to_pil().save(out, "PNG")
    return out.getvalue()
