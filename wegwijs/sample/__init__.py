"""The manual part of an evaluation by WCAG-EM: which pages people look at, and what they do there."""
