"""YAML that a person wrote -> plain values; what is wrong in it is said in one line with its place."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml

_DAY = "tag:yaml.org,2002:timestamp"
_MERGE = "tag:yaml.org,2002:merge"


class OnceLoader(yaml.SafeLoader):
    """Reads plain values, and refuses a key that stands twice, and a day that is none."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002
        """Return the mapping. Raises ConstructorError with the place of what is refused."""
        lines: dict[str, int] = {}
        for name, value in node.value if isinstance(node, yaml.MappingNode) else ():
            key = name.value if isinstance(name, yaml.ScalarNode) and name.tag != _MERGE else None
            if key is None:
                continue
            line = name.start_mark.line + 1
            if key in lines:
                told = f"{key} stands twice (line {lines[key]} has it too); write it once"
                raise yaml.constructor.ConstructorError(None, None, told, name.start_mark)
            lines[key] = line
            if value.tag == _DAY:
                self._demand_day(key, value)
        return super().construct_mapping(node, deep)

    def _demand_day(self, key: str, value: yaml.ScalarNode) -> None:
        try:
            self.construct_yaml_timestamp(value)
        except ValueError as error:  # 2026-02-30
            told = f"{key}: {value.value} is no day of the calendar; write it like 2026-11-20"
            raise yaml.constructor.ConstructorError(None, None, told, value.start_mark) from error


def load_yaml(text: str, loader: type[OnceLoader] = OnceLoader) -> Any:
    r"""Return what the YAML ``text`` says. Raises ValueError with the line and what is wrong there.

    >>> load_yaml("url: https://www.linlan.example/")
    {'url': 'https://www.linlan.example/'}
    >>> load_yaml("title: 一\nurl: a: b")
    Traceback (most recent call last):
    ValueError: not YAML: line 2: mapping values are not allowed here
    >>> load_yaml("title: 一\nissuer: 乙\ntitle: 二")
    Traceback (most recent call last):
    ValueError: line 3: title stands twice (line 1 has it too); write it once
    """
    try:
        return yaml.load(text, loader)  # noqa: S506 (a safe loader)
    except yaml.MarkedYAMLError as error:
        what = "" if isinstance(error, yaml.constructor.ConstructorError) else "not YAML: "
        where = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise ValueError(f"{what}{where}{error.problem}") from error
    except yaml.YAMLError as error:
        raise ValueError(f"not YAML: {str(error).partition(chr(10))[0]}") from error
    except ValueError as error:  # a day that is none, outside of a mapping
        raise ValueError(f"a date in it is none ({error})") from error
