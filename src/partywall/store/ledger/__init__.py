"""The ledger's entries and tiles in the database."""
