"""Which script a character is written in, as far as shaping asks. Pure."""

from bisect import bisect_right

# Where each stretch of one script begins; "" are signs, figures and marks, which go with what stands beside them.
_STARTS: tuple[tuple[int, str], ...] = (
    (0x0000, ""), (0x0041, "latn"), (0x005B, ""), (0x0061, "latn"), (0x007B, ""), (0x00AA, "latn"), (0x00AB, ""),
    (0x00BA, "latn"), (0x00BB, ""), (0x00C0, "latn"), (0x00D7, ""), (0x00D8, "latn"), (0x00F7, ""), (0x00F8, "latn"),
    (0x02B9, ""), (0x0370, "grek"), (0x0400, "cyrl"), (0x0530, "armn"), (0x0590, "hebr"), (0x0600, "arab"),
    (0x060C, ""), (0x060D, "arab"), (0x061B, ""), (0x061C, "arab"), (0x061F, ""), (0x0620, "arab"), (0x0640, ""),
    (0x0641, "arab"), (0x064B, ""), (0x0656, "arab"), (0x0700, "syrc"), (0x0750, "arab"), (0x0780, "thaa"),
    (0x07C0, "nkoo"), (0x0800, ""), (0x0870, "arab"), (0x0900, "deva"), (0x0951, ""), (0x0955, "deva"), (0x0964, ""),
    (0x0966, "deva"), (0x0980, "beng"), (0x0A00, "guru"), (0x0A80, "gujr"), (0x0B00, "orya"), (0x0B80, "taml"),
    (0x0C00, "telu"), (0x0C80, "knda"), (0x0D00, "mlym"), (0x0D80, "sinh"), (0x0E00, "thai"), (0x0E3F, ""),
    (0x0E40, "thai"), (0x0E80, "laoo"), (0x0F00, "tibt"), (0x1000, "mymr"), (0x10A0, "geor"), (0x1100, "hang"),
    (0x1200, "ethi"), (0x13A0, "cher"), (0x1400, "cans"), (0x1680, ""), (0x1780, "khmr"), (0x1800, "mong"),
    (0x18B0, "cans"), (0x1900, ""), (0x19E0, "khmr"), (0x1A00, ""), (0x1C80, "cyrl"), (0x1C90, "geor"), (0x1CC0, ""),
    (0x1D00, "latn"), (0x1D26, "grek"), (0x1D2B, "cyrl"), (0x1D2C, "latn"), (0x1DC0, ""), (0x1E00, "latn"),
    (0x1F00, "grek"), (0x2000, ""), (0x2C60, "latn"), (0x2C80, ""), (0x2D80, "ethi"), (0x2DE0, "cyrl"), (0x2E00, ""),
    (0x2E80, "hani"), (0x3000, ""), (0x3005, "hani"), (0x3008, ""), (0x3041, "hira"), (0x3099, ""), (0x309D, "hira"),
    (0x30A0, ""), (0x30A1, "kana"), (0x30FB, ""), (0x30FD, "kana"), (0x3100, "bopo"), (0x3130, "hang"), (0x3190, ""),
    (0x31A0, "bopo"), (0x31C0, ""), (0x31F0, "kana"), (0x3200, ""), (0x3400, "hani"), (0x4DC0, ""), (0x4E00, "hani"),
    (0xA000, ""), (0xA640, "cyrl"), (0xA6A0, ""), (0xA722, "latn"), (0xA788, ""), (0xA78B, "latn"), (0xA800, ""),
    (0xA8E0, "deva"), (0xA900, ""), (0xA960, "hang"), (0xA980, ""), (0xAB01, "ethi"), (0xAB30, "latn"),
    (0xAB70, ""), (0xAC00, "hang"), (0xD800, ""), (0xF900, "hani"), (0xFB00, "latn"), (0xFB13, ""),
    (0xFB1D, "hebr"), (0xFB50, "arab"), (0xFD3E, ""), (0xFD40, "arab"), (0xFE00, ""), (0xFE2E, "cyrl"), (0xFE30, ""),
    (0xFE70, "arab"), (0xFEFF, ""), (0xFF21, "latn"), (0xFF3B, ""), (0xFF41, "latn"), (0xFF5B, ""), (0xFF66, "kana"),
    (0xFF70, ""), (0xFF71, "kana"), (0xFF9E, ""), (0xFFA0, "hang"), (0xFFE0, ""), (0x11AB0, "cans"), (0x11AC0, ""),
    (0x1E7E0, "ethi"), (0x1E800, ""), (0x1EE00, "arab"), (0x1EF00, ""), (0x20000, "hani"), (0x32000, ""),
)  # fmt: skip
_FIRST = [start for start, _script in _STARTS]


def script_of(character: str) -> str:
    """Return the script of a character in small letters of ISO 15924, empty where it goes with its neighbours."""
    return _STARTS[bisect_right(_FIRST, ord(character)) - 1][1]
