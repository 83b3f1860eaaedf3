"""The control words of rich text that Partywall knows, by what becomes of what stands in their groups."""

from __future__ import annotations

from partywall.model.text import PartKind


def _all(kind: PartKind, names: str) -> dict[str, PartKind]:
    return dict.fromkeys(names.split(), kind)


SET_ASIDE = (
    _all(
        PartKind.PROPERTY,
        "title subject author manager company operator category keywords comment doccomm hlinkbase propname staticval "
        "linkval generator docvar template info userprops creatim revtim printim buptim",
    )
    | _all(PartKind.COMMENT, "annotation atnid atnauthor atnicn revtbl")
    | _all(PartKind.BOOKMARK, "bkmkstart bkmkend")
    | _all(PartKind.LINK, "filetbl nextfile")
    | _all(
        PartKind.FORM_FIELD,
        "ffname ffdeftext ffhelptext ffstattext ffentrymcr ffexitmcr ffl ffformat datafield formfield",
    )
    | _all(PartKind.ALT_TEXT, "sv")
    | _all(PartKind.STRUCTURE, "xe tc tcn rxe txe objclass objname objalias objsect listname liststylename leveltext "
                               "pntxta pntxtb htmltag mhtmltag")
    | _all(PartKind.HIDDEN_TEXT, "upr shprslt nonshppict nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn "
                                 "background")
)  # fmt: skip
"""Groups whose words no copy has, and the author is shown."""

DROPPED = frozenset(
    "latentstyles themedata colorschememapping panose fontemb fontfile falt sn levelnumbers blipuid "
    "wgrffmtfilter passwordhash atnref atntime atndate atnparent".split()
)
"""Groups of numbers, and of words that every program writes."""

HOLDERS = frozenset(
    "colortbl listtable listoverridetable list listlevel listoverride rsidtbl pgptbl shp shpinst sp picprop "
    "shpgrp do pn "
    "pnseclvl mmathPr oldcprops oldpprops oldsprops oldtprops defchp defpap nesttableprops".split()
)
"""Groups that hold layout or other groups; words that stand in them all the same are set aside."""

HEXADECIMAL = frozenset("objdata datastore".split())
"""Groups of bytes written as hexadecimal numbers, in which there may be words."""

EDGES = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())

TRANSPARENT = frozenset("shppict moMath moMathPara object field fldrslt result listtext pntext rtf".split())
"""Groups whose words are shown where they stand, even where a reader need not know them."""

TEXTS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "column": "\n", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "endash": "\u2013", "emdash": "\u2014",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "nestcell": "\t",
}  # fmt: skip
"""Words that stand for a character."""

SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}

UNDERLINES = frozenset(
    "ul uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ulthdashd ulthdashdd ulthldash ululdbwave "
    "ulw ulwave".split()
)

PAGE_WORDS = frozenset("paperw paperh margl margr margt margb landscape facingp deftab".split())
"""Of the whole file: they may stay, with numbers."""

SECTION_WORDS = frozenset(
    "pgwsxn pghsxn marglsxn margrsxn margtsxn margbsxn lndscpsxn titlepg cols colsx sbknone sbkpage sbkcol sbkeven "
    "sbkodd headery footery pgndec pgnlcrm pgnucrm pgnrestart pgnstarts".split()
)
"""Of a section."""

MEASURES = {"li": "left", "lin": "left", "ri": "right", "rin": "right", "fi": "first", "sb": "before", "sa": "after"}
ALIGNED = {"ql": "ql", "qr": "qr", "qc": "qc", "qj": "qj", "qd": "qj", "qk": "qj"}

CELL_EDGES = frozenset("clbrdrt clbrdrl clbrdrb clbrdrr trbrdrt trbrdrl trbrdrb trbrdrr trbrdrh trbrdrv".split())
PARAGRAPH_EDGES = frozenset("brdrt brdrl brdrb brdrr brdrbtw brdrbar".split())
LINES = frozenset("brdrs brdrth brdrsh brdrdb brdrdot brdrdash brdrhair brdrtriple".split())
"""Lines that are drawn along an edge."""
