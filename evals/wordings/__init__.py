"""Many wordings of the same facts: who says how many, put together from parts, read, and compared.

A language's file here holds ways to say who speaks (frames), who it is (speakers) and what happened
(contents). Each part is put together with others at random, so that the reader meets thousands of
sentences that no text has, and a part that it does not understand shows in all of them.

Places, people and bodies are invented.
"""
