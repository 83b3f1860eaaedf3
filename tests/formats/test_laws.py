"""Laws that hold for every file of every format that is rebuilt from its text."""

import contextlib
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.plans import LABEL, sound, staying
from formats.word import p, t, table, word, zipped
from partywall.errors import Unreadable
from partywall.formats import read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Document, Span

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff<&>\ufeff")
TEXT = st.text(LETTERS, min_size=1, max_size=12)
MARKS = st.sampled_from(["", "<w:b/>", "<w:vanish/>"])
RUN = st.builds(t, TEXT, MARKS)
EXTRA = st.sampled_from(
    ["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"]
)
PARAGRAPH = st.builds(lambda runs: p("".join(runs)), st.lists(st.one_of(RUN, EXTRA), max_size=4))
ROW = st.tuples(st.text(st.sampled_from("abc "), max_size=4), st.text(st.sampled_from("xyz"), max_size=3))
TABLE = st.builds(lambda rows: table(*rows), st.lists(ROW, min_size=1, max_size=3))
WORD = st.builds(
    lambda blocks: ("a.docx", word("".join(blocks) + p(t("z")))), st.lists(st.one_of(PARAGRAPH, TABLE), max_size=4)
)
PLAIN = st.builds(lambda lines: ("a.txt", "\n".join(lines).encode()), st.lists(TEXT, min_size=1, max_size=5))


def _mail(subject: str, lines: list[str]) -> tuple[str, bytes]:
    message = EmailMessage()
    message["From"] = "a@b.example"
    message["Subject"] = " ".join(f"x {subject}".split())
    message.set_content("\n".join(lines) + "\n")
    return "a.eml", bytes(message)


MAIL = st.builds(_mail, TEXT, st.lists(TEXT, min_size=1, max_size=4))
FILES = st.one_of(WORD, PLAIN, MAIL)


def _expected(text: str, spans: list[Span], structural: set[int]) -> str:
    """Spans replaced by the label; ends of paragraphs and cells inside a span stay after it."""
    out, at = "", 0
    for span in spans:
        kept = "".join(text[i] for i in range(span.start, span.end) if i in structural)
        label_first = next((i for i in range(span.start, span.end) if i not in structural), span.end)
        before = "".join(text[i] for i in range(span.start, label_first))
        out += text[at : span.start] + before + (LABEL if label_first < span.end else "") + kept[len(before) :]
        at = span.end
    return out + text[at:]


@settings(max_examples=40, deadline=None)
@given(FILES)
def test_reading_then_writing_nothing_gives_the_same_parts(file: tuple[str, bytes]) -> None:
    """With an empty plan the copy has the same texts, and none that would be dropped but its own name."""
    name, original = file
    document = read(original, name)
    again = read(write(original, document, Plan(document.digest, ())), name)
    assert staying(again) == staying(document)
    assert [part.id for part in again.parts if not part.stays] == ["file-name"]
    assert all(sound(part) for part in document.parts)


@settings(max_examples=60, deadline=None)
@given(FILES, st.data())
def test_a_plan_changes_what_it_says_and_nothing_else(file: tuple[str, bytes], data: st.DataObject) -> None:
    """The copy differs in the planned places only, and there it has the label."""
    name, original = file
    document = read(original, name)
    part = data.draw(st.sampled_from([part for part in document.parts if part.stays]))
    cuts = sorted(
        data.draw(st.sets(st.integers(0, len(part.text)), min_size=2, max_size=6)) if len(part.text) > 1 else {0, 1}
    )
    spans = [Span(document.digest, part.id, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    finished = write(original, document, Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans)))
    found = dict(staying(read(finished, name)))
    structural = {i for each in part.anchors if not each.place for i in range(each.start, each.end)}
    expected = dict(staying(document)) | {part.id: _expected(part.text, spans, structural)}
    assert _plain(found, name) == _plain(expected, name)


def _plain(texts: dict[str, str], name: str) -> dict[str, str]:
    """E-mail keeps no count of spaces in a header, and every text ends with a line end."""
    if name != "a.eml":
        return texts
    tidied = {key: " ".join(text.split()) for key, text in texts.items() if key != "body"}
    return tidied | {"body": texts["body"].rstrip("\n")}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.docx", "a.txt", "a.md", "a.eml", "a"]))
def test_any_bytes_are_read_or_unreadable(data: bytes, name: str) -> None:
    """There is no third way."""
    with contextlib.suppress(Unreadable):
        assert isinstance(read(data, name), Document)


@settings(max_examples=40, deadline=None)
@given(WORD, st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_word_file_is_read_or_unreadable(file: tuple[str, bytes], at: int, noise: bytes) -> None:
    """Bytes changed anywhere in the archive never end in a crash."""
    data = bytearray(file[1])
    data[at % len(data) : at % len(data) + len(noise)] = noise
    with contextlib.suppress(Unreadable):
        assert isinstance(read(bytes(data), "a.docx"), Document)


@pytest.mark.parametrize("markup", ["<a/>", "<w:document/>", "<x><y/></x>"])
def test_odd_but_sound_xml_is_unreadable(markup: str) -> None:
    """An archive that only looks like a Word file has no text to read."""
    types = b'<Types><Override PartName="/w.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'  # fmt: skip  # noqa: E501
    with pytest.raises(Unreadable):
        read(zipped({"[Content_Types].xml": types, "w.xml": markup.encode()}), "a.docx")
