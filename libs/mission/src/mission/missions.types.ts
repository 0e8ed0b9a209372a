import { AsOfType, DayScalar, enumOf, pageOf } from '#graph';
import { Field, ObjectType } from '@nestjs/graphql';
import { CONTEXTS } from './mission.events.js';
import { STATUSES } from './mission.state.js';

const MissionContextEnum = enumOf('MissionContext', CONTEXTS);
const MissionStatusEnum = enumOf('MissionStatus', STATUSES);

@ObjectType('MissionSummary', { description: 'One mission of the reader’s portfolio.' })
export class MissionSummaryType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => String)
  mission!: string;

  @Field(() => String, { description: 'The company that the mission serves.' })
  client!: string;

  @Field(() => String, { description: 'The firm that supplies the external COO.' })
  firm!: string;

  @Field(() => String, { description: 'The owner-manager.' })
  owner!: string;

  @Field(() => MissionContextEnum)
  context!: string;

  @Field(() => MissionStatusEnum)
  status!: string;

  @Field(() => DayScalar)
  plannedStart!: string;

  @Field(() => DayScalar, { description: 'Contract end.' })
  plannedEnd!: string;

  @Field(() => DayScalar, { nullable: true })
  startedOn!: string | null;

  @Field(() => [String], { description: 'The roles in which the reader sees it.' })
  roles!: readonly string[];
}

@ObjectType('MissionSummaryPage', { description: 'A page of the missions that the reader may open.' })
export class MissionSummaryPageType extends pageOf(MissionSummaryType, 'MissionSummary') {
  @Field(() => [String], {
    description:
      'Missions of the reader that are recorded but cannot be shown: whoever runs the service finds why in its log.',
  })
  unreadable!: readonly string[];
}
