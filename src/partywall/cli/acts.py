"""The commands for products in a house that is kept open: every act of the table, and what can be seen.

They ask the house over its interface, as anybody does. Who has the server's own command line is no way round the
procedure, and a token does nothing that asks for a person's own eyes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin

import click

from partywall.cli.words import PATH, Listing, say

_CODES = """\b
Exit codes:
  0  done
  2  the command's words are off
  3  the file cannot be read
  4  refused; every reason is said
"""
Command = TypeVar("Command", bound=Callable[..., Any])


def _house(command: Command) -> Command:
    """Which house is asked, and who asks."""
    command = click.option(
        "--token-file", required=True, type=PATH, envvar="PARTYWALL_TOKEN_FILE", show_envvar=True,
        help="A file that holds the API token.",
    )(command)  # fmt: skip
    return click.option(
        "--url", required=True, envvar="PARTYWALL_URL", show_envvar=True, metavar="URL", help="The house's address."
    )(command)


class Acts(Listing):
    """A command for each act that a person can do, made of its form when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from partywall.service.forms import by_name

        return list(by_name())

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        from partywall.service.forms import by_name

        kind = by_name().get(name)
        return _act_command(name, kind) if kind else None


@click.group(cls=Acts)
def act() -> None:
    """Do an act on a product: open it, hand in its document, have it screened, and so on.

    A product is one document that is to be produced for one case; an edition of it is the copy for one recipient. Both
    are named by their ids, which the commands print. What an act needs, its own help says. What asks for a person's own
    eyes or judgement (checking, deciding, keying an address, releasing) is refused to a token; a person does it signed
    in.
    """


@click.group(cls=Listing)
def product() -> None:
    """See products: what waits, how they stand, which acts can be done, and files."""


@product.command("work")
@_house
def work_(url: str, token_file: Path) -> None:
    """Print what waits for the token's owner, as JSON."""
    _print(url, token_file, "work")


@product.command("list")
@_house
@click.option("--after", default="", metavar="ID", help="The last id of the page before.")
@click.option("--limit", type=click.IntRange(1, 200), default=50, show_default=True, help="How many at most.")
def list_(url: str, token_file: Path, after: str, limit: int) -> None:
    """Print a page of the products that the token's owner may see, as JSON."""
    _print(url, token_file, "products", after=after, limit=limit)


@product.command("show")
@_house
@click.argument("id")
def show(url: str, token_file: Path, id: str) -> None:
    """Print how a product stands, as JSON."""
    _print(url, token_file, "products", id)


@product.command("acts")
@_house
@click.argument("id")
def acts_(url: str, token_file: Path, id: str) -> None:
    """Print which acts can be done on a product now; of all others, why not."""
    from partywall.service import distant

    for row in distant.told(distant.house_of(url, token_file), "products", id, "acts"):
        about = " ".join(filter(None, (row["act"], row["edition"], row["about"])))
        say(f"{'may ' if row['may'] else 'not '} {about}")
        if not row["may"]:
            say(*(f"       {reason['why']}" for reason in row["reasons"]))


@product.command("jobs")
@_house
@click.argument("id")
def jobs_(url: str, token_file: Path, id: str) -> None:
    """Print how far the house's work on a product is, as JSON."""
    _print(url, token_file, "products", id, "jobs")


@product.command("history")
@_house
@click.argument("id")
def history_(url: str, token_file: Path, id: str) -> None:
    """Print the product's entries in the ledger, as JSON."""
    _print(url, token_file, "products", id, "history")


@product.command("fetch")
@_house
@click.argument("id")
@click.argument("what", type=click.Choice(["draft", "copy", "certificate", "parcel"]))
@click.option("--edition", metavar="ID", help="Whose; a draft needs none.")
@click.option("--out", required=True, type=PATH, help="A new file to write it to.")
def fetch(url: str, token_file: Path, id: str, what: str, edition: str | None, out: Path) -> None:
    """Write the draft, or an edition's copy, certificate or parcel, to a file."""
    from partywall.service import distant

    if (what == "draft") == bool(edition):
        raise click.UsageError("A draft is of no edition." if edition else "Of which edition? Give --edition.")
    path = ("products", id, *(("editions", edition) if edition else ()), what)
    size = distant.fetched(distant.house_of(url, token_file), *path, to=out)
    say(f"{size:,} bytes written.")


def _print(url: str, token_file: Path, *path: str, **query: object) -> None:
    import json

    from partywall.service import distant

    say(json.dumps(distant.told(distant.house_of(url, token_file), *path, **query), indent=2))


def _act_command(name: str, kind: Any) -> click.Command:
    from partywall.procedure import acts
    from partywall.service.forms import WITH_FILE, form

    said = form(kind).model_fields
    opens, brings = kind is acts.OpenProduct, kind in WITH_FILE

    def run(url: str, token_file: Path, key: str, **given: Any) -> None:
        from partywall.service import distant

        product, file = given.pop("product_id", ""), given.pop("brought", None)
        words = {field: value for field, value in given.items() if value not in (None, ())}
        done = distant.act(distant.house_of(url, token_file), kind, product, words, file, key)
        say(*_told(done))

    parameters: list[click.Parameter] = [] if opens else [click.Argument(["product_id"], metavar="PRODUCT")]
    parameters += [click.Argument(["brought"], type=PATH, metavar="FILE")] if brings else []
    parameters += [_option(field, info) for field, info in said.items()]
    key = click.Option(["--key"], default="", help="The same act under the same key is done once.")
    command = click.Command(name, callback=run, params=[*parameters, key], help=kind.__doc__, epilog=_CODES)
    return _house(command)


def _option(field: str, info: Any) -> click.Option:
    kinds = [kind for kind in get_args(info.annotation) if kind is not NoneType] or [info.annotation]
    kind = get_args(kinds[0])[0] if get_origin(kinds[0]) not in {None, tuple} else kinds[0]
    flag = "--" + field.replace("_", "-")
    told = {"help": info.description, "required": info.is_required()}
    if kind is bool:
        return click.Option([f"{flag}/--not-{field}"], default=None, **told)
    if kind is int:
        return click.Option([flag], type=int, **told)
    many = get_origin(kind) is tuple
    return click.Option([flag], multiple=many, metavar="TEXT" if field in {"words", "reason"} else "VALUE", **told)


def _told(done: dict[str, Any]) -> list[str]:
    lines = [f"Done: {done['act']}, entry {done['entry']:,} of the ledger."]
    lines += [f"{name}: {done[name]}" for name in ("product", "made") if done.get(name)]
    lines += [f"job: {job}" for job in done.get("jobs", ())]
    if done.get("shown"):
        lines.append(f"Shown once: {done['shown']}")
    return lines
