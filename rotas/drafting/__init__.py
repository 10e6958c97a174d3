"""Drafts of a week: an engine without Django that proposes and never places anyone."""
