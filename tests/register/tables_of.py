"""Small registers as a case system would export them, made in code."""

from __future__ import annotations

from datetime import date

from partywall.model.people import Fault, Severity
from partywall.register import Reading, Tables, read_folder
from partywall.register.faults import Trouble
from partywall.register.sheets import SHEETS

TODAY = date(2026, 11, 25)
FOLDER = {
    "ssd_person": ["pers_person_id,pers_forename,pers_surname,pers_dob,pers_common_child_id,pers_sex",
                   "P1,Ada,Quill,1990-02-03,,F", "P2,Ben,Quill,2015-04-03,999 000 0018,M",
                   "P3,Cy,Marsh,03/05/2016,,M"],
    "ssd_family": ["fami_family_id,fami_person_id", "F1,P2", "F2,P3"],
    "ssd_address": ["addr_person_id,addr_address_json,addr_address_type,addr_address_start_date,"
                    "addr_address_end_date,addr_address_postcode"],
    "ssd_mother": ["moth_person_id,moth_childs_person_id"],
    "ssd_professionals": ["prof_professional_id,prof_professional_name,prof_professional_job_title"],
    "ssd_involvements": ["invo_professional_id,invo_person_id"],
    "ssd_linked_identifiers": ["link_person_id,link_identifier_type,link_identifier_value"],
    "ssd_initial_cp_conference": ["icpc_icpc_meeting_id,icpc_person_id"],
    "pw_cases": ["case_id,family_id,children", "C1,F1,P2"],
    "pw_restrictions": ["person_id,categories,withheld_from,why"],
    "pw_protected_sources": ["person_id,why"],
    "pw_names": ["person_id,forename,surname,kind"],
    "pw_contact_details": ["person_id,kind,value"],
    "pw_relations": ["a_person_id,b_person_id,relation"],
    "pw_roles": ["person_id,role"],
    "pw_recipient_addresses": ["person_id,address,postcode"],
}  # fmt: skip
assert FOLDER.keys() == {sheet.file for sheet in SHEETS}


def folder(**more: list[str]) -> dict[str, bytes]:
    """The folder with more rows in some tables."""
    return {f"{name}.csv": "\r\n".join([*rows, *more.get(name, [])]).encode() for name, rows in FOLDER.items()}


def read(**more: list[str]) -> Reading:
    return read_folder(folder(**more), TODAY)


def register(**more: list[str]) -> Tables:
    found = read(**more)
    assert found.register is not None, found.faults
    return found.register


def address(person: str, house: str, street: str, postcode: str, kind: str = "Home", end: str = "") -> str:
    """A row of ssd_address."""
    where = f'{{""HOUSE"": ""{house}"", ""STREET"": ""{street}"", ""TOWN"": ""Anytown""}}'
    return f'{person},"{where}",{kind},,{end},{postcode}'


def troubles(reading: Reading) -> list[Trouble]:
    """Which troubles the faults of a reading are, by their messages."""
    return [trouble_of(fault) for fault in reading.faults]


def trouble_of(fault: Fault) -> Trouble:
    return next(trouble for trouble in Trouble if fault.message.startswith(trouble.message))


def stops(reading: Reading) -> bool:
    return any(fault.severity is Severity.STOP for fault in reading.faults)
