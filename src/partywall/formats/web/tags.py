"""How many attributes the elements of a page have, told before it is parsed: parsers compare each with each."""

from __future__ import annotations

import re

# As browsers part them: quotes count after an equals sign alone. Nothing is gone through twice.
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?)?"""
_TAG = re.compile(rf"<[A-Za-z][^\s/>]*+((?:{_ATTRIBUTE})*+)")
_EACH = re.compile(_ATTRIBUTE)


def is_crowded(source: str, most: int) -> bool:
    """Whether an element of the page has more than ``most`` attributes."""
    # An attribute is a sign at least, and what parts it from the next.
    long = (found.group(1) for found in _TAG.finditer(source) if len(found.group(1)) >= 2 * most)
    return any(sum(1 for _ in _EACH.finditer(attributes)) > most for attributes in long)
