"""Rules: what makes a text hard to read. Each is `def rule(text: Text, ...) -> Iterator[Finding]`."""
