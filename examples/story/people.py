"""The register: three families, a neighbour and the professionals, as tables with a heading row each.

F201 is the case's own family. F202 lives next door. F203 lives elsewhere and is here only because its plan was
once used as a template. NHS numbers are from the test range, telephone numbers from the ranges kept for drama.
"""

import json

Table = list[list[str]]

PERSON: Table = [
    ["pers_person_id", "pers_forename", "pers_surname", "pers_sex", "pers_dob", "pers_death_date",
     "pers_common_child_id"],
    ["P1034", "Joanne", "Pellow", "F", "1990-06-08", "", ""],
    ["P1035", "Darren", "Ashby", "M", "1988-11-23", "", ""],
    ["P1036", "Ruby", "Pellow", "F", "2017-03-14", "", "9991041206"],
    ["P1037", "Alfie", "Pellow", "M", "2021-12-02", "", "9991041214"],
    ["P1038", "Carol", "Pellow", "F", "1961-01-30", "", ""],
    ["P1051", "Tracey", "Marsden", "F", "1985-09-17", "", ""],
    ["P1052", "Kian", "Marsden", "M", "2011-02-19", "", "9991041230"],
    ["P1053", "Ruby", "Marsden", "F", "2014-07-05", "", "9991041249"],
    ["P1054", "Lee", "Fenton", "M", "1982-04-11", "", ""],
    ["P1055", "Gordon", "Marsden", "M", "1949-10-02", "2022-02-14", ""],
    ["P1071", "Siobhan", "Delaney", "F", "1993-05-21", "", ""],
    ["P1072", "Finn", "Delaney", "M", "2015-08-29", "", "9991041265"],
    ["P1073", "Aoife", "Delaney", "F", "2019-01-07", "", "9991041273"],
    ["P1081", "Maureen", "Tibbs", "F", "1952-12-12", "", ""],
]  # fmt: skip

FAMILY: Table = [
    ["fami_table_id", "fami_family_id", "fami_person_id"],
    *(
        [f"FT{person[1:]}", family, person]
        for family, members in {
            "F201": ["P1034", "P1035", "P1036", "P1037", "P1038"],
            "F202": ["P1051", "P1052", "P1053", "P1054", "P1055"],
            "F203": ["P1071", "P1072", "P1073"],
        }.items()
        for person in members
    ),
]

# House, street, town, postcode, the day from which, the day until which, who.
_HOMES: list[tuple[str, str, str, str, str, str, list[str]]] = [
    ("12", "Tanyard Lane", "Marlbeck", "DE774HB", "2016-05-01", "2025-08-20", ["P1034", "P1036", "P1037"]),
    ("3", "Quarry Cottages", "Stonebrook", "DE779LR", "2025-08-20", "", ["P1034", "P1036", "P1037"]),
    ("12", "Tanyard Lane", "Marlbeck", "DE774HB", "2016-05-01", "", ["P1035"]),
    ("41", "Mill Street", "Marlbeck", "DE774JD", "1994-03-12", "", ["P1038"]),
    ("14", "Tanyard Lane", "Marlbeck", "DE774HB", "2012-09-29", "", ["P1051", "P1052", "P1053", "P1054"]),
    ("14", "Tanyard Lane", "Marlbeck", "DE774HB", "2012-09-29", "2022-02-14", ["P1055"]),
    ("7", "Abbot's Close", "Marlbeck", "DE775QT", "2018-02-01", "", ["P1071", "P1072", "P1073"]),
    ("10", "Tanyard Lane", "Marlbeck", "DE774HB", "1979-06-30", "", ["P1081"]),
]

ADDRESS: Table = [
    ["addr_table_id", "addr_address_json", "addr_person_id", "addr_address_type", "addr_address_start_date",
     "addr_address_end_date", "addr_address_postcode"],
    *(
        [f"AD{number}{person[1:]}", json.dumps({"HOUSE": house, "STREET": street, "TOWN": town}), person, "Home",
         start, end, postcode]
        for number, (house, street, town, postcode, start, end, people) in enumerate(_HOMES, 1)
        for person in people
    ),
]  # fmt: skip

MOTHER: Table = [
    ["moth_table_id", "moth_person_id", "moth_childs_person_id", "moth_childs_dob"],
    ["MO1", "P1034", "P1036", "2017-03-14"],
    ["MO2", "P1034", "P1037", "2021-12-02"],
    ["MO3", "P1051", "P1052", "2011-02-19"],
    ["MO4", "P1051", "P1053", "2014-07-05"],
    ["MO5", "P1071", "P1072", "2015-08-29"],
    ["MO6", "P1071", "P1073", "2019-01-07"],
]

PROFESSIONALS: Table = [
    ["prof_professional_id", "prof_professional_name", "prof_social_worker_registration_no",
     "prof_professional_job_title", "prof_agency"],
    ["W301", "Anita Bhandari", "SW900141", "Social Worker", "Marlbeck Children's Services"],
    ["W302", "Graham Pike", "SW900087", "Team Manager", "Marlbeck Children's Services"],
    ["W303", "Philippa Rowntree", "SW900012", "Conference Chair", "Marlbeck Children's Services"],
    ["W304", "Louise Hartnell", "", "Detective Constable", "Police, Child Abuse Investigation"],
    ["W305", "Helen Marsden", "", "School Nurse", "Marlbeck Community Health"],
    ["W306", "Martin Eccles", "", "Headteacher", "Marlbeck Primary School"],
    ["W307", "Tom Venables", "", "Domestic Abuse Adviser", "Safe Steps"],
    ["W308", "Samira Iqbal", "", "GP", "Riverside Surgery"],
    ["W309", "Becca Lisle", "", "Nursery Manager", "Little Acorns Nursery"],
]  # fmt: skip

INVOLVEMENTS: Table = [
    ["invo_involvements_id", "invo_professional_id", "invo_professional_role_id", "invo_professional_team",
     "invo_person_id", "invo_involvement_start_date", "invo_involvement_end_date"],
    *(
        [f"IN{number}", worker, role, team, person, start, ""]
        for number, (worker, role, team, person, start) in enumerate(
            [
                ("W301", "Allocated worker", "Safeguarding North", "P1036", "2025-08-13"),
                ("W301", "Allocated worker", "Safeguarding North", "P1037", "2025-08-13"),
                ("W301", "Allocated worker", "Safeguarding North", "P1052", "2025-08-22"),
                ("W302", "Manager", "Safeguarding North", "P1036", "2025-08-13"),
                ("W303", "Conference chair", "Conference and Review", "P1036", "2025-09-23"),
                ("W304", "Police officer", "Child Abuse Investigation", "P1052", "2025-08-21"),
                ("W304", "Police officer", "Child Abuse Investigation", "P1036", "2025-09-04"),
                ("W305", "School nurse", "Marlbeck Community Health", "P1036", "2022-09-01"),
                ("W306", "Headteacher", "Marlbeck Primary School", "P1036", "2021-09-06"),
                ("W307", "Adviser", "Safe Steps", "P1034", "2025-08-20"),
                ("W308", "GP", "Riverside Surgery", "P1036", "2017-03-28"),
                ("W309", "Nursery manager", "Little Acorns Nursery", "P1037", "2025-09-01"),
            ],
            1,
        )
    ),
]  # fmt: skip

IDENTIFIERS: Table = [
    ["link_table_id", "link_person_id", "link_identifier_type", "link_identifier_value"],
    ["LI1", "P1036", "UPN", "Y999400121007"],
    ["LI2", "P1052", "UPN", "K999400118014"],
    ["LI3", "P1036", "Case Number", "C0412"],
    ["LI4", "P1037", "Case Number", "C0412"],
    ["LI5", "P1072", "Case Number", "C0388"],
    ["LI6", "P1073", "Case Number", "C0388"],
    ["LI7", "P1052", "Incident ID", "25/0788213"],
]

NAMES: Table = [
    ["person_id", "forename", "surname", "kind"],
    ["P1034", "Jo", "", "known_as"],
    ["P1034", "Joanne", "Ashby", "former"],
    ["P1038", "Nan", "", "known_as"],
    ["P1051", "Trace", "", "known_as"],
    ["P1051", "Tracey", "Fenton", "alias"],
]

CONTACTS: Table = [
    ["person_id", "kind", "value"],
    ["P1034", "phone", "07700 900233"],
    ["P1034", "email", "jo.pellow@example.org"],
    ["P1035", "phone", "07700 900234"],
    ["P1038", "phone", "01632 960118"],
    ["P1051", "phone", "07700 900417"],
    ["P1081", "phone", "01632 960175"],
    ["W301", "phone", "0121 496 0142"],
    ["W301", "email", "anita.bhandari@example.org"],
]

RELATIONS: Table = [
    ["a_person_id", "b_person_id", "relation"],
    *([parent, child, "parental responsibility for"] for parent in ("P1034", "P1035") for child in ("P1036", "P1037")),
    *([parent, child, "parental responsibility for"] for parent in ("P1051",) for child in ("P1052", "P1053")),
    ["P1034", "P1036", "mother of"],
    ["P1034", "P1037", "mother of"],
    ["P1035", "P1036", "father of"],
    ["P1035", "P1037", "father of"],
    ["P1035", "P1034", "former partner of"],
    ["P1038", "P1034", "mother of"],
    ["P1036", "P1037", "sister of"],
    ["P1051", "P1052", "mother of"],
    ["P1051", "P1053", "mother of"],
    ["P1054", "P1051", "partner of"],
    ["P1055", "P1051", "father of"],
    ["P1053", "P1052", "sister of"],
    ["P1051", "P1034", "neighbour of"],
    ["P1052", "P1036", "neighbour of"],
    ["P1081", "P1034", "neighbour of"],
    ["P1071", "P1072", "mother of"],
    ["P1071", "P1073", "mother of"],
]

RESTRICTIONS: Table = [
    ["person_id", "categories", "withheld_from", "why"],
    *(
        [person, "contact", "P1035", "non-molestation order of 19 August 2025; new address confidential"]
        for person in ("P1034", "P1036", "P1037")
    ),
]

SOURCES: Table = [["person_id", "why"], ["P1081", "rang the duty team in confidence on 12 August 2025"]]

CASES: Table = [
    ["case_id", "family_id", "children"],
    ["C0412", "F201", "P1036;P1037"],
    ["C0388", "F203", "P1072;P1073"],
]

ROLES: Table = [
    ["person_id", "role"],
    ["P1034", "mother"],
    ["P1035", "father"],
    ["P1036", "child"],
    ["P1037", "child"],
    ["P1038", "grandmother"],
    ["P1051", "neighbour"],
    ["P1052", "boy next door"],
    ["P1053", "girl next door"],
    ["P1054", "neighbour"],
    ["P1071", "mother"],
    ["P1072", "child"],
    ["P1073", "child"],
    ["P1081", "neighbour"],
]

RECIPIENTS: Table = [
    ["person_id", "address", "postcode"],
    ["P1034", "3 Quarry Cottages, Stonebrook", "DE77 9LR"],
    ["P1035", "12 Tanyard Lane, Marlbeck", "DE77 4HB"],
]

TABLES: dict[str, Table] = {
    "ssd_person": PERSON,
    "ssd_family": FAMILY,
    "ssd_address": ADDRESS,
    "ssd_mother": MOTHER,
    "ssd_professionals": PROFESSIONALS,
    "ssd_involvements": INVOLVEMENTS,
    "ssd_linked_identifiers": IDENTIFIERS,
    "pw_names": NAMES,
    "pw_contact_details": CONTACTS,
    "pw_relations": RELATIONS,
    "pw_restrictions": RESTRICTIONS,
    "pw_protected_sources": SOURCES,
    "pw_cases": CASES,
    "pw_roles": ROLES,
    "pw_recipient_addresses": RECIPIENTS,
}
