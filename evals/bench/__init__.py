"""Benchmarks: how fast the parts of whosays are, each beside a named baseline of the same run."""
