"""All limits on what comes from outside, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be before it is refused. Sizes in bytes."""

    file_bytes: int = 256 * 2**20
    """A file as it is given."""
    unpacked_bytes: int = 1024 * 2**20
    """All that a packed file unpacks to."""
    packing_ratio: int = 200
    """How many times its packed size one large member of an archive may unpack to."""
    repetitive_bytes: int = 32 * 2**20
    """So much may come from any member: an honest table of equal rows packs to almost nothing."""
    members: int = 10_000
    """Files in an archive."""
    depth: int = 256
    """Elements inside elements, objects inside objects."""
    attributes: int = 1_000
    """Attributes of one element of markup."""
    attachment_depth: int = 8
    """Attachments inside attachments."""
    pages: int = 10_000
    characters: int = 50_000_000
    """Characters of text in one document."""
    register_file_bytes: int = 4 * 2**30
    records: int = 20_000
    """Files in a folder of records."""
    worker_memory_bytes: int = 4 * 2**30
    """Address space of the process that handles one file."""
    worker_seconds: int = 60
    """For one act on one file, and more for large ones: what follows is added."""
    worker_seconds_per_mib: int = 60
    worker_seconds_per_page: int = 5

    def unpacked(self, packed: int) -> int:
        """How much one member of an archive of that packed size may unpack to."""
        return max(self.repetitive_bytes, packed * self.packing_ratio)


LIMITS = Limits()
"""The limits in force unless a caller brings others."""
