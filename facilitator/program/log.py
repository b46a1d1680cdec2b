"""Faults go to a file in the local folder, which never grows past two short ones."""

import logging
from functools import cached_property
from pathlib import Path


def keep_log(local: Path) -> logging.Logger:
    """The program's log, which from now on goes to that local folder."""
    log = logging.getLogger("facilitator")
    kept = [handler for handler in log.handlers if isinstance(handler, FaultLog)]
    if [handler.local for handler in kept] != [local]:
        for handler in kept:
            log.removeHandler(handler)
            handler.close()
        log.addHandler(FaultLog(local))
    return log


class FaultLog(logging.Handler):
    """Opens its file with the first fault; most runs have none."""

    def __init__(self, local: Path) -> None:
        super().__init__()
        self.local = local

    def emit(self, record: logging.LogRecord) -> None:
        self._file.emit(record)

    def close(self) -> None:
        if "_file" in self.__dict__:
            self._file.close()
        super().close()

    @cached_property
    def _file(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        try:
            self.local.mkdir(parents=True, exist_ok=True)
            file: logging.Handler = RotatingFileHandler(
                self.local / "log.txt", maxBytes=200_000, backupCount=1, encoding="utf-8"
            )
        except OSError:
            return logging.NullHandler()
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return file
