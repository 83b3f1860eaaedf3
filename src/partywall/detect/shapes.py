"""The shapes of identifiers: how each looks, its check rule, and the words it must stand near.

A row is tried in order; where two rows find the same characters, the surer one counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from partywall.detect import checkdigits
from partywall.model.people import IdentifierKind as Kind

NEAR = 40
"""Characters before (and a third of them after) an identifier in which its word must stand."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which one kind of identifier is written.

    ``sure`` is the score where the check rule passes, or without a rule; ``failed`` the score where
    it does not pass (0: then it is not taken for one). ``near`` words make it ``named``.
    """

    kind: Kind
    pattern: re.Pattern[str]
    sure: float
    check: Callable[[str], bool] | None = None
    failed: float = 0.0
    near: re.Pattern[str] | None = None
    only_near: bool = False
    """Whether the shape alone says too little, so that a word of ``near`` must stand by it."""

    def score(self, code: str, text: str, start: int, end: int) -> float:
        """How sure it is, 0 to 1, that ``text[start:end]``, compact ``code``, is one of these."""
        named = self.near is not None and self.near.search(text, max(0, start - NEAR), end + NEAR // 3) is not None
        if self.only_near and not named:
            return 0.0
        if self.check is None or self.check(code):
            return 0.95 if named and self.check else self.sure
        return self.failed if named else 0.0


def _near(words: str) -> re.Pattern[str]:
    """Any of these words, unless the text denies it: "not an NHS number"."""
    return re.compile(rf"\b(?<!\bnot an )(?<!\bnot a )(?<!\bnot the )(?:{words})\b", re.IGNORECASE)


_TEN = re.compile(r"(?<![\d+.,£/-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\d/-]|[.,]\d)")
_CAR = "reg|registration|index|vehicle|car|van|taxi|motorbike|moped|lorry|plate|vrm|driv\\w*|parked|saloon|hatchback"

SHAPES = (
    Shape(Kind.NHS, _TEN, 0.95, checkdigits.nhs, 0.5, _near("nhs")),
    Shape(Kind.HSC, _TEN, 0.8, checkdigits.hsc, 0.5, _near("h&c|hcn|hsc|health and (?:social )?care")),
    Shape(Kind.CHI, _TEN, 0.6, checkdigits.chi, 0.5, _near("chi")),
    Shape(Kind.ULN, _TEN, 0.5, checkdigits.uln, 0.0, _near("uln|learner")),
    Shape(
        Kind.UPN,
        re.compile(r"\b[A-HJ-NP-RT-Z]\d{3}[ -]?\d{4}[ -]?\d{2}[ -]?\d{2}[\dA-HJ-NP-RT-Z]\b"),
        0.95,
        checkdigits.upn,
        0.6,
        _near("upn|pupil"),
    ),
    Shape(
        Kind.NINO,
        re.compile(r"\b(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ) ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"),
        0.9,
        checkdigits.nino,
    ),
    Shape(
        Kind.NINO,
        re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2}\b"),
        0.7,
        near=_near("ni|nino|national insurance"),
        only_near=True,
    ),
    Shape(Kind.COURT, re.compile(r"\b[A-Z]{2}\d{2}[A-Z]\d{5}\b"), 0.9),
    Shape(
        Kind.COURT,
        re.compile(r"\b\d{16}\b|\b\d{4}-\d{4}-\d{4}-\d{4}\b"),
        0.7,
        near=_near("court|case"),
        only_near=True,
    ),
    Shape(
        Kind.COURT, re.compile(r"\b\d{2}/\d{4}/\d{6}[A-HJ-NP-RT-Z]\b"), 0.9, checkdigits.pnc, 0.6, _near("pnc|court")
    ),
    Shape(Kind.CRIME, re.compile(r"\b\d{2,4}/\d{1,7}[A-Z]\b"), 0.8, near=_near("pnc"), only_near=True),
    Shape(Kind.CRIME, re.compile(r"\b\d{2}[A-Z0-9]{2}\d{7}\b"), 0.7, near=_near("urn"), only_near=True),
    Shape(
        Kind.CRIME,
        re.compile(
            r"\b(?!\d{1,2}/\d{1,2}\b(?!/\d{3}))(?:[A-Z]{2,4}[ /-])?"
            r"(?=[A-Z/-]*\d)[A-Z0-9]{2,8}(?:[/-][A-Z0-9]{2,7}){1,3}\b|\b\d{6,11}\b"
        ),
        0.7,
        near=_near("crime|incident|log|cad|niche|occurrence|crn|investigation"),
        only_near=True,
    ),
    Shape(
        Kind.DRIVING_LICENCE,
        re.compile(r"\b(?=[A-Z0-9]{16}\b)[A-Z]{1,5}9{0,4}\d{6}[A-Z9]{2}[A-Z0-9][A-Z]{2}\b"),
        0.9,
        checkdigits.driving_licence,
    ),
    Shape(Kind.DRIVING_LICENCE, re.compile(r"\b\d{8}\b"), 0.6, near=_near("driving licence"), only_near=True),
    Shape(
        Kind.PASSPORT, re.compile(r"\b(?:\d{9}|[A-Z]\d{6,8}|\d{6}[A-Z])\b"), 0.8, near=_near("passport"), only_near=True
    ),
    Shape(
        Kind.OTHER,
        re.compile(
            r"(?<![\w/-])(?=[\d/-]*[A-Z])(?=(?:[A-Z/-]*\d){4})[A-Z0-9]{2,10}(?:[/-][A-Z0-9]{2,10}){0,2}(?![\w/-])"
            r"|(?:(?<=MRN )|(?<=MRN: )|(?<=[Nn]umber )|(?<=[Nn]umber: )|(?<=[Nn]o )|(?<=[Nn]o: ))\d{5,10}(?![ -]?\w)"
        ),
        0.7,
        near=_near(r"mrn|(?:hospital|patient|medical record|unit|casenote|pas) (?:no|number|id)"),
        only_near=True,
    ),
    Shape(Kind.SOCIAL_WORKER, re.compile(r"\bSW ?\d{4,7}\b"), 0.7),
    Shape(Kind.OTHER, re.compile(r"\bSC\d{6}\b|\b\d{6,7}\b"), 0.6, near=_near("urn|ofsted"), only_near=True),
    Shape(Kind.OTHER, re.compile(r"\b\d{6,12}\b"), 0.7, near=_near("uprn"), only_near=True),
    Shape(
        Kind.OTHER, re.compile(r"\b[A-Z]\d{4}[A-Z]{2}\b"), 0.7, near=_near("prison|hmp|prisoner|yoi"), only_near=True
    ),
    Shape(
        Kind.HOME_OFFICE,
        re.compile(r"\b[A-Z]\d{6,7}(?:/\d{1,3})?\b"),
        0.8,
        near=_near("home office|immigration|ho ref|asylum|nass"),
        only_near=True,
    ),
    Shape(
        Kind.POSTCODE,
        re.compile(
            r"\b(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-Z]|[A-HK-Y]\d[A-Z])|GIR) ?\d[ABD-HJLNP-UW-Z]{2}\b"
        ),
        0.5,
    ),
    Shape(Kind.VEHICLE, re.compile(r"\b[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?[A-Z]{3}\b"), 0.8),
    Shape(Kind.VEHICLE, re.compile(r"\b[A-HJ-NPR-TV-Y]\d{1,3} [A-HJ-PR-Y]{3}\b"), 0.6),
    Shape(Kind.VEHICLE, re.compile(r"\b[A-HJ-PR-Y]{3} \d{1,3}[A-HJ-NPR-TV-Y]\b"), 0.6),
    Shape(
        Kind.VEHICLE,
        re.compile(r"\b(?:[A-Z]{1,3} ?\d{1,4}|\d{1,4} ?[A-Z]{1,3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,3}[A-Z])\b"),
        0.5,
        near=_near("reg|registration|index|vrm|plate"),
        only_near=True,
    ),
    Shape(
        Kind.CASE,
        re.compile(
            r"(?<![\w/£.,-])(?!(?:19|20)\d\d\b(?!/))(?=[A-Z/-]*\d)(?!\d{1,2}/\d{1,2}\b)(?=(?:[A-Z/-]*\d){3})[A-Z0-9]+(?:[/-][A-Za-z0-9]+){0,4}\b(?![.,]\d|[:%])"
        ),
        0.3,
        near=_near(
            # The number of a sample or an order is a thing's, not a person's file.
            r"(?<!sample )(?<!specimen )(?<!order )(?<!booking )(?:ref|refs|reference)"
            "|case (?:no|number|ref|id)|record number|lcs|mosaic|eclipse|account|file (?:no|number)"
        ),
        only_near=True,
    ),
    Shape(Kind.EMAIL, re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"), 0.7),
    Shape(
        Kind.PHONE,
        re.compile(
            r"(?<![\d/+-])(?:(?:\+|00)44[\s\u00a0]?(?:\(0\))?|\(?0)[\s\u00a0]?(?:\d[\s\u00a0()-]{0,2}){8,9}\d(?![\d/])"
        ),
        0.5,
    ),
)
