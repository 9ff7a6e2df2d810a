"""The files of a catalogue into one campaign, with every fault of every file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediakit.catalogue import forms, values
from mediakit.catalogue import project as files
from mediakit.catalogue.document import Document, nearest, read_document
from mediakit.catalogue.lexicon import listed
from mediakit.catalogue.outputs import own_outputs
from mediakit.catalogue.rules import broken_rules
from mediakit.catalogue.values import Refused
from mediakit.errors import MediakitError, Place, every_fault, in_order
from mediakit.model.campaign import Campaign, Loop, Message
from mediakit.model.profile import Profile
from mediakit.model.reading import Lexicon
from mediakit.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a person wrote, and what is wrong with it."""

    campaign: Campaign | None
    """Without the messages that are at fault; None when what all messages share is."""
    faults: tuple[MediakitError, ...]
    """Every fault of every file, in the order of their places."""
    places: Mapping[str, Mapping[str, Place]]
    """Where each value stands: by file, then by field."""

    def place(self, name: str | None, field: str) -> Place:
        """Give the place of a field such as `lines[2].show` of a message or loop; None: of the campaign."""
        if name is None:
            return self.place_in(files.CAMPAIGN_FILE, field)
        loop = files.loop_file(name)
        return self.place_in(loop if loop in self.places else files.message_file(name), field)

    def place_in(self, file: str, field: str) -> Place:
        """Give the place of a field of any file, or of what is around it if it is not written."""
        return nearest(self.places.get(file, {}), field, Place(file))


def message_of(fault: MediakitError) -> str | None:
    """Give the message or loop that a fault is confined to; None when it concerns the whole campaign."""
    if fault.code == "RECIPE_FAILED":  # it stands in the recipe's file, and concerns what was told
        return str(fault.facts["message"])
    return files.message_of_file(fault.where.file)


def load(project: Path, only: Collection[str] | None = None) -> Catalogue:
    """Read the catalogue of a project; faults are told in the result, none is raised.

    Args:
        project: its folder.
        only: ids of the messages to read, besides what all share and the loops; None reads every message.
    """
    reading = _Reading(project)
    lexicon = reading.lexicon()
    ids, faults = files.message_ids(project)
    reading.faults += faults
    messages = tuple(
        message for name in ids if (only is None or name in only) and (message := reading.message(name))
    )
    loops = reading.loops(ids)
    campaign = reading.campaign(lexicon, reading.outputs(), messages, loops)
    return Catalogue(campaign, in_order(reading.faults), reading.places)


class _Reading:
    """One pass over the files: gathers faults and places as it goes."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.faults: list[MediakitError] = []
        self.places: dict[str, Mapping[str, Place]] = {}
        self._themes: dict[str, Any] = {}

    def message(self, name: str) -> Message | None:
        """Read one message; None when it is at fault."""
        document = self._document(files.message_file(name))
        message = document and self._fill(Message, document, forms.MESSAGE_READERS, {"id": name})
        if not document or not message:
            return None
        broken = list(broken_rules(message, document))
        self.faults += broken
        return None if broken else message

    def loops(self, known: Collection[str]) -> tuple[Loop, ...]:
        """Read the loops that are not at fault; `known` are the ids of the messages there are."""
        ids, faults = files.loop_ids(self.project)
        self.faults += faults
        return tuple(loop for name in ids if (loop := self._loop(name, known)))

    def _loop(self, name: str, known: Collection[str]) -> Loop | None:
        document = self._document(files.loop_file(name))
        loop = document and self._fill(Loop, document, forms.LOOP_READERS, {"id": name})
        if not document or not loop:
            return None
        strange = [
            MediakitError("UNKNOWN_MESSAGE", document.place(f"messages[{index}]"), said=said)
            for index, said in enumerate(loop.messages)
            if said not in known
        ]
        self.faults += strange
        return None if strange else loop

    def campaign(
        self,
        lexicon: Lexicon | Refused,
        outputs: tuple[Profile, ...] | Refused,
        messages: tuple[Message, ...],
        loops: tuple[Loop, ...],
    ) -> Campaign | None:
        """Read what messages share, and the theme it names."""
        document = self._document(files.CAMPAIGN_FILE)
        readers = {**forms.CAMPAIGN_READERS, "theme": self._theme}
        given = {"lexicon": lexicon, "outputs": outputs, "messages": messages, "loops": loops}
        return self._fill(Campaign, document, readers, given) if document else None

    def lexicon(self) -> Lexicon | Refused:
        """Read the campaign's own readings; a project may do without."""
        if not (self.project / files.LEXICON_FILE).exists():
            return Lexicon()
        document = self._document(files.LEXICON_FILE)
        found = document and self._fill(Lexicon, listed(document), forms.LEXICON_READERS, {})
        return found or values.TOLD

    def outputs(self) -> tuple[Profile, ...] | Refused:
        """Read the project's own outputs; most have none."""
        if not (self.project / files.OUTPUTS_FILE).exists():
            return ()
        document = self._document(files.OUTPUTS_FILE)
        profiles, faults = own_outputs(document, self._theme) if document else ([None], [])
        self.faults += faults
        sound = tuple(filter(None, profiles))
        return sound if len(sound) == len(profiles) else values.TOLD

    def _theme(self, written: Any) -> Any:
        """Read the theme of this name, once; what is no text is left to the form's own check."""
        if not isinstance(written, str):
            return written
        if written not in self._themes:
            self._themes[written] = self._read_theme(written)
        return self._themes[written]

    def _read_theme(self, written: str) -> Theme | Refused:
        known = files.theme_names(self.project)
        if written not in known:
            return Refused("UNKNOWN_THEME", {"said": written, "known": ", ".join(known)})
        document = self._document(f"{files.THEMES}/{written}.yaml")
        found = document and self._fill(Theme, document, forms.THEME_READERS, {"name": written})
        return found or values.TOLD

    def _document(self, file: str) -> Document | None:
        try:
            document = read_document(self.project, file)
        except MediakitError as error:
            self.faults += every_fault(error)
            return None
        self.places[file] = document.places
        return document

    def _fill(
        self, noun: type[forms.Noun], document: Document, readers: Any, given: Any
    ) -> forms.Noun | None:
        found, faults = forms.fill(noun, document, readers, given)
        self.faults += faults
        return found
