"""Places in rich text, each with a token in it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from formats.rich_text import field, p, picture, row, rtf, shape
from places.asset import Asset

VISIBLE = p("Anwen came to the family centre on Tuesday.")


def _body(markup: Callable[[str], str]) -> Callable[[str], bytes]:
    """A text with this markup after its ordinary words."""
    return lambda token: rtf(VISIBLE + markup(token))


def _head(markup: Callable[[str], str]) -> Callable[[str], bytes]:
    """A text with this markup before its ordinary words."""
    return lambda token: rtf(VISIBLE, markup(token))


def _spelt(token: str) -> str:
    return "".join(rf"\u{ord(char)}?" for char in token)


def _codes(token: str) -> str:
    return "".join(rf"\'{ord(char):02x}" for char in token)


def _object(token: str) -> str:
    payload = f"01050000 {token.encode('utf-16-le').hex()} {b'Letter to '.hex()}{token.encode().hex()}"
    return p(rf"{{\object\objemb{{\*\objclass Word.Document.8}}{{\*\objdata {payload}}}{{\result {picture()}}}}}")


def _package(token: str) -> str:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("letter.txt", f"A letter to {token}")
    return p(rf"{{\object\objemb{{\*\objdata 0105{buffer.getvalue().hex()}}}{{\result {picture()}}}}}")


def _annotation(token: str) -> str:
    return p(rf"A remark{{\*\atnid QB}}{{\*\atnauthor {token}}}\chatn{{\*\annotation Ask {token}.}} stands here.")


def _info(token: str) -> str:
    typed = "".join(rf"{{\{name} {token} {name}}}" for name in ("title", "author", "operator", "company", "doccomm"))
    own = rf"{{\*\userprops{{\propname Client}}\proptype30{{\staticval {token}}}}}"
    return rf"{{\info{typed}{{\creatim\yr2024\mo5}}}}{own}"


def _form(token: str) -> str:
    about = rf"{{\*\formfield{{\fftype0{{\*\ffname {token}}}{{\*\ffhelptext Name of {token}}}}}}}"
    return p(rf"Client: {{\field{{\*\fldinst FORMTEXT {about}}}{{\fldrslt shown}}}}")


_STORE = "<root>{}</root>"
_MEMBERS = r"{{\*\datastore 0105{}}}"

ASSETS: tuple[Asset, ...] = (
    Asset(49, "tracked-deletion.rtf", "deleted text that is kept as a revision",
          _body(lambda token: p(rf"Said {{\deleted\revauthdel1 by {token} }}today."))),
    Asset(50, "revision-authors.rtf", "list of those who changed the text",
          lambda token: rtf(VISIBLE + p(r"{\revised\revauth1 added}"), rf"{{\*\revtbl{{Unknown;}}{{{token};}}}}")),
    Asset(51, "annotation.rtf", "annotation with its author", _body(_annotation)),
    Asset(52, "header.rtf", "header", _head(lambda token: rf"{{\header {p(token)}}}")),
    Asset(52, "first-footer.rtf", "footer of the first page", _head(lambda token: rf"{{\footerf {p(token)}}}")),
    Asset(53, "footnote.rtf", "footnote", _body(lambda token: p(rf"A claim\chftn{{\footnote\chftn Told by {token}.}}"))),
    Asset(53, "endnote.rtf", "endnote", _body(lambda token: p(rf"A claim\chftn{{\footnote\ftnalt\chftn By {token}.}}"))),
    Asset(53, "note-separator.rtf", "line between text and notes", _head(lambda token: rf"{{\*\ftnsep {token}}}")),
    Asset(54, "hidden-text.rtf", "hidden characters", _body(lambda token: p(rf"Shown{{\v  and {token}}} here."))),
    Asset(55, "shape-text.rtf", "words in a drawn shape", _body(lambda token: p("Box: " + shape(p(token))))),
    Asset(55, "shape-fallback.rtf", "what older programs show for a shape",
          _body(lambda token: p(rf"Box: {{\shp{{\*\shpinst{{\shptxt new\par}}}}{{\shprslt{{\*\do {token}}}}}}}"))),
    Asset(56, "form-field.rtf", "a form field's name and help", _body(_form)),
    Asset(57, "data-store.rtf", "custom data behind the text",
          _head(lambda token: _MEMBERS.format(_STORE.format(token).encode().hex()))),
    Asset(58, "properties.rtf", "title, author, own properties", _head(_info)),
    Asset(59, "document-variable.rtf", "document variables", _head(lambda token: rf"{{\*\docvar {{Client}}{{{token}}}}}")),
    Asset(59, "template.rtf", "template the text was made from", _head(lambda token: rf"{{\*\template C:\\{token}.dot}}")),
    Asset(60, "field-code.rtf", "code of a field", _body(lambda token: p(field(rf'INCLUDETEXT "{token}.doc"', "shown")))),
    Asset(60, "field-result.rtf", "what a field shows", _body(lambda token: p(field("AUTHOR", token)))),
    Asset(60, "index-entry.rtf", "entry of an index", _body(lambda token: p(rf"Anwen{{\xe\v {token}}}{{\tc {token}}}"))),
    Asset(61, "link.rtf", "a link's target",
          _body(lambda token: p(field(rf'HYPERLINK "mailto:{token}@example.org"', "Mail us")))),
    Asset(62, "alternative-text.rtf", "description of a picture",
          _body(lambda token: p(picture(rf"{{\*\picprop{{\sp{{\sn wzDescription}}{{\sv Photo of {token}}}}}}}")))),
    Asset(63, "picture-bytes.rtf", "the bytes of a picture",
          _body(lambda token: p(rf"{{\pict\pngblip {token.encode().hex()}}}")), shown=False),
    Asset(63, "binary-picture.rtf", "the bytes of a picture, not written as numbers",
          _body(lambda token: p(rf"{{\pict\pngblip\bin{len(token)} {token}}}")), shown=False),
    Asset(64, "embedded-object.rtf", "embedded object", _body(_object)),
    Asset(64, "embedded-archive.rtf", "archive of files, embedded", _body(_package)),
    Asset(66, "style-name.rtf", "name of a style", _head(lambda token: rf"{{\stylesheet{{\s9 Like {token};}}}}")),
    Asset(66, "font-name.rtf", "name of a font", _head(lambda token: rf"{{\fonttbl{{\f9\fnil {token};}}}}")),
    Asset(66, "list-name.rtf", "name and text of a list",
          _head(lambda token: rf"{{\*\listtable{{\list{{\listlevel{{\leveltext {token};}}}}{{\listname {token};}}}}}}")),
    Asset(67, "bookmark.rtf", "bookmark", _body(lambda token: p(rf"{{\*\bkmkstart {token}}}text{{\*\bkmkend {token}}}"))),
    Asset(68, "markup-behind.rtf", "web page behind a mail's text",
          _body(lambda token: p(rf"{{\*\htmltag84 <a href={token}>}}text"))),
    Asset(71, "after-the-end.rtf", "bytes after the end of the text", lambda token: rtf(VISIBLE, after=f" {token}")),
    Asset(72, "skipped-group.rtf", "group that a reader may skip", _body(lambda token: p(rf"a{{\*\unheardof {token}}}b"))),
    Asset(72, "generator.rtf", "program that made the text", _head(lambda token: rf"{{\*\generator {token} 1.0;}}")),
    Asset(72, "ansi-twin.rtf", "older spelling beside the new one",
          _body(lambda token: p(rf"{{\upr{{{token}}}{{\*\ud shown}}}}"))),
    Asset(74, "unicode-spelling.rtf", "a name spelt by character numbers", _body(lambda token: p(f"By {_spelt(token)} here"))),
    Asset(74, "code-spelling.rtf", "a name spelt by codes of a code page", _body(lambda token: p(f"By {_codes(token)} here"))),
    Asset(74, "split-name.rtf", "a name in pieces",
          _body(lambda token: p(rf"By {token[:3]}{{\b {token[3:6]}}}{{\*\bkmkstart x}}\-{token[6:]} today"))),
    Asset(74, "cell.rtf", "a cell of a table", _body(lambda token: row("Name", token))),
    Asset(107, "{token}.rtf", "name of the file", lambda token: rtf(VISIBLE)),
)  # fmt: skip
