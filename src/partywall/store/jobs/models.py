"""The table of jobs."""

from __future__ import annotations

from django.db import models


class JobRow(models.Model):
    """One piece of work for a clerk. It holds ids only; what more a job needs is sealed in the vault."""

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=40)
    product = models.CharField(max_length=40, blank=True, db_index=True)
    arguments = models.JSONField(default=dict)
    key = models.CharField(max_length=200, unique=True)
    """Who asks twice with one key gets one job."""
    state = models.CharField(max_length=10)
    due = models.DateTimeField(null=True)
    """When a clerk may take it: a waiting job from then on, a running one if its clerk was not heard of by then."""
    lease = models.CharField(max_length=32, blank=True)
    """Whose it is: thrown anew each time a clerk takes it."""
    tries = models.IntegerField(default=0)
    """How often it failed."""
    lapses = models.IntegerField(default=0)
    """How often its clerk was not heard of again."""
    stop = models.BooleanField(default=False)
    """Somebody asked that it be cancelled."""
    words = models.CharField(max_length=60, blank=True)
    share = models.FloatField(default=0)
    result = models.CharField(max_length=100, blank=True)
    why = models.TextField(blank=True)
    made = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["due"], name="jobs_due", condition=models.Q(due__isnull=False))]
