"""What an entry of the ledger says, in words for people. It holds ids; names are added by whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext, gettext_noop

from partywall.procedure.names import ActName
from partywall.service.account_acts import AccountAct
from partywall.service.house import HouseAct
from partywall.service.versions import VersionAct

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "open-product": gettext_noop("started a document"),
        "name-recipient": gettext_noop("named a recipient"),
        "allow-recipient": gettext_noop("decided whether a recipient may have it"),
        "drop-recipient": gettext_noop("dropped a recipient"),
        "add-source": gettext_noop("named a source"),
        "decide-source": gettext_noop("decided whether a source may be used"),
        "add-draft": gettext_noop("handed in a document"),
        "answer-step": gettext_noop("answered a step of the procedure"),
        "ask-screening": gettext_noop("asked to have a document read"),
        "record-screening": gettext_noop("kept what was found in a document"),
        "look-at-findings": gettext_noop("looked at what was found"),
        "decide-passage": gettext_noop("decided on a passage"),
        "leave-file-out": gettext_noop("decided on a file that nobody can read"),
        "ask-edition": gettext_noop("asked for a copy"),
        "record-edition": gettext_noop("made a copy and checked its bytes"),
        "reaffirm": gettext_noop("found a copy unchanged by a new register"),
        "submit-edition": gettext_noop("handed a copy in to be checked"),
        "withdraw-edition": gettext_noop("withdrew a copy"),
        "start-check": gettext_noop("began a check, blind"),
        "see-page": gettext_noop("had a page of a copy open"),
        "mark-copy": gettext_noop("marked something on a copy"),
        "unmark-copy": gettext_noop("took a mark back"),
        "end-blind": gettext_noop("ended the blind part of a check"),
        "record-differences": gettext_noop("laid the marks of a check side by side"),
        "settle-difference": gettext_noop("settled a difference"),
        "approve-edition": gettext_noop("approved a copy"),
        "return-edition": gettext_noop("sent a copy back to its author"),
        "leave-check": gettext_noop("gave a check up"),
        "choose-delivery": gettext_noop("chose how a copy goes"),
        "key-address": gettext_noop("keyed the address again"),
        "ask-emergency": gettext_noop("asked for a release in an emergency"),
        "grant-emergency": gettext_noop("granted a release in an emergency"),
        "review-emergency": gettext_noop("looked at a release in an emergency afterwards"),
        "release-edition": gettext_noop("released a copy"),
        "confirm-delivery": gettext_noop("wrote down that a copy arrived, or how it is followed"),
        "recall-edition": gettext_noop("recalled a copy"),
        "do-recall-task": gettext_noop("did a task of a recall"),
        "adopt-procedure": gettext_noop("went on by a newer procedure"),
        "close-product": gettext_noop("closed a document"),
        "back-up-house": gettext_noop("backed the house up"),
        "restore-house": gettext_noop("restored the house"),
        "change-master-key": gettext_noop("changed the master key"),
        "take-register": gettext_noop("put a register in force"),
        "forget-register": gettext_noop("destroyed an older register"),
        "report-near-miss": gettext_noop("reported a near miss"),
        "lift-pause": gettext_noop("let documents go on after a near miss"),
        "propose-destruction": gettext_noop("proposed to destroy a document"),
        "destroy": gettext_noop("destroyed a document"),
        "keep-product": gettext_noop("kept a document for longer"),
        "open-request": gettext_noop("opened a request for records"),
        "extend-request": gettext_noop("gave a request for records more time"),
        "stop-clock": gettext_noop("stopped the clock of a request for records"),
        "start-clock": gettext_noop("let the clock of a request for records run on"),
        "export": gettext_noop("took an export out"),
        "first-administrator": gettext_noop("made the first administrator"),
        "add-account": gettext_noop("made an account"),
        "welcome-account": gettext_noop("made an account for somebody of the organisation"),
        "suspend-account": gettext_noop("suspended an account"),
        "restore-account": gettext_noop("let an account in again"),
        "invite": gettext_noop("gave out a code for an account"),
        "approve-invitation": gettext_noop("agreed to a new code for an account"),
        "redeem-invitation": gettext_noop("took an account over with a code"),
        "grant-role": gettext_noop("gave a role"),
        "approve-role": gettext_noop("agreed to a role"),
        "end-role": gettext_noop("ended a role"),
        "record-training": gettext_noop("wrote down a training that was passed"),
        "end-training": gettext_noop("ended a training"),
        "allow-case": gettext_noop("gave somebody a case"),
        "end-case": gettext_noop("took a case from somebody"),
        "stand-in": gettext_noop("had somebody stand in for another"),
        "end-stand-in": gettext_noop("ended a standing in"),
        "issue-token": gettext_noop("gave out a token for a program"),
        "end-token": gettext_noop("ended a token"),
        "end-sessions": gettext_noop("signed somebody out everywhere"),
        "draft-version": gettext_noop("drafted a version of the rules"),
        "try-version": gettext_noop("tried a version of the rules"),
        "approve-version": gettext_noop("approved a version of the rules"),
        "end-version": gettext_noop("ended a version of the rules"),
    }
)
"""Every act by its name in the ledger, as what goes on after who did it."""

FACTS: Mapping[str, str] = MappingProxyType(
    {
        "absent": gettext_noop("Who is away"),
        "account": gettext_noop("Whose account"),
        "allowed": gettext_noop("Allowed"),
        "backup": gettext_noop("Digest of the backup"),
        "body": gettext_noop("Digest of all that is kept of the document, as it is sealed"),
        "change": gettext_noop("Something has to be changed"),
        "console": gettext_noop("Done on the server’s own command line"),
        "copy": gettext_noop("Digest of the copy"),
        "digest": gettext_noop("Digest"),
        "draft": gettext_noop("Digest of the document"),
        "edition": gettext_noop("Copy"),
        "findings": gettext_noop("Digest of what was found"),
        "footing": gettext_noop("Digest of all that the copy rests on"),
        "machine": gettext_noop("Done by Partywall itself"),
        "mechanism": gettext_noop("How it nearly went wrong"),
        "outcome": gettext_noop("Decided"),
        "page": gettext_noop("Page"),
        "pages": gettext_noop("Pages"),
        "passages": gettext_noop("Passages"),
        "policy": gettext_noop("Digest of the redaction policy"),
        "procedure": gettext_noop("Digest of the procedure"),
        "register": gettext_noop("Digest of the register"),
        "request": gettext_noop("Request for records"),
        "role": gettext_noop("Role"),
        "rows": gettext_noop("Rows"),
        "seconds": gettext_noop("Seconds"),
        "since": gettext_noop("From"),
        "until": gettext_noop("Until"),
        "version": gettext_noop("Version"),
        "waits": gettext_noop("Waits for a second person"),
        "what": gettext_noop("What"),
    }
)
"""Names of facts in words; whatever is not here is shown by its own name."""

KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    (gettext_noop("Documents"), frozenset(map(str, ActName))),
    (gettext_noop("Partywall itself"), frozenset(map(str, HouseAct))),
    (gettext_noop("Accounts and rights"), frozenset(map(str, AccountAct))),
    (gettext_noop("Rules"), frozenset(map(str, VersionAct))),
)
"""The acts in groups, for a list to choose from."""


def said(act: str) -> str:
    """What was done, in words; the act's own name where a newer program wrote it."""
    return gettext(ACTS[act]) if act in ACTS else act


def fact(name: str) -> str:
    """What a fact is, in words."""
    return gettext(FACTS[name]) if name in FACTS else name.replace("_", " ").capitalize()
