"""Places in mails, calendar entries and mailboxes, each with a token in it."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage

from formats import outlook
from formats.word import p, t, word, zipped
from places.asset import Asset, Fate

ORDINARY = "Anwen came to the family centre on Tuesday.\n"
_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"


def mail(text: str = ORDINARY, **headers: str) -> EmailMessage:
    """A mail with an ordinary text."""
    message = EmailMessage()
    message["From"], message["To"] = "Ann Lee <ann@council.example>", "Joe Voss <joe@home.example>"
    message["Subject"], message["Date"] = "The plan", "Mon, 02 Mar 2026 10:00:00 +0000"
    for name, value in headers.items():
        del message[name.replace("_", "-")]
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def _header(name: str, value: str = "by way of X!") -> Callable[[str], bytes]:
    """``X!`` stands for the token, here and below."""
    return lambda token: b"%s: %s\r\n" % (name.encode(), value.replace("X!", token).encode()) + bytes(mail())


def _html(markup: str) -> Callable[[str], bytes]:
    """A mail whose text is there in HTML too, with more markup at its end."""

    def make(token: str) -> bytes:
        message = mail()
        message.add_alternative(f"<p>{ORDINARY.strip()}</p>{markup.replace('X!', token)}", subtype="html")
        return bytes(message)

    return make


def _holding(*attached: Callable[[str], tuple[str, bytes]]) -> Callable[[str], bytes]:
    def make(token: str) -> bytes:
        message = mail()
        for each in attached:
            name, data = each(token)
            message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        return bytes(message)

    return make


def _text(token: str) -> tuple[str, bytes]:
    return "note.txt", f"{ORDINARY}Seen with {token}.\n".encode()


def _in_mail(token: str) -> bytes:
    message = mail()
    message.add_attachment(mail(f"{ORDINARY}{token} rang.\n"))
    outer = mail()
    outer.add_attachment(message)
    return bytes(outer)


def _in_zip(token: str) -> tuple[str, bytes]:
    return "a.zip", zipped({"inner.zip": zipped({"plan.docx": word(p(t(f"{ORDINARY} {token}")))})})


def _raw(mark: str) -> Callable[[str], bytes]:
    """A mail of two parts, built by hand, with something of the token in its frame."""
    frame = (
        "From: ann@council.example\r\nSubject: The plan\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b0b0b0b0b0b0b0b0"{top}\r\n\r\n{preamble}\r\n--b0b0b0b0b0b0b0b0\r\n'
        "Content-Type: text/plain; charset=utf-8\r\n{part}\r\nAnwen came to the family centre.\r\n"
        "--b0b0b0b0b0b0b0b0--\r\n{epilogue}\r\n"
    )
    places = dict.fromkeys(("top", "preamble", "part", "epilogue"), "")

    def make(token: str) -> bytes:
        place, _, said = mark.partition("=")
        return frame.format(**places | {place: said.replace("X!", token)}).encode()

    return make


def _named_attachment(token: str) -> bytes:
    message = mail()
    message.add_attachment(b"Anwen came.\n", maintype="text", subtype="plain", filename=f"{token}.txt")
    return bytes(message)


def _picture(token: str) -> bytes:
    message = mail()
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<logo@x>", filename=f"{token}.png")
    return bytes(message)


def _receipt(token: str) -> bytes:
    report = (
        "From: joe@home.example\r\nSubject: Read: The plan\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="b0b0b0b0b0b0b0b0"\r\n\r\n'
        "--b0b0b0b0b0b0b0b0\r\nContent-Type: text/plain\r\n\r\nIt was read by Anwen.\r\n--b0b0b0b0b0b0b0b0\r\n"
        f"Content-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;{token}@home.example\r\n"
        "Disposition: manual-action/MDN-sent-manually; displayed\r\n--b0b0b0b0b0b0b0b0--\r\n"
    )
    return report.encode()


def calendar(*lines: str) -> bytes:
    """One meeting, with more lines in it."""
    usual = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTART:20260302T100000Z", "SUMMARY:Meeting")
    return "".join(f"{line}\r\n" for line in (*usual, *lines, "END:VEVENT", "END:VCALENDAR")).encode()


def _entry(*lines: str) -> Callable[[str], bytes]:
    return lambda token: calendar(*(line.replace("X!", token) for line in lines))


def _sealed(token: str) -> bytes:
    message = mail()
    message.add_attachment(token.encode(), maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    return bytes(message)


def _winmail(*attributes: Callable[[str], bytes]) -> Callable[[str], bytes]:
    def make(token: str) -> bytes:
        message, packed = mail(), outlook.winmail(*(each(token) for each in attributes))
        message.add_attachment(packed, maintype="application", subtype="ms-tnef", filename="winmail.dat")
        return bytes(message)

    return make


def _twice(token: str) -> bytes:
    message = mail()
    for name in ("plan.docx", "plan as published.docx"):
        message.add_attachment(
            word(p(t(f"Anwen and {token} came."))), maintype="application", subtype=_WORD, filename=name
        )
    return bytes(message)


def _mailbox(token: str) -> bytes:
    deleted = mail(f"{ORDINARY}{token} rang.\n", X_Mozilla_Status="0008")
    return b"".join(b"From - Mon Mar  2 10:00:00 2026\n" + bytes(each) + b"\n" for each in (mail(), deleted))


_PRIVATE = outlook.CREATOR
_PAGE = f"<html><body><p>{ORDINARY.strip()}</p><p>X! rang.</p></body></html>"
ASSETS = (
    Asset(89, "quoted-history.eml", "quoted mail below the answer", lambda x: bytes(
        mail(f"{ORDINARY}\n> On Monday {x} wrote:\n> Call me.\n"))),
    Asset(90, "mail-in-mail.eml", "mail attached to an attached mail", _in_mail),
    Asset(90, "zip-in-zip.eml", "document in an archive in an attached archive", _holding(_in_zip)),
    Asset(90, "outlook-in-mail.eml", "Outlook's mail attached to a mail", _holding(
        lambda x: ("a.msg", outlook.message({outlook.BODY: f"{ORDINARY}{x} rang.\r\n"})))),
    Asset(90, "mail-in-outlook.msg", "mail attached to Outlook's mail", lambda x: outlook.message(attached=(
        outlook.message_attached("Fw", outlook.message_tree({outlook.BODY: f"{ORDINARY}{x} rang."}, inner=True)),))),
    Asset(90, "unreadable.eml", "attachment of a kind that is not read", _holding(
        lambda x: ("a.7z", b"7z\xbc\xaf\x27\x1c\0" + x.encode())), Fate.REFUSED),
    Asset(90, "encrypted.eml", "encrypted part", _sealed, Fate.REFUSED),
    *(
        Asset(91, f"{name.lower()}.eml", f"header {name}", _header(name))
        for name in ("Received", "X-Originating-IP", "Thread-Index", "Thread-Topic", "References", "In-Reply-To",
                     "Resent-From", "Bcc", "Cc", "DKIM-Signature", "X-MS-Exchange-Organization-AuthAs", "Delivered-To",
                     "Reply-To", "Return-Path", "List-Unsubscribe", "Keywords")
    ),
    Asset(91, "second-subject.eml", "second subject", lambda x: bytes(mail()) .replace(
        b"Subject:", b"Subject: The plan\nSubject: about " + x.encode() + b"\nX-Was:", 1)),
    Asset(91, "headers-kept.msg", "headers that Outlook keeps", lambda x: outlook.message(
        {0x007D: f"Received: from {x}\r\nX-Originating-IP: [192.0.2.1]\r\n\r\n"})),
    Asset(92, "winmail-property.eml", "property in winmail.dat", _winmail(
        lambda x: outlook.attribute(0x9003, outlook.packed_properties({_PRIVATE: x})))),
    Asset(92, "winmail-text.eml", "text in winmail.dat that the mail does not have", _winmail(
        lambda x: outlook.attribute(0x800C, f"{x} rang.\0".encode()))),
    Asset(92, "winmail-rich-text.eml", "rich text in winmail.dat", _winmail(
        lambda x: outlook.attribute(0x9003, outlook.packed_properties({outlook.RTF: outlook.wrapped(f"<p>{x}</p>")})))),
    Asset(92, "winmail-file.eml", "file in winmail.dat", _winmail(
        lambda _: outlook.attribute(0x9002, bytes(14), True),
        lambda _: outlook.attribute(0x8010, b"note.txt\0", True),
        lambda x: outlook.attribute(0x800F, f"{ORDINARY}{x} rang.\n".encode(), True))),
    Asset(92, "winmail-recipient.eml", "recipient in winmail.dat", _winmail(
        lambda x: outlook.attribute(0x9004, b"\1\0\0\0" + outlook.packed_properties({outlook.NAME: x})))),
    Asset(93, "topic.msg", "conversation topic", lambda x: outlook.message({outlook.TOPIC: x})),
    Asset(93, "recipients.msg", "recipients who are not shown", lambda x: outlook.message(recipients=(
        {outlook.NAME: "Joe Voss", outlook.SMTP: "joe@home.example", 0x3A20: f"{x} of the family"},))),
    Asset(93, "creator.msg", "creator", lambda x: outlook.message({outlook.CREATOR: x})),
    Asset(93, "entry-id.msg", "address inside a key", lambda x: outlook.message(
        {0x0C19: b"\0\0\0\0\x81\x2b" + f"SMTP:{x.upper()}@HOME.EXAMPLE\0".encode()})),
    Asset(93, "named-property.msg", "property with a name", lambda x: outlook.message(named={f"About {x}": "yes"})),
    Asset(93, "named-value.msg", "value of a named property", lambda x: outlook.message(named={"About": x})),
    Asset(93, "rich-text.msg", "rich text that differs from the plain text", lambda x: outlook.message(
        {outlook.RTF: outlook.packed_rtf(f"{{\\rtf1\\ansi {x} rang.\\par}}")})),
    Asset(93, "wrapped-page.msg", "HTML in rich text that differs from the plain text", lambda x: outlook.message(
        {outlook.RTF: outlook.wrapped(f"<p>{x} rang.</p>")})),
    Asset(93, "page.msg", "HTML that differs from the plain text", lambda x: outlook.message(
        {outlook.HTML: _PAGE.replace("X!", x).encode()})),
    Asset(93, "attachment-name.msg", "name of an attachment", lambda x: outlook.message(
        attached=(outlook.file_attached(f"{x}.txt", b"Anwen came.\n"),))),
    Asset(93, "object.msg", "object of another program", lambda x: outlook.message(
        attached=(outlook.message_attached("Sheet", {"Quill": x.encode()}),)), Fate.REFUSED),
    Asset(94, "page-says-more.eml", "HTML that says more than the plain text", _html("<p>X! rang.</p>")),
    Asset(94, "plain-says-more.eml", "plain text that says more than the HTML", lambda x: bytes(
        _alternative(f"{ORDINARY}{x} rang.\n"))),
    Asset(95, "preamble.eml", "text before the first part", _raw("preamble=For X! only")),
    Asset(95, "epilogue.eml", "text after the last part", _raw("epilogue=For X! only")),
    Asset(95, "comment.eml", "comment in a header", _raw("part=Content-Transfer-Encoding: 7bit (X!)\r\n")),
    Asset(95, "parameter.eml", "parameter of a part", _raw("top=; about=X!")),
    Asset(95, "description.eml", "description of a part", _raw("part=Content-Description: X!\r\n")),
    Asset(95, "location.eml", "place of a part", _raw("part=Content-Location: file:///C:/X!/a.txt\r\n")),
    Asset(95, "encoded-word.eml", "subject in code", lambda x: bytes(mail(Subject=f"Über {x}"))),
    Asset(95, "attachment-name.eml", "name of an attachment", _named_attachment),
    Asset(95, "picture-not-shown.eml", "name of a picture that is not shown", _picture),
    Asset(95, "between-lines.mbox", "line between two mails", lambda x: b"From %s@home.example Mon Mar  2 10:00:00 2026\n"
          % x.encode() + bytes(mail())),
    Asset(96, "attendee.ics", "who is invited", _entry('ATTENDEE;CN="X! Voss":mailto:joe@home.example')),
    Asset(96, "address.ics", "address of who is invited", _entry("ATTENDEE:mailto:X!@home.example")),
    Asset(96, "note.ics", "note of an entry", _entry("DESCRIPTION:About\\nX! and the school")),
    Asset(96, "folded.ics", "name broken over two lines", lambda x: calendar(
        f"DESCRIPTION:About {x[:4]}\r\n {x[4:]} and the school")),
    Asset(96, "second-note.ics", "note in HTML", _entry("X-ALT-DESC;FMTTYPE=text/html:<p>X!</p>")),
    Asset(96, "alarm.ics", "alarm", _entry("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Ring X!", "END:VALARM")),
    Asset(96, "key.ics", "key of an entry", _entry("RELATED-TO:X!@home.example")),
    Asset(96, "link.ics", "link of an entry", _entry("URL:https://home.example/X!")),
    Asset(96, "file.ics", "file that an entry points at", _entry("ATTACH:file:///C:/X!.docx")),
    Asset(96, "role.ics", "parameter of who is invited", _entry(
        'ATTENDEE;CN="Joe";DELEGATED-TO="mailto:X!@home.example":mailto:joe@home.example')),
    Asset(96, "zone.ics", "name of a time zone", lambda x: calendar().replace(
        b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE\r\nTZID:" + x.encode() + b"\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT", 1)),
    Asset(96, "invitation.eml", "invitation in a mail", _holding(lambda x: ("invite.ics", calendar(f"COMMENT:{x} too")))),
    Asset(96, "card.eml", "visiting card", _holding(
        lambda x: ("card.vcf", f"BEGIN:VCARD\r\nFN:{x}\r\nEND:VCARD\r\n".encode())), Fate.REFUSED),
    Asset(97, "read-receipt.eml", "receipt that it was read", _receipt),
    Asset(97, "vote.msg", "vote", lambda x: outlook.message(named={"VerbResponse": f"Yes, {x}"})),
    Asset(98, "tracking-link.eml", "link that names the recipient", _html('<a href="https://t.example/?to=X!">here</a>')),
    Asset(98, "tracking-picture.eml", "picture that is fetched", _html('<img width="1" src="https://t.example/X!.gif">')),
    Asset(98, "logo-text.eml", "description of a logo", _html('<img src="cid:logo" alt="X! and partners">')),
    Asset(99, "address.eml", "address beside another name", lambda x: bytes(mail(To=f"Joe Voss <{x}@home.example>"))),
    Asset(99, "name.eml", "name beside an address", lambda x: bytes(mail(To=f'"{x} Voss" <joe@home.example>'))),
    Asset(99, "address.msg", "address beside another name", lambda x: outlook.message(
        recipients=({outlook.NAME: "Joe Voss", outlook.SMTP: f"{x}@home.example"},))),
    Asset(100, "deleted.mbox", "mail that is deleted and still there", _mailbox),
    Asset(100, "store.pst", "Outlook's store of mails", lambda x: b"!BDN" + bytes(60) + x.encode(), Fate.REFUSED),
    Asset(111, "published-copy.eml", "published copy of the same document", _twice),
    Asset(114, "subject.eml", "subject of the mail", lambda x: bytes(mail(Subject=f"About {x}"))),
    Asset(114, "subject.msg", "subject of the mail", lambda x: outlook.message({outlook.SUBJECT: f"About {x}"})),
    Asset(114, "title.ics", "title of a calendar entry", lambda x: calendar(f"SUMMARY:Conference about {x}")),
    Asset(114, "place.ics", "place of a calendar entry", _entry("LOCATION:At X! House")),
)  # fmt: skip


def _alternative(text: str) -> EmailMessage:
    message = mail(text)
    message.add_alternative(f"<p>{ORDINARY.strip()}</p>", subtype="html")
    return message
