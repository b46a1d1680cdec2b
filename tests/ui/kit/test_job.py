import gc
import threading
import weakref

from facilitator.ui.kit.job import Job, Jobs


def test_a_job_that_nobody_keeps_tells_its_end(qtbot):
    told = []
    job = Job(lambda: told.append(1))
    job.done.connect(lambda _: told.append(2))
    job.start()
    del job
    qtbot.waitUntil(lambda: told == [1, 2])


def test_a_job_ends_in_the_windows_thread(qtbot):
    """However its own thread and the windows take turns: the thread is held back after its last word."""
    ended, threads = [], []
    held, go_on = threading.Event(), threading.Event()

    class Held(Job):
        def _run(self):
            super()._run()
            held.set()
            go_on.wait(10)

    job = Held(lambda: "made")
    job.done.connect(ended.append)
    weakref.finalize(job, lambda: threads.append(threading.current_thread()))
    job.start()
    del job
    assert held.wait(10)
    threading.Timer(0.05, go_on.set).start()
    qtbot.waitUntil(lambda: bool(threads))
    assert ended == ["made"]
    assert threads == [threading.main_thread()]


def test_jobs_leave_nothing_behind(qtbot):
    class Divided:
        def __init__(self, by):
            self.by = by

        def __call__(self):
            return 10 // self.by

    told, failed = [], []
    jobs, works = Jobs(failed.append), weakref.WeakSet()
    for by in range(5):
        work = Divided(by)
        works.add(work)
        jobs.start(work, told.append)
    del work
    qtbot.waitUntil(lambda: not jobs.under_way)
    assert sorted(told) == [2, 3, 5, 10]
    assert [type(problem) for problem in failed] == [ZeroDivisionError]
    failed.clear()  # its trace leads to the job
    qtbot.waitUntil(lambda: gc.collect() >= 0 and not works)


def test_what_was_stopped_is_told_to_nobody(qtbot):
    told, go_on = [], threading.Event()
    jobs = Jobs(told.append)
    jobs.start(go_on.wait, told.append)
    go_on.set()
    jobs.stop()
    qtbot.wait(1)
    assert told == []


def test_an_answer_that_comes_after_a_later_one_about_the_same_is_dropped(qtbot):
    told, go_on = [], threading.Event()
    jobs = Jobs(told.append)

    def slowly():
        go_on.wait(10)
        return "earlier"

    jobs.start(slowly, told.append, about="library")
    jobs.start(lambda: "of something else", told.append)
    jobs.start(lambda: "later", told.append, about="library")
    qtbot.waitUntil(lambda: len(told) == 2)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.under_way)
    assert sorted(told) == ["later", "of something else"]
