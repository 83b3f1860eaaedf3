"""Numbers, dates and texts of cells as a reader sees them: a value and a number format become a text.

A workbook keeps the value and how it is to be shown apart; only what is shown is read and copied. Where nothing says
otherwise a date is written as in Britain, and a whole number with all its digits, since it may be somebody's number.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from partywall.formats.xlsx import dates

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0;-£#,##0", 6: "£#,##0;-£#,##0",
    7: "£#,##0.00;-£#,##0.00", 8: "£#,##0.00;-£#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: '#,##0;-#,##0;"-"', 42: '£#,##0;-£#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '£#,##0.00;-£#,##0.00;"-"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
} | dict.fromkeys((*range(27, 37), *range(50, 59)), "dd/mm/yyyy")  # fmt: skip
"""Formats that a workbook names by number alone."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<filler>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<exponent>E[+-])|(?P<date>y+|m+|d+|h+|s+)"
    r"|(?P<digit>[0#?])|(?P<sign>[.,%/@])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")

Token = tuple[str, str]
"""A piece of a format: what it is, and its characters."""


def number(value: str, code: str, from_1904: bool = False) -> str:
    """A number as its format shows it. A format that nobody can follow shows the number as it is."""
    try:
        exact = Decimal(value)
    except InvalidOperation:
        return value
    if not exact.is_finite():
        return value
    try:
        return _number(exact, code, from_1904)
    except (ArithmeticError, ValueError, IndexError, OverflowError):
        return general(exact)


def text(value: str, code: str) -> str:
    """A text as its format shows it: the fourth section, or any that has a place for it, speaks of texts."""
    every = sections(code)
    last = every[-1]
    if len(every) < 4 and ("sign", "@") not in last:
        return value
    return "".join(value if token == ("sign", "@") else _literal(*token) for token in last)


def general(exact: Decimal) -> str:
    """A number without a format: whole ones with all digits, others with ten."""
    if exact == exact.to_integral_value() and abs(exact) < Decimal(10) ** 18:
        return str(int(exact))
    shown = f"{float(exact):.10g}"
    return re.sub(r"e([+-])0*(\d)", r"E\1\2", shown)


@lru_cache(maxsize=1024)
def sections(code: str) -> tuple[tuple[Token, ...], ...]:
    """The sections of a format, each in tokens."""
    found: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "other"
        piece = match.group(kind)
        if kind == "other" and piece == ";":
            found.append([])
        else:
            found[-1].append((kind, piece))
    return tuple(tuple(section) for section in found)


def literals(code: str) -> str:
    """The words that a format brings with it."""
    return " ".join(
        "".join(_literal(kind, piece) for kind, piece in section if kind in ("quoted", "escaped", "bracket", "other"))
        for section in sections(code)
    )


def _number(exact: Decimal, code: str, from_1904: bool) -> str:
    section, signed = _chosen(sections(code), exact)
    if any(kind == "date" or (kind == "bracket" and re.fullmatch(r"[hms]+", piece, re.I)) for kind, piece in section):
        return dates.shown(float(exact), section, from_1904, _literal)
    shown = _plain(abs(exact), section)
    # Of a number that rounds to nothing the sign is not shown.
    return f"-{shown}" if signed and any(char in "123456789" for char in shown) else shown


def _chosen(every: tuple[tuple[Token, ...], ...], exact: Decimal) -> tuple[tuple[Token, ...], bool]:
    """The section for a number, and whether a minus sign goes before it."""
    every = every[:3] if len(every) > 3 else every
    conditions = [_condition(section) for section in every]
    if any(conditions):
        for section, condition in zip(every, conditions, strict=True):
            if condition is None or _holds(exact, *condition):
                return section, exact < 0
        return every[-1], exact < 0
    if exact < 0 and len(every) > 1:
        return every[1], False
    if exact == 0 and len(every) > 2:
        return every[2], False
    return every[0], exact < 0


def _condition(section: tuple[Token, ...]) -> tuple[str, Decimal] | None:
    for kind, piece in section:
        if kind == "bracket" and (found := _CONDITION.fullmatch(piece)):
            return found.group(1), Decimal(found.group(2))
    return None


def _holds(exact: Decimal, sign: str, limit: Decimal) -> bool:
    return {"<": exact < limit, "<=": exact <= limit, ">": exact > limit, ">=": exact >= limit, "=": exact == limit,
            "<>": exact != limit}[sign]  # fmt: skip


def _literal(kind: str, piece: str) -> str:
    match kind:
        case "quoted" | "escaped" | "other":
            return piece
        case "space":
            return " "
        case "bracket" if piece.startswith("$"):
            return piece[1:].partition("-")[0]
        case _:
            return ""


def _plain(exact: Decimal, section: tuple[Token, ...]) -> str:
    kinds = {kind for kind, _ in section}
    if "general" in kinds or ("digit" not in kinds and ("sign", "@") in section):
        return "".join(
            general(exact) if kind == "general" or (kind, piece) == ("sign", "@") else _literal(kind, piece)
            for kind, piece in section
        )
    exact *= Decimal(100) ** sum(token == ("sign", "%") for token in section)
    if "exponent" in kinds:
        return _scientific(exact, section)
    if ("sign", "/") in section:
        return _fraction(exact, section)
    return _decimal(exact, section)


def _decimal(exact: Decimal, section: tuple[Token, ...]) -> str:
    digits = [at for at, (kind, _) in enumerate(section) if kind == "digit"]
    if not digits:
        return "".join("%" if token == ("sign", "%") else _literal(*token) for token in section)
    point = next((at for at, token in enumerate(section) if token == ("sign", ".")), len(section))
    whole, part = [at for at in digits if at < point], [at for at in digits if at > point]
    commas = [at for at, token in enumerate(section) if token == ("sign", ",")]
    grouped = bool(whole) and any(whole[0] < at < whole[-1] for at in commas)
    exact /= Decimal(1000) ** sum(at > digits[-1] or (bool(whole) and whole[-1] < at < point) for at in commas)
    rounded = exact.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    before, _, after = f"{rounded:f}".partition(".")
    filled = _filled_before(before.lstrip("0"), [section[at][1] for at in whole], grouped)
    filled += _filled_after(after, [section[at][1] for at in part])
    shown = dict(zip((*whole, *part), filled, strict=True))
    return "".join(_piece(at, token, shown, bool(part)) for at, token in enumerate(section))


def _piece(at: int, token: Token, shown: dict[int, str], fraction: bool) -> str:
    if at in shown:
        return shown[at]
    if token == ("sign", "."):
        return "." if fraction or any(shown.values()) else ""
    return "%" if token == ("sign", "%") else _literal(*token)


def _filled_before(digits: str, places: list[str], grouped: bool) -> list[str]:
    """Digits for each place before the point, from the right; the first place has all that are left."""
    if not places:
        return []
    wanted = len(places) - next((at for at, place in enumerate(places) if place == "0"), len(places))
    digits = digits.rjust(wanted, "0")
    shown: list[str] = []
    for number, place in enumerate(reversed(places)):
        last = number == len(places) - 1
        mine = digits[: len(digits) - number] if last else digits[len(digits) - number - 1 : len(digits) - number]
        mine = mine if len(digits) > number else (" " if place == "?" else "")
        shown.append(_grouped(mine, number) if grouped else mine)
    return shown[::-1]


def _grouped(digits: str, number: int) -> str:
    """Commas after every digit that has a multiple of three digits behind it."""
    return "".join(
        digit + ("," if behind and behind % 3 == 0 else "")
        for digit, behind in zip(digits, range(number + len(digits) - 1, number - 1, -1), strict=True)
    )


def _filled_after(digits: str, places: list[str]) -> list[str]:
    shown = list(digits[: len(places)].ljust(len(places), "0"))
    for at in range(len(places) - 1, -1, -1):
        if shown[at] != "0" or places[at] == "0":
            break
        shown[at] = " " if places[at] == "?" else ""
    return shown


def _scientific(exact: Decimal, section: tuple[Token, ...]) -> str:
    at = next(at for at, (kind, _) in enumerate(section) if kind == "exponent")
    mantissa, sign = section[:at], section[at][1][1]
    power = exact.adjusted() if exact else 0
    whole = sum(kind == "digit" for kind, _ in mantissa[: next(
        (at for at, token in enumerate(mantissa) if token == ("sign", ".")), len(mantissa))])  # fmt: skip
    power -= power % whole if whole > 1 else 0
    shown = _decimal(exact.scaleb(-power), mantissa)
    digits = str(abs(power)).rjust(sum(kind == "digit" for kind, _ in section[at:]), "0")
    return f"{shown}E{'-' if power < 0 else '+' if sign == '+' else ''}{digits}"


def _fraction(exact: Decimal, section: tuple[Token, ...]) -> str:
    at = section.index(("sign", "/"))
    below = "".join(piece for kind, piece in section[at:] if kind == "digit")
    fixed = re.match(r"\d+", "".join(piece for _, piece in section[at + 1 :]))
    limit = 10 ** max(1, len(below)) - 1
    whole, rest = divmod(exact, 1)
    if fixed and int(fixed.group()):
        parts = (int((rest * int(fixed.group())).to_integral_value(ROUND_HALF_UP)), int(fixed.group()))
    else:
        parts = rest_as_fraction(rest, limit)
    if parts[0] == parts[1]:
        whole, parts = whole + 1, (0, 1)
    if not parts[0]:
        return str(int(whole))
    return f"{int(whole)} {parts[0]}/{parts[1]}" if whole else f"{parts[0]}/{parts[1]}"


def rest_as_fraction(rest: Decimal, limit: int) -> tuple[int, int]:
    """The nearest fraction whose lower number is no larger than ``limit``."""
    below = min(range(1, min(limit, 999) + 1), key=lambda each: (abs(rest - round(rest * each) / Decimal(each)), each))
    return int(round(rest * below)), below
