import { costs, inputClass, OutcomeUnion } from '#graph';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { commonFields } from './common-fields.js';
import type { Command } from './command.js';
import { dispatchedBy, pascal, type Dispatched } from './dispatched.js';
import { CommandGate, type CommandInput } from './gate.js';
import type { Signed } from '../shared/caller.js';
import { CommandPipeline } from './pipeline.js';

@Module({})
class Commands {}

/**
 * Everything that Nest needs for some commands: for each one its input type, its mutation and its handler. Commands are
 * data, so the decorators are called by hand.
 */
export function commandsModule(commands: readonly Command[]): DynamicModule {
  const open = commands.filter(({ internal }) => !internal);
  return {
    module: Commands,
    imports: [CqrsModule],
    providers: [CommandGate, ...commands.map(handlerOf), ...open.map(resolverOf)],
    exports: [CommandGate],
  };
}

function handlerOf(command: Command): Type<ICommandHandler> {
  const name = `${pascal(command.name)}Handler`;
  const made = {
    [name]: class implements ICommandHandler<Dispatched> {
      constructor(private readonly pipeline: CommandPipeline) {}

      execute({ envelope }: Dispatched) {
        return this.pipeline.execute(command, envelope);
      }
    },
  }[name] as Type<ICommandHandler>;
  Reflect.defineMetadata('design:paramtypes', [CommandPipeline], made);
  CommandHandler(dispatchedBy(command))(made);
  return made;
}

/** The input type of a command, made once. */
export const commandInputOf = (command: Command): Type<object> =>
  inputClass(`${pascal(command.name)}Input`, command.about.en, commonFields(command), command.fields);

function resolverOf(command: Command): Type<object> {
  const input = commandInputOf(command);
  const name = `${pascal(command.name)}Resolver`;
  const made = {
    [name]: class {
      constructor(private readonly gate: CommandGate) {}

      send(given: CommandInput, { caller }: Signed) {
        return this.gate.send(command, given, caller);
      }
    },
  }[name] as Type<{ send: unknown }>;
  const prototype = made.prototype as { send: unknown };
  const method = Object.getOwnPropertyDescriptor(prototype, 'send') as PropertyDescriptor;
  const description = `${command.about.en} For: ${command.roles.join(', ')}.`;
  Mutation(() => OutcomeUnion, { name: command.name, description, complexity: costs('recorded') })(
    prototype,
    'send',
    method,
  );
  Args('input', { type: () => input })(prototype, 'send', 0);
  Context()(prototype, 'send', 1);
  // Without these, Nest would neither inject the gate nor validate the input.
  Reflect.defineMetadata('design:paramtypes', [input, Object], prototype, 'send');
  Reflect.defineMetadata('design:paramtypes', [CommandGate], made);
  Resolver()(made);
  return made;
}
