"""What is counted, and of whom: the table ``counting`` of a pack."""

from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted, and of whom.

    A verb form stands in ``acts`` where its counted follows it, in ``fates`` where its counted
    stands before it, and in both where both happen ("killed nine", "nine were killed").

    Attributes:
        acts: Category to verbs, participles and verbal nouns before the counted ("killing",
            "death of").
        fates: Category to verbs and participles after the counted ("died", "killed").
        closing: Category to verbs that close a clause behind their object ("der neun tötete").
        things: Category to nouns that are themselves the counted thing ("deaths", "luftangreb").
        sorts: Sort of things to its nouns in any form, where their vectors do not tell that they
            mean the same ("goals": "Tore", "buts"); a noun of two meanings stands under both.
        strikes: Verbs that harm where a word of ``struck`` stands behind their object ("stabbed").
        struck: Harm to those words ("stabbed nine to death").
        cases: Nouns for a case that stands for the one to whom it came ("وفاة 9 حالات").
        property: Kind to nouns for what can be destroyed ("bridge": "bridges").
        tolls: Category to nouns that announce a count ("death toll").
        counters: Nouns that announce a count of the category word after them ("number of").
        who: Victim class to its nouns ("civilians": "civil*").
        persons: Nouns for people of no class ("people", "others").
        bodies: Victim class to bodies that people belong to ("soldiers": "army").
        groups: Nouns of groups with the word before their size ("familie på").
        members: Nouns whose class is that of the body after them ("members", "عناصر").
        includes: Words that open the parts of a total ("including", "heraf", "بينهم").
        parents: Words before the number of somebody's children ("father of").
        parents_after: The same behind those children ("üç çocuk babası").
        of_them: Words after a number that make it a part of those named before ("of them").
        partitives: Numerals that are a part of those told, by their ending ("ikisi").
        degrees: Words after a number without a noun that single out the worst hurt
            ("12 were injured, three seriously").
        states: State of the hurt to words for it: "serious", "slight", "discharged" from hospital,
            "remaining" there. Those who were taken there are told by ``fates``.
        others: Words that mark further people in a list ("others", "andre", "آخرين").
        rest: Those of ``others`` that stand for further people by themselves, without a number
            ("wounded others", "إصابة آخرين").
        all_words: Words for the whole of some people ("all", "everybody").
        nobody: Harm to phrases by which nobody came to it, verb and noun in one ("ölen olmadı").
        further: Words by which harm comes on top of what was told: "no further injuries".
        unharmed: Phrases that say, after one of ``all_words``, that nobody came to harm.
        non_answers: Phrases by which a speaker gives no figure ("declined to give").
        amounts: Words for what is not told ("how many", "figure"); a refusal needs one.
        outcomes: Verbs whose denial denies the harm that follows ("did not cause").
        among: Words between a denied harm and the people it would have come to ("among").
        victims: Those of ``things`` that mean the dead where no harm is told ("ضحايا", "victims").
        grown_by: Words between a toll and those by whom it grew ("rose to nine after two died").
        compared: Words between a count and another one that it is compared with ("compared with").
        losses: Those of ``things`` that may be of things, or of the speaker's own side ("losses"):
            their denial counts nobody unless people are named.
        together: Words that join people to a victim ("along with", "sammen med").
        absent: Words after a harm by which nobody came to it ("нет" in "погибших нет").
        background: Phrases that mark a figure as context ("since 2011", "during the war").
        over_spans: Phrases for weeks, months and years over which a figure counts ("within five
            months"); "*" stands for their number.
        firsts: Words after which such a time tells how rare something is ("the first in * years").
        passive: Auxiliaries that open a passive ("were", "blev").
        perfects: Auxiliaries beside which a verb with an object is active ("a tué deux hommes").
        brackets: Auxiliaries whose participle closes the clause, far away ("wurden ... getötet").
        prepositions: Prepositions whose noun is neither subject nor object ("in", "by").
        links: Words that open another clause or phrase, so that a noun ends before them.
        weak: Words of ``acts`` and ``fates`` that happen to things as well as to people
            ("released", "hit"); they count only people.
        losing: Those of ``weak`` that tell of no death where a name follows ("lost Ada Holt").
        determiners: Words that can stand between an act and its number ("the", "all").
        clauses: Words that open a clause with a subject of its own ("when", "but").
        negations: Denying words that deny a verb and need one of ``any_words`` ("not").
        any_words: Words that complete a denial after a verb ("any", "nogen", "أي").
        reaching: Words that join a toll and its number ("rose to", "stands at").
        raising: Verbs before a toll and its new number ("bringing the deaths this year to 9").
        from_words: Words before a toll's former value ("from 9 to 12").
        from_after: Endings that stand after a former value ("9'dan 12'ye").
        denials: Verbs by which a speaker denies a harm ("denied any deaths").
        claims_of: Phrases between such a verb and the harm ("reports of").
        blame: Words by which not the harm but a part in it is denied ("responsibility").
        alive: Words that say that the counted people live ("alive", "i live").
        finding: Verbs that with one of ``alive`` tell of a rescue ("pulled", "fundet").
        sought: Words before people who are looked for ("searching for", "البحث عن").
        needing: Verbs by which the counted live on, unlike those told beside them ("need").
        illnesses: Words behind a harm by which it is a disease ("بفيروس" in "مصاب بفيروس").
        tallies: Definite nouns for a count whose kind was told before ("the figure", "tallet").
        rivals: Phrases right before a number, by which somebody else counts what was counted
            before ("witnesses spoke of" ten).
        being: The same for what tells nobody's words by itself ("there are"): somebody who says so
            has to be named before ("according to the mayor there are" ten).
        differences: Words before a difference, which is no total ("by" in "rose by 3").
        from_to: Words before a former value only where the new one follows ("von 9 auf 12").
        former: Adverbs beside a verb of saying that mark what was said before ("previously").
        kin: Victim class to words for one relative, after one of ``possessives`` ("father");
            "people" where class and age are open.
        kin_owned: The same for words that hold whose relative it is ("والده", "babası").
        possessives: Words for whose relative it is ("his").
        known: Victim class to nouns for one known person that have the article for an ending, or
            none ("kvinden", "kadın"); they count beside a relative or another of them.
        oblique: Endings of a noun that says where something happened ("köyde").
        owners: Endings of a noun that says whose something is ("evin"), or that it is theirs
            ("köylerini").
        doers: Nouns, by their endings, with the word after those who did it ("*ler tarafından").
        later: Words for a time after what was told ("later").
        called: Words between a noun for a person and the name ("named").
        definite: Definite articles that are words of their own ("the").
        pronouns_of_one: Pronouns that stand for one person ("she" in "she and her two sons").
        fates_of_one: Harm to phrases that say that it befell one person ("left him dead").
        fates_of_two: The same of two persons ("killing both", "لمقتلهما").
        announced: Phrases between those harmed and their names ("were named as").
        attempts: Words before a harm by which it was only tried ("tried to").
        describing: Adjectives that may stand before a noun for one person which has no article
            ("летняя" of "59-летняя женщина").
        stopping: Verbs, in every form, by which missiles and drones never hit ("shot down",
            "intercepted").
        stored: Phrases for where weapons lie that nobody has fired ("in * hangars"); what is
            destroyed there was not stopped on its way.
        culprits: Nouns for those who flee from the law, and are not displaced ("suspects").
        given_names: Given names of persons, where the script has no capitals to show names.
    """

    __pydantic_config__ = STRICT

    acts: LabelledPhrases
    things: LabelledPhrases
    who: LabelledPhrases
    property: LabelledPhrases = field(default_factory=dict)
    fates: LabelledPhrases = field(default_factory=dict)
    closing: LabelledPhrases = field(default_factory=dict)
    sorts: LabelledPhrases = field(default_factory=dict)
    strikes: Phrases = ()
    struck: LabelledPhrases = field(default_factory=dict)
    cases: Phrases = ()
    tolls: LabelledPhrases = field(default_factory=dict)
    counters: Phrases = ()
    persons: Phrases = ()
    bodies: LabelledPhrases = field(default_factory=dict)
    groups: Phrases = ()
    members: Phrases = ()
    includes: Phrases = ()
    parents: Phrases = ()
    parents_after: Phrases = ()
    of_them: Phrases = ()
    partitives: Phrases = ()
    degrees: Phrases = ()
    states: LabelledPhrases = field(default_factory=dict)
    others: Phrases = ()
    rest: Phrases = ()
    all_words: Phrases = ()
    nobody: LabelledPhrases = field(default_factory=dict)
    further: Phrases = ()
    unharmed: Phrases = ()
    non_answers: Phrases = ()
    amounts: Phrases = ()
    outcomes: Phrases = ()
    among: Phrases = ()
    victims: Phrases = ()
    grown_by: Phrases = ()
    compared: Phrases = ()
    losses: Phrases = ()
    together: Phrases = ()
    absent: Phrases = ()
    background: Phrases = ()
    over_spans: Phrases = ()
    firsts: Phrases = ()
    passive: Phrases = ()
    perfects: Phrases = ()
    brackets: Phrases = ()
    prepositions: Phrases = ()
    links: Phrases = ()
    weak: Phrases = ()
    losing: Phrases = ()
    determiners: Phrases = ()
    clauses: Phrases = ()
    negations: Phrases = ()
    any_words: Phrases = ()
    reaching: Phrases = ()
    raising: Phrases = ()
    from_words: Phrases = ()
    from_after: Phrases = ()
    denials: Phrases = ()
    claims_of: Phrases = ()
    blame: Phrases = ()
    alive: Phrases = ()
    finding: Phrases = ()
    sought: Phrases = ()
    needing: Phrases = ()
    illnesses: Phrases = ()
    tallies: Phrases = ()
    rivals: Phrases = ()
    being: Phrases = ()
    differences: Phrases = ()
    from_to: Phrases = ()
    former: Phrases = ()
    kin: LabelledPhrases = field(default_factory=dict)
    kin_owned: LabelledPhrases = field(default_factory=dict)
    possessives: Phrases = ()
    known: LabelledPhrases = field(default_factory=dict)
    oblique: Phrases = ()
    owners: Phrases = ()
    doers: Phrases = ()
    later: Phrases = ()
    called: Phrases = ()
    definite: Phrases = ()
    pronouns_of_one: Phrases = ()
    fates_of_one: LabelledPhrases = field(default_factory=dict)
    fates_of_two: LabelledPhrases = field(default_factory=dict)
    announced: Phrases = ()
    attempts: Phrases = ()
    describing: Phrases = ()
    stopping: Phrases = ()
    stored: Phrases = ()
    culprits: Phrases = ()
    given_names: Phrases = ()
