import { v5 as uuid } from 'uuid';

const NAMESPACE = '6f1b7c1e-6f0d-5a55-9a53-3f6f5b0c7a41';

/** The id of a command that the system sends for a cause: the same cause gives the same id, so nothing is done twice. */
export const systemCommandId = (cause: string): string => uuid(cause, NAMESPACE);
