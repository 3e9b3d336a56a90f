"""A conversation at a terminal, and a workbench for prompts: questions and commands, line by line.

``session`` is the conversation, ``commands`` the table of commands, ``prompt`` the line that people
type into, ``talk`` the application as seen from here.
"""
