"""Words that let a withheld fact show through without saying it: a test's name, a clinic, a medicine, a tip-off.

General language of health and care in Britain, of our own writing. A theme is one matter of health: the words by which
a register's reason for a restriction names it, and the words by which a document gives it away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


def _words(text: str) -> re.Pattern[str]:
    """Stems, parted by spaces; ``-`` in a stem is a space or hyphen, ``=`` at its end forbids any ending."""
    stems = []
    for word in text.split():
        whole = word.endswith("=")
        stems.append(
            re.escape(word.rstrip("=")).replace(r"\-", "[- ]").replace("'", "['’]") + (r"" if whole else r"\w{0,6}")
        )
    return re.compile(r"\b(?:" + "|".join(sorted(stems, key=len, reverse=True)) + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Theme:
    """One matter of health."""

    named: re.Pattern[str]
    """How a reason names it."""
    shown: re.Pattern[str]
    """How a document shows it."""


THEMES = (
    Theme(
        _words("pregnan expecting unborn baby= miscarr termination abortion birth antenatal"),
        _words(
            "pregnan midwi antenatal obstetric trimester miscarr termination abortion epu= epau= gestation maternity"
            " due-date expecting unborn bump= ultrasound scan= scans= dating-scan booking-in folic-acid"
            " morning-sickness"
            " labour-ward weeks-gone how-far-on far-along in-her-condition must-not-lift on-the-way lost-the-baby"
            " lost-a-baby baby-due pregnancy-test early-pregnancy kicking ctg= hyperemesis anti-d="
        ),
    ),
    Theme(
        _words(
            "mental depress anxi psych overdose suicid self-harm counsel perinatal mood breakdown crisis therap"
            " ptsd bipolar schizo camhs section medical-history"
        ),
        _words(
            "depress psych camhs cmht= crisis-team home-treatment-team mental-health perinatal postnatal-depression"
            " drip="
            " epds= phq= gad-7 overdos paracetamol co-codamol self-harm self-injur hurt-himself hurt-herself"
            " cutting cut-himself cut-herself suicid counsell therapist talking-therap dbt= cbt= emdr= sertraline"
            " fluoxetine citalopram mirtazapine quetiapine olanzapine lithium antidepress anti-depress tablets="
            " sectioned section-136 section-2= liaison-team safety-plan safety-planning low-mood mood="
            " her-score his-score"
            " hearing-voices"
            " panic-attack bipolar schizo psychos psychiat breakdown wellbeing well-being ptsd= flashback admission"
            " way-out-of-things end-it crisis-line samaritans place-of-safety"
        ),
    ),
    Theme(
        _words("hiv hepatitis blood-borne infection status std= sti= sexual-health"),
        _words(
            "hiv= antiretroviral anti-retroviral arvs= art= viral-load undetectable cd4 hepatitis blood-borne"
            " bloodborne gum-clinic gum= sexual-health genitourinary biktarvy truvada prep= bloods= co-trimoxazole"
            " partner-notification infectious-diseases immunolog tested= blood-test"
        ),
    ),
    Theme(
        _words("clinic contracept sexual implant pill="),
        _words(
            "contracept implant the-pill= coil= depo= morning-after emergency-contraception sexual-health c-card"
            " clinic= smear chlamydia family-planning brook= nexplanon"
        ),
    ),
    Theme(
        _words("drug alcohol drink substance addict methadone rehab heroin"),
        _words(
            "methadone buprenorphine subutex naloxone needle-exchange detox rehab relapse sober sobriety aa= na-meeting"
            " twelve-step keyworker prescribing-service supervised-consumption pabrinex antabuse acamprosate"
            " units-a-week"
            " script= recovery-worker recovery-service"
        ),
    ),
    Theme(
        _words("cancer tumour oncolog chemo"),
        _words("cancer tumour oncolog chemo radiotherap macmillan biops mastectom lump= marsden hospice palliat"),
    ),
    Theme(
        _words("epilep seizure diabet heart stroke dementia sickle kidney disab autis adhd genetic"),
        _words(
            "epilep seizure diabet insulin metformin stroke dementia memory-clinic sickle dialysis autis adhd"
            " methylphenidate genetic-test carrier cardiolog pacemaker neurolog"
        ),
    ),
)
MEDICINE = re.compile(
    r"\b[a-z]{3,}(?:oxetine|azepam|azapine|apine|triptyline|prazole|statin|sartan|dipine|olol|cillin|mycin"
    r"|gravir|vudine"
    r"|tegravir|pristone|idone|profen|codeine|formin|gliptin|lukast|azine|lorazepam|zolam|zodone|racetam|pramine)\b",
    re.IGNORECASE,
)
"""The endings by which medicines are known."""
TREATED = _words(
    "hospital ward= wards= a&e= clinic= surgery= operation prescri medication medicine medicines consultant gp= doctor"
    " diagnos treatment outpatient inpatient admitted admission discharged nurse= appointment appt= appts= sick-note"
    " fit-note signed-off tablets= dose doses= mg= specialist therap condition illness"
)
"""Treatment of whatever kind."""


@lru_cache(maxsize=256)
def themes_of(reason: str) -> tuple[Theme, ...]:
    """The matters of health that a reason names; all where it names none."""
    return tuple(theme for theme in THEMES if theme.named.search(reason)) or THEMES


def health_hint(text: str, themes: tuple[Theme, ...]) -> re.Match[str] | None:
    """The first words that show one of these matters, or a medicine."""
    found = [match for theme in themes if (match := theme.shown.search(text))]
    medicine = MEDICINE.search(text)
    found += [medicine] if medicine else []
    return min(found, key=lambda match: match.start(), default=None)


TIP_OFF = re.compile(
    r"\bnot (?:to )?(?:be )?(?:told|passed on|repeated|shared with|to know|to learn)\b|\bnot been told\b"
    r"|\b(?:has|have|had|was|were|is|are)(?: not|n['’]t) (?:yet )?(?:been )?told\b|\bcould not be told\b"
    r"|\b(?:kept|keep|keeping|keeps)\b.{0,20}\b(?:quiet|between us|to (?:him|her|my|your)self|secret"
    r"|from (?:him|her|them))\b"
    r"|\b(?:has|had|have) let slip\b|\ba slip\b|\bgive (?:it|too much|her|him|them|anything) away\b"
    r"|\bgiv(?:es|en|ing) .{0,20}\baway\b"
    r"|\bbe left out of it\b|\bnot (?:to )?(?:mention|raise|bring up)\b|\bnobody (?:is to |should )?(?:raise"
    r"|mention|tell)s?\b"
    r"|\bdo(?:es)? ?n(?:o|['’])t want\b.{0,40}\b(?:know|knows|told|find out)\b|\bmust(?: not|n['’]t) (?:know"
    r"|find out|be told)\b"
    r"|\b(?:knows|know) (?:she|he|they) (?:is|are) not to ask\b|\bput it somewhere safe\b|\bwithout (?:him"
    r"|her) knowing\b",
    re.IGNORECASE,
)
"""Words that say only that there is something which somebody is not to know."""
