"""What of a document's layout may stand in a copy: listed elements, listed attributes, and values of known shape.

Even the value of a border or a font may be a name that somebody typed, so a value passes only if it is a
number, a colour, a word of the standard, or a font or style that we know.
"""

from __future__ import annotations

import re

from lxml import etree

from partywall.formats.docx.names import Element, W, local
from partywall.formats.docx.styles import StyleNames

_ELEMENTS = frozenset(
    # paragraphs
    "pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr top "
    "left bottom right start end between bar insideH insideV tl2br tr2bl shd tabs tab suppressAutoHyphens kinsoku "
    "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
    # runs
    "rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof color w kern "
    "position sz szCs highlight u effect bdr fitText vertAlign rtl cs em lang eastAsianLayout "
    # tables
    "tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd "
    "tblBorders tblLayout tblCellMar tblLook tblGrid gridCol tblPrEx trPr cnfStyle gridBefore gridAfter wBefore wAfter "
    "cantSplit trHeight tblHeader tcPr tcW gridSpan hMerge vMerge tcBorders noWrap tcMar tcFitText vAlign hideMark "
    # sections
    "type pgSz pgMar pgBorders lnNumType pgNumType cols col noEndnote titlePg rtlGutter docGrid footnotePr endnotePr "
    "pos numFmt numStart numRestart "
    # styles and numbering
    "docDefaults rPrDefault pPrDefault tblStylePr basedOn next link uiPriority semiHidden unhideWhenUsed qFormat "
    "start multiLevelType lvlRestart isLgl suff lvlJc startOverride".split()
)
_STYLE_REFERENCES = frozenset(("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
_FONT_ATTRIBUTES = frozenset(("ascii", "hAnsi", "cs", "eastAsia"))
# A word of the standard is short, and there are few of them.
_WORDS = frozenset(
    # switches, sides, alignment
    "true false on off 0 1 auto none nil clear left right center start end both distribute top bottom inside outside "
    "baseline inline num decimal bar text margin page column character line paragraph char chars around notBeside "
    "through tight atLeast exact nextPage nextColumn continuous evenPage oddPage even odd default first restart "
    "continue never all overlap lines linesAndChars snapToChars landscape portrait lrTb tbRl btLr lrTbV tbRlV tbLrV "
    "eachPage eachSect newPage newSection pageBottom beneathText sectEnd docEnd offsetFrom allPages firstPage "
    "notFirstPage front back "
    # leaders, lines and borders
    "dot hyphen underscore heavy middleDot single thick double dotted dashed dotDash dotDotDash triple "
    "thinThickSmallGap thickThinSmallGap thinThickThinSmallGap thinThickMediumGap thickThinMediumGap "
    "thinThickThinMediumGap thinThickLargeGap thickThinLargeGap thinThickThinLargeGap wave doubleWave dashSmallGap "
    "dashDotStroked threeDEmboss threeDEngrave outset inset words dash dashLong dotDotDash dottedHeavy dashedHeavy "
    "dashLongHeavy dashDotHeavy dashDotDotHeavy wavyHeavy wavyDouble dotDash dashDot dashDotDot under "
    # shading, colours
    "solid pct5 pct10 pct12 pct15 pct20 pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75 "
    "pct80 pct85 pct87 pct90 pct95 horzStripe vertStripe diagStripe reverseDiagStripe horzCross diagCross "
    "thinHorzStripe thinVertStripe thinDiagStripe black blue cyan green magenta red yellow white darkBlue darkCyan "
    "darkGreen darkMagenta darkRed darkYellow darkGray lightGray "
    "accent1 accent2 accent3 accent4 accent5 accent6 dark1 dark2 light1 light2 text1 text2 background1 background2 "
    "hyperlink followedHyperlink tx1 tx2 bg1 bg2 "
    # runs
    "superscript subscript comma circle underDot majorHAnsi minorHAnsi majorAscii minorAscii majorBidi minorBidi "
    "majorEastAsia minorEastAsia eastAsia cs "
    # tables
    "dxa pct fixed autofit wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell "
    "nwCell seCell swCell "
    # numbering
    "bullet lowerLetter upperLetter lowerRoman upperRoman ordinal cardinalText ordinalText decimalZero "
    "singleLevel multilevel hybridMultilevel space nothing paragraph table numbering".split()
)
_VALUE = re.compile(
    r"-?\d{1,10}(?:\.\d{1,6})?(?:%|pt|cm|mm|in|pc|pi)?|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2}|[01]{12}|"
    r"[a-z]{2}-[A-Z]{2}"
)
_FONTS = frozenset(
    "agency fb|aharoni|algerian|aptos|aptos display|aptos narrow|arial|arial black|arial narrow|arial nova|"
    "arial unicode ms|avenir next lt pro|baskerville old face|batang|bierstadt|book antiqua|bookman old style|calibri|"
    "calibri light|cambria|cambria math|candara|century|century gothic|century schoolbook|comic sans ms|consolas|"
    "constantia|corbel|cordia new|courier|courier new|david|dejavu sans|dejavu serif|didot|ebrima|franklin gothic book|"
    "franklin gothic medium|frutiger|futura|gadugi|garamond|georgia|gill sans|gill sans mt|grandview|gulim|helvetica|"
    "helvetica neue|impact|ink free|leelawadee ui|liberation mono|liberation sans|liberation serif|lucida console|"
    "lucida sans|lucida sans unicode|malgun gothic|mangal|marlett|meiryo|microsoft sans serif|microsoft yahei|"
    "mingliu|ms gothic|ms mincho|ms sans serif|ms serif|noto sans|noto serif|nyala|open sans|opensymbol|palatino|"
    "palatino linotype|perpetua|rockwell|roboto|sans-serif|segoe ui|segoe ui emoji|segoe ui light|segoe ui semibold|"
    "segoe ui symbol|serif|simhei|simsun|source sans pro|sylfaen|symbol|tahoma|tenorite|times|times new roman|"
    "trebuchet ms|tw cen mt|univers|verdana|vrinda|webdings|wingdings|wingdings 2|wingdings 3|yu gothic|yu mincho|"
    "等线|宋体|ＭＳ 明朝|ＭＳ ゴシック|mt extra|frankruehl|arial bold|lato|foundry sterling|fs me".split("|")
)


def font(name: str) -> str:
    """A font by its name; empty if it is none that we know."""
    return name if name.casefold() in _FONTS else ""


def copied(source: Element | None, out: Element, names: StyleNames) -> Element | None:
    """Adds to ``out`` what may stand of a property element and of those in it; None if nothing may."""
    if source is None or not isinstance(source.tag, str):
        return None
    name = local(source)
    if name not in _ELEMENTS or not source.tag.startswith(W):
        return None
    attributes = dict(_attributes(name, source, names))
    if W + "val" not in attributes and source.get(W + "val") is not None:
        return None
    made = etree.SubElement(out, source.tag, attributes)
    for child in source:
        if isinstance(child.tag, str):
            copied(child, made, names)
    return made


def _attributes(element: str, source: Element, names: StyleNames) -> list[tuple[str, str]]:
    found = []
    for key, text in source.attrib.items():
        name = str(key)
        if name.startswith(W) and (kept := _value(element, name[len(W) :], str(text), names)):
            found.append((name, kept))
    return found


def _value(element: str, attribute: str, text: str, names: StyleNames) -> str:
    if attribute.startswith("rsid"):
        return ""
    if element in _STYLE_REFERENCES and attribute == "val":
        return names.ids.get(text, "")
    if element == "rFonts" and attribute in _FONT_ATTRIBUTES:
        return font(text)
    return text if text in _WORDS or _VALUE.fullmatch(text) else ""
