"""Names by ear, and the check digit of the NHS number."""

from __future__ import annotations

import pytest

from people import names, nhsnumber


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("edith", "Edith Jones"),
        ("EDITH JONES", "Edith Jones"),
        ("jones", "Edith Jones"),
        ("edi", "Edith Jones"),
        ("edyth", "Edith Jones"),
        ("smith", "Tom Smyth"),
        ("philip", "Filip Nowak"),
        ("sian", "Siân O’Neil"),
        ("oneil", "Siân O’Neil"),
        ("katherine", "Catherine Bell"),
        ("ashwroth", "Tom Ashworth"),
        ("", "Anyone"),
    ],
)
def test_a_name_is_found_by_ear_and_by_slip(words: str, name: str) -> None:
    assert names.found(words, name)


@pytest.mark.parametrize(("words", "name"), [("edith", "Tom Ashworth"), ("edith bell", "Edith Jones")])
def test_another_name_is_not_found(words: str, name: str) -> None:
    assert not names.found(words, name)


def test_two_names_may_be_one_person() -> None:
    assert names.same_name("Edith Jones", "Edyth Jones") and names.same_name("Edith", "Edith Jones")
    assert not names.same_name("Edith Jones", "Edith Bell") and not names.same_name("", "Edith")


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("9434765919", True),  # the example of the NHS Data Dictionary
        ("9434765918", False),
        ("943476591", False),
        ("94347659199", False),
        ("943476591x", False),
        ("٩٤٣٤٧٦٥٩١٩", False),
        ("1234567881", True),
        ("0000000000", True),
    ],
)
def test_the_last_digit_of_an_nhs_number(number: str, *, right: bool) -> None:
    assert nhsnumber.holds(number) == right


def test_no_number_whose_check_digit_would_be_ten() -> None:
    assert not any(nhsnumber.holds(f"000000006{last}") for last in range(10))


def test_spaces_are_not_part_of_it() -> None:
    assert nhsnumber.digits(" 943 476-5919 ") == "9434765919"
