"""YAML → Campaign, with the place of every value kept and every fault told at once."""

from mediakit.catalogue.loading import Catalogue, load, message_of
from mediakit.catalogue.project import find_project

__all__ = ["Catalogue", "find_project", "load", "message_of"]
