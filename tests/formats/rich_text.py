"""Rich text made in code, one hiding place at a time."""

FONTS = r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset0 Arial;}{\f2\fcharset204 Arial Cyr;}}"
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}"


def rtf(body: str, head: str = "", after: str = "") -> bytes:
    """A rich text file. ``head`` stands before the text, ``after`` behind the file's own group."""
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{STYLES}{head}{body}}}{after}".encode("latin-1")


def p(inner: str, words: str = "") -> str:
    """A paragraph."""
    return rf"\pard\plain{words} {inner}\par" + "\n"


def row(*cells: str) -> str:
    """A row of a table."""
    edges = "".join(rf"\cellx{1000 * number}" for number in range(1, len(cells) + 1))
    return rf"\trowd{edges}" + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row" + "\n"


def field(code: str, shown: str) -> str:
    """A field."""
    return rf"{{\field{{\*\fldinst {code}}}{{\fldrslt {shown}}}}}"


def picture(extra: str = "") -> str:
    """A picture."""
    return rf"{{\pict{extra}\pngblip\picw1\pich1 89504e470d0a1a0a00000000}}"


def shape(inner: str, extra: str = "") -> str:
    """A drawn shape with words in it, and what older programs show in its place."""
    return rf"{{\shp{{\*\shpinst\shpleft0\shptop0{extra}{{\shptxt {inner}}}}}{{\shprslt{{\*\do\dptxbx}}}}}}"


def typed(text: str) -> str:
    """A text as programs write it: letters outside ASCII by their numbers."""
    return "".join(char if char.isascii() else rf"\u{ord(char)}?" for char in text)
