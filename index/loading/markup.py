"""XML and HTML from strangers, read within limits, without entities and without the network.

The one module that knows lxml.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol, cast

from index.loading.decoding import UnreadableError

_MOST_ELEMENTS = 500_000
_MOST_IN_AN_ELEMENT = 40
_LONGEST_START = 1024
_MOST_IN_A_TAG = 3000
"""Far more than tags have: what looks like a tag may be a comparison in a script."""

_MOST_ATTRIBUTES = 500_000
_TAG = re.compile(r"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?")


class Element(Protocol):
    """One element of a tree, as far as it is used here."""

    text: str | None

    @property
    def tag(self) -> object:
        """The name with its namespace; no string for what is no element."""

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes."""

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""

    def iter(self, *names: str) -> Iterator["Element"]:
        """Yield this and all below it, in the order of the document."""

    def itertext(self) -> Iterator[str]:
        """Yield all text below this."""

    def getparent(self) -> "Element | None":
        """Return the element around this."""

    def remove(self, child: "Element") -> None:
        """Take a child out."""

    def __iter__(self) -> Iterator["Element"]:
        """Yield the children."""


def parse_xml(data: bytes, charset: str | None = None) -> Element:
    """Return the root element of ``data``; what is not well-formed is mended where it can be.

    Elements nest at most 256 deep: what lies deeper is cut off.

    Args:
        data: The file.
        charset: The encoding that the server declares. The file's own declaration goes first: it
            travels with the file.

    Raises:
        UnreadableError: It is no XML, declares entities, or has more than can be read.
    """
    from lxml import etree  # type: ignore[import-untyped] # noqa: PLC0415 - few commands need it

    own = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    own = own or b"encoding" in data[:_LONGEST_START].partition(b"?>")[0]
    try:
        parser = etree.XMLParser(
            encoding=None if own else charset,
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
    except LookupError:
        return parse_xml(data)
    try:
        root: Any = etree.fromstring(data.lstrip(b" \t\r\n"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("it is no XML") from error
    if root is None:
        raise UnreadableError("it is no XML")
    internal = root.getroottree().docinfo.internalDTD
    if internal is not None and any(True for _ in internal.iterentities()):
        raise UnreadableError("it declares entities, which are not read")
    _check_size(root)
    return cast("Element", root)


def local_name(element: Element) -> str:
    """Return an element's name in lower case, without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of that name, in any namespace."""
    return (child for child in element if local_name(child) == name)


def text_of(element: Element, name: str) -> str | None:
    """Return the words of the first child of that name, or None."""
    child = next(children(element, name), None)
    text = " ".join("".join(child.itertext()).split()) if child is not None else ""
    return text or None


def as_bytes(root: Element) -> bytes:
    """Return a tree as well-formed XML in UTF-8, without the namespaces that it does not use."""
    from lxml import etree  # noqa: PLC0415 - as above

    etree.cleanup_namespaces(root)
    return cast("bytes", etree.tostring(root, encoding="utf-8", xml_declaration=True))


def parse_html(page: str) -> Element | None:
    """Return the root element of a page or a piece of one, or None where there is nothing.

    Raises:
        UnreadableError: A tag in it has so many attributes that libxml2 would take minutes.
    """
    _check_tags(page)
    from lxml import etree, html  # noqa: PLC0415 - as above

    # A page as text may begin with a declaration of its encoding, which no longer holds.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    return cast("Element", root)


def _check_tags(page: str) -> None:
    """Count the attributes of what looks like a tag, as the HTML Standard reads them.

    What looks like a tag within a comment, a script or another tag counts too: whoever skips it
    can be made to skip a real one.
    """
    left = _MOST_ATTRIBUTES
    for tag in _TAG.finditer(page):
        place = tag.end()
        for _ in range(_MOST_IN_A_TAG):
            attribute = _ATTRIBUTE.match(page, place)
            if attribute is None:
                break
            place = attribute.end()
            left -= 1
        else:
            raise UnreadableError(f"a tag in it has more than {_MOST_IN_A_TAG} attributes")
        if left < 0:
            raise UnreadableError(f"its tags have more than {_MOST_ATTRIBUTES} attributes")


def _check_size(root: Element) -> None:
    for number, element in enumerate(root.iter()):
        if number >= _MOST_ELEMENTS:
            raise UnreadableError(f"it has more than {_MOST_ELEMENTS} elements")
        if isinstance(element.tag, str) and len(element.attrib) > _MOST_IN_AN_ELEMENT:
            raise UnreadableError(
                f"an element in it has more than {_MOST_IN_AN_ELEMENT} attributes"
            )
