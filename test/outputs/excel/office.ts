import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is there: what needs it is skipped visibly where it is not. */
export const hasOffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;

/** Computes every formula anew when a workbook is opened, whatever results it carries. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Workbooks as LibreOffice saves them after computing all of each anew; starting it takes longer than a workbook. */
export function recalculated(workbooks: readonly Uint8Array[], folder: string): Buffer[] {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const saved = join(folder, 'saved');
  mkdirSync(saved, { recursive: true });
  const names = workbooks.map((_, index) => `workbook-${index + 1}.xlsx`);
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), workbooks[index]!);
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless'];
  const convert = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved];
  const paths = names.map((name) => join(folder, name));
  execFileSync('soffice', [...options, ...convert, ...paths], { stdio: 'pipe' });
  return names.map((name) => readFileSync(join(saved, name)));
}
