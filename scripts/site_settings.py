"""What ``mkdocs.yml`` says of the site, checked before anything is built: MkDocs itself lets most mistakes pass."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from yaml_env_tag import construct_env_tag

from converters.hints.yaml_text import OnceLoader, load_yaml
from converters.public_address import is_web_address
from scripts.places import Place, PlaceError, read_own_text
from scripts.site_address import read_address

FILE = "mkdocs.yml"
OURS = ("publisher", "contact", "introduction")
"""What the pages read of ``extra``."""
MATERIAL = ("alternate", "analytics", "annotate", "consent", "generator", "homepage", "polyfills", "scope", "social",
            "status", "tags", "version")  # fmt: skip
"""What Material for MkDocs reads there; who adds a key for a template of their own adds it here."""
_LANGUAGES = ("zh", "en")
_MAIL = re.compile(r"[^\s@/:<>]+@[^\s@/:<>]+\.[^\s@/:<>]+")


class _Loader(OnceLoader):
    """Reads the settings of MkDocs, whose tags (``!ENV``, ``!!python/name``) say nothing here."""


_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)
_Loader.add_constructor("!ENV", construct_env_tag)


def read_settings(place: Place) -> dict[str, Any]:
    """Return what ``mkdocs.yml`` says; nothing where there is none.

    Raises PlaceError with the place of what is wrong in it, and what to write.
    """
    try:
        settings = load_yaml(read_own_text(place.root / FILE), _Loader)
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise PlaceError(f"{FILE}: {error}. Mend that line.") from error
    if not isinstance(settings, dict):
        raise PlaceError(f"{FILE}: expected lines like 'site_name: 明示 Mingshi'.")
    return settings


def check_settings(place: Place) -> None:
    """Raise PlaceError with key and remedy for what the pages would ignore or show wrongly of ``mkdocs.yml``.

    So for an address of the site in the environment that is none.
    """
    read_address()
    settings = read_settings(place)
    address = settings.get("site_url") or ""
    if address and not (isinstance(address, str) and is_web_address(address)):
        raise PlaceError(f"{FILE}: site_url: {address!r} is no address; write all of it, like https://example.org/.")
    extra = settings.get("extra") or {}
    if not isinstance(extra, dict):
        raise _say("expected lines like 'contact: …'")
    if unknown := [str(key) for key in extra if key not in (*OURS, *MATERIAL)]:
        raise _say(f"unknown key {unknown[0]!r}; allowed: {', '.join(OURS)}, and Material's {', '.join(MATERIAL)}")
    for name in _IN_BOTH:
        _check_words(name, extra.get(name) or {})
    _check_contact(extra.get("contact") or "")
    if settings:
        _check_site(settings)


_FOLDERS = {
    # setting -> the only folder it can name, and what to do who wants another
    "docs_dir": ("docs", "the pages are always in docs/"),
    "site_dir": ("site", "the site is always made in site/, and publish --to-folder DIR puts it elsewhere"),
}
_TEXTS = {
    "site_name": "site_name: 明示 Mingshi",
    "site_description": "site_description: 中国政府公告中英对照 | Chinese public notices in Chinese and English",
}
"""Settings of MkDocs that the pages and the build read, and how they are written."""


def _check_site(settings: Mapping[str, Any]) -> None:
    """Raise PlaceError for settings of MkDocs's own by which a site would be made that is none, or not where it is."""
    is_whole = "INHERIT" not in settings  # else another file may say what this one does not
    for key, form in _TEXTS.items():
        value = settings.get(key)
        if key == "site_name" and not value and (is_whole or key in settings):
            raise PlaceError(f"{FILE}: {key}: it is {'empty' if key in settings else 'missing'}; write it like {form}")
        if isinstance(value, int | float):
            raise PlaceError(f"{FILE}: {key}: {value} is no text; put it in quotes, like {key}: '{value}'")
        if value and not isinstance(value, str):
            raise PlaceError(f"{FILE}: {key}: {value!r} is no text; write it like {form}")
    for key, (folder, advice) in _FOLDERS.items():
        value = settings.get(key, folder)
        if not isinstance(value, str) or PurePath(value) != PurePath(folder):
            said = f"{value!r} would not be followed; {advice}"
            raise PlaceError(f"{FILE}: {key}: {said}; write {key}: {folder}, or leave it out")
    urls = settings.get("use_directory_urls")
    if urls is not False and (is_whole or urls is not None):
        said = "it is missing, and MkDocs takes it for true, which breaks" if urls is None else f"{urls!r} would break"
        raise PlaceError(f"{FILE}: use_directory_urls: {said} the links of all pages; write use_directory_urls: false")


def _say(what: str) -> PlaceError:
    return PlaceError(f"{FILE}: extra: {what}.")


_IN_BOTH = {
    "publisher": "{zh: 青槐县人民政府办公室, en: Qinghuai County Office}",
    "introduction": "{zh: 本站刊载青槐县的公文。, en: Notices of Qinghuai County.}",
}
"""What is said in both languages, and how it is written."""


def _check_words(key: str, words: object) -> None:
    form = _IN_BOTH[key]
    if not isinstance(words, Mapping):
        raise _say(f"{key}: {words!r} names no language; write it like {form}")
    for language, text in words.items():
        if language not in _LANGUAGES:
            raise _say(f"{key}: unknown key {str(language)!r}; write it like {form}")
        if text is not None and not isinstance(text, str):
            raise _say(f"{key}: {language}: {text!r} is no text; write it like {form}")


def _check_contact(contact: object) -> None:
    form = "write one mail address (office@qinghuai.example) or one address from https:// on"
    if not isinstance(contact, str):
        raise _say(f"contact: {contact!r} is no text; {form}")
    contact = contact.strip()
    if contact and not (_MAIL.fullmatch(contact) or is_web_address(contact)):
        raise _say(f"contact: {contact!r} is neither a mail address nor that of a page; {form}")
