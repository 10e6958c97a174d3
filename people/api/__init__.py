"""This room for programs: whom my teams support, what is known for their safety, and what went wrong."""
