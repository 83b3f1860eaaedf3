"""What kind of fact a stretch of text tells, by its words.

The lists are of stems of general English in care records, of our own writing: ``arrest`` stands for arrested and
arrests too. ``STRONG`` stems speak of what nobody wants a stranger to read; ``WEAK`` ones stand in every record, and
only help to say which kind a fact is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from partywall.model.people import FactKind

STRONG = {
    FactKind.HEALTH: """
        hospital surgery operation diagnos prescri medication insulin inhaler pregnan miscarr abortion scan
        cancer tumour chemo stroke heart seizure epilep diabet hiv hepatitis sickle wheelchair autis adhd dyslex
        camhs psych mental depress anxiety anxious bipolar schizo suicid overdos self-harm cutting sertraline
        methadone buprenorphine antidepress treatment counsell dementia stent dialysis rehab detox drunk addict
        heroin cocaine crack implant contracept anorex bulim sectioned wetting soil bedwet allerg collapsed
        headaches strangled died death ambulance tablets nightmare disorder paramedic crisis twelve-step sober
        relapse hospice mute mutism injection adrenaline lost-a-baby lost-the-baby losing-a-baby scar burn wound
        bite bitten miscarriage antenatal termination fostered needles disabled
    """,
    FactKind.ALLEGATION: """
        arrest remand prison jail custody probation licence tag curfew offence convict caution bail charged
        sentenced criminal rape sexual exploit groom knife stabb weapon cannabis dealing dealer supply stole
        stolen theft shoplift burgl robb fraud arson threat violen attack stalk injunction non-molestation
        perpetrator suspect investigat alleg accused warrant pnc youth-justice yjs pleaded guilty excluded
        suspended released recalled drugs wanted assault battery smashed crossbow court trial police
    """,
    FactKind.BACKGROUND: """
        asylum immigra visa refugee deport removal-centre home-office trafficked lesbian bisexual transgender
        citizenship overstay undocumented gay converted
    """,
    FactKind.FINANCE: """
        debt arrears owes owed owe lender redundan bankrupt repossess bailiff gambl loan sacked
    """,
    FactKind.FAMILY_LIFE: """
        separated divorce affair evicted homeless refuge adopted wedding removed estranged kicked-out split
        walked-out
    """,
}
WEAK = {
    FactKind.HEALTH: """
        ward medic vaccin birth fit asthma blood bruise fracture broken injur stitch rash deaf harm cut therap
        ill unwell sick poorly ache pain recovery alcohol drink clinic appointment nurse consultant gp doctor
        sleep eating weight wet audiology glasses dental dentist hearing health tablet test
    """,
    FactKind.ALLEGATION: """
        charge crime abus hit hits punch slap push kick bully harass neglect fight shouting fire intel
    """,
    FactKind.FAMILY_LIFE: """
        partner boyfriend girlfriend husband wife married marriage baby babies foster carer placement placed
        care contact living lives lived stays stayed staying moved moving home aunt uncle nan gran grandmother
        grandfather brother sister mum mother dad father parent son daughter family sibling twins relationship
        lodger tenant left attendance school conference
    """,
    FactKind.BACKGROUND: """
        religion muslim christian sikh hindu jewish catholic mosque church temple synagogue ethnic traveller
        nationality passport trans
    """,
    FactKind.FINANCE: """
        benefit rent mortgage wage salary unemployed money bank account fine universal-credit
    """,
    FactKind.CONTACT: """
        address lives living stays staying moved moves moving phone mobile number email e-mail postcode flat
        road street school nursery workplace works working job shift factory bus train clinic surgery estate
        town refuge placement carers house
    """,
    FactKind.SOURCE: """
        caller referrer informant anonymous rang phoned telephoned reported tipped disclosed statement source
        witness overheard complained referral heard saw told wrote
    """,
}
KINDS = (FactKind.ALLEGATION, FactKind.HEALTH, FactKind.BACKGROUND, FactKind.FINANCE, FactKind.FAMILY_LIFE)
"""Which kind a passage is given where its words speak for several equally: the first."""


def _pattern(*stems: str) -> re.Pattern[str]:
    words = {stem.replace("-", "[- ]") for text in stems for stem in text.split()}
    return re.compile(r"\b(?:" + "|".join(sorted(words)) + r")\w{0,4}\b", re.IGNORECASE)


_STRONG = {kind: _pattern(stems) for kind, stems in STRONG.items()}
_ANY = {kind: _pattern(STRONG.get(kind, ""), stems) for kind, stems in WEAK.items()}
_SENSITIVE = _pattern(*STRONG.values())


@lru_cache(maxsize=8192)
def _weight(text: str, kind: FactKind) -> int:
    strong = 2 * len(_STRONG[kind].findall(text)) if kind in _STRONG else 0
    return strong + len(_ANY[kind].findall(text))


def tells(text: str, kind: FactKind) -> bool:
    """Whether any word of the text speaks of this kind of fact."""
    return kind in _ANY and bool(_ANY[kind].search(text))


def strongly(text: str, kind: FactKind) -> bool:
    """Whether a word of the text speaks of this kind of fact and of what nobody wants a stranger to read."""
    return kind in _STRONG and bool(_STRONG[kind].search(text))


def kind_of(text: str) -> FactKind:
    """The kind of fact that most of the text's words speak of; identity where none speaks of any."""
    best = max(KINDS, key=lambda kind: _weight(text, kind))
    return best if _weight(text, best) else FactKind.IDENTITY


@lru_cache(maxsize=8192)
def sensitive(text: str) -> bool:
    """Whether the text holds a word that nobody wants a stranger to read of them."""
    return bool(_SENSITIVE.search(text))
