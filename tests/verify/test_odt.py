"""OpenDocument copies good and bad: each bad one has one leak in one hiding place."""

from collections.abc import Mapping

import pytest

from formats.open_document import SPACES, table
from formats.open_document import odt as original_of
from formats.open_document import p as original_paragraph
from formats.plans import plan
from partywall.formats import read, write
from partywall.formats.odt import allowed
from partywall.model.text import MediaType, PartKind
from partywall.verify import odf_list, verify
from verify.worlds import AFTER, BODY, DROPPED, GOOD, HEAD, KEPT, LABEL, SECRET, failed, part, world, zipped

WORLD = world(
    MediaType.ODT,
    (part("body", PartKind.BODY, BODY), part("meta", PartKind.PROPERTY, DROPPED, stays=False)),
    {"body": SECRET},
)
NAME = "Pellingbrook"
MIME = "application/vnd.oasis.opendocument.text"
_LISTED = "".join(
    f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
    for path, kind in (("/", MIME), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
)


def paragraph(text: str) -> str:
    return f'<text:p text:style-name="t1"><text:span>{text}</text:span></text:p>'


def content(*blocks: str, automatic: str = "") -> str:
    return (
        f"{HEAD}<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(blocks)}</office:text></office:body></office:document-content>"
    )


def members(paragraphs: tuple[str, ...] = GOOD) -> dict[str, str | bytes]:
    return {
        "mimetype": MIME,
        "META-INF/manifest.xml": f"{HEAD}<manifest:manifest {SPACES}>{_LISTED}</manifest:manifest>",
        "content.xml": content(*map(paragraph, paragraphs)),
    }


def inside(extra: str) -> dict[str, str | bytes]:
    """The good copy with more markup in its first paragraph."""
    text = str(members()["content.xml"])
    return {**members(), "content.xml": text.replace("<text:span>", f"{extra}<text:span>", 1)}


def beside(name: str, data: str | bytes) -> dict[str, str | bytes]:
    """The good copy with one more member."""
    return {**members(), name: data}


def styles(inner: str) -> dict[str, str | bytes]:
    return beside("styles.xml", f"{HEAD}<office:document-styles {SPACES}>{inner}</office:document-styles>")


def test_a_good_copy_passes() -> None:
    """Label in place, all else the same, nothing beside it."""
    found = WORLD.check(zipped(members()))
    assert found.passed, found


LEAKS: dict[str, Mapping[str, str | bytes]] = {
    "still in its place": members((KEPT, f"{SECRET}.", AFTER)),
    "tracked deletion": inside(f"<text:tracked-changes><text:p>{NAME}</text:p></text:tracked-changes>"),
    "annotation": inside(f"<office:annotation><text:p>{NAME}</text:p></office:annotation>"),
    "properties": beside("meta.xml", f"{HEAD}<office:document-meta {SPACES}>{DROPPED}</office:document-meta>"),
    "settings": beside("settings.xml", f"{HEAD}<a>{NAME}</a>"),
    "header": styles(f"<style:header>{paragraph(NAME)}</style:header>"),
    "note": inside(f"<text:note><text:note-body>{paragraph(NAME)}</text:note-body></text:note>"),
    "number of a note": inside(f"<text:note><text:note-citation>{NAME}</text:note-citation></text:note>"),
    "hidden text": inside(f'<text:hidden-text text:is-hidden="true">{NAME}</text:hidden-text>'),
    "hidden style": {**inside('<text:span text:style-name="t2">hidden</text:span>')},
    "attribute": inside(f'<text:span text:style-name="{NAME}">x</text:span>'),
    "bookmark with an allowed name": inside('<text:bookmark text:name="Callum"/>'),
    "link": inside(f'<text:a xlink:href="mailto:{NAME}">x</text:a>'),
    "style name": styles(f'<office:styles><style:style style:name="{NAME}"/></office:styles>'),
    "list mark": styles(f'<text:list-level-style-number style:num-prefix="{NAME}"/>'),
    "font": styles(f'<style:text-properties fo:font-family="{NAME}"/>'),
    "text between elements": members() | {"content.xml": content(*map(paragraph, GOOD), NAME)},
    "picture": beside("Pictures/1.png", b"\x89PNG"),
    "thumbnail": beside("Thumbnails/thumbnail.png", NAME.encode()),
    "name of a member": beside(f"{NAME}.xml", "<a/>"),
    "mimetype": members() | {"mimetype": f"{MIME}-{NAME}"},
    "manifest": beside(
        "META-INF/manifest.xml", f'{HEAD}<manifest:manifest {SPACES} manifest:full-path="{NAME}"/>'),
    "comment of the markup": members() | {"content.xml": str(members()["content.xml"]) + f"<!-- {NAME} -->"},
    "words in a page number": inside(f"<text:page-number>{NAME}</text:page-number>"),
    "elements in pieces": members((KEPT, f"{LABEL}. Pelling<text:s text:c=\"0\"/>brook", AFTER)),
    "lost text": members((KEPT, f"{LABEL}.")),
}  # fmt: skip


@pytest.mark.parametrize("place", LEAKS)
def test_a_leak_fails(place: str) -> None:
    """Whatever is left in a hiding place of an OpenDocument text, the copy does not pass."""
    assert not WORLD.check(zipped(LEAKS[place])).passed


@pytest.mark.parametrize(
    "harmless",
    [
        inside('<text:bookmark text:name="b"/>'),
        inside('<text:span text:display="none"/>'),
        inside("<office:annotation/>"),
        beside("settings.xml", f"{HEAD}<a/>"),
        beside("layout-cache", b"\0\1"),
    ],
)
def test_a_structure_that_is_not_listed_fails_although_it_says_nothing(harmless: Mapping[str, str | bytes]) -> None:
    """Only listed structures may be in a copy: what is not known is not trusted."""
    assert failed(WORLD.check(zipped(harmless))) == {"structure"}


def test_what_the_writer_passes_the_checker_knows() -> None:
    """The two lists were written apart: every word of layout of the one is on the other."""
    assert not [word for word in allowed._WORDS if not odf_list._is_value("style:name", word)]


def test_a_copy_made_by_the_writer_passes() -> None:
    """Headers, lists, tables, notes and boxes: the checker reads them as the writer meant them."""
    edges = f"<style:header>{original_paragraph('Head of Callum')}</style:header>"
    listed = f"<text:list><text:list-item>{original_paragraph('Callum')}</text:list-item></text:list>"
    original = original_of(
        original_paragraph("Anwen saw Callum<text:s/>") + listed + table(("Callum", "b")), edges=edges
    )
    document = read(original, "a.odt")
    asked = plan(document, "Callum")
    found = verify(original, document, asked, write(original, document, asked))
    assert found.passed, found
