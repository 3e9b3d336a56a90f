"""Counts without a noun, where the word asks "how much" as well: "Combien ont été arrêtés ?"."""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, Token, fold_all


def counts_harmed(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], harms: Sequence[Match]
) -> bool:
    """Tell whether those who are counted are the ones that harm was done to.

    Their harm follows, auxiliaries left out, or was told before a "how many" that stands alone:
    "Journalistes enlevés à Torvik : combien ?". What the family of those taken paid is no count.
    """
    asking, helping = pack.asking, (*pack.counting.passive, *pack.attribution.auxiliaries)
    helping += tuple(word for phrase in asking.whether for word in phrase.split())
    small = fold_all((*helping, *asking.function_words))
    done = {harm.first for harm in harms}
    for asked in how_many:
        place = asked.last + 1
        alone = place >= len(tokens) or tokens[place].kind is Kind.MARK
        if alone and any(harm.last < asked.first for harm in harms):
            return True
        while place < len(tokens) and tokens[place].norm in small and place not in done:
            place += 1
        if place in done:
            return True
    return False
