"""Places in pictures, and in PDFs whose pages are pictures, each with a token in it."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Sequence

from PIL import Image, ImageCms, ImageDraw, ImageFont, PngImagePlugin
from PIL import TiffImagePlugin as Tiff

from places import bars
from places.asset import Asset

_INCH = 200
_WIDTH, _HEIGHT = 1000, 500
_SAID = "The family went home on Monday, she said."
_AFTER = "They were well and the school was told."


def drawn(*lines: str, mode: str = "L", size: int = 36) -> Image.Image:
    """A piece of paper with these lines on it."""
    paper = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw = ImageDraw.Draw(paper)
    for number, line in enumerate(lines):
        draw.text((60, 60 + 90 * number), line, fill=0, font=ImageFont.load_default(size))
    return paper.point([0] * 128 + [255] * 128).convert("1") if mode == "1" else paper.convert(mode)


def about(token: str, mode: str = "L") -> Image.Image:
    """A piece of paper that names the token."""
    return drawn(_SAID, f"He asked {token} about it.", _AFTER, mode=mode)


def plain(mode: str = "L") -> Image.Image:
    """A piece of paper that does not."""
    return drawn(_SAID, _AFTER, mode=mode)


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    """The bytes of a picture file."""
    out = io.BytesIO()
    image.save(out, kind, dpi=(_INCH, _INCH), **more)
    return out.getvalue()


# Picture files


def _exif(token: str) -> bytes:
    exif = Image.Exif()
    exif[0x013B], exif[0x9C9B] = f"{token} Vandermole", f"At {token}'s home".encode("utf-16-le") + b"\0\0"
    exif.get_ifd(0x8769)[0xA431] = f"Serial {token}"
    exif.get_ifd(0x8769)[0x927C] = b"Maker\0" + token.encode()
    exif.get_ifd(0x8825)[0x001B] = b"ASCII\0\0\0" + token.encode()
    return saved(plain("RGB"), "JPEG", exif=exif)


def _preview(token: str) -> bytes:
    """A JPEG with the original as a preview in its EXIF data, as editors leave it."""
    small = io.BytesIO()
    about(token).resize((500, 250)).save(small, "JPEG", quality=60)
    preview = small.getvalue()
    second = struct.pack("<HHHIIHHIII", 2, 0x201, 4, 1, 44, 0x202, 4, 1, len(preview), 0)
    body = b"Exif\0\0II*\0" + struct.pack("<IHI", 8, 0, 14) + second + preview
    return _with_segment(saved(plain("RGB"), "JPEG"), 0xE1, body)


def _with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    return jpeg[:2] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + jpeg[2:]


def _xmp(token: str) -> bytes:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{token}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return _with_segment(saved(plain("RGB"), "JPEG"), 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet.encode())


def _iptc(token: str) -> bytes:
    caption = b"\x1c\x02\x78" + struct.pack(">H", len(token)) + token.encode()
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(caption)) + caption
    return _with_segment(saved(plain("RGB"), "JPEG"), 0xED, block + b"\0" * (len(caption) % 2))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _png_texts(token: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", token)
    info.add_text("Comment", f"For {token} alone", zip=True)
    info.add_itxt("Title", f"Photograph of {token}", zip=True)
    return saved(plain(), "PNG", pnginfo=info)


def _own_chunk(token: str) -> bytes:
    data = saved(plain(), "PNG")
    return data[:-12] + _chunk(b"prVt", token.encode()) + data[-12:]


def _profile(token: str) -> bytes:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    body = f"{token} Display".encode("utf-16-be")
    text = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"GB", len(body), 28) + body
    count = int.from_bytes(profile[128:132], "big")
    for entry in range(132, 132 + 12 * count, 12):
        if profile[entry : entry + 4] == b"desc":
            profile[entry + 4 : entry + 12] = struct.pack(">II", len(profile), len(text))
    profile += text
    profile[0:4] = struct.pack(">I", len(profile))
    return saved(plain("RGB"), "PNG", icc_profile=bytes(profile))


def _frame(token: str) -> bytes:
    """A PNG that moves: its second frame names somebody."""
    return saved(plain(), "PNG", save_all=True, append_images=[about(token)], duration=500)


def _tiff_pages(token: str) -> bytes:
    return saved(plain("1"), "TIFF", compression="group4", save_all=True, append_images=[about(token, "1")])


def _tiff_tags(token: str) -> bytes:
    tags = Tiff.ImageFileDirectory_v2()
    tags[270], tags[285], tags[315] = f"Scan for {token}", token, token
    tags.tagtype[34377], tags[34377] = 7, b"8BIM\x04\x04\0\0\0\0\0\x10" + token.encode()
    return saved(plain(), "TIFF", tiffinfo=tags)


# PDFs of pictures


def pdf(content: str, objects: Sequence[bytes], resources: str) -> bytes:
    """A page of those drawing instructions, with objects from number 5 on."""
    page = (
        f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 360 180] /Contents 4 0 R /Resources <<{resources}"
        " /Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>"
    )
    drawing = content.encode()
    numbered = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        page.encode(),
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawing), drawing),
        *objects,
    ]
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(numbered, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    count = len(numbered) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (count, table, end)


def picture(image: Image.Image, more: bytes = b"") -> bytes:
    """A picture as an object."""
    packed = zlib.compress(image.convert("L").tobytes())
    return (
        b"<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Filter /FlateDecode /Length %d %s>>\nstream\n%s\nendstream"
        % (image.width, image.height, len(packed), more, packed)
    )


_WHOLE = "q 360 0 0 180 0 0 cm /P Do Q\n"
_NAMES = "/XObject <</P 5 0 R>>"


def scan(content: str = _WHOLE, image: Callable[[str], Image.Image] = about, more: str = "") -> Callable[[str], bytes]:
    """A page with one scan, and what else is drawn."""
    return lambda token: pdf(content.replace("@", token), [picture(image(token))], _NAMES + more)


def _beside(token: str) -> bytes:
    return pdf(_WHOLE, [picture(plain()), picture(about(token))], "/XObject <</P 5 0 R /Original 6 0 R>>")


def _masked(key: bytes) -> Callable[[str], bytes]:
    def make(token: str) -> bytes:
        return pdf(_WHOLE, [picture(plain(), key + b" 6 0 R"), picture(_turned(about(token)))], _NAMES)

    return make


def _turned(image: Image.Image) -> Image.Image:
    """Nearly all of it lets everything through."""
    return image.point([200 + value // 5 for value in range(256)])


def _alternate(token: str) -> bytes:
    said = b"/Alternates [<</Image 6 0 R /DefaultForPrinting true>>]"
    return pdf(_WHOLE, [picture(plain(), said), picture(about(token))], _NAMES)


def _inline(token: str) -> bytes:
    small = about(token).resize((500, 250))
    dots = small.tobytes().hex()
    head = "q 360 0 0 180 0 0 cm BI /W 500 /H 250 /BPC 8 /CS /G /F /AHx ID "
    return pdf(f"{head}{dots}> EI Q\n", [b"null"], "")


def _jbig2(token: str) -> bytes:
    """A scan as some machines pack it: one region of a JBIG2 page, packed as a fax is."""
    image = about(token, "1")
    packed = io.BytesIO()
    image.point(lambda value: 255 - value).save(packed, "TIFF", compression="group4", tiffinfo={278: image.height})
    with Image.open(packed) as opened:
        tags = opened.tag_v2  # type: ignore[attr-defined]
        fax = packed.getvalue()[tags[273][0] : tags[273][0] + tags[279][0]]
    size = struct.pack(">II", image.width, image.height)
    page = struct.pack(">IBBBI", 0, 48, 0, 1, 19) + size + struct.pack(">IIBH", 0, 0, 0, 0)
    region = size + struct.pack(">IIB", 0, 0, 0) + b"\x01" + fax
    data = page + struct.pack(">IBBBI", 1, 38, 0, 1, len(region)) + region
    body = (
        b"<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1"
        b" /Filter /JBIG2Decode /Length %d>>\nstream\n%s\nendstream" % (image.width, image.height, len(data), data)
    )
    return pdf(_WHOLE, [body], _NAMES)


def _outlines(token: str) -> bytes:
    """Letters as small boxes: no text, and no picture either."""
    small = about(token).resize((500, 250))
    dots = small.load()
    assert dots is not None
    boxes: list[str] = []
    for row in range(small.height):
        start = None
        for column in range(small.width + 1):
            dark = column < small.width and dots[column, row] < 128  # type: ignore[operator]
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                boxes.append(f"{start * 0.72:.2f} {180 - row * 0.72:.2f} {(column - start) * 0.72:.2f} -.74 re")
                start = None
    return pdf("\n".join([*boxes, "f\n"]), [b"null"], "")


def _stamp(token: str) -> Image.Image:
    image = about("him").convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.rectangle((560, 330, 960, 430), outline=(170, 0, 0), width=5)
    draw.text((590, 350), token, fill=(170, 0, 0), font=ImageFont.load_default(44))
    return image


def _photographed(token: str) -> bytes:
    """A letter on a desk, and a corner of another paper."""
    desk = Image.new("RGB", (1600, 1400), (150, 130, 110))
    desk.paste(plain("RGB"), (60, 80))
    desk.paste(about(token, "RGB").crop((40, 120, 900, 300)), (640, 900))
    return saved(desk, "JPEG", quality=88)


def _coded(token: str) -> Image.Image:
    return bars.barred(plain(), token, (120, 300))


_COVERED = "0 g 78 109 64 18 re f\n"
_LAYER = "BT 3 Tr /F 12 Tf {x} {y} Td (The family went home. He asked @ about it.) Tj ET\n"

ASSETS = (
    Asset(5, "original-beside.pdf", "the original beside the picture that is shown", _beside, shown=False, tools=True),
    Asset(6, "scan-under-box.pdf", "a scan under a drawn box", scan(_WHOLE + _COVERED), shown=False, tools=True),
    Asset(7, "soft-mask.pdf", "the soft mask of a picture", _masked(b"/SMask"), shown=False, tools=True),
    Asset(7, "alternate.pdf", "another picture for printing", _alternate, shown=False, tools=True),
    Asset(7, "inline-picture.pdf", "a picture inside the drawing instructions", _inline, tools=True),
    Asset(8, "larger-than-page.pdf", "a scan larger than the page", scan(
        "q 720 0 0 360 0 0 cm /P Do Q\n", lambda x: drawn("", "", "", f"{_SAID} They were well. {x} too.", size=22)),
        shown=False, tools=True),
    Asset(8, "clipped-scan.pdf", "a scan of which a clip shows a part", scan(
        "q 0 130 360 50 re W n 360 0 0 180 0 0 cm /P Do Q\n"), shown=False, tools=True),
    Asset(9, "text-layer-of-scan.pdf", "the text layer of a scan", scan(
        _WHOLE + _LAYER.format(x=20, y=100), lambda _: plain()), tools=True),
    Asset(36, "jbig2.pdf", "a scan packed as JBIG2", _jbig2, tools=True),
    Asset(37, "preview.jpg", "the original as a preview", _preview, shown=False, tools=True),
    Asset(37, "segment-of-a-program.jpg", "a segment of some program", lambda x: _with_segment(
        saved(plain("RGB"), "JPEG"), 0xEB, b"Own\0" + x.encode()), tools=True),
    Asset(37, "jpeg-comment.jpg", "a comment", lambda x: saved(plain("RGB"), "JPEG", comment=x.encode()), tools=True),
    Asset(38, "box-one-can-see-through.pdf", "a box that one can see through", scan(
        _WHOLE + "/T gs " + _COVERED, more=" /ExtGState <</T <</ca .3>>>>"), tools=True),
    Asset(38, "box-too-small.pdf", "a box that is too small", scan(_WHOLE + "0 g 78 109 64 3 re f\n"), tools=True),
    Asset(39, "box-below.pdf", "a box drawn below the scan", scan(_COVERED + _WHOLE), tools=True),
    Asset(40, "layer-beside-scan.pdf", "a text layer that is not where the letters are", scan(
        _WHOLE + _LAYER.format(x=150, y=20)), tools=True),
    Asset(46, "letters-as-shapes.pdf", "letters drawn as shapes", _outlines, tools=True),
    Asset(47, "stamp.jpg", "a stamp", lambda x: saved(_stamp(x), "JPEG"), tools=True),
    Asset(101, "exif.jpg", "owner, serial number, place and maker's note", _exif, tools=True),
    Asset(102, "xmp.jpg", "metadata in markup", _xmp, tools=True),
    Asset(102, "caption.jpg", "a caption of a press agency", _iptc, tools=True),
    Asset(102, "tags.tif", "artist, description, page name and a program's own tag", _tiff_tags, tools=True),
    Asset(102, "second-page.tif", "a further page", _tiff_pages, tools=True),
    Asset(103, "behind-the-end.png", "bytes behind the end", lambda x: saved(plain(), "PNG") + x.encode(), tools=True),
    Asset(103, "behind-the-end.jpg", "another picture behind the end", lambda x: saved(plain("RGB"), "JPEG")
        + saved(about(x, "RGB"), "JPEG", comment=x.encode()), tools=True),
    Asset(103, "moving.png", "a further frame", _frame, shown=False, tools=True),
    Asset(104, "text-chunks.png", "texts, packed and not", _png_texts, tools=True),
    Asset(104, "own-chunk.png", "a chunk of some program", _own_chunk, tools=True),
    Asset(104, "profile.png", "the name of a colour profile", _profile, tools=True),
    Asset(106, "bar-code.png", "a bar code (Code 39)", lambda x: saved(_coded(x), "PNG"), shown=False, tools=True),
    Asset(106, "bar-code.pdf", "a bar code on a scan", scan(image=_coded), shown=False, tools=True),
    Asset(105, "desk.jpg", "another paper on the desk", _photographed, tools=True),
)  # fmt: skip
