"""The groups on the grid: pixmap pills in the scene itself, of which a change touches only what differs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import compress
from operator import is_not, itemgetter
from types import MappingProxyType

from PySide6.QtCore import QPointF

from facilitator.exercises.boards.grid.layout import arrange, hidden_names, lanes
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.standing import Box, Spot, Wanted
from facilitator.exercises.boards.grid.view.arrows import Lines
from facilitator.exercises.boards.grid.view.crowd import readable, roomy, with_names, with_numbers
from facilitator.exercises.boards.grid.view.ground import Ground, way
from facilitator.exercises.boards.grid.view.marks import Look, Mark, marks_of, moved_mark, only_moved
from facilitator.exercises.boards.grid.view.plot import Plot
from facilitator.exercises.boards.grid.view.tokens import Token, taken
from facilitator.ui.kit.pills import Pills
from facilitator.ui.kit.theme import Theme

NOWHERE: Mapping[str, Spot] = MappingProxyType({})
LINES, CHOSEN, HELD = 0.5, 5.0, 6.0  # behind every name, and in front of all


class Groups:
    """Keeps the scene's pills in step with the state."""

    def __init__(self, plot: Plot, pills: Pills, theme: Theme) -> None:
        self._plot = plot
        self._theme = theme
        self.crowded = False  # names do not fit: pills carry numbers
        self._ground = Ground(pills)
        self.wear(pills)
        self._state: State | None = None
        self._look = Look("", "both")
        self._people: dict[str, Stakeholder] = {}
        self._tokens: dict[str, dict[str, Token]] = {}  # by group, then by mark
        self._lines = Lines(plot.scene(), theme, LINES)
        self._spare = 0.0
        self._rest: dict[str, Spot] = {}  # by mark: where it stands while nobody asks for its whole name

    def wear(self, pills: Pills) -> None:
        """Take pills of another size or theme."""
        self._named = with_names(pills)
        self._numbered = with_numbers(pills)
        self._ground.wear((pills, pills))

    def forget(self) -> None:
        """Start again: the theme or a size changed."""
        for item_id in list(self._people):
            self._drop(item_id)
        self._state = None

    def show(self, state: State, look: Look, bounds: Box, spare: float = 0.0) -> None:
        """Bring the scene up to date; while something is in a hand nothing else moves.

        `spare` pixels more would be there without the list that says whose the numbers are.
        """
        ground = self._ground
        frame = ground.frame if look.held and look.held == self._look.held else self._plot.grid
        elsewhere = (bounds, frame) != (ground.bounds, ground.frame)
        fresh = self._state is None or elsewhere or self._base(look) != self._base(self._look)
        touched = list(state.people) if fresh else list(self._differing(state, look))
        if len(state.people) != len(self._people):
            for gone in set(self._people) - {p.id for p in state.people}:
                self._drop(gone)
                fresh = True
        same = all(self._people.get(person.id) is person for person in touched)
        released = self._look.held - look.held
        self._state, self._look, self._spare = state, look, spare
        ground.frame, ground.bounds = frame, bounds
        ground.lanes = {item: x for item, x in ground.lanes.items() if item not in look.held}
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
                self._put(token, self._ground.lifted(mark.place, known.box) if known else self._spot(mark))
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
        return self._ground.exact(mark, self._upright(mark))

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
            if fresh:
                token.spot = None  # until all are settled: what it shows depends on how many there are
            elif moved or person.id in self._look.held:
                self._put(token, self._spot(mark))
            elif token.spot:
                self._put(token, self._ground.opened(mark, self._rest.get(key, token.spot)))
        self._draw_line(person.id)

    def _settle(self) -> None:
        """Everything at rest: groups that meet make room for each other."""
        tokens = sorted(self._all(), key=_by_rank)
        spots = self._least_hidden(tokens)
        self._plot.name_quarter([spot.box for spot in spots.values()], self._ways(tokens, spots).values())
        name = self._plot.quarter_name
        if any(spot.box.overlap(name) for spot in spots.values()):
            freed = self._arranged(tokens, (name,))
            spots = min(spots, freed, key=lambda found: hidden_names((*found.values(), _as_spot(name))))
        changed = set()
        self._rest = spots
        for token in tokens:
            spot = self._ground.opened(token.mark, spots[token.mark.key])
            if spot != token.spot or token.pills is not self._ground.pills_for(token.mark):
                self._put(token, spot)
                changed.add(token.mark.item)
        for item_id in changed:
            self._draw_line(item_id)

    def _least_hidden(self, tokens: list[Token]) -> dict[str, Spot]:
        """Where everything stands with as much of the names as leaves each to be read, or with numbers."""
        ground = self._ground
        kept = ground.frame, ground.bounds
        ground.frame, ground.bounds = (replace(box, width=box.width + self._spare) for box in kept)
        ground.lanes = {}
        tries = []
        for level in roomy(self._named, [token.mark for token in tokens], ground.frame.area):
            ground.wear(level)
            spots = self._arranged(tokens)
            tries.append((hidden_names(tuple(spots.values())), level, spots))
            if not tries[-1][0]:
                break
        ground.frame, ground.bounds = kept  # what is spare is there from the next layout on
        hidden, level, spots = min(tries, key=itemgetter(0), default=(len(tokens) + 1, self._numbered, {}))
        self.crowded = not readable(hidden, len(tokens), self.crowded)
        if not self.crowded:
            ground.wear(level)
            return spots
        ground.wear(self._numbered)
        ghosts = [token.mark for token in tokens if token.mark.ghost]
        ground.lanes = lanes([(mark.item, self._wanted(mark)) for mark in ghosts])
        return self._arranged(tokens)

    def _arranged(self, tokens: list[Token], clear: Iterable[Box] = ()) -> dict[str, Spot]:
        ways = self._ways(tokens)
        wanted = [replace(self._wanted(t.mark), way=ways.get(t.mark.item)) for t in tokens]
        return arrange(wanted, self._ground.bounds, clear)

    def _ways(self, tokens: Iterable[Token], spots: Mapping[str, Spot] = NOWHERE) -> dict[str, Box]:
        """Where each group's arrow runs between those spots, or will run as far as is known."""

        def end(mark: Mark) -> Wanted:
            wanted, spot = self._wanted(mark), spots.get(mark.key)
            return replace(wanted, x=spot.x, y=spot.y) if spot else wanted

        ghosts = (token.mark for token in tokens if token.mark.ghost)
        ways = {
            ghost.item: way(end(ghost), end(self._tokens[ghost.item][ghost.item].mark)) for ghost in ghosts
        }
        return {item: box for item, box in ways.items() if box}

    def _wanted(self, mark: Mark) -> Wanted:
        return self._ground.wanted(mark, self._upright(mark))

    def _upright(self, mark: Mark) -> bool:
        """Whether an arrow leads to it."""
        return self._look.wishing and len(self._tokens.get(mark.item, ())) > 1

    def _put(self, token: Token, spot: Spot) -> None:
        token.dress(spot, self._ground.pills_for(token.mark))
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
        return self._ground.depth(mark, spot)

    def _draw_line(self, item_id: str) -> None:
        """The arrow from now to should be, or the lines that join differing views."""
        tokens = self._tokens.get(item_id, {})
        own = tokens.get(item_id)
        others = [t.spot for t in tokens.values() if t is not own and t.spot]
        letters = self._ground.pills.size.letters if self._look.wishing else None
        self._lines.draw(item_id, own.spot if own else None, others, letters)


def _as_spot(words: Box) -> Spot:
    """Words on the grid, as if they were a pill."""
    return Spot(words.x, words.y, "right", words)


def _by_rank(token: Token) -> bool:
    return token.mark.ghost
