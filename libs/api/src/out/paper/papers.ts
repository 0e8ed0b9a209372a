import { addMonths } from '#calendar';
import { BadUserInput } from '#graph';
import type { Language } from '#mission';
import { printed, type Block, type Paper } from '#paper';
import { Injectable } from '@nestjs/common';
import { AskedViews } from '../asked-views.js';
import { SheetReading, type AskedMission } from '../reading.js';
import { heading, note } from './blocks.js';
import { dossierBlocks, readDossier } from './dossier-paper.js';
import { readRegisters, registerBlocks } from './dossier-registers.js';
import { formatsIn } from './formats.js';
import { proofBlocks, readProof } from './proof-page.js';
import { readinessBlocks } from './readiness-paper.js';
import {
  OF_CHANGES,
  OF_MISSION,
  OF_READINESS,
  OF_SIGNALS,
  type OfChanges,
  type OfMission,
  type OfReadiness,
  type OfSignals,
} from './readiness-views.js';
import { readStanding, type AskedMoment, type Standing } from './standing.js';
import { PAPER_WORDS, TITLES } from './words.js';

/** The papers of a mission, by their name in an address. */
export type PaperName = keyof typeof TITLES;
export const PAPERS = Object.keys(TITLES) as readonly PaperName[];

/** A paper as it is asked for. */
export interface AskedPaper extends Pick<AskedMission, 'mission' | 'context'> {
  readonly name: PaperName;
  readonly moment: AskedMoment;
  /** Of a readiness report: the day to which it is compared; left out, a month before. */
  readonly from?: string;
  readonly language: Language;
}

/** A paper, and the name under which it is kept. */
export interface PrintedPaper {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** Prints papers of what the views tell their reader. */
@Injectable()
export class Papers {
  constructor(
    private readonly views: AskedViews,
    private readonly sheets: SheetReading,
  ) {}

  /** @throws NotAnswered when nothing of it may be seen, or something cannot be told now */
  async print(asked: AskedPaper): Promise<PrintedPaper> {
    const { mission, name } = asked;
    const { paper, asOf } = await readStanding(this.views, asked, async (standing, together) => ({
      paper: await this.paper(asked, standing, together),
      asOf: standing.asOf,
    }));
    const fileName = `relais-${mission}-${name}-${asOf.day}-r${asOf.revision}.pdf`;
    return { bytes: await printed(paper), fileName };
  }

  private async paper(asked: AskedPaper, standing: Standing, together: Omit<AskedMission, 'args'>): Promise<Paper> {
    const { name, mission, language, from } = asked;
    const { asOf } = standing;
    const words = PAPER_WORDS(language);
    const frame = await standing.ask<OfMission>('mission', OF_MISSION);
    const body =
      name === 'readiness'
        ? await readReadiness(standing, from ?? addMonths(asOf.day, -1), language)
        : await this.dossier(asked, standing, together);
    const proof = await readProof(standing);
    const title = TITLES[name][language];
    const called = [frame?.client, words.mission(mission)].filter((part) => part !== undefined).join(' · ');
    const standsAt = words.standsAt(formatsIn(language).day(asOf.day), asOf.revision);
    const said = { language, ...(from !== undefined && { from }) };
    return {
      title: `${title} · ${called}`,
      language,
      madeAt: asOf.recordedAt,
      running: [`${title} · ${called}`, standsAt],
      pageOf: words.page,
      blocks: [
        heading(1, title),
        note(`${called}, ${standsAt}.${frame ? ` ${frame.standing.text}` : ''}`),
        ...body,
        ...proofBlocks({ mission, asOf, path: `/missions/${mission}/${name}.pdf`, said }, proof, language),
      ],
    };
  }

  private async dossier(
    { language, mission }: AskedPaper,
    standing: Standing,
    together: Omit<AskedMission, 'args'>,
  ): Promise<readonly Block[]> {
    const told = await readDossier(standing);
    const registers = await readRegisters(this.sheets, { ...together, args: { ...standing.moment } });
    return [
      ...dossierBlocks(told, language),
      ...[...registers].flatMap(([register, read]) => registerBlocks(register, read, { mission, language })),
    ];
  }
}

/** @throws NotAnswered for whoever may not see how ready the company is */
async function readReadiness(standing: Standing, from: string, language: Language): Promise<readonly Block[]> {
  const { asOf, moment } = standing;
  if (from > asOf.day)
    throw new BadUserInput([{ field: 'from', rule: 'order', message: `from must not be after ${asOf.day}.` }]);
  const readiness = await standing.need<OfReadiness>('exitReadiness', OF_READINESS);
  const signals = await standing.ask<OfSignals>('weakSignals', OF_SIGNALS);
  const to = moment.asKnownOn === undefined ? {} : { to: moment.asKnownOn };
  const changes = await standing.ask<OfChanges>('changes', OF_CHANGES, { from, ...to });
  return readinessBlocks({ readiness, signals, changes, since: from }, language);
}
