"""Walks all cells of a workbook with openpyxl in read-only mode: walk_openpyxl.py FILE"""

import sys

from openpyxl import load_workbook

workbook = load_workbook(sys.argv[1], read_only=True, data_only=True)
cells = sum(1 for sheet in workbook for row in sheet.iter_rows(values_only=True) for value in row if value is not None)
print(cells)
