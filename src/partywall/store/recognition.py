"""Character recognition for scans and pictures: Tesseract, by its own bindings, kept warm for the whole process.

A picture is made ready first, since that helps more than another engine would: its paper white, specks taken out
where there are many, its size near to what the engine was trained on. It may lie on its side or on its head.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from partywall.errors import Unreadable
from partywall.model.tools import Grey, Recogniser, Word

_Dots = np.ndarray[Any, np.dtype[np.uint8]]
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
_SECONDS = 40
"""For one page, turned or not."""
_COARSE, _WANTED, _FINE = 140, 280, 330
"""Dots per inch: what has fewer than the first, or more than the last, is brought to the one between."""
_MOST_DOTS = 40_000_000
_SOME = 5
"""Words: a page on its side or head has at least so many, though none of them can be read."""
_SURE = 70.0
_LEGIBLE = 0.55
"""Share of recognised letters that are sure, from which on a page is taken to be upright."""


def find_recogniser(language: str = "eng") -> Recogniser | None:
    """Character recognition, if this machine has its bindings and the data of the language."""
    folder, engine = language_folder(language), find_engine()
    return Recognition(engine, folder, language) if folder and engine else None


def find_engine() -> Any | None:
    """The bindings of character recognition, if this machine has them."""
    # More threads make the engine slower, not faster; it looks when it is loaded.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr
    except ImportError:
        return None
    return tesserocr


def find_languages() -> tuple[str, ...]:
    """The languages whose data this machine has, where it has the engine's English: by their short names, in order."""
    folder = language_folder("eng")
    if folder is None or find_recogniser() is None:
        return ()
    return tuple(sorted({path.stem for path in Path(folder).glob("*.traineddata")} - {"osd", "equ"}))


def language_folder(language: str) -> str | None:
    """Where the engine's data of a language are on this machine."""
    own = os.environ.get("TESSDATA_PREFIX")
    folders: tuple[str, ...] = ((own, str(Path(own) / "tessdata")) if own else ()) + _FOLDERS
    for folder in folders:
        if (Path(folder) / f"{language}.traineddata").is_file():
            return folder
    return None


class Recognition:
    """Tesseract with the data in that folder. The engine is started when first asked, and again in a forked child."""

    def __init__(self, engine: Any, folder: str, language: str) -> None:
        self._engine, self._folder, self._language = engine, folder, language
        self._started: dict[tuple[int, str], Any] = {}

    def __call__(self, picture: Grey) -> tuple[Word, ...]:
        """The words in reading order. Raises Unreadable."""
        if picture.width * picture.height != len(picture.dots) or not picture.dots:
            raise Unreadable("The picture is damaged: it has another size than it says.")
        ends = monotonic() + _SECONDS
        ready, scale = _ready(picture)
        found = self._words(ready, ends)
        turn = 0
        if not picture.upright and len(found) >= _SOME and not _legible(found):
            found, turn = max(((found, 0), *self._turned(ready, ends)), key=lambda each: _weight(each[0]))
        size = ready.size if turn % 180 == 0 else ready.size[::-1]
        return tuple(_placed(word, turn, size, scale, picture) for word in found)

    def _turned(self, ready: Image.Image, ends: float) -> Iterator[tuple[list[Word], int]]:
        """What is read when the picture is turned: as the engine thinks it lies, or in every way if it cannot tell."""
        told = self._orientation(ready)
        for turn in (90, 270, 180) if told is None else (told,) if told else ():
            try:
                found = self._words(ready.rotate(-turn, expand=True), ends)
            except Unreadable:
                return  # what was read first counts
            yield found, turn
            if _legible(found):
                return

    def _orientation(self, ready: Image.Image) -> int | None:
        """By how much it has to be turned clockwise; None where the engine does not know."""
        if not (Path(self._folder) / "osd.traineddata").is_file():
            return None
        engine = self._engine_for("osd")
        engine.SetImage(ready)
        found = engine.DetectOrientationScript()
        engine.Clear()
        if not found or found["orient_conf"] < 2:
            return None
        return int(-found["orient_deg"]) % 360

    def _engine_for(self, language: str) -> Any:
        key = (os.getpid(), language)
        if key not in self._started:
            osd = language == "osd"
            mode = self._engine.PSM.OSD_ONLY if osd else self._engine.PSM.AUTO
            oem = self._engine.OEM.DEFAULT if osd else self._engine.OEM.LSTM_ONLY
            try:
                self._started[key] = self._engine.PyTessBaseAPI(path=self._folder, lang=language, psm=mode, oem=oem)
            except RuntimeError:
                raise Unreadable("Character recognition could not be started.") from None
        return self._started[key]

    def _words(self, ready: Image.Image, ends: float) -> list[Word]:
        left = round(1000 * (ends - monotonic()))
        engine = self._engine_for(self._language)
        engine.SetImage(ready)
        engine.SetSourceResolution(_WANTED)
        try:
            if left <= 0 or not engine.Recognize(left):
                raise Unreadable(f"Character recognition took longer than {_SECONDS} seconds for one page.")
            return list(_table(engine.GetTSVText(0)))
        except RuntimeError:
            raise Unreadable("Character recognition failed on a page.") from None
        finally:
            engine.Clear()


def _table(rows: str) -> Iterator[Word]:
    """The engine's own table: level, page, block, paragraph, line, word, box, how sure, text."""
    lines: dict[tuple[str, ...], int] = {}
    blocks: dict[tuple[str, ...], int] = {}
    for row in rows.splitlines():
        cells = row.split("\t", 11)
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, height = (int(value) for value in cells[6:10])
        line = lines.setdefault(tuple(cells[1:5]), len(lines))
        block = blocks.setdefault(tuple(cells[1:4]), len(blocks))
        text = "".join(cells[11].split())
        yield Word(text, (left, top, left + width, top + height), float(cells[10]), line, block)


def _legible(words: list[Word]) -> bool:
    letters = sum(len(word.text) for word in words)
    return letters >= 12 and _weight(words) >= _LEGIBLE * letters


def _weight(words: list[Word]) -> int:
    """Letters in words that are sure, too long for an accident, and level: the engine reads some pages sideways."""
    return sum(len(word.text) for word in words if word.sure >= _SURE and len(word.text) > 2 and _is_level(word))


def _is_level(word: Word) -> bool:
    left, top, right, bottom = word.box
    return right - left >= 0.8 * (bottom - top)


def _placed(word: Word, turn: int, size: tuple[int, int], scale: float, picture: Grey) -> Word:
    """A word of the picture as it was made ready, in its place in the picture as it was given."""
    left, top, right, bottom = word.box
    width, height = size
    if turn == 90:
        left, top, right, bottom = top, width - right, bottom, width - left
    elif turn == 180:
        left, top, right, bottom = width - right, height - bottom, width - left, height - top
    elif turn == 270:
        left, top, right, bottom = height - bottom, left, height - top, right
    box = (
        max(0, int(left / scale)),
        max(0, int(top / scale)),
        min(picture.width, -int(-right / scale // 1)),
        min(picture.height, -int(-bottom / scale // 1)),
    )
    return Word(word.text, box, word.sure, word.line, word.block, turn)


# Making a picture ready


def _ready(picture: Grey) -> tuple[Image.Image, float]:
    """White paper, few specks, and dots as fine as the engine likes them; and by how much it was made larger."""
    grey = np.frombuffer(picture.dots, np.uint8).reshape(picture.height, picture.width)
    white = _on_white(grey)
    image = Image.fromarray(_unspecked(white) if _specked(grey) else white)
    fine = picture.per_inch
    scale = _WANTED / fine if not _COARSE <= fine <= _FINE else 1.0
    scale = min(scale, 4.0, (_MOST_DOTS / (picture.width * picture.height)) ** 0.5)
    if scale == 1.0:
        return image, 1.0
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return image.resize(size, Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX), size[0] / picture.width


_TILE = 32


def _on_white(grey: _Dots) -> _Dots:
    """The same with grey or uneven paper made white: each tile of it is as bright as its brightest tenth says."""
    height, width = grey.shape
    if height < 2 * _TILE or width < 2 * _TILE or np.percentile(grey[:: _TILE // 4, :: _TILE // 4], 25) > 235:
        return grey
    rows, columns = height // _TILE, width // _TILE
    tiles = grey[: rows * _TILE : 2, : columns * _TILE : 2].reshape(rows, _TILE // 2, columns, _TILE // 2)
    bright = np.percentile(tiles, 90, axis=(1, 3)).astype(np.uint8)
    # A tile in the middle of a dark picture has no paper of its own; its neighbours may.
    paper = Image.fromarray(bright).filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.GaussianBlur(1))
    even = np.maximum(np.asarray(paper.resize((width, height), Image.Resampling.BILINEAR)), 60).astype(np.float32)
    white: _Dots = np.minimum(grey * (245.0 / even), 255.0).astype(np.uint8)
    return white


def _specked(grey: _Dots) -> bool:
    """Whether many dots differ sharply from all that are around them; told by strips of the page."""
    lone = seen = 0
    for top in range(0, max(1, grey.shape[0] - 64), max(64, grey.shape[0] // 8)):
        strip = grey[top : top + 64].astype(np.int16)
        inner = strip[1:-1, 1:-1]
        around = np.stack([strip[:-2, 1:-1], strip[2:, 1:-1], strip[1:-1, :-2], strip[1:-1, 2:]])
        if inner.size:
            lone += int(((inner < around.min(axis=0) - 60) | (inner > around.max(axis=0) + 60)).sum())
            seen += inner.size
    return seen > 0 and lone > 0.002 * seen


def _unspecked(grey: _Dots) -> _Dots:
    """Every dot as the middle one of itself and the eight around it, of each three above one another first."""
    above, here, below = grey[:-2], grey[1:-1], grey[2:]
    low, high = np.minimum(above, here), np.maximum(above, here)
    least, most = np.minimum(low, below), np.maximum(high, below)
    middle = np.maximum(low, np.minimum(high, below))
    lows = np.maximum(np.maximum(least[:, :-2], least[:, 1:-1]), least[:, 2:])
    highs = np.minimum(np.minimum(most[:, :-2], most[:, 1:-1]), most[:, 2:])
    middles = _middle(middle[:, :-2], middle[:, 1:-1], middle[:, 2:])
    found = grey.copy()
    found[1:-1, 1:-1] = _middle(lows, middles, highs)
    return found


def _middle(one: _Dots, two: _Dots, three: _Dots) -> _Dots:
    return np.maximum(np.minimum(one, two), np.minimum(np.maximum(one, two), three))
