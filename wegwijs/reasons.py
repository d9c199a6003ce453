"""Why the system refused something, in Dutch."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "u hebt er geen toestemming voor",
    errno.EPERM: "u hebt er geen toestemming voor",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    getattr(errno, "EDQUOT", -1): "uw ruimte op de schijf is op",
    errno.EFBIG: "het bestand wordt te groot",
    errno.EIO: "de schijf geeft een fout",
    errno.ELOOP: "de snelkoppeling wijst naar zichzelf",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOENT: "het bestaat niet (meer)",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is beveiligd tegen schrijven",
    errno.EADDRINUSE: "iets anders gebruikt deze poort al",
}


def reason(error: Exception) -> str:
    """A reason for people; the system's own words where we have none.

    Python 3.11 raises a RuntimeError, not an OSError, for a link that points at itself.
    """
    if not isinstance(error, OSError):
        return _REASONS[errno.ELOOP]
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
