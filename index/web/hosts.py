"""Which machines may be asked: those that everybody can reach, and those that a setting names."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from index.errors import RefusedError, UnreachableError

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network
Resolve = Callable[[str, int], Sequence[str]]
"""The addresses of a host's port, as numbers; raises ``OSError`` where there are none."""

EVERYWHERE: tuple[IPNetwork, ...] = (IPv4Network("0.0.0.0/0"), IPv6Network("::/0"))
"""All addresses, for a proxy, which is where the operator says."""

_NAT64 = IPv6Network("64:ff9b::/96")
_LAST_32_BITS = 0xFFFFFFFF


def system_addresses(host: str, port: int) -> list[str]:
    """Return what this machine's resolver says; it waits as long as the resolver does."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_addresses(
    url: str, host: str, port: int, resolve: Resolve, allowed: Sequence[IPNetwork]
) -> list[str]:
    """Return the addresses of ``host``, each of which may be connected to.

    One that may not spoils all: a name with a public and a private address is an attack or a
    mistake.

    Raises:
        RefusedError: One of them is neither public nor in ``allowed``.
        UnreachableError: The host is not known now.
    """
    try:
        addresses = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise UnreachableError(f"No host {host} is known; check the address.", url) from error
    for address in addresses:
        if not _may_be_asked(ip_address(address), allowed):
            raise _private(url, host, address)
    if not addresses:
        raise UnreachableError(f"No host {host} is known; check the address.", url)
    return list(addresses)


def check_number(url: str, allowed: Sequence[IPNetwork]) -> None:
    """Refuse a ``url`` whose host is a number that may not be asked; names are let through.

    Raises:
        RefusedError: It may not.
    """
    host = urlsplit(url).hostname or ""
    try:
        address = ip_address(host)
    except ValueError:
        return
    if not _may_be_asked(address, allowed):
        raise _private(url, host, host)


def _private(url: str, host: str, address: str) -> RefusedError:
    named = host if host == address else f"{host} ({address})"
    return RefusedError(
        f"{named} is on this machine or in a private network; only public addresses are fetched, "
        "and those of WHOSAYS_WEB_NETWORKS.",
        url,
    )


def _may_be_asked(address: IPAddress, allowed: Sequence[IPNetwork]) -> bool:
    inner = _inner(address)
    return is_public(inner) or any(inner in network for network in allowed)


def is_public(address: IPAddress) -> bool:
    """Tell whether this is one machine on the open internet."""
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
    )


def _inner(address: IPAddress) -> IPAddress:
    """Return the IPv4 address that the network takes an IPv6 address for, or the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & _LAST_32_BITS)
    return address.ipv4_mapped or address.sixtofour or address
