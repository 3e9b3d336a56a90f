"""How questions are put: the table ``asking`` of a pack."""

from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put.

    Attributes:
        how_many: Phrases that ask for a figure ("how many", "hvor mange").
        joining: Phrases that join harms and begin like a clause ("as well as").
        times: Phrases that ask how often ("how many times"): so are strikes counted.
        periods: Phrases that ask over how long a time a figure counts ("over what period"), as
            only that of a total does.
        tolls: Nouns for how many were harmed that do not say how ("toll", "bilan", "حصيلة").
        happened: Category to what happened to people in the words of questions, which articles
            use in other senses as well; "taken" is arrested or kidnapped ("taken away"), "fallen"
            killed where it is said of soldiers.
        who_says: Phrases that ask for speakers and name no topic ("who says so").
        who_else: Those that ask for them only where nothing else is said ("who else").
        whether: Words that open a yes/no question ("were", "blev", "can", "stimmt"); phrases too.
        what: Words that open a question for somebody's words ("what").
        who_is: Phrases that ask who a person is ("who is").
        who: Words that ask for a person or for a source, whoever it is ("who", "anyone", "which
            outlets"); before a verb of saying they ask who says so.
        whence: Words that open a further question for whoever is behind a figure, beside ``who``
            ("whose", "by whom", "where do the figures come from").
        comparing: Words for whether sources agree: in "do reports differ" nobody is asked for.
        giving: Verbs by which somebody gives a figure, in questions only ("how many dead does X
            cite", "hvor mange døde taler X om").
        dealing: Verbs by which somebody asks for money or gives it: the subject need not be who
            says how much ("how much ransom did the pirates demand").
        going_by: What a question says before those whose word it wants, in other ways than
            articles do ("if one is to believe").
        by_own: What opens the noun for somebody's own account ("by its own", "nach eigenen"), or
            the phrase with that noun.
        accounts: Such nouns, beside those for documents and counts ("words", "Angaben").
        everyone: Words beside sources by which no single one is meant ("different", "each").
        fillers: Phrases that go with any question and ask for nothing ("if so", "i givet fald").
        respectively: Words before those of whom each has a figure of its own ("henholdsvis").
        belonging: Verbs that tell of which class people are ("were", "belonged to").
        done_by_people: Verbs by which people are meant without a noun ("how many live in").
        aboard: What tells after "were" that people were in a vehicle ("on board").
        lives: Nouns for the lives that something cost ("lives" of "how many lives").
        reprisals: What leads to an earlier event of another place ("in reply to").
        about: Words that open the topic after a speaker ("about", "om", "عن").
        follow_ups: Phrases that open a question which goes on with the last ("and what about").
        referring: Words that mean what was asked about before ("of them", "منهم").
        function_words: Words that carry no topic, left out when questions and texts are compared.
    """

    __pydantic_config__ = STRICT

    how_many: Phrases
    who_says: Phrases
    who_else: Phrases
    joining: Phrases = ()
    times: Phrases = ()
    periods: Phrases = ()
    tolls: Phrases = ()
    happened: LabelledPhrases = field(default_factory=dict)
    what: Phrases = ()
    who_is: Phrases = ()
    who: Phrases = ()
    whence: Phrases = ()
    comparing: Phrases = ()
    giving: Phrases = ()
    dealing: Phrases = ()
    going_by: Phrases = ()
    by_own: Phrases = ()
    accounts: Phrases = ()
    everyone: Phrases = ()
    fillers: Phrases = ()
    respectively: Phrases = ()
    belonging: Phrases = ()
    done_by_people: Phrases = ()
    aboard: Phrases = ()
    lives: Phrases = ()
    reprisals: Phrases = ()
    about: Phrases = ()
    whether: Phrases = ()
    follow_ups: Phrases = ()
    referring: Phrases = ()
    function_words: Phrases = ()
