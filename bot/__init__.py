"""Questions in, answers out: claims, who makes them, and how people see them."""
