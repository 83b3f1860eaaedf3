"""The lists that Word needs beside the members of a copy, and the file that they make together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from partywall.formats.zipping import zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip file of the members and of the lists that Word needs. Names are under ``word/`` and end in ``.xml``."""
    kinds = {name: name.rstrip("0123456789") for name in members}
    files = {f"word/{_path(name)}": data for name, data in members.items()}
    files["[Content_Types].xml"] = _types(kinds)
    files["_rels/.rels"] = _relationships([("rId1", "officeDocument", "word/document.xml")])
    others = [(f"rId-{name}", kinds[name], _path(name)) for name in sorted(members) if name != "document"]
    files["word/_rels/document.xml.rels"] = _relationships(others)
    return zipped(files)


def _path(name: str) -> str:
    return f"theme/{name}.xml" if name.startswith("theme") else f"{name}.xml"


def _types(kinds: Mapping[str, str]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{_path(name)}" ContentType="{_type(kind)}"/>'
        for name, kind in sorted(kinds.items())
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _type(kind: str) -> str:
    if kind == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{_MAIN}.{'document.main' if kind == 'document' else kind}+xml"


def _relationships(targets: Iterable[tuple[str, str, str]]) -> bytes:
    each = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for key, kind, target in targets
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{each}</Relationships>'.encode()
