# SPDX-License-Identifier: MIT
"""Shows that the gate notices what it is for, and is not fooled by noise. instructions.sh --self-check starts this."""
import argparse
import pathlib
import sys
import unittest

import gate
from counting import Counter
from record import Record

BUILT_WITH = "some compiler, some library"


class Scripted:
    """A counter whose runs take what a list says, one try after the other; the last of it from then on."""

    built_with = BUILT_WITH

    def __init__(self, **tries):
        self.tries = tries
        self.paths = dict.fromkeys(tries, 1000)
        self.best = {}

    def costs(self, names, tries):
        for name in names:
            for _ in range(tries):
                script = self.tries[name]
                count = script.pop(0) if len(script) > 1 else script[0]
                self.best[name] = min(self.best.get(name, count), count)
        return {name: self.best[name] for name in names}

    def output(self, name, operations):
        return f"{name}.{operations}.out"


def judged(counter, built_with=BUILT_WITH, **recorded):
    """Whether the gate lets it through, and what it says."""
    said = []
    return gate.check(Record(built_with, recorded), counter, said.append), "\n".join(said)


class Rules(unittest.TestCase):
    def test_growthOfSixPercentFails(self):
        passed, said = judged(Scripted(arm=[1060], fire=[1000]), arm=1000, fire=1000)
        self.assertFalse(passed)
        self.assertIn("arm takes over 5% more", said)
        self.assertNotIn("fire takes", said)

    def test_growthOfFivePercentPasses(self):
        self.assertTrue(judged(Scripted(arm=[1050]), arm=1000)[0])

    def test_aRecordThatWasRaisedAsWellPasses(self):
        self.assertTrue(judged(Scripted(arm=[1060]), arm=1060)[0])

    def test_whatOnlyOneTryTakesIsNoGrowth(self):
        self.assertTrue(judged(Scripted(arm=[1300, 1300, 1001]), arm=1000)[0])

    def test_aGainPassesAndAsksForANewRecord(self):
        passed, said = judged(Scripted(arm=[940]), arm=1000)
        self.assertTrue(passed)
        self.assertIn("arm takes over 5% less", said)

    def test_aRecordOfAnotherCompilerFails(self):
        passed, said = judged(Scripted(arm=[1000]), built_with="another", arm=1000)
        self.assertFalse(passed)
        self.assertIn("another compiler", said)

    def test_aPathThatIsNotInTheRecordFails(self):
        self.assertFalse(judged(Scripted(arm=[1000], fire=[1000]), arm=1000)[0])

    def test_aPathThatIsGoneFromTheProgramFails(self):
        self.assertFalse(judged(Scripted(arm=[1000]), arm=1000, fire=1000)[0])

    def test_aRecordIsReadAsItWasWritten(self):
        read = Record.parse(Record(BUILT_WITH, {"arm": 1000.4, "fire": 20}).text())
        self.assertEqual((read.built_with, read.counts), (BUILT_WITH, {"arm": 1000, "fire": 20}))


class Counted(unittest.TestCase):
    """The same with a path that is really counted, and records that are doctored."""

    counter = None  # set by main()

    def test_aPathIsHeldToItsRecord(self):
        counter = self.counter
        counter.paths = {"whereis": counter.paths["whereis"]}
        taken = counter.costs(["whereis"], 1)["whereis"]
        for factor, passes in ((1, True), (1.04, True), (1.06, False)):
            with self.subTest(grown_by=factor - 1):
                passed, _said = judged(counter, counter.built_with, whereis=taken / factor)
                self.assertEqual(passed, passes)


def main():
    parser = argparse.ArgumentParser(prog="instructions.sh --self-check", description="Checks the gate itself.")
    parser.add_argument("--program", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--outputs", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    Counted.counter = Counter(options.program, options.outputs / "selfcheck")
    result = unittest.main(argv=[sys.argv[0], "-v"], exit=False).result
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
