import { costs, PageArgs, Shows } from '#graph';
import { findMentions, type ReadDatabase } from '#read-models';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, IntersectionType, Resolver } from '@nestjs/graphql';
import type { Signed } from '../shared/caller.js';
import { READ_DATABASE } from '../shared/tokens.js';
import { MissionViews } from '../reading/mission-views.js';
import { MomentArgs } from '../reading/moment.args.js';
import { pageOfItems } from '../reading/page-of-items.js';
import { mayName, rowsFor } from '../visibility/eyes.js';
import type { AccessEvent } from './access.events.js';
import { accessDocuments } from './access.projection.js';
import { AUDIT_QUESTIONS, citedNames, PLACES, questionsFor, readAuditQuestions } from './audit-questions.reader.js';
import { AuditQuestions } from './audit-questions.shapes.js';

@ArgsType()
class AuditQuestionsArgs extends IntersectionType(MomentArgs, PageArgs) {}

/** A question that cites something is no line about it. */
const QUESTIONS: readonly AccessEvent['type'][] = ['AuditQuestionAsked', 'AuditQuestionAnswered'];

@Resolver()
export class AuditQuestionsResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
  ) {}

  @Shows(AuditQuestions, {
    complexity: costs('searched'),
    description:
      'What acquirers asked and were answered, with the lines cited. An acquirer sees their own organisation’s.',
  })
  async auditQuestions(@Args() query: AuditQuestionsArgs, @Context() { caller }: Signed): Promise<AuditQuestions> {
    const view = await this.views.open(accessDocuments, AUDIT_QUESTIONS, caller, query);
    const questions = questionsFor(view);
    const shown = pageOfItems(questions, PLACES, query).edges.map(({ node }) => node);
    const mentions = await findMentions(this.database, {
      mission: query.mission,
      upTo: view.asOf.revision,
      names: citedNames(shown).filter((name) => mayName(view.rights, name)),
      besides: QUESTIONS,
      ...rowsFor(view.rights),
    });
    return readAuditQuestions(view, questions, mentions, query, caller.language);
  }
}
