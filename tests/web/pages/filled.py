"""The forms of a page, filled in: what whoever sees it could send."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """A form of a page, filled in with what it offers first."""

    action: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def sent(self) -> list[dict[str, str]]:
        """All that can be sent by it: by each of its buttons."""
        return [{**self.fields, **({name: value} if name else {})} for name, value in self.buttons or [("", "")]]


SAID = {
    "case": "C0412",
    "absent": "the.stranger",
    "absent_until": "1/3/2090",
    "training_until": "1/3/2090",
    "role_until": "1/3/2090",
    "case_until": "1/3/2090",
    "score": "80",
    "other_code": "",
    "name": "Ike Farrow",
    "sign_in": "ike.farrow",
    "q": "",
    "edition": "",
}
"""What is written where a day would not do."""


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self.form: Form | None = None
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        name, value = had.get("name", ""), had.get("value", "")
        if tag == "form":
            self.form = Form(had.get("action", "")) if had.get("method", "").lower() == "post" else None
            if self.form:
                self.found.append(self.form)
        elif self.form is None:
            return
        elif tag == "button" or had.get("type") == "submit":
            self.form.buttons.append((name, value))
        elif tag == "input" and name and had.get("type") != "file":
            empty = had.get("type") in {"hidden", "date"}
            self.form.fields.setdefault(name, value or SAID.get(name, "" if empty else "1/3/2026"))
        elif tag == "textarea" and name:
            self.form.fields[name] = "So it is."
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and value:
            self.form.fields.setdefault(self.select, value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = ""


def forms(page: str) -> list[Form]:
    """The forms of a page that send something."""
    parser = _Forms()
    parser.feed(page)
    return parser.found
