"""How the web is asked, as the settings say."""

from ipaddress import ip_network

from bot.settings import Settings
from index.errors import UserError
from index.manners import polite_fetcher
from index.web.fetching import Fetcher
from index.web.requesting import Access


def build_fetcher(settings: Settings) -> Fetcher:
    """Return what fetches, for all sources together.

    Raises:
        UserError: A network is not written as one.
        OperatorError: The contact or the proxy is not written as it must be.
    """
    try:
        allowed = tuple(ip_network(some.strip()) for some in _listed(settings.web_networks))
    except ValueError as error:
        raise UserError(
            f"WHOSAYS_WEB_NETWORKS is '{settings.web_networks}': {error}; write it as in "
            "10.0.0.0/8, with commas between several."
        ) from error
    access = Access(allowed=allowed, proxy=settings.web_proxy)
    return polite_fetcher(settings.web_contact, access=access, interval=settings.web_interval)


def _listed(written: str | None) -> list[str]:
    return written.split(",") if written else []
