"""The groups on the grid: pixmap pills in the scene itself, of which a change touches only what differs."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import compress
from operator import is_not

from PySide6.QtCore import QPointF

from facilitator.exercises.boards.grid.bands import BAND, band_of
from facilitator.exercises.boards.grid.layout import arrange, hidden_names, lanes
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.standing import Box, Spot, Wanted, depth, exact, standing
from facilitator.exercises.boards.grid.view.arrows import Lines
from facilitator.exercises.boards.grid.view.crowd import readable, roomy, with_names, with_numbers
from facilitator.exercises.boards.grid.view.marks import Look, Mark, marks_of, moved_mark, only_moved
from facilitator.exercises.boards.grid.view.plot import Plot
from facilitator.exercises.boards.grid.view.tokens import Token, taken
from facilitator.ui.kit.pills import Pills
from facilitator.ui.kit.theme import Theme

GHOSTS, LINES, PILLS, CHOSEN, HELD = 1.0, 2.5, 3.0, 5.0, 6.0  # from the back to the front


class Groups:
    """Keeps the scene's pills in step with the state."""

    def __init__(self, plot: Plot, pills: Pills, theme: Theme) -> None:
        self._plot = plot
        self._theme = theme
        self.crowded = False  # names do not fit: pills carry numbers
        self.wear(pills)
        self._state: State | None = None
        self._look = Look("", "both")
        self._people: dict[str, Stakeholder] = {}
        self._tokens: dict[str, dict[str, Token]] = {}  # by group, then by mark
        self._lines = Lines(plot.scene(), theme, LINES)
        self._frame = Box(0, 0, 1, 1)
        self._bounds = Box(0, 0, 1, 1)
        self._spare = 0.0
        self._rest: dict[str, Spot] = {}  # by mark: where it stands while nobody asks for its whole name
        self._lanes: dict[str, float] = {}  # in a crowd: across which x each group's arrow runs

    def wear(self, pills: Pills) -> None:
        """Take pills of another size or theme."""
        self._named = with_names(pills)
        self._numbered = with_numbers(pills)
        self.pills = self.faint = pills

    def forget(self) -> None:
        """Start again: the theme or a size changed."""
        for item_id in list(self._people):
            self._drop(item_id)
        self._state = None

    def show(self, state: State, look: Look, bounds: Box, spare: float = 0.0) -> None:
        """Bring the scene up to date; while something is in a hand nothing else moves.

        `spare` pixels more would be there without the list that says whose the numbers are.
        """
        frame = self._frame if look.held and look.held == self._look.held else self._plot.grid
        places = (bounds, frame) != (self._bounds, self._frame)
        fresh = self._state is None or places or self._base(look) != self._base(self._look)
        touched = list(state.people) if fresh else list(self._differing(state, look))
        if len(state.people) != len(self._people):
            for gone in set(self._people) - {p.id for p in state.people}:
                self._drop(gone)
                fresh = True
        same = all(self._people.get(person.id) is person for person in touched)
        self._bounds, self._spare, released = bounds, spare, self._look.held - look.held
        self._state = state
        self._look = look
        self._frame = frame
        for item_id in look.held:
            self._lanes.pop(item_id, None)  # in a hand it is where it is
        for person in touched:
            self._update(person, fresh)
        if fresh or ((released or not same) and not look.held):
            self._settle()

    def follow(self, state: State, look: Look) -> bool:
        """The short way for a live move: only pills in a hand move. False when more than that changed."""
        old = self._state
        if old is None or not look.held or len(old.people) != len(state.people):
            return False
        if look is not self._look and look != self._look:
            return False
        moved = []
        for person in compress(state.people, map(is_not, old.people, state.people)):
            tokens = self._tokens.get(person.id, {})
            marks = self._marks_after(state, person, tokens)
            if not marks or person.id not in look.held or [m.key for m in marks] != list(tokens):
                return False
            moved.append((person, marks, tokens))
        self._state = state
        for person, marks, tokens in moved:
            self._people[person.id] = person
            for mark, token in zip(marks, tokens.values(), strict=True):
                known = token.spot if mark.face is token.mark.face else None
                token.mark = mark
                self._put(token, self._lifted(mark, known.box) if known else self._spot(mark))
            if len(tokens) > 1:
                self._draw_line(person.id)
        return True

    def _marks_after(self, state: State, person: Stakeholder, tokens: dict[str, Token]) -> list[Mark]:
        """A group's pills in another state; when it was only moved, with the faces that they have."""
        before = self._people.get(person.id)
        if before is None or not only_moved(before, person):
            return list(marks_of(state, person, self._look))
        return [moved_mark(token.mark, person, self._look) for token in tokens.values()]

    def _spot(self, mark: Mark) -> Spot:
        return exact(self._wanted(mark), self._bounds)

    def _lifted(self, mark: Mark, box: Box) -> Spot:
        """The exact place of a pill whose size is known: what a live move needs, and no more."""
        frame, place = self._frame, mark.place
        x, y = frame.x + place.impact * frame.width, frame.bottom - place.say * frame.height
        return standing(x, y, box.width, box.height, self.pills.size.reach, self._bounds)

    # Asking

    def at(self, point: QPointF) -> Token | None:
        """The pill that a hand at that point takes."""
        return taken(self._all(), point)

    def token(self, item_id: str) -> Token | None:
        """A group's own pill, if it is on the grid."""
        return self._tokens.get(item_id, {}).get(item_id)

    def tokens(self) -> list[Token]:
        """Groups' own pills, in the order of naming."""
        state = self._state
        own = (self.token(p.id) for p in state.people) if state else iter(())
        return [token for token in own if token]

    def _all(self) -> Iterable[Token]:
        return (token for tokens in self._tokens.values() for token in tokens.values())

    # Keeping in step

    @staticmethod
    def _base(look: Look) -> tuple[str, str]:
        return look.mode, look.showing

    def _differing(self, state: State, look: Look) -> Iterable[Stakeholder]:
        """Groups that changed, and those taken up, put down or chosen."""
        known = self._people
        odd = (look.held ^ self._look.held) | (look.whole ^ self._look.whole)
        for person in state.people:
            if known.get(person.id) is not person or (odd and person.id in odd):
                yield person

    def _drop(self, item_id: str) -> None:
        self._people.pop(item_id, None)
        for token in self._tokens.pop(item_id, {}).values():
            self._plot.scene().removeItem(token)
        self._lines.drop(item_id)

    def _update(self, person: Stakeholder, fresh: bool) -> None:
        """One group's pills, each where it wants to be."""
        if self._state is None:
            return
        self._people[person.id] = person
        tokens = self._tokens.setdefault(person.id, {})
        marks = {mark.key: mark for mark in marks_of(self._state, person, self._look)}
        for key in tokens.keys() - marks.keys():
            self._plot.scene().removeItem(tokens.pop(key))
        for key, mark in marks.items():
            token = tokens.get(key)
            if token is None:
                token = tokens[key] = Token(mark)
                self._plot.scene().addItem(token)
            moved = token.mark.place != mark.place or token.spot is None
            token.mark = mark
            if moved or fresh or person.id in self._look.held:
                self._put(token, self._spot(mark))
            elif token.spot:
                self._put(token, self._opened(mark, self._rest.get(key, token.spot)))
        self._draw_line(person.id)

    def _settle(self) -> None:
        """Everything at rest: groups that meet make room for each other."""
        tokens = sorted(self._all(), key=_by_rank)
        spots = self._least_hidden(tokens)
        self._plot.name_quarter([spot.box for spot in spots.values()], self._ways(tokens).values())
        name = self._plot.quarter_name
        if any(spot.box.overlap(name) for spot in spots.values()):
            freed = self._arranged(tokens, (name,))
            spots = min(spots, freed, key=lambda found: hidden_names((*found.values(), _as_spot(name))))
        changed = set()
        self._rest = spots
        for token in tokens:
            spot = self._opened(token.mark, spots[token.mark.key])
            if spot != token.spot or token.pills is not self._pills(token.mark):
                self._put(token, spot)
                changed.add(token.mark.item)
        for item_id in changed:
            self._draw_line(item_id)

    def _least_hidden(self, tokens: list[Token]) -> dict[str, Spot]:
        """Where everything stands with as much of the names as leaves each to be read, or with numbers."""
        kept = self._frame, self._bounds
        self._frame, self._bounds = (replace(box, width=box.width + self._spare) for box in kept)
        room = self._frame.width * self._frame.height
        self._lanes = {}
        for level in roomy(self._named, [token.mark for token in tokens], room):
            self.pills, self.faint = level
            spots = self._arranged(tokens)
            if readable(hidden_names(tuple(spots.values())), len(tokens), self.crowded):
                self.crowded = False
                return spots
        self.crowded = True
        self._frame, self._bounds = kept
        self.pills, self.faint = self._numbered
        ghosts = [token.mark for token in tokens if token.mark.ghost]
        self._lanes = lanes([(mark.item, self._wanted(mark)) for mark in ghosts])
        return self._arranged(tokens)

    def _arranged(self, tokens: list[Token], clear: Iterable[Box] = ()) -> dict[str, Spot]:
        ways = self._ways(tokens)
        wanted = [replace(self._wanted(t.mark), way=ways.get(t.mark.item)) for t in tokens]
        return arrange(wanted, self._bounds, clear)

    def _ways(self, tokens: Iterable[Token]) -> dict[str, Box]:
        """Where each group's arrow will run, between the pills at its ends: no place for names."""
        ways = {}
        for ghost in (token.mark for token in tokens if token.mark.ghost):
            was, now = self._wanted(ghost), self._wanted(self._tokens[ghost.item][ghost.item].mark)
            top, bottom = sorted((was.y, now.y))
            high = (was.height + now.height) / 2
            if abs(was.x - now.x) < 1 and bottom - top > high:
                ways[ghost.item] = Box(now.x - 2, top + high / 2, 4, bottom - top - high)
        return ways

    def _pills(self, mark: Mark) -> Pills:
        return self.faint if mark.ghost else self.pills

    def _opened(self, mark: Mark, rest: Spot) -> Spot:
        """Where a pill at rest there shows all of its name: on top of others, which stay where they are."""
        if not mark.face.whole:
            return rest
        size = self._pills(mark).measure(mark.face)
        return standing(rest.x, rest.y, size.width(), size.height(), self.pills.size.reach, self._bounds)

    def _wanted(self, mark: Mark) -> Wanted:
        """Where a pill wants to be."""
        frame, place = self._frame, mark.place
        face = replace(mark.face, whole=False) if mark.face.whole else mark.face
        size = self._pills(mark).measure(face)
        wide, high = frame.width * BAND, frame.height * BAND
        cell = Box(
            frame.x + band_of(place.impact) * wide,
            frame.bottom - (band_of(place.say) + 1) * high,
            wide,
            high,
        )
        x = self._lanes.get(mark.item, frame.x + place.impact * frame.width)
        y = frame.bottom - place.say * frame.height
        upright = self._look.wishing and len(self._tokens.get(mark.item, ())) > 1  # an arrow leads there
        reach = self.pills.size.reach
        return Wanted(mark.key, x, y, size.width(), size.height(), reach, cell, upright, mark.ghost)

    def _put(self, token: Token, spot: Spot) -> None:
        token.dress(spot, self._pills(token.mark))
        if spot != token.spot:
            token.spot = spot
            token.setPos(round(spot.x), round(spot.y))
        depth_now = self._depth(token, spot)
        if depth_now != token.depth:
            token.depth = depth_now
            token.setZValue(depth_now)

    def _depth(self, token: Token, spot: Spot) -> float:
        mark = token.mark
        if mark.item in self._look.held:
            return HELD
        if mark.item in self._look.whole and not mark.ghost:
            return CHOSEN
        return (GHOSTS if mark.ghost else PILLS) + round(depth(spot, self._frame), 3)

    def _draw_line(self, item_id: str) -> None:
        """The arrow from now to should be, or the lines that join differing views."""
        tokens = self._tokens.get(item_id, {})
        own = tokens.get(item_id)
        others = [t.spot for t in tokens.values() if t is not own and t.spot]
        letters = self.pills.size.letters if self._look.wishing else None
        self._lines.draw(item_id, own.spot if own else None, others, letters)


def _as_spot(words: Box) -> Spot:
    """Words on the grid, as if they were a pill."""
    return Spot(words.x, words.y, "right", words)


def _by_rank(token: Token) -> bool:
    return token.mark.ghost
