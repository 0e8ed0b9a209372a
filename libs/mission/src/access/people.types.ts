import { AsOfType, DayScalar } from '#graph';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PersonRole', { description: 'A span of days during which a person holds a role.' })
export class PersonRoleType {
  @Field(() => String)
  role!: string;

  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day, when it was given for a time.' })
  until!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was taken away: from then on it is not held.' })
  removedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it is held on the day of the answer.' })
  held!: boolean;
}

@ObjectType('Person', { description: 'A person of the mission. What is personal is opened for those who may read it.' })
export class PersonType {
  @Field(() => String, { description: 'Code by which every line names the person; never a name.' })
  person!: string;

  @Field(() => String, {
    description:
      'How to call the person: by name where the reader may know it, else by code; “erased person” afterwards.',
  })
  label!: string;

  @Field(() => Boolean, { description: 'The key of the personal data is destroyed: nobody can read them any more.' })
  erased!: boolean;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Position in their organisation.' })
  position!: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation for which the person acts.' })
  organisation!: string | null;

  @Field(() => [PersonRoleType], { description: 'In the order of assignment.' })
  roles!: readonly PersonRoleType[];

  @Field(() => DayScalar, { nullable: true, description: 'Last day in the company, once a departure is known.' })
  lastDay!: string | null;
}

@ObjectType('People', { description: 'Who takes or took part in a mission, in the order in which they became known.' })
export class PeopleType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [PersonType])
  people!: readonly PersonType[];
}
