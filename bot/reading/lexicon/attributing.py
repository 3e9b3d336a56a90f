"""Who says so: the table ``attribution`` of a pack."""

from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases


@dataclass(frozen=True, slots=True)
class Attributing:
    """Who says so.

    Attributes:
        verbs: Reporting verbs in every form that takes a statement ("said", "siger").
        hedging_verbs: Those by which the outlet keeps its distance ("claims", "hævder").
        according_to: Phrases before a speaker ("according to", "ifølge", "بحسب").
        speakers_only: Those of ``according_to`` that mean something else before anything but one
            who can speak ("per police", but "per hour").
        dative: Those of ``according_to`` whose speaker has a particle of ``listeners`` written
            together with it ("وفقا" in "وفقا لقوى الأمن").
        postpositions: Words after a speaker ("zufolge").
        hedges: Adverbs of distance ("allegedly", "angiveligt").
        pronouns: Subjects that stand for the last speaker ("he", "han").
        personal: Those of ``pronouns`` that stand for one person ("she", "han").
        neuter: Those that stand for no person ("it", "det").
        same: Words that make a noun stand for the last speaker ("same": "the same source").
        continued: Nouns that stand for an earlier source ("the statement", "the ministry").
        anonymous: Nouns of unnamed sources ("officials", "a source", "witnesses").
        documents: Nouns of things that speak for their author ("press release", "report").
        versions: Adjectives of a count that tell which one it is and not whose ("new", "latest",
            "provisional").
        criteria: Nouns of what people and things are ordered by, and nobody speaks by ("severity",
            "plan": "sorted according to severity").
        silences: Phrases of who says nothing on what follows ("declined to comment").
        indicators: Nouns of what is only found or reckoned ("assessments", "figures"): where
            somebody says what these show, it is that somebody who says so.
        issued: Nouns of texts that a body issues; as headings they say whose the text is
            ("statement", "pressemeddelelse").
        citing: Phrases that pass on another's words ("citing", "quoting").
        conjunctions: Words that open the content after the verb ("that", "at", "إن").
        roles: Nouns of offices and titles that begin or end a speaker's name ("spokesman").
        collectives: Nouns of bodies that speak ("ministry", "army", "police", "coalition"), and
            numbers that a body is called by ("118").
        order: Where the subject stands: "svo" (before the verb), "v2" (before it, or after it
            where anything else is fronted), "vso" (after it) or "sov" (first, the verb last).
        case_endings: Endings of cases in a language that adds them to nouns. Nouns of the pack
            are known with them too, and a speaker is printed without them ("polisten": "polis").
        guarded_verbs: Those of ``verbs`` that are common in other senses too ("found", "viser"):
            they count only before a conjunction, a quotation or a colon.
        doubtful_verbs: Reporting verbs spelt as a small word ("بين"): they count only where they
            open a clause and a conjunction follows their subject at once.
        separable: Particles of separable verbs ("mit" of "teilte ... mit"), with the forms of the
            verbs that count only where the particle closes their clause.
        guarded_separable: Those of their forms that count only before a conjunction, a quotation
            or a colon ("hielt ... fest").
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
        telling_alone: Those of ``telling`` that need nobody who is told ("warned").
        addressing: Verbs whose object is whom their subject accuses or urges ("اتهم", "طالب").
        accused_by: Phrases before the one who accuses their subject ("was accused by").
        accused_of: Prepositions before what somebody is accused of ("of", "for").
        resuming: Verbs of doing or saying again, whose bare object is what is done ("جدد").
        gerunds: How nouns of action are formed, "?" standing for any letter ("است??ا?").
        relaying: Verbs whose object is the speaker ("quoted", "citerer", "نقل ... عن").
        participles: Verb forms by which the same speaker goes on ("adding", "مضيفا").
        passives: Phrases of a passive, before the speaker ("was announced by").
        releasing: Verbs with the document as their object, before who has released it ("نشرتها").
        nominals: Nouns of saying, before the content ("announcement that", "إعلان").
        announcing: Nouns of saying in the case that opens what is said ("açıklamada").
        by: Words between such a noun and the speaker ("by", "fra").
        listeners: Words before the one who is told ("to", "til").
        belonging: Words of belonging, after which ``listeners`` tell to whom ("تابعة لـ").
        infinitives: Words that open the content after a verb of distance ("claims to").
        passive_auxiliaries: Forms of "be" that make the subject the one spoken of ("was told").
        backward: Words that stand for the sentence before ("det" in "det oplyser politiet").
        object_pronouns: Listeners without a name ("him", "mig").
        someone: Words for somebody unknown, whom no later pronoun stands for ("someone").
        adverb_endings: Endings of adverbs, which may stand beside a verb ("ly").
        listener_endings: Endings of nouns in the case of those who are told, and of no subject
            ("жителям" in "сообщил жителям мэр").
        lacking: "Without", which stands in names of bodies ("Ärzte ohne Grenzen").
        participle_endings: Endings of verb forms that open a subordinate clause ("ing").
        not_participles: Nouns with one of these endings that begin names ("insan" hakları).
        finite_endings: Endings that only verbs have, never a noun or an adjective ("ó").
        name_particles: Small words inside names ("von", "bin").
        attached: Conjunctions written together with the verb ("و").
        fused: Relatives written together with the verb ("ما" in "ماذكر").
        verb_suffixes: Object pronouns written together with the verb ("ه" in "قاله").
        owner_suffixes: Possessive pronouns written together with a noun ("ها" in "تأكيدها").
        quantities: Words before a number that look like an adverbial ("at least").
        not_cues: Phrases that hold a reporting verb in another sense ("said goodbye").
        outlets: Nouns and names of media, which pass on what others say ("newspaper").
        determiners: Words that begin a noun phrase ("the", "en").
        joiners: Words that go on with a noun phrase ("of", "fra").
        appended: Those of ``joiners`` that also go on after a name ("of"); others then tell where.
        relatives: Words that open a relative clause ("who", "der", "الذي").
        receiving: Verbs that open one, without a pronoun, behind a document ("بيان تلقته").
        auxiliaries: Words that may stand between subject and verb ("has", "also").
        blockers: Words before a verb by which nothing is said yet, or not ("will", "ikke").
        clause_openers: Words that open a new clause ("but", "mens").
        resulting: Words that open what came of what is told, and go on with it ("leaving", "مما").
        times: Words of times, never part of a speaker ("Friday", "aften").
        outside: Further words that are never part of a speaker ("was", "however").
        adverbials: Words that open an adverbial between the verb and what is said ("in", "på").
        contents: Nouns that open the content without a conjunction ("مقتل").
        harms: Nouns of harm, which open the object of a verb of saying ("la mort", "Festnahme").
        counting: Verbs that give a figure where their object holds one ("counted", "وثق"); those
            also in ``revising`` or ``deploring`` are only read as these.
        revising: Verbs that give a figure where their object is one of ``tolls`` ("raised").
        giving: Those of ``revising`` whose object may be the harmed themselves ("gives 12 dead").
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
        possessives: Possessives of a third person; with a noun of what is reckoned they mean the
            last speaker's ("according to its figures").
        own: Words by which the subject's own word is meant ("eigenen": "nach eigenen Angaben").
        nearness: Those of ``joiners`` that another one may follow ("close to").
        deploring: Verbs whose object, a harm, the speaker tells ("condemned the killing of nine").
        denying: Verbs whose bare object is what the speaker denies ("denied any deaths").
        parts: Words that open a sentence about some of those counted before ("among them").
        not_speakers: What stands before a colon and is no speaker ("video", "عاجل").
        comma_incises: Whether the author speaks between commas inside the quotation marks
            ("« C'est fini, a dit la maire, nous partons »").
        dashes: Whether a dash before a paragraph opens direct speech ("– Vi är rädda, säger").
        dashes_go_on: Whether the speech goes on after the sentence of the cue, without a dash.
    """

    __pydantic_config__ = STRICT

    verbs: Phrases
    hedging_verbs: Phrases = ()
    according_to: Phrases = ()
    speakers_only: Phrases = ()
    dative: Phrases = ()
    postpositions: Phrases = ()
    hedges: Phrases = ()
    pronouns: Phrases = ()
    personal: Phrases = ()
    neuter: Phrases = ()
    same: Phrases = ()
    continued: Phrases = ()
    anonymous: Phrases = ()
    documents: Phrases = ()
    versions: Phrases = ()
    criteria: Phrases = ()
    silences: Phrases = ()
    indicators: Phrases = ()
    issued: Phrases = ()
    citing: Phrases = ()
    conjunctions: Phrases = ()
    roles: Phrases = ()
    collectives: Phrases = ()
    order: str = "svo"
    case_endings: Phrases = ()
    guarded_verbs: Phrases = ()
    doubtful_verbs: Phrases = ()
    separable: LabelledPhrases = field(default_factory=dict)
    guarded_separable: Phrases = ()
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
    telling_alone: Phrases = ()
    addressing: Phrases = ()
    accused_by: Phrases = ()
    accused_of: Phrases = ()
    resuming: Phrases = ()
    gerunds: Phrases = ()
    relaying: Phrases = ()
    participles: Phrases = ()
    passives: Phrases = ()
    releasing: Phrases = ()
    nominals: Phrases = ()
    announcing: Phrases = ()
    by: Phrases = ()
    listeners: Phrases = ()
    belonging: Phrases = ()
    infinitives: Phrases = ()
    passive_auxiliaries: Phrases = ()
    backward: Phrases = ()
    object_pronouns: Phrases = ()
    someone: Phrases = ()
    adverb_endings: Phrases = ()
    listener_endings: Phrases = ()
    lacking: Phrases = ()
    participle_endings: Phrases = ()
    not_participles: Phrases = ()
    finite_endings: Phrases = ()
    name_particles: Phrases = ()
    attached: Phrases = ()
    fused: Phrases = ()
    verb_suffixes: Phrases = ()
    owner_suffixes: Phrases = ()
    quantities: Phrases = ()
    not_cues: Phrases = ()
    outlets: Phrases = ()
    determiners: Phrases = ()
    joiners: Phrases = ()
    appended: Phrases = ()
    relatives: Phrases = ()
    receiving: Phrases = ()
    auxiliaries: Phrases = ()
    blockers: Phrases = ()
    clause_openers: Phrases = ()
    resulting: Phrases = ()
    times: Phrases = ()
    outside: Phrases = ()
    adverbials: Phrases = ()
    contents: Phrases = ()
    harms: Phrases = ()
    counting: Phrases = ()
    revising: Phrases = ()
    giving: Phrases = ()
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
    possessives: Phrases = ()
    own: Phrases = ()
    nearness: Phrases = ()
    deploring: Phrases = ()
    denying: Phrases = ()
    parts: Phrases = ()
    perfects: Phrases = ()
    not_speakers: Phrases = ()
    comma_incises: bool = False
    dashes: bool = False
    dashes_go_on: bool = False
