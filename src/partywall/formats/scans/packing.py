"""The dots of a copy as a file or a stream: written anew, and as finely packed as they were."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image

from partywall.formats.scans.tiff import strip_of

_QUALITIES = (30, 40, 50, 60, 70, 75, 80, 85, 90, 95)
# Sums of the brightness table of the JPEG standard at these qualities, by the usual formula.
_TABLE = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip


def _sum(quality: int) -> int:
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return sum(min(255, max(1, (value * scale + 50) // 100)) for value in _TABLE)


_SUMS = {quality: _sum(quality) for quality in _QUALITIES}


@dataclass(frozen=True, slots=True)
class Fineness:
    """How a JPEG was packed: as good as that, and whether its colours are as fine as its shades."""

    quality: int = 75
    full_colour: bool = False


def fineness_of(image: Image.Image) -> Fineness:
    """How an opened JPEG was packed; the usual where it is none."""
    tables = getattr(image, "quantization", None)
    if not tables:
        return Fineness()
    own = sum(tables[min(tables)])
    quality = min(_QUALITIES, key=lambda each: (abs(_SUMS[each] - own), each))
    layer = getattr(image, "layer", None) or [(1, 2, 2, 0)]
    return Fineness(quality, layer[0][1:3] == (1, 1))


def fineness_of_bytes(data: bytes) -> Fineness:
    """How a JPEG was packed, told by its bytes; the usual where they cannot be read."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as opened:
            return fineness_of(opened)
    except (OSError, ValueError, SyntaxError):
        return Fineness()


def bare(image: Image.Image) -> Image.Image:
    """The dots alone: what the library remembers of a file it would write into the next one."""
    bare = image.copy()
    bare.info.clear()
    return bare


def jpeg(image: Image.Image, fine: Fineness, per_inch: float) -> bytes:
    """As a JPEG without any of the segments that say something."""
    out = io.BytesIO()
    dots = round(per_inch)
    grey = bare(image.convert("L") if image.mode == "1" else image)
    sampling = 0 if fine.full_colour else 2
    grey.save(out, "JPEG", quality=fine.quality, subsampling=sampling, optimize=True, dpi=(dots, dots))
    return out.getvalue()


def png(image: Image.Image, per_inch: float) -> bytes:
    """As a PNG of a header, its size on paper, and the dots."""
    out = io.BytesIO()
    _few_colours(bare(image)).save(out, "PNG", optimize=True, dpi=(round(per_inch), round(per_inch)))
    return out.getvalue()


def _few_colours(image: Image.Image) -> Image.Image:
    """With a palette where the picture has few colours, so that it packs as well as one that was drawn with one."""
    if image.mode != "RGB" or (colours := image.getcolors(256)) is None:
        return image
    shades = sorted(colour for _, colour in colours if isinstance(colour, tuple))
    if all(red == green == blue for red, green, blue in shades):
        return image.convert("L")
    dots = np.asarray(image).astype(np.uint32)
    codes = dots[:, :, 0] << 16 | dots[:, :, 1] << 8 | dots[:, :, 2]
    known = np.array([red << 16 | green << 8 | blue for red, green, blue in shades], np.uint32)
    found = Image.fromarray(np.searchsorted(known, codes).astype(np.uint8), "L")
    found.putpalette([value for colour in shades for value in colour])
    return found


def as_shown(image: Image.Image, most: int) -> bytes:
    """A page for a report, at most so many dots wide and high."""
    scale = min(1.0, most / max(image.size))
    if scale < 1:
        grey = image.convert("L") if image.mode == "1" else image
        size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
        image = grey.resize(size, Image.Resampling.BOX)
    out = io.BytesIO()
    (image.quantize(64) if image.mode == "RGB" else image).save(out, "PNG")
    return out.getvalue()


# Streams of a PDF


@dataclass(frozen=True, slots=True)
class Stream:
    """A picture as a PDF holds it."""

    data: bytes
    filter: str
    colours: str
    bits: int
    parameters: tuple[tuple[str, int | bool], ...] = ()


def bilevel_stream(image: Image.Image) -> Stream:
    """Black and white, packed as a fax is."""
    parameters = (("/K", -1), ("/Columns", image.width), ("/Rows", image.height), ("/BlackIs1", True))
    return Stream(_fax(image), "/CCITTFaxDecode", "/DeviceGray", 1, parameters)


def _fax(image: Image.Image) -> bytes:
    """The strip of a TIFF. Its noughts, which a fax takes for white, are black here."""
    return strip_of(bare(image), "group4").data


def jpeg_stream(image: Image.Image, fine: Fineness) -> Stream:
    """Grey or in colour, packed as a photograph is."""
    return Stream(jpeg(image, fine, 72), "/DCTDecode", _colours(image), 8)


def plain_stream(image: Image.Image) -> Stream:
    """Grey or in colour, packed without any loss, as a PNG packs it."""
    packed = io.BytesIO()
    bare(image).save(packed, "PNG", optimize=True)
    parameters = (
        ("/Predictor", 15),
        ("/Colors", len(image.getbands())),
        ("/BitsPerComponent", 8),
        ("/Columns", image.width),
    )
    return Stream(b"".join(_dots(packed.getvalue())), "/FlateDecode", _colours(image), 8, parameters)


def _colours(image: Image.Image) -> str:
    return "/DeviceRGB" if image.mode == "RGB" else "/DeviceGray"


def _dots(data: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            yield data[at + 8 : at + 8 + size]
        at += size + 12
