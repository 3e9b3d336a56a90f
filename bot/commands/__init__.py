"""One module a command: ``run(arguments)`` does it and returns the exit code.

They are imported when they are asked for, so that ``--help`` waits for none of them.
"""
