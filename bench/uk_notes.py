"""What Partywall finds of the identifiers in template-made UK clinical notes, and what it leaves alone.

    python bench/uk_notes.py CORPUS.json [--misses] [--json]

With an empty register, so that nothing is known of anybody. Found is an identifier or name whose letters and digits
all lie in mentions; a name with a working title (``Dr``) is a professional's and stays. Touched is a span that must be
kept (the clinician, an appointment's date, a number that fails its check, a dose) if a mention holds
any letter or digit of it.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path

from partywall.detect import detect
from partywall.model.people import Mention, MentionKind
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.register.tables import Tables
from partywall.words import compact

NOBODY = Tables(())
STAYS = "stranger: working title"
POINTS = frozenset({MentionKind.NAME, MentionKind.INITIALS, MentionKind.IDENTIFIER})


def mentions_of(text: str) -> list[Mention]:
    """Names and identifiers in one note, but for professionals."""
    body = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "text"),))
    document = Document(digest_of(text.encode()), MediaType.TEXT, (body,))
    found = detect(document, NOBODY, ())
    return [one for one in found if one.kind in POINTS and one.detector != STAYS]


def places(text: str, value: str) -> list[tuple[int, int]]:
    """Where the letters and digits of a value stand in a text, however they are spaced."""
    signs = [(at, char) for at, char in enumerate(text) if compact(char)]
    row, wanted = "".join(compact(char) for _, char in signs), compact(value)
    found, at = [], row.find(wanted)
    while at >= 0:
        found.append((signs[at][0], signs[at + len(wanted) - 1][0] + 1))
        at = row.find(wanted, at + 1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true", help="print figures as one JSON object")
    options = parser.parse_args()
    notes = json.loads(options.corpus.read_text(encoding="utf-8"))["notes"]
    total: Counter[str] = Counter()
    good: Counter[str] = Counter()
    start = time.perf_counter()
    for note in notes:
        text = note["text"]
        hidden = {at for one in mentions_of(text) for at in range(one.span.start, one.span.end) if compact(text[at])}
        for row in (*note["gold"], *note["preserve"]):
            kind, wanted = (row["cat"], True) if "cat" in row else ("keep: " + row["reason"], False)
            where = places(text, row["value"])
            # A value that must stay may stand in the note as something else too: it is the last that is meant.
            at = [{at for at in range(*span) if compact(text[at])} for span in (where if wanted else where[-1:])]
            done = any(one <= hidden for one in at) if wanted else not any(one & hidden for one in at)
            total[kind] += 1
            good[kind] += done
            if options.misses and not done:
                print(f"{kind}: {row['value']!r} in {text!r}")
    seconds = time.perf_counter() - start
    wanted_kinds = [kind for kind in total if not kind.startswith("keep: ")]
    kept_kinds = [kind for kind in total if kind.startswith("keep: ")]
    figures = {
        "notes": len(notes),
        "seconds": round(seconds, 2),
        "identifiers found": sum(good[kind] for kind in wanted_kinds) / sum(total[kind] for kind in wanted_kinds),
        "must-keep touched": 1 - sum(good[kind] for kind in kept_kinds) / sum(total[kind] for kind in kept_kinds),
        **{kind: good[kind] / total[kind] for kind in (*sorted(wanted_kinds), *sorted(kept_kinds))},
    }
    if options.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:45} {100 * figure:7.2f} %" if name not in {"notes", "seconds"} else f"{name:45} {figure:7}")


if __name__ == "__main__":
    main()
