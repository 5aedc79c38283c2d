"""Hosts are asked politely: robots are obeyed, and each host has its pause."""

from __future__ import annotations

import pytest

from scripts.fetching.download import Fetcher
from scripts.fetching.exchange import AGENT
from scripts.fetching.rate import HostRate
from scripts.fetching.refusal import Reason, Refusal
from scripts.places import Place
from tests.fetching.misbehaving import Misbehaving, say_robots
from tests.fetching.taking_in import QUICK, add, make_fetcher, place, web

__all__ = ["place", "web"]


def test_robots_are_obeyed(web: Misbehaving, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    web.robots = say_robots(
        "User-agent: *\nDisallow: /secret/\n\nUser-agent: mingshi\nDisallow: /secret/\nDisallow: /show"
    )
    assert add(place, web.url + "/show.jsp", web.url + "/to-secret", web.url + "/good.html") == 1
    said = capsys.readouterr().err
    assert said.count(f"{Reason.ROBOTS.value}: {web.url}/robots.txt forbids /") == 2
    assert web.paths() == ["/robots.txt", "/to-secret", "/good.html"], "asked once; nothing forbidden was asked for"
    assert all(headers["User-Agent"] == AGENT for _, _, headers in web.asked)


def test_robots_that_cannot_be_read_forbid(web: Misbehaving, place: Place) -> None:
    web.robots = lambda handler: handler.head(503, Content_Length=0)
    with pytest.raises(Refusal) as refused:
        make_fetcher(place).fetch(web.url + "/good.html")
    assert refused.value.reason is Reason.ROBOTS
    assert web.paths() == ["/robots.txt"]


def test_a_host_has_its_pause(web: Misbehaving, place: Place) -> None:
    web.robots = say_robots("User-agent: *\nCrawl-delay: 1\n")
    fetcher = Fetcher(place.cache, QUICK, 0.5, allow_private=True)
    fetcher.fetch(web.url + "/good.html")
    fetcher.fetch(web.url + "/show.jsp")
    robots, first, second = (when for _, when, _ in web.asked)  # noted by the server, which may come to it late
    assert first - robots >= 0.3
    assert second - first >= 0.7, "what robots.txt asks for goes before a shorter --rate"


def test_hosts_wait_for_themselves_only() -> None:
    now, slept = [0.0], list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    rate = HostRate(1.0, lambda: now[0], sleep)
    for url in ("http://a.example/1", "http://b.example/1", "http://A.example/2", "http://b.example/2"):
        rate.wait(url)
    assert slept == [1.0]
