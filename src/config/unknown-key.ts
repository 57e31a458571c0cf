import type { Bilingual } from '../language/bilingual.js';
import { nearest } from '../language/nearest.js';
import { kindsOf, knownKeys, type SchemaNode, takesAnyKey } from './schema-node.js';
import { pathText, type SettingPath } from './setting-path.js';
import { allowedText } from './wording.js';

/** What to say about a key that is not there: the one that was probably meant, or all there are. */
export function unknownKeyHint(node: SchemaNode, path: SettingPath): Bilingual {
  const keys = knownKeys(node);
  const around = path.slice(0, -1);
  const meant = nearest(String(path.at(-1)), keys);
  if (meant !== null) {
    const full = pathText([...around, meant]);
    return { de: `Gemeint ist vermutlich „${full}“.`, en: `Probably "${full}" is meant.` };
  }
  if (keys.length > 0) {
    return { de: `Möglich sind hier: ${keys.join(', ')}.`, en: `Possible here: ${keys.join(', ')}.` };
  }
  if (takesAnyKey(node)) return { de: 'Einen anderen Namen wählen.', en: 'Choose another name.' };
  return withoutKeys(node, pathText(around));
}

function withoutKeys(node: SchemaNode, setting: string): Bilingual {
  if (kindsOf(node).has('list')) {
    return {
      de: `„${setting}“ ist eine Liste und wird als Ganzes gesetzt: ${setting}=[…].`,
      en: `"${setting}" is a list and set as a whole: ${setting}=[…].`,
    };
  }
  const allowed = allowedText(node);
  return {
    de: `„${setting}“ enthält keine weiteren Schlüssel. Zulässig: ${allowed.de}.`,
    en: `"${setting}" holds no further keys. Allowed: ${allowed.en}.`,
  };
}
