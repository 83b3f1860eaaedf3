"""Reads the example's files with other libraries than Partywall's own readers."""

import io
import zipfile
from email import message_from_bytes, policy
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
DOCUMENTS = EXAMPLES / "documents"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_of(path: Path) -> str:
    """All text of a file, on the page or not, with single spaces."""
    reader = {".docx": _docx, ".pdf": _pdf, ".eml": _eml}.get(path.suffix, bytes.decode)
    return " ".join(reader(path.read_bytes()).split())


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith(".xml")]
        roots = [etree.fromstring(package.read(name)) for name in names]
    return "\n".join(text for root in roots for text in _texts(root))


def _texts(root: etree._Element) -> list[str]:
    if not root.tag.startswith(_W):
        return [text for text in root.itertext() if text.strip()]
    return ["".join(t.text or "" for t in p.iter(f"{_W}t", f"{_W}delText")) for p in root.iter(f"{_W}p")]


def _pdf(data: bytes) -> str:
    reader = PdfReader(io.BytesIO(data))
    properties = [str(value) for value in (reader.metadata or {}).values()]
    return "\n".join([*(page.extract_text() for page in reader.pages), *properties])


def _eml(data: bytes) -> str:
    message = message_from_bytes(data, policy=policy.default)
    head = [str(message[field]) for field in ("From", "To", "Subject")]
    body = message.get_body(("plain",))
    attached = [f"{part.get_filename()}\n{_docx(part.get_content())}" for part in message.iter_attachments()]
    return "\n".join([*head, body.get_content() if body else "", *attached])
