"""Paper: codes for phones, and PDFs of what people hang up or take along.

Import from the modules themselves: only a build that makes PDFs needs WeasyPrint.
"""
