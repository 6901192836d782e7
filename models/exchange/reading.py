"""The way in: a file's name and bytes become an Arrival or an ImportRefusedError, nothing else."""

from models.errors import ImportRefusedError
from models.exchange.arrival import Arrival, Context, source_of
from models.exchange.plan_file import read_plan
from models.exchange.spreadsheet import read_actions
from models.exchange.strict_json import refuse_too_big
from models.words import _

_ZIP = b"PK\x03\x04"


def read(name: str, content: bytes, context: Context) -> Arrival:
    """Return what the file holds, by the ending of its name, which its bytes must bear out."""
    refuse_too_big(content)
    ending = name.casefold().rpartition(".")[2]
    is_zip = content.startswith(_ZIP)
    if ending == "json" and not is_zip:
        return Arrival(plan=read_plan(content), source=source_of(content))
    if ending == "csv" and not is_zip:
        return read_actions(content, kind="csv", context=context)
    if ending == "xlsx" and is_zip:
        return read_actions(content, kind="xlsx", context=context)
    raise ImportRefusedError(
        _("Fourfold reads .plan.json, .csv and .xlsx files. This is none of them.")
    )
