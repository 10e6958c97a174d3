"""What a team says about its own figures."""

from __future__ import annotations

from people.forms.writing import ChangeForm
from rotas.models import SharedWeeks


class SharingForm(ChangeForm):
    """Do we share our weeks?"""

    class Meta:
        model = SharedWeeks
        fields = ("open",)
        labels = {"open": "Share our weeks with the teams that share theirs"}
