import { TestEnvironment } from 'jest-environment-node';

interface CircusEvent {
  readonly name: string;
  readonly test?: { mode?: string | null };
}

/** Node, where the first test of a spec that fails is the last one that runs: one is enough to know. */
export default class FailingFast extends TestEnvironment {
  private hasFailed = false;

  handleTestEvent({ name, test }: CircusEvent): void {
    // What fails before all tests is the failure of each of them, which they would not tell if they were skipped.
    if (test && (name === 'test_fn_failure' || name === 'hook_failure')) this.hasFailed = true;
    if (name === 'test_start' && test && this.hasFailed) test.mode = 'skip';
  }
}
