"""A team's real data in: people and their weekly visits, from two spreadsheets."""
