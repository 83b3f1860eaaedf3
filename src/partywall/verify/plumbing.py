"""What in the raw bytes of a copy belongs to its format and is no text, by the lists of all kinds made of markup.

Each list is a module with ``is_attribute``, ``is_plumbing`` and ``without_member_names``, as ``docx_list`` has them.
"""

from __future__ import annotations

from partywall.verify import docx_list, odf_list, pptx_list, web_list, xlsx_list

_LISTS = (docx_list, odf_list, pptx_list, xlsx_list, web_list)


def is_attribute(name: str) -> bool:
    """Whether an attribute of that name may be in a copy."""
    return any(each.is_attribute(name) for each in _LISTS)


def is_plumbing(tag: str, name: str, value: str) -> bool:
    """Whether a quoted value belongs to the format, told by the names before it as they stand in the file."""
    return any(each.is_plumbing(tag, name, value) for each in _LISTS)


def without_member_names(text: str) -> str:
    """A text without the names of members that every copy has."""
    for each in _LISTS:
        text = each.without_member_names(text)
    return text


def only_names_a_kind(data: bytes) -> bool:
    """Whether these bytes say what kind of file an archive is, and nothing else."""
    return data == odf_list.MIME
