"""The tables of the vault."""

from __future__ import annotations

from django.db import models


class Master(models.Model):
    """Which master key wraps the data keys. The key itself stands in a file, never here. There is one row."""

    id = models.IntegerField(primary_key=True)
    key = models.CharField(max_length=40)
    """The id of the key, made of the key."""


class DataKey(models.Model):
    """The key of one owner, wrapped with the master key. The row stays when the key is destroyed."""

    owner = models.CharField(primary_key=True, max_length=60)
    master = models.CharField(max_length=40)
    wrapped = models.BinaryField(null=True)
    """None: destroyed."""


class Blob(models.Model):
    """Where an owner's sealed file lies."""

    owner = models.CharField(max_length=60)
    digest = models.CharField(max_length=71)
    """Of the bytes before they were sealed."""
    stored = models.CharField(max_length=64, unique=True)
    """SHA-256 of the sealed bytes, by which the file is named."""
    size = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "digest"], name="one_file_for_the_same_bytes")]


class Removal(models.Model):
    """What must still be taken away since its owner was destroyed: a file, or (empty) the database's own traces."""

    stored = models.CharField(max_length=64)
