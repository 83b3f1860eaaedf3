"""What was answered to requests that bore a key: the same request again is answered alike, and does nothing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from partywall.store.products.models import AnswerRow
from partywall.store.vault.keys import seal, unseal


class AnotherRequest(Exception):
    """The key was used for something else."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A key, held until the transaction ends."""

    id: str
    request: str

    def keep(self, owner: str, answer: Any) -> None:
        """Keep the answer, sealed for the product that it is about."""
        content = json.dumps({"request": self.request, "answer": answer}).encode()
        AnswerRow.objects.filter(id=self.id).update(owner=owner, sealed=seal(owner, content, f"answer {self.id}"))


def claim(account: str, key: str, request: bytes, at: datetime) -> Claim | Any:
    """Hold a key, or give the answer that was kept for it. Raises AnotherRequest."""
    id = hashlib.sha256(f"{account}\0{key}".encode()).hexdigest()
    wanted = hashlib.sha256(request).hexdigest()
    # Whoever holds the same key at this moment is waited for.
    AnswerRow.objects.bulk_create([AnswerRow(id=id, made=at)], ignore_conflicts=True)
    row = AnswerRow.objects.select_for_update().get(id=id)
    if row.sealed is None:
        return Claim(id, wanted)
    kept = json.loads(unseal(row.owner, bytes(row.sealed), f"answer {id}"))
    if kept["request"] != wanted:
        raise AnotherRequest
    return kept["answer"]


def forget(before: datetime) -> int:
    """Take away the answers that were given before then. How many they were."""
    return AnswerRow.objects.filter(made__lt=before).delete()[0]
