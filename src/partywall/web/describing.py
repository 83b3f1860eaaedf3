"""How the interface describes itself: with summaries in sentences, and every way of saying no described once."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from partywall.web.problems import MEDIA_TYPE, TITLES

_PROBLEM = {"$ref": "#/components/schemas/Problem"}


class _Described(OpenAPISchema):
    """A description in which no two schemas have one name."""

    def add_schema_definitions(self, definitions: dict[str, Any]) -> None:
        """Raises ValueError where two different things are called alike: one of them would be described wrongly."""
        for name, schema in definitions.items():
            if self.schemas.setdefault(name, schema) != schema:
                raise ValueError(f"Two schemas of the interface are called {name}.")


class SelfDescribed(NinjaAPI):
    """An interface that describes itself well."""

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> OpenAPISchema:
        """The description (OpenAPI 3.1)."""
        found = _Described(self, self.get_root_path(path_params or {}) if path_prefix is None else path_prefix)
        used: set[int] = set()
        for path in found["paths"].values():
            for operation in path.values():
                used |= _tidied(operation)
        found["components"]["responses"] = {f"Problem{status}": _answer(status) for status in sorted(used)}
        return found


def _tidied(operation: dict[str, Any]) -> set[int]:
    """The statuses of its problems, which are named and no longer described here."""
    first, _, _ = operation.get("description", "").partition(".")
    operation["summary"] = " ".join(first.split()) or operation["summary"]
    problems = {status for status in operation["responses"] if int(status) >= 400}
    for status in problems:
        operation["responses"][status] = {"$ref": f"#/components/responses/Problem{status}"}
    return {int(status) for status in problems}


def _answer(status: int) -> dict[str, Any]:
    return {"description": TITLES[status], "content": {MEDIA_TYPE: {"schema": _PROBLEM}}}
