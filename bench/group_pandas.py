"""Groups the German demo export by customer with pandas: group_pandas.py FILE"""

import sys

import pandas as pd

lines = pd.read_csv(
    sys.argv[1],
    sep=";",
    decimal=",",
    thousands=".",
    encoding="utf-8-sig",
    usecols=["Rechnungsdatum", "Kundennummer", "Nettoumsatz (EUR)", "Wareneinsatz (EUR)"],
    dtype={"Rechnungsdatum": str, "Kundennummer": str},
)
lines["Rechnungsdatum"] = pd.to_datetime(lines["Rechnungsdatum"], format="%d.%m.%Y")
customers = lines.groupby("Kundennummer").agg(
    {"Nettoumsatz (EUR)": "sum", "Wareneinsatz (EUR)": "sum", "Rechnungsdatum": ["min", "max"]}
)
print(len(customers), round(customers["Nettoumsatz (EUR)"]["sum"].sum(), 2))
