"""The check rules of the identifiers that have one. Each takes letters and digits only."""

from __future__ import annotations

from datetime import date

_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_PNC_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
_NO_NINO = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}


def modulus_11(digits: str) -> bool:
    """The rule of NHS, CHI and H&C numbers: weights 10 to 2, and the tenth digit makes 11."""
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return rest != 10 and (0 if rest == 11 else rest) == int(digits[9])


def nhs(digits: str) -> bool:
    """Whether this is an NHS number of England, Wales or the Isle of Man; 9... are test numbers."""
    return digits[0] in "4679" and modulus_11(digits)


def hsc(digits: str) -> bool:
    """Whether this is a health and care number of Northern Ireland."""
    return "320" <= digits[:3] <= "399" and modulus_11(digits)


def chi(digits: str) -> bool:
    """Whether this is a Scottish CHI number: it begins with a birth date, DDMMYY."""
    return modulus_11(digits) and _is_date(int(digits[4:6]), int(digits[2:4]), int(digits[:2]))


def uln(digits: str) -> bool:
    """Whether this is a unique learner number: weights 10 to 1 leave 10. It is never an NHS number."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 0, -1), strict=True))
    return digits[0] != "0" and total % 11 == 10


def upn(code: str) -> bool:
    """Whether this is a unique pupil number: the first letter checks the other twelve."""
    total = sum(_upn_value(char) * weight for weight, char in enumerate(code[1:], 2))
    return code[0] == _UPN_LETTERS[total % 23]


def _upn_value(char: str) -> int:
    return int(char) if char.isdigit() else _UPN_LETTERS.find(char)


def nino(code: str) -> bool:
    """Whether the first two letters may begin a National Insurance number."""
    return code[:2] not in _NO_NINO


def pnc(code: str) -> bool:
    """Whether the last letter checks the digits of a PNC court case reference."""
    return code[-1] == _PNC_LETTERS[int(code[:-1]) % 23]


def driving_licence(code: str) -> bool:
    """Whether the month and day inside a driving licence number can be a birth date."""
    return code[6] in "0156" and 1 <= int(code[6:8]) % 50 <= 12 and 1 <= int(code[8:10]) <= 31


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True
