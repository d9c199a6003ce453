"""Who audits the pages: browsers here and elsewhere, and how the work is shared between them."""
