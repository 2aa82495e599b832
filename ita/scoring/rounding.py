"""How far a value may stand from what its parts make of it when nothing but rounding parts the two."""

from ita.scoring.rounds import Key, Round

TOLERANCE = 0.01  # the parts are exact (OIT items are 0 or 100), the value is printed with two decimals
ROUNDED_TOLERANCE = 0.02  # the parts are printed, rounded values themselves
SLACK = 1e-9  # floats stand a little beside the decimals that they mean
UNITS = (1.0, 0.1)  # coarser than the hundredths that reports print: what people round to when they retype one
FEW = 3  # fewer scores are round by chance
NEAR = 1e-6  # of a score to a multiple of the unit


def tells(key: Key) -> bool:
    """Say whether a score shows how a report rounds: one of surveys, which nobody expects to be round."""
    level, code = key
    return level != "sub_indicator" and code not in ("9", "10", "OIT") and not code.startswith("o")


def unit(round_: Round) -> float:
    """Return the last digit that a round's scores show: 1 or 0.1 where all of them but OIT items are rounded so, else 0.01."""
    scores = {**round_.scores, **round_.originals}
    shown = [points for key, points in scores.items() if key[0] != "item" or tells(key)]
    enough = sum(map(tells, scores)) >= FEW
    return next((one for one in UNITS if enough and all(abs(points / one - round(points / one)) < NEAR for points in shown)), 0.01)


def tolerance(one: float, exact: bool) -> float:
    """Return what rounding to a unit explains: half a unit of the value itself, and as much of its parts unless they are exact."""
    return max(TOLERANCE, one / 2) if exact else max(ROUNDED_TOLERANCE, one)
