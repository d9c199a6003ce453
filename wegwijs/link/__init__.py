"""Link: records become one portal in which every reference points to a record that exists."""

from wegwijs.link.portal import BUILT_IN_PAGES, Portal, link
from wegwijs.link.translations import State, TranslationState, text_hash, translation_states, variant_state

__all__ = [
    "BUILT_IN_PAGES",
    "Portal",
    "State",
    "TranslationState",
    "link",
    "text_hash",
    "translation_states",
    "variant_state",
]
