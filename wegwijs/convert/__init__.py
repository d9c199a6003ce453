"""Convert: Markdown becomes safe HTML, once per text, together with what the checks need of it."""

from wegwijs.convert.cache import FragmentCache
from wegwijs.convert.fragment import Fragment, Heading, Image, Link
from wegwijs.convert.work import convert_all

__all__ = ["Fragment", "FragmentCache", "Heading", "Image", "Link", "convert_all"]
