"""All that can be wrong in a register's data, and in the manifest of records: two lists, which the manuals repeat.

What would make a decision unsafe stops: data that were lost on the way (a row that slipped, a
restriction on nobody), or that can be read in two ways (one id, two people). What can only make
Partywall know less, and so withhold more, warns.
"""

from __future__ import annotations

from enum import Enum

from partywall.model.people import Severity

STOP, WARN = Severity.STOP, Severity.WARN


class FaultKind(Enum):
    """One kind of fault: its severity and the message, which names no person and shows no value."""

    def __init__(self, severity: Severity, message: str) -> None:
        self.severity = severity
        self.message = message


class Trouble(FaultKind):
    """What can be wrong in a register."""

    # The source as a whole.
    NO_PEOPLE = STOP, "There are no people in the register."
    NO_TABLE = STOP, "This table is missing, and nothing can be decided without it."
    TABLE_ABSENT = WARN, "This table is missing; what it would tell is not known."
    TABLE_TWICE = STOP, "There are two files of this table."
    NOT_TEXT = STOP, "The file is neither UTF-8 nor Windows (cp1252) text, or has both mixed."
    NOT_CSV = STOP, "The file is not a CSV table."
    NO_COLUMN = STOP, "This column is missing, and nothing can be decided without it."
    COLUMN_ABSENT = WARN, "This column is missing; what it would tell is not known."
    COLUMN_TWICE = STOP, "There are two columns of this name."
    ROW_LENGTH = STOP, "The row has more or fewer fields than the heading."
    NOT_JSON = STOP, "The file is not a JSON object in UTF-8."
    KEY_TWICE = STOP, "An object in the JSON file has one key twice."
    SHAPE = STOP, "This is not as the published schema says."
    # People.
    EMPTY_ID = STOP, "The id is empty."
    RESERVED_ID = STOP, "The id * stands for everyone and can be nobody's."
    SAME_ID = STOP, "Two different people have this id."
    SAME_ROW = WARN, "This row stands here twice."
    NO_NAME = WARN, "This person has no name, so no text can be seen to name them."
    NOT_A_DATE = WARN, "This is no date of the calendar; it is taken as not known."
    TOO_EARLY = WARN, "The year is before 1880; the date is taken as not known."
    IN_THE_FUTURE = WARN, "The date of birth or death is in the future; it is taken as not known."
    DEATH_BEFORE_BIRTH = WARN, "The date of death is before the date of birth; it is taken as not known."
    CHECK_DIGIT = WARN, "The number fails its check digit."
    NOT_AN_ADDRESS = WARN, "The address cannot be read; this person's address is not known."
    NAMESAKES = (
        WARN,
        (
            "Two people of one name and birth date: they may be one child's records before and after adoption,"
            " or a duplicate. They are kept apart."
        ),
    )
    ONE_NUMBER = (
        WARN,
        (
            "Two people with one NHS number: they may be one child's records before and after adoption,"
            " or a duplicate. They are kept apart."
        ),
    )
    # What refers to people.
    UNKNOWN_PERSON = WARN, "Nobody in the register has this id; the row is left out."
    EMPTY_FIELD = WARN, "This field is empty; the row is left out."
    UNKNOWN_KIND = WARN, "This is not one of the kinds that the table takes; the row is left out."
    ONESELF = WARN, "A relation of a person to themselves; the row is left out."
    RESTRICTION_ON_NOBODY = STOP, "The restriction is on somebody who is not in the register."
    RESTRICTION_FROM_NOBODY = STOP, "The restriction withholds from somebody who is not in the register."
    RESTRICTION_EMPTY = STOP, "The restriction does not say what is withheld, or from whom."
    RESTRICTION_KIND = STOP, "The restriction has a category that is not one of the kinds of fact."
    RESTRICTION_ON_ONESELF = (
        STOP,
        ("The restriction withholds a person's facts from that same person, which contradicts itself."),
    )
    SOURCE_IS_NOBODY = STOP, "The protected source is not in the register."
    # Families and cases.
    TWO_FAMILIES = STOP, "Two different families have this id."
    TWO_CASES = STOP, "Two different cases have this id."
    CASE_WITHOUT_FAMILY = WARN, "The case has no family; it cannot be used."
    FAMILY_WITHOUT_MEMBERS = WARN, "The case's family has no member in the register; it cannot be used."
    CHILD_UNKNOWN = WARN, "A child of the case is not in the register."
    CHILD_OF_ANOTHER_FAMILY = WARN, "A child of the case is not counted to the case's family."
    ONE_HOME = (
        WARN,
        ("Two families of one surname have the same address; if they are one family, each is kept from the other."),
    )


class ManifestTrouble(FaultKind):
    """What can be wrong in a manifest of records, besides what can be wrong in any table."""

    NO_MANIFEST = WARN, "There is no manifest; whose each record is, is taken from its text."
    NOT_LISTED = WARN, "The folder holds files that are not listed; whose they are is taken from their text."
    NO_FILE = STOP, "The records' folder does not have this file."
    FILE_TWICE = STOP, "This record is listed twice."
    NO_NAME = STOP, "The row names no file."
    NO_OWNER_COLUMN = STOP, "Neither this column nor case_id is there, so nobody could say whose the records are."
    NO_OWNER = WARN, "The row does not say whose record it is; that is taken from its text."
    UNKNOWN_FAMILY = STOP, "The register has no family of this id."
    UNKNOWN_CASE = STOP, "The register has no case of this id."
    ANOTHER_FAMILY = WARN, "The case is of another family than the row says; the record is counted to both."
    UNKNOWN_AUTHOR = WARN, "Nobody in the register has this id; it is not known who wrote the record."
    UNKNOWN_RECEIVER = WARN, "Nobody in the register has this id; it is kept as it stands."
    AUDIENCE = WARN, "This is neither family nor professionals; the record is taken to be for professionals."
    KEEP_UNTIL = STOP, "This is no date of the calendar, so nobody could say when the record must be forgotten."
    PAST_KEEPING = WARN, "The day until which the record may be kept has passed; it goes into no index."
