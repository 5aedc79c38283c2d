"""YAML that a person wrote -> plain values; what is wrong in it is said in one line with its place."""

from __future__ import annotations

from typing import Any

import yaml


def load_yaml(text: str) -> Any:
    r"""Return what the YAML ``text`` says. Raises ValueError with the line and what is wrong there.

    >>> load_yaml("url: https://www.linlan.example/")
    {'url': 'https://www.linlan.example/'}
    >>> load_yaml("title: 一\nurl: a: b")
    Traceback (most recent call last):
    ValueError: line 2: mapping values are not allowed here
    """
    try:
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        where = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise ValueError(f"{where}{error.problem}") from error
    except yaml.YAMLError as error:
        raise ValueError(str(error).partition("\n")[0]) from error
    except ValueError as error:  # a day that is none: 2026-02-30
        raise ValueError(f"a date in it is none ({error})") from error
