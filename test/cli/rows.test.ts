import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kundenwert } from './run-after-run.js';
import { workspace } from './workspace.js';

const START_FILE = fileURLToPath(new URL('../../bin/kundenwert.js', import.meta.url));
const DEMO = fileURLToPath(new URL('../../fixtures/demo/musterwerk.xlsx', import.meta.url));
const folder = workspace();

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('kundenwert rows', () => {
  it('prints every record as it is, and on stderr what was found out', async () => {
    const name = file(
      'list.csv',
      Buffer.from(
        'Bericht "X"\r\n\r\nKundennr;Kunde;Umsatz\r\n1; =1+1 ;5,00\n2;"M\u00fcller, S\u00f6hne";6\n',
        'latin1',
      ),
    );
    const ended = await kundenwert(['rows', name], { cwd: folder });
    expect(ended.exit).toBe(0);
    expect(ended.stdout).toBe(
      '"Bericht ""X"""\nKundennr,Kunde,Umsatz\n1, =1+1 ,"5,00"\n2,"Müller, Söhne",6\n',
    );
    const facts = ended.stderr.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    expect(facts).toEqual([
      'Datei | list.csv',
      'Zeichensatz | windows-1252',
      'Trennzeichen | ;',
      'Anführung | " (innen verdoppelt)',
      'Zeilenenden | LF 2, CRLF 3',
      'Kopfzeile | 3',
      'Sätze | 4',
      ' | 3 Felder: 3-mal, zuerst in Zeile 3',
      ' | 1 Feld: 1-mal, zuerst in Zeile 1',
      'Auffällig | gemischte Zeilenenden',
      ' | leere Zeilen (keine Sätze): 1, zuerst in Zeile 2',
      '',
    ]);
  });

  it('speaks English, and nothing when asked to be quiet', async () => {
    const name = file('plain.csv', 'a,b\n1,2\n');
    const english = await kundenwert(['rows', name, '--lang', 'en'], { cwd: folder });
    expect(english.stderr).toMatch(/^Encoding +utf-8$/m);
    const quiet = await kundenwert(['rows', name, '--quiet'], { cwd: folder });
    expect(quiet).toMatchObject({ exit: 0, stdout: 'a,b\n1,2\n', stderr: '' });
  });

  it('prints the sheet that is asked for, and names those there are', async () => {
    const first = await kundenwert(['rows', DEMO, '--lang', 'en'], { cwd: folder });
    const sheets = /all sheets: (.*)\)/.exec(first.stderr)?.[1]?.split(' · ') ?? [];
    expect(sheets.length).toBeGreaterThan(2);
    const second = await kundenwert(['rows', DEMO, '--sheet', sheets[1] ?? ''], { cwd: folder });
    expect(second.exit).toBe(0);
    expect(second.stdout.split('\n')[0]).not.toBe(first.stdout.split('\n')[0]);
    const missing = await kundenwert(['rows', DEMO, '--sheet', 'Nirgends'], { cwd: folder });
    expect(missing.exit).toBe(2);
    expect(missing.stderr).toContain('KW148');
    expect(missing.stderr).toContain(sheets[0]);
  });

  it('ends with the code of what is wrong', async () => {
    expect((await kundenwert(['rows', 'nowhere.csv'], { cwd: folder })).exit).toBe(66);
    expect((await kundenwert(['rows', file('empty.csv', '')], { cwd: folder })).exit).toBe(65);
    expect((await kundenwert(['rows'], { cwd: folder })).exit).toBe(2);
  });

  it('stops without a word when its reader has seen enough', async () => {
    const name = file('long.csv', 'Kundennr;Umsatz\n'.concat('1000;12,34\n'.repeat(400_000)));
    const started = spawn(process.execPath, [START_FILE, 'rows', name, '--quiet'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    started.stderr.on('data', (chunk: Buffer) => {
      stderr += String(chunk);
    });
    started.stdout.once('data', () => started.stdout.destroy());
    const exit = await new Promise((resolve) => started.on('close', resolve));
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });
});
