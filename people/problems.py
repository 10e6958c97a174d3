"""Problem details (RFC 9457) for the API: every refusal in words, none with another's data."""

from __future__ import annotations

from typing import Any

from rest_framework.exceptions import APIException
from rest_framework.response import Response
from rest_framework.views import exception_handler


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """{type, title, status, detail, errors}: errors maps each field to its sentences."""
    response = exception_handler(error, context)
    if response is None:
        return None
    title = error.default_detail if isinstance(error, APIException) else response.status_text
    body: dict[str, Any] = {"type": "about:blank", "title": str(title), "status": response.status_code}
    if isinstance(response.data, dict) and "detail" in response.data:
        body["detail"] = str(response.data["detail"])
    else:
        body |= {"detail": "Some of what you sent needs another look.", "errors": response.data}
    response.data = body
    response.content_type = "application/problem+json"
    return response
