"""Web pages: what they show stays, what they hold unseen is shown to the author, and a copy is a plain new page."""

import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.plans import LABEL, copy, copy_bytes, dropped, plan, sound, staying
from partywall.errors import Unreadable
from partywall.formats import look, read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import BlockKind
from partywall.model.text import Document, PartKind, Span

SECRET = "Quillbrook"


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html lang=en-GB><head>{head}</head><body>{body}</body></html>".encode()


def shown(body: str, head: str = "") -> str:
    return read(page(body, head), "a.html").parts[0].text


def copied(body: str, *withheld: str) -> str:
    """The body of the copy, in one line."""
    text = copy_bytes(page(body), "a.html", *withheld).decode()
    return text.partition("<body>\n")[2].partition("</body>")[0].replace("\n", "")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One &amp;   two</p><p>three", "One & two\nthree\n"),
        ("a<div>b<div>c</div>d</div>e", "a\nb\nc\nd\ne\n"),
        ("<table><tr><th>Who<th>What<tr><td>Ann<td>came</table>", "Who\tWhat\nAnn\tcame\n"),
        ("<table><tr><td></td><td>x<tr><td></td><td>y</table>", "x\ny\n"),
        ("<ul><li>a<ul><li>b</ul>c<li>d</ul>", "a\nb\nc\nd\n"),
        ("<pre>\n  a\n   b\n</pre>c", "  a\n   b\nc\n"),
        ("a<br>b<br><br>c", "a\nb\n\nc\n"),
        ("a <b> b</b> <i>c </i>d", "a b c d\n"),
        ("Gone <del>so</del> far", "Gone so far\n"),
        ("<details><summary>More</summary>inside</details>", "More\ninside\n"),
        ("<select><option>a<option selected>b</select><input value=c><input type=checkbox checked>", "b c [x]\n"),
        ("<textarea>typed</textarea><input type=hidden value=x><input type=password value=y>", "typed\n"),
        ("<p>a</p></body></html>after the end", "a\nafter the end\n"),
        ("<img src=a.png>b<img width=1 src=t.gif>", "[picture left out]b\n"),
        ("", "\n"),
    ],
)
def test_a_page_is_read_as_it_looks(markup: str, text: str) -> None:
    """Blocks end lines, cells are parted, blanks are joined as browsers do, and forms show what is filled in."""
    assert shown(markup) == text


@pytest.mark.parametrize(
    ("sheet", "markup", "seen"),
    [
        (".a{display:none}", "<p class='b a'>x", False),
        ("#a { visibility : hidden }", "<p id=a>x", False),
        ("p.a, p.b {display:none}", "<p class=b>x", False),
        ("div .a{display:none}", "<div><p><b class=a>x</b></div>", False),
        ("div .a{display:none}", "<p class=a>x", True),
        (".a{display:none} .a{display:block}", "<p class=a>x", True),
        ("@media print{.a{display:none}}", "<p class=a>x", True),
        (".a:hover{display:none}", "<p class=a>x", True),
        ("div > .a{display:none}", "<div><p class=a>x", True),
        ("/* .a{display:none} */", "<p class=a>x", True),
        ("", "<p style='opacity: 0'>x", False),
        ("", "<p style='opacity: 0.5'>x", True),
        ("", "<p style='font-size:0px'>x", False),
        ("", "<p hidden>x", False),
    ],
)
def test_only_what_is_surely_hidden_is_left_out(sheet: str, markup: str, seen: bool) -> None:
    """A plain rule hides; one that hides only now and then does not, and what it hides stays and is searched."""
    document = read(page(markup, f"<style>{sheet}</style>"), "a.html")
    assert ("x" in document.parts[0].text) is seen
    assert ("x" in dropped(document, PartKind.HIDDEN_TEXT)) is not seen


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (f"<!-- {SECRET} -->", PartKind.HIDDEN_TEXT),
        (f"<!--[if mso]><p>{SECRET}</p><![endif]-->", PartKind.HIDDEN_TEXT),
        (f"<template><p>{SECRET}</p></template>", PartKind.HIDDEN_TEXT),
        (f"<p hidden><b title='{SECRET}'>x</b></p>", PartKind.ALT_TEXT),
        (f"<noscript>{SECRET}</noscript>", PartKind.HIDDEN_TEXT),
        (f'<iframe srcdoc="&lt;p>{SECRET}"></iframe>', PartKind.HIDDEN_TEXT),
        (f"<script>let a = '{SECRET}'</script>", PartKind.STRUCTURE),
        (f"<style>/* {SECRET} */</style>", PartKind.STRUCTURE),
        (f"<p style=\"background: url('{SECRET}.png')\">x", PartKind.STRUCTURE),
        (f"<p data-who={SECRET}>x", PartKind.STRUCTURE),
        (f"<p class={SECRET}>x", PartKind.STRUCTURE),
        (f"<img alt={SECRET}>", PartKind.ALT_TEXT),
        (f"<input type=hidden value={SECRET}>", PartKind.ALT_TEXT),
        (f"<a href='https://x.example/{SECRET}'>x</a>", PartKind.LINK),
        ("<a href='data:text/html;base64,UXVpbGxicm9vaw=='>x</a>", PartKind.HIDDEN_TEXT),
    ],
)
def test_what_is_not_shown_is_reported_and_left_out(markup: str, kind: PartKind) -> None:
    """Comments, scripts, styles, attributes and targets are searched, and no copy has them."""
    document = read(page(f"<p>a</p>{markup}"), "a.html")
    assert SECRET in dropped(document, kind)
    assert SECRET not in document.parts[0].text
    assert SECRET.encode() not in copy_bytes(page(f"<p>a</p>{markup}"), "a.html")


def test_a_copy_has_no_attribute_and_no_place_of_its_own() -> None:
    """Headings, lists, tables and emphasis stay; sizes, colours, classes, links and pictures do not."""
    markup = (
        "<h2 class=x>Plan</h2><p style='color:red'>a <a href='b'>link</a> and <b><i>c</i></b></p>"
        "<table border=1><tr><td colspan=2 width=9>d<td rowspan=x>e</table><ol start=3><li>f</ol><hr>"
    )
    assert copied(markup) == (
        "<h2>Plan</h2><p>a link and<em><strong> c</strong></em></p>"
        '<table><tr><td colspan="2">d</td><td>e</td></tr></table><ol><li>f</li></ol>'
    )


def test_a_label_stands_once_whatever_markup_the_name_had() -> None:
    """A name that is split by markup or runs over blocks leaves one label, and nothing empty behind."""
    assert copied("<p>Dear Quill<b>brook</b>,<br>hello</p>", SECRET) == f"<p>Dear {LABEL},<br/>hello</p>"
    assert copied("<p>a</p><p>b</p><p>c</p>", "a\nb") == f"<p>{LABEL}</p><p>c</p>"
    assert copied("<table><tr><td>a<td>b</table>", "a\tb") == f"<table><tr><td>{LABEL}</td><td></td></tr></table>"


def test_blocks_are_headings_items_and_cells() -> None:
    """The report shows a page as it is built."""
    original = page("<h3>Plan</h3><p>a<ul><li>b</ul><table><tr><td>c<td>d<tr><td>e</table>")
    blocks = look(original, read(original, "a.html")).blocks
    assert [(each.kind, each.level, each.row, each.column) for each in blocks] == [
        (BlockKind.HEADING, 3, 0, 0), (BlockKind.PARAGRAPH, 0, 0, 0), (BlockKind.LIST_ITEM, 0, 0, 0),
        (BlockKind.CELL, 0, 0, 0), (BlockKind.CELL, 0, 0, 1), (BlockKind.CELL, 0, 1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        "<p>Zoë Müller</p>".encode("utf-16"),
        '<meta charset="windows-1252"><p>Zoë Müller</p>'.encode("cp1252"),
        '<meta http-equiv=a content="text/html; charset=iso-8859-1"><p>Zoë Müller</p>'.encode("cp1252"),
        "<p>Zoë Müller</p>".encode("cp1252"),
        "\ufeff<p>Zoë Müller</p>".encode(),
        "<meta charset=undefined><p>Zoë Müller</p>".encode(),
    ],
)
def test_letters_are_read_in_the_page_s_own_encoding(data: bytes) -> None:
    """A mark, what the page says of itself, or the bytes tell how they are to be read."""
    assert read(data, "a.html").parts[0].text == "Zoë Müller\n"


def test_a_page_without_an_end_of_nesting_is_refused() -> None:
    """A page may be nested deeply; one made to do harm ends in a sentence."""
    assert read(page("<div>" * 900 + "x"), "a.html").parts[0].text == "x\n"
    with pytest.raises(Unreadable, match="nested too deeply"):
        read(page("<blockquote>" * 900 + "x"), "a.html")


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=8
)
INLINE = st.recursive(
    WORDS.map(escape),
    lambda inner: st.one_of(
        st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["b", "i", "u", "span", "a", "sup", "div", "p"]), inner),
        st.lists(inner, max_size=3).map("".join),
        inner.map("<br>{}".format),
    ),
    max_leaves=6,
)
BLOCK = st.recursive(
    INLINE,
    lambda inner: st.one_of(
        st.builds(
            "<{0}>{1}</{0}>".format,
            st.sampled_from("h1 p div pre ul ol li table tr td th blockquote section center".split()),
            inner,
        ),
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, max_size=3).map(lambda cells: f"<table><tr>{''.join(f'<td>{cell}' for cell in cells)}</table>"),
        inner.map("<!-- c -->{}".format),
    ),
    max_leaves=8,
)


@settings(max_examples=120, deadline=None)
@given(BLOCK)
def test_a_copy_says_the_same_in_the_same_lines(markup: str) -> None:
    """Whatever stands in whatever: with an empty plan the copy is read as the page was, and has nothing hidden."""
    document = read(page(markup), "a.html")
    again = read(write(page(markup), document, Plan(document.digest, ())), "a.html")
    assert staying(again) == staying(document)
    assert [part.id for part in again.parts if not part.stays] == ["file-name"]
    assert all(sound(part) for part in document.parts)


@settings(max_examples=120, deadline=None)
@given(BLOCK, st.data())
def test_a_plan_takes_out_what_it_says_and_nothing_else(markup: str, data: st.DataObject) -> None:
    """All that can be seen outside of the planned places is in the copy, in its order."""
    document = read(page(markup), "a.html")
    text = document.parts[0].text
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4)))
    spans = [Span(document.digest, document.parts[0].id, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    finished = write(page(markup), document, Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans)))
    assert _bare(read(finished, "a.html").parts[0].text) == _bare(_expected(document, spans))


def _expected(document: Document, spans: list[Span]) -> str:
    text = document.parts[0].text
    unseen = {at for each in document.parts[0].anchors if not each.place for at in range(each.start, each.end)}
    for span in reversed(spans):
        said = not unseen.issuperset(range(span.start, span.end))
        text = text[: span.start] + (LABEL if said else "") + text[span.end :]
    return text


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("attribute", ["a{0}", "a{0}=b", "a{0}='>'", 'a{0} = ">"', "/a{0}"])
def test_an_element_with_more_attributes_than_anybody_writes_is_refused(attribute: str) -> None:
    """Parsers compare each attribute with each other: a page with many of them would take hours."""
    many = " ".join(attribute.format(number) for number in range(100_000))
    with pytest.raises(Unreadable, match="attributes"):
        read(page(f"<p {many}>Text</p>"), "a.html")


def test_long_values_are_no_attributes() -> None:
    """Many words, or a whole picture, in one attribute are read as ever."""
    long = "so it goes " * 9000
    assert shown(
        f"<p title='{long}' x=\"{'a=b ' * 9000}\">Text<img src=data:image/png;base64,{'AAAA' * 9000}></p>"
    ) == ("Text[picture left out]\n")


def test_the_gap_tells_nothing() -> None:
    """Whatever name stood there, of whatever length, the copy is the same, byte for byte."""
    names = ("Al", "Jo-Ann", "Maximilliana Featherstonehaugh", "Zoë")
    markup = "<p>Dear {0},</p><table><tr><td>{0}<td>x</table><!-- {0} --><p title='{0}' class='{0}'>y</p>"
    assert len({copy_bytes(page(markup.format(name)), "a.html", name) for name in names}) == 1


def test_a_copy_of_a_copy_is_the_same() -> None:
    """A copy is already as plain as it gets."""
    once = copy_bytes(page("<div>a<table><tr><td><p>b</p>c</table></div>"), "a.html")
    document = read(once, "a.html")
    assert write(once, document, plan(document)) == once


def test_the_copy_is_of_the_same_kind() -> None:
    """A page goes out as a page."""
    finished = copy(page(f"<p>{SECRET}</p>"), "a.html", SECRET)
    assert staying(finished) == [("body", f"{LABEL}\n")]
