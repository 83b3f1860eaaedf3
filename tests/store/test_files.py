"""Results come whole or not at all, and nothing that a user names is passed over in silence."""

from pathlib import Path

import pytest

from partywall.errors import Refused, Unreadable
from partywall.store import files

RESULTS = {"copy.txt": b"copy", "report.html": b"report", "findings.json": b"{}", "certificate.json": b"{}"}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_results_come_whole(tmp_path: Path) -> None:
    """All results stand in the folder, and nothing else."""
    files.write_results(tmp_path / "new" / "out", RESULTS)
    assert names(tmp_path / "new" / "out") == sorted(RESULTS)


def test_the_quicker_of_two_runs_keeps_its_results(tmp_path: Path) -> None:
    """A folder never holds the copy of one run with the certificate of another."""
    files.write_results(tmp_path, RESULTS)
    with pytest.raises(Refused, match="meanwhile"):
        files.write_results(tmp_path, RESULTS | {"copy.txt": b"other"})
    assert (tmp_path / "copy.txt").read_bytes() == b"copy"
    assert names(tmp_path) == sorted(RESULTS)


def test_two_runs_do_not_write_at_once(tmp_path: Path) -> None:
    """While one run is writing, another is told so, and takes nothing away."""
    (tmp_path / ".partywall").mkdir()
    for act in (lambda: files.write_results(tmp_path, RESULTS, True), lambda: files.check_out(tmp_path, True, {})):
        with pytest.raises(Refused, match="Another run is writing"):
            act()
    assert names(tmp_path) == [".partywall"]


def test_a_replacing_run_leaves_nothing_of_the_older(tmp_path: Path) -> None:
    """The copy of an earlier run is gone, also where the new one has another ending."""
    files.write_results(tmp_path, RESULTS)
    newer = {name: content for name, content in RESULTS.items() if name != "copy.txt"} | {"copy.pdf": b"new"}
    files.write_results(tmp_path, newer, replace=True)
    assert names(tmp_path) == sorted(newer)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(28, "No space left on device")])
@pytest.mark.parametrize("nth", range(1, 9))
def test_a_run_that_is_stopped_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException] | OSError, nth: int
) -> None:
    """Stopped by a person or a full disk at any of its writes and moves, it leaves no result and no folder."""
    left = nth

    def stopping(act):  # type: ignore[no-untyped-def]
        def acted(*args):  # type: ignore[no-untyped-def]
            nonlocal left
            left -= 1
            if left == 0:
                raise stop
            return act(*args)

        return acted

    monkeypatch.setattr(Path, "write_bytes", stopping(Path.write_bytes))
    monkeypatch.setattr(Path, "replace", stopping(Path.replace))
    with pytest.raises((KeyboardInterrupt, Refused)):
        files.write_results(tmp_path / "out", RESULTS)
    assert not (tmp_path / "out").exists()


def test_no_record_is_passed_over(tmp_path: Path) -> None:
    """A link that leads nowhere, or to a folder, stops the reading: what is behind it could not be found."""
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Unreadable, match=r"File 2 of the records' folder does not exist\."):
        files.read_folder(tmp_path, "The records' folder")
    (tmp_path / "b.txt").unlink()
    (tmp_path / "more").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(Unreadable, match="link to another folder"):
        files.read_folder(tmp_path, "The records' folder")


def test_what_programs_leave_about_is_no_record(tmp_path: Path) -> None:
    """Hidden files, lock files and thumbnails are not read."""
    for name in (".DS_Store", "~$plan.docx", "Thumbs.db", "desktop.ini", "a.txt"):
        (tmp_path / name).write_text("a")
    assert list(files.read_folder(tmp_path, "The records' folder")) == ["a.txt"]
