"""Writes the cells with XlsxWriter in its mode for little memory: write_xlsxwriter.py CUSTOMERS FILE"""

import sys
import time

import xlsxwriter
from workbook_cells import HEADINGS, number_format, rows, tell_written


def main(customers, path):
    records = rows(customers)
    started = time.perf_counter()
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    formats = [book.add_format({"num_format": number_format(index)}) for index in range(len(HEADINGS))]
    sheet = book.add_worksheet("Kunden")
    sheet.freeze_panes(1, 2)
    for index, style in enumerate(formats):
        sheet.set_column(index, index, 14, style)
    for index, heading in enumerate(HEADINGS):
        sheet.write_string(0, index, heading)
    for number, record in enumerate(records, 1):
        for index, value in enumerate(record):
            if value is None:
                continue
            if isinstance(value, str):
                sheet.write_string(number, index, value, formats[index])
            else:
                sheet.write_number(number, index, value, formats[index])
    book.close()
    tell_written(started)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
