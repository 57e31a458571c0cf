"""ABC analysis of customers from an export with pandas: what an analyst who knows pandas well would write.

    python3 pandas_abc.py online-retail|musterwerk EXPORT OUT [--tuned] [--check]

Writes OUT/abc.xlsx. It does the part of kundenwert's work that the benchmark compares: revenue and margin of the
twelve months to the last booking per customer, the previous period, status, ABC by revenue and by margin,
concentration, control totals. Only the columns needed are read, identifiers as text, no row loops; the sheets are
written with to_excel and then formatted, as pandas' documentation shows it.

--tuned  writes the sheets by hand in openpyxl's write-only mode with one cell object per column, the fastest that
         Debian's packages offer
--check  also writes OUT/customers.csv and OUT/totals.json, to be held against kundenwert's
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

MONTHS = 12
CUT_POINTS = (0.80, 0.95)
# The first booking of a year rarely falls on its first day.
GRACE = pd.Timedelta(days=31)


def read_online_retail(path):
    """British wholesaler: revenue is quantity times price, many lines have no customer."""
    lines = pd.read_csv(
        path,
        usecols=["InvoiceNo", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"],
        dtype={"InvoiceNo": str, "CustomerID": str},
        parse_dates=["InvoiceDate"],
    )
    lines = lines.rename(columns={"InvoiceNo": "invoice", "InvoiceDate": "date", "CustomerID": "customer"})
    lines["date"] = lines["date"].dt.normalize()
    lines["revenue"] = lines["Quantity"] * lines["UnitPrice"]
    return lines[["customer", "date", "invoice", "revenue"]]


def read_musterwerk(path):
    """German export: semicolon, decimal comma, dots between thousands, dd.mm.yyyy."""
    lines = pd.read_csv(
        path,
        sep=";",
        decimal=",",
        thousands=".",
        encoding="utf-8-sig",
        usecols=["Rechnungsnr.", "Rechnungsdatum", "Kundennummer", "Nettoumsatz (EUR)", "Wareneinsatz (EUR)"],
        dtype={"Rechnungsnr.": str, "Rechnungsdatum": str, "Kundennummer": str},
    )
    names = {"Rechnungsnr.": "invoice", "Rechnungsdatum": "date", "Kundennummer": "customer"}
    lines = lines.rename(columns={**names, "Nettoumsatz (EUR)": "revenue", "Wareneinsatz (EUR)": "cost"})
    lines["date"] = pd.to_datetime(lines["date"], format="%d.%m.%Y")
    lines["margin"] = lines["revenue"] - lines["cost"]
    return lines[["customer", "date", "invoice", "revenue", "margin"]]


READERS = {"online-retail": read_online_retail, "musterwerk": read_musterwerk}


def customers_of(lines, measures, as_of, data_start):
    """One row per customer with figures of the period, the period before, and status."""
    start = as_of - pd.DateOffset(months=MONTHS) + pd.Timedelta(days=1)
    previous_start = as_of - pd.DateOffset(months=2 * MONTHS) + pd.Timedelta(days=1)
    reaches_back = data_start <= previous_start + GRACE
    by_customer = lines.groupby("customer", observed=True)
    customers = by_customer.agg(
        firstPurchase=("date", "min"), lastPurchase=("date", "max"), totalRevenue=("revenue", "sum")
    )
    in_period = lines[lines["date"] >= start]
    in_period_by_customer = in_period.groupby("customer", observed=True)
    figures = in_period_by_customer[measures].sum()
    figures["lines"] = in_period_by_customer.size()
    figures["invoices"] = in_period_by_customer["invoice"].nunique()
    before = lines[(lines["date"] >= previous_start) & (lines["date"] < start)]
    before_by_customer = before.groupby("customer", observed=True)["revenue"]
    previous = before_by_customer.agg(previousRevenue="sum", previousLines="size")
    # Who has no booking there has zero: the export holds all bookings.
    customers = customers.join(figures).join(previous).fillna(
        {**dict.fromkeys(measures, 0.0), "lines": 0, "invoices": 0, "previousRevenue": 0.0, "previousLines": 0}
    )
    customers = customers.astype({"lines": "int64", "invoices": "int64"})
    is_new = (customers["firstPurchase"] >= start) & reaches_back
    customers["status"] = np.select(
        [(customers["lines"] > 0) & is_new, customers["lines"] > 0, customers["previousLines"] > 0],
        ["new", "active", "dormant"],
        default="lost",
    )
    unneeded = ["previousLines"] if reaches_back else ["previousLines", "previousRevenue"]
    return customers.drop(columns=unneeded), start


def classify(customers, measure):
    """ABC classes by the share before a customer (ties together); others keep their status, non-positive is `loss`."""
    cents = (customers[measure] * 100).round().astype("int64")
    active = customers["status"] == "active"
    ranked = cents[active & (cents > 0)].sort_values(ascending=False, kind="stable")
    total = ranked.sum()
    including = ranked.cumsum()
    share_before = (including - ranked).groupby(ranked).transform("min") / total
    letters = np.select([share_before < CUT_POINTS[0], share_before < CUT_POINTS[1]], ["A", "B"], default="C")
    classes = customers["status"].mask(active & (cents <= 0), "loss")
    classes.update(pd.Series(letters, index=ranked.index))
    return classes, (ranked / total).reindex(customers.index), (including / total).reindex(customers.index)


def class_table(customers, measure, class_column):
    table = customers.groupby(class_column)[measure].agg(["size", "sum", "mean", "median"])
    order = [each for each in ("A", "B", "C", "new", "dormant", "lost", "loss") if each in table.index]
    table = table.loc[order]
    table.insert(1, "customerShare", table["size"] / len(customers))
    table.insert(3, "sumShare", table["sum"] / customers[measure].sum())
    table.columns = ["customers", "customerShare", measure, f"{measure}Share", "mean", "median"]
    return table.rename_axis("class").reset_index()


def concentration(customers):
    """Gini coefficient and Lorenz curve from the top of the ranked customers."""
    ranked = customers.loc[customers["class"].isin(["A", "B", "C"]), "revenue"].sort_values(ascending=False)
    n, total = len(ranked), ranked.sum()
    gini = 2 * (np.arange(n, 0, -1) * ranked.to_numpy()).sum() / (n * total) - (n + 1) / n
    shares = np.arange(1, 21) / 20
    counts = np.ceil(n * shares - 1e-9).astype(int)
    sums = ranked.cumsum().to_numpy()[counts - 1]
    lorenz = pd.DataFrame(
        {"bestCustomersShare": shares, "customers": counts, "revenue": sums, "revenueShare": sums / total}
    )
    return gini, lorenz


FORMATS = {"amount": "#,##0.00", "share": "0.0%", "count": "#,##0", "date": "yyyy-mm-dd", "text": "@"}
WIDTHS = {"amount": 16, "share": 12, "count": 11, "date": 12, "text": 14}


def unit_of(name, column):
    if column.dtype.kind == "M":
        return "date"
    if column.dtype.kind == "O":
        return "text"
    if name.lower().endswith("share"):
        return "share"
    return "count" if column.dtype.kind == "i" else "amount"


def write_sheet(writer, title, table):
    """One formatted sheet: bold heading, frozen pane, filter, number formats, column widths."""
    table.to_excel(writer, sheet_name=title, index=False, freeze_panes=(1, 1))
    sheet = writer.sheets[title]
    sheet.auto_filter.ref = sheet.dimensions
    for index, name in enumerate(table.columns, start=1):
        unit = unit_of(name, table[name])
        sheet.column_dimensions[get_column_letter(index)].width = WIDTHS[unit]
        style_heading(sheet.cell(row=1, column=index))
        for row in range(2, len(table) + 2):
            sheet.cell(row=row, column=index).number_format = FORMATS[unit]


def style_heading(cell):
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="1F3864")
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def write_sheet_by_hand(workbook, title, table):
    """The same sheet in write-only mode."""
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table) + 1}"
    units = [unit_of(name, table[name]) for name in table.columns]
    for index, unit in enumerate(units, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = WIDTHS[unit]
    heading = [WriteOnlyCell(sheet, value=name) for name in table.columns]
    for cell in heading:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3864")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append(heading)
    # A row is written as soon as it is appended, so that one cell object per column serves all rows.
    cells = [WriteOnlyCell(sheet) for _ in units]
    for cell, unit in zip(cells, units):
        cell.number_format = FORMATS[unit]
    columns = []
    for name, unit in zip(table.columns, units):
        column = table[name]
        if unit == "date":
            columns.append(column.dt.to_pydatetime())
        else:
            columns.append(column.astype(object).where(column.notna(), None).tolist())
    for row in zip(*columns):
        for cell, value in zip(cells, row):
            cell.value = value
        sheet.append(cells)


def money(value):
    return round(float(value), 2)


def totals_of(lines, used, customers, start, as_of, gini, has_margin):
    in_period = used["date"] >= start
    totals = {
        "asOf": as_of.strftime("%Y-%m-%d"),
        "rowsRead": len(lines),
        "rowsWithoutCustomer": len(lines) - len(used),
        "rowsInPeriod": int(in_period.sum()),
        "revenueRead": money(lines["revenue"].sum()),
        "revenueWithoutCustomer": money(lines["revenue"].sum() - used["revenue"].sum()),
        "revenueInPeriod": money(used.loc[in_period, "revenue"].sum()),
        "customersInData": len(customers),
        "customersInPeriod": int((customers["lines"] > 0).sum()),
        "gini": round(float(gini), 6),
        "classes": customers["class"].value_counts().to_dict(),
    }
    if has_margin:
        totals["marginInPeriod"] = money(used.loc[in_period, "margin"].sum())
        totals["marginClasses"] = customers["marginClass"].value_counts().to_dict()
    return totals


def reconciliation(totals):
    figures = [(name, float(value)) for name, value in totals.items() if isinstance(value, (int, float))]
    return pd.DataFrame(figures, columns=["total", "value"])


def main(export, path, out, options):
    lines = READERS[export](path)
    if lines[["date", "revenue"]].isna().any(axis=None):
        sys.exit("lines without a date or an amount: look at the export first")
    has_margin = "margin" in lines.columns
    used = lines[lines["customer"].notna()]
    # Grouped several times: as a category the texts are compared only once.
    used = used.assign(customer=used["customer"].astype("category"))
    as_of, data_start = used["date"].max(), used["date"].min()
    measures = ["revenue", "margin"] if has_margin else ["revenue"]
    customers, start = customers_of(used, measures, as_of, data_start)
    customers["class"], customers["revenueShare"], customers["cumulativeShare"] = classify(customers, "revenue")
    if has_margin:
        customers["marginClass"], _, _ = classify(customers, "margin")
        customers["marginShare"] = (customers["margin"] / customers["revenue"]).where(customers["revenue"] > 0)
    gini, lorenz = concentration(customers)
    amounts = [name for name in ("revenue", "previousRevenue", "totalRevenue", "margin") if name in customers]
    customers[amounts] = customers[amounts].round(2)
    customers = customers.sort_values("revenue", ascending=False, kind="stable")
    customers.index = customers.index.astype(str)
    customers = customers.rename_axis("customer").reset_index()

    totals = totals_of(lines, used, customers, start, as_of, gini, has_margin)
    out.mkdir(parents=True, exist_ok=True)
    sheets = {"Customers": customers, "Classes": class_table(customers, "revenue", "class")}
    if has_margin:
        sheets["Margin classes"] = class_table(customers, "margin", "marginClass")
    sheets["Concentration"] = lorenz
    sheets["Reconciliation"] = reconciliation(totals)
    if "--tuned" in options:
        workbook = Workbook(write_only=True)
        for title, table in sheets.items():
            write_sheet_by_hand(workbook, title, table)
        workbook.save(out / "abc.xlsx")
    else:
        with pd.ExcelWriter(out / "abc.xlsx", engine="openpyxl") as writer:
            for title, table in sheets.items():
                write_sheet(writer, title, table)
    if "--check" in options:
        customers.to_csv(out / "customers.csv", index=False, date_format="%Y-%m-%d")
        (out / "totals.json").write_text(json.dumps(totals, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in READERS:
        sys.exit(f"usage: pandas_abc.py {'|'.join(READERS)} EXPORT OUT [--tuned] [--check]")
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
