"""E-mail and what is attached to it."""

import base64
import binascii
from email.message import EmailMessage

import pytest

from formats.plans import LABEL, copy, copy_bytes, dropped, sound, staying
from formats.word import p, t, word
from partywall.formats import look, read
from partywall.model.text import MediaType, PartKind

SECRET = "Quillbrook"


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ann Lee <ann@council.example>"
    message["To"] = f"Joe {SECRET} <joe@home.example>"
    message["Subject"] = "The plan"
    message["Date"] = "Mon, 02 Mar 2026 10:00:00 +0000"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content("Dear all,\nhere it is.\n")
    return message


def test_names_in_headers_and_text_can_be_withheld() -> None:
    """Sender, receiver, subject, date and text stay and take labels in place."""
    message = mail()
    message.replace_header("Subject", f"Zoë {SECRET}")
    message.set_content(f"About {SECRET}.\n")
    finished = copy(bytes(message), "a.eml", SECRET)
    assert staying(finished) == [
        ("header-from", "Ann Lee <ann@council.example>"),
        ("header-to", f"Joe {LABEL} <joe@home.example>"),
        ("header-subject", f"Zoë {LABEL}"),
        ("header-date", "Mon, 02 Mar 2026 10:00:00 +0000"),
        ("body", f"About {LABEL}.\n"),
    ]
    assert finished.media_type is MediaType.EML


@pytest.mark.parametrize("header", ["Cc", "Bcc", "X-Originating-IP", "Received", "Thread-Topic", "References"])
def test_other_headers_are_reported_and_left_out(header: str) -> None:
    """The route, the threads and hidden recipients are in no copy."""
    original = bytes(mail(**{header: f"a {SECRET}"}))
    assert f"{header}: a {SECRET}" in dropped(read(original, "a.eml"), PartKind.MAIL_HEADER)
    assert b"Quillbrook" not in copy_bytes(original, "a.eml", SECRET)


def test_html_that_differs_is_reported_and_left_out() -> None:
    """The second version of a text may say more than the first; the copy has one text."""
    message = mail()
    message.add_alternative(f'<p>here it is <b>{SECRET}</b></p><a href="http://x/{SECRET}">x</a>', subtype="html")
    document = read(bytes(message), "a.eml")
    assert SECRET in dropped(document, PartKind.HIDDEN_TEXT)
    assert SECRET in dropped(document, PartKind.LINK)
    assert b"html" not in copy_bytes(bytes(message), "a.eml")


def test_a_message_of_html_alone_becomes_text() -> None:
    """What the page would show stays; what it hides is reported and left out."""
    message = mail()
    message.set_content(
        "<p>One &amp; two</p><!-- note --><div style='display:none'>ghost</div><p>Three</p>", subtype="html"
    )
    document = read(bytes(message), "a.eml")
    assert dict(staying(document))["body"] == "One & two\nThree\n"
    assert {"note", "ghost"} <= set(dropped(document, PartKind.HIDDEN_TEXT).split())
    assert staying(copy(bytes(message), "a.eml")) == staying(document)


def test_a_plain_text_that_only_points_at_the_page_is_the_second_version() -> None:
    """Where the plain text says nothing of what the page says, readers see the page: it stays."""
    message = mail()
    message.set_content("Please open this message in another program.\n")
    message.add_alternative(f"<p>Callum was seen with {SECRET} at school.</p><p>Ann</p>", subtype="html")
    document = read(bytes(message), "a.eml")
    assert dict(staying(document))["body"] == f"Callum was seen with {SECRET} at school.\nAnn\n"
    assert "another program" in dropped(document, PartKind.HIDDEN_TEXT)


def test_what_the_parts_of_a_mail_say_of_themselves_is_reported() -> None:
    """Descriptions, places, comments and receipts stand in headers of parts; no copy has these."""
    message = mail()
    message.add_attachment(b"hello", maintype="text", subtype="plain", filename="a.txt")
    part = message.get_payload()[1]
    part["Content-Description"], part["X-Note"] = f"of {SECRET}", "seen"
    document = read(bytes(message).replace(b"text/plain;", b"text/plain (Thornycroft);", 1), "a.eml")
    told = dropped(document, PartKind.MAIL_HEADER)
    assert all(word in told for word in (SECRET, "X-Note: seen", "Thornycroft"))
    assert "Content-Transfer-Encoding" not in told


def test_a_mail_packed_in_base64_is_unpacked() -> None:
    """Some programs pack an attached mail, although they must not."""
    inner = base64.encodebytes(bytes(mail())).decode()
    outer = (
        'From: a@x.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
        f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n--b--\n"
    )
    (document,) = read(outer.encode(), "a.eml").attachments
    assert dict(staying(document))["body"] == "Dear all,\nhere it is.\n"


@pytest.mark.parametrize(
    ("kind", "why"),
    [("application/pkcs7-mime", "encrypted"), ("message/external-body", "kept somewhere else")],
)
def test_sealed_and_absent_parts_block(kind: str, why: str) -> None:
    """What is encrypted, or is not in the file, is unread."""
    original = f"From: a@x.example\nMIME-Version: 1.0\nContent-Type: {kind}; name=x\n\nContent-Type: text/plain\n\nx\n"
    (gap,) = read(original.encode(), "a.eml").unread
    assert why in gap.why


def test_an_encrypted_page_blocks() -> None:
    """A sealed text is sealed in a page too."""
    page = "<p>-----BEGIN PGP MESSAGE-----<br>hQEMA9s</p>"
    original = f"From: a@x.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page}\n"
    (gap,) = read(original.encode(), "a.eml").unread
    assert "encrypted" in gap.why


@pytest.mark.parametrize("how", ["base64 ", "BASE64\t", " base64", "base64 (so)"])
def test_what_stands_beside_the_packing_does_not_hide_the_text(how: str) -> None:
    """Mail programs unpack such a part, so it is read unpacked."""
    packed = base64.encodebytes(f"Dear {SECRET}\n".encode()).decode()
    original = f"From: a@x.example\nMIME-Version: 1.0\nContent-Transfer-Encoding: {how}\n\n{packed}\n"
    assert dict(staying(read(original.encode(), "a.eml")))["body"] == f"Dear {SECRET}\n"


def test_an_unknown_packing_blocks() -> None:
    """Letters that may stand for others are not taken for a text."""
    original = "From: a@x.example\nMIME-Version: 1.0\nContent-Transfer-Encoding: x-gzip64\n\nH4sIAAAA\n"
    (gap,) = read(original.encode(), "a.eml").unread
    assert "packed" in gap.why


@pytest.mark.parametrize("length", [10, 200])
def test_a_file_packed_into_the_text_blocks(length: int) -> None:
    """Some mail programs unpack it, and nobody sees a name in its letters."""
    data = bytes(length)
    rows = "".join(binascii.b2a_uu(data[at : at + 45], backtick=True).decode() for at in range(0, length, 45))
    for text in (f"begin 644 a.docx\n{rows}`\nend\n", "=ybegin line=128 size=3 name=a\nabc\n=yend size=3\n"):
        (gap,) = read(f"From: a@x.example\n\nHello\n{text}".encode(), "a.eml").unread
        assert "packed into" in gap.why
    assert not read(b"From: a@x.example\n\nWe\nbegin 2024 with a visit.\nMore on Monday.\nend\n", "a.eml").unread


def test_attachments_are_copied_alike() -> None:
    """An attached document and an attached mail are read, and lose the same words; their names become neutral."""
    message = mail()
    message.add_attachment(
        word(p(t(f"About {SECRET}"))), maintype="application", subtype="x", filename=f"{SECRET}.docx"
    )
    message.add_attachment(mail())
    document = read(bytes(message), "a.eml")
    assert [each.media_type for each in document.attachments] == [MediaType.DOCX, MediaType.EML]
    finished = copy(bytes(message), "a.eml", SECRET)
    assert [each.media_type for each in finished.attachments] == [MediaType.DOCX, MediaType.EML]
    assert SECRET not in "".join(part.text for each in finished.walk() for part in each.parts)
    assert finished.attachments[0].parts[-1].text == "attachment-1.docx"
    assert len({block.document for block in look(bytes(message), document).blocks}) == 3


def test_an_attachment_that_cannot_be_read_blocks() -> None:
    """The reason is said, and not the attachment's name."""
    message = mail()
    message.add_attachment(b"\x00\x01", maintype="application", subtype="ms-tnef", filename=f"{SECRET}.dat")
    (gap,) = read(bytes(message), "a.eml").unread
    assert gap.where == "winmail.dat"
    assert SECRET not in gap.why


def test_mails_in_mails_have_an_end() -> None:
    """Attachments inside attachments are followed a few steps; what lies deeper blocks."""
    message = mail()
    for _ in range(10):
        outer = mail()
        outer.add_attachment(message)
        message = outer
    assert read(bytes(message), "a.eml").all_unread()


def test_a_logo_in_a_signature_is_left_out_and_said() -> None:
    """A picture that the message shows does not block it, and does not leave."""
    message = mail()
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<logo>")
    document = read(bytes(message), "a.eml")
    assert dict(staying(document))["body"].endswith("[picture left out]\n")
    assert not document.unread
    assert b"image/png" not in copy_bytes(bytes(message), "a.eml")


def test_anchors_cover_every_character() -> None:
    """Each character of each part knows where it came from."""
    message = mail(Cc="x")
    message.add_alternative("<p>more</p>", subtype="html")
    assert all(sound(part) for part in read(bytes(message), "a.eml").parts)
