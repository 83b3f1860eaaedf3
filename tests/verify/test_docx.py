"""DOCX copies good and bad: each bad one has one leak in one hiding place."""

import base64
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

import pytest

from formats.plans import plan
from formats.word import p, t, word
from partywall.formats import read, write
from partywall.formats.docx import allowed
from partywall.model.disclosure import CheckStatus, Plan, Redaction
from partywall.model.text import MediaType, PartKind, Unread
from partywall.verify import docx_list, verify
from verify.worlds import (
    AFTER,
    BODY,
    DROPPED,
    GOOD,
    HEAD,
    KEPT,
    LABEL,
    SECRET,
    W,
    World,
    body,
    docx_members,
    docx_world,
    failed,
    paragraph,
    part,
    span,
    world,
    zipped,
)  # fmt: skip

WORLD = docx_world()
NAME = "Pellingbrook"
MATHEMATICAL = "".join(chr(0x1D400 + ord(letter) - ord("A")) for letter in NAME.upper())
CIRCLED = "".join(chr(0x24D0 + ord(letter) - ord("a")) for letter in NAME.lower())
SPLIT = "<w:p>" + "".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in ("Pel", "ling", "brook")) + "</w:p>"


def masked(first: int) -> str:
    """The name in letters that stand for others."""
    return "".join(chr(first + ord(letter)) for letter in NAME)


def inside(extra: str) -> dict[str, str | bytes]:
    """The good copy with more markup in its first paragraph."""
    content = docx_members()["word/document.xml"]
    return {**docx_members(), "word/document.xml": content.replace("<w:p>", f"<w:p>{extra}", 1)}


def beside(name: str, content: str | bytes) -> dict[str, str | bytes]:
    """The good copy with one more member."""
    return {**docx_members(), name: content}


LEAKS: dict[str, Mapping[str, str | bytes]] = {
    "still in its place": docx_members((KEPT, f"{SECRET}.", AFTER)),
    "name left in the gap": docx_members((KEPT, f"{NAME}.", AFTER)),
    "tracked deletion": inside(f'<w:del w:id="1"><w:r><w:delText>{NAME}</w:delText></w:r></w:del>'),
    "tracked insertion": inside('<w:ins w:id="1" w:author="Callum Voss"/>'),
    "comment": beside("word/comments.xml", f"{HEAD}<w:comments {W}>{paragraph(NAME)}</w:comments>"),
    "document properties": beside("docProps/core.xml", f"{HEAD}<core><title>{NAME}</title></core>"),
    "dropped property": beside("docProps/core.xml", f"{HEAD}<core><title>{DROPPED}</title></core>"),
    "header": beside("word/header1.xml", f"{HEAD}<w:hdr {W}>{paragraph(NAME)}</w:hdr>"),
    "footnote": beside("word/footnotes.xml", f'{HEAD}<w:footnotes {W}><w:footnote w:id="1">{paragraph(NAME)}'
                       "</w:footnote></w:footnotes>"),
    "hidden text": inside(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}</w:t></w:r>"),
    "custom XML": beside("customXml/item1.xml", f"<a>{NAME}</a>"),
    "field code": inside(f"<w:r><w:instrText>TC {NAME}</w:instrText></w:r>"),
    "alternative text": inside(f'<w:r><w:drawing><docPr descr="{NAME}"/></w:drawing></w:r>'),
    "bookmark": inside(f'<w:bookmarkStart w:id="1" w:name="{NAME}"/>'),
    "bookmark with an allowed name": inside('<w:bookmarkStart w:id="1" w:name="Callum"/>'),
    "style name": beside(
        "word/styles.xml", f'{HEAD}<w:styles {W}><w:style><w:name w:val="{NAME}"/></w:style></w:styles>'),
    "relationship target": beside(
        "word/_rels/document.xml.rels",
        f'{HEAD}<Relationships><Relationship Id="rId9" Type="x/hyperlink" Target="mailto:{NAME}@example.org"'
        ' TargetMode="External"/></Relationships>',
    ),
    "split runs": docx_members((KEPT, f"{LABEL}.", AFTER)) | {"word/document.xml": body(
        paragraph(KEPT), paragraph(f"{LABEL}."), SPLIT, paragraph(AFTER))},
    "zero width": docx_members((KEPT, f"{LABEL}. Pelling\u200bbrook", AFTER)),
    "soft hyphen": docx_members((KEPT, f"{LABEL}. Pelling\u00adbrook", AFTER)),
    "look-alike letters": docx_members((KEPT, f"{LABEL}. Реllіngbrооk", AFTER)),
    "spaced": docx_members((KEPT, f"{LABEL}. P e l l i n g b r o o k", AFTER)),
    "reversed": docx_members((KEPT, f"{LABEL}. {NAME[::-1]}", AFTER)),
    "capitals": docx_members((KEPT, f"{LABEL}. {NAME.upper()}", AFTER)),
    "namesake added": docx_members((KEPT, f"{LABEL} Callum.", AFTER)),
    "lower-case words of the passage": docx_members((KEPT, f"{LABEL}: seen shouting at the school gate.", AFTER)),
    "letters of a symbol font": docx_members((KEPT, f"{LABEL}{masked(0xF000)}.", AFTER)),
    "invisible tags": docx_members((KEPT, f"{LABEL}{masked(0xE0000)}.", AFTER)),
    "mathematical letters": docx_members((KEPT, f"{LABEL}{MATHEMATICAL}.", AFTER)),
    "circled letters": docx_members((KEPT, f"{LABEL} {CIRCLED}.", AFTER)),
    "accents apart from their letters": docx_members((KEPT, f"{LABEL} Pe\u0301llingbro\u0308ok.", AFTER)),
    "symbols": inside("<w:r>" + "".join(f'<w:sym w:font="Symbol" w:char="F0{ord(x):02X}"/>' for x in NAME) + "</w:r>"),
    "words in reverse order": docx_members((KEPT, f"{' '.join(reversed(SECRET.split()))}.", AFTER)),
    "initials in the label": docx_members((KEPT, "[withheld: C. P.].", AFTER)),
    "name of an attribute": inside(f'<w:r w:{NAME}="1"/>'),
    "revision numbers": inside('<w:r w:rsidR="50656C6C"/>'),
    "prefix of a namespace": inside(f'<w:r xmlns:{NAME}="http://www.w3.org"/>'),
    "address of a namespace": inside(f'<w:r xmlns:q="http://schemas.openxmlformats.org/{NAME}"/>'),
    "style called as a font and a person": beside(
        "word/styles.xml", f'{HEAD}<w:styles {W}><w:style><w:name w:val="Callum"/></w:style></w:styles>'),
    "list mark": beside("word/numbering.xml", f'{HEAD}<w:numbering {W}><w:abstractNum><w:lvl><w:lvlText '
                        f'w:val="{NAME} %1"/></w:lvl></w:abstractNum></w:numbering>'),
    "character codes": docx_members((KEPT, LABEL + "".join(f"&amp;#{ord(x)};" for x in NAME) + ".", AFTER)),
    "name of a member": beside(f"word/{NAME}.xml", "<a/>"),
    "XML comment": {**docx_members(), "word/document.xml": docx_members()["word/document.xml"] + f"<!-- {NAME} -->"},
    "base64": beside("word/theme/theme1.xml", f"<a>{base64.b64encode(SECRET.encode()).decode()}</a>"),
    "hexadecimal": beside("word/theme/theme1.xml", f"<a>{SECRET.encode().hex()}</a>"),
    "archive inside": beside("word/embeddings/a.docx", zipped(docx_members((NAME,)))),
}  # fmt: skip


@pytest.mark.parametrize("place", LEAKS)
def test_a_leak_fails(place: str) -> None:
    """Whatever is left in a hiding place of a Word file, the copy does not pass."""
    assert not WORLD.check(zipped(LEAKS[place])).passed


READ = ("name left in the gap", "document properties", "bookmark", "style name", "split runs", "zero width",
        "look-alike letters", "spaced", "reversed", "capitals", "header", "footnote", "name of a member",
        "alternative text",
        "namesake added")  # fmt: skip


@pytest.mark.parametrize("place", READ)
def test_a_leak_is_found_by_what_it_says(place: str) -> None:
    """A leak is found as text, and not only because its place is on no list."""
    assert "residue" in failed(WORLD.check(zipped(LEAKS[place])))


RAW = ("still in its place", "comment", "custom XML", "base64", "hexadecimal", "XML comment", "look-alike letters",
       "archive inside", "tracked deletion", "zero width", "document properties")  # fmt: skip


@pytest.mark.parametrize("place", RAW)
def test_a_leak_is_found_in_the_raw_bytes(place: str) -> None:
    """The search of the unpacked bytes finds leaks on its own."""
    assert "raw" in failed(WORLD.check(zipped(LEAKS[place])))


def test_a_good_copy_passes() -> None:
    """A namesake and a shared surname that may stay, and a colour called as somebody is, fail no check."""
    verification = WORLD.check(zipped(docx_members()))
    assert verification.passed, verification.checks
    assert len(verification.checks) == 7


def test_words_of_the_format_raise_no_alarm() -> None:
    """A withheld or dropped word that is also a word of XML, a font or a place on the page fails no good copy."""
    text = "Georgia was preserved in the space of a strong style, default paragraph font, standalone version."
    made = world(MediaType.DOCX, (part("body", PartKind.BODY, f"{KEPT}\n{text}\n(shown)\n"),), {"body": text})
    font = '<w:r><w:rPr><w:rStyle w:val="Strong"/><w:rFonts w:ascii="Georgia"/></w:rPr></w:r>'
    shown = '<w:r><w:t xml:space="preserve">(shown)</w:t></w:r>'
    copy = body(paragraph(KEPT), paragraph(LABEL), f"<w:p>{font}{shown}</w:p>")
    verification = made.check(zipped({**docx_members(), "word/document.xml": copy}))
    assert verification.passed, verification.checks


def test_a_part_that_is_all_gap() -> None:
    """Where one header is withheld whole and others are not, each is found for what it is."""
    headers = [part(f"header{at}", PartKind.HEADER, text) for at, text in enumerate((KEPT, SECRET, AFTER))]
    made = world(MediaType.DOCX, (part("body", PartKind.BODY, BODY), *headers), {"body": SECRET, "header1": SECRET})
    extra = {f"word/header{at}.xml": f"{HEAD}<w:hdr {W}>{paragraph(text)}</w:hdr>"
             for at, text in enumerate((AFTER, LABEL, KEPT))}  # fmt: skip
    assert made.check(zipped({**docx_members(), **extra})).passed


def test_another_label_passes() -> None:
    """A copy by another tool may have another label, or none."""
    for label in ("[redacted]", "", "█████"):
        assert WORLD.check(zipped(docx_members((KEPT, f"{label}.", AFTER)))).passed


def test_a_gap_of_our_own_copy_holds_its_label_alone() -> None:
    """What another tool may put into a gap fails in a copy by our own writer; the label itself passes."""
    for label, passes in ((LABEL, True), ("[redacted]", False), ("█████", False), (f"{LABEL} more", False)):
        copy = zipped(docx_members((KEPT, f"{label}.", AFTER)))
        verification = verify(WORLD.original, WORLD.document, WORLD.plan, copy, ours=True)
        assert (failed(verification) == set()) is passes, label
        assert passes or failed(verification) == {"gap"}, label


def test_an_accent_beside_its_letter_is_no_change() -> None:
    """A program that keeps accents apart from their letters has changed nothing that anybody sees."""
    text = "Zoë Okoro saw Pellingbrook."
    made = world(MediaType.DOCX, (part("body", PartKind.BODY, text),), {"body": "Pellingbrook"})
    copy = zipped(docx_members((f"Zoe\u0308 Okoro saw {LABEL}.",)))
    verification = made.check(copy)
    assert verification.passed, verification.checks


@pytest.mark.parametrize(
    "paragraphs",
    [
        (KEPT, f"{LABEL}."),
        (KEPT.replace("Callum Voss", LABEL), f"{LABEL}.", AFTER),
        (AFTER, f"{LABEL}.", KEPT),
        (KEPT, f"{LABEL}.", AFTER, "One more."),
        (KEPT.replace("pleased", "displeased"), f"{LABEL}.", AFTER),
    ],
    ids=["lost", "too much taken out", "out of order", "added", "changed"],
)
def test_what_stays_must_be_the_same(paragraphs: tuple[str, ...]) -> None:
    """Text that may stay and is lost, changed, moved or added to does not pass."""
    assert failed(WORLD.check(zipped(docx_members(paragraphs)))) == {"difference"}


def test_the_wrong_namesake() -> None:
    """It does not pass to take out the name where it may stay and to leave it where it may not."""
    paragraphs = (KEPT.replace("with Callum", f"with {LABEL}"), "Callum.", AFTER)
    assert "difference" in failed(WORLD.check(zipped(docx_members(paragraphs))))


def test_the_archive_holds_nothing_beside_its_members() -> None:
    """A comment, a second member of one name, bytes before or after, and times are faults."""
    good = zipped(docx_members())
    out = BytesIO(good)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            zipfile.ZipInfo("word/document.xml", (1980, 1, 1, 0, 0, 0)), docx_members()["word/document.xml"]
        )
    for copy in (zipped(docx_members(), NAME.encode()), out.getvalue(), NAME.encode() + good, good + NAME.encode()):
        assert failed(WORLD.check(copy)) & {"structure", "opening"}


def test_bars_as_long_as_the_name() -> None:
    """Marks that are as long as what they replace tell the name to whoever has a list of names."""
    two = docx_world_of_two()
    assert "gap" in failed(two.check(zipped(docx_members((KEPT, "██████ and ████.")))))
    assert two.check(zipped(docx_members((KEPT, "█████ and █████.")))).passed


def docx_world_of_two() -> World:
    made = world(MediaType.DOCX, (part("body", PartKind.BODY, f"{KEPT}\nZebedy and Quinx.\n"),), {})
    redactions = tuple(Redaction(span(made.document, "body", name), LABEL) for name in ("Zebedy", "Quinx"))
    return replace(made, plan=Plan(made.document.digest, redactions))


def test_no_personal_data_in_what_is_said() -> None:
    """A check says where and how many, and never the words."""
    for copy in LEAKS.values():
        said = " ".join(check.detail for check in WORLD.check(zipped(copy)).checks).casefold()
        assert "pelling" not in said and "thornycroft" not in said and "winifred" not in said


def test_unread_blocks() -> None:
    """What could not be read of the original fails its copy."""
    blind = replace(WORLD, document=replace(WORLD.document, unread=(Unread("page 1", "a picture"),)))
    assert failed(blind.check(zipped(docx_members()))) == {"original"}


def test_a_check_that_cannot_run_is_no_pass() -> None:
    """A copy that does not open fails, and what depends on opening it could not run."""
    checks = {check.name: check.status for check in WORLD.check(b"PK\x03\x04 nothing").checks}
    assert checks["opening"] is CheckStatus.FAILED
    assert checks["residue"] is CheckStatus.COULD_NOT_RUN


def test_good_has_a_gap() -> None:
    """The good copy of these tests really lacks what is withheld."""
    assert not any(NAME in paragraph for paragraph in GOOD)


def test_each_word_of_layout_that_the_writer_passes_is_known_to_the_checker() -> None:
    """The two lists are written apart; what one calls layout and the other does not would block good copies."""
    unknown = [word for word in allowed._WORDS if not docx_list.is_layout("{w}x", "{w}val", word)]
    assert not unknown


def test_a_dropped_line_is_not_made_up_of_two_paragraphs_that_stay() -> None:
    """A box ends with the word, and the text after it begins with the word, that a comment says in one line."""
    box = p("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p(t("Weekly table")) + "</w:txbxContent></v:textbox>"
            "</v:shape></w:pict></w:r>")  # fmt: skip
    comments = {"comments": f'<w:comment w:id="1" w:author="">{p(t("See table contents"))}</w:comment>'}
    original = word(p(t("Anwen came on Tuesday.")) + box + p(t("Contents of the bag")), comments)
    document = read(original, "minutes.docx")
    assert [part.text for part in document.parts if part.kind is PartKind.COMMENT] == ["See table contents\n"]
    planned = plan(document, "Anwen")
    assert not failed(verify(original, document, planned, write(original, document, planned)))
    told = word(
        p(t("[withheld: another person] came on Tuesday.")) + box + p(t("Contents of the bag. See table contents"))
    )
    assert "raw" in failed(verify(original, document, planned, told))


def test_a_copy_of_equal_rows_is_no_attack() -> None:
    """A long log of one sentence over and over packs to almost nothing, and passes all the same."""
    log = "Nothing to report this week, as in the week before."
    made = world(MediaType.DOCX, (part("body", PartKind.BODY, f"{log}\n" * 9_000 + f"{SECRET}\n"),), {"body": SECRET})
    copy = zipped({**docx_members(), "word/document.xml": body(paragraph(log) * 9_000, paragraph(LABEL))})
    assert len(copy) * 200 < 9_000 * len(paragraph(log))
    verification = made.check(copy)
    assert verification.passed, verification.checks
