"""Writes a page anew from the tree of what may stay, with labels in place. It is well-formed HTML and XML at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from partywall.formats.web.kept import Element, Run
from partywall.formats.web.unseen import TITLE
from partywall.model.disclosure import Redaction


def page_of(body: Element, runs: Sequence[Run], redactions: Iterable[Redaction], lang: str) -> bytes:
    """The bytes of the copy."""
    said = _said(runs, tuple(redactions))
    language = f' lang="{lang}"' if lang else ""
    head = f'<!DOCTYPE html>\n<html{language}>\n<head><meta charset="utf-8"/><title>{TITLE}</title></head>\n'
    inside = "".join(_written(child, said) for child in body.children)
    return f"{head}<body>\n{inside}</body>\n</html>\n".encode()


def _said(runs: Sequence[Run], redactions: tuple[Redaction, ...]) -> dict[int, str]:
    """The text of each run, by where it starts, as the copy has it.

    A label stands in the first run that its redaction touches. What stands between blocks is not text and stays; a
    line break inside a redaction goes.
    """
    said = {run.start: run.text for run in runs}
    for redaction in reversed(redactions):
        label = redaction.label
        start, end = redaction.span.start, redaction.span.end
        touched = [run for run in runs if run.start < end and start < run.start + len(run.text)]
        for run in touched:
            before, after = max(0, start - run.start), max(0, end - run.start)
            text = said[run.start]
            put, label = ("", label) if run.is_break else (label, "")
            said[run.start] = text[:before] + put + text[after:]
    return said


def _written(node: Element | Run, said: dict[int, str]) -> str:
    if isinstance(node, Run):
        return _run(node, said[node.start])
    inside = "".join(_written(child, said) for child in node.children)
    if not inside and node.tag not in ("td", "th"):
        return ""
    attributes = "".join(f' {name}="{value}"' for name, value in node.attributes)
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>{'' if node.tag in ('td', 'th') else chr(10)}"


def _run(run: Run, text: str) -> str:
    if run.is_break:
        return "<br/>" if text else ""
    if not text:
        return ""
    opening = "".join(f"<{mark}>" for mark in run.marks)
    closing = "".join(f"</{mark}>" for mark in reversed(run.marks))
    return f"{opening}{escape(text, quote=False)}{closing}"
