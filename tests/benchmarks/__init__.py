"""How fast, as ratios within one run: these machines are too noisy for lone milliseconds."""
