"""Makes an e-mail file with one attachment."""

from email.message import EmailMessage
from email.policy import SMTP

_DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def mail(sender: str, to: str, date: str, subject: str, body: str, name: str, attached: bytes) -> bytes:
    """The file. The same arguments give the same bytes."""
    message = EmailMessage(policy=SMTP)
    for field, value in (("From", sender), ("To", to), ("Date", date), ("Subject", subject)):
        message[field] = value
    message["Message-ID"] = "<20250930160412.0412@example.org>"
    message.set_content(body)
    message.add_attachment(attached, maintype=_DOCX[0], subtype=_DOCX[1], filename=name)
    message.set_boundary("=_marlbeck-0412")
    return message.as_bytes()
