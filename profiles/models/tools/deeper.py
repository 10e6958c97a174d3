"""What is important to and for somebody, how they tell us things and decide, what next: deeper tools."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from people.models.records import recorded
from people.rowsecurity import of_person
from profiles.models.tools.everyday import answer
from profiles.models.tools.sheet import WORDS, Line, Sheet


@recorded
class Important(Sheet):
    """What is important to somebody, what is important for them, and how the two go together."""

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("important_rows", "plan")]

    def missing(self) -> str:
        lines = self.lines.filter(ended_on=None)
        if not lines.filter(side=ImportantLine.Side.TO).exists():
            return f"Write what is important to {self.person.called} first."
        if lines.filter(side=ImportantLine.Side.FOR, balance="").exists():
            return "Each “important for” needs its balance: how can it be done in a way that suits them?"
        return ""


@recorded
class ImportantLine(Line):
    """One thing. What is important to them comes from them alone: said, or shown."""

    class Side(models.TextChoices):
        TO = "to", "Important to them"
        FOR = "for", "Important for them"
        LEARN = "learn", "What we still need to find out"

    class Known(models.TextChoices):
        SAID = "said", "They said so"
        SHOWN = "shown", "They showed us"

    sheet = models.ForeignKey(Important, models.PROTECT, related_name="lines")
    side = models.CharField("where does it belong", max_length=5, choices=Side.choices)
    text = models.CharField("what is it", max_length=WORDS)
    known = models.CharField("how do we know", max_length=5, choices=Known.choices, blank=True)
    balance = models.CharField("how to do it in a way that suits them", max_length=WORDS, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("importantline_rows", "plan"),
            models.CheckConstraint(
                condition=~Q(side="to") | ~Q(known=""), name="important_to_comes_from_them",
                violation_error_message="Say how we know. “Important to” is what they said or showed us",
            ),
        ]  # fmt: skip

    def too_soon(self) -> str:
        first = self.sheet.lines.filter(side=self.Side.TO, ended_on=None)
        if self.side == self.Side.FOR and not first.exists():
            return f"Write what is important to {self.sheet.person.called} first. The rest is built on it."
        return ""


@recorded
class Communication(Sheet):
    """Two charts used together: how somebody tells us things, and how we tell them."""

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("communication_chart_rows", "plan")]


@recorded
class CommunicationLine(Line):
    """Something they do that tells us something. Without a time it is at any time."""

    sheet = models.ForeignKey(Communication, models.PROTECT, related_name="lines")
    does = models.CharField("what they do", max_length=WORDS)
    means = models.CharField("what we think it means", max_length=WORDS)
    when = models.CharField("what is happening then", max_length=120, blank=True)
    should = models.CharField("what we should do", max_length=WORDS, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("communicationline_rows", "plan"),
            models.CheckConstraint(condition=~Q(does="") & ~Q(means=""), name="what_it_means_comes_first"),
        ]


@recorded
class CommunicationOurs(Line):
    """Something we want them to know, and how we tell them so that it arrives."""

    sheet = models.ForeignKey(Communication, models.PROTECT, related_name="ours")
    tell = models.CharField("what we want them to know", max_length=WORDS)
    how = models.CharField("how we tell them", max_length=WORDS)
    helped = models.CharField("what helps", max_length=120, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("communicationours_rows", "plan"),
            models.CheckConstraint(condition=~Q(tell="") & ~Q(how=""), name="we_tell_in_some_way"),
        ]


@recorded
class Decisions(Sheet):
    """Which decisions matter, how they must be part of each, and who has the last word."""

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [of_person("decisions_rows", "plan")]


@recorded
class DecisionsLine(Line):
    """One decision. Where somebody else has the last word, it says why, after the best chance to decide.

    After the Mental Capacity Act 2005: nobody is unable to decide until all that could help was tried.
    """

    class Last(models.TextChoices):
        SELF = "self", "They do"
        ATTORNEY = "attorney", "An attorney, by their papers"
        BEST = "best", "Others, in their best interests"

    sheet = models.ForeignKey(Decisions, models.PROTECT, related_name="lines")
    decision = models.CharField("the decision", max_length=WORDS)
    involved = models.CharField("how they must be part of it", max_length=WORDS)
    last = models.CharField("who has the last word", max_length=10, choices=Last.choices)
    whose = models.CharField("by name", max_length=120, blank=True)
    chance = models.CharField("how we gave them the best chance to decide", max_length=WORDS, blank=True)

    class Meta(Line.Meta):
        abstract = False
        constraints = [
            of_person("decisionsline_rows", "plan"),
            models.CheckConstraint(
                condition=Q(last="self") | (~Q(whose="") & ~Q(chance="")), name="best_chance_to_decide_first",
                violation_error_message="Write who it is, and how you gave the best chance to decide first",
            ),
        ]  # fmt: skip


#: the four, then the one
FOUR = ("tried", "learned", "pleased", "concerned")


@recorded
class Questions(Sheet):
    """What was tried, learned, what pleases and what worries us: four questions, and only then what next."""

    about = models.CharField("what is it about", max_length=120)
    tried = answer("what have we tried")
    learned = answer("what have we learned")
    pleased = answer("what are we pleased about")
    concerned = answer("what are we concerned about")
    next_step = answer("what next")

    class Meta(Sheet.Meta):
        abstract = False
        constraints = [
            of_person("questions_rows", "plan"),
            models.CheckConstraint(
                condition=Q(next_step="")
                | (~Q(tried="") & ~Q(learned="") & ~Q(pleased="") & ~Q(concerned="")),
                name="what_next_comes_after_the_four",
                violation_error_message="Answer the four questions first. Then ask what next",
            ),
        ]

    @property
    def title(self) -> str:
        return self.about

    @property
    def four(self) -> bool:
        """Are all four answered, so that the last may be asked?"""
        return all(getattr(self, name) for name in FOUR)

    def missing(self) -> str:
        if not self.four:
            return "Answer the four questions first."
        return "" if self.next_step else "Now ask: what next?"
