import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from formats import pdf_story as story
from partywall import formats
from partywall.formats import pdf
from partywall.model.disclosure import Plan
from partywall.model.text import PartKind

SECRET = "Quillbrook"


def planted(place: str) -> bytes:
    """A page that says "Plain text", with the secret in one hidden place."""
    file = story.opened(story.page(b"BT /F1 12 Tf 50 200 Td (Plain text) Tj ET"))
    page, name, dictionary = file.pages[0].obj, pikepdf.Name, pikepdf.Dictionary
    if place == "info":
        file.docinfo["/Author"] = SECRET
    elif place == "xmp":
        with file.open_metadata() as metadata:
            metadata["dc:title"] = SECRET
    elif place == "comment":
        note = dictionary(Type=name.Annot, Subtype=name.Text, Rect=[0, 0, 9, 9], Contents=SECRET)
        page["/Annots"] = file.make_indirect(pikepdf.Array([note]))
    elif place == "comment author":
        note = dictionary(Type=name.Annot, Subtype=name.Highlight, Rect=[0, 0, 9, 9], T=SECRET)
        page["/Annots"] = pikepdf.Array([file.make_indirect(note)])
    elif place == "link":
        act = dictionary(S=name.URI, URI=f"mailto:{SECRET}@example.org")
        page["/Annots"] = pikepdf.Array([dictionary(Type=name.Annot, Subtype=name.Link, Rect=[0, 0, 9, 9], A=act)])
    elif place == "outline":
        with file.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(SECRET, 0))
    elif place == "named destination":
        tree = dictionary(Names=pikepdf.Array([pikepdf.String(SECRET), pikepdf.Array([page, name.Fit])]))
        file.Root["/Names"] = dictionary(Dests=file.make_indirect(tree))
    elif place == "attachment":
        file.attachments["notes.txt"] = pikepdf.AttachedFileSpec(file, SECRET.encode(), filename=f"{SECRET}.txt")
    elif place == "layer name":
        group = file.make_indirect(dictionary(Type=name.OCG, Name=SECRET))
        file.Root["/OCProperties"] = dictionary(OCGs=pikepdf.Array([group]), D=dictionary())
    elif place == "script":
        file.Root["/OpenAction"] = dictionary(S=name.JavaScript, JS=f"app.alert('{SECRET}')")
    elif place == "page label":
        file.Root["/PageLabels"] = dictionary(Nums=pikepdf.Array([0, dictionary(P=SECRET)]))
    elif place == "structure":
        element = file.make_indirect(dictionary(Type=name.StructElem, S=name.P, ActualText=SECRET))
        file.Root["/StructTreeRoot"] = dictionary(Type=name.StructTreeRoot, K=element)
    elif place == "content":
        text = f"/Span <</ActualText ({SECRET})>> BDC BT /F1 12 Tf 50 200 Td (Plain text) Tj ET EMC"
        page["/Contents"] = file.make_stream(text.encode())
    elif place == "application data":
        page["/PieceInfo"] = dictionary(Maker=dictionary(Private=dictionary(Note=SECRET)))
    elif place == "object that nothing uses":
        file.make_indirect(dictionary(Note=SECRET))
    elif place == "layer that is off":
        group = file.make_indirect(dictionary(Type=name.OCG, Name="Layer"))
        file.Root["/OCProperties"] = dictionary(OCGs=pikepdf.Array([group]), D=dictionary(OFF=pikepdf.Array([group])))
        page["/Resources"]["/Properties"] = dictionary(L1=group)
        text = f"BT /F1 12 Tf 50 200 Td (Plain text) Tj ET /OC /L1 BDC BT /F1 12 Tf 50 100 Td ({SECRET}) Tj ET EMC"
        page["/Contents"] = file.make_stream(text.encode())
    return story.saved(file)


PLACES = [
    "info", "xmp", "comment", "comment author", "link", "outline", "named destination", "attachment", "layer name",
    "script", "page label", "structure", "content", "application data", "layer that is off",
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_hidden_text_is_found_and_no_copy_has_it(place: str) -> None:
    """What is hidden in a file is read as a part that does not stay, and is not in the copy's bytes."""
    data = planted(place)
    document = pdf.read(data)
    found = [part for part in document.parts if SECRET in part.text]
    assert found and not any(part.stays for part in found)
    copy = story.redacted(data)
    assert SECRET.encode() not in copy and SECRET.encode() not in story.unpacked(copy)
    assert SECRET.encode("utf-16-be") not in story.unpacked(copy)
    assert SECRET.encode().hex().encode() not in story.unpacked(copy).lower()
    assert story.text_of(copy) == "Plain text"
    assert all(sum(a.end - a.start for a in part.anchors) == len(part.text) for part in document.parts)


def test_an_earlier_revision_is_gone() -> None:
    """What an incremental save left behind is not in the copy, and the copy has one end."""
    data = story.lines("Plain text") + f"\n9 0 obj\n({SECRET})\nendobj\n%%EOF\n".encode()
    copy = story.redacted(data)
    assert SECRET.encode() not in story.unpacked(copy) and copy.count(b"%%EOF") == 1


def test_only_listed_things_are_in_a_copy() -> None:
    """The catalogue, pages and trailer of a copy have no keys but those that a page needs to be drawn and read out."""
    copy = story.opened(story.redacted(story.minutes(), "Kayleigh Summers"))
    tagged = {"/Lang", "/MarkInfo", "/Metadata", "/StructTreeRoot", "/ViewerPreferences"}
    assert set(copy.Root.keys()) == {"/Type", "/Pages"} | tagged
    assert set(copy.pages[0].obj.keys()) <= {
        "/Type",
        "/Parent",
        "/MediaBox",
        "/CropBox",
        "/Rotate",
        "/Resources",
        "/Contents",
        "/StructParents",
        "/Tabs",
    }
    assert {key: str(value) for key, value in copy.trailer["/Info"].items()} == {"/Title": "Redacted copy"}


def test_an_answer_in_a_form_is_text_of_the_page() -> None:
    """What was typed into a form is read, can be withheld like any text, and the copy has no form."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300), invariant=1)
    canvas.drawString(50, 250, "Name of the child:")
    canvas.acroForm.textfield(name="child", value="Anna Quill", x=160, y=240, width=150, height=20)
    canvas.save()
    data = out.getvalue()
    assert "Anna Quill" in story.text_of(data)
    assert any(part.kind is PartKind.FORM_FIELD for part in pdf.read(data).parts)
    kept, withheld = story.redacted(data), story.redacted(data, "Anna Quill")
    assert "Anna Quill" in story.text_of(kept)
    assert "Quill" not in story.text_of(withheld) and "[withheld" in story.text_of(withheld)
    assert "/AcroForm" not in story.opened(kept).Root


def test_rich_text_of_a_comment_is_read_without_its_markup() -> None:
    """What a comment says in rich text is searched; its tags and styles are not."""
    file = story.opened(story.page(b"BT /F1 12 Tf 50 200 Td (Plain text) Tj ET"))
    rich = f'<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p style="font:bold">{SECRET}</p></body>'
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], RC=rich)
    file.pages[0].obj["/Annots"] = pikepdf.Array([file.make_indirect(note)])
    assert [part.text for part in pdf.read(story.saved(file)).parts if not part.stays] == [SECRET]


def test_files_in_a_pdf_are_read_and_no_copy_has_them() -> None:
    """What an attached document says is shown to the author as text that does not stay; the copy has no such file."""
    file = story.opened(story.lines("Plain text"))
    for name, content in (("inner.pdf", story.lines(SECRET)), ("odd.bin", bytes(range(256)))):
        file.attachments[name] = pikepdf.AttachedFileSpec(file, content, filename=name)
    document = formats.read(story.saved(file), "")
    assert [part.stays for part in document.parts if SECRET in part.text] == [False]
    assert not document.all_unread() and not document.attachments
    copy = formats.write(story.saved(file), document, Plan(document.digest, ()))
    assert b"EmbeddedFile" not in story.unpacked(copy) and SECRET.encode() not in story.unpacked(copy)
