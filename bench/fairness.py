"""Whether people are found as well whatever tradition their name is of.

    python bench/fairness.py [--misses] [--json]

Invented whole names of each tradition stand in the same neutral sentences of care records. Two questions:

- *known*: they are another family's people in the register; the real pipeline prepares a copy for a mother. Found is a
  name that lies in a passage which is withheld or referred.
- *unknown*: no register knows them; found is a name every letter of which lies in a mention. Once with the rules for
  strangers alone and once with the trained tagger too.

Each name is written whole, then by the forename alone, with a title and in capitals with the surname first.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from importlib.resources import files

from partywall.decide import read_policy
from partywall.detect import detect
from partywall.detect.tagger import Tagger
from partywall.model.disclosure import Outcome
from partywall.model.people import (
    Address,
    Case,
    CaseId,
    Family,
    FamilyId,
    FamilyLink,
    LinkBasis,
    MentionKind,
    Person,
    PersonId,
    Register,
)
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.pipeline import Request, prepare
from partywall.register.tables import Tables
from partywall.service.taggers import load_tagger
from partywall.trace import index

# Forename and surname; a comma parts people. None is in the lists that the tagger was trained with as a pair.
NAMES = {
    "English": "Hazel Thornbury, Gareth Ollerton, Pippa Wainfleet, Douglas Meakin, Tamsin Orchard, Neville Stubbs,"
    " Jodie Farthing, Clive Peverell, Imogen Blakeway, Shaun Critchlow",
    "Welsh": "Bronwen Tudur, Emyr Gwilliam, Nerys Penhale, Hywel Rhydderch, Ffion Bebb, Geraint Mostyn, Lowri Anwyl,"
    " Dewi Cynfael, Menna Havard, Elfed Gough",
    "Scottish": "Ailsa Strathearn, Struan McKillop, Catriona Abercrombie, Lachlan Geddes, Kirsty Auchterlonie,"
    " Innes Rankine, Fenella MacQuarrie, Rory Dalziel, Isla Petrie, Gregor Baxendale",
    "Irish": "Niamh Gilhooly, Cormac O'Dwyer, Sinéad Mac Giolla, Diarmuid Kinsella, Aoife Ní Riain, Fergal Tuohy,"
    " Gráinne Hanrahan, Tadhg Scully, Orlaith Devaney, Eamon McGrane",
    "Irish Traveller, Roma": "Nan Cassidy, Johnny Mongan, Philomena Cawley, Martin Reilly, Violeta Caldaras,"
    " Costel Ciuraru, Loredana Stanescu, Elvis Horvath, Kezia Loveridge, Nelius Hegarty",
    "Polish": "Małgorzata Wiśniewska, Zbigniew Kaczmarek, Agata Szczepańska, Grzegorz Dudek, Bożena Piątek,"
    " Przemysław Górski, Wioletta Sobczak, Krzysztof Wróbel, Jagoda Michalak, Tomasz Łukasik",
    "Romanian": "Ancuța Munteanu, Răzvan Dobre, Simona Ungureanu, Bogdan Ilie, Crina Vasilescu, Dragoș Petcu,"
    " Lăcrămioara Sandu, Ovidiu Neagu, Roxana Bălan, Horia Manole",
    "Pakistani, Muslim South Asian": "Shabana Qureshi, Imtiaz Hussain, Rukhsana Bibi, Zulfiqar Mirza, Nazia Akhtar,"
    " Waseem Bhatti, Sumaira Kayani, Asghar Rehman, Mehwish Iqbal, Tanveer Chaudhry",
    "Sikh, Punjabi": "Gurpreet Kaur Gill, Balbir Singh Dhillon, Rupinder Matharu, Satnam Basra, Inderjit Phull,"
    " Daljit Virdee, Sukhdeep Rai, Tejinder Nijjar, Kulvir Hayre, Charanjit Sagoo",
    "Hindu, Tamil": "Vasanthi Ramanathan, Prakash Shah, Divya Balasubramanian, Nilesh Chauhan, Yalini Selvarajah,"
    " Mahesh Solanki, Thivya Kanagaratnam, Girish Parmar, Sudha Venkatesan, Ketan Rathod",
    "Bengali": "Rumana Khanom, Shamsul Haque, Farzana Choudhury, Mahbub Alam, Nurun Nahar, Jalal Uddin, Sadia Sultana,"
    " Delwar Hossain, Rehana Parvin, Motiur Mollah",
    "Yoruba, Igbo, Akan": "Folasade Adeyemi, Chukwuemeka Nwosu, Abena Owusu-Ansah, Babatunde Ogunleye, Ngozi Eze,"
    " Kwabena Boateng, Yetunde Afolabi, Ifeanyi Okonkwo, Efua Mensah, Olumide Akinola",
    "Somali, Eritrean, Ethiopian": "Fowsiya Abdullahi, Mahad Yusuf, Senait Berhane, Yohannes Asfaha, Ayaan Hersi,"
    " Tewodros Bekele, Nimco Ali, Abdiaziz Guled, Hiwet Mebrahtu, Zerihun Alemu",
    "Arabic": "Hanan al-Sabbagh, Ziad Khalil, Rasha El-Masry, Mahmoud Abu Salem, Iman Zaydan, Anas Al-Rifai,"
    " Suhair Naji, Walid Chahine, Ghada Mubarak, Haitham Suleiman",
    "Turkish, Kurdish": "Gülşen Yıldırım, Orhan Koç, Berfin Aydoğan, Serhat Öztürk, Hatice Çelik, Baran Demirtaş,"
    " Songül Korkmaz, Cengiz Aktaş, Dilan Bozkurt, Mesut Şimşek",
    "Persian": "Mahin Farahani, Kambiz Rezaei, Shohreh Moghaddam, Arash Zand, Fereshteh Yazdani, Siamak Naderi,"
    " Golnaz Bakhtiari, Houshang Daneshvar, Nooshin Kermani, Bijan Akbari",
    "Chinese": "Xiu-Ying Lin, Zhiwei Gao, Suk-Yee Chan, Haoran Liang, Pui-Shan Mak, Tianyu Xie, Man-Kit Yeung,"
    " Xinyi Deng, Chi-Keung Poon, Ruoxi Shen",
    "Vietnamese": "Thi Hoa Nguyen, Van Duc Tran, Ngoc Anh Pham, Quang Huy Vo, Bich Ngan Dang, Minh Tuan Ho,"
    " Thuy Linh Bui, Duc Thinh Ly, Kim Chi Duong, Hoang Long Dinh",
    "Portuguese, Brazilian": "Fernanda Carvalho, João Figueiredo, Luciana dos Santos, Thiago Moreira, Inês Quaresma,"
    " Nuno Guerreiro, Jussara da Silva, Rogério Pimentel, Conceição Tavares, Wellington Barros",
    "Caribbean": "Shanelle Morrison, Carlton Dacosta, Venetia McFarlane, Junior Blackwood, Althea Nembhard,"
    " Donovan Satchell, Sherice Lewin, Everton Dunkley, Merlene Prosper, Kemar Whyte",
    "Jewish": "Golda Feldman, Shlomo Ehrentreu, Raizel Pinter, Mordechai Klein, Tzipora Eisenberg, Yaakov Stern,"
    " Bluma Hirschfeld, Zev Rabinowitz, Perl Landau, Dovid Ostreicher",
    "Greek, Cypriot": "Eleftheria Antoniou, Marios Theodorou, Stavroula Hadjiyianni, Loizos Demetriou, Xenia Kyriakou,"
    " Petros Savvides, Anthoulla Zacharia, Neophytos Markou, Vasiliki Petridou, Christakis Efthymiou",
}  # fmt: skip

KNOWN = (
    "{whole} was arrested in March and the police were called to the home twice.",
    "It was noted that {forename} has been seeing the mental health team since the spring.",
    "The school said that {title} {surname} had missed three meetings about the boy.",
    "{SURNAME}, {forename}: child protection plan, category of neglect.",
    "There was a worry about {whole}, who has debts and may lose the flat.",
)
UNKNOWN = (
    "{whole} was arrested in March and the police were called to the home twice.",
    "On Tuesday she went to stay with {whole} because of the row.",
    "The school said that {title} {surname} had missed three meetings about the boy.",
    "There was a worry about {whole}, who has debts and may lose the flat.",
    "Present: the social worker, {whole} and the health visitor.",
    "A friend called {forename} collected him from school on Friday.",
    "Mother said that it was {forename} who had shouted at the children.",
)
MOTHER, CASE = PersonId("M1"), CaseId("C1")
POLICY = read_policy(files("partywall.decide").joinpath("policies/default.toml").read_bytes())


def people() -> Iterator[tuple[str, str, str, str]]:
    """Tradition, forename, surname and title of each: the last word is the surname, with its particle."""
    for tradition, row in NAMES.items():
        for number, name in enumerate(row.split(", ")):
            words = name.split()
            first = len(words) - (2 if len(words) > 2 and words[-2] in {"Mac", "Ní", "dos", "da", "Abu"} else 1)
            yield tradition, " ".join(words[:first]), " ".join(words[first:]), "Mr" if number % 2 else "Ms"


def written(frame: str, forename: str, surname: str, title: str) -> tuple[str, list[tuple[int, int]]]:
    """A frame with the name in it, and where each part of the name stands."""
    parts = {"whole": f"{forename} {surname}", "forename": forename, "surname": surname, "title": title,
             "SURNAME": surname.upper()}  # fmt: skip
    text, places = "", []
    rest = frame
    while "{" in rest:
        before, _, after = rest.partition("{")
        field, _, rest = after.partition("}")
        text += before
        if field != "title":
            places.append((len(text), len(text) + len(parts[field])))
        text += parts[field]
    return text + rest, places


def document_of(text: str) -> Document:
    """A text as a document of one part."""
    body = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "text"),))
    return Document(digest_of(text.encode()), MediaType.TEXT, (body,))


def register_of(forename: str = "", surname: str = "") -> Tables:
    """A case's family and, where a name is given, another family with this person in it."""
    home, other = FamilyId("F1"), FamilyId("F2")
    persons = [
        Person(MOTHER, "Wenda", "Quarmby", sex="F", families=(home,), role="mother"),
        Person(PersonId("K1"), "Toby", "Quarmby", sex="M", families=(home,), role="child"),
    ]
    if forename:
        persons.append(Person(PersonId("N1"), forename, surname, families=(other,), role="parent"))
    return Tables(
        persons=tuple(persons),
        families=(
            Family(home, "Quarmby", Address("3 Larkfield Mount, Dunmere", "DU1 9ZZ")),
            Family(other, "another", Address("8 Cobden Yard, Dunmere", "DU2 9ZY")),
        ),
        cases=(Case(CASE, home, (PersonId("K1"),)),),
        family_links=tuple(FamilyLink(one.id, one.families[0], LinkBasis.RECORDED) for one in persons),
    )


def known(text: str, forename: str, surname: str) -> set[int]:
    """Characters that are withheld from the mother or referred."""
    register = register_of(forename, surname)
    screening = prepare(document_of(text), register, Request(CASE, MOTHER), index(()), POLICY)
    passages = (*screening.outcome(Outcome.REDACT), *screening.outcome(Outcome.REFER))
    return {at for passage in passages for at in range(passage.span.start, passage.span.end)}


def unknown(text: str, register: Register, tagger: Tagger | None) -> set[int]:
    """Characters of mentions of people whom no register knows."""
    mentions = detect(document_of(text), register, tuple(register.people()), tagger)
    names = (one for one in mentions if one.kind in {MentionKind.NAME, MentionKind.INITIALS})
    return {at for one in names for at in range(one.span.start, one.span.end)}


def measure(misses: Callable[[str], None]) -> dict[str, dict[str, float]]:
    """Recall by tradition, from 0 to 1, for each question."""
    tagger, nobody = load_tagger(), register_of()
    counts: dict[str, dict[str, list[bool]]] = {}

    def note(tradition: str, question: str, text: str, places: list[tuple[int, int]], seen: set[int]) -> None:
        for start, end in places:
            done = all(at in seen for at in range(start, end) if not text[at].isspace())
            counts.setdefault(tradition, {}).setdefault(question, []).append(done)
            if not done:
                misses(f"{tradition}, {question}: {text[start:end]!r} in {text!r}")

    for tradition, forename, surname, title in people():
        for frame in KNOWN:
            text, places = written(frame, forename, surname, title)
            note(tradition, "known", text, places, known(text, forename, surname))
        for frame in UNKNOWN:
            text, places = written(frame, forename, surname, title)
            note(tradition, "unknown, rules", text, places, unknown(text, nobody, None))
            note(tradition, "unknown, tagger", text, places, unknown(text, nobody, tagger))
    return {
        tradition: {question: sum(found) / len(found) for question, found in row.items()}
        for tradition, row in counts.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true", help="print figures as one JSON object")
    options = parser.parse_args()
    table = measure(print if options.misses else lambda line: None)
    questions = list(next(iter(table.values())))
    gaps = {one: max(row[one] for row in table.values()) - min(row[one] for row in table.values()) for one in questions}
    if options.json:
        print(json.dumps({"recall": table, "gap": gaps}))
        return
    print(f"{'':32}" + "".join(f"{question:>18}" for question in questions))
    for tradition, row in [*table.items(), ("gap between best and worst", gaps)]:
        print(f"{tradition:32}" + "".join(f"{100 * row[question]:16.1f} %" for question in questions))


if __name__ == "__main__":
    main()
