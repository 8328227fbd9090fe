"""SubRip and WebVTT: what is said, sentence by sentence."""

from __future__ import annotations

import pytest

from mtcheck.model import SourceFile
from mtcheck.read import read
from tests.read.checks import boundaries_of, units_of


def srt(*cues: str) -> str:
    """Return cues as a SubRip file."""
    return "".join(
        f"{number}\n00:00:{number:02},000 --> 00:00:{number + 1:02},500\n{cue}\n\n"
        for number, cue in enumerate(cues, start=1)
    )


def vtt(*cues: str) -> str:
    """Return cues as a WebVTT file."""
    return "WEBVTT\n\n" + "".join(
        f"00:{number:02}.000 --> 00:{number + 1:02}.500 align:start\n{cue}\n\n" for number, cue in enumerate(cues)
    )


SAID = {
    "a cue": (["He went\nhome."], ["He went home."]),
    "a sentence over cues": (
        ["He went home,", "where it was", "warm. And ate."],
        ["He went home, where it was warm. And ate."],
    ),
    "a capital begins anew": (["The old house", "Directed by Ada"], ["The old house", "Directed by Ada"]),
    "a stop ends it": (["He left.", "and so on"], ["He left.", "and so on"]),
    "two speakers": (["- Who are you?\n– I am Bob."], ["Who are you?", "I am Bob."]),
    "names of speakers": (["JOHN: Look.\nMRS. O'NEILL: Where?", ">> There."], ["Look.", "Where?", "There."]),
    "no name of a speaker": (["Note: look here.", "قال: نعم"], ["Note: look here.", "قال: نعم"]),
    "tags": (["<i>One</i> <b>two</b>\n<font color='red'>three</font>"], ["One two three"]),
    "what is no tag": (["a < b > c <fuerte>d"], ["a < b > c <fuerte>d"]),
    "places and notes": (["{\\an8}One {\\i1}two{\\i0}\n♪ three ♪"], ["One two three"]),
    "a break": (["One\\Ntwo"], ["One/two"]),
    "an address": (["See www.a.bc/x now."], ["See @ now."]),
}


@pytest.mark.parametrize(("cues", "said"), SAID.values(), ids=SAID)
def test_both_formats_give_what_is_said(cues: list[str], said: list[str]) -> None:
    expected = [f"message: {text}" for text in said]
    assert units_of(srt(*cues), "srt") == expected
    assert units_of(srt(*cues).replace("\n", "\r\n"), "srt") == expected
    assert units_of(vtt(*cues), "vtt") == expected


def test_times_that_were_translated_are_no_words() -> None:
    text = "1\n00: 00: 01,000 -> 00: 00: 02, 000\nOne.\n\n2\n00：00：02，000 --> 00：00：03，000\nTwo.\n"
    assert units_of(text, "srt") == ["message: One.", "message: Two."]


def test_a_number_that_is_said_stays() -> None:
    assert units_of(srt("It was", "1984"), "srt") == ["message: It was", "message: 1984"]


def test_a_cue_may_hold_a_blank_line_in_subrip() -> None:
    assert units_of(srt("One\n\ntwo."), "srt") == ["message: One two."]


def test_entities_are_decoded_in_webvtt_alone() -> None:
    assert units_of(vtt("R&amp;D &lt;x&gt;"), "vtt") == ["message: R&D <x>"]
    assert units_of(srt("R&amp;D"), "srt") == ["message: R&amp;D"]


def test_voices_classes_and_times_are_left_out_in_webvtt() -> None:
    text = "<v.loud Ada Bee>Look</v> <c.red>here</c> <00:01.000>now <lang de>Ja</lang>."
    assert units_of(vtt(text), "vtt") == ["message: Look here now Ja."]
    assert boundaries_of(vtt("a <i>b</i>"), "vtt") == "a <emphasis:b:emphasis>"


def test_notes_styles_regions_and_names_of_cues_are_left_out() -> None:
    text = (
        "WEBVTT - a title\nKind: captions\nLanguage: de-AT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n"
        "NOTE\nnot said\nat all\n\nfirst\n00:00.000 --> 00:01.000\nOne.\n"
    )
    assert units_of(text, "vtt") == ["message: One."]
    assert read(SourceFile(text), "vtt").language == "de-AT"
    assert read(SourceFile(text), "vtt", "fr").language == "fr"


def test_captions_without_punctuation_come_to_an_end() -> None:
    assert len(units_of(srt(*["and so on"] * 30), "srt")) == 3
