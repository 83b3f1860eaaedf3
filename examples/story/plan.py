"""The child protection plan for Ruby and Alfie Pellow, about to go to their mother and to their father.

Danger and harm was not on the conference's agenda, so the author filled that section from the minutes of a strategy
meeting about the boy next door. The file began its life as a copy of another family's plan.
"""

from story.blocks import Heading, Table, Text, Writing, items
from story.records import HIDING, STATEMENT

PLAN = Writing(
    header="Marlbeck Borough Council – Child protection plan – Delaney family, C0388 – OFFICIAL SENSITIVE",
    footer="Conference and Review Service, Town Hall, Marlbeck DE77 1AA",
    title="CP plan Delaney final v3",
    keywords=("Finn Delaney", "Aoife Delaney"),
    date="2025-09-30",
    blocks=[
        Heading("Child protection plan", 0),
        Table(
            [
                ["Child", "Born", "NHS number", "School or nursery"],
                ["Ruby Pellow", "14 March 2017", "999 104 1206", "Marlbeck Primary School, Year 4"],
                ["Alfie Pellow", "02/12/2021", "999 104 1214", "Little Acorns Nursery, Stonebrook"],
            ],
            (4, 3, 3.5, 6.5),
        ),
        Text(
            "C0412. Initial child protection conference on 23 September 2025, Town Hall, Room 4. Category: "
            "emotional abuse. Plan dated 30 September 2025. Review conference: Tuesday 9 December 2025 at 10am.",
            bold="Case number ",
        ),
        Text("Anita Bhandari, Safeguarding North, 0121 496 0142.", bold="Lead social worker: "),
        Heading("Parents and carers", 2),
        Table(
            [
                ["Name", "Relationship", "Address", "Telephone"],
                ["Joanne Pellow (Jo)", "Mother", "3 Quarry Cottages, Stonebrook DE77 9LR", "07700 900233"],
                ["Darren Ashby", "Father", "12 Tanyard Lane, Marlbeck DE77 4HB", "07700 900234"],
                ["Carol Pellow", "Nan (Joanne's mother)", "41 Mill Street, Marlbeck DE77 4JD", "01632 960118"],
            ],
            (3.6, 3.7, 7, 2.7),
        ),
        Heading("Who was at the conference", 2),
        Table(
            [
                ["Name", "Role", "Attended"],
                ["Philippa Rowntree", "Conference Chair", "Yes"],
                ["Joanne Pellow", "Mother", "Yes"],
                ["Darren Ashby", "Father", "Yes, separately, 10.00 to 10.40"],
                ["Tracey Marsden", "Parent, 14 Tanyard Lane", "No (on the list in error)"],
                ["Anita Bhandari", "Social Worker, Marlbeck Children's Services", "Yes"],
                ["Martin Eccles", "Headteacher, Marlbeck Primary School", "Yes"],
                ["Helen Marsden", "School Nurse, Marlbeck Community Health", "Yes"],
                ["DC Louise Hartnell", "Police, Child Abuse Investigation", "Yes, by video"],
                ["Tom Venables", "Domestic Abuse Adviser, Safe Steps", "Apologies (his daughter is in hospital)"],
            ],
            (4, 7, 6),
        ),
        Heading("1. Why there is a plan"),
        Text(
            "Ruby and Alfie's parents separated on 20 August 2025. Until then the family lived at 12 Tanyard Lane. "
            "Police came to the house on 3 May and again on 12 August, when Darren pushed Joanne against the "
            "kitchen door with Alfie in the room. He was arrested for common assault and a non-molestation order "
            "was made on 19 August."
        ),
        Text(
            "The call on 12 August came from Mrs Tibbs at number 10. Darren told the conference that he is ashamed "
            "of that night. Joanne told the conference that the older lad over the wall had been throwing stones at "
            "Ruby since the spring."
        ),
        Heading("2. What has happened: danger and harm"),
        Text(
            f"Ruby has heard and seen adults fighting at home. {HIDING} She told Mr Eccles that she puts her hands "
            "over Alfie's ears.",
            inserted=" Both children are behind with their sleep and Ruby has been late for school 11 times.",
            deleted=" Tracey Marsden has told school that he hurts himself.",
        ),
        Text(
            STATEMENT.replace("Kian Marsden", "Ki¦an Mars¦den", 1),
            comment="Lifted from the strategy mins, chair wanted it filled. Is Tracey OK with Kian's bail going in?",
        ),
        Text(
            "Kian's sister Ruby has had a plan of her own since 2023. Kyan was seen outside the school gate on 9 "
            "September. Other parents at the school gate have offered to walk home with Joanne and the children."
        ),
        Heading("3. What we are worried about"),
        Text(
            "Anita, Mr Eccles and Carol are worried that if Darren comes to the house after he has been drinking, "
            "Ruby and Alfie will see their mother hurt again, will be frightened and may be hurt themselves.",
            bold="Danger statement 1. ",
        ),
        Text(
            "Anita is worried that Ruby will go on being the one who looks after Alfie, and will fall behind at "
            "school. She is also worried that the boy next door, who has been arrested, will wait for Ruby on her "
            "way home.",
            bold="Danger statement 2. ",
        ),
        Heading("4. What is working well"),
        *items(
            "Joanne asked for help herself and has kept every appointment with Safe Steps.",
            "Carol has the children every Wednesday. She is waiting for a hip operation in November.",
            "Darren has kept to the order and has finished four of the eight sessions of Choose Change.",
            "Ruby sings in the school choir. Helen Marsden says that she is growing well.",
            "Alfie speaks in long sentences and knows the names of nineteen dinosaurs.",
            "The family have supportive neighbours.",
            "Joanne's friend Shelley Rudd, whose own children are in care, has offered to babysit.",
        ),
        Heading("5. What the children say"),
        Text(
            "Ruby would like a door that locks, and to see her dad at Nan's with no shouting. She asked Anita why "
            "the police took Kian away. She misses old Mr Marsden, who used to give her sweets and has died. Alfie "
            "would like his bike, which is still in the shed at Tanyard Lane."
        ),
        Heading("6. Safety goals"),
        *items(
            "Ruby and Alfie live with adults who do not fight, and nobody comes to the house drunk or uninvited.",
            "Ruby is not asked to look after Alfie, and is in school, on time, every day.",
            "Darren shows for six months that he can be with the children sober and calm.",
        ),
        Heading("7. Who does what by when"),
        Table(
            [
                ["What", "Who", "By when"],
                ["See both children at home and on their own", "Anita Bhandari", "Every ten working days"],
                ["Family time at Marlbeck Family Centre, supervised", "Darren, Anita", "Saturdays from 11 October"],
                ["New locks and an alarm at 3 Quarry Cottages", "Tom Venables", "10 October"],
                ["Register the children at Riverside Surgery with Dr Iqbal", "Joanne", "17 October"],
                ["Ask DC Hartnell whether K.M. may use the school path", "Anita Bhandari", "8 October"],
                ["Height, weight and hearing of both children", "Helen Marsden", "31 October"],
                ["Finish Choose Change and bring the certificate", "Darren", "28 November"],
            ],
            (9, 3.7, 4.3),
        ),
        Heading("8. If things go wrong"),
        Text(
            "If Darren comes to the house, or has been drinking before family time, Joanne or Carol rings 999 and "
            "then the duty team on 0121 496 0170. We would then ask for a legal planning meeting. If the boy at "
            "number 14 comes near the children, quote crime reference 25/0788213."
        ),
        Heading("9. Core group"),
        Text(
            "Joanne, Darren (separately), Carol, Anita Bhandari, Martin Eccles, Helen Marsden and Tom Venables. "
            "First meeting: Monday 6 October 2025, 1.30pm, at Marlbeck Primary School; then every six weeks. Tom "
            "Venables is on leave until 20 October and will send a report."
        ),
        Text("Philippa Rowntree, Conference Chair", bold="Signed: "),
        Text(
            "This plan is for the person to whom it is addressed. Please do not copy it or put it on social media. "
            "If you think that something in it is wrong, tell the chair within ten working days."
        ),
    ],
)  # fmt: skip
