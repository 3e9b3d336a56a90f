"""First words of Arabic names of places: hill, village, spring, house, mother of ...

They say of what kind a place once was and name none alone, so the next word belongs to the name.
"""

_WEAK = str.maketrans("", "", "aeiouy")

PLACE_OPENERS = frozenset(
    {
        "tal", "tall", "tel", "tell", "kafr", "kfar", "kafar", "ain", "ayn", "ein", "deir", "dayr",
        "beit",
        "bayt", "bait", "umm", "abu", "ras", "khan", "jisr", "jebel", "jabal", "wadi", "bab",
        "burj", "bir", "khirbet", "khirbat", "qalaat", "qasr", "nahr", "marj", "sidi", "bandar",
    }
)  # fmt: skip
"""In Latin letters, folded."""
ARABIC_OPENERS = frozenset(
    {
        "تل", "كفر", "عين", "دير", "بيت", "ام", "ابو", "راس", "خان", "جسر", "باب", "برج", "بير",
        "بئر", "خربه", "مرج", "وادي", "جبل", "سيدي", "بندر", "شيخ", "نبع", "حوش", "بني", "قصر",
    }
)  # fmt: skip
"""In Arabic letters, folded."""
PLACE_TYPES = frozenset(
    {
        "lake", "mount", "mountain", "river", "camp", "port", "island", "bay", "valley", "desert",
        "gulf", "airport", "strait", "cape", "district", "province", "city", "village", "town",
    }
)  # fmt: skip
"""English words that are part of a place's name, where other languages have their own."""


def same_opener(one: str, other: str) -> bool:
    """Tell whether two of the Latin openers are spellings of one: "Tel" and "Tall"."""
    return _consonants(one) == _consonants(other)


def _consonants(opener: str) -> str:
    return opener.translate(_WEAK).replace("ll", "l")
