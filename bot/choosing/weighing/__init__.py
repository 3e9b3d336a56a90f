"""What speaks for a figure and against it, weighed together instead of one after another.

Rules that each rule out what they do not like fail one by one on texts that nobody has read: one
name in another spelling is enough. Here every sign counts, and none alone decides.
"""
