import { archiveKind } from './archive-kind.js';
import { requireOleWorkbook } from './ole-kind.js';
import type { Workbook } from './workbook/workbook.js';
import { XmlFault } from './workbook/workbook-failure.js';

/** Kinds of files that hold one or more sheets. */
export type WorkbookKind = 'archive' | 'ole' | 'old-workbook' | 'html' | 'flat-ods' | 'web-archive';

/** Opens whatever has sheets with the reader that is made for it; each is loaded when such a file arrives. */
export async function openAnyWorkbook(kind: WorkbookKind, path: string, file: string): Promise<Workbook> {
  if (kind === 'html') return (await import('./html/html-workbook.js')).openHtmlWorkbook(path, file);
  if (kind === 'web-archive') return (await import('./html/html-workbook.js')).openWebArchive(path, file);
  if (kind === 'flat-ods') return (await import('./ods/ods-workbook.js')).openFlatOdsWorkbook(path);
  if (kind === 'ole') await requireOleWorkbook(path, file);
  const form = kind === 'archive' ? await archiveKind(path, file) : 'xls';
  if (form === 'xlsx') return (await import('./workbook/workbook.js')).openWorkbook(path);
  if (form === 'ods') return (await import('./ods/ods-workbook.js')).openOdsWorkbook(path);
  const { openLegacyWorkbook } = await import('./legacy/legacy-workbook.js');
  return placed(await openLegacyWorkbook(path, form === 'xlsb' ? 'archive' : 'single'), file);
}

/** Gives a place to what is wrong with a sheet that a library has taken apart. */
function placed(workbook: Workbook, file: string): Workbook {
  const { sheets, date1904, recalculatesOnLoad } = workbook;
  return {
    sheets,
    date1904,
    recalculatesOnLoad,
    readRows: async (index, onRows, columns) => {
      try {
        return await workbook.readRows(index, onRows, columns);
      } catch (error) {
        const sheet = sheets[index]?.name;
        if (!(error instanceof XmlFault)) throw error;
        throw error.at('', { file, ...(sheet === undefined ? {} : { sheet }) });
      }
    },
    close: () => workbook.close(),
  };
}
