"""Sees the pages of a finished PDF as a person does: drawn, then read by character recognition.

Needs the recogniser's language data on the machine. Where they are missing there is no such check, and nobody is told
that there was one. The pages are given to the engine as they are drawn, with none of what helps it read a scan.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from threading import local
from typing import Any

import pypdfium2

from partywall.errors import Unreadable
from partywall.store.recognition import find_engine, language_folder
from partywall.verify import Sight

_LANGUAGE = "eng"
_DOTS = 200
"""Per inch."""
_SECONDS = 60
"""For one page."""
_POINTS = 72
_WIDEST = 6000
"""Dots: a page larger than any paper is drawn smaller."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Character recognition by its own bindings, with the language data in that folder."""

    engine: Any
    folder: str

    def __call__(self, untrusted: bytes, pages: Collection[int]) -> Iterator[tuple[int, str]]:
        """The number (from 1) and the recognised text of each of these pages of a PDF."""
        started, document = local(), pypdfium2.PdfDocument(untrusted)
        cores = os.cpu_count() or 1
        wanted = iter(sorted(pages))
        try:
            # An engine uses one core, so as many pages at a time as there are; drawing is quick and done one by one.
            with ThreadPoolExecutor(cores) as pool:
                while some := tuple(islice(wanted, 2 * cores)):
                    drawn = [_drawn(document[number - 1]) for number in some]
                    yield from zip(some, pool.map(lambda page: self._recognised(started, page), drawn), strict=True)
        finally:
            document.close()

    def _recognised(self, started: local, page: Any) -> str:
        if not hasattr(started, "engine"):
            mode = self.engine.PSM.AUTO
            started.engine = self.engine.PyTessBaseAPI(path=self.folder, lang=_LANGUAGE, psm=mode)
        started.engine.SetImage(page)
        started.engine.SetSourceResolution(_DOTS)
        if not started.engine.Recognize(_SECONDS * 1000):
            raise Unreadable(f"Character recognition took longer than {_SECONDS} seconds for one page.")
        text: str = started.engine.GetUTF8Text()
        return text


def find_sight() -> Sight | None:
    """Character recognition, if this machine has it."""
    folder, engine = language_folder(_LANGUAGE), find_engine()
    return Tesseract(engine, folder) if folder and engine else None


def _drawn(page: pypdfium2.PdfPage) -> Any:
    scale = min(_DOTS / _POINTS, _WIDEST / max(page.get_size()))
    return page.render(scale=scale, grayscale=True, may_draw_forms=True).to_pil()
