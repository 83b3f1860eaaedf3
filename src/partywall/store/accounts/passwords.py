"""How passwords are kept: argon2id, above what OWASP asks for (46 MiB, one pass, one lane; here two passes)."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2id(Argon2PasswordHasher):
    """Its costs. A password kept with other costs is kept anew with these at the next sign-in."""

    time_cost = 2
    memory_cost = 47_104
    parallelism = 1
