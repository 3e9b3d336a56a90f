"""What an article speaks of as a whole: its beginning and every sentence that gives something."""

from bot.reading.reader import Reading


def concepts_told(reading: Reading) -> frozenset[str]:
    """Return every concept that an article speaks of."""
    told = (claim.circumstances.concepts for claim in reading.claims)
    return reading.lead.concepts.union(*told)


def countries_told(reading: Reading) -> frozenset[str]:
    """Return every country that an article names."""
    told = (claim.circumstances.countries for claim in reading.claims)
    return reading.lead.countries.union(*told)
