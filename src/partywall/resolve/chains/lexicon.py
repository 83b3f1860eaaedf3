"""Words that stand for people, and the small words around them that tell their place in the sentence. All folded."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Sort:
    """What a word says of whom it stands for. ``sex``: F, M or empty. ``many``: several people; None: not said."""

    sex: str
    many: bool | None


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A personal pronoun. ``family`` is the word in the nominative; ``form`` its case."""

    family: str
    form: str
    sort: Sort


_PRONOUNS = {
    "he": ("he him his his himself", Sort("M", False)),
    "she": ("she her her hers herself", Sort("F", False)),
    "they": ("they them their theirs themselves", Sort("", None)),
    "i": ("i me my mine myself", Sort("", False)),
    "you": ("you you your yours yourself", Sort("", None)),
    "we": ("we us our ours ourselves", Sort("", True)),
    "who": ("who whom whose whose who", Sort("", None)),
}
_FORMS = ("subject", "object", "owner", "owner", "self")
_MORE_FORMS = {"themself": "they", "yourselves": "you", "thyself": "you", "thee": "you", "thou": "you", "thy": "you"}

PRONOUNS = {
    word: Pronoun(family, form, sort)
    for family, (words, sort) in _PRONOUNS.items()
    for word, form in reversed(list(zip(words.split(), _FORMS, strict=True)))
}
PRONOUNS |= {word: Pronoun(family, "self", _PRONOUNS[family][1]) for word, family in _MORE_FORMS.items()}

_NOUNS = {
    ("M", False): (
        "man boy lad gentleman fella bloke chap guy father dad daddy pa papa brother bro son uncle nephew grandfather"
        " grandad grandpa grandson husband boyfriend stepfather stepdad stepson stepbrother widower godfather king lord"
        " prince sir mr master squire priest monk fa mgf pgf policeman fireman landlord postman workman schoolboy"
        " half-brother brother-in-law father-in-law son-in-law fiance"
    ),
    ("F", False): (
        "woman girl lass lassie lady mother mum mam mom mummy mama ma sister sis daughter aunt auntie aunty niece"
        " grandmother grandma gran granny nan nana nanny granddaughter wife girlfriend stepmother stepmum stepdaughter"
        " stepsister widow godmother queen princess madam miss mrs ms nun mo mgm pgm policewoman landlady housewife"
        " midwife schoolgirl half-sister sister-in-law mother-in-law daughter-in-law maid governess mistress fiancee"
        " birth-mother"
    ),
    ("", False): (
        "person child kid baby infant toddler bairn teenager youngster youth adult parent guardian carer sibling twin"
        " cousin relative spouse partner ex ex-partner fiance friend mate pal neighbour neighbor classmate pupil"
        " student learner resident tenant occupant occupier lodger householder owner visitor guest stranger caller"
        " referrer informant complainant witness victim survivor perpetrator offender suspect defendant applicant"
        " respondent client patient colleague manager worker officer nurse doctor teacher tutor headteacher head coach"
        " mentor solicitor lawyer barrister judge magistrate counsellor therapist psychologist psychiatrist"
        " paediatrician consultant practitioner professional assistant secretary clerk administrator receptionist"
        " interpreter translator social-worker supervisor adviser advisor chair chairman chairperson driver babysitter"
        " childminder foster-carer grandparent grandchild stepchild step-parent foster-child adoptee newborn"
        " constable sergeant inspector detective soldier servant captain colonel boss employer employee cook cleaner"
        " farmer builder plumber shopkeeper author writer poet artist musician actor singer player member leader"
        " president minister citizen individual dealer user drinker addict refugee migrant traveller male female"
        " fellow companion enemy lover somebody someone anybody anyone everybody everyone nobody nan"
    ),
    ("M", True): "men boys lads gentlemen fellas blokes chaps guys fathers dads brothers sons uncles nephews husbands"
    " grandfathers grandsons boyfriends",
    ("F", True): "women girls lasses ladies mothers mums mams moms sisters daughters aunts aunties nieces wives"
    " grandmothers nans granddaughters girlfriends",
    ("", True): (
        "people persons children kids babies infants toddlers teenagers youngsters youths adults parents guardians"
        " carers siblings twins cousins relatives spouses partners exes friends mates pals neighbours neighbors"
        " classmates pupils students residents tenants occupants lodgers owners visitors guests strangers callers"
        " witnesses victims offenders suspects clients patients colleagues managers workers officers nurses doctors"
        " teachers professionals grandparents grandchildren family families couple household police crowd others folk"
        " folks staff soldiers servants members players citizens individuals males females users"
    ),
}
NOUNS = {word: Sort(*sort) for sort, words in _NOUNS.items() for word in words.split()}
"""Heads of nominal mentions."""

TITLES = {
    word: Sort(sex, False)
    for sex, words in {
        "M": "mr sir lord father uncle grandad master mister brother king prince",
        "F": "mrs ms miss lady mother aunt auntie sister nan nana granny queen princess madam",
        "": "dr doctor prof professor pc dc ds di sgt sergeant inspector judge cllr rev captain colonel major",
    }.items()
    for word in words.split()
}

KIN = _words(
    "mother mum mam mom mummy father dad daddy parent parents brother brothers sister sisters sibling siblings cousin"
    " cousins nan nana gran granny grandmother grandma grandfather grandad grandparent grandparents uncle uncles aunt"
    " aunts auntie aunties son sons daughter daughters child children kids baby partner boyfriend girlfriend husband"
    " wife ex stepfather stepdad stepmother stepmum nephew nephews niece nieces grandson granddaughter grandchildren"
    " family mgm pgm mgf pgf friend friends mate neighbour neighbours carer lodger teacher solicitor"
)
"""Nouns that stand for somebody by what they are to another."""

YOUNG = _words(
    "boy girl child kid baby infant toddler bairn newborn boys girls children kids babies toddlers pupil pupils"
)
GROWN = _words(
    "man woman gentleman lady mother mum father dad grandmother grandfather nan gran grandad uncle aunt husband wife"
    " adult men women parent parents couple landlord landlady"
)
"""Nouns for children, and for those who are none."""
SINGLED_OUT = _words(
    "boy girl lad lass lassie man woman lady gentleman bloke fella chap guy pupil teenager youth youngster lodger"
    " tenant friend neighbour victim complainant"
)
"""Nouns that with a determiner mean one certain person, and are not by themselves a word for kin or for work."""
ANYBODY = _words("nobody anybody anyone everybody everyone")
"""Nouns for no certain person: whoever they are, he and she are others."""
PARENTS = _words("mother mum mam mom mummy father dad daddy")

ARTICLES = _words("the this that these those")
INDEFINITE = _words("a an another some any no every each")
NUMBERS = _words("one two three four five six seven eight nine ten several many few both all most other")
OWNERS = _words("my your his her their our its whose thy")
OTHER = _words("other another different second else new next")

BEFORE = _words(
    "of in on at to by for from with about against between among into through during before after above below under"
    " over near beside behind around without within like than off towards toward upon via per regarding re despite"
    " including except alongside opposite"
)
"""Prepositions."""

JOINING = _words("and or but nor so yet because although though while whereas if when since that as where which who")
BEING = _words(
    "is are was were be been being am has have had having does do did will would shall should can could may might must"
    " 's said says told asked has hasn't isn't wasn't didn't doesn't won't wouldn't couldn't can't don't haven't hadn't"
)
"""Verbs before which a subject stands."""

NEVER_INSIDE = BEFORE | JOINING | BEING | frozenset(PRONOUNS) - OWNERS | _words("not then there here it its also very")
"""Words that no nominal mention goes on over, from its determiner to its head."""

COMPOUNDS = _words(
    "protection benefit support service services court courts plan plans planning contact centre centres care group"
    " groups work time liaison hub hubs panel team teams conference assessment tax minding seat car room class evening"
    " abuse exploitation arrangements order orders arrangement practice law life partnership allowance credit trust"
)
"""After a noun for a person: the whole is a thing (child protection, family court, parent partnership)."""

AGES = {
    word: side
    for side, words in {
        "old": "older elder eldest oldest big grown-up adult elderly old late",
        "young": "younger youngest little small young baby teenage",
        "first": "first former previous",
        "last": "new latest current last",
    }.items()
    for word in words.split()
}
"""Describing words, by the side they stand on: two that differ mean two people."""
