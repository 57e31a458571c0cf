"""Writes a workbook of invoice lines: make_workbook.py FILE ROWS shared|inline [CUSTOMERS]

Ten columns: four of text, one date, one whole number and four amounts, as an ERP exports them. Texts are shared or
stand in their cells. Always the same bytes for the same arguments.
"""

import sys
import zipfile

TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
    "</Types>"
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
WORKBOOK_RELATIONS = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
WORKBOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="Rechnungen" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
STYLES = (
    f'<?xml version="1.0"?><styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
)
HEADINGS = (
    "Rechnungsnr.", "Kundennummer", "Firma", "Artikelgruppe", "Rechnungsdatum",
    "Menge", "Listenumsatz", "Rabatt", "Nettoumsatz", "Wareneinsatz",
)  # fmt: skip
GROUPS = ("Antriebstechnik", "Schmierstoffe", "Werkzeuge", "Dichtungen", "Messtechnik")
CUSTOMERS = 20_000
# 2024-01-01 as a serial day.
FIRST_DAY = 45292


class Texts:
    """Gives cells of text, shared or inline."""

    def __init__(self, shared):
        self.shared = shared
        self.numbers = {}

    def cell(self, place, text):
        if not self.shared:
            return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        number = self.numbers.setdefault(text, len(self.numbers))
        return f'<c r="{place}" t="s"><v>{number}</v></c>'

    def part(self):
        items = "".join(f"<si><t>{text}</t></si>" for text in self.numbers)
        return f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{MAIN}">{items}</sst>'


def row_of(number, texts, customers):
    line = number - 2
    customer = line * 7919 % customers
    listed = 1000 + line * 37 % 99_000
    discount = listed * (line % 7) // 100
    cells = [
        texts.cell(f"A{number}", f"RE{1_000_000 + line // 3}"),
        texts.cell(f"B{number}", f"{customer:07d}"),
        texts.cell(f"C{number}", f"Maschinenbau Nummer {customer} GmbH &amp; Co. KG"),
        texts.cell(f"D{number}", GROUPS[line % len(GROUPS)]),
        f'<c r="E{number}" s="1"><v>{FIRST_DAY + line % 730}</v></c>',
        f'<c r="F{number}"><v>{1 + line % 12}</v></c>',
    ]
    amounts = (listed, discount, listed - discount, listed * 6 // 10)
    cells += [
        f'<c r="{column}{number}"><v>{cents / 100:.2f}</v></c>' for column, cents in zip("GHIJ", amounts)
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def main(path, rows, kind, customers=CUSTOMERS):
    texts = Texts(kind == "shared")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:

        def put(name, content):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)

        put("[Content_Types].xml", TYPES)
        put("_rels/.rels", RELATIONS)
        put("xl/workbook.xml", WORKBOOK)
        put("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS)
        put("xl/styles.xml", STYLES)
        info = zipfile.ZipInfo("xl/worksheets/sheet1.xml")
        info.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(info, "w", force_zip64=True) as sheet:
            sheet.write(f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>'.encode())
            heading = "".join(texts.cell(f"{column}1", text) for column, text in zip("ABCDEFGHIJ", HEADINGS))
            sheet.write(f'<row r="1">{heading}</row>'.encode())
            for start in range(2, rows + 2, 1000):
                end = min(start + 1000, rows + 2)
                sheet.write("".join(row_of(number, texts, customers) for number in range(start, end)).encode())
            sheet.write(b"</sheetData></worksheet>")
        put("xl/sharedStrings.xml", texts.part())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], *map(int, sys.argv[4:]))
