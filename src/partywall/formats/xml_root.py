"""Markup, parsed with nothing fetched, nothing expanded, and no deeper than is safe."""

from __future__ import annotations

from lxml import etree

from partywall.errors import Unreadable
from partywall.model.limits import LIMITS


def root_of(untrusted: bytes) -> etree._Element:
    """The root of an XML file, without comments and instructions. Raises Unreadable."""
    # Office programs do write one id twice.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
                             remove_comments=True, collect_ids=False)  # fmt: skip
    try:
        root = etree.fromstring(untrusted, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        deep = "depth" in str(problem).lower()
        raise Unreadable(
            "The file is nested too deeply." if deep else "The file is damaged: its XML cannot be read."
        ) from None
    if _CROWDED(root):
        raise Unreadable(f"The file has an element with more than {LIMITS.attributes:,} attributes.")
    return root


# Each attribute is looked up among all of its element.
_CROWDED = etree.XPath(f"boolean(//@*[{LIMITS.attributes + 1}])")
