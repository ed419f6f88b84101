"""Is a document in force on a day? Answers from registers, and from what other documents do to it."""

from legalref.validity.columns import RegisterError
from legalref.validity.events import Event, EventKind
from legalref.validity.register import Register, load_register, together
from legalref.validity.status import judged, status_on, statuses

__all__ = [
    "Event",
    "EventKind",
    "Register",
    "RegisterError",
    "judged",
    "load_register",
    "status_on",
    "statuses",
    "together",
]
