"""Names of people, bodies and places, whatever the script."""
