"""Triggers that refuse to change or delete what was written. They stop mistakes and half-hearted hands.

Whoever owns the database can take them away; that is what checkpoints and anchors are for.
"""

from __future__ import annotations

from typing import Any

_KEPT = ("partywall_ledger_entryrow", "partywall_ledger_tilerow")
_HEAD = "partywall_ledger_headrow"


def _sqlite() -> list[str]:
    never = [
        f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END"
        for table in _KEPT
        for verb in ("UPDATE", "DELETE")
    ]
    return [
        *never,
        f"CREATE TRIGGER {_HEAD}_delete BEFORE DELETE ON {_HEAD}"
        " BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END",
        f"CREATE TRIGGER {_HEAD}_update BEFORE UPDATE ON {_HEAD} WHEN NEW.size < OLD.size"
        " BEGIN SELECT RAISE(ABORT, 'the ledger is never shortened'); END",
    ]


def _postgresql() -> list[str]:
    refuse = "CREATE FUNCTION partywall_ledger_kept() RETURNS trigger LANGUAGE plpgsql AS"
    triggers = [
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION partywall_ledger_kept()"
        for table in _KEPT
    ]
    return [
        f"{refuse} $$ BEGIN RAISE EXCEPTION 'the ledger is never changed'; END $$",
        *triggers,
        f"CREATE TRIGGER {_HEAD}_kept BEFORE DELETE OR TRUNCATE ON {_HEAD}"
        " FOR EACH STATEMENT EXECUTE FUNCTION partywall_ledger_kept()",
        f"CREATE TRIGGER {_HEAD}_grows BEFORE UPDATE ON {_HEAD}"
        " FOR EACH ROW WHEN (NEW.size < OLD.size) EXECUTE FUNCTION partywall_ledger_kept()",
    ]


def begin(apps: Any, editor: Any) -> None:
    """The migration's last step: the head of an empty ledger, and the triggers."""
    editor.execute(f"INSERT INTO {_HEAD} (id, size, frontier) VALUES (1, 0, %s)", [b""])
    for statement in _sqlite() if editor.connection.vendor == "sqlite" else _postgresql():
        editor.execute(statement, None)
