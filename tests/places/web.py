"""Places in web pages, each with a token in it. They are those of other documents, by their numbers."""

from __future__ import annotations

import base64
from collections.abc import Callable

from places.asset import Asset

VISIBLE = "<p>Anwen came to the family centre on Tuesday.</p>"


def _body(markup: str) -> Callable[[str], bytes]:
    """A page with this below its ordinary text; ``X!`` stands for the token."""
    return lambda token: f"<!DOCTYPE html><html><body>{VISIBLE}{markup}</body></html>".replace("X!", token).encode()


def _head(markup: str, body: str = "") -> Callable[[str], bytes]:
    page = f"<!DOCTYPE html><html><head>{markup}</head><body>{VISIBLE}{body}</body></html>"
    return lambda token: page.replace("X!", token).encode()


def _data(token: str) -> bytes:
    packed = base64.b64encode(f"<p>{token}</p>".encode()).decode()
    return _body(f'<a href="data:text/html;base64,{packed}">more</a>')(token)


ASSETS = (
    Asset(35, "heading-and-cell.html", "the same name in a heading and a cell", _body(
        "<h2>About X!</h2><table><tr><td>X!</td><td>brother</td></tr></table>")),
    Asset(51, "comment.html", "comment", _body("<!-- ask X! first -->")),
    Asset(51, "conditional-comment.html", "comment that one program reads", _body("<!--[if mso]><p>X!</p><![endif]-->")),
    Asset(54, "hidden-by-style.html", "element hidden by its style", _body('<p style="display: none">X!</p>')),
    Asset(54, "hidden-by-sheet.html", "element hidden by a style sheet", _head(
        "<style>.note{display:none}</style>", '<p class="note">X!</p>')),
    Asset(54, "hidden-element.html", "element hidden by its attribute", _body("<p hidden>X!</p>")),
    Asset(54, "no-size.html", "text of no size", _body('<span style="font-size:0">X!</span>')),
    Asset(54, "unseen-opacity.html", "text that can be seen through", _body('<span style="opacity:0">X!</span>')),
    Asset(54, "white.html", "white text", _body('<span style="color:white">X!</span>')),
    Asset(54, "template.html", "template", _body("<template><p>X!</p></template>")),
    Asset(54, "noscript.html", "text for browsers without scripts", _body("<noscript>X!</noscript>")),
    Asset(54, "frame.html", "page inside the page", _body('<iframe srcdoc="&lt;p&gt;X!&lt;/p&gt;"></iframe>')),
    Asset(21, "hidden-field.html", "hidden field of a form", _body('<input type="hidden" name="who" value="X!">')),
    Asset(21, "field.html", "field of a form", _body('<input type="text" value="X!">')),
    Asset(21, "choices.html", "choices of a form that are not chosen", _body(
        "<select><option selected>Anwen</option><option>X!</option></select>")),
    Asset(21, "placeholder.html", "hint in a field", _body('<input placeholder="such as X!">')),
    Asset(57, "script.html", "script", _body("<script>var who = 'X!'</script>")),
    Asset(57, "linked-data.html", "data for search engines", _head(
        '<script type="application/ld+json">{"author": "X!"}</script>')),
    Asset(57, "data-attribute.html", "attribute for programs", _body('<p data-person="X!">Anwen</p>')),
    Asset(58, "author.html", "author of the page", _head('<meta name="author" content="X!">')),
    Asset(58, "title.html", "title of the page", _head("<title>About X!</title>")),
    Asset(61, "link.html", "where a link leads", _body('<a href="mailto:X!@home.example">write</a>')),
    Asset(61, "link-title.html", "hint of a link", _body('<a href="#" title="X!">write</a>')),
    Asset(62, "picture-text.html", "description of a picture", _body('<img src="a.png" alt="X!">')),
    Asset(62, "label.html", "label for screen readers", _body('<p aria-label="X!">Anwen</p>')),
    Asset(63, "picture-name.html", "name of a picture", _body('<img src="photos/X!.png">')),
    Asset(64, "data-address.html", "page inside an address", _data),
    Asset(66, "class.html", "name of a style", _body('<p class="X!">Anwen</p>')),
    Asset(66, "style-text.html", "text that a style adds", _head('<style>p:after { content: "X!" }</style>')),
    Asset(66, "style-comment.html", "comment in a style sheet", _head("<style>/* for X! */ p { margin: 0 }</style>")),
    Asset(67, "anchor-name.html", "name of a place in the page", _body('<a id="X!"></a>')),
    Asset(69, "declared.html", "instruction to programs", lambda x: f"<?made by={x}?>".encode() + _body("")(x)),
    Asset(74, "split.html", "name split by markup", lambda x: _body(f"<p>{x[:4]}<b>{x[4:]}</b></p>")(x)),
    Asset(74, "soft-hyphen.html", "name with soft hyphens", lambda x: _body(f"<p>{x[:5]}&shy;{x[5:]}</p>")(x)),
    Asset(74, "codes.html", "name in character codes", lambda x: _body(
        "<p>" + "".join(f"&#{ord(letter)};" for letter in x) + "</p>")(x)),
    Asset(86, "far-off.html", "text far off the page", _body('<p style="position:absolute;left:-9999px">X!</p>')),
    Asset(29, "after-the-end.html", "text after the end", lambda x: _body("")(x) + f"\nX {x}\n".encode()),
)  # fmt: skip
