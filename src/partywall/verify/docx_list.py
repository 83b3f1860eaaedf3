"""The list of what a DOCX copy may hold: members, relationships, elements and words of layout.

The list is this room's own, written from the standard and not taken from the writer: where the
two disagree, the copy is not released and somebody looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from partywall.verify.reading import words

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MEMBER = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/_rels/document\.xml\.rels|docProps/(?:core|app)\.xml"
    r"|word/(?:document|styles|numbering|settings|fontTable|webSettings|footnotes|endnotes|header\d{0,4}|footer\d{0,4})\.xml"
    r"|word/theme/theme\d?\.xml"
)
_RELATIONS = words(
    "officeDocument styles numbering settings fontTable webSettings theme header footer footnotes endnotes core- "
    "properties extended-properties"
)
_CONTENT_TYPE = re.compile(
    r"application/(?:xml|vnd\.openxmlformats-package\.(?:relationships|core-properties)\+xml"
    r"|vnd\.openxmlformats-officedocument\.(?:theme|extended-properties)\+xml"
    r"|vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document\.main|styles|numbering|settings|fontTable"
    r"|webSettings|header|footer|footnotes|endnotes)\+xml)"
)

# Elements that hold or show text, and those of layout. Not here, and so a fault: tracked changes, comments,
# bookmarks, field codes, content controls, hidden text, hyperlinks, pictures, embedded things, smart tags.
_BODY = words(
    "document body p r t tab br cr noBreakHyphen softHyphen sym ptab lastRenderedPageBreak tbl tr tc hdr ftr "
    "footnotes footnote endnotes endnote footnoteReference endnoteReference footnoteRef endnoteRef separator "
    "continuationSeparator sectPr drawing txbxContent"
)
_PROPERTIES = words(
    "pPr rPr tblPr tblPrEx trPr tcPr tblGrid gridCol tblW tblInd tblLayout tblBorders tblCellMar tblLook tblStyle "
    "tblStyleRowBandSize tblStyleColBandSize tblpPr tblOverlap tblCellSpacing bidiVisual tcW gridSpan vMerge "
    "hMerge tcBorders tcMar vAlign noWrap textDirection tcFitText hideMark shd cantSplit trHeight tblHeader "
    "gridBefore gridAfter wBefore wAfter cnfStyle jc ind spacing keepNext keepLines pageBreakBefore widowControl "
    "numPr ilvl numId pBdr tabs suppressLineNumbers suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid contextualSpacing mirrorIndents "
    "suppressOverlap textAlignment textboxTightWrap outlineLvl pStyle rStyle framePr rFonts b bCs i iCs caps "
    "smallCaps strike dstrike outline shadow emboss imprint noProof color w kern position sz szCs highlight u "
    "effect bdr fitText vertAlign rtl cs em lang eastAsianLayout oMath top left start bottom right end between "
    "bar insideH insideV tl2br tr2bl pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols col formProt titlePg "
    "docGrid type headerReference footerReference footnotePr endnotePr numFmt numStart numRestart pos rtlGutter "
    "noEndnote"
)
_STYLES = words(
    "styleLink numStyleLink styles docDefaults rPrDefault pPrDefault style name basedOn next link uiPriority "
    "qFormat semiHidden unhideWhenUsed tblStylePr latentStyles lsdException autoRedefine locked numbering "
    "abstractNum num abstractNumId multiLevelType lvl lvlText lvlJc start isLgl suff lvlRestart pStyle "
    "lvlOverride startOverride numIdMacAtCleanup fonts font panose1 charset family pitch sig altName notTrueType "
    "settings zoom defaultTabStop characterSpacingControl compat compatSetting evenAndOddHeaders mirrorMargins "
    "updateFields themeFontLang clrSchemeMapping decimalSymbol listSeparator autoHyphenation hyphenationZone "
    "webSettings doNotExpandShiftReturn footnotePr endnotePr footnote endnote bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop proofState displayBackgroundShape consecutiveHyphenLimit "
    "doNotHyphenateCaps useFELayout doNotUseHTMLParagraphAutoSpacing"
)
_ELEMENTS = _BODY | _PROPERTIES | _STYLES

_LAYOUT_VALUE = re.compile(
    r"[-+]?\d{0,7}(?:\.\d{1,4})?(?:%|pt|in|cm|mm)?|[0-9A-Fa-f]{1,8}|[0-9A-F]{20}|rId\d+|[a-z]|[a-z]{2,3}(?:-[A-Za-z]{2,4}){0,2}"
    r"|%\d(?:[.)]|\.%\d){0,9}[.)]?|\(%\d\)|\W{0,8}|http://(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|www\.w3\.org|purl\.org)(?:/(?:\d{4}|\d\.\d"
    r"|package|office|officeDocument|[Ww]ord(?:processing(?:ml|Drawing|Shape|Canvas|Group))?|drawingml|markup-compatibility"
    r"|relationships|metadata|content-types|core-properties|extended-properties|main|math|header|footer|footnotes|endnotes"
    r"|numbering|settings|styles|theme|fontTable|webSettings|XML|namespace|XMLSchema|XMLSchema-instance|dc|dcmitype|dcterms"
    r"|elements|terms))*"
)
_LAYOUT_WORDS = words(
    "true false on off auto none nil single double thick dotted dashed dash dot dotDash dotDotDash dashDotStroked "
    "triple wave wavy dashSmallGap dashLong dashLongHeavy words thinThickSmallGap thickThinSmallGap "
    "thinThickThinSmallGap thinThickMediumGap thickThinMediumGap threeDEmboss threeDEngrave outset inset clear "
    "pct solid left right center both start end distribute top bottom middle inside outside between baseline "
    "superscript subscript decimal decimalZero bullet lowerLetter upperLetter lowerRoman upperRoman ordinal "
    "cardinalText ordinalText hybridMultilevel multilevel singleLevel tab space nothing num bar dxa fixed autofit "
    "exact atLeast restart continue page column text margin paragraph character table numbering default even odd "
    "first nextPage evenPage oddPage continuous nextColumn portrait landscape wrap textWrapping all line char "
    "around notBeside preserve separator continuationSeparator continuationNotice eachPage eachSect newPage "
    "newSection ascii hAnsi eastAsia cs minorHAnsi majorHAnsi minorBidi majorBidi minorEastAsia majorEastAsia "
    "minorAscii majorAscii roman swiss modern script decorative variable lrTb tbRl btLr lrTbV tbRlV tbLrV accent1 "
    "accent2 accent3 accent4 accent5 accent6 dark1 dark2 light1 light2 text1 text2 background1 background2 "
    "hyperlink followedHyperlink black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen "
    "darkMagenta darkRed darkYellow darkGray lightGray windowText window doNotCompress compressPunctuation "
    "firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell swCell "
    "wholeTable compatibilityMode overrideTableStyleFontSizeAndJustification enableOpenTypeFeatures "
    "doNotFlipMirrorIndents differentiateMultirowTableHeaders useWord2013TrackBottomHyphenation "
    # shading and lines that are rare
    "diagCross diagStripe reverseDiagStripe horzCross horzStripe vertStripe thinDiagStripe thinHorzStripe "
    "thinVertStripe pct5 pct10 pct12 pct15 pct20 pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 "
    "pct70 pct75 pct80 pct85 pct87 pct90 pct95 dashDot dashDotDot dashDotHeavy dashDotDotHeavy dashedHeavy "
    "dottedHeavy doubleWave wavyDouble wavyHeavy thinThickLargeGap thickThinLargeGap thinThickThinLargeGap "
    "thinThickThinMediumGap "
    # leaders, places and grids that are rare
    "heavy hyphen underscore middleDot comma circle underDot under chars lines linesAndChars snapToChars inline "
    "through tight overlap never back front allPages firstPage notFirstPage offsetFrom pageBottom beneathText sectEnd "
    "docEnd tx1 tx2 bg1 bg2"
)
# Word's own styles, by name or by the id that Word makes of it, and numbered ones.
_STYLE_NAME = re.compile(
    r"(?:normal|heading[1-9]|toc[1-9]|index[1-9]|(?:sub)?title|caption|header|footer|(?:footnote|endnote|annotation|comment"
    r"|macro|plain|balloon|block|placeholder|body)(?:text|reference|subject)?(?:(?:first)?indent)?[23]?|(?:page|line)number"
    r"|(?:followed)?hyperlink|strong|(?:intense|subtle)?(?:emphasis|quote|reference)|booktitle|nospacing|listparagraph"
    r"|(?:toc|toa|index|note)heading|tableof(?:figures|authorities)|envelope(?:address|return)"
    r"|list(?:bullet|number|continue)?[2-5]?|closing|signature|messageheader|salutation|date|emailsignature|documentmap"
    r"|revision|normal(?:web|indent|table)|defaultparagraphfont|nolist|table(?:normal|grid)(?:light)?|plaintable[1-5]"
    r"|bibliography|(?:grid|list)table[1-7](?:light|colorful|dark)?(?:accent[1-6])?|unresolvedmention|outlinelist[1-3]"
    r"|(?:light|medium|dark|colorful)(?:shading|list|grid)[1-3]?(?:accent[1-6])?|html(?:preformatted|address|code|cite"
    r"|keyboard|sample|variable|acronym|definition|typewriter|topofform|bottomofform)|(?:style|s)\d{1,5})(?:char)?"
)
# What may be written beside the number of a list's entry.
_LIST_MARK = re.compile(
    r"(?i)(?:%[1-9]|[^\w%]|_|(?<![a-z])(?:chapter|section|article|appendix|part|annex|step|stage|page|item|q|o|a|v|x)"
    r"(?![a-z]))*"
)
_PAGE_FIELD = re.compile(r"PAGE|NUMPAGES|SECTIONPAGES")
_FONT = re.compile(
    r"(?:Arial|Calibri|Cambria|Times|Courier|Georgia|Verdana|Tahoma|Symbol|Wingdings|Segoe|Aptos|Helvetica|Consolas"
    r"|Garamond|Liberation|DejaVu|Noto|Trebuchet|Candara|Corbel|Constantia|Palatino|Book Antiqua|Century|Carlito"
    r"|Caladea|MS|SimSun"
    r"|Cambria Math|Franklin|Gill|Lucida|Comic Sans MS|Open Sans|Roboto|Lato|Yu|Malgun|Microsoft|Batang|Mangal|Tinos)"
    r"(?: (?:New|Roman|Light|Narrow|Black|Sans|Serif|Mono|MT|UI|Display|Math|Gothic|Mincho|Unicode|MS|Std|Bold|Linotype"
    r"|Schoolbook|Handwriting|Console|Typewriter|Bright|Condensed|Medium|Book|Semibold|CJK|SC|TC|JP|KR|YaHei|JhengHei"
    r"|Devanagari|Arabic|Demi|Heavy|Emoji|Symbol|Historic|Nova|Pro|\d))*"
)

_MORE_FONTS = frozenset(
    "agency fb|aharoni|algerian|avenir next lt pro|baskerville old face|bierstadt|bookman old style|cordia new"
    "|david|didot"
    "|ebrima|foundry sterling|frankruehl|frutiger|fs me|futura|gadugi|grandview|gulim|helvetica neue|impact|ink free"
    "|leelawadee ui|marlett|meiryo|mingliu|mt extra|nyala|opensymbol|perpetua|rockwell|sans-serif|serif|simhei"
    "|source sans pro|sylfaen|tenorite|tw cen mt|univers|vrinda|webdings|等线|宋体|ｍｓ 明朝|ｍｓ ゴシック".split("|")
)
# Some fonts are called as people are: only where a font belongs is its name no name.
_FONT_ATTRIBUTES = words("ascii hAnsi cs eastAsia typeface")


def is_font(value: str) -> bool:
    """Whether a text is the name of a font that many machines have."""
    return _FONT.fullmatch(value) is not None or value.casefold() in _MORE_FONTS


# A text box: a plain frame with a size and a place, and text that is checked as all other text is.
_BOX = {
    "http://schemas.openxmlformats.org/markup-compatibility/2006": words("AlternateContent Choice"),
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": words(
        "inline anchor simplePos positionH positionV posOffset align extent effectExtent wrapSquare wrapNone "
        "wrapTopAndBottom docPr cNvGraphicFramePr"
    ),
    "http://schemas.openxmlformats.org/drawingml/2006/main": words(
        "graphic graphicData xfrm off ext prstGeom avLst noFill ln solidFill srgbClr spAutoFit noAutofit"
    ),
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": words("wsp cNvSpPr spPr txbx bodyPr"),
}
_BOX_VALUE = re.compile(
    r"Text Box \d{1,5}|Theme|wps|rect|square|bothSides|margin|page|column|character|paragraph|line|phClr"
    r"|(?:left|right|inside|outside|top|bottom)Margin|rId-\w{1,12}\d{0,4}|dk[12]|lt[12]|hlink|folHlink"
)
_PLACE = re.compile(r"-?\d{1,9}|left|right|center|inside|outside|top|bottom")

# Names of attributes; those of a theme too, whose drawing is a frame with no words.
_ATTRIBUTES = words(
    "ContentType Extension Id PartName Requires Target TargetMode Type Ignorable allowOverlap behindDoc cx cy "
    "distB distL distR distT id layoutInCell locked prst relativeFrom relativeHeight txBox uri val w "
    "abstractNumId after afterAutospacing afterLines anchorLock asciiTheme before beforeAutospacing beforeLines "
    "bidi bottom char charSpace clear code color combine cols cstheme default defLockedState defQFormat "
    "defSemiHidden defUIPriority defUnhideWhenUsed count customStyle display eastAsiaTheme end equalWidth "
    "evenHBand evenVBand fill firstColumn firstLine firstLineChars firstRow firstRowFirstColumn "
    "firstRowLastColumn fmt footer frame gutter h hAnchor hAnsiTheme hRule hSpace hanging hangingChars header "
    "hint horzAnchor ilvl instr lastColumn lastRow lastRowFirstColumn lastRowLastColumn leader left leftChars "
    "leftFromText line linePitch lineRule noHBand noVBand num numFmt numId oddHBand oddVBand offsetFrom orient "
    "percent pos qFormat right rightChars rightFromText sep semiHidden shadow space start styleId sz tblpX "
    "tblpXSpec tblpY tblpYSpec themeColor themeFill themeFillShade themeFillTint themeShade themeTint top "
    "topFromText bottomFromText type uiPriority unhideWhenUsed vAnchor vSpace vert vertAnchor wrap wrapText x "
    "xAlign y yAlign idx lastClr script l t r b ang cap cmpd algn rotWithShape scaled path dir dist blurRad flip "
    "tx ty sx sy ascii hAnsi cs eastAsia typeface simplePos name font"
)
_SPACE = re.compile(r"xmlns(?::[a-z][a-z0-9]{0,4})?")


def is_attribute(name: str) -> bool:
    """Whether an attribute of that name, with whatever stands before it, may be in a copy."""
    return _local(name) in _ATTRIBUTES or _SPACE.fullmatch(name) is not None


def is_member(name: str) -> bool:
    """Whether a member of that name may be in a copy."""
    return _MEMBER.fullmatch(name) is not None


_IN_WORDS = {
    "docProps/core.xml": "the document's properties",
    "docProps/app.xml": "the document's properties",
    "docProps/custom.xml": "the document's properties",
    "word/comments.xml": "the comments",
    "word/commentsExtended.xml": "the comments",
    "word/people.xml": "the list of reviewers",
    "word/glossary/document.xml": "the building blocks",
    "word/settings.xml": "the document's settings",
}


def called(name: str) -> str:
    """A member's name where it is one that tells nothing; otherwise words for it."""
    if name.startswith("customXml/"):
        return "custom data behind the document"
    return _IN_WORDS.get(name) or (name if is_member(name) else "a member that is not on the list")


def is_layout(tag: str, key: str, value: str) -> bool:
    """Whether an attribute's value is a number, a colour, a font or a word of the format itself."""
    name = _local(key)
    if name in {"Target", "PartName"}:
        return is_member(value.lstrip("/")) or is_member(f"word/{value}")
    return any(
        (
            value in _LAYOUT_WORDS,
            _LAYOUT_VALUE.fullmatch(value),
            _STYLE_NAME.fullmatch(re.sub(r"[^a-z0-9]", "", value.lower())),
            _LIST_MARK.fullmatch(value),
            _PAGE_FIELD.fullmatch(value),
            _BOX_VALUE.fullmatch(value),
            (name in _FONT_ATTRIBUTES or _local(tag) == "font") and is_font(value),
            name == "Extension" and value in {"rels", "xml"},
            name == "ContentType" and _CONTENT_TYPE.fullmatch(value),
        )
    )


def member_faults(contents: Mapping[str, bytes]) -> Iterator[str]:
    """Members that are not on the list."""
    strange = sum(not is_member(name) for name in contents)
    if strange:
        yield f"{strange} members that are not on the list"
    if "[Content_Types].xml" not in contents:
        yield "no list of content types"


def faults(name: str, tree: Element) -> Iterator[str]:
    """What one member holds that is not on the list."""
    if any(not is_attribute(key) for element in tree.iter() for key in element.attrib):
        yield f"attributes in {called(name)} that are not on the list"
    if name.endswith(".rels"):
        yield from _relation_faults(tree)
    elif name == "[Content_Types].xml":
        yield from _content_type_faults(tree)
    elif name.startswith("docProps/"):
        yield from _property_faults(name, tree)
    elif not name.startswith("word/theme/"):
        yield from _element_faults(name, tree)


def _relation_faults(tree: Element) -> Iterator[str]:
    for relation in tree:
        if relation.get("TargetMode", "Internal") != "Internal":
            yield "a relationship to something outside the file"
        elif relation.get("Type", "").rpartition("/")[2] not in _RELATIONS:
            yield "a relationship of a kind that is not on the list"


def _content_type_faults(tree: Element) -> Iterator[str]:
    for entry in tree:
        if not _CONTENT_TYPE.fullmatch(entry.get("ContentType", "")):
            yield "a content type that is not on the list"


_TELLING = words("created modified lastPrinted lastModifiedBy TotalTime")


def _property_faults(name: str, tree: Element) -> Iterator[str]:
    for element in tree.iter():
        telling = element.tag.rpartition("}")[2] in _TELLING
        if telling and (element.text or "").strip() not in {"", "0", "1980-01-01T00:00:00Z", "Partywall"}:
            yield f"{called(name)} tells when or by whom the document was made"


def _element_faults(name: str, tree: Element) -> Iterator[str]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield f"a comment or instruction in {called(name)}"
            continue
        space, _, local = element.tag.lstrip("{").rpartition("}")
        text = (element.text or "").strip()
        if not _is_listed(space, local, element):
            yield f"the element {_known(local)} in {called(name)}"
        elif text and local != "t" and not is_place(element.tag, text):
            yield f"text outside w:t in {called(name)}"
        if (element.tail or "").strip():
            yield f"text between the elements of {called(name)}"


def _is_listed(space: str, local: str, element: Element) -> bool:
    if space != _W:
        return local in _BOX.get(space, ())
    if local == "fldSimple":
        return _PAGE_FIELD.fullmatch(element.get(f"{{{_W}}}instr", "")) is not None
    return local in _ELEMENTS


def is_place(tag: str, text: str) -> bool:
    """Whether a text is no text but where a text box stands."""
    return tag.endswith(("}posOffset", "}align")) and _PLACE.fullmatch(text.strip()) is not None


# An unknown element's own name could be a withheld word; only names of the standard are said.
_SAID = words(
    "ins del moveFrom moveTo delText instrText delInstrText comment commentRangeStart commentRangeEnd "
    "commentReference bookmarkStart bookmarkEnd fldChar fldSimple sdt sdtPr sdtContent vanish webHidden hyperlink "
    "drawing pict object smartTag customXml altChunk permStart permEnd proofErr docVars docVar rPrChange "
    "pPrChange sectPrChange tblPrChange trPrChange tcPrChange numberingChange cellIns cellDel cellMerge "
    "AlternateContent Fallback txbxContent textbox rsids rsid attachedTemplate mailMerge writeProtection "
    "documentProtection ruby"
)


def _known(local: str) -> str:
    return local if local in _SAID else "of a name that is not on the list"


def _local(name: str) -> str:
    return re.split("[}:]", name)[-1]


def is_plumbing(tag: str, name: str, value: str) -> bool:
    """Whether a quoted value belongs to the format, told by the names before it as they stand in the file."""
    return is_attribute(name) and (
        is_layout(tag, name, value)
        or is_layout(tag, "Target", value)
        or _CONTENT_TYPE.fullmatch(value) is not None
        or value in {"UTF-8", "utf-8", "yes", "no", "Internal"}
    )


def without_member_names(text: str) -> str:
    """A text without the names of members that every copy has."""
    return _MEMBER.sub(" ", text)
