"""Python-Markdown with the dialect of the portal."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.treeprocessors import Treeprocessor

from wegwijs.catalogues import SOURCE_LANGUAGE
from wegwijs.convert.accepted import without_lines
from wegwijs.convert.blocks import BlocksExtension
from wegwijs.convert.clean import clean, forbidden_parts, text_only
from wegwijs.convert.effort import is_too_much
from wegwijs.convert.fences import FencesExtension
from wegwijs.convert.fragment import Fragment, Heading, Image, Link
from wegwijs.convert.links import Resolver, language_of_target, resolve, with_base
from wegwijs.convert.sections import bare_headings
from wegwijs.language_names import direction, own_name
from wegwijs.read.files import slugify
from wegwijs.site_texts import SiteTexts

_CODED = re.compile(r"\x02amp\x03#(\d+);|\x02(\d+)\x03")
"""How Python-Markdown keeps an e-mail address in `<...>`, and a character after a backslash."""

_STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_MARK = re.compile(r"[\x02\x03]")
_TAKEN = re.compile(
    r"inhoud|onderwerpen|resultaten|zoek.*|w-.*|afzender-.*|letter-.*|plaats-.*|spreekuur-\d+"
)
"""Ids that templates and page objects give; a heading with one would be the second on its page."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Converter:
    """Converts texts one after another; make one per process, it is expensive to make.

    glossary: abbreviation -> what it stands for; base_path: put before the site's own URLs;
    language: of the texts, for headings of blocks and names of tables; resolver: where a link goes.
    """

    def __init__(
        self,
        base_path: str,
        glossary: Mapping[str, str],
        language: str = SOURCE_LANGUAGE,
        resolver: Resolver = resolve,
    ) -> None:
        self._texts = SiteTexts(language)
        self._outline = _Outline(base_path, self._texts, resolver)
        self._glossary = dict(glossary)
        self._markdown = self._new_markdown()

    def _new_markdown(self) -> Markdown:
        return Markdown(
            extensions=[
                BlocksExtension(self._texts),
                AbbrExtension(glossary=self._glossary),
                "tables",
                "def_list",
                "sane_lists",
                _OutlineExtension(self._outline),
            ],
            output_format="html",
        )

    def convert(self, body: str, source_path: str) -> Fragment:
        """HTML and outline of a Markdown text. Never raises on bad Markdown, never takes minutes."""
        if is_too_much(body):
            return Fragment(html="", too_deep=True)
        self._outline.begin(source_path)
        self._markdown.reset()
        try:
            converted = self._markdown.convert(without_lines(body))
        except RecursionError:
            self._markdown = self._new_markdown()  # reset() does not clear where the parser was
            return Fragment(html="", too_deep=True)
        outline = self._outline
        return Fragment(
            html=clean(converted),
            headings=tuple(outline.headings),
            links=tuple(outline.links),
            images=tuple(outline.images),
            blocks=tuple(outline.blocks),
            unnumbered=outline.unnumbered,
            removed=tuple(dict.fromkeys(outline.removed)),
            empty_headers=outline.empty_headers,
        )


def _heading_id(text: str) -> str:
    slug = slugify(text) or "kop"
    return f"kop-{slug}" if _TAKEN.fullmatch(slug) else slug


class _Outline:
    """What one conversion has met; filled by the tree processor below."""

    def __init__(self, base_path: str, texts: SiteTexts, resolver: Resolver) -> None:
        self.texts = texts
        self.base_path = base_path
        self.resolver = resolver
        self.begin("")

    def begin(self, source_path: str) -> None:
        self.source_path = source_path
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.blocks: list[str] = []
        self.removed: list[str] = []
        self.ids: dict[str, int] = {}
        self.unnumbered = 0
        self.empty_headers = 0

    def own_id(self, id_: str) -> str:
        """This id, or `id_1`, `id_2` … when it is taken. Counting on keeps 2,000 equal headings quick."""
        if id_ not in self.ids:
            self.ids[id_] = 0
            return id_
        while (numbered := f"{id_}_{self.ids[id_] + 1}") in self.ids:
            self.ids[id_] += 1
        self.ids[id_] += 1
        self.ids[numbered] = 0
        return numbered


class _OutlineExtension(Extension):
    def __init__(self, outline: _Outline) -> None:
        super().__init__()
        self.outline = outline

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name set by Python-Markdown)
        code = FencesExtension()
        code.extendMarkdown(md)
        # After inline parsing (20), before raw HTML returns to the text.
        md.treeprocessors.register(_OutlineProcessor(md, self.outline, code), "wegwijs-outline", 1)


def _only_a_link(item: etree.Element) -> bool:
    """The item is one link and nothing else: a target of its own, not one in a sentence (WCAG 2.5.5)."""
    inside = item[0] if len(item) == 1 and item[0].tag == "p" else item
    texts = [item.text, inside.text, *(child.tail for child in inside)]
    return [child.tag for child in inside] == ["a"] and not any(text and text.strip() for text in texts)


class _OutlineProcessor(Treeprocessor):
    """Notes headings, links, images, blocks and tables; resolves links; makes tables accessible."""

    def __init__(self, md: Markdown, outline: _Outline, code: FencesExtension) -> None:
        super().__init__(md)
        self.outline = outline
        self.code = code

    def run(self, root: etree.Element) -> None:
        bare = iter(bare_headings(root, _HEADINGS))
        for element in root.iter():
            if element.tag in _HEADINGS:
                self._heading(element, next(bare, False))
            elif element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._image(element)
            elif element.tag == "div":
                self._block(element)
            elif element.tag == "ul" and all(_only_a_link(item) for item in element):
                element.set("class", "only-links")
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    self._table(parent, index, child)
        self._raw_html(self.md.htmlStash.rawHtmlBlocks)

    def _raw_html(self, pieces: list[Any]) -> None:
        """Keep of the HTML that an editor typed only what is allowed there. Fenced code is ours."""
        for index, piece in enumerate(pieces):
            if index < self.code.code_blocks:
                continue
            forbidden = forbidden_parts(piece) if isinstance(piece, str) else []
            if forbidden:
                self.outline.removed += forbidden
                pieces[index] = text_only(piece)

    def _heading(self, element: etree.Element, bare: bool) -> None:
        text = self._text(element)
        id_ = self.outline.own_id(_heading_id(text))
        element.set("id", id_)
        self.outline.headings.append(Heading(_HEADINGS[str(element.tag)], text, id_, bare))

    def _link(self, element: etree.Element) -> None:
        target = _decoded(element.get("href", ""))
        url = self.outline.resolver(target, self.outline.source_path)
        element.set("href", with_base(url, self.outline.base_path))
        text = self._text(element)
        text = text or "".join(image.get("alt", "") for image in element.iter("img")).strip()
        language = language_of_target(target)
        if language:
            element.set("hreflang", language)
        if language and text.casefold() == own_name(language).casefold():
            element.set("lang", language)
            element.set("dir", direction(language))
        self.outline.links.append(Link(target, url, text))

    def _image(self, element: etree.Element) -> None:
        target = _decoded(element.get("src", ""))
        url = self.outline.resolver(target, self.outline.source_path)
        element.set("src", with_base(url, self.outline.base_path))
        self.outline.images.append(Image(target, url, element.get("alt", "").strip()))

    def _text(self, element: etree.Element) -> str:
        """The text of an element: entities as characters, raw HTML left out, spaces made one."""
        text = _decoded("".join(element.itertext()))
        return " ".join(_MARK.sub("", _STASHED.sub(self._entity, text)).split())

    def _entity(self, found: re.Match[str]) -> str:
        pieces = self.md.htmlStash.rawHtmlBlocks
        piece = pieces[int(found[1])] if int(found[1]) < len(pieces) else ""
        return html.unescape(piece) if isinstance(piece, str) and piece.startswith("&") else ""

    def _block(self, element: etree.Element) -> None:
        name = element.get("class", "").partition("block-")[2]
        if not name:
            return
        self.outline.blocks.append(name)
        if name == "stappen" and element.find("ol") is None:
            self.outline.unnumbered += 1

    def _table(self, parent: etree.Element, index: int, table: etree.Element) -> None:
        """Scope for header cells, the header's text on each cell (for narrow screens, where rows become
        lists), and a box that scrolls sideways and can be reached by keyboard."""
        headers = list(table.iter("th"))
        for header in headers:
            header.set("scope", "col")
        texts = [self._text(one) for one in headers]
        if not all(texts):
            self.outline.empty_headers += 1
        for row in table.iter("tr"):
            for cell, text in zip(row.findall("td"), texts, strict=False):
                cell.set("data-label", text)
        label = self.outline.texts("Tabel met %(columns)s", columns=", ".join(filter(None, texts)))
        box = etree.Element(
            "div", {"class": "table-scroll", "role": "group", "tabindex": "0", "aria-label": label}
        )
        box.tail, table.tail = table.tail, None
        parent.remove(table)
        box.append(table)
        parent.insert(index, box)


def _decoded(text: str) -> str:
    """Text in which e-mail addresses and escaped characters are themselves again."""
    return _CODED.sub(lambda found: chr(int(found[1] or found[2])), text)
