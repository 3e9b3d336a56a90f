"""Reading articles before anybody asks, so that first questions need not wait for it."""
