"""Link: records become one portal in which every reference points to a record that exists."""

from wegwijs.link.portal import BUILT_IN_PAGES, Portal, link, link_with_drafts
from wegwijs.link.translations import (
    TranslationState,
    VariantState,
    text_hash,
    translation_states,
    variant_state,
)

__all__ = [
    "BUILT_IN_PAGES",
    "Portal",
    "TranslationState",
    "VariantState",
    "link",
    "link_with_drafts",
    "text_hash",
    "translation_states",
    "variant_state",
]
