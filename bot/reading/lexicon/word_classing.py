"""What words mean and do: the table ``word_classes`` of a pack."""

from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases


@dataclass(frozen=True, slots=True)
class WordClassing:
    """What words mean and do, for the trained reader of attributions; a pack may leave it out.

    The names of meanings, tasks and endings are the same in every pack, since weights go with them.

    Attributes:
        stems: "group.meaning" to stems: "say.tell" to "tell", "inform".
        words: Task to function words in the exact form: "that", "to", "not".
        irregular: Stem to its forms that ``inflections`` does not give ("say": "said").
        inflections: Ending of a form to the endings that its stem may have instead. A doubled
            letter before it may be single in the stem.
        endings: What an ending makes of a word ("adverb": "ly").
    """

    __pydantic_config__ = STRICT

    stems: LabelledPhrases = field(default_factory=dict)
    words: LabelledPhrases = field(default_factory=dict)
    irregular: LabelledPhrases = field(default_factory=dict)
    inflections: LabelledPhrases = field(default_factory=dict)
    endings: LabelledPhrases = field(default_factory=dict)
