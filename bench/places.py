"""The 116 places where text is known to hide: what becomes of a name that is planted in each.

    python bench/places.py [--all] [--write] [--json]

Makes each file of ``tests/places``, reads it, copies it without the name, verifies the copy and looks at its bytes in
five ways. ``--all``: also files that take character recognition or a converter, and pages and pictures of copies are
read by recognition. ``--write``: writes the table of docs/hiding-places.md.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from partywall.model.tools import NO_TOOLS  # noqa: E402
from partywall.store.tools import find_tools  # noqa: E402
from places.asset import Asset, Fate  # noqa: E402
from places.collected import assets  # noqa: E402
from places.outcome import outcome  # noqa: E402
from places.table import PLACES, page  # noqa: E402

PAGE = ROOT / "docs" / "hiding-places.md"


def fared(asset: Asset, everything: bool) -> str:
    """What became of one file: ``shown, removed``, ``removed``, ``refused``, or what was found against it."""
    found = outcome(asset, find_tools() if everything else NO_TOOLS, everything)
    if found.faults:
        return "left: " + "; ".join(found.faults)
    if found.fate is Fate.REFUSED:
        return "refused"
    return "shown, removed" if found.shown else "removed"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--all", action="store_true")
    options.add_argument("--write", action="store_true")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    # The readers of other people's warn about what they pass over.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    if given.write:
        PAGE.write_text(page(assets()))
        return
    begun = time.perf_counter()
    chosen = [asset for asset in assets() if given.all or not asset.tools]
    results = {f"{asset.place} {asset.file}": fared(asset, given.all) for asset in chosen}
    counts = Counter("left" if fate.startswith("left") else fate for fate in results.values())
    figures = {
        "places": len(PLACES),
        "places with files": len({asset.place for asset in chosen}),
        "files": len(results),
        **{fate: counts[fate] for fate in ("shown, removed", "removed", "refused", "left")},
        "removed or refused, percent": round(100 * (1 - counts["left"] / len(results)), 1),
        "seconds": round(time.perf_counter() - begun),
    }
    if given.json:
        print(json.dumps({**figures, "each": results}))
        return
    for name, fate in results.items():
        print(f"{fate:16} {name}")
    print(", ".join(f"{name} {value}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
