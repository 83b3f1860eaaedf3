"""Passages about people who are free to be spoken of, but not of everything.

1. Facts of the case's own family that the register withholds from somebody (``restricted``).
2. What shows who told something in confidence (``sources``).
3. The private life of a professional (``private``).

Whether a recipient may have them is for the policy to say.
"""

from __future__ import annotations

from partywall.decide.private import private
from partywall.decide.restricted import restricted
from partywall.decide.sources import sources

__all__ = ["private", "restricted", "sources"]
