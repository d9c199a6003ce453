"""Preview: the site while it is being written, in memory. Nothing of it is ever published."""
