"""The letters in which labels are drawn on pictures, and how wide words are in them."""

from __future__ import annotations

from functools import lru_cache

from PIL import ImageFont

from partywall.errors import Unsafe

Font = ImageFont.FreeTypeFont


@lru_cache(maxsize=64)
def font(size: int) -> Font:
    """The picture library's own font, which comes with it. Raises Unsafe where the library cannot draw letters."""
    found = ImageFont.load_default(size)
    if not isinstance(found, ImageFont.FreeTypeFont):
        raise Unsafe("This machine's picture library cannot draw letters, so no label can be set.")
    return found


@lru_cache(maxsize=65536)
def natural_width(text: str) -> float:
    """How wide a word is, in font sizes."""
    return font(100).getlength(text) / 100
