"""Whose statements a question asks for: the subjects of its verbs of saying, and its sources."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.asking.agreeing import Agreeing
from bot.asking.counted_sayers import is_said_by_counted
from bot.asking.figure_sources import interrogatives
from bot.asking.further_voices import further_voices
from bot.asking.inner_marks import is_pause
from bot.asking.joined_pronouns import has_pronoun, verbs_with_pronouns
from bot.asking.measures import money_deals
from bot.asking.names import asked_speaker, speakers_before
from bot.asking.nobody_owning import is_anybody
from bot.asking.nobody_saying import is_of_some, is_of_texts, is_text
from bot.asking.own_words import own_accounts, whose_account
from bot.asking.saying_verbs import is_added, is_of_nobody, saying_verbs
from bot.asking.second_figures import second_figures
from bot.asking.slavic_objects import is_object
from bot.asking.subjects import SubjectBounds
from bot.asking.verbs_without_subject import (
    addresses,
    is_passive,
    is_reflexive,
    is_told_of,
    leads_to_deed,
)
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import is_country
from bot.reading.saying.cue_phrases import PREPOSITIONS
from bot.reading.saying.owned_counts import count_owners
from bot.reading.saying.vocabulary import vocabulary_of
from bot.reading.saying.words import COMMAS
from bot.reading.words.phrases import Match, covered, finder
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize
from bot.speakers.joined_speakers import with_each
from index.spans import Span

_BRACKETS = {"(": ")", "[": "]"}
_GAP = "*"
_STOPS = frozenset(".?!:;")
_PRESENT = ("s", "r")
"""What a verb has more in its table than beside an auxiliary: "did record", "records"."""
_LONGEST_SUBJECT = 4
"""How many words before a verb its relative pronoun may stand."""
_OTHER_NAME = 6
"""How many tokens another name in brackets may have: "(KDF)", "(Kelda Civil Defence)"."""


class AskedVoices:
    """Reads the speakers that a question names.

    Args:
        text: The question.
        tokens: Its tokens.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        who_says: Where it asks who says so: that names nobody.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        pack: Lexicon,
        how_many: Sequence[Match],
        who_says: Sequence[Match],
    ) -> None:
        self._text, self._tokens, self._pack = text, tokens, pack
        self._how_many = how_many
        self._second = second_figures(how_many, tokens, pack)
        answers = self._find(pack.asking.reprisals)  # "in reply to" replies to nobody
        self._bounds = SubjectBounds(text, tokens, pack, how_many)
        self._own = own_accounts(tokens, pack)
        self._taken = covered((*who_says, *answers, *self._own))
        asking = pack.asking
        self._going_by = covered((*self._find(asking.going_by), *money_deals(tokens, pack)))
        passive = fold_all(pack.counting.passive)
        self._nobody = fold_all((*asking.comparing, *pack.counting.any_words))
        perfect = fold_all(pack.attribution.auxiliaries) - fold_all(
            pack.attribution.passive_auxiliaries
        )
        active = perfect if pack.attribution.adjectives_follow else frozenset()  # "ha dado X"
        self._auxiliaries = fold_all(asking.whether)
        self._passive = passive & self._auxiliaries - active
        said = pack.attribution
        self._relatives, self._determiners = fold_all(said.relatives), fold_all(said.determiners)
        self._that = fold_all((*said.conjunctions, *asking.what)) & fold_all(asking.function_words)
        self._denying = fold_all(said.blockers)
        self._documents = finder("text", (*said.documents, *said.determiners))

    def read(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return whose figure is asked for, and whom a second question wants to hear.

        "How many does X say ..." asks for X's figure; "how many ..., and what does X say?" for
        anybody's, and for X's words.
        """
        verbs, second = self._free_verbs(), self._second_question()
        own = self._subjects_of(verb for verb in verbs if verb.first < second)
        own += [one for source in self._sources() for one in source]
        own += [one for one in self._owners() if not any(one in other for other in own)]
        own += [] if own else self._own_accounts()
        own += [] if own else self._agreeing()
        other = self._subjects_of(verb for verb in verbs if verb.first >= second)
        other += [one for one in self._of_same_verb(verbs) if one not in other]
        if own and self._second:  # "which figures does X give, and which ones does Y?"
            return self._named([*own, *other]), ()
        return self._named(own), self._named(other)

    def said_by(self) -> tuple[str, ...]:
        """Return the subjects of the verbs of saying that belong to its "how many" alone.

        So do none of a second question, and none behind a comma: ", says X" goes with all before.
        """
        second = self._second_question()
        verbs = [verb for verb in self._free_verbs() if verb.first < second]
        alone = (v for v in verbs if not is_added(self._tokens, self._how_many, v))
        return self._named(self._subjects_of(alone))

    def _free_verbs(self) -> list[Match]:
        """Return the verbs of saying that belong to no phrase with a meaning of its own."""
        apart = self._taken | self._going_by
        return [verb for verb in self._verbs() if verb.first not in apart]

    def _subjects_of(self, verbs: Iterable[Match]) -> list[str]:
        told = ((verb, subject) for verb in verbs for subject in self._subjects(verb))
        return [one for verb, one in told if not is_of_texts(one, verb, self._pack)]

    def _own_accounts(self) -> list[str]:
        """Return those who did what they are asked about themselves: "by its own account"."""
        told = (whose_account(self._tokens, m, self._bounds, self._pack) for m in self._own)
        return [one for one in told if one]

    def _agreeing(self) -> list[str]:
        """Return those of whom it asks first whether they agree on how many."""
        asked = self._how_many[0].first if self._how_many else len(self._tokens)
        return Agreeing(self._tokens, self._pack, self._bounds).named(asked)

    def _of_same_verb(self, verbs: Sequence[Match]) -> Iterator[str]:
        """Yield those whose verb was said before: "What did X give, and what did Y?"."""
        for asked in self._find(self._pack.asking.what):
            start = asked.last + 1
            said = any(verb.first < asked.first for verb in verbs)
            helped = self._tokens[start : start + 1]
            if said and any(token.norm in self._pack.asking.whether for token in helped):
                end = self._bounds.end(start + 1)
                closed = end >= len(self._tokens) or self._tokens[end].kind is Kind.MARK
                subject = self._bounds.text(start + 1, end) if closed else None
                if subject and not any(start < verb.first < end for verb in verbs):
                    yield subject

    def _named(self, speakers: Sequence[str]) -> tuple[str, ...]:
        """Return each speaker once, but for "any organisation" and "reports" that "differ".

        What an auxiliary opens is no name: "What is the name of a vow?", "What was it called?".
        """
        first = ((one, fold(one.split()[0])) for one in speakers)
        nobody = self._nobody | self._auxiliaries
        return with_each((one for one, word in first if word not in nobody), self._pack)

    def asks_words(self) -> bool:
        """Tell whether it asks what somebody says: "What does X say about how many ..."."""
        first = self._how_many[0].first if self._how_many else len(self._tokens)
        verbs = {verb.first for verb in self._verbs()}
        auxiliaries = self._pack.asking.whether
        for asked in self._find(self._pack.asking.what):
            after = asked.last + 1
            if asked.first < first and after < len(self._tokens):
                helped = self._tokens[after].norm in auxiliaries
                return after in verbs or helped or after in self._bounds.places
        return False

    def asked_verbs(self) -> list[Match]:
        """Return the verbs of saying, denying and the like: "Bekræfter politiet, at ...?"."""
        said = self._pack.attribution
        found = self._find((*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *said.denying))
        return [verb for verb in found if not self._is_command(verb)]

    @property
    def places(self) -> frozenset[int]:
        """The tokens of every speaker that has been read."""
        return self._bounds.places

    def named_after(self, start: int) -> str | None:
        """Return the speaker that begins at ``start``, up to where the topic begins."""
        start = self._start(start)
        return self._bounds.text(start, self._bounds.end(start))

    def _verbs(self) -> list[Match]:
        """Return the verbs of saying; of those that also cost lives none where a count is asked.

        In a question the word inside "taler * om" is the subject.
        """
        tolls, counts = bool(self._find(self._pack.attribution.tolls)), bool(self._how_many)
        saying = saying_verbs(self._pack, tolls=tolls, counts=counts)
        found = [*self._find(saying), *verbs_with_pronouns(self._tokens, self._pack, saying)]
        found = [v for v in found if not (self._is_command(v) or self._is_in_name(v))]
        found = [v for v in found if not is_reflexive(self._tokens, self._pack, v)]
        told = (self._tokens, self._pack, self._how_many)
        found = [v for v in found if not (is_said_by_counted(*told, v) or is_of_nobody(*told, v))]
        kept = (v for v in found if not (is_text(*told[:2], v) or self._is_longer(v)))
        return sorted(kept, key=lambda verb: verb.first)

    def _is_longer(self, verb: Match) -> bool:
        """Tell whether an Arabic word only ends like the verb: "كلفت" (cost) is not "لفت"."""
        norm = self._tokens[verb.first].norm
        return norm[:1] in PREPOSITIONS and norm[1:] == fold(verb.phrase.split()[0])

    def _is_in_name(self, verb: Match) -> bool:
        """Tell whether the verb has a capital inside a sentence, as in "the Free State"."""
        before = self._tokens[verb.first - 1] if verb.first else None
        inside = before is not None and before.kind is Kind.WORD
        shouting = self._text.isupper()
        return inside and not shouting and self._tokens[verb.first].capitalised

    def _is_command(self, verb: Match) -> bool:
        """Tell whether the verb tells us to answer ("List the tolls"): it opens a sentence.

        Elsewhere than in English a question may begin with its verb as well.
        """
        said = self._pack.attribution
        if said.order != "svo" or said.adjectives_follow:
            return False
        before = self._tokens[verb.first - 1] if verb.first else None
        opens = before is None or before.text in _STOPS
        return opens and self._tokens[verb.first].norm not in self._pack.asking.whether

    def _sources(self) -> list[list[str]]:
        said = self._pack.attribution
        sources = (*said.according_to, *said.passives, *self._pack.asking.going_by)
        asked = covered(self._find(tuple(chain.from_iterable(self._pack.measures.asking.values()))))
        apart = self._taken | asked  # "per quanto tempo" names nobody
        before = [m for m in self._find(sources) if m.first not in apart]
        after = [m for m in self._find(said.postpositions) if m.first not in self._taken]
        leading = [
            one for m in after for one in speakers_before(self._tokens[: m.first], self._pack)
        ]
        named = [self._with_short_name(m.last + 1) for m in before]
        return [*filter(self._is_somebody, named), *([one] for one in leading)]

    def _is_somebody(self, names: Sequence[str]) -> bool:
        """Tell whether more is named than some text: "according to the survey on pupils"."""
        words = [token for name in names for token in tokenize(name) if token.kind is Kind.WORD]
        texts = self._documents.find(words)
        return len(words) > sum(text.last + 1 - text.first for text in texts)

    def _owners(self) -> Iterator[str]:
        """Yield those whose counts are asked for: "the Civil Defence's death toll"."""
        vocabulary = vocabulary_of(self._pack)
        whole = Span(0, len(self._text))
        words = vocabulary.words(self._text, whole, tuple(self._tokens), ())
        owners = (span.of(self._text) for span in count_owners(words, vocabulary))
        yield from (owner for owner in owners if not is_anybody(owner, self._pack))

    def _second_question(self) -> int:
        """Return the place of a "what" that follows "how many", or the end."""
        after = self._how_many[0].last if self._how_many else len(self._tokens)
        asked = (*self._find(self._pack.asking.what), *self._second)
        found = [match.first for match in asked if match.first > after]
        return min(found, default=len(self._tokens))

    def _subjects(self, verb: Match) -> list[str]:
        """Return the subject of a verb, with its short name; a passive has none that speaks."""
        if self._pack.attribution.order == "sov":
            subject = asked_speaker(self._tokens[: verb.first], self._pack)
            self._bounds.spoken_at(subject or "")
            return [subject] if subject else []
        auxiliaries = set(self._pack.asking.whether)
        before = [i for i in range(verb.first) if self._tokens[i].norm in auxiliaries]
        unnamed = is_of_some(self._tokens, self._pack, self._how_many, verb)
        if unnamed or is_passive(self._tokens, self._pack, verb) or self._only_describes(verb):
            return []
        if before and (self._asks_who(before[-1]) or self._is_denied(before[-1])):
            return []
        if has_pronoun(self._tokens[verb.first], self._pack):
            return self._subject_before(verb.first)
        inside = self._subject_inside(before[-1], verb) if before else None
        found = self._subject_after(verb) if inside is None else inside
        return found or self._subject_behind_what(verb)

    def _subject_behind_what(self, verb: Match) -> list[str]:
        """Return the subject of a verb whose object opens the clause: "qu'est-ce que X a dit"."""
        which = interrogatives(self._pack)  # "qué" before its noun is "which"
        what = [m for m in self._find(self._pack.asking.what) if not which & {m.phrase}]
        opened = [asked.last + 1 for asked in what]
        opened += [i + 1 for i in range(1, verb.first) if self._follows_is_it(i)]
        start = max((place for place in opened if place < verb.first), default=verb.first)
        end = verb.first
        while end > start and self._tokens[end - 1].norm in self._pack.asking.whether:
            end -= 1
        between = self._tokens[start:end]
        if len(between) > _OTHER_NAME or any(token.kind is Kind.MARK for token in between):
            return []
        subject = self._bounds.text(start, end)
        return [subject] if subject else []

    def _follows_is_it(self, place: int) -> bool:
        """Tell whether "que" stands at ``place``, and "est-ce" or "est ce" before it."""
        before = (token.norm for token in self._tokens[max(0, place - 2) : place])
        auxiliaries = self._pack.asking.whether
        return self._tokens[place].norm in self._that and any(one in auxiliaries for one in before)

    def _subject_inside(self, auxiliary: int, verb: Match) -> list[str] | None:
        """Return the subject between an auxiliary and its verb; None where it stands elsewhere."""
        if has_pronoun(self._tokens[auxiliary], self._pack):
            return self._subject_before(auxiliary)
        between = self._tokens[auxiliary + 1 : verb.first]
        commas = [place for place, token in enumerate(between) if token.text in COMMAS]
        parted = commas[:1] == [len(between) - 1]  # "Hvor mange var der, siger X"
        if between and (between[-1].norm in self._that or parted):
            return None  # "es lo que dijo X"
        pauses = (is_pause(self._tokens, i, self._pack) for i in range(auxiliary + 1, verb.first))
        if between and not any(pauses):
            told_of = is_told_of(self._tokens, self._pack, auxiliary, verb)
            subject = None if told_of else self._bounds.text(auxiliary + 1, verb.first)
            return [subject] if subject and not self._is_where(subject, verb) else []
        if len(between) > 1 and between[-1].text in _BRACKETS.values():
            return self._with_short_name(auxiliary + 1)
        if between and between[-1].text in COMMAS:  # "does X, who heads the board, say"
            subject = self._bounds.text(auxiliary + 1, auxiliary + 1 + commas[0])
            return [subject] if subject else []
        return [] if not between and self._tokens[auxiliary].norm in self._passive else None

    def _is_where(self, subject: str, verb: Match) -> bool:
        """Tell whether a country is where things are: "how many births did Norway record"."""
        forms = (verb.phrase, *(f"{verb.phrase}{ending}" for ending in _PRESENT))
        counts = not set(forms).isdisjoint(self._pack.attribution.counting)
        return counts and is_country(subject, self._pack.language)

    def _subject_after(self, verb: Match) -> list[str]:
        words = verb.phrase.split()
        if _GAP in words:  # "taler * om": the subject stands inside
            return self._with_short_name(verb.first + words.index(_GAP))
        behind = self._tokens[verb.last + 1 :]
        if is_object(self._tokens[verb.last], behind) or addresses(self._tokens, self._pack, verb):
            return []
        if leads_to_deed(self._tokens, self._pack, verb):
            return []
        return self._with_short_name(verb.last + 1)

    def _subject_before(self, end: int) -> list[str]:
        subject = self._bounds.text(self._bounds.start_before(end), end)
        return [subject] if subject else []

    def _is_denied(self, auxiliary: int) -> bool:
        """Tell whether no subject follows an auxiliary: "The reports do not seem to agree"."""
        return any(t.norm in self._denying for t in self._tokens[auxiliary + 1 : auxiliary + 2])

    def _only_describes(self, verb: Match) -> bool:
        """Tell whether a relative clause names something: ", which X calls a gift"."""
        following = self._tokens[verb.last + 1 : verb.last + 2]
        if not any(token.norm in self._determiners for token in following):
            return False
        return any(
            self._tokens[place].norm in self._relatives
            and self._tokens[place - 1].kind is Kind.MARK
            for place in range(max(1, verb.first - _LONGEST_SUBJECT), verb.first)
        )

    def _asks_who(self, auxiliary: int) -> bool:
        """Tell whether "who" is the subject: "Wer hat drei Tote gemeldet?"."""
        who = fold_all(self._pack.asking.who)
        return auxiliary > 0 and self._tokens[auxiliary - 1].norm in who

    def _with_short_name(self, start: int) -> list[str]:
        """Return the speaker that begins at ``start``, its other name, and whom "and" joins."""
        start = self._start(start)
        end = self._bounds.end(start)
        name = self._bounds.text(start, end)
        joined = further_voices(self._tokens, self._pack, self._bounds, end) if name else []
        names = [name, *joined]
        closing = _BRACKETS.get(self._tokens[end].text) if end < len(self._tokens) else None
        inside = self._tokens[end + 1 : end + 1 + _OTHER_NAME]
        marks = [token.text for token in inside if token.kind is Kind.MARK]
        if closing is not None and marks[:1] == [closing]:
            names.append(self._bounds.text(end + 1, end + 1 + _place_of(closing, inside)))
        return [name for name in names if name]

    def _start(self, start: int) -> int:
        """Return where the speaker begins behind an auxiliary."""
        opening = {*self._pack.asking.whether, *self._pack.asking.respectively}
        while start < len(self._tokens) and self._tokens[start].norm in opening:
            start += 1
        return start

    def _find(self, phrases: Sequence[str]) -> list[Match]:
        return finder("found", tuple(phrases)).find(self._tokens)


def _place_of(mark: str, tokens: Sequence[Token]) -> int:
    return next(place for place, token in enumerate(tokens) if token.text == mark)
