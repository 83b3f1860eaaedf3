"""All rows of all tables, in a form that either database takes: so a house can move from one to the other.

Rows are read in one snapshot, while others write. They are loaded into tables of the form that they were read from, by
the history of the tables, and brought up to this version afterwards as the tables of any house are.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Field, Model

from partywall.errors import Refused, Unreadable

_LEFT_OUT = {"partywall_accounts.session", "partywall_accounts.rate"}
"""Whoever was signed in signs in again: a session that was ended since must not come back."""
_AT_ONCE = 500

Migrations = list[list[str]]


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of one table."""

    table: str
    fields: list[str]
    rows: list[list[Any]]


@contextmanager
def snapshot() -> Iterator[None]:
    """The database as it stands at this moment, whatever others write meanwhile, and without hindering them."""
    if connection.vendor == "sqlite":  # a transaction of Django's would hold the writers' lock
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


def applied() -> Migrations:
    """The changes that the tables have had."""
    return sorted([*key] for key in MigrationExecutor(connection).loader.applied_migrations)


def read_rows(migrations: Migrations) -> Iterator[Rows]:
    """Every row of every table that is kept, some at a time; the tables have had these changes."""
    executor = MigrationExecutor(connection)
    models = executor.loader.project_state(_last(executor, migrations)).apps
    for model in models.get_models(include_auto_created=True):
        table = model._meta.label_lower
        if table in _LEFT_OUT or not model._meta.managed or model._meta.proxy:
            continue
        fields = list(model._meta.concrete_fields)
        rows = model._default_manager.order_by("pk").iterator(chunk_size=_AT_ONCE)
        while some := list(islice(rows, _AT_ONCE)):
            names = [field.name for field in fields]
            yield Rows(table, names, [[_plain(field.value_from_object(row)) for field in fields] for row in some])


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | bytearray | memoryview):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | UUID) else value


@contextmanager
def made_anew(migrations: Migrations) -> Iterator[Any]:
    """Make the tables in the form that they had, in one transaction with all that is done meanwhile.

    Gives the models of that form. Raises Refused if this version does not know the form, or if there are tables.
    """
    with connection.constraint_checks_disabled(), transaction.atomic():
        if connection.introspection.table_names():
            raise Refused("The database holds tables already; a house is restored into an empty one.")
        executor = MigrationExecutor(connection)
        last = _last(executor, migrations)
        executor.migrate(last)
        models = executor.loader.project_state(last).apps
        yield models
        connection.check_constraints()
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models.get_models())):
            with connection.cursor() as cursor:
                cursor.execute(statement)


def _last(executor: MigrationExecutor, migrations: Migrations) -> list[tuple[str, str]]:
    """Of each room's changes those that no other one of the same room follows. Raises Refused if one is not known."""
    graph = executor.loader.graph
    wanted = {(app, name) for app, name in migrations}
    if wanted - graph.nodes.keys():
        raise Refused("A newer version of Partywall made these tables; use that one.")
    followed = {parent.key for key in wanted for parent in graph.node_map[key].parents if parent.key[0] == key[0]}
    return sorted(wanted - followed)


def write_rows(models: Any, some: Rows) -> None:
    """Put rows into tables that were made anew. Raises Unreadable if they do not fit."""
    try:
        model = models.get_model(some.table)
        fields = [model._meta.get_field(name) for name in some.fields]
    except (LookupError, ValueError):
        raise Unreadable("The backup holds rows of a table that its version does not have.") from None
    for field in fields:
        if hasattr(field, "auto_now"):  # the time is the one that was kept, not now
            field.auto_now = field.auto_now_add = False
    rows = [_row(model, fields, values) for values in some.rows]
    if model._default_manager.filter(pk__in=[row.pk for row in rows]).exists():  # the tables' history put some there
        others = [field.name for field in fields if not field.primary_key]
        key = [model._meta.pk.name]
        model._default_manager.bulk_create(rows, update_conflicts=True, update_fields=others, unique_fields=key)
    else:
        model._default_manager.bulk_create(rows, batch_size=_AT_ONCE)


def _row(model: type[Model], fields: list[Field[Any, Any]], values: list[Any]) -> Model:
    return model(**{field.attname: field.to_python(value) for field, value in zip(fields, values, strict=True)})


def counted(models: Any, tables: Iterable[str]) -> Mapping[str, int]:
    """How many rows each table has."""
    return {table: models.get_model(table)._default_manager.count() for table in tables}
