"""A catalogue with sixty planted errors, beside the same messages without them. All sentences are our own.

Each error is a kind, a source, its right translation and a wrong one.
"""

from __future__ import annotations

import json
from typing import NamedTuple


class Planted(NamedTuple):
    """A message: `wrong` is `right` with one error of a kind."""

    kind: str
    source: str
    right: str
    wrong: str


ERRORS = tuple(
    Planted(*error)
    for error in (
        ("printf", "Moved %d pumps to %s.", "%d Pumpen nach %s verschoben.", "Pumpen nach %s verschoben."),
        ("printf", "Valve %s is open.", "Ventil %s ist offen.", "Ventil % s ist offen."),
        ("printf", "%d valves are shut.", "%d Ventile sind zu.", "%s Ventile sind zu."),
        ("printf", "%1$s called %2$s.", "%1$s rief %2$s an.", "%1$s rief %1$s an."),
        ("printf", "Saved %(name)s.", "%(name)s gespeichert.", "%(Name)s gespeichert."),
        ("brace", "Hello {user}, welcome.", "Hallo {user}, willkommen.", "Hallo {benutzer}, willkommen."),
        ("brace", "{count} ferries left.", "{count} Fähren sind weg.", "Fähren sind weg."),
        ("brace", "Open {0} with {1}.", "{0} mit {1} öffnen.", "{0} mit {0} öffnen."),
        ("brace", "Load {{ url }} now.", "Jetzt {{ url }} laden.", "Jetzt laden."),
        ("variable", "Your ticket is ${code}.", "Ihre Karte ist ${code}.", "Ihre Karte ist {code}."),
        ("variable", "Page %1 of %2", "Seite %1 von %2", "Seite %1"),
        ("tag", "Press <b>Start</b> to begin.", "Mit <b>Start</b> beginnen.", "Mit <b>Start beginnen."),
        ("tag", "Press <b>Stop</b> to end.", "Mit <b>Stopp</b> beenden.", "Mit Stopp beenden."),
        ("tag", "First line<br>second line", "Erste Zeile<br>zweite Zeile", "Erste Zeile zweite Zeile"),
        ("tag", '<a href="/map">Open the map</a>', '<a href="/map">Karte öffnen</a>', '<a href="/map">Karte öffnen'),
        ("tag", "The <em>old</em> pier", "Die <em>alte</em> Mole", "Die <fett>alte</fett> Mole"),
        ("escape", "Pump on\\nValve off", "Pumpe an\\nVentil aus", "Pumpe an Ventil aus"),
        ("escape", "Name\\tHarbour", "Name\\tHafen", "Name Hafen"),
        ("newline", "The ferry is late.\n", "Die Fähre ist spät.\n", "Die Fähre ist spät."),
        ("newline", "\nThe pier is closed.", "\nDie Mole ist gesperrt.", "Die Mole ist gesperrt."),
        ("newline", "Old pier", "Alte Mole", "Alte Mole\n"),
        ("tab", "\tHarbour dues", "\tHafengebühren", "Hafengebühren"),
        ("blank", "Captain: ", "Kapitän: ", "Kapitän:"),
        ("blank", " and the crew", " und die Mannschaft", "und die Mannschaft"),
        ("blank", "Deck plan", "Deckplan", "Deckplan "),
        ("number", "Wait 45 minutes.", "Warten Sie 45 Minuten.", "Warten Sie 54 Minuten."),
        ("number", "Built in 1931.", "Gebaut 1931.", "Gebaut 1913."),
        ("number", "It weighs 1,234.5 kg.", "Es wiegt 1.234,5 kg.", "Es wiegt 12.345 kg."),
        ("number", "Order 48317 is ready.", "Auftrag 48317 ist fertig.", "Auftrag ist fertig."),
        ("number", "Only 3 seats are left.", "Nur noch 3 Plätze frei.", "Nur noch 8 Plätze frei."),
        ("address", "See https://ferry.example.org/times today.", "Siehe heute https://ferry.example.org/times.",
         "Siehe heute https://ferry.example.org/zeiten."),
        ("address", "Maps are at https://maps.example.org now.", "Karten stehen nun auf https://maps.example.org.",
         "Karten stehen nun bereit."),
        ("address", "Write to crew@example.org today.", "Schreiben Sie heute an crew@example.org.",
         "Schreiben Sie heute an mannschaft@example.org."),
        ("address", "Ask help@example.org first.", "Fragen Sie zuerst help@example.org.", "Fragen Sie zuerst nach."),
        ("path", "Edit /etc/ferry/main.conf first.", "Zuerst /etc/ferry/main.conf ändern.",
         "Zuerst /etc/fähre/haupt.conf ändern."),
        ("path", "Open manual.pdf to read on.", "Zum Weiterlesen manual.pdf öffnen.",
         "Zum Weiterlesen handbuch.pdf öffnen."),
        ("option", "Use --verbose to see more.", "Mit --verbose sehen Sie mehr.", "Mit --ausführlich sehen Sie mehr."),
        ("option", "Add --dry-run to try it.", "Zum Testen --dry-run anfügen.", "Zum Testen anfügen."),
        ("function", "Call open_valve() first.", "Zuerst open_valve() aufrufen.", "Zuerst öffne_ventil() aufrufen."),
        ("function", "The value max_speed is wrong.", "Der Wert max_speed ist falsch.", "Der Wert ist falsch."),
        ("acronym", "Export the route as XML.", "Route als XML ausgeben.", "Route ausgeben."),
        ("accelerator", "&Open map", "Karte &öffnen", "Karte öffnen"),
        ("end", "Do you want to leave?", "Möchten Sie gehen?", "Möchten Sie gehen."),
        ("end", "Name of the harbour:", "Name des Hafens:", "Name des Hafens"),
        ("end", "The crew has gone home.", "Die Mannschaft ist nach Hause gegangen.",
         "Die Mannschaft ist nach Hause gegangen"),
        ("end", "Loading the chart...", "Karte wird geladen...", "Karte wird geladen"),
        ("end", "Stop the engine!", "Maschine anhalten!", "Maschine anhalten."),
        ("bracket", "Open the hatch (red) slowly.", "Die Luke (rot) langsam öffnen.", "Die Luke rot) langsam öffnen."),
        ("quote", 'Choose "Harbour" there.', 'Dort "Hafen" wählen.', 'Dort Hafen wählen.'),
        ("untranslated", "Turn the wheel until the bell rings.", "Drehen Sie das Rad, bis die Glocke läutet.",
         "Turn the wheel until the bell rings."),
        ("untranslated", "The map could not be loaded.", "Die Karte konnte nicht geladen werden.",
         "The map could not be loaded."),
        ("doubled word", "He went to the pier.", "Er ging zu der Mole.", "Er ging zu zu der Mole."),
        ("doubled word", "This is a new boat.", "Das ist ein neues Boot.", "Das ist ist ein neues Boot."),
        ("doubled blank", "The lamp is broken again.", "Die Lampe ist wieder kaputt.", "Die Lampe ist  wieder kaputt."),
        ("punctuation", "Yes, the boat is here.", "Ja, das Boot ist da.", "Ja ,das Boot ist da."),
        ("punctuation", "It rains; stay inside.", "Es regnet; bleiben Sie drinnen.", "Es regnet ;bleiben Sie drinnen."),
        ("capital", "New voyage", "Neue Reise", "neue Reise"),
        ("length", "Please close all the windows of the cabin before the storm arrives tonight.",
         "Bitte schließen Sie alle Fenster der Kabine, bevor heute Abend der Sturm kommt.", "Bitte."),
        ("sentence", "The bell rings at noon. Then the crew eats. After that the ship leaves the harbour.",
         "Die Glocke läutet mittags. Dann isst die Mannschaft. Danach verlässt das Schiff den Hafen.",
         "Die Glocke läutet mittags."),
        ("entity", "Salt &amp; pepper &lt;new&gt;", "Salz &amp; Pfeffer &lt;neu&gt;",
         "Salz & amp; Pfeffer &lt;neu&gt;"),
    )
)  # fmt: skip

HEAD = """msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def catalogue(with_errors: bool, copies: int = 1) -> str:
    """Return the messages as a PO file, with their errors or without."""
    entries = [_entry(error, with_errors, copy) for copy in range(copies) for error in ERRORS]
    return "\n".join([HEAD, *entries])


def _entry(error: Planted, with_errors: bool, copy: int) -> str:
    target = error.wrong if with_errors else error.right
    lines = [f"msgctxt {_quoted(str(copy))}"] if copy else []
    return "\n".join([*lines, f"msgid {_quoted(error.source)}", f"msgstr {_quoted(target)}", ""])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
