"""Every file of a folder: read, some words of it withheld at random, copied, verified, and read back by others.

    python bench/corpus.py FOLDER [--kind pdf,docx] [--limit N] [--seed S] [--jobs 1] [--each] [--json]

1. Each file is worked on in a child process with limits on time and memory, so that no file stops the run.
2. Of its words of four letters or more one in thirty, and at least three, are withheld wherever they stand; and each
   region of a picture that nobody could read, as long as no person has said otherwise.
3. The copy is read back by another program (``foreign.py``): a withheld word that it finds is a leak, a permitted
   word that it found in the original and does not find in the copy is lost.

Kinds are told by MANIFEST.tsv (columns ``file`` and ``kind``) where the folder has one, else by the ending of the name.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import foreign
from apart import Child, Ended
from partywall import formats
from partywall.decide.regions import regions
from partywall.errors import PartywallError
from partywall.model.disclosure import CheckStatus, Plan, Redaction
from partywall.model.kinds import KINDS, holds_files
from partywall.model.limits import LIMITS
from partywall.model.text import Digest, Document, Part, PartId, Span
from partywall.model.tools import Tools
from partywall.verify import verify
from partywall.verify.reading import EMPTY_WORDS

SECONDS = 60
"""A file that takes longer has hung."""
LABEL = "[withheld: another person]"
WORD = re.compile(r"[^\W\d_]{4,}")
# Words of labels, which a copy may have anywhere.
_OURS = frozenset(WORD.findall(LABEL)) | frozenset(
    "picture pictures left shape shapes chart diagram object page pages sheet withheld attachment video sound".split()
)


@dataclass(frozen=True)
class Copied:
    """What the product made of one file."""

    reason: str = ""
    """Why it was refused, or which check failed; empty where it is done."""
    refused: bool = False
    copy: bytes = b""
    copy_kind: str = ""
    withheld: tuple[str, ...] = ()
    stays: Counter[str] = field(default_factory=Counter)
    """Words that the copy must have, by our own reading."""
    seconds: float = 0.0


@dataclass
class Result:
    """One file's line."""

    file: str
    kind: str
    outcome: str
    """``done``, ``refused``, ``failed`` or ``hung``."""
    reason: str = ""
    opens: bool = False
    """Whether the kind's own library opens it."""
    leaked: int = 0
    """Withheld words that another program finds in the copy."""
    lost: int = 0
    permitted: int = 0
    unchecked: str = ""
    """Why the copy could not be read back by another program."""
    seconds: float = 0.0
    megabytes: int = 0
    words: tuple[str, ...] = ()
    """Lost or leaked ones, for whoever looks for the cause (``--each``)."""


@cache
def _tools() -> Tools:
    """What this machine has."""
    try:
        from partywall.store.tools import find_tools
    except ImportError:
        return Tools()
    found: Tools = find_tools()
    return found


def copied(path: str, seed: int) -> Copied:
    """Reads, copies and verifies one file. Runs in a child; whatever else it raises is a failure."""
    untrusted = Path(path).read_bytes()
    begun = time.perf_counter()
    try:
        document = formats.read(untrusted, Path(path).name, tools=_tools())
        if unread := document.all_unread():
            return Copied(f"Unread: {unread[0].why}", True, seconds=time.perf_counter() - begun)
        withheld = _chosen(document, random.Random(f"{seed} {document.digest}"))
        plan = planned(document, withheld)
        copy = formats.write(untrusted, document, plan, tools=_tools())
    except PartywallError as error:
        return Copied(f"{type(error).__name__}: {error}", True, seconds=time.perf_counter() - begun)
    checks = verify(untrusted, document, plan, copy, ours=True).checks
    wrong = [f"{check.name}: {check.detail}" for check in checks if check.status is not CheckStatus.PASSED]
    words = Counter(word for _, part in _kept(document) for word in _words(part.text))
    stays = Counter({word: times for word, times in words.items() if word not in withheld})
    kind = KINDS[KINDS[document.media_type].copied_as].ending
    return Copied("; ".join(wrong), False, copy, kind, withheld, stays, time.perf_counter() - begun)


def _kept(document: Document) -> Iterator[tuple[Document, Part]]:
    """The parts that a copy has."""
    yield from ((document, part) for part in document.parts if part.stays)
    if holds_files(document.media_type):
        for inner in document.attachments:
            yield from _kept(inner)


def _words(text: str) -> Iterator[str]:
    return (found.group().casefold() for found in WORD.finditer(text))


def _chosen(document: Document, chance: random.Random) -> tuple[str, ...]:
    found = {word for _, part in _kept(document) for word in _words(part.text)} - _OURS - EMPTY_WORDS
    return tuple(chance.sample(sorted(found), min(len(found), max(3, len(found) // 30))))


def planned(document: Document, withheld: Iterable[str]) -> Plan:
    """Each of these words, wherever it stands in what stays, and each region of a picture that nobody could read."""
    wanted = frozenset(withheld)
    spans = {
        Span(inner.digest, part.id, *found.span())
        for inner, part in _kept(document)
        for found in WORD.finditer(part.text)
        if found.group().casefold() in wanted
    } | {passage.span for passage in regions(document)}
    dropped = tuple((inner.digest, part.id) for inner in document.walk() for part in inner.parts if not part.stays)
    texts = {(inner.digest, part.id): part.text for inner, part in _kept(document)}
    return Plan(document.digest, tuple(Redaction(span, LABEL) for span in _joined(sorted(spans), texts)), dropped)


def _joined(spans: list[Span], texts: Mapping[tuple[Digest, PartId], str]) -> list[Span]:
    """Neighbours with only spaces between them as one, as in the product's own plans."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and (last.document, last.part) == (span.document, span.part):
            between = texts[span.document, span.part][last.end : span.start]
            if not between.strip(" "):
                span = replace(last, end=max(last.end, span.end))
                joined.pop()
        joined.append(span)
    return joined


@dataclass(frozen=True)
class Compared:
    """What another program found."""

    leaked: tuple[str, ...]
    lost: tuple[str, ...]
    permitted: int


def opened(path: str, kind: str) -> str:
    """What the kind's own library reads. Runs in a child."""
    return foreign.opened(kind, Path(path).read_bytes())


def compared(text: str | None, made: Copied) -> Compared:
    """The copy as another program reads it, beside what it read in the original. Runs in a child."""
    copy = foreign.everything(made.copy_kind, made.copy)
    words = Counter(_words(copy))
    permitted = made.stays if text is None else made.stays & Counter(_words(text))
    row = "".join(copy.casefold().split())
    # Programs part words in their own ways at the ends of lines.
    lost = Counter({word: times - words[word] for word, times in permitted.items()
                    if words[word] < times and row.count(word) < times})  # fmt: skip
    leaked = tuple(word for word in made.withheld if words[word])
    return Compared(leaked, tuple(lost.elements()), permitted.total())


def looked_at(path: Path, name: str, kind: str, seed: int, ours: Child, theirs: Child) -> Result:
    """One file, from reading to reading back."""
    known = theirs.do("opened", str(path), kind)
    ended = ours.do("copied", str(path), seed)
    result = _outcome(name, kind, ended)
    result.opens = not known.wrong
    if result.outcome == "done":
        silent = known.wrong or kind in foreign.SILENT
        back = theirs.do("compared", None if silent else known.value, ended.value)
        if back.wrong:
            result.unchecked = back.wrong
        else:
            result.leaked, result.lost = len(back.value.leaked), len(back.value.lost)
            result.permitted, result.words = back.value.permitted, (*back.value.leaked, *back.value.lost)
    return result


def _outcome(name: str, kind: str, ended: Ended) -> Result:
    if ended.wrong:
        outcome = "hung" if ended.wrong == "hung" else "failed"
        return Result(name, kind, outcome, ended.wrong, megabytes=ended.megabytes)
    made: Copied = ended.value
    outcome = "refused" if made.refused else "failed" if made.reason else "done"
    return Result(name, kind, outcome, made.reason, seconds=round(made.seconds, 2), megabytes=ended.megabytes)


_ACTS = {"copied": copied, "opened": opened, "compared": compared}


def act(name: str, *given: Any) -> Any:
    """What a child does."""
    return _ACTS[name](*given)


def files(folder: Path, kinds: frozenset[str], limit: int | None) -> list[tuple[str, str]]:
    """Names below the folder with their kinds, in order; ``limit`` of each kind."""
    manifest = folder / "MANIFEST.tsv"
    if manifest.exists():
        head, *rows = (line.split("\t") for line in manifest.read_text().splitlines())
        found = [(row[head.index("file")], row[head.index("kind")]) for row in rows]
    else:
        names = (str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
        found = [(name, name.rpartition(".")[2].lower()) for name in names]
    by_kind = defaultdict[str, list[tuple[str, str]]](list)
    for name, kind in sorted(found):
        if kind in foreign.READERS and (not kinds or kind in kinds):
            by_kind[kind].append((name, kind))
    return [each for group in by_kind.values() for each in group[:limit]]


def run(folder: Path, chosen: list[tuple[str, str]], seed: int, jobs: int, memory: int, each: bool) -> list[Result]:
    """All files, ``jobs`` at a time."""
    pairs = SimpleQueue[tuple[Child, Child]]()
    for _ in range(jobs):
        pairs.put((Child(act, SECONDS, memory), Child(act, 2 * SECONDS, memory)))

    def one(item: tuple[str, str]) -> Result:
        pair = pairs.get()
        try:
            result = looked_at(folder / item[0], *item, seed, *pair)
        finally:
            pairs.put(pair)
        if each:
            print(*asdict(result).values(), sep="\t", file=sys.stderr, flush=True)
        return result

    with ThreadPoolExecutor(jobs) as pool:
        results = list(pool.map(one, chosen))
    for _ in range(jobs):
        for child in pairs.get():
            child.end()
    return results


def figures(results: list[Result]) -> dict[str, Any]:
    """The figures of one kind, or of all."""
    done = [result for result in results if result.outcome == "done"]
    able = [result for result in results if result.opens]
    permitted = sum(result.permitted for result in done)
    return {
        "files": len(results),
        **{name: sum(result.outcome == name for result in results) for name in ("done", "refused", "failed", "hung")},
        "opened by its own library": len(able),
        "done of these, percent": _percent(sum(result.outcome == "done" for result in able), len(able)),
        "leaked words": sum(result.leaked for result in done),
        "permitted words": permitted,
        "lost of these, percent": _percent(sum(result.lost for result in done), permitted, 3),
        "not read back": sum(bool(result.unchecked) for result in done),
        "seconds, median": round(statistics.median([result.seconds for result in results]), 2),
        "seconds, worst": max(result.seconds for result in results),
        "most memory, MB": max(result.megabytes for result in results),
    }


def _percent(part: int, whole: int, digits: int = 1) -> float | None:
    return round(100 * part / whole, digits) if whole else None


def reasons(results: list[Result]) -> dict[str, dict[str, Any]]:
    """What stood in the way, with how many files and one of them."""
    found = defaultdict[str, list[str]](list)
    for result in results:
        if result.outcome != "done":
            found[f"{result.outcome}: {re.sub(r'[0-9]+(?!:)', 'N', result.reason)}"].append(result.file)
        elif result.unchecked:
            found[f"not read back: {result.unchecked}"].append(result.file)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return {reason: {"files": len(names), "for example": names[0]} for reason, names in ordered}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--kind", default="", help="kinds by their endings, with commas between")
    options.add_argument("--limit", type=int, help="files of each kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--memory", type=int, default=LIMITS.worker_memory_bytes >> 20, help="MB for one child")
    options.add_argument("--each", action="store_true", help="a line for each file, on the error output")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    chosen = files(given.folder, frozenset(filter(None, given.kind.split(","))), given.limit)
    if not chosen:
        raise SystemExit("There is no file of such a kind in the folder.")
    results = run(given.folder, chosen, given.seed, given.jobs, given.memory, given.each)
    kinds = sorted({result.kind for result in results})
    by_kind = {kind: [result for result in results if result.kind == kind] for kind in kinds}
    table = {kind: {**figures(group), "reasons": reasons(group)} for kind, group in by_kind.items()}
    if given.json:
        print(json.dumps({"seed": given.seed, "kinds": table, "all": figures(results)}))
        return
    for kind, figure in (*table.items(), ("all", {**figures(results), "reasons": {}})):
        why = figure.pop("reasons")
        print(f"{kind}:", ", ".join(f"{name} {value}" for name, value in figure.items()))
        for reason, where in why.items():
            print(f"    {where['files']:4} {reason}  (such as {where['for example']})")


if __name__ == "__main__":
    main()
