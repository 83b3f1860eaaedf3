"""Outlook's own mails (MSG) and winmail.dat: read whole, copied as common mails."""

from email.message import EmailMessage

import pytest

from formats import outlook
from formats.outlook import BODY, CONTENT_ID, HTML, MIME, NAME, RTF, SMTP, file_attached, message, message_attached
from formats.plans import LABEL, copy_bytes, dropped, sound, staying
from formats.word import p, t, word
from partywall.errors import Unreadable
from partywall.formats import read
from partywall.formats.ole import file_of, tree_of
from partywall.model.text import Document, MediaType, PartKind

SECRET = "Quillbrook"


def body(document: Document) -> str:
    return dict(staying(document))["body"]


def test_a_message_has_sender_receivers_subject_day_and_text() -> None:
    """What Outlook shows at the top of a message stays, with the addresses that mails have."""
    recipients = ({NAME: "Voss, Joe", SMTP: "joe@home.example"}, {NAME: "Mary", 0x3003: "/o=X/cn=mary"})
    document = read(message(recipients=recipients), "a.msg")
    assert staying(document) == [
        ("header-from", "Ann Lee <ann@council.example>"),
        ("header-to", '"Voss, Joe" <joe@home.example>, Mary'),
        ("header-subject", "The plan"),
        ("header-date", "Mon, 02 Mar 2026 10:00:00 +0000"),
        ("body", "Anwen came to the family centre on Tuesday.\n"),
    ]
    assert all(sound(part) for part in document.parts)


def test_the_copy_is_a_common_mail() -> None:
    """Outlook's own format keeps what nobody sees, so no copy is of it."""
    finished = read(copy_bytes(message({BODY: f"About {SECRET}.\r\n"}), "a.msg", SECRET), "a.eml")
    assert finished.media_type is MediaType.EML
    assert body(finished) == f"About {LABEL}.\n"


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({BODY: "", HTML: b"<p>From <b>HTML</b></p>"}, "From HTML\n"),
        ({BODY: "", RTF: outlook.wrapped("<p>From wrapped <i>HTML</i>")}, "From wrapped HTML\n"),
        ({BODY: "", RTF: outlook.packed_rtf("{\\rtf1\\ansi From \\b rich\\b0  text\\par}")}, "From rich text\n"),
        ({BODY: "Plain", HTML: b"<p>plain"}, "Plain\n"),
    ],
)
def test_the_text_is_read_whatever_form_it_has(more: dict[int, str | bytes], text: str) -> None:
    """Plain text counts; without it what the page shows, or what the rich text says."""
    document = read(message(more), "a.msg")
    assert body(document) == text
    assert "html" not in [part.id for part in document.parts]


def test_letters_of_wrapped_pages_are_read_in_their_own_encoding() -> None:
    """Bytes in the code page of their font, letters by number, and what only programs without HTML show."""
    rtf = (
        "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}"
        "{\\*\\htmltag64 <p>}\\htmlrtf {\\b not this\\htmlrtf0 Zo\\'eb \\f1\\'c0\\f0 \\u8364?{\\*\\mhtmltag84 no}"
        "{\\*\\htmltag84 &amp;}\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}}"
    )
    assert body(read(message({BODY: "", RTF: outlook.packed_rtf(rtf)}), "a.msg")) == "Zoë А€&\n"


@pytest.mark.parametrize(
    "made",
    [
        message({outlook.TOPIC: SECRET}),
        message({0x0C19: b"\x00\x01SMTP:" + SECRET.encode() + b"@x.example"}),
        message({0x3013: SECRET.encode("utf-16-le")}),
        message({HTML: f"<p>{SECRET} rang".encode()}),
        message({RTF: outlook.packed_rtf(f"{{\\rtf1\\ansi {SECRET} rang}}")}),
        message({0x007D: f"Received: from {SECRET}\r\nFrom: x\r\n\r\n"}),
        message(recipients=({NAME: "Joe", 0x3A20: SECRET},)),
        message(named={SECRET: "1"}),
        message(named={"x": SECRET}),
        message(attached=(file_attached(f"{SECRET}.txt", b"x"),)),
    ],
)
def test_what_outlook_keeps_unseen_is_reported_and_left_out(made: bytes) -> None:
    """Topics, keys, second texts, routes, recipients' data and named properties are searched, and no copy has them."""
    document = read(made, "a.msg")
    assert any(SECRET in part.text and not part.stays for inner in document.walk() for part in inner.parts)
    assert SECRET not in body(document)
    assert SECRET.encode() not in copy_bytes(made, "a.msg")


def test_attachments_are_copied_alike() -> None:
    """Files, messages inside messages and documents inside those lose the same words."""
    inner = outlook.message_tree({BODY: f"{SECRET} rang."}, attached=(file_attached("a.docx", word(p(t(SECRET)))),),
                                 inner=True)  # fmt: skip
    document = read(message(attached=(message_attached("Fw", inner), file_attached("b.txt", b"hello"))), "a.msg")
    kinds = [each.media_type for each in document.walk()]
    assert kinds == [MediaType.MSG, MediaType.MSG, MediaType.DOCX, MediaType.TEXT]
    original = message(attached=(message_attached("Fw", inner), file_attached("b.txt", b"hello")))
    finished = read(copy_bytes(original, "a.msg", SECRET), "a.eml")
    assert [each.media_type for each in finished.walk()] == [
        MediaType.EML,
        MediaType.EML,
        MediaType.DOCX,
        MediaType.TEXT,
    ]
    assert SECRET not in "".join(part.text for each in finished.walk() for part in each.parts)


def test_a_picture_that_the_text_shows_is_left_out_and_said() -> None:
    """A logo does not block a message, and does not leave."""
    logo = file_attached("logo.png", b"\x89PNG", {MIME: "image/png", CONTENT_ID: "logo@x"})
    document = read(message(attached=(logo,)), "a.msg")
    assert body(document).endswith("[picture left out]\n")
    assert not document.unread
    assert not document.attachments


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (message(attached=(message_attached("x", {"Quill": b"x"}),)), "not a kind of file"),
        (message(attached=(file_attached("a.7z", b"7z\xbc\xaf\x27\x1c\x00"),)), "not a kind of file"),
        (message({outlook.CLASS: "IPM.Note.SMIME"}, attached=(file_attached("smime.p7m", b"x"),)), "encrypted"),
        (message({BODY: "-----BEGIN PGP MESSAGE-----\r\nhQE\r\n"}), "encrypted"),
        (message({RTF: b"damaged"}), "damaged"),
    ],
)
def test_what_cannot_be_read_blocks(made: bytes, why: str) -> None:
    """An object of another program, a foreign file, an encrypted message: each is unread and named."""
    (gap,) = read(made, "a.msg").unread
    assert why in gap.why


def test_a_signed_message_is_what_was_signed() -> None:
    """Outlook packs a signed message into one attachment; its text and files are read."""
    signed = EmailMessage()
    signed.set_content("Signed by Ann.\n")
    signed.add_attachment(b"hello", maintype="text", subtype="plain", filename="a.txt")
    kind = {outlook.CLASS: "IPM.Note.SMIME.MultipartSigned", BODY: ""}
    document = read(message(kind, attached=(file_attached("smime.p7m", bytes(signed)),)), "a.msg")
    assert body(document) == "Signed by Ann.\n"
    assert [each.media_type for each in document.attachments] == [MediaType.TEXT]


def test_an_appointment_says_where_and_a_contact_who() -> None:
    """What Outlook shows beside the text of an appointment or a contact stands above it."""
    contact = message({outlook.CLASS: "IPM.Contact", NAME: "Joe Voss", 0x3A1C: "07700 900123"})
    assert body(read(contact, "a.msg")).startswith("Name: Joe Voss\nMobile: 07700 900123\n")
    ids = bytes.fromhex("0220060000000000c000000000000046")
    entry = (0x8208).to_bytes(4, "little") + (6).to_bytes(2, "little") + bytes(2)
    tree = outlook.message_tree({outlook.CLASS: "IPM.Appointment", 0x8000: "Town Hall"})
    tree["__nameid_version1.0"] = {"__substg1.0_00020102": ids, "__substg1.0_00030102": entry}
    assert body(read(file_of(tree), "a.msg")).startswith("Location: Town Hall\n")


@pytest.mark.parametrize("cut", range(512, 20000, 1500))
def test_a_damaged_message_is_read_or_unreadable(cut: int) -> None:
    """Cut off anywhere, it ends in a document or in one sentence."""
    whole = message(attached=(file_attached("a.txt", b"hello" * 2000),))
    try:
        assert isinstance(read(whole[:cut], "a.msg"), Document)
    except Unreadable as problem:
        assert str(problem).endswith(".")


def test_a_file_made_of_folders_says_what_it_was_made_of() -> None:
    """Folders and streams of all sizes come back as they were put in."""
    tree = {"a": b"x" * 100, "b": {"c": b"y" * 5000, "d": {"e": b"z" * 4096}, "f": b""}}
    assert tree_of(file_of(tree), 1 << 20) == tree
    with pytest.raises(Unreadable, match="more than the limit"):
        tree_of(file_of(tree), 5000)


def winmail(*attributes: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ann@council.example", "The plan"
    mail.set_content("Anwen came.\n")
    packed = outlook.winmail(*attributes)
    mail.add_attachment(packed, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return bytes(mail)


def test_winmail_is_unpacked() -> None:
    """Its files are attachments, its properties are dropped, and its text counts where the mail has none."""
    attributes = (
        outlook.attribute(0x8004, b"Quill topic\0"),
        outlook.attribute(0x800C, b"Second text.\0"),
        outlook.attribute(0x9003, outlook.packed_properties({outlook.CREATOR: "Quill creator", 0x3013: b"ABCDEF"})),
        outlook.attribute(0x9004, b"\1\0\0\0" + outlook.packed_properties({NAME: "Quill receiver"})),
        outlook.attribute(0x9002, bytes(14), True),
        outlook.attribute(0x8010, b"A.TXT\0", True),
        outlook.attribute(0x9005, outlook.packed_properties({outlook.FILE: "about.txt"}), True),
        outlook.attribute(0x800F, b"Attached text.\n", True),
    )
    document = read(winmail(*attributes), "a.eml")
    assert not document.all_unread()
    assert body(document) == "Anwen came.\n"
    assert "Second text." in dropped(document, PartKind.HIDDEN_TEXT)
    assert all(word in dropped(document, PartKind.PROPERTY) for word in ("topic", "creator", "receiver", "ABCDEF"))
    assert [part.text for part in document.attachments[0].parts] == ["Attached text.\n", "about.txt"]


def test_a_message_inside_winmail_is_a_mail_of_its_own() -> None:
    """It is read like any attached mail, with its subject and sender."""
    said = {0x0037: "About Joe", outlook.SENDER: "Ann Lee", RTF: outlook.packed_rtf("{\\rtf1\\ansi He rang.}")}
    inner = outlook.winmail(outlook.attribute(0x9003, outlook.packed_properties(said)))
    attached = outlook.packed_properties({outlook.FILE: "Fw", outlook.DATA: bytes(16) + inner})
    attributes = (outlook.attribute(0x9002, bytes(14), True), outlook.attribute(0x9005, attached, True))
    document = read(winmail(*attributes), "a.eml")
    assert not document.all_unread()
    (mail,) = document.attachments
    assert dict(staying(mail)) == {"header-from": "Ann Lee", "header-subject": "About Joe", "body": "He rang.\n"}


@pytest.mark.parametrize(
    "packed",
    [
        outlook.winmail(outlook.attribute(0x9003, b"\xff\xff\xff\xff")),
        outlook.winmail(outlook.attribute(0x800C, b"text"))[:-4],
        b"\x78\x9f\x3e\x22",
    ],
)
def test_a_damaged_winmail_blocks(packed: bytes) -> None:
    """What cannot be unpacked to its end is unread."""
    mail = EmailMessage()
    mail["From"] = "ann@council.example"
    mail.add_attachment(packed, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    (gap,) = read(bytes(mail), "a.eml").unread
    assert gap.where == "winmail.dat"


def test_the_gap_tells_nothing() -> None:
    """Whatever name stood there, of whatever length, the copy is the same, byte for byte."""

    def made(name: str) -> bytes:
        more = {
            BODY: f"Dear {name},\r\nAnwen came.\r\n",
            outlook.SUBJECT: f"About {name}",
            outlook.TOPIC: f"About {name}",
        }
        return message(more, ({NAME: name, SMTP: "joe@home.example"},), (file_attached(f"{name}.txt", name.encode()),))

    names = ("Al", "Joanna", "Maximilliana Featherstonehaugh", "Bartholomew Voss")
    assert len({copy_bytes(made(name), "a.msg", name) for name in names}) == 1
