"""One spelling for each address of a page, so that one page is one article.

What is folded is what RFC 3986, sections 6.2.2 and 6.2.3, calls equal and hosts in other scripts
by UTS 46. A canonical address also leaves out the parameters that only track readers
(``tracking.toml``). The order of the others is kept: the server may read a meaning into it.
"""

import re
import socket
import tomllib
from functools import cache
from importlib.resources import files
from ipaddress import IPv6Address
from urllib.parse import SplitResult, quote, unquote_plus, urljoin, urlsplit, urlunsplit

from index.errors import RefusedError

DEFAULT_PORTS = {"http": 80, "https": 443}
"""The schemes that are fetched, with their ports."""

_LONGEST = 2048
_SHOWN = 100
_ASCII_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_KEEPS = "%/:@!$&'()*+,;=~"
_QUERY_KEEPS = _PATH_KEEPS + "?"


def canonical_address(url: str, base: str = "") -> str:
    """Return the one spelling of ``url``, which may be relative to ``base``, without tracking.

    Raises:
        RefusedError: As ``normal_address``.
    """
    address = normal_address(url, base)
    parts = urlsplit(address)
    kept = (part for part in parts.query.split("&") if not _tracks(part.partition("=")[0]))
    return urlunsplit(parts._replace(query="&".join(kept)))


def normal_address(url: str, base: str = "") -> str:
    """Return ``url``, which may be relative to ``base``, spelt as every equal address is.

    This is what is asked for: it means to every server what ``url`` means.

    Raises:
        RefusedError: It is no http or https address, holds a user's name or a password, names no
            host, or is too long.
    """
    parts = _split(url, base)
    host = _host(parts, url)
    port = _port(parts, url)
    place = f"[{host}]" if ":" in host else host
    if port != DEFAULT_PORTS[parts.scheme]:
        place = f"{place}:{port}"
    path = _without_dots(_quoted(parts.path, _PATH_KEEPS)) or "/"
    query = "&".join(part for part in parts.query.split("&") if part)
    address = urlunsplit((parts.scheme, place, path, _quoted(query, _QUERY_KEEPS), ""))
    if len(address) > _LONGEST:
        raise RefusedError(f"The address {shown(url)} is longer than {_LONGEST} characters.", url)
    return address


def page_address(declared: str | None, fetched: str) -> str:
    """Return the address of the page that came from ``fetched`` and calls itself ``declared``.

    What a page declares counts only within its own site: no page may take another outlet's
    address. It does not count either if it is the front page, as templates often have it.
    """
    own = canonical_address(fetched)
    if not declared:
        return own
    try:
        said = canonical_address(declared, own)
    except RefusedError:
        return own
    front = urlsplit(said).path == "/" and not urlsplit(said).query
    return said if same_site(said, own) and not front else own


def same_site(first: str, second: str) -> bool:
    """Tell whether two canonical addresses belong to one registered domain."""
    hosts = [urlsplit(address).hostname or "" for address in (first, second)]
    return hosts[0] == hosts[1] or _site(hosts[0]) == _site(hosts[1])


@cache
def _site(host: str) -> str:
    """Return the part of ``host`` that somebody has registered, by the Public Suffix List."""
    from tld import get_fld  # noqa: PLC0415 - only pages that call themselves otherwise need it

    if ":" in host or host.replace(".", "").isdigit():
        return host
    found = get_fld(f"https://{host}/", fail_silently=True, search_private=True)
    return found or ".".join(host.split(".")[-2:])


def shown(url: str) -> str:
    """Return an address as a message prints it: one line, not too long, without a password."""
    line = "".join(character if character.isprintable() else "?" for character in url[:_LONGEST])
    line = re.sub(r"//[^/?#\s]*@", "//", line)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _split(url: str, base: str) -> SplitResult:
    try:
        parts = urlsplit(urljoin(base, url.strip()))
    except ValueError as error:
        raise RefusedError(f"{shown(url)} is no address of a web page.", url) from error
    if parts.scheme not in DEFAULT_PORTS:
        raise RefusedError(f"{shown(url)} is no http or https address.", url)
    if "@" in parts.netloc:
        raise RefusedError(f"The address {shown(url)} holds a user name; leave it out.", url)
    return parts


def _host(parts: SplitResult, url: str) -> str:
    """Return the host in lower case and ASCII, numbers in their usual spelling, no brackets."""
    host = (parts.hostname or "").rstrip(".")
    try:
        if ":" in host and "%" not in host:
            return IPv6Address(host).compressed
        name = _ascii(host)
    except ValueError as error:
        raise RefusedError(f"{shown(url)} names no valid host.", url) from error
    try:
        return socket.inet_ntoa(socket.inet_aton(name))  # 0x7f.1 and 2130706433 are 127.0.0.1
    except OSError:
        return name


def _port(parts: SplitResult, url: str) -> int:
    try:
        port = parts.port
    except ValueError as error:
        raise RefusedError(f"The address {shown(url)} names no valid port.", url) from error
    if port == 0:
        raise RefusedError(f"The address {shown(url)} names no valid port.", url)
    return port or DEFAULT_PORTS[parts.scheme]


def _ascii(host: str) -> str:
    """Return a name in ASCII.

    Raises:
        ValueError: It is no host's name.
    """
    name = host.lower()
    if not host.isascii():
        import idna  # noqa: PLC0415 - few hosts are in another script

        name = idna.encode(host, uts46=True).decode("ascii").rstrip(".")
    if not _ASCII_HOST.fullmatch(name):
        raise ValueError
    return name


def _quoted(text: str, keeps: str) -> str:
    return quote(_ESCAPE.sub(_escape, text), safe=keeps, errors="replace")


def _escape(match: re.Match[str]) -> str:
    if match[1] is None:
        return "%25"
    character = chr(int(match[1], 16))
    return character if character in _UNRESERVED else f"%{match[1].upper()}"


def _without_dots(path: str) -> str:
    """Remove "." and ".." as RFC 3986, section 5.2.4, does."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept) if path else ""


def _tracks(name: str) -> bool:
    names, prefixes = _tracking()
    folded = unquote_plus(name).casefold()
    return folded in names or folded.startswith(prefixes)


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    table = tomllib.loads(files("index.web").joinpath("tracking.toml").read_text("utf-8"))
    return frozenset(table["names"]), tuple(table["prefixes"])
