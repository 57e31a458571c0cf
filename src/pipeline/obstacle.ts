import { FACTS } from '../facts/fact-catalogue.js';
import { type Bilingual, inBoth } from '../language/bilingual.js';
import type { StageDefinition } from '../stages/stage.js';
import { DETAILS } from './detail-wording.js';

/** What the data hold: a fact or detail is available when it has a column or table. */
export interface Available {
  readonly facts: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
}

/** One thing that keeps a stage from running, and what helps. */
export interface Obstacle {
  readonly reason: Bilingual;
  readonly remedies: readonly Bilingual[];
  /** The cause lies in a stage before; the reason names it. */
  readonly isInherited: boolean;
}

/** A stage that the plan has dealt with: without obstacles it runs or has run. */
export interface Decided {
  readonly title: Bilingual;
  readonly obstacles: readonly Obstacle[];
}

/** What a stage lacks in the data, everything at once, so that it can be supplied in one go. */
export function missingData({ needs }: StageDefinition, available: Available): readonly Obstacle[] {
  const lacks: Obstacle[] = [];
  const missing = [
    ...(needs.facts ?? []).filter((id) => !available.facts.has(id)).map((id) => FACTS[id]),
    ...(needs.details ?? []).filter((id) => !available.details.has(id)).map((id) => DETAILS[id]),
  ];
  if (missing.length > 0) {
    const names = namesOf(missing, { de: 'und', en: 'and' });
    const [areMissing, areMissingEnglish] = missing.length === 1 ? ['fehlt', 'is'] : ['fehlen', 'are'];
    lacks.push({
      reason: {
        de: `${names.de} ${areMissing} in den Daten.`,
        en: `${names.en} ${areMissingEnglish} missing in the data.`,
      },
      remedies: missing.map(({ remedy }) => remedy),
      isInherited: false,
    });
  }
  const any = needs.anyFactOf ?? [];
  if (any.length > 0 && !any.some((id) => available.facts.has(id))) {
    const facts = any.map((id) => FACTS[id]);
    const names = namesOf(facts, { de: 'oder', en: 'or' });
    lacks.push({
      reason: { de: `${names.de} fehlt in den Daten.`, en: `${names.en} is missing in the data.` },
      remedies: [oneOf(facts.map(({ remedy }) => remedy))],
      isInherited: false,
    });
  }
  return lacks;
}

/** What keeps a stage from running because of the stages before it. Those that are not part of the run don't count. */
export function missingStages(
  { needs }: StageDefinition,
  decided: ReadonlyMap<string, Decided>,
): readonly Obstacle[] {
  const required = (needs.stages ?? []).flatMap((id) => passedOn(decided.get(id)));
  const alternatives = (needs.anyStageOf ?? []).flatMap((id) => decided.get(id) ?? []);
  if (alternatives.some(({ obstacles }) => obstacles.length === 0)) return required;
  const ways = alternatives.map(passedOn);
  if (ways.length < 2) return [...required, ...ways.flat()];
  const either: Obstacle = {
    reason: sentences(ways.flat().map(({ reason }) => reason)),
    remedies: [oneOf(ways.map((obstacles) => sentences(obstacles.flatMap(({ remedies }) => remedies))))],
    isInherited: true,
  };
  return [...required, either];
}

/** The obstacles of a stage as those of one that builds upon it: the cause stays named after the stage it lies in. */
function passedOn(decided: Decided | undefined): readonly Obstacle[] {
  if (decided === undefined) return [];
  const { title, obstacles } = decided;
  return obstacles.map((obstacle) =>
    obstacle.isInherited
      ? obstacle
      : {
          reason: {
            de: `Voraussetzung „${title.de}“: ${obstacle.reason.de}`,
            en: `Required "${title.en}": ${obstacle.reason.en}`,
          },
          remedies: obstacle.remedies,
          isInherited: true,
        },
  );
}

/** Reason and remedy of a stage that cannot run, each cause named once. */
export function explained(obstacles: readonly Obstacle[]): {
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
} {
  return {
    reason: sentences(obstacles.map(({ reason }) => reason)),
    remedy: sentences(obstacles.flatMap(({ remedies }) => remedies)),
  };
}

function namesOf(things: readonly { readonly label: Bilingual }[], word: Bilingual): Bilingual {
  return inBoth((language) => {
    const names = things.map(({ label }) => label[language]);
    const last = names.pop() ?? '';
    return names.length === 0 ? last : `${names.join(', ')} ${word[language]} ${last}`;
  });
}

function oneOf(ways: readonly Bilingual[]): Bilingual {
  const listed = sentences(ways);
  if (ways.length < 2) return listed;
  return { de: `Eines davon genügt: ${listed.de}`, en: `One of these is enough: ${listed.en}` };
}

/** Sentences one after the other, none twice. */
function sentences(texts: readonly Bilingual[]): Bilingual {
  return inBoth((language) => [...new Set(texts.map((text) => text[language]))].join(' '));
}
