"""Opens untrusted pictures: each frame as dots in black and white, grey or colour, within the limits."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import Image, ImageOps

from partywall.errors import Unreadable
from partywall.formats.scans import Scan
from partywall.model.limits import Limits
from partywall.model.text import MediaType

_CODERS = {MediaType.PNG: ("PNG",), MediaType.JPEG: ("JPEG",), MediaType.TIFF: ("TIFF",)}
_MOST_DOTS = 100_000_000
"""Of one frame: a sheet of A3 at 600 dots per inch has 70 million."""
_LEAST, _MOST = 60.0, 1200.0
"""Dots per inch that a file may say of itself; where it says others, they are guessed."""
_LONG_SIDE = 11.7
"""Inches: a picture that says nothing is taken for a sheet of paper."""
_TURN, _ON_ITS_SIDE = 0x0112, range(5, 9)
"""By which a photograph says how it was held."""


@contextmanager
def foreign_errors() -> Iterator[None]:
    """Turn what the picture library raises on a damaged file into Unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Unreadable:
        raise
    except Image.DecompressionBombError as error:
        raise Unreadable("The picture is larger than is read.") from error
    # Its decoders raise whatever went wrong in them.
    except Exception as error:  # noqa: BLE001
        raise Unreadable("The picture is damaged.") from error


def opened(untrusted: bytes, kind: MediaType) -> Image.Image:
    """The picture, its first frame not yet unpacked. Raises Unreadable."""
    with foreign_errors():
        return Image.open(io.BytesIO(untrusted), formats=_CODERS[kind])


def frames(untrusted: bytes, kind: MediaType, limits: Limits) -> Iterator[Scan]:
    """Each frame, as it is shown. Raises Unreadable."""
    picture = opened(untrusted, kind)
    count = frame_count(picture)
    if count > limits.pages:
        raise Unreadable(f"The picture has {count} frames; the most that is read is {limits.pages}.")
    # A PNG that moves shows its first frame to most; the others are extra, and no copy has them.
    for number in range(count if kind is MediaType.TIFF else 1):
        yield _frame(picture, number, count, limits)


def _frame(picture: Image.Image, number: int, count: int, limits: Limits) -> Scan:
    with foreign_errors():
        if number or count > 1:
            picture.seek(number)
        if picture.width * picture.height > min(_MOST_DOTS, limits.unpacked_bytes // 4):
            raise Unreadable("The picture is larger than is read.")
        picture.load()
        per_inch = _per_inch(picture)
        return Scan(_plain(picture), per_inch)


def sizes(untrusted: bytes, kind: MediaType, limits: Limits) -> Iterator[tuple[float, float]]:
    """Width and height of each frame in points, by what the file says of it. Raises Unreadable."""
    picture = opened(untrusted, kind)
    count = frame_count(picture)
    if count > limits.pages:
        raise Unreadable(f"The picture has {count} frames; the most that is read is {limits.pages}.")
    for number in range(count if kind is MediaType.TIFF else 1):
        with foreign_errors():
            if number or count > 1:
                picture.seek(number)
            by = 72 / _per_inch(picture)
            width, height = picture.width * by, picture.height * by
            yield (height, width) if picture.getexif().get(_TURN, 1) in _ON_ITS_SIDE else (width, height)


def frame(untrusted: bytes, kind: MediaType, number: int, limits: Limits) -> Scan | None:
    """One frame, counted from 1, as it is shown. Raises Unreadable."""
    picture = opened(untrusted, kind)
    count = frame_count(picture)
    if not 1 <= number <= min(count if kind is MediaType.TIFF else 1, limits.pages):
        return None
    return _frame(picture, number - 1, count, limits)


def frame_count(picture: Image.Image) -> int:
    """How many frames a picture has."""
    with foreign_errors():
        return int(getattr(picture, "n_frames", 1))


def _plain(picture: Image.Image) -> Image.Image:
    """Black and white, grey or in colour; what is see-through lies on white, and a photograph is turned upright."""
    picture = ImageOps.exif_transpose(picture)
    if picture.mode in ("1", "L"):
        return picture
    if picture.mode in ("I;16", "I;16B", "I;16L", "I;16N", "I", "F"):
        return _deep(picture)
    if "A" in picture.getbands() or "transparency" in picture.info:
        over = picture.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        return _grey_if_so(Image.alpha_composite(white, over).convert("RGB"))
    return _grey_if_so(picture.convert("RGB"))


def _deep(picture: Image.Image) -> Image.Image:
    """More shades than 256, brought to as many."""
    dots = np.asarray(picture).astype(np.float64)
    low, high = (0.0, 65535.0) if picture.mode.startswith("I;16") else (float(dots.min()), float(dots.max()))
    if picture.mode == "I" and low >= 0 and high <= 65535:
        low, high = 0.0, 65535.0
    span = max(high - low, 1e-9)
    return Image.fromarray(np.clip((dots - low) * 255 / span, 0, 255).astype(np.uint8))


def _grey_if_so(picture: Image.Image) -> Image.Image:
    """A picture that is saved in colour and has none."""
    red, green, blue = picture.split()
    return red if red.tobytes() == green.tobytes() == blue.tobytes() else picture


def _per_inch(picture: Image.Image) -> float:
    said = picture.info.get("dpi", (0, 0))
    try:
        across, down = float(said[0]), float(said[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        across = down = 0.0
    if _LEAST <= across <= _MOST and 0.98 < across / max(down, 1e-9) < 1.02:
        return round(across, 2)
    return float(min(400, max(96, round(max(picture.size) / _LONG_SIDE))))
