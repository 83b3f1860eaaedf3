"""From mentions to passages, and from passages to decisions for one recipient.

``assemble`` finds what has to go together, without regard to any recipient; ``decide`` applies a policy.
"""

from __future__ import annotations

from partywall.decide.added import added_passage
from partywall.decide.assemble import assemble
from partywall.decide.combination import combine
from partywall.decide.decisions import decide
from partywall.decide.guarded import guard
from partywall.decide.heeded import heed
from partywall.decide.policy import Policy, Rule, read_policy
from partywall.decide.regions import regions

__all__ = [
    "Policy",
    "Rule",
    "added_passage",
    "assemble",
    "combine",
    "decide",
    "guard",
    "heed",
    "read_policy",
    "regions",
]
