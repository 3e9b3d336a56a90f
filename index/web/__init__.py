"""What stands on the web, fetched within limits and with manners."""
