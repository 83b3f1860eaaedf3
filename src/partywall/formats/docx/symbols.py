"""Characters that a file gives as a number in a symbol font."""

from __future__ import annotations

_PICTURES = frozenset(("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "marlett"))
# The ticks and boxes of forms, which carry meaning; other signs become a bullet.
_WINGDINGS = {
    0x6F: "□", 0xA8: "☐", 0x78: "☒", 0xFE: "☑", 0xFC: "✓", 0xFB: "✗", 0xFD: "☒", 0xE0: "→", 0xD8: "➢", 0x4A: "☺",
    0x28: "☎", 0x2A: "✉", 0x71: "❑", 0xA7: "▪", 0x6E: "■",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x51: "☒", 0xA3: "☐", 0x2A: "☐", 0x30: "☐", 0x35: "☐"}


def symbol(font: str, code: str) -> str:
    """The character that a reader sees. In a font of letters it is that letter; a picture becomes a sign or a dot."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        number -= 0xF000
    if not 0x20 <= number < 0xD800:
        return ""
    if font.lower() not in _PICTURES:
        return chr(number)
    signs = _WINGDINGS_2 if font.lower() == "wingdings 2" else _WINGDINGS if font.lower() == "wingdings" else {}
    return signs.get(number, "•")
