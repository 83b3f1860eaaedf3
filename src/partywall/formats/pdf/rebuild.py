"""What a copy takes over of a file's resources: fonts, colours and line styles, by lists of what may stay."""

from __future__ import annotations

import re

import pikepdf

from partywall.formats.pdf.embedding import copied, plain
from partywall.formats.pdf.fonts import Font, measured
from partywall.formats.pdf.opening import Unpacker
from partywall.formats.pdf.own_font import LABEL_FONT, OwnFont
from partywall.formats.pdf.program import Resources
from partywall.formats.pdf.standard import Standard

_STATE_KEYS = ("/LW", "/LC", "/LJ", "/ML", "/D", "/CA", "/ca", "/BM", "/AIS", "/SA", "/OP", "/op", "/OPM")
_NAME = re.compile(r"/[A-Z][0-9]*\b")
"""As the copy calls what it has."""
_FUNCTION_KEYS = ("/FunctionType", "/Domain", "/Range", "/Size", "/BitsPerSample", "/Order", "/Encode", "/Decode")
_DEVICE = {"/DeviceGray", "/DeviceRGB", "/DeviceCMYK"}
_BY_COMPONENTS = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}


class Rebuilt(Resources):
    """The resources of a copy as they come to be used. One name means one thing in the whole copy."""

    def __init__(self, copy: pikepdf.Pdf, unpacker: Unpacker, off_layers: frozenset[tuple[int, int]]) -> None:
        self._copy = copy
        self._unpacker = unpacker
        self._off_layers = off_layers
        self._standard = Standard()
        self.own = OwnFont()
        """For labels."""
        self._fonts: dict[object, Font] = {}
        self._states: dict[object, str] = {}
        self._spaces: dict[object, str] = {}
        self._forms: dict[tuple[int, int], bytes] = {}
        self._made: dict[str, pikepdf.Object] = {}

    def font(self, resources: pikepdf.Object, name: str) -> Font:
        source = _entry(resources, "/Font", name)
        if source is None:
            source = pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        return self._font(source)

    def state_font(self, resources: pikepdf.Object, name: str) -> tuple[Font, float] | None:
        setting = (_entry(resources, "/ExtGState", name) or pikepdf.Dictionary()).get("/Font")
        return (self._font(setting[0]), float(setting[1])) if isinstance(setting, pikepdf.Array) else None

    def _font(self, source: pikepdf.Object) -> Font:
        key = _key(source)
        if key not in self._fonts:
            self._fonts[key] = measured(f"/F{len(self._fonts) + 1}", source, self._standard, self._unpacker)
        return self._fonts[key]

    def graphics_state(self, resources: pikepdf.Object, name: str) -> str:
        source = _entry(resources, "/ExtGState", name)
        if source is None:
            return ""
        key = _key(source)
        if key not in self._states:
            kept = {
                item: plain(source[item], self._copy, self._unpacker.unpack) for item in _STATE_KEYS if item in source
            }
            self._states[key] = self._name("G", pikepdf.Dictionary(kept)) if kept else ""
        return self._states[key]

    def colour_space(self, resources: pikepdf.Object, name: str) -> str:
        if name in _DEVICE:
            return name
        source = _entry(resources, "/ColorSpace", name)
        if source is None:
            return ""
        key = _key(source)
        if key not in self._spaces:
            space = self._space(source)
            named = str(space) if isinstance(space, pikepdf.Name) else ""
            self._spaces[key] = named or (self._name("C", space) if space is not None else "")
        return self._spaces[key]

    def form(self, resources: pikepdf.Object, name: str) -> tuple[pikepdf.Object, bytes] | None:
        source = _entry(resources, "/XObject", name)
        if not isinstance(source, pikepdf.Stream) or str(source.get("/Subtype", "")) != "/Form":
            return None
        if source.objgen not in self._forms:
            self._forms[source.objgen] = self._unpacker.unpack(source)
        return source, self._forms[source.objgen]

    def off(self, resources: pikepdf.Object, name: str) -> bool:
        layer = _entry(resources, "/Properties", name)
        return layer is not None and self._is_off(layer)

    def off_form(self, form: pikepdf.Object) -> bool:
        return "/OC" in form and self._is_off(form["/OC"])

    def page_resources(self, instructions: str) -> pikepdf.Object:
        """A dictionary of what these instructions name, and nothing else."""
        words = set(_NAME.findall(instructions))
        found = pikepdf.Dictionary()
        fonts = {font.name: font for font in self._fonts.values() if font.name in words}
        if fonts or LABEL_FONT in words:
            found["/Font"] = pikepdf.Dictionary({name: self._promised(font) for name, font in sorted(fonts.items())})
        if LABEL_FONT in words:
            found["/Font"][LABEL_FONT] = self._label_font()
        for category, letter in (("/ExtGState", "/G"), ("/ColorSpace", "/C")):
            made = {name: obj for name, obj in self._made.items() if name.startswith(letter) and name in words}
            if made:
                found[category] = pikepdf.Dictionary(made)
        return found

    def _promised(self, font: Font) -> pikepdf.Object:
        """A font's place, filled when all pages have drawn and it is known which letters are used."""
        if font.name not in self._made:
            self._made[font.name] = self._copy.make_indirect(pikepdf.Dictionary())
        return self._made[font.name]

    def finish_fonts(self) -> None:
        """Put the fonts in their places."""
        if LABEL_FONT in self._made:
            for key, value in self.own.made(self._copy).items():
                self._made[LABEL_FONT][key] = value
        for font in self._fonts.values():
            if font.name in self._made:
                made = copied(font, self._copy, self._unpacker.unpack)
                for key, value in made.items():
                    self._made[font.name][key] = value

    def _label_font(self) -> pikepdf.Object:
        if LABEL_FONT not in self._made:
            self._made[LABEL_FONT] = self._copy.make_indirect(pikepdf.Dictionary())
        return self._made[LABEL_FONT]

    def _name(self, letter: str, obj: pikepdf.Object) -> str:
        name = f"/{letter}{len(self._made) + 1}"
        self._made[name] = self._copy.make_indirect(obj)
        return name

    def _space(self, source: pikepdf.Object) -> pikepdf.Object | None:
        """A colour space without profiles, patterns or names of inks, any of which may hold text."""
        if isinstance(source, pikepdf.Name):
            return source if str(source) in _DEVICE else None
        kind = str(source[0])
        if kind == "/ICCBased":
            return pikepdf.Name(_BY_COMPONENTS.get(int(source[1].get("/N", 1)), "/DeviceGray"))
        if kind in ("/CalGray", "/CalRGB", "/Lab"):
            return pikepdf.Array(plain(source, self._copy, self._unpacker.unpack))
        if kind == "/Indexed":
            table = source[3]
            colours = self._unpacker.unpack(table) if isinstance(table, pikepdf.Stream) else bytes(table)
            base = self._space(source[1]) or pikepdf.Name.DeviceGray
            return pikepdf.Array([pikepdf.Name.Indexed, base, int(source[2]), pikepdf.String(colours)])
        if kind in ("/Separation", "/DeviceN"):
            return self._inks(source)
        return None

    def _inks(self, source: pikepdf.Object) -> pikepdf.Object:
        base = self._space(source[2]) or pikepdf.Name.DeviceGray
        function = plain(source[3], self._copy, self._unpacker.unpack, _FUNCTION_KEYS)
        if isinstance(source[1], pikepdf.Name):
            ink: pikepdf.Object = pikepdf.Name(str(source[1]) if str(source[1]) in ("/All", "/None") else "/Ink")
        else:
            ink = pikepdf.Array([pikepdf.Name(f"/Ink{number}") for number in range(len(source[1]))])
        return pikepdf.Array([pikepdf.Name(str(source[0])), ink, base, self._copy.make_indirect(function)])

    def _is_off(self, layer: pikepdf.Object) -> bool:
        """Off itself, or a group of layers of which one is off: what may not show is not shown."""
        if layer.objgen in self._off_layers:
            return True
        members = layer.get("/OCGs")
        if isinstance(members, pikepdf.Array):
            return any(item.objgen in self._off_layers for item in members)
        return members is not None and members.objgen in self._off_layers


def off_layers(structure: pikepdf.Pdf) -> frozenset[tuple[int, int]]:
    """The layers that a viewer does not show when it opens the file."""
    properties = structure.Root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return frozenset()
    usual = properties.get("/D", pikepdf.Dictionary())
    off = {item.objgen for item in usual.get("/OFF", [])}
    if str(usual.get("/BaseState", "/ON")) == "/OFF":
        on = {item.objgen for item in usual.get("/ON", [])}
        off |= {item.objgen for item in properties.get("/OCGs", [])} - on
    return frozenset(off)


def _entry(resources: pikepdf.Object, category: str, name: str) -> pikepdf.Object | None:
    entries = resources.get(category)
    if not name or not isinstance(entries, pikepdf.Dictionary):
        return None
    found = entries.get(name)
    return found if isinstance(found, pikepdf.Object) else None


def _key(source: pikepdf.Object) -> object:
    return source.objgen if source.is_indirect else source.unparse()
