"""What kind of fact a stretch of text tells, by its words.

The lists are of stems: ``arrest`` stands for arrested and arrests too. They are general English of care records, of
our own writing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from partywall.model.people import FactKind

_STEMS = {
    FactKind.HEALTH: """
        hospital ward surgery operation diagnos medic tablet prescri inhaler insulin injection vaccin pregnan miscarr
        abortion scan midwi antenatal birth cancer tumour chemo stroke heart seizure epilep fit asthma diabet hiv
        hepatitis blood bruise burn fracture broken injur wound stitch scar bitten bite rash disabl wheelchair deaf
        autis adhd dyslex camhs psych mental depress anxi bipolar schizo suicid overdos overdose self-harm harm cutting
        cut sertraline fluoxetine methadone buprenorphine antidepress medication treatment therap counsell illness ill
        unwell sick poorly ache pain dementia alzheimer stent dialysis rehab detox recovery alcohol drink drinking drunk
        addict heroin cocaine crack implant contracept gum clinic appointment nurse consultant paediatric gp doctor
        nightmare night-terrors sleep eating anorex bulim weight sectioned section bedwet wet soil wetting audiology
        glasses dental dentist hearing allerg nut pen pens brace fainted collapsed headaches strangled died death
    """,
    FactKind.ALLEGATION: """
        arrest charge charged convict conviction caution bail remand prison jail custody sentence probation licence tag
        curfew offence offend crime criminal police court trial plead pleaded guilty assault abus rape sexual exploit
        groom knife stab weapon drug cannabis dealing dealer supply steal stole stolen theft shoplift burgl robb fraud
        arson fire threat threaten violen hit hits hitting punch slap push kick attack bully harass stalk injunction
        non-molestation marac perpetrator suspect suspicion investigat allegation alleged alleges accused county-lines
        wanted warrant intel crossbow pnc youth-justice yjs order referral-order excluded suspended fight fighting
        shouting neglect
    """,
    FactKind.FAMILY_LIFE: """
        separated divorce affair split left partner boyfriend girlfriend husband wife married marriage wedding engaged
        baby babies adopted adoption adopter foster carer placement placed care refuge removed contact proceedings
        living lives lived stays stayed staying moved moving home house aunt uncle nan gran grandmother grandfather
        brother sister mum mother dad father parent son daughter family sibling twins relationship lodger tenant
        evicted homeless attendance school exclusion plan conference strategy social-worker sw
    """,
    FactKind.BACKGROUND: """
        asylum immigra visa refugee deport removal-centre home-office leave-to-remain trafficked religion muslim
        christian sikh hindu jewish catholic mosque church gay lesbian bisexual transgender trans ethnic traveller roma
        nationality passport citizenship convert
    """,
    FactKind.FINANCE: """
        debt debts arrears loan owe owes owed lender benefit benefits universal-credit redundan bankrupt rent mortgage
        wage wages salary sacked unemployed money bank account sort-code repossess bailiff fined gambling
    """,
    FactKind.CONTACT: """
        address lives living stays staying staying moved moves phone mobile number email e-mail postcode flat road street
        school nursery workplace works shift shifts bus train
    """,
    FactKind.SOURCE: """
        caller referrer informant anonymous rang phoned telephoned reported tipped disclosed statement source
        witness overheard complained
    """,
}
_ORDER = (
    FactKind.ALLEGATION,
    FactKind.HEALTH,
    FactKind.BACKGROUND,
    FactKind.FINANCE,
    FactKind.FAMILY_LIFE,
)
"""Which kind a passage is given where its words speak for several equally."""


def _pattern(stems: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(stem) for stem in stems.split()) + r")\w{0,4}\b", re.IGNORECASE)


_PATTERNS = {kind: _pattern(stems) for kind, stems in _STEMS.items()}


@lru_cache(maxsize=8192)
def weight(text: str, kind: FactKind) -> int:
    """How many words of the text speak of this kind of fact."""
    pattern = _PATTERNS.get(kind)
    return len(pattern.findall(text)) if pattern else 0


def tells(text: str, kind: FactKind) -> bool:
    """Whether any word of the text speaks of this kind of fact."""
    return weight(text, kind) > 0


def kind_of(text: str) -> FactKind:
    """The kind of fact that most of the text's words speak of; identity where none speaks of any."""
    best = max(_ORDER, key=lambda kind: weight(text, kind))
    return best if weight(text, best) else FactKind.IDENTITY


def sensitive(text: str) -> bool:
    """Whether the text tells more than who somebody is."""
    return any(weight(text, kind) for kind in _ORDER)
