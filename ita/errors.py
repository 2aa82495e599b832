"""The errors that this program raises on purpose.

    ItaError                  anything below; its text is one Thai sentence for a person
    ├── FrameworkError        a framework file is incomplete or contradicts itself (English: for developers)
    ├── ContractError         a table breaks the tidy contract (English: a bug of ours)
    ├── CannotRead            a whole file cannot be read; carries the problem to show
    └── StoreError            what was asked of the store cannot be done
        ├── Changed           somebody else changed the same text meanwhile
        └── NotFound          the row is not there any more
"""


class ItaError(Exception):
    """Anything that this program raises on purpose."""


class FrameworkError(ItaError):
    """A framework file is incomplete or contradicts itself."""


class ContractError(ItaError):
    """A table breaks the tidy contract."""


class CannotRead(ItaError):
    """A whole file cannot be read; `problem` says why."""

    def __init__(self, problem):
        super().__init__(str(problem))
        self.problem = problem


class StoreError(ItaError):
    """What was asked of the store cannot be done."""


class Changed(StoreError):
    """Somebody else changed the same text meanwhile; `current` is what stands there now."""

    def __init__(self, message: str, current: str):
        super().__init__(message)
        self.current = current


class NotFound(StoreError):
    """The row is not there any more."""
