"""Pages per second of each step on a 200-page document, start-up, and one 10-page DOCX from end to end.

    python bench/speed.py [--json] [--pages N] [--rounds N]

With presidio-analyzer installed (requirements/bench.txt) it screens the same text in the same run:
a blank English tokenizer, its general and UK pattern recognisers, and a deny list of everybody in
the register who is not of the case's family. Medians of several rounds, taken in turn. The rules alone are set beside
the peer, which has no network; with everything on, pages have 500 words. How fast a PDF is redacted stands beside
other engines where they are installed (redacted.py).
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import long
import redacted
from partywall import formats, pipeline
from partywall.decide import read_policy
from partywall.errors import ExitCode
from partywall.model.disclosure import Screening
from partywall.model.people import CaseId, PersonId
from partywall.redact import plan
from partywall.register import read_json
from partywall.service.networks import load_network
from partywall.service.policies import default_policy
from partywall.service.taggers import load_tagger
from partywall.trace import index
from partywall.verify import verify

WORDS = 500
"""Of a page."""
WHO = pipeline.Request(CaseId("C1"), PersonId("P1"))


def median(act: Callable[[], Any], rounds: int) -> float:
    """Seconds that an act takes: the median of several rounds after one to warm up."""
    act()
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def stages(pages: int, rounds: int) -> dict[str, dict[str, float]]:
    """Seconds and pages per second of reading, screening, writing and verifying, for each format."""
    texts = long.paragraphs(pages)
    register = read_json(json.dumps(long.register()).encode(), date.today()).register
    assert register is not None
    policy = read_policy(default_policy())
    result: dict[str, dict[str, float]] = {}
    for name, content in (("docx", long.as_docx(texts)), ("pdf", long.as_pdf(texts))):
        document = formats.read(content, f"long.{name}")

        def screen(document: Any = document) -> Screening:
            return pipeline.prepare(document, register, WHO, index(()), policy)

        found = screen()
        made = plan(document, found.passages, found.decisions, policy.labels)
        copy = formats.write(content, document, made)
        seconds = {
            "read": median(lambda c=content, n=name: formats.read(c, f"long.{n}"), rounds),
            "screen": median(screen, rounds),
            "redact": median(lambda c=content, d=document, m=made: formats.write(c, d, m), rounds),
            "verify": median(lambda c=content, d=document, m=made, y=copy: verify(c, d, m, y), rounds),
        }
        result[name] = {
            **{step: round(pages / taken, 1) for step, taken in seconds.items()},
            "passages": len(found.passages),
        }
    return result


def everything_on(pages: int, rounds: int) -> dict[str, float]:
    """Pages of 500 words per second with the trained models too, and the most memory this process has had, in MB."""
    text = "\n\n".join(long.paragraphs(pages))
    register = read_json(json.dumps(long.register()).encode(), date.today()).register
    assert register is not None
    policy = read_policy(default_policy())
    document = formats.read(text.encode(), "long.txt")
    models = pipeline.Models(load_tagger(), load_network())
    seconds = median(lambda: pipeline.prepare(document, register, WHO, index(()), policy, models=models), rounds)
    return {
        "pages per second": round(len(text.split()) / WORDS / seconds, 2),
        "most memory, MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def against_peer(pages: int, rounds: int) -> dict[str, float] | None:
    """Words per second of screening here and with presidio-analyzer, on the same text, in turn."""
    try:
        peer = presidio()
    except ImportError:
        return None
    text = "\n\n".join(long.paragraphs(pages))
    words = len(text.split())
    register = read_json(json.dumps(long.register()).encode(), date.today()).register
    assert register is not None
    policy = read_policy(default_policy())
    document = formats.read(text.encode(), "long.txt")
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(median(lambda: pipeline.prepare(document, register, WHO, index(()), policy), 1))
        theirs.append(median(lambda: peer(text), 1))
    return {
        "partywall": round(words / statistics.median(ours)),
        "presidio": round(words / statistics.median(theirs)),
        "ratio": round(statistics.median(theirs[i] / ours[i] for i in range(rounds)), 2),
    }


def presidio() -> Callable[[str], Any]:
    """The peer, set up as fast as it goes: no model, patterns and a deny list."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}])
    engine.nlp = {"en": spacy.blank("en")}
    engine.nlp["en"].max_length = 10**8
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    people: Any = long.register()["people"]
    names = [
        name
        for person in people
        if person["families"] != ["F1"]
        for name in (person["forename"], person["surname"], f"{person['forename']} {person['surname']}")
    ]
    registry.add_recognizer(PatternRecognizer(supported_entity="OUTSIDER", deny_list=names))
    analyzer = AnalyzerEngine(nlp_engine=engine, registry=registry, supported_languages=["en"])
    return lambda text: analyzer.analyze(text=text, language="en")


def whole_runs(rounds: int) -> dict[str, float]:
    """Seconds of whole processes: ``--version``, and a 10-page DOCX redacted from end to end."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "register.json").write_text(json.dumps(long.register()))
        (folder / "plan.docx").write_bytes(long.as_docx(long.paragraphs(10)))
        order = ["plan.docx", "--register", "register.json", "--case", "C1", "--recipient", "P1"]
        redact = ["redact", *order, "--out", "out", "--replace"]
        return {
            "start-up": round(median(lambda: _run(["--version"], folder), rounds), 2),
            "10-page DOCX": round(median(lambda: _run(redact, folder), rounds), 2),
        }


def _run(words: list[str], folder: Path) -> None:
    command = [sys.executable, "-m", "partywall", *words]
    ended = subprocess.run(command, cwd=folder, check=False, capture_output=True)
    # A person who has to decide on something is no failure.
    if ended.returncode not in (ExitCode.DONE, ExitCode.REFER):
        raise SystemExit(ended.stderr.decode())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=200)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    figures = {
        "pages per second": stages(given.pages, given.rounds),
        "everything on": everything_on(given.pages // 4, given.rounds),
        "words per second, screening": against_peer(given.pages, given.rounds),
        "PDF redacted": redacted.side_by_side(given.pages // 4, given.rounds),
        "seconds": whole_runs(given.rounds),
    }
    if given.json:
        print(json.dumps(figures))
        return
    for name, steps in figures["pages per second"].items():
        print(f"{name:5}", *(f"{step} {value:>8}" for step, value in steps.items()), " (pages per second)")
    print(
        "screening, words per second:", figures["words per second, screening"] or "presidio-analyzer is not installed"
    )
    for name, each in figures["PDF redacted"].items():
        print(f"PDF, {name:24}", *(f"{what} {value}" for what, value in each.items()), sep="  ")
    print("with everything on:", figures["everything on"])
    print("whole processes, seconds:", figures["seconds"])


if __name__ == "__main__":
    main()
