"""The statement's state: the text, its drafts, how far the room agrees, what stays disagreed."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.exercises.boards.statement.notices import notices
from facilitator.exercises.parts.tally import Tally
from facilitator.exercises.parts.typed import one_line, paragraphs
from facilitator.words import tr, trn
from facilitator.workshop.board import Carried, Notice, new_id


@dataclass(frozen=True)
class Question:
    """Something the text answers, such as "Who decides?"; its answer stands beside it."""

    id: str
    label: str


@dataclass(frozen=True)
class Draft:
    """An earlier text, kept as it was."""

    id: str
    text: str
    hidden: bool = False


@dataclass(frozen=True)
class Check:
    """One round of asking how far the room agrees with a text, from the least to the most."""

    id: str
    text: str
    tally: Tally = field(default_factory=Tally)


@dataclass(frozen=True)
class Concern:
    """What would move a low score."""

    id: str
    text: str
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class State:
    """`questions` are for a framed text, such as the opening's; `starters` begin a free one."""

    questions: tuple[Question, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    starters: tuple[str, ...] = ()
    gradient: tuple[str, ...] = ()
    text: str = ""
    drafts: tuple[Draft, ...] = ()
    checks: tuple[Check, ...] = ()
    concerns: tuple[Concern, ...] = ()
    text_id: str = "statement"
    text_hidden: bool = False
    minority: str = ""
    minority_id: str = "minority"
    minority_hidden: bool = False
    agreed: bool = False
    made_of: Mapping[str, str] = field(default_factory=dict)  # words it began with, by what they came from
    made_hidden: tuple[str, ...] = ()  # those of them that are covered
    withdrawn: int = 0

    # Asking

    @property
    def answered(self) -> tuple[tuple[Question, str], ...]:
        """The questions that have an answer, in order."""
        return tuple((q, self.answers[q.id]) for q in self.questions if self.answers.get(q.id, "").strip())

    @property
    def last_check(self) -> Check | None:
        return self.checks[-1] if self.checks else None

    # Writing

    def answering(self, question_id: str, text: str) -> "State":
        return replace(self, answers={**self.answers, question_id: paragraphs(text)})

    def written(self, text: str) -> "State":
        """The text as it stands now. A changed text is no longer agreed."""
        text = paragraphs(text)
        return self if text == self.text else replace(self, text=text, agreed=False)

    def kept(self, item_id: str = "") -> "State":
        """The present text kept as a draft, before it is changed; the same text is kept once."""
        if not self.text or (self.drafts and self.drafts[-1].text == self.text):
            return self
        return replace(self, drafts=(*self.drafts, Draft(item_id or new_id(), self.text)))

    def taken_up(self, item_id: str) -> "State":
        """An earlier draft made the present text again; the present one is kept first."""
        draft = next((d for d in self.drafts if d.id == item_id), None)
        return self.kept().written(draft.text) if draft else self

    # Agreeing

    def asked(self, item_id: str = "") -> "State":
        """Begin to ask how far the room agrees with the present text; the text is kept as a draft."""
        if not self.text:
            return self
        check = Check(item_id or new_id(), self.text)
        return replace(self.kept(), checks=(*self.checks, check))

    def scored(self, tally: Tally) -> "State":
        """The counts of the round being asked; begins one where there is none for this text."""
        state = self if self.last_check and self.last_check.text == self.text else self.asked()
        if not state.checks:
            return state
        return replace(state, checks=(*state.checks[:-1], replace(state.checks[-1], tally=tally)))

    def worried(self, text: str, item_id: str = "") -> "State":
        """What would move a low score."""
        if not one_line(text):
            return self
        return replace(self, concerns=(*self.concerns, Concern(item_id or new_id(), one_line(text))))

    def concern_edited(self, item_id: str, text: str) -> "State":
        return self._concern(item_id, lambda c: replace(c, text=one_line(text) or c.text))

    def concern_dropped(self, item_id: str) -> "State":
        return replace(self, concerns=tuple(c for c in self.concerns if c.id != item_id))

    def dissenting(self, text: str) -> "State":
        """The minority note: what some of us still see differently."""
        return replace(self, minority=paragraphs(text))

    def agreeing(self, agreed: bool = True) -> "State":
        """The group says that it is agreed, or no longer; nothing else makes it so."""
        return replace(self, agreed=agreed and bool(self.text))

    # What every board promises (facilitator.workshop.board.BoardState)

    @property
    def covered_texts(self) -> frozenset[str]:
        """Texts that somebody withdrew for the moment, wherever they stand: as draft, as text, in a round."""
        drafts = {d.text for d in self.drafts if d.hidden}
        return frozenset(drafts | ({self.text} if self.text_hidden else set()))

    def seen_by_room(self, mode: str) -> "State":
        gone = self.covered_texts
        return (
            replace(
                self,
                text="" if self.text in gone else self.text,
                drafts=tuple(replace(d, text="", hidden=True) if d.text in gone else d for d in self.drafts),
                checks=tuple(c for c in self.checks if c.text not in gone),
                concerns=tuple(replace(c, text="") if c.hidden else c for c in self.concerns),
                minority="" if self.minority_hidden else self.minority,
            )
            ._without(self.made_hidden)
            ._forgetting_origins()
        )

    def summary(self) -> str:
        if self.agreed:
            return tr("Agreed")
        if self.text:
            return trn("{count} draft", "{count} drafts", max(1, len(self.drafts)))
        return ""

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return notices(self, mode)

    def covered(self, item_id: str, cover: bool = True) -> "State":
        """`item_id` is a draft's, a concern's, the text's own, the minority note's or what it began with."""
        drafts = tuple(replace(d, hidden=cover) if d.id == item_id else d for d in self.drafts)
        hidden = tuple(o for o in self.made_of if (cover if o == item_id else o in self.made_hidden))
        state = replace(self, drafts=drafts, made_hidden=hidden)
        if item_id == self.minority_id:
            state = replace(state, minority_hidden=cover)
        if item_id == self.text_id:
            state = replace(state, text_hidden=cover)
        return state._concern(item_id, lambda c: replace(c, hidden=cover))

    def erased(self, item_id: str) -> "State":
        """A draft goes with the checks of that text; the present text goes too when it is the same.

        Of what it began with the words alone go, from every text.
        """
        gone = {d.text for d in self.drafts if d.id == item_id}
        if item_id == self.text_id:
            gone.add(self.text)
        state = replace(
            self,
            text="" if self.text in gone else self.text,
            drafts=tuple(d for d in self.drafts if d.id != item_id),
            checks=tuple(c for c in self.checks if c.text not in gone),
            concerns=tuple(c for c in self.concerns if c.id != item_id),
            minority="" if item_id == self.minority_id else self.minority,
        )
        if state != self:  # what is written in its place is not covered
            state = replace(
                state,
                text_hidden=self.text_hidden and bool(state.text),
                minority_hidden=self.minority_hidden and bool(state.minority),
                withdrawn=self.withdrawn + 1,
            )
        return state._without((item_id,))._forgetting_origins(all_of_them=False)

    def without_names(self) -> "State":
        """A shared text is nobody's."""
        return self

    def carried(self) -> tuple[Carried, ...]:
        text = "" if self.text_hidden else self._without(self.made_hidden).text
        return (Carried(self.text_id, text),) if self.text else ()

    def receiving(self, carried: tuple[Carried, ...]) -> "State":
        """What another board carries becomes the first text, one line each, where there is none yet."""
        if self.text or not carried:
            return self
        made_of = {c.id: one_line(c.text) for c in carried if c.text}
        return replace(self.written("\n".join(made_of.values())), made_of=made_of, made_hidden=())

    def _without(self, origins: Collection[str]) -> "State":
        """Every text without the words that came from there; what was written around them stays."""
        words = [self.made_of[origin] for origin in origins if origin in self.made_of]
        if not words:
            return self
        drafts = (replace(d, text=_cut(d.text, words)) for d in self.drafts)
        checks = (replace(c, text=_cut(c.text, words)) for c in self.checks)
        return replace(
            self,
            text=_cut(self.text, words),
            drafts=tuple(d for d in drafts if d.text or d.hidden),
            checks=tuple(c for c in checks if c.text),
            made_of={origin: text for origin, text in self.made_of.items() if origin not in origins},
            made_hidden=tuple(origin for origin in self.made_hidden if origin not in origins),
        )

    def _forgetting_origins(self, all_of_them: bool = True) -> "State":
        """Without a second copy of the words it began with; or only of those that stand in no text now."""
        texts = () if all_of_them else (self.text, *(d.text for d in self.drafts))
        left = {origin: words for origin, words in self.made_of.items() if any(words in t for t in texts)}
        return replace(self, made_of=left, made_hidden=tuple(o for o in self.made_hidden if o in left))

    def _concern(self, item_id: str, change: Callable[[Concern], Concern]) -> "State":
        return replace(self, concerns=tuple(change(c) if c.id == item_id else c for c in self.concerns))


def _cut(text: str, words: Collection[str]) -> str:
    """The text without these words, whatever their case, and without lines that have no others."""
    found = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in words), re.IGNORECASE)
    lines = ((line, found.sub("", line)) for line in text.splitlines())
    return paragraphs("\n".join(cut for line, cut in lines if cut == line or any(map(str.isalnum, cut))))


def start(settings: Mapping[str, Any]) -> State:
    """An empty text. Raises ValueError naming the setting that is wrong."""
    gradient = tuple(settings.get("gradient", ()))
    if gradient and len(gradient) != 5:
        raise ValueError("gradient: five words, from strongly disagree to strongly agree")
    return State(
        questions=tuple(Question(q["id"], q["label"]) for q in settings.get("questions", ())),
        starters=tuple(settings.get("starters", ())),
        gradient=gradient,
        text_id=new_id(),
        minority_id=new_id(),
    )
