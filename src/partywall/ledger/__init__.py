"""The ledger: an append-only Merkle log of what was done, by published formats, so that others can check it.

Pure: keys, times and stored bytes come in as arguments. RFC 9162 says how is hashed, the C2SP texts ``tlog-tiles``,
``tlog-checkpoint``, ``signed-note``, ``tlog-cosignature`` and ``tlog-witness`` how it is laid out and signed.
"""

from partywall.ledger.entry import Entry, Fact

__all__ = ["Entry", "Fact"]
