"""The tables of accounts. Rows of grants, trainings, access and tokens are never deleted: they are ended."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


def _id() -> models.CharField[str, str]:
    return models.CharField(max_length=40, primary_key=True)


def _account() -> models.CharField[str, str]:
    return models.CharField(max_length=40, db_index=True)


def _who() -> models.CharField[str, str]:
    """The account by whose act it is so; empty where it was the house's own."""
    return models.CharField(max_length=40, default="")


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts for Django's own parts, by the word they sign in with."""


class Account(AbstractBaseUser):
    """Somebody who may sign in. Everywhere else they are known by ``id`` alone."""

    id = _id()
    sign_in = models.CharField(max_length=64, unique=True)
    name_sealed = models.BinaryField()
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    enrol_until = models.DateTimeField(null=True)
    """Until then somebody without a second factor may add their first: a password alone must not be able to."""
    redeemed_at = models.DateTimeField(null=True)
    last_login = None

    USERNAME_FIELD = "sign_in"
    objects = AccountManager()

    def get_full_name(self) -> str:
        return self.sign_in

    def __str__(self) -> str:
        return self.id


class Invitation(models.Model):
    """A code given to somebody once, by which they set a password. Kept as its digest."""

    id = _id()
    account = _account()
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    until = models.DateTimeField()
    by = _who()
    needs_second = models.BooleanField(default=False)
    second_digest = models.CharField(max_length=64, default="")
    """Of the second half of the code, which whoever agrees to it hands over."""
    approved_by = _who()
    used_at = models.DateTimeField(null=True)


class Held(models.Model):
    """Something that an account has from one day to another, by whose act."""

    id = _id()
    account = _account()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    by = _who()
    ended_at = models.DateTimeField(null=True)
    ended_by = _who()

    class Meta:
        abstract = True

    @property
    def what(self) -> str:
        """The role, the training's code, the case, or the account stood in for."""
        raise NotImplementedError


class Grant(Held):
    """A role. Where a second person has to agree, it is in force from then on."""

    role = models.CharField(max_length=20)
    by_group = models.BooleanField(default=False)
    """Whether it follows the groups that the organisation's provider tells at each sign-in."""
    needs_second = models.BooleanField(default=False)
    approved_by = _who()

    @property
    def what(self) -> str:
        return self.role

    @property
    def waits(self) -> bool:
        """Whether a second person has yet to agree."""
        return self.needs_second and not self.approved_by


class Training(Held):
    """A training that was passed: ``since`` is the day."""

    code = models.CharField(max_length=40)
    score = models.IntegerField(null=True)

    @property
    def what(self) -> str:
        return self.code


class CaseAccess(Held):
    """A case to work on."""

    case = models.CharField(max_length=64, db_index=True)

    @property
    def what(self) -> str:
        return self.case


class StandIn(Held):
    """Another's work to do while those are away."""

    stands_in_for = models.CharField(max_length=40)

    @property
    def what(self) -> str:
        return self.stands_in_for


class Token(models.Model):
    """What a program shows instead of a person's sign-in. Kept as its digest."""

    id = _id()
    account = _account()
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = _who()


class SignIn(models.Model):
    """That somebody tried to sign in: whose account, from where (a keyed digest), by which way, and how it went."""

    at = models.DateTimeField(db_index=True)
    account = models.CharField(max_length=40, db_index=True, default="")
    origin = models.CharField(max_length=64)
    way = models.CharField(max_length=20)
    outcome = models.CharField(max_length=20)


class Session(AbstractBaseSession):
    """Somebody's signed-in browser. ``session_key`` is the digest of what the browser holds."""

    session_key = models.CharField(max_length=64, primary_key=True)
    account = models.CharField(max_length=40, db_index=True, default="")
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    @classmethod
    def get_session_store_class(cls) -> type:
        """Django asks the table for what reads and writes it."""
        from partywall.store.accounts.sessions import SessionStore

        return SessionStore


class Rate(models.Model):
    """How often something was tried lately; see ``rates``."""

    cache_key = models.CharField(max_length=64, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)
