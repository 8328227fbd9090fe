"""Checks what a configuration file names against what there is: rules, languages, formats."""

from __future__ import annotations

import os
from pathlib import Path

from mtcheck import languages, read
from mtcheck.config import Configurations, Settings
from mtcheck.model import SourceFile, UsageError
from mtcheck.report import check_format
from mtcheck.rulebook import load_rules


def check(configurations: Configurations, path: str | None) -> None:
    """Check the settings for a file or folder, and those of a run that begins in its folder.

    Raises:
        ConfigError: a file names something that there is not, or is wrong in another way.
        RuleError: a rule file that it names is wrong.
    """
    try:
        _check_settings(configurations.settings_for(path))
        if name := configurations.run_settings(_folder(path)).format:
            check_format(name)
    except UsageError as error:
        raise configurations.blamed(error, path) from error


def _check_settings(settings: Settings) -> None:
    book = load_rules(settings.rules).with_severity(settings.severity)
    book.chosen(settings.select, settings.ignore, settings.extend_select)
    if settings.language:
        languages.load(languages.preferred(settings.language))
    if settings.input_format:
        read.read(SourceFile(""), settings.input_format, languages.UNDETERMINED)


def _folder(path: str | None) -> Path:
    if path is None or os.path.isdir(path):
        return Path(path or ".")
    return Path(path).parent
