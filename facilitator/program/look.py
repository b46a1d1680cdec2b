"""What a workshop holds, in plain lines: a look before going back to it."""

from facilitator.export.read_back import sections
from facilitator.words import tr
from facilitator.workshop.session import Session


def held_in(session: Session) -> str:
    """Its title, then part by part what was made; without names, and without what was withdrawn."""
    parts = [session.title]
    for section in sections(session):
        said = [line for line in section.lines if line.text]
        lines = [line.text if line.kind == "heading" else f"• {line.text}" for line in said]
        parts.append("\n".join((section.title, *lines)))
    if len(parts) == 1:
        parts.append(tr("Nothing was made yet; only the plan is there."))
    return "\n\n".join(parts)
