"""Every page but the review: how long the house takes to draw it, and how much a browser has to load for it.

    python bench/pages.py [--times N] [--database sqlite|postgresql] [--large] [--json]

The house is that of the tests with a letter that was checked, and ``--products`` more. Each page is asked for
by everybody who may see it, in this process and so without a network; the slowest of them counts, by the median of
``--times`` after one that warms up. ``ms`` is by the clock, ``busy`` what of it the processor worked for it, which
other work on the machine does not change; ``asked`` counts questions to the database. What a page loads is counted as
it is sent, without compression: the page, and all that it is drawn with, which a browser keeps from the first page on.
The review has a measure of its own, ``review.py``.

``--large``: the house has 2,000 products, 600 of which wait for a check, 1,000 accounts, and 200,000 entries in its
ledger (``--products``, ``--people`` and ``--entries`` say otherwise); asked for are the pages that list any of them.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import re
import statistics
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "tests"), str(ROOT)]
WANTED_MS, WANTED_KB = 300.0, 200.0
APART = {"review"}
"""Pages with a measure of their own, by the beginnings of their names."""
ROLES = ("author", "manager", "officer", "checker", "sender", "auditor", "trainer", "administrator")
LISTS = (
    "/", "/products", "/products?page=2", "/people", "/people?q=a", "/ledger", "/ledger?product=nothing", "/figures",
    "/search?q=CASE-7", "/exports", "/desk", "/releases", "/requests", "/desk/near-misses", "/desk/destructions",
)  # fmt: skip


def measured(database: str, times: int, products: int) -> list[dict[str, Any]]:
    """A row for each page that somebody may see."""
    from service import working
    from web.pages.everywhere import places

    _, house = working._stage(database, "checked")
    for _ in range(products):
        working.opened(house)
    paths = {
        place.name: place.path for place in places(house) if not any(place.name.startswith(name) for name in APART)
    }
    return list(rows({role: house.people[role] for role in ROLES}, paths, times))


def measured_large(database: str, times: int, products: int, people: int, entries: int) -> list[dict[str, Any]]:
    """The same of the pages that list things, in a large house."""
    import databases

    databases.fresh(database)
    accounts = filled(products, people, entries)
    return list(rows(accounts, {path: path for path in LISTS}, times))


def filled(products: int, people: int, entries: int, seed: int = 1) -> dict[str, str]:
    """Fill the house that is open; who works in it, by role."""
    from django.db import transaction
    from tests.web import world

    import ledger
    import load
    from partywall.model.people import CaseId
    from partywall.model.product import Role
    from partywall.service import granting
    from partywall.store.ledger import append_all

    load.dice.seed(seed)
    house = world.built(stages=False)
    cases = [world.OURS, *(f"CASE-{number}" for number in range(products // 5))]
    shares = (Role.AUTHOR, Role.CHECKER, Role.AUTHOR, Role.SENDER, Role.MANAGER)
    for number in range(people):
        world.somebody(house.administrator, house.officers[0], shares[number % len(shares)], house.began)
    for role, number in ((Role.AUTHOR, 20), (Role.MANAGER, 100)):
        for case in random.Random(seed).sample(cases[1:], min(number, len(cases) - 1)):
            granting.allow_case(house.officers[0], house.people[role], CaseId(case), house.began)
    load._placed(house, products, cases)
    for first in range(0, entries, 1000):
        with transaction.atomic():
            append_all(ledger.entries(first, min(1000, entries - first)))
    return {role.value: account for role, account in house.people.items() if role.value in ROLES}


def rows(accounts: Mapping[str, str], paths: Mapping[str, str], times: int) -> Iterable[dict[str, Any]]:
    """A row for each of these pages that somebody may see."""
    from web.browsing import browser

    logging.getLogger("partywall").setLevel(logging.ERROR)
    readers = {role: browser(account) for role, account in accounts.items()}
    for name, path in paths.items():
        seen = {role: taken(reader, path, times) for role, reader in readers.items()}
        drawn = {role: found for role, found in seen.items() if found}
        if drawn:
            role, found = max(drawn.items(), key=lambda each: each[1]["busy"])
            yield {"page": name, "who": role, **found}


def taken(reader: Any, path: str, times: int) -> dict[str, float] | None:
    """Milliseconds, questions, and kilobytes of the page and of all that it loads; None for whom it is no page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    answer = reader.get(path)
    if answer.status_code != 200 or not answer.headers["Content-Type"].startswith("text/html"):
        return None
    with CaptureQueriesContext(connection) as asked:
        reader.get(path)
    questions = len(asked)  # the next request forgets them
    spent = []
    for _ in range(times):
        begun, busy = time.perf_counter(), time.process_time()
        reader.get(path)
        spent.append((1e3 * (time.perf_counter() - begun), 1e3 * (time.process_time() - busy)))
    text = answer.content.decode()
    loads = {*re.findall(r'(?:src|href)="(/static/[^"]+)"', text)}
    loads |= {address.rpartition("/")[0] + "/govuk.js" for address in loads if address.endswith("partywall.js")}
    return {
        "ms": statistics.median(ms for ms, _ in spent),
        "busy": statistics.median(busy for _, busy in spent),
        "asked": questions,
        "own_kb": len(answer.content) / 1e3,
        "all_kb": (len(answer.content) + sum(map(size, loads))) / 1e3,
    }


def size(address: str) -> int:
    """Of something that pages are drawn with."""
    from django.conf import settings

    return (Path(settings.STATIC_ROOT) / address.rpartition("/")[2]).stat().st_size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--products", type=int, help="60, or 2,000 in a large house")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    if given.large:
        found = measured_large(given.database, given.times, given.products or 2000, given.people, given.entries)
    else:
        found = measured(given.database, given.times, 60 if given.products is None else given.products)
    over = [row["page"] for row in found if row["ms"] > WANTED_MS or row["all_kb"] > WANTED_KB]
    if given.json:
        print(json.dumps({"database": given.database, "large": given.large, "pages": found, "over": over}))
        return
    print(f"{'page':28} {'slowest for':14} {'ms':>7} {'busy':>7} {'asked':>6} {'page kB':>8} {'all kB':>8}")
    for row in sorted(found, key=lambda row: -row["busy"]):
        figures = f"{row['ms']:7.1f} {row['busy']:7.1f} {row['asked']:6} {row['own_kb']:8.1f} {row['all_kb']:8.1f}"
        print(f"{row['page']:28} {row['who']:14} {figures}")
    print(f"\n{len(found)} pages; over {WANTED_MS:.0f} ms or {WANTED_KB:.0f} kB: {', '.join(over) or 'none'}")


if __name__ == "__main__":
    main()
