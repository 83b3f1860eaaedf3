"""The commands about procedures and the redaction policy: read and try them as files, and bring versions about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from partywall.cli.words import DAY, HOUSE, IN_WHOSE_NAME, PATH, Listing, count, say

if TYPE_CHECKING:
    from partywall.procedure.reading import Book

_MATTER = click.argument("matter", type=click.Choice(["procedures", "policy"]))
_IN_HOUSE = click.option(
    "--house", "folder", type=PATH, help="The house whose procedures are meant; otherwise those that are shipped."
)
_FILES = click.option("--file", "files", type=PATH, multiple=True, help="A changed file, laid over the others.")


@click.group(cls=Listing)
def procedure() -> None:
    """Read, check and compare procedures, and write what staff read of them."""


@procedure.command("list")
@_IN_HOUSE
def list_(folder: Path | None) -> None:
    """Print the kinds of product, each with its procedure's version and name."""
    for each in _book(folder, ()).procedures:
        say(f"{each.kind:24} {each.version:12} {each.title}")


@procedure.command()
@_IN_HOUSE
@click.argument("name")
def show(folder: Path | None, name: str) -> None:
    """Print the procedure file NAME (such as general or letter), to read or to adapt."""
    from partywall.errors import Refused

    files = _files(folder)
    content = files.get(f"{name.removesuffix('.toml')}.toml")
    if content is None:
        raise Refused(f"There is no such file; there are: {', '.join(sorted(files))}.")
    say(content)


@procedure.command()
@_IN_HOUSE
@click.argument("files", type=PATH, nargs=-1, required=True)
def check(folder: Path | None, files: tuple[Path, ...]) -> None:
    """Say everything that is wrong with FILES, with line and field.

    They are laid over the procedures of the house, or over those that are shipped.
    """
    from partywall.errors import Refused
    from partywall.procedure.faults import Faulty

    try:
        book = _book(folder, files)
    except Faulty as faulty:
        say(*map(str, faulty.faults))
        raise Refused(
            f"There {'is' if len(faulty.faults) == 1 else 'are'} {count(len(faulty.faults), 'fault')}."
        ) from None
    say(f"Sound: {count(len(book.procedures), 'procedure')}.")


@procedure.command()
@_IN_HOUSE
@_FILES
@click.argument("kind")
@click.option("--out", required=True, type=PATH, help="The folder for the papers.")
def write(folder: Path | None, files: tuple[Path, ...], kind: str, out: Path) -> None:
    """Write what staff read of the procedure for a KIND of product.

    That is the written procedure and the checklist (HTML, PDF, Word) and the diagram (SVG), made of the same file that
    the machine goes by.
    """
    from partywall.errors import Refused
    from partywall.service.procedure_papers import write_papers

    found = _book(folder, files).of(kind)
    if found is None:
        raise Refused("There is no procedure for such a kind; see: partywall procedure list")
    for name in write_papers(found, out, _now()):
        say(str(out / name))


@procedure.command()
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
def difference(old: Path, new: Path) -> None:
    """Say what is different in NEW against OLD, for staff: two files, or two folders of them.

    What neither has is taken from the procedures that are shipped.
    """
    from partywall.procedure.differences import book_differences

    lines = book_differences(_book(None, _within(old)), _book(None, _within(new)))
    say(*(lines or ("They say the same.",)))


@click.group(cls=Listing)
def versions() -> None:
    """Versions of the procedures and of the redaction policy: draft, try, end.

    A second officer approves a version; for that they sign in, since whoever sits at the server could be both.
    """


@versions.command("list")
@HOUSE
@_MATTER
def versions_list(folder: Path, matter: str) -> None:
    """Print every version that there ever was, with where it stands."""
    _open(folder)
    from partywall.procedure.versions import Matter
    from partywall.service.version_rows import listed

    for row in listed(Matter(matter), _now()):
        version = row.version
        dates = f" since {version.since:%Y-%m-%d}" if version.since else ""
        dates += f" until {version.until:%Y-%m-%d}" if version.until else ""
        say(f"{version.id}  {row.state}{dates}{'  as shipped' if version.shipped else ''}")


@versions.command()
@HOUSE
@IN_WHOSE_NAME
@_MATTER
@click.argument("files", type=PATH, nargs=-1, required=True)
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="The day on which it lapses unless it was renewed.")
def draft(folder: Path, by: str, matter: str, files: tuple[Path, ...], until: datetime | None) -> None:
    """Draft a version from FILES, which are the policy, or the procedures that are to be changed."""
    _open(folder)
    from partywall.procedure.versions import Matter
    from partywall.service import accounts, versions

    lapses = until.replace(tzinfo=UTC) if until else None
    id = versions.draft(accounts.find(by), Matter(matter), _read(files), _now(), lapses)
    say(id, f"Next: partywall versions try {id}")


@versions.command("try")
@HOUSE
@IN_WHOSE_NAME
@click.argument("version")
@click.option(
    "--sample", type=click.IntRange(1, 100_000), default=200, show_default=True, help="Past editions at most."
)
def try_(folder: Path, by: str, version: str, sample: int) -> None:
    """Say what a version would change, tried on past screenings, the newest first."""
    _open(folder)
    from partywall.service import accounts, trials
    from partywall.service.policy_trials import described

    say(*described(trials.try_out(accounts.find(by), version, _now(), sample)))


@versions.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("version")
def end(folder: Path, by: str, version: str) -> None:
    """End a version. Until another is approved, nothing takes its place and nothing can be released."""
    _open(folder)
    from partywall.service import accounts, versions

    versions.end(accounts.find(by), version, _now())
    say("Ended.")


@versions.command("adopt-shipped")
@HOUSE
@IN_WHOSE_NAME
def adopt_shipped(folder: Path, by: str) -> None:
    """Draft and try the procedures and the policy that are shipped, in an officer's name.

    A second officer then signs in and approves them. Until then no product can be opened.
    """
    _open(folder)
    from partywall.service import accounts, trials

    done = trials.adopt_shipped(accounts.find(by), _now())
    say("Drafted and tried. A second officer signs in and approves them." if done else "They are in force already.")


def _book(folder: Path | None, changed: tuple[Path, ...]) -> Book:
    from partywall.procedure.reading import read_book

    return read_book({**_files(folder), **_read(changed)})


def _files(folder: Path | None) -> Mapping[str, bytes]:
    from partywall.errors import Refused

    if folder is None:
        from partywall.procedure.versions import Matter
        from partywall.service.shipped import shipped

        return shipped(Matter.PROCEDURES)
    _open(folder)
    from partywall.procedure.versions import Matter
    from partywall.service.version_rows import files_in_force

    files = files_in_force(Matter.PROCEDURES, _now())
    if files is None:
        raise Refused("No procedures are in force in this house.")
    return files


def _read(paths: tuple[Path, ...]) -> dict[str, bytes]:
    from partywall.errors import Refused
    from partywall.store.files import read_file

    if len({path.name for path in paths}) < len(paths):
        raise Refused("Two of the files have one name, by which they are told apart.")
    return {path.name: read_file(path, "A file of procedures or policy") for path in paths}


def _within(path: Path) -> tuple[Path, ...]:
    """The file, or the TOML files of the folder."""
    from partywall.errors import Refused

    found = tuple(sorted(path.glob("*.toml"))) if path.is_dir() else (path,)
    if not found:
        raise Refused("There is no TOML file in the folder.")
    return found


def _open(folder: Path) -> None:
    from partywall.service.house import open_house

    open_house(folder)
    from partywall.service.account_acts import at_the_console

    at_the_console()


def _now() -> datetime:
    return datetime.now(UTC)
