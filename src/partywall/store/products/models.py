"""The tables of products. What a product says is sealed with its own key; beside it stand ids, states and times."""

from __future__ import annotations

from django.db import models

from partywall.store.products.versions import RuleRow, VersionRow

__all__ = ["RuleRow", "VersionRow"]  # Django looks for tables here


def _id() -> models.CharField[str, str]:
    return models.CharField(max_length=40, primary_key=True)


def _of() -> models.CharField[str, str]:
    return models.CharField(max_length=40, db_index=True)


def _digest() -> models.CharField[str, str]:
    return models.CharField(max_length=80, default="")


class ProductRow(models.Model):
    """One product. ``sealed`` is all of it; the columns are for finding it, and are made of it at each act."""

    id = _id()
    kind = models.CharField(max_length=60)
    case = models.CharField(max_length=200, db_index=True)
    author = _of()
    state = models.CharField(max_length=20)
    due = models.DateTimeField(null=True)
    opened = models.DateTimeField()
    changed = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    keep_until = models.DateTimeField(null=True)
    """When it is due to be destroyed; set at its closing."""
    version = models.IntegerField()
    """How many acts made it what it is. Sealed with it, so that an older row laid in its place does not open."""
    makers = models.JSONField(default=list)
    """Accounts that may not check it."""
    sealed = models.BinaryField(null=True)
    """None: destroyed."""

    class Meta:
        indexes = [models.Index(fields=["keep_until"], name="products_to_destroy")]


class EditionRow(models.Model):
    """Where an edition stands and what it rests on: an index."""

    id = _id()
    product = _of()
    recipient = models.CharField(max_length=200, db_index=True)
    state = models.CharField(max_length=60)
    made = models.DateTimeField(db_index=True)
    draft = models.CharField(max_length=80, db_index=True)
    policy = _digest()
    procedure = _digest()
    register = _digest()
    address = models.CharField(max_length=64, default="", db_index=True)
    """Keyed digest of the address to which it went; the key is the house's own."""
    went = models.DateTimeField(null=True)
    review_due = models.DateTimeField(null=True)
    """Until when its release in an emergency must be looked at; null: nothing waits."""

    class Meta:
        indexes = [
            models.Index(fields=["review_due"], name="products_reviews", condition=models.Q(review_due__isnull=False))
        ]


class SourceRow(models.Model):
    """Which text is a source of which product: an index, by which siblings of an error are found."""

    product = _of()
    digest = models.CharField(max_length=80, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "digest"], name="one_row_for_a_source")]


class WaitRow(models.Model):
    """What waits for somebody: an index for "my work"."""

    product = _of()
    edition = models.CharField(max_length=40, default="")
    case = models.CharField(max_length=200, db_index=True)
    what = models.CharField(max_length=40, db_index=True)
    whose = models.CharField(max_length=40, default="")
    """The account, if it is one person's alone."""
    since = models.DateTimeField()


class CheckRow(models.Model):
    """What a finished check came to, in figures."""

    checker = _of()
    product = _of()
    edition = models.CharField(max_length=40)
    ended = models.DateTimeField()
    verdict = models.CharField(max_length=20)
    pages = models.IntegerField()
    seconds = models.IntegerField()
    marks = models.IntegerField()
    marks_changed = models.IntegerField()
    """Marks that led to a change."""
    kept = models.IntegerField()
    """Passages that the author kept against the machine."""
    kept_marked = models.IntegerField()
    """Those of them that the checker, blind, marked too."""
    kept_changed = models.IntegerField()
    """Those of them that were changed in the end."""


class AnswerRow(models.Model):
    """What was answered to a request that bore a key, so that the same request again does nothing."""

    id = models.CharField(max_length=64, primary_key=True)
    """Digest of the key and of who asked."""
    owner = models.CharField(max_length=40, default="")
    sealed = models.BinaryField(null=True)
    """The request's digest and the answer."""
    made = models.DateTimeField(db_index=True)


class PaperRow(models.Model):
    """Which file in the vault is what: a screening, the findings, the report, the certificate, a parcel."""

    product = _of()
    of = models.CharField(max_length=80)
    """The edition's id, or the digest of the screening."""
    what = models.CharField(max_length=20)
    digest = models.CharField(max_length=80)
    made = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "of", "what"], name="one_paper_of_a_kind")]


class RegisterRow(models.Model):
    """A register as it was taken. The newest is in force. Its row stays when the register is destroyed."""

    id = models.BigAutoField(primary_key=True)
    owner = models.CharField(max_length=40)
    """For whom it is sealed in the vault: each register has a key of its own."""
    digest = models.CharField(max_length=80, db_index=True)
    blob = models.CharField(max_length=80)
    """Of the prepared register; empty: destroyed."""
    people = models.IntegerField()
    taken = models.DateTimeField()
    """When it was taken from the case system."""
    entered = models.DateTimeField()
    by = models.CharField(max_length=40)


class PauseRow(models.Model):
    """The line was stopped, for a kind of product or for a recipient; and lifted again."""

    id = _id()
    kind = models.CharField(max_length=60, null=True)
    recipient = models.CharField(max_length=200, null=True)
    near_miss = models.CharField(max_length=40)
    since = models.DateTimeField()
    lifted = models.DateTimeField(null=True, db_index=True)
    lifted_by = models.CharField(max_length=40, default="")
    reason_sealed = models.BinaryField(null=True)
    """Sealed for the product, and gone with it; so is who the recipient was."""


class NearMissRow(models.Model):
    """Something nearly went wrong. Its words are sealed for the product, and gone with it."""

    id = _id()
    product = _of()
    edition = models.CharField(max_length=40, default="")
    mechanism = models.CharField(max_length=40)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()
    words_sealed = models.BinaryField()


class DestructionRow(models.Model):
    """That somebody proposed to destroy a product, and that a second person did."""

    product = models.CharField(max_length=40, primary_key=True)
    proposed_by = models.CharField(max_length=40)
    proposed = models.DateTimeField()
    reason_sealed = models.BinaryField(null=True)
    """Sealed for the product, and gone with it."""
    destroyed_by = models.CharField(max_length=40, default="")
    destroyed = models.DateTimeField(null=True)


class PassageCountRow(models.Model):
    """How many passages of an edition were found in one way and decided in one way: counted when it is made.

    Nothing is unsealed for figures. A row names no product, and stays when that is destroyed.
    """

    edition = models.CharField(max_length=40)
    made = models.DateTimeField(db_index=True)
    evidence = models.CharField(max_length=40)
    """By what the passage was found first."""
    proposed = models.CharField(max_length=20, default="")
    """What the policy said; empty: the machine had not found it."""
    outcome = models.CharField(max_length=20)
    passages = models.IntegerField()


class RequestRow(models.Model):
    """Somebody asked for records about one person: many documents for one recipient, with one clock."""

    id = _id()
    case = models.CharField(max_length=200, db_index=True)
    recipient = models.CharField(max_length=200)
    basis = models.CharField(max_length=100)
    received = models.DateField()
    due = models.DateTimeField()
    extended = models.BooleanField(default=False)
    stopped = models.DateTimeField(null=True)
    """Since when its clock stands, because the requester was asked to clarify; null: it runs."""
    opened = models.DateTimeField()
    by = models.CharField(max_length=40)
    reason_sealed = models.BinaryField(null=True)
    """Why there is more time, in words: sealed for the request, and gone with its last document."""


class RequestedRow(models.Model):
    """Which products are documents of which request."""

    request = _of()
    product = models.CharField(max_length=40, unique=True)
    name_sealed = models.BinaryField(null=True)
    """What the file was called, sealed for the product, and gone with it."""
