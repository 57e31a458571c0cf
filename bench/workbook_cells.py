"""The same cells as workbook-cells.js."""

import sys
import time

FIRST_DAY = 42_005
CITIES = ("Stuttgart", "Köln", "Sankt Wendel", "Frankfurt am Main", "Ulm", "Bad Homburg v. d. Höhe", "Kiel")
INDUSTRIES = ("Maschinenbau", "Elektrotechnik", "Lebensmittel", "Chemie & Pharma", "Handel", "Bau", "Energie")
CLASSES = ("A", "B", "C")
STATUS = ("aktiv", "neu", "ruhend", "verloren")
STRATEGIES = ("Ausbauen", "Halten", "Entwickeln", "In ernste Verhandlungen eintreten")
LISTS = {2: INDUSTRIES, 3: CITIES, 4: CLASSES, 5: STATUS, 6: STRATEGIES, 7: CLASSES, 8: STATUS}
WIDTH = 30
HEADINGS = [f"Spalte {index + 1}" for index in range(WIDTH)]


def draw(customer, step):
    return (customer * 7919 + step * 104_729) % 10_007


def cell(index, at):
    if index == 0:
        return f"{at + 17:07d}"
    if index == 1:
        return f"Muster {at} Maschinenfabrik GmbH & Co. KG"
    if index in LISTS:
        return LISTS[index][draw(at, index) % len(LISTS[index])]
    if index < 24 and draw(at, index) % 11 == 0:
        return None
    if index < 19:
        return (draw(at, index) * (draw(at, index + 1) + 1) - 500_000) / 100
    if index < 24:
        return draw(at, index) % 8192 / 8192
    if index < 27:
        return FIRST_DAY + draw(at, index) % 4000
    return draw(at, index)


def number_format(index):
    if index < 9:
        return "General"
    if index < 19:
        return "#,##0.00"
    if index < 24:
        return "0.0%"
    return "dd.mm.yyyy" if index < 27 else "#,##0"


def rows(customers):
    return [[cell(index, at) for index in range(WIDTH)] for at in range(customers)]


def tell_written(started):
    print(f"Writing: done after {time.perf_counter() - started:.4f} s", file=sys.stderr)
