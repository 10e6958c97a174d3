"""What a member of the team fills in about the rota."""
