"""Django's own English for what is wrong with a field, in words a tired person understands."""

from __future__ import annotations

from django import forms
from django.core import validators
from django.core.exceptions import ValidationError

from people.forms.writing import DAY

NUMBER = "Write a shorter number, like 2 or 2.5"
#: what Django says by itself -> what we say. A form's own words are never here, so they stay.
OURS: list[tuple[object, str]] = [
    (validators.MinLengthValidator.message, "Write at least {limit_value} letters"),
    (validators.MinValueValidator.message, "Write {limit_value} or more"),
    (validators.MaxValueValidator.message, "Write {limit_value} or less"),
    (validators.EmailValidator.message, "Check the e-mail address. It looks like name@place.uk"),
    (validators.URLValidator.message, "Check the web address. It looks like https://place.uk"),
    (validators.ProhibitNullCharactersValidator.message, "Write this again: a sign in it cannot be kept"),
    *((message, NUMBER) for message in validators.DecimalValidator.messages.values()),
    (forms.IntegerField.default_error_messages["invalid"], "Write a whole number, like 2"),
    (forms.DecimalField.default_error_messages["invalid"], "Write a number, like 2 or 2.5"),
    (forms.FloatField.default_error_messages["invalid"], "Write a number, like 2 or 2.5"),
    (forms.DateField.default_error_messages["invalid"], DAY),
    (forms.TimeField.default_error_messages["invalid"], "Choose a time, like 9:30"),
    (forms.DateTimeField.default_error_messages["invalid"], "Choose a day and a time"),
    (forms.ChoiceField.default_error_messages["invalid_choice"], "Choose one of these"),
    (forms.ModelChoiceField.default_error_messages["invalid_choice"], "Choose one of these"),
    (forms.MultipleChoiceField.default_error_messages["invalid_choice"], "Choose from these"),
    (forms.ModelMultipleChoiceField.default_error_messages["invalid_choice"], "Choose from these"),
    (forms.FileField.default_error_messages["empty"], "This file is empty. Choose another"),
    (forms.ImageField.default_error_messages["invalid_image"], "This is not a picture. Choose another"),
    (
        forms.UUIDField.default_error_messages["invalid"],
        "Something was lost on the way. Open this page again",
    ),
]


def in_our_words(error: ValidationError) -> str:
    """What is wrong, for the page; how much too long a text is, where it is."""
    message, params = error.message, error.params or {}
    if message is validators.MaxLengthValidator.message:
        over, most = params["show_value"] - params["limit_value"], params["limit_value"]
        return f"This is {over} letter{'' if over == 1 else 's'} too long. Keep it to {most}."
    for theirs, words in OURS:
        if message is theirs:
            return words.format(**params)
    return str(next(iter(error)))
