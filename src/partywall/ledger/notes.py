"""Signed notes (C2SP ``signed-note``) and cosignatures (``tlog-cosignature``), with Ed25519.

A note is a text, an empty line, and lines of signatures. A key is known by a name and by four bytes made of name, kind
and key; its public half is handed around as ``name+id+key``, by which others' programs know it too.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from partywall.errors import Refused

MOST_SIGNATURES = 100
_DASH = "\u2014 "
_PRIVATE = "PRIVATE+KEY+"


class KeyKind(IntEnum):
    """What a key signs; part of its id, so that one kind of signature is never taken for the other."""

    LOG = 1
    """The text itself."""
    WITNESS = 4
    """The text and the time at which a witness saw it."""


@dataclass(frozen=True, slots=True)
class Key:
    """The public half of a key."""

    name: str
    public: bytes
    kind: KeyKind = KeyKind.LOG

    @property
    def id(self) -> bytes:
        """Four bytes. They help to find the key; they prove nothing."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{b64encode(bytes([self.kind]) + self.public).decode()}"

    def verifies(self, text: str, signature: bytes) -> bool:
        """Whether the signature is this key's, under this text."""
        message = text.encode()
        if self.kind is KeyKind.WITNESS:
            message = _seen(text, int.from_bytes(signature[:8], "big"))
            signature = signature[8:]
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class Signature:
    """One line under a note."""

    name: str
    id: bytes
    content: bytes

    def __str__(self) -> str:
        return f"{_DASH}{self.name} {b64encode(self.id + self.content).decode()}\n"

    @property
    def seen(self) -> int:
        """When a witness signed, in seconds since 1970. Only for signatures of witnesses."""
        return int.from_bytes(self.content[:8], "big")


@dataclass(frozen=True, slots=True)
class SigningKey:
    """Both halves. The seed is the secret."""

    name: str
    seed: bytes = field(repr=False)
    kind: KeyKind = KeyKind.LOG

    @property
    def public(self) -> Key:
        """The half that others need to verify."""
        return Key(
            self.name, Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw(), self.kind
        )

    def sign(self, text: str) -> Signature:
        """A signature of the text."""
        if self.kind is not KeyKind.LOG:
            raise ValueError("a witness signs with a time")
        return Signature(self.name, self.public.id, self._sign(text.encode()))

    def cosign(self, text: str, seconds: int) -> Signature:
        """A witness's signature of a checkpoint's text and of when it was seen, in seconds since 1970."""
        if self.kind is not KeyKind.WITNESS:
            raise ValueError("only a witness signs with a time")
        return Signature(self.name, self.public.id, seconds.to_bytes(8, "big") + self._sign(_seen(text, seconds)))

    def _sign(self, message: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)

    def written(self) -> str:
        """As it stands in a file that only its owner may read."""
        return f"{_PRIVATE}{self.name}+{self.public.id.hex()}+{b64encode(bytes([self.kind]) + self.seed).decode()}"


@dataclass(frozen=True, slots=True)
class Note:
    """A text and all signatures under it, verified or not."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return f"{self.text}\n{''.join(map(str, self.signatures))}"

    def by(self, key: Key) -> Signature | None:
        """The first signature that names the key, if it verifies. Raises Refused if it does not."""
        for signature in self.signatures:
            if (signature.name, signature.id) == (key.name, key.id):
                if not key.verifies(self.text, signature.content):
                    raise Refused(f"The signature by {key.name} does not verify.")
                return signature
        return None

    def with_more(self, signatures: Iterable[Signature]) -> Note:
        """The same note; of each key the signature that was added last."""
        rows = {(one.name, one.id): one for one in (*self.signatures, *signatures)}
        return Note(self.text, tuple(rows.values()))


def signed(text: str, *keys: SigningKey) -> Note:
    """A note of this text, signed."""
    return read_note(str(Note(text, tuple(key.sign(text) for key in keys))).encode())


def read_note(untrusted: bytes) -> Note:
    """A note out of bytes; no signature is verified yet. Raises Refused."""
    try:
        whole = untrusted.decode()
    except UnicodeDecodeError:
        raise Refused("The note is not UTF-8.") from None
    if any(letter < " " and letter != "\n" for letter in whole):
        raise Refused("The note holds a control character.")
    head, gap, lines = whole.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise Refused("The note has no signature under an empty line.")
    rows = lines[:-1].split("\n")
    if len(rows) > MOST_SIGNATURES:
        raise Refused(f"The note has more than {MOST_SIGNATURES} signatures.")
    return Note(head + "\n", tuple(read_signature(row) for row in rows))


def open_note(untrusted: bytes, key: Key) -> Note:
    """A note that this key signed. Raises Refused."""
    note = read_note(untrusted)
    if note.by(key) is None:
        raise Refused(f"The note is not signed by the key {key}.")
    return note


def read_signature(line: str) -> Signature:
    """One line of a signature, without its end. Raises Refused."""
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    content = decoded(encoded)
    if not line.startswith(_DASH) or not space or not _is_name(name) or len(content) < 5:
        raise Refused("A line under the note is no signature.")
    return Signature(name, content[:4], content[4:])


def read_key(text: str) -> Key:
    """The public half of a key, as ``name+id+key``. Raises Refused."""
    name, _, rest = text.strip().partition("+")
    content = decoded(rest.partition("+")[2])
    if _is_name(name) and len(content) == 33 and content[0] in set(KeyKind):
        key = Key(name, content[1:], KeyKind(content[0]))
        if str(key) == text.strip():
            return key
    raise Refused("The key is not of the form name+id+key, or was mistyped.")


def read_signing_key(text: str) -> SigningKey:
    """Both halves of a key, from the file of its owner. Raises Refused, and repeats nothing of it."""
    name, _, rest = text.strip().removeprefix(_PRIVATE).partition("+")
    content = decoded(rest.partition("+")[2])
    if _is_name(name) and len(content) == 33 and content[0] in set(KeyKind):
        key = SigningKey(name, content[1:], KeyKind(content[0]))
        if key.written() == text.strip():
            return key
    raise Refused("The file holds no signing key.")


def _seen(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(letter.isspace() for letter in name)


def decoded(encoded: str) -> bytes:
    """Strict base64: of several ways to write the same bytes only the one that a writer uses."""
    try:
        content = b64decode(encoded, validate=True)
    except ValueError:
        return b""
    return content if b64encode(content).decode() == encoded else b""
