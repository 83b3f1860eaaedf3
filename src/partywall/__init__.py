"""Partywall keeps one family's information from the family next door.

    import partywall

    done = partywall.redact_document("plan.docx", register="register/", case="C0412", recipient="P1034",
                                     records="minutes/", out="out/")
    print(done.copy_path, done.releasable)

``screen_document`` takes the same without ``out`` and makes no copy; ``verify_copy`` checks a copy made by
anyone. All three raise a ``PartywallError`` with one clear sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from partywall.errors import PartywallError, Refused, Unreadable, Unsafe

if TYPE_CHECKING:
    from partywall.service.documents import redact_document, screen_document, verify_copy

__version__ = "0.1.0"
__all__ = ["PartywallError", "Refused", "Unreadable", "Unsafe", "redact_document", "screen_document", "verify_copy"]


def __getattr__(name: str) -> Any:
    """The service is loaded when it is first used, so that the command line starts at once."""
    if name not in __all__:
        raise AttributeError(f"module 'partywall' has no attribute {name!r}")
    from partywall.service import documents

    return getattr(documents, name)
