"""Link: records become one portal in which every reference points to a record that exists."""

from wegwijs.link.portal import BUILT_IN_PAGES, Portal, link, link_with_drafts

__all__ = ["BUILT_IN_PAGES", "Portal", "link", "link_with_drafts"]
