"""Prints what is installed with Partywall as a CycloneDX 1.6 bill of materials: every locked package with its digests,
and what of GOV.UK Frontend lies beside the pages. The same requirements give the same bytes."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)")
_DIGEST = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def pinned(text: str) -> list[dict[str, Any]]:
    """The packages of a locked file of requirements."""
    rows: list[dict[str, Any]] = []
    for line in text.splitlines():
        if found := _PINNED.match(line):
            name, version = found[1].lower(), found[2]
            purl = f"pkg:pypi/{name}@{version}"
            rows.append({"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl})
        for digest in _DIGEST.findall(line):
            # Of each file that may be fetched, for all machines; which one it was, the installer compared.
            kept = rows[-1].setdefault("properties", [])
            kept.append({"name": "partywall:sha256", "value": digest})
    return rows


def bill(requirements: Path = HERE / "postgresql.txt", root: Path = HERE.parent) -> dict[str, Any]:
    """All of it."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    style = json.loads((root / "style" / "package.json").read_text(encoding="utf-8"))
    frontend = {**style.get("dependencies", {}), **style.get("devDependencies", {})}["govuk-frontend"]
    purl = f"pkg:npm/govuk-frontend@{frontend}"
    beside = {"type": "library", "bom-ref": purl, "name": "govuk-frontend", "version": frontend, "purl": purl}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "partywall", "version": str(project["version"])}},
        "components": [*pinned(requirements.read_text(encoding="utf-8")), beside],
    }


if __name__ == "__main__":
    json.dump(bill(), sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")
