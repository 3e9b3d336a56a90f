"""One page, feed or document from the web, fetched safely: every address is checked, all is bounded."""

from index.fetched import PAGES, Fetched, NotModified


class Fetcher:
    """Fetches one thing at a time; may be shared by threads."""

    def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        accept: frozenset[str] = PAGES,
    ) -> Fetched | NotModified:
        """Fetch what stands at ``url``, following redirects.

        Args:
            url: An http or https address.
            etag: The etag that was fetched before, if any.
            modified: The Last-Modified that was fetched before, if any.
            accept: The content types that are wanted.

        Raises:
            RefusedError: The address, or what stands there, is none that we fetch.
            DisallowedError: The site's robots.txt asks to leave it alone.
            DeniedError: The server refuses.
            GoneError: The server says that there is no such page.
            UnreachableError: It cannot be had now.
        """
        raise NotImplementedError
