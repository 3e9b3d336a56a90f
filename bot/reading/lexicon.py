"""The language packs: everything that reading and asking need to know of one language.

One TOML file a language in ``lexicon/``. Phrases follow ``bot.reading.phrases`` ("*" stands for
any ending or any first part of a compound). ``docs/languages.md`` tells how to write a pack.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pydantic import ConfigDict, TypeAdapter, ValidationError

from index.errors import ProgrammerError
from index.languages import reading_tag
from index.made_tables import made_table

_STRICT = ConfigDict(extra="forbid")
Phrases = tuple[str, ...]
LabelledPhrases = Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written.

    Attributes:
        library: The language's code in num2words, which generates the cardinal words; or "".
        thousands: Separators between groups of three digits.
        decimal: The decimal separators, one character each.
        range_joiners: What stands between the ends of a range ("to", "til").
        between: Words that open a range closed by one of ``and_words`` ("between X and Y").
        and_words: The conjunction inside numbers and lists.
        units: Further exact number words and their values (spellings, genders, cases).
        multipliers: Words that multiply the number before them ("hundred", "millioner").
        fractions: Words before a multiplier that take a part of it ("half a": 0.5).
        and_fractions: Words after a number that add a part ("and a half": 0.5).
        ten_takes_units: Whether eleven to nineteen are ten and a unit, apart ("on iki").
        exceptions: Words that look like number words and are none.
        ones: Articles and words for one, counts only beside a victim ("a", "one").
        duals: Nouns that say "two" by their ending.
        singles: Nouns that say "one" by having no article; counts only beside an act.
        vague: Counts without a number ("dozens", "several").
        zero: Words that deny the counted thing ("no", "ingen").
        percent: Words for a percentage ("percent", "pct").
        percent_before: Those that stand before the number ("yüzde").
        ordinal_marks: Marks after a numeral that make it an ordinal (".").
        not_counts: Words beside a numeral that make it no count of people or things: units of
            time, length, money ("km", "years", "dollars").
        money: Signs and words that make a numeral an amount of money, before or after it.
        dates: Words beside a numeral that make it a date or a time of day ("june", "o'clock").
        labels: Nouns before a numeral that make it a name ("article", "flight").
        shares: Words for a share of a whole ("half", "most").
        rounded: Number words that are approximate in themselves ("vingtaine": about 20).
        partitive: Words between a number and the noun it counts ("de" of "un million de").
        of_words: Words between a part and its whole ("of the").
        follows_nouns: Whether a number word can stand after its noun ("مدنيين اثنين").
        qualifiers: Approximators before a number, by ``bot.claims.Qualifier`` value.
        qualifiers_after: Approximators after a number, likewise.
    """

    __pydantic_config__ = _STRICT

    library: str = ""
    thousands: Phrases = ()
    decimal: str = "."
    range_joiners: Phrases = ()
    between: Phrases = ()
    and_words: Phrases = ()
    units: Mapping[str, int] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, float] = field(default_factory=dict)
    and_fractions: Mapping[str, float] = field(default_factory=dict)
    ten_takes_units: bool = False
    exceptions: Phrases = ()
    ones: Phrases = ()
    duals: Phrases = ()
    singles: Phrases = ()
    vague: Phrases = ()
    zero: Phrases = ()
    percent: Phrases = ()
    percent_before: Phrases = ()
    ordinal_marks: Phrases = ()
    not_counts: Phrases = ()
    money: Phrases = ()
    dates: Phrases = ()
    labels: Phrases = ()
    shares: Phrases = ()
    rounded: Phrases = ()
    partitive: Phrases = ()
    of_words: Phrases = ()
    follows_nouns: bool = False
    qualifiers: LabelledPhrases = field(default_factory=dict)
    qualifiers_after: LabelledPhrases = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted, and of whom.

    A verb form stands in ``acts`` where its counted follows it, in ``fates`` where its counted
    stands before it, and in both where both happen ("killed nine", "nine were killed").

    Attributes:
        acts: Category to verbs, participles and verbal nouns before the counted ("killing",
            "death of").
        fates: Category to verbs and participles after the counted ("died", "killed").
        things: Category to nouns that are themselves the counted thing ("deaths", "luftangreb").
        tolls: Category to nouns that announce a count ("death toll").
        counters: Nouns that announce a count of the category word after them ("number of").
        who: Victim class to its nouns ("civilians": "civil*").
        persons: Nouns for people of no class ("people", "others").
        bodies: Victim class to bodies that people belong to ("soldiers": "army").
        members: Nouns whose class is that of the body after them ("members", "عناصر").
        includes: Words that open the parts of a total ("including", "heraf", "بينهم").
        of_them: Words after a number that make it a part of those named before ("of them").
        partitives: Numerals that are a part of those told, by their ending ("ikisi").
        degrees: Words after a number without a noun that single out the worst hurt
            ("12 were injured, three seriously").
        others: Words that mark further people in a list ("others", "andre", "آخرين").
        all_words: Words for the whole of some people ("all", "everybody").
        nobody: Harm to phrases by which nobody came to it, verb and noun in one ("ölen olmadı").
        unharmed: Phrases that say, after one of ``all_words``, that nobody came to harm.
        non_answers: Phrases by which a speaker gives no figure ("declined to give").
        amounts: Words for what is not told ("how many", "figure"); a refusal needs one.
        outcomes: Verbs whose denial denies the harm that follows ("did not cause").
        among: Words between a denied harm and the people it would have come to ("among").
        victims: Those of ``things`` that mean the dead where no harm is told ("ضحايا", "victims").
        totals: Words for the sum over several places ("in all", "i alt").
        grown_by: Words between a toll and those by whom it grew ("rose to nine after two died").
        losses: Those of ``things`` that may be of things, or of the speaker's own side ("losses"):
            their denial counts nobody unless people are named.
        together: Words that join people to a victim ("along with", "sammen med").
        absent: Words after a harm by which nobody came to it ("нет" in "погибших нет").
        background: Phrases that mark a figure as context ("since 2011", "during the war").
        passive: Auxiliaries that open a passive ("were", "blev").
        brackets: Auxiliaries whose participle closes the clause, far away ("wurden ... getötet").
        prepositions: Prepositions whose noun is neither subject nor object ("in", "by").
        links: Words that open another clause or phrase, so that a noun ends before them.
        weak: Words of ``acts`` and ``fates`` that happen to things as well as to people
            ("released", "hit"); they count only people.
        determiners: Words that can stand between an act and its number ("the", "all").
        clauses: Words that open a clause with a subject of its own ("when", "but").
        negations: Denying words that deny a verb and need one of ``any_words`` ("not").
        any_words: Words that complete a denial after a verb ("any", "nogen", "أي").
        reaching: Words that join a toll and its number ("rose to", "stands at").
        from_words: Words before a toll's former value ("from 9 to 12").
        from_after: Endings that stand after a former value ("9'dan 12'ye").
        denials: Verbs by which a speaker denies a harm ("denied any deaths").
        claims_of: Phrases between such a verb and the harm ("reports of").
        blame: Words by which not the harm but a part in it is denied ("responsibility").
        alive: Words that say that the counted people live ("alive", "i live").
        finding: Verbs that with one of ``alive`` tell of a rescue ("pulled", "fundet").
        tallies: Definite nouns for a count whose kind was told before ("the figure", "tallet").
        differences: Words before a difference, which is no total ("by" in "rose by 3").
        from_to: Words before a former value only where the new one follows ("von 9 auf 12").
        former: Adverbs beside a verb of saying that mark what was said before ("previously").
        kin: Victim class to words for one relative, after one of ``possessives`` ("father");
            "people" where class and age are open.
        kin_owned: The same for words that hold whose relative it is ("والده", "babası").
        possessives: Words for whose relative it is ("his").
        called: Words between a noun for a person and the name ("named").
        definite: Definite articles that are words of their own ("the").
        pronouns_of_one: Pronouns that stand for one person ("she" in "she and her two sons").
        fates_of_one: Harm to phrases that say that it befell one person ("left him dead").
        announced: Phrases between those harmed and their names ("were named as").
        attempts: Words before a harm by which it was only tried ("tried to").
        given_names: Given names of persons, where the script has no capitals to show names.
    """

    __pydantic_config__ = _STRICT

    acts: LabelledPhrases
    things: LabelledPhrases
    who: LabelledPhrases
    fates: LabelledPhrases = field(default_factory=dict)
    tolls: LabelledPhrases = field(default_factory=dict)
    counters: Phrases = ()
    persons: Phrases = ()
    bodies: LabelledPhrases = field(default_factory=dict)
    members: Phrases = ()
    includes: Phrases = ()
    of_them: Phrases = ()
    partitives: Phrases = ()
    degrees: Phrases = ()
    others: Phrases = ()
    all_words: Phrases = ()
    nobody: LabelledPhrases = field(default_factory=dict)
    unharmed: Phrases = ()
    non_answers: Phrases = ()
    amounts: Phrases = ()
    outcomes: Phrases = ()
    among: Phrases = ()
    victims: Phrases = ()
    totals: Phrases = ()
    grown_by: Phrases = ()
    losses: Phrases = ()
    together: Phrases = ()
    absent: Phrases = ()
    background: Phrases = ()
    passive: Phrases = ()
    brackets: Phrases = ()
    prepositions: Phrases = ()
    links: Phrases = ()
    weak: Phrases = ()
    determiners: Phrases = ()
    clauses: Phrases = ()
    negations: Phrases = ()
    any_words: Phrases = ()
    reaching: Phrases = ()
    from_words: Phrases = ()
    from_after: Phrases = ()
    denials: Phrases = ()
    claims_of: Phrases = ()
    blame: Phrases = ()
    alive: Phrases = ()
    finding: Phrases = ()
    tallies: Phrases = ()
    differences: Phrases = ()
    from_to: Phrases = ()
    former: Phrases = ()
    kin: LabelledPhrases = field(default_factory=dict)
    kin_owned: LabelledPhrases = field(default_factory=dict)
    possessives: Phrases = ()
    called: Phrases = ()
    definite: Phrases = ()
    pronouns_of_one: Phrases = ()
    fates_of_one: LabelledPhrases = field(default_factory=dict)
    announced: Phrases = ()
    attempts: Phrases = ()
    given_names: Phrases = ()


@dataclass(frozen=True, slots=True)
class Attributing:
    """Who says so.

    Attributes:
        verbs: Reporting verbs in every form that takes a statement ("said", "siger").
        hedging_verbs: Those by which the outlet keeps its distance ("claims", "hævder").
        according_to: Phrases before a speaker ("according to", "ifølge", "بحسب").
        dative: Those of ``according_to`` whose speaker has a particle of ``listeners`` written
            together with it ("وفقا" in "وفقا لقوى الأمن").
        postpositions: Words after a speaker ("zufolge").
        hedges: Adverbs of distance ("allegedly", "angiveligt").
        pronouns: Subjects that stand for the last speaker ("he", "han").
        personal: Those of ``pronouns`` that stand for one person ("she", "han").
        same: Words that make a noun stand for the last speaker ("same": "the same source").
        continued: Nouns that stand for an earlier source ("the statement", "the ministry").
        anonymous: Nouns of unnamed sources ("officials", "a source", "witnesses").
        documents: Nouns of things that speak for their author ("press release", "report").
        issued: Nouns of texts that a body issues; as headings they say whose the text is
            ("statement", "pressemeddelelse").
        citing: Phrases that pass on another's words ("citing", "quoting").
        conjunctions: Words that open the content after the verb ("that", "at", "إن").
        roles: Nouns of offices and titles that begin or end a speaker's name ("spokesman").
        collectives: Nouns of bodies that speak ("ministry", "army", "police", "coalition").
        order: Where the subject stands: "svo" (before the verb), "v2" (before it, or after it
            where anything else is fronted), "vso" (after it) or "sov" (first, the verb last).
        case_endings: Endings of cases in a language that adds them to nouns. Nouns of the pack
            are known with them too, and a speaker is printed without them ("polisten": "polis").
        guarded_verbs: Those of ``verbs`` that are common in other senses too ("found", "viser"):
            they count only before a conjunction, a quotation or a colon.
        separable: Particles of separable verbs ("mit" of "teilte ... mit"), with the forms of the
            verbs that count only where the particle closes their clause.
        comparatives: Words that open a clause of saying beside its content ("wie er sagte").
        speaking: Verbs of speaking about something ("sprach von"), and the prepositions for it
            in ``speaking_of``.
        speaking_of: Prepositions before what is spoken of ("von").
        subjunctives: Verb forms that mark indirect speech without a conjunction ("sei").
        indirect: Those by which a whole sentence goes on with the last speaker's words.
        continuing: Words that open a sentence which is a clause of the one before ("حيث").
        contrasting: Words after a second subject: what stands before it is the first one's, what
            follows is its own ("ise").
        subjectless: Verb forms that need no subject beside them, since they hold it or leave it
            out; where none stands there, the last speaker goes on ("a-t-il ajouté", "agregó").
        adjectives_follow: Whether adjectives or genitives stand after their noun ("la policía
            local", "министерство обороны").
        telling: Verbs that take the listener as their object ("told", "fortalte").
        relaying: Verbs whose object is the speaker ("quoted", "citerer", "نقل ... عن").
        participles: Verb forms by which the same speaker goes on ("adding", "مضيفا").
        passives: Phrases of a passive, before the speaker ("was announced by").
        nominals: Nouns of saying, before the content ("announcement that", "إعلان").
        announcing: Nouns of saying in the case that opens what is said ("açıklamada").
        by: Words between such a noun and the speaker ("by", "fra").
        listeners: Words before the one who is told ("to", "til").
        infinitives: Words that open the content after a verb of distance ("claims to").
        passive_auxiliaries: Forms of "be" that make the subject the one spoken of ("was told").
        backward: Words that stand for the sentence before ("det" in "det oplyser politiet").
        object_pronouns: Listeners without a name ("him", "mig").
        adverb_endings: Endings of adverbs, which may stand beside a verb ("ly").
        participle_endings: Endings of verb forms that open a subordinate clause ("ing").
        name_particles: Small words inside names ("von", "bin").
        attached: Conjunctions written together with the verb ("و").
        fused: Relatives written together with the verb ("ما" in "ماذكر").
        verb_suffixes: Object pronouns written together with the verb ("ه" in "قاله").
        quantities: Words before a number that look like an adverbial ("at least").
        not_cues: Phrases that hold a reporting verb in another sense ("said goodbye").
        outlets: Nouns and names of media, which pass on what others say ("newspaper").
        determiners: Words that begin a noun phrase ("the", "en").
        joiners: Words that go on with a noun phrase ("of", "fra").
        appended: Those of ``joiners`` that also go on after a name ("of"); others then tell where.
        relatives: Words that open a relative clause ("who", "der", "الذي").
        auxiliaries: Words that may stand between subject and verb ("has", "also").
        blockers: Words before a verb by which nothing is said yet, or not ("will", "ikke").
        clause_openers: Words that open a new clause ("but", "mens").
        resulting: Words that open what came of what is told, and go on with it ("leaving", "مما").
        times: Words of times, never part of a speaker ("Friday", "aften").
        outside: Further words that are never part of a speaker ("was", "however").
        adverbials: Words that open an adverbial between the verb and what is said ("in", "på").
        contents: Nouns that open the content without a conjunction ("مقتل").
        counting: Verbs that give a figure where their object holds one ("counted", "وثق").
        revising: Verbs that give a figure where their object is one of ``tolls`` ("raised").
        tolls: Nouns of counts ("toll", "number", "حصيلة").
        counts: Nouns of counts that belong to the one who gives them ("figure", "opgørelse").
        reporters: Nouns of those who report for an outlet, whose name may follow in any words
            ("correspondent", "مراسل").
        adding: Words that open a sentence which adds to the one before ("also", "كما").
        credits: Words before a colon and the one whose text it is ("source": "Source: the board").
        known_as: Phrases between two names of one body ("known as", "المعروفة باسم").
        commands: Words that open a command, and are no speaker before a verb of saying
            ("Ignore ... and report that").
        unowned: Nouns that speak only for the owner named after them ("information").
        occasions: Nouns of occasions to speak, never a place ("interview", "اتصال").
        within: Prepositions that place an unnamed source ("في").
        perfects: Auxiliaries far from whose participle the subject may stand ("har", "har over
            for medier oplyst").
        nearness: Those of ``joiners`` that another one may follow ("close to").
        denying: Verbs whose bare object is what the speaker denies ("denied any deaths").
        parts: Words that open a sentence about some of those counted before ("among them").
        not_speakers: What stands before a colon and is no speaker ("video", "عاجل").
        dashes: Whether a dash before a paragraph opens direct speech ("– Vi är rädda, säger").
        dashes_go_on: Whether the speech goes on after the sentence of the cue, without a dash.
    """

    __pydantic_config__ = _STRICT

    verbs: Phrases
    hedging_verbs: Phrases = ()
    according_to: Phrases = ()
    dative: Phrases = ()
    postpositions: Phrases = ()
    hedges: Phrases = ()
    pronouns: Phrases = ()
    personal: Phrases = ()
    same: Phrases = ()
    continued: Phrases = ()
    anonymous: Phrases = ()
    documents: Phrases = ()
    issued: Phrases = ()
    citing: Phrases = ()
    conjunctions: Phrases = ()
    roles: Phrases = ()
    collectives: Phrases = ()
    order: str = "svo"
    case_endings: Phrases = ()
    guarded_verbs: Phrases = ()
    separable: LabelledPhrases = field(default_factory=dict)
    comparatives: Phrases = ()
    speaking: Phrases = ()
    speaking_of: Phrases = ()
    subjunctives: Phrases = ()
    indirect: Phrases = ()
    continuing: Phrases = ()
    contrasting: Phrases = ()
    subjectless: Phrases = ()
    adjectives_follow: bool = False
    telling: Phrases = ()
    relaying: Phrases = ()
    participles: Phrases = ()
    passives: Phrases = ()
    nominals: Phrases = ()
    announcing: Phrases = ()
    by: Phrases = ()
    listeners: Phrases = ()
    infinitives: Phrases = ()
    passive_auxiliaries: Phrases = ()
    backward: Phrases = ()
    object_pronouns: Phrases = ()
    adverb_endings: Phrases = ()
    participle_endings: Phrases = ()
    name_particles: Phrases = ()
    attached: Phrases = ()
    fused: Phrases = ()
    verb_suffixes: Phrases = ()
    quantities: Phrases = ()
    not_cues: Phrases = ()
    outlets: Phrases = ()
    determiners: Phrases = ()
    joiners: Phrases = ()
    appended: Phrases = ()
    relatives: Phrases = ()
    auxiliaries: Phrases = ()
    blockers: Phrases = ()
    clause_openers: Phrases = ()
    resulting: Phrases = ()
    times: Phrases = ()
    outside: Phrases = ()
    adverbials: Phrases = ()
    contents: Phrases = ()
    counting: Phrases = ()
    revising: Phrases = ()
    tolls: Phrases = ()
    counts: Phrases = ()
    reporters: Phrases = ()
    adding: Phrases = ()
    credits: Phrases = ()
    known_as: Phrases = ()
    commands: Phrases = ()
    unowned: Phrases = ()
    occasions: Phrases = ()
    within: Phrases = ()
    nearness: Phrases = ()
    denying: Phrases = ()
    parts: Phrases = ()
    perfects: Phrases = ()
    not_speakers: Phrases = ()
    dashes: bool = False
    dashes_go_on: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """When and where.

    Attributes:
        calendars: CLDR locales that name the months and weekdays; several where a language has
            several calendars ("ar" and "ar_LB").
        weekday_endings: What may follow the name of a weekday ("onsdagen", "i onsdags").
        months: Further forms of months and their numbers ("январе": 1); CLDR has one case.
        weekdays: Further forms of weekdays, 0 for Monday ("среду": 2).
        days_ago: Words for days counted back from the article's date ("today": 0).
        months_ago: Words for months counted back, after a day of theirs ("of last month": 1).
        weeks_ago: Words for weeks counted back ("last week": 1).
        years_ago: Words for years counted back, after a month of theirs ("of last year": 1).
        ordinals: Days of a month in words ("الرابع": 4).
        since: Words before the first day of a longer time ("since", "siden", "منذ").
        starting: Words before a day from which something goes on ("starting from"): a question
            asks with them for a total, while an article tells by them when something began.
        since_then: Phrases for a time that begins in the sentence before ("since then").
        years_begun: Phrases after ``since`` for the first day of the article's year ("the start of
            the year").
        long_ago: Phrases that put a sentence in an earlier time ("years ago").
        aftermaths: Phrases that place a sentence some time after or before another event, which
            they open ("weeks after", "i kølvandet på").
        definite_endings: Endings by which a noun is definite, so that its event is known ("et").
        superlatives: Words by which the event is compared with others: times named after them are
            of those ("the deadliest since 2011").
        further: Words beside a happening that is another than the article's ("another", "آخر").
        demonstratives: Words before a happening that the sentence before told of ("these").
        spans: Units of time and their days, for days counted back from the article's ("week": 7).
        ago_before: Words before such a time ("قبل").
        ago_after: Words after it ("ago", "siden").
        elapsed_after: Words between such a time and the known event that it is counted from ("days
            after the raid").
        elapsed_before: Words before the time there, if the language has any ("بعد").
        month_parts: Words beside a month by which a part of it is meant: "first_day", "early",
            "middle", "late" or "last_day" to its phrases ("mid-" is one word with the month).
        seasons: Season to its names ("summer": "sommeren"); they count beside a year.
        feasts: Feast to its names ("christmas": "jul"), likewise.
        shortly_before: Words by which the days before a feast are meant ("before").
        shortly_after: Words by which those after it are.
        some_days: Units of time of which there are several, nobody says how many ("days", "birkaç
            gün").
        beside_days: Phrases beside a day by which days before it (below zero) or after it are
            meant, so many of them: "the eve of" -1, "the run-up to" -7.
        periods_from: Words before the first day of a time whose last one follows ("from").
        periods_between: Words before both, if the language has any ("between").
        periods_to: Words between the first day of a time and its last one ("to", "until").
        up_to: Words before the last day alone ("by", "up to").
        shifts: Phrases that open another subject ("meanwhile", "separately", "samtidig").
        last: Words beside a weekday by which that of the week before is meant ("last", "الماضي").
        place_prepositions: Words before a place ("in", "near", "ved", "في").
        origins: Words between people and the place that they come from ("from").
        place_nouns: Nouns that a place's name stands beside ("town", "city", "province").
        not_names: Capitalised words that are no names (titles, sentence openers).
        name_cases: Whether names take cases after an apostrophe, as in Turkish ("Orlu'da").
        nouns_capitalised: Whether every noun has a capital, so that a capital marks no name.
        noun_endings: Endings that only common nouns have, in such a language ("ung").
        toponyms: Common nouns that names of places end in, in such a language ("dorf").
    """

    __pydantic_config__ = _STRICT

    calendars: Phrases = ()
    weekday_endings: Phrases = ()
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    days_ago: Mapping[str, int] = field(default_factory=dict)
    months_ago: Mapping[str, int] = field(default_factory=dict)
    weeks_ago: Mapping[str, int] = field(default_factory=dict)
    years_ago: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    since: Phrases = ()
    starting: Phrases = ()
    since_then: Phrases = ()
    years_begun: Phrases = ()
    long_ago: Phrases = ()
    aftermaths: Phrases = ()
    definite_endings: Phrases = ()
    superlatives: Phrases = ()
    further: Phrases = ()
    demonstratives: Phrases = ()
    spans: Mapping[str, int] = field(default_factory=dict)
    ago_before: Phrases = ()
    ago_after: Phrases = ()
    elapsed_after: Phrases = ()
    elapsed_before: Phrases = ()
    month_parts: LabelledPhrases = field(default_factory=dict)
    seasons: LabelledPhrases = field(default_factory=dict)
    feasts: LabelledPhrases = field(default_factory=dict)
    shortly_before: Phrases = ()
    shortly_after: Phrases = ()
    some_days: Phrases = ()
    beside_days: Mapping[str, int] = field(default_factory=dict)
    periods_from: Phrases = ()
    periods_between: Phrases = ()
    periods_to: Phrases = ()
    up_to: Phrases = ()
    shifts: Phrases = ()
    last: Phrases = ()
    place_prepositions: Phrases = ()
    origins: Phrases = ()
    place_nouns: Phrases = ()
    not_names: Phrases = ()
    name_cases: bool = False
    nouns_capitalised: bool = False
    noun_endings: Phrases = ()
    toponyms: Phrases = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put.

    Attributes:
        how_many: Phrases that ask for a figure ("how many", "hvor mange").
        joining: Phrases that join harms and begin like a clause ("as well as").
        times: Phrases that ask how often ("how many times"): so are strikes counted.
        tolls: Nouns for how many were harmed that do not say how ("toll", "bilan", "حصيلة").
        happened: Category to what happened to people in the words of questions, which articles
            use in other senses as well; "taken" is arrested or kidnapped ("taken away"), "fallen"
            killed where it is said of soldiers.
        who_says: Phrases that ask for speakers and name no topic ("who says so").
        whether: Words that open a yes/no question ("were", "blev").
        what: Words that open a question for somebody's words ("what").
        who_is: Phrases that ask who a person is ("who is").
        who: Words that ask for a person ("who"); before a verb of saying they ask who says so.
        comparing: Verbs that stand behind a noun that could be a verb of saying: in "do reports
            differ" nobody is asked for.
        giving: Verbs by which somebody gives a figure, in questions only ("how many dead does X
            cite", "hvor mange døde taler X om").
        everyone: Words beside sources by which no single one is meant ("different", "each").
        belonging: Verbs that tell of which class people are ("were", "belonged to").
        lives: Nouns for the lives that something cost ("lives" of "how many lives").
        about: Words that open the topic after a speaker ("about", "om", "عن").
        follow_ups: Phrases that open a question which goes on with the last ("and what about").
        referring: Words that mean what was asked about before ("of them", "منهم").
        function_words: Words that carry no topic, left out when questions and texts are compared.
    """

    __pydantic_config__ = _STRICT

    how_many: Phrases
    who_says: Phrases
    joining: Phrases = ()
    times: Phrases = ()
    tolls: Phrases = ()
    happened: LabelledPhrases = field(default_factory=dict)
    what: Phrases = ()
    who_is: Phrases = ()
    who: Phrases = ()
    comparing: Phrases = ()
    giving: Phrases = ()
    everyone: Phrases = ()
    belonging: Phrases = ()
    lives: Phrases = ()
    about: Phrases = ()
    whether: Phrases = ()
    follow_ups: Phrases = ()
    referring: Phrases = ()
    function_words: Phrases = ()


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

    __pydantic_config__ = _STRICT

    stems: LabelledPhrases = field(default_factory=dict)
    words: LabelledPhrases = field(default_factory=dict)
    irregular: LabelledPhrases = field(default_factory=dict)
    inflections: LabelledPhrases = field(default_factory=dict)
    endings: LabelledPhrases = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language pack. Two are the same only if they are one object: readers are kept by pack.

    Attributes:
        language: ISO 639-1 code, the file's name.
        name: The language's own name.
        numbers: How numbers are written.
        counting: What is counted, and of whom.
        attribution: Who says so.
        happening: When and where.
        asking: How questions are put.
        answer: What our own sentences say.
        concepts: Concepts of news language, named in English and alike in every pack, with the
            phrases for them. A phrase in capitals must stand in capitals in the text ("IS").
        demonyms: ISO 3166 codes of countries, with the adjectives and nouns of their people.
        country_names: ISO 3166 codes, with names that CLDR does not give ("Britain", "USA").
        glosses: Further words in English, with the words and phrases that mean them.
        endings: Inflections that may follow a word of ``glosses``.
        lemma_endings: Vowels that a listed word may have in an inflection's place ("flickor" is
            found as "flicka").
        word_classes: What words mean and do, for the trained reader of attributions.
    """

    __pydantic_config__ = _STRICT

    language: str
    name: str
    numbers: NumberWords
    counting: Counting
    attribution: Attributing
    happening: Happening
    asking: Asking
    answer: Mapping[str, str]
    concepts: LabelledPhrases = field(default_factory=dict)
    demonyms: LabelledPhrases = field(default_factory=dict)
    country_names: LabelledPhrases = field(default_factory=dict)
    glosses: LabelledPhrases = field(default_factory=dict)
    endings: Phrases = ()
    lemma_endings: Phrases = ()
    word_classes: WordClassing = field(default_factory=WordClassing)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a pack, in alphabetical order."""
    packs = files("bot.reading").joinpath("lexicon").iterdir()
    return tuple(
        sorted(pack.name.removesuffix(".toml") for pack in packs if pack.name.endswith(".toml"))
    )


def lexicon(language: str) -> Lexicon | None:
    """Return the pack that reads ``language``, or None where there is none.

    Raises:
        ProgrammerError: The file breaks the schema; the message says where.
    """
    return _pack(reading_tag(language))


def pack_file(language: str) -> bytes:
    """Return the bytes of the pack of one of the ``languages``: what tables are made of."""
    return files("bot.reading").joinpath("lexicon", f"{language}.toml").read_bytes()


@cache
def _pack(language: str) -> Lexicon | None:
    if language not in languages():
        return None
    try:
        written = pack_file(language)
        tables = made_table(
            f"pack-{language}", written, lambda: tomllib.loads(written.decode("utf-8"))
        )
        return _schema().validate_python(tables)
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise ProgrammerError(f"Language pack {language}.toml is not valid: {error}") from error


@cache
def _schema() -> TypeAdapter[Lexicon]:
    return TypeAdapter(Lexicon)
