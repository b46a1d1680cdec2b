import logging

from facilitator.program.log import FaultLog


def fault(words):
    return logging.LogRecord("facilitator", logging.ERROR, __file__, 1, words, (), None)


def test_the_first_fault_makes_the_file(tmp_path):
    log = FaultLog(tmp_path / "local")
    assert not (tmp_path / "local").exists()
    log.handle(fault("the roof is off"))
    assert "ERROR the roof is off" in (tmp_path / "local" / "log.txt").read_text(encoding="utf-8")
    log.close()


def test_where_no_file_can_be_made_nothing_is_said(tmp_path, capsys):
    (tmp_path / "local").write_text("not a folder", encoding="utf-8")
    FaultLog(tmp_path / "local").handle(fault("the roof is off"))
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "local").read_text(encoding="utf-8") == "not a folder"
