"""The small worlds that are walked. Each is about one danger, and all acts in it are tried by everybody at any time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from partywall.model.people import CaseId
from partywall.model.product import AccountId, Doer, EditionId, Footing, ProductId, Role, SourceId, Training
from partywall.model.text import Digest, MediaType
from partywall.procedure import acts
from partywall.procedure.acts import Act
from procedure.pretending import CASE, DAY, FRIEND, MOTHER, START, World, copy_of, findings_of

R = Role
TRAINED = (Training("check", START + timedelta(days=900)),)
LAPSING = (Training("check", START + timedelta(seconds=DAY)),)


def someone(name: str, *roles: Role, case: bool = False, trained: bool = False, instead: tuple[str, ...] = ()) -> Doer:
    """Somebody of that name."""
    return Doer(
        AccountId(name),
        frozenset(roles),
        frozenset({CASE} if case else ()),
        TRAINED if trained else (),
        frozenset(map(AccountId, instead)),
    )


ANN = someone("ann", R.AUTHOR, case=True)
CY = someone("cy", R.CHECKER, trained=True)
SAM = someone("sam", R.SENDER)
SUE = someone("sue", R.SENDER)
MAN = someone("man", R.MANAGER, case=True)
OFF = someone("off", R.OFFICER)

MAKE = frozenset(
    {acts.NameRecipient, acts.AddSource, acts.AddDraft, acts.AnswerStep, acts.RecordScreening, acts.RecordEdition,
     acts.SubmitEdition}
)  # fmt: skip
CHECK = frozenset({acts.StartCheck, acts.SeePage, acts.EndBlind, acts.RecordDifferences, acts.ApproveEdition})
SEND = frozenset({acts.ChooseDelivery, acts.KeyAddress, acts.ReleaseEdition})
PLAIN = MAKE | CHECK | SEND

OPENED: tuple[Act, ...] = (
    acts.OpenProduct(ProductId("p"), "letter", Digest("PROC1"), CASE),
    acts.AddDraft(Digest("D0"), MediaType.TEXT),
    acts.AnswerStep("wishes", "yes"),
    acts.AddSource(SourceId("s0"), Digest("src"), "own-visit", CASE),
)
FINDINGS = findings_of("D0", "P1", "R1", MOTHER)
SCREENED: tuple[Act, ...] = (
    *OPENED,
    acts.NameRecipient(MOTHER, "parent", party=True),
    acts.RecordScreening(MOTHER, Digest("D0"), Digest("P1"), Digest("R1"), FINDINGS, 1, party=True),
)
FOOTING = Footing(MOTHER, Digest("D0"), copy_of(FINDINGS, ()), FINDINGS, Digest("P1"), Digest("PROC1"), Digest("R1"))
MADE: tuple[Act, ...] = (*SCREENED, acts.RecordEdition(EditionId("e0"), FOOTING, MediaType.TEXT, 1, True, 0, 0))

WORLDS = (
    World("the plain way", (ANN, CY, SAM, SUE), PLAIN | {acts.AskScreening, acts.AskEdition, acts.CloseProduct}),
    World(
        "an author who also checks",
        (replace(ANN, roles=frozenset({R.AUTHOR, R.CHECKER}), trainings=TRAINED), CY, SAM, SUE),
        PLAIN,
    ),
    World(
        "two authors who both check",
        tuple(
            replace(someone(name, R.AUTHOR, R.CHECKER, case=True), trainings=TRAINED) for name in ("ann", "abe", "alf")
        )
        + (SAM, SUE),
        PLAIN,
        alike=(("ann", "abe"), ("abe", "alf")),
    ),
    World(
        "stand-ins for the author",
        (
            ANN,
            replace(CY, stands_in_for=frozenset({AccountId("ann")})),
            someone("cat", R.CHECKER, trained=True),
            SAM,
            SUE,
        ),
        PLAIN,
        frozenset({"shift"}),
        later=(
            ANN,
            CY,
            someone("cat", R.CHECKER, trained=True, instead=("cy", "ann")),
            SAM,
            SUE,
        ),
    ),
    World(
        "authors who stood in for the checker",
        (someone("ann", R.AUTHOR, case=True, instead=("cy",)), CY, SAM, SUE),
        PLAIN | {acts.AllowRecipient},
        frozenset({"shift"}),
        later=(ANN, replace(CY, roles=frozenset({R.CHECKER, R.MANAGER}), cases=frozenset({CASE})), SAM, SUE),
    ),
    World(
        "changed roles",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.DecidePassage},
        frozenset({"shift"}),
        later=(
            replace(ANN, roles=frozenset({R.CHECKER}), trainings=TRAINED),
            replace(CY, roles=frozenset({R.AUTHOR}), cases=frozenset({CASE})),
            SAM,
            SUE,
        ),
    ),
    World(
        "a supplier who checks",
        (ANN, CY, someone("cat", R.CHECKER, trained=True), SAM, SUE),
        PLAIN,
        sources=(("own-visit", CASE, "cy"), ("own-visit", CASE, None)),
        most={"sources": 2, "checks": 2},
    ),
    World(
        "sources of others",
        (ANN, CY, replace(MAN, roles=frozenset({R.MANAGER, R.AUTHOR})), OFF, SAM, SUE),
        PLAIN | {acts.DecideSource},
        sources=(("police", CASE, None), ("own-visit", CaseId("another"), "off"), ("own-visit", CASE, None)),
        begun=MADE,
        most={"sources": 2},
    ),
    World(
        "a recipient who is no party",
        (ANN, CY, replace(MAN, roles=frozenset({R.MANAGER, R.AUTHOR})), OFF, SAM, SUE),
        PLAIN | {acts.AllowRecipient},
        recipients=((FRIEND, "friend"),),
        begun=OPENED,
    ),
    World(
        "named, dropped and named again",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.DropRecipient, acts.DecidePassage},
        recipients=((MOTHER, "parent"), (MOTHER, "friend")),
        begun=SCREENED,
        most={"namings": 2, "editions": 2, "checks": 2},
    ),
    World(
        "dropped, and named again by another right",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.DropRecipient, acts.DecidePassage},
        recipients=((MOTHER, "parent"), (MOTHER, "friend")),
        begun=SCREENED,
        most={"namings": 2, "decisions": 2},
    ),
    World(
        "two recipients",
        (ANN, CY, OFF, SAM),
        PLAIN | {acts.AllowRecipient},
        recipients=((MOTHER, "parent"), (FRIEND, "friend")),
        begun=OPENED,
        most={"namings": 2, "editions": 2, "checks": 2},
    ),
    World(
        "a newer draft",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.WithdrawEdition},
        most={"drafts": 2, "editions": 2, "checks": 2},
        begun=SCREENED,
    ),
    World(
        "decisions while a copy is made or checked",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.DecidePassage},
        most={"decisions": 2, "editions": 2, "checks": 2},
        begun=SCREENED,
    ),
    World(
        "a file that is left out while a copy is made or checked",
        (ANN, CY, replace(MAN, roles=frozenset({R.MANAGER, R.AUTHOR, R.CHECKER}), trainings=TRAINED), SAM, SUE),
        PLAIN | {acts.LeaveFileOut},
        most={"files": 1, "editions": 2, "checks": 2, "drafts": 2},
        begun=SCREENED,
    ),
    World(
        "another policy, or none",
        (ANN, CY, SAM, SUE),
        PLAIN,
        frozenset({"policy", "lapse"}),
        most={"editions": 2, "checks": 2},
        begun=SCREENED,
    ),
    World("another register", (ANN, CY, SAM, SUE), PLAIN | {acts.Reaffirm}, frozenset({"R2"}), begun=SCREENED),
    World(
        "a register in which the mother is no party",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.Reaffirm},
        frozenset({"R3"}),
        begun=SCREENED,
    ),
    World(
        "a register by which the copy comes out otherwise",
        (ANN, CY, SAM, SUE),
        PLAIN | {acts.Reaffirm},
        frozenset({"R4"}),
        most={"editions": 2, "checks": 2},
        begun=SCREENED,
    ),
    World(
        "another procedure",
        (ANN, CY, OFF, SAM, SUE),
        PLAIN | {acts.AdoptProcedure, acts.AllowRecipient},
        frozenset({"procedure"}),
        recipients=((FRIEND, "friend"),),
    ),
    World(
        "time passes",
        (ANN, replace(CY, trainings=LAPSING), SAM, SUE),
        PLAIN | {acts.Reaffirm},
        frozenset({"late", "minute", "R2"}),
        begun=SCREENED,
    ),
    World(
        "somebody untrained",
        (ANN, replace(CY, trainings=()), SAM, SUE),
        PLAIN,
        frozenset({"shift"}),
        later=(ANN, replace(CY, trainings=LAPSING), SAM, SUE),
    ),
    World("the line is stopped", (ANN, CY, SAM, SUE), PLAIN, frozenset({"pause"})),
    World(
        "something unread, referred or unverified",
        (ANN, CY, SAM, SUE),
        PLAIN,
        flaws=((True, 0, 0), (False, 0, 0), (True, 1, 0), (True, 0, 1)),
        most={"editions": 2, "checks": 2},
        begun=SCREENED,
    ),
    World(
        "answers",
        (ANN, CY, SAM, SUE),
        PLAIN,
        answers=("yes", "other", "no"),
        begun=tuple(act for act in MADE if not isinstance(act, acts.AnswerStep)),
        most={"answers": 3, "checks": 1},
    ),
    World("sources added later", (ANN, CY, SAM, SUE), PLAIN, most={"sources": 2, "checks": 1}, begun=MADE),
    World(
        "who looks before checking",
        (ANN, replace(CY, roles=frozenset({R.CHECKER, R.OFFICER})), SAM, SUE),
        PLAIN | {acts.LookAtFindings},
        begun=MADE,
    ),
    World(
        "checks given up, with marks",
        (ANN, CY, someone("cat", R.CHECKER, trained=True), SAM),
        PLAIN | {acts.MarkCopy, acts.UnmarkCopy, acts.SettleDifference, acts.LeaveCheck},
        alike=(("cy", "cat"),),
        most={"marks": 1, "checks": 2},
        begun=MADE,
    ),
    World(
        "copies returned, and made again",
        (ANN, CY, someone("cat", R.CHECKER, trained=True), SAM, SUE),
        PLAIN | {acts.MarkCopy, acts.SettleDifference, acts.ReturnEdition, acts.WithdrawEdition},
        alike=(("cy", "cat"),),
        most={"marks": 1, "checks": 2, "editions": 2},
        begun=MADE,
    ),
    World(
        "two checkers",
        (
            ANN,
            CY,
            someone("cat", R.CHECKER, trained=True, instead=("cy",)),
            someone("cal", R.CHECKER, trained=True),
            SAM,
            SUE,
        ),
        PLAIN,
        frozenset({"shift"}),
        later=(
            ANN,
            someone("cy", R.CHECKER, trained=True, instead=("cal",)),
            someone("cat", R.CHECKER, trained=True),
            someone("cal", R.CHECKER, trained=True, instead=("cat",)),
            SAM,
            SUE,
        ),
        checkers=2,
        most={"checks": 3},
        begun=MADE,
    ),
    World(
        "addresses",
        (ANN, CY, SAM, someone("sue", R.SENDER, instead=("sam",)), someone("sid", R.SENDER)),
        PLAIN,
        frozenset({"R2", "shift"}),
        later=(ANN, CY, someone("sam", R.SENDER, instead=("sid",)), SUE, someone("sid", R.SENDER)),
        methods=("post", "court", "sealed"),
        warnings=((), ("near",)),
        begun=MADE,
    ),
    World(
        "an emergency",
        (ANN, CY, MAN, OFF, SAM, SUE),
        PLAIN | {acts.AskEmergency, acts.GrantEmergency, acts.ReviewEmergency, acts.CloseProduct, acts.ConfirmDelivery},
        begun=MADE,
    ),
    World(
        "an emergency among stand-ins",
        (
            ANN,
            someone("man", R.MANAGER, case=True, instead=("ann",)),
            someone("max", R.MANAGER, case=True),
            OFF,
            SAM,
            SUE,
        ),
        MAKE
        | SEND
        | {acts.AskEmergency, acts.GrantEmergency, acts.ReviewEmergency, acts.CloseProduct, acts.AllowRecipient},
        frozenset({"shift"}),
        later=(ANN, MAN, someone("max", R.MANAGER, case=True, instead=("man",)), OFF, SAM, SUE),
        begun=MADE,
    ),
    World(
        "recall",
        (ANN, CY, OFF, SAM, SUE),
        PLAIN | {acts.RecallEdition, acts.DoRecallTask, acts.CloseProduct, acts.ConfirmDelivery, acts.WithdrawEdition},
        begun=MADE,
    ),
    World(
        "strangers, administrators and auditors",
        (
            ANN,
            CY,
            SAM,
            SUE,
            someone("ada", *R),
            someone("aud", R.AUDITOR, R.TRAINER, case=True),
            someone("mia", R.AUTHOR, R.MANAGER, R.CHECKER),
        ),
        PLAIN | {acts.LeaveCheck, acts.DropRecipient, acts.CloseProduct, acts.AllowRecipient},
    ),
)
