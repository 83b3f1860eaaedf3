"""The ledger's tables. Rows are written by ``appending`` alone, and triggers refuse to change or delete them."""

from __future__ import annotations

from django.db import models


class EntryRow(models.Model):
    """One entry, as its bytes. The column beside it finds the entries of a product; verification compares the two."""

    number = models.BigIntegerField(primary_key=True)
    product = models.CharField(max_length=21, db_index=True)
    content = models.BinaryField()


class TileRow(models.Model):
    """256 hashes of one level, kept when there are that many; what is not full yet is computed."""

    level = models.PositiveSmallIntegerField()
    number = models.BigIntegerField()
    hashes = models.BinaryField()
    root = models.BinaryField()
    """The hash that stands for them on the level above."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=("level", "number"), name="partywall_ledger_one_tile")]


class HeadRow(models.Model):
    """The one row that says how long the ledger is; whoever appends holds it until the end of the transaction."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    size = models.BigIntegerField()
    frontier = models.BinaryField()
