"""The tables of a register's folder: file names and column headings, by our names of them.

The ``ssd_`` tables are those of the Standard Safeguarding Dataset; the ``pw_`` tables hold what it
lacks. This list is all that is known about them; the manual's tables repeat it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Presence(Enum):
    """What it means that a table is not there."""

    NEEDED = "needed"
    WANTED = "wanted"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One CSV file. ``table`` is the table of ours that its rows go to."""

    table: str
    file: str
    presence: Presence
    needed: Mapping[str, str]
    wanted: Mapping[str, str] = field(default_factory=dict)
    optional: Mapping[str, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    """Fields that hold several values with a semicolon between them."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Values that the file does not have because it is about nothing else."""

    @property
    def columns(self) -> dict[str, str]:
        """All columns that are read, by our names."""
        return {**self.needed, **self.wanted, **self.optional}


NEEDED, WANTED, OPTIONAL = Presence.NEEDED, Presence.WANTED, Presence.OPTIONAL

SHEETS = (
    Sheet(
        "person", "ssd_person", NEEDED,
        {"id": "pers_person_id", "forename": "pers_forename", "surname": "pers_surname"},
        {"born": "pers_dob", "nhs": "pers_common_child_id"},
        {"middle": "pers_middle_name", "sex": "pers_sex", "died": "pers_death_date"},
    ),
    Sheet("member", "ssd_family", NEEDED, {"family": "fami_family_id", "person": "fami_person_id"}),
    Sheet(
        "address", "ssd_address", WANTED,
        {"person": "addr_person_id", "json": "addr_address_json"},
        {"postcode": "addr_address_postcode"},
        {"kind": "addr_address_type", "start": "addr_address_start_date", "end": "addr_address_end_date"},
    ),
    Sheet(
        "relation", "ssd_mother", WANTED,
        {"a": "moth_person_id", "b": "moth_childs_person_id"}, fixed={"kind": "mother of"},
    ),
    Sheet(
        "professional", "ssd_professionals", WANTED,
        {"id": "prof_professional_id", "name": "prof_professional_name"},
        {},
        {"registration": "prof_social_worker_registration_no", "post": "prof_professional_job_title",
         "agency": "prof_agency", "department": "prof_professional_department"},
    ),
    Sheet(
        "involvement", "ssd_involvements", WANTED,
        {"professional": "invo_professional_id", "person": "invo_person_id"},
    ),
    Sheet(
        "identifier", "ssd_linked_identifiers", WANTED,
        {"person": "link_person_id", "kind": "link_identifier_type", "value": "link_identifier_value"},
    ),
    Sheet(
        "meeting", "ssd_initial_cp_conference", OPTIONAL,
        {"meeting": "icpc_icpc_meeting_id", "person": "icpc_person_id"},
    ),
    Sheet("case", "pw_cases", WANTED, {"id": "case_id", "family": "family_id"}, {"children": "children"},
          lists=frozenset({"children"})),
    Sheet(
        "restriction", "pw_restrictions", WANTED,
        {"person": "person_id", "categories": "categories", "withheld_from": "withheld_from"}, {}, {"why": "why"},
        frozenset({"categories", "withheld_from"}),
    ),
    Sheet("protected", "pw_protected_sources", WANTED, {"person": "person_id"}, {}, {"why": "why"}),
    Sheet("name", "pw_names", OPTIONAL, {"person": "person_id", "forename": "forename", "surname": "surname"}, {},
          {"kind": "kind"}),
    Sheet("contact", "pw_contact_details", OPTIONAL, {"person": "person_id", "kind": "kind", "value": "value"}),
    Sheet("relation", "pw_relations", OPTIONAL,
          {"a": "a_person_id", "b": "b_person_id", "kind": "relation"}),
    Sheet("role", "pw_roles", OPTIONAL, {"person": "person_id", "role": "role"}),
    Sheet("address", "pw_recipient_addresses", OPTIONAL, {"person": "person_id", "line": "address"},
          {"postcode": "postcode"}, fixed={"kind": "recipient"}),
)  # fmt: skip
"""In the order in which they are read."""
