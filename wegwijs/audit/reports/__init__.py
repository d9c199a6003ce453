"""The forms in which the result of an audit is told, one module each, and reading a report back."""
