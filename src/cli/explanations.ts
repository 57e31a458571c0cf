import { describeSettings, type SettingDescription } from '../config/describe.js';
import { REGISTERED } from '../config/schema.js';
import { literalText } from '../config/wording.js';
import type { Language } from '../language/bilingual.js';
import { EXPLAIN } from '../language/explain.js';
import type { Explanation, ExplanationPart } from '../outputs/terminal/explanation-view.js';
import { definitions } from '../pipeline/definitions.js';
import { CATALOGUE } from '../problems/catalogue.js';
import { EXPLANATIONS } from '../problems/explanations.js';
import type { ProblemKind } from '../problems/kind.js';
import { severityWord } from '../problems/layout.js';
import { methodPage } from './method-page.js';

/** Everything that can be explained, in one language. */
export interface Explanations {
  readonly topics: readonly string[];
  overview(): Explanation;
  /** All that goes by this name; several where a column of the data and of the results have the same. */
  find(topic: string): readonly Explanation[];
}

const TABLE = 'tables.<table>';

/** Puts together what the catalogue, the registries and the schema know: nothing is written down twice. */
export async function explanations(language: Language): Promise<Explanations> {
  const words = EXPLAIN[language];
  const settings = describeSettings();
  const { columns, stages } = await definitions();
  const problems = Object.entries<ProblemKind>(CATALOGUE).sort(([one], [other]) => (one < other ? -1 : 1));
  const plain = settings.filter(({ path }) => !path.startsWith(TABLE)).map(({ path }) => path);
  const perTable = settings.filter(({ path }) => path.startsWith(TABLE));
  const ofTables = REGISTERED.tables.flatMap(({ id }) =>
    perTable.map(({ path }) => path.replace(TABLE, `tables.${id}`)),
  );

  const explainers: readonly ((topic: string) => Explanation | null)[] = [
    (topic) => {
      const found = problems.find(([code]) => code === topic.toUpperCase());
      return found === undefined ? null : problemPage(found[0], found[1]);
    },
    (topic) => {
      const stage = stages.find(
        ({ id, title }) => id === topic || [title.de, title.en].some((each) => same(each, topic)),
      );
      if (stage === undefined) return null;
      const { path, lead } = methodPage(stage.id);
      return {
        title: `${stage.title[language]} (${stage.id})`,
        parts: [
          { text: stage.summary[language] },
          ...(language === 'en' ? lead.map((text): ExplanationPart => ({ text })) : []),
          { heading: words.needs, items: stage.needs.map((each) => each[language]) },
          ...listed(
            words.uses,
            stage.uses.map((each) => each[language]),
          ),
          ...listed(words.columns, stage.columns),
          ...listed(
            words.settings,
            plain.filter((each) => each.startsWith(`stages.${stage.id}.`) && !each.includes('[')),
          ),
          { text: words.page(path) },
        ],
      };
    },
    (topic) => {
      const table = REGISTERED.tables.find(({ id }) => id === topic || `tables.${id}` === topic);
      if (table === undefined) return null;
      return {
        title: `${table.title[language]} (${table.id})`,
        parts: [
          {
            heading: words.columns,
            lines: table.columns.map(({ id, label }) => `${id} – ${label[language]}`),
          },
          {
            heading: words.settings,
            items: perTable.map(({ path }) => path.replace(TABLE, `tables.${table.id}`)),
          },
        ],
      };
    },
    (topic) => {
      const column = columns.find(
        ({ id, label }) => id === topic || [label.de, label.en].some((each) => same(each, topic)),
      );
      if (column === undefined) return null;
      const { id, label, unit, definition, values, remedy } = column;
      const stage = stages.find((each) => id.startsWith(`${each.id}.`));
      const wordings = Object.entries(values ?? {}).map(
        ([value, wording]) => `${value}: ${wording[language]}`,
      );
      return {
        title: `${label[language]} (${id})`,
        parts: [
          { text: definition[language] },
          { text: `${words.unit}: ${words.units[unit]}` },
          ...listed(words.values, wordings),
          ...(stage === undefined
            ? []
            : [{ text: words.computedBy(`${stage.title[language]} (${stage.id})`) }]),
          ...(remedy === null ? [] : [{ heading: words.remedy, text: remedy[language] }]),
        ],
      };
    },
    (topic) => {
      const id = topic.replace(/^(tables\.)?([^.]+\.)?(columns\.)?/, '');
      const within = REGISTERED.tables.filter(
        (table) => !topic.includes('.') || topic.replace(/^tables\./, '').startsWith(`${table.id}.`),
      );
      const found = within.flatMap((table) =>
        table.columns.filter((column) => column.id === id).map((column) => ({ table, column })),
      );
      const [first] = found;
      if (first === undefined) return null;
      return {
        title: `${first.column.label[language]} (${found.map(({ table }) => `${table.id}.${id}`).join(', ')})`,
        parts: [
          { text: words.inTables(found.map(({ table }) => table.title[language]).join(', ')) },
          { text: words.howToSet(`tables.${first.table.id}.columns.${id}`) },
        ],
      };
    },
    (topic) => {
      const generic = topic.replace(/^tables\.[^.]+/, TABLE);
      const known = [...plain, ...ofTables, ...perTable.map(({ path }) => path)];
      const found = settings.find(({ path }) => path === topic || path === generic);
      return found === undefined || !known.includes(topic) ? null : settingPage(found, topic);
    },
  ];

  function problemPage(code: string, { severity, message, remedy }: ProblemKind): Explanation {
    const explained = Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
    const readable = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›').trim();
    const mentioned = settings.filter(({ path }) => {
      const end = path.replace(TABLE, '').replace(/^stages\./, '');
      const text = `${message.en} ${remedy.en} ${explained?.en ?? ''}`;
      return path.startsWith(TABLE)
        ? new RegExp(`tables\\.[<{\\w>}-]+${end.replaceAll('.', '\\.')}\\b`).test(text)
        : new RegExp(`(^|[^\\w.-])(stages\\.)?${end.replace(/[.[\]<>]/g, '\\$&')}(?![\\w.-]*\\w)`).test(
            text,
          ) && end.length > 6;
    });
    return {
      title: `${code} · ${severityWord(severity, language)}`,
      parts: [
        { heading: words.message, text: readable(message[language]) },
        ...(explained === undefined ? [] : [{ heading: words.meaning, text: explained[language] }]),
        ...(readable(remedy.en).replace(/‹\w+›/g, '').trim() === ''
          ? []
          : [{ heading: words.remedy, text: readable(remedy[language]) }]),
        ...listed(
          words.related,
          mentioned.map(({ path }) => path),
        ),
      ],
    };
  }

  function settingPage(
    { meaning, allowed, default: standard }: SettingDescription,
    path: string,
  ): Explanation {
    const value = standard === undefined ? words.none : literalText(standard);
    return {
      title: path,
      parts: [
        { text: meaning[language] },
        { lines: [`${words.allowed}: ${allowed[language]}`, `${words.standard}: ${value}`] },
        { text: words.howToSet(path) },
      ],
    };
  }

  return {
    topics: [
      ...problems.map(([code]) => code),
      ...stages.map(({ id }) => id),
      ...REGISTERED.tables.map(({ id }) => id),
      ...columns.map(({ id }) => id),
      ...plain,
      ...ofTables,
    ],
    overview: () => ({
      title: words.topics,
      parts: [
        { text: words.howTo },
        { heading: words.stages, lines: stages.map(({ id, title }) => `${id} – ${title[language]}`) },
        {
          heading: words.tables,
          lines: REGISTERED.tables.map(({ id, title }) => `${id} – ${title[language]}`),
        },
        { heading: words.columns, items: columns.map(({ id }) => id) },
        {
          heading: words.settings,
          items: [...plain.filter((each) => !/\[|</.test(each)), ...perTable.map(({ path }) => path)],
        },
        { heading: words.problems, items: problems.map(([code]) => code) },
      ],
    }),
    find: (topic) => explainers.flatMap((explainer) => explainer(topic.trim()) ?? []),
  };
}

function listed(heading: string, items: readonly string[]): readonly ExplanationPart[] {
  return items.length === 0 ? [] : [{ heading, items }];
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
