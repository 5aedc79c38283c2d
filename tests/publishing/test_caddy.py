"""The shipped Caddy sample serves the built site as promised, at the root and below a path."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scripts.places import Place
from tests.publishing.hosts import Host, caddy, check_404, check_compression, check_headers, publish_below


@pytest.fixture(scope="module", params=["", "archive/"], ids=["root", "sub-path"])
def host(request: pytest.FixtureRequest, project: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """A Caddy that serves the release by deploy/Caddyfile, at the root or below a path."""
    folder = tmp_path_factory.mktemp("www")
    publish_below(project, folder, request.param)
    with caddy(folder, request.param, tmp_path_factory.mktemp("caddy")) as served:
        yield served


def test_every_kind_of_file_is_served_with_its_type_and_the_promised_headers(host: Host) -> None:
    check_headers(host)


def test_compressed_files_are_sent_as_they_are(host: Host) -> None:
    assert check_compression(host) > 20


def test_what_is_missing_gets_the_404_page_and_what_is_private_too(host: Host) -> None:
    check_404(host)
