"""Read: files become sources, with the line of every key. No meaning is given yet."""

from wegwijs.read.files import Asset, Content, read_content
from wegwijs.read.frontmatter import Parsed, parse
from wegwijs.read.source import Source

__all__ = ["Asset", "Content", "Parsed", "Source", "parse", "read_content"]
