"""The ledger's entries and tiles in the database, its checkpoints and tiles in the house's folder."""

from partywall.store.ledger.appending import append, append_all

__all__ = ["append", "append_all"]
