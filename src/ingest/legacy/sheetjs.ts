/** The library that reads old and binary workbooks, with its tables of code pages. */
export type SheetLibrary = typeof import('@e965/xlsx');

let loaded: Promise<SheetLibrary> | null = null;

/** Loads the library: 1.5 MB of code that most runs never need. */
export function loadSheetLibrary(): Promise<SheetLibrary> {
  loaded ??= Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel.full.mjs')]).then(
    ([library, codePages]) => {
      library.set_cptable(codePages);
      return library;
    },
  );
  return loaded;
}
