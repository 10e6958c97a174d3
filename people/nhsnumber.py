"""The check digit of an NHS number (Modulus 11, NHS Data Dictionary)."""

from __future__ import annotations


def digits(text: str) -> str:
    """The number as it is kept: ten digits, without the spaces people write."""
    return "".join(c for c in text if not c.isspace() and c != "-")


def holds(number: str) -> bool:
    """Ten digits whose last is right: weights 10 to 2, 11 minus the rest; 11 is 0, 10 never occurs."""
    if len(number) != 10 or not (number.isascii() and number.isdigit()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == int(number[9])
