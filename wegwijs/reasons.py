"""Why the system refused something, in words of the editors' language."""

from __future__ import annotations

import errno

from wegwijs.language import _, marked

_REASONS = {
    errno.EACCES: marked("u hebt er geen toestemming voor"),
    errno.EPERM: marked("u hebt er geen toestemming voor"),
    errno.EISDIR: marked("het is een map"),
    errno.ENOTDIR: marked("een deel van het pad is geen map"),
    getattr(errno, "EDQUOT", -1): marked("uw ruimte op de schijf is op"),
    errno.EFBIG: marked("het bestand wordt te groot"),
    errno.EIO: marked("de schijf geeft een fout"),
    errno.ELOOP: marked("de snelkoppeling wijst naar zichzelf"),
    errno.ENAMETOOLONG: marked("de naam is te lang"),
    errno.ENOENT: marked("het bestaat niet (meer)"),
    errno.ENOSPC: marked("de schijf is vol"),
    errno.EROFS: marked("de schijf is beveiligd tegen schrijven"),
    errno.EADDRINUSE: marked("iets anders gebruikt deze poort al"),
}


def reason(error: Exception) -> str:
    """A reason for people; the system's own words where we have none.

    Python 3.11 raises a RuntimeError, not an OSError, for a link that points at itself.
    """
    if not isinstance(error, OSError):
        return _(_REASONS[errno.ELOOP])
    return _(_REASONS.get(error.errno or 0, "")) or error.strerror or str(error)
