"""The table of all 116 places for the docs: what was planted where, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from places.asset import Asset, Fate

PLACES: Mapping[int, str] = {
    1: "Text under a drawn box",
    2: "Highlight, square, ink or stamp used as a redaction",
    3: "Redaction marked and never applied",
    4: "Old drawing instructions",
    5: "Original picture beside the blanked one",
    6: "Scanned picture under a box",
    7: "Masks, alternates, inline pictures, layers of a picture",
    8: "Picture larger than what is shown of it",
    9: "Invisible text",
    10: "White, tiny, flattened or clipping text",
    11: "Text beside the page or its crop box",
    12: "Layers that are off, names of layers",
    13: "Drawings inside drawings, patterns, glyphs that draw",
    14: "Texts in the structure for screen readers",
    15: "Bookmarks",
    16: "Named destinations, page labels, article threads",
    17: "Properties of the document",
    18: "Metadata in XML (XMP)",
    19: "Private data of programs",
    20: "Attached files",
    21: "Forms: answers, defaults, tips, choices",
    22: "Forms in XML (XFA)",
    23: "Scripts",
    24: "Comments and other annotations",
    25: "Links and actions",
    26: "Earlier revisions",
    27: "Hidden indexes of hybrid files",
    28: "Packed objects that nothing refers to",
    29: "Bytes before, between and after the objects",
    30: "Signatures and certificates",
    31: "Thumbnails of pages",
    32: "Letters and names of cut-down fonts",
    33: "Width of a gap, places of letters",
    34: "Line breaks and spacing of what is left",
    35: "The same name elsewhere in the file",
    36: "Symbols of a compressed scan (JBIG2)",
    37: "Remains in a compressed picture, pixelation, blur",
    38: "Box too small or see-through",
    39: "Box below the text",
    40: "Text layer that does not fit its picture",
    41: "Turned, scaled or upside-down pages",
    42: "Language, base address, output intents, legal entries",
    43: "File locked with an empty password",
    44: "Identity, producer and times of the file",
    45: "Names in colour profiles and fonts",
    46: "Text drawn as lines",
    47: "Stamps, borders and show-through of a scan",
    48: "Removed pages and templates",
    49: "Tracked deletions and changes of format",
    50: "Tracked insertions, names of reviewers",
    51: "Comments and lists of reviewers",
    52: "Headers and footers, used or not",
    53: "Footnotes and endnotes",
    54: "Hidden, white or tiny text",
    55: "Text boxes and diagrams",
    56: "Content controls and the data bound to them",
    57: "Custom XML",
    58: "Properties of the document",
    59: "Variables, mail merge, attached template",
    60: "Field codes, and results that differ from them",
    61: "Targets and tips of links",
    62: "Alternative texts",
    63: "Pictures: cropped parts, own properties, paths",
    64: "Embedded objects, controls and fonts",
    65: "Charts: cached values and workbook",
    66: "Building blocks, numbers of lists, names of styles",
    67: "Smart tags, bookmarks, permissions",
    68: "Ink, files that are built in",
    69: "Branches for other programs",
    70: "Thumbnail of page one",
    71: "The archive itself: extra members, comments, remains",
    72: "Remains in old formats and in RTF and OpenDocument",
    73: "Macros, ribbons, digital signatures",
    74: "Names split, disguised or in other letters",
    75: "Hidden sheets",
    76: "Hidden, grouped and filtered rows and columns",
    77: "Caches of pivot tables and slicers",
    78: "Caches of other workbooks",
    79: "Defined names, print titles",
    80: "Comments, threads and persons",
    81: "Shared texts that no cell uses",
    82: "Formulas, lists to choose from, formats with words",
    83: "Queries, connections, data models, scenarios",
    84: "Caches of charts",
    85: "Log of revisions",
    86: "White cells, empty formats, cells far off",
    87: "Headers, footers, alternative texts",
    88: "Slides: notes, hidden ones, masters, comments, animations",
    89: "Quoted mails below",
    90: "Attachments inside attachments",
    91: "Headers of a mail",
    92: "winmail.dat",
    93: "Properties of an Outlook mail",
    94: "The other version of the text",
    95: "Text around the parts, names and descriptions of parts",
    96: "Calendar entries and contact cards",
    97: "Receipts and votes",
    98: "Signatures with logos and tracking links",
    99: "Name shown and address that differ",
    100: "Mailboxes and what is deleted in them",
    101: "Properties of a photograph: place, owner, thumbnail",
    102: "Further metadata, layers, frames and pages of a picture",
    103: "Cropped parts and bytes after the end of a picture",
    104: "Texts in a PNG, names of profiles",
    105: "What else is in a photograph",
    106: "Bar codes, QR codes and stamps",
    107: "Names of files and folders",
    108: "Contents pages, indexes, page numbers",
    109: "The label itself: its words, number, colour",
    110: "The same document released twice",
    111: "A published copy of the same document",
    112: "Hash of a name used as a pseudonym",
    113: "Our own files: logs, recognised text, reviews, remains",
    114: "Other channels: subject, calendar title, envelope",
    115: "Copies for accessibility, previews, extracts",
    116: "Metadata of the redaction tool",
}
"""Each place in a few words."""

SAID: Mapping[int, str] = {
    109: "Labels come from the reason in the policy and name nobody; they are the same for every person. How many there are"
    " can be counted by the reader.",
    110: "Not seen in one file. The same original, register and policy give the same copy; what another recipient's copy"
    " lacks or has is for whoever releases both.",
    112: "A copy and its certificate have no pseudonym, number or hash of a person; digests are of whole files.",
    113: "Logs and error messages have no text of a document. Report and findings, which have, are written only where the"
    " author says, and are not for the recipient.",
    115: "None is made of the original; the text of a copy's tags is made of what stays.",
    116: "Times, producer and names in a copy are fixed; nothing of the user or the machine is in it.",
}
"""What the product does about places for which no file can be made."""

_GROUPS = (
    (1, "PDF"),
    (49, "Word, OpenDocument text, rich text"),
    (75, "Workbooks and slides"),
    (89, "Mail, calendars, mailboxes"),
    (101, "Pictures, names and channels"),
)
_HEAD = """\
# Where text hides

For the person who asks whether something is really gone. Text can stay in a file in places that nobody sees. For each
of 116 known places a small file with a rare name in that place is made, read, copied without the name and looked at: the
bytes unpacked in every way that is known, up to three readers of other people's, character recognition where there are
pages or pictures, the list of allowed structures, and a count of what is in the file. The files are made by the tests
(`tests/places`), which fail if one of these looks finds the name, or if this table is out of date.
`python bench/places.py --write` writes it.

- *shown, removed*: the author is shown the text, and no copy has it.
- *removed*: no copy has it; there it is not text but dots, or a code, and is not shown as text.
- *refused*: the file is not read, or a person is told what could not be read; until then no copy is made.
"""


def page(assets: Iterable[Asset]) -> str:
    """The page for the docs."""
    return _HEAD + "".join(_lines(tuple(assets)))


def _lines(assets: tuple[Asset, ...]) -> Iterator[str]:
    for number, name in PLACES.items():
        for first, group in _GROUPS:
            if number == first:
                yield f"\n## {group}\n\n| place | | what was planted | what becomes of it |\n|--:|---|---|---|\n"
        own = [asset for asset in assets if asset.place == number]
        rows = [(_planted(each), fate) for fate, each in _by_fate(own)] or [("", SAID[number])]
        for at, (planted, fate) in enumerate(rows):
            yield f"| {number if not at else ''} | {name if not at else ''} | {planted} | {fate} |\n"


def _by_fate(assets: list[Asset]) -> list[tuple[str, list[Asset]]]:
    ordered = sorted(assets, key=fate_of)
    return [(fate, list(each)) for fate, each in groupby(ordered, fate_of)][::-1]


def fate_of(asset: Asset) -> str:
    """In the words of the table."""
    if asset.fate is Fate.REFUSED:
        return "refused"
    return "shown, removed" if asset.shown else "removed"


def _planted(assets: list[Asset]) -> str:
    """What was planted, each with the kinds of file that it was planted in."""
    kinds: dict[str, dict[str, None]] = {}
    for asset in assets:
        kinds.setdefault(asset.what, {})[asset.file.rpartition(".")[2].upper()] = None
    return "; ".join(f"{what} ({', '.join(each)})" for what, each in kinds.items())
