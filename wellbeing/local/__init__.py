"""A private Postgres and Redis for a machine that has none, and the commands that use them."""
