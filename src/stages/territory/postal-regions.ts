/**
 * Well-known towns that stand for the first digits of a postal code where nothing better is given: two digits in
 * Germany, one in Austria and Switzerland. Latitude and longitude in degrees, to about ten kilometres.
 */
const TOWNS: Readonly<Record<string, string>> = {
  DE: `
    01 51.05 13.75|02 51.15 14.65|03 51.75 14.3|04 51.35 12.4|06 51.5 11.95|07 50.9 11.8|08 50.65 12.5|09 50.8 12.9
    10 52.5 13.4|11 52.5 13.4|12 52.45 13.45|13 52.55 13.35|14 52.4 13.05|15 52.35 14.1|16 52.85 13.3|17 53.7 13.3
    18 54.1 12.3|19 53.6 11.4|20 53.55 10|21 53.4 10|22 53.6 10.05|23 53.9 10.7|24 54.35 10|25 54 9.3
    26 53.2 8.1|27 53.3 8.8|28 53.1 8.8|29 52.8 10.4|30 52.4 9.75|31 52.2 9.6|32 52.1 8.75|33 51.9 8.6
    34 51.3 9.45|35 50.65 8.65|36 50.7 9.8|37 51.55 9.9|38 52.2 10.6|39 52.15 11.65|40 51.2 6.8|41 51.2 6.45
    42 51.25 7.15|44 51.5 7.4|45 51.5 7.05|46 51.7 6.75|47 51.4 6.65|48 52 7.6|49 52.4 8|50 50.95 6.9
    51 51 7.15|52 50.8 6.2|53 50.7 7.1|54 49.8 6.65|55 49.95 8|56 50.35 7.6|57 50.9 8|58 51.35 7.5
    59 51.6 7.95|60 50.1 8.7|61 50.25 8.65|63 50.1 9|64 49.85 8.65|65 50.15 8.2|66 49.3 7|67 49.45 8.2
    68 49.5 8.5|69 49.4 8.7|70 48.8 9.2|71 48.85 9.2|72 48.5 9.05|73 48.75 9.75|74 49.15 9.25|75 48.9 8.7
    76 49 8.4|77 48.45 7.95|78 48.05 8.6|79 47.95 7.85|80 48.15 11.55|81 48.1 11.6|82 48 11.3|83 47.85 12.2
    84 48.45 12.3|85 48.6 11.6|86 48.35 10.9|87 47.8 10.3|88 47.75 9.6|89 48.4 10|90 49.45 11.1|91 49.5 10.9
    92 49.45 12|93 49 12.2|94 48.7 13.2|95 50.1 11.8|96 50 10.95|97 49.9 10|98 50.6 10.7|99 51 11`,
  AT: '1 48.2 16.35|2 48 16.4|3 48.25 15.5|4 48.25 14.2|5 47.75 13.1|6 47.3 11.2|7 47.7 16.4|8 47.1 15.4|9 46.65 14',
  CH: '1 46.55 6.7|2 47.05 7|3 46.95 7.5|4 47.5 7.65|5 47.4 8.15|6 46.75 8.5|7 46.75 9.6|8 47.4 8.65|9 47.4 9.35',
};

/** How many digits of a code tell the region. */
const DIGITS: Readonly<Record<string, number>> = { DE: 2, AT: 1, CH: 1 };

let regions: ReadonlyMap<string, readonly [latitude: number, longitude: number]> | null = null;

/**
 * The town that stands for the region of a postal code (Leitregion); null where none is known.
 *
 * @param country ISO code of two letters
 * @param code a postal code with its leading zeros
 */
export function postalRegion(
  country: string,
  code: string,
): readonly [latitude: number, longitude: number] | null {
  const digits = DIGITS[country];
  if (digits === undefined || !/^\d+$/.test(code)) return null;
  regions ??= readTowns();
  return regions.get(`${country} ${code.slice(0, digits)}`) ?? null;
}

function readTowns(): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    Object.entries(TOWNS).flatMap(([country, towns]) =>
      towns
        .trim()
        .split(/[|\n]\s*/)
        .map((town) => {
          const [code, latitude, longitude] = town.trim().split(' ');
          return [`${country} ${code}`, [Number(latitude), Number(longitude)]] as const;
        }),
    ),
  );
}
