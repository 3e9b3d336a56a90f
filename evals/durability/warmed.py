"""Imported once by the process that children are forked from: what they would each load again.

Nothing here opens a store: its threads would not live on in a child.
"""

import tempfile
from pathlib import Path

from evals.durability.editions import write_edition
from index.articles import Article
from index.loading.loading import load, source_files
from index.searching.lexical import terms_of
from index.storing.derived_index import word_entries
from index.text.splitting import split

with tempfile.TemporaryDirectory() as _folder:
    write_edition(Path(_folder), 0)
    for _file in source_files(Path(_folder)):
        for _item in load(_file):
            if isinstance(_item, Article):
                for _entry in word_entries([(_item, _chunk) for _chunk in split(_item)]):
                    terms_of(_entry)
