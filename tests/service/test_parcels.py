"""What leaves around a checked copy: sealed files, letters, labels, receipts."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest
import pyzipper

from partywall.errors import Refused, Unreadable, Unsafe
from partywall.model.product import DeliveryAddress
from partywall.model.text import MediaType, digest_of
from partywall.report.letters import Parcel, read_wording
from partywall.report.packing_list import Enclosure
from partywall.service import parcels
from partywall.service.parcels import CheckedCopy
from partywall.service.workshop import workshop
from partywall.store.sealing import opened_zip, sealed_zip
from tests.formats.pdf_story import minutes, redacted

NAME = "Kayleigh Summers"
ID = "c0123456789abcdef0123"
AT = datetime(2031, 5, 14, 9, tzinfo=UTC)
WORDING = read_wording(files("partywall.report").joinpath("letters.toml").read_bytes())
"""The words that come with the program."""


def checked(content: bytes | None = None, kind: MediaType = MediaType.PDF) -> CheckedCopy:
    bytes_ = content if content is not None else redacted(minutes(), NAME)
    return CheckedCopy(bytes_, digest_of(bytes_), kind, ID, "Child protection plan", 1)


def parcel(**more: object) -> Parcel:
    enclosure = Enclosure("Child protection plan", ID, digest_of(b"plan"), MediaType.PDF, 12)
    return replace(
        Parcel(
            "Ada *Lark* #panic()",
            DeliveryAddress("Flat 2, 9 Tern Street, Oldmarsh", "ZZ12 8QA"),
            "2031-0417",
            date(2031, 5, 14),
            (enclosure,),
            ("[withheld: another person]",),
            stamped=True,
        ),
        **more,  # type: ignore[arg-type]
    )


def text_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_nothing_but_checked_bytes_is_taken() -> None:
    """A copy that was changed by one byte after its check, or a report in its place, does not leave."""
    copy = checked()
    with pytest.raises(Refused, match="not the bytes that were checked"):
        replace(copy, content=copy.content + b"\n")
    with pytest.raises(Refused, match="not the bytes that were checked"):
        replace(copy, content=b"<html>the author's marks</html>")


def test_a_sealed_pdf_holds_the_checked_copy() -> None:
    """It opens with its key alone, in three readers, and says on each page what the checked copy says."""
    copy = checked()
    sealed = parcels.seal_pdf(copy)
    assert (sealed.copy, sealed.digest) == (copy.digest, digest_of(sealed.content))
    for key in ("", sealed.key[:-1]):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(sealed.content), password=key)
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(sealed.content, password=key)
    by_qpdf = pikepdf.open(io.BytesIO(sealed.content), password=sealed.key)
    assert (by_qpdf.encryption.R, by_qpdf.encryption.bits) == (6, 256)
    reader = pypdf.PdfReader(io.BytesIO(sealed.content), password=sealed.key)
    plain = pypdf.PdfReader(io.BytesIO(copy.content))
    assert [page.extract_text() for page in reader.pages] == [page.extract_text() for page in plain.pages]
    assert [page.Contents.read_bytes() for page in by_qpdf.pages] == [
        page.Contents.read_bytes() for page in pikepdf.open(io.BytesIO(copy.content)).pages
    ]


def test_a_sealed_zip_holds_the_very_bytes() -> None:
    """The ZIP is AES-256, its one member has a neutral name, and nobody reads it without the key."""
    copy = checked()
    sealed = parcels.seal_zip(copy)
    with pyzipper.AESZipFile(io.BytesIO(sealed.content)) as archive:
        (member,) = archive.infolist()
        assert (member.filename, member.wz_aes_strength, member.date_time[:3]) == ("document.pdf", 3, (1980, 1, 1))
        archive.setpassword(sealed.key.encode())
        assert archive.read(member) == copy.content
    assert copy.content[100:200] not in sealed.content
    with pytest.raises(Refused, match="does not open"):
        opened_zip(sealed.content, "0000-0000")
    with pytest.raises(RuntimeError), zipfile.ZipFile(io.BytesIO(sealed.content)) as archive:
        archive.read("document.pdf")


@pytest.mark.skipif(not (shutil.which("7z") or shutil.which("bsdtar")), reason="neither 7z nor bsdtar is here")
def test_a_sealed_zip_is_opened_by_other_programs(tmp_path: Path) -> None:
    """7-Zip, or libarchive where there is none, unpacks the very bytes."""
    copy = checked()
    sealed = parcels.seal_zip(copy)
    (tmp_path / "parcel.zip").write_bytes(sealed.content)
    seven = ["7z", "x", f"-p{sealed.key}", "parcel.zip"]
    other = ["bsdtar", "-x", "--passphrase", sealed.key, "-f", "parcel.zip"]
    subprocess.run(seven if shutil.which("7z") else other, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "document.pdf").read_bytes() == copy.content


def test_a_zip_that_is_not_sealed_is_told() -> None:
    """Only what is sealed with AES-256 passes for sealed."""
    bare = io.BytesIO()
    with zipfile.ZipFile(bare, "w") as archive:
        archive.writestr("document.pdf", b"x")
    with pytest.raises(Refused, match="not sealed"):
        opened_zip(bare.getvalue(), "1234")
    with pytest.raises(Refused, match="not open"):
        opened_zip(sealed_zip(b"x" * 99, "document.pdf", "1234")[:-30], "1234")


def test_a_sealed_pdf_that_holds_something_else_is_found() -> None:
    """Another copy under the seal, a key that does not fit, or no seal at all: nothing leaves."""
    copy, other = checked(), checked(redacted(minutes(), "Ms Patel"))
    sealed = workshop().seal(other.content, "1234-5678")
    assert workshop().compare((other.content,), sealed, "1234-5678").passed
    assert not workshop().compare((copy.content,), sealed, "1234-5678").passed
    assert not workshop().compare((other.content,), sealed, "1234-5679").passed
    assert not workshop().compare((other.content,), other.content, "1234-5678").passed
    assert not workshop().compare((other.content,), b"%PDF-1.7 nothing", "1234-5678").passed


def test_what_is_added_under_the_seal_is_found() -> None:
    """A property, an object or a page more under the seal is found, though no page shows it."""
    copy = checked()
    for add in ("property", "object", "page", "id"):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(copy.content))
        if add == "property":
            writer.add_metadata({"/Subject": NAME})
        elif add == "object":
            writer._add_object(pypdf.generic.TextStringObject(NAME))
        elif add == "page":
            writer.add_blank_page()
        writer.encrypt("1234-5678", algorithm="AES-256")
        if add == "id":
            writer._ID = pypdf.generic.ArrayObject([pypdf.generic.ByteStringObject(NAME.encode())] * 2)
        out = io.BytesIO()
        writer.write(out)
        assert not workshop().compare((copy.content,), out.getvalue(), "1234-5678").passed, add


def test_a_seal_that_fails_lets_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the sealed file does not hold the copy, there is no parcel."""
    other = workshop().seal(redacted(minutes(), "Ms Patel"), "1234")
    monkeypatch.setattr(type(workshop()), "seal", lambda *_: other)
    with pytest.raises(Unsafe, match="does not hold what was checked"):
        parcels.seal_pdf(checked())


def test_only_a_pdf_is_sealed_as_a_pdf() -> None:
    """A copy of another kind is sealed in a ZIP."""
    copy = checked(b"Nothing is here.", MediaType.TEXT)
    with pytest.raises(Refused, match="ZIP"):
        parcels.seal_pdf(copy)
    assert parcels.seal_zip(copy).name == f"{ID}.zip"


def test_keys_can_be_read_out() -> None:
    """A key is six groups of four digits, and no two are alike."""
    keys = {parcels.new_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(re.fullmatch(r"\d{4}(-\d{4}){5}", key) for key in keys)
    assert {key[0] for key in keys} == set("0123456789")


def test_what_leaves_is_named_by_ids_alone() -> None:
    """No file name says who it is for or what it is about."""
    copy = checked()
    assert parcels.seal_pdf(copy).name == f"{ID}.pdf"
    assert copy.name == f"{ID}.pdf"


def test_a_stamp_that_cannot_be_is_refused() -> None:
    """What is no line that can be printed is refused in one sentence."""
    assert parcels.stamp_of(ID, "2031-0417").case == "2031-0417"
    with pytest.raises(Refused, match="twenty hexadecimal"):
        parcels.stamp_of("copy 1")


def test_the_letter_says_what_a_recipient_needs() -> None:
    """What is in the envelope, what the labels mean, how to ask about them, and what to do if it is somebody else's."""
    pdf = parcels.cover_letter(parcel(), WORDING, AT)
    text = text_of(pdf)
    for words in (
        "Child protection plan", "12 pages", ID, "2031-0417", "14 May 2031", "[withheld: another person]",
        "You can ask us to look again", "stop reading", "do not try to find out who is meant", "Flat 2 9 Tern Street",
    ):  # fmt: skip
        assert words in text
    assert pdf == parcels.cover_letter(parcel(), WORDING, AT)


def test_a_name_is_never_markup() -> None:
    """Whatever a name looks like, it is set as it is written."""
    for make in (parcels.cover_letter, parcels.address_label, parcels.receipt_form):
        assert "Ada *Lark* #panic()" in text_of(make(parcel(), WORDING, AT))


def test_letters_are_accessible() -> None:
    """Letter, label and receipt are tagged, have a title and a language, and bring their own font."""
    for make in (parcels.cover_letter, parcels.address_label, parcels.receipt_form):
        reader = pypdf.PdfReader(io.BytesIO(make(parcel(), WORDING, AT)))
        assert reader.root_object["/MarkInfo"]["/Marked"]
        assert reader.root_object["/Lang"] == "en-GB"
        assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()
        assert reader.metadata is not None and reader.metadata.title
        fonts = {str(font.get_object()["/BaseFont"]) for font in reader.pages[0]["/Resources"]["/Font"].values()}
        assert all("LiberationSans" in font for font in fonts)


def test_the_label_says_where_to_and_where_back() -> None:
    """The label has the address, the way back, and that it is private; not what is inside."""
    text = text_of(parcels.address_label(parcel(), WORDING, AT))
    assert "ZZ12 8QA" in text and "return unopened" in text and "Private and confidential" in text
    assert "plan" not in text.lower()


def test_a_letter_without_labels_does_not_explain_them() -> None:
    """Where nothing was withheld, nothing is said of it; nor of stamps where there are none."""
    text = text_of(parcels.cover_letter(parcel(labels=(), stamped=False), WORDING, AT))
    assert "Why some words are missing" not in text
    assert "At the foot of each page" not in text


def test_a_letter_with_a_sealed_parcel_says_how_to_open_it() -> None:
    """Only where there is a key is it said how it is typed, and that it comes another way."""
    for sealed in (True, False):
        text = text_of(parcels.cover_letter(parcel(sealed=sealed), WORDING, AT))
        assert ("another way" in text and "with the hyphens" in text) is sealed


def test_a_label_that_nobody_explained_is_refused() -> None:
    """A copy whose labels the council's words do not explain gets no letter."""
    with pytest.raises(Refused, match="what each label of the copy means"):
        parcels.cover_letter(parcel(labels=("[withheld: new]",)), WORDING, AT)


def test_a_letter_needs_a_name_and_a_label_an_address() -> None:
    """Without a name there is no letter; one that is handed over needs no address, and a label does."""
    with pytest.raises(Refused, match="needs the recipient's name"):
        parcels.cover_letter(parcel(name=" "), WORDING, AT)
    by_hand = parcel(address=DeliveryAddress())
    assert "Ada *Lark*" in text_of(parcels.cover_letter(by_hand, WORDING, AT))
    for address in (DeliveryAddress(), DeliveryAddress("9 Tern Street"), DeliveryAddress(email="ada@post.example")):
        with pytest.raises(Refused, match="needs an address"):
            parcels.address_label(parcel(address=address), WORDING, AT)


@pytest.mark.parametrize(
    "template",
    [
        '#read("/etc/passwd")',
        '#import "@preview/cetz:0.3.0": *',
        "#let x = ",
        "#data.nobody",
        "#panic(json(bytes(sys.inputs.data)).name)",
        "#assert(false, message: json(bytes(sys.inputs.data)).name)",
    ],
    ids=["a file", "the network", "not finished", "not there", "a panic", "an assertion"],
)
def test_a_template_reaches_nothing(template: str) -> None:
    """A council's template that asks for a file, the network or what is not there is refused in one sentence."""
    with pytest.raises((Refused, Unreadable)) as refused:
        parcels.cover_letter(parcel(), WORDING, AT, template)
    assert "\n" not in str(refused.value)
    assert "Lark" not in str(refused.value)
