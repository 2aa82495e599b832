"""What a file may cost; the child process sets the limits on itself before it looks at a byte."""

import sys

MEGABYTE = 1024 * 1024
EXPANDED = 200 * MEGABYTE  # what a zip may unpack to
RATIO = 100  # how many times its size a zip may unpack to
RATIO_FREE = 2 * MEGABYTE  # a zip that unpacks to less harms nobody
SMALL = MEGABYTE // 2  # a file so small is looked through before it is parsed: it costs nothing and says more
CELLS = 8_000_000  # cells of one sheet's used area; 600,000 rows of 12 columns
MEMORY = 2048 * MEGABYTE  # address space of the child
CPU_SECONDS = 90
WALL_SECONDS = 120
OUTPUT = 512 * MEGABYTE  # what the child may write
# What the app's process may be given, each by what it costs there: it is not to grow by more than 100 MB for a file that means no good.
SCORES = 2_000_000  # of a file: three years of every agency in eighty columns
ROUNDS = 60_000  # of a file: seven years of every local administration
NAMES = 2_500_000  # characters of all different agencies
WORDS = 100 * SCORES  # characters of agencies and names, written out score by score
HEAD = 32 * MEGABYTE  # of JSON: what stands beside the scores, or a whole reply of measures
MARKED = 64 * MEGABYTE  # of a marked copy
GRIDS = 4_000_000  # characters of all sheets that are shown, where a cell costs CELL more than its text
CELL = 10
MEASURES = 6_000_000  # characters of all measures of a file, where one costs MEASURE more than its texts
MEASURE = 400
# The part of a sheet that is shown: at least so many rows, more of narrow sheets; how long a cell's text may be.
GRID_ROWS, GRID_COLUMNS, GRID_CELLS, GRID_TEXT = 300, 60, 18_000, 500


def apply() -> None:
    """Set the limits on this process; where the system has none, what the parent and the sizes hold is left."""
    if sys.platform == "win32":
        from ita.reading import windows
        windows.limit(MEMORY, CPU_SECONDS)
        return
    import resource
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS),
                       (resource.RLIMIT_FSIZE, OUTPUT), (resource.RLIMIT_CORE, 0)):
        try:
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (ValueError, OSError):  # macOS refuses RLIMIT_AS
            continue
