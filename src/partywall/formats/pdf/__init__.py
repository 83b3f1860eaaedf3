"""PDF: read by PDFium, rebuilt with pikepdf from the drawing instructions that may stay."""

from partywall.formats.pdf.look import look
from partywall.formats.pdf.reading import read
from partywall.formats.pdf.writing import write

__all__ = ["look", "read", "write"]
