"""What changes a store: articles in, articles out, everything made anew."""
