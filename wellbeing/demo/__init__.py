"""The invented people of the demo, their fifteen months, and the page that signs one in as them."""
