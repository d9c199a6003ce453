"""Results of pages that have not changed."""
