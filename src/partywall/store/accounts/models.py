"""The tables of accounts."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts for Django's own parts."""


class Account(AbstractBaseUser):
    """Somebody who may sign in. Everywhere else they are known by ``id`` alone."""

    id = models.CharField(primary_key=True, max_length=40)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    objects = AccountManager()
