"""An index of records as a reader has it: the state it was in when it was opened, whatever a writer does meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from partywall.errors import Refused, Unreadable
from partywall.model.people import FamilyId
from partywall.model.records import RecordId, Source
from partywall.model.text import Document
from partywall.store.passages.catalogue import CATALOGUE, Catalogue, make_catalogue, open_catalogue
from partywall.store.passages.keys import KEY, make_key, read_key
from partywall.store.passages.rows import Places, Row, places_of, unpacked
from partywall.store.passages.segment_files import DAMAGED, HALF, open_segment, settle
from partywall.trace.indexed import RecordIndex
from partywall.trace.segments import Segment
from partywall.trace.spelling import Words

_TRIES = 20
"""How often a state is asked for again whose files a writer took away before they were opened."""
_PAUSE = 0.05
_REMEMBERED = 4096
_READ_AGAIN = 16
"""Records whose text is kept in memory."""


def create_index(folder: Path, keep_text: bool = False, key: Path | None = None, root: Path | None = None) -> None:
    """An empty index in a folder that is empty or not there yet.

    ``root`` is the records' folder, from which a text is read again where the index keeps none. ``key`` is where the
    site's secret key lies or shall lie, if not in the folder. Raises Refused, and Unreadable for a key that is none.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not all(path.name == KEY or HALF in path.name for path in folder.iterdir()):
            raise Refused("The folder for the index of records is not empty; name another one.")
        secret = make_key(key or folder / KEY)
        make_catalogue(folder / CATALOGUE, secret, keep_text, root.resolve() if root else None)
        settle(folder)
    except OSError as error:
        raise Refused(f"The index of records cannot be made: {error.strerror}.") from None


def not_to_be_had(source: Source) -> Document | None:
    """For an index whose records are not read again."""
    return None


def open_index(
    folder: Path, reread: Callable[[Source], Document | None] = not_to_be_had, key: Path | None = None
) -> PassageIndex:
    """The index as it is now. Raises Unreadable.

    ``reread`` gives a record's document once more where its text is not kept, or None. Nothing is read but the
    catalogue's beginning and the segments' headers, so it opens at once whatever its size.
    """
    secret = read_key(key or folder / KEY)
    for attempt in range(_TRIES):
        catalogue = open_catalogue(folder, secret)
        try:
            catalogue.connection.execute("PRAGMA query_only = ON")
            catalogue.connection.execute("BEGIN")  # from the first question on, the state stays as it is
            segments = tuple(open_segment(folder, name) for name in catalogue.segments())
            return PassageIndex(catalogue, segments, secret, reread)
        except FileNotFoundError:
            catalogue.close()
            if attempt < _TRIES - 1:
                time.sleep(_PAUSE)
        except OSError as error:
            catalogue.close()
            raise Unreadable(f"The index of records cannot be opened: {error.strerror}.") from None
        except BaseException:
            catalogue.close()
            raise
    raise Unreadable(DAMAGED)


class PassageIndex:
    """An opened index, with the answers of ``Shelf`` to every question. To be closed, or used as a context manager.

    Until then, what a writer forgets meanwhile is still there for this reader, and so not yet gone.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        segments: tuple[Segment, ...],
        key: bytes,
        reread: Callable[[Source], Document | None],
    ) -> None:
        self.keep_text, self.root = catalogue.about()
        self.index = RecordIndex(segments, self, Words(key))
        self._catalogue, self._reread = catalogue, reread
        self.source = lru_cache(_REMEMBERED)(self._source)
        self.places = lru_cache(_REMEMBERED)(self._places)
        self._texts = lru_cache(_READ_AGAIN)(self._read_texts)

    def __enter__(self) -> PassageIndex:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the state that this reader has."""
        self.index = RecordIndex((), self, self.index.words)
        self._catalogue.close()

    @property
    def size(self) -> int:
        """How many records."""
        return sum(len(segment.numbers) for segment in self.index.segments)

    @property
    def words(self) -> int:
        """How many telling words."""
        return sum(segment.words for segment in self.index.segments)

    @property
    def bytes_of_text(self) -> int:
        """Of all texts together, in UTF-8."""
        ((total,),) = self._catalogue.ask("SELECT coalesce(sum(text_bytes), 0) FROM record")
        return int(total)

    def sources(self) -> Iterator[Source]:
        """Of all records, by their numbers."""
        return map(self._catalogue.source, self._catalogue.rows())

    def find(self, id: RecordId) -> Source | None:
        """What is known of the record of an id."""
        row = self._catalogue.find(id)
        return self._catalogue.source(row) if row else None

    def families(self, group: int) -> tuple[FamilyId, ...]:
        return self._catalogue.families(group)

    def numbers_of(self, families: Collection[FamilyId]) -> tuple[int, ...]:
        return self._catalogue.numbers_of(families)

    def text(self, number: int, part: int) -> str | None:
        texts = self._texts(number)
        return texts[part] if part < len(texts) else None

    def _source(self, number: int) -> Source:
        return self._catalogue.source(self._row(number))

    def _places(self, number: int) -> Places:
        return places_of(self._row(number))

    def _row(self, number: int) -> Row:
        row = self._catalogue.row(number)
        if row is None:
            raise Unreadable(DAMAGED)
        return row

    def _read_texts(self, number: int) -> tuple[str, ...]:
        """A record's texts: those kept, else those read again if it is the same file and reads the same; else none."""
        row = self._row(number)
        if row.text is not None:
            return unpacked(row.text)
        source = self.source(number)
        document = self._reread(source)
        if document is None or document.digest != source.digest:
            return ()
        texts = tuple(part.text for inner in document.walk() for part in inner.parts)
        return texts if self._catalogue.reading(texts) == row.reading else ()
