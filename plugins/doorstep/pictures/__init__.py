"""Photos and drawings: what is wrong with a file, and the upright, clean copies that are published."""
