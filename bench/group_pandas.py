"""Groups the German demo export to customers with pandas: group_pandas.py FILE"""

import sys

import pandas as pd

INVOICE, DAY, CUSTOMER = "Rechnungsnr.", "Rechnungsdatum", "Kundennummer"
AMOUNTS = ["Listenumsatz (EUR)", "Rabatt (EUR)", "Nettoumsatz (EUR)", "Wareneinsatz (EUR)"]

lines = pd.read_csv(
    sys.argv[1],
    sep=";",
    decimal=",",
    thousands=".",
    encoding="utf-8-sig",
    usecols=[INVOICE, DAY, CUSTOMER, *AMOUNTS],
    dtype={INVOICE: str, DAY: str, CUSTOMER: str},
)
# Each day is parsed once.
days = {day: pd.to_datetime(day, format="%d.%m.%Y") for day in lines[DAY].unique()}
lines[DAY] = lines[DAY].map(days)
customers = lines.groupby(CUSTOMER).agg(
    {**{amount: "sum" for amount in AMOUNTS}, INVOICE: "nunique", DAY: ["min", "max"]}
)
print(len(customers), round(customers["Nettoumsatz (EUR)"]["sum"].sum(), 2))
