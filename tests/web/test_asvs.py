"""What docs/asvs.md says of Partywall is whole, and names what is there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")
STATES = {"met", "not applicable", "open"}
IDS = """
1.1: 1 2
1.2: 1 2 3 4 5 6 7 8 9
1.3: 1 2 3 4 5 6 7 8 9 10 11
1.4: 1 2 3
1.5: 1 2
2.1: 1 2 3
2.2: 1 2 3
2.3: 1 2 3 4
2.4: 1
3.2: 1 2
3.3: 1 2 3 4
3.4: 1 2 3 4 5 6
3.5: 1 2 3 4 5
3.7: 1 2
4.1: 1 2 3
4.2: 1
4.3: 1 2
4.4: 1 2 3 4
5.1: 1
5.2: 1 2 3
5.3: 1 2
5.4: 1 2 3
6.1: 1 2 3
6.2: 1 2 3 4 5 6 7 8 9 10 11 12
6.3: 1 2 3 4
6.4: 1 2 3 4
6.5: 1 2 3 4 5
6.6: 1 2 3
6.8: 1 2 3 4
7.1: 1 2 3
7.2: 1 2 3 4
7.3: 1 2
7.4: 1 2 3 4 5
7.5: 1 2
7.6: 1 2
8.1: 1 2
8.2: 1 2 3
8.3: 1
8.4: 1
9.1: 1 2 3
9.2: 1 2 3 4
10.1: 1 2
10.2: 1 2
10.3: 1 2 3 4
10.4: 1 2 3 4 5 6 7 8 9 10 11
10.5: 1 2 3 4 5
10.6: 1 2
10.7: 1 2 3
11.1: 1 2
11.2: 1 2 3
11.3: 1 2 3
11.4: 1 2 3 4
11.5: 1
11.6: 1
12.1: 1 2 3
12.2: 1 2
12.3: 1 2 3 4
13.1: 1
13.2: 1 2 3 4 5
13.3: 1 2
13.4: 1 2 3 4 5
14.1: 1 2
14.2: 1 2 3 4
14.3: 1 2 3
15.1: 1 2 3
15.2: 1 2 3
15.3: 1 2 3 4 5 6 7
16.1: 1
16.2: 1 2 3 4 5
16.3: 1 2 3 4
16.4: 1 2 3
16.5: 1 2 3
17.1: 1
17.2: 1 2 3 4
17.3: 1 2
"""
"""The requirements of levels 1 and 2 of ASVS 5.0.0: for each section, which of its numbers."""
_ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.M)


def asked() -> list[str]:
    """All ids."""
    found = []
    for line in IDS.split("\n"):
        section, _, numbers = line.partition(": ")
        found += [f"{section}.{number}" for number in numbers.split()]
    return found


def test_each_requirement_stands_there_once() -> None:
    """All 253 of levels 1 and 2, with what it asks, one of three states, and where to look or why not."""
    rows = _ROW.findall(PAGE)
    assert len(asked()) == 253
    assert Counter(id for id, *_ in rows) == Counter(asked())
    for id, asks, state, where in rows:
        assert state in STATES, id
        assert asks.strip(), id
        assert where.strip(), id


def test_the_summary_counts_right() -> None:
    """Met, not applicable, open, and all; each open one stands on top with what would close it."""
    counts = Counter(state for _, _, state, _ in _ROW.findall(PAGE))
    total = sum(counts.values())
    line = f"| {counts['met']} | {counts['not applicable']} | {counts['open']} | {total} |"
    assert line in PAGE
    top = PAGE.split("## Open, and what would close it")[1].split("\n## ")[0]
    listed = re.findall(r"^\| (\d+\.\d+\.\d+) \| [^|]+ \| [^|]+ \|$", top, re.M)
    assert listed == [id for id, _, state, _ in _ROW.findall(PAGE) if state == "open"]


def test_every_file_that_is_named_is_there() -> None:
    """Files of the program, tests, pages, and headings within pages."""
    named = {
        word for word in re.findall(r"`([^`\s]+)`", PAGE) if "/" in word and word[0] not in "/<" and "..." not in word
    }
    assert len(named) > 60
    for word in sorted(named):
        path, _, heading = word.partition("#")
        found = [base / path for base in (ROOT, ROOT / "src" / "partywall") if (base / path).exists()]
        assert found or path == "/api/", word
        if heading:
            headings = re.findall(r"^#+ (.+)$", found[0].read_text(encoding="utf-8"), re.M)
            assert heading in {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}, word


def test_the_bill_of_materials_names_every_locked_package() -> None:
    """With version and digests, and the same bytes each time."""
    script = [sys.executable, ROOT / "requirements" / "sbom.py"]
    first, second = (subprocess.run(script, capture_output=True, check=True).stdout for _ in range(2))
    assert first == second
    bill = json.loads(first)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    locked = (ROOT / "requirements" / "postgresql.txt").read_text(encoding="utf-8")
    wanted = {
        (name.lower(), version) for name, version in re.findall(r"^([\w.-]+)(?:\[.*?\])?==([^\s;]+)", locked, re.M)
    }
    assert len(wanted) > 40
    of_python = [row for row in bill["components"] if row["purl"].startswith("pkg:pypi/")]
    assert {(row["name"], row["version"]) for row in of_python} == wanted
    assert all(row["properties"] for row in of_python)
    digests = {each["value"] for row in of_python for each in row["properties"]}
    assert digests == set(re.findall(r"sha256:([0-9a-f]{64})", locked))
