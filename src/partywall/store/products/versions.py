"""The tables of versions of the procedures and of the policy. Files are sealed, so that nobody changes them unseen."""

from __future__ import annotations

from django.db import models


class VersionRow(models.Model):
    """One version. Its files and its trial are sealed with the house's key; no row is ever deleted."""

    id = models.CharField(max_length=40, primary_key=True)
    matter = models.CharField(max_length=20, db_index=True)
    digest = models.CharField(max_length=80)
    sealed = models.BinaryField()
    drafted_by = models.CharField(max_length=40)
    drafted = models.DateTimeField()
    hands = models.JSONField(default=list)
    """Accounts that may not approve it."""
    shipped = models.BooleanField(default=False)
    tried = models.DateTimeField(null=True)
    tried_against = models.CharField(max_length=40, blank=True)
    trial = models.BinaryField(null=True)
    approved_by = models.CharField(max_length=40, blank=True)
    approved = models.DateTimeField(null=True)
    since = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)


class RuleRow(models.Model):
    """Which version holds the procedure or policy of that digest: an index."""

    digest = models.CharField(max_length=80, db_index=True)
    """Of one procedure with all from which it inherits, or of one policy."""
    version = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["digest", "version"], name="one_row_for_a_rule")]
