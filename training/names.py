"""Names of many traditions to put in the place of those in the training texts, so that no tradition is learnt better.

The person lists of Faker (MIT licence) for the languages spoken in Britain, those in Latin letters; surnames of our own
for traditions that Faker has in other letters only; and names made up letter by letter from all of these, so that the
model learns to go by what stands around a name it has never seen.
"""

from __future__ import annotations

import random
from collections import defaultdict
from importlib import import_module

# Tradition: Faker's locales.
LOCALES = {
    "British": ("en_GB", "en_GB", "en_IE", "ga_IE"),
    "South Asian": ("en_IN", "en_PK"),
    "African": ("en_NG", "yo_NG", "ig_NG", "ha_NG", "tw_GH", "en_KE", "sw", "zu_ZA"),
    "Polish, Czech, Slovak": ("pl_PL", "cs_CZ", "sk_SK"),
    "Romanian": ("ro_RO",),
    "Baltic": ("lt_LT", "lv_LV", "et_EE"),
    "Turkish, Azeri": ("tr_TR", "az_AZ"),
    "Portuguese, Spanish": ("pt_PT", "pt_BR", "es_ES", "es_CO"),
    "Italian, French, German, Dutch": ("it_IT", "fr_FR", "de_DE", "nl_NL"),
    "Hungarian": ("hu_HU",),
    "Vietnamese": ("vi_VN",),
    "South Slavic": ("hr_HR", "sl_SI"),
    "Nordic": ("sv_SE", "da_DK"),
}
# Where Faker has no Latin letters: forenames and surnames of our own.
OWN = {
    "Arabic": (
        "Khalid Samira Nour Yousef Layla Omar Rania Tariq Huda Mustafa Salma Bilal Amal Faisal Zainab Hamza Dina Karim",
        "Haddad Nasser al-Masri Khoury Mansour Al-Jaziri Saleh Hamdan Aziz Barakat Shaheen El-Sayed Qasim"
        " Darwish Jaber",
    ),
    "Persian, Kurdish, Afghan": (
        "Nasrin Behrouz Farid Leila Dariush Parisa Ahmadullah Shler Rojin Azad Zohra Najib Mahsa Soran Gulalai Hiwa",
        "Karimi Hosseini Tehrani Amini Barzani Ahmadzai Rahimi Stanikzai Moradi Sharifi Wardak Talabani Ghorbani Noori",
    ),
    "Somali, Eritrean, Ethiopian": (
        "Hodan Abdirahman Fadumo Yonas Selamawit Mulugeta Ifrah Liban Tesfay Almaz Bereket Sagal Dawit Filmon"
        " Hibo Genet",
        "Warsame Tesfamariam Abebe Gebremedhin Farah Duale Haile Ghebreyesus Osman Tekle Jama Woldemariam Nur Kidane",
    ),
    "Sikh, Punjabi": (
        "Harpreet Gurdeep Manjit Simran Jaspreet Baljinder Kulwinder Navjot Amrit Sukhwinder Parminder Ranjit"
        " Kirandeep",
        "Kaur Singh Dhaliwal Sandhu Grewal Bains Sidhu Atwal Johal Brar Uppal Sohal Mangat Purewal Chahal",
    ),
    "Tamil, Hindu": (
        "Karthik Meena Suresh Lakshmi Anand Priyanka Kavitha Rajesh Bhavna Hitesh Nirmala Vignesh Sivakumar Jayanthi",
        "Subramaniam Sivakumaran Patel Iyer Krishnan Thiruchelvam Desai Mehta Joshi Nadarajah Pillai Trivedi Ganeshan",
    ),
    "Bengali": (
        "Shahida Mizanur Rokeya Abdul Nasima Kamrul Shirin Rezaul Jahanara Mosammat Faruk Taslima Anwar Moni Shafiqul",
        "Begum Miah Chowdhury Uddin Khatun Hoque Rahman Islam Sarkar Talukdar Bhuiyan Sikder Das Akhter Mondal",
    ),
    "Chinese": (
        "Mei Wei Xiaoling Jun Hui Yan Lihua Kwok-Wai Siu-Ming Ka-Yan Zhen Bo Ying Feng Qing Wai-Ling Jing Tao",
        "Chen Wong Zhang Cheung Lau Huang Ng Leung Zhou Tsang Kwok Yip Xu Ho Tang Lam Zhao Fung Cheng",
    ),
    "Caribbean": (
        "Delroy Shanice Winston Marcia Leroy Beverley Tyrone Claudette Jermaine Yolande Errol Kadian Desmond Latoya",
        "Campbell Grant Francis Bailey Clarke Samuels Gayle Beckford Pinnock Joseph Hinds Braithwaite"
        " St-Louis Toussaint",
    ),
    "Jewish": (
        "Shmuel Rivka Menachem Chaya Yitzchok Devorah Moishe Esther Avrohom Malky Naftali Shoshana Yehuda Bracha",
        "Rosenberg Weisz Cohen Goldstein Lieberman Teitelbaum Schwartz Levy Halpern Friedlander Grosz Adler Silverman",
    ),
    "Greek": (
        "Andreas Eleni Kyriacos Despina Panayiotis Androulla Stelios Maroulla Costas Irini Savvas Chrysanthi",
        "Georgiou Papadopoulos Christodoulou Michaelides Nicolaou Charalambous Ioannou Hadjigeorgiou Kyprianou Pavlou",
    ),
    "Bulgarian, Albanian, Ukrainian, Russian": (
        "Ivaylo Desislava Arben Besiana Oksana Dmytro Svetlana Ilir Petya Mykola Elira Sergei Flutura Yuliia Krasimir",
        "Petrov Dimitrova Hoxha Krasniqi Kovalenko Shevchenko Ivanova Gjoka Todorov Bondarenko Berisha"
        " Kuznetsov Melnyk",
    ),
    "Welsh, Scottish": (
        "Rhiannon Gethin Eilidh Hamish Llinos Dafydd Mairi Callum Angharad Iolo Morag Fergus Carys Owain Shona",
        "ap-Rhys Prothero MacAskill McGillivray Gwynne Bevan Drummond Farquharson Llewellyn Cadwallader"
        " Mackintosh Pugh",
    ),
    "Traveller, Roma": (
        "Bridie Miley Kathleen Paddy Ionela Florin Marisol Vasile Winnie Manus Rahela Mercedes Jimbob Petronela",
        "Maughan McDonagh Lacatus Stokes Connors Rostas Sweeney Gabor Penfold Boswell Cooper Dragan Delaney Coyle",
    ),
}


# Names that are words of the language too: no list of words tells them, only what stands around them.
WORDS = (
    "April May June Grace Joy Faith Hope Mark Will Frank Rose Lily Daisy Ivy Dawn Eve Summer Autumn Precious Blessing"
    " Gift Prince Patience Comfort Happy Charity Angel Noel Bill Art Rob Pat Sue Jack Robin Iris Olive Poppy Ruby Amber"
    " Pearl Christian Destiny Miracle Favour Goodness Melody Harmony Sky River Star Jade Crystal Violet Heather Bud",
    "Brown Bell Baker Green White Black Hill Wood Field Lane Young Long Short Small Little Day May Noon"
    " Winter Cook Hall"
    " Park Street Church Marsh Price Power Rich Best Sharp Love Hope King Pope Bishop Bird Fox Lamb Swan Rose Page Read"
    " Law Senior Major Judge Constable Forest Banks Brooks Waters Rivers Stone Steel Gold Silver Bond Case Child Walker"
    " Butler Carter Porter Farmer Fisher Shepherd Mason Potter Miller Moody Strong Weeks Self Wise Good"
    " Friend Head Hand"
    " Foot Savage Kind Gate Bridge Ford Wells Pond Moon Frost Snow Hunter Knight Nurse Dean Marshall Freeman"
    " Newman Paul"
    " English French Ireland Holland Birch Reed Moss Root Bush Berry Pepper Rice Bean Coffee Sugar Salt Glass"
    " Ball Bowl",
)
PARTICLES = "de da dos van von bin bint ap del di Mac le al El Abu O St Ben Ab Ibn".split()


class Names:
    """Draws names; the same seed draws the same."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._pools = [*map(_of_faker, LOCALES.values()), *((a.split(), b.split()) for a, b in OWN.values())]
        self._words = WORDS[0].split(), WORDS[1].split()
        self._chains = tuple(_chain(word for pool in self._pools for word in pool[side][:400]) for side in (0, 1))

    def pair(self) -> tuple[str, str]:
        """A forename and a surname of one tradition; one time in four, made up letter by letter."""
        if self._dice.random() < 0.25:
            return self._made_up(0), self._made_up(1)
        forenames, surnames = self._dice.choice(self._pools)
        forename, surname = self._dice.choice(forenames), self._dice.choice(surnames)
        if self._dice.random() < 0.1:
            forename = self._dice.choice(self._words[0])
        if self._dice.random() < 0.15:
            surname = self._dice.choice(self._words[1])
        if self._dice.random() < 0.07:
            surname += "-" + self._dice.choice(self._dice.choice(self._pools)[1])
        elif self._dice.random() < 0.07:
            surname = self._dice.choice(PARTICLES) + " " + surname
        return forename, surname

    def _made_up(self, side: int) -> str:
        chain = self._chains[side]
        while True:
            word = "^^"
            while not word.endswith("$") and len(word) < 16:
                word += self._dice.choice(chain[word[-2:]])
            if word.endswith("$") and len(word) > 5:
                return word[2:-1].capitalize()


def _of_faker(locales: tuple[str, ...]) -> tuple[list[str], list[str]]:
    forenames: set[str] = set()
    surnames: set[str] = set()
    for locale in locales:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for attribute in ("first_names", "first_names_male", "first_names_female"):
            forenames.update(getattr(provider, attribute, ()))
        for attribute in ("last_names", "last_names_male", "last_names_female"):
            surnames.update(getattr(provider, attribute, ()))
    return _clean(forenames), _clean(surnames)


def _clean(words: set[str]) -> list[str]:
    kept = (word.strip() for word in words)
    return sorted(word for word in kept if word[:1].isupper() and " " not in word and len(word) > 1 and word[0] < "Ȁ")


def _chain(words) -> dict[str, list[str]]:
    chain: dict[str, list[str]] = defaultdict(list)
    for word in words:
        letters = "^^" + word.lower() + "$"
        for at in range(len(letters) - 2):
            chain[letters[at : at + 2]].append(letters[at + 2])
    return dict(chain)
