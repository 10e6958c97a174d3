"""This room for programs: who visits when, what is open, I'll take it, swaps, and my own hours."""
