"""Who may ask. Closed unless opened: by settings, by an administrator, or by the pairing code.

Without any user or administrator, a code is printed at start; who sends it first, in a private
chat, becomes the administrator, and the code is worthless from then on, as it is after a number
of wrong tries.
"""

import hmac
import logging
import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.telegram.database import Database

_log = logging.getLogger(__name__)
_WRONG_CODES = 20
_MINUTE, _DAY = 60.0, 86_400.0


class Role(StrEnum):
    """What a person or group may do."""

    ADMIN = "admin"
    USER = "user"
    DENIED = "denied"


class Verdict(StrEnum):
    """May it be done, and if not, why."""

    ALLOWED = "allowed"
    STRANGER = "stranger"
    TOO_MANY = "too many"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one person may ask."""

    per_minute: int = 10
    per_day: int = 300


@dataclass(slots=True)
class _Asked:
    """When one person asked, the oldest first."""

    times: deque[float] = field(default_factory=deque)

    def within(self, now: float, seconds: float) -> int:
        while self.times and now - self.times[0] > _DAY:
            self.times.popleft()
        return sum(1 for at in self.times if now - at <= seconds)


class Access:
    """The people and groups that are let in, by their Telegram ids."""

    def __init__(  # noqa: PLR0913 -- by name: three lists and how much
        self,
        database: Database,
        *,
        users: Iterable[int] = (),
        groups: Iterable[int] = (),
        admins: Iterable[int] = (),
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Let in who is named, and who was let in before.

        Args:
            database: Where administrators' decisions are kept; they go before settings.
            users: Ids of people.
            groups: Ids of groups, all of whose members may ask there.
            admins: Ids of administrators.
            limits: How much one person may ask.
            clock: Seconds from any beginning.
        """
        self._database = database
        self._set = {**dict.fromkeys((*users, *groups), Role.USER)}
        self._set |= dict.fromkeys(admins, Role.ADMIN)
        self._limits = limits or Limits()
        self._clock = clock
        self._asked: dict[int, _Asked] = {}
        self._wrong_codes = 0
        self.pairing_code = None if self._anybody() else secrets.token_urlsafe(9)

    def role(self, some_id: int) -> Role | None:
        """Return what this person or group may do; None for a stranger."""
        rows = self._database.rows("SELECT role FROM people WHERE id = ?", (some_id,))
        if rows and rows[0][0]:
            return Role(rows[0][0])
        return self._set.get(some_id)

    def is_admin(self, user: int) -> bool:
        """Tell whether this person is an administrator."""
        return self.role(user) is Role.ADMIN

    def admins(self) -> tuple[int, ...]:
        """Return the administrators."""
        rows = self._database.rows("SELECT id FROM people WHERE role IS NOT NULL")
        known = {*self._set, *(some_id for (some_id,) in rows)}
        return tuple(sorted(some_id for some_id in known if self.is_admin(some_id)))

    def may_use(self, user: int, chat: int) -> bool:
        """Tell whether ``user`` may use the bot in ``chat`` (a group's id is negative)."""
        role = self.role(user)
        if role is Role.DENIED:
            return False
        if chat < 0:
            return self.role(chat) is Role.USER
        return role is not None

    def may_ask(self, user: int, chat: int) -> Verdict:
        """Tell whether ``user`` may ask one more question, and count it."""
        if not self.may_use(user, chat):
            return self._refuse(user, chat, Verdict.STRANGER)
        now = self._clock()
        asked = self._asked.setdefault(user, _Asked())
        if asked.within(now, _DAY) >= self._limits.per_day:
            return self._refuse(user, chat, Verdict.TOO_MANY)
        if asked.within(now, _MINUTE) >= self._limits.per_minute:
            return self._refuse(user, chat, Verdict.TOO_MANY)
        asked.times.append(now)
        return Verdict.ALLOWED

    def first_refusal(self, some_id: int) -> bool:
        """Tell whether this stranger has not yet been told; from now on it has."""
        changed = self._database.change(
            "INSERT INTO people (id, told) VALUES (?, 1)"
            " ON CONFLICT (id) DO UPDATE SET told = 1 WHERE told = 0",
            (some_id,),
        )
        return changed == 1

    def pair(self, user: int, code: str) -> bool:
        """Make ``user`` the administrator if ``code`` is the pairing code."""
        expected = self.pairing_code
        if expected is None:
            return False
        if not hmac.compare_digest(expected.encode(), code.strip().encode()):
            self._wrong_codes += 1
            if self._wrong_codes >= _WRONG_CODES:
                self.pairing_code = None
                _log.error("pairing closed after %d wrong codes; restart the bot", _WRONG_CODES)
            return False
        self.pairing_code = None
        self.set_role(user, Role.ADMIN)
        return True

    def set_role(self, some_id: int, role: Role) -> None:
        """Let a person or group in, or shut them out, for good."""
        self._database.change(
            "INSERT INTO people (id, role) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET role = excluded.role",
            (some_id, role.value),
        )

    def language(self, user: int) -> str | None:
        """Return the language that this person set, or None."""
        rows = self._database.rows("SELECT language FROM people WHERE id = ?", (user,))
        return rows[0][0] if rows else None

    def set_language(self, user: int, language: str | None) -> None:
        """Set the language of answers to this person; None: that of each question."""
        self._database.change(
            "INSERT INTO people (id, language) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET language = excluded.language",
            (user, language),
        )

    def forget(self, user: int) -> None:
        """Delete what is known of a person, save whether they may ask and how much they did."""
        self._database.change("UPDATE people SET language = NULL WHERE id = ?", (user,))
        self._database.change("DELETE FROM people WHERE id = ? AND role IS NULL", (user,))

    def _anybody(self) -> bool:
        let_in = self._database.rows(
            "SELECT 1 FROM people WHERE role IN ('admin', 'user') AND id > 0 LIMIT 1"
        )
        return bool(let_in) or any(some_id > 0 for some_id in self._set)

    def _refuse(self, user: int, chat: int, verdict: Verdict) -> Verdict:
        _log.info("refused", extra={"user": user, "chat": chat, "reason": verdict.value})
        return verdict
