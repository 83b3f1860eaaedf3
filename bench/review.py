"""The author's review of a long document: how long the house takes for each piece of it, and how long a person waits.

    python bench/review.py [--pages N] [--passages N] [--times N] [--presses N] [--database sqlite|postgresql]
                           [--reader] [--json]

A document of so many pages, with so many sentences about the family next door, is made, handed in and screened in a
house of its own; by the rules alone, or with ``--reader`` by the trained reader too, which takes minutes and finds
somewhat more. Then each piece of the review is asked for, in this process and so without a network; the median of
``--times`` counts, each at another passage; *busy* is what the processor worked for it, which other work on the
machine does not change. What people wait for in Chromium, where it is there, ``chromium.py`` measures ``--presses``
times, once as it is and once slowed down four times: the author's, and then the checker's of the copy that was made.
*Busy* is then what the house itself worked for each, in so many requests (*asked*), those ahead of need among them.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "tests"), str(ROOT)]
USABLE_MS, NEXT_MS = 1000.0, 100.0
"""What is asked for, on two cores."""
TELLING = (
    "Kian Marsden was arrested for arson on {day} and may not be alone with younger children.",
    "His mother Stacey Marsden told us on {day} that she could not keep him at home.",
    "Kian Marsden has been at the pupil referral unit since {day}, where he hit a teacher.",
    "Ruby Marsden said on {day} that her brother had set fire to the shed of the school.",
    "The Marsdens at number 14 were visited by the police on {day}.",
    "Maureen Tibbs rang on {day} and asked that nobody in the lane is told.",
)
FILLER = (
    "The conference looked at what had changed since the last meeting and what had not.",
    "Everybody agreed that the plan goes on, and that it is looked at again in three months.",
    "School attendance was ninety-two per cent in the last half of the term.",
    "The core group meets on the first Monday of each month, in the family centre.",
    "What was agreed is written down below, with who does it and by when.",
    "The health visitor has weighed both children, and will do so again before the summer.",
)


class NoReader:
    """Stands where the trained reader would, and is asked nothing."""

    digest = "none"

    def __bool__(self) -> bool:
        return False


def document(pages: int, passages: int, seed: int = 7) -> bytes:
    """A PDF in which so many sentences tell about other people, spread over its pages."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    dice, held = random.Random(seed), io.BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=1)
    for page in range(pages):
        telling = (page + 1) * passages // pages - page * passages // pages
        lines = [
            TELLING[dice.randrange(len(TELLING))].format(day=f"{dice.randint(1, 28)} May 2025") for _ in range(telling)
        ]
        lines += [dice.choice(FILLER) for _ in range(max(0, 30 - telling))]
        dice.shuffle(lines)
        canvas.setFont("Helvetica", 10)
        for number, line in enumerate(lines):
            canvas.drawString(60, 780 - 23 * number, line)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def medians(name: str, do: Callable[[int], object], times: int) -> dict[str, float]:
    """Milliseconds by the clock, and of the processor's work."""
    spent = []
    for number in range(times):
        begun, busy = time.perf_counter(), time.process_time()
        do(number)
        spent.append((1e3 * (time.perf_counter() - begun), 1e3 * (time.process_time() - busy)))
    clock, work = zip(*spent, strict=True)
    return {f"{name}_ms": statistics.median(clock), f"{name}_busy": statistics.median(work)}


def memory() -> float:
    """Of this process, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def measured(
    database: str, pages: int, passages: int, times: int, presses: int = 31, reader_too: bool = False
) -> dict[str, Any]:
    """All figures; without those of a browser where ``presses`` is 0."""
    from service import working
    from web.browsing import browser

    _, house = working._stage(database, "house")
    from partywall.service import documents, review

    if not reader_too:
        vars(documents)["load_network"] = NoReader

    house.lays_out = True
    house.letter = working.opened(house, content=document(pages, passages), name="plan.pdf")
    begun = time.perf_counter()
    working.find(house, house.letter)
    found: dict[str, Any] = {"screened_s": time.perf_counter() - begun}
    from partywall.service.serving import make_ready

    reader, path = browser(house.author), f"/products/{house.letter}/review/{working.FATHER}"
    make_ready()
    before, begun = memory(), time.perf_counter()
    assert reader.get(path).status_code == 200
    found["first_s"] = time.perf_counter() - begun
    held = review.review_of(house.author, house.letter, working.FATHER)
    rows = random.Random(1).sample(held.passages, times)
    found |= {"pages": held.pages, "passages": len(held.passages)}

    def asked(only: str = "") -> Callable[[int], object]:
        return lambda number: reader.get(path, {"passage": rows[number].id, **({"only": only} if only else {})})

    found |= medians("page", asked(), times)
    found["page_kb"] = len(asked()(0).content) / 1e3  # type: ignore[attr-defined]
    for only in ("panel", "sheet", "list"):
        found |= medians(only, asked(only), times)
    drawn = f"/products/{house.letter}/draft/{held.found.row.draft}/pages"
    found |= medians("picture", lambda number: reader.get(f"{drawn}/{rows[number].sheet}.png"), times)

    def decided(number: int) -> object:
        fields = {"act": "withhold", "reason-redact": "other-person", "passage": rows[number].id}
        answer = reader.post(f"{path}?passage={rows[number].id}", fields, headers={"X-Partywall": "review"})
        assert answer.status_code == 200, answer.content
        return answer

    found |= medians("decide", decided, times)
    most = held.people()[0][0]
    about = next(row for row in held.passages if row.about == most)
    alike = [row for row in review.told(held, about.id).alike if row.id not in {each.id for each in rows}]
    fields = {"act": "alike", "outcome": "redact", "which": "open", "number-open": str(len(alike))}

    def at_a_stroke(_: int) -> None:
        answer = reader.post(f"{path}?passage={about.id}", fields, headers={"X-Partywall": "review"})
        assert answer.status_code == 200, answer.content

    found |= {"stroke_of": len(alike), **medians("stroke", at_a_stroke, 1)}
    found["memory_mb"], found["memory_more_mb"] = memory(), memory() - before
    if presses:
        found["chromium"] = in_chromium(house, path, presses)
    return found


def in_chromium(house: Any, path: str, times: int) -> dict[str, Any]:
    """What people wait for in a browser: the author, and then the checker of the copy."""
    import chromium
    from partywall.service import review
    from service import working

    if lacks := chromium.missing():
        return {"missing": lacks}
    held = review.review_of(house.author, house.letter, working.FATHER)
    found = chromium.reviewed(house.people, path, [row.id for row in held.passages], times)
    took = made_and_begun(house, review.review_of(house.author, house.letter, working.FATHER))
    pages = house.product(house.letter).edition(house.edition).pages
    room = f"/products/{house.letter}/editions/{house.edition}/check"
    turned = chromium.checked(house.people, room, min(times, pages - 1)) if pages > 1 else {}
    return {"made_s": took, **{name: {**waits, **turned.get(name, {})} for name, waits in found.items()}}


def made_and_begun(house: Any, held: Any) -> float:
    """All that is left is withheld, the copy made, and its check begun; seconds until it was made."""
    from partywall.model.disclosure import Outcome
    from partywall.procedure import acts
    from partywall.service import deciding
    from service import working

    left = [row.id for row in held.passages if row.outcome is Outcome.REFER]
    if left:
        deciding.decide_all(house.author, held, left, Outcome.REDACT, "other-person")
    house.now, begun = datetime.now(UTC) - timedelta(minutes=10), time.perf_counter()
    house.edition = working.made_edition(house, house.letter)
    took = time.perf_counter() - begun
    house.do("author", acts.SubmitEdition(house.edition), house.letter)
    house.do("checker", acts.StartCheck(house.edition), house.letter)
    return took


SAID = (
    ("screened_s", "screened, once, by a job (s)"),
    ("first_s", "review opened for the first time in a process (s)"),
    ("page_ms", "the page"),
    ("page_kb", "the page (kB)"),
    ("panel_ms", "a passage"),
    ("sheet_ms", "a page of the document with its words"),
    ("list_ms", "the list"),
    ("picture_ms", "a page as a picture"),
    ("decide_ms", "a decision, with all that is drawn after it"),
    ("stroke_ms", "all about one person at a stroke"),
    ("memory_mb", "memory of the process that answers (MB)"),
    ("memory_more_mb", "of which for this document (MB)"),
)

WAITS = (
    ("usable", "usable, from the address"),
    ("largest", "the largest thing painted"),
    ("next", "next passage"),
    ("hasty", "next passage, without time to read"),
    ("decided", "withheld, and the next passage"),
    ("turned", "checker: next page"),
)


def waits(found: dict[str, Any]) -> Iterator[str]:
    """The lines about a browser."""
    if "missing" in found:
        yield f"Not measured in a browser: {found['missing']} is not there."
        return
    yield f"{'In Chromium':36}{'times':>6}{'median':>9}{'p95':>9}{'asked':>7}{'busy':>8}   slowed down four times"
    for name, words in WAITS:
        rows = [found[speed][name] for speed in ("plain", "slowed") if name in found[speed]]
        if rows:
            plain, slowed = rows
            yield (
                f"{words:36}{plain['times']:6}{plain['median']:9.1f}{plain['p95']:9.1f}{plain['asked']:7.1f}"
                f"{plain['busy']:8.1f}{slowed['median']:12.1f}{slowed['p95']:9.1f}"
            )
    yield f"The copy was made in {found['made_s']:.1f} s."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--passages", type=int, default=1000)
    parser.add_argument("--times", type=int, default=11)
    parser.add_argument("--presses", type=int, default=31, help="of each kind, in a browser; 0: without a browser")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--reader", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measured(given.database, given.pages, given.passages, given.times, given.presses, given.reader)
    if given.json:
        print(json.dumps(found))
        return
    print(f"{found['pages']} pages, {found['passages']} passages; at a stroke {found['stroke_of']}. Medians, in ms.")
    for name, words in SAID:
        busy = found.get(name.removesuffix("_ms") + "_busy")
        print(f"{words:55} {found[name]:9.1f}" + (f" ({busy:.1f} busy)" if busy is not None else ""))
    chromium = found.get("chromium", {"missing": "--presses"})
    print("", *waits(chromium), sep="\n")
    if "plain" in chromium:
        usable, after = chromium["plain"]["usable"]["median"], chromium["plain"]["next"]["median"]
        met = usable <= USABLE_MS and after <= NEXT_MS
        print(f"Usable in {USABLE_MS:.0f} ms, next in {NEXT_MS:.0f} ms: {'met' if met else 'not met'}")


if __name__ == "__main__":
    main()
