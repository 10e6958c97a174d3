"""Stories told in a real browser, given-when-then, with an accessibility check on every page they pass."""
