"""One page of a file as dots, of which the house makes a picture itself."""

from __future__ import annotations

import io
import struct
from dataclasses import replace

import pytest
from PIL import Image

from partywall.errors import Unreadable
from partywall.formats.drawing import draw, made_ready
from partywall.model.dots import Dots
from partywall.model.limits import LIMITS
from partywall.model.text import MediaType


def _tiff(*frames: Image.Image) -> bytes:
    out = io.BytesIO()
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:], dpi=(100, 100))
    return out.getvalue()


def test_each_frame_of_a_scan_is_a_page_of_its_own_size() -> None:
    """Sizes are in points, by the dots per inch that the file names; a page that there is not is refused."""
    scan = _tiff(Image.new("L", (100, 200), 255), Image.new("L", (300, 100), 0))
    ready, sizes = made_ready(scan, MediaType.TIFF, LIMITS)
    assert ready == scan
    assert sizes == ((72, 144), (216, 72))
    second = Image.open(io.BytesIO(draw(ready, MediaType.TIFF, 2, 0.0, 200, LIMITS).png()))
    assert second.size == (300, 100)  # never finer than it is
    assert second.convert("RGB").getpixel((5, 5)) == (0, 0, 0)
    coarse = draw(ready, MediaType.TIFF, 2, 0.0, 50, LIMITS)
    assert (coarse.width, coarse.height) == (150, 50)
    for number in (0, 3):
        with pytest.raises(Unreadable, match="no such page"):
            draw(ready, MediaType.TIFF, number, 0.0, 144, LIMITS)


def test_a_page_in_colour_keeps_it_and_one_without_takes_half_the_room() -> None:
    """Colours are told by a palette of 8 bits, shades by one of 4; a page of an odd width is not shifted."""
    colour = Image.new("RGB", (31, 20), (10, 20, 200))
    drawn = draw(_png(colour), MediaType.PNG, 1, 0.0, 400, LIMITS)
    assert drawn.bits == 8
    shown = Image.open(io.BytesIO(drawn.png())).convert("RGB").getpixel((30, 19))
    assert isinstance(shown, tuple) and all(
        abs(one - other) <= 8 for one, other in zip(shown, (10, 20, 200), strict=True)
    )
    grey = Image.new("L", (31, 20), 255)
    grey.putpixel((30, 19), 0)
    drawn = draw(_png(grey), MediaType.PNG, 1, 0.0, 400, LIMITS)
    assert drawn.bits == 4
    again = Image.open(io.BytesIO(drawn.png())).convert("L")
    assert again.size == (31, 20)
    assert [again.getpixel((x, 19)) for x in (29, 30)] == [255, 0]


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_what_says_one_thing_and_is_another_is_not_sound() -> None:
    """Too few dots, more than are shown, a palette that is none: a worker that was taken over gets nothing through."""
    right = Dots(4, 2, 4, bytes(48), bytes(4))
    assert right.sound
    for wrong in (
        replace(right, rows=bytes(5)),
        replace(right, width=100_000, rows=bytes(100_000)),
        replace(right, width=0, rows=b""),
        replace(right, bits=16),
        replace(right, palette=b""),
        replace(right, palette=bytes(51)),
        replace(right, palette=bytes(47)),
    ):
        assert not wrong.sound


def test_a_picture_that_claims_to_be_huge_is_refused() -> None:
    """Before any of it is unpacked."""
    head = struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head + bytes(4)
    with pytest.raises(Unreadable):
        draw(bomb, MediaType.PNG, 1, 0.0, 144, LIMITS)
