"""Full stops that a page has lost between two sentences, as a capital shows."""

from bot.reading.saying.words import Words

_LONGEST_SUBJECT = 12


def behind_lost_stop(words: Words, position: int, floor: int) -> int:
    """Return where an article shows that a full stop is lost: "may upset The board said".

    A name may have the article too, with a capital behind it: "readers of The Herald".
    """
    for place in range(position - 1, max(floor, position - _LONGEST_SUBJECT), -1):
        token = words.tokens[place]
        determines = "determiners" in words.kinds[place]  # of most words that is all to be asked
        if not determines or not token.capitalised or token.text.isupper():
            continue
        before, after = words.tokens[place - 1].text, words.tokens[place + 1].text
        joined = words.has(place - 1, "joiners", "adverbials", "said")
        if before.islower() and not joined and not (after.istitle() or after.isupper()):
            return place
    return floor
