"""Packed bytes unpacked up to a limit, so that a small file cannot fill the memory."""

import zlib

_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_BARE_DEFLATE = -zlib.MAX_WBITS
GZIP_START = b"\x1f\x8b"
"""How packed data of the gzip kind begins."""


class TooLargeError(ValueError):
    """More came out than the limit allows."""


class DamagedError(ValueError):
    """It is not packed as it says, or ends in the middle."""


class Unpacker:
    """Unpacks gzip and deflate (RFC 1950 to 1952) piece by piece."""

    def __init__(self, largest: int) -> None:
        """Keep the limit, in unpacked bytes."""
        self._largest = largest
        self._out = bytearray()
        self._current = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._started = False

    def feed(self, data: bytes) -> None:
        """Unpack some more.

        Raises:
            TooLargeError: The limit is passed.
            DamagedError: This is no packed data.
        """
        while data:
            room = self._largest + 1 - len(self._out)
            self._out += self._unpacked(data, room)
            if len(self._out) > self._largest:
                raise TooLargeError
            data = self._current.unconsumed_tail or self._current.unused_data
            if self._current.eof:
                if not data.startswith(GZIP_START):
                    return  # servers pad; only another gzip member counts
                self._current = zlib.decompressobj(_GZIP_OR_ZLIB)

    def finish(self) -> bytes:
        """Return all that was unpacked.

        Raises:
            DamagedError: The end is missing.
        """
        if self._started and not self._current.eof:
            raise DamagedError
        return bytes(self._out)

    def _unpacked(self, data: bytes, room: int) -> bytes:
        first, self._started = not self._started, True
        try:
            return self._current.decompress(data, room)
        except zlib.error as error:
            if not first:
                raise DamagedError from error
            return self._bare(data, room)

    def _bare(self, data: bytes, room: int) -> bytes:
        """Read what many servers send as "deflate": the stream without its zlib header."""
        self._current = zlib.decompressobj(_BARE_DEFLATE)
        try:
            return self._current.decompress(data, room)
        except zlib.error as error:
            raise DamagedError from error


def unpack(data: bytes, largest: int) -> bytes:
    """Return ``data`` unpacked.

    Raises:
        TooLargeError: That is more than ``largest`` bytes.
        DamagedError: It is no packed data, or not whole.
    """
    unpacker = Unpacker(largest)
    unpacker.feed(data)
    return unpacker.finish()
