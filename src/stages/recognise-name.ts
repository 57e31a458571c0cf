/** Something that data name in many ways, such as a channel or a role. */
export interface NamedKind<Id extends string> {
  readonly id: Id;
  /** What the user's settings say it is called. */
  readonly ownNames: readonly string[];
  /** What it may be called in German and English, lower case. */
  readonly customary: RegExp;
}

/**
 * Finds the kind that a name in the data means (Bezeichnung erkennen): first the user's own names, then the
 * customary ones; case and surrounding blanks don't matter. A name that fits several kinds, or none, gives null –
 * it is reported, not guessed.
 */
export function recogniseName<Id extends string>(name: string, kinds: readonly NamedKind<Id>[]): Id | null {
  const plain = plainName(name);
  const own = kinds.filter(({ ownNames }) => ownNames.some((each) => plainName(each) === plain));
  const fitting = own.length > 0 ? own : kinds.filter(({ customary }) => customary.test(plain));
  return fitting.length === 1 ? fitting[0]!.id : null;
}

/** The same recognition, which asks once for each name: data repeat a few of them many times. */
export function onceByName<Found>(recognise: (name: string) => Found): (name: string) => Found {
  const found = new Map<string, Found>();
  return (name) => {
    if (!found.has(name)) found.set(name, recognise(name));
    return found.get(name) as Found;
  };
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
