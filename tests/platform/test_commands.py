"""The commands before anything runs: folders, files, ports, leftovers. Whole stacks are `make demo`'s."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wellbeing.local import backups, demo, ground, install, trial
from wellbeing.local.postgres import Postgres
from wellbeing.local.servers import LONGEST_SOCKET, Servers
from wellbeing.local.stack import Stack, dies_with_us, end_leftovers, started

ROOT = ground.ROOT


@pytest.fixture(autouse=True)
def not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Postgres's folders depend on who we are; these tests are about the rest."""
    monkeypatch.setattr("wellbeing.local.postgres.another_user", list)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands for `.local`."""
    for module in ("servers", "demo", "install"):
        monkeypatch.setattr(f"wellbeing.local.{module}.LOCAL", tmp_path)
    return tmp_path


def test_a_shell_reads_the_env_file(tmp_path: Path) -> None:
    file = tmp_path / "env"
    ground.write_env(file, {"PLAIN": "8000", "ODD": 'it\'s $HOME; `ls` & "more"'})
    said = subprocess.check_output(["sh", "-c", f'. {file}; printf %s "$PLAIN $ODD"'], text=True)
    assert said == '8000 it\'s $HOME; `ls` & "more"'
    assert ground.read_env(file) == {"PLAIN": "8000", "ODD": 'it\'s $HOME; `ls` & "more"'}
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_urls_are_read_as_a_socket_folder(folder: Path) -> None:
    import dj_database_url

    env = Servers("x", lasting=True, tests=False).env()
    read = {name: dj_database_url.parse(env[name]) for name in env if name.endswith("DATABASE_URL")}
    assert {name: (d["USER"], d["HOST"], d["NAME"]) for name, d in read.items()} == {
        "DATABASE_URL": ("app", str(folder / "x" / "run"), "wellbeing"),
        "OWNER_DATABASE_URL": ("owner", str(folder / "x" / "run"), "wellbeing"),
        "WORKER_DATABASE_URL": ("worker", str(folder / "x" / "run"), "wellbeing"),
        "REPORTS_DATABASE_URL": ("reports", str(folder / "x" / "run"), "wellbeing"),
    }


def test_a_long_path_moves_the_sockets_where_they_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellbeing.local.servers.LOCAL", tmp_path / ("long" * 30))
    servers = Servers("x", lasting=True, tests=False)
    try:
        assert len(str(servers.postgres.run / ".s.PGSQL.5432.lock")) < LONGEST_SOCKET
        assert servers.postgres.run.stat().st_mode & 0o777 == 0o700
    finally:
        shutil.rmtree(servers.postgres.run)


def test_postgres_and_redis_listen_on_no_network(folder: Path) -> None:
    servers = Servers("x", lasting=True, tests=False)
    assert "listen_addresses=" in servers.postgres.command()
    words = servers.redis.command()
    assert words[words.index("--port") + 1] == "0"


def test_the_web_server_of_the_demo_listens_on_this_machine_only() -> None:
    assert demo.HOST == "127.0.0.1"
    assert "0.0.0.0" not in Path(demo.__file__).read_text()


def test_a_pid_file_of_another_process_is_not_our_postgres(folder: Path) -> None:
    cluster: Postgres = Servers("x", lasting=True, tests=False).postgres
    cluster.data.mkdir()
    (cluster.data / "postmaster.pid").write_text(f"{os.getpid()}\n{cluster.data}\n")
    assert cluster.pid() is None
    cluster.clear()
    assert not (cluster.data / "postmaster.pid").exists()


def test_a_taken_port_is_told_in_a_sentence() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Port {port} is taken"):
            demo.free_or_fail(port)
    demo.free_or_fail(port)


@pytest.mark.parametrize("port", ["http", "-1", "0", "65536", "80 80"])
def test_a_port_that_is_none_is_told_in_a_sentence(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(SystemExit, match="PORT is"):
        demo.wanted_port()


def test_an_older_python_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from wellbeing.local.__main__ import main

    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or later; this one is 3\.9"):
        main(["demo"])


def test_another_system_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(SystemExit, match="Linux only"):
        install.check_machine()


def test_a_second_stack_is_refused_while_the_first_runs(folder: Path) -> None:
    kept = {s: signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        first, second = (Stack(Servers("x", lasting=True, tests=False)) for _ in range(2))
        with first, pytest.raises(SystemExit, match=f"process {os.getpid()}"):
            second.__enter__()
    finally:
        for which, handler in kept.items():
            signal.signal(which, handler)


def test_leftovers_of_a_killed_run_are_ended_and_strangers_are_not(tmp_path: Path) -> None:
    ours = subprocess.Popen(["sleep", "60"], start_new_session=True)
    stranger = subprocess.Popen(["sleep", "60"], start_new_session=True)
    file = tmp_path / "pids"
    file.write_text(f"{ours.pid} {started(ours.pid)} web\n{stranger.pid} 1 worker\n")
    try:
        end_leftovers(file, patience=0.1)
        assert ours.wait(5) == -signal.SIGKILL
        assert stranger.poll() is None
        assert not file.exists()
    finally:
        for child in (ours, stranger):
            child.kill()
            child.wait()


def test_children_die_with_their_parent() -> None:
    words = [*dies_with_us(signal.SIGTERM), "sleep", "60"]
    code = f"import subprocess, time; print(subprocess.Popen({words!r}).pid, flush=True); time.sleep(60)"
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    child = int(parent.stdout.readline())
    born = started(child)
    time.sleep(0.1)  # setpriv has yet to run
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 5
    while started(child) == born and time.monotonic() < deadline:
        time.sleep(0.01)
    assert started(child) != born


def test_counts_come_from_the_report_of_pytest(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text('<testsuites><testsuite tests="9" failures="2" errors="1" skipped="1"/></testsuites>')
    part = trial.Part("tests")
    trial.count(part, report)
    assert (part.passed, part.failed, part.skipped) == (5, 3, 1)


def test_the_drill_names_the_table_that_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert backups.compare({"a": "2 7", "b": "1 5"}, {"a": "2 7", "b": "1 5"}) == 0
    assert backups.compare({"a": "2 7", "b": "1 5"}, {"a": "2 7", "b": "0 0"}) == 1
    assert "b: 1 5 became 0 0" in capsys.readouterr().out


def test_every_variable_is_explained() -> None:
    told = set(re.findall(r"`([A-Z_]{4,})`", (ROOT / "docs/operating.md").read_text()))
    read = set()
    for room in ("wellbeing", "people", "profiles", "rotas", "meetings"):
        for file in (ROOT / room).rglob("*.py"):
            if not {"local", "look.py"} & set(file.relative_to(ROOT).parts):
                read |= set(re.findall(r"environ(?:\.get\(|\[)\"([A-Z_]+)\"(?!\] = )", file.read_text()))
    assert read, "the pattern no longer finds anything"
    assert read - told == set()


def test_the_commands_of_the_makefile_exist() -> None:
    used = set(re.findall(r"\$\(LOCAL\) ([a-z-]+)", (ROOT / "Makefile").read_text()))
    said = subprocess.run([sys.executable, "-m", "wellbeing.local"], cwd=ROOT, capture_output=True, text=True)
    known = set(said.stderr.removeprefix("Say one of: ").strip().split(", "))
    assert used == known


def test_only_clusters_for_tests_are_fast_and_loose(folder: Path) -> None:
    assert "max_connections=200" in Servers("dev", lasting=True, tests=True).postgres.command()
    assert "fsync=off" not in Servers("demo", lasting=True, tests=False).postgres.command()
