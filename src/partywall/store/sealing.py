"""Seals a copy with a key: as a PDF that asks for it (AES-256, revision 6), or in a ZIP (AES-256 as WinZip has it).

The salt is the library's own, so that no two sealed files are alike. A PDF is sealed by pypdf, in a worker, since qpdf
takes its random numbers from a file, which no worker can open; ``verify.sealed`` opens it again, by qpdf.
"""

from __future__ import annotations

import io
import zipfile

import pyzipper
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, ByteStringObject

from partywall.errors import Refused

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The day that every member has: a file says nothing of when it was made."""


def sealed_pdf(untrusted: bytes, key: str) -> bytes:
    """A PDF that opens with the key alone. All that it holds is as it was."""
    out = io.BytesIO()
    writer = PdfWriter(clone_from=io.BytesIO(untrusted))
    writer.pdf_header = "%PDF-2.0"  # whose lock it is
    writer.encrypt(key, algorithm="AES-256")
    # One id for all: the lock does not need it, and random bytes are a place where nobody can look.
    writer._ID = ArrayObject([ByteStringObject(bytes(16)), ByteStringObject(bytes(16))])
    writer.write(out)
    return out.getvalue()


def sealed_zip(content: bytes, name: str, key: str) -> bytes:
    """A ZIP with one member of that name."""
    out = io.BytesIO()
    with pyzipper.AESZipFile(out, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(key.encode())
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        member = archive.zipinfo_cls(name, date_time=_EARLIEST)
        member.compress_type = pyzipper.ZIP_DEFLATED
        archive.writestr(member, content)
    return out.getvalue()


def opened_zip(sealed: bytes, key: str) -> bytes:
    """The one member of such a ZIP. Raises Refused where it is not sealed, or does not open."""
    try:
        with pyzipper.AESZipFile(io.BytesIO(sealed)) as archive:
            (member,) = archive.infolist()
            if not member.flag_bits & 0x1 or getattr(member, "wz_aes_strength", 0) != 3:
                raise Refused("The parcel is not sealed with AES-256.")
            archive.setpassword(key.encode())
            content: bytes = archive.read(member)
            return content
    except (zipfile.BadZipFile, pyzipper.BadZipFile, RuntimeError, ValueError, EOFError):
        raise Refused("The sealed parcel does not open again.") from None


def bare_zip(members: tuple[tuple[str, bytes], ...]) -> bytes:
    """A ZIP of these members, which is not sealed; the same members give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.compress_type, member.create_system, member.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(member, content)
    return out.getvalue()
