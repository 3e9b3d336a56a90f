"""Where a Chroma server is, checked before anything is asked of it."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from index.errors import UserError

_TENANT = "default_tenant"
_DATABASE = "default_database"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a Chroma server is, and which of its databases is meant.

    Attributes:
        url: With the port, where it is not that of the scheme.
        token: What the server wants to be shown, or None. Never printed.
        tenant: The tenant.
        database: The database: one corpus each.
    """

    url: str
    token: str | None = field(default=None, repr=False)
    tenant: str = _TENANT
    database: str = _DATABASE

    def __post_init__(self) -> None:
        """Check what no server could be reached with.

        Raises:
            UserError: The address or the token is none; the message shows neither.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise UserError("WHOSAYS_CHROMA_URL is no address such as http://chroma.example:8000.")
        if "@" in parts.netloc or parts.query or parts.fragment:
            raise UserError(
                "WHOSAYS_CHROMA_URL holds more than an address; a token belongs in"
                " WHOSAYS_CHROMA_TOKEN."
            )
        if self.token is not None and not (self.token.isascii() and self.token.isprintable()):
            raise UserError("WHOSAYS_CHROMA_TOKEN has characters that no token can have.")

    def __str__(self) -> str:
        """Name the server and the database, without the token."""
        return f"{self.url.rstrip('/')} ({self.tenant}/{self.database})"
