"""Feeds, pages and sitemaps as sources: a real server on this machine, and the real command."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from web_server import WebServer, web_server

Run = Callable[..., Any]

_QUESTION = "How many were killed when the ferry sank off Ravnsund?"
_ENV = {"WHOSAYS_WEB_NETWORKS": "127.0.0.0/8", "WHOSAYS_WEB_INTERVAL": "0"}


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def run(whosays: Run) -> Run:
    """The command, allowed to read from this machine."""

    def with_settings(*arguments: str, **env: str) -> Any:
        return whosays(*arguments, env=_ENV | env)

    return with_settings


def _page(killed: int, outlet: str = "Tarn Post") -> str:
    return (
        f'<html lang="en"><head><title>Ferry sinks</title><meta property="og:site_name"'
        f' content="{outlet}"><meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2031-03-05"></head><body><article>'
        f"<p>At least {killed} people were killed when a ferry sank off Ravnsund on Tuesday, the"
        " coast guard said. Rescuers searched the cold water until dawn.</p></article></body>"
    )


def _feed(server: WebServer, *numbers: int) -> str:
    items = "".join(
        f"<item><title>Ferry {number}</title><link>{server.url(f'/{number}')}</link>"
        f"<guid>{number}</guid></item>"
        for number in numbers
    )
    return f'<rss version="2.0"><channel><title>Tarn Wire</title>{items}</channel></rss>'


def _cited(run: Run) -> set[str]:
    answer = json.loads(run("ask", _QUESTION, "--json").stdout)
    return {claim["article"] for claim in answer.get("claims", ())}


def test_a_feed_is_followed_and_what_leaves_it_stays(run: Run, server: WebServer) -> None:
    for number in (12, 14):
        server.serve(f"/{number}", _page(number))
    server.serve("/feed", _feed(server, 12), "application/rss+xml")
    added = run("add", server.url("/feed"))
    assert added.returncode == 0, added.stderr
    assert "is a feed (Tarn Wire, 1 article); it is listed in sources.toml." in added.stdout
    assert "new: Tarn Post (English) 1" in added.stdout
    server.serve("/feed", _feed(server, 14), "application/rss+xml")
    assert _cited(run) == {server.url("/12")}  # its time has not come
    report = json.loads(run("index", "--json").stdout)
    assert (report["new"], report["removed"]) == (1, 0)
    assert _cited(run) == {server.url("/12"), server.url("/14")}
    (source,) = json.loads(run("sources", "--json").stdout)["sources"]
    assert (source["kind"], source["articles"], source["failure"]) == ("feed", 2, None)
    assert source["next"] > source["read"]


def test_an_outage_takes_nothing_away_and_is_said(
    run: Run, server: WebServer, tmp_path: Path
) -> None:
    server.serve("/12", _page(12))
    server.serve("/feed", _feed(server, 12), "application/rss+xml")
    run("add", server.url("/feed"))
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("The bridge of Oss was closed on Monday.", "utf-8")
    run("add", "news")
    server.serve("/feed", status=503)
    done = run("index")
    assert done.returncode == 1
    assert "1 unchanged" in done.stdout
    assert f"{server.url('/feed')} could not be reached now" in done.stdout
    assert "1 article from before stays." in done.stdout
    asked = run("ask", _QUESTION)
    assert "12 people" in asked.stdout
    assert "could not be reached now" in asked.stderr
    again = json.loads(run("index", "--json").stdout)  # it is left alone for a while
    assert "answers with error 503" in again["sources"][1]["failure"]
    listed = run("sources")
    assert listed.returncode == 1
    assert "could not be read: The server of" in listed.stdout


def test_a_page_is_taken_once_or_followed(run: Run, server: WebServer) -> None:
    server.serve("/12", _page(12))
    taken = run("add", server.url("/12"))
    assert taken.returncode == 0, taken.stderr
    assert f"{server.url('/12')}: “Ferry sinks”, Tarn Post, 2031-03-05, English" in taken.stdout
    assert not Path("sources.toml").exists()
    followed = json.loads(
        run("add", server.url("/12"), "--follow", "--every", "1h", "--json").stdout
    )
    assert (followed["kind"], followed["list"]) == ("page", "sources.toml")
    server.serve("/12", _page(15))
    assert json.loads(run("index", "--json").stdout)["changed"] == 1


def test_what_holds_no_article_names_the_feeds_that_it_announces(
    run: Run, server: WebServer
) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    server.serve("/", f"<html><head>{link}</head><body><p>Welcome.</p></body></html>")
    server.serve("/map.xml", "<urlset><url><loc>/12</loc></url></urlset>", "application/xml")
    done = run("add", server.url("/"))
    assert done.returncode == 2
    assert "holds no article" in done.stderr
    assert f"It announces what can be added instead: {server.url('/feed')}" in done.stderr
    server.serve("/12", _page(12))
    assert "is a sitemap (1 article)" in run("add", server.url("/map.xml")).stdout
    gone = run("add", server.url("/gone"))
    assert gone.returncode == 2
    assert "There is no page" in gone.stderr


def test_an_address_of_ones_own_network_is_not_read_unless_it_is_allowed(
    run: Run, server: WebServer
) -> None:
    done = run("add", server.url("/12"), WHOSAYS_WEB_NETWORKS="10.0.0.0/8")
    assert done.returncode != 0
    assert server.requests == []
    wrong = run("add", server.url("/12"), WHOSAYS_WEB_NETWORKS="home")
    assert "WHOSAYS_WEB_NETWORKS is 'home'" in wrong.stderr


def test_a_question_does_not_wait_for_a_long_feed_and_nothing_of_it_is_lost(
    run: Run, server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (12, 14, 16):
        server.serve(f"/{number}", _page(number))
    server.serve("/feed", _feed(server, 12, 14, 16), "application/rss+xml")
    (tmp_path / "sources.toml").write_text(f'[[feed]]\nurl = "{server.url("/feed")}"\n', "utf-8")
    monkeypatch.setattr("bot.upkeep.indexing.PATIENCE_OUTSIDE", 0.0)
    first = run("ask", _QUESTION, "--json")
    assert len({claim["article"] for claim in json.loads(first.stdout)["claims"]}) == 1
    assert "has more, which is read the next time" in first.stderr
    assert json.loads(run("index", "--json").stdout)["new"] == 2
