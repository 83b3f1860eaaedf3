"""The letter to the father after the conference, and the e-mail to the mother with the plan attached."""

from story.blocks import Heading, Text, Writing, items

LETTER = Writing(
    header="Marlbeck Borough Council – Children's Services",
    footer="Safeguarding North, Town Hall, Marlbeck DE77 1AA – 0121 496 0170",
    title="Decision letter",
    date="2025-10-01",
    blocks=[
        Text("Mr Darren Ashby"),
        Text("12 Tanyard Lane"),
        Text("Marlbeck DE77 4HB"),
        Text("1 October 2025"),
        Text("C0412/AB", bold="Our reference: "),
        Text("Dear Darren,"),
        Heading("The conference about Ruby and Alfie on 23 September 2025", 2),
        Text(
            "Thank you for coming. I know that it was not easy to wait for your turn. The conference decided that "
            "Ruby and Alfie need a child protection plan because of emotional abuse. The reasons are in the plan, "
            "which follows by first-class post."
        ),
        Text(
            "You asked who rang us in August. It was the lady at number 10, who could hear the children through the "
            "wall. Please do not speak to anybody in the street about it."
        ),
        Text(
            "You also asked about the trouble next door. Kian has been charged with arson and may not be alone with "
            "younger children. His mum has asked for him to live with an uncle in Derby."
        ),
        Text("", bold="What we agreed"),
        *items(
            "You keep to the order of 19 August. You may not go to Joanne's home.",
            "You see Ruby and Alfie at Marlbeck Family Centre on Saturdays from 11 October, 10am to 12 noon.",
            "You finish Choose Change. You have told me that you have not had a drink since 12 August.",
            "Alfie's bike goes to Carol's, and Carol will bring it over to Stonebrook.",
        ),
        Text(
            "Helen Marsden will weigh and measure both children in October and will send you the results. Mr Eccles "
            "is happy for you to have Ruby's school reports. If Saturday is ever difficult, ring me and not Joanne, "
            "whose new number is 07700 900233."
        ),
        Text(
            "If you disagree with the decision you can complain to the conference chair, Philippa Rowntree, within "
            "28 days. The first core group is on Monday 6 October at 1.30pm; your part begins at 2.15pm."
        ),
        Text("Yours sincerely,"),
        Text("Anita Bhandari"),
        Text("Social Worker, 0121 496 0142"),
    ],
)

MAIL_SUBJECT = "Ruby and Alfie: the plan"
MAIL_BODY = """Hi Jo,

Here is the plan as promised, sorry that it is late. Have a read before Monday and ring me with anything that you would
like changed. The bus money for Ruby is sorted.

Anita

Anita Bhandari, Social Worker, Safeguarding North, 0121 496 0142

> From: Tracey Marsden
> Sent: 29 September 2025 18:12
> Can you ring me about Kian please, he has not eaten since Friday. 07700 900417
"""
