import { status as standard } from '@grpc/grpc-js';
import { expect, it } from '@jest/globals';
import { status } from './status.js';

it('the status codes are those of gRPC', () => {
  expect(standard).toMatchObject(status);
});
