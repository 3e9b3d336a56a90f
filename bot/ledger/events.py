"""Grouping claims by event: figures of different events never share a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.choosing.events.article_days import days_of
from bot.choosing.events.asides import is_aside
from bot.claims import Claim
from bot.ledger.comparing import overlap, same_thing
from bot.ledger.event_pairs import Scene, any_common, same_event, scene_of
from bot.reading.reader import Reading


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one event.

    Attributes:
        claims: The claims.
        asked: Whether it is the one event that the question asks for, by all that is known.
        aside: Whether their articles are about another event.
        day_unknown: Whether no article of it tells the day, where the question names what others
            are about as well.
    """

    claims: tuple[Claim, ...]
    asked: bool
    aside: bool
    day_unknown: bool = False


def group_by_event(
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    *,
    names: Sequence[str],
    one_event: bool,
    apart: Sequence[Reading] = (),
) -> tuple[Group, ...]:
    """Return ``claims`` by event, the asked one first, those of an unknown day last.

    Args:
        claims: Verified claims of ``readings`` and ``apart``.
        readings: The articles' readings, best first.
        names: What the question names, its place above all.
        one_event: Whether the question asks for one event that all of ``readings`` are about. A
            place without a day does not: it may have seen many.
        apart: Readings that answer too, of which nothing shows that they are about that event.
    """
    if not claims:
        return ()
    by_article = {reading.article.id: reading for reading in (*readings, *apart)}
    main = [c for c in claims if not is_aside(c, by_article[c.article.id])]
    asides = [claim for claim in claims if claim not in main]
    clusters = _clusters(
        _scenes(readings, main, names), _scenes(apart, main, names), one_event=one_event
    )
    several = bool(names) and len(clusters) > 1
    groups = [
        Group(
            tuple(claim for scene in cluster for claim in scene.claims),
            asked=one_event and not place,
            aside=False,
            day_unknown=several and not (one_event and not place) and not _has_day(cluster),
        )
        for place, cluster in enumerate(clusters)
    ]
    groups += [Group(tuple(cluster), asked=False, aside=True) for cluster in _same_asides(asides)]
    filled = [group for group in groups if group.claims]
    return tuple(
        sorted(filled, key=lambda g: (g.day_unknown, g.aside, not g.asked, -len(g.claims)))
    )


def _scenes(
    readings: Sequence[Reading], claims: Sequence[Claim], names: Sequence[str]
) -> list[Scene]:
    """Return the main events of those of ``readings`` that answer."""
    answering = [(r, [c for c in claims if c.article.id == r.article.id]) for r in readings]
    return [scene_of(reading, own, names) for reading, own in answering if own]


def _clusters(
    scenes: Sequence[Scene], apart: Sequence[Scene], *, one_event: bool
) -> list[list[Scene]]:
    """Return the articles by event: the asked one first, if one is asked for."""
    if not one_event:
        return _by_event((*scenes, *apart))
    joined = [one for one in apart if any(same_event(one, other) for other in scenes)]
    return [[*scenes, *joined], *_by_event([one for one in apart if one not in joined])]


def _by_event(scenes: Sequence[Scene]) -> list[list[Scene]]:
    clusters: list[list[Scene]] = []
    for scene in scenes:
        home = next((cluster for cluster in clusters if _belongs(scene, cluster)), None)
        if home is None:
            clusters.append([scene])
        else:
            home.append(scene)
    return clusters


def _belongs(scene: Scene, cluster: Sequence[Scene]) -> bool:
    """Tell whether one of a cluster's articles is on the event, and none on another one."""
    found = [same_event(scene, other) for other in cluster]
    return True in found and False not in found


def _has_day(cluster: Sequence[Scene]) -> bool:
    return any(days_of(scene.reading) for scene in cluster)


def _same_asides(claims: Sequence[Claim]) -> list[list[Claim]]:
    clusters: list[list[Claim]] = []
    for claim in claims:
        home = next((c for c in clusters if _same_aside(claim, c[0])), None)
        if home is None:
            clusters.append([claim])
        else:
            home.append(claim)
    return clusters


def _same_aside(one: Claim, other: Claim) -> bool:
    if one.figure is None or other.figure is None:
        return False
    if one.quote == other.quote and one.article.id == other.article.id:
        return True
    alike = same_thing(one.figure, other.figure) and overlap(one.figure, other.figure)
    return alike and any_common(one.circumstances.names, other.circumstances.names)
