"""Mail and plain text, and the laws that hold for every kind of copy."""

import base64
from email.message import EmailMessage

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from partywall.model.text import MediaType, PartKind
from partywall.verify import verify
from verify.test_docx import WORLD as DOCX
from verify.test_pdf import WORLD as PDF
from verify.worlds import (
    AFTER,
    BODY,
    GOOD,
    KEPT,
    LABEL,
    SECRET,
    docx_members,
    docx_world,
    failed,
    part,
    span,
    with_attachment,
    world,
    zipped,
)  # fmt: skip

TEXT = world(MediaType.TEXT, (part("body", PartKind.BODY, BODY),), {"body": SECRET})
SUBJECT = "Plan for Callum and Pellingbrook"
MAIL = with_attachment(
    world(
        MediaType.EML,
        (
            part("header-subject", PartKind.MAIL_HEADER, SUBJECT),
            part("header-from", PartKind.MAIL_HEADER, "Zoë Okoro <okoro@example.org>"),
            part("body", PartKind.BODY, BODY),
        ),
        {"body": SECRET, "header-subject": "Pellingbrook"},
    ),
    docx_world(),
)


def mail(text: str = "\n".join(GOOD), attached: bytes = zipped(docx_members()), **headers: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Zoë Okoro <okoro@example.org>"
    message["Subject"] = headers.pop("subject", f"Plan for Callum and {LABEL}")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text + "\n")
    message.add_attachment(attached, "application", "vnd.openxmlformats-officedocument.wordprocessingml.document",
                           filename="attachment-1.docx")  # fmt: skip
    return message.as_bytes()


def test_a_good_mail_passes() -> None:
    """A mail with an attachment passes when both are good; headers may be encoded."""
    verification = MAIL.check(mail())
    assert verification.passed, verification.checks


@pytest.mark.parametrize(
    "copy",
    [
        mail(text="\n".join((KEPT, f"{SECRET}.", AFTER))),
        mail(attached=zipped(docx_members((KEPT, f"{SECRET}.", AFTER)))),
        mail(attached=b"nothing"),
        mail(subject=SUBJECT),
        mail(X_Originator="Pellingbrook"),
        mail(Received="from somewhere"),
        mail(Bcc="someone@example.org"),
        mail().replace(b"attachment-1.docx", b"Pellingbrook.docx"),
        mail().replace(b"\n\n--", b"\n\nPellingbrook\n--", 1),
        mail() + b"\n" + base64.encodebytes(SECRET.encode()),
        mail(subject=f"Plan for Callum and {LABEL}").replace(b"Plan for", b"=?utf-8*Pellingbrook?q?Plan_for?="),
        mail(subject=f"Plan for Callum and {LABEL}").replace(b"Plan for", b"Plan for =?utf-8?b?UGVsbGluZ2Jyb29r?="),
        mail(text="\n".join((KEPT, LABEL + "".join(f"%{ord(x):02x}" for x in "Pellingbrook") + ".", AFTER))),
        mail(text="\n".join((KEPT, LABEL + "".join(f"&#{ord(x)};" for x in "Pellingbrook") + ".", AFTER))),
        mail().replace(b'filename="attachment-1.docx"', b"filename*=utf-8''%50ellingbrook.docx"),
        mail().replace(b'boundary="', b'x=Pellingbrook; boundary="', 1),
        mail().replace(b"MIME-Version: 1.0", b"MIME-Version: 1.0 (Pellingbrook)"),
    ],
    ids=["body", "attachment", "attachment damaged", "subject", "header", "route", "hidden recipient",
         "attachment's name",
         "before the first part", "base64 after the last part", "language of an encoded word", "encoded word",
         "percent codes", "character codes", "name by RFC 2231", "parameter", "comment in a header"],
)  # fmt: skip
def test_a_leak_in_mail_fails(copy: bytes) -> None:
    """Withheld text in any place of a mail, or a header that is not listed, does not pass."""
    assert not MAIL.check(copy).passed


def test_words_of_the_frame_raise_no_alarm() -> None:
    """A withheld word of mail's own language, and a header withheld whole, fail no good copy."""
    parts = (
        part("header-from", PartKind.MAIL_HEADER, "Jonas Sterr <jonas@example.org>"),
        part("header-to", PartKind.MAIL_HEADER, "Zoë Okoro <okoro@example.org>"),
        part("body", PartKind.BODY, "The plain text is in the attachment, with its charset and encoding.\nFrösche.\n"),
        part("headers", PartKind.MAIL_HEADER, "Delivered-To: Zoë Okoro", stays=False),
    )
    secrets = {"header-from": parts[0].text, "body": "plain text is in the attachment, with its charset and encoding"}
    made = world(MediaType.EML, parts, secrets)
    message = EmailMessage()
    message["From"], message["To"] = LABEL, "Zoë Okoro <okoro@example.org>"
    message.set_content(f"The {LABEL}.\nFrösche.\n", charset="utf-8", cte="quoted-printable")
    verification = made.check(message.as_bytes())
    assert verification.passed, verification.checks


def test_a_lost_attachment_fails() -> None:
    """A copy of a mail has as many attachments as the mail."""
    message = EmailMessage()
    message["Subject"] = f"Plan for Callum and {LABEL}"
    message.set_content("\n".join(GOOD))
    assert "opening" in failed(MAIL.check(message.as_bytes()))


def test_text_passes_and_fails() -> None:
    """Plain text passes when the label stands in place, and fails otherwise."""
    assert TEXT.check("\n".join(GOOD).encode()).passed
    assert failed(TEXT.check(BODY.encode())) >= {"residue", "raw"}
    assert failed(TEXT.check(KEPT.encode())) == {"difference"}
    assert not TEXT.check("\n".join(GOOD).encode("utf-16")).passed


_WORDS = SECRET.split()


@settings(max_examples=60, deadline=None)
@example(9, 3, 84, lambda text: text[::-1])
@example(5, 3, 84, lambda text: text.replace(" ", ""))
@given(
    start=st.integers(0, len(_WORDS) - 3),
    size=st.integers(3, 8),
    at=st.integers(0, len("\n".join(GOOD))),
    dress=st.sampled_from([str, str.upper, str.casefold, lambda text: text.replace(" ", ""), lambda text: text[::-1]]),
)
def test_any_withheld_passage_put_back_anywhere_fails(start: int, size: int, at: int, dress: object) -> None:
    """Three or more withheld words in a row, put back anywhere and in any dress, never pass."""
    good = "\n".join(GOOD)
    back = dress(" ".join(_WORDS[start : start + size]))  # type: ignore[operator]
    assert not TEXT.check(f"{good[:at]} {back} {good[at:]}".encode()).passed


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([DOCX, PDF, MAIL, TEXT]),
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.7\n"]),
)
def test_garbage_never_raises_and_never_passes(made, garbage: bytes, head: bytes) -> None:  # type: ignore[no-untyped-def]
    """Whatever bytes are handed in as a copy, the answer is a failed check and no exception."""
    assert not made.check(head + garbage).passed


@settings(max_examples=40, deadline=None)
@given(cut=st.integers(1, 500), flip=st.integers(0, 255))
def test_a_damaged_copy_never_raises(cut: int, flip: int) -> None:
    """A good copy with a byte changed or its end cut off ends in checks, never in an exception."""
    good = zipped(docx_members())
    damaged = bytearray(good)
    damaged[cut % len(good)] ^= flip
    assert DOCX.check(bytes(damaged)).checks
    assert not DOCX.check(good[:-cut]).passed


def test_another_file_fails() -> None:
    """The plan must be for this very file."""
    assert "original" in failed(verify(b"other", TEXT.document, TEXT.plan, "\n".join(GOOD).encode()))


def test_the_secret_is_where_it_should_be() -> None:
    """The small world withholds what it says it does."""
    assert TEXT.document.text_of(span(TEXT.document, "body", SECRET)) == SECRET
