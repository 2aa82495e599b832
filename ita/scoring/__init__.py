"""Scores that explain themselves: what adds up, the level and why, what each item costs, what would bring it back.

Pure functions of one Round (a plain mapping of its known scores); the rules are the framework's data (tree.py).
"""

from ita.scoring.checks import DIFFERS, MATCH, UNCHECKED, Check, Node, arithmetic, check_of, outline, reconcile
from ita.scoring.costs import Cost, Loss, costs, failed, total
from ita.scoring.explanations import Correction, Explanation, applied, explanations
from ita.scoring.history import (
    Change,
    History,
    NameChange,
    PassRate,
    changes_between,
    comparable_pass_rate,
    history,
)
from ita.scoring.levels import LevelResult, NextLevel, Standing, level_of
from ita.scoring.rounds import Key, Round, corrected, round_of
from ita.scoring.tree import OVERALL_KEY, Rule, rules, tree
from ita.scoring.values import Value, printed, score, value
from ita.scoring.waterfall import Step, Waterfall, waterfall
from ita.scoring.way import Pick, Rise, Way, shortest_way
from ita.scoring.whatif import Changed, WhatIf, what_if
from ita.scoring.wording import called, reason_words
