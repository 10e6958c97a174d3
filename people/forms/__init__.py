"""What people fill in, a module a noun."""
