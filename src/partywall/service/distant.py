"""What the command line asks of a house that is kept open: acts by their forms, and what can be seen."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from partywall.errors import Refused
from partywall.procedure import acts
from partywall.procedure.acts import Act, name_of
from partywall.service.forms import form
from partywall.store import distant, files
from partywall.store.distant import House

_TOKEN_BYTES = 4096


def house_of(address: str, token_file: Path) -> House:
    """The house at an address, asked by whose token it is. Raises Refused, Unreadable."""
    token = files.read_file(token_file, "The file of the token", _TOKEN_BYTES).decode("ascii", "replace").strip()
    return distant.house_at(address, token)


def act(
    house: House, kind: type[Act], product: str, said: Mapping[str, Any], file: Path | None = None, key: str = ""
) -> dict[str, Any]:
    """Have an act done; what came of it. Raises Refused with every reason."""
    try:
        checked = form(kind)(**said).model_dump(mode="json", exclude_none=True)
    except ValidationError as error:
        where = ", ".join(sorted({str(row["loc"][0]).replace("_", "-") for row in error.errors() if row["loc"]}))
        raise Refused(f"This cannot be meant: --{where}.") from None
    path = ("products",) if kind is acts.OpenProduct else ("products", product, "acts", name_of(kind))
    brought = (file.name, files.read_file(file, "The file")) if file else None
    done: dict[str, Any] = distant.post(house, *path, said=checked, key=key or secrets.token_hex(16), file=brought)
    return done


def told(house: House, *path: str, **query: object) -> Any:
    """What can be read at a path of the interface, as values."""
    return json.loads(distant.get(house, *path, **query))


def fetched(house: House, *path: str, to: Path) -> int:
    """Write a file of the house's to a new file; how many bytes it has. Raises Refused."""
    content = distant.get(house, *path)
    files.write_new(to, "The file for it", content)
    return len(content)
