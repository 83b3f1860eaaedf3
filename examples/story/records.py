"""What stands in the council's records: the minutes of a meeting about the boy next door, and a visit to Ruby."""

from story.blocks import Heading, Table, Text, Writing, items

# The passage that was copied into the other family's plan, whole.
STATEMENT = (
    "Kian Marsden (born 19.02.2011, NHS number 999 104 1230) was arrested on 21 August 2025 on suspicion of "
    "wounding with a knife and of arson at the Mill Street allotments. He was interviewed with an appropriate adult "
    "and released on bail until 20 November, with conditions not to enter the allotments and not to be alone with "
    "any child under twelve. Two younger children have told officers that he held the knife to a boy's neck and "
    "said he would burn the house down. A warning for fire setting in March 2024 was not followed up. He is "
    "prescribed medication for low mood by CAMHS and cut his own arm on the night after his arrest. His mother, "
    "Tracey Marsden of 14 Tanyard Lane (07700 900417), says that she can no longer keep him safe at home."
)

# Copied into the plan as well, and rightly: it is about the plan's own children.
HIDING = (
    "Ruby showed me the cupboard under the stairs where she takes Alfie when there is shouting. There is a torch in "
    "it, his blanket and a packet of biscuits."
)

MINUTES = Writing(
    header="OFFICIAL SENSITIVE – professionals only, not to be shared with any family",
    footer="Strategy meeting, Kian Marsden, 4 September 2025",
    title="Strategy meeting minutes",
    date="2025-09-05",
    blocks=[
        Heading("Strategy meeting under s.47: minutes", 0),
        Text("Thursday 4 September 2025, 14:00 to 14:55, by video. Minutes taken by business support.", bold="Held: "),
        Table(
            [
                ["Name", "Role", "Agency"],
                ["Graham Pike", "Team Manager (chair)", "Marlbeck Children's Services"],
                ["Anita Bhandari", "Social Worker", "Marlbeck Children's Services"],
                ["DC Louise Hartnell", "Investigating officer", "Police, Child Abuse Investigation"],
                ["Helen Marsden", "School Nurse (no relation to the family)", "Marlbeck Community Health"],
            ],
            (4.5, 6.5, 6),
        ),
        Heading("1. Child"),
        Text(
            "Kian Marsden, 14, lives at 14 Tanyard Lane with his mother Tracey Marsden, her partner Lee Fenton and "
            "his sister Ruby Marsden, 11. His grandfather Gordon, who did most of the school runs, died in February "
            "2022."
        ),
        Heading("2. Summary of concerns"),
        Text(STATEMENT),
        Heading("3. Agency checks"),
        *items(
            "Police: one warning (March 2024) and the matter above, crime reference 25/0788213. Lee Fenton was "
            "convicted of driving with excess alcohol in 2016.",
            "Health: last seen by CAMHS on 26 August; risk plan in place; tablets to be locked away at home.",
            "School: excluded for two days in June. A TA has been moved to sit with him.",
            "Housing: no complaints on file but for one about noise, July 2025.",
        ),
        Heading("4. Other children"),
        Text(
            "A family in the same street is open to the team. Their social worker will be told what is needed to "
            "keep those children safe and no more; it is for DC Hartnell to say when."
        ),
        Heading("5. Decision and actions"),
        Text("Threshold met, joint s.47 enquiry. Graham Pike to chair a review on 2 October."),
        Table(
            [
                ["Action", "Who", "When"],
                ["See Kian at home, alone and with his mother", "Anita Bhandari", "8 September"],
                ["Ask for the bail conditions to be varied to cover the school run", "DC Hartnell", "12 September"],
                ["Tell CAMHS the outcome of the enquiry", "Graham Pike", "26 September"],
            ],
            (9.5, 4.5, 3),
        ),
    ],
)

_VISIT = (
    "HOME VISIT",
    "Ruby and Alfie Pellow, C0412",
    "Seen by: Anita Bhandari, 27 August 2025, 4.10pm, at their grandmother's",
    "Ruby let me in and told me straight away that she has a new bunk bed and that Alfie fell out of his. Alfie hid "
    "behind Carol at first and then brought me every one of his dinosaurs, by name.",
    f"I asked Ruby about home, meaning the old house. {HIDING} She says that she puts her hands over his ears 'so he "
    "only hears me'. She has not had to do this since they moved.",
    "Carol made tea. Her hip is bad and she goes up the stairs one at a time, but she is clear that the children can "
    "come to her at any hour. Jo back from work at 5. Tired, tidy, funny with the children. She asked twice whether "
    "Darren had been told where they are. I said no and that I had checked it.",
    "Plan: see Ruby at school next week. Ask Mr Eccles about the choir.",
    "AB",
)
VISIT = "\n\n".join(_VISIT) + "\n"
