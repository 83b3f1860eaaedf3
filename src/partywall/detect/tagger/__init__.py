"""A small trained model that marks people, places, dates and codes in any English text.

Pure: the weights come in as bytes, and what comes out depends on them and the text alone. How it was
trained, how good it is and what it is bad at: ``docs/models/tagger.md``.
"""

from partywall.detect.tagger.fields import MASK_PROBABILITY, NAME_PROBABILITY, Tagger
from partywall.detect.tagger.spread import spread
from partywall.detect.tagger.tags import Tag, TagKind

__all__ = ["MASK_PROBABILITY", "NAME_PROBABILITY", "Tag", "TagKind", "Tagger", "spread"]
