import { isRefusal } from '#decider';
import { costs, Shows } from '#graph';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { Trees } from '../vault/trees.js';
import { Folds } from '../reading/folds.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { RefusedQuery } from '../reading/refused-query.js';
import { browserEd25519 } from '../reading/browser-ed25519.js';
import { StoredLines, type StoredLine } from '../reading/stored-lines.js';
import { accessDocuments } from './access.projection.js';
import { readDossierExport } from './export-dossier.reader.js';
import { DossierExport } from './export-dossier.shapes.js';
import { verifierPage } from './verifier-page.js';

const RULE = { view: 'exportDossier', slice: 'none', readers: ['SPONSOR', 'LEADERSHIP', 'ACQUIRER'] } as const;

@Resolver()
export class ExportDossierResolver {
  constructor(
    private readonly views: MissionViews,
    private readonly stored: StoredLines,
    private readonly folds: Folds,
    private readonly trees: Trees,
  ) {}

  @Shows(DossierExport, {
    complexity: costs('wholeStream'),
    description: 'Everything that the reader may see, as stored, with what is needed to verify it offline.',
  })
  async exportDossier(@Args() moment: MomentArgs, @Context() { caller }: Signed): Promise<DossierExport> {
    const { mission } = moment;
    const view = await this.views.open(accessDocuments, RULE, caller, moment);
    const log = await this.views.checkpointLog(moment, view, caller);
    const range = { from: 0, to: view.asOf.revision };
    const lines = await this.folds.inTurn(caller, async () => {
      const read: StoredLine[] = [];
      for await (const line of this.stored.read(mission, range, view.rights, caller)) read.push(line);
      return read;
    });
    const logKey = this.trees.verifierKey(mission);
    const sign = (text: string) => this.trees.sign(mission, text);
    const erased = await this.views.erasedPeople(mission, caller);
    const page = verifierPage(browserEd25519());
    const unhurried = <Item>(items: Iterable<Item>) => this.folds.inStretches(caller, items);
    const sources = { mission, view, log, logKey, sign, lines, erased, verifierPage: page, unhurried };
    const answer = await readDossierExport(sources);
    if (isRefusal(answer)) throw new RefusedQuery(answer, caller.language);
    return answer;
  }
}
