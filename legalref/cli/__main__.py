"""``python -m legalref.cli`` is the command ``legalref``."""

from legalref.cli import main

main(prog_name="legalref")
