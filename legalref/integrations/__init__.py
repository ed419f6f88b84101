"""Adapters to other programs' libraries: spaCy, Apache Arrow, the Model Context Protocol.

Each module imports the library that it is written for; nothing of the project imports these modules but by name
when they are asked for.
"""
