import { BadUserInput, enumOf, shows, costOfSheet } from '#graph';
import { Args, ArgsType, Context, Field, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBase64,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsReference } from '../reading/moment.args.js';
import type { Signed } from '../shared/caller.js';
import type { Mapped } from './headings.js';
import { SheetImporter, type WantedRows } from './importer.js';
import { DECIMAL_SIGNS, type DecimalSign } from './numbers.js';
import { SHEET_KINDS, type SheetKindName } from './sheet-kinds.js';
import { MOST_ROWS } from './sheet-rows.js';
import { SheetImport } from './sheets.shapes.js';

/** Longest sheet, in characters as it is sent: a request takes little more. */
const LONGEST_SHEET = 3 * 1024 * 1024;

/** Rows of a window: unless asked for, and at most. */
const WINDOW = { usual: 200, most: 500 };

const Kind = enumOf('SheetKind', SHEET_KINDS);
const Decimal = enumOf('DecimalSign', DECIMAL_SIGNS);

@InputType('SheetMapping', { description: 'Says what a heading of the sheet is, where it is not known by itself.' })
class MappingInput implements Mapped {
  @Field(() => String, { description: 'The heading, as it stands in the sheet.' })
  @IsString()
  @MaxLength(200)
  heading!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field that its cells are, `nps.promoters` of a group; left out, the column is passed over.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  field?: string;
}

@ArgsType()
class ImportSheetArgs implements WantedRows {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;

  @Field(() => Kind, { description: 'What the rows are.' })
  @IsIn([...SHEET_KINDS])
  kind!: SheetKindName;

  @Field(() => String, {
    nullable: true,
    description:
      'The text of the sheet: its headings in the first line, in French or English. Either it or `csvBase64`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SHEET)
  csv?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The bytes of the file in base64, where its encoding is not known: UTF-8, UTF-16 with a byte order mark, else Windows-1252.',
  })
  @IsOptional()
  @IsBase64()
  @MaxLength(LONGEST_SHEET)
  csvBase64?: string;

  @Field(() => [MappingInput], { defaultValue: [], description: 'What headings are that are not known by themselves.' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MappingInput)
  mapping: MappingInput[] = [];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only say what would become of each row, judged on what the rows before it would leave: nothing is recorded or logged.',
  })
  @IsBoolean()
  preview = false;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether rows are history brought in (`origin: IMPORT`): all, or none. Left out, those whose day, or whose period ' +
      'or week, was over before the start of the mission, where a consultant or leadership brings them in.',
  })
  @IsOptional()
  @IsBoolean()
  history?: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Names that the mission does not know yet are meant: they are no slips.',
  })
  @IsBoolean()
  newNames = false;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The decimal sign. Left out, a comma where semicolons set the cells apart, and a point where commas do; a number ' +
      'like 1,234 that may be two is refused where that does not say which.',
  })
  @IsOptional()
  @IsIn([...DECIMAL_SIGNS])
  decimal?: DecimalSign;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many rows come before the window: `next` of the answer before.',
  })
  @IsInt()
  @Min(0)
  @Max(MOST_ROWS)
  after = 0;

  @Field(() => Int, { defaultValue: WINDOW.usual, description: `Rows of the window, ${WINDOW.most} at most.` })
  @IsInt()
  @Min(1)
  @Max(WINDOW.most)
  first = WINDOW.usual;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answer only when the read models have the rows, or after five seconds.',
  })
  @IsBoolean()
  waitForReadModels = false;
}

@Resolver()
export class ImportSheetResolver {
  constructor(private readonly importer: SheetImporter) {}

  @Mutation(shows(SheetImport), {
    complexity: costOfSheet,
    description:
      'Brings a sheet in (CSV): each row is a command of its kind, for whoever may send that, with the same rules. Send ' +
      'the whole sheet for each window of its rows, until `next` is null. Ids of commands come from mission, kind and ' +
      'what a row says: the same sheet again, sorted otherwise or with rows added, records nothing twice for the same ' +
      'person. A row that was corrected says something else: it is refused with the command that corrects what is ' +
      'there, and without a reference of its own, where nothing tells that it is the same, recorded beside it.',
  })
  async importSheet(@Args() args: ImportSheetArgs, @Context() { caller }: Signed): Promise<SheetImport> {
    if ((args.csv == null) === (args.csvBase64 == null)) {
      const message = 'csv: give either the text of the sheet (csv) or its bytes (csvBase64).';
      throw new BadUserInput([{ field: 'input.csv', rule: 'either', message }]);
    }
    return this.importer.bringIn(args, caller);
  }
}
