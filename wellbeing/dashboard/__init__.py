"""How this team is doing: the team first, its coach with it."""
