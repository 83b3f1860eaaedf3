"""Part C of the benchmark of tracing: speed and size at two sizes, side by side with peers, on the same texts."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from passages import written
from stores import STORES
from texts import words_of

FAR = 100_000_000
"""Passages of a very large organisation, for which slopes are put on paper."""


def measured(
    corpora: Path, sizes: Sequence[int], names: Sequence[str], pages: int, seed: int, threshold: float
) -> dict[str, Any]:
    """The figures of each size, growth from the first to the last, and what they come to at 100 million passages."""
    words = words_of(corpora)
    figures: dict[str, Any] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            figures[str(size)] = {"texts": written(words, size, pages, seed, folder)}
            for name in names:
                figures[str(size)][name] = _run(name, folder, threshold)
    if len(sizes) > 1:
        small, large = (figures[str(size)] for size in (sizes[0], sizes[-1]))
        figures["growth"] = {
            name: _growth(small, large, name) for name in names if "failed" not in small[name] | large[name]
        }
    return figures


def _run(name: str, folder: Path, threshold: float) -> dict[str, Any]:
    acts = ("build", "ask") if STORES[name].lasting else ("both",)
    figures: dict[str, Any] = {}
    for act in acts:
        command = [sys.executable, str(Path(__file__).with_name("stores.py")), act, name, str(folder)]
        done = subprocess.run([*command, "--threshold", str(threshold)], capture_output=True, text=True)
        if done.returncode:
            return figures | {
                "failed": (done.stderr.strip().splitlines() or [f"ended by signal {-done.returncode}"])[-1]
            }
        figures |= json.loads(done.stdout)
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    return figures


def _growth(small: dict[str, Any], large: dict[str, Any], name: str) -> dict[str, Any]:
    """How much longer a page takes, and straight lines to 100 million passages: a page's by the size's logarithm."""
    few, many = small["texts"]["passages"], large["texts"]["passages"]
    one, other = small[name], large[name]
    bytes_ = large["texts"]["bytes"] * FAR / many
    slope = (other["page ms median"] - one["page ms median"]) / math.log10(many / few)
    on_paper = {
        "text GB": round(bytes_ / 1e9, 1),
        "build hours, one process": round(other["build seconds"] * FAR / many / 3600, 1),
        "page ms": round(other["page ms median"] + slope * math.log10(FAR / many), 2),
    }
    if other["disk bytes per byte of text"] is None:
        on_paper["memory GB"] = round(other["memory taken MB"] * FAR / many / 1024, 1)
    else:
        on_paper["disk GB"] = round(other["disk bytes per byte of text"] * bytes_ / 1e9, 1)
        on_paper["open seconds"] = round(other["open seconds"], 2)
    return {
        "page time, times": round(other["page ms median"] / one["page ms median"], 2),
        f"{FAR:,} on paper": on_paper,
    }
