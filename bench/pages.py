"""Every page but the review: how long the house takes to draw it, and how much a browser has to load for it.

    python bench/pages.py [--times N] [--database sqlite|postgresql] [--json]

The house is that of the tests with a letter that was checked, and ``--products`` more. Each page is asked for
by everybody who may see it, in this process and so without a network; the slowest of them counts, by the median of
``--times`` after one that warms up. What a page loads is counted as it is sent, without compression: the page, and all
that it is drawn with, which a browser keeps from the first page on. The review has a measure of its own, ``review.py``.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]
WANTED_MS, WANTED_KB = 300.0, 200.0
APART = {"review"}
"""Pages with a measure of their own, by the beginnings of their names."""
ROLES = ("author", "manager", "officer", "checker", "sender", "auditor", "trainer", "administrator")


def measured(database: str, times: int, products: int) -> list[dict[str, Any]]:
    """A row for each page that somebody may see."""
    from service import working
    from web.browsing import browser
    from web.pages.everywhere import places

    _, house = working._stage(database, "checked")
    for _ in range(products):
        working.opened(house)
    readers = {role: browser(house.people[role]) for role in ROLES}
    rows = []
    for place in places(house):
        if any(place.name.startswith(name) for name in APART):
            continue
        seen = {role: taken(reader, place.path, times) for role, reader in readers.items()}
        drawn = {role: found for role, found in seen.items() if found}
        if drawn:
            role, (ms, own, loads) = max(drawn.items(), key=lambda each: each[1][0])
            rows.append({"page": place.name, "who": role, "ms": ms, "own_kb": own / 1e3, "all_kb": (own + loads) / 1e3})
    return rows


def taken(reader: Any, path: str, times: int) -> tuple[float, int, int] | None:
    """Milliseconds, bytes of the page, and of all that it loads; None where it is none that this person may see."""
    answer = reader.get(path)
    if answer.status_code != 200 or not answer.headers["Content-Type"].startswith("text/html"):
        return None
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        reader.get(path)
        spent.append(1e3 * (time.perf_counter() - begun))
    text = answer.content.decode()
    loads = {*re.findall(r'(?:src|href)="(/static/[^"]+)"', text)}
    loads |= {address.rpartition("/")[0] + "/govuk.js" for address in loads if address.endswith("partywall.js")}
    return statistics.median(spent), len(answer.content), sum(map(size, loads))


def size(address: str) -> int:
    """Of something that pages are drawn with."""
    from django.conf import settings

    return (Path(settings.STATIC_ROOT) / address.rpartition("/")[2]).stat().st_size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--products", type=int, default=60)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rows = measured(given.database, given.times, given.products)
    over = [row["page"] for row in rows if row["ms"] > WANTED_MS or row["all_kb"] > WANTED_KB]
    if given.json:
        print(json.dumps({"database": given.database, "pages": rows, "over": over}))
        return
    print(f"{'page':24} {'slowest for':14} {'ms':>7} {'page kB':>8} {'all kB':>8}")
    for row in sorted(rows, key=lambda row: -row["ms"]):
        print(f"{row['page']:24} {row['who']:14} {row['ms']:7.1f} {row['own_kb']:8.1f} {row['all_kb']:8.1f}")
    print(f"\n{len(rows)} pages; over {WANTED_MS:.0f} ms or {WANTED_KB:.0f} kB: {', '.join(over) or 'none'}")


if __name__ == "__main__":
    main()
