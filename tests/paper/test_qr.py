"""QR codes, read back by a program that did not make them."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import pytest
import segno
import zxingcpp
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from wegwijs.paper.qr import QUIET_ZONE, qr_svg, readable

URL = "https://hulp.example.nl/locaties/hengelo-stad/"
NAMES = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,8}", fullmatch=True)


def modules(svg: str) -> Image.Image:
    """The drawing as pixels, from the strokes in its path: eight pixels to a module."""
    side = int(ElementTree.fromstring(svg).attrib["viewBox"].split()[2])
    drawn = Image.new("L", (side, side), 255)
    [path] = re.findall(r'stroke="#000"[^>]* d="([^"]+)"', svg)
    x = y = 0.0
    for command, rest in re.findall(r"([Mmhv])([-\d. ]+)", path):
        numbers = [float(one) for one in re.findall(r"-?\d*\.?\d+", rest)]
        if command == "h":
            for column in range(int(numbers[0])):
                drawn.putpixel((int(x) + column, int(y)), 0)
            x += numbers[0]
        else:
            x, y = numbers if command == "M" else (x + numbers[0], y + numbers[1])
    return drawn.resize((side * 8, side * 8), Image.Resampling.NEAREST)


def read(image: Image.Image) -> zxingcpp.Barcode:
    # Only codes of this kind: in a large one another kind, of lines, is seen now and then.
    [found] = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return found


@given(NAMES)
@example("0377000000l000000000-000-00000000-000000000-0000022-000000000000000-00000000000000000002-2")
def test_a_phone_reads_the_address(name: str) -> None:
    url = f"https://wegwijs.bibliotheek.example/artikelen/{name}/"
    assert read(modules(qr_svg(url, "QR-code"))).text == url


def test_a_code_with_a_stain_is_still_read() -> None:
    image = modules(qr_svg(URL, "QR-code"))
    middle = image.width // 2
    image.paste(255, (middle, middle, middle + 32, middle + 24))
    assert read(image).text == URL


def test_around_the_code_is_white() -> None:
    image = modules(qr_svg(URL, "QR-code"))
    edge = QUIET_ZONE * 8
    inside = (edge, edge, image.width - edge, image.height - edge)
    assert Image.eval(image, lambda value: 255 - value).getbbox() == inside


@pytest.mark.parametrize("length", [20, 60, 120])
def test_the_error_level_is_at_least_m(length: int) -> None:
    url = f"https://example.nl/{'x' * length}/"
    assert read(modules(qr_svg(url, "QR"))).ec_level in ("M", "Q", "H")
    assert segno.make(url, error="m").version > 1


def test_it_is_black_on_white_in_every_scheme_and_has_a_name() -> None:
    svg = qr_svg(URL, "De pagina van <Hengelo> & meer")
    tree = ElementTree.parse(io.StringIO(svg)).getroot()
    assert tree.attrib["role"] == "img"
    assert tree.findtext("{*}title") == "De pagina van <Hengelo> & meer"
    colours = [one.get("fill") or one.get("stroke") for one in tree.iter() if one.tag.endswith("path")]
    assert colours == ["#fff", "#000"]
    assert "style=" not in svg


def test_one_url_is_drawn_once() -> None:
    assert qr_svg(URL, "a") is qr_svg(URL, "a")


@pytest.mark.parametrize(
    ("url", "text"),
    [
        (URL, "hulp.example.nl/locaties/hengelo-stad"),
        ("http://127.0.0.1:8000/", "127.0.0.1:8000"),
        ("https://example.nl/hulp/x?y=1", "example.nl/hulp/x?y=1"),
    ],
)
def test_an_address_as_people_type_it(url: str, text: str) -> None:
    assert readable(url) == text
