"""This room for programs: tensions, mine and the team's; what we do, agree, plan to say and are glad of."""
