"""How the language of adverts is learned: the regression, and adverts set among official words."""

from __future__ import annotations

import numpy as np

from scripts.evaluating.placing import PLACE, Hosts
from scripts.evaluating.regression import fit

LINES = ["临岚市水务局关于防汛值班工作的通知", "各单位要加强值班值守，及时报送水情"]


def test_features_of_one_kind_of_place_speak_for_it() -> None:
    features = np.array([[0, 1], [0, 2], [1, 3], [2, 3]] * 40, np.int32)
    labels = np.array([1, 1, 0, 0] * 40, np.int8)
    weights = fit(features, labels, 5)
    assert weights[0] > 1
    assert weights[3] < -1
    assert abs(weights[1]) < 0.5
    assert weights[4] == 0
    assert np.array_equal(weights, fit(features, labels, 5))


def test_a_feature_of_one_place_only_is_not_learned() -> None:
    weights = fit(np.array([[0, 1], [0, 2], [0, 2], [0, 2]], np.int32), np.array([1, 0, 0, 0], np.int8), 3)
    assert weights[1] == 0
    assert weights[2] < 0


def test_an_advert_is_set_among_official_words_and_stays_whole() -> None:
    hosts = Hosts(LINES)
    placed = [placed for _ in range(40) for placed in hosts.place("鲸彩娱乐")]
    assert {advert for _, advert, _ in placed} == {"鲸彩娱乐"}
    assert any(not before for before, _, _ in placed)
    assert any(not behind for _, _, behind in placed)
    assert ("", "鲸彩娱乐", PLACE.sub("", LINES[0], count=1)) in placed
    assert placed == [placed for hosts in [Hosts(LINES)] for _ in range(40) for placed in hosts.place("鲸彩娱乐")]


def test_without_official_words_there_is_no_place() -> None:
    hosts = Hosts(["短"])
    assert list(hosts.place("鲸彩娱乐")) == []
    assert list(hosts.place_brand("鲸彩")) == []
