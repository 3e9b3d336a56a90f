"""Files of every format to articles, or to a reason why not."""
