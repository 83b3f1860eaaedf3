"""Walks every state of small worlds of the procedure, and takes the rules apart to see that it would be noticed.

    python bench/procedure.py [--most N] [--mutants N] [--each N] [--processes N] [--json]

1. Each world is walked whole, or up to N states: everybody tries every act at any time, what is in force changes at any
   time, and the machine's jobs may be late. Own eyes, which know no rule, look at each act that is let pass.
2. Each law, gate, lapse and limit is taken away in turn, and the worlds in which it stopped anything are walked again,
   up to ``--mutants`` states each. Own eyes must find something forbidden; what they do not find is listed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from procedure.mutants import mutants, noted  # noqa: E402
from procedure.walking import walk  # noqa: E402
from procedure.worlds import WORLDS  # noqa: E402

MUTANTS = tuple(mutants())


def walked(number: int, most: int) -> dict[str, Any]:
    """One world, walked."""
    begun = time.perf_counter()
    found = walk(WORLDS[number], most, traced=False)
    return {
        "world": WORLDS[number].name,
        "states": found.states,
        "transitions": found.transitions,
        "refused": found.refused,
        "releases": found.releases,
        "whole": found.whole,
        "forbidden": list(found.forbidden),
        "seconds": round(time.perf_counter() - begun, 1),
    }


def stopped(number: int, most: int) -> tuple[int, set[tuple[str, ...]]]:
    """How many states a world has, and what stopped an act in it."""
    with noted() as keys:
        found = walk(WORLDS[number], most, traced=False)
    return found.states, keys


def taken_away(number: int, worlds: list[int], most: int) -> dict[str, Any]:
    """What own eyes find in those worlds without one thing; the first."""
    mutant = MUTANTS[number]
    for world in worlds:
        try:
            with mutant.applied():
                found = walk(WORLDS[world], most, traced=False).forbidden
        except (AssertionError, IndexError, TypeError):
            found = ("the rules themselves fail",)
        if found:
            return {"without": mutant.name, "world": WORLDS[world].name, "found": found[0]}
    return {"without": mutant.name, "world": None, "found": None, "worlds": len(worlds)}


def told(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """All rows, each shown as it comes."""
    found = []
    for row in rows:
        print(json.dumps(row), file=sys.stderr, flush=True)
        found.append(row)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--mutants", type=int, default=4_000)
    parser.add_argument("--each", type=int, default=len(WORLDS), help="worlds tried without one thing, smallest first")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    begun = time.perf_counter()
    numbers = range(len(WORLDS))
    with ProcessPoolExecutor(given.processes) as pool:
        rows = told(pool.map(walked, numbers, [given.most] * len(WORLDS)))
        walking = time.perf_counter() - begun
        missed = []
        if given.mutants:
            bases = list(pool.map(stopped, numbers, [given.mutants] * len(WORLDS)))
            order = sorted(numbers, key=lambda number: bases[number][0])
            worlds = [[at for at in order if mutant.matters(WORLDS[at].name, bases[at][1])] for mutant in MUTANTS]
            worlds = [some[: given.each] for some in worlds]
            missed = told(pool.map(taken_away, range(len(MUTANTS)), worlds, [given.mutants] * len(MUTANTS)))
    result = {
        "worlds": rows,
        "states": sum(row["states"] for row in rows),
        "transitions": sum(row["transitions"] for row in rows),
        "refused": sum(row["refused"] for row in rows),
        "whole": sum(row["whole"] for row in rows),
        "forbidden": [row["world"] for row in rows if row["forbidden"]],
        "seconds": round(walking),
        "taken_away": missed,
        "found": sum(row["found"] is not None for row in missed),
        "seconds_with_all": round(time.perf_counter() - begun),
    }
    print(json.dumps(result) if given.json else table(result))
    sys.exit(1 if result["forbidden"] else 0)


def table(result: dict[str, Any]) -> str:
    """For people."""
    lines = [f"{'world':52}{'states':>9}{'acts':>10}{'refused':>11}{'releases':>9}  {'':6}{'s':>7}"]
    for row in result["worlds"]:
        end = "; ".join(row["forbidden"]) or ("whole" if row["whole"] else "cut")
        lines.append(
            f"{row['world']:52}{row['states']:9}{row['transitions']:10}{row['refused']:11}{row['releases']:9}  "
            f"{end:6}{row['seconds']:7}"
        )
    lines.append(
        f"{len(result['worlds'])} worlds ({result['whole']} whole), {result['states']} states, {result['transitions']} "
        f"acts and changes, {result['refused']} refused, {result['seconds']} s; forbidden: {len(result['forbidden'])}"
    )
    for row in result["taken_away"]:
        if row["found"] is None:
            lines.append(f"without '{row['without']}' nothing forbidden was found in {row['worlds']} worlds")
    lines.append(f"taken away: {len(result['taken_away'])}, noticed: {result['found']}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
