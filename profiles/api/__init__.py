"""This room for programs: who a person is, what they want, who meets for them, and what is near."""
